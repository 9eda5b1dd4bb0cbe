//! A sentence as marks: its words, numbers, names and dates, each known for what it is.

use std::ops::Range;

use crate::Comparison;
use crate::lexicon::{Join, Mark, phrase};
use crate::names::Names;
use crate::numbers::{about_so_many, number};
use crate::spoken::spoken;
use crate::tokens::{Token, TokenKind};

/// A mark and the tokens that it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) mark: Mark,
    pub(super) tokens: Range<usize>,
}

/// Marks every token; of several ways, the one that takes in most words, names first.
pub(super) fn items(tokens: &[Token], names: &Names) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let (mut mark, mut next) = (Mark::Unknown, at + 1);
        let ways = [
            names.at(tokens, at),
            spoken(tokens, at).map(|(said, next)| (Mark::When(said), next)),
            phrase(tokens, at),
            number(tokens, at).map(|(number, next)| (Mark::Number(number), next)),
        ];
        for (found, end) in ways.into_iter().flatten() {
            if mark == Mark::Unknown || end > next {
                (mark, next) = (found, end);
            }
        }
        if mark == Mark::Unknown {
            mark = alone(token);
        }
        items.push(Item { mark, tokens: at..next });
        at = next;
    }
    items
}

/// What a token is that begins no phrase.
fn alone(token: &Token) -> Mark {
    let sign = match &token.kind {
        TokenKind::Word(word) => return about_so_many(word).map_or_else(|| foreseen(word), Mark::Some),
        TokenKind::Number(number) => return Mark::Number(*number),
        TokenKind::Unclear | TokenKind::Day(_) => return Mark::Unclear,
        TokenKind::Sign(sign) => *sign,
    };
    match sign {
        '%' => Mark::Percent,
        '/' => Mark::OutOf,
        '~' | '≈' => Mark::Compare(Comparison::ABOUT),
        '≥' => Mark::Compare(Comparison::AtLeast),
        '≤' => Mark::Compare(Comparison::AtMost),
        '>' => Mark::Compare(Comparison::MoreThan),
        '<' => Mark::Compare(Comparison::LessThan),
        ',' | ':' | '–' | '—' | '-' | ')' => Mark::Join(Join::Comma),
        '(' => Mark::Join(Join::Same),
        '&' => Mark::Join(Join::And),
        '.' | ';' | '!' | '…' | '•' | '\n' => Mark::Stop { asks: false },
        '?' => Mark::Stop { asks: true },
        // Pictures say nothing.
        '\u{2600}'.. => Mark::Filler,
        _ => Mark::Unknown,
    }
}

/// A verb in the future or the conditional foresees; any other word is not known.
fn foreseen(word: &str) -> Mark {
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
    if is_one || is_known { Mark::Doubt } else { Mark::Unknown }
}
