//! What edits from elsewhere would do, whatever they say of themselves.

use std::collections::BTreeSet;

use domain::journal::{
    Answer, CellName, CommuneField, Edit, EditsReview, Entry, EntryChange, Journal, ReviewGroup as Group,
};
use domain::territory::{ParticipationState as State, Provenance, Territory};
use fixtures::edits::{action, answer, cell, code, date, id, journal, of_commune};
use fixtures::journals::any_journal;
use fixtures::small_territory::{day, territory};
use proptest::prelude::*;

fn bundled() -> Territory {
    let communes = ["59001,,Un,1,,", "59002,,Deux,1,,"];
    let actions = ["a,A,D,,,,2015,2015,,,,publie,s", "b,B,D,,,,2015,2015,,,,publie,s"];
    let rows = ["a,59001,participe,2017,,,illustratif,", "a,59002,participe,2015,,,publie,s"];
    territory(&communes, &actions, &rows).expect("a readable package")
}

/// The review of edits of the first commune by who has none.
fn review(edits: &Journal) -> EditsReview {
    Journal::default().review(edits, &bundled(), Some(code("59001")), day("2019-12-13"))
}

/// Each change of a review in a few words, under its group.
fn lines(review: &EditsReview) -> Vec<String> {
    let row = |row: &Option<domain::journal::RecordedAnswer>| {
        row.as_ref().map_or("nothing".to_owned(), |row| {
            format!("{} {}", row.state.as_str(), row.since.map(|date| date.to_string()).unwrap_or_default())
        })
    };
    let line = |change: &EntryChange| match change {
        EntryChange::Cell { cell, before, after, .. } => {
            format!("{} {}: {} → {}", cell.action, cell.commune, row(before), row(after))
        }
        EntryChange::Action { action, before, after } => format!("{action}: {before:?} → {after:?}"),
        EntryChange::Commune { commune, before, after } => format!("{commune}: {before:?} → {after:?}"),
    };
    let of = |(group, changes): (&Group, &Vec<EntryChange>)| {
        changes.iter().map(|change| format!("{group:?} {}", line(change))).collect::<Vec<_>>()
    };
    review.groups.iter().flat_map(of).collect()
}

#[test]
fn what_an_answer_replaces_is_what_the_data_say_and_not_what_the_answer_claims() {
    let honest = Answer::since(cell("a", "59002"), State::No, date("2018"));
    let claims_nothing_changes = Edit::answer(Answer { before: Some(State::No), ..honest });
    assert_eq!(
        lines(&review(&journal([claims_nothing_changes]))),
        ["OtherCommunes a 59002: participe 2015 → non 2018"]
    );
}

#[test]
fn an_answer_that_is_confirmed_afterwards_is_an_answer() {
    let confirm = Edit::Confirm { cells: vec![cell("a", "59001")], on: day("2019-12-13") };
    let both = journal([answer(cell("a", "59001"), State::No, ("2018", "")), confirm.clone()]);
    assert_eq!(lines(&review(&both)), ["Answered a 59001: participe 2017 → non 2018"]);
    let alone = review(&journal([confirm]));
    assert_eq!(alone.groups.keys().copied().collect::<Vec<_>>(), [Group::Confirmed]);
    assert_eq!(alone.changes(), 1);
}

#[test]
fn deletions_come_first_then_tables_and_a_renamed_commune_is_not_a_new_one() {
    let edits = journal([
        answer(cell("b", "59001"), State::TakesPart, ("2018", "")),
        of_commune("59002", [CommuneField::Name("Trois".into())]),
        Edit::DeleteAction { action: action("a") },
    ]);
    assert_eq!(
        lines(&review(&edits)),
        [
            "Deleted a: Some(Title(\"A\")) → None",
            "Tables 59002: Some(Name(\"Deux\")) → Some(Name(\"Trois\"))",
            "Answered b 59001: nothing → participe 2018",
        ]
    );
}

