//! Blank actions and communes, to which the fields of an addition are applied.

use crate::ids::{ActionId, CommuneCode};
use crate::territory::{Action, ActionReport, Commune, Provenance};

impl Action {
    /// An action without title, dates or other fields, marked as entered by a user.
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
            report: ActionReport::default(),
            provenance: Provenance::Entered,
            source: None,
        }
    }
}

impl Commune {
    /// A commune without name, dates or other fields.
    #[must_use]
    pub fn blank(code: CommuneCode) -> Self {
        Self {
            code,
            name: "".into(),
            distinct_name: None,
            article: None,
            population: None,
            since: None,
            until: None,
            postal_codes: Vec::new(),
            associated: Vec::new(),
        }
    }
}

/// The action and the commune that are returned for an index that the territory does not have.
#[derive(Debug, PartialEq)]
pub(super) struct BlankRows {
    pub(super) action: Action,
    pub(super) commune: Commune,
}

impl Default for BlankRows {
    fn default() -> Self {
        Self { action: Action::blank(ActionId::none()), commune: Commune::blank(CommuneCode::none()) }
    }
}
