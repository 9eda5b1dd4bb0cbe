//! Documents and answers: they are read back as written, and refused if damaged or newer.

use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::{Package, ParticipationState, Table};
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS};
use formats::{Document, EditsFile, Unreadable, script_block};
use proptest::prelude::*;

pub fn package() -> Package {
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
    assert_eq!(EditsFile::read(&text.replace("\"version\":5", "\"version\":9")), Err(Unreadable::Newer(9)));
    assert_eq!(Document::read(&text), Err(Unreadable::OtherKind("edits".to_owned())));
    for damaged in [&text[..text.len() - 5], "", "{}", "null", "[]", &text.replace("carnet-de", "autre")] {
        assert!(matches!(EditsFile::read(damaged), Err(Unreadable::Damaged(_))), "{damaged}");
    }
}

#[test]
fn an_inconsistent_column_is_refused_without_allocating_memory() {
    let text = Document::of(package()).expect("a territory").write();
    let lengthened = |length: &str| text.replacen("\"length\":3", &format!("\"length\":{length}"), 1);
    assert!(matches!(Document::read(&lengthened("20000")), Err(Unreadable::Damaged(_))));
    assert!(matches!(Document::read(&lengthened("999999999999")), Err(Unreadable::TooLarge(_))));
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
    let edits = |journal: &Journal| journal.in_force().map(|entry| (entry.id, entry.edit.clone())).collect::<Vec<_>>();
    assert_eq!(edits(&answers.journal), edits(&journal()));
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
