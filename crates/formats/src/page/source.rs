//! The texts of the open page that a copy is made from, and whether something has changed them.

use super::skeleton::{BlockPlace, DOCUMENT, PageError, SKELETON, Skeleton};

/// The texts that were read when the page was opened, before the program and other tools of the browser could change it.
/// The checksum of the skeleton does not cover these two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextsAtStart {
    /// The text of the skeleton block.
    pub skeleton: String,
    /// The text of the document block.
    pub document: String,
    /// The text of the document that is opened in its place, if another one is: it is what a copy is made from.
    pub opened: Option<String>,
}

impl TextsAtStart {
    /// The text of the document that is opened.
    pub(super) fn opened(&self) -> &str {
        self.opened.as_deref().unwrap_or(&self.document)
    }
}

/// What the page has now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageNow {
    /// Every element that has the id of a placeholder, in the order of the page.
    pub blocks: Vec<PageBlock>,
    /// The content of every policy.
    pub policies: Vec<String>,
}

/// An element of the page that has the id of a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageBlock {
    pub place: BlockPlace,
    pub text: String,
}

impl PageNow {
    /// The text of the placeholder of this name.
    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        self.blocks.iter().find(|block| block.place.id == name).map(|block| block.text.as_str())
    }

    /// Checks that the page still has the texts of the start, each element once, of its kind and in its place, and its
    /// policy.
    ///
    /// # Errors
    /// Something has changed it.
    pub(super) fn check(&self, skeleton: &Skeleton, start: &TextsAtStart) -> Result<(), PageError> {
        let is_same = self.blocks.iter().map(|block| &block.place).eq(&skeleton.places())
            && self.policies == skeleton.policies()
            && self.text_of(SKELETON) == Some(&start.skeleton)
            && self.text_of(DOCUMENT) == Some(&start.document);
        if is_same { Ok(()) } else { Err(PageError::Changed) }
    }
}
