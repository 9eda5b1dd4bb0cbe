//! Charts as image files: SVG, or a PNG that the browser draws from it.

use std::cell::Cell;
use std::rc::Rc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use domain::pictures::{EmbeddedPicture, PictureFormat};
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

/// A small copy of a picture.
pub enum SmallCopy {
    /// Its text, which [`EmbeddedPicture`] reads.
    Made(String),
    /// The bytes are no picture that the browser can show.
    Unreadable,
    /// The browser gives back other pixels than those of the picture, and the picture is too large as it is.
    Falsified,
}

/// Makes a copy of a picture that is no larger than `largest` pixels and has no more signs than `most`, then calls back
/// once with it.
pub fn small_copy(bytes: &[u8], largest: (u32, u32), most: usize, on_done: impl Fn(SmallCopy) + 'static) {
    let on_done = Rc::new(on_done);
    let Ok(image) = web_sys::HtmlImageElement::new() else { return on_done(SmallCopy::Unreadable) };
    let original = (format_of(bytes), BASE64_STANDARD.encode(bytes));
    // Browsers look at the bytes, and not at this type.
    let address = ["data:image/png;base64,", &original.1].concat();
    let on_load = {
        let (image, on_done) = (image.clone(), Rc::clone(&on_done));
        Closure::once_into_js(move || on_done(reduced(&image, original, largest, most)))
    };
    let on_error = Closure::once_into_js(move || on_done(SmallCopy::Unreadable));
    image.set_onload(on_load.dyn_ref());
    image.set_onerror(on_error.dyn_ref());
    image.set_src(&address);
}

/// The format of a picture by its first bytes; `None` for one that is always drawn anew.
fn format_of(bytes: &[u8]) -> Option<PictureFormat> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some(PictureFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Some(PictureFormat::Jpeg),
        _ => None,
    }
}

/// The picture as it is, if it is small; else drawn smaller, as PNG if that has room, else as JPEG.
fn reduced(
    image: &web_sys::HtmlImageElement,
    (format, base64): (Option<PictureFormat>, String),
    (width, height): (u32, u32),
    most: usize,
) -> SmallCopy {
    let size = (image.natural_width(), image.natural_height());
    if size.0 == 0 || size.1 == 0 {
        return SmallCopy::Unreadable;
    }
    let written = |format: PictureFormat, size: (u32, u32), base64: &str| {
        let text = EmbeddedPicture { format, size, base64 }.saved();
        (text.len() <= most && EmbeddedPicture::parse(&text).is_some()).then_some(text)
    };
    if let Some(text) = format.filter(|_| size.0 <= width && size.1 <= height).and_then(|it| written(it, size, &base64))
    {
        return SmallCopy::Made(text);
    }
    if falsifies_drawings() {
        return SmallCopy::Falsified;
    }
    for percent in [100, 80, 60, 40, 20] {
        let size = within(size, (width, height), percent);
        let Some((canvas, context)) = canvas(size) else { return SmallCopy::Unreadable };
        let draw = || {
            context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, size.0.into(), size.1.into()).ok()
        };
        if draw().is_none() {
            return SmallCopy::Unreadable;
        }
        let drawn = |kind: &str, quality: f64| {
            let address = canvas.to_data_url_with_type_and_encoder_options(kind, &quality.into()).ok()?;
            address.strip_prefix(kind_start(kind).as_str()).map(str::to_owned)
        };
        if let Some(text) = drawn("image/png", 1.0).and_then(|base64| written(PictureFormat::Png, size, &base64)) {
            return SmallCopy::Made(text);
        }
        // JPEG has no transparent ground.
        context.set_fill_style_str("white");
        context.fill_rect(0.0, 0.0, size.0.into(), size.1.into());
        if draw().is_none() {
            return SmallCopy::Unreadable;
        }
        for quality in [0.85, 0.7, 0.55] {
            let text = drawn("image/jpeg", quality).and_then(|base64| written(PictureFormat::Jpeg, size, &base64));
            if let Some(text) = text {
                return SmallCopy::Made(text);
            }
        }
    }
    SmallCopy::Unreadable
}

/// A size of the same shape that has so many percent of the room that there is, or of its own size if that is smaller.
fn within((width, height): (u32, u32), room: (u32, u32), percent: u64) -> (u32, u32) {
    let [width, height, room_width, room_height] = [width, height, room.0, room.1].map(u64::from);
    let (of, whole) = match (width * room_height > height * room_width, width > room_width, height > room_height) {
        (true, true, _) => (room_width, width),
        (false, _, true) => (room_height, height),
        _ => (1, 1),
    };
    let part = |length: u64| u32::try_from(length * of * percent / (whole * 100)).unwrap_or(u32::MAX).max(1);
    (part(width), part(height))
}

/// What the address of a drawing of a type begins with.
fn kind_start(kind: &str) -> String {
    ["data:", kind, ";base64,"].concat()
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

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_picture_keeps_its_shape_and_becomes_no_larger() {
        assert_eq!(within((4000, 3000), (1280, 720), 100), (960, 720));
        assert_eq!(within((4000, 1000), (1280, 720), 100), (1280, 320));
        assert_eq!(within((4000, 1000), (1280, 720), 50), (640, 160));
        assert_eq!(within((300, 200), (1280, 720), 100), (300, 200));
        assert_eq!(within((5000, 1), (1280, 720), 20), (256, 1));
    }
}
