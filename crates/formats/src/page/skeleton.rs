//! The skeleton of a page: its HTML, with placeholders instead of certain texts.

use std::ops::Range;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::original_figures::FIGURES;
use crate::escape_for_script;

/// The delimiter on both sides of a placeholder's name. It does not occur in a page.
const MARK: char = '\u{1}';

/// The name of the placeholder for the document.
pub const DOCUMENT: &str = "carnet";

/// The name of the placeholder for the skeleton itself.
pub const SKELETON: &str = "squelette";

/// The prefix of the names of placeholders for styles and scripts.
pub const FIXED: &str = "fixe-";

/// What stands in a page before the content of its policy.
const POLICY_START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// A skeleton as a text: a checksum on the first line, then alternately HTML and the name of a placeholder.
///
/// The checksum is of all that the files of a program have in common: of the HTML, the names, and every text but the
/// document, the figures made from it, and the skeleton itself. So whatever of it was changed after the file was made is
/// no longer what was summed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skeleton(String);

/// Why a page cannot be assembled from its skeleton.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageError {
    /// The skeleton cannot be read.
    NoSkeleton,
    /// There is no text for the placeholder of this name.
    Missing(String),
    /// It is not as it was when the file was made, or when it was opened: something has changed it.
    Changed,
}

/// Where the text of a placeholder stands in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockPlace {
    /// The name of the placeholder, which is the id of the element.
    pub id: String,
    /// The name of the element, as the DOM has those of HTML: in capitals.
    pub tag: String,
    /// Its `type`, empty if it has none.
    pub kind: String,
    /// The name of the element that it stands in, in capitals.
    pub parent: String,
}

impl Skeleton {
    /// The skeleton of a page. `placeholders` has the byte range and the unique name of each text to take out, in the
    /// order of the page.
    #[must_use]
    pub fn of(page: &str, placeholders: &[(Range<usize>, &str)]) -> Self {
        let mut rest = String::new();
        let mut from = 0;
        for (range, name) in placeholders {
            rest.push_str(&page[from..range.start]);
            rest.push(MARK);
            rest.push_str(name);
            rest.push(MARK);
            from = range.end;
        }
        rest.push_str(&page[from..]);
        let mut sum = Sha256::new();
        add(&mut sum, &rest);
        for (range, _) in placeholders.iter().filter(|(_, name)| is_summed(name)) {
            add(&mut sum, &page[range.clone()]);
        }
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
    /// A text is missing, or what never changes differs from the original.
    pub fn fill<'a>(&self, text_of: impl Fn(&str) -> Option<&'a str>) -> Result<String, PageError> {
        let (expected, rest) = self.0.split_once('\n').ok_or(PageError::NoSkeleton)?;
        let mut sum = Sha256::new();
        add(&mut sum, rest);
        let mut page = String::new();
        for (html, name) in parts(rest) {
            page.push_str(html);
            let Some(name) = name else { continue };
            let text = text_of(name).ok_or_else(|| PageError::Missing(name.to_owned()))?;
            if is_summed(name) {
                add(&mut sum, text);
            }
            page.push_str(text);
        }
        if hex(sum) == expected { Ok(page) } else { Err(PageError::Changed) }
    }

    /// Where the texts of the placeholders stand, in the order of the page; without the figures, which the program takes
    /// out of the page when it starts.
    #[must_use]
    pub fn places(&self) -> Vec<BlockPlace> {
        let mut parent = "HEAD";
        let place = |(html, name): (&str, Option<&str>)| {
            if html.contains("<body") {
                parent = "BODY";
            }
            let (_, start_tag) = html.rsplit_once('<')?;
            let tag = start_tag.split([' ', '>']).next().unwrap_or_default().to_ascii_uppercase();
            let kind = start_tag.split_once(" type=\"").and_then(|(_, rest)| rest.split_once('"'));
            let kind = kind.map_or_else(String::new, |(kind, _)| kind.to_owned());
            Some(BlockPlace { id: name?.to_owned(), tag, kind, parent: parent.to_owned() })
        };
        parts(&self.0).filter_map(place).filter(|place| place.id != FIGURES).collect()
    }

