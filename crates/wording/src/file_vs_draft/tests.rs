//! Tests of the texts about the opened file and the draft.

use super::*;
use domain::ids::{ActionId, EntryId};
use domain::journal::{Edit, Journal};
use persistence::file::EntriesSeen;

fn journal(numbers: &[u8]) -> Journal {
    let mut journal = Journal::default();
    for number in numbers {
        let edit = Edit::DeleteAction { action: ActionId::parse("a").unwrap() };
        journal.record(EntryId::from_random([*number; 12]), 0, edit);
    }
    journal
}

#[test]
fn the_sentence_gives_which_side_is_older_and_how_many_changes_are_missing() {
    let text = |file: &[u8], browser: &[u8], in_files: &[u8]| {
        relation(&FileVsDraft::of(journal(file), &journal(browser), &EntriesSeen::default().with(&journal(in_files))))
    };
    assert_eq!(text(&[1], &[1], &[]), "");
    assert_eq!(text(&[1], &[1, 2], &[]), "");
    assert!(text(&[1], &[1, 2], &[1, 2]).contains("plus ancienne\u{a0}: 1\u{a0}geste y manque"));
    assert!(text(&[1, 2, 3], &[1], &[]).contains("il contient 2\u{a0}gestes que ce navigateur n’avait pas"));
    let apart = text(&[1, 2], &[1, 3], &[]);
    assert!(apart.contains("1\u{a0}geste seulement dans le fichier, 1 seulement dans ce navigateur"));
    assert!(apart.ends_with("rien n’est perdu."));
}

#[test]
fn nothing_is_said_to_be_shown_that_only_another_file_has() {
    let text = |file: &[u8], in_files: &[u8]| {
        let seen = EntriesSeen::default().with(&journal(in_files));
        relation(&FileVsDraft::of(journal(file), &Journal::default(), &seen))
    };
    let older = text(&[1], &[1, 2, 3]);
    assert!(older.contains("copie plus ancienne") && older.contains("2 entrées"), "{older}");
    assert!(older.contains("ne sont pas montrées ici") && !older.contains("montrés ensemble"), "{older}");
    assert!(text(&[1, 2], &[1]).contains("plus récent que ceux que ce navigateur a déjà ouverts"));
    assert!(text(&[1, 4], &[1, 2]).contains("ni plus ancien ni plus récent"));
    assert_eq!(text(&[1], &[1]), "");
    let both = EntriesSeen::default().with(&journal(&[1, 2])).with(&journal(&[1, 3]));
    let apart = relation(&FileVsDraft::of(journal(&[1, 3]), &Journal::default(), &both));
    assert!(apart.contains("ni plus ancien ni plus récent") && apart.contains("n’est pas montrée ici"), "{apart}");
}

#[test]
fn the_question_before_one_side_is_removed_says_how_many_items_and_which() {
    let names: Vec<String> = (1..=25).map(|number| format!("Commune {number}, Assurances")).collect();
    let question = keep_only_question(CopySide::File, &names);
    assert!(question.starts_with("Retirer les modifications de ce navigateur sur 25 réponses ou fiches"), "{question}");
    assert!(question.contains("Commune 5, Assurances\u{202f}; et 20 autres\u{202f}?"), "{question}");
    assert!(
        keep_only_question(CopySide::Browser, &names[..1]).starts_with("Retirer la modification du fichier sur une")
    );
}

#[test]
fn damaged_entries_are_counted_with_correct_agreement() {
    assert!(damaged(1).starts_with("1\u{a0}entrée de ce fichier est abîmée"));
    assert!(damaged(3).starts_with("3\u{a0}entrées de ce fichier sont abîmées"));
    assert!(caption(2, 0).starts_with("2 différences"));
}
