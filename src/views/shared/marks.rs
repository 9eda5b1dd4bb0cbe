//! From the domain's states to the marks and words that show them.

use domain::indicators::{DaySnapshot, Figure, Scope};
use domain::territory::{Action, ActionIndex, CommuneIndex, ParticipationState, Provenance};

use crate::components::{MarkKind, TableCell, Tagged};
use crate::route::{Address, Route, ShownMoment};
use crate::wording::states;

/// The mark of a state.
pub const fn mark(state: ParticipationState) -> MarkKind {
    match state {
        ParticipationState::TakesPart => MarkKind::Full,
        ParticipationState::Interested => MarkKind::Half,
        ParticipationState::No => MarkKind::Ring,
        ParticipationState::NotConcerned => MarkKind::Dash,
        ParticipationState::Unknown => MarkKind::Question,
    }
}

/// A cell in words: its state, and since when.
pub fn in_words(snapshot: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> String {
    let view = snapshot.view();
    states::cell(&view.cell(action, commune), view.took_part_before(action, commune))
}

/// Where a row comes from, as a tag.
pub const fn tag(provenance: Provenance) -> Tagged {
    Tagged { word: states::provenance(provenance), made_up: matches!(provenance, Provenance::Illustrative) }
}

/// The tag of an action whose title is made up; nothing for the others.
pub fn made_up(action: &Action) -> Option<Tagged> {
    (action.provenance == Provenance::Illustrative).then(|| tag(action.provenance))
}

/// A figure as tables show it: what it rests on, and the way to its account on the day of the picture.
pub struct FigureMark {
    made_up: bool,
    to: String,
}

impl FigureMark {
    /// One number of it.
    pub fn cell(&self, text: String) -> TableCell {
        TableCell::Number { text, made_up: self.made_up, to: Some(self.to.clone()) }
    }
}

/// How a figure is shown, of one action or of all of them: underlined with dots where illustrative rows are among
/// what it rests on.
pub fn shown(snapshot: &DaySnapshot, action: Option<ActionIndex>, figure: Figure) -> FigureMark {
    FigureMark { made_up: snapshot.backing(action).illustrative > 0, to: to_account(snapshot, figure) }
}

/// The address of a figure's account, on the day and under the scope of a picture.
pub fn to_account(snapshot: &DaySnapshot, figure: Figure) -> String {
    let moment = ShownMoment { day: snapshot.day(), published_only: snapshot.scope() == Scope::PublishedOnly };
    Address { route: Route::Account(figure), moment: Some(moment) }.hash()
}
