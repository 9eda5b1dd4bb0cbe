//! The fields of a form, the texts typed in them, and why a text is refused.

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::french_dates;
use crate::invisible_signs::{TextKind, first_invisible};

/// One field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormField {
    /// The title of an action.
    Title,
    /// The domain of an action.
    Domain,
    /// The form of sharing of an action.
    Form,
    /// A sentence that describes an action.
    Description,
    /// What the report says that was aimed at.
    Objective,
    /// What the report says that has been reached.
    Result,
    /// What the report says that was in the way.
    Difficulty,
    /// What the report says that comes next.
    Prospect,
    /// The date from which an action is under study.
    Studied,
    /// The date from which an action is registered in the scheme.
    Registered,
    /// The date from which an action is deployed.
    Deployed,
    /// The first day on which an action no longer runs.
    Stopped,
    /// Whether the list of an action's participants is complete: [`TypedFields::YES`] or an empty text.
    ListIsComplete,
    /// Whether the user has checked all fields of an illustrative action: [`TypedFields::YES`] or an empty text.
    Checked,
    /// The INSEE code of a commune.
    Code,
    /// The name of a commune.
    Name,
    /// The number of inhabitants of a commune.
    Population,
    /// The first day on which a commune is a member.
    Since,
    /// The first day on which a commune is no longer a member.
    Until,
}

impl FormField {
    /// Whether its text may have several lines.
    #[must_use]
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Description | Self::Objective | Self::Result | Self::Difficulty | Self::Prospect)
    }
}

/// The texts typed in a form. Fields that the user did not touch are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedFields {
    values: Vec<(FormField, String)>,
}

/// An error in one field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field in which the error is shown.
    pub field: FormField,
    /// Why the text is refused.
    pub kind: FieldErrorKind,
}

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldErrorKind {
    /// A required text is blank.
    Missing,
    /// Another action has this title, or another commune has this code.
    Taken,
    /// The text has more than this number of characters.
    TooLong(usize),
    /// A word of the text has more than this number of characters, which pages and charts have no room for.
    LongWord(usize),
    /// The text has a sign that nobody sees.
    InvisibleSign(char),
    /// The text is not a date.
    NotADate,
    /// The action would stop on the day it is deployed, or before.
    StopsBefore(ReducedDate),
    /// The action would be deployed on the day it is stopped, or after.
    DeployedAfter(ReducedDate),
    /// The commune would leave before it joins.
    LeavesBefore(ReducedDate),
    /// The commune would join after it has left.
    JoinsAfter(ReducedDate),
    /// The text is not an INSEE code.
    NotACode,
    /// The text is not a whole number.
    NotANumber,
}

impl TypedFields {
    /// The value of a ticked checkbox.
    pub const YES: &'static str = "oui";

    /// Sets the text of a field.
    pub fn put(&mut self, field: FormField, text: String) {
        match self.values.iter_mut().find(|(at, _)| *at == field) {
            Some((_, value)) => *value = text,
            None => self.values.push((field, text)),
        }
    }

    /// The text of a field; `None` if the user did not touch it.
    #[must_use]
    pub fn get(&self, field: FormField) -> Option<&str> {
        self.values.iter().find(|(at, _)| *at == field).map(|(_, value)| value.as_str())
    }

    /// Whether the user touched no field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The trimmed text of a field. An untouched field counts as empty if it is required, and is skipped (`None`)
    /// otherwise.
    pub(super) fn read(&self, field: FormField, is_required: bool) -> Option<&str> {
        self.get(field).map(str::trim).or(is_required.then_some(""))
    }
}

/// The maximum length of a word in a line, in characters. Charts and narrow screens have no room for longer words.
const WORD: usize = 40;

/// Reads a line of at most `most` characters that may not be empty.
pub(super) fn required_line(text: &str, most: usize) -> Result<Arc<str>, FieldErrorKind> {
    line(text, most)?.ok_or(FieldErrorKind::Missing)
}

/// Reads a line of at most `most` characters; `None` if it is empty.
pub(super) fn line(text: &str, most: usize) -> Result<Option<Arc<str>>, FieldErrorKind> {
    let is_long = |word: &str| word.chars().count() > WORD;
    if let Some(sign) = first_invisible(text, TextKind::Line) {
        return Err(FieldErrorKind::InvisibleSign(sign));
    }
    let line = optional(text, most)?;
    if text.split_whitespace().any(is_long) { Err(FieldErrorKind::LongWord(WORD)) } else { Ok(line) }
}

/// Reads a text of at most `most` characters; `None` if it is empty.
pub(super) fn optional(text: &str, most: usize) -> Result<Option<Arc<str>>, FieldErrorKind> {
    if let Some(sign) = first_invisible(text, TextKind::Prose) {
        return Err(FieldErrorKind::InvisibleSign(sign));
    }
    if text.chars().count() > most {
        return Err(FieldErrorKind::TooLong(most));
    }
    Ok((!text.is_empty()).then(|| text.into()))
}

/// Reads a date; `None` if the text is empty.
pub(super) fn date(text: &str) -> Result<Option<ReducedDate>, FieldErrorKind> {
    if text.is_empty() { Ok(None) } else { french_dates::parse(text).map(Some).ok_or(FieldErrorKind::NotADate) }
}

/// Reads a whole number, with or without spaces between its digits; `None` if the text is empty.
pub(super) fn count(text: &str) -> Result<Option<u32>, FieldErrorKind> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_plain).map(Some).ok_or(FieldErrorKind::NotANumber)
}
