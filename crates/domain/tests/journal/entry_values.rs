//! The values before and after an entry: what it replaced, and on which day that is seen.

use domain::dates::ReducedDate;
use domain::journal::{Answer, Edit, EntryChange};
use domain::territory::ParticipationState::{No, TakesPart};
use domain::territory::Provenance;

use crate::history::{answer, changes, id, journal};

#[test]
fn a_recorded_state_that_the_row_agrees_with_is_shown_with_the_dates_of_the_row() {
    let with_before = Answer { before: Some(TakesPart), ..answer("a", "59001", TakesPart, Some("2018-04")) };
    let edits = journal([Edit::answer(with_before)]);
    let [EntryChange::Cell { before: Some(before), after: Some(after), .. }] = &changes(&edits, 0)[..] else {
        panic!("one cell")
    };
    assert_eq!((before.since, before.provenance), (ReducedDate::parse("2016"), Some(Provenance::Illustrative)));
    assert_eq!((after.since, after.provenance), (ReducedDate::parse("2018-04"), Some(Provenance::Entered)));
}

#[test]
fn an_answer_that_begins_before_all_rows_is_compared_with_the_row_that_it_replaces() {
    for (since, until, expected) in [
        (Some("2012"), None, ReducedDate::parse("2015")),
        (Some("2012"), Some("2014"), None),
        (Some("2012"), Some("2016"), ReducedDate::parse("2015")),
    ] {
        let until = until.and_then(ReducedDate::parse);
        let edits = journal([Edit::answer(Answer { until, ..answer("a", "59002", TakesPart, since) })]);
        let [EntryChange::Cell { before, .. }] = &changes(&edits, 0)[..] else { panic!("one cell") };
        assert_eq!(before.as_ref().and_then(|before| before.since), expected, "{since:?} {until:?}");
    }
}

#[test]
fn a_reversal_is_shown_on_a_day_on_which_it_changed_something() {
    let until = ReducedDate::parse("2018");
    let edits = journal([
        Edit::answer(Answer { until, ..answer("a", "59002", No, Some("2017")) }),
        Edit::answer(answer("a", "59002", TakesPart, Some("2015"))),
        Edit::Withdraw { entries: vec![id(2)], cells: Vec::new() },
    ]);
    let [EntryChange::Cell { before: Some(before), after: Some(after), .. }] = &changes(&edits, 2)[..] else {
        panic!("one cell")
    };
    assert_ne!(before, after);
}
