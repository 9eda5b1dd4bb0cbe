//! The number of communes of each action on both days; the action that gained most comes first.

use domain::indicators::{Adoption, BeforeAfter, DaySnapshot, Figure, gain};
use domain::sorting::sorted;
use domain::territory::ActionIndex;
use leptos::prelude::*;

use super::compared::ComparedDays;
use crate::components::{TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::marks::{self, illustrative_tag};
use crate::views::shared::{TableValues, scrolled_table, titled_section};
use crate::wording::columns;
use crate::wording::evolution::{self, labels};
use crate::wording::numbers::fraction;

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// An action's number of communes on both days, and how many it gained, at least and at most.
struct AdoptionChange {
    action: ActionIndex,
    adoption: BeforeAfter<Option<Adoption>>,
    gain: (i64, i64),
}

/// The section, with one row for each action that runs on either day.
pub fn adoption(days: &ComparedDays) -> AnyView {
    let count = |adoption: Option<Adoption>| adoption.map(Adoption::interval).unwrap_or_default();
    let change = |&(action, adoption): &(ActionIndex, BeforeAfter<Option<Adoption>>)| AdoptionChange {
        action,
        adoption,
        gain: gain(count(adoption.before), count(adoption.after)),
    };
    let changes = sorted(days.between.adoption.iter().map(change).collect(), |one: &AdoptionChange, other| {
        let key = |it: &AdoptionChange| (it.gain, count(it.adoption.after).min, count(it.adoption.after).max);
        key(other).cmp(&key(one))
    });
    let table = TableValues {
        name: labels::ADOPTION_TABLE.to_owned(),
        caption: labels::adoption_caption(days.between.days),
        class: "bars bars-wide",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: changes.iter().map(|change| row(days, change)).collect(),
    };
    let (first, level) = first(&changes);
    let first = first.map(|(action, gain)| (&*days.after.territory.action(action).title, gain));
    titled_section("adoption", evolution::adoption(first, level), vec![scrolled_table(table)])
}

/// The action that gained most and how many communes it gained, if that is certain, and how many actions gained as
/// many.
fn first(changes: &[AdoptionChange]) -> (Option<(ActionIndex, u32)>, usize) {
    let highest = changes.iter().map(|change| change.gain.1).max().unwrap_or(0);
    let level: Vec<&AdoptionChange> = changes.iter().filter(|change| change.gain.1 == highest).collect();
    let is_certain = level.iter().all(|change| change.gain.0 == highest);
    let gain = is_certain.then(|| u32::try_from(highest).unwrap_or(0));
    (level.first().map(|change| change.action).zip(gain), level.len())
}

fn row(days: &ComparedDays, AdoptionChange { action: index, adoption, gain }: &AdoptionChange) -> TableRow {
    let action = days.after.territory.action(*index);
    let cell = |snapshot: &DaySnapshot, adoption: Option<Adoption>, instead: &str| match adoption {
        Some(it) => marks::figure_mark(snapshot, Some(*index), Figure::Participants(action.id.clone()))
            .cell(fraction(it.interval(), it.of)),
        None => TableCell::Number { text: instead.to_owned(), illustrative: false, to: None },
    };
    let after = adoption.after.unwrap_or_default();
    let is_illustrative = [&days.before, &days.after].map(|snapshot| snapshot.backing(Some(*index)).illustrative > 0);
    let cells = vec![
        TableCell::Name {
            text: action.title.to_string(),
            to: Some(Route::Action(action.id.clone()).hash()),
            tag: illustrative_tag(action),
        },
        cell(&days.before, adoption.before, evolution::DEPLOYED_BETWEEN),
        TableCell::Bar { min: after.min, max: after.max, of: after.of },
        cell(&days.after, adoption.after, evolution::STOPPED_BETWEEN),
        TableCell::Number { text: evolution::gain(*gain), illustrative: is_illustrative.contains(&true), to: None },
    ];
    TableRow { cells, class: "" }
}
