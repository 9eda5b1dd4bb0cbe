//! Documents and answers: they are read back as written, and refused if damaged or newer.

use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, Journal};
use domain::territory::{Package, ParticipationState, Table};
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS};
use formats::{Document, EditsFile, Unreadable, read_entry, script_block, write_entry};
use proptest::prelude::*;

fn package() -> Package {
    let file = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    let files = [
        file("datapackage.json", DESCRIPTOR.to_owned()),
        file("communes.csv", format!("{COMMUNES},plus\n59001,,Un,1,,,x\n59002,,</script>,1,,,x\n59003,,Trois,,,,\n")),
        file("actions.csv", format!("{ACTIONS}\na,A,D,,,,2015,2015,,,,publie,s\n")),
        file("participations.csv", format!("{PARTICIPATIONS}\n")),
    ];
    Package::from_files(files).expect("readable files")
}

/// A document without edits.
pub fn empty() -> Document {
    Document::of(package()).expect("a territory")
}

fn journal() -> Journal {
    let mut journal = Journal::default();
    let commune = CommuneCode::parse("59001").expect("a code");
    let cell = CellName { action: ActionId::parse("a").expect("an id"), commune };
    journal.record(EntryId::from_random([7; 12]), 1, Edit::answer(Answer::since(cell, ParticipationState::No, None)));
    journal
}

#[test]
fn a_document_is_read_back_as_written_and_written_again_unchanged() {
    let mut document = Document::of(package()).expect("a territory");
    document.journal = journal();
    let text = document.write();
    let read = Document::read(&text).expect("its own text");
    assert_eq!(read, document);
    assert_eq!(read.write(), text);
}

#[test]
fn no_content_can_end_the_script_block_early() {
    let block = script_block(&Document::of(package()).expect("a territory").write());
    assert_eq!(block.matches("</script").count(), 1);
    let json = block
        .strip_prefix(r#"<script type="application/json" id="carnet">"#)
        .and_then(|rest| rest.strip_suffix("</script>"));
    assert_eq!(Document::read(json.expect("a block")), Document::of(package()).map_err(Unreadable::Tables));
}

#[test]
fn newer_other_and_damaged_texts_are_refused() {
    let answers = EditsFile {
        document: Document::of(package()).expect("a territory").territory.about().id.clone(),
        title: "Essai".into(),
        journal: journal(),
        damaged: Vec::new(),
    };
    let text = answers.write();
    assert_eq!(EditsFile::read(&text), Ok(answers));
    assert_eq!(EditsFile::read(&text.replace("\"version\":2", "\"version\":9")), Err(Unreadable::Newer(9)));
    assert_eq!(Document::read(&text), Err(Unreadable::OtherKind("answers".to_owned())));
    for damaged in [&text[..text.len() - 5], "", "{}", "null", "[]", &text.replace("carnet-de", "autre")] {
        assert!(matches!(EditsFile::read(damaged), Err(Unreadable::Damaged(_))), "{damaged}");
    }
}

#[test]
fn an_inconsistent_column_is_refused_without_allocating_memory() {
    let text = Document::of(package()).expect("a territory").write();
    let lengthened = text.replacen("\"length\":3", "\"length\":999999999999", 1);
    assert!(matches!(Document::read(&lengthened), Err(Unreadable::Damaged(_))));
    for rows in [
        "[0,-9000000000000000000]",
        "[-1,0,1]",
        "[0,1,3]",
        "[0,1]",
        "\" !\"",
        "\" !é\"",
        "\" !~\"",
        "null",
        "[0,1,2.5]",
    ] {
        let changed = text.replacen("\"rows\":\" !#\"", &format!("\"rows\":{rows}"), 1);
        assert_ne!(changed, text);
        assert!(matches!(Document::read(&changed), Err(Unreadable::Damaged(_))), "{rows}");
    }
}

/// Answers of version 1 as released. Must not be changed: users have such files.
const FIRST_ANSWERS: &str = r#"{"format":"carnet-de-mutualisation","version":1,"kind":"answers","document":"3a3f2a5e-8d43-8c1b-9d31-0123456789ab","title":"Essai","journal":[{"id":"070707070707070707070707","rank":1,"at":1,"edit":"answer","action":"a","commune":"59001","state":"non"},{"id":"080808080808080808080808","rank":2,"at":2,"edit":"confirm","action":"a","commune":"59001","on":"2019-12-13"},{"id":"090909090909090909090909","rank":3,"at":3,"edit":"withdraw","entries":["080808080808080808080808"]},{"id":"0a0a0a0a0a0a0a0a0a0a0a0a","rank":4,"at":4,"edit":"undo","entries":["090909090909090909090909"]},{"id":"0b0b0b0b0b0b0b0b0b0b0b0b","rank":5,"at":5,"edit":"redo","entries":["090909090909090909090909"]}]}"#;

#[test]
fn answers_of_version_1_are_read() {
    let answers = EditsFile::read(FIRST_ANSWERS).expect("a version that was shipped");
    assert_eq!(answers.journal.in_force().collect::<Vec<_>>(), journal().in_force().collect::<Vec<_>>());
    assert_eq!(answers.journal.entries().count(), 5);
    assert_eq!(EditsFile::read(&answers.write()), Ok(answers));
}

#[test]
fn in_version_1_an_invalid_entry_makes_the_text_unreadable() {
    for (good, bad) in
        [("\"answer\"", "\"later\""), ("59001", "5900"), ("\"non\"", "\"oui\""), ("2019-12-13", "2019-12")]
    {
        let text = FIRST_ANSWERS.replacen(good, bad, 1);
        assert!(matches!(EditsFile::read(&text), Err(Unreadable::Damaged(_))), "{bad}");
    }
}

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

fn entries() -> Vec<Entry> {
    let made = (1u8..).zip(every_edit()).map(|(number, edit)| {
        let author = (number % 2 == 0).then(|| "Anne".into());
        Entry { id: EntryId::from_random([number; 12]), rank: number.into(), at: 1_576_230_000_000, author, edit }
    });
    made.collect()
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
fn entries_of_version_2_are_read_and_written_unchanged() {
    let lines: Vec<&str> = SECOND_JOURNAL.lines().collect();
    assert_eq!(lines.len(), every_edit().len());
    for (line, entry) in lines.into_iter().zip(entries()) {
        assert_eq!(write_entry(&read_entry(line).expect("a version that was shipped")), line);
        assert_eq!(write_entry(&entry), line);
    }
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
        assert_eq!(read_entry(&line.replacen("\"v\":2", "\"v\":3", 1)), Err(Unreadable::Newer(3)));
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

proptest! {
    #[test]
    fn any_journal_is_read_back_as_written(entries in fixtures::journals::any_journal()) {
        let document = Document::of(package()).expect("a territory").territory.about().id.clone();
        let answers = EditsFile { document, title: "Essai".into(), journal: Journal::of(entries), damaged: Vec::new() };
        prop_assert_eq!(EditsFile::read(&answers.write()), Ok(answers));
    }

    #[test]
    fn any_table_is_read_back_as_written(rows in prop::collection::vec(("[ab]{0,1}", "[a-zé]{0,2}", 0u8..200), 0..300)) {
        let mut package = package();
        let columns = ["x", "y", "z"].map(Into::into).to_vec();
        let rows = rows.into_iter().map(|(x, y, z)| vec![x.into(), y.into(), z.to_string().into()]).collect();
        package.tables.push(Table { file: "autre.csv".to_owned(), columns, rows });
        let document = Document::of(package).expect("a territory");
        prop_assert_eq!(Document::read(&document.write()), Ok(document));
    }
}
