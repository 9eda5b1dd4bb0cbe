//! Each action's communes on both days, the one that gained most first.

use domain::indicators::{Adoption, BeforeAfter, DaySnapshot, Figure, Range};
use domain::sorting::sorted;
use domain::territory::ActionIndex;
use leptos::prelude::*;

use super::compared::{ComparedDays, gain};
use crate::components::{TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::marks::{self, made_up};
use crate::views::shared::{TableValues, finding, tabled};
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

/// An action's communes on both days, and what it gained.
struct AdoptionChange {
    action: ActionIndex,
    adoption: BeforeAfter<Option<Adoption>>,
    gain: (i64, i64),
}

/// One row an action that runs on either day.
pub fn adoption(it: &ComparedDays) -> AnyView {
    let count = |taken: Option<Adoption>| taken.map(|it| Range { min: it.min, max: it.max }).unwrap_or_default();
    let of_one = |&(action, adoption): &(ActionIndex, BeforeAfter<Option<Adoption>>)| AdoptionChange {
        action,
        adoption,
        gain: gain(count(adoption.before), count(adoption.after)),
    };
    let found = sorted(it.between.adoption.iter().map(of_one).collect(), |one: &AdoptionChange, other| {
        let key = |it: &AdoptionChange| (it.gain, count(it.adoption.after).min, count(it.adoption.after).max);
        key(other).cmp(&key(one))
    });
    let table = TableValues {
        name: labels::ADOPTION_TABLE.to_owned(),
        caption: labels::adoption_caption(it.between.days),
        class: "bars bars-wide",
        columns: &COLUMNS,
        rows: found.iter().map(|taken| row(it, taken)).collect(),
    };
    let (first, level) = first(&found);
    let first = first.map(|(action, gain)| (&*it.after.territory.action(action).title, gain));
    finding("adoption", evolution::adoption(first, level), vec![tabled(table)])
}

/// The action that gained most whatever is not known, and how many communes; how many actions are level with it.
fn first(found: &[AdoptionChange]) -> (Option<(ActionIndex, u32)>, usize) {
    let highest = found.iter().map(|taken| taken.gain.1).max().unwrap_or(0);
    let level: Vec<&AdoptionChange> = found.iter().filter(|taken| taken.gain.1 == highest).collect();
    let is_certain = level.iter().all(|taken| taken.gain.0 == highest);
    let gain = is_certain.then(|| u32::try_from(highest).unwrap_or(0));
    (level.first().map(|taken| taken.action).zip(gain), level.len())
}

fn row(it: &ComparedDays, AdoptionChange { action: place, adoption, gain }: &AdoptionChange) -> TableRow {
    let action = it.after.territory.action(*place);
    let cell = |snapshot: &DaySnapshot, taken: Option<Adoption>, instead: &str| match taken {
        Some(taken) => marks::shown(snapshot, Some(*place), Figure::Participants(action.id.clone()))
            .cell(fraction(Range { min: taken.min, max: taken.max }, taken.of)),
        None => TableCell::Number { text: instead.to_owned(), made_up: false, to: None },
    };
    let after = adoption.after.unwrap_or_default();
    let rests_on = [&it.before, &it.after].map(|snapshot| snapshot.backing(Some(*place)).illustrative > 0);
    let cells = vec![
        TableCell::Name {
            text: action.title.to_string(),
            to: Some(Route::Action(action.id.clone()).hash()),
            tag: made_up(action),
        },
        cell(&it.before, adoption.before, evolution::DEPLOYED_BETWEEN),
        TableCell::Bar { min: after.min, max: after.max, of: after.of },
        cell(&it.after, adoption.after, evolution::STOPPED_BETWEEN),
        TableCell::Number { text: evolution::gain(*gain), made_up: rests_on.contains(&true), to: None },
    ];
    TableRow { cells, class: "" }
}
