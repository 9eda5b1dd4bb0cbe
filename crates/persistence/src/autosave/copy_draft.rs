//! The edits that the user makes in a page without a key after a copy with a key was made from it, saved for that copy.

use std::fmt;

use domain::ids::DocumentId;

use crate::codec::chunk_prefix;
use crate::local_storage::{ChunkWriter, LocalStorage};

/// Writes lines into the local storage of a copy.
pub(super) struct CopyDraft {
    storage: Box<dyn LocalStorage>,
    chunks: ChunkWriter,
}

impl CopyDraft {
    /// For a document, under a name that no other page has or had.
    pub fn new(storage: Box<dyn LocalStorage>, document: &DocumentId, tab: &str) -> Self {
        Self { storage, chunks: ChunkWriter::new([&chunk_prefix(document), tab, "/"].concat()) }
    }

    /// Adds lines, each with its line end. Where there is no room for them, they are only where the page itself saves
    /// them, and the copy offers them for review.
    pub fn add(&mut self, lines: &str) {
        if !lines.is_empty() {
            _ = self.chunks.add(&*self.storage, lines);
        }
    }
}

impl fmt::Debug for CopyDraft {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("CopyDraft").field("chunks", &self.chunks).finish_non_exhaustive()
    }
}
