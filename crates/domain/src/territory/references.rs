//! The references of a row to an action or a commune of the package.

use std::sync::Arc;

use crate::ids::{ActionId, CommuneCode};
use crate::territory::fields::RowReader;
use crate::territory::{Action, ActionIndex, Commune, CommuneIndex, Positions, ProblemKind, accepted};

/// The actions and communes that have been read, with their names, to say which one a wrong reference may mean.
#[derive(Default)]
pub(super) struct Known {
    pub(super) positions: Positions,
    communes: Vec<(Arc<str>, CommuneCode)>,
    actions: Vec<(Arc<str>, ActionId)>,
}

impl Known {
    pub(super) fn of(communes: &[Commune]) -> Self {
        Self {
            positions: Positions {
                communes: communes.iter().map(|commune| commune.code).collect(),
                ..Positions::default()
            },
            communes: communes.iter().map(|commune| (Arc::clone(&commune.name), commune.code)).collect(),
            actions: Vec::new(),
        }
    }

    pub(super) fn add_actions(&mut self, actions: &[Action]) {
        self.positions.actions = actions.iter().map(|action| action.id.clone()).collect();
        self.actions = actions.iter().map(|action| (Arc::clone(&action.title), action.id.clone())).collect();
    }

    /// The action with this id; `None`, and a problem, if there is none.
    pub(super) fn action(&self, row: &RowReader<'_>, column: &str, text: &str) -> Option<ActionIndex> {
        if text.is_empty() {
            row.missing(column);
            return None;
        }
        let index = ActionId::parse(text).and_then(|id| self.positions.action(&id));
        if index.is_none() {
            let ids = self.actions.iter().map(|(_, id)| (id.as_str(), id.as_str()));
            let titles = self.actions.iter().map(|(title, id)| (&**title, id.as_str()));
            let accepted = accepted::one_of(text, ids).or_else(|| accepted::one_of(text, titles));
            let (value, table) = (text.to_owned(), "actions.csv");
            row.problem(column, ProblemKind::UnknownReference { value, table, accepted });
        }
        index
    }

    /// The commune with the code of a column; `None`, and a problem, if there is none.
    pub(super) fn commune(&self, row: &RowReader<'_>, column: &str) -> Option<CommuneIndex> {
        let text = row.text(column);
        if text.is_empty() {
            row.missing(column);
            return None;
        }
        let index = CommuneCode::parse(text).and_then(|code| self.positions.commune(code));
        if index.is_none() {
            let is_known = |code: &String| CommuneCode::parse(code).and_then(|it| self.positions.commune(it)).is_some();
            let names = self.communes.iter().map(|(name, code)| (&**name, code.as_str()));
            let accepted = accepted::code(text).filter(is_known).or_else(|| accepted::one_of(text, names));
            let (value, table) = (text.to_owned(), "communes.csv");
            row.problem(column, ProblemKind::UnknownReference { value, table, accepted });
        }
        index
    }
}
