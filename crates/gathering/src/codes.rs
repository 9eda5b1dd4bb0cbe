//! Return codes in messages, and which files are messages.

use domain::return_code::CodesFound;

use crate::Here;
use crate::statements::MergeBase;

/// The text of a file that is a saved answer, a document, or messages with something written like a return code; `None`
/// if it may only be a table. Messages may be in an encoding of one byte a sign, since codes have plain letters.
#[must_use]
pub fn received_text(bytes: &[u8], here: &Here<'_>) -> Option<String> {
    let has_codes = |text: &str| {
        let found = codes_in(text, &MergeBase::of(here));
        !found.codes.is_empty() || !found.broken.is_empty()
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let is_saved = text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '<']);
            (is_saved || has_codes(text)).then(|| text.to_owned())
        }
        Err(_) if bytes.contains(&0) => None,
        Err(_) => Some(bytes.iter().copied().map(char::from).collect::<String>()).filter(|text| has_codes(text)),
    }
}

/// The codes in a text. One of the form that was sent out before the scheme was edited here is known, too.
pub(crate) fn codes_in(text: &str, known: &MergeBase<'_>) -> CodesFound {
    let found = CodesFound::of(&known.sent, text);
    if found.broken.is_empty() || !known.has_edited_tables() {
        return found;
    }
    let CodesFound { mut codes, mut broken } = found;
    let before = CodesFound::of(known.here.bundled, text);
    broken.retain(|(line, _)| before.broken.iter().any(|(other, _)| other == line));
    codes.extend(before.codes.into_iter().filter(|code| !codes.contains(code)).collect::<Vec<_>>());
    CodesFound { codes, broken }
}
