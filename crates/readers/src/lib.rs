//! Every reader of what a stranger wrote, as a function of bytes: whatever the bytes are, none may panic, hang, or take
//! much memory, and what it reads must hold together.
//!
//! The fuzz targets in `fuzz` call these functions, and so does the test that replays the kept corpus on every run.

#![expect(
    clippy::missing_panics_doc,
    reason = "a panic is the finding: each function panics where a reader, or what it read, is wrong"
)]

mod example;
mod parts;
mod saved;
mod sheets;
mod texts;

pub use saved::{answer, document, package};
pub use sheets::{csv, ods, xlsx};
pub use texts::{claims, code, mail, paste};

/// A reader, by the name of its fuzz target and of the folder of its corpus.
#[derive(Clone, Copy, Debug)]
pub struct FuzzTarget {
    /// The name.
    pub name: &'static str,
    /// Reads bytes; panics where the reader is wrong.
    pub read: fn(&[u8]),
}

/// All readers.
pub const TARGETS: [FuzzTarget; 10] = [
    FuzzTarget { name: "package", read: package },
    FuzzTarget { name: "answer", read: answer },
    FuzzTarget { name: "code", read: code },
    FuzzTarget { name: "mail", read: mail },
    FuzzTarget { name: "csv", read: csv },
    FuzzTarget { name: "ods", read: ods },
    FuzzTarget { name: "xlsx", read: xlsx },
    FuzzTarget { name: "document", read: document },
    FuzzTarget { name: "paste", read: paste },
    FuzzTarget { name: "claims", read: claims },
];
