//! The parser of one clause. It tries each known form of a claim; a form has to match to the last word.

use std::ops::Range;

use crate::lexicon::{Join, Noun, Tense, TimeExpression, WordClass};
use crate::marking::MarkedSpan;
use crate::names::action_named;
use crate::quantity::{Cursor, Quantity};
use crate::template::counted_communes;
use crate::time_expressions::Aspect;
use crate::tokens::Token;
use crate::{Comparison, Decimal, Measure, Obstacle, Stage, Threshold, Value, When};
use domain::territory::{CommuneIndex, Territory};

/// A clause to parse, without its fillers and its date.
#[derive(Clone, Copy)]
pub(super) struct Clause<'a> {
    pub(super) items: &'a [MarkedSpan],
    pub(super) tokens: &'a [Token],
    pub(super) territory: &'a Territory,
    pub(super) join: Join,
    pub(super) time: Option<TimeExpression>,
    pub(super) on_average: bool,
    /// The stage of « dont 25 déployées », which follows.
    pub(super) part: Option<Stage>,
    /// The claim before this clause, of which the clause may leave words out.
    pub(super) before: Option<ClauseContext>,
}

/// What the next clause may refer to.
#[derive(Clone, Copy)]
pub(super) struct ClauseContext {
    pub(super) measure: Measure,
    pub(super) aspect: Aspect,
    pub(super) when: When,
}

/// A claim that has been read, without its time.
#[derive(Clone)]
pub(super) struct UndatedClaim {
    pub(super) measure: Measure,
    pub(super) comparison: Comparison,
    pub(super) value: Value,
    pub(super) aspect: Aspect,
    /// The total that the clause presupposes: 90 in « les 90 communes participent… ».
    pub(super) presupposed: Option<u64>,
    /// Whether it is about the time of the clause before.
    pub(super) is_restated: bool,
    /// The quantity's tokens.
    pub(super) quantity: Range<usize>,
}

impl UndatedClaim {
    /// What this claim says of one of the communes that it counts, for the measure given; `None` where it says
    /// nothing certain.
    pub(super) fn for_commune(&self, measure: Measure, commune: CommuneIndex) -> Option<Self> {
        let number = |number: u64| Value::Number(Decimal::whole(number));
        let (measure, comparison, value) = match measure {
            Measure::Participants(action) => {
                (Measure::ParticipatesIn { commune, action }, Comparison::Equal, number(1))
            }
            Measure::NonParticipants(action) => {
                (Measure::ParticipatesIn { commune, action }, Comparison::Equal, number(0))
            }
            Measure::Participating(Threshold { min, max }) if min < u32::MAX - 1 => {
                let (comparison, bound) = match max {
                    None => (Comparison::AtLeast, min),
                    Some(max) if max == min => (Comparison::Equal, max),
                    Some(max) if min == 0 && max < u32::MAX - 1 => (Comparison::AtMost, max),
                    Some(_) => return None,
                };
                (Measure::ParticipationsOf(commune), comparison, number(bound.into()))
            }
            _ => return None,
        };
        Some(Self { measure, comparison, value, presupposed: None, is_restated: true, ..self.clone() })
    }
}

pub(super) type ClauseReading = Result<Vec<UndatedClaim>, Obstacle>;

/// How a verb is negated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Negation {
    /// Not negated, or « ne … que », which means "only".
    Absent,
    /// « ne » alone, which « aucune » has to complete.
    Open,
    /// « ne … pas »
    Negated,
}

impl ClauseContext {
    pub(super) fn noun(&self) -> Option<Noun> {
        match self.measure {
            Measure::Communes | Measure::Participating(_) | Measure::Participants(_) | Measure::NonParticipants(_) => {
                Some(Noun::Communes)
            }
            Measure::CommunesIn(_) | Measure::NonMembers | Measure::Joining | Measure::Leaving => Some(Noun::Communes),
            Measure::Actions(_)
            | Measure::ActionsIn(..)
            | Measure::FullyAnswered
            | Measure::Illustrative(_)
            | Measure::ParticipationsOf(_) => Some(Noun::Actions),
            Measure::Population | Measure::InhabitantsOf(_) => Some(Noun::Inhabitants),
            _ => None,
        }
    }
}

