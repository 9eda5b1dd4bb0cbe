//! Entries, line by line: every kind of edit, in every version that was released.

use domain::dates::{Day, Period, ReducedDate};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, Journal, Passage, PassageName};
use domain::territory::ParticipationState;
use formats::{Document, EditsFile, Unreadable, read_entry, write_entry};

use crate::document::package;

/// At least one edit of every kind.
fn every_edit() -> Vec<Edit> {
    let action = |id: &str| ActionId::parse(id).expect("an id");
    let commune = |code: &str| CommuneCode::parse(code).expect("a code");
    let cell = |code: &str| CellName { action: action("a"), commune: commune(code) };
    let date = |text: &str| ReducedDate::parse(text);
    let many = ["59001", "59002", "59003", "59004", "59005"].map(cell);
    let note = Some("Dit le 3\u{202f}: « </script> »".into());
    let detailed = Answer {
        note,
        until: date("2018"),
        ..Answer::since(cell("59001"), ParticipationState::TakesPart, date("2017-04"))
    };
    let before = Some(ParticipationState::Unknown);
    let entry = |byte| EntryId::from_random([byte; 12]);
    vec![
        Edit::answer(Answer::since(cell("59001"), ParticipationState::No, None)),
        Edit::answer(detailed),
        Edit::Answer {
            answers: many
                .clone()
                .map(|cell| Answer { before, ..Answer::since(cell, ParticipationState::Interested, None) })
                .to_vec(),
        },
        Edit::Confirm { cells: vec![cell("59002")], on: Day::end_of_year(2019) },
        Edit::Confirm { cells: many.to_vec(), on: Day::end_of_year(2019) },
        Edit::Withdraw { entries: vec![entry(1), entry(2)], cells: Vec::new() },
        Edit::Withdraw { entries: vec![entry(3)], cells: vec![cell("59004")] },
        Edit::Undo { entry: entry(6) },
        Edit::Redo { entry: entry(6) },
        Edit::Action {
            action: action("b"),
            before: Vec::new(),
            fields: vec![
                ActionField::Domain("D".into()),
                ActionField::Stopped(None),
                ActionField::Deployed(date("2019-04")),
                ActionField::Description(Some("=1+1".into())),
                ActionField::Title("B".into()),
                ActionField::ListIsComplete(true),
            ],
        },
        Edit::DeleteAction { action: action("b") },
        Edit::Commune {
            commune: commune("59004"),
            before: vec![CommuneField::Population(None)],
            fields: vec![
                CommuneField::Population(Some(12)),
                CommuneField::Name("Quatre".into()),
                CommuneField::MemberUntil(date("2020")),
            ],
        },
        Edit::NameState { name: "Conseil du 13 décembre".into(), base: None, entries: vec![entry(1)] },
        Edit::NameState { name: "Après".into(), base: Some(entry(13)), entries: Vec::new() },
    ]
}

/// Answers that correct a period, since version 3.
fn corrections() -> Vec<Edit> {
    let cell = CellName {
        action: ActionId::parse("a").expect("an id"),
        commune: CommuneCode::parse("59001").expect("a code"),
    };
    let date = |text: &str| ReducedDate::parse(text);
    let correction = |since, until| Answer {
        corrects: Some(Period { since, until }),
        ..Answer::since(cell.clone(), ParticipationState::TakesPart, date("2018-04"))
    };
    vec![
        Edit::answer(correction(date("2017"), None)),
        Edit::Answer {
            answers: vec![
                correction(None, date("2020-01-01")),
                correction(None, None),
                correction(date("2017-02"), date("2018")),
                Answer::since(cell.clone(), ParticipationState::No, None),
            ],
        },
    ]
}

/// Passages, received answers and the words of the report about an action, since version 5.
fn compositions() -> Vec<Edit> {
    let passage = |name: &str, text: Option<&str>| Passage {
        name: PassageName::parse(name).expect("a name"),
        text: text.map(Into::into),
    };
    vec![
        Edit::Compose {
            before: vec![passage("bilan/avant-propos", None), passage("diaporama/a/titre", Some("Avant"))],
            passages: vec![passage("bilan/avant-propos", Some("Deux\nlignes")), passage("diaporama/a/titre", None)],
        },
        Edit::Receive {
            communes: ["59001", "59002"].map(|code| CommuneCode::parse(code).expect("a code")).to_vec(),
            on: Day::end_of_year(2019),
        },
        Edit::Action {
            action: ActionId::parse("b").expect("an id"),
            before: Vec::new(),
            fields: vec![
                ActionField::Objective(Some("O".into())),
                ActionField::Result(Some("R".into())),
                ActionField::Difficulty(None),
                ActionField::Prospect(Some("P".into())),
            ],
        },
    ]
}

