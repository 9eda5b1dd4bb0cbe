//! The Tab key in every view: each stop is drawn, has a visible ring, and lies under nothing.

use browser_tests::{Key, Outcome, Page, scenario};

use serde_json::json;

use super::FoundFaults;
use super::states::VIEWS;

/// Describes the element that has the focus, and what is wrong with it.
const STOP: &str = include_str!("tab_walk.js");

/// The most stops of a page; more of them is a fault.
const MOST_STOPS: usize = 500;

/// Leads to the beginning of the page, since a page that was opened has the focus on its heading.
pub const BEGIN: &str = "const first = document.createElement('span'); \
    first.tabIndex = -1; document.body.prepend(first); first.focus(); first.remove()";

/// Adds what is wrong with the stops of a page, from its beginning to its end.
fn walk(faults: &mut FoundFaults, page: &Page, address: &str) -> Outcome {
    let mut stops = Vec::new();
    page.run(BEGIN, Vec::new())?;
    while stops.len() <= MOST_STOPS {
        page.press(&[Key::Tab])?;
        let mut stop = page.run(STOP, Vec::new())?;
        // The page may still scroll to it.
        for _ in 0..60 {
            if stop[1] != json!("") {
                page.frame()?;
                stop = page.run(STOP, Vec::new())?;
            }
        }
        let text = |at: usize| stop[at].as_str().unwrap_or_default().to_owned();
        let (stop, fault) = (text(0), text(1));
        if stop.is_empty() || stops.contains(&stop) {
            break;
        }
        if !fault.is_empty() {
            faults.add(address, [format!("{stop} {fault}")]);
        }
        stops.push(stop);
    }
    if stops.len() < 5 || stops.len() > MOST_STOPS {
        faults.add(address, [format!("{} stops", stops.len())]);
    }
    Ok(())
}

scenario!(each_stop_of_the_tab_key_is_drawn_with_a_ring_and_lies_under_nothing, |page| {
    let mut faults = FoundFaults::default();
    for address in VIEWS {
        page.open(address)?;
        walk(&mut faults, page, address)?;
    }
    faults.are_none()?;
});
