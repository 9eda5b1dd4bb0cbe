//! How the edits stand, and what is wrong with what was kept.

use super::{NotKept, Place};

/// How the edits of this page stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing to keep.
    Nothing,
    /// They are being kept.
    Keeping,
    /// All of them are kept in both places, and outlast a computer that stops.
    Kept,
    /// All of them are kept, some in one place only.
    KeptOnce {
        /// The place that fails.
        without: Place,
        /// Why.
        why: NotKept,
    },
    /// Some are only in memory.
    NotKept(NotKept),
}

/// What is wrong with what was kept, or was. Whatever it is, edits go on being kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Edits that were kept are in neither place any more.
    Lost {
        /// How many.
        missing: usize,
    },
    /// Texts that cannot be read, and are left as they are.
    LeftAlone {
        /// How many.
        texts: usize,
        /// How many edits that were kept are nowhere else.
        missing: usize,
        /// The texts, so that they can be taken away.
        kept: String,
    },
    /// What a newer version of the program wrote, and is left as it is.
    Newer {
        /// How many entries or texts.
        texts: usize,
        /// The newest of the versions.
        version: u32,
        /// The texts, so that they can be taken away.
        kept: String,
    },
    /// Edits that one place had lost and the other, or this page, has given back.
    Restored {
        /// The place that had lost them.
        place: Place,
        /// How many.
        edits: usize,
    },
}

/// All that is to be said of the keeping at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How the edits stand.
    pub standing: Standing,
    /// What is wrong with what was kept, the gravest first.
    pub troubles: Vec<Trouble>,
    /// How many edits outlast a computer that stops.
    pub in_vault: usize,
    /// How many edits are on the shelf.
    pub on_shelf: usize,
}

/// What the reader may do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Read and write both places again.
    TryAgain,
    /// Move what is damaged out of the way, and go on without it.
    SetAside,
    /// Go on without what is lost.
    GiveUp,
    /// What was restored is read.
    Seen,
}

impl Standing {
    /// One word, for whoever reads the page by program.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Keeping => "keeping",
            Self::Kept => "kept",
            Self::KeptOnce { .. } => "kept-once",
            Self::NotKept(_) => "not-kept",
        }
    }
}

impl Trouble {
    /// One word, for whoever reads the page by program.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Lost { .. } => "lost",
            Self::LeftAlone { .. } => "left-alone",
            Self::Newer { .. } => "newer",
            Self::Restored { .. } => "restored",
        }
    }
}