/// The entries of these edits, as version 2 records them.
fn entries_of(edits: Vec<Edit>) -> Vec<Entry> {
    let made = (1u8..).zip(edits).map(|(number, edit)| {
        let (author, id) = ((number % 2 == 0).then(|| "Anne".into()), EntryId::from_random([number; 12]));
        Entry { id, rank: number.into(), at: 1_576_230_000_000, parents: None, replaces: [].into(), author, edit }
    });
    made.collect()
}

/// Entries with and without parents, and with one, several or none, as version 3 records them.
fn third_entries() -> Vec<Entry> {
    let mut entries = entries_of([every_edit(), corrections()].concat());
    for (last, entry) in (0u8..).zip(&mut entries) {
        let parents = (last.saturating_sub(last % 4) + 1..=last).map(|number| EntryId::from_random([number; 12]));
        entry.parents = (last % 5 != 4).then(|| parents.collect());
    }
    entries
}

/// Entries with ids of their contents, of which some replace others.
fn fourth_entries() -> Vec<Entry> {
    let mut entries = third_entries();
    for entry in &mut entries {
        entry.replaces = (1..=entry.rank % 3).map(|number| EntryId::of_hash([number.to_le_bytes()[0]; 32])).collect();
        entry.id = entry.content_id();
    }
    entries
}

/// All entries, as the newest version records them.
fn entries() -> Vec<Entry> {
    let mut entries = fourth_entries();
    for edit in compositions() {
        let last = entries.last().expect("entries");
        let mut entry =
            Entry { rank: last.rank + 1, parents: Some([last.id].into()), replaces: [].into(), edit, ..last.clone() };
        entry.id = entry.content_id();
        entries.push(entry);
    }
    entries
}

#[test]
fn every_kind_of_edit_is_read_back_as_written() {
    for entry in entries() {
        let line = write_entry(&entry);
        let read = read_entry(&line).expect("its own line");
        assert_eq!(write_entry(&read), line);
        // Fields are read in the order of their names.
        if !matches!(entry.edit, Edit::Action { .. } | Edit::Commune { .. }) {
            assert_eq!(read, entry);
        }
    }
}

/// Entries of version 2 as released. Must not be changed: users have such files.
const SECOND_JOURNAL: &str = include_str!("journal_v2.jsonl");

#[test]
fn entries_of_version_2_are_read() {
    let lines: Vec<&str> = SECOND_JOURNAL.lines().collect();
    assert_eq!(lines.len(), every_edit().len());
    for (line, entry) in lines.into_iter().zip(entries_of(every_edit())) {
        let read = read_entry(line).expect("a version that was shipped");
        assert_eq!(write_entry(&read), write_entry(&entry), "{line}");
    }
}

#[test]
fn lines_of_earlier_versions_are_read_in_later_files() {
    assert!(SECOND_JOURNAL.contains("\"columns\""), "answers that are stored by column");
    for (version, kind, lines) in [
        (3, "answers", SECOND_JOURNAL.to_owned()),
        (4, "edits", SECOND_JOURNAL.to_owned()),
        (4, "edits", THIRD_JOURNAL.to_owned()),
        (4, "edits", FOURTH_JOURNAL.to_owned()),
        (5, "edits", SECOND_JOURNAL.to_owned()),
        (5, "edits", FOURTH_JOURNAL.to_owned()),
        (5, "edits", FIFTH_JOURNAL.to_owned()),
    ] {
        let lines: Vec<&str> = lines.lines().collect();
        let head = format!(
            r#"{{"format":"carnet-de-mutualisation","version":{version},"kind":"{kind}","document":"4556de0b-93b7-88d2-8a0d-e89acdfd2b0f","title":"","journal":["#
        );
        let read = EditsFile::read(&[&*head, &lines.join(","), "]}"].concat()).expect("a file of edits");
        assert_eq!(read.damaged, Vec::<String>::new());
        assert_eq!(read.journal.entries().len(), lines.len());
    }
}

