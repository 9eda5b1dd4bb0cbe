//! Marking: each span of tokens gets the class of its word, number, name or date.

use std::ops::Range;

use crate::lexicon::{Join, Noun, WordClass, phrase};
use crate::names::ActionNames;
use crate::numbers::{about_so_many, number};
use crate::time_expressions::time_expression;
use crate::tokens::{Token, TokenKind};
use crate::{Comparison, Obstacle};

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
        if let Some(next) = mark_of_provenance(tokens, at) {
            items.push(MarkedSpan { class: WordClass::Filler, tokens: at..next });
            at = next;
            continue;
        }
        let (mut class, mut next) = (WordClass::Unknown, at + 1);
        let candidates = [
            names.at(tokens, at),
            time_expression(tokens, at).map(|(time, next)| (WordClass::When(time), next)),
            phrase(tokens, at).filter(|found| !is_comparison(tokens, at, found)),
            number(tokens, at).map(|(number, next)| (WordClass::Number(number), next)),
        ];
        for (candidate, end) in candidates.into_iter().flatten() {
            if class == WordClass::Unknown || end > next {
                (class, next) = (candidate, end);
            }
        }
        // « la commune de Lille », but « aucune commune de moins de 2 000 habitants »
        let last = tokens.get(next - 1).map_or("", Token::word);
        let is_before_name = matches!(names.at(tokens, next), Some((WordClass::Commune(_) | WordClass::Namesakes, _)));
        if class == WordClass::Filler && next > at + 1 && matches!(last, "de" | "d") && !is_before_name {
            next = at + 1;
            class = match token.word() {
                "commune" => WordClass::Noun(Noun::Communes),
                "les" => WordClass::The,
                "la" => WordClass::Filler,
                _ => WordClass::Unknown,
            };
        }
        if class == WordClass::Unknown {
            class = class_of_token(token);
        }
        // « Article 2 : … »
        let is_numbered = tokens.get(next).is_some_and(|next| next.kind == TokenKind::Reference);
        if class == WordClass::Unknown && is_numbered && crate::references::is_numbered(token.word()) {
            class = WordClass::Filler;
        }
        items.push(MarkedSpan { class, tokens: at..next });
        at = next;
    }
    // « Lille comme Roubaix »
    let is_name = |item: Option<&MarkedSpan>| item.is_some_and(|item| matches!(item.class, WordClass::Commune(_)));
    for at in 1..items.len() {
        let is_like = tokens.get(items[at].tokens.start).is_some_and(|token| token.word() == "comme");
        if is_like && is_name(items.get(at - 1)) && is_name(items.get(at + 1)) {
            items[at].class = WordClass::Filler;
        }
    }
    items
}

/// The token after « (illustratif) », the mark of what rests on illustrative rows. It says nothing of its own.
fn mark_of_provenance(tokens: &[Token], at: usize) -> Option<usize> {
    let is_sign = |at: usize, sign| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign(sign));
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    let from = at + 1 + usize::from(word(at + 1) == "intitule");
    let is_mark = matches!(word(from), "illustratif" | "illustrative" | "illustratifs" | "illustratives");
    (is_mark && is_sign(at, '(') && is_sign(from + 1, ')')).then_some(from + 2)
}

/// Whether « de plus » is « de » and « plus de »: « composée de plus de 90 communes ».
fn is_comparison(tokens: &[Token], at: usize, (class, next): &(WordClass, usize)) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", Token::word);
    *class == WordClass::Change && word(at) == "de" && matches!(word(*next), "de" | "d" | "des")
}

/// The class of a token that begins no phrase.
fn class_of_token(token: &Token) -> WordClass {
    let sign = match &token.kind {
        TokenKind::Word(word) => return about_so_many(word).map_or_else(|| class_of_verb(word), WordClass::Some),
        TokenKind::Number(number) => return WordClass::Number(*number),
        TokenKind::Ordinal(rank) => return WordClass::Ordinal(*rank),
        TokenKind::Unclear | TokenKind::Day(_) => return WordClass::Unclear,
        TokenKind::Reference => return WordClass::Filler,
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
        ',' | ':' | '–' | '—' | '-' | '−' | '―' | ')' | ']' => WordClass::Join(Join::Comma),
        '(' | '[' => WordClass::Join(Join::Same),
        '€' => WordClass::Money,
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
    let is_future = word.len() > 5
        && ["era", "ira", "dra", "ttra", "erons", "drons"].iter().any(|ending| word.ends_with(ending))
        && !matches!(word, "camera" | "cholera");
    if has_ending || is_known || is_future { WordClass::Doubt(Obstacle::Forecast) } else { WordClass::Unknown }
}
