//! A sentence cut into clauses, and which of them claim something.

use std::ops::Range;

use crate::lexicon::{Join, Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::tokens::Token;

/// A clause as it stands between two joins.
pub(super) struct Segment<'a> {
    pub(super) join: Join,
    pub(super) items: &'a [MarkedSpan],
}

impl Segment<'_> {
    pub(super) fn is_date(&self) -> bool {
        let mut marks = self.items.iter().map(|item| item.mark).filter(|mark| *mark != WordClass::Filler).peekable();
        marks.peek().is_some() && marks.all(|mark| matches!(mark, WordClass::When(_)))
    }
}

/// The clauses of a sentence; joins in a row count as the strongest of them.
pub(super) fn segments(sentence: &[MarkedSpan]) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let (mut join, mut start) = (Join::Start, 0);
    for at in 0..=sentence.len() {
        let next = match sentence.get(at).map(|item| item.mark) {
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
            item.mark,
            WordClass::Takes | WordClass::Joined | WordClass::Stage(_) | WordClass::Holds | WordClass::Deploys
        )
    })
}

/// Whether a clause claims something: a number, or a quantity of communes, actions or inhabitants.
pub(super) fn is_claim(items: &[MarkedSpan]) -> bool {
    let marks = || items.iter().map(|item| item.mark);
    let names = marks().any(|mark| matches!(mark, WordClass::Noun(_) | WordClass::Commune(_) | WordClass::Action(_)));
    let quantifies =
        marks().any(|mark| matches!(mark, WordClass::All | WordClass::Each | WordClass::None | WordClass::Vague));
    let mut numbers = items.iter().enumerate().filter(|(at, item)| {
        let next = items.get(at + 1).map(|item| item.mark);
        match item.mark {
            WordClass::Percent
            | WordClass::Unclear
            | WordClass::Some(_)
            | WordClass::Nth(_)
            | WordClass::Half
            | WordClass::Most => true,
            WordClass::Number(number) => {
                // « un » is an article and 2019 a year, unless what they count follows.
                let is_year = number.unit == 1 && number.decimals == 0 && (1900..=2100).contains(&number.digits);
                let is_article = number.digits == 1 && number.decimals == 0;
                !(is_year || is_article) || matches!(next, Some(WordClass::Noun(_)))
            }
            _ => false,
        }
    });
    numbers.next().is_some() || names && (quantifies || has_verb(items))
}

/// Whether a clause without a claim leaves those beside it as they are: it goes its own way
/// (« le schéma est un succès ») or says where a claim comes from (« selon le bilan »).
pub(super) fn is_harmless(items: &[MarkedSpan], tokens: &[Token]) -> bool {
    const OPENINGS: &str = "le la les l un une c ce cela ces on nous il elle ils elles notre nos selon grace comme \
                            ainsi enfin bravo preuve bilan resultat resultats bonne merci voila d bref conclusion";
    let says_little = |item: &MarkedSpan| {
        matches!(item.mark, WordClass::Filler | WordClass::When(_) | WordClass::ThereAre | WordClass::Reports)
    };
    let first = items.first().and_then(|item| tokens.get(item.tokens.start)).map_or("", Token::word);
    let names_part =
        items.iter().any(|item| matches!(item.mark, WordClass::Noun(Noun::Communes) | WordClass::Commune(_)));
    items.iter().all(says_little) || !names_part && OPENINGS.split(' ').any(|opening| opening == first)
}
