//! Each commune's actions on both days, the one that gained most first.

use domain::indicators::{BeforeAfter, DaySnapshot, Figure, Range};
use domain::sorting::sorted;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::compared::{ComparedDays, gain};
use crate::components::{TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::{TableValues, finding, marks, tabled};
use crate::wording::evolution::{self, labels};
use crate::wording::numbers::range;
use crate::wording::{columns, names};

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Numbers(columns::BEFORE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::AFTER),
    TableColumn::Numbers(columns::DIFFERENCE),
];

/// A commune's actions on both days.
type CommuneChange = BeforeAfter<Option<Range>>;

/// One row a commune that is a member on either day.
pub fn communes(it: &ComparedDays) -> AnyView {
    let key = |&(place, count): &(CommuneIndex, CommuneChange)| {
        let gain = gain(count.before.unwrap_or_default(), count.after.unwrap_or_default());
        (gain, names::folded(&it.after.territory.commune(place).name))
    };
    let counts: Vec<_> = it.between.counts.iter().map(|of_one| (key(of_one), of_one)).collect();
    let counts =
        sorted(counts, |((one, name), _), ((other, other_name), _)| other.cmp(one).then_with(|| name.cmp(other_name)));
    let table = TableValues {
        name: labels::COMMUNES_TABLE.to_owned(),
        caption: labels::communes_caption(it.between.days),
        class: "bars bars-dense",
        columns: &COLUMNS,
        rows: counts.into_iter().map(|((gain, _), of_one)| row(it, of_one, gain)).collect(),
    };
    let (gained, lost, of) = moved(it);
    finding("communes", evolution::communes(gained, lost, of), vec![tabled(table)])
}

/// Of the communes that are members on both days, how many gained actions, and how many lost some.
fn moved(it: &ComparedDays) -> (Range, Range, u32) {
    let (mut gained, mut lost, mut of) = (Range::default(), Range::default(), 0);
    for (_, count) in &it.between.counts {
        let (Some(before), Some(after)) = (count.before, count.after) else { continue };
        of += 1;
        gained.min += u32::from(after.min > before.max);
        gained.max += u32::from(after.max > before.min);
        lost.min += u32::from(after.max < before.min);
        lost.max += u32::from(after.min < before.max);
    }
    (gained, lost, of)
}

fn row(it: &ComparedDays, (place, count): &(CommuneIndex, CommuneChange), gain: (i64, i64)) -> TableRow {
    let commune = it.after.territory.commune(*place);
    let cell = |snapshot: &DaySnapshot, count: Option<Range>, instead: &str| match count {
        Some(count) => marks::shown(snapshot, None, Figure::Participations(commune.code)).cell(range(count)),
        None => TableCell::Number { text: instead.to_owned(), made_up: false, to: None },
    };
    let after = count.after.unwrap_or_default();
    let rests_on = [&it.before, &it.after].map(|snapshot| snapshot.backing(None).illustrative > 0);
    let cells = vec![
        TableCell::Name { text: commune.name.to_string(), to: Some(Route::Commune(commune.code).hash()), tag: None },
        cell(&it.before, count.before, evolution::JOINED_BETWEEN),
        TableCell::Bar { min: after.min, max: after.max, of: it.after.running() },
        cell(&it.after, count.after, evolution::LEFT_BETWEEN),
        TableCell::Number { text: evolution::gain(gain), made_up: rests_on.contains(&true), to: None },
    ];
    TableRow { cells, class: "" }
}
