//! What the session needs of the browser.

use domain::dates::Day;
use domain::ids::CommuneCode;
use domain::journal::{Entry, Journal};
use formats::CopyKey;
use persistence::{AutosaveOutcome, EditOrigin, RecoveryAction, StoredText, WriteError};

/// Saves edits.
type SaveEdits = Box<dyn Fn(&[Entry], EditOrigin) -> AutosaveOutcome>;

/// Saves for a copy what is edited from now on, given its key and the edits that it has.
type SaveForCopy = Box<dyn Fn(&CopyKey, &Journal)>;

/// Remembers the answer that a commune sent.
type WriteSent = Box<dyn Fn(CommuneCode, &str) -> Result<(), WriteError>>;

/// Keeps what is supposed.
type WriteSupposed = Box<dyn Fn(&str) -> Result<(), WriteError>>;

/// Keeps a text.
type WriteKept = Box<dyn Fn(KeptText, &str) -> Result<(), WriteError>>;

/// A text that the browser keeps of a document beside its edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptText {
    /// What is said of the columns of received tables.
    Columns,
    /// The minutes of what was gathered.
    Minutes,
    /// Own words that are being typed.
    Typed,
}

impl KeptText {
    /// The name of its local storage key, before the id of the document. It is fixed: browsers have kept it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Columns => "carnet-colonnes",
            Self::Minutes => "carnet-proces-verbaux",
            Self::Typed => "carnet-saisie",
        }
    }
}

/// The functions of the browser that the session needs.
pub struct Environment {
    /// The current time in milliseconds since 1970.
    pub now: fn() -> u64,
    /// The local day of such a time.
    pub day_of: fn(u64) -> Day,
    /// The current day.
    pub today: fn() -> Day,
    pub save: SaveEdits,
    /// Runs the action that the user chose for a problem with the storage.
    pub recover: Box<dyn Fn(RecoveryAction) -> AutosaveOutcome>,
    /// Draws a key for the copies of the file.
    pub draw_key: fn() -> CopyKey,
    /// From now on, saves what is edited for a copy with this key too, which has these edits.
    pub save_for_copy: SaveForCopy,
    /// Remembers the commune for the next visit.
    pub remember_commune: Box<dyn Fn(CommuneCode)>,
    /// Remembers that the question for the commune was set aside.
    pub set_question_aside: Box<dyn Fn()>,
    /// Remembers the author's name: for the next visit where no other page can read it, else for this one.
    pub remember_author: Box<dyn Fn(&str)>,
    /// Remembers for the next visit whether shortcuts of a single letter are on.
    pub remember_letters: Box<dyn Fn(bool)>,
    /// What the browser remembers of the answer that a commune sent last.
    pub read_sent: Box<dyn Fn(CommuneCode) -> StoredText>,
    /// Remembers the answer that a commune sent last.
    pub write_sent: WriteSent,
    /// What the browser keeps of what was supposed in a meeting.
    pub read_supposed: Box<dyn Fn() -> StoredText>,
    /// Keeps what is supposed in a meeting.
    pub write_supposed: WriteSupposed,
    /// What the browser keeps under a name.
    pub read_kept: Box<dyn Fn(KeptText) -> StoredText>,
    /// Keeps a text under a name.
    pub write_kept: WriteKept,
}
