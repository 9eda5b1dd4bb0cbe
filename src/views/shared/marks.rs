//! The marks, tags and links that show the domain's states and figures.

use domain::dates::ReducedDate;
use domain::indicators::{DaySnapshot, Figure, Interval, figure_backing};
use domain::territory::{Action, ActionIndex, CommuneIndex, ParticipationState, Provenance};

use crate::components::{FigureMark, MarkKind, SortKey, TableCell, Tagged};
use crate::route::{Address, Route, ShownMoment};
use wording::{account, chart_labels, states};

pub const fn mark(state: ParticipationState) -> MarkKind {
    match state {
        ParticipationState::TakesPart => MarkKind::Full,
        ParticipationState::Interested => MarkKind::Half,
        ParticipationState::No => MarkKind::Ring,
        ParticipationState::NotConcerned => MarkKind::Dash,
        ParticipationState::Unknown => MarkKind::Question,
    }
}

/// The text of a cell: its state, and since when.
pub fn cell_text(snapshot: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> String {
    let view = snapshot.view();
    let cell = view.cell(action, commune);
    states::cell(&cell, view.took_part_before(action, commune, &cell))
}

/// The tag of a provenance.
pub const fn tag(provenance: Provenance) -> Tagged {
    Tagged { word: states::provenance(provenance), illustrative: matches!(provenance, Provenance::Illustrative) }
}

/// The tag of what rests on illustrative data.
pub const ILLUSTRATIVE: Tagged = tag(Provenance::Illustrative);

/// The tag of the user's commune; `None` for another one.
pub fn own_tag(is_own: bool) -> Option<Tagged> {
    is_own.then_some(Tagged { word: chart_labels::OWN_COMMUNE, illustrative: false })
}

/// The tag of an action of which the row, or an answer on this day, is illustrative.
pub fn action_tag(snapshot: &DaySnapshot, action: ActionIndex) -> Option<Tagged> {
    let of_answers = (snapshot.backing(Some(action)).illustrative > 0).then_some(ILLUSTRATIVE);
    illustrative_tag(snapshot.territory.action(action)).or(of_answers)
}

/// The tag of an action whose title is illustrative; `None` for other actions.
pub fn illustrative_tag(action: &Action) -> Option<Tagged> {
    (action.provenance == Provenance::Illustrative).then(|| tag(action.provenance))
}

/// The mark of a figure: whether its own cells or rows are illustrative, and the address of its account.
pub fn figure_mark(snapshot: &DaySnapshot, figure: Figure) -> FigureMark {
    let illustrative = figure_backing(snapshot, &figure).illustrative > 0;
    FigureMark { illustrative, to: Some(account_address(snapshot, figure)), leads: account::SEE }
}

/// The mark of a heading that states a figure: it is marked too if it names an illustrative action.
pub fn heading_mark(snapshot: &DaySnapshot, figure: Figure) -> FigureMark {
    let named = if let Figure::Participants(id) = &figure { snapshot.territory.find_action(id) } else { None };
    let is_invented = named.is_some_and(|action| illustrative_tag(snapshot.territory.action(action)).is_some());
    let mark = figure_mark(snapshot, figure);
    FigureMark { illustrative: mark.illustrative || is_invented, ..mark }
}

/// The mark of what is computed from all cells and has no account, such as a mean or a ranking.
pub fn all_cells_mark(snapshot: &DaySnapshot) -> FigureMark {
    FigureMark::unlinked(snapshot.backing(None).illustrative > 0)
}

/// The mark of what is computed from the cells of these communes and has no account.
pub fn communes_mark(snapshot: &DaySnapshot, communes: &[CommuneIndex]) -> FigureMark {
    FigureMark::unlinked(communes.iter().any(|&commune| snapshot.backing_of_commune(commune).illustrative > 0))
}

/// A cell that is sorted by the share of a count in a total.
pub fn by_share(cell: TableCell, count: Interval, of: u32) -> TableCell {
    let millionths = |count: u32| i64::from(count) * 1_000_000 / i64::from(of.max(1));
    cell.by(millionths(count.min), millionths(count.max))
}

/// A cell that is sorted by an interval.
pub fn by_interval(cell: TableCell, count: Interval) -> TableCell {
    cell.by(count.min, count.max)
}

/// A cell that is sorted by a date; a missing one comes last.
pub fn by_date(cell: TableCell, date: Option<ReducedDate>) -> TableCell {
    let day = |day: domain::dates::Day| i64::from(day.number());
    cell.sorted(date.map_or(SortKey::Unknown, |it| SortKey::Days(day(it.first_day()), day(it.last_day()))))
}

/// The address of a figure's account, with the day and the scope of the snapshot.
pub fn account_address(snapshot: &DaySnapshot, figure: Figure) -> String {
    Address { route: Route::Account(figure), moment: Some(ShownMoment::of(snapshot)) }.hash()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::ILLUSTRATIVE_WORD;

    #[test]
    fn illustrative_data_are_marked_with_the_same_word_in_tags_tables_and_copies() {
        let word = states::provenance(Provenance::Illustrative);
        assert_eq!([ILLUSTRATIVE_WORD, domain::spreadsheet::ILLUSTRATIVE], [word, word]);
    }
}
