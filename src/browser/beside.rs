//! A second window, which the page itself fills. It begins as the browser's empty page, which belongs to the page that
//! opened it and has its policy: what is drawn there are elements of this page, so that there are no messages, and no
//! other page can take part. A page that is loaded again cannot reach the window any more, nor can this page a window
//! that was loaded again; both are told from a window that was closed.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::IntoView;
use leptos::mount::mount_to;
use leptos::prelude::{document, on_cleanup, set_interval_with_handle, window, window_event_listener_untyped};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::keys::{KeyPress, press_of};
use crate::browser::page;

/// What the window was when it was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideSight {
    /// It shows what this page has drawn.
    Ours,
    /// It was loaded again: what it shows is out of reach.
    OutOfReach,
    /// It was closed.
    Gone,
}

/// What is done with a key that is pressed in the window. It gives whether the key is used.
type OnPress = Box<dyn Fn(&KeyPress) -> bool>;

/// A window beside the page, with what is drawn in it until it is dropped.
pub struct SideWindow {
    window: web_sys::Window,
    root: web_sys::Element,
    on_press: Rc<RefCell<OnPress>>,
    /// Removes what is drawn when it is dropped.
    drawn: Box<dyn std::any::Any>,
}

impl SideWindow {
    /// Opens a window of that title, where it stood before or where the browser puts it. `None` if the browser opens none:
    /// it does only while it handles a key or a click.
    pub fn open(title: &str, place: &SidePlace) -> Option<Self> {
        let opened = window().open_with_url_and_target_and_features("", "_blank", &place.features()).ok().flatten()?;
        let page = page_of(&opened)?;
        let head = page.head()?;
        page.set_title(title);
        if let Some(root) = page.document_element() {
            _ = root.set_attribute("lang", "fr");
        }
        // The same style as here: the policy allows these very texts.
        let styles = document().query_selector_all("style, link[rel=stylesheet]").ok()?;
        for style in (0..styles.length()).filter_map(|index| styles.item(index)) {
            _ = style.clone_node_with_deep(true).map(|copy| head.append_child(&copy));
        }
        let body: web_sys::HtmlElement = page.body()?.unchecked_into();
        // The hatches of the drawings.
        if let Ok(Some(patterns)) = document().query_selector("svg.patterns") {
            _ = patterns.clone_node_with_deep(true).map(|copy| body.append_child(&copy));
        }
        let root = page.create_element("div").ok()?;
        _ = body.append_child(&root);
        let on_press: Rc<RefCell<OnPress>> = Rc::new(RefCell::new(Box::new(|_| false)));
        let pressed = Rc::clone(&on_press);
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            // An event of another window is of another class.
            let press: &web_sys::KeyboardEvent = event.unchecked_ref();
            if press_of(press).is_some_and(|press| pressed.borrow()(&press)) {
                event.prevent_default();
            }
        });
        _ = opened.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
        // It lives as long as the window that calls it.
        listener.forget();
        Some(Self { window: opened, root, on_press, drawn: Box::new(()) })
    }

    /// Draws in it, in place of what was drawn before.
    pub fn draw<View: IntoView + 'static>(
        &mut self,
        draw: impl FnOnce() -> View + 'static,
        on_press: impl Fn(&KeyPress) -> bool + 'static,
    ) {
        // Before anything of it can be drawn again: what it was drawn from may be gone.
        self.drawn = Box::new(());
        self.drawn = Box::new(mount_to(self.root.clone().unchecked_into(), draw));
        *self.on_press.borrow_mut() = Box::new(on_press);
    }

    /// What it is now.
    #[must_use]
    pub fn sight(&self) -> SideSight {
        if self.window.closed().unwrap_or(true) {
            return SideSight::Gone;
        }
        let is_ours = page_of(&self.window).is_some_and(|page| page.contains(Some(&self.root)));
        if is_ours { SideSight::Ours } else { SideSight::OutOfReach }
    }

    /// Where it stands on the screen.
    #[must_use]
    pub fn place(&self) -> Option<SidePlace> {
        #[expect(clippy::cast_possible_truncation, reason = "lengths on a screen")]
        let read =
            |name: &str| js_sys::Reflect::get(&self.window, &name.into()).ok()?.as_f64().map(|length| length as i32);
        Some(SidePlace([read("screenX")?, read("screenY")?, read("innerWidth")?, read("innerHeight")?]))
    }

    /// Brings it before the others, where the browser lets it.
    pub fn find(&self) {
        _ = self.window.focus();
    }

    /// Closes it.
    pub fn close(self) {
        drop(self.drawn);
        _ = self.window.close();
    }

    /// Shows a picture of a part of this page in an element of the window: a copy, without ids, that takes no focus.
    pub fn picture(&self, of: &str, inside: &str) {
        let original = document().get_element_by_id(of).and_then(|it| it.closest(".slide").ok().flatten());
        let place = self.root.query_selector(inside).ok().flatten();
        let Some(place) = place else { return };
        place.set_inner_html("");
        let Some(copy) = original.and_then(|it| it.clone_node_with_deep(true).ok()) else { return };
        let copy: web_sys::Element = copy.unchecked_into();
        _ = copy.set_attribute("class", "slide");
        _ = copy.set_attribute("inert", "");
        if let Ok(named) = copy.query_selector_all("[id]") {
            for element in (0..named.length()).filter_map(|index| named.item(index)) {
                _ = element.unchecked_into::<web_sys::Element>().remove_attribute("id");
            }
        }
        _ = place.append_child(&copy);
    }
}

/// Where a window stands on the screen, and its size: its left and its upper edge, its width, its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SidePlace(pub [i32; 4]);

impl SidePlace {
    fn features(&self) -> String {
        let [left, top, width, height] = self.0;
        format!("popup,left={left},top={top},width={width},height={height}")
    }
}

/// The document of a window; `None` if it is out of reach, which the browser says by an exception.
fn page_of(window: &web_sys::Window) -> Option<web_sys::Document> {
    let page = js_sys::Reflect::get(window, &JsValue::from_str("document")).ok()?;
    (!page.is_null() && !page.is_undefined()).then(|| page.unchecked_into())
}

/// Calls back every second, until the calling component is removed.
pub fn every_second(tick: impl Fn() + 'static) {
    if let Ok(handle) = set_interval_with_handle(tick, std::time::Duration::from_secs(1)) {
        on_cleanup(move || handle.clear());
    }
}

/// Calls back before the page is closed, left or loaded again, until the calling component is removed.
pub fn before_leaving(callback: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("pagehide", move |_| callback());
    on_cleanup(move || listener.remove());
}

/// What this tab remembers under that key, until it is closed.
#[must_use]
pub fn recalled(key: &str) -> Option<String> {
    use persistence::TabMemory;
    super::storage::BrowserTabMemory.recall(key)
}

/// Remembers a text in this tab until it is closed, or forgets it.
pub fn remember(key: &str, text: Option<&str>) {
    use persistence::TabMemory;
    super::storage::BrowserTabMemory.remember(key, text.unwrap_or_default());
}

/// Calls back once the page has drawn the next frame.
pub fn once_drawn(then: impl FnOnce() + 'static) {
    page::after_paint(then);
}
