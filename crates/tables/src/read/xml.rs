//! The XML parts of a spreadsheet, walked through once before anything else reads them: well formed to the end, not too
//! deep, and without a document type.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::read::FileFault;
use crate::read::limits::MAX_DEPTH;

/// Walks through a part. An empty element is given as a start and an end.
///
/// # Errors
/// The part is not UTF-8 or not well formed, has a document type, or is nested too deep; or what `each` returns.
pub(super) fn walk(
    part: &str,
    content: &[u8],
    mut each: impl FnMut(&Event<'_>) -> Result<(), FileFault>,
) -> Result<(), FileFault> {
    let damaged = || FileFault::damaged(part);
    let text = str::from_utf8(content).map_err(|_| damaged())?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let (mut depth, mut has_root) = (0_usize, false);
    loop {
        let event = reader.read_event().map_err(|_| damaged())?;
        match &event {
            Event::Start(_) => {
                depth += 1;
                has_root = true;
                if depth > MAX_DEPTH {
                    return Err(FileFault::TooDeep { part: part.to_owned() });
                }
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(_) => return Err(FileFault::DocumentType { part: part.to_owned() }),
            Event::Eof if depth == 0 && has_root => return Ok(()),
            Event::Eof => return Err(damaged()),
            _ => {}
        }
        each(&event)?;
    }
}

/// The value of an attribute by its name with or without a prefix, as it stands in the part; `None` if there is none.
pub(super) fn attribute<'a>(element: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    element
        .try_get_attribute(name)
        .ok()
        .flatten()
        .and_then(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
}

/// Whether an attribute says yes, as XML does.
pub(super) fn is_set(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(&*value, "1" | "true"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<(), FileFault> {
        walk("part", text.as_bytes(), |_| Ok(()))
    }

    #[test]
    fn a_part_that_is_cut_short_is_damaged() {
        assert_eq!(check("<?xml version=\"1.0\"?><a><b/>x</a>"), Ok(()));
        for text in ["", "<a>", "<a><b></a>", "<a", "x", "<a></b>"] {
            assert_eq!(check(text), Err(FileFault::damaged("part")), "{text}");
        }
        assert_eq!(walk("part", b"<a>\xe9</a>", |_| Ok(())), Err(FileFault::damaged("part")));
    }

    #[test]
    fn a_document_type_is_refused_before_anything_of_it_is_read() {
        let text = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        assert_eq!(check(text), Err(FileFault::DocumentType { part: "part".to_owned() }));
    }

    #[test]
    fn deep_nesting_is_refused() {
        let nested = |depth: usize| ["<a>".repeat(depth), "</a>".repeat(depth)].concat();
        assert_eq!(check(&nested(MAX_DEPTH)), Ok(()));
        assert_eq!(check(&nested(MAX_DEPTH + 1)), Err(FileFault::TooDeep { part: "part".to_owned() }));
        assert_eq!(check(&"<a>".repeat(1_000_000)), Err(FileFault::TooDeep { part: "part".to_owned() }));
    }
}
