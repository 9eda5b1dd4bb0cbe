//! An edit in force of an action or a commune that is not there, or that it would have left inconsistent: two people
//! gave dates that do not go together, or changed what somebody else had taken out.

use std::mem::{Discriminant, discriminant};

use crate::checks::{CheckInput, Finding, Hint, HintTarget, TableKey};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CommuneField, Edit};

/// What later edits say, which is then for them to answer for.
#[derive(Default)]
struct LaterEdits {
    of_actions: Vec<(ActionId, Discriminant<ActionField>)>,
    of_communes: Vec<(CommuneCode, Discriminant<CommuneField>)>,
    deleted: Vec<ActionId>,
}

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut later = LaterEdits::default();
    let entries: Vec<_> = subject.journal.in_force().collect();
    for entry in entries.iter().rev() {
        let hint = match &entry.edit {
            Edit::Action { action, fields, .. } => later.action(subject, action, fields),
            Edit::Commune { commune, fields, .. } => later.commune(subject, *commune, fields),
            Edit::DeleteAction { action } => {
                later.deleted.push(action.clone());
                None
            }
            _ => None,
        };
        found.extend(hint.map(|hint| Finding { hint, target: HintTarget::Entry(entry.id) }));
    }
    found.reverse();
    found
}

impl LaterEdits {
    fn action(&mut self, subject: CheckInput<'_>, id: &ActionId, fields: &[ActionField]) -> Option<Hint> {
        if self.deleted.contains(id) {
            return None;
        }
        let known = subject.current.find_action(id).map(|place| subject.current.action(place));
        let mut is_taken = known.is_some();
        for field in fields {
            let what = (id.clone(), discriminant(field));
            if !self.of_actions.contains(&what) {
                is_taken &= known.is_some_and(|known| field.of(known) == *field);
                self.of_actions.push(what);
            }
        }
        (!is_taken).then(|| Hint::EditNotTaken { of: TableKey::Action(id.clone()), is_known: known.is_some() })
    }

    fn commune(&mut self, subject: CheckInput<'_>, code: CommuneCode, fields: &[CommuneField]) -> Option<Hint> {
        let known = subject.current.find_commune(code).map(|place| subject.current.commune(place));
        let mut is_taken = known.is_some();
        for field in fields {
            let what = (code, discriminant(field));
            if !self.of_communes.contains(&what) {
                is_taken &= known.is_some_and(|known| field.of(known) == *field);
                self.of_communes.push(what);
            }
        }
        (!is_taken).then_some(Hint::EditNotTaken { of: TableKey::Commune(code), is_known: known.is_some() })
    }
}
