//! Reads an answer from a spreadsheet cell: a word for the state, dates, or both.

use crate::answering::CellAnswer;
use crate::dates::ReducedDate;
use crate::folding::folded;
use crate::french_dates::{parse_words, typable};
use crate::spreadsheet::signs::{has_plain_signs, is_error_value, symbol, without_footnote_mark};
use crate::territory::ParticipationState;

/// The folded words that are read as each state. If one word begins with another, the longer one comes first.
const WORDS: [(ParticipationState, &[&str]); 5] = [
    (
        ParticipationState::Interested,
        &["interessee", "interesse", "non mais elle est interessee", "non mais interessee", "souhaite participer", "i"],
    ),
    (
        ParticipationState::NotConcerned,
        &["non concernee", "non concerne", "pas concernee", "pas concerne", "sans objet", "s o", "so", "n a", "na"],
    ),
    (
        ParticipationState::Unknown,
        &[
            "inconnue aucune reponse",
            "inconnue",
            "inconnu",
            "ne sait pas",
            "nsp",
            "non renseignee",
            "non renseigne",
            "non communique",
        ],
    ),
    (
        ParticipationState::No,
        &[
            "non participante",
            "non",
            "ne participe pas absente de la liste complete",
            "ne participe pas",
            "ne participe plus",
            "n adhere pas",
            "pas interessee",
            "jamais",
            "faux",
            "false",
            "n",
            "0",
        ],
    ),
    (
        ParticipationState::TakesPart,
        &["oui", "participe", "participante", "adhere", "adherente", "vrai", "true", "ok", "o", "x", "1"],
    ),
];

/// The word that is written for a state, when a cell is copied or shown.
#[must_use]
pub const fn state_word(state: ParticipationState) -> &'static str {
    match state {
        ParticipationState::TakesPart => "oui",
        ParticipationState::No => "non",
        ParticipationState::Interested => "intéressée",
        ParticipationState::NotConcerned => "non concernée",
        ParticipationState::Unknown => "inconnue",
    }
}

/// Folded words before a date that are ignored.
const BEFORE_A_DATE: [&str; 9] = ["depuis", "le", "l", "annee", "a", "partir", "compter", "de", "du"];

/// The mark of an answer that rests on illustrative data, in a copied text.
pub const ILLUSTRATIVE: &str = "illustratif";

/// The years that are accepted in a date. A date of another year is not an answer.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// The error for a text that is not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAnswer;

/// An answer, and what its cell has besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AnswerReading {
    pub(super) answer: CellAnswer,
    /// Whether the cell has the mark of a footnote, which is left out.
    pub(super) has_footnote: bool,
    /// Whether the cell is a tick box.
    pub(super) is_tick_box: bool,
    /// Whether the cell has the mark of illustrative data.
    pub(super) is_illustrative: bool,
}

/// Reads the text of a cell; `None` if it is empty.
///
/// # Errors
/// The text is not a state, a date, or a state with dates.
pub fn parse_answer(text: &str) -> Result<Option<CellAnswer>, NotAnAnswer> {
    read_answer(text).map(|reading| reading.map(|it| it.answer))
}

/// Reads the text of a cell, and says what else is in it.
pub(super) fn read_answer(text: &str) -> Result<Option<AnswerReading>, NotAnAnswer> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let is_illustrative = folded(text).ends_with(ILLUSTRATIVE);
    let reading = |answer, has_footnote, is_tick_box| {
        Ok(Some(AnswerReading { answer, has_footnote, is_tick_box, is_illustrative }))
    };
    if let Some((state, is_tick_box)) = symbol(text) {
        return reading(CellAnswer::plain(state), false, is_tick_box);
    }
    if is_error_value(text) {
        return Err(NotAnAnswer);
    }
    if let Some(marked) = without_footnote_mark(text) {
        return reading(state_and_dates(marked)?, true, false);
    }
    reading(state_and_dates(text)?, false, false)
}

fn state_and_dates(text: &str) -> Result<CellAnswer, NotAnAnswer> {
    // The words of the project's own tables, such as « non_concernee ».
    if let Some(state) = ParticipationState::parse(text) {
        return Ok(CellAnswer::plain(state));
    }
    if !has_plain_signs(text) {
        return Err(NotAnAnswer);
    }
    let folded = folded(text);
    let folded = without_mark(&folded);
    if is_number_and_year(text, folded) {
        return Err(NotAnAnswer);
    }
    // Dates are tried first, so that « 1/4/2017 » is not read as the state « 1 ».
    let stated = if date(&words(folded)).is_some() { None } else { leading_state(text, folded) };
    let (state, rest) = stated.unwrap_or((ParticipationState::TakesPart, folded));
    let words = words(rest);
    let end = words.windows(2).position(|pair| pair == ["plus", "depuis"]).unwrap_or(words.len());
    let (since, until) = words.split_at(end);
    let since = if since.is_empty() && stated.is_some() { None } else { Some(date(since).ok_or(NotAnAnswer)?) };
    let until = if until.is_empty() { None } else { Some(date(&until[1..]).ok_or(NotAnAnswer)?) };
    Ok(CellAnswer { state, since, until })
}

