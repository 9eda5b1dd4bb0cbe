//! What a return code changes where it is read, and codes in the text of a message.

use std::collections::BTreeSet;

use super::{CodeError, MARK, ReturnCode, ReturnForm, alphabet};
use crate::answering::{CellAnswer, Proposal, Resolution, edit_of};
use crate::dates::Day;
use crate::fingerprint::ContentDigest;
use crate::indicators::{DayView, Scope};
use crate::journal::{AnswerBase, NetAnswer};
use crate::territory::Territory;

/// A text up to this length, in bytes, is one code that somebody has typed, and is told what is wrong with it.
const LONGEST_TYPED: usize = 160;
/// A text that is longer has no codes: it is a file.
const LONGEST_MESSAGE: usize = 100_000;

impl ReturnCode {
    /// What the code says otherwise than the data now, as an answer to be reviewed. It is made on the tables without edits,
    /// and knows none: whoever has edited one of these cells meanwhile is contradicted, and nobody is overruled. A state
    /// that is said already is not confirmed: the code has all states, also those that nobody looked at.
    #[must_use]
    pub fn answer(&self, bundled: &Territory, current: &Territory, day: Day) -> NetAnswer {
        let [before, now] = [bundled, current].map(|territory| DayView { territory, day, scope: Scope::Everything });
        let resolved = self.states.iter().filter_map(|(action, state)| {
            let own = (current.find_action(action)?, current.find_commune(self.commune)?);
            if now.cell(own.0, own.1).state == *state {
                return None;
            }
            let (action, commune) = (bundled.find_action(action)?, bundled.find_commune(self.commune)?);
            match before.resolve(action, commune, Proposal::Correction(CellAnswer::plain(*state))) {
                Resolution::Changes(answer) | Resolution::Same { answer, .. } => Some(answer),
                Resolution::EndsBeforeStart => None,
            }
        });
        let resolved: Vec<_> = resolved.collect();
        let edits = if resolved.is_empty() { Vec::new() } else { vec![edit_of(bundled, resolved)] };
        let tables = ContentDigest::of(bundled);
        NetAnswer {
            base: AnswerBase { tables, entries: Vec::new(), replaces: Vec::new(), steps: 1 },
            author: None,
            day,
            restored: Vec::new(),
            retracted: Vec::new(),
            edits,
        }
    }

    /// The code in a text that is not too long: what somebody has typed, or a message with a code in one of its lines.
    /// `None` if there is none; an error only of a short text that begins like a code.
    #[must_use]
    pub fn find(territory: &Territory, text: &str) -> Option<Result<Self, CodeError>> {
        let text = text.trim();
        if text.len() > LONGEST_MESSAGE || text.starts_with(['{', '<']) {
            return None;
        }
        let lengths: BTreeSet<usize> = ReturnForm::all(territory).iter().map(ReturnForm::code_length).collect();
        let found = text.lines().flat_map(starts).find_map(|line| {
            lengths.iter().rev().find_map(|length| Self::read(territory, first_signs(line, *length)?).ok())
        });
        match found {
            Some(code) => Some(Ok(code)),
            None if text.len() <= LONGEST_TYPED && text.starts_with([MARK, 'c']) => Some(Self::read(territory, text)),
            None => None,
        }
    }
}

/// The rests of a line from each word that begins like a code.
fn starts(line: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    line.char_indices().filter_map(move |(at, sign)| {
        let is_start = sign.eq_ignore_ascii_case(&MARK) && !before.is_alphanumeric();
        before = sign;
        is_start.then(|| &line[at..])
    })
}

/// The beginning of a text that has so many signs of a code; `None` if it is shorter.
fn first_signs(text: &str, count: usize) -> Option<&str> {
    let mut signs = text.char_indices().filter(|(_, sign)| !alphabet::is_ignored(*sign));
    let (at, last) = signs.nth(count - 1)?;
    Some(&text[..at + last.len_utf8()])
}
