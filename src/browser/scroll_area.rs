//! A large table that is drawn a part at a time: how it lies in its frame, and its rows put in and taken out.

use leptos::ev::MouseEvent;
use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// How it lies, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScrollGeometry {
    /// How far it is scrolled, to the left and to the top.
    pub at: (f64, f64),
    /// The room there is, in width and height.
    pub room: (f64, f64),
    /// The corner where the heads meet.
    pub head: (f64, f64),
    /// One cell.
    pub cell: (f64, f64),
}

/// One step towards the rows that are wanted. Each row is one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowUpdate {
    /// These instead of all there are.
    All(String),
    /// So many fewer at the top.
    DropFirst(usize),
    /// So many fewer at the bottom.
    DropLast(usize),
    /// These above the others.
    Before(String),
    /// These below.
    After(String),
    /// This one instead of the one at that place.
    One(usize, String),
}

/// Measures the frame of that id; its corner and a cell have the ids that are given.
#[must_use]
pub fn frame(id: &str, corner: &str, cell: &str) -> Option<ScrollGeometry> {
    let element = find(id)?;
    let size = |id: &str| {
        let around = find(id)?.get_bounding_client_rect();
        Some((around.width(), around.height()))
    };
    Some(ScrollGeometry {
        at: (f64::from(element.scroll_left()), f64::from(element.scroll_top())),
        room: (f64::from(element.client_width()), f64::from(element.client_height())),
        head: size(corner)?,
        cell: size(cell)?,
    })
}

/// Scrolls the frame.
pub fn scroll(id: &str, (left, top): (f64, f64)) {
    if let Some(element) = find(id) {
        element.scroll_to_with_x_and_y(left, top);
    }
}

/// Gives the style of an element a number to reckon with.
pub fn set(id: &str, name: &str, value: usize) {
    let element = find(id).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    // A name that is no property is left out, which cannot happen to one that begins with two dashes.
    _ = element.map(|it| it.style().set_property(name, &value.to_string()));
}

/// Draws rows in the element of that id.
pub fn draw(id: &str, steps: &[RowUpdate]) {
    let Some(body) = find(id) else { return };
    for step in steps {
        match step {
            RowUpdate::All(rows) => body.set_inner_html(rows),
            RowUpdate::DropFirst(count) => (0..*count).for_each(|_| drop_one(body.first_element_child().as_ref())),
            RowUpdate::DropLast(count) => (0..*count).for_each(|_| drop_one(body.last_element_child().as_ref())),
            // A place that every element has cannot be refused.
            RowUpdate::Before(rows) => _ = body.insert_adjacent_html("afterbegin", rows),
            RowUpdate::After(rows) => _ = body.insert_adjacent_html("beforeend", rows),
            RowUpdate::One(at, row) => {
                let at = u32::try_from(*at).unwrap_or(u32::MAX);
                body.children().item(at).iter().for_each(|it| it.set_outer_html(row));
            }
        }
    }
}

/// The id of what is under the pointer: of the innermost element that has one.
#[must_use]
pub fn under(event: &MouseEvent) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    Some(element.closest("[id]").ok()??.id())
}

fn drop_one(child: Option<&web_sys::Element>) {
    child.into_iter().for_each(web_sys::Element::remove);
}

fn find(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}
