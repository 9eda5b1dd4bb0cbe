//! Hostile documents: each is read or refused with a reason, and none stops the program.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

use domain::checks;
use domain::dates::{Day, ReducedDate};
use domain::fingerprint::Fingerprint;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::{Figures, Scope, year_ends};
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, Journal};
use domain::territory::ParticipationState;
use formats::{Document, EditsFile, Unreadable, script_block, write_entry};
use serde_json::Value;

use fixtures::hostile::{self, Hostile};
/// The bundled document.
fn bundled_text() -> String {
    let package = fixtures::mel::package();
    Document::of(package).expect("a territory").write()
}

fn all() -> Vec<Hostile> {
    hostile::of(&bundled_text())
}

/// Computes what the pages need of a document; nothing of it may panic.
fn compute_everything(document: &Document) {
    let bundled = &document.territory;
    let current = bundled.after(&document.journal);
    let day = bundled.about().reference;
    for scope in [Scope::Everything, Scope::PublishedOnly] {
        let figures = Figures::on(&current, day, scope);
        assert!(figures.communes as usize <= current.communes().len());
    }
    assert!(year_ends(&current, Scope::Everything).len() < 100_000);
    assert!(checks::all(bundled, &current, &document.journal, day).len() < 1_000_000);
    assert_eq!(Fingerprint::of(&current), Fingerprint::of(&bundled.after(&document.journal)));
    let journal = &document.journal;
    for edit in [journal.undo(), journal.redo(), journal.start_again()].into_iter().flatten() {
        assert!(journal.cells_of(&edit).is_none_or(|cells| cells.len() < 1_000_000));
    }
}

#[test]
fn the_hostile_documents_have_different_names() {
    let all = all();
    let mut names: Vec<&str> = all.iter().map(|hostile| hostile.name.as_str()).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(count >= 300, "{count}");
}

#[test]
fn each_is_read_or_refused_with_a_reason() {
    let (mut read, mut refused) = (0, 0);
    for hostile in all() {
        match Document::read(&hostile.text) {
            Ok(document) => {
                read += 1;
                compute_everything(&document);
                let again = Document::read(&document.write());
                assert_eq!(again.as_ref().map(|it| &it.journal), Ok(&document.journal), "{}", hostile.name);
                assert_eq!(again.map(|it| it.territory), Ok(document.territory.clone()), "{}", hostile.name);
                assert_eq!(script_block(&document.write()).matches("</script").count(), 1, "{}", hostile.name);
            }
            Err(Unreadable::Damaged(message)) => {
                refused += 1;
                assert!(!message.is_empty() && message.len() < 200, "{}: {message}", hostile.name);
            }
            Err(Unreadable::Tables(problems)) => {
                refused += 1;
                assert!(!problems.is_empty(), "{}", hostile.name);
            }
            Err(_) => refused += 1,
        }
    }
    assert!(read > 60 && refused > 150, "{read} read, {refused} refused");
}

/// The bundled document with these entries.
fn with_entries(entries: Vec<Entry>) -> Document {
    let mut document = Document::read(&bundled_text()).expect("a good document");
    document.journal = Journal::of(entries);
    document
}

fn entry(number: u8, rank: u64, edit: Edit) -> Entry {
    Entry {
        id: id(number),
        rank,
        at: u64::MAX,
        parents: None,
        replaces: [].into(),
        author: Some(hostile::TEXTS[0].1.into()),
        edit,
    }
}

fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

