//! From what a clause claims to a claim: placed in time, held against the data, kept with its words.

use std::ops::Range;

use domain::indicators::ActionCounts;

use super::SentenceReader;
use crate::clause::{ClauseContext, UndatedClaim};
use crate::lexicon::TimeExpression;
use crate::time_expressions::place_in_time;
use crate::{Claim, FigureValue, Measure, Obstacle, Reading, Stage, When};

impl SentenceReader<'_> {
    /// Places drafts in time, holds them against the data and keeps what comes of it.
    pub(super) fn place_and_judge(
        &mut self,
        drafts: Vec<UndatedClaim>,
        spoken: Option<TimeExpression>,
        span: Range<usize>,
        first_claim: usize,
    ) {
        for draft in drafts {
            let is_first = self.claims.len() == first_claim;
            let leads = spoken.is_none() || is_first && spoken == self.leading;
            let said = spoken.or(self.leading);
            let when = match (self.before, said) {
                (Some(before), None) if draft.is_restated => Ok(before.when),
                (Some(before), _) if draft.is_restated && spoken.is_none() => Ok(before.when),
                // « depuis 2016, …, et … »: whether the second is since then as well is not said.
                (_, Some(TimeExpression::Since(_) | TimeExpression::SinceAdoption))
                    if spoken.is_none() && !is_first =>
                {
                    Err(Obstacle::Ambiguous)
                }
                _ => place_in_time(said, draft.measure, draft.manner, leads, self.territory, self.day),
            };
            let outcome = when.and_then(|when| self.reading(&draft, when));
            let outcome = outcome.and_then(|reading| {
                let (computed, verdict) = reading.judged(self.territory, self.scope)?;
                Ok((reading, computed, verdict))
            });
            let (text, published) = (self.bytes(&span), self.text_of(&draft.quantity));
            self.before = when.ok().map(|when| ClauseContext { measure: draft.measure, manner: draft.manner, when });
            self.claims.push(match outcome {
                Ok((reading, computed, verdict)) => {
                    Claim { text, reading: Some(reading), published, computed, verdict, obstacle: None }
                }
                Err(obstacle) => Claim::out_of_reach(text, published, obstacle),
            });
        }
    }

    /// A draft at its time; what it takes for granted has to be so.
    fn reading(&self, draft: &UndatedClaim, when: When) -> Result<Reading, Obstacle> {
        let mut measure = draft.measure;
        if let Measure::Participating(threshold) = measure {
            let day = when.days().last().copied().unwrap_or(self.day);
            let running = ActionCounts::on(self.territory, day).running;
            measure = Measure::Participating(threshold.of_running(running).ok_or(Obstacle::NotComputed)?);
        }
        if let Some(granted) = draft.granted {
            let whole = match measure {
                Measure::Actions(_) => Measure::Actions(Stage::Registered),
                Measure::Participating(_) | Measure::Participants(_) | Measure::Others(_) => Measure::Communes,
                _ => return Err(Obstacle::Ambiguous),
            };
            let is_so = |counted: &FigureValue| counted.min == granted && counted.max == granted;
            if !whole.counted(self.territory, self.scope, when).is_some_and(|days| days.iter().all(is_so)) {
                return Err(Obstacle::Ambiguous);
            }
        }
        Ok(Reading { measure, comparison: draft.comparison, value: draft.value, when })
    }

    /// Keeps a claim that was found and not read.
    pub(super) fn give_up(&mut self, unread: Option<(Range<usize>, Obstacle)>) {
        let Some((span, obstacle)) = unread else { return };
        let text = self.bytes(&span);
        let published = self.line.get(text.clone()).unwrap_or_default().to_owned();
        self.claims.push(Claim::out_of_reach(text, published, obstacle));
    }

    fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let place = |at: usize| self.tokens.get(at).map(|token| token.span.clone());
        let (first, last) = (place(tokens.start), tokens.end.checked_sub(1).and_then(place));
        first.zip(last).map_or(0..0, |(first, last)| first.start..last.end.max(first.start))
    }

    fn text_of(&self, tokens: &Range<usize>) -> String {
        self.line.get(self.bytes(tokens)).unwrap_or_default().to_owned()
    }
}
