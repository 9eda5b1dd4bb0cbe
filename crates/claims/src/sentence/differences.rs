//! Claims about two days that are read as one number: « a doublé », « 5 de plus qu’en 2018 », « a rejoint … en 2016 ».

use super::SentenceReader;
use super::changes::{implied, is_time, times};
use crate::clause::UndatedClaim;
use crate::lexicon::{Noun, TimeExpression, WordClass};
use crate::marking::MarkedSpan;
use crate::segment::{Segment, span_of};
use crate::time_expressions::{Aspect, place_in_time};
use crate::when::last_known_day;
use crate::{Comparison, Decimal, Measure, Stage, Value, When, judge};
use domain::dates::ReducedDate;

/// What verbs multiply by.
const FACTORS: &[(&str, u64)] = &[("double", 2), ("triple", 3), ("quadruple", 4), ("quintuple", 5), ("decuple", 10)];

impl SentenceReader<'_> {
    /// Reads « le nombre d’actions a plus que doublé entre 2015 et 2019 » as a bound on the later number. Where the
    /// actions could be those of two stages, both have to give the same answer.
    pub(super) fn multiple_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let items = segments.get(at)?.items;
        let verb = items.iter().position(|item| item.class == WordClass::Multiple)?;
        let (tokens, rest) = (items[verb].tokens.clone(), &items[verb + 1..]);
        let factor = FACTORS.iter().find(|(word, _)| *word == self.word(tokens.end - 1))?.1;
        let comparison = match self.word(tokens.start + 1) {
            "plus" => Comparison::MoreThan,
            _ => Comparison::SOME,
        };
        let leads = matches!(self.leading, None | Some(TimeExpression::Between(..)));
        if !leads || tokens.len() < 2 || !rest.iter().all(|item| is_time(item) || item.class == WordClass::Filler) {
            return None;
        }
        let subject = self.subject(&items[..verb])?;
        let [first_day, last_day] = self.days_of_change(items, rest, &[])?;
        let (TimeExpression::On(first), TimeExpression::On(last)) = (first_day, last_day) else { return None };
        let words = &subject.words;
        let has_stage = words.iter().any(|item| matches!(item.class, WordClass::Stage(_) | WordClass::OfScheme));
        let is_of_actions = words.iter().any(|item| item.class == WordClass::Noun(Noun::Actions)) && !has_stage;
        let mut stages = vec![None];
        if is_of_actions {
            stages = [Stage::Registered, Stage::Deployed].map(Some).to_vec();
        }
        let mut found: Option<UndatedClaim> = None;
        let mut verdicts = Vec::new();
        for stage in stages {
            let mut subject = subject.clone();
            subject.words.extend(stage.map(|stage| implied(WordClass::Stage(stage), tokens.start)));
            let number = implied(WordClass::Number(Decimal::whole(0)), tokens.start);
            let undated = self.undated(&subject, &[number], segments[at].join)?;
            let on = |day| undated.measure.figures(self.territory, self.scope, When::On(day));
            let (before, after) = (on(first)?.first().copied()?, on(last)?.first().copied()?);
            if before.min != before.max || before.min == 0 {
                return None;
            }
            let value = Value::Number(Decimal::whole(before.min * factor));
            verdicts.push(judge(value, comparison, &after)?);
            found = found.or(Some(UndatedClaim { value, comparison, quantity: tokens.clone(), ..undated }));
        }
        verdicts.dedup();
        let undated = found.filter(|_| verdicts.len() == 1)?;
        self.leading = None;
        self.place_and_judge(vec![undated], Some(last_day), span_of(items), first_claim);
        self.set_origin(at..at + 1, &[items]);
        Some(at + 1)
    }

    /// Reads « 5 actions de plus qu’en 2018 » as the number of the earlier day and five.
    pub(super) fn difference_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let Segment { join, items } = *segments.get(at)?;
        let is_than = |item: &MarkedSpan| {
            item.class == WordClass::Change
                && item.tokens.len() == 3
                && matches!(self.word(item.tokens.end - 1), "que" | "qu")
        };
        let than = items.iter().position(is_than)?;
        let WordClass::When(earlier) = items.get(than + 1)?.class else { return None };
        let left: Vec<MarkedSpan> = [&items[..than], &items[than + 2..]].concat();
        let (undated, time) = self.clause(&[&left], join).ok()?;
        let [undated] = undated.try_into().ok()?;
        let (Value::Number(number), Comparison::Equal, None) = (undated.value, undated.comparison, undated.presupposed)
        else {
            return None;
        };
        let aspect = Aspect::State;
        let earlier = match earlier {
            TimeExpression::In(period) => TimeExpression::On(last_known_day(period, self.territory.about().reference)),
            other => other,
        };
        let When::On(day) =
            place_in_time(Some(earlier), undated.measure, aspect, true, self.territory, self.day).ok()?
        else {
            return None;
        };
        let before = undated.measure.figures(self.territory, self.scope, When::On(day))?.first().copied()?;
        let is_less = self.word(items[than].tokens.start + 1) == "moins";
        let number = number.as_whole()?;
        let sum = if is_less { before.min.checked_sub(number)? } else { before.min + number };
        if before.min != before.max || before.is_mean {
            return None;
        }
        let undated = UndatedClaim { value: Value::Number(Decimal::whole(sum)), aspect, ..undated };
        let span = span_of(items);
        self.place_and_judge(
            vec![UndatedClaim {
                quantity: undated.quantity.start..span.end.min(items[than + 1].tokens.end),
                ..undated
            }],
            time,
            span,
            first_claim,
        );
        self.set_origin(at..at + 1, &[items]);
        Some(at + 1)
    }

    /// Reads « Fretin a rejoint le service commun en janvier 2016 »: it did not take part before, and does from then.
    pub(super) fn joining_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let Segment { join, items } = *segments.get(at)?;
        let joins = |item: &MarkedSpan| item.class == WordClass::Joined && item.tokens.len() == 2;
        items.iter().find(|item| joins(item))?;
        let own = times(items);
        let date = match own.as_slice() {
            [] => self.leading?,
            [own] if self.leading.is_none_or(|leading| leading == *own) => *own,
            _ => return None,
        };
        let period = match date {
            TimeExpression::In(period) => period,
            TimeExpression::TheDay(day) | TimeExpression::On(day) => day.into(),
            _ => return None,
        };
        let left: Vec<MarkedSpan> = items.iter().filter(|item| !is_time(item)).cloned().collect();
        let (undated, _) = self.clause(&[&left], join).ok()?;
        let joined = |it: &UndatedClaim| {
            matches!(it.measure, Measure::ParticipatesIn { .. }) && it.value == Value::Number(Decimal::whole(1))
        };
        let before = ReducedDate::from(period.first_day()).previous()?.first_day();
        if !undated.iter().all(joined) {
            return None;
        }
        let after = TimeExpression::On(last_known_day(period, self.territory.about().reference));
        let span = span_of(items);
        self.leading = None;
        for claim in undated {
            let not_yet = UndatedClaim { value: Value::Number(Decimal::whole(0)), ..claim.clone() };
            self.place_and_judge(vec![not_yet], Some(TimeExpression::On(before)), span.clone(), first_claim);
            self.place_and_judge(vec![claim], Some(after), span.clone(), first_claim);
        }
        self.set_origin(at..at + 1, &[items]);
        Some(at + 1)
    }
}
