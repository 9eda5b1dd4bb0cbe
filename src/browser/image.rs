//! Charts as image files: SVG, or a PNG that the browser draws from it.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::file;

/// How many pixels of the PNG there are for each pixel of the drawing, in both directions: enough for printing.
const SCALE: u32 = 2;

/// Offers a drawing as an SVG file. Gives `false` if the browser refuses.
pub fn offer_svg(name: &str, svg: &str) -> bool {
    file::offer(name, "image/svg+xml", svg)
}

/// Draws an SVG of a width and a height in pixels and offers it as a PNG file, then calls back once, with `false` if
/// the browser cannot draw it or make a file.
pub fn offer_png(name: String, svg: &str, (width, height): (u32, u32), on_done: impl Fn(bool) + 'static) {
    let on_done = once(on_done);
    let Ok(image) = web_sys::HtmlImageElement::new() else { return on_done(false) };
    let on_load = {
        let (image, on_done) = (image.clone(), Rc::clone(&on_done));
        Closure::once_into_js(move || draw(&image, (width * SCALE, height * SCALE), name, &on_done))
    };
    let on_error = Closure::once_into_js(move || on_done(false));
    image.set_onload(on_load.dyn_ref());
    image.set_onerror(on_error.dyn_ref());
    // A data URL: a page opened from the disk may not read back the pixels of any other image.
    let text = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &text].concat());
}

/// A callback that runs at most once.
type OnDone = Rc<dyn Fn(bool)>;

fn once(on_done: impl Fn(bool) + 'static) -> OnDone {
    let called = Cell::new(false);
    Rc::new(move |done| {
        if !called.replace(true) {
            on_done(done);
        }
    })
}

fn draw(image: &web_sys::HtmlImageElement, (width, height): (u32, u32), name: String, on_done: &OnDone) {
    let drawn = canvas_of(image, (width, height)).is_some_and(|canvas| {
        let on_blob = {
            let on_done = Rc::clone(on_done);
            Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
                on_done(blob.is_some_and(|blob| file::offer_blob(&name, &blob)));
            })
        };
        // PNG is the default type.
        canvas.to_blob(on_blob.unchecked_ref()).is_ok()
    });
    if !drawn {
        on_done(false);
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
