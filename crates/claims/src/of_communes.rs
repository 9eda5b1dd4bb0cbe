//! Clauses about communes: how many there are, how many take part, what one of them takes part in.

use crate::clause::{Clause, ClauseReading, Denial, UndatedClaim, pass_territory, verb};
use crate::lexicon::{Join, Noun, WordClass};
use crate::object::Object;
use crate::quantity::Quantity;
use crate::tokens::Token;
use crate::{Comparison, Decimal, Measure, Obstacle, Value};

impl Clause<'_> {
    /// « 95 % des communes participent à au moins 5 actions »; « 90 communes »
    pub(super) fn of_communes(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        // « il y a 86 communes qui participent… »
        let is_introduced =
            cursor.pass(WordClass::ThereAre) || cursor.pass(WordClass::Epci) && cursor.pass(WordClass::Holds);
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
            let draft = self.draft(Measure::Communes, &quantity, (0, end));
            return if is_count { Ok(vec![draft]) } else { Err(Obstacle::NotComputed) };
        }
        let (denial, says_all) =
            verb(&mut cursor, self.was(|it| matches!(it, Measure::Participating(_) | Measure::Participants(_))))?;
        if says_all && !quantity.is_plain {
            return Err(Obstacle::NotComputed);
        }
        let (object, object_is_none) = self.object(&mut cursor)?;
        let is_none = quantity.value == Value::Number(Decimal::whole(0));
        let is_all = quantity.value == Value::ALL || quantity.is_definite;
        match denial {
            // « toutes les communes ne participent pas »: none of them, or not all?
            Denial::Denied if is_all || is_none || object_is_none => return Err(Obstacle::NotStated),
            Denial::Open if is_none == object_is_none => return Err(Obstacle::NotStated),
            Denial::Absent if is_none || object_is_none => return Err(Obstacle::NotStated),
            Denial::Denied | Denial::Open | Denial::Absent => {}
        }
        let is_denied = denial == Denial::Denied;
        let measure = match object {
            Object::Within(threshold) if is_denied => {
                Measure::Participating(threshold.complement().ok_or(Obstacle::NotStated)?)
            }
            Object::Within(threshold) => Measure::Participating(threshold),
            Object::Actions(actions) => match actions.as_slice() {
                // « les communes participent au permis de louer » does not say that all of them do.
                _ if quantity.is_plain && !says_all => return Err(Obstacle::Ambiguous),
                [action] if is_denied => Measure::Others(*action),
                [action] => Measure::Participants(*action),
                _ => return Err(Obstacle::Ambiguous),
            },
        };
        // « une commune participe à… » says that there is one, not how many.
        let says_one = |token: &Token| matches!(token.word(), "un" | "une");
        let is_only = self.tokens.iter().any(|token| token.word().starts_with("seul"));
        if quantity.value == Value::Number(Decimal::whole(1))
            && self.items.first().and_then(|item| self.tokens.get(item.tokens.start)).is_some_and(says_one)
            && !is_only
        {
            return Err(Obstacle::Ambiguous);
        }
        let mut draft = self.draft(measure, &quantity, (start, end));
        if let (true, Value::Number(number)) = (quantity.is_definite, quantity.value) {
            let count = number.as_whole().ok_or(Obstacle::NotComputed)?;
            draft.value = Value::OutOf { count, of: count };
        }
        if let (true, Value::OutOf { of, .. }) = (quantity.is_definite, draft.value) {
            draft.granted = Some(of);
            draft.value = Value::ALL;
        }
        Ok(vec![draft])
    }

    /// « Lille participe à 20 actions », « Lille et Roubaix participent au permis de louer »
    pub(super) fn of_one_commune(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let mut communes = Vec::new();
        while let Some(commune) =
            cursor.take(|mark| if let WordClass::Commune(place) = mark { Some(place) } else { None })
        {
            communes.push(commune);
            if matches!(cursor.items.get(cursor.at + 1).map(|item| item.mark), Some(WordClass::Commune(_))) {
                cursor.pass(WordClass::Join(Join::And));
            }
        }
        if communes.is_empty() {
            return Err(Obstacle::NotComputed);
        }
        let goes_on = self.was(|it| matches!(it, Measure::PartOf { .. } | Measure::ParticipationsOf(_)));
        let start = cursor.at;
        let (denial, _) = verb(&mut cursor, goes_on)?;
        let verb_end = cursor.at;
        let mut counts = cursor;
        if counts.pass(WordClass::To)
            && let Some(quantity) = counts.quantity()
        {
            let elides = quantity.noun.is_none() && self.was(|it| matches!(it, Measure::ParticipationsOf(_)));
            let end = quantity.end;
            counts.pass(WordClass::OfScheme);
            if (quantity.noun == Some(Noun::Actions) || elides) && counts.is_done() && !quantity.is_plain {
                let is_none = quantity.value == Value::Number(Decimal::whole(0));
                let comparison = match denial {
                    Denial::Denied if !is_none => quantity.comparison.denied().ok_or(Obstacle::NotStated)?,
                    Denial::Open if is_none => quantity.comparison,
                    Denial::Absent if !is_none => quantity.comparison,
                    Denial::Denied | Denial::Open | Denial::Absent => return Err(Obstacle::NotStated),
                };
                let of = |commune| {
                    let draft = self.draft(Measure::ParticipationsOf(commune), &quantity, (verb_end + 1, end));
                    UndatedClaim { comparison, ..draft }
                };
                return Ok(communes.into_iter().map(of).collect());
            }
        }
        let Object::Actions(actions) = self.object(&mut cursor)?.0 else { return Err(Obstacle::NotComputed) };
        if denial == Denial::Open {
            return Err(Obstacle::NotStated);
        }
        let value = Value::Number(Decimal::whole(u64::from(denial == Denial::Absent)));
        let said = Quantity {
            value,
            comparison: Comparison::Equal,
            noun: None,
            is_plain: false,
            is_definite: false,
            granted: None,
            end: 0,
        };
        let parts = communes.iter().flat_map(|&commune| actions.iter().map(move |&action| (commune, action)));
        let draft = |(commune, action)| {
            let measure = Measure::PartOf { commune, action };
            self.draft(measure, &said, (if verb_end > start { start } else { 0 }, verb_end.max(1)))
        };
        Ok(parts.map(draft).collect())
    }

    /// « en moyenne, les communes participent à 8 actions », « 8 actions par commune en moyenne »
    pub(super) fn mean(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let subject = cursor.quantity().ok_or(Obstacle::NotComputed)?;
        let (quantity, start, end) = if subject.noun == Some(Noun::Communes) {
            let is_any = subject.value == Value::ALL || subject.value == Value::Number(Decimal::whole(1));
            let (denial, _) = verb(&mut cursor, false)?;
            if !is_any || denial != Denial::Absent || !cursor.pass(WordClass::To) {
                return Err(Obstacle::NotComputed);
            }
            let start = cursor.at;
            let quantity = cursor.quantity().ok_or_else(|| self.vague_or(Obstacle::NotComputed))?;
            (quantity, start, quantity.end)
        } else {
            let end = subject.end;
            if !cursor.pass(WordClass::PerCommune) {
                return Err(Obstacle::NotComputed);
            }
            (subject, 0, end)
        };
        cursor.pass(WordClass::OfScheme);
        let is_number = matches!(quantity.value, Value::Number(_)) && quantity.noun == Some(Noun::Actions);
        if !is_number || !cursor.is_done() {
            return Err(Obstacle::NotComputed);
        }
        Ok(vec![self.draft(Measure::Mean, &quantity, (start, end))])
    }
}
