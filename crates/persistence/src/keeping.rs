//! The keeping of a document's edits by one open page.

use super::chunks::Chunks;
use super::reading::{Gathered, Unread, chunks_of, gather, witness_of};
use super::vaulting::Vault;
use super::witness::Witness;
use super::{Found, NotKept, Place, Store};
use domain::ids::{DocumentId, EntryId};
use domain::journal::Entry;
use formats::write_entry;

/// Every edit that this page knows to be kept or wants to be, and where it is.
#[derive(Debug)]
pub struct Keeping {
    pub(super) document: DocumentId,
    pub(super) chunks: Chunks,
    /// In the order of their ids.
    pub(super) lines: Vec<Line>,
    pub(super) unread: Vec<Unread>,
    pub(super) shelf_fault: Option<NotKept>,
    pub(super) vault: Vault,
    /// What every witness together says.
    pub(super) witnessed: Witness,
    /// The most that a witness on the shelf has said: it never says less, unless the shelf was emptied.
    pub(super) seen: usize,
    pub(super) restored: Option<(Place, usize)>,
}

/// One edit as it is kept, and where.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub id: EntryId,
    pub text: String,
    pub on_shelf: bool,
    /// This page has seen it there, rather than heard that it is: another page's writing may take a moment to show.
    pub seen: bool,
    pub vaulted: Vaulted,
}

/// How far an edit is on its way into the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vaulted {
    Waiting,
    OnItsWay,
    There,
}

impl Keeping {
    /// Reads what the shelf holds for a document; the vault is read once it has opened.
    ///
    /// `tab` is a name that no other page has or had; `remembered`, what [`Keeping::witness`] last said in this tab.
    #[must_use]
    pub fn open(store: &impl Store, document: &DocumentId, tab: &str, remembered: Option<&str>) -> (Self, Vec<Entry>) {
        let mut keeping = Self {
            document: document.clone(),
            chunks: Chunks::of([&chunks_of(document), tab, "/"].concat()),
            lines: Vec::new(),
            unread: Vec::new(),
            shelf_fault: None,
            vault: Vault::new(),
            witnessed: remembered.map(Witness::read).unwrap_or_default(),
            seen: 0,
            restored: None,
        };
        let entries = keeping.check(store);
        (keeping, entries)
    }

    /// Records edits before anything of them is shown: fresh ones, or some that were made earlier and come from
    /// elsewhere, such as a file. Gives the lines of those that were not known, and what other pages kept meanwhile.
    pub fn record(&mut self, store: &impl Store, entries: &[Entry], fresh: bool) -> (String, Vec<Entry>) {
        let mut lines = String::new();
        for entry in entries {
            let text = write_entry(entry);
            if self.learn(entry.id, &text).is_none() {
                self.witnessed.edits += usize::from(fresh);
                lines.push_str(&text);
                lines.push('\n');
            }
        }
        self.vault.want();
        (lines, self.serve_shelf(store))
    }

    /// Writes what the shelf lacks, after reading it again where it is not as it was left.
    pub(super) fn serve_shelf(&mut self, store: &impl Store) -> Vec<Entry> {
        if self.is_as_it_was_left(store) {
            self.write_missing(store);
            Vec::new()
        } else {
            self.check(store)
        }
    }

    /// Takes in lines that another page of the document says it has recorded, on the shelf or only in its memory: fresh
    /// ones, or some that it gives back. Gives those that are new here. What cannot be read is left to the shelf to say.
    pub fn hear(&mut self, store: &impl Store, lines: &str, on_shelf: bool, fresh: bool) -> Vec<Entry> {
        let mut gathered = Gathered::default();
        gathered.read_chunk("", lines, |line| self.known(line).is_some());
        let mut new = self.take(gathered.known, gathered.entries, |line| line.on_shelf |= on_shelf);
        if !new.is_empty() {
            self.witnessed.edits += if fresh { new.len() } else { 0 };
            new.extend(self.serve_shelf(store));
        }
        new
    }

    /// Reads one key of the shelf that another page has written.
    pub fn hear_of(&mut self, store: &impl Store, key: &str) -> Vec<Entry> {
        let Found::Text(text) = store.look(key) else { return Vec::new() };
        if !key.starts_with(&chunks_of(&self.document)) {
            return self.check(store);
        }
        let mut gathered = Gathered::default();
        gathered.read_chunk(key, &text, |line| self.known(line).is_some());
        self.unread.retain(|unread| unread.key != key);
        self.unread.append(&mut gathered.unread);
        let new = self.take(gathered.known, gathered.entries, |line| (line.on_shelf, line.seen) = (true, true));
        self.witnessed.edits += new.len();
        new
    }

    /// Marks what is known, adds what is not; gives the latter.
    fn take(&mut self, known: Vec<String>, entries: Vec<(Entry, String)>, mark: impl Fn(&mut Line)) -> Vec<Entry> {
        let mut new = Vec::new();
        for text in known {
            if let Some(at) = self.known(&text) {
                mark(&mut self.lines[at]);
            }
        }
        for (entry, text) in entries {
            let known = self.learn(entry.id, &text).is_some();
            if let Ok(at) = self.place(entry.id) {
                mark(&mut self.lines[at]);
            }
            if !known {
                new.push(entry);
            }
        }
        new
    }

    /// Every line, for another page that has lost some.
    #[must_use]
    pub fn all(&self) -> String {
        self.lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect()
    }

    /// Reads and writes both places again, after the reader has made room; gives what is new here.
    pub fn try_again(&mut self, store: &impl Store) -> Vec<Entry> {
        self.vault.want();
        self.check(store)
    }

