//! Keeps the edits of the open page, on the shelf at once and in the vault as it takes them, and follows other tabs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::ids::{DocumentId, EntryId};
use domain::journal::{Entry, Journal};
use formats::write_entry;
use persistence::{Batch, Keeping, NotKept, Report, Way, shelf_keys, vault_keys};

use crate::app::shelf::Shelf;
use crate::browser::channel::Channel;
use crate::browser::vault::{self, Fault, Vault, Writing};
use crate::browser::{address, chance, clock, failure, storage};
use crate::state::{Kept, Session};

/// What a tab says to the others, before the lines that it speaks of.
mod words {
    /// Fresh edits, which are on the shelf.
    pub const SHELVED: &str = "+";
    /// Fresh edits, which are not.
    pub const IN_MEMORY: &str = "-";
    /// Edits made earlier: from a file, or given back to one that had lost them.
    pub const EARLIER: &str = "=";
    /// Edits are missing: who has any?
    pub const WHO_HAS: &str = "?";
}

/// The keeper of a document's edits. There is one for as long as the page is open.
pub struct Keeper {
    document: DocumentId,
    keeping: RefCell<Keeping>,
    vault: RefCell<Option<Vault>>,
    channel: Channel,
    /// Edits that were found before there was a session to show them.
    early: RefCell<Vec<Entry>>,
    session: Cell<Option<Session>>,
    /// Whom to tell that the vault has answered, with what it holds or that it does not.
    waits: RefCell<Option<Box<dyn FnOnce()>>>,
    has_asked: Cell<bool>,
}

impl Keeper {
    /// Reads the shelf and asks the vault; calls back once it has answered.
    pub fn open(document: &DocumentId, answered: impl FnOnce() + 'static) -> Rc<Self> {
        let tab = EntryId::from_random(chance::twelve_bytes()).to_string();
        let remembered = storage::of_tab(&tab_key(document));
        let (keeping, entries) = Keeping::open(&Shelf, document, &tab, remembered.as_deref());
        failure::leave_draft(document.as_str(), &keeping.all());
        let keeper = Rc::new_cyclic(|keeper: &std::rc::Weak<Self>| {
            let (hears, sees) = (keeper.clone(), keeper.clone());
            let beginning = shelf_keys(document);
            storage::on_change(move |key| {
                if let Some(keeper) = sees.upgrade() {
                    match key {
                        None => keeper.with(|keeping| keeping.check(&Shelf)),
                        Some(key) if key.starts_with(&beginning) => {
                            keeper.with(|keeping| keeping.hear_of(&Shelf, &key));
                        }
                        Some(_) => {}
                    }
                }
            });
            let channel = Channel::join(&shelf_keys(document), move |text| {
                if let Some(keeper) = hears.upgrade() {
                    keeper.hear(&text);
                }
            });
            Self {
                document: document.clone(),
                keeping: RefCell::new(keeping),
                vault: RefCell::new(None),
                channel,
                early: RefCell::new(entries),
                session: Cell::new(None),
                waits: RefCell::new(Some(Box::new(answered))),
                has_asked: Cell::new(false),
            }
        });
        keeper.go_on();
        keeper
    }

    /// Whether all that was ever kept was found on the shelf.
    pub fn is_whole(&self) -> bool {
        self.keeping.borrow().is_whole()
    }

    /// What was kept, and how it stands, for the session that is about to open.
    pub fn draft(&self) -> (Journal, Report) {
        (Journal::of(self.early.take()), self.keeping.borrow().report())
    }

    /// Shows in a session whatever is found from now on.
    pub fn show_in(&self, session: Session) {
        self.session.set(Some(session));
        session.stands(self.report());
    }

    /// Keeps edits before they are shown.
    pub fn keep(self: &Rc<Self>, entries: &[Entry], fresh: bool) -> Kept {
        let (lines, others) = self.keeping.borrow_mut().record(&Shelf, entries, fresh);
        failure::add_to_draft(&lines);
        let is_shelved = self.keeping.borrow().is_all_on_shelf();
        let word = match (fresh, is_shelved) {
            (false, _) => words::EARLIER,
            (true, true) => words::SHELVED,
            (true, false) => words::IN_MEMORY,
        };
        if !lines.is_empty() {
            self.channel.say(&[word, &lines].concat());
        }
        // Which copy wrote last is only good for a remark: where it cannot be kept, the remark is not made.
        _ = storage::keep(&copy_key(&self.document), &address::place());
        self.go_on();
        (found(others), self.report())
    }

