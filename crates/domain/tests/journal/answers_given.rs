//! What a commune answers: examples.

use std::sync::Arc;

use domain::ids::EntryId;
use domain::journal::{
    Answer, AnswerProgress, AnswerRequest, CommuneField, Edit, EntryChange, Journal, RecordedAnswer,
};
use domain::territory::{ActionIndex, ParticipationState as State, Territory};
use fixtures::edits::{answer, cell, code, date, id, journal, of_commune};
use fixtures::small_territory::day;

use crate::commune_answer::{OWN, after, bundled, day_of, first, given, own_part, request};

#[test]
fn what_is_published_has_no_names_nothing_undone_and_no_internal_remark() {
    let remark = |note: &str| Answer { note: Some(note.into()), ..Answer::since(cell("c", OWN), State::No, None) };
    let mut own = Journal::default();
    for edit in [
        yes("a", "2015"),
        Edit::answer(Answer { until: date("2017"), ..remark("Interne : voir avec Claire") }),
        Edit::answer(Answer { since: date("2017"), ..remark("vu en conseil") }),
        yes("b", "2018"),
    ] {
        own.append(Some("Claire".into()), 7, edit);
    }
    own.append(Some("Claire".into()), 8, own.undo().expect("an edit"));
    let published = own.for_publication(&bundled(), &after(&own), day("2019-12-13"), day_of);
    let text = format!("{published:?}");
    for hidden in ["Claire", "nterne", "Undo", "2018"] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    assert!(text.contains("vu en conseil") && published.entries().all(|it| it.replaces.is_empty()));
    let states = |territory: &Territory| {
        let periods = own_part(territory).0.concat();
        periods.into_iter().map(|it| (it.action, it.state, it.since, it.until)).collect::<Vec<_>>()
    };
    assert_eq!(states(&after(&published)), states(&after(&own)));
}

fn yes(action: &str, since: &str) -> Edit {
    answer(cell(action, OWN), State::TakesPart, (since, ""))
}

#[test]
fn mistakes_and_what_was_said_of_others_are_left_out() {
    let own = journal([
        yes("a", "2015"),
        Edit::Undo { entry: id(1) },
        yes("b", "2017"),
        answer(cell("b", "59002"), State::No, ("", "")),
        yes("b", "2018"),
        yes("b", ""),
        Edit::Confirm { cells: vec![cell("a", OWN), cell("c", OWN), cell("c", "59002")], on: day("2019-12-13") },
    ]);
    let answer = first(&own);
    let edits: Vec<&Edit> = answer.entries().map(|entry| &entry.edit).collect();
    let stated = Answer::since(cell("b", OWN), State::TakesPart, None);
    let confirmed = Edit::Confirm { cells: vec![cell("a", OWN), cell("c", OWN)], on: day("2019-12-13") };
    assert_eq!(edits, [&Edit::answer(stated), &confirmed]);
}

#[test]
fn a_correction_that_was_taken_back_after_it_was_sent_is_taken_back_in_the_next_answer() {
    let mut own = journal([yes("a", "2015"), yes("b", "2016")]);
    let sent = first(&own);
    own.record(id(9), 0, own.revert(&cell("a", OWN)).expect("something to take back"));
    let next = given(&own, &Journal::default(), &sent);
    assert_eq!((&next.restored, &next.retracted), (&vec![], &vec![cell("a", OWN)]));
    assert_eq!(own_part(&after(&sent.merged_with(&next.arrived(&sent)))), own_part(&after(&own)));
}

#[test]
fn an_answer_contradicts_what_was_said_meanwhile_elsewhere() {
    let own = journal([yes("a", "2015"), Edit::Undo { entry: id(1) }, yes("c", "2016")]);
    for rank in [1, 2, 9] {
        let mut elsewhere = Journal::default();
        for number in 0..rank {
            let edit = answer(cell("b", "59002"), State::No, ("", ""));
            elsewhere.record(EntryId::from_random([100 + number; 12]), 0, edit);
        }
        elsewhere.record(id(200), 0, answer(cell("c", OWN), State::No, ("2016", "")));
        let merged = elsewhere.merged_with(&first(&own));
        let found = merged.contradictions(&bundled());
        assert_eq!(found.iter().map(|it| it.cell.clone()).collect::<Vec<_>>(), [cell("c", OWN)], "rank {rank}");
    }
}

#[test]
fn the_author_is_named_in_the_answer() {
    let own = journal([yes("a", "2015")]);
    let empty = Journal::default();
    let author: Option<Arc<str>> = Some("Claire, secrétaire de mairie".into());
    let request = AnswerRequest { author: author.clone(), ..request(&empty, &empty) };
    let answer = own.answer_of(&request, &bundled(), &after(&own));
    assert!(answer.arrived(&empty).entries().all(|entry| entry.author == author));
}

#[test]
fn progress_has_the_answers_before_and_after_and_what_is_left() {
    let own = journal([
        yes("a", "2018"),
        Edit::Confirm { cells: vec![cell("b", OWN)], on: day("2017-12-13") },
        of_commune(OWN, [CommuneField::Population(Some(2))]),
    ]);
    let (bundled, current) = (bundled(), after(&own));
    let asked: Vec<ActionIndex> = bundled.indexed_actions().map(|(index, _)| index).collect();
    let progress = AnswerProgress::of(&own, code(OWN), [&bundled, &current], &asked, day("2019-12-13"));
    let [(_, EntryChange::Cell { before: Some(before), after: Some(after), .. })] = &progress.corrected[..] else {
        panic!("one correction: {:?}", progress.corrected)
    };
    let since = |answer: &RecordedAnswer| answer.since.map(|date| date.to_string());
    assert_eq!((since(before).as_deref(), since(after).as_deref()), (Some("2016"), Some("2018")));
    let titles =
        |actions: &[ActionIndex]| actions.iter().map(|it| current.action(*it).title.to_string()).collect::<Vec<_>>();
    assert_eq!(
        (titles(&progress.confirmed), titles(&progress.unanswered)),
        (vec!["B".to_owned()], vec!["C".to_owned()])
    );
    assert_eq!((progress.fields.len(), progress.corrections()), (1, 2));
    assert!(!progress.is_empty() && AnswerProgress::default().is_empty());
}
