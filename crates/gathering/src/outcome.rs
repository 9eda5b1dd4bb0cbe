//! What gathering gives: what became of each file, the new entries, what contradicts what, and what changes in the end.

use std::sync::Arc;

use domain::answering::CellAnswer;
use domain::dates::Day;
use domain::ids::{CommuneCode, EntryId};
use domain::journal::{CellName, Contradiction, Journal, TerritoryDiff};
use domain::sorting::distinct;
use domain::territory::{ParticipationState, Territory};

use crate::merge::{answer, state};
use crate::reading::cells_of;
use crate::{Here, ReceivedFault, ReceivedKind, SettleRule, Settlement, settle_all};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileStatus {
    /// It says something new, which is taken or in contradiction.
    Taken,
    /// All that it says is said here already.
    Same,
    /// It is the same as a file before it.
    Repeated,
    /// It belongs to another document.
    Foreign,
    /// Nothing of it is taken, since some of it cannot be read.
    Damaged,
    /// It is nothing that is known.
    Unknown,
}

impl FileStatus {
    /// The word for other programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Same => "same",
            Self::Repeated => "repeated",
            Self::Foreign => "foreign",
            Self::Damaged => "damaged",
            Self::Unknown => "unknown",
        }
    }

    /// Whether the file is an answer that was understood.
    #[must_use]
    pub const fn is_understood(self) -> bool {
        matches!(self, Self::Taken | Self::Same | Self::Repeated)
    }
}

/// A file and what was read of it.
#[derive(Clone, Debug)]
pub struct GatheredFile {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ReceivedKind,
    /// The communes that it answers for, sorted.
    pub communes: Vec<CommuneCode>,
    /// What became of it.
    pub status: FileStatus,
    /// What is wrong with it, or worth knowing.
    pub faults: Vec<ReceivedFault>,
    /// Who says that they have made it.
    pub author: Option<Arc<str>>,
    /// The day on which it was made, where it says so.
    pub day: Option<Day>,
    /// What it says, as entries.
    pub entries: Journal,
    /// How many cells it would change alone.
    pub changes: usize,
}

/// Where one side of a contradiction comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A file, by its place.
    File(usize),
    /// An edit made here, on that day.
    Here(Day),
    /// The tables here.
    Tables,
}

/// A cell in contradiction, and where its sides come from.
#[derive(Clone, Debug)]
pub struct ContestedCell {
    /// The contradiction.
    pub contradiction: Contradiction,
    /// For each of its sides, where it comes from.
    pub origins: Vec<Vec<Origin>>,
    /// For each of its sides, the day of its last statement; `None` where one has no day of its own.
    pub days: Vec<Option<Day>>,
}

/// What counts in contested cells that are not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// What was there before.
    Base,
    /// What the journal gives: one of the sides, with its mark, until somebody settles it.
    Open,
}

/// A cell that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedCell {
    /// The cell.
    pub cell: CellName,
    /// Its state before, on the day.
    pub before: ParticipationState,
    /// Its answer after, on the day.
    pub after: CellAnswer,
    /// The files that say so, by their places.
    pub from: Vec<usize>,
}

/// All files, merged.
#[derive(Clone, Debug)]
pub struct Gathering {
    /// The files, sorted by name.
    pub files: Vec<GatheredFile>,
    /// All new entries.
    pub incoming: Journal,
    /// The cells in which the files contradict each other, or what was edited here, sorted.
    pub contested: Vec<ContestedCell>,
}

impl Gathering {
    /// The communes that answer in a file that was understood, sorted.
    #[must_use]
    pub fn communes(&self) -> Vec<CommuneCode> {
        let understood = self.files.iter().filter(|file| file.status.is_understood());
        distinct(understood.flat_map(|file| file.communes.iter().copied()).collect())
    }

    /// What a rule makes of each contested cell, in their order; `None` where it does not say, or there is no rule.
    #[must_use]
    pub fn settlements(&self, rule: Option<SettleRule>) -> Vec<Option<Settlement>> {
        self.contested.iter().map(|contested| rule?.settle(contested, &self.files)).collect()
    }

    /// The journal with all that is taken and settled so. `unsettled` says what counts in the other contested cells.
    #[must_use]
    pub fn resolved(&self, here: &Here<'_>, settlements: &[Option<Settlement>], unsettled: Unsettled) -> Journal {
        let mut journal = here.journal.merged_with(&self.incoming);
        let default = match unsettled {
            Unsettled::Base => Some(Settlement::Base),
            Unsettled::Open => None,
        };
        let chosen = self.contested.iter().zip(settlements);
        let settled = chosen.filter_map(|(it, settlement)| Some((&it.contradiction, settlement.or(default)?)));
        let edits = settle_all(settled, &journal);
        for (number, edit) in (0_u64..).zip(edits) {
            let mut id = [0; 12];
            id[4..].copy_from_slice(&number.to_be_bytes());
            journal.record(EntryId::from_random(id), here.today.whole(), edit);
        }
        journal
    }

    /// The cells that differ between the territory here and that after a journal, sorted; with the files that say so.
    #[must_use]
    pub fn changed(&self, here: &Here<'_>, resolved: &Journal) -> Vec<ChangedCell> {
        let (before, after) = (here.bundled.after(here.journal), here.bundled.after(resolved));
        // What each file says alone, of the cells that it speaks of.
        let alone = |file: &GatheredFile| {
            let territory = here.bundled.after(&here.journal.merged_with(&file.entries));
            (cells_of(&file.entries), territory)
        };
        let of_files: Vec<(Vec<CellName>, Territory)> = self.files.iter().map(alone).collect();
        let differing = TerritoryDiff::of(&before, &after, here.day).cells;
        let changed = differing.into_iter().filter_map(|diff| {
            let cell = diff.cell;
            let (was, now) = (state(&before, &cell, here.day), answer(&after, &cell, here.day)?);
            let says_it = |at: &usize| {
                let (cells, alone) = &of_files[*at];
                cells.binary_search(&cell).is_ok() && state(alone, &cell, here.day) == Some(now.state)
            };
            let from = (0..self.files.len()).filter(says_it).collect();
            Some(ChangedCell { before: was.unwrap_or(ParticipationState::Unknown), after: now, from, cell })
        });
        changed.collect()
    }
}
