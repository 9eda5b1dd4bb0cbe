//! A large table of which only the visible part is drawn: its geometry, and its rows added and removed.

use leptos::ev::MouseEvent;
use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// The geometry of a scroll area, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScrollGeometry {
    /// The scroll position, horizontal and vertical.
    pub at: (f64, f64),
    /// The width and height of the visible area.
    pub viewport: (f64, f64),
    /// The width of the row heads and the height of the column heads.
    pub head: (f64, f64),
    /// The width and height of a cell.
    pub cell: (f64, f64),
}

/// One change of the drawn rows. Each row is one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowUpdate {
    /// Replaces all rows.
    All(String),
    /// Removes so many rows at the top.
    DropFirst(usize),
    /// Removes so many rows at the bottom.
    DropLast(usize),
    /// Adds rows at the top.
    Before(String),
    /// Adds rows at the bottom.
    After(String),
    /// Replaces the row at that index.
    One(usize, String),
}

/// Measures the scroll area with that id. `corner` and `cell` are the ids of its corner and of any cell.
#[must_use]
pub fn measure(id: &str, corner: &str, cell: &str) -> Option<ScrollGeometry> {
    let element = find(id)?;
    let size = |id: &str| {
        let around = find(id)?.get_bounding_client_rect();
        Some((around.width(), around.height()))
    };
    Some(ScrollGeometry {
        at: (f64::from(element.scroll_left()), f64::from(element.scroll_top())),
        viewport: (f64::from(element.client_width()), f64::from(element.client_height())),
        head: size(corner)?,
        cell: size(cell)?,
    })
}

/// Scrolls the element with that id.
pub fn scroll(id: &str, (left, top): (f64, f64)) {
    if let Some(element) = find(id) {
        element.scroll_to_with_x_and_y(left, top);
    }
}

/// Sets a CSS custom property of an element to a number.
pub fn set_property(id: &str, name: &str, value: usize) {
    let element = find(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    // This cannot fail, because `name` begins with two dashes.
    _ = element.map(|it| it.style().set_property(name, &value.to_string()));
}

/// Applies updates to the rows in the element with that id.
pub fn update_rows(id: &str, updates: &[RowUpdate]) {
    let Some(body) = find(id) else { return };
    for update in updates {
        match update {
            RowUpdate::All(rows) => replace_all(&body, rows),
            RowUpdate::DropFirst(count) => (0..*count).for_each(|_| drop_one(body.first_element_child().as_ref())),
            RowUpdate::DropLast(count) => (0..*count).for_each(|_| drop_one(body.last_element_child().as_ref())),
            // These positions are valid in every element that has a parent.
            RowUpdate::Before(rows) => _ = body.insert_adjacent_html("afterbegin", rows),
            RowUpdate::After(rows) => _ = body.insert_adjacent_html("beforeend", rows),
            RowUpdate::One(index, row) => {
                let index = u32::try_from(*index).unwrap_or(u32::MAX);
                body.children().item(index).iter().for_each(|it| replace(it, row));
            }
        }
    }
}

/// Replaces all rows. Rows of the same cells stay.
fn replace_all(body: &web_sys::Element, rows: &str) {
    let Some(wanted) = parsed(rows) else { return body.set_inner_html(rows) };
    let (old, new) = (children(body), children(&wanted));
    let are_alike = old.len() == new.len() && old.iter().zip(&new).all(|(old, new)| is_like(old, new));
    if !are_alike {
        return body.set_inner_html(rows);
    }
    old.iter().zip(&new).for_each(|(old, new)| become_like(old, new));
}

/// Replaces a row. Where it has the same cells they stay, since the active one must not vanish while a screen reader
/// follows it: it would be read again.
fn replace(row: &web_sys::Element, text: &str) {
    match parsed(text).and_then(|it| it.first_element_child()) {
        Some(wanted) if is_like(row, &wanted) => become_like(row, &wanted),
        _ => row.set_outer_html(text),
    }
}

/// An element outside the page that contains this HTML.
fn parsed(text: &str) -> Option<web_sys::Element> {
    let around = document().create_element("div").ok()?;
    around.set_inner_html(text);
    Some(around)
}

fn children(of: &web_sys::Element) -> Vec<web_sys::Element> {
    std::iter::successors(of.first_element_child(), web_sys::Element::next_element_sibling).collect()
}

/// Whether two rows are of cells with the same ids.
fn is_like(row: &web_sys::Element, wanted: &web_sys::Element) -> bool {
    let (old, new) = (children(row), children(wanted));
    let same_ids = old.iter().zip(&new).all(|(old, new)| old.id() == new.id());
    row.id() == wanted.id() && old.len() == new.len() && same_ids
}

/// Gives a row or a head, and what is in it, the attributes and texts of another one.
fn become_like(old: &web_sys::Element, new: &web_sys::Element) {
    if old.is_equal_node(Some(new)) {
        return;
    }
    for name in ["class", "title", "aria-label", "aria-selected"] {
        let value = new.get_attribute(name);
        if value != old.get_attribute(name) {
            // These names are valid.
            _ = value.map_or_else(|| old.remove_attribute(name), |value| old.set_attribute(name, &value));
        }
    }
    let (inside, wanted) = (children(old), children(new));
    if inside.is_empty() || inside.len() != wanted.len() {
        let text = new.inner_html();
        if text != old.inner_html() {
            old.set_inner_html(&text);
        }
    } else {
        inside.iter().zip(&wanted).for_each(|(old, new)| become_like(old, new));
    }
}

/// The id of the element under the pointer: the innermost one that has an id.
#[must_use]
pub fn id_under_pointer(event: &MouseEvent) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    Some(element.closest("[id]").ok()??.id())
}

fn drop_one(child: Option<&web_sys::Element>) {
    child.into_iter().for_each(web_sys::Element::remove);
}

fn find(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}
