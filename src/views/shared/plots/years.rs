//! Small maps of several days, on one scale.

use std::sync::Arc;

use domain::indicators::{CountClasses, DaySnapshot, Distribution, Interval, Scope, history_days};
use domain::sorting::{collation_key, sorted};
use domain::territory::{CommuneIndex, Territory};

use super::map::region_class;
use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::views::shared::marks;
use charts::{Drawing, Multiples, Panel, SmallMultiple};
use wording::evolution::labels;
use wording::{chart_labels, columns, dates, numbers, overview};

/// The columns of [`class_rows`]: the communes of each class of each map.
pub const YEARS_COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::DATE),
    TableColumn::Words(labels::ACTIONS_EACH),
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Words(labels::WHICH_COMMUNES),
];

/// The snapshots of the ends of the years since the adoption, and of the reference day.
pub fn yearly(territory: &Arc<Territory>, scope: Scope) -> Vec<DaySnapshot> {
    history_days(territory).into_iter().map(|day| DaySnapshot::on(territory, day, scope)).collect()
}

/// One small map for each snapshot, or its distribution if the territory has no outlines. The figure of each is the
/// share at the highest pinned threshold. `None` without snapshots.
pub fn years(snapshots: &[DaySnapshot], width: i32) -> Option<Drawing> {
    let last = snapshots.last()?;
    let contours = last.territory.about().contours.as_ref();
    let classes = CountClasses::up_to(last.running());
    let k = last.territory.about().highest_threshold();
    let small = |snapshot: &DaySnapshot| {
        if contours.is_some() {
            let indices = snapshot.territory.indexed_communes();
            SmallMultiple::Map(indices.map(|(index, _)| region_class(classes, snapshot.count_of(index))).collect())
        } else {
            let found = Distribution::of(&snapshot.tally.counts).counts;
            let having =
                |k: u32| found.iter().find(|(other, _)| *other == k).map_or((0, 0), |(_, it)| (it.min, it.max));
            SmallMultiple::Bars((0..=last.running()).map(having).collect())
        }
    };
    let panel = |snapshot: &DaySnapshot| {
        let reached = snapshot.reaching(k);
        let (name, figure) = (dates::short(snapshot.day()), chart_labels::of_panel(reached, snapshot.members()));
        let caption = chart_labels::of_threshold(k, reached, snapshot.members());
        Panel {
            label: chart_labels::panel(contours.is_some(), &name, &figure, &caption),
            name,
            figure,
            caption,
            chosen: None,
            small: small(snapshot),
        }
    };
    let [_, possible] = chart_labels::CERTAIN_AND_POSSIBLE;
    let limits = contours.map(|_| classes.limits()).unwrap_or_default();
    let chart = Multiples {
        label: if contours.is_some() { overview::map(last.day()) } else { chart_labels::DISTRIBUTION_LABEL.to_owned() },
        panels: snapshots.iter().map(panel).collect(),
        view_box: contours.map(|it| it.view_box.to_string()).unwrap_or_default(),
        paths: contours.map(|it| it.paths.iter().map(ToString::to_string).collect()).unwrap_or_default(),
        classes: limits.into_iter().map(chart_labels::class).collect(),
        between: if contours.is_some() { chart_labels::BETWEEN } else { possible }.to_owned(),
        outside: chart_labels::OUTSIDE.to_owned(),
        ends: ["0".to_owned(), numbers::whole(last.running().into())],
    };
    Some(chart.draw(width))
}

/// What the small map or distribution of a day says, as table rows: the communes of each class.
pub fn class_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let territory = &snapshot.territory;
    let classes = territory.about().contours.is_some().then(|| CountClasses::up_to(snapshot.running()));
    let class_of = |count: Option<Interval>| match (count, &classes) {
        (None, _) => (u32::MAX, u32::MAX, chart_labels::OUTSIDE.to_owned()),
        (Some(count), None) => (count.min, count.max, numbers::range(count)),
        (Some(count), Some(classes)) => match classes.classes_of(count) {
            (low, high) if low == high => {
                let text = classes.limits().into_iter().nth(low).map(chart_labels::class).unwrap_or_default();
                (count_of(low), count_of(low), text)
            }
            _ => (u32::MAX - 1, u32::MAX - 1, chart_labels::BETWEEN.to_owned()),
        },
    };
    let by_name = |&index: &CommuneIndex| collation_key(territory.commune(index).display_name());
    let all: Vec<CommuneIndex> = territory.indexed_communes().map(|(index, _)| index).collect();
    let mut found: Vec<((u32, u32, String), Vec<String>)> = Vec::new();
    for index in sorted(all, |one, other| by_name(one).cmp(&by_name(other))) {
        let class = class_of(snapshot.count_of(index));
        let name = territory.commune(index).display_name().to_string();
        match found.iter_mut().find(|(known, _)| *known == class) {
            Some((_, names)) => names.push(name),
            None => found.push((class, vec![name])),
        }
    }
    let mark = FigureMark::unlinked(marks::all_cells_mark(snapshot).illustrative);
    let row = |((_, _, class), names): ((u32, u32, String), Vec<String>)| {
        let cells = vec![
            TableCell::Name { text: dates::short(snapshot.day()), to: None, tag: None },
            TableCell::Text(class),
            mark.cell(numbers::whole(names.len() as u64)),
            TableCell::Text(names.join(", ")),
        ];
        TableRow { cells, class: "" }
    };
    sorted(found, |(one, _), (other, _)| one.cmp(other)).into_iter().map(row).collect()
}

fn count_of(class: usize) -> u32 {
    u32::try_from(class).unwrap_or(u32::MAX)
}
