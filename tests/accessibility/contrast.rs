//! The contrasts that axe-core does not measure: texts of drawings, marks of states, borders of fields.

use browser_tests::{Outcome, Page, Setup, scenario};
use serde_json::Value;

use super::FoundFaults;
use super::states::addresses;

/// Says which contrasts of what is drawn now are too low.
const CONTRAST: &str = include_str!("contrast.js");

/// Takes the contrast from texts, marks and borders, so that the script is known to see them.
const FADE: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('svg text { fill: #aaa !important; stroke: none !important } \
                       input { border-color: #eee !important; background: #fff !important }'); \
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";

/// Measures the contrasts of every view and slide.
fn contrasts(page: &Page) -> Outcome {
    let mut faults = FoundFaults::default();
    for address in addresses() {
        page.open(&address)?;
        faults.add_from(page, &address, CONTRAST, Vec::new())?;
    }
    faults.are_none()
}

scenario!(drawings_marks_and_fields_stand_out_in_the_light_theme, |page| { contrasts(page)? });

scenario!(drawings_marks_and_fields_stand_out_in_the_dark_theme, Setup::dark(), |page| { contrasts(page)? });

scenario!(a_contrast_that_is_too_low_is_found, |page| {
    page.open("#/communes")?;
    page.open("#/")?;
    page.run(FADE, Vec::new())?;
    let Value::Array(faults) = page.run(CONTRAST, Vec::new())? else { panic!("faults are a list") };
    assert!(faults.len() > 20, "{faults:?}");
});
