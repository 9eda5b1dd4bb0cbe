//! A page without the texts that it holds: its tags, in their order, and a hole for each text.

use std::ops::Range;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::for_script;

/// What stands on both sides of a hole's name; no page holds it.
const MARK: char = '\u{1}';

/// The name of the hole that the document goes into.
pub const DOCUMENT: &str = "carnet";

/// The name of the hole that the skeleton itself goes into.
pub const SKELETON: &str = "squelette";

/// What the names of those holes begin with whose texts are of the program, and therefore always the same.
pub const FIXED: &str = "fixe-";

/// A page's skeleton as a text: a sum of its fixed texts, then stretches of the page and names of holes in turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skeleton(String);

/// Why a page cannot be put together again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWhole {
    /// What should be a skeleton is none.
    NoSkeleton,
    /// Nothing is there to fill the hole of that name with.
    Missing(String),
    /// A fixed text is no longer what it was: something has changed the page.
    Changed,
}

impl Skeleton {
    /// The skeleton of a page that has these holes, each where it stands and of a name of its own.
    #[must_use]
    pub fn of(page: &str, holes: &[(Range<usize>, &str)]) -> Self {
        let mut sum = Sha256::new();
        let mut rest = String::new();
        let mut from = 0;
        for (hole, name) in holes {
            if name.starts_with(FIXED) {
                add(&mut sum, &page[hole.clone()]);
            }
            rest.push_str(&page[from..hole.start]);
            rest.push(MARK);
            rest.push_str(name);
            rest.push(MARK);
            from = hole.end;
        }
        rest.push_str(&page[from..]);
        Self([spelled(sum).as_str(), &rest].join("\n"))
    }

    /// A skeleton from the block of a page that holds it.
    ///
    /// # Errors
    /// The block holds none.
    pub fn read(block: &str) -> Result<Self, NotWhole> {
        serde_json::from_str(block).map(Self).map_err(|_| NotWhole::NoSkeleton)
    }

    /// The skeleton as the text of a block: a JSON string that no content can end early.
    #[must_use]
    pub fn block(&self) -> String {
        for_script(&Value::from(self.0.as_str()).to_string())
    }

    /// The page, each hole filled with what is held under its name.
    ///
    /// # Errors
    /// Why it would not be the page that it was.
    pub fn filled(&self, held: impl Fn(&str) -> Option<String>) -> Result<String, NotWhole> {
        let (expected, rest) = self.0.split_once('\n').ok_or(NotWhole::NoSkeleton)?;
        let mut sum = Sha256::new();
        let mut page = String::new();
        let mut is_name = false;
        for piece in rest.split(MARK) {
            if is_name {
                let text = held(piece).ok_or_else(|| NotWhole::Missing(piece.to_owned()))?;
                if piece.starts_with(FIXED) {
                    add(&mut sum, &text);
                }
                page.push_str(&text);
            } else {
                page.push_str(piece);
            }
            is_name = !is_name;
        }
        if spelled(sum) == expected { Ok(page) } else { Err(NotWhole::Changed) }
    }
}

/// Adds a text, and a byte that no UTF-8 text holds, which keeps "ab" + "c" apart from "a" + "bc".
fn add(sum: &mut Sha256, text: &str) {
    sum.update(text);
    sum.update([0xff]);
}

/// The sum in hexadecimal.
fn spelled(sum: Sha256) -> String {
    format!("{:x}", sum.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<a>one</a><b>two</b><c></c>";

    fn skeleton() -> Skeleton {
        Skeleton::of(PAGE, &[(3..6, "fixe-1"), (13..16, "carnet"), (23..23, "programme")])
    }

    fn held(name: &str) -> Option<String> {
        let text = match name {
            "fixe-1" => "one",
            "carnet" => "two",
            "programme" => "",
            _ => return None,
        };
        Some(text.to_owned())
    }

    #[test]
    fn filled_with_what_it_was_made_of_it_is_the_same_page() {
        let skeleton = Skeleton::read(&skeleton().block());
        assert_eq!(skeleton.and_then(|skeleton| skeleton.filled(held)), Ok(PAGE.to_owned()));
    }

    #[test]
    fn only_what_is_not_fixed_may_differ() {
        let with = |name: &str, text: &str| {
            skeleton().filled(|asked| if asked == name { Some(text.to_owned()) } else { held(asked) })
        };
        assert_eq!(with("carnet", "2"), Ok(PAGE.replace("two", "2")));
        assert_eq!(with("fixe-1", "One"), Err(NotWhole::Changed));
        let without = skeleton().filled(|name| held(name).filter(|_| name != "programme"));
        assert_eq!(without, Err(NotWhole::Missing("programme".to_owned())));
        assert_eq!(Skeleton(String::new()).filled(held), Err(NotWhole::NoSkeleton));
        assert_eq!(Skeleton::read(""), Err(NotWhole::NoSkeleton));
    }

    #[test]
    fn its_block_holds_nothing_that_would_end_it() {
        assert!(!skeleton().block().contains('<'));
    }
}