    /// Reads the shelf again, gives back to it what it lacks, and gives what is new here.
    pub fn check(&mut self, store: &impl Store) -> Vec<Entry> {
        let gathered = gather(store, &self.document, |line| self.known(line).is_some());
        let before: Vec<EntryId> = self.lines.iter().filter(|line| line.seen).map(|line| line.id).collect();
        // What is not seen now is not believed to be there.
        self.lines.iter_mut().for_each(|line| (line.on_shelf, line.seen) = (false, false));
        let new = self.take(gathered.known, gathered.entries, |line| (line.on_shelf, line.seen) = (true, true));
        let is_gone = |id: &&EntryId| self.place(**id).is_ok_and(|at| !self.lines[at].on_shelf);
        let gone = before.iter().filter(is_gone).count();
        self.unread.retain(|unread| unread.place == Place::Vault);
        self.unread.extend(gathered.unread);
        self.shelf_fault = gathered.blocked.then_some(NotKept::Blocked);
        if gone > 0 || !self.chunks.stand(store) {
            self.chunks.begin_anew();
        }
        if gathered.shut {
            return new;
        }
        if gathered.blocked {
            self.write_missing(store);
        } else {
            // What a witness counts is on the shelf before it: whatever is not found now is not there.
            self.see_witness(store);
            self.give_back(store, gone);
        }
        new
    }

    /// Writes what the shelf lacks; `gone` of it was there before.
    pub(super) fn give_back(&mut self, store: &impl Store, gone: usize) {
        self.write_missing(store);
        if gone > 0 && self.shelf_fault.is_none() {
            self.restored = Some((Place::Shelf, gone));
        }
    }

    /// Whether the shelf looks as this page left it, or as others did that this page has heard.
    fn is_as_it_was_left(&self, store: &impl Store) -> bool {
        let witness = match store.look(&witness_of(&self.document)) {
            Found::Text(text) => (self.seen..=self.witnessed.edits).contains(&Witness::read(&text).edits),
            Found::Nothing => !self.lines.iter().any(|line| line.on_shelf),
            Found::Blocked => false,
        };
        witness && self.shelf_fault.is_none() && self.chunks.stand(store)
    }

    /// Writes what is not on the shelf, then the witness.
    pub(super) fn write_missing(&mut self, store: &impl Store) {
        let missing: Vec<usize> = (0..self.lines.len()).filter(|at| !self.lines[*at].on_shelf).collect();
        let mut rest = missing.as_slice();
        while !rest.is_empty() {
            let (some, after) = rest.split_at(self.chunks.fitting(rest.iter().map(|at| self.lines[*at].text.len())));
            let text: String = some.iter().flat_map(|at| [self.lines[*at].text.as_str(), "\n"]).collect();
            if let Err(why) = self.chunks.add(store, &text) {
                self.shelf_fault = Some(why);
                return;
            }
            for at in some {
                (self.lines[*at].on_shelf, self.lines[*at].seen) = (true, true);
            }
            rest = after;
        }
        self.bear_witness(store);
    }

    fn see_witness(&mut self, store: &impl Store) {
        if let Found::Text(text) = store.look(&witness_of(&self.document)) {
            let seen = Witness::read(&text);
            self.seen = seen.edits;
            self.witnessed.edits = self.witnessed.edits.max(seen.edits);
            self.witnessed.in_vault = self.witnessed.in_vault.max(seen.in_vault);
        }
    }

    /// Writes the witness where it says less. A witness that cannot be written only sees less.
    pub(super) fn bear_witness(&mut self, store: &impl Store) {
        let key = witness_of(&self.document);
        let seen = match store.look(&key) {
            Found::Text(text) => Witness::read(&text),
            Found::Nothing => Witness::default(),
            Found::Blocked => return,
        };
        let mine = self.own_witness();
        let written = Witness { edits: mine.edits.max(seen.edits), in_vault: mine.in_vault.max(seen.in_vault) };
        self.seen = seen.edits;
        if written != seen && store.keep(&key, &written.written()).is_ok() {
            self.seen = written.edits;
        }
    }

    /// What to remember in this tab, for [`Keeping::open`].
    #[must_use]
    pub fn witness(&self) -> String {
        self.own_witness().written()
    }

    /// What this page can witness: edits that were never kept anywhere are not lost when they are gone.
    fn own_witness(&self) -> Witness {
        let unkept = self.lines.iter().filter(|line| !line.on_shelf && line.vaulted == Vaulted::Waiting).count();
        let edits = self.witnessed.edits.max(self.found()).saturating_sub(unkept);
        Witness { edits, in_vault: self.in_vault() }
    }

    /// Adds an edit; gives its place where it was known.
    pub(super) fn learn(&mut self, id: EntryId, text: &str) -> Option<usize> {
        match self.place(id) {
            Ok(at) => Some(at),
            Err(at) => {
                let line = Line { id, text: text.to_owned(), on_shelf: false, seen: false, vaulted: Vaulted::Waiting };
                self.lines.insert(at, line);
                None
            }
        }
    }

    pub(super) fn place(&self, id: EntryId) -> Result<usize, usize> {
        self.lines.binary_search_by(|line| line.id.cmp(&id))
    }

    /// The place of a line that is known to the letter: it need not be read again.
    pub(super) fn known(&self, text: &str) -> Option<usize> {
        let id = text.split_once("\"id\":\"").and_then(|(_, rest)| EntryId::parse(rest.get(..24)?))?;
        self.place(id).ok().filter(|at| self.lines[*at].text == text)
    }
}
