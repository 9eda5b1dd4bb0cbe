//! A name is erased from a journal, and nothing else: the same data, the same contradictions, the same entries in force.

use std::sync::Arc;

use domain::fingerprint::ContentDigest;
use domain::ids::EntryId;
use domain::journal::{Edit, Entry, Journal};
use fixtures::journals::{any_journal, bundled};
use proptest::prelude::*;

const ERASED: &str = "Marie";

/// A journal of two copies that were edited apart and merged, by two authors and by nobody.
fn any_merged() -> impl Strategy<Value = Journal> {
    let choices = prop::collection::vec((0usize..2, 0usize..3), 12);
    (any_journal(), choices).prop_map(|(entries, choices)| {
        let authors = [None, Some(Arc::from(ERASED)), Some(Arc::from("Paul"))];
        let mut copies = [Journal::default(), Journal::default()];
        for (at, (entry, (copy, author))) in (0..).zip(entries.into_iter().zip(choices)) {
            copies[copy].append(authors[author].clone(), at, entry.edit);
        }
        copies[0].merged_with(&copies[1])
    })
}

/// A journal of an earlier version of the program: random ids, and entries that know each other by their ranks.
fn any_unrecorded() -> impl Strategy<Value = Journal> {
    let authors = prop::collection::vec(0usize..3, 12);
    (any_journal(), authors).prop_map(|(entries, choices)| {
        let authors = [None, Some(Arc::from(ERASED)), Some(Arc::from("Paul"))];
        let journal = Journal::of(entries);
        let rank_of = |id: &EntryId| journal.entries().find(|entry| entry.id == *id).map(|entry| entry.rank);
        // What an edit refers to was made before it.
        let refers_back = |entry: &&Entry| match &entry.edit {
            Edit::Withdraw { entries, .. } => entries.iter().all(|id| rank_of(id) < Some(entry.rank)),
            Edit::Undo { entry: id } | Edit::Redo { entry: id } => rank_of(id) < Some(entry.rank),
            _ => true,
        };
        let signed = journal.entries().filter(refers_back).zip(choices);
        Journal::of(signed.map(|(entry, author)| Entry { author: authors[author].clone(), ..entry.clone() }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn whatever_the_journal_says_is_said_without_the_name(journal in prop_oneof![any_merged(), any_unrecorded()]) {
        let territory = bundled();
        let erased = journal.without_author(ERASED);
        prop_assert!(!erased.authors().contains(ERASED));
        prop_assert_eq!(erased.authors().contains("Paul"), journal.authors().contains("Paul"));
        prop_assert_eq!(
            ContentDigest::of(&territory.after(&erased)),
            ContentDigest::of(&territory.after(&journal))
        );
        prop_assert_eq!(erased.entries().len(), journal.entries().len());
        prop_assert_eq!(erased.in_force().count(), journal.in_force().count());
        let cells = |journal: &Journal| -> Vec<_> {
            journal.contradictions(&territory).into_iter().map(|it| it.cell).collect()
        };
        prop_assert_eq!(cells(&erased), cells(&journal));
        prop_assert!(erased.entries().all(Entry::id_holds));
        prop_assert_eq!(Journal::of(erased.entries().cloned()), erased.clone());
        prop_assert_eq!(erased.without_author(ERASED), erased.clone());
        prop_assert_eq!(journal.without_author("personne"), journal);
    }
}

#[test]
fn what_was_undone_withdrawn_or_named_stays_so() {
    let territory = bundled();
    let cell = fixtures::edits::cell("a", "59001");
    let mut journal = Journal::default();
    let marie = || Some(Arc::from(ERASED));
    let first = journal.append(marie(), 1, Edit::Confirm { cells: vec![cell], on: territory.about().reference });
    let named = Edit::NameState { name: "Conseil".into(), base: None, entries: vec![first.id] };
    journal.append(None, 2, named);
    journal.append(marie(), 3, Edit::Undo { entry: first.id });
    let erased = journal.without_author(ERASED);
    let ids: Vec<_> = erased.entries().map(|entry| entry.id).collect();
    assert_eq!(erased.in_force().count(), journal.in_force().count());
    let edits: Vec<_> = erased.entries().map(|entry| entry.edit.clone()).collect();
    assert!(matches!(&edits[1], Edit::NameState { entries, .. } if entries[..] == ids[..1]));
    assert!(matches!(&edits[2], Edit::Undo { entry } if *entry == ids[0]));
}
