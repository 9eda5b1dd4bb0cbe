//! What choosing a state of a cell does: the state that it has is confirmed, another one is a correction.

use crate::answering::{CellAnswer, Proposal, Resolution, ResolvedAnswer};
use crate::indicators::DayView;
use crate::journal::{Edit, agrees};
use crate::territory::{ActionIndex, CommuneIndex, ParticipationState, Territory};

/// What choosing a state of a cell does.
#[derive(Clone, Debug, PartialEq)]
pub enum StateChoice {
    /// The cell has this state, by a row or by a complete list: it is confirmed.
    Confirms(Edit),
    /// The cell has another state, or nothing is known of it: the state is recorded.
    Changes(ResolvedAnswer),
}

impl DayView<'_> {
    /// Whether something is said of a cell on the day, which can then be confirmed.
    #[must_use]
    pub fn can_be_confirmed(self, action: ActionIndex, commune: CommuneIndex) -> bool {
        self.cell(action, commune).provenance().is_some()
    }

    /// One edit that confirms what is said of these cells of a commune.
    #[must_use]
    pub fn confirmation(self, actions: &[ActionIndex], commune: CommuneIndex) -> Edit {
        let cells = actions.iter().map(|action| self.territory.cell_name(*action, commune)).collect();
        Edit::Confirm { cells, on: self.day }
    }

    /// What choosing a state does, without dates and without a remark.
    #[must_use]
    pub fn choose_state(self, action: ActionIndex, commune: CommuneIndex, state: ParticipationState) -> StateChoice {
        if self.can_be_confirmed(action, commune) && self.cell(action, commune).state == state {
            return StateChoice::Confirms(self.confirmation(&[action], commune));
        }
        let correction = Proposal::Correction(CellAnswer::plain(state));
        match self.resolve(action, commune, correction) {
            Resolution::Changes(answer) | Resolution::Same { answer, .. } => StateChoice::Changes(answer),
            // A correction without dates ends no earlier than it begins.
            Resolution::EndsBeforeStart => StateChoice::Confirms(self.confirmation(&[action], commune)),
        }
    }

    /// Whether a cell says what it says in the bundled tables. The dates and the remark of an illustrative row are not
    /// missed: who confirms it confirms its state.
    #[must_use]
    pub fn agrees_with(self, bundled: &Territory, action: ActionIndex, commune: CommuneIndex) -> bool {
        let found = bundled.find_cell(&self.territory.cell_name(action, commune));
        let before = found.map_or(&[][..], |(action, commune)| bundled.periods(action, commune));
        agrees(before, self.territory.periods(action, commune), self.day)
    }
}
