//! What a form asks for, what was typed in it, and why that cannot be taken.

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::french_dates;

/// One thing that a form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormField {
    /// An action's title.
    Title,
    /// Its domain.
    Domain,
    /// The form of sharing.
    Form,
    /// What it is, in a sentence.
    Description,
    /// Under study since.
    Studied,
    /// Registered in the scheme since.
    Registered,
    /// Deployed since.
    Deployed,
    /// The first day on which it no longer runs.
    Stopped,
    /// Whether its list of participants is complete: [`TypedFields::YES`] or nothing.
    ListIsComplete,
    /// Whether all that is said of an illustrative action has been checked: likewise.
    Checked,
    /// A commune's INSEE code.
    Code,
    /// Its name.
    Name,
    /// Its inhabitants.
    Population,
    /// The first day of its membership.
    Since,
    /// The first day on which it is no longer a member.
    Until,
}

/// What was typed in a form. What nobody touched is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedFields {
    said: Vec<(FormField, String)>,
}

/// Why a form cannot be taken, at one of its places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Where.
    pub field: FormField,
    /// Why.
    pub kind: FieldErrorKind,
}

/// Why what was typed cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldErrorKind {
    /// It is needed, and blank.
    Missing,
    /// It is the title of another action, or the code of another commune.
    Taken,
    /// It is longer than that many letters.
    TooLong(usize),
    /// One of its words is longer than that many letters, and would fit nowhere.
    LongWord(usize),
    /// It is no date.
    NoDate,
    /// The action would stop before it is deployed, or on the day itself.
    StopsBefore(ReducedDate),
    /// The action would be deployed after it was stopped, or on the day itself.
    DeployedAfter(ReducedDate),
    /// The commune would leave before it joins.
    LeavesBefore(ReducedDate),
    /// The commune would join after it has left.
    JoinsAfter(ReducedDate),
    /// It is no INSEE code.
    NoCode,
    /// It is no whole number.
    NoCount,
}

impl TypedFields {
    /// What is said by a box that is ticked.
    pub const YES: &'static str = "oui";

    /// Takes what was typed in one place, for what was typed there before.
    pub fn put(&mut self, asked: FormField, text: String) {
        match self.said.iter_mut().find(|(at, _)| *at == asked) {
            Some((_, said)) => *said = text,
            None => self.said.push((asked, text)),
        }
    }

    /// What was typed in one place; `None` where nobody touched it.
    #[must_use]
    pub fn get(&self, asked: FormField) -> Option<&str> {
        self.said.iter().find(|(at, _)| *at == asked).map(|(_, said)| said.as_str())
    }

    /// Whether nobody touched anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// What is to be read of one place, without the spaces around it: what was typed there, or nothing where it is
    /// needed and nobody touched it.
    pub(super) fn read(&self, asked: FormField, is_needed: bool) -> Option<&str> {
        self.get(asked).map(str::trim).or(is_needed.then_some(""))
    }
}

/// The longest word of a line, in letters: charts and narrow screens have no place for a longer one.
const WORD: usize = 40;

/// A line that is needed.
pub(super) fn needed(text: &str, most: usize) -> Result<Arc<str>, FieldErrorKind> {
    line(text, most)?.ok_or(FieldErrorKind::Missing)
}

/// A line that may be left out.
pub(super) fn line(text: &str, most: usize) -> Result<Option<Arc<str>>, FieldErrorKind> {
    let is_long = |word: &str| word.chars().count() > WORD;
    let line = optional(text, most)?;
    if text.split_whitespace().any(is_long) { Err(FieldErrorKind::LongWord(WORD)) } else { Ok(line) }
}

/// A text that may be left out.
pub(super) fn optional(text: &str, most: usize) -> Result<Option<Arc<str>>, FieldErrorKind> {
    if text.chars().count() > most {
        return Err(FieldErrorKind::TooLong(most));
    }
    Ok((!text.is_empty()).then(|| text.into()))
}

/// A date that may be left out.
pub(super) fn date(text: &str) -> Result<Option<ReducedDate>, FieldErrorKind> {
    if text.is_empty() { Ok(None) } else { french_dates::parse(text).map(Some).ok_or(FieldErrorKind::NoDate) }
}

/// A whole number that may be left out, with any spaces between its digits.
pub(super) fn count(text: &str) -> Result<Option<u32>, FieldErrorKind> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_plain).map(Some).ok_or(FieldErrorKind::NoCount)
}
