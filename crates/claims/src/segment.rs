//! Splits a sentence into clauses and decides which of them are claims.

use std::ops::Range;

use crate::Stage;
use crate::lexicon::{Join, WordClass};
use crate::marking::MarkedSpan;
use crate::tokens::Token;

/// A clause: the spans between two joins.
#[derive(Clone, Copy)]
pub(super) struct Segment<'a> {
    pub(super) join: Join,
    pub(super) items: &'a [MarkedSpan],
}

impl Segment<'_> {
    pub(super) fn is_date(&self) -> bool {
        let mut marks = self.items.iter().map(|item| item.class).filter(|class| *class != WordClass::Filler).peekable();
        marks.peek().is_some() && marks.all(|class| matches!(class, WordClass::When(_)))
    }
}

/// The clauses of a sentence; of several joins in a row, the strongest counts.
pub(super) fn segments(sentence: &[MarkedSpan]) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let (mut join, mut start) = (Join::Start, 0);
    for at in 0..=sentence.len() {
        let next = match sentence.get(at).map(|item| item.class) {
            Some(WordClass::Join(next)) => next,
            None => Join::Start,
            Some(_) => continue,
        };
        if at > start {
            let items = &sentence[start..at];
            let names =
                if join == Join::Including || follows_names(&segments, join) { names_before_verb(items) } else { 0 };
            if names > 0 {
                // « dont Lille et Roubaix participent »
                segments.push(Segment { join, items: &items[..names] });
                join = Join::Comma;
            }
            segments.push(Segment { join, items: &items[names..] });
            join = next;
        } else {
            join = join.max(next);
        }
        start = at + 1;
    }
    segments
}

/// Whether the names before a segment belong to a list after « dont ».
fn follows_names(segments: &[Segment<'_>], join: Join) -> bool {
    let is_name = |segment: &&Segment<'_>| {
        segment.items.iter().all(|item| matches!(item.class, WordClass::Commune(_) | WordClass::Filler))
    };
    let first = segments.iter().rev().take_while(is_name).last();
    join <= Join::And && first.is_some_and(|segment| segment.join == Join::Including)
}

/// How many spans before a verb are names of communes; 0 where other words stand before it.
fn names_before_verb(items: &[MarkedSpan]) -> usize {
    let is_name = |item: &&MarkedSpan| matches!(item.class, WordClass::Commune(_) | WordClass::Filler);
    let names = items.iter().take_while(is_name).count();
    let is_verb = |item: &MarkedSpan| {
        matches!(item.class, WordClass::TakesPart | WordClass::Joined | WordClass::Not | WordClass::Reaches(_))
    };
    if items.get(names).is_some_and(is_verb) { names } else { 0 }
}

/// The stage in « dont 25 déployées ».
pub(super) fn stage_of_part(segment: &Segment<'_>) -> Option<Stage> {
    let mut stages = segment.items.iter().filter(|_| segment.join == Join::Including);
    stages.find_map(|item| if let WordClass::Stage(stage) = item.class { Some(stage) } else { None })
}

pub(super) fn span_of(items: &[MarkedSpan]) -> Range<usize> {
    let start = items.first().map_or(0, |item| item.tokens.start);
    start..items.last().map_or(start, |item| item.tokens.end)
}

pub(super) fn has_verb(items: &[MarkedSpan]) -> bool {
    items.iter().any(|item| {
        matches!(
            item.class,
            WordClass::TakesPart
                | WordClass::Joined
                | WordClass::Stage(_)
                | WordClass::Holds
                | WordClass::Deploys
                | WordClass::Reaches(_)
        )
    })
}

/// Whether a clause has a verb of its own, so that it says all of what it says; « avec 22 communes » has none.
pub(super) fn has_finite_verb(items: &[MarkedSpan], tokens: &[Token]) -> bool {
    items.iter().any(|item| match item.class {
        WordClass::ThereAre | WordClass::AreSoMany => {
            tokens.get(item.tokens.start).is_some_and(|token| !matches!(token.word(), "avec" | "au" | "forte" | "fort"))
        }
        WordClass::TakesPart
        | WordClass::Joined
        | WordClass::Holds
        | WordClass::Amounts
        | WordClass::Deploys
        | WordClass::Is(_)
        | WordClass::Reaches(_)
        | WordClass::NumberOf
        | WordClass::Multiple => true,
        _ => false,
    })
}

/// Whether a clause is a claim: it has a number, or a quantity of communes, actions or inhabitants.
pub(super) fn is_claim(items: &[MarkedSpan]) -> bool {
    let marks = || items.iter().map(|item| item.class);
    let has_noun = marks().any(|class| {
        matches!(class, WordClass::Noun(_) | WordClass::Commune(_) | WordClass::Namesakes | WordClass::Action(_))
    });
    let has_quantifier =
        marks().any(|class| matches!(class, WordClass::All | WordClass::Each | WordClass::None | WordClass::Vague));
    let mut numbers = items.iter().enumerate().filter(|(at, item)| {
        let next = items.get(at + 1).map(|item| item.class);
        match item.class {
            WordClass::Percent
            | WordClass::Unclear
            | WordClass::Ordinal(_)
            | WordClass::Some(_)
            | WordClass::Nth(_)
            | WordClass::Half
            | WordClass::Most
            | WordClass::Money
            | WordClass::Multiple => true,
            WordClass::Number(number) => {
                // « un » is an article and 2019 a year, unless a noun follows.
                let is_year = number.unit == 1 && number.decimals == 0 && (1900..=2100).contains(&number.digits);
                let is_article = number.digits == 1 && number.decimals == 0;
                !(is_year || is_article) || matches!(next, Some(WordClass::Noun(_)))
            }
            _ => false,
        }
    });
    numbers.next().is_some() || has_noun && (has_quantifier || has_verb(items))
}
