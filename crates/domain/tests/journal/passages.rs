//! The passages of decks and of the report, and received answers.

use domain::journal::{Composition, Edit, Journal, Passage, PassageName};
use fixtures::edits::{code, id};
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

fn passage(name: &str, text: Option<&str>) -> Passage {
    Passage { name: PassageName::parse(name).expect("there"), text: text.map(Into::into) }
}

fn texts(composition: &Composition) -> Vec<(String, String)> {
    composition.below("bilan").map(|(name, text)| (name.to_owned(), text.to_string())).collect()
}

#[test]
fn a_passage_has_its_last_words_and_undo_gives_it_those_before() {
    let mut journal = Journal::default();
    let mut write = |byte: u8, text: Option<&str>| {
        let edit = journal.composition().edit([passage("bilan/a", text)]).expect("there");
        journal.record(id(byte), 0, edit);
        journal.composition()
    };
    write(1, Some("Un"));
    assert_eq!(write(2, Some("Deux")).text("bilan/a").map(|it| &**it), Some("Deux"));
    let undo = journal.undo().expect("there");
    journal.record(id(3), 0, undo);
    assert_eq!(texts(&journal.composition()), [("a".to_owned(), "Un".to_owned())]);
    let redo = journal.redo().expect("there");
    journal.record(id(4), 0, redo);
    assert_eq!(texts(&journal.composition()), [("a".to_owned(), "Deux".to_owned())]);
}

#[test]
fn an_edit_records_what_was_there_and_is_none_where_nothing_changes() {
    let mut journal = Journal::default();
    assert_eq!(journal.composition().edit([passage("bilan/a", None)]), None);
    let edit =
        journal.composition().edit([passage("bilan/b", Some("B")), passage("bilan/a", Some("A"))]).expect("there");
    let Edit::Compose { before, passages } = &edit else { panic!("{edit:?}") };
    assert_eq!(before, &[passage("bilan/a", None), passage("bilan/b", None)]);
    assert_eq!(passages, &[passage("bilan/a", Some("A")), passage("bilan/b", Some("B"))]);
    journal.record(id(1), 0, edit);
    let after = journal.composition();
    assert_eq!(after.edit([passage("bilan/a", Some("A"))]), None);
    let names: Vec<String> =
        Composition::default().changes(&after).into_iter().map(|change| change.name.to_string()).collect();
    assert_eq!(names, ["bilan/a", "bilan/b"]);
}

#[test]
fn names_are_small_letters_digits_hyphens_and_strokes() {
    for good in ["bilan", "bilan/avant-propos", "diaporama/3f/diapo/0/titre"] {
        assert!(PassageName::parse(good).is_some(), "{good}");
    }
    for bad in ["", "/", "bilan/", "/bilan", "Bilan", "é", "a b", "a//b", &"a".repeat(121)] {
        assert!(PassageName::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn words_and_received_answers_change_no_data() {
    let bundled =
        made(&["59001,,Un,1000,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &["a,59001,participe,2015,,,publie,s"]);
    let mut journal = Journal::default();
    journal.record(id(1), 0, journal.composition().edit([passage("bilan/a", Some("A"))]).expect("there"));
    journal.record(id(2), 0, Edit::Receive { communes: vec![code("59001")], on: day("2026-10-01") });
    journal.record(id(3), 0, Edit::Receive { communes: vec![code("59001")], on: day("2026-09-01") });
    assert_eq!(bundled.after(&journal), bundled);
    assert_eq!(journal.start_again(), None);
    assert_eq!(journal.received_answers().into_iter().collect::<Vec<_>>(), [(code("59001"), day("2026-10-01"))]);
}

proptest! {
    #[test]
    fn copies_that_were_written_apart_merge_in_any_order(texts in prop::collection::vec((0u8..3, prop::option::of("[a-c]{1,2}")), 0..8)) {
        let mut copies = [Journal::default(), Journal::default()];
        for ((number, text), at) in (1u8..).zip(texts).map(|(number, text)| ((number, text), usize::from(number % 2))) {
            let name = ["bilan/a", "bilan/b", "diaporama/a"][usize::from(text.0)];
            if let Some(edit) = copies[at].composition().edit([passage(name, text.1.as_deref())]) {
                copies[at].record(id(number), 0, edit);
            }
        }
        let [one, other] = copies;
        prop_assert_eq!(one.merged_with(&other).composition(), other.merged_with(&one).composition());
    }
}
