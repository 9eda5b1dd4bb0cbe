//! The chart of how many communes take part in each action, compared with the end of the previous year.

use domain::dates::Day;
use domain::indicators::{
    Adoption, Cells, DaySnapshot, Figure, FigureFinding, adoption as adoption_of, are_dates_unknown,
};
use domain::territory::{ActionIndex, Provenance};

use super::AccountLink;
use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::marks;
use charts::{Drawing, Dumbbell, FigureRange, Growth};
use wording::numbers::{fraction, percentages};
use wording::{actions, chart_labels, columns, dates, findings, overview, provenance};

/// One row for each action, at most `limit`, those with the highest share first.
pub fn adoption(snapshot: &DaySnapshot, to: AccountLink, limit: usize, width: i32) -> Drawing {
    let (territory, day) = (&snapshot.territory, snapshot.day());
    let (before, earlier) = year_before(snapshot);
    let figure_range = |it: &Adoption| FigureRange { min: it.min, max: it.max, of: it.of };
    let row = |(action, it): (ActionIndex, Adoption)| {
        let (record, count) = (territory.action(action), it.interval());
        let is_name_illustrative = record.provenance == Provenance::Illustrative;
        Growth {
            name: record.title.to_string(),
            is_name_illustrative,
            to: to(Figure::Participants(record.id.clone())),
            link_label: provenance::marked(record.title.to_string(), marks::action_tag(snapshot, action).is_some()),
            before: earlier_of(snapshot, &earlier, action).as_ref().map(figure_range),
            now: figure_range(&it),
            value: chart_labels::adoption_value(count, it.of),
            illustrative: snapshot.backing(Some(action)).illustrative > 0,
            chosen: false,
        }
    };
    let finding = FigureFinding::adoption(snapshot);
    let label = findings::sentence(&finding, territory, day);
    let rows = if let FigureFinding::Adoption { actions, .. } = finding { actions } else { Vec::new() };
    let chart = Dumbbell {
        label,
        before: dates::short(before),
        now: dates::short(day),
        possible: chart_labels::POSSIBLE.to_owned(),
        shares: chart_labels::shares(),
        left_out: actions::left_out(rows.len().saturating_sub(limit)),
        rows: rows.into_iter().take(limit).map(row).collect(),
    };
    chart.draw(width)
}

/// The end of the previous year, and what its actions counted then.
fn year_before(snapshot: &DaySnapshot) -> (Day, Vec<(ActionIndex, Adoption)>) {
    let before = Day::end_of_year(snapshot.day().year().saturating_sub(1).max(1));
    let cells = Cells::on(&snapshot.territory, before, snapshot.scope());
    (before, adoption_of(&snapshot.territory, &cells))
}

/// What an action counted then; `None` if it did not run, or if that is unknown, as its dates are.
fn earlier_of(snapshot: &DaySnapshot, earlier: &[(ActionIndex, Adoption)], action: ActionIndex) -> Option<Adoption> {
    let is_dated = !are_dates_unknown(snapshot.territory.action(action), snapshot.scope());
    earlier.iter().find(|(other, _)| *other == action && is_dated).map(|(_, it)| *it)
}

/// The columns of its table.
pub const ADOPTION_COLUMNS: [TableColumn; 6] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Extra(columns::DOMAIN),
    TableColumn::Numbers(overview::labels::YEAR_BEFORE),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
    TableColumn::Numbers(columns::SHARE),
];

/// The same data as table rows, one for each running action.
pub fn adoption_rows(snapshot: &DaySnapshot) -> Vec<TableRow> {
    let (_, earlier) = year_before(snapshot);
    let row = |(index, it): (ActionIndex, Adoption)| {
        let action = snapshot.territory.action(index);
        let count = it.interval();
        let figure = marks::figure_mark(snapshot, Figure::Participants(action.id.clone()));
        let to = Some(Route::Action(action.id.clone()).hash());
        let before = match earlier_of(snapshot, &earlier, index) {
            Some(before) => {
                let count = before.interval();
                marks::by_share(figure.without_link().cell(fraction(count, before.of)), count, before.of)
            }
            None => FigureMark::default().cell(actions::NO_DATE.to_owned()),
        };
        let cells = vec![
            TableCell::Name { text: action.title.to_string(), to, tag: marks::illustrative_tag(action) },
            TableCell::Extra(action.domain.to_string()),
            before,
            TableCell::Bar { min: it.min, max: it.max, of: it.of },
            figure.cell(fraction(count, it.of)),
            marks::by_share(figure.cell(percentages(count, it.of)), count, it.of),
        ];
        TableRow { cells, class: "" }
    };
    match FigureFinding::adoption(snapshot) {
        FigureFinding::Adoption { actions, .. } => actions.into_iter().map(row).collect(),
        _ => Vec::new(),
    }
}