impl<'a> Clause<'a> {
    /// The claims of the clause.
    ///
    /// # Errors
    /// No form matches: the last obstacle that says more than [`Obstacle::NotComputed`].
    pub(super) fn read(&self) -> ClauseReading {
        // A name that several communes have stands for none of them.
        if self.items.iter().any(|item| item.class == WordClass::Namesakes) {
            return Err(Obstacle::Ambiguous);
        }
        if self.on_average {
            return self.mean().or_else(|obstacle| self.templated().map_err(|_| obstacle));
        }
        let is_dated = self.time.is_some_and(|time| time != TimeExpression::Now);
        if is_dated && self.items.iter().any(|item| item.class == WordClass::Joined) {
            return self.joining();
        }
        let forms: [fn(&Self) -> ClauseReading; 10] = [
            Self::counted_again,
            Self::restated,
            Self::inhabitants_restated,
            Self::of_communes,
            Self::territory_has,
            Self::labelled,
            Self::of_actions,
            Self::deployed_by,
            Self::of_one_commune,
            Self::templated,
        ];
        let mut reason = Obstacle::NotComputed;
        for form in forms {
            match form(self) {
                Ok(undated) => return Ok(undated),
                Err(Obstacle::NotComputed) => {}
                Err(obstacle) => reason = obstacle,
            }
        }
        Err(if reason == Obstacle::NotComputed { self.vague_or(reason) } else { reason })
    }

    pub(super) fn cursor(&self) -> Cursor<'a> {
        Cursor { items: self.items, at: 0 }
    }

    /// Whether the clause before claims something of such a measure.
    pub(super) fn follows(&self, is_such: fn(Measure) -> bool) -> bool {
        self.before.is_some_and(|before| is_such(before.measure))
    }

    /// The claim of a quantity that was read between two positions of `items`.
    pub(super) fn undated_claim(
        &self,
        measure: Measure,
        quantity: &Quantity,
        (from, to): (usize, usize),
    ) -> UndatedClaim {
        let token_at = |position: usize, end: bool| {
            self.items.get(position).map_or(0, |item| if end { item.tokens.end } else { item.tokens.start })
        };
        UndatedClaim {
            measure,
            comparison: quantity.comparison,
            value: quantity.value,
            aspect: Aspect::State,
            presupposed: quantity.presupposed,
            is_restated: false,
            quantity: token_at(from, false)..token_at(to.saturating_sub(1), true),
        }
    }

    /// « dont 5 en 2019 », « 90 depuis 2017 », « soit 86 sur 90 »: another quantity of the measure just read.
    fn restated(&self) -> ClauseReading {
        let before = self.before.ok_or(Obstacle::NotComputed)?;
        let mut cursor = self.cursor();
        let quantity = cursor.quantity().filter(|it| !it.is_plain).ok_or(Obstacle::NotComputed)?;
        let is_same = self.join == Join::Same && self.time.is_none();
        let noun_matches = quantity.noun.is_none() || is_same && quantity.noun == before.noun();
        let continues = is_same || self.time.is_some() && quantity.noun.is_none();
        if !cursor.is_done() || !noun_matches || !continues || before.measure.is_yes_or_no() {
            return Err(Obstacle::NotComputed);
        }
        let undated = self.undated_claim(before.measure, &quantity, (0, quantity.end));
        Ok(vec![UndatedClaim { aspect: before.aspect, is_restated: is_same, ..undated }])
    }

    /// « cinq communes ont rejoint la MEL »
    fn joining(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let quantity = cursor.quantity().filter(|it| it.noun == Some(Noun::Communes) && !it.value.is_share());
        let quantity = quantity.filter(|it| !it.is_plain && !it.is_definite).ok_or(Obstacle::Ambiguous)?;
        if !(cursor.skip(WordClass::Joined) && cursor.skip(WordClass::Epci) && cursor.is_done()) {
            return Err(Obstacle::Ambiguous);
        }
        let undated = self.undated_claim(Measure::Joining, &quantity, (0, quantity.end));
        Ok(vec![UndatedClaim { aspect: Aspect::Event, ..undated }])
    }

    /// « il en compte 37 », after what the scheme or the territory counted.
    fn counted_again(&self) -> ClauseReading {
        let before = self.before.ok_or(Obstacle::NotComputed)?;
        let mut cursor = self.cursor();
        let has_en = self.items.first().is_some_and(|item| {
            self.tokens.get(item.tokens.clone()).is_some_and(|words| words.iter().any(|token| token.word() == "en"))
        });
        // « il » is the scheme or the action, « elle » the territory.
        let is_he =
            self.items.first().and_then(|item| self.tokens.get(item.tokens.start)).is_some_and(|it| it.word() == "il");
        let is_subject = is_he != matches!(before.measure, Measure::Communes | Measure::Population)
            && matches!(
                before.measure,
                Measure::Actions(_) | Measure::Communes | Measure::Population | Measure::Participants(_)
            );
        let quantity = if has_en && is_subject && cursor.skip(WordClass::Holds) { cursor.quantity() } else { None };
        let quantity = quantity.filter(|it| it.noun.is_none() && !it.is_plain && cursor.is_done());
        let quantity = quantity.ok_or(Obstacle::NotComputed)?;
        // « fin 2018, le schéma comptait 28 actions, il en compte 37 »
        if self.join != Join::Start && self.time.is_none() {
            return Err(Obstacle::Ambiguous);
        }
        let undated = self.undated_claim(before.measure, &quantity, (1, quantity.end));
        Ok(vec![UndatedClaim { aspect: before.aspect, ..undated }])
    }

    /// « soit 24 654 habitants », after communes that take part in something.
    fn inhabitants_restated(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let quantity = cursor.quantity().ok_or(Obstacle::NotComputed)?;
        let is_of_inhabitants = quantity.noun == Some(Noun::Inhabitants)
            || quantity.noun.is_none() && quantity.value.is_share() && cursor.skip(WordClass::Population);
        let set = self.before.and_then(|before| counted_communes(before.measure)).filter(|_| is_of_inhabitants);
        let is_joined = self.join == Join::Same || self.join == Join::And && self.time.is_none();
        let set = set.filter(|_| is_joined && cursor.is_done()).ok_or(Obstacle::NotComputed)?;
        let undated = self.undated_claim(Measure::InhabitantsOf(set), &quantity, (0, quantity.end));
        Ok(vec![UndatedClaim { is_restated: true, ..undated }])
    }

    /// The action that these words name.
    pub(super) fn action_of(&self, words: &[MarkedSpan]) -> Result<domain::territory::ActionIndex, Obstacle> {
        let tokens = words.iter().flat_map(|item| self.tokens.get(item.tokens.clone()).unwrap_or_default());
        action_named(self.territory, tokens.map(Token::word).filter(|word| !word.is_empty()))
    }

    /// [`Obstacle::Vague`] where the clause has a vague word, else `other`.
    pub(super) fn vague_or(&self, other: Obstacle) -> Obstacle {
        if self.items.iter().any(|item| item.class == WordClass::Vague) { Obstacle::Vague } else { other }
    }
}

