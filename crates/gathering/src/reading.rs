//! Reads one file: what it is, who answers in it, and what it says.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::dates::Day;
use domain::fingerprint::ContentDigest;
use domain::ids::{ActionId, CommuneCode};
use domain::indicators::{DayView, Scope};
use domain::journal::{CellName, Edit, Journal, TerritoryDiff};
use domain::return_code::CodesFound;
use domain::sorting::distinct;
use domain::spreadsheet::{PasteTarget, read_rows, read_rows_as};
use domain::territory::Territory;
use formats::{AnswersFile, CoveringNote, Document, EditsFile, Unreadable};

use crate::codes::codes_in;
use crate::statements::{MergeBase, ReceivedCell, confirmed_entries};
use crate::{ReceivedContent, ReceivedFault, ReceivedKind, TableSheet};

/// What was read of a file.
#[derive(Clone, Debug)]
pub(crate) struct ReceivedReading {
    pub kind: ReceivedKind,
    /// The communes that it answers for, sorted.
    pub communes: Vec<CommuneCode>,
    /// What it says as entries.
    pub entries: Journal,
    /// What it says of cells without saying when or knowing what else was said.
    pub stated: Vec<ReceivedCell>,
    /// What it says of cells as it was sent out, where it is the answer of one commune.
    pub unchanged: Vec<ReceivedCell>,
    /// The cells that the tables here say something else of than those that it was made on.
    pub moved: Vec<CellName>,
    /// Who says that they have made it.
    pub author: Option<Arc<str>>,
    /// The day on which it was made, where it says so.
    pub day: Option<Day>,
    pub faults: Vec<ReceivedFault>,
}

impl ReceivedReading {
    fn of(kind: ReceivedKind) -> Self {
        let (communes, stated, moved, faults) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let unchanged = Vec::new();
        let entries = Journal::default();
        Self { kind, communes, entries, stated, unchanged, moved, author: None, day: None, faults }
    }

    fn failed(kind: ReceivedKind, fault: ReceivedFault) -> Self {
        Self { faults: vec![fault], ..Self::of(kind) }
    }

