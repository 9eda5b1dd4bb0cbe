//! Numbers in digits and in words, from none to 999 999 999.

use crate::claims::tokens::{Token, TokenKind, tokens};
use crate::claims::{Decimal, Value};

/// Words worth less than a hundred that stand alone, with their worth.
const SMALL: [(&str, u64); 28] = [
    ("zero", 0),
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("octante", 80),
    ("nonante", 90),
];

/// Nouns for about so many.
const ABOUT: [(&str, u64); 9] = [
    ("dizaine", 10),
    ("douzaine", 12),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("quarantaine", 40),
    ("cinquantaine", 50),
    ("soixantaine", 60),
    ("centaine", 100),
];

fn worth(table: &[(&str, u64)], word: &str) -> Option<u64> {
    table.iter().find(|(known, _)| *known == word).map(|(_, worth)| *worth)
}

/// The number of « quinzaine » and its kin.
pub(super) fn about_so_many(word: &str) -> Option<u64> {
    worth(&ABOUT, word)
}

/// A number that begins at a place, in digits or in words, and the place after it.
pub(super) fn number(tokens: &[Token], at: usize) -> Option<(Decimal, usize)> {
    let (number, next) = match &tokens.get(at)?.kind {
        TokenKind::Number(number) => (*number, at + 1),
        TokenKind::Word(_) => {
            let (number, next) = in_words(tokens, at)?;
            return Some((Decimal::whole(number), next));
        }
        TokenKind::Unclear | TokenKind::Day(_) | TokenKind::Sign(_) => return None,
    };
    let unit = match tokens.get(next).map_or("", Token::word) {
        "mille" | "milliers" => 1_000,
        "million" | "millions" => 1_000_000,
        _ => return Some((number, next)),
    };
    Some((Decimal { unit, ..number }, next + 1))
}

/// Millions, thousands and the rest, each below a thousand; « un million deux cent mille ».
fn in_words(tokens: &[Token], start: usize) -> Option<(u64, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let (mut sum, mut at) = (0, start);
    let mut largest = u64::MAX;
    loop {
        let below = below_a_thousand(tokens, at);
        let (count, next) = below.unwrap_or((1, at));
        let (scale, next) = match word(next) {
            "mille" if below.is_none_or(|(count, _)| count > 1) => (1_000, next + 1),
            "million" | "millions" if below.is_some() => (1_000_000, next + 1),
            _ if below.is_some() => (1, next),
            _ => break,
        };
        if scale >= largest || count == 0 && at > start {
            break;
        }
        (sum, at, largest) = (sum + count * scale, next, scale);
        if scale == 1 || count == 0 {
            break;
        }
    }
    (at > start).then_some((sum, at))
}

/// Hundreds, then what is left.
fn below_a_thousand(tokens: &[Token], start: usize) -> Option<(u64, usize)> {
    let is_hundred = |at: usize| matches!(tokens.get(at).map_or("", Token::word), "cent" | "cents");
    let first = below_a_hundred(tokens, start);
    let (hundreds, next) = match first {
        _ if is_hundred(start) => (1, start + 1),
        Some((count @ 2..=9, next)) if is_hundred(next) => (count, next + 1),
        found => return found,
    };
    let rest = below_a_hundred(tokens, next).filter(|(rest, _)| *rest > 0);
    let (rest, next) = rest.unwrap_or((0, next));
    Some((hundreds * 100 + rest, next))
}

/// Tens and units, with their French and their Belgian or Swiss names.
fn below_a_hundred(tokens: &[Token], start: usize) -> Option<(u64, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let small = |at: usize| worth(&SMALL, word(at));
    let first = small(start)?;
    let (tens, next) =
        if first == 4 && matches!(word(start + 1), "vingt" | "vingts") { (80, start + 2) } else { (first, start + 1) };
    if tens < 20 {
        // « dix-sept »
        return Some(match small(next) {
            Some(units @ 7..=9) if tens == 10 => (tens + units, next + 1),
            _ => (tens, next),
        });
    }
    let after_and = if word(next) == "et" { next + 1 } else { next };
    let has_and = after_and > next;
    let most = if tens == 60 || tens == 80 { 19 } else { 9 };
    match small(after_and) {
        Some(10) if most == 19 && !has_and => {
            let more = small(after_and + 1).filter(|units| (7..=9).contains(units));
            Some(more.map_or((tens + 10, after_and + 1), |units| (tens + 10 + units, after_and + 2)))
        }
        // « et » stands before one and eleven alone: « vingt et un », not « vingt et deux ».
        Some(units @ (1 | 11)) if units <= most => Some((tens + units, after_and + 1)),
        Some(units) if (1..=most).contains(&units) && !has_and => Some((tens + units, after_and + 1)),
        _ => Some((tens, next)),
    }
}

/// A value as the tables give it: « 90 », « 1,2 million », « 95 % », « 86/90 ».
pub(super) fn value_of(text: &str) -> Option<Value> {
    let tokens = tokens(text);
    let (number, next) = number(&tokens, 0)?;
    let rest: Vec<&TokenKind> = tokens.get(next..)?.iter().map(|token| &token.kind).collect();
    match rest.as_slice() {
        [] => Some(Value::Number(number)),
        [TokenKind::Sign('%')] => Some(Value::Percent(number)),
        [TokenKind::Sign('/'), TokenKind::Number(of)] => Some(Value::out_of(number.as_whole()?, of.as_whole()?)),
        [TokenKind::Word(word), TokenKind::Number(of)] if word == "sur" => {
            Some(Value::out_of(number.as_whole()?, of.as_whole()?))
        }
        _ => None,
    }
}
