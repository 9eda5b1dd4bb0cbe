//! Texts of a paragraph, cut where their look or their meaning changes.

use serde::{Deserialize, Serialize};

/// A stretch of text that looks alike. A line feed in its text is a new line of the same paragraph.
///
/// ```
/// use documents::WrittenRun;
///
/// let run = WrittenRun::text("86 communes").bold().marked("illustratif");
/// assert!(run.is_bold && run.mark.as_deref() == Some("illustratif"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WrittenRun {
    /// The text.
    pub text: String,
    /// Whether it is bold.
    pub is_bold: bool,
    /// Whether it is in italics.
    pub is_italic: bool,
    /// Where it leads: `https://…`, `mailto:…`, or `#` and the id of a heading of the same document. Anything else,
    /// such as a page of the app, leads nowhere outside of the app, and is left out.
    pub link: Option<String>,
    /// The footnote that it calls, after the text.
    pub footnote: Option<Vec<WrittenRun>>,
    /// The mark of a text that rests on illustrative data: it is underlined with dots, and followed by this word in
    /// brackets. Where the word stands nearby already, such as in the head of the column, it may be empty.
    pub mark: Option<String>,
}

impl WrittenRun {
    /// A text as it is.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The same, bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    /// The same, in italics.
    #[must_use]
    pub fn italic(self) -> Self {
        Self { is_italic: true, ..self }
    }

    /// The same, leading to an address.
    #[must_use]
    pub fn linked(self, to: impl Into<String>) -> Self {
        Self { link: Some(to.into()), ..self }
    }

    /// The same, with a footnote.
    #[must_use]
    pub fn noted(self, note: Vec<WrittenRun>) -> Self {
        Self { footnote: Some(note), ..self }
    }

    /// The same, marked as resting on illustrative data, with the word that says so.
    #[must_use]
    pub fn marked(self, word: impl Into<String>) -> Self {
        Self { mark: Some(word.into()), ..self }
    }
}

impl From<&str> for WrittenRun {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for WrittenRun {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

/// The texts of runs, without their looks and notes, but with the words of their marks.
#[must_use]
pub fn plain_text(runs: &[WrittenRun]) -> String {
    let mut out = String::new();
    for run in runs {
        out.push_str(&run.text);
        if let Some(word) = run.mark.as_deref().filter(|word| !word.is_empty()) {
            out.push_str(" (");
            out.push_str(word);
            out.push(')');
        }
    }
    out
}

/// A number in raised digits, so that a text that is copied by hand never runs it into the number before it.
///
/// ```
/// assert_eq!(documents::superscript(12), "¹²");
/// ```
#[must_use]
pub fn superscript(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = number.to_string();
    digits.bytes().filter_map(|digit| DIGITS.get(usize::from(digit.wrapping_sub(b'0')))).collect()
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphStyle {
    /// The text.
    #[default]
    Normal,
    /// The title of the document, on its cover.
    Title,
    /// What stands below the title: whose document it is, and of which day.
    Subtitle,
    /// The first words of a part: a finding, larger than the text.
    Lead,
    /// What is read last: sources, definitions.
    Small,
    /// Words of somebody else.
    Quote,
    /// What wants attention.
    Warning,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_text_says_what_is_illustrative() {
        let runs = [WrittenRun::text("86 sur 90").marked("illustratif"), WrittenRun::text(" et 4").marked("")];
        assert_eq!(plain_text(&runs), "86 sur 90 (illustratif) et 4");
    }
}
