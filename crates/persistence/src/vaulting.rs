//! What goes into the vault, and what comes of it.

use super::keeping::{Keeping, Vaulted};
use super::reading::{Unread, witness_of};
use super::witness::Witness;
use super::{Found, NotKept, Place, Store};
use domain::journal::Entry;
use formats::{Unreadable, read_entry};

/// How it goes with the vault.
#[derive(Clone, Debug)]
pub(super) struct Vault {
    state: State,
    /// Why it last failed, if it has not worked since.
    pub fault: Option<NotKept>,
    /// Whether it has answered once, with what it holds or that it does not.
    pub settled: bool,
    /// Rows to move: from the first key to the second.
    pub to_move: Vec<(String, String, String)>,
    /// The witness has to be written though no edit waits.
    pub witness_is_due: bool,
    /// It has failed, and is asked once more before that is said.
    doubted: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It is to be opened now.
    Wanted,
    Opening,
    Ready,
    Writing,
    /// It has to be opened, and read, before it can be written: when there is something new to keep.
    Shut,
}

impl Vault {
    pub const fn new() -> Self {
        Self {
            state: State::Wanted,
            fault: None,
            settled: false,
            to_move: Vec::new(),
            witness_is_due: false,
            doubted: false,
        }
    }

    /// Has it opened, if it is shut.
    pub fn want(&mut self) {
        if self.state == State::Shut {
            self.state = State::Wanted;
        }
    }
}

/// What is written into the vault at once: all of it or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Keys and texts to add. What stands under such a key stays as it is: that is no failure.
    pub add: Vec<(String, String)>,
    /// Keys and texts to put, whatever stands there.
    pub put: Vec<(String, String)>,
    /// Keys to take away.
    pub remove: Vec<String>,
}

impl Keeping {
    /// Whether the vault has to be opened, and then read.
    #[must_use]
    pub fn asks_to_be_opened(&self) -> bool {
        self.vault.state == State::Wanted
    }

    /// The vault is being opened.
    pub fn is_opening(&mut self) {
        self.vault.state = State::Opening;
    }

    /// Takes in all rows of the document that the vault holds; gives what is new here.
    pub fn opened(&mut self, store: &impl Store, rows: Vec<(String, String)>) -> Vec<Entry> {
        // An answer that comes late finds that another was quicker.
        if matches!(self.vault.state, State::Ready | State::Writing) {
            return Vec::new();
        }
        let says = match store.look(&witness_of(&self.document)) {
            Found::Text(text) => Some(Witness::read(&text).edits),
            Found::Nothing | Found::Blocked => None,
        };
        let mut new = self.check(store);
        // A shelf that knows of fewer edits than the vault is only behind; one that has fewer than it knows of has lost some.
        let has_lost = says.is_none_or(|edits| edits > self.found());
        let before = self.in_vault();
        self.unread.retain(|unread| unread.place == Place::Shelf);
        self.lines.iter_mut().for_each(|line| line.vaulted = Vaulted::Waiting);
        for (key, text) in rows {
            if key == self.document.as_str() {
                let seen = Witness::read(&text);
                self.witnessed.edits = self.witnessed.edits.max(seen.edits);
                continue;
            }
            let at = match self.known(&text) {
                Some(at) => Some(at),
                None => match read_entry(&text) {
                    Ok(entry) => {
                        if self.learn(entry.id, &text).is_none() {
                            new.push(entry.clone());
                        }
                        self.place(entry.id).ok()
                    }
                    Err(why) => {
                        let newer = if let Unreadable::Newer(version) = why { Some(version) } else { None };
                        self.unread.push(Unread { place: Place::Vault, key, text, newer });
                        None
                    }
                },
            };
            if let Some(line) = at.and_then(|at| self.lines.get_mut(at)) {
                line.vaulted = Vaulted::There;
            }
        }
        (self.vault.state, self.vault.settled) = (State::Ready, true);
        let had = before.max(self.witnessed.in_vault);
        let has = self.in_vault();
        if had > has && self.lines.len() > has {
            self.restored = Some((Place::Vault, had.min(self.lines.len()) - has));
        }
        let lacking = self.lines.iter().filter(|line| !line.on_shelf).count();
        if self.shelf_fault.is_none() {
            self.give_back(store, if has_lost { lacking } else { 0 });
        }
        new
    }

