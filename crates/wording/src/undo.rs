//! The texts of undo and redo.

use domain::journal::{Edit, EntryChange, LastNames};

use super::arithmetic::capitalized;
use super::changes::added_or_deleted;
use super::numbers::counted;
use super::punctuation::{COLON, COMMA, pair};
use super::{journal, names};

/// The name of the group of buttons, and the buttons.
pub const GROUP: &str = "Modifications";
pub const UNDO: &str = "Annuler";
pub const REDO: &str = "Rétablir";

/// What an undo or a redo of an edit did: « Annulé : Lille, Permis de louer, participe → ne participe pas, et 24 autres
/// valeurs. » `changes` are the values that it changed.
#[must_use]
pub fn done(is_redo: bool, edit: &Edit, changes: &[EntryChange], known: &LastNames) -> String {
    let beginning = if is_redo { "Rétabli" } else { "Annulé" };
    let what = match changes {
        [] => [&*journal::named(edit), ", rien d’autre ne change"].concat(),
        [first, others @ ..] => {
            let is_whole = added_or_deleted(first).is_some();
            // The fields of an action that was added or deleted are not counted besides.
            let others = others.iter().filter(|other| !is_whole || name(other, known) != name(first, known)).count();
            let others = match others {
                0 => String::new(),
                1 => ", et une autre valeur".to_owned(),
                count => [", et ", &*counted(count as u64, "autre"), " valeurs"].concat(),
            };
            [&*one(first, known), &others].concat()
        }
    };
    capitalized(&[beginning, COLON, &what, "."].concat())
}

/// A change in a few words.
fn one(change: &EntryChange, known: &LastNames) -> String {
    let name = name(change, known);
    if let Some(whole) = added_or_deleted(change) {
        return [&*name, COMMA, &names::uncapitalized(whole)].concat();
    }
    let values = journal::values(change);
    let field = if values.field.is_empty() {
        COMMA.to_owned()
    } else {
        [COMMA, &names::uncapitalized(values.field), COLON].concat()
    };
    // The values of fields are what people wrote; answers are words of the app.
    let written = |text: &str| if values.field.is_empty() { names::uncapitalized(text) } else { text.to_owned() };
    let before = values.before.as_deref().map(|before| [&*written(before), " → "].concat()).unwrap_or_default();
    [&*name, &field, &before, &written(&values.after)].concat()
}

/// The name of what was changed.
fn name(change: &EntryChange, known: &LastNames) -> String {
    match change {
        EntryChange::Cell { cell, .. } => pair(known.commune(&cell.commune), known.action(&cell.action)),
        EntryChange::Action { action, .. } => known.action(action).to_owned(),
        EntryChange::Commune { commune, .. } => known.commune(commune).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::dates::Day;
    use domain::ids::{ActionId, CommuneCode};
    use domain::journal::{ActionField, CellName, Journal, RecordedAnswer};
    use domain::territory::{ParticipationState, Provenance};

    fn action() -> ActionId {
        ActionId::parse("a").unwrap()
    }

    fn known() -> LastNames {
        let territory = fixtures::small_territory::made(
            &["59350,,Lille,1,,"],
            &["a,Permis de louer,D,,,,2015,2015,,,,publie,s"],
            &[],
        );
        LastNames::of(&territory, &Journal::default(), &territory)
    }

    fn cell_change(after: ParticipationState) -> EntryChange {
        let answer = |state| {
            Some(RecordedAnswer { state, since: None, until: None, note: None, provenance: Some(Provenance::Entered) })
        };
        let cell = CellName { action: action(), commune: CommuneCode::parse("59350").unwrap() };
        let before = answer(ParticipationState::TakesPart);
        EntryChange::Cell { cell, on: Day::end_of_year(2019), before, after: answer(after) }
    }

    #[test]
    fn an_undo_says_what_it_undid() {
        let edit = Edit::Answer { answers: Vec::new() };
        let change = cell_change(ParticipationState::No);
        assert_eq!(
            done(false, &edit, std::slice::from_ref(&change), &known()),
            "Annulé\u{a0}: Lille, Permis de louer, participe, saisi → ne participe pas, saisi."
        );
        let many = vec![change; 25];
        assert!(done(true, &edit, &many, &known()).starts_with("Rétabli\u{a0}: Lille, Permis de louer, participe"));
        assert!(done(true, &edit, &many, &known()).ends_with(", et 24\u{a0}autres valeurs."));
    }

    #[test]
    fn a_field_an_added_action_and_an_edit_without_effect_are_named() {
        let edit = Edit::DeleteAction { action: action() };
        let title = |text: &str| Some(ActionField::Title(text.into()));
        let of = |before, after| EntryChange::Action { action: action(), before, after };
        let said = |changes: &[EntryChange]| done(false, &edit, changes, &known());
        let renamed = of(title("Logement"), title("Permis de louer"));
        assert_eq!(said(&[renamed]), "Annulé\u{a0}: Permis de louer, intitulé\u{a0}: Logement → Permis de louer.");
        let added = [of(None, title("Permis de louer")), of(None, Some(ActionField::Domain("D".into())))];
        assert_eq!(said(&added), "Annulé\u{a0}: Permis de louer, action ajoutée.");
        assert_eq!(said(&[]), "Annulé\u{a0}: action supprimée, rien d’autre ne change.");
    }
}
