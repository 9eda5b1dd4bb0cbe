//! A sentence as marks: its words, numbers, names and dates, each known for what it is.

use std::ops::Range;

use crate::Comparison;
use crate::lexicon::{Join, WordClass, phrase};
use crate::names::ActionNames;
use crate::numbers::{about_so_many, number};
use crate::time_expressions::time_expression;
use crate::tokens::{Token, TokenKind};

/// A mark and the tokens that it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkedSpan {
    pub(super) mark: WordClass,
    pub(super) tokens: Range<usize>,
}

/// Marks every token; of several ways, the one that takes in most words, names first.
pub(super) fn items(tokens: &[Token], names: &ActionNames) -> Vec<MarkedSpan> {
    let mut items: Vec<MarkedSpan> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let (mut mark, mut next) = (WordClass::Unknown, at + 1);
        let ways = [
            names.at(tokens, at),
            time_expression(tokens, at).map(|(said, next)| (WordClass::When(said), next)),
            phrase(tokens, at),
            number(tokens, at).map(|(number, next)| (WordClass::Number(number), next)),
        ];
        for (found, end) in ways.into_iter().flatten() {
            if mark == WordClass::Unknown || end > next {
                (mark, next) = (found, end);
            }
        }
        if mark == WordClass::Unknown {
            mark = alone(token);
        }
        items.push(MarkedSpan { mark, tokens: at..next });
        at = next;
    }
    items
}

/// What a token is that begins no phrase.
fn alone(token: &Token) -> WordClass {
    let sign = match &token.kind {
        TokenKind::Word(word) => return about_so_many(word).map_or_else(|| foreseen(word), WordClass::Some),
        TokenKind::Number(number) => return WordClass::Number(*number),
        TokenKind::Unclear | TokenKind::Day(_) => return WordClass::Unclear,
        TokenKind::Sign(sign) => *sign,
    };
    match sign {
        '%' => WordClass::Percent,
        '/' => WordClass::OutOf,
        '~' | '≈' => WordClass::Compare(Comparison::ABOUT),
        '≥' => WordClass::Compare(Comparison::AtLeast),
        '≤' => WordClass::Compare(Comparison::AtMost),
        '>' => WordClass::Compare(Comparison::MoreThan),
        '<' => WordClass::Compare(Comparison::LessThan),
        ',' | ':' | '–' | '—' | '-' | ')' => WordClass::Join(Join::Comma),
        '(' => WordClass::Join(Join::Same),
        '&' => WordClass::Join(Join::And),
        '.' | ';' | '!' | '…' | '•' | '\n' => WordClass::Stop { asks: false },
        '?' => WordClass::Stop { asks: true },
        // Pictures say nothing.
        '\u{2600}'.. => WordClass::Filler,
        _ => WordClass::Unknown,
    }
}

/// A verb in the future or the conditional foresees; any other word is not known.
fn foreseen(word: &str) -> WordClass {
    let foresees =
        ["eront", "iront", "rront", "vront", "uront", "eraient", "raient", "erait", "irait", "rrait", "vrait"];
    let is_one = foresees.iter().any(|ending| word.ends_with(ending));
    let is_known = matches!(
        word,
        "participera"
            | "comptera"
            | "comportera"
            | "sera"
            | "seront"
            | "aura"
            | "auront"
            | "pourra"
            | "devra"
            | "serait"
            | "aurait"
    );
    if is_one || is_known { WordClass::Doubt } else { WordClass::Unknown }
}
