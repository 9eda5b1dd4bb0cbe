//! The edits that lead from the tables of one state to those of another.

use crate::ids::CommuneCode;
use crate::journal::{ActionField, CommuneField, Edit, RowDiff, TerritoryDiff};
use crate::territory::Territory;

/// The edits that give the tables of `base` those of `current`: of one commune, or of all of them and of the actions. What
/// an earlier answer said otherwise, after which the state is `after_sent`, is said again.
pub(super) fn between(
    base: &Territory,
    after_sent: Option<&Territory>,
    current: &Territory,
    commune: Option<CommuneCode>,
) -> Vec<Edit> {
    let mut edits = difference(base, current, commune);
    for edit in after_sent.map(|sent| difference(sent, current, commune)).unwrap_or_default() {
        let same_row = |other: &&mut Edit| match (&**other, &edit) {
            (Edit::Commune { commune: one, .. }, Edit::Commune { commune: other, .. }) => one == other,
            (Edit::Action { action: one, .. }, Edit::Action { action: other, .. }) => one == other,
            (one, other) => one == other,
        };
        match edits.iter_mut().find(same_row) {
            Some(known) => add_fields(known, edit),
            None => edits.push(edit),
        }
    }
    edits
}

/// Adds the fields of an edit that another one of the same row does not set.
fn add_fields(known: &mut Edit, more: Edit) {
    match (known, more) {
        (Edit::Commune { fields, .. }, Edit::Commune { fields: more, .. }) => {
            let new: Vec<CommuneField> = more.into_iter().filter(|field| !fields.contains(field)).collect();
            fields.extend(new);
        }
        (Edit::Action { fields, .. }, Edit::Action { fields: more, .. }) => {
            let new: Vec<ActionField> = more.into_iter().filter(|field| !fields.contains(field)).collect();
            fields.extend(new);
        }
        _ => {}
    }
}

/// A commune cannot be removed by an edit: one that only the first state has is left out.
fn difference(one: &Territory, other: &Territory, commune: Option<CommuneCode>) -> Vec<Edit> {
    let TerritoryDiff { cells: _, actions, communes } = TerritoryDiff::of_tables(one, other);
    let is_asked = |code: CommuneCode| commune.is_none_or(|commune| code == commune);
    let of_commune = |row| match row {
        RowDiff::Gone(_) => None,
        RowDiff::Added(code) => {
            let fields = CommuneField::all_of(other.commune(other.find_commune(code)?)).to_vec();
            Some((code, fields))
        }
        RowDiff::Changed { name, fields } => Some((name, fields.into_iter().map(|(_, after)| after).collect())),
    };
    let of_action = |row| match row {
        RowDiff::Gone(action) => Some(Edit::DeleteAction { action }),
        RowDiff::Added(action) => {
            let fields = ActionField::all_of(other.action(other.find_action(&action)?)).to_vec();
            Some(Edit::Action { action, before: Vec::new(), fields })
        }
        RowDiff::Changed { name: action, fields } => {
            let fields = fields.into_iter().map(|(_, after)| after).collect();
            Some(Edit::Action { action, before: Vec::new(), fields })
        }
    };
    let communes = communes.into_iter().filter_map(of_commune).filter(|(code, _)| is_asked(*code));
    let communes = communes.map(|(commune, fields)| Edit::Commune { commune, before: Vec::new(), fields });
    let actions = actions.into_iter().filter(|_| commune.is_none()).filter_map(of_action);
    communes.chain(actions).collect()
}
