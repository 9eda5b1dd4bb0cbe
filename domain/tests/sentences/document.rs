//! Documents and answers: read back as written, refused when they are not ours to read.

use crate::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS};
use domain::document::{Answers, Document, Unreadable, in_page};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::{Package, ParticipationState, Table};
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

fn journal() -> Journal {
    let mut journal = Journal::default();
    let commune = CommuneCode::parse("59001").expect("a code");
    let cell = CellName { action: ActionId::parse("a").expect("an id"), commune };
    journal.record(EntryId::from_random([7; 12]), 1, Edit::answer(Answer::since(cell, ParticipationState::No, None)));
    journal
}

#[test]
fn a_document_is_read_back_as_it_was_written_and_written_again_the_same() {
    let mut document = Document::of(package()).expect("a territory");
    document.journal = journal();
    let text = document.write();
    let read = Document::read(&text).expect("its own text");
    assert_eq!(read, document);
    assert_eq!(read.write(), text);
}

#[test]
fn no_content_can_end_the_block_early() {
    let block = in_page(&Document::of(package()).expect("a territory").write());
    assert_eq!(block.matches("</script").count(), 1);
    let json = block
        .strip_prefix(r#"<script type="application/json" id="carnet">"#)
        .and_then(|rest| rest.strip_suffix("</script>"));
    assert_eq!(Document::read(json.expect("a block")), Document::of(package()).map_err(Unreadable::Tables));
}

#[test]
fn a_newer_version_is_refused_by_name_and_a_damaged_or_other_text_is_too() {
    let answers = Answers {
        document: Document::of(package()).expect("a territory").territory.about().id.clone(),
        title: "Essai".into(),
        journal: journal(),
        damaged: Vec::new(),
    };
    let text = answers.write();
    assert_eq!(Answers::read(&text), Ok(answers));
    assert_eq!(Answers::read(&text.replace("\"version\":2", "\"version\":9")), Err(Unreadable::Newer(9)));
    assert_eq!(Document::read(&text), Err(Unreadable::OtherKind("answers".to_owned())));
    for damaged in [&text[..text.len() - 5], "", "{}", "null", "[]", &text.replace("carnet-de", "autre")] {
        assert!(matches!(Answers::read(damaged), Err(Unreadable::Damaged(_))), "{damaged}");
    }
}

#[test]
fn a_column_that_does_not_add_up_is_damage_and_asks_for_no_memory() {
    let text = Document::of(package()).expect("a territory").write();
    let grown = text.replacen("\"length\":3", "\"length\":999999999999", 1);
    assert!(matches!(Document::read(&grown), Err(Unreadable::Damaged(_))));
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

/// Version 1 as it was first written. Never to be changed: it stands for the files people have.
const FIRST_ANSWERS: &str = r#"{"format":"carnet-de-mutualisation","version":1,"kind":"answers","document":"3a3f2a5e-8d43-8c1b-9d31-0123456789ab","title":"Essai","journal":[{"id":"070707070707070707070707","rank":1,"at":1,"edit":"answer","action":"a","commune":"59001","state":"non"},{"id":"080808080808080808080808","rank":2,"at":2,"edit":"confirm","action":"a","commune":"59001","on":"2019-12-13"},{"id":"090909090909090909090909","rank":3,"at":3,"edit":"withdraw","entries":["080808080808080808080808"]},{"id":"0a0a0a0a0a0a0a0a0a0a0a0a","rank":4,"at":4,"edit":"undo","entries":["090909090909090909090909"]},{"id":"0b0b0b0b0b0b0b0b0b0b0b0b","rank":5,"at":5,"edit":"redo","entries":["090909090909090909090909"]}]}"#;

#[test]
fn answers_of_the_first_version_still_open() {
    let answers = Answers::read(FIRST_ANSWERS).expect("a version that was shipped");
    assert_eq!(answers.journal.in_force().collect::<Vec<_>>(), journal().in_force().collect::<Vec<_>>());
    assert_eq!(answers.journal.entries().count(), 5);
    assert_eq!(Answers::read(&answers.write()), Ok(answers));
}

#[test]
fn an_entry_that_cannot_be_read_makes_the_whole_text_unreadable() {
    for (good, bad) in
        [("\"answer\"", "\"later\""), ("59001", "5900"), ("\"non\"", "\"oui\""), ("2019-12-13", "2019-12")]
    {
        let text = FIRST_ANSWERS.replacen(good, bad, 1);
        assert!(matches!(Answers::read(&text), Err(Unreadable::Damaged(_))), "{bad}");
    }
}

proptest! {
    #[test]
    fn any_journal_is_read_back_as_it_was_written(entries in super::journal::any_journal()) {
        let document = Document::of(package()).expect("a territory").territory.about().id.clone();
        let answers = Answers { document, title: "Essai".into(), journal: Journal::of(entries), damaged: Vec::new() };
        prop_assert_eq!(Answers::read(&answers.write()), Ok(answers));
    }

    #[test]
    fn a_table_is_read_back_as_it_was_written(rows in prop::collection::vec(("[ab]{0,1}", "[a-zé]{0,2}", 0u8..200), 0..300)) {
        let mut package = package();
        let columns = ["x", "y", "z"].map(str::to_owned).to_vec();
        let rows = rows.into_iter().map(|(x, y, z)| vec![x, y, z.to_string()]).collect();
        package.tables.push(Table { file: "autre.csv".to_owned(), columns, rows });
        let document = Document::of(package).expect("a territory");
        prop_assert_eq!(Document::read(&document.write()), Ok(document));
    }
}