/// Whether a text may be « 1 » (yes) and a year as well as January of that year: « 1 (2018) », but not « 1/2018 ».
fn is_number_and_year(text: &str, folded: &str) -> bool {
    let is_year = |rest: &str| rest.len() == 4 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let between = text.trim().get(1..).unwrap_or_default();
    folded.strip_prefix("1 ").is_some_and(is_year) && !between.starts_with(['/', '-', '.'])
}

/// Whether a text may stand for the folded word that it begins with. A word of one or two letters is written just so,
/// without an accent, and alone unless a date follows: « í », « 1. », « n/ » are no answers.
fn is_literal(text: &str, word: &str, rest: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_alphanumeric).count();
    let written = text.chars().filter(|letter| letter.is_alphanumeric()).take(letters);
    let is_plain = written.map(|letter| letter.to_ascii_lowercase()).eq(word.chars().filter(|letter| *letter != ' '));
    letters > 2 || is_plain && (letters == 2 || !rest.is_empty() || text.len() == 1)
}

/// A folded text without the [`ILLUSTRATIVE`] mark after it. The mark alone is not an answer.
fn without_mark(folded: &str) -> &str {
    let before = folded.strip_suffix(ILLUSTRATIVE).and_then(|before| before.strip_suffix(' '));
    before.unwrap_or(folded)
}

fn words(folded: &str) -> Vec<&str> {
    folded.split(' ').filter(|word| !word.is_empty()).collect()
}

/// The state at the start of a folded text, and the rest of the text.
fn leading_state<'a>(text: &str, folded: &'a str) -> Option<(ParticipationState, &'a str)> {
    WORDS.iter().find_map(|(state, words)| {
        words.iter().find_map(|word| {
            let rest = folded.strip_prefix(word)?;
            let is_whole = rest.is_empty() || rest.starts_with(' ');
            (is_whole && is_literal(text, word, rest)).then_some((*state, rest))
        })
    })
}

/// Reads a cell that holds the first day of something and nothing else but the words before it: « depuis le 1er avril
/// 2017 ». « Fin 2017 » is not the first day of 2017.
pub(super) fn read_date(text: &str) -> Option<ReducedDate> {
    let folded = folded(text);
    let words = words(&folded);
    let words = match &words[..] {
        ["au" | "en", rest @ ..] => rest,
        words => words,
    };
    date(words).filter(|_| has_plain_signs(text))
}

/// Reads a cell that holds the last day of something: « jusqu’au 31/12/2018 », « fin 2018 ».
pub(super) fn read_last_day(text: &str) -> Option<ReducedDate> {
    let folded = folded(text);
    let words = words(&folded);
    let words = match &words[..] {
        ["jusqu", "a" | "au" | "en", rest @ ..] | ["au" | "en" | "fin" | "le", rest @ ..] => rest,
        words => words,
    };
    let words = words.strip_prefix(&["fin"]).unwrap_or(words);
    parse_words(words).filter(|date| YEARS.contains(&date.year()) && has_plain_signs(text))
}

/// Reads a date, after any of the [`BEFORE_A_DATE`] words.
fn date(words: &[&str]) -> Option<ReducedDate> {
    let start = words.iter().position(|word| !BEFORE_A_DATE.contains(word))?;
    parse_words(&words[start..]).filter(|date| YEARS.contains(&date.year()))
}

/// An answer as a text that [`parse_answer`] reads back: « oui depuis 04/2019 ».
#[must_use]
pub fn answer_text(answer: CellAnswer) -> String {
    let mut text = state_word(answer.state).to_owned();
    if let Some(since) = answer.since {
        text.push_str(" depuis ");
        text.push_str(&typable(since));
    }
    if let Some(until) = answer.until {
        text.push_str(", plus depuis ");
        text.push_str(&typable(until));
    }
    text
}

/// The text of an answer that is copied. An answer that rests on illustrative data says so, so that it is not taken for
/// a fact where it is pasted: « oui depuis 04/2019 (illustratif) ».
#[must_use]
pub fn copied_text(answer: CellAnswer, is_illustrative: bool) -> String {
    let text = answer_text(answer);
    if is_illustrative { [&*text, " (", ILLUSTRATIVE, ")"].concat() } else { text }
}

#[cfg(test)]
mod tests;
