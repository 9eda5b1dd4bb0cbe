//! Marking: each span of tokens gets the class of its word, number, name or date.

use std::ops::Range;

use crate::Comparison;
use crate::lexicon::{Join, WordClass, phrase};
use crate::names::ActionNames;
use crate::numbers::{about_so_many, number};
use crate::time_expressions::time_expression;
use crate::tokens::{Token, TokenKind};

/// A span of tokens and its class.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkedSpan {
    pub(super) class: WordClass,
    pub(super) tokens: Range<usize>,
}

/// Marks every token. When several classes match, the longest span wins; of equal spans, a name goes first.
pub(super) fn items(tokens: &[Token], names: &ActionNames) -> Vec<MarkedSpan> {
    let mut items: Vec<MarkedSpan> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let (mut class, mut next) = (WordClass::Unknown, at + 1);
        let candidates = [
            names.at(tokens, at),
            time_expression(tokens, at).map(|(time, next)| (WordClass::When(time), next)),
            phrase(tokens, at),
            number(tokens, at).map(|(number, next)| (WordClass::Number(number), next)),
        ];
        for (candidate, end) in candidates.into_iter().flatten() {
            if class == WordClass::Unknown || end > next {
                (class, next) = (candidate, end);
            }
        }
        if class == WordClass::Unknown {
            class = class_of_token(token);
        }
        items.push(MarkedSpan { class, tokens: at..next });
        at = next;
    }
    items
}

/// The class of a token that begins no phrase.
fn class_of_token(token: &Token) -> WordClass {
    let sign = match &token.kind {
        TokenKind::Word(word) => return about_so_many(word).map_or_else(|| class_of_verb(word), WordClass::Some),
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
        // Emoji carry no meaning here.
        '\u{2600}'.. => WordClass::Filler,
        _ => WordClass::Unknown,
    }
}

/// A verb in the future or in the conditional makes its sentence a forecast; any other word is unknown.
fn class_of_verb(word: &str) -> WordClass {
    let endings =
        ["eront", "iront", "rront", "vront", "uront", "eraient", "raient", "erait", "irait", "rrait", "vrait"];
    let has_ending = endings.iter().any(|ending| word.ends_with(ending));
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
    if has_ending || is_known { WordClass::Doubt } else { WordClass::Unknown }
}
