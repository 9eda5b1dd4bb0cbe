//! Merges what was read of all files.

use std::collections::BTreeMap;

use domain::answering::{CellAnswer, Proposal, Resolution};
use domain::dates::Day;
use domain::ids::EntryId;
use domain::indicators::{DayView, Scope};
use domain::journal::{Answer, CellName, Edit, Entry, Journal, Statement, TerritoryDiff};
use domain::sorting::distinct;
use domain::territory::{ParticipationState, Territory};

use crate::reading::{ReceivedReading, cells_of};
use crate::statements::{MergeBase, ReceivedCell, entries_of};
use crate::{
    ContestedCell, FileStatus, GatheredFile, Gathering, Here, Origin, ReceivedFault, ReceivedFile, ReceivedKind,
};

/// Reads and merges files. Their order changes nothing.
#[must_use]
pub fn gather(here: &Here<'_>, mut received: Vec<ReceivedFile>) -> Gathering {
    received.sort_by(|one, other| one.name.cmp(&other.name).then_with(|| key(one).cmp(&key(other))));
    let known = &MergeBase::of(here);
    let mut readings: Vec<ReceivedReading> =
        received.iter().map(|file| ReceivedReading::of_content(&file.content, known)).collect();
    for reading in &mut readings {
        if reading.faults.iter().any(ReceivedFault::is_fatal) {
            (reading.entries, reading.stated, reading.moved) = (Journal::default(), Vec::new(), Vec::new());
            reading.unchanged.clear();
        }
    }
    add_taken_back(&mut readings, known);
    drop_less_precise(&mut readings, known);
    let mut files: Vec<GatheredFile> = Vec::new();
    let mut incoming = Journal::default();
    let mut moved = Vec::new();
    for (at, (file, reading)) in received.iter().zip(readings.iter_mut()).enumerate() {
        let answers = std::mem::take(&mut reading.stated).into_iter().map(|stated| stated.answer).collect();
        let says = reading.entries.merged_with(&entries_of(answers, None, here.today, known)).without(here.journal);
        let repeated = received[..at].iter().zip(&files).any(|(earlier, read)| {
            let has_same = !says.is_empty() && read.entries == says && read.communes == reading.communes;
            read.status.is_understood() && (earlier.content == file.content || has_same)
        });
        let (changes, status) = status(reading, &says, repeated, known);
        // What is said here already would only fill the journal.
        let entries = if status == FileStatus::Same { Journal::default() } else { says };
        incoming = incoming.merged_with(&entries);
        if status == FileStatus::Taken {
            moved.extend(reading.moved.iter().cloned());
        }
        let ReceivedReading { kind, communes, author, day, faults, .. } = reading.clone();
        files.push(GatheredFile {
            name: file.name.clone(),
            kind,
            communes,
            status,
            faults,
            author,
            day,
            entries,
            changes,
        });
    }
    let of_tables = said_by_tables(&distinct(moved), known);
    let incoming = incoming.merged_with(&of_tables.without(here.journal));
    let contested = contested(here, &incoming, &of_tables, &files);
    Gathering { files, incoming, contested }
}

/// What tells files of one name apart.
fn key(file: &ReceivedFile) -> String {
    format!("{:?}", file.content)
}

fn status(reading: &ReceivedReading, says: &Journal, is_repeated: bool, known: &MergeBase<'_>) -> (usize, FileStatus) {
    let here = known.here;
    let is_fatal = reading.faults.iter().any(ReceivedFault::is_fatal);
    let status = match reading.kind {
        _ if is_fatal && reading.faults.iter().any(ReceivedFault::is_foreign) => FileStatus::Foreign,
        ReceivedKind::Other if matches!(reading.faults[..], [ReceivedFault::NotAnAnswer]) => FileStatus::Unknown,
        _ if is_fatal => FileStatus::Damaged,
        _ if is_repeated => FileStatus::Repeated,
        _ => FileStatus::Taken,
    };
    if !matches!(status, FileStatus::Taken | FileStatus::Repeated) || says.is_empty() {
        let is_same = status == FileStatus::Taken;
        return (0, if is_same { FileStatus::Same } else { status });
    }
    let alone = here.journal.merged_with(says);
    let diff = TerritoryDiff::of(&known.current, &here.bundled.after(&alone), here.day);
    let adds_nothing =
        diff.is_same() && reading.moved.is_empty() && alone.contradictions(here.bundled) == known.contradictions;
    let is_same = adds_nothing && status == FileStatus::Taken;
    (diff.cells.len(), if is_same { FileStatus::Same } else { status })
}

/// Adds what a commune says as it was sent out, where another code or table of its own says otherwise, now or before:
/// nobody knows which of them is the later one.
fn add_taken_back(readings: &mut [ReceivedReading], known: &MergeBase<'_>) {
    let mut said: BTreeMap<CellName, Vec<ParticipationState>> = BTreeMap::new();
    for (cell, answers) in received_before(known) {
        said.entry(cell.clone()).or_default().extend(answers.iter().map(|answer| answer.state));
    }
    for ReceivedCell { answer, .. } in readings.iter().flat_map(|reading| &reading.stated) {
        said.entry(answer.cell.clone()).or_default().push(answer.state);
    }
    for reading in readings {
        let otherwise = |stated: &ReceivedCell| {
            said.get(&stated.answer.cell).is_some_and(|states| states.iter().any(|state| *state != stated.answer.state))
        };
        reading.stated.extend(std::mem::take(&mut reading.unchanged).into_iter().filter(otherwise));
    }
}

