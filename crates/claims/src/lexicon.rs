//! What words are in a sentence; of two known phrases that fit, the longer one counts.

use crate::phrases::PHRASES;
use crate::tokens::Token;
use crate::{Comparison, Decimal, Stage};
use domain::dates::{Day, ReducedDate};
use domain::territory::{ActionIndex, CommuneIndex};

/// What a word, or several, are in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum WordClass {
    /// Not known.
    Unknown,
    /// Says nothing that counts.
    Filler,
    Number(Decimal),
    /// A number that cannot be read for certain.
    Unclear,
    /// « quinzaine » and its kin.
    Some(u64),
    Percent,
    /// « tiers », « quarts »: what a number of them is a fraction in.
    Nth(u64),
    /// « la moitié »
    Half,
    /// « la majorité »: more than half.
    Most,
    /// « toutes les »
    All,
    /// « toutes », after its verb.
    AllOfThem,
    /// « chaque »
    Each,
    /// « aucune »
    None,
    /// « plusieurs », « la plupart »
    Vague,
    /// « les », « ses »
    The,
    /// « de », « des »
    Of,
    /// « à », « dans »
    To,
    /// « sur », `/`
    OutOf,
    /// « entre »
    Between,
    /// Before a quantity or, most of them, after it.
    Compare(Comparison),
    /// « ou plus », « ou moins »: only after a quantity.
    Beyond(Comparison),
    Noun(Noun),
    /// « participent »
    Takes,
    /// « ont rejoint »: a state, unless it is dated.
    Joined,
    /// « compte », « regroupe »
    Holds,
    /// « il y a »
    ThereAre,
    /// « le nombre de »
    NumberOf,
    /// « la population »
    Population,
    /// « est de », « s’élève à »
    Amounts,
    /// « a déployé »
    Deploys,
    /// « sont », « étaient », « ont été »
    Is(Tense),
    Stage(Stage),
    /// « du schéma », « inscrites au schéma »
    OfScheme,
    Scheme,
    Epci,
    Commune(CommuneIndex),
    Action(ActionIndex),
    When(TimeExpression),
    /// « nouvelles »: says nothing more of actions that come within a period.
    New,
    OnAverage,
    PerCommune,
    /// « ne »
    Not,
    /// « pas »
    NotAtAll,
    /// « que »
    That,
    /// « montre », « annonce »: what « que » may follow without making its clause less sure.
    Reports,
    /// A word that makes the sentence ask, deny, doubt or foresee.
    Doubt,
    Join(Join),
    /// The end of a sentence, and whether it asks.
    Stop {
        asks: bool,
    },
}

/// What is counted, as a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Communes,
    Actions,
    /// « idées », « projets »: actions as long as they are under study.
    Ideas,
    Inhabitants,
}

/// The tense of « être ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Present,
    /// « étaient »
    Past,
    /// « ont été »
    Perfect,
}

/// What stands between two clauses, from the loosest to the one that says most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Join {
    /// The beginning of a sentence.
    Start,
    /// A comma, a dash, a colon.
    Comma,
    /// « et », « mais », « contre »
    And,
    /// « dont »
    Including,
    /// « soit », a parenthesis: the same said otherwise.
    Same,
}

/// A time as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeExpression {
    /// « aujourd’hui »
    Now,
    /// « au 13 décembre 2019 », « fin 2016 »
    On(Day),
    /// « le 13 décembre 2019 », which may be the day of an event.
    TheDay(Day),
    /// « en 2019 »
    In(ReducedDate),
    /// « depuis 2016 »
    Since(ReducedDate),
    /// « entre 2015 et 2019 »
    Between(ReducedDate, ReducedDate),
    /// « à l’origine »
    AtAdoption,
    /// « depuis l’origine »
    SinceAdoption,
    /// « l’an dernier »
    Unplaced,
}

/// The longest known phrase at a place, and the place after it.
pub(super) fn phrase(tokens: &[Token], at: usize) -> Option<(WordClass, usize)> {
    let mut longest: Option<(WordClass, usize)> = None;
    for (mark, phrases) in PHRASES {
        for phrase in phrases.split('|') {
            if let Some(next) = end_of(tokens, at, phrase.split(' '))
                && longest.is_none_or(|(_, end)| next > end)
            {
                longest = Some((*mark, next));
            }
        }
    }
    longest
}

/// The place after these words, where they stand at a place.
pub(super) fn end_of<'a>(tokens: &[Token], at: usize, words: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut next = at;
    for word in words {
        if tokens.get(next)?.word() != word {
            return None;
        }
        next += 1;
    }
    (next > at).then_some(next)
}