    /// Reads a file.
    pub(crate) fn of_content(content: &ReceivedContent, known: &MergeBase<'_>) -> Self {
        match content {
            ReceivedContent::Refused(why) => Self::failed(ReceivedKind::Other, ReceivedFault::Refused(why.clone())),
            ReceivedContent::Sheets(sheets) => Self::of_sheets(sheets, known),
            ReceivedContent::Text(text) => match text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']) {
                saved if saved.starts_with('{') => Self::of_saved(saved, known),
                page if page.starts_with('<') => Self::of_page(page, known),
                _ => Self::of_messages(text, known),
            },
        }
    }

    /// A saved answer, or saved edits.
    fn of_saved(text: &str, known: &MergeBase<'_>) -> Self {
        let note = CoveringNote::read(text);
        let read = match AnswersFile::read(text) {
            Ok(file) => Self::of_answer(&file, known),
            // Up to version 3, an answer was a file of edits.
            Err(Unreadable::OtherKind(_)) => match EditsFile::read(text) {
                Ok(file) => Self::of_edits(file, note.as_ref(), known),
                Err(Unreadable::OtherKind(_)) => match Document::read(text) {
                    Ok(document) => Self::of_document(document, known),
                    Err(why) => Self::failed(ReceivedKind::Answer, ReceivedFault::Unreadable(why)),
                },
                Err(why) => Self::failed(ReceivedKind::Answer, ReceivedFault::Unreadable(why)),
            },
            Err(why) => Self::failed(ReceivedKind::Answer, ReceivedFault::Unreadable(why)),
        };
        // The note says whose answer it is, even where it changes nothing.
        let communes = note.iter().map(|note| note.commune).chain(read.communes.iter().copied()).collect();
        Self { communes: distinct(communes), ..read }
    }

    fn of_answer(file: &AnswersFile, known: &MergeBase<'_>) -> Self {
        if file.document != known.here.bundled.about().id {
            return Self::failed(ReceivedKind::Answer, ReceivedFault::OtherDocument(file.title.clone()));
        }
        let answer = &file.answer;
        let mut read = Self { author: answer.author.clone(), day: Some(answer.day), ..Self::of(ReceivedKind::Answer) };
        if answer.base.tables != known.tables {
            read.faults.push(ReceivedFault::OtherTables);
            read.moved = moved(&answer.edits, known);
        } else if !answer.knows_base(known.here.journal) {
            read.faults.push(ReceivedFault::UnknownEdits);
        }
        read.set_entries(answer.arrived(known.here.journal), known);
        read
    }

    fn of_edits(file: EditsFile, note: Option<&CoveringNote>, known: &MergeBase<'_>) -> Self {
        if file.document != known.here.bundled.about().id {
            return Self::failed(ReceivedKind::Answer, ReceivedFault::OtherDocument(file.title));
        }
        let mut read = Self::of_journal(ReceivedKind::Answer, file.journal, file.damaged.len(), known);
        // What a commune sent with an earlier version is reduced to what it says in the end.
        if note.is_some()
            && read.faults.iter().all(|fault| !fault.is_fatal())
            && !known.here.journal.contains(&read.entries)
        {
            let reduced =
                known.here.journal.reduced(&read.entries, known.here.bundled, known.here.day, known.here.day_of);
            read.entries = Journal::default();
            read.set_entries(reduced.arrived(known.here.journal), known);
        }
        read
    }

    /// A complete file of the app.
    fn of_page(text: &str, known: &MergeBase<'_>) -> Self {
        match formats::page::document_in(text) {
            None => Self::failed(ReceivedKind::Other, ReceivedFault::NotAnAnswer),
            Some(Err(why)) => Self::failed(ReceivedKind::Document, ReceivedFault::Unreadable(why)),
            Some(Ok(document)) => Self::of_document(document, known),
        }
    }

    fn of_document(document: Document, known: &MergeBase<'_>) -> Self {
        let Document { territory, journal, damaged, .. } = document;
        if territory.about().id != known.here.bundled.about().id {
            let title = territory.about().title.to_string();
            return Self::failed(ReceivedKind::Document, ReceivedFault::OtherDocument(title));
        }
        let mut read = Self::of_journal(ReceivedKind::Document, journal, damaged.len(), known);
        if ContentDigest::of(&territory) != known.tables {
            read.faults.push(ReceivedFault::OtherTables);
            let (before, after) = (view(&territory, known.here.day), territory.after(&read.entries));
            let now = view(known.here.bundled, known.here.day);
            let is_moved = |cell: &CellName| {
                let [before, after, now] = [before, view(&after, known.here.day), now]
                    .map(|it| it.territory.find_cell(cell).map(|(action, commune)| it.cell(action, commune).state));
                now.is_some() && now != before && now != after
            };
            read.moved = cells_of(&read.entries).into_iter().filter(is_moved).collect();
        }
        read
    }

    fn of_journal(kind: ReceivedKind, journal: Journal, damaged: usize, known: &MergeBase<'_>) -> Self {
        let forged = known.here.journal.forged(&journal);
        if forged > 0 {
            return Self::failed(kind, ReceivedFault::Forged(forged));
        }
        let mut read = Self::of(kind);
        if damaged > 0 {
            read.faults.push(ReceivedFault::DamagedEntries(damaged));
        }
        let new = journal.without(known.here.journal);
        read.author = new.entries().next_back().and_then(|entry| entry.author.clone());
        read.day = new.entries().map(|entry| (known.here.day_of)(entry.at)).max();
        read.set_entries(journal, known);
        read
    }

    /// Takes entries, and says which of their cells are not here, and whether they change more than cells.
    fn set_entries(&mut self, entries: Journal, known: &MergeBase<'_>) {
        let after = known.here.bundled.after(&known.here.journal.merged_with(&entries));
        let (mut actions, mut communes): (BTreeMap<ActionId, usize>, BTreeMap<CommuneCode, usize>) = <_>::default();
        for cell in cells_of(&entries.without(known.here.journal)) {
            if after.find_action(&cell.action).is_none() {
                *actions.entry(cell.action).or_default() += 1;
            } else if after.find_commune(cell.commune).is_none() {
                *communes.entry(cell.commune).or_default() += 1;
            } else {
                self.communes.push(cell.commune);
            }
        }
        self.communes = distinct(std::mem::take(&mut self.communes));
        self.faults.extend(actions.into_iter().map(|(action, count)| ReceivedFault::UnknownAction(action, count)));
        self.faults.extend(communes.into_iter().map(|(commune, count)| ReceivedFault::UnknownCommune(commune, count)));
        let differs = TerritoryDiff::of(&known.current, &after, known.here.day);
        let changed = differs.actions.len() + differs.communes.len();
        self.faults.extend((changed > 0).then_some(ReceivedFault::ChangesTables(changed)));
        self.entries = entries;
    }

    /// Messages with codes.
    fn of_messages(text: &str, known: &MergeBase<'_>) -> Self {
        let CodesFound { codes, broken } = codes_in(text, known);
        if codes.is_empty() && broken.is_empty() {
            return Self::failed(ReceivedKind::Other, ReceivedFault::NotAnAnswer);
        }
        let faults = broken.into_iter().map(|(line, why)| ReceivedFault::Code(line, why)).collect();
        let communes = distinct(codes.iter().map(|code| code.commune).collect());
        // Each code is the answer of one commune.
        let (stated, unchanged): (Vec<_>, Vec<_>) = codes.iter().map(|code| ReceivedCell::of_code(code, known)).unzip();
        let (stated, unchanged) = (stated.concat(), unchanged.concat());
        Self { communes, stated, unchanged, faults, ..Self::of(ReceivedKind::Code) }
    }

    /// The sheets of a table. Those without any answer are left out, if another one has some.
    fn of_sheets(sheets: &[TableSheet], known: &MergeBase<'_>) -> Self {
        let today = known.here.today;
        let target = PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today };
        let mut read = Self::of(ReceivedKind::Table);
        let (mut silent, mut left_out) = (Vec::new(), Vec::new());
        for TableSheet { name, rows, hidden_rows, columns } in sheets {
            let view = view(&known.sent, known.here.day);
            let pasted = match columns {
                Some(columns) => read_rows_as(view, target, rows.clone(), columns),
                None => read_rows(view, target, rows.clone()),
            };
            let faults = pasted.errors.iter().map(|error| ReceivedFault::Cell(name.clone(), error.clone()));
            if pasted.communes.is_empty() {
                left_out.extend((!pasted.errors.is_empty()).then(|| ReceivedFault::LeftOut(name.clone())));
                silent.extend(faults);
                continue;
            }
            read.faults.extend(faults);
            read.faults.extend((!pasted.by_position.is_empty()).then(|| ReceivedFault::Unnamed(name.clone())));
            read.faults.extend((*hidden_rows > 0).then(|| ReceivedFault::HiddenRows(name.clone(), *hidden_rows)));
            read.communes.extend(pasted.communes.iter().map(|index| known.sent.commune(*index).code));
            let (stated, unchanged) = ReceivedCell::of_table(&pasted, known);
            read.stated.extend(stated);
            read.unchanged.extend(unchanged);
            read.entries = read.entries.merged_with(&confirmed_entries(&pasted, known));
        }
        if read.communes.is_empty() {
            // What has one column is a text.
            let is_text =
                sheets.iter().flat_map(|sheet| &sheet.rows).all(|row| row.iter().skip(1).all(String::is_empty));
            if silent.is_empty() || is_text {
                return Self::failed(ReceivedKind::Other, ReceivedFault::NotAnAnswer);
            }
            read.faults = silent;
        } else {
            read.faults.extend(left_out);
        }
        read.communes = distinct(read.communes);
        // A table of many communes is no statement of each of them that nothing has changed.
        if read.communes.len() > 1 {
            read.unchanged.clear();
        }
        read
    }
}

