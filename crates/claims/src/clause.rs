//! What one clause says: every way in which a claim may be put, each read to the last word.

use std::ops::Range;

use crate::lexicon::{Join, Noun, Tense, TimeExpression, WordClass};
use crate::marking::MarkedSpan;
use crate::names::action_named;
use crate::quantity::{Cursor, Quantity};
use crate::time_expressions::Aspect;
use crate::tokens::Token;
use crate::{Comparison, Measure, Obstacle, Value, When};
use domain::territory::Territory;

/// A clause to be read: what is left of it once its fillers and its date are taken out.
#[derive(Clone, Copy)]
pub(super) struct Clause<'a> {
    pub(super) items: &'a [MarkedSpan],
    pub(super) tokens: &'a [Token],
    pub(super) territory: &'a Territory,
    pub(super) join: Join,
    pub(super) spoken: Option<TimeExpression>,
    pub(super) on_average: bool,
    /// What the clause before it said, which this one may leave out.
    pub(super) before: Option<ClauseContext>,
}

/// What a clause leaves to the next.
#[derive(Clone, Copy)]
pub(super) struct ClauseContext {
    pub(super) measure: Measure,
    pub(super) manner: Aspect,
    pub(super) when: When,
}

/// A claim that has been read, its time aside.
#[derive(Clone)]
pub(super) struct UndatedClaim {
    pub(super) measure: Measure,
    pub(super) comparison: Comparison,
    pub(super) value: Value,
    pub(super) manner: Aspect,
    /// The whole that is taken for granted: « les 90 communes participent… ».
    pub(super) granted: Option<u64>,
    /// Said of the time of the clause before.
    pub(super) is_restated: bool,
    /// The quantity's tokens.
    pub(super) quantity: Range<usize>,
}

pub(super) type ClauseReading = Result<Vec<UndatedClaim>, Obstacle>;

/// How a verb is denied.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Denial {
    /// Not at all, or « ne … que », which only says that there are no more.
    Absent,
    /// « ne », which « aucune » must complete.
    Open,
    /// « ne … pas »
    Denied,
}

impl ClauseContext {
    pub(super) fn noun(&self) -> Option<Noun> {
        match self.measure {
            Measure::Communes | Measure::Participating(_) | Measure::Participants(_) | Measure::Others(_) => {
                Some(Noun::Communes)
            }
            Measure::Actions(_) | Measure::ParticipationsOf(_) => Some(Noun::Actions),
            Measure::Population => Some(Noun::Inhabitants),
            Measure::PartOf { .. } | Measure::Mean => None,
        }
    }
}

impl<'a> Clause<'a> {
    /// The claims of the clause.
    ///
    /// # Errors
    /// Why it is not read: what is most worth saying of the ways that were tried.
    pub(super) fn read(&self) -> ClauseReading {
        if self.on_average {
            return self.mean();
        }
        let is_dated = self.spoken.is_some_and(|said| said != TimeExpression::Now);
        if is_dated && self.items.iter().any(|item| item.mark == WordClass::Joined) {
            return Err(Obstacle::Ambiguous);
        }
        let ways: [fn(&Self) -> ClauseReading; 7] = [
            Self::restated,
            Self::of_communes,
            Self::held,
            Self::labelled,
            Self::of_actions,
            Self::deployed_by,
            Self::of_one_commune,
        ];
        let mut worth_saying = Obstacle::NotComputed;
        for way in ways {
            match way(self) {
                Ok(drafts) => return Ok(drafts),
                Err(Obstacle::NotComputed) => {}
                Err(obstacle) => worth_saying = obstacle,
            }
        }
        Err(worth_saying)
    }