#[test]
fn senseless_entries_with_a_valid_checksum_do_no_harm() {
    let snapshot = |number: u8, base: u8| {
        entry(number, 1, Edit::NameState { name: "".into(), base: Some(id(base)), entries: vec![id(number), id(base)] })
    };
    let action = |text: &str| ActionId::parse(text).expect("an id");
    let commune = CommuneCode::parse("99999").expect("a code");
    let date = |text: &str| ReducedDate::parse(text);
    let edit_action =
        |fields: Vec<ActionField>| Edit::Action { action: action("__proto__"), before: Vec::new(), fields };
    let title = || ActionField::Title(hostile::TEXTS[2].1.into());
    let domain = || ActionField::Domain("".into());
    let edit_commune = |from, until| Edit::Commune {
        commune,
        before: Vec::new(),
        fields: vec![
            CommuneField::Name("".into()),
            CommuneField::Population(Some(u32::MAX)),
            CommuneField::MemberSince(date(from)),
            CommuneField::MemberUntil(date(until)),
        ],
    };
    let target_cell = || CellName { action: action("__proto__"), commune };
    let answer = |since, until| {
        let note = Some(hostile::TEXTS[5].1.into());
        let (since, until) = (date(since), date(until));
        Edit::answer(Answer {
            cell: target_cell(),
            state: ParticipationState::TakesPart,
            since,
            until,
            note,
            corrects: None,
            before: None,
        })
    };
    for entries in [
        vec![snapshot(1, 1)],
        vec![snapshot(1, 2), snapshot(2, 3), snapshot(3, 1)],
        vec![
            entry(1, 0, edit_action(vec![title()])),
            entry(2, 0, edit_action(vec![])),
            entry(3, 1, Edit::DeleteAction { action: action("x") }),
        ],
        vec![entry(1, 1 << 32, edit_action(vec![title(), domain()])), entry(2, 1 << 32, answer("9999", "0001"))],
        vec![entry(
            1,
            1,
            edit_action(vec![
                title(),
                domain(),
                ActionField::Deployed(date("9999-12-31")),
                ActionField::Stopped(date("0001")),
            ]),
        )],
        vec![
            entry(1, 1, edit_commune("2000", "1999")),
            entry(2, 2, edit_commune("0001", "9999")),
            entry(3, 3, answer("0001", "9999-12-31")),
        ],
        vec![
            entry(1, 1, answer("2019", "")),
            entry(2, 2, Edit::Withdraw { entries: vec![id(1), id(2)], cells: vec![target_cell()] }),
            entry(3, 3, Edit::Undo { entry: id(2) }),
            entry(4, 4, Edit::Undo { entry: id(3) }),
            entry(5, 5, Edit::Withdraw { entries: vec![id(5), id(4), id(3)], cells: Vec::new() }),
        ],
        vec![entry(1, 5, Edit::Undo { entry: id(1) }), entry(1, 4, Edit::Redo { entry: id(1) })],
    ] {
        let document = with_entries(entries);
        compute_everything(&document);
        let read = Document::read(&document.write()).expect("its own text");
        let ids =
            |document: &Document| document.journal.entries().map(|entry| (entry.rank, entry.id)).collect::<Vec<_>>();
        assert_eq!((ids(&read), read.damaged.len()), (ids(&document), 0));
        for named in read.journal.named_states() {
            assert!(read.journal.at(named.id).is_some());
        }
    }
}

#[test]
fn a_damaged_entry_is_returned_unchanged_and_the_others_are_read() {
    let confirm = |number| {
        let cell = CellName {
            action: ActionId::parse("permis-de-louer").expect("an id"),
            commune: CommuneCode::parse("59350").expect("a code"),
        };
        entry(number, number.into(), Edit::Confirm { cells: vec![cell], on: Day::parse("2019-12-13").expect("a day") })
    };
    let text = with_entries(vec![confirm(1), confirm(2), confirm(3)]).write();
    let line = write_entry(&confirm(2));
    for damaged in [
        line.replace("59350", "59351"),
        line.replace("\"rank\":2", "\"rank\":-2"),
        line.replace("\"sum\"", "\"__proto__\""),
        line.replace("confirm", "</script>"),
        "7".to_owned(),
        "null".to_owned(),
        "[[]]".to_owned(),
    ] {
        let read = Document::read(&text.replacen(&line, &damaged, 1)).expect("all but the entry");
        assert_eq!(read.journal.entries().map(|entry| entry.id).collect::<Vec<_>>(), [id(1), id(3)]);
        let returned: Vec<Value> = read.damaged.iter().map(|it| serde_json::from_str(it).expect("JSON")).collect();
        assert_eq!(returned, [serde_json::from_str::<Value>(&damaged).expect("JSON")]);
    }
}

#[test]
fn hostile_answers_are_read_or_refused_as_a_whole() {
    let document = Document::read(&bundled_text()).expect("a good document");
    let about = document.territory.about();
    let journal = Journal::default();
    let answers =
        EditsFile { document: about.id.clone(), title: about.title.to_string(), journal, damaged: Vec::new() };
    let hostile = hostile::of_answers(&answers.write());
    assert!(hostile.len() >= 100);
    for hostile in hostile {
        match EditsFile::read(&hostile.text) {
            Ok(answers) => assert_eq!(EditsFile::read(&answers.write()).map(|it| it.journal), Ok(answers.journal)),
            Err(Unreadable::Tables(_)) => panic!("{}: answers have no tables", hostile.name),
            Err(_) => assert!(Document::read(&hostile.text).is_err(), "{}", hostile.name),
        }
    }
}
