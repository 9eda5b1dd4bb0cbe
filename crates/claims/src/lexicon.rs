//! The classes of words and phrases. When several phrases match at a position, the longest one wins.

use crate::phrases::PHRASES;
use crate::tokens::Token;
use crate::{Comparison, Decimal, Group, Obstacle, Stage};
use domain::dates::{Day, ReducedDate};
use domain::territory::{ActionIndex, CommuneIndex};
use std::sync::LazyLock;

/// The class of a word or of a phrase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum WordClass {
    /// A word that is in no phrase.
    Unknown,
    /// A word without influence on the meaning of a claim.
    Filler,
    Number(Decimal),
    /// A number that cannot be read for certain.
    Unclear,
    /// « quinzaine », « vingtaine »: about that many.
    Some(u64),
    Percent,
    /// « tiers », « quarts »: the denominator of a fraction.
    Nth(u64),
    /// « la moitié »
    Half,
    /// « la majorité »: more than half.
    Most,
    /// « toutes les »
    All,
    /// « toutes » after the verb.
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
    /// « au moins », « environ »: before a quantity; most of them may also follow it.
    Compare(Comparison),
    /// « ou plus », « ou moins »: only after a quantity.
    Beyond(Comparison),
    Noun(Noun),
    /// « participent »
    TakesPart,
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
    /// A name that several communes have.
    Namesakes,
    Action(ActionIndex),
    /// « le domaine Habitat »
    Group(Group),
    /// « 2e »
    Ordinal(u64),
    When(TimeExpression),
    /// « nouvelles »: redundant with actions that are deployed or registered within a period.
    New,
    OnAverage,
    PerCommune,
    /// « peut-être à égalité avec d’autres »: others may have as many.
    MaybeTied,
    /// « va de »
    GoesFrom,
    /// « ne »
    Not,
    /// « pas »
    NotAtAll,
    /// « que »
    That,
    /// « montre », « annonce »: a reporting verb, before « que »; it does not put its clause in doubt.
    Reports,
    /// A word that turns what it governs into a question, a denial, a doubt, a forecast or an aim.
    Doubt(Obstacle),
    /// « sauf », « à l’exception de »: takes a part out.
    Except,
    /// « exceptées », after the part that is taken out.
    Excepted,
    /// « de plus », « est passé de »: a difference or a change.
    Change,
    /// « a doublé », « fois plus »: a change that is a quantity by itself.
    Multiple,
    /// « vingt autres »
    Others,
    /// « atteignent », « sont sous la barre des »: a verb and a bound on a number of actions.
    Reaches(Comparison),
    /// « ce seuil »
    ThisThreshold,
    /// « sont au nombre de »
    AreSoMany,
    /// A euro sign or its name.
    Money,
    Join(Join),
    /// The end of a sentence; `asks` for a question mark.
    Stop {
        asks: bool,
    },
}

/// What is counted, as a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Communes,
    Actions,
    /// « idées », « projets »: actions under study.
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

/// What separates two clauses, from the weakest link to the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Join {
    /// The beginning of a sentence.
    Start,
    /// A comma, a dash, a colon.
    Comma,
    /// « et », « mais », « contre »
    And,
    /// « soit », a parenthesis: the same thing in other words.
    Same,
    /// « dont », in a parenthesis too.
    Including,
}

/// A time as the sentence expresses it.
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
    /// « l’an dernier »: a time that has no definite dates.
    Unplaced,
}

/// The phrases by the first letter of their first word.
static BY_LETTER: LazyLock<[Vec<(&str, WordClass)>; 26]> = LazyLock::new(|| {
    let mut by_letter = [const { Vec::new() }; 26];
    for (class, phrases) in PHRASES {
        for phrase in phrases.split('|') {
            if let Some(listed) = letter(phrase).and_then(|letter| by_letter.get_mut(letter)) {
                listed.push((phrase, *class));
            }
        }
    }
    by_letter
});

/// The place in the alphabet of the first letter of a word.
fn letter(word: &str) -> Option<usize> {
    word.bytes().next()?.checked_sub(b'a').map(usize::from)
}

/// The longest known phrase that begins at a token, and the index of the token after it.
pub(super) fn phrase(tokens: &[Token], at: usize) -> Option<(WordClass, usize)> {
    let mut longest: Option<(WordClass, usize)> = None;
    for (phrase, class) in BY_LETTER.get(letter(tokens.get(at)?.word())?)? {
        if let Some(next) = end_of(tokens, at, phrase.split(' '))
            && longest.is_none_or(|(_, end)| next > end)
        {
            longest = Some((*class, next));
        }
    }
    longest
}

/// The index after these words, if they are the tokens from `at` on.
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
