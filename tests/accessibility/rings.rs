//! The ring of what has the focus, as it is painted: it differs from what it is painted over by a contrast of 3.

use std::collections::BTreeSet;

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario};
use serde_json::{Value, json};

use super::FoundFaults;
use super::states::addresses;
use super::tab_walk::BEGIN;

/// Describes what has the focus, takes it away, or gives it back.
const RING: &str = include_str!("rings.js");

/// The contrast that a ring must have with what it is painted over.
const LEAST_CONTRAST: f64 = 3.0;

/// How much wider a part is than what has the focus, on each side, for its ring.
const ROOM: usize = 8;

/// The most stops of a page that are looked at.
const MOST_STOPS: usize = 160;

/// The pixels of a window.
struct Pixels {
    width: usize,
    channels: usize,
    bytes: Vec<u8>,
}

impl Pixels {
    fn of(png: &[u8]) -> Outcome<Self> {
        let fail = |error: png::DecodingError| Failure::new(error.to_string());
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().map_err(fail)?;
        let size = reader.output_buffer_size().ok_or_else(|| Failure::new("the picture is too large"))?;
        let mut bytes = vec![0; size];
        let frame = reader.next_frame(&mut bytes).map_err(fail)?;
        Ok(Self { width: frame.width as usize, channels: frame.color_type.samples(), bytes })
    }

    /// The relative luminance of a pixel, from 0 to 1; `None` outside of the picture.
    fn luminance(&self, x: usize, y: usize) -> Option<f64> {
        let at = (y * self.width + x) * self.channels;
        let pixel = (x < self.width).then(|| self.bytes.get(at..at + 3)).flatten()?;
        let linear = |byte: u8| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        Some(0.2126 * linear(pixel[0]) + 0.7152 * linear(pixel[1]) + 0.0722 * linear(pixel[2]))
    }
}

/// The part of a window, in its pixels.
struct WindowPart {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

impl WindowPart {
    /// How many pixels differ by the least contrast.
    fn changed(&self, before: &Pixels, after: &Pixels) -> usize {
        let places = (self.top..self.bottom).flat_map(|y| (self.left..self.right).map(move |x| (x, y)));
        let is_changed = |(x, y): &(usize, usize)| {
            let (Some(one), Some(other)) = (before.luminance(*x, *y), after.luminance(*x, *y)) else { return false };
            (one.max(other) + 0.05) / (one.min(other) + 0.05) >= LEAST_CONTRAST
        };
        places.filter(is_changed).count()
    }

    /// As many pixels as a line around what has the focus has.
    const fn around(&self) -> usize {
        (2 * (self.right - self.left + self.bottom - self.top)).saturating_sub(8 * ROOM)
    }
}

/// Reads what has the focus; `None` where the page has given the focus away.
fn stop(page: &Page) -> Outcome<Option<(String, WindowPart)>> {
    let stop = page.run(RING, vec![Value::Null, json!(ROOM)])?;
    let Some(kind) = stop[0].as_str() else { return Ok(None) };
    let size: (f64, f64) = serde_json::from_value(page.run("return [innerWidth, innerHeight]", Vec::new())?)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held inside of the window")]
    let pixel = |at: usize, most: f64| stop[at].as_f64().unwrap_or_default().clamp(0.0, most) as usize;
    let part =
        WindowPart { left: pixel(1, size.0), top: pixel(2, size.1), right: pixel(3, size.0), bottom: pixel(4, size.1) };
    Ok(Some((kind.to_owned(), part)))
}

/// Walks through a page by the Tab key, and compares each stop that is drawn as none before with itself without focus.
fn look(page: &Page, address: &str, kinds: &mut BTreeSet<String>, faults: &mut FoundFaults, theme: &str) -> Outcome {
    page.run(BEGIN, Vec::new())?;
    for _ in 0..MOST_STOPS {
        page.press(&[Key::Tab])?;
        let Some((kind, _)) = stop(page)? else { break };
        if !kinds.insert(kind.clone()) {
            continue;
        }
        page.frame()?;
        let Some((_, part)) = stop(page)? else { break };
        let focused = page.window_png()?;
        page.run(RING, vec![json!("away")])?;
        page.frame()?;
        let bare = page.window_png()?;
        page.run(RING, vec![json!("back")])?;
        let picture = page.save_png(&format!("stop-{theme}-{}", kinds.len()), &focused)?;
        let changed = part.changed(&Pixels::of(&bare)?, &Pixels::of(&focused)?);
        if changed < part.around() {
            let picture = picture.display();
            faults.add(address, [format!("{kind}: {changed} pixels of {} stand out, {picture}", part.around())]);
        }
    }
    Ok(())
}

/// Looks at every kind of stop of every view and slide.
fn rings(page: &Page, theme: &str) -> Outcome {
    page.resize(1366, 768)?;
    let (mut faults, mut kinds) = (FoundFaults::default(), BTreeSet::new());
    for address in addresses() {
        page.open(&address)?;
        look(page, &address, &mut kinds, &mut faults, theme)?;
    }
    assert!(kinds.len() > 25, "{} kinds of stops", kinds.len());
    faults.are_none()
}

scenario!(the_ring_of_each_kind_of_stop_stands_out_in_the_light_theme, |page| { rings(page, "light")? });

scenario!(the_ring_of_each_kind_of_stop_stands_out_in_the_dark_theme, Setup::dark(), |page| { rings(page, "dark")? });

scenario!(the_ring_of_each_kind_of_stop_stands_out_in_forced_colours, Setup::forced_colours(true), |page| {
    // Firefox takes the colour of what is selected from the desktop, and not from the forced colours.
    if page.is_chromium() {
        rings(page, "forced")?;
    }
});

scenario!(a_ring_that_does_not_stand_out_is_found, |page| {
    page.open("#/plan")?;
    let fade = "const sheet = new CSSStyleSheet(); \
                sheet.replaceSync(':focus-visible { outline-color: #dedbd2 !important }'); \
                document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";
    page.run(fade, Vec::new())?;
    let (mut faults, mut kinds) = (FoundFaults::default(), BTreeSet::new());
    look(page, "#/plan", &mut kinds, &mut faults, "faded")?;
    assert!(kinds.len() > 3 && faults.0.len() > 2, "{} faults of {} kinds", faults.0.len(), kinds.len());
});
