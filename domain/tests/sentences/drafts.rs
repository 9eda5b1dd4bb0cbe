//! Drafts in a store that fills up, shuts, or comes back damaged: nothing is lost, nothing written over.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use domain::document::{Answers, Unreadable};
use domain::drafts::{self, Found, NotKept, Standing, Store};
use domain::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::ParticipationState;
use proptest::prelude::*;

#[derive(Default)]
struct Shelf {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Option<NotKept>>,
    shut: Cell<bool>,
}

impl Store for Shelf {
    fn look(&self, key: &str) -> Found {
        if self.shut.get() {
            return Found::Blocked;
        }
        self.texts.borrow().get(key).cloned().map_or(Found::Nothing, Found::Text)
    }

    fn keep(&self, key: &str, text: &str) -> Result<(), NotKept> {
        if let Some(fault) = self.fault.get() {
            return Err(fault);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}

fn document() -> DocumentId {
    DocumentId::of_content(["essai"])
}

fn answers(numbers: &[u8]) -> Answers {
    let mut journal = Journal::default();
    for &number in numbers {
        let commune = CommuneCode::parse("59001").expect("a code");
        let cell = CellName { action: ActionId::parse("a").expect("an id"), commune };
        let edit = Edit::answer(Answer::since(cell, ParticipationState::No, None));
        let entry = domain::journal::Entry {
            id: EntryId::from_random([number; 12]),
            rank: number.into(),
            at: 0,
            author: None,
            edit,
        };
        journal = journal.merged_with(&Journal::of([entry]));
    }
    Answers { document: document(), title: "Essai".to_owned(), journal, damaged: Vec::new() }
}

#[test]
fn a_first_visit_has_nothing_and_what_is_saved_is_found_again() {
    let shelf = Shelf::default();
    assert_eq!(drafts::open(&shelf, &document()), (Journal::default(), Standing::Nothing));
    let (journal, standing) = drafts::save(&shelf, &answers(&[1]));
    assert_eq!((&journal, standing), (&answers(&[1]).journal, Standing::Kept));
    assert_eq!(drafts::open(&shelf, &document()), (journal, Standing::Kept));
}

#[test]
fn what_another_tab_saved_meanwhile_is_kept_too() {
    let shelf = Shelf::default();
    _ = drafts::save(&shelf, &answers(&[1]));
    let (journal, _) = drafts::save(&shelf, &answers(&[2]));
    assert_eq!(journal, answers(&[1, 2]).journal);
    assert_eq!(drafts::open(&shelf, &document()).0, journal);
}

#[test]
fn what_cannot_be_read_is_left_alone_until_it_is_set_aside() {
    let newer = answers(&[1]).write().replace("\"version\":2", "\"version\":9");
    let other = Answers { document: DocumentId::of_content(["autre"]), ..answers(&[1]) }.write();
    for kept in ["", "{", "null", newer.as_str(), other.as_str()] {
        let shelf = Shelf::default();
        shelf.keep(&drafts::key(&document()), kept).expect("a store without fault");
        let (journal, standing) = drafts::save(&shelf, &answers(&[3]));
        assert_eq!(journal, answers(&[3]).journal);
        assert!(matches!(&standing, Standing::LeftAlone { kept: text, .. } if text == kept), "{standing:?}");
        assert_eq!(matches!(standing, Standing::LeftAlone { why: Unreadable::Newer(9), .. }), kept == newer);
        assert_eq!(shelf.texts.borrow()[&drafts::key(&document())], kept);
        assert_eq!(drafts::set_aside(&shelf, &answers(&[3]), 5).1, Standing::Kept);
        assert!(shelf.texts.borrow().values().any(|text| text == kept));
        assert_eq!(drafts::open(&shelf, &document()).0, answers(&[3]).journal);
    }
}

#[test]
fn a_full_or_shut_store_says_so_and_keeps_what_it_had() {
    let shelf = Shelf::default();
    _ = drafts::save(&shelf, &answers(&[1]));
    shelf.fault.set(Some(NotKept::Full));
    let (journal, standing) = drafts::save(&shelf, &answers(&[2]));
    assert_eq!((journal, standing), (answers(&[1, 2]).journal, Standing::NotKept(NotKept::Full)));
    shelf.fault.set(None);
    assert_eq!(drafts::open(&shelf, &document()).0, answers(&[1]).journal);
    shelf.shut.set(true);
    assert_eq!(drafts::save(&shelf, &answers(&[2])).1, Standing::NotKept(NotKept::Blocked));
}

proptest! {
    #[test]
    fn whatever_fails_in_between_every_edit_said_to_be_kept_is_found(
        steps in prop::collection::vec((1u8..200, prop::option::of(prop::bool::ANY)), 1..30),
    ) {
        let shelf = Shelf::default();
        let mut acknowledged = Journal::default();
        let mut memory = Journal::default();
        for (number, fault) in steps {
            shelf.fault.set(fault.map(|full| if full { NotKept::Full } else { NotKept::Blocked }));
            memory = memory.merged_with(&answers(&[number]).journal);
            let (journal, standing) = drafts::save(&shelf, &Answers { journal: memory.clone(), ..answers(&[]) });
            memory = journal.clone();
            if standing == Standing::Kept {
                acknowledged = journal;
            }
            prop_assert!(drafts::open(&shelf, &document()).0.contains(&acknowledged));
        }
    }
}
