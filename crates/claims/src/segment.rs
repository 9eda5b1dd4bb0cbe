//! Splits a sentence into clauses and decides which of them are claims.

use std::ops::Range;

use crate::lexicon::{Join, Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::tokens::Token;

/// A clause: the spans between two joins.
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
            segments.push(Segment { join, items: &sentence[start..at] });
            join = next;
        } else {
            join = join.max(next);
        }
        start = at + 1;
    }
    segments
}

pub(super) fn span_of(items: &[MarkedSpan]) -> Range<usize> {
    let start = items.first().map_or(0, |item| item.tokens.start);
    start..items.last().map_or(start, |item| item.tokens.end)
}

pub(super) fn has_verb(items: &[MarkedSpan]) -> bool {
    items.iter().any(|item| {
        matches!(
            item.class,
            WordClass::TakesPart | WordClass::Joined | WordClass::Stage(_) | WordClass::Holds | WordClass::Deploys
        )
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
            | WordClass::Some(_)
            | WordClass::Nth(_)
            | WordClass::Half
            | WordClass::Most => true,
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

/// Whether a clause without a claim leaves the meaning of its neighbours unchanged: it is independent of
/// them (« le schéma est un succès ») or names the source of a claim (« selon le bilan »).
pub(super) fn is_harmless(items: &[MarkedSpan], tokens: &[Token]) -> bool {
    const OPENINGS: &str = "le la les l un une c ce cela ces on nous il elle ils elles notre nos selon grace comme \
                            ainsi enfin bravo preuve bilan resultat resultats bonne merci voila d bref conclusion";
    let is_neutral = |item: &MarkedSpan| {
        matches!(item.class, WordClass::Filler | WordClass::When(_) | WordClass::ThereAre | WordClass::Reports)
    };
    let first = items.first().and_then(|item| tokens.get(item.tokens.start)).map_or("", Token::word);
    let names_communes = items.iter().any(|item| {
        matches!(item.class, WordClass::Noun(Noun::Communes) | WordClass::Commune(_) | WordClass::Namesakes)
    });
    items.iter().all(is_neutral) || !names_communes && OPENINGS.split(' ').any(|opening| opening == first)
}
