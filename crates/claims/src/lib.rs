//! Verification of claims against the data: the published figures of a territory, and French sentences.
//!
//! A claim is read to its last word or not at all. A word that is not known makes the claim
//! [out of reach](Verdict::OutOfReach); it is never skipped.

mod backing;
mod clause;
mod commune_set;
mod events;
mod group;
mod growth;
mod indicator;
mod judge;
mod leading;
mod lexicon;
mod marking;
mod measure;
mod names;
mod numbers;
mod object;
mod of_actions;
mod of_answers;
mod of_communes;
mod phrases;
mod published;
mod quantity;
mod references;
mod segment;
mod sentence;
mod template;
mod text;
mod time_expressions;
mod tokens;
mod value;
mod verdict;
mod when;

pub use backing::backing_of;
pub use commune_set::{CommuneSet, Condition};
pub use group::Group;
pub use judge::judge;
pub use leading::Leader;
pub use measure::{AnswerKind, FigureValue, Measure, Stage, Statistic, Threshold};
pub use published::{CheckedFigure, check_figure, check_published};
pub use sentence::read;
pub use text::read_text;
pub use value::{Comparison, Decimal, Value};
pub use verdict::{Obstacle, Verdict};
pub use when::When;

use std::ops::Range;

use domain::indicators::{Backing, Scope};
use domain::territory::Territory;

/// A claim found in a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The byte range of its words in the line.
    pub text: Range<usize>,
    /// Its meaning; `None` when it is out of reach.
    pub reading: Option<Reading>,
    /// The text of its quantity, copied from the line; all of its words when it was not read.
    pub published: String,
    /// What the data give, one figure per day; empty when it is out of reach.
    pub computed: Vec<FigureValue>,
    /// How the claim compares with the data.
    pub verdict: Verdict,
    /// Why it is out of reach; `None` when it was judged.
    pub obstacle: Option<Obstacle>,
    /// The byte range of the word that stopped the reading, where one did.
    pub stopped_at: Option<Range<usize>>,
}

impl Claim {
    fn out_of_reach(text: Range<usize>, published: String, obstacle: Obstacle) -> Self {
        let verdict = Verdict::OutOfReach;
        Self {
            text,
            reading: None,
            published,
            computed: Vec::new(),
            verdict,
            obstacle: Some(obstacle),
            stopped_at: None,
        }
    }

    /// Moves its ranges by `offset` bytes.
    fn shift(&mut self, offset: usize) {
        for range in [Some(&mut self.text), self.stopped_at.as_mut()].into_iter().flatten() {
            *range = range.start + offset..range.end + offset;
        }
    }

    /// What the verdict rests on: [`backing_of`] its figures; empty when it is out of reach.
    #[must_use]
    pub fn backing(&self) -> Backing {
        backing_of(&self.computed)
    }
}

/// The meaning of a claim. It has all that is needed to put the claim in other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What is counted.
    pub measure: Measure,
    /// How the quantity relates to the count.
    pub comparison: Comparison,
    /// The quantity.
    pub value: Value,
    /// The time that the claim is about.
    pub when: When,
}

impl Reading {
    /// Compares the claim with the data. Gives the counts of each day and the verdict, which is the worst
    /// over the days.
    ///
    /// # Errors
    /// The data have nothing to count: the commune is not a member on a day, or a share has no total.
    pub fn verdict(&self, territory: &Territory, scope: Scope) -> Result<(Vec<FigureValue>, Verdict), Obstacle> {
        let missing = match self.measure {
            it if it.is_change() => Obstacle::Change,
            Measure::Joining | Measure::Leaving => Obstacle::Date,
            _ => Obstacle::NotAMember,
        };
        let computed = self.measure.figures(territory, scope, self.when).ok_or(missing)?;
        let computed = backing::with_total(self, territory, computed);
        if self.measure.is_shared(territory, scope, self.when) {
            return Err(Obstacle::Ambiguous);
        }
        let mut worst = Verdict::Exact;
        for figure in &computed {
            worst = worst.max(judge(self.value, self.comparison, figure).ok_or(Obstacle::NoWhole)?);
        }
        Ok((computed, worst))
    }
}
