//! Merges what was read of all files.

use std::collections::BTreeMap;

use domain::answering::{CellAnswer, Proposal, Resolution};
use domain::dates::Day;
use domain::ids::EntryId;
use domain::indicators::{DayView, Scope};
use domain::journal::{Answer, CellName, Edit, Entry, Journal, TerritoryDiff};
use domain::sorting::distinct;
use domain::territory::{ParticipationState, Territory};

use crate::reading::{ReceivedReading, cells_of};
use crate::statements::{ReceivedCell, entries_of};
use crate::{
    ContestedCell, FileStatus, GatheredFile, Gathering, Here, Origin, ReceivedFault, ReceivedFile, ReceivedKind,
};

/// Reads and merges files. Their order changes nothing.
#[must_use]
pub fn gather(here: &Here<'_>, mut received: Vec<ReceivedFile>) -> Gathering {
    received.sort_by(|one, other| (&one.name, key(one)).cmp(&(&other.name, key(other))));
    let mut readings: Vec<ReceivedReading> =
        received.iter().map(|file| ReceivedReading::of_content(&file.content, here)).collect();
    for reading in &mut readings {
        if reading.faults.iter().any(ReceivedFault::is_fatal) {
            (reading.entries, reading.stated, reading.moved) = (Journal::default(), Vec::new(), Vec::new());
        }
    }
    drop_less_precise(&mut readings, here);
    let mut files: Vec<GatheredFile> = Vec::new();
    let current = here.bundled.after(here.journal);
    let mut incoming = Journal::default();
    for (at, (file, reading)) in received.iter().zip(readings.iter_mut()).enumerate() {
        let answers = std::mem::take(&mut reading.stated).into_iter().map(|stated| stated.answer).collect();
        let says = reading.entries.merged_with(&entries_of(answers, None, here)).without(here.journal);
        let repeated = received[..at].iter().zip(&files).any(|(earlier, read)| {
            let has_same = !says.is_empty() && read.entries == says && read.communes == reading.communes;
            read.status.is_understood() && (earlier.content == file.content || has_same)
        });
        let (changes, status) = status(reading, &says, repeated, &current, here);
        // What is said here already would only fill the journal.
        let entries = if status == FileStatus::Same { Journal::default() } else { says };
        incoming = incoming.merged_with(&entries);
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
    let moved = readings.iter().flat_map(|reading| reading.moved.iter().cloned()).collect();
    let of_tables = said_by_tables(&distinct(moved), here);
    let incoming = incoming.merged_with(&of_tables);
    let contested = contested(here, &incoming, &of_tables, &files);
    Gathering { files, incoming, contested }
}

/// What tells files of one name apart.
fn key(file: &ReceivedFile) -> String {
    format!("{:?}", file.content)
}

fn status(
    reading: &ReceivedReading,
    says: &Journal,
    is_repeated: bool,
    current: &Territory,
    here: &Here<'_>,
) -> (usize, FileStatus) {
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
    let diff = TerritoryDiff::of(current, &here.bundled.after(&alone), here.day);
    let adds_nothing = diff.is_same()
        && !reading.moved.iter().any(|_| true)
        && alone.contradictions(here.bundled).len() == here.journal.contradictions(here.bundled).len();
    let is_same = adds_nothing && status == FileStatus::Taken;
    (diff.cells.len(), if is_same { FileStatus::Same } else { status })
}

/// Drops what is a state alone where another file says the same state with its dates: one answer in two precisions.
fn drop_less_precise(readings: &mut [ReceivedReading], here: &Here<'_>) {
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
    let current = here.bundled.after(here.journal);
    let received = received_before(here.journal);
    let is_known = |answer: &Answer| received.get(&answer.cell).is_some_and(|answers| answers.contains(&answer));
    for reading in readings {
        let has_more_precise = |stated: &ReceivedCell| {
            let cell = &stated.answer.cell;
            let edited = current.find_cell(cell).is_some_and(|(action, commune)| current.is_edited(action, commune));
            precise.get(cell).is_some_and(|states| states.contains(&stated.answer.state))
                || edited && state(&current, cell, here.day) == Some(stated.answer.state)
        };
        reading.stated.retain(|stated| !(is_known(&stated.answer) || stated.is_bare && has_more_precise(stated)));
    }
}

/// The answers that came as codes and tables before: entries that know nothing, of nobody. Whatever became of them, they
/// are not received once more.
fn received_before(journal: &Journal) -> BTreeMap<&CellName, Vec<&Answer>> {
    let knows_nothing =
        |entry: &&Entry| entry.author.is_none() && entry.parents.as_deref().is_some_and(<[EntryId]>::is_empty);
    let mut received: BTreeMap<&CellName, Vec<&Answer>> = BTreeMap::new();
    for entry in journal.entries().filter(knows_nothing) {
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
fn said_by_tables(cells: &[CellName], here: &Here<'_>) -> Journal {
    let view = DayView { territory: here.bundled, day: here.day, scope: Scope::Everything };
    let stated = cells.iter().filter_map(|cell| {
        let (action, commune) = here.bundled.find_cell(cell)?;
        match view.resolve(action, commune, Proposal::Correction(view.answer(action, commune))) {
            Resolution::Changes(answer) | Resolution::Same { answer, .. } => Some(answer.recorded(here.bundled)),
            Resolution::EndsBeforeStart => None,
        }
    });
    let stated: Vec<Answer> = stated.collect();
    entries_of(stated, Some(&here.tables_author.into()), here)
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
    let origins_of = |id: &EntryId| -> Vec<Origin> {
        if let Some(entry) = by_id.get(id) {
            return vec![Origin::Here((here.day_of)(entry.at))];
        }
        match of_files.get(id) {
            Some(places) => places.iter().copied().map(Origin::File).collect(),
            None if of_tables.entries().any(|entry| entry.id == *id) => vec![Origin::Tables],
            None => Vec::new(),
        }
    };
    let with_origins = merged.contradictions(here.bundled).into_iter().map(|contradiction| {
        let of_side = |statements: &[domain::journal::Statement]| {
            distinct(statements.iter().flat_map(|statement| origins_of(&statement.entry)).collect::<Vec<_>>())
        };
        let origins = contradiction.sides.iter().map(|side| of_side(&side.statements)).collect();
        ContestedCell { contradiction, origins }
    });
    let is_new = |it: &ContestedCell| it.origins.iter().flatten().any(|origin| !matches!(origin, Origin::Here(_)));
    with_origins.filter(is_new).collect()
}
