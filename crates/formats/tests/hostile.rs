//! Documents that were broken on purpose: each gives its territory or a reason, and nothing else happens.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

use domain::checks;
use domain::dates::{Day, ReducedDate};
use domain::fingerprint::Fingerprint;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::indicators::{Figures, Scope, history};
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, Journal};
use domain::territory::ParticipationState;
use formats::{Answers, Document, Unreadable, in_page, write_entry};
use serde_json::Value;

use fixtures::hostile::{self, Hostile};
/// The bundled document.
fn good() -> String {
    let package = fixtures::mel::package();
    Document::of(package).expect("a territory").write()
}

fn all() -> Vec<Hostile> {
    hostile::of(&good())
}

/// Everything that a page may want of a document: none of it may stop the program.
fn used(document: &Document) {
    let bundled = &document.territory;
    let current = bundled.after(&document.journal);
    let day = bundled.about().reference;
    for scope in [Scope::Everything, Scope::PublishedOnly] {
        let figures = Figures::on(&current, day, scope);
        assert!(figures.communes as usize <= current.communes().len());
    }
    assert!(history(&current, Scope::Everything).len() < 100_000);
    assert!(checks::all(bundled, &current, &document.journal, day).len() < 1_000_000);
    assert_eq!(Fingerprint::of(&current), Fingerprint::of(&bundled.after(&document.journal)));
    let journal = &document.journal;
    for edit in [journal.undo(), journal.redo(), journal.start_again()].into_iter().flatten() {
        assert!(journal.cells_of(&edit).is_none_or(|cells| cells.len() < 1_000_000));
    }
}

#[test]
fn there_are_at_least_a_hundred_and_each_has_its_name() {
    let all = all();
    let mut names: Vec<&str> = all.iter().map(|hostile| hostile.name.as_str()).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(count >= 300, "{count}");
}

#[test]
fn each_gives_its_territory_or_a_reason() {
    let (mut read, mut refused) = (0, 0);
    for hostile in all() {
        match Document::read(&hostile.text) {
            Ok(document) => {
                read += 1;
                used(&document);
                let again = Document::read(&document.write());
                assert_eq!(again.as_ref().map(|it| &it.journal), Ok(&document.journal), "{}", hostile.name);
                assert_eq!(again.map(|it| it.territory), Ok(document.territory.clone()), "{}", hostile.name);
                assert_eq!(in_page(&document.write()).matches("</script").count(), 1, "{}", hostile.name);
            }
            Err(Unreadable::Damaged(why)) => {
                refused += 1;
                assert!(!why.is_empty() && why.len() < 200, "{}: {why}", hostile.name);
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

/// A good document with these entries, each with its checksum.
fn with_entries(entries: Vec<Entry>) -> Document {
    let mut document = Document::read(&good()).expect("a good document");
    document.journal = Journal::of(entries);
    document
}

fn entry(number: u8, rank: u64, edit: Edit) -> Entry {
    Entry { id: id(number), rank, at: u64::MAX, author: Some(hostile::TEXTS[0].1.into()), edit }
}

fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

#[test]
fn entries_that_hold_their_checksum_and_make_no_sense_change_nothing_for_the_worse() {
    let snapshot = |number: u8, base: u8| {
        entry(number, 1, Edit::NameState { name: "".into(), base: Some(id(base)), entries: vec![id(number), id(base)] })
    };
    let action = |text: &str| ActionId::parse(text).expect("an id");
    let commune = CommuneCode::parse("99999").expect("a code");
    let date = |text: &str| ReducedDate::parse(text);
    let says = |fields: Vec<ActionField>| Edit::Action { action: action("__proto__"), before: Vec::new(), fields };
    let title = || ActionField::Title(hostile::TEXTS[2].1.into());
    let domain = || ActionField::Domain("".into());
    let lives = |from, until| Edit::Commune {
        commune,
        before: Vec::new(),
        fields: vec![
            CommuneField::Name("".into()),
            CommuneField::Population(Some(u32::MAX)),
            CommuneField::MemberSince(date(from)),
            CommuneField::MemberUntil(date(until)),
        ],
    };
    let mine = || CellName { action: action("__proto__"), commune };
    let answer = |since, until| {
        let note = Some(hostile::TEXTS[5].1.into());
        let (since, until) = (date(since), date(until));
        Edit::answer(Answer { cell: mine(), state: ParticipationState::TakesPart, since, until, note, before: None })
    };
    for entries in [
        vec![snapshot(1, 1)],
        vec![snapshot(1, 2), snapshot(2, 3), snapshot(3, 1)],
        vec![
            entry(1, 0, says(vec![title()])),
            entry(2, 0, says(vec![])),
            entry(3, 1, Edit::DeleteAction { action: action("x") }),
        ],
        vec![entry(1, u64::MAX, says(vec![title(), domain()])), entry(2, u64::MAX, answer("9999", "0001"))],
        vec![entry(
            1,
            1,
            says(vec![
                title(),
                domain(),
                ActionField::Deployed(date("9999-12-31")),
                ActionField::Stopped(date("0001")),
            ]),
        )],
        vec![
            entry(1, 1, lives("2000", "1999")),
            entry(2, 2, lives("0001", "9999")),
            entry(3, 3, answer("0001", "9999-12-31")),
        ],
        vec![
            entry(1, 1, answer("2019", "")),
            entry(2, 2, Edit::Withdraw { entries: vec![id(1), id(2)], cells: vec![mine()] }),
            entry(3, 3, Edit::Undo { entry: id(2) }),
            entry(4, 4, Edit::Undo { entry: id(3) }),
            entry(5, 5, Edit::Withdraw { entries: vec![id(5), id(4), id(3)], cells: Vec::new() }),
        ],
        vec![entry(1, 5, Edit::Undo { entry: id(1) }), entry(1, 4, Edit::Redo { entry: id(1) })],
    ] {
        let document = with_entries(entries);
        used(&document);
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
fn an_entry_that_is_damaged_is_given_back_as_it_stands_and_the_others_are_read() {
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
        let given_back: Vec<Value> = read.damaged.iter().map(|it| serde_json::from_str(it).expect("JSON")).collect();
        assert_eq!(given_back, [serde_json::from_str::<Value>(&damaged).expect("JSON")]);
    }
}

#[test]
fn answers_that_are_hostile_are_refused_as_a_whole_or_taken() {
    let document = Document::read(&good()).expect("a good document");
    let about = document.territory.about();
    let journal = Journal::default();
    let answers = Answers { document: about.id.clone(), title: about.title.to_string(), journal, damaged: Vec::new() };
    let hostile = hostile::of_answers(&answers.write());
    assert!(hostile.len() >= 100);
    for hostile in hostile {
        match Answers::read(&hostile.text) {
            Ok(answers) => assert_eq!(Answers::read(&answers.write()).map(|it| it.journal), Ok(answers.journal)),
            Err(Unreadable::Tables(_)) => panic!("{}: answers have no tables", hostile.name),
            Err(_) => assert!(Document::read(&hostile.text).is_err(), "{}", hostile.name),
        }
    }
}
