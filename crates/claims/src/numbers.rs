//! Numbers in digits and in words, from 0 to 999 999 999.

use crate::tokens::{Token, TokenKind, tokens};
use crate::{Decimal, Value};

/// Single words for numbers below a hundred.
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

/// Nouns for approximate numbers.
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

fn look_up(table: &[(&str, u64)], word: &str) -> Option<u64> {
    table.iter().find(|(known, _)| *known == word).map(|(_, look_up)| *look_up)
}

/// The number that a noun like « quinzaine » stands for.
pub(super) fn about_so_many(word: &str) -> Option<u64> {
    look_up(&ABOUT, word)
}

/// The number that begins at a token, in digits or in words, and the index of the token after it.
pub(super) fn number(tokens: &[Token], at: usize) -> Option<(Decimal, usize)> {
    let (number, next) = match &tokens.get(at)?.kind {
        TokenKind::Number(number) => (*number, at + 1),
        TokenKind::Word(_) => {
            let (number, next) = in_words(tokens, at)?;
            return Some((Decimal::whole(number), next));
        }
        TokenKind::Unclear | TokenKind::Ordinal(_) | TokenKind::Day(_) | TokenKind::Reference | TokenKind::Sign(_) => {
            return None;
        }
    };
    let unit = match tokens.get(next).map_or("", Token::word) {
        "mille" | "milliers" => 1_000,
        "million" | "millions" => 1_000_000,
        _ => return Some((number, next)),
    };
    Some((Decimal { unit, ..number }, next + 1))
}

/// Reads millions, thousands and units, each a number below a thousand: « un million deux cent mille ».
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

/// Reads hundreds, then tens and units.
fn below_a_thousand(tokens: &[Token], start: usize) -> Option<(u64, usize)> {
    let is_hundred = |at: usize| matches!(tokens.get(at).map_or("", Token::word), "cent" | "cents");
    let first = below_a_hundred(tokens, start);
    let (hundreds, next) = match first {
        _ if is_hundred(start) => (1, start + 1),
        Some((count @ 2..=9, next)) if is_hundred(next) => (count, next + 1),
        no_hundreds => return no_hundreds,
    };
    let rest = below_a_hundred(tokens, next).filter(|(rest, _)| *rest > 0);
    let (rest, next) = rest.unwrap_or((0, next));
    Some((hundreds * 100 + rest, next))
}

/// Reads tens and units, with their names in France, Belgium and Switzerland.
fn below_a_hundred(tokens: &[Token], start: usize) -> Option<(u64, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let small = |at: usize| look_up(&SMALL, word(at));
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
    let max_units = if tens == 60 || tens == 80 { 19 } else { 9 };
    match small(after_and) {
        Some(10) if max_units == 19 && !has_and => {
            let more = small(after_and + 1).filter(|units| (7..=9).contains(units));
            Some(more.map_or((tens + 10, after_and + 1), |units| (tens + 10 + units, after_and + 2)))
        }
        // « et » comes only before one and eleven: « vingt et un », but not « vingt et deux ».
        Some(units @ (1 | 11)) if units <= max_units => Some((tens + units, after_and + 1)),
        Some(units) if (1..=max_units).contains(&units) && !has_and => Some((tens + units, after_and + 1)),
        _ => Some((tens, next)),
    }
}