    pub(super) fn cursor(&self) -> Cursor<'a> {
        Cursor { items: self.items, at: 0 }
    }

    pub(super) fn was(&self, is_such: fn(Measure) -> bool) -> bool {
        self.before.is_some_and(|before| is_such(before.measure))
    }

    /// A draft of a quantity that was read from one place to another.
    pub(super) fn draft(&self, measure: Measure, quantity: &Quantity, (from, to): (usize, usize)) -> UndatedClaim {
        let at = |place: usize, end: bool| {
            self.items.get(place).map_or(0, |item| if end { item.tokens.end } else { item.tokens.start })
        };
        UndatedClaim {
            measure,
            comparison: quantity.comparison,
            value: quantity.value,
            manner: Aspect::State,
            granted: quantity.granted,
            is_restated: false,
            quantity: at(from, false)..at(to.saturating_sub(1), true),
        }
    }

    /// « dont 5 en 2019 », « 90 depuis 2017 », « soit 86 sur 90 »: a quantity of what was just counted.
    fn restated(&self) -> ClauseReading {
        let before = self.before.ok_or(Obstacle::NotComputed)?;
        let mut cursor = self.cursor();
        let quantity = cursor.quantity().filter(|it| !it.is_plain).ok_or(Obstacle::NotComputed)?;
        let is_same = self.join == Join::Same && self.spoken.is_none();
        let names_it = quantity.noun.is_none() || is_same && quantity.noun == before.noun();
        let goes_on = is_same || self.spoken.is_some() && quantity.noun.is_none();
        if !cursor.is_done() || !names_it || !goes_on || matches!(before.measure, Measure::PartOf { .. }) {
            return Err(Obstacle::NotComputed);
        }
        let draft = self.draft(before.measure, &quantity, (0, quantity.end));
        Ok(vec![UndatedClaim { manner: before.manner, is_restated: is_same, ..draft }])
    }

    /// The action that some words mean.
    pub(super) fn action_of(&self, words: &[MarkedSpan]) -> Result<domain::territory::ActionIndex, Obstacle> {
        let tokens = words.iter().flat_map(|item| self.tokens.get(item.tokens.clone()).unwrap_or_default());
        action_named(self.territory, tokens.map(Token::word).filter(|word| !word.is_empty()))
    }

    pub(super) fn vague_or(&self, other: Obstacle) -> Obstacle {
        if self.items.iter().any(|item| item.mark == WordClass::Vague) { Obstacle::Vague } else { other }
    }
}

/// « participent », with what denies it, and whether « toutes » follows; left out where `may_be_left_out`.
pub(super) fn verb(cursor: &mut Cursor<'_>, may_be_left_out: bool) -> Result<(Denial, bool), Obstacle> {
    let is_denied = cursor.pass(WordClass::Not);
    if !(cursor.pass(WordClass::Takes) || cursor.pass(WordClass::Joined) || pass_are_in(cursor)) {
        let is_left_out = may_be_left_out && !is_denied && cursor.peek() == Some(WordClass::To);
        return if is_left_out { Ok((Denial::Absent, false)) } else { Err(Obstacle::NotComputed) };
    }
    let says_all = cursor.pass(WordClass::AllOfThem);
    Ok((denial(cursor, is_denied), says_all))
}

/// « sont » or « étaient », where what follows says in what: « sont toutes dans au moins deux actions ».
fn pass_are_in(cursor: &mut Cursor<'_>) -> bool {
    let before = *cursor;
    let are = cursor.pass(WordClass::Is(Tense::Present)) || cursor.pass(WordClass::Is(Tense::Past));
    let follows = matches!(cursor.peek(), Some(WordClass::To | WordClass::AllOfThem | WordClass::NotAtAll));
    if !(are && follows) {
        cursor.at = before.at;
    }
    are && follows
}

/// What follows « ne » and its verb.
pub(super) fn denial(cursor: &mut Cursor<'_>, has_ne: bool) -> Denial {
    if cursor.pass(WordClass::NotAtAll) {
        Denial::Denied
    } else if has_ne && !cursor.pass(WordClass::That) {
        Denial::Open
    } else {
        Denial::Absent
    }
}

/// « de la MEL »
pub(super) fn pass_territory(cursor: &mut Cursor<'_>) {
    let before = *cursor;
    if !((cursor.pass(WordClass::Of) || cursor.pass(WordClass::To)) && cursor.pass(WordClass::Epci)) {
        cursor.at = before.at;
    }
}
