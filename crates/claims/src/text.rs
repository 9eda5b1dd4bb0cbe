//! Running text, as pasted from a press release: paragraphs, and line breaks that do not end a sentence.

use crate::lexicon::WordClass;
use crate::marking::items;
use crate::names::ActionNames;
use crate::sentence::read_line;
use crate::tokens::tokens;
use crate::{Claim, Verdict};
use domain::dates::Day;
use domain::indicators::Scope;
use domain::territory::Territory;

/// A heading is no longer than this, in bytes.
const LONGEST_HEADING: usize = 90;

/// The longest text, in bytes, that decides whether a line break after it ends a sentence.
const LONGEST_ENDING: usize = 500;

/// Words after which a sentence goes on.
const UNFINISHED: &str = " a au aux de du des d l le la les un une en et ou ni dans sur sous par pour avec sans dont que \
                          qu qui quand lorsque si est sont ont ne n plus moins depuis entre vers chez fin debut ";

/// Reads the claims of a whole text; their ranges are ranges of `text`. An empty line ends a sentence. A line break
/// alone does so only before a list mark, after a heading, and after a line that is read in full on its own.
#[must_use]
pub fn read_text(text: &str, territory: &Territory, day: Day, scope: Scope) -> Vec<Claim> {
    let reader = TextReader { names: ActionNames::of(territory), territory, day, scope };
    let mut claims = Vec::new();
    let (mut paragraph, mut start, mut at) = (String::new(), 0, 0);
    for line in text.split_inclusive('\n').chain([""]) {
        if line.trim().is_empty() {
            for mut claim in reader.read(&paragraph) {
                claim.shift(start);
                claims.push(claim);
            }
            paragraph.clear();
            start = at + line.len();
        } else {
            if !paragraph.is_empty() && !reader.ends_sentence(&paragraph, line) {
                // Spaces of the same length, so that the ranges stay.
                let length = paragraph.trim_end_matches(['\n', '\r']).len();
                let breaks = paragraph.len() - length;
                paragraph.truncate(length);
                paragraph.extend(std::iter::repeat_n(' ', breaks));
            }
            paragraph.push_str(line);
        }
        at += line.len();
    }
    claims
}

struct TextReader<'a> {
    names: ActionNames,
    territory: &'a Territory,
    day: Day,
    scope: Scope,
}

impl TextReader<'_> {
    fn read(&self, line: &str) -> Vec<Claim> {
        read_line(line, &self.names, self.territory, (self.day, self.scope))
    }

    /// Whether the line break between a text and its next line ends a sentence.
    fn ends_sentence(&self, before: &str, next: &str) -> bool {
        let (before, next) = (before.trim_end(), next.trim_start());
        let before = before.rsplit('\n').next().unwrap_or_default().trim();
        // Only its last sentence matters; a paragraph of many lines is not read again at each of them.
        let start = before.ceil_char_boundary(before.len().saturating_sub(LONGEST_ENDING));
        let before = before.get(start..).unwrap_or(before);
        let first = next.chars().next().unwrap_or_default();
        let is_list_mark = "•▪‣◦●·→✓✔".contains(first)
            || "-–—*".contains(first) && before.ends_with(['.', ':', ';', ',', '!', '?'])
            || "-–—*".contains(first) && before.starts_with(['-', '–', '—', '*']);
        if is_list_mark || !(first.is_uppercase() || first.is_ascii_digit()) {
            return is_list_mark;
        }
        // « 1 » and « 143 572 » are one number, and « au » wants more.
        let last = tokens(before).last().map_or(String::new(), |token| token.word().to_owned());
        let is_open = UNFINISHED.split(' ').any(|word| !word.is_empty() && word == last);
        if is_open || first.is_ascii_digit() && before.ends_with(|last: char| last.is_ascii_digit()) {
            return false;
        }
        let claims = self.read(before);
        if claims.is_empty() {
            return first.is_uppercase() && self.is_heading(before);
        }
        let end = claims.iter().map(|claim| claim.text.end).max().unwrap_or_default();
        claims.iter().all(|claim| claim.verdict != Verdict::OutOfReach)
            && before
                .get(end..)
                .is_some_and(|rest| !rest.contains(|letter: char| letter.is_alphanumeric() || letter == ','))
    }

    /// Whether a line without a claim may stand alone: it ends with a word of its own and denies nothing.
    fn is_heading(&self, line: &str) -> bool {
        let tokens = tokens(line);
        let marked = items(&tokens, &self.names);
        let ends_well = marked.last().is_some_and(|item| {
            matches!(
                item.class,
                WordClass::Unknown | WordClass::When(_) | WordClass::Epci | WordClass::Scheme | WordClass::OfScheme
            )
        });
        let denies = marked.iter().any(|item| {
            matches!(item.class, WordClass::Doubt(_) | WordClass::Not | WordClass::NotAtAll | WordClass::That)
        });
        line.len() <= LONGEST_HEADING && !line.ends_with(',') && ends_well && !denies
    }
}
