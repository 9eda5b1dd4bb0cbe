//! A sentence cut into words, numbers and signs, each with its place in the text.

use std::ops::Range;

use crate::Decimal;
use domain::dates::Day;
use domain::folding::folded;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// Its bytes in the sentence.
    pub(super) span: Range<usize>,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    /// A word, folded; œ and æ make one word all the same.
    Word(String),
    /// A number in digits.
    Number(Decimal),
    /// Digits that make no number or several: `1.143`, `85e`.
    Unclear,
    /// A day in digits: `2019-12-13`, `13/12/2019`.
    Day(Day),
    /// Any other sign.
    Sign(char),
}

impl Token {
    /// The folded word; empty of anything else.
    pub(super) fn word(&self) -> &str {
        if let TokenKind::Word(word) = &self.kind { word } else { "" }
    }
}

/// Cuts a text. White space, apostrophes, quotation marks and hyphens between letters only separate.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&(start, letter)) = letters.get(at) {
        let (kind, next) = if letter.is_ascii_digit() {
            let (kind, next) = digits(&letters, at);
            (Some(kind), next)
        } else if letter.is_alphanumeric() {
            let end = end_of(&letters, at, |letter| letter.is_alphanumeric() || is_mark(letter));
            let word: String = letters[at..end].iter().map(|(_, letter)| *letter).filter(|it| !is_mark(*it)).collect();
            (Some(TokenKind::Word(spelled_out(folded(&word)))), end)
        } else if separates(letter) || letter == '-' && !stands_alone(&letters, at) {
            (None, at + 1)
        } else {
            (Some(TokenKind::Sign(letter)), at + 1)
        };
        if let Some(kind) = kind {
            let end = letters.get(next).map_or(text.len(), |(end, _)| *end);
            tokens.push(Token { kind, span: start..end });
        }
        at = next;
    }
    tokens
}

/// « St-André » is « Saint-André ».
fn spelled_out(word: String) -> String {
    match word.as_str() {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        _ => word,
    }
}

fn separates(letter: char) -> bool {
    letter.is_whitespace() && letter != '\n'
        || "’'ʼ`´‘«»\"“”„‑\u{ad}\u{200b}\u{200d}*_\u{feff}".contains(letter)
        || is_mark(letter)
}

/// An accent that is written after its letter.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// A hyphen with white space before it is a dash or a sign; one after a letter joins words.
fn stands_alone(letters: &[(usize, char)], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| letters.get(before)).is_none_or(|(_, letter)| letter.is_whitespace())
}

fn end_of(letters: &[(usize, char)], from: usize, goes_on: fn(char) -> bool) -> usize {
    (from..letters.len()).find(|&at| !goes_on(letters[at].1)).unwrap_or(letters.len())
}

/// Reads what begins with a digit: a day, or a number with its groups of thousands and its decimals.
fn digits(letters: &[(usize, char)], start: usize) -> (TokenKind, usize) {
    let run = |from| end_of(letters, from, |letter| letter.is_ascii_digit());
    let sign = |at: usize| letters.get(at).map(|(_, letter)| *letter);
    let is_digit = |at: usize| sign(at).is_some_and(|letter| letter.is_ascii_digit());
    let number = |from: usize, to: usize| {
        letters[from..to].iter().filter_map(|(_, letter)| letter.to_digit(10)).try_fold(0u64, |sum, digit| {
            sum.checked_mul(10)?.checked_add(digit.into()).filter(|sum| *sum < 1_000_000_000_000)
        })
    };
    let first = run(start);
    if let Some(found) = day(start, first, &run, &sign, &number) {
        return found;
    }
    // Groups of three after one to three digits; a point makes groups only where there are several.
    let groups = |separates: &dyn Fn(char) -> bool| {
        let mut end = first;
        let mut count = 0;
        while first - start <= 3 && sign(end).is_some_and(separates) && run(end + 1) == end + 4 {
            end += 4;
            count += 1;
        }
        (end, count)
    };
    let (spaced, _) = groups(&|letter| letter.is_whitespace() && letter != '\n');
    let (pointed, points) = groups(&|letter| letter == '.');
    let end = if points > 1 { pointed } else { spaced };
    let has_decimals =
        matches!(sign(end), Some(',' | '.')) && is_digit(end + 1) && (points < 2 || sign(end) == Some(','));
    let last = if has_decimals { run(end + 1) } else { end };
    let decimals = if has_decimals { last - end - 1 } else { 0 };
    let is_unclear = has_decimals && sign(end) == Some('.') && decimals == 3
        || decimals > 6
        || sign(last).is_some_and(|letter| letter.is_alphabetic() && !is_unit(letters, last));
    match (number(start, last), u8::try_from(decimals)) {
        (Some(digits), Ok(decimals)) if !is_unclear => (TokenKind::Number(Decimal { digits, decimals, unit: 1 }), last),
        _ => (TokenKind::Unclear, end_of(letters, last, char::is_alphanumeric)),
    }
}

/// `1er` is read as 1; a lone letter after digits is a word of its own.
fn is_unit(letters: &[(usize, char)], at: usize) -> bool {
    let word: String =
        letters[at..end_of(letters, at, char::is_alphanumeric)].iter().map(|(_, letter)| *letter).collect();
    matches!(word.as_str(), "er" | "ER" | "Er" | "communes" | "actions" | "habitants")
}

/// A day: year, month, day with hyphens, or day, month, year with slashes.
fn day(
    start: usize,
    first: usize,
    run: &dyn Fn(usize) -> usize,
    sign: &dyn Fn(usize) -> Option<char>,
    number: &dyn Fn(usize, usize) -> Option<u64>,
) -> Option<(TokenKind, usize)> {
    let separator = sign(first).filter(|sign| matches!(sign, '-' | '/'))?;
    let second = run(first + 1);
    let third = run(second + 1);
    if sign(second) != Some(separator) || second == first + 1 || third == second + 1 {
        return None;
    }
    let parts = [number(start, first)?, number(first + 1, second)?, number(second + 1, third)?];
    let [year, month, day] = if separator == '-' { parts } else { [parts[2], parts[1], parts[0]] };
    let year = u16::try_from(year).ok().filter(|year| *year > 1000)?;
    let day = Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some((TokenKind::Day(day), third))
}