#[test]
fn every_period_that_differs_is_listed() {
    let past = answer(cell("b", "59001"), State::TakesPart, ("2016", "2017"));
    let edits = journal([past, answer(cell("b", "59001"), State::Interested, ("2018", ""))]);
    assert_eq!(
        lines(&review(&edits)),
        ["Answered b 59001: nothing → interessee 2018", "Answered b 59001: nothing → participe 2016",]
    );
}

#[test]
fn an_id_with_another_content_is_forged_and_the_same_entry_is_not() {
    let mut own = Journal::default();
    own.record(id(1), 5, answer(cell("a", "59001"), State::No, ("2018", "")));
    let own_entry = own.entries().next().expect("an entry").clone();
    let same = own.review(&own, &bundled(), None, day("2019-12-13"));
    assert_eq!(same, EditsReview::default(), "nothing new");
    let forged = |entry: Entry| own.forged(&Journal::of([entry]));
    assert_eq!(forged(own_entry.clone()), 0);
    let other = answer(cell("a", "59001"), State::TakesPart, ("2018", ""));
    assert_eq!(forged(Entry { edit: other, ..own_entry.clone() }), 1);
    assert_eq!(forged(Entry { rank: 9, ..own_entry.clone() }), 1);
    assert_eq!(forged(Entry { author: Some("X".into()), ..own_entry.clone() }), 1);
    assert_eq!(forged(Entry { parents: None, ..own_entry }), 0, "as an older file has it");
}

#[test]
fn a_file_that_has_one_id_twice_is_forged() {
    let entry = |rank, state| Entry {
        id: id(1),
        rank,
        at: 0,
        parents: None,
        replaces: [].into(),
        author: None,
        edit: answer(cell("a", "59001"), state, ("2018", "")),
    };
    assert_eq!(Journal::default().forged(&Journal::of([entry(1, State::No), entry(2, State::TakesPart)])), 1);
}

fn bundled_of_any() -> Territory {
    fixtures::journals::bundled()
}

/// The cells of changes that are listed.
fn cells(review: &EditsReview) -> BTreeSet<CellName> {
    let cell = |change: &EntryChange| match change {
        EntryChange::Cell { cell, .. } => Some(cell.clone()),
        EntryChange::Action { .. } | EntryChange::Commune { .. } => None,
    };
    review.groups.values().flatten().filter_map(cell).collect()
}

proptest! {
    #[test]
    fn every_change_of_the_data_is_listed_and_nothing_else(own in any_journal(), theirs in any_journal(), cut in 0usize..12) {
        // Two journals that share their first entries.
        let other = own.iter().take(cut).chain(theirs.iter().skip(cut)).cloned();
        let (own, other) = (Journal::of(own.clone()), Journal::of(other));
        let (bundled, on) = (bundled_of_any(), day("2019-12-13"));
        let review = own.review(&other, &bundled, None, on);
        let (before, after) = (bundled.after(&own), bundled.after(&own.merged_with(&other)));
        let differing: BTreeSet<CellName> = domain::journal::TerritoryDiff::of(&before, &after, on)
            .cells.into_iter().map(|it| it.cell).collect();
        prop_assert_eq!(cells(&review), differing);
        for change in review.groups.values().flatten() {
            prop_assert!(!change.is_empty(), "{:?}", change);
        }
        let accepted = own.merged_with(&other);
        prop_assert_eq!(accepted.review(&other, &bundled, None, on).changes(), 0);
        prop_assert_eq!(review.entries, accepted.entries().len() - own.entries().len());
    }

    #[test]
    fn confirmed_answers_were_illustrative_in_the_same_state(theirs in any_journal()) {
        let review = Journal::default().review(&Journal::of(theirs), &bundled_of_any(), None, day("2019-12-13"));
        for change in review.groups.get(&Group::Confirmed).into_iter().flatten() {
            let EntryChange::Cell { before: Some(before), after: Some(after), .. } = change else { panic!("{change:?}") };
            prop_assert_eq!(before.state, after.state);
            prop_assert_eq!(before.provenance, Some(Provenance::Illustrative));
            prop_assert_eq!(after.provenance, Some(Provenance::Entered));
        }
    }
}
