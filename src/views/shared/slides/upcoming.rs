//! The slide of what comes next: the actions that are registered and not deployed, and those under study.

use domain::indicators::{DaySnapshot, are_dates_unknown};
use domain::sorting::sorted;
use domain::territory::{Action, Provenance, Status};

use super::SlidePart;
use wording::{actions, present};

/// How many lines of a list a slide shows at most.
const LINES: usize = 8;

/// The registered actions, then those under study; published ones come first. Without illustrative data, illustrative
/// ones are only counted.
pub(super) fn upcoming(snapshot: &DaySnapshot) -> SlidePart {
    let of = |status: Status| {
        let actions = snapshot.territory.actions().iter().filter(|action| action.status_on(snapshot.day()) == status);
        let is_illustrative = |action: &&Action| action.provenance == Provenance::Illustrative;
        sorted(actions.collect(), |one, other| is_illustrative(one).cmp(&is_illustrative(other)))
    };
    let column = |status: Status| {
        let all = of(status);
        let (open, named): (Vec<&Action>, Vec<&Action>) =
            all.into_iter().partition(|action| are_dates_unknown(action, snapshot.scope()));
        let more = named.len().saturating_sub(LINES);
        let mut lines: Vec<String> = named.into_iter().take(LINES).map(actions::titled).collect();
        if more > 0 {
            lines.push(actions::more(more));
        }
        if !open.is_empty() {
            lines.push(present::left_out(open.len()));
        }
        (!lines.is_empty()).then(|| (actions::status(status), lines))
    };
    SlidePart::Columns([Status::Registered, Status::UnderStudy].into_iter().filter_map(column).collect())
}
