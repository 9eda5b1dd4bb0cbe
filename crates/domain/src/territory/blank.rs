//! An action and a commune of which nothing is said: what an addition starts from.

use crate::ids::{ActionId, CommuneCode};
use crate::territory::{Action, Commune, Provenance};

impl Action {
    /// An action that somebody enters, without anything said of it.
    #[must_use]
    pub fn blank(id: ActionId) -> Self {
        Self {
            id,
            title: "".into(),
            domain: "".into(),
            form: None,
            objectives: Vec::new(),
            studied: None,
            registered: None,
            deployed: None,
            stopped: None,
            list_is_complete: false,
            description: None,
            provenance: Provenance::Entered,
            source: None,
        }
    }
}

impl Commune {
    /// A commune without anything said of it.
    #[must_use]
    pub fn blank(code: CommuneCode) -> Self {
        Self {
            code,
            name: "".into(),
            article: None,
            population: None,
            since: None,
            until: None,
            associated: Vec::new(),
        }
    }
}

/// What stands where nothing does.
#[derive(Debug, PartialEq)]
pub(super) struct BlankText {
    pub(super) action: Action,
    pub(super) commune: Commune,
}

impl Default for BlankText {
    fn default() -> Self {
        Self { action: Action::blank(ActionId::none()), commune: Commune::blank(CommuneCode::none()) }
    }
}
