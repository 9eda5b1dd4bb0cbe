//! Turns an undated claim into a claim: gives it a time, judges it and records its words.

use std::ops::Range;

use domain::indicators::ActionCounts;

use super::SentenceReader;
use crate::clause::{ClauseContext, UndatedClaim};
use crate::lexicon::TimeExpression;
use crate::time_expressions::place_in_time;
use crate::{Claim, FigureValue, Measure, Obstacle, Reading, Stage, When};

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
            let is_first = self.claims.len() == first_claim;
            let leads = time.is_none() || is_first && time == self.leading;
            let applicable = time.or(self.leading);
            let when = match (self.before, applicable) {
                (Some(before), None) if undated.is_restated => Ok(before.when),
                (Some(before), _) if undated.is_restated && time.is_none() => Ok(before.when),
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
            self.claims.push(match outcome {
                Ok((reading, computed, verdict)) => {
                    Claim { text, reading: Some(reading), published, computed, verdict, obstacle: None }
                }
                Err(obstacle) => Claim::out_of_reach(text, published, obstacle),
            });
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
                Measure::Participating(_) | Measure::Participants(_) | Measure::NonParticipants(_) => Measure::Communes,
                _ => return Err(Obstacle::Ambiguous),
            };
            let is_equal = |figure: &FigureValue| figure.min == presupposed && figure.max == presupposed;
            if !whole.figures(self.territory, self.scope, when).is_some_and(|figures| figures.iter().all(is_equal)) {
                return Err(Obstacle::Ambiguous);
            }
        }
        Ok(Reading { measure, comparison: undated.comparison, value: undated.value, when })
    }

    /// Adds a claim that could not be read.
    pub(super) fn push_unread(&mut self, unread: Option<(Range<usize>, Obstacle)>) {
        let Some((span, obstacle)) = unread else { return };
        let text = self.bytes(&span);
        let published = self.line.get(text.clone()).unwrap_or_default().to_owned();
        self.claims.push(Claim::out_of_reach(text, published, obstacle));
    }

    fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let span_at = |at: usize| self.tokens.get(at).map(|token| token.span.clone());
        let (first, last) = (span_at(tokens.start), tokens.end.checked_sub(1).and_then(span_at));
        first.zip(last).map_or(0..0, |(first, last)| first.start..last.end.max(first.start))
    }

    fn text_of(&self, tokens: &Range<usize>) -> String {
        self.line.get(self.bytes(tokens)).unwrap_or_default().to_owned()
    }
}
