//! Answers: they are read back as written, and hold nothing but what is said in the end.

use domain::dates::Day;
use domain::fingerprint::ContentDigest;
use domain::ids::EntryId;
use domain::journal::{Answer, AnswerBase, Edit, NetAnswer};
use domain::territory::ParticipationState;
use fixtures::edits::{cell, of_commune};
use formats::{AnswersFile, CoveringNote, EditsFile, Unreadable};

use crate::document::empty;

fn answers() -> AnswersFile {
    let document = empty();
    let id = |byte| EntryId::of_hash([byte; 32]);
    let stated = Answer::since(cell("a", "59001"), ParticipationState::No, None);
    let base = AnswerBase {
        tables: ContentDigest::of(&document.territory),
        entries: vec![id(1)],
        replaces: vec![id(2), EntryId::from_random([3; 12])],
        steps: 3,
    };
    let answer = NetAnswer {
        base,
        author: Some("Anne".into()),
        day: Day::end_of_year(2026),
        restored: vec![cell("a", "59002")],
        retracted: vec![cell("a", "59003")],
        edits: vec![
            of_commune("59001", [domain::journal::CommuneField::Population(Some(2))]),
            Edit::answer(stated),
            Edit::Confirm { cells: vec![cell("a", "59001")], on: Day::end_of_year(2019) },
        ],
    };
    let about = document.territory.about();
    AnswersFile { document: about.id.clone(), title: about.title.to_string(), answer }
}

#[test]
fn an_answer_is_read_back_as_written_with_its_note() {
    let file = answers();
    let text = file.write();
    assert_eq!(AnswersFile::read(&text), Ok(file.clone()));
    let commune = fixtures::edits::code("59001");
    let note = CoveringNote {
        commune,
        at: 0,
        name: "Anne".into(),
        role: String::new(),
        remark: "« Vu » en conseil\u{202f}!\nLe 3.".into(),
    };
    let with_note = file.write_with(&note);
    assert_eq!((AnswersFile::read(&with_note), CoveringNote::read(&with_note)), (Ok(file), Some(note)));
    assert_eq!(CoveringNote::read(&text), None);
    assert!(!with_note.contains("\"role\""), "nothing is said of a role that was not given: {with_note}");
}

#[test]
fn an_answer_has_no_ranks_no_times_and_no_entries() {
    let text = answers().write();
    for member in ["\"rank\"", "\"at\"", "\"journal\"", "\"id\"", "\"sum\""] {
        assert!(!text.contains(member), "{member}: {text}");
    }
    assert_eq!(EditsFile::read(&text), Err(Unreadable::OtherKind("answers".to_owned())));
}

#[test]
fn an_answer_that_undoes_takes_back_or_names_is_refused() {
    for (edit, members) in [
        ("undo", "\"entries\":[\"030303030303030303030303\"]"),
        ("redo", "\"entries\":[\"030303030303030303030303\"]"),
        ("withdraw", "\"entries\":[\"030303030303030303030303\"]"),
        ("snapshot", "\"name\":\"x\",\"entries\":[]"),
    ] {
        let text =
            answers().write().replacen("\"edits\":[", &format!("\"edits\":[{{\"edit\":\"{edit}\",{members}}},"), 1);
        assert!(matches!(AnswersFile::read(&text), Err(Unreadable::Damaged(_))), "{edit}");
    }
}

#[test]
fn what_does_not_hold_together_is_refused() {
    let text = answers().write();
    for (good, bad) in [
        ("\"steps\":3", "\"steps\":99999999999"),
        ("\"steps\":3", "\"steps\":-3"),
        ("2026-12-31", "2026-12"),
        ("\"tables\":\"", "\"tables\":\"0"),
        ("59001", "5900"),
    ] {
        let changed = text.replacen(good, bad, 1);
        assert_ne!(changed, text);
        assert!(matches!(AnswersFile::read(&changed), Err(Unreadable::Damaged(_))), "{bad}");
    }
}
