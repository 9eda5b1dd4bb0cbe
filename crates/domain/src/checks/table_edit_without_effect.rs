//! An edit in force of an action or a commune that has no effect, because the territory does not have it or because the
//! edit would make it inconsistent. This happens after a merge, when two people enter dates that contradict each other,
//! or when one changes an action that another has deleted.

use std::mem::{Discriminant, discriminant};

use crate::checks::{CheckInput, Finding, Hint, HintTarget, TableKey};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CommuneField, Edit};

/// The fields that later edits set. An earlier edit of the same field is not reported.
#[derive(Default)]
struct LaterEdits {
    of_actions: Vec<(ActionId, Discriminant<ActionField>)>,
    of_communes: Vec<(CommuneCode, Discriminant<CommuneField>)>,
    deleted: Vec<ActionId>,
}

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut later = LaterEdits::default();
    let entries: Vec<_> = input.journal.in_force().collect();
    for entry in entries.iter().rev() {
        let hint = match &entry.edit {
            Edit::Action { action, fields, .. } => later.action(input, action, fields),
            Edit::Commune { commune, fields, .. } => later.commune(input, *commune, fields),
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
    fn action(&mut self, input: CheckInput<'_>, id: &ActionId, fields: &[ActionField]) -> Option<Hint> {
        if self.deleted.contains(id) {
            return None;
        }
        let known = input.current.find_action(id).map(|index| input.current.action(index));
        let mut has_effect = known.is_some();
        for field in fields {
            let key = (id.clone(), discriminant(field));
            if !self.of_actions.contains(&key) {
                has_effect &= known.is_some_and(|known| field.of(known) == *field);
                self.of_actions.push(key);
            }
        }
        (!has_effect).then(|| Hint::EditWithoutEffect { key: TableKey::Action(id.clone()), is_known: known.is_some() })
    }

    fn commune(&mut self, input: CheckInput<'_>, code: CommuneCode, fields: &[CommuneField]) -> Option<Hint> {
        let known = input.current.find_commune(code).map(|index| input.current.commune(index));
        let mut has_effect = known.is_some();
        for field in fields {
            let key = (code, discriminant(field));
            if !self.of_communes.contains(&key) {
                has_effect &= known.is_some_and(|known| field.of(known) == *field);
                self.of_communes.push(key);
            }
        }
        (!has_effect).then_some(Hint::EditWithoutEffect { key: TableKey::Commune(code), is_known: known.is_some() })
    }
}
