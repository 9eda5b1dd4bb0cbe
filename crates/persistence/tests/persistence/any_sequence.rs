//! Any sequence of edits, undos, redos, reloads, crashes, faults and news from other tabs equals the model: the set of
//! all that was recorded, less what is reported as lost.

use std::collections::BTreeSet;

use domain::ids::EntryId;
use domain::journal::{Edit, Entry, Journal};
use persistence::{DraftStore, EditOrigin, SaveStatus, StorageProblem, WriteError, draft_key_prefix};

use crate::fake_storage::{FakeDatabase, FakeLocalStorage, STORAGE_FAULTS, StorageFault};
use crate::{document, entry, id};

/// Random numbers that are the same for the same seed.
struct SeededRandom(u64);

impl SeededRandom {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

struct FakeTab {
    store: DraftStore,
    journal: Journal,
}

/// The edits that an entry count says were saved.
fn edits(count: &str) -> usize {
    count.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A browser with up to three tabs on one document.
struct FakeBrowser {
    random: SeededRandom,
    storage: FakeLocalStorage,
    database: FakeDatabase,
    tabs: Vec<FakeTab>,
    /// Messages that were sent and not yet received: to which tab, lines, whether they are in local storage.
    messages: Vec<(usize, String, bool)>,
    made: u32,
    opened: u32,
    /// What was recorded, what of it was reported as saved, and which texts were damaged from outside.
    recorded: BTreeSet<EntryId>,
    acknowledged: BTreeSet<EntryId>,
    damaged: Vec<(String, String)>,
    /// Whether a copy was emptied that alone knew how many edits there were.
    is_forgotten: bool,
}

impl FakeBrowser {
    fn new(seed: u64) -> Self {
        let random = SeededRandom(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let mut browser = Self {
            random,
            storage: FakeLocalStorage::default(),
            database: FakeDatabase::default(),
            tabs: Vec::new(),
            messages: Vec::new(),
            made: 0,
            opened: 0,
            recorded: BTreeSet::new(),
            acknowledged: BTreeSet::new(),
            damaged: Vec::new(),
            is_forgotten: false,
        };
        browser.open(None);
        browser
    }

    /// Opens a page; in a tab that has shown one before, with the entry count that this tab remembers.
    fn open(&mut self, remembered: Option<&str>) {
        self.opened += 1;
        let (store, entries) = DraftStore::open(&self.storage, &document(), &self.opened.to_string(), remembered);
        self.tabs.push(FakeTab { store, journal: Journal::of(entries) });
    }

    /// One thing that happens.
    fn step(&mut self, with_damage: bool) {
        let count = self.tabs.len() as u64;
        let at = usize::try_from(self.random.below(count)).expect("few tabs");
        match self.random.below(if with_damage { 20 } else { 17 }) {
            0..=7 => self.edit(at),
            8..=10 => self.serve(at),
            11 | 12 => self.receive_all(),
            13 => self.reload(at),
            14 if count < 3 => self.open(None),
            15 => self.storage.always(self.a_fault_or_none()),
            16 => self.database.fault = (self.random.below(3) == 0).then_some(WriteError::Broken),
            17 => {
                self.storage.empty();
                self.is_forgotten |= self.count_in_database() < self.acknowledged.len();
            }
            18 => {
                self.database.rows.clear();
                self.is_forgotten |= self.count_in_local_storage() < self.acknowledged.len();
            }
            19 => self.damage(),
            _ => self
                .storage
                .once(self.varied_below(12), STORAGE_FAULTS[usize::try_from(self.varied_below(5)).expect("few")]),
        }
        self.acknowledge(at);
    }

    fn count_in_database(&self) -> usize {
        self.database.rows.get(document().as_str()).map_or(0, |text| edits(text))
    }

    fn count_in_local_storage(&self) -> usize {
        self.storage.text(&format!("carnet-temoin/{}", document())).map_or(0, |text| edits(&text))
    }

    fn varied_below(&self, limit: u64) -> u64 {
        u64::from(self.made + self.opened) * 7 % limit
    }

    fn a_fault_or_none(&self) -> Option<StorageFault> {
        let at = usize::try_from(self.varied_below(12)).expect("few");
        STORAGE_FAULTS.get(at).copied().filter(|fault| *fault != StorageFault::Crash)
    }

    fn edit(&mut self, at: usize) {
        self.made += 1;
        let tab = &mut self.tabs[at];
        let rank = tab.journal.entries().last().map_or(1, |last| last.rank + 1);
        let edit = match self.random.below(5) {
            0 => tab.journal.undo(),
            1 => tab.journal.redo(),
            _ => None,
        };
        let edit = edit.unwrap_or_else(|| entry(self.made).edit);
        let made = Entry { id: id(self.made), rank, at: 0, parents: None, replaces: [].into(), author: None, edit };
        let (lines, others) = tab.store.record(&self.storage, std::slice::from_ref(&made), EditOrigin::JustMade);
        tab.journal = tab.journal.merged_with(&Journal::of(others)).merged_with(&Journal::of([made]));
        self.recorded.insert(id(self.made));
        let in_local_storage = tab.store.in_local_storage() == tab.journal.entries().count();
        for other in (0..self.tabs.len()).filter(|other| *other != at) {
            self.messages.push((other, lines.clone(), in_local_storage));
        }
    }

    fn serve(&mut self, at: usize) {
        let tab = &mut self.tabs[at];
        let new = self.database.serve(&mut tab.store, &self.storage);
        tab.journal = tab.journal.merged_with(&Journal::of(new));
    }

    fn receive_all(&mut self) {
        for (at, lines, in_local_storage) in std::mem::take(&mut self.messages) {
            let tab = &mut self.tabs[at];
            let new = tab.store.receive(&self.storage, &lines, in_local_storage, EditOrigin::JustMade);
            tab.journal = tab.journal.merged_with(&Journal::of(new));
        }
    }

    /// The tab is killed and opened again; what it has not saved is gone.
    fn reload(&mut self, at: usize) {
        self.receive_all();
        let count = self.tabs.remove(at).store.count_text();
        self.open(Some(&count));
    }

    /// One letter of one text in local storage is changed.
    fn damage(&mut self) {
        let chunks: Vec<(String, String)> = self
            .storage
            .texts()
            .into_iter()
            .filter(|(key, _)| key.starts_with(&draft_key_prefix(&document())))
            .collect();
        if chunks.is_empty() {
            return;
        }
        let (key, text) = &chunks[usize::try_from(self.random.below(chunks.len() as u64)).expect("few")];
        let changed = text.replacen("\"rank\":", "\"runk\":", 1);
        self.storage.put(key, &changed);
        self.damaged.retain(|(other, _)| other != key);
        self.damaged.push((key.clone(), changed));
    }

    fn acknowledge(&mut self, at: usize) {
        let Some(tab) = self.tabs.get(at) else { return };
        if matches!(tab.store.status(), SaveStatus::Saved | SaveStatus::SavedOnce { .. }) {
            self.acknowledged.extend(tab.journal.entries().map(|entry| entry.id));
        }
    }

    /// All faults are over, every page is closed, and the document is opened once more.
    fn open_without_faults(mut self) -> (Self, Journal, Vec<StorageProblem>) {
        self.storage.mend();
        self.database.fault = None;
        self.tabs.clear();
        self.open(None);
        self.serve(0);
        let (journal, problems) = (self.tabs[0].journal.clone(), self.tabs[0].store.problems());
        (self, journal, problems)
    }
}

#[test]
fn every_acknowledged_edit_is_found_after_any_sequence_of_failures() {
    for seed in 0..2000 {
        let mut browser = FakeBrowser::new(seed);
        (0..40).for_each(|_| browser.step(false));
        let (browser, journal, problems) = browser.open_without_faults();
        let found: BTreeSet<EntryId> = journal.entries().map(|entry| entry.id).collect();
        assert!(found.is_superset(&browser.acknowledged), "seed {seed}: {:?}", browser.acknowledged.difference(&found));
        assert!(found.is_subset(&browser.recorded), "seed {seed}");
        let is_reported = problems.iter().any(|it| matches!(it, StorageProblem::Lost { .. }));
        assert!(
            !is_reported || found.len() < browser.recorded.len(),
            "seed {seed}: edits are reported as lost and none is: {problems:?}"
        );
    }
}

#[test]
fn a_storage_that_is_emptied_or_damaged_is_restored_or_reported() {
    let mut lost = 0;
    for seed in 0..2000 {
        let mut browser = FakeBrowser::new(seed);
        (0..40).for_each(|_| browser.step(true));
        let (browser, journal, problems) = browser.open_without_faults();
        let found: BTreeSet<EntryId> = journal.entries().map(|entry| entry.id).collect();
        let is_reported = problems.iter().any(|it| !matches!(it, StorageProblem::Restored { .. }));
        for (key, text) in &browser.damaged {
            let now = browser.storage.text(key);
            assert!(now.is_none() || now.as_ref() == Some(text), "seed {seed}: {key} was written over");
        }
        if !found.is_superset(&browser.acknowledged) {
            lost += 1;
            assert!(is_reported || browser.is_forgotten, "seed {seed}: {problems:?}");
        }
    }
    assert!(lost > 100, "the test loses something: {lost}");
}

#[test]
fn tabs_that_have_received_all_messages_show_the_same_and_so_does_the_next_visit() {
    for seed in 0..1000 {
        let mut browser = FakeBrowser::new(seed);
        browser.open(None);
        browser.open(None);
        for _ in 0..30 {
            let at = usize::try_from(browser.random.below(3)).expect("three");
            browser.edit(at);
            if browser.random.below(3) == 0 {
                browser.receive_all();
            }
            if browser.random.below(3) == 0 {
                browser.serve(at);
            }
        }
        browser.receive_all();
        (0..3).for_each(|at| browser.serve(at));
        let model = Journal::of(browser.tabs[0].journal.entries().cloned());
        assert_eq!(model.entries().count(), 30, "seed {seed}");
        let undone = model.entries().filter(|entry| matches!(entry.edit, Edit::Undo { .. })).count();
        for tab in &browser.tabs {
            assert_eq!((&tab.journal, tab.store.status()), (&model, SaveStatus::Saved), "seed {seed}, {undone} undone");
            assert_eq!(tab.store.problems(), [], "seed {seed}");
        }
        let (_, journal, problems) = browser.open_without_faults();
        assert_eq!((journal, problems), (model, vec![]), "seed {seed}");
    }
}
