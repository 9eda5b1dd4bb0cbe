//! Narrow pages, zoom and spaced texts: nothing is lost, cut or drawn over something else.

use std::collections::BTreeMap;

use browser_tests::{Outcome, Page, scenario};
use serde_json::{Value, json};

use super::FoundFaults;
use super::states::addresses;

/// Reads the texts of a page, and says which are gone or cut.
const SIZES: &str = include_str!("sizes.js");
/// Says which texts lie over each other.
const OVERLAP: &str = include_str!("overlap.js");

/// The screen that is zoomed.
const WIDE: (u32, u32) = (1366, 768);

/// Gives the size of the letters of each text, and the size that they must reach.
const LETTERS: &str = include_str!("letters.js");

/// A screen of 1366 × 768 pixels at 200, 273, 300 and 400 %; Firefox has no window as narrow as the last two.
const LARGER: [(u32, u32); 4] = [(683, 384), (500, 281), (455, 256), (341, 192)];

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

/// The texts of a page of the usual width.
fn wide_texts(page: &Page, address: &str) -> Outcome<Value> {
    page.resize(WIDE.0, WIDE.1)?;
    page.open(address)?;
    page.run(SIZES, vec![Value::Null, json!(OWN_CHOICE)])
}

/// The size of the letters of each text of a page, in CSS pixels, and the size that they must reach.
fn letters(page: &Page) -> Outcome<BTreeMap<String, (f64, f64)>> {
    Ok(serde_json::from_value(page.run(LETTERS, Vec::new())?)?)
}

/// Adds what is lost against the wide page, or drawn over something else outside the parts that are passed over.
fn add_lost(faults: &mut FoundFaults, page: &Page, state: &str, wide: &Value, passed_over: &str) -> Outcome {
    page.still()?;
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

scenario!(zoomed_the_letters_of_every_view_grow, |page| {
    let mut faults = FoundFaults::default();
    for address in addresses() {
        page.resize(WIDE.0, WIDE.1)?;
        page.open(&address)?;
        let usual = letters(page)?;
        // What a narrow page words in another way is not lost: the scenario of zoomed pages sees to it.
        let mut largest = BTreeMap::<String, f64>::new();
        page.at_each(&LARGER, |width, _| {
            page.still()?;
            let zoom = f64::from(WIDE.0) / f64::from(width);
            for (text, (size, _)) in letters(page)? {
                let largest = largest.entry(text).or_default();
                *largest = largest.max(size * zoom);
            }
            Ok(())
        })?;
        for (text, (size, needed)) in &usual {
            let Some(reached) = largest.get(text).filter(|reached| **reached < needed * 0.97) else { continue };
            faults.add(&address, [format!("« {text} » grows from {size} to {reached}, not to {needed}")]);
        }
        if usual.len() < 5 || largest.len() < 5 {
            faults.add(&address, ["shows no texts".to_owned()]);
        }
    }
    faults.are_none()?;
});