    /// Does what the reader wants done about what is wrong.
    pub fn take_way(self: &Rc<Self>, way: Way) -> Kept {
        let others = self.keeping.borrow_mut().take_way(&Shelf, way, clock::now());
        self.go_on();
        (found(others), self.report())
    }

    fn hear(self: &Rc<Self>, text: &str) {
        let Some((word, lines)) = text.split_at_checked(1) else { return };
        if word == words::WHO_HAS {
            self.with(|keeping| keeping.check(&Shelf));
            let lines = self.keeping.borrow().all();
            if !lines.is_empty() {
                self.channel.say(&[words::EARLIER, &lines].concat());
            }
        } else {
            let (is_shelved, fresh) = (word == words::SHELVED, word != words::EARLIER);
            self.with(|keeping| keeping.hear(&Shelf, lines, is_shelved, fresh));
        }
    }

    /// Does something with what is kept, shows what is new, and goes on.
    fn with(self: &Rc<Self>, act: impl FnOnce(&mut Keeping) -> Vec<Entry>) {
        let new = act(&mut self.keeping.borrow_mut());
        self.go_on();
        self.tell(new);
    }

    /// Opens the vault where it has to be, and writes what waits: all that came while it was writing goes together.
    fn go_on(self: &Rc<Self>) {
        if self.keeping.borrow().asks_to_be_opened() {
            self.keeping.borrow_mut().is_opening();
            self.vault.take();
            let keeper = Rc::clone(self);
            vault::open(vault_keys(&self.document), move |opened| keeper.opened(opened));
            return;
        }
        let batch = self.keeping.borrow_mut().next_batch();
        let Some(Batch { add, put, remove }) = batch else { return };
        let keeper = Rc::clone(self);
        let written = move |result: Result<usize, Fault>| {
            keeper.with(|keeping| keeping.written(&Shelf, result.map_err(not_kept)));
        };
        if let Some(vault) = &*self.vault.borrow() {
            vault.write(&Writing { add, put, remove }, &vault_keys(&self.document), written);
        }
    }

    fn opened(self: &Rc<Self>, opened: Result<(Vault, Vec<(String, String)>), Fault>) {
        let opened = opened.map(|(vault, rows)| {
            self.vault.replace(Some(vault));
            rows
        });
        self.with(|keeping| match opened {
            Ok(rows) => keeping.opened(&Shelf, rows),
            Err(fault) => keeping.refused(&Shelf, not_kept(fault)),
        });
        // What this browser has lost, another page of it may still have in memory.
        let misses = self.keeping.borrow().troubles().iter().any(|it| matches!(it.word(), "lost" | "left-alone"));
        if misses && !self.has_asked.replace(true) {
            self.channel.say(words::WHO_HAS);
        }
        if let Some(answered) = self.waits.take() {
            answered();
        }
    }

    fn tell(&self, new: Vec<Entry>) {
        let new = found(new);
        match self.session.get() {
            Some(session) => {
                session.follow(&new);
                session.stands(self.report());
            }
            None => self.early.borrow_mut().extend(new),
        }
    }

    fn report(&self) -> Report {
        let keeping = self.keeping.borrow();
        storage::remember_in_tab(&tab_key(&self.document), &keeping.witness());
        keeping.report()
    }
}

/// Leaves what is new with the page's own script too.
fn found(new: Vec<Entry>) -> Vec<Entry> {
    for entry in &new {
        failure::add_to_draft(&[&write_entry(entry), "\n"].concat());
    }
    new
}

/// Not under the drafts' prefix: what is kept here is no edit.
pub fn copy_key(document: &DocumentId) -> String {
    ["carnet-copie/", document.as_str()].concat()
}

fn tab_key(document: &DocumentId) -> String {
    ["carnet-temoin/", document.as_str()].concat()
}

const fn not_kept(fault: Fault) -> NotKept {
    match fault {
        Fault::Full => NotKept::Full,
        Fault::Blocked => NotKept::Blocked,
        Fault::Broken => NotKept::Broken,
        Fault::Silent => NotKept::Silent,
        Fault::Held => NotKept::Held,
    }
}
