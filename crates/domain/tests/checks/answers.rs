//! The findings of the rules about the answers of users.

use crate::{at, cell, day, found_after, made};
use domain::answering::{CellAnswer, Overlap, Proposal, Resolution, edit_of};
use domain::checks::{BundledAnswer, Finding, Hint, HintTarget, Rule};
use domain::dates::{Day, ReducedDate};
use domain::ids::EntryId;
use domain::indicators::{DayView, Scope};
use domain::journal::{Answer, Edit, Journal};
use domain::territory::{ParticipationState, Provenance};
use fixtures::journals::any_journal;
use fixtures::small_territory::territory;
use proptest::prelude::*;

fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

/// A journal of answers: action, commune, state, and the first day or an empty text.
fn journal_of(given: &[(&str, &str, ParticipationState, &str)]) -> Journal {
    let mut journal = Journal::default();
    for (number, &(action, commune, state, since)) in (1..).zip(given) {
        let since = ReducedDate::parse(since);
        journal.record(id(number), 0, Edit::answer(Answer::since(cell(action, commune), state, since)));
    }
    journal
}

proptest! {
    /// The link of a contradiction leads to its day; answering there what the tables say, dates included, is enough.
    #[test]
    fn a_contradiction_that_is_corrected_on_its_day_is_gone(
        given in prop::collection::vec((
            prop::sample::select(ParticipationState::ALL.to_vec()),
            prop::sample::select(vec!["", "2016", "2017-06", "2018", "2019-10"]),
        ), 1..4),
    ) {
        let rows = ["other,59001,participe,2016-05,2018,,publie,s", "other,59001,non,2018,,,publie,s"];
        let bundled = made(&rows);
        let given: Vec<_> = given.into_iter().map(|(state, since)| ("other", "59001", state, since)).collect();
        let mut journal = journal_of(&given);
        let check = |journal: &Journal| found_after(&bundled, journal, Rule::AnswerAgainstPublished);
        // There may be one for each period of the tables.
        for number in 10..13 {
            let Some(Finding { hint, target: HintTarget::Cell(action, commune) }) = check(&journal).pop() else { break };
            let Hint::AnswerAgainst { bundled: said, on, .. } = hint else { panic!("another hint") };
            let current = bundled.after(&journal);
            let view = DayView { territory: &current, day: hint.day().expect("a day"), scope: Scope::Everything };
            let row = bundled.on(action, commune, on).expect("a row");
            let answer = CellAnswer { state: row.state, since: row.since, until: row.until };
            let overlap = view.suggested_overlap(action, commune, answer).unwrap_or(Overlap::Corrected);
            let resolved = view.resolve(action, commune, Proposal::Period { answer, note: None, overlap });
            let Resolution::Changes(answer) = resolved else { panic!("the answer is no other: {resolved:?}") };
            journal.record(id(number), 0, edit_of(&current, vec![answer]));
            prop_assert_eq!(bundled.after(&journal).on(action, commune, on).map(|row| row.state), Some(said.state));
        }
        prop_assert_eq!(check(&journal), Vec::new());
    }
}

#[test]
fn an_answer_that_contradicts_a_published_row_or_list_on_the_day_is_found() {
    let bundled = made(&["list,59001,participe,2019-04-01,,,publie,s"]);
    let journal = journal_of(&[
        ("list", "59001", ParticipationState::No, "2019-10"),
        ("list", "59002", ParticipationState::TakesPart, ""),
    ]);
    let published = |state, by_absence| BundledAnswer { state, provenance: Provenance::Published, by_absence };
    let on = day("2019-12-13");
    assert_eq!(
        found_after(&bundled, &journal, Rule::AnswerAgainstPublished),
        [
            Finding {
                hint: Hint::AnswerAgainst {
                    bundled: published(ParticipationState::TakesPart, false),
                    answer: ParticipationState::No,
                    on
                },
                target: at(&bundled, "list", "59001"),
            },
            Finding {
                hint: Hint::AnswerAgainst {
                    bundled: published(ParticipationState::No, true),
                    answer: ParticipationState::TakesPart,
                    on
                },
                target: at(&bundled, "list", "59002"),
            },
        ]
    );
    assert!(found_after(&bundled, &journal, Rule::AnswerAgainstOtherRows).is_empty());
}

#[test]
fn an_answer_that_agrees_on_the_day_is_found_on_the_first_day_on_which_it_does_not() {
    let bundled = made(&["list,59001,non,2019-04-01,2019-09,,publie,s", "list,59001,participe,2019-09,,,publie,s"]);
    let journal = journal_of(&[("list", "59001", ParticipationState::TakesPart, "2019-06")]);
    let hints: Vec<Hint> =
        found_after(&bundled, &journal, Rule::AnswerAgainstPublished).into_iter().map(|finding| finding.hint).collect();
    let bundled_answer =
        BundledAnswer { state: ParticipationState::No, provenance: Provenance::Published, by_absence: false };
    assert_eq!(
        hints,
        [Hint::AnswerAgainst { bundled: bundled_answer, answer: ParticipationState::TakesPart, on: day("2019-06-01") }]
    );
}

