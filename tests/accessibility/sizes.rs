//! Narrow pages, zoom and spaced texts: nothing is lost, cut or drawn over something else.

use browser_tests::{Outcome, Page, scenario};
use serde_json::{Value, json};

use super::FoundFaults;
use super::states::{SLIDES, VIEWS};

/// Reads the texts of a page, and says which are gone or cut.
const SIZES: &str = include_str!("sizes.js");
/// Says which texts lie over each other.
const OVERLAP: &str = include_str!("overlap.js");

/// A screen of 1366 × 768 pixels at 200 % and 400 %; Firefox has no window as narrow as the second.
const ZOOMED: [(u32, u32); 3] = [(683, 384), (500, 256), (320, 256)];

/// Parts that draw what fits into them, and lead to the rest: the window of the grid.
const OWN_CHOICE: &str = ".grid";

/// Drawings place their texts by their usual widths: what spaced ones hide stands in the table beside each drawing.
const DRAWINGS: &str = "svg";

/// The spacing of texts that a page must bear.
const SPACING: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } \
                       p { margin-bottom: 2em !important }'); \
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";

/// The addresses of all views and slides.
fn addresses() -> Vec<String> {
    let slides = SLIDES.iter().map(|slide| format!("#/presenter/{slide}"));
    VIEWS.iter().map(|view| (*view).to_owned()).chain(slides).collect()
}

/// The texts of a page of the usual width.
fn wide_texts(page: &Page, address: &str) -> Outcome<Value> {
    page.resize(1366, 768)?;
    page.open(address)?;
    page.frame()?;
    page.run(SIZES, vec![Value::Null, json!(OWN_CHOICE)])
}

/// Adds what is lost against the wide page, or drawn over something else outside the parts that are passed over.
fn add_lost(faults: &mut FoundFaults, page: &Page, state: &str, wide: &Value, passed_over: &str) -> Outcome {
    page.frame()?;
    faults.add_from(page, state, SIZES, vec![wide.clone(), json!(OWN_CHOICE)])?;
    faults.add_from(page, state, OVERLAP, vec![json!(passed_over)])
}

scenario!(zoomed_to_200_and_400_percent_nothing_is_lost_cut_or_covered, |page| {
    let mut faults = FoundFaults::default();
    for address in addresses() {
        let wide = wide_texts(page, &address)?;
        page.at_each(&ZOOMED, |width, _| {
            add_lost(&mut faults, page, &format!("{address} at {width}"), &wide, OWN_CHOICE)
        })?;
    }
    faults.are_none()?;
});

scenario!(with_spaced_texts_nothing_is_lost_cut_or_covered, |page| {
    let mut faults = FoundFaults::default();
    for address in addresses() {
        let wide = wide_texts(page, &address)?;
        page.run(SPACING, Vec::new())?;
        add_lost(&mut faults, page, &address, &wide, DRAWINGS)?;
        page.reload()?;
    }
    faults.are_none()?;
});
