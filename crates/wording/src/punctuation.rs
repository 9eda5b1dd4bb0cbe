//! Separators between two texts.

/// Between a subject and its text.
pub const COLON: &str = "\u{a0}: ";

/// Between the items of an enumeration.
pub const COMMA: &str = ", ";

/// The subject of a button or link, after its own text, for screen readers.
#[must_use]
pub fn after_colon(text: &str) -> String {
    [COLON, text].concat()
}

/// The same, if the text of the button or link ends with a noun.
#[must_use]
pub fn after_comma(text: &str) -> String {
    [COMMA, text].concat()
}

/// Two names that together identify a cell: « Lille, Archives ».
#[must_use]
pub fn pair(one: &str, other: &str) -> String {
    [one, COMMA, other].concat()
}

/// A text in French quotation marks: « Lille ».
#[must_use]
pub fn quoted(text: &str) -> String {
    ["«\u{a0}", text, "\u{a0}»"].concat()
}
