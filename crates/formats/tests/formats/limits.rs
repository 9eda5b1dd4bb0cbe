//! What is beyond a limit is refused with its place, before it is expanded; what is at the limit is read.

use domain::ids::{ActionId, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::ParticipationState;
use fixtures::edits::cell;
use formats::limits::{
    Excess, MAX_BRANCHES, MAX_BYTES, MAX_CELLS, MAX_EDITED_ROWS, MAX_ENTRIES, MAX_RANK, MAX_ROWS, MAX_SIGNS,
    MAX_TABLE_ROWS, SavedPlace,
};
use formats::page::{CopyKeys, block_with};
use formats::{CopyKey, CoveringNote, Document, EditsFile, Unreadable, read_entry, write_entry};
use serde_json::{Value, json};

use crate::document::empty;

fn id(number: usize) -> EntryId {
    let [.., a, b, c, d] = number.to_be_bytes();
    EntryId::from_random([a, b, c, d, 1, 1, 1, 1, 1, 1, 1, 1])
}

/// Entries each of which knows the one before.
fn chained(edits: impl IntoIterator<Item = Edit>) -> Vec<Entry> {
    let entry = |(number, edit): (usize, Edit)| {
        let parents = Some(number.checked_sub(1).map(id).into_iter().collect());
        Entry { id: id(number), rank: number as u64 + 1, at: 0, parents, replaces: [].into(), author: None, edit }
    };
    edits.into_iter().enumerate().map(entry).collect()
}

fn commune(number: usize) -> CellName {
    cell("a", if number.is_multiple_of(2) { "59001" } else { "59002" })
}

fn answer(cell: CellName) -> Answer {
    Answer::since(cell, ParticipationState::No, None)
}

fn confirm() -> Edit {
    Edit::answer(answer(commune(0)))
}

fn with_entries(entries: Vec<Entry>) -> Document {
    Document { journal: Journal::of(entries), ..empty() }
}

/// The same entries as a document and as answers.
fn read_both(entries: Vec<Entry>) -> [Result<usize, Unreadable>; 2] {
    let document = with_entries(entries);
    let (about, journal) = (document.territory.about(), document.journal.clone());
    let answers = EditsFile { document: about.id.clone(), title: "Essai".into(), journal, damaged: Vec::new() };
    [
        Document::read(&document.write()).map(|read| read.journal.entries().len()),
        EditsFile::read(&answers.write()).map(|read| read.journal.entries().len()),
    ]
}

fn refused(excess: Excess) -> [Result<usize, Unreadable>; 2] {
    [Err(Unreadable::TooLarge(excess.clone())), Err(Unreadable::TooLarge(excess))]
}

/// A document of a version with a table, whose every column is one run.
fn with_run(version: u32, columns: &[&str], rows: u64) -> Value {
    let mut saved: Value = serde_json::from_str(&empty().write()).expect("JSON");
    let repeats = i64::try_from(rows).expect("a number");
    let columns: Vec<Value> =
        columns.iter().map(|name| json!({ "name": name, "values": ["x"], "rows": [0, 1 - repeats] })).collect();
    let table = json!({ "file": "autre.csv", "length": rows, "columns": columns });
    saved["tables"].as_array_mut().expect("tables").push(table);
    saved["version"] = version.into();
    saved
}

#[test]
fn a_text_is_measured_before_it_is_parsed() {
    let text = empty().write();
    let padded = |length: usize| [&text, &*" ".repeat(length - text.len())].concat();
    assert!(Document::read(&padded(MAX_BYTES)).is_ok());
    let (longer, excess) = (padded(MAX_BYTES + 1), Unreadable::TooLarge(Excess::Bytes(MAX_BYTES + 1)));
    assert_eq!(Document::read(&longer), Err(excess.clone()));
    assert_eq!(EditsFile::read(&longer), Err(excess.clone()));
    assert_eq!(read_entry(&"[".repeat(MAX_BYTES + 1)), Err(excess));
    assert_eq!(CoveringNote::read(&longer), None);
}

#[test]
fn twenty_thousand_entries_are_read_and_one_more_is_refused() {
    let edits = |count| chained(std::iter::repeat_n(Edit::Undo { entry: id(0) }, count));
    assert_eq!(read_both(edits(MAX_ENTRIES)), [Ok(MAX_ENTRIES), Ok(MAX_ENTRIES)]);
    assert_eq!(read_both(edits(MAX_ENTRIES + 1)), refused(Excess::Entries(MAX_ENTRIES + 1)));
}

#[test]
fn the_runs_of_a_table_are_counted_in_every_version_and_not_expanded() {
    for version in 1..=3 {
        let saved = with_run(version, &["x", "y"], MAX_TABLE_ROWS as u64);
        assert!(Document::read(&saved.to_string()).is_ok(), "version {version}");
        for rows in [MAX_TABLE_ROWS as u64 + 1, 5_000_000, 900_000_000_000] {
            let text = with_run(version, &["x", "y"], rows).to_string();
            let place = SavedPlace::Table("autre.csv".to_owned());
            assert_eq!(Document::read(&text), Err(Unreadable::TooLarge(Excess::Rows { place, rows })));
        }
    }
}

#[test]
fn many_tables_of_many_columns_are_counted_together() {
    let columns: Vec<String> = (0..=MAX_CELLS / MAX_TABLE_ROWS).map(|number| format!("c{number}")).collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let read = Document::read(&with_run(3, &columns, MAX_TABLE_ROWS as u64).to_string());
    assert!(matches!(read, Err(Unreadable::TooLarge(Excess::Cells(cells))) if cells > MAX_CELLS as u64), "{read:?}");
}

#[test]
fn the_runs_of_an_entry_are_counted_in_a_file_and_in_a_saved_line() {
    let of = |rows: usize| {
        let cells = vec![commune(0); rows];
        let answers = cells.iter().cloned().map(answer).collect();
        let on = domain::dates::Day::parse("2019-12-13").expect("a day");
        let withdrawal = Edit::Withdraw { entries: vec![id(0)], cells: cells.clone() };
        [Edit::Answer { answers }, Edit::Confirm { cells, on }, withdrawal]
    };
    for edit in of(MAX_ROWS) {
        let entry = chained([edit]).remove(0);
        assert_eq!(read_entry(&write_entry(&entry)), Ok(entry));
    }
    let rows = MAX_ROWS as u64 + 1;
    for edit in of(MAX_ROWS + 1) {
        let line = write_entry(&chained([edit.clone()])[0]);
        assert!(line.len() < 1000, "a run is short: {}", line.len());
        let excess = Excess::Rows { place: SavedPlace::Line, rows };
        assert_eq!(read_entry(&line), Err(Unreadable::TooLarge(excess)));
        assert_eq!(read_both(chained([confirm(), edit])), refused(Excess::Rows { place: SavedPlace::Entry(2), rows }));
    }
}

#[test]
fn what_is_taken_back_again_and_again_is_counted_again_and_again() {
    let paste = || Edit::Answer { answers: vec![answer(commune(0)); 10_000] };
    let undo = Edit::Undo { entry: id(0) };
    let with_undos = |count| chained(std::iter::once(paste()).chain(std::iter::repeat_n(undo.clone(), count)));
    // Eight columns of the paste itself, and its rows for each undo.
    let most = MAX_CELLS / 10_000 - 8;
    assert_eq!(read_both(with_undos(most - 1)), [Ok(most), Ok(most)]);
    assert!(
        read_both(with_undos(most + 1)).iter().all(|read| matches!(read, Err(Unreadable::TooLarge(Excess::Cells(_)))))
    );
    // What is withdrawn for one cell counts as one cell.
    let one = Edit::Withdraw { entries: vec![id(0)], cells: vec![commune(0)] };
    let many = chained(std::iter::once(paste()).chain(std::iter::repeat_n(one, 2_000)));
    assert_eq!(read_both(many), [Ok(2_001), Ok(2_001)]);
}

#[test]
fn a_text_of_two_thousand_signs_is_read_and_a_longer_one_is_refused_with_its_field() {
    use domain::journal::ActionField as A;
    let with_note = |note: &str| Answer { note: Some(note.into()), ..answer(commune(0)) };
    let of_action = |field: A| Edit::Action { action: commune(0).action, before: Vec::new(), fields: vec![field] };
    let edits = |text: &str| {
        let many = (0..4).map(|number| Answer { cell: commune(number), ..with_note(text) }).collect();
        let named = Edit::NameState { name: text.into(), base: None, entries: Vec::new() };
        [
            (Edit::answer(with_note(text)), "note"),
            (Edit::Answer { answers: many }, "note"),
            (of_action(A::Title(text.into())), "intitule"),
            (of_action(A::Description(Some(text.into()))), "description"),
            (named, "name"),
        ]
    };
    // A sign may take several bytes.
    let (longest, longer) = ("é".repeat(MAX_SIGNS), "é".repeat(MAX_SIGNS + 1));
    for (edit, _) in edits(&longest) {
        assert_eq!(read_both(chained([edit])), [Ok(1), Ok(1)]);
    }
    let excess = |place, field: &str| Excess::Signs { place, field: field.to_owned(), signs: MAX_SIGNS + 1 };
    for (edit, field) in edits(&longer) {
        assert_eq!(read_both(chained([edit.clone()])), refused(excess(SavedPlace::Entry(1), field)));
        let line = write_entry(&chained([edit])[0]);
        assert_eq!(read_entry(&line), Err(Unreadable::TooLarge(excess(SavedPlace::Line, field))));
    }
    let author = Entry { author: Some((&*longer).into()), ..chained([confirm()]).remove(0) };
    assert_eq!(read_both(vec![author]), refused(excess(SavedPlace::Entry(1), "author")));
}

#[test]
fn the_tables_of_a_territory_may_have_longer_texts() {
    let longer = "é".repeat(MAX_SIGNS + 1);
    let title = empty().write().replacen("\"A\"", &format!("\"{longer}\""), 1);
    assert_eq!(Document::read(&title).expect("a document").territory.actions()[0].title.chars().count(), MAX_SIGNS + 1);
}

#[test]
fn a_saved_line_of_a_rank_that_scripts_cannot_count_is_refused() {
    let with_rank = |rank| Entry { rank, ..chained([confirm()]).remove(0) };
    assert_eq!(read_entry(&write_entry(&with_rank(MAX_RANK))), Ok(with_rank(MAX_RANK)));
    let line = write_entry(&with_rank(MAX_RANK + 1));
    assert_eq!(read_entry(&line), Err(Unreadable::TooLarge(Excess::Rank(MAX_RANK + 1))));
}

#[test]
fn a_journal_of_more_branches_than_there_may_be_copies_is_refused() {
    let apart = |count| -> Vec<Entry> {
        let apart = |entry: Entry| Entry { rank: 1, parents: Some([].into()), ..entry };
        chained(std::iter::repeat_n(confirm(), count)).into_iter().map(apart).collect()
    };
    assert_eq!(read_both(apart(MAX_BRANCHES)), [Ok(MAX_BRANCHES), Ok(MAX_BRANCHES)]);
    assert_eq!(read_both(apart(MAX_BRANCHES + 1)), refused(Excess::Branches(MAX_BRANCHES + 1)));
    let unrecorded: Vec<Entry> =
        apart(MAX_BRANCHES + 1).into_iter().map(|entry| Entry { parents: None, ..entry }).collect();
    assert_eq!(read_both(unrecorded.clone()), refused(Excess::Branches(MAX_BRANCHES + 1)));
    // A long journal of an earlier version has one entry a rank, and no branches.
    let in_order: Vec<Entry> = (1..).zip(unrecorded).map(|(rank, entry)| Entry { rank, ..entry }).collect();
    assert_eq!(read_both(in_order), [Ok(MAX_BRANCHES + 1), Ok(MAX_BRANCHES + 1)]);
}

#[test]
fn actions_and_communes_that_are_edited_have_a_limit() {
    let add = |number: usize| Edit::Action {
        action: ActionId::parse(&format!("a-{number}")).expect("an id"),
        before: Vec::new(),
        fields: Vec::new(),
    };
    // The same ones may be edited as often as there are entries.
    let twice = (0..2 * MAX_EDITED_ROWS).map(|number| add(number % MAX_EDITED_ROWS));
    assert_eq!(read_both(chained(twice)), [Ok(2 * MAX_EDITED_ROWS), Ok(2 * MAX_EDITED_ROWS)]);
    assert_eq!(read_both(chained((0..=MAX_EDITED_ROWS).map(add))), refused(Excess::EditedRows(MAX_EDITED_ROWS + 1)));
    let deleted = std::iter::repeat_n(add(0), 1).chain(std::iter::repeat_n(
        Edit::DeleteAction { action: ActionId::parse("a-0").expect("an id") },
        MAX_EDITED_ROWS,
    ));
    assert_eq!(read_both(chained(deleted)), refused(Excess::EditedRows(MAX_EDITED_ROWS + 1)));
}

#[test]
fn a_copy_that_could_not_be_opened_again_is_not_written() {
    const KEY: CopyKeys = CopyKeys { drawn: CopyKey::of([7; 32]), of_file: None };
    let document = with_entries(chained([confirm()]));
    let more = Journal::of(chained(std::iter::repeat_n(confirm(), MAX_ENTRIES + 1)));
    let refused = block_with(&document.write(), &more, &KEY);
    assert_eq!(refused, Err(Unreadable::TooLarge(Excess::Entries(MAX_ENTRIES + 1))));
    assert!(block_with(&document.write(), &Journal::of(chained([confirm(), confirm()])), &KEY).is_ok());
}
