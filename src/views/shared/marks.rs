//! The marks, tags and links that show the domain's states and figures.

use domain::indicators::{DaySnapshot, Figure};
use domain::territory::{Action, ActionIndex, CommuneIndex, ParticipationState, Provenance};

use crate::components::{MarkKind, TableCell, Tagged};
use crate::route::{Address, Route, ShownMoment};
use crate::wording::states;

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

/// The tag of an action whose title is illustrative; `None` for other actions.
pub fn illustrative_tag(action: &Action) -> Option<Tagged> {
    (action.provenance == Provenance::Illustrative).then(|| tag(action.provenance))
}

/// How a table shows a figure: whether it depends on illustrative data, and the address of its account.
pub struct FigureMark {
    illustrative: bool,
    to: String,
}

impl FigureMark {
    /// A cell with one number of the figure.
    pub fn cell(&self, text: String) -> TableCell {
        TableCell::Number { text, illustrative: self.illustrative, to: Some(self.to.clone()) }
    }
}

/// The mark of a figure, of one action or of all (`None`). It is underlined with dots if it depends on illustrative
/// rows.
pub fn figure_mark(snapshot: &DaySnapshot, action: Option<ActionIndex>, figure: Figure) -> FigureMark {
    FigureMark { illustrative: snapshot.backing(action).illustrative > 0, to: account_address(snapshot, figure) }
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
