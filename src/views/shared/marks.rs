//! From the domain's states to the marks and words that show them.

use domain::indicators::{Figure, Scope};
use domain::territory::{Action, ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance};

use crate::components::{MarkKind, TableCell, Tagged};
use crate::route::{Address, Route, ShownMoment};
use crate::state::DaySnapshot;
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

/// What a cell is in a picture: its row's state, unless the row is left out, or what having no row means.
pub fn state_in(picture: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> ParticipationState {
    let territory = &picture.territory;
    match territory.on(action, commune, picture.day()) {
        Some(row) if picture.scope().keeps(row) => row.state,
        None if territory.action(action).list_is_complete => ParticipationState::No,
        Some(_) | None => ParticipationState::Unknown,
    }
}

/// A cell in words: its state, and since when.
pub fn in_words(picture: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> String {
    let territory = &picture.territory;
    let row = territory.on(action, commune, picture.day());
    if row.is_some_and(|row| !picture.scope().keeps(row)) {
        return states::LEFT_OUT.to_owned();
    }
    let before = |earlier: &Participation| row.is_some_and(|row| earlier.begins() < row.begins());
    let took_part = |earlier: &Participation| {
        earlier.state == ParticipationState::TakesPart && before(earlier) && picture.scope().keeps(earlier)
    };
    let took_part = territory.history(action, commune).iter().any(took_part);
    states::cell(row, took_part, territory.action(action).list_is_complete)
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
pub fn shown(picture: &DaySnapshot, action: Option<ActionIndex>, figure: Figure) -> FigureMark {
    FigureMark { made_up: picture.backing(action).illustrative > 0, to: to_account(picture, figure) }
}

/// The address of a figure's account, on the day and under the scope of a picture.
pub fn to_account(picture: &DaySnapshot, figure: Figure) -> String {
    let moment = ShownMoment { day: picture.day(), published_only: picture.scope() == Scope::PublishedOnly };
    Address { route: Route::Account(figure), moment: Some(moment) }.hash()
}
