//! The skeleton of a page: its HTML, with placeholders instead of certain texts.

use std::ops::Range;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::escape_for_script;

/// The delimiter on both sides of a placeholder's name. It does not occur in a page.
const MARK: char = '\u{1}';

/// The name of the placeholder for the document.
pub const DOCUMENT: &str = "carnet";

/// The name of the placeholder for the skeleton itself.
pub const SKELETON: &str = "squelette";

/// The prefix of the names of placeholders whose texts belong to the program and never change.
pub const FIXED: &str = "fixe-";

/// A skeleton as a text: a checksum of the fixed texts on the first line, then alternately HTML and the name of a
/// placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skeleton(String);

/// Why a page cannot be assembled from its skeleton.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageError {
    /// The skeleton cannot be read.
    NoSkeleton,
    /// There is no text for the placeholder of this name.
    Missing(String),
    /// A fixed text is not the original one: something has changed the page.
    Changed,
}

impl Skeleton {
    /// The skeleton of a page. `placeholders` has the byte range and the unique name of each text to take out, in the
    /// order of the page.
    #[must_use]
    pub fn of(page: &str, placeholders: &[(Range<usize>, &str)]) -> Self {
        let mut sum = Sha256::new();
        let mut rest = String::new();
        let mut from = 0;
        for (range, name) in placeholders {
            if name.starts_with(FIXED) {
                add(&mut sum, &page[range.clone()]);
            }
            rest.push_str(&page[from..range.start]);
            rest.push(MARK);
            rest.push_str(name);
            rest.push(MARK);
            from = range.end;
        }
        rest.push_str(&page[from..]);
        Self([hex(sum).as_str(), &rest].join("\n"))
    }

    /// Reads a skeleton from its script block in a page.
    ///
    /// # Errors
    /// The block is not a JSON string.
    pub fn read(block: &str) -> Result<Self, PageError> {
        serde_json::from_str(block).map(Self).map_err(|_| PageError::NoSkeleton)
    }

    /// The skeleton as the text of a script block: a JSON string without `<`.
    #[must_use]
    pub fn block(&self) -> String {
        escape_for_script(&Value::from(self.0.as_str()).to_string())
    }

    /// The page with every placeholder replaced by its text, which `text_of` gives by name.
    ///
    /// # Errors
    /// A text is missing, or a fixed text differs from the original.
    pub fn fill(&self, text_of: impl Fn(&str) -> Option<String>) -> Result<String, PageError> {
        let (expected, rest) = self.0.split_once('\n').ok_or(PageError::NoSkeleton)?;
        let mut sum = Sha256::new();
        let mut page = String::new();
        let mut is_name = false;
        for part in rest.split(MARK) {
            if is_name {
                let text = text_of(part).ok_or_else(|| PageError::Missing(part.to_owned()))?;
                if part.starts_with(FIXED) {
                    add(&mut sum, &text);
                }
                page.push_str(&text);
            } else {
                page.push_str(part);
            }
            is_name = !is_name;
        }
        if hex(sum) == expected { Ok(page) } else { Err(PageError::Changed) }
    }
}

/// Adds a text to the checksum, followed by a byte that no UTF-8 text contains, so that "ab" + "c" differs from
/// "a" + "bc".
fn add(sum: &mut Sha256, text: &str) {
    sum.update(text);
    sum.update([0xff]);
}

/// The checksum in hexadecimal.
fn hex(sum: Sha256) -> String {
    format!("{:x}", sum.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<a>one</a><b>two</b><c></c>";

    fn skeleton() -> Skeleton {
        Skeleton::of(PAGE, &[(3..6, "fixe-1"), (13..16, "carnet"), (23..23, "programme")])
    }

    fn text_of(name: &str) -> Option<String> {
        let text = match name {
            "fixe-1" => "one",
            "carnet" => "two",
            "programme" => "",
            _ => return None,
        };
        Some(text.to_owned())
    }

    #[test]
    fn a_skeleton_filled_with_its_texts_gives_the_same_page() {
        let skeleton = Skeleton::read(&skeleton().block());
        assert_eq!(skeleton.and_then(|skeleton| skeleton.fill(text_of)), Ok(PAGE.to_owned()));
    }

    #[test]
    fn only_texts_that_are_not_fixed_may_differ() {
        let with = |name: &str, text: &str| {
            skeleton().fill(|wanted| if wanted == name { Some(text.to_owned()) } else { text_of(wanted) })
        };
        assert_eq!(with("carnet", "2"), Ok(PAGE.replace("two", "2")));
        assert_eq!(with("fixe-1", "One"), Err(PageError::Changed));
        let without = skeleton().fill(|name| text_of(name).filter(|_| name != "programme"));
        assert_eq!(without, Err(PageError::Missing("programme".to_owned())));
        assert_eq!(Skeleton(String::new()).fill(text_of), Err(PageError::NoSkeleton));
        assert_eq!(Skeleton::read(""), Err(PageError::NoSkeleton));
    }

    #[test]
    fn the_block_of_a_skeleton_contains_no_tags() {
        assert!(!skeleton().block().contains('<'));
    }
}