    /// The policies of the page.
    #[must_use]
    pub fn policies(&self) -> Vec<&str> {
        self.0.split(POLICY_START).skip(1).filter_map(|after| Some(after.split_once('"')?.0)).collect()
    }
}

/// The parts of a skeleton: HTML, and the name of the placeholder after it; there is none after the last part.
fn parts(rest: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut parts = rest.split(MARK);
    std::iter::from_fn(move || Some((parts.next()?, parts.next())))
}

/// Whether the text of this placeholder is in the checksum of a skeleton: not the document, which changes, nor the
/// figures, which are made from it, nor the skeleton, which has the checksum.
fn is_summed(name: &str) -> bool {
    name != DOCUMENT && name != FIGURES && name != SKELETON
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

    const PAGE: &str = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"none\"><style id=\"fixe-1\">one\
        </style></head><body><script type=\"application/json\" id=\"carnet\">two</script><script id=\"programme\">\
        </script></body>";

    fn skeleton() -> Skeleton {
        let placeholders = [("one", "fixe-1"), ("two", "carnet"), ("", "programme")];
        let range = |text: &str, name: &str| {
            let start = PAGE.find(&format!("\"{name}\">{text}")).unwrap() + name.len() + 3;
            start..start + text.len()
        };
        Skeleton::of(PAGE, &placeholders.map(|(text, name)| (range(text, name), name)))
    }

    fn text_of(name: &str) -> Option<&'static str> {
        match name {
            "fixe-1" => Some("one"),
            "carnet" => Some("two"),
            "programme" => Some(""),
            _ => None,
        }
    }

    #[test]
    fn a_skeleton_filled_with_its_texts_gives_the_same_page() {
        let skeleton = Skeleton::read(&skeleton().block()).unwrap();
        assert_eq!(skeleton.fill(text_of), Ok(PAGE.to_owned()));
    }

    #[test]
    fn only_the_document_may_differ() {
        let with = |name: &str, text: &'static str| {
            skeleton().fill(|wanted| if wanted == name { Some(text) } else { text_of(wanted) })
        };
        assert_eq!(with("carnet", "2"), Ok(PAGE.replace("two", "2")));
        assert_eq!(with("fixe-1", "One"), Err(PageError::Changed));
        assert_eq!(with("programme", " "), Err(PageError::Changed));
        let without = skeleton().fill(|name| text_of(name).filter(|_| name != "programme"));
        assert_eq!(without, Err(PageError::Missing("programme".to_owned())));
        assert_eq!(Skeleton(String::new()).fill(text_of), Err(PageError::NoSkeleton));
        assert_eq!(Skeleton::read(""), Err(PageError::NoSkeleton));
    }

    #[test]
    fn a_skeleton_whose_html_or_names_were_changed_gives_no_page() {
        for (from, to) in [("none", "self"), ("</head>", "<meta></head>"), ("carnet\u{1}", "squelette\u{1}")] {
            let changed = Skeleton(skeleton().0.replacen(from, to, 1));
            assert_ne!(changed, skeleton(), "{from}");
            let filled = changed.fill(|name| text_of(name).or(Some("two")));
            assert_eq!(filled, Err(PageError::Changed), "{from}");
        }
    }

    #[test]
    fn a_skeleton_says_where_its_texts_stand_and_what_the_policy_is() {
        let place = |[id, tag, kind, parent]: [&str; 4]| BlockPlace {
            id: id.to_owned(),
            tag: tag.to_owned(),
            kind: kind.to_owned(),
            parent: parent.to_owned(),
        };
        let places = [
            ["fixe-1", "STYLE", "", "HEAD"],
            ["carnet", "SCRIPT", "application/json", "BODY"],
            ["programme", "SCRIPT", "", "BODY"],
        ];
        assert_eq!(skeleton().places(), places.map(place));
        assert_eq!(skeleton().policies(), ["none"]);
    }

    #[test]
    fn the_block_of_a_skeleton_contains_no_tags() {
        assert!(!skeleton().block().contains('<'));
    }
}