/// Drops what is a state alone where another file says the same state with its dates: one answer in two precisions.
fn drop_less_precise(readings: &mut [ReceivedReading], known: &MergeBase<'_>) {
    let (here, current) = (known.here, &known.current);
    let mut precise: BTreeMap<CellName, Vec<ParticipationState>> = BTreeMap::new();
    for reading in readings.iter() {
        // Also of what was taken back here since: it was said all the same.
        let [alone, merged] = [reading.entries.clone(), here.journal.merged_with(&reading.entries)]
            .map(|journal| here.bundled.after(&journal));
        for cell in cells_of(&reading.entries) {
            let states = [&alone, &merged].into_iter().filter_map(|territory| state(territory, &cell, here.day));
            precise.entry(cell.clone()).or_default().extend(states);
        }
        for ReceivedCell { answer, .. } in reading.stated.iter().filter(|stated| !stated.is_bare) {
            precise.entry(answer.cell.clone()).or_default().push(answer.state);
        }
    }
    let received = received_before(known);
    let is_known = |answer: &Answer| received.get(&answer.cell).is_some_and(|answers| answers.contains(&answer));
    for reading in readings {
        let has_more_precise = |stated: &ReceivedCell| {
            let cell = &stated.answer.cell;
            let edited = current.find_cell(cell).is_some_and(|(action, commune)| current.is_edited(action, commune));
            precise.get(cell).is_some_and(|states| states.contains(&stated.answer.state))
                || edited && state(current, cell, here.day) == Some(stated.answer.state)
        };
        reading.stated.retain(|stated| !(is_known(&stated.answer) || stated.is_bare && has_more_precise(stated)));
    }
}

/// The answers that came as codes and tables before: entries that know nothing, of nobody. Whatever became of them, they
/// are not received once more.
fn received_before<'a>(known: &MergeBase<'a>) -> BTreeMap<&'a CellName, Vec<&'a Answer>> {
    let journal = known.here.journal;
    let was_received = |entry: &&Entry| known.was_received(entry);
    let mut received: BTreeMap<&CellName, Vec<&Answer>> = BTreeMap::new();
    for entry in journal.entries().filter(was_received) {
        if let Edit::Answer { answers } = &entry.edit {
            for answer in answers {
                received.entry(&answer.cell).or_default().push(answer);
            }
        }
    }
    received
}

pub(crate) fn state(territory: &Territory, cell: &CellName, day: Day) -> Option<ParticipationState> {
    answer(territory, cell, day).map(|answer| answer.state)
}

pub(crate) fn answer(territory: &Territory, cell: &CellName, day: Day) -> Option<CellAnswer> {
    let (action, commune) = territory.find_cell(cell)?;
    Some(DayView { territory, day, scope: Scope::Everything }.answer(action, commune))
}

/// What the tables say of cells, as entries that know nothing, so that answers made on other tables contradict them.
fn said_by_tables(cells: &[CellName], known: &MergeBase<'_>) -> Journal {
    let here = known.here;
    let view = DayView { territory: here.bundled, day: here.day, scope: Scope::Everything };
    let stated = cells.iter().filter_map(|cell| {
        let (action, commune) = here.bundled.find_cell(cell)?;
        match view.resolve(action, commune, Proposal::Correction(view.answer(action, commune))) {
            Resolution::Changes(answer) | Resolution::Same { answer, .. } => Some(answer.recorded(here.bundled)),
            Resolution::EndsBeforeStart => None,
        }
    });
    let stated: Vec<Answer> = stated.collect();
    // The day of the tables, so that it is one entry whenever it is made.
    entries_of(stated, Some(&here.tables_author.into()), here.day, known)
}

/// The contradictions that come with new entries.
fn contested(here: &Here<'_>, incoming: &Journal, of_tables: &Journal, files: &[GatheredFile]) -> Vec<ContestedCell> {
    let merged = here.journal.merged_with(incoming);
    let by_id: BTreeMap<EntryId, &Entry> = here.journal.entries().map(|entry| (entry.id, entry)).collect();
    let mut of_files: BTreeMap<EntryId, Vec<usize>> = BTreeMap::new();
    for (at, file) in files.iter().enumerate() {
        for entry in file.entries.entries() {
            of_files.entry(entry.id).or_default().push(at);
        }
    }
    // Where a statement comes from, and its day where that is known.
    let origins_of = |statement: &Statement| -> Vec<(Origin, Option<Day>)> {
        let day = (here.day_of)(statement.at);
        if by_id.contains_key(&statement.entry) {
            return vec![(Origin::Here(day), Some(day))];
        }
        match of_files.get(&statement.entry) {
            Some(places) => places.iter().map(|at| (Origin::File(*at), files[*at].day.map(|_| day))).collect(),
            None if of_tables.entries().any(|entry| entry.id == statement.entry) => vec![(Origin::Tables, None)],
            None => Vec::new(),
        }
    };
    let with_origins = merged.contradictions(here.bundled).into_iter().map(|contradiction| {
        let of_sides: Vec<Vec<(Origin, Option<Day>)>> =
            contradiction.sides.iter().map(|side| side.statements.iter().flat_map(origins_of).collect()).collect();
        let origins =
            of_sides.iter().map(|side| distinct(side.iter().map(|(origin, _)| *origin).collect::<Vec<_>>())).collect();
        let last = |side: &Vec<(Origin, Option<Day>)>| {
            side.iter().map(|(_, day)| *day).collect::<Option<Vec<Day>>>()?.into_iter().max()
        };
        let days = of_sides.iter().map(last).collect();
        ContestedCell { contradiction, origins, days }
    });
    let is_new = |it: &ContestedCell| it.origins.iter().flatten().any(|origin| !matches!(origin, Origin::Here(_)));
    with_origins.filter(is_new).collect()
}
