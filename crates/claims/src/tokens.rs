//! The tokenizer: splits a text into words, numbers and signs with their byte ranges.

use std::ops::Range;

use crate::Decimal;
use crate::references::{is_abbreviated, is_numbered, reference, vulgar_fraction};
use domain::dates::Day;
use domain::folding::folded;

/// A token of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// Its byte range in the text.
    pub(super) span: Range<usize>,
}

/// The kind of a token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    /// A word, folded; œ and æ do not split it.
    Word(String),
    /// A number in digits.
    Number(Decimal),
    /// Digits that are no number, or that could be several: `1.143`, `85x`.
    Unclear,
    /// `2e`, `1re`
    Ordinal(u64),
    /// A day in digits: `2019-12-13`, `13/12/2019`.
    Day(Day),
    /// Digits that count nothing: « 18 h 30 », « n° 12 ».
    Reference,
    /// Any other character.
    Sign(char),
}

impl Token {
    /// The folded word; empty for any other kind.
    pub(super) fn word(&self) -> &str {
        if let TokenKind::Word(word) = &self.kind { word } else { "" }
    }
}

/// Splits a text. White space, apostrophes, quotation marks and hyphens between letters are separators and
/// give no token.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&(start, letter)) = chars.get(at) {
        let (kind, next) = if let Some(end) = reference(&chars, at) {
            // A note leaves no token: it says nothing of the words around it.
            (letter.is_alphanumeric().then_some(TokenKind::Reference), end)
        } else if letter.is_ascii_digit() {
            let (kind, next) = digits(&chars, at);
            let is_numbered = tokens.last().is_some_and(|before: &Token| is_numbered(before.word()));
            let is_short = matches!(kind, TokenKind::Number(number) if number.unit == 1 && number.digits < 1000);
            (Some(if is_numbered && is_short { TokenKind::Reference } else { kind }), next)
        } else if let Some((part, whole)) = vulgar_fraction(letter) {
            let span = start..start + letter.len_utf8();
            let is_mixed = tokens.last().is_some_and(|before| matches!(before.kind, TokenKind::Number(_)));
            if is_mixed {
                (Some(TokenKind::Unclear), at + 1)
            } else {
                tokens.push(Token { kind: TokenKind::Number(Decimal::whole(part)), span: span.clone() });
                tokens.push(Token { kind: TokenKind::Sign('/'), span });
                (Some(TokenKind::Number(Decimal::whole(whole))), at + 1)
            }
        } else if letter.is_alphanumeric() && !is_superscript(letter) {
            let end =
                end_of(&chars, at, |letter| (letter.is_alphanumeric() || is_accent(letter)) && !is_superscript(letter));
            let word: String = chars[at..end].iter().map(|(_, letter)| *letter).filter(|it| !is_accent(*it)).collect();
            (Some(TokenKind::Word(expand_saint(folded(&word)))), end)
        } else if is_separator(letter)
            || is_superscript(letter)
            || letter == '-' && !stands_alone(&chars, at)
            || letter == '.' && is_inner_point(&chars, at, tokens.last())
        {
            (None, at + 1)
        } else {
            (Some(TokenKind::Sign(letter)), at + 1)
        };
        if let Some(kind) = kind {
            let end = chars.get(next).map_or(text.len(), |(end, _)| *end);
            tokens.push(Token { kind, span: start..end });
        }
        at = next;
    }
    tokens
}

/// « St-André » is « Saint-André ».
fn expand_saint(word: String) -> String {
    match word.as_str() {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        _ => word,
    }
}

/// Whether a point belongs to an abbreviation or to an address, and ends no sentence.
fn is_inner_point(chars: &[(usize, char)], at: usize, before: Option<&Token>) -> bool {
    let offset = chars.get(at).map_or(0, |(offset, _)| *offset);
    let next = chars.get(at + 1).map_or(' ', |(_, letter)| *letter);
    let follows = before.filter(|before| before.span.end == offset && !before.word().is_empty());
    let later = chars.iter().skip(at + 1).map(|(_, letter)| *letter).find(|letter| !letter.is_whitespace());
    let is_initial = |before: &Token| {
        let letter = at.checked_sub(1).and_then(|at| chars.get(at)).map_or(' ', |(_, letter)| *letter);
        before.word().len() == 1 && letter.is_uppercase()
    };
    follows.is_some_and(|before| {
        next.is_lowercase() || next.is_ascii_digit() || is_abbreviated(before.word(), later) || is_initial(before)
    })
}

/// Whether this is the mark of a note: « 22¹ ».
fn is_superscript(letter: char) -> bool {
    matches!(letter, '¹' | '²' | '³' | '⁰' | '\u{2074}'..='\u{2079}')
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() && letter != '\n'
        || "’'ʼ`´‘«»‹›\"“”„‟‚‐‑†‡#\u{ad}\u{200c}\u{2060}\u{200b}\u{200d}*_\u{feff}".contains(letter)
        || is_accent(letter)
}