/// Entries of version 3 as released. Must not be changed: users have such files.
const THIRD_JOURNAL: &str = include_str!("journal_v3.jsonl");

#[test]
fn entries_of_version_3_are_read() {
    let lines: Vec<&str> = THIRD_JOURNAL.lines().collect();
    for (line, entry) in lines.into_iter().zip(third_entries()) {
        let read = read_entry(line).expect("a version that was shipped");
        assert_eq!(write_entry(&read), write_entry(&entry), "{line}");
    }
}

/// Entries of version 4 as released. Must not be changed: users have such files, and the ids in them are checked.
const FOURTH_JOURNAL: &str = include_str!("journal_v4.jsonl");

#[test]
fn entries_of_version_4_are_read() {
    let lines: Vec<&str> = FOURTH_JOURNAL.lines().collect();
    assert_eq!(lines.len(), fourth_entries().len());
    for (line, entry) in lines.into_iter().zip(fourth_entries()) {
        let read = read_entry(line).expect("a version that was shipped");
        assert_eq!(write_entry(&read), write_entry(&entry), "{line}");
    }
}

/// Entries of version 5 as released. Must not be changed: users have such files, and the ids in them are checked.
const FIFTH_JOURNAL: &str = include_str!("journal_v5.jsonl");

#[test]
fn entries_of_version_5_are_read_and_written_unchanged() {
    let lines: Vec<&str> = FIFTH_JOURNAL.lines().collect();
    let written: Vec<String> = entries().iter().map(write_entry).collect();
    assert_eq!(lines, written);
    for line in lines {
        assert_eq!(write_entry(&read_entry(line).expect("a version that was shipped")), line);
    }
}

#[test]
fn an_entry_of_an_impossible_rank_is_damaged_and_never_in_the_journal() {
    let document = Document::of(package()).expect("a territory").territory.about().id.clone();
    let mut entries = entries_of(every_edit());
    entries[3].rank = u64::MAX;
    entries[4].rank = 1 << 40;
    let journal = Journal::of(entries.clone());
    let file = EditsFile { document, title: "Essai".into(), journal, damaged: Vec::new() };
    let read = EditsFile::read(&file.write()).expect("all but two entries");
    assert_eq!(read.journal.entries().len(), entries.len() - 2);
    assert_eq!(read.damaged, [write_entry(&entries[4]), write_entry(&entries[3])]);
}

#[test]
fn a_changed_cut_or_newer_entry_is_refused() {
    for entry in entries() {
        let line = write_entry(&entry);
        for changed in [
            line.replacen("1576230000000", "1576230000001", 1),
            line.replacen("\"rank\":", "\"rank\":1", 1),
            line[..line.len() - 1].to_owned(),
        ] {
            assert!(matches!(read_entry(&changed), Err(Unreadable::Damaged(_))), "{changed}");
        }
        assert_eq!(read_entry(&line.replacen("\"v\":5", "\"v\":6", 1)), Err(Unreadable::Newer(6)));
    }
}

#[test]
fn a_damaged_entry_is_not_in_the_journal_and_is_returned_unchanged() {
    let document = Document::of(package()).expect("a territory").territory.about().id.clone();
    let answers = EditsFile { document, title: "Essai".into(), journal: Journal::of(entries()), damaged: Vec::new() };
    let text = answers.write();
    let damaged = text.replacen("\"Conseil du", "\"Conseil dU", 1);
    let read = EditsFile::read(&damaged).expect("all but one entry");
    assert_eq!(read.journal.entries().count(), answers.journal.entries().count() - 1);
    let line = write_entry(&entries()[12]).replacen("\"Conseil du", "\"Conseil dU", 1);
    assert_eq!(read.damaged, [line]);
}

#[test]
fn another_content_under_the_same_id_is_damaged() {
    let entries = entries();
    let forged = Entry { author: Some("Une autre".into()), ..entries[0].clone() };
    assert!(matches!(read_entry(&write_entry(&forged)), Err(Unreadable::Damaged(_))), "its checksum is right");
    let random = Entry { id: EntryId::from_random([1; 12]), ..forged };
    assert_eq!(read_entry(&write_entry(&random)), Ok(random), "a random id says nothing of the content");
}
