//! What a return code changes where it is read, and codes in the text of a message.

use std::collections::BTreeSet;

use super::{CodeError, GROUP, MARK, ReturnCode, ReturnForm, alphabet};
use crate::answering::{CellAnswer, Proposal, Resolution};
use crate::dates::Day;
use crate::fingerprint::ContentDigest;
use crate::ids::EntryId;
use crate::indicators::{DayView, Scope};
use crate::journal::{Answer, AnswerBase, CellName, Edit, Journal, NetAnswer};
use crate::territory::{ActionIndex, CommuneIndex, ParticipationState, Territory};

/// A text up to this length, in bytes, is one code that somebody has typed, and is told what is wrong with it.
const LONGEST_TYPED: usize = 160;
/// A text that is longer has no codes: it is a file.
const LONGEST_MESSAGE: usize = 100_000;

impl ReturnCode {
    /// What the code says otherwise than the data now, as the entries that it becomes in a journal, to be reviewed. It is
    /// made on the tables without edits, and knows none: whoever has edited one of these cells meanwhile is contradicted,
    /// and nobody is overruled. An action or a commune that edits have added is answered knowing these edits. A state that
    /// is said already is not confirmed: the code has all states, also those that nobody looked at.
    #[must_use]
    pub fn arrived(&self, bundled: &Territory, journal: &Journal, day: Day) -> Journal {
        let current = bundled.after(journal);
        let [before, now] = [bundled, &current].map(|territory| DayView { territory, day, scope: Scope::Everything });
        let (mut on_tables, mut on_edits) = (Vec::new(), Vec::new());
        for (action, state) in &self.states {
            let cell = CellName { action: action.clone(), commune: self.commune };
            let Some((action, commune)) = current.find_cell(&cell) else { continue };
            if now.cell(action, commune).state == *state {
                continue;
            }
            match bundled.find_cell(&cell) {
                Some((action, commune)) => on_tables.extend(correction(before, action, commune, *state)),
                None => on_edits.extend(correction(now, action, commune, *state)),
            }
        }
        let base = |entries: Vec<EntryId>| AnswerBase {
            tables: ContentDigest::of(bundled),
            entries,
            replaces: Vec::new(),
            steps: 1,
        };
        let of = |base: AnswerBase, answers: Vec<Answer>| {
            let edits = if answers.is_empty() { Vec::new() } else { vec![Edit::Answer { answers }] };
            let answer = NetAnswer { base, author: None, day, restored: Vec::new(), retracted: Vec::new(), edits };
            answer.arrived(journal)
        };
        of(base(Vec::new()), on_tables).merged_with(&of(base(journal.last_entries()), on_edits))
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
            None if looks_typed(text) => Some(Self::read(territory, text)),
            None => None,
        }
    }
}

/// The codes in the lines of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodesFound {
    /// Those that hold, each once, in the order of the text.
    pub codes: Vec<ReturnCode>,
    /// What is written like a code and does not hold, with the number of its line, from 1.
    pub broken: Vec<(usize, CodeError)>,
}

impl CodesFound {
    /// All codes in a text of any length: a message, or many of them.
    #[must_use]
    pub fn of(territory: &Territory, text: &str) -> Self {
        let lengths: BTreeSet<usize> = ReturnForm::all(territory).iter().map(ReturnForm::code_length).collect();
        let mut found = Self::default();
        for (number, line) in (1..).zip(text.lines()) {
            let mut rest = line;
            while let Some(start) = starts(rest).next() {
                let read = lengths.iter().rev().find_map(|length| {
                    let signs = first_signs(start, *length)?;
                    ReturnCode::read(territory, signs).ok().map(|code| (code, signs.len()))
                });
                // After a code, or else after the letter that may have begun one.
                let read_to = match read {
                    Some((code, length)) => {
                        if !found.codes.contains(&code) {
                            found.codes.push(code);
                        }
                        length
                    }
                    None => match written_like_a_code(start).filter(|signs| is_near(signs, &lengths)) {
                        Some(signs) => {
                            found.broken.extend(ReturnCode::read(territory, signs).err().map(|why| (number, why)));
                            signs.len()
                        }
                        None => MARK.len_utf8(),
                    },
                };
                rest = start.get(read_to..).unwrap_or_default();
                // What follows within the same word does not begin a code.
                rest = rest.trim_start_matches(char::is_alphanumeric);
            }
        }
        found
    }
}

/// Whether a text has about as many signs as a code: one may be missing or too many.
fn is_near(text: &str, lengths: &BTreeSet<usize>) -> bool {
    let signs = text.chars().filter(|sign| !alphabet::is_ignored(*sign)).count();
    lengths.iter().any(|length| length.abs_diff(signs) <= 2)
}

/// The beginning of a text that is written as codes are, in groups of four capitals and digits, at least three of them,
/// one of which mixes both (« CRTE 2021 2026 » is the name of a plan);
/// `None` if it is not.
fn written_like_a_code(text: &str) -> Option<&str> {
    let is_sign = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit();
    let (mut length, mut groups, mut digits, mut is_mixed) = (0, 0, 0, false);
    for word in text.split_inclusive(' ') {
        let group = word.trim_end();
        if group.is_empty() || group.len() > GROUP || !group.chars().all(is_sign) {
            break;
        }
        let of_group = group.bytes().filter(u8::is_ascii_digit).count();
        is_mixed |= of_group > 0 && of_group < group.len();
        digits += of_group;
        groups += 1;
        length += word.len();
        if group.len() < GROUP {
            break;
        }
    }
    (groups >= 3 && digits >= 3 && is_mixed).then(|| text[..length].trim_end())
}

/// Whether a text is what somebody has typed for a code: it is short, begins like one, and has what no sentence has.
fn looks_typed(text: &str) -> bool {
    text.len() <= LONGEST_TYPED
        && text.starts_with([MARK, MARK.to_ascii_lowercase()])
        && text.contains(|sign: char| sign.is_ascii_digit() || matches!(sign, '&' | '_'))
}

/// The correction of a cell to a state.
fn correction(
    view: DayView<'_>,
    action: ActionIndex,
    commune: CommuneIndex,
    state: ParticipationState,
) -> Option<Answer> {
    match view.resolve(action, commune, Proposal::Correction(CellAnswer::plain(state))) {
        Resolution::Changes(answer) | Resolution::Same { answer, .. } => Some(answer.recorded(view.territory)),
        // A correction without dates ends no earlier than it begins.
        Resolution::EndsBeforeStart => None,
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