    /// The vault does not open, or not for long: what is on the shelf is all there is, and is looked at. Gives what is
    /// new here.
    pub fn refused(&mut self, store: &impl Store, why: NotKept) -> Vec<Entry> {
        self.vault.state = State::Shut;
        self.vault.fault = Some(why);
        self.vault.settled = true;
        self.come_back();
        self.serve_shelf(store)
    }

    /// What is to be written now, if anything is and nothing is being written.
    pub fn next_batch(&mut self) -> Option<Batch> {
        let waits = self.lines.iter().any(|line| line.vaulted == Vaulted::Waiting);
        let vault = &self.vault;
        if vault.state != State::Ready || !(waits || vault.witness_is_due || !vault.to_move.is_empty()) {
            return None;
        }
        let mut batch = Batch { add: Vec::new(), put: Vec::new(), remove: Vec::new() };
        for at in 0..self.lines.len() {
            if self.lines[at].vaulted == Vaulted::Waiting {
                self.lines[at].vaulted = Vaulted::OnItsWay;
                batch.add.push((self.key_of(at), self.lines[at].text.clone()));
            }
        }
        for (from, to, text) in &self.vault.to_move {
            batch.add.push((to.clone(), text.clone()));
            batch.remove.push(from.clone());
        }
        batch.put.push((self.document.to_string(), self.witness()));
        self.vault.state = State::Writing;
        Some(batch)
    }

    /// What became of the batch: how many rows of the document the vault holds now that all of it is complete, or
    /// why nothing of it was written. Where the vault was broken or emptied meanwhile it is opened and read once more.
    pub fn written(&mut self, store: &impl Store, result: Result<usize, NotKept>) -> Vec<Entry> {
        let unread = self.unread.iter().filter(|unread| unread.place == Place::Vault).count();
        let held = self.lines.iter().filter(|line| line.vaulted != Vaulted::Waiting).count();
        // One more is the witness.
        let result = result.and_then(|count| if count > held + unread { Ok(()) } else { Err(NotKept::Broken) });
        match result {
            Err(NotKept::Broken) if !self.vault.doubted => {
                self.vault.doubted = true;
                self.vault.state = State::Wanted;
                self.come_back();
                Vec::new()
            }
            Err(why) => self.refused(store, why),
            Ok(()) => {
                self.vault.state = State::Ready;
                let moved = std::mem::take(&mut self.vault.to_move);
                self.unread.retain(|it| it.place == Place::Shelf || !moved.iter().any(|(from, ..)| *from == it.key));
                self.vault.witness_is_due = false;
                self.vault.doubted = false;
                self.vault.fault = None;
                for line in &mut self.lines {
                    if line.vaulted == Vaulted::OnItsWay {
                        line.vaulted = Vaulted::There;
                    }
                }
                self.bear_witness(store);
                Vec::new()
            }
        }
    }

    /// How many edits outlast a computer that stops.
    #[must_use]
    pub fn in_vault(&self) -> usize {
        self.lines.iter().filter(|line| line.vaulted == Vaulted::There).count()
    }

    /// How many edits are on the shelf.
    #[must_use]
    pub fn on_shelf(&self) -> usize {
        self.lines.iter().filter(|line| line.on_shelf).count()
    }

    /// Whether all edits are on the shelf.
    #[must_use]
    pub fn is_all_on_shelf(&self) -> bool {
        self.lines.iter().all(|line| line.on_shelf)
    }

    /// Where an edit stands in the vault; beside what cannot be read, where that has its place.
    fn key_of(&self, at: usize) -> String {
        let key = [self.document.as_str(), "/", &self.lines[at].id.to_string()].concat();
        if self.unread.iter().any(|unread| unread.key == key) { [&key, "/2"].concat() } else { key }
    }

    fn come_back(&mut self) {
        for line in &mut self.lines {
            if line.vaulted == Vaulted::OnItsWay {
                line.vaulted = Vaulted::Waiting;
            }
        }
    }
}