/// Reads « participent »: its negation, and whether « toutes » follows. The verb may be left out where
/// `may_be_left_out` says so.
pub(super) fn participation_verb(cursor: &mut Cursor<'_>, may_be_left_out: bool) -> Result<(Negation, bool), Obstacle> {
    let is_negated = cursor.skip(WordClass::Not);
    if !(cursor.skip(WordClass::TakesPart) || cursor.skip(WordClass::Joined) || pass_are_in(cursor)) {
        let is_left_out = may_be_left_out && !is_negated && cursor.peek() == Some(WordClass::To);
        return if is_left_out { Ok((Negation::Absent, false)) } else { Err(Obstacle::NotComputed) };
    }
    let has_all = cursor.skip(WordClass::AllOfThem);
    Ok((negation(cursor, is_negated), has_all))
}

/// Skips « sont » or « étaient » where « dans » follows: « sont toutes dans au moins deux actions ».
fn pass_are_in(cursor: &mut Cursor<'_>) -> bool {
    let before = *cursor;
    let are = cursor.skip(WordClass::Is(Tense::Present)) || cursor.skip(WordClass::Is(Tense::Past));
    let follows = matches!(cursor.peek(), Some(WordClass::To | WordClass::AllOfThem | WordClass::NotAtAll));
    if !(are && follows) {
        cursor.at = before.at;
    }
    are && follows
}

/// Reads the rest of a negation, after « ne » and the verb.
pub(super) fn negation(cursor: &mut Cursor<'_>, has_ne: bool) -> Negation {
    if cursor.skip(WordClass::NotAtAll) {
        Negation::Negated
    } else if has_ne && !cursor.skip(WordClass::That) {
        Negation::Open
    } else {
        Negation::Absent
    }
}

/// Skips « de la MEL ».
pub(super) fn pass_territory(cursor: &mut Cursor<'_>) {
    let before = *cursor;
    if !((cursor.skip(WordClass::Of) || cursor.skip(WordClass::To)) && cursor.skip(WordClass::Epci)) {
        cursor.at = before.at;
    }
}
