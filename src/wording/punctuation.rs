//! What stands between two texts.

/// Between a thing and what is said of it.
pub const COLON: &str = "\u{a0}: ";

/// Between the things of an enumeration.
pub const COMMA: &str = ", ";

/// What a button or a link is about, behind its own words, for those who hear it alone.
#[must_use]
pub fn after_colon(text: &str) -> String {
    [COLON, text].concat()
}

/// What a button or a link is about, where its own words end with a noun.
#[must_use]
pub fn after_comma(text: &str) -> String {
    [COMMA, text].concat()
}

/// Two names that tell one thing together: « Lille, Archives ».
#[must_use]
pub fn pair(one: &str, other: &str) -> String {
    [one, COMMA, other].concat()
}