/// Reads a published value: « 90 », « 1,2 million », « 95 % », « 86/90 ». `None` unless all of it is read.
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(text: &str) -> Option<u64> {
        let tokens = tokens(text);
        let (number, next) = number(&tokens, 0)?;
        number.as_whole().filter(|_| next == tokens.len())
    }

    /// A number in words, as in France or as in Belgium.
    fn to_words(number: u64, in_belgium: bool) -> String {
        const UNITS: [&str; 20] = [
            "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
            "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
        ];
        const TENS: [&str; 10] =
            ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante"];
        let unit = |number: u64| UNITS[usize::try_from(number).unwrap()].to_owned();
        let (millions, thousands, rest) = (number / 1_000_000, number / 1000 % 1000, number % 1000);
        if number >= 1000 {
            let mut words = Vec::new();
            if millions > 0 {
                words.push(format!(
                    "{} million{}",
                    to_words(millions, in_belgium),
                    if millions > 1 { "s" } else { "" }
                ));
            }
            match thousands {
                0 => {}
                1 => words.push("mille".to_owned()),
                _ => words.push(format!("{} mille", to_words(thousands, in_belgium))),
            }
            if rest > 0 {
                words.push(to_words(rest, in_belgium));
            }
            return words.join(" ");
        }
        match number {
            0..20 => unit(number),
            20..100 => {
                let has_teens = matches!(number / 10, 7 | 9) && !in_belgium;
                let tens = number / 10 - u64::from(has_teens);
                let left = number - tens * 10;
                let name = TENS[usize::try_from(tens).unwrap()];
                match left {
                    0 if tens == 8 => format!("{name}s"),
                    0 => name.to_owned(),
                    1 | 11 if tens != 8 => format!("{name} et {}", unit(left)),
                    _ => format!("{name}-{}", unit(left)),
                }
            }
            100..200 => format!("cent {}", to_words(number - 100, in_belgium)).replace(" zéro", ""),
            _ if number.is_multiple_of(100) => format!("{} cents", unit(number / 100)),
            _ => format!("{} cent {}", unit(number / 100), to_words(number % 100, in_belgium)),
        }
    }

    #[test]
    fn numbers_are_read_in_words_and_in_digits() {
        for (text, number) in [
            ("zéro", 0),
            ("vingt et un", 21),
            ("vingt-et-un", 21),
            ("soixante-dix", 70),
            ("soixante et onze", 71),
            ("Soixante-dix-sept", 77),
            ("quatre-vingts", 80),
            ("quatre vingt un", 81),
            ("quatre-vingt-dix-neuf", 99),
            ("septante-trois", 73),
            ("huitante", 80),
            ("nonante et un", 91),
            ("cent", 100),
            ("deux cents", 200),
            ("deux cent un", 201),
            ("mille", 1000),
            ("mille cent", 1100),
            ("deux mille dix-neuf", 2019),
            ("un million deux cent mille", 1_200_000),
            ("un million cent quarante-trois mille cinq cent soixante-douze", 1_143_572),
            ("1 143 572", 1_143_572),
            ("1\u{a0}143\u{202f}572", 1_143_572),
            ("1.143.572", 1_143_572),
            ("40.744", 40_744),
            ("1,2 million", 1_200_000),
            ("2 millions", 2_000_000),
            ("12 mille", 12_000),
        ] {
            assert_eq!(whole(text), Some(number), "{text}");
        }
        for text in ["", "vingt et deux", "cent cent", "mille mille", "1.14.3", "0.143", "85e", "et un", "12 345 67"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn a_published_value_is_read_to_its_last_sign_or_not_at_all() {
        let decimal = |digits, decimals, unit| Decimal { digits, decimals, unit };
        assert_eq!(value_of("90"), Some(Value::Number(decimal(90, 0, 1))));
        assert_eq!(value_of("100 %"), Some(Value::Percent(decimal(100, 0, 1))));
        assert_eq!(value_of("95,5\u{202f}%"), Some(Value::Percent(decimal(955, 1, 1))));
        assert_eq!(value_of("1,2 million"), Some(Value::Number(decimal(12, 1, 1_000_000))));
        assert_eq!(value_of("86/90"), Some(Value::OutOf { count: 86, of: 90 }));
        for text in ["", "beaucoup", "90 environ", "95 % ou 96 %", "~ 90", "-3"] {
            assert_eq!(value_of(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_written_in_words_is_read_back(
            number in prop_oneof![0u64..=999, 0u64..=999_999, 0u64..=999_999_999], in_belgium: bool,
        ) {
            let words = to_words(number, in_belgium);
            prop_assert_eq!(whole(&words), Some(number), "{}", words);
        }

        #[test]
        fn a_number_written_in_digits_is_read_back(number in 0u64..=999_999_999, space in "[ \u{a0}\u{202f}]") {
            let digits = number.to_string();
            prop_assert_eq!(whole(&digits), Some(number));
            let mut grouped = String::new();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at).is_multiple_of(3) {
                    grouped.push_str(&space);
                }
                grouped.push(digit);
            }
            prop_assert_eq!(whole(&grouped), Some(number));
        }
    }
}
