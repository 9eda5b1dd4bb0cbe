//! Clauses about communes: how many there are, how many take part, and what a given one takes part in.

use crate::clause::{Clause, ClauseReading, Negation, UndatedClaim, participation_verb, pass_territory};
use crate::lexicon::{Join, Noun, WordClass};
use crate::object::Object;
use crate::quantity::{Cursor, Quantity};
use crate::sentence::{Follows, is_of_all};
use crate::tokens::{Token, TokenKind};
use crate::{Comparison, Decimal, Measure, Obstacle, Stage, Threshold, Value};
use domain::territory::CommuneIndex;

/// What a claim about several communes says of one of them.
type OfCommune = Box<dyn Fn(CommuneIndex) -> (Measure, Comparison, u64)>;

impl Clause<'_> {
    /// « 95 % des communes participent à au moins 5 actions »; « 90 communes »
    pub(super) fn of_communes(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        // « il y a 86 communes qui participent… »
        let is_introduced =
            cursor.skip(WordClass::ThereAre) || cursor.skip(WordClass::Epci) && cursor.skip(WordClass::Holds);
        let start = cursor.at;
        let quantity = cursor.quantity().ok_or_else(|| self.vague_or(Obstacle::NotComputed))?;
        let end = quantity.end;
        let elides = quantity.noun.is_none() && self.before.is_some_and(|before| before.noun() == Some(Noun::Communes));
        if quantity.noun != Some(Noun::Communes) && !elides {
            return Err(Obstacle::NotComputed);
        }
        pass_territory(&mut cursor);
        if cursor.is_done() && !is_introduced {
            let is_count = matches!(quantity.value, Value::Number(_)) && quantity.noun.is_some() && !quantity.is_plain;
            let undated_claim = self.undated_claim(Measure::Communes, &quantity, (0, end));
            return if is_count { Ok(vec![undated_claim]) } else { Err(Obstacle::NotComputed) };
        }
        let (negation, has_all) = participation_verb(
            &mut cursor,
            self.follows(|it| matches!(it, Measure::Participating(_) | Measure::Participants(_)))
                || self.items.first().is_some_and(|item| item.class == WordClass::AllOfThem),
        )?;
        if has_all && !(quantity.is_plain || quantity.is_definite) {
            return Err(Obstacle::NotComputed);
        }
        let (object, object_is_none) = self.object(&mut cursor)?;
        let is_none = quantity.value == Value::Number(Decimal::whole(0));
        let is_all = quantity.value == Value::ALL || quantity.is_definite;
        match negation {
            // « toutes les communes ne participent pas » means either that none does or that not all do.
            Negation::Negated if is_all || is_none || object_is_none => return Err(Obstacle::Ambiguous),
            Negation::Open if is_none == object_is_none => return Err(Obstacle::Ambiguous),
            Negation::Absent if is_none || object_is_none => return Err(Obstacle::Ambiguous),
            Negation::Negated | Negation::Open | Negation::Absent => {}
        }
        let is_negated = negation == Negation::Negated;
        let measure = match object {
            Object::Within(threshold) if is_negated => {
                Measure::Participating(threshold.complement().ok_or(Obstacle::Ambiguous)?)
            }
            Object::Within(threshold) => Measure::Participating(threshold),
            Object::Actions(actions) => match actions.as_slice() {
                // « les communes participent au permis de louer » does not mean that all of them do.
                _ if quantity.is_plain && !has_all => return Err(Obstacle::Ambiguous),
                [action] if is_negated => Measure::NonParticipants(*action),
                [action] => Measure::Participants(*action),
                _ => return Err(Obstacle::Ambiguous),
            },
        };
        let of_these =
            self.items.iter().any(|item| item.class == WordClass::Noun(Noun::Communes) && item.tokens.len() == 3);
        let is_among = self.join == Join::Including
            || of_these
            || self.items.first().is_some_and(|item| item.class == WordClass::AllOfThem);
        let is_apart = match self.before {
            Some(before) if of_these && is_complement(before.measure, measure) => false,
            Some(before) if is_among => !is_of_all(before.measure, measure, Follows::Among),
            Some(before) => elides && !is_of_all(before.measure, measure, Follows::Beside),
            None => of_these,
        };
        if is_apart {
            return Err(Obstacle::Part);
        }
        // « une commune participe à… » means at least one, not exactly one.
        let is_article = |token: &Token| matches!(token.word(), "un" | "une");
        let has_only = self.tokens.iter().any(|token| token.word().starts_with("seul"));
        if quantity.value == Value::Number(Decimal::whole(1))
            && self.items.first().and_then(|item| self.tokens.get(item.tokens.start)).is_some_and(is_article)
            && !has_only
        {
            return Err(Obstacle::Ambiguous);
        }
        let mut undated_claim = self.undated_claim(measure, &quantity, (start, end));
        // « 95 communes en 2020, toutes dans au moins deux actions »
        undated_claim.is_restated = elides && self.items.first().is_some_and(|item| item.class == WordClass::AllOfThem);
        if let (true, Value::Number(number)) = (quantity.is_definite, quantity.value) {
            let count = number.as_whole().ok_or(Obstacle::NotComputed)?;
            undated_claim.value = Value::OutOf { count, of: count };
        }
        if let (true, Value::OutOf { of, .. }) = (quantity.is_definite, undated_claim.value) {
            undated_claim.presupposed = Some(of);
            undated_claim.value = Value::ALL;
        }
        Ok(vec![undated_claim])
    }

    /// « Lille participe à 20 actions », « Lille et Roubaix participent au permis de louer »
    pub(super) fn of_one_commune(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let mut communes = Vec::new();
        while let Some(commune) =
            cursor.take(|class| if let WordClass::Commune(commune) = class { Some(commune) } else { None })
        {
            communes.push(commune);
            if matches!(cursor.items.get(cursor.at + 1).map(|item| item.class), Some(WordClass::Commune(_))) {
                cursor.skip(WordClass::Join(Join::And));
            }
        }
        if communes.is_empty() {
            return Err(Obstacle::NotComputed);
        }
        // « seule Lille participe à… »: no other commune does.
        let first = self.items.first().and_then(|item| item.tokens.start.checked_sub(1));
        let is_only = |token: &Token| matches!(token.word(), "seule" | "seules" | "seul" | "seuls" | "uniquement");
        // « à elle seule Lille … » says no such thing.
        let is_alone = first.and_then(|at| self.tokens.get(at.checked_sub(1)?)).is_some_and(|it| it.word() == "elle");
        if first.and_then(|at| self.tokens.get(at)).is_some_and(is_only) && !is_alone {
            return self.of_only_these(communes.len(), cursor);
        }
        let continues = self.follows(|it| matches!(it, Measure::ParticipatesIn { .. } | Measure::ParticipationsOf(_)));
        // « Lille et 21 autres communes »
        let mut others = cursor;
        others.skip(WordClass::Join(Join::And));
        if let Some(count) = others.whole()
            && others.skip(WordClass::Others)
        {
            // « 22 communes (Lille et 21 autres) participent » counts them once.
            let is_repeated = communes.iter().enumerate().any(|(at, it)| communes[..at].contains(it));
            let words = self.items[0].tokens.start..others.items[others.at - 1].tokens.end;
            let is_list = |token: &Token| !matches!(token.kind, TokenKind::Sign(sign) if sign != ',');
            let is_list = self.tokens.get(words).is_some_and(|words| words.iter().all(is_list));
            if self.join != Join::Start || is_repeated || !is_list {
                return Err(Obstacle::NotComputed);
            }
            return self
                .of_only_these(communes.len() + usize::try_from(count).map_err(|_| Obstacle::NotComputed)?, others);
        }
        let start = cursor.at;
        let is_closed = cursor.peek() == Some(WordClass::Not);
        let (negation, _) = participation_verb(&mut cursor, continues)?;
        let verb_end = cursor.at;
        // « Lille participe seule à … », « Lille ne participe qu’au permis de louer »
        let after = self.items.get(verb_end.saturating_sub(1)).and_then(|item| self.tokens.get(item.tokens.end));
        let is_limited = negation == Negation::Absent
            && (is_closed || after.is_some_and(|it| it.word().starts_with("seul") || it.word() == "uniquement"));
        let mut counts = cursor;
        if counts.skip(WordClass::To)
            && let Some(quantity) = counts.quantity()
        {
            let elides = quantity.noun.is_none() && self.follows(|it| matches!(it, Measure::ParticipationsOf(_)));
            let end = quantity.end;
            counts.skip(WordClass::OfScheme);
            counts.skip(WordClass::Stage(Stage::Running));
            if (quantity.noun == Some(Noun::Actions) || elides) && counts.is_done() && !quantity.is_plain {
                let is_none = quantity.value == Value::Number(Decimal::whole(0));
                let comparison = match negation {
                    Negation::Negated if !is_none => quantity.comparison.negated().ok_or(Obstacle::Ambiguous)?,
                    Negation::Open if is_none => quantity.comparison,
                    Negation::Absent if !is_none => quantity.comparison,
                    Negation::Negated | Negation::Open | Negation::Absent => return Err(Obstacle::Ambiguous),
                };
                let of = |commune| {
                    let undated_claim =
                        self.undated_claim(Measure::ParticipationsOf(commune), &quantity, (verb_end + 1, end));
                    UndatedClaim { comparison, ..undated_claim }
                };
                return Ok(communes.into_iter().map(of).collect());
            }
        }
        let Object::Actions(actions) = self.object(&mut cursor)?.0 else { return Err(Obstacle::NotComputed) };
        if negation == Negation::Open || is_limited {
            return Err(Obstacle::Ambiguous);
        }
        let value = Value::Number(Decimal::whole(u64::from(negation == Negation::Absent)));
        let quantity = Quantity::equal_to(value);
        let pairs = communes.iter().flat_map(|&commune| actions.iter().map(move |&action| (commune, action)));
        let undated = |(commune, action)| {
            let measure = Measure::ParticipatesIn { commune, action };
            self.undated_claim(measure, &quantity, (if verb_end > start { start } else { 0 }, verb_end.max(1)))
        };
        Ok(pairs.map(undated).collect())
    }

    /// « seule Lille participe à plus de 20 actions »: so many communes do, and it is one of them.
    fn of_only_these(&self, number: usize, mut cursor: Cursor<'_>) -> ClauseReading {
        let end = cursor.at;
        let (negation, _) = participation_verb(&mut cursor, false)?;
        if negation != Negation::Absent {
            return Err(Obstacle::NotComputed);
        }
        let (measure, of_commune): (Measure, OfCommune) = match self.object(&mut cursor)? {
            (Object::Within(threshold), false) if threshold.min < u32::MAX - 1 => {
                let Threshold { min, max } = threshold;
                let bounds = match max {
                    None => (Comparison::AtLeast, min),
                    Some(max) if max == min => (Comparison::Equal, max),
                    Some(max) if min == 0 => (Comparison::AtMost, max),
                    Some(_) => return Err(Obstacle::NotComputed),
                };
                let one = move |commune| (Measure::ParticipationsOf(commune), bounds.0, u64::from(bounds.1));
                (Measure::Participating(threshold), Box::new(one))
            }
            (Object::Actions(actions), _) => match *actions.as_slice() {
                [action] => {
                    let one = move |commune| (Measure::ParticipatesIn { commune, action }, Comparison::Equal, 1);
                    (Measure::Participants(action), Box::new(one))
                }
                _ => return Err(Obstacle::Ambiguous),
            },
            _ => return Err(Obstacle::NotComputed),
        };
        let claim = |measure, comparison, number| {
            let quantity = Quantity { comparison, ..Quantity::equal_to(Value::Number(Decimal::whole(number))) };
            self.undated_claim(measure, &quantity, (0, end))
        };
        let named = self.items.iter().filter_map(|item| match item.class {
            WordClass::Commune(commune) => Some(commune),
            _ => None,
        });
        let each = named.map(|commune| {
            let (measure, comparison, number) = of_commune(commune);
            claim(measure, comparison, number)
        });
        Ok(each.chain([claim(measure, Comparison::Equal, number as u64)]).collect())
    }

    /// « en moyenne, les communes participent à 8 actions », « 8 actions par commune en moyenne »
    pub(super) fn mean(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let subject = cursor.quantity().ok_or(Obstacle::NotComputed)?;
        let (quantity, start, end) = if subject.noun == Some(Noun::Communes) {
            let is_any = subject.value == Value::ALL || subject.value == Value::Number(Decimal::whole(1));
            let (negation, _) = participation_verb(&mut cursor, false)?;
            if !is_any || negation != Negation::Absent || !cursor.skip(WordClass::To) {
                return Err(Obstacle::NotComputed);
            }
            let start = cursor.at;
            let quantity = cursor.quantity().ok_or_else(|| self.vague_or(Obstacle::NotComputed))?;
            (quantity, start, quantity.end)
        } else {
            let end = subject.end;
            if !cursor.skip(WordClass::PerCommune) {
                return Err(Obstacle::NotComputed);
            }
            (subject, 0, end)
        };
        cursor.skip(WordClass::OfScheme);
        let is_number = matches!(quantity.value, Value::Number(_)) && quantity.noun == Some(Noun::Actions);
        if !is_number || !cursor.is_done() {
            return Err(Obstacle::NotComputed);
        }
        Ok(vec![self.undated_claim(Measure::Mean, &quantity, (start, end))])
    }
}

/// Whether communes that are not in one set are those of the other.
fn is_complement(one: Measure, other: Measure) -> bool {
    match (one, other) {
        (Measure::Participating(one), Measure::Participating(other)) => one.complement() == Some(other),
        (Measure::Participants(one), Measure::NonParticipants(other)) => one == other,
        _ => false,
    }
}
