//! How the edits stand, what is wrong with what was kept, and the ways out of it.

use super::keeping::{Keeping, Vaulted};
use super::reading::{aside, lines_of, witness_of};
use super::witness::Witness;
use super::{Found, NotKept, Place, Report, Standing, Store, Trouble, Way};
use domain::journal::Entry;
use domain::sorting::distinct;

impl Keeping {
    /// All that is to be said of the keeping now.
    #[must_use]
    pub fn report(&self) -> Report {
        Report {
            standing: self.standing(),
            troubles: self.troubles(),
            in_vault: self.in_vault(),
            on_shelf: self.on_shelf(),
        }
    }

    /// Whether all that was ever kept was found without the vault.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.shelf_fault.is_none() && !self.lines.is_empty() && self.witnessed.edits <= self.found()
    }

    /// Does what the reader wants done about what is wrong; gives what is new here.
    pub fn take_way(&mut self, store: &impl Store, way: Way, at: u64) -> Vec<Entry> {
        match way {
            Way::TryAgain => return self.try_again(store),
            Way::SetAside => self.set_aside(store, at),
            Way::GiveUp => self.give_up(store),
            Way::Seen => self.restored = None,
        }
        Vec::new()
    }

    /// How the edits stand.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let lacks_shelf = self.lines.iter().any(|line| !line.on_shelf);
        let lacks_vault = self.lines.iter().any(|line| line.vaulted != Vaulted::There);
        let lacks_both = self.lines.iter().any(|line| !line.on_shelf && line.vaulted != Vaulted::There);
        match (self.shelf_fault, self.vault.fault) {
            (Some(why), Some(other)) if lacks_both || self.lines.is_empty() => {
                Standing::NotKept(if other == NotKept::Full { other } else { why })
            }
            _ if self.lines.is_empty() => Standing::Nothing,
            (_, None) if lacks_vault => Standing::Keeping,
            (_, Some(why)) if lacks_vault => Standing::KeptOnce { without: Place::Vault, why },
            (Some(why), _) if lacks_shelf => Standing::KeptOnce { without: Place::Shelf, why },
            _ => Standing::Kept,
        }
    }

    /// What is wrong with what was kept, the gravest first.
    #[must_use]
    pub fn troubles(&self) -> Vec<Trouble> {
        let mut troubles = Vec::new();
        let texts = |newer: bool| {
            let texts = self.unread.iter().filter(|it| it.newer.is_some() == newer).map(|it| it.text.as_str());
            distinct(texts.collect())
        };
        let (newer, damaged) = (texts(true), texts(false));
        // Until the vault has answered, nothing is said to be lost.
        let missing = if self.vault.settled { self.witnessed.edits.saturating_sub(self.found()) } else { 0 };
        if let Some(version) = self.unread.iter().filter_map(|it| it.newer).max() {
            troubles.push(Trouble::Newer { texts: newer.len(), version, kept: newer.join("\n") });
        }
        if !damaged.is_empty() {
            troubles.push(Trouble::LeftAlone { texts: damaged.len(), missing, kept: damaged.join("\n") });
        } else if missing > 0 {
            troubles.push(Trouble::Lost { missing });
        }
        if let Some((place, edits)) = self.restored {
            troubles.push(Trouble::Restored { place, edits });
        }
        troubles
    }

    /// How many edits are found, in whatever version.
    pub(super) fn found(&self) -> usize {
        let newer = self.unread.iter().filter(|it| it.newer.is_some()).map(|it| it.text.as_str());
        self.lines.len() + distinct(newer.collect()).len()
    }

    /// Goes on without what is lost: it is not asked for again.
    pub fn give_up(&mut self, store: &impl Store) {
        self.witnessed = Witness { edits: self.found(), in_vault: self.in_vault() };
        self.vault.witness_is_due = true;
        self.seen = self.witnessed.edits;
        _ = store.keep(&witness_of(&self.document), &self.witnessed.written());
    }

    /// Moves what is damaged out of the way, and goes on without what is lost with it. What a newer version wrote stays.
    pub fn set_aside(&mut self, store: &impl Store, at: u64) {
        let damaged: Vec<(Place, String, String)> = self
            .unread
            .iter()
            .filter(|it| it.newer.is_none())
            .map(|it| (it.place, it.key.clone(), it.text.clone()))
            .collect();
        for (place, key, text) in damaged {
            match place {
                Place::Vault => self.vault.to_move.push((key.clone(), aside(&key, at), text)),
                Place::Shelf => self.set_chunk_aside(store, &key, at),
            }
        }
        _ = self.check(store);
        self.restored = None;
        self.give_up(store);
    }

    /// Moves one text of the shelf out of the way; what of it can be read is written anew before.
    fn set_chunk_aside(&mut self, store: &impl Store, key: &str, at: u64) {
        let Found::Text(text) = store.look(key) else { return };
        if self.unread.iter().any(|it| it.key == key && it.newer.is_some()) {
            return;
        }
        let aside = aside(key, at);
        if store.keep(&aside, &text).is_err() || store.look(&aside) != Found::Text(text.clone()) {
            return;
        }
        for line in lines_of(&text) {
            if let Some(line) = self.known(line).and_then(|at| self.lines.get_mut(at)) {
                line.on_shelf = false;
            }
        }
        self.chunks.begin_anew();
        self.write_missing(store);
        if self.shelf_fault.is_none() {
            store.remove(key);
        }
    }
}