#[test]
fn answers_that_agree_or_add_detail_or_were_undone_are_no_contradiction() {
    let bundled = made(&["list,59001,participe,2019-04-01,,,publie,s"]);
    let mut journal = journal_of(&[
        ("list", "59001", ParticipationState::TakesPart, ""),
        ("list", "59002", ParticipationState::Interested, ""),
        ("list", "59002", ParticipationState::NotConcerned, ""),
        ("list", "59001", ParticipationState::No, ""),
    ]);
    journal.record(id(9), 0, Edit::Undo { entry: id(4) });
    assert!(found_after(&bundled, &journal, Rule::AnswerAgainstPublished).is_empty());
}

#[test]
fn the_answer_unknown_contradicts_a_published_row_and_no_other() {
    let bundled = made(&["list,59001,participe,2019-04-01,,,publie,s", "list,59002,participe,2019-04-01,,,saisi,"]);
    let journal = journal_of(&[
        ("list", "59001", ParticipationState::Unknown, ""),
        ("list", "59002", ParticipationState::Unknown, ""),
    ]);
    assert_eq!(found_after(&bundled, &journal, Rule::AnswerAgainstPublished).len(), 1);
    assert!(found_after(&bundled, &journal, Rule::AnswerAgainstOtherRows).is_empty());
}

#[test]
fn an_entered_row_is_compared_on_any_day_and_an_illustrative_one_only_on_the_day() {
    let rows = |provenance| {
        let earlier = format!("list,59001,non,,2019-09,,{provenance},");
        made(&[&earlier, &format!("list,59001,participe,2019-09,,,{provenance},")])
    };
    let undated = journal_of(&[("list", "59001", ParticipationState::TakesPart, "")]);
    assert_eq!(found_after(&rows("saisi"), &undated, Rule::AnswerAgainstOtherRows).len(), 1);
    assert!(found_after(&rows("illustratif"), &undated, Rule::AnswerAgainstOtherRows).is_empty());
    let no = journal_of(&[("list", "59001", ParticipationState::No, "")]);
    assert_eq!(found_after(&rows("illustratif"), &no, Rule::AnswerAgainstOtherRows).len(), 1);
    assert!(found_after(&rows("illustratif"), &no, Rule::AnswerAgainstPublished).is_empty());
}

#[test]
fn an_edit_of_an_unknown_commune_or_action_is_found_at_its_entry() {
    let bundled = made(&[]);
    let journal = journal_of(&[
        ("list", "59001", ParticipationState::No, ""),
        ("list", "59009", ParticipationState::No, ""),
        ("gone", "59001", ParticipationState::No, ""),
    ]);
    let of_nothing = |action, commune, action_is_known, commune_is_known, entry| Finding {
        hint: Hint::EditOfNothing { cell: cell(action, commune), action_is_known, commune_is_known },
        target: HintTarget::Entry(id(entry)),
    };
    assert_eq!(
        found_after(&bundled, &journal, Rule::EditOfNothing),
        [of_nothing("list", "59009", true, false, 2), of_nothing("gone", "59001", false, true, 3)]
    );
}

proptest! {
    #[test]
    fn two_periods_of_a_cell_never_share_a_day_after_any_edits(
        entries in any_journal(),
    ) {
        let rows = [
            "a,59001,non,,2015,,illustratif,",
            "a,59001,participe,2015,2016-06,,saisi,",
            "a,59001,non,2016-06,2016-06-01,,saisi,",
            "a,59001,interessee,2017-03,2018,,publie,s",
            "a,59001,participe,2018-01,,,saisi,",
            "a,59002,participe,2014,2019,,saisi,",
            "a,59002,non,2015-02,2015-02,,saisi,",
        ];
        let communes = ["59001,,Un,1,,", "59002,,Deux,1,,"];
        let bundled = territory(&communes, &["a,A,D,,,,2015,2015,,,,publie,s"], &rows).expect("a readable package");
        let journal = Journal::of(entries);
        prop_assert_eq!(found_after(&bundled, &journal, Rule::OverlappingPeriods), []);
        for on in [2014, 2015, 2016, 2017, 2018, 2019].map(Day::end_of_year) {
            for (action, commune) in [("a", "59001"), ("a", "59002")] {
                let territory = bundled.after(&journal);
                let (action, commune) = territory.find_cell(&cell(action, commune)).expect("a cell");
                let holding = territory.periods(action, commune).iter().filter(|row| row.holds_on(on)).count();
                prop_assert!(holding <= 1);
            }
        }
    }
}
