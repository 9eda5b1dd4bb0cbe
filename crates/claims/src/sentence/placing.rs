//! Turns an undated claim into a claim: gives it a time, judges it and records its words.

use std::ops::Range;

use domain::indicators::ActionCounts;

use super::{Found, SentenceReader, Unread};
use crate::clause::{ClauseContext, UndatedClaim};
use crate::lexicon::TimeExpression;
use crate::marking::MarkedSpan;
use crate::segment::has_finite_verb;
use crate::time_expressions::place_in_time;
use crate::{AnswerKind, Claim, FigureValue, Leader, Measure, Obstacle, Reading, Stage, Value, When};

impl SentenceReader<'_> {
    /// Gives each undated claim its time, judges it and adds it to the claims.
    pub(super) fn place_and_judge(
        &mut self,
        undated_claims: Vec<UndatedClaim>,
        time: Option<TimeExpression>,
        span: Range<usize>,
        first_claim: usize,
    ) {
        for undated in undated_claims {
            let is_first = self.found.len() == first_claim;
            let leads = time.is_none() || is_first && time == self.leading;
            let applicable = time.or(self.leading);
            let is_doubly_dated = is_first
                && time
                    .zip(self.leading)
                    .is_some_and(|(own, leading)| own != leading && leading != TimeExpression::Now);
            let when = match (self.before, applicable) {
                // « En 2018, puis en 2019, … »
                _ if is_doubly_dated => Err(Obstacle::Ambiguous),
                (Some(before), None) if undated.is_restated => Ok(before.when),
                (Some(before), _) if undated.is_restated && time.is_none() => Ok(before.when),
                (Some(before), _) if matches!(undated.measure, Measure::Leads { leader: Leader::Year(_), .. }) => {
                    Ok(before.when)
                }
                // « depuis 2016, …, et … »: it is unclear whether the date applies to the second claim.
                (_, Some(TimeExpression::Since(_) | TimeExpression::SinceAdoption)) if time.is_none() && !is_first => {
                    Err(Obstacle::Ambiguous)
                }
                _ => place_in_time(applicable, undated.measure, undated.aspect, leads, self.territory, self.day),
            };
            let outcome = when.and_then(|when| self.reading(&undated, when));
            let outcome = outcome.and_then(|reading| {
                let (computed, verdict) = reading.verdict(self.territory, self.scope)?;
                Ok((reading, computed, verdict))
            });
            let (text, published) = (self.bytes(&span), self.text_of(&undated.quantity));
            self.before =
                when.ok().map(|when| ClauseContext { measure: undated.measure, aspect: undated.aspect, when });
            let claim = match outcome {
                Ok((reading, computed, verdict)) => {
                    let (reading, obstacle, stopped_at) = (Some(reading), None, None);
                    Claim { text, reading, published, computed, verdict, obstacle, stopped_at }
                }
                Err(obstacle) => Claim::out_of_reach(text, published, obstacle),
            };
            self.found.push(Found { claim, segments: 0..0, is_fragment: false });
        }
    }

    /// The meaning of an undated claim at a time.
    ///
    /// # Errors
    /// The total that the claim presupposes is not the one in the data, or no action runs.
    fn reading(&self, undated: &UndatedClaim, when: When) -> Result<Reading, Obstacle> {
        let mut measure = undated.measure;
        if let Measure::Participating(threshold) = measure {
            let day = when.days().last().copied().unwrap_or(self.day);
            let running = ActionCounts::on(self.territory, day).running;
            measure = Measure::Participating(threshold.resolve(running).ok_or(Obstacle::NotComputed)?);
        }
        if let Some(presupposed) = undated.presupposed {
            let whole = match measure {
                Measure::Actions(_) => Measure::Actions(Stage::Registered),
                Measure::CommunesIn(set) => Measure::CommunesIn(set.whole()),
                Measure::Answers(_) => Measure::Answers(AnswerKind::Any),
                Measure::Participating(_) | Measure::Participants(_) | Measure::NonParticipants(_) => Measure::Communes,
                _ => return Err(Obstacle::Ambiguous),
            };
            let is_equal = |figure: &FigureValue| figure.min == presupposed && figure.max == presupposed;
            // « les 24 communes membres » of a territory that never had 24
            let is_too_many = whole == Measure::Communes
                && undated.value == Value::ALL
                && presupposed > self.territory.communes().len() as u64;
            if is_too_many {
                let value = Value::OutOf { count: presupposed, of: presupposed };
                return Ok(Reading { measure, comparison: undated.comparison, value, when });
            }
            if !whole.figures(self.territory, self.scope, when).is_some_and(|figures| figures.iter().all(is_equal)) {
                return Err(Obstacle::Ambiguous);
            }
        }
        Ok(Reading { measure, comparison: undated.comparison, value: undated.value, when })
    }

    /// Says which segments the claims without an origin come from, and whether they have a verb.
    pub(super) fn set_origin(&mut self, segments: Range<usize>, parts: &[&[MarkedSpan]]) {
        let is_fragment = !parts.iter().any(|items| has_finite_verb(items, self.tokens));
        for found in self.found.iter_mut().rev().take_while(|found| found.segments.is_empty()) {
            found.segments = segments.clone();
            found.is_fragment = is_fragment;
        }
    }

    /// Adds a claim that could not be read.
    pub(super) fn push_unread(&mut self, unread: Option<Unread>) {
        let Some(Unread { span, segments, obstacle, stopped_at }) = unread else { return };
        let text = self.bytes(&span);
        let published = self.line.get(text.clone()).unwrap_or_default().to_owned();
        let stopped_at = stopped_at.and_then(|at| self.tokens.get(at)).map(|token| token.span.clone());
        let claim = Claim { stopped_at, ..Claim::out_of_reach(text, published, obstacle) };
        self.found.push(Found { claim, segments, is_fragment: false });
    }

    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let span_at = |at: usize| self.tokens.get(at).map(|token| token.span.clone());
        let (first, last) = (span_at(tokens.start), tokens.end.checked_sub(1).and_then(span_at));
        first.zip(last).map_or(0..0, |(first, last)| first.start..last.end.max(first.start))
    }

    fn text_of(&self, tokens: &Range<usize>) -> String {
        self.line.get(self.bytes(tokens)).unwrap_or_default().to_owned()
    }
}
