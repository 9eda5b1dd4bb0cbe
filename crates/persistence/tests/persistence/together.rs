//! Any sequence of edits, undos, redos, reloads, crashes, faults and news from other tabs equals the model: the set of
//! all that was recorded, less what is said to be lost.

use std::collections::BTreeSet;

use domain::ids::EntryId;
use domain::journal::{Edit, Entry, Journal};
use persistence::{Keeping, NotKept, Standing, Trouble, shelf_keys};

use crate::stores::{FAULTS, Fault, Safe, Shelf};
use crate::{document, entry, id};

/// Chance that is the same for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

struct Tab {
    keeping: Keeping,
    journal: Journal,
}

/// The edits that a witness counts.
fn edits(witness: &str) -> usize {
    witness.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A browser with up to three tabs on one document.
struct World {
    chance: Chance,
    shelf: Shelf,
    safe: Safe,
    tabs: Vec<Tab>,
    /// What was said to one tab and not yet heard by the others: for whom, lines, whether they are on the shelf.
    said: Vec<(usize, String, bool)>,
    made: u32,
    opened: u32,
    /// What was recorded, what of it was said to be kept, and what was damaged by nobody of ours.
    recorded: BTreeSet<EntryId>,
    acknowledged: BTreeSet<EntryId>,
    damaged: Vec<(String, String)>,
    /// Whether a place was emptied that alone knew how many edits there were.
    is_forgotten: bool,
}

impl World {
    fn new(seed: u64) -> Self {
        let chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let mut world = Self {
            chance,
            shelf: Shelf::default(),
            safe: Safe::default(),
            tabs: Vec::new(),
            said: Vec::new(),
            made: 0,
            opened: 0,
            recorded: BTreeSet::new(),
            acknowledged: BTreeSet::new(),
            damaged: Vec::new(),
            is_forgotten: false,
        };
        world.open(None);
        world
    }

    /// Opens a page; in a tab that has shown one before, which remembers what that one said.
    fn open(&mut self, remembered: Option<&str>) {
        self.opened += 1;
        let (keeping, entries) = Keeping::open(&self.shelf, &document(), &self.opened.to_string(), remembered);
        self.tabs.push(Tab { keeping, journal: Journal::of(entries) });
    }

    /// One thing that happens.
    fn step(&mut self, with_damage: bool) {
        let count = self.tabs.len() as u64;
        let at = usize::try_from(self.chance.below(count)).expect("few tabs");
        match self.chance.below(if with_damage { 20 } else { 17 }) {
            0..=7 => self.edit(at),
            8..=10 => self.vault(at),
            11 | 12 => self.hear(),
            13 => self.reload(at),
            14 if count < 3 => self.open(None),
            15 => self.shelf.always(self.a_fault_or_none()),
            16 => self.safe.fault = (self.chance.below(3) == 0).then_some(NotKept::Broken),
            17 => {
                self.shelf.empty();
                self.is_forgotten |= self.witness_in_vault() < self.acknowledged.len();
            }
            18 => {
                self.safe.rows.clear();
                self.is_forgotten |= self.witness_on_shelf() < self.acknowledged.len();
            }
            19 => self.damage(),
            _ => self.shelf.once(self.chance_of(12), FAULTS[usize::try_from(self.chance_of(5)).expect("few")]),
        }
        self.acknowledge(at);
    }

    fn witness_in_vault(&self) -> usize {
        self.safe.rows.get(document().as_str()).map_or(0, |text| edits(text))
    }

    fn witness_on_shelf(&self) -> usize {
        self.shelf.text(&format!("carnet-temoin/{}", document())).map_or(0, |text| edits(&text))
    }

    fn chance_of(&self, limit: u64) -> u64 {
        u64::from(self.made + self.opened) * 7 % limit
    }

    fn a_fault_or_none(&self) -> Option<Fault> {
        let at = usize::try_from(self.chance_of(12)).expect("few");
        FAULTS.get(at).copied().filter(|fault| *fault != Fault::Crash)
    }

    fn edit(&mut self, at: usize) {
        self.made += 1;
        let tab = &mut self.tabs[at];
        let rank = tab.journal.entries().last().map_or(1, |last| last.rank + 1);
        let edit = match self.chance.below(5) {
            0 => tab.journal.undo(),
            1 => tab.journal.redo(),
            _ => None,
        };
        let edit = edit.unwrap_or_else(|| entry(self.made).edit);
        let made = Entry { id: id(self.made), rank, at: 0, author: None, edit };
        let (lines, others) = tab.keeping.record(&self.shelf, std::slice::from_ref(&made), true);
        tab.journal = tab.journal.merged_with(&Journal::of(others)).merged_with(&Journal::of([made]));
        self.recorded.insert(id(self.made));
        let on_shelf = tab.keeping.on_shelf() == tab.journal.entries().count();
        for other in (0..self.tabs.len()).filter(|other| *other != at) {
            self.said.push((other, lines.clone(), on_shelf));
        }
    }

    fn vault(&mut self, at: usize) {
        let tab = &mut self.tabs[at];
        let new = self.safe.serve(&mut tab.keeping, &self.shelf);
        tab.journal = tab.journal.merged_with(&Journal::of(new));
    }

    fn hear(&mut self) {
        for (at, lines, on_shelf) in std::mem::take(&mut self.said) {
            let tab = &mut self.tabs[at];
            let new = tab.keeping.hear(&self.shelf, &lines, on_shelf, true);
            tab.journal = tab.journal.merged_with(&Journal::of(new));
        }
    }

    /// The tab is killed and opened again; what it has not kept goes with it.
    fn reload(&mut self, at: usize) {
        self.hear();
        let witness = self.tabs.remove(at).keeping.witness();
        self.open(Some(&witness));
    }

    /// One letter of one text on the shelf is changed.
    fn damage(&mut self) {
        let chunks: Vec<(String, String)> =
            self.shelf.texts().into_iter().filter(|(key, _)| key.starts_with(&shelf_keys(&document()))).collect();
        if chunks.is_empty() {
            return;
        }
        let (key, text) = &chunks[usize::try_from(self.chance.below(chunks.len() as u64)).expect("few")];
        let changed = text.replacen("\"rank\":", "\"runk\":", 1);
        self.shelf.put(key, &changed);
        self.damaged.retain(|(other, _)| other != key);
        self.damaged.push((key.clone(), changed));
    }

    fn acknowledge(&mut self, at: usize) {
        let Some(tab) = self.tabs.get(at) else { return };
        if matches!(tab.keeping.standing(), Standing::Kept | Standing::KeptOnce { .. }) {
            self.acknowledged.extend(tab.journal.entries().map(|entry| entry.id));
        }
    }

    /// All faults are over, every page is closed, and the document is opened once more.
    fn open_in_peace(mut self) -> (Self, Journal, Vec<Trouble>) {
        self.shelf.mend();
        self.safe.fault = None;
        self.tabs.clear();
        self.open(None);
        self.vault(0);
        let (journal, troubles) = (self.tabs[0].journal.clone(), self.tabs[0].keeping.troubles());
        (self, journal, troubles)
    }
}

#[test]
fn whatever_fails_in_a_thousand_visits_every_acknowledged_edit_is_found() {
    for seed in 0..2000 {
        let mut world = World::new(seed);
        (0..40).for_each(|_| world.step(false));
        let (world, journal, troubles) = world.open_in_peace();
        let found: BTreeSet<EntryId> = journal.entries().map(|entry| entry.id).collect();
        assert!(found.is_superset(&world.acknowledged), "seed {seed}: {:?}", world.acknowledged.difference(&found));
        assert!(found.is_subset(&world.recorded), "seed {seed}");
        let said = troubles.iter().any(|it| matches!(it, Trouble::Lost { .. }));
        assert!(!said || found.len() < world.recorded.len(), "seed {seed}: lost is said and nothing is: {troubles:?}");
    }
}

#[test]
fn a_store_that_is_emptied_or_damaged_is_made_good_or_said() {
    let mut lost = 0;
    for seed in 0..2000 {
        let mut world = World::new(seed);
        (0..40).for_each(|_| world.step(true));
        let (world, journal, troubles) = world.open_in_peace();
        let found: BTreeSet<EntryId> = journal.entries().map(|entry| entry.id).collect();
        let is_told = troubles.iter().any(|it| !matches!(it, Trouble::Restored { .. }));
        for (key, text) in &world.damaged {
            let now = world.shelf.text(key);
            assert!(now.is_none() || now.as_ref() == Some(text), "seed {seed}: {key} was written over");
        }
        if !found.is_superset(&world.acknowledged) {
            lost += 1;
            assert!(is_told || world.is_forgotten, "seed {seed}: {troubles:?}");
        }
    }
    assert!(lost > 100, "the test loses something: {lost}");
}

#[test]
fn tabs_that_have_heard_each_other_show_the_same_and_so_does_the_next_visit() {
    for seed in 0..1000 {
        let mut world = World::new(seed);
        world.open(None);
        world.open(None);
        for _ in 0..30 {
            let at = usize::try_from(world.chance.below(3)).expect("three");
            world.edit(at);
            if world.chance.below(3) == 0 {
                world.hear();
            }
            if world.chance.below(3) == 0 {
                world.vault(at);
            }
        }
        world.hear();
        (0..3).for_each(|at| world.vault(at));
        let model = Journal::of(world.tabs[0].journal.entries().cloned());
        assert_eq!(model.entries().count(), 30, "seed {seed}");
        let undone = model.entries().filter(|entry| matches!(entry.edit, Edit::Undo { .. })).count();
        for tab in &world.tabs {
            assert_eq!(
                (&tab.journal, tab.keeping.standing()),
                (&model, Standing::Kept),
                "seed {seed}, {undone} undone"
            );
            assert_eq!(tab.keeping.troubles(), [], "seed {seed}");
        }
        let (_, journal, troubles) = world.open_in_peace();
        assert_eq!((journal, troubles), (model, vec![]), "seed {seed}");
    }
}
