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

/// Whether this browser gives back other pixels than those that were drawn, as its protection against being told apart
/// by them may do. Small differences, which nobody sees, do not count.
pub fn falsifies_drawings() -> bool {
    // Without a canvas there is no image, and that is said otherwise.
    two_colours().is_some_and(|pixels| {
        let is_right = |rank: usize, expected: [u8; 4]| {
            let pixel = pixels.get(rank * 4..rank * 4 + 4).unwrap_or_default();
            pixel.len() == 4 && pixel.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= TOLERANCE)
        };
        !(0..SIDE * SIDE)
            .all(|rank| is_right(rank, if rank % SIDE < SIDE / 2 { [255, 0, 0, 255] } else { [0, 0, 255, 255] }))
    })
}

/// How much a part of a colour may differ: what no eye sees.
const TOLERANCE: u8 = 8;
/// The side of the square that is drawn to be read back.
const SIDE: usize = 8;

/// The pixels of a square that is red on the left and blue on the right, as the browser gives them back.
fn two_colours() -> Option<Vec<u8>> {
    let side = u32::try_from(SIDE).ok()?;
    let (_, context) = canvas((side, side))?;
    let (side, half) = (f64::from(side), f64::from(side / 2));
    for (colour, x) in [("red", 0.0), ("blue", half)] {
        context.set_fill_style_str(colour);
        context.fill_rect(x, 0.0, half, side);
    }
    Some(context.get_image_data(0.0, 0.0, side, side).ok()?.data().0)
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

fn canvas((width, height): (u32, u32)) -> Option<(web_sys::HtmlCanvasElement, web_sys::CanvasRenderingContext2d)> {
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

fn canvas_of(image: &web_sys::HtmlImageElement, (width, height): (u32, u32)) -> Option<web_sys::HtmlCanvasElement> {
    let (canvas, context) = canvas((width, height))?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width.into(), height.into()).ok()?;
    Some(canvas)
}