const fn view(territory: &Territory, day: Day) -> DayView<'_> {
    DayView { territory, day, scope: Scope::Everything }
}

/// The cells that entries answer, confirm or take back, sorted.
pub(crate) fn cells_of(entries: &Journal) -> Vec<CellName> {
    let cells = entries.entries().flat_map(|entry| match &entry.edit {
        Edit::Withdraw { cells, .. } => cells.clone(),
        edit => edit.cells().into_iter().cloned().collect(),
    });
    distinct(cells.collect())
}

/// The cells that edits answer otherwise than the tables here say, where these do not say what was there before.
fn moved(edits: &[Edit], known: &MergeBase<'_>) -> Vec<CellName> {
    let now = view(known.here.bundled, known.here.day);
    let answers = edits.iter().flat_map(|edit| match edit {
        Edit::Answer { answers } => answers.as_slice(),
        _ => &[],
    });
    let is_moved = answers.filter(|answer| {
        let state = known.here.bundled.find_cell(&answer.cell).map(|(action, commune)| {
            let cell = now.cell(action, commune);
            (cell.row().map(|row| row.state), cell.state)
        });
        state.is_some_and(|(row, state)| row != answer.before && state != answer.state)
    });
    distinct(is_moved.map(|answer| answer.cell.clone()).collect())
}