/// Whether this is a combining accent.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Whether a hyphen is a dash or a minus sign, since white space precedes it; after a letter it joins words.
fn stands_alone(chars: &[(usize, char)], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| chars.get(before)).is_none_or(|(_, letter)| letter.is_whitespace())
}

fn end_of(chars: &[(usize, char)], from: usize, is_part: fn(char) -> bool) -> usize {
    (from..chars.len()).find(|&at| !is_part(chars[at].1)).unwrap_or(chars.len())
}

/// Reads a token that begins with a digit: a day, or a number with groups of thousands and decimals.
fn digits(chars: &[(usize, char)], start: usize) -> (TokenKind, usize) {
    let run = |from| end_of(chars, from, |letter| letter.is_ascii_digit());
    let sign = |at: usize| chars.get(at).map(|(_, letter)| *letter);
    let is_digit = |at: usize| sign(at).is_some_and(|letter| letter.is_ascii_digit());
    let number = |from: usize, to: usize| {
        chars[from..to].iter().filter_map(|(_, letter)| letter.to_digit(10)).try_fold(0u64, |sum, digit| {
            sum.checked_mul(10)?.checked_add(digit.into()).filter(|sum| *sum < 1_000_000_000_000)
        })
    };
    let first = run(start);
    if let Some(day) = day(start, first, &run, &sign, &number) {
        return day;
    }
    // Groups of three digits after one to three digits. A point separates groups only if there are several, since
    // one point may be a decimal point.
    let groups = |is_separator: &dyn Fn(char) -> bool| {
        let mut end = first;
        let mut count = 0;
        while first - start <= 3 && sign(end).is_some_and(is_separator) && run(end + 1) == end + 4 {
            end += 4;
            count += 1;
        }
        (end, count)
    };
    let (spaced_end, _) = groups(&|letter| letter.is_whitespace() && letter != '\n');
    let (pointed_end, points) = groups(&|letter| letter == '.');
    // One point and three digits are thousands, except in « 1.143 million » and « 95.556 % ».
    let unit = chars.iter().skip(pointed_end).map(|(_, letter)| *letter).find(|letter| !letter.is_whitespace());
    let is_thousands = points == 1
        && spaced_end == first
        && sign(start) != Some('0')
        && sign(pointed_end) != Some(',')
        && !matches!(unit, Some('%' | 'm' | 'M' | 'p' | 'k'));
    let end = if points > 1 || is_thousands { pointed_end } else { spaced_end };
    let has_decimals =
        matches!(sign(end), Some(',' | '.')) && is_digit(end + 1) && (points < 2 || sign(end) == Some(','));
    let last = if has_decimals { run(end + 1) } else { end };
    let decimals = if has_decimals { last - end - 1 } else { 0 };
    // « 1.14.3 »
    let goes_on = matches!(sign(last), Some(',' | '.')) && is_digit(last + 1);
    let is_unclear = goes_on
        || has_decimals && sign(end) == Some('.') && decimals == 3 && !matches!(unit, Some('%' | 'm' | 'M'))
        || decimals > 6
        || sign(last).is_some_and(|letter| letter.is_alphabetic() && !is_unit(chars, last));
    let letters = end_of(chars, last, char::is_alphanumeric);
    let suffix: String = chars[last..letters].iter().map(|(_, letter)| *letter).collect();
    if let (Some(rank), 0, "e" | "eme" | "ème" | "re" | "ère" | "nd" | "nde") =
        (number(start, last), decimals, suffix.to_lowercase().as_str())
    {
        return (TokenKind::Ordinal(rank), letters);
    }
    match (number(start, last), u8::try_from(decimals)) {
        (Some(digits), Ok(decimals)) if !is_unclear => (TokenKind::Number(Decimal { digits, decimals, unit: 1 }), last),
        _ => {
            let is_inner = |at: usize| {
                sign(at).is_some_and(char::is_alphanumeric) || matches!(sign(at), Some(',' | '.')) && is_digit(at + 1)
            };
            (TokenKind::Unclear, (last..chars.len()).find(|&at| !is_inner(at)).unwrap_or(chars.len()))
        }
    }
}

/// Whether the letters after digits form a word of their own, as in `1er` or `90communes`.
fn is_unit(chars: &[(usize, char)], at: usize) -> bool {
    let word: String = chars[at..end_of(chars, at, char::is_alphanumeric)].iter().map(|(_, letter)| *letter).collect();
    matches!(word.as_str(), "er" | "ER" | "Er" | "communes" | "actions" | "habitants" | "hab")
}

/// Reads a day: year, month, day with hyphens, or day, month, year with slashes.
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
    let numbers = [number(start, first)?, number(first + 1, second)?, number(second + 1, third)?];
    let [year, month, day] = if separator == '-' { numbers } else { [numbers[2], numbers[1], numbers[0]] };
    let year = u16::try_from(year).ok().filter(|year| *year > 1000)?;
    let day = Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some((TokenKind::Day(day), third))
}
