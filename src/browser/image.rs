//! A picture given to the reader: drawn by the browser from its SVG, kept as a file.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::file;

/// How many dots a file has for each pixel that the drawing says, across and down: enough for print.
const DOTS: u32 = 2;

/// Offers a drawing as SVG. `false` when the browser would not make a file.
pub fn offer_svg(name: &str, svg: &str) -> bool {
    file::offer(name, "image/svg+xml", svg)
}

/// Draws an SVG of a width and a height in pixels, and offers it as PNG; then calls back once, with
/// `false` when the browser would not draw it or make a file.
pub fn offer_png(name: String, svg: &str, (width, height): (u32, u32), told: impl Fn(bool) + 'static) {
    let told = once(told);
    let Ok(image) = web_sys::HtmlImageElement::new() else { return told(false) };
    let on_load = {
        let (image, told) = (image.clone(), Rc::clone(&told));
        Closure::once_into_js(move || draw(&image, (width * DOTS, height * DOTS), name, &told))
    };
    let on_error = Closure::once_into_js(move || told(false));
    image.set_onload(on_load.dyn_ref());
    image.set_onerror(on_error.dyn_ref());
    // A data address: a page opened from the disk may draw no other image and still read its dots.
    let text = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &text].concat());
}

/// Whoever is called back is called back once, whatever the browser does.
type WhenOffered = Rc<dyn Fn(bool)>;

fn once(told: impl Fn(bool) + 'static) -> WhenOffered {
    let called = Cell::new(false);
    Rc::new(move |kept| {
        if !called.replace(true) {
            told(kept);
        }
    })
}

fn draw(image: &web_sys::HtmlImageElement, (width, height): (u32, u32), name: String, told: &WhenOffered) {
    let drawn = canvas_of(image, (width, height)).is_some_and(|canvas| {
        let on_blob = {
            let told = Rc::clone(told);
            Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
                told(blob.is_some_and(|blob| file::offer_blob(&name, &blob)));
            })
        };
        // Without a kind the browser makes a PNG.
        canvas.to_blob(on_blob.unchecked_ref()).is_ok()
    });
    if !drawn {
        told(false);
    }
}

fn canvas_of(image: &web_sys::HtmlImageElement, (width, height): (u32, u32)) -> Option<web_sys::HtmlCanvasElement> {
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width.into(), height.into()).ok()?;
    Some(canvas)
}
