//! What becomes of footnotes.

use documents::WrittenRun;

/// The footnotes of a document, or of a place that can have none.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// How many there are in the text.
    pub(crate) count: usize,
    /// Where the current place can have none: those set aside so far.
    pub(crate) aside: Option<Vec<Vec<WrittenRun>>>,
}

impl Notes {
    /// The notes of a place that can have none.
    pub(crate) fn set_aside() -> Self {
        Self { count: 0, aside: Some(Vec::new()) }
    }
}
