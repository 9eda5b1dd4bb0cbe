//! Verification of claims against the data: the published figures of a territory, and French sentences.
//!
//! A claim is read to its last word or not at all. A word that is not known makes the claim
//! [out of reach](Verdict::OutOfReach); it is never skipped.

mod clause;
mod judge;
mod lexicon;
mod marking;
mod measure;
mod names;
mod numbers;
mod object;
mod of_actions;
mod of_communes;
mod phrases;
mod published;
mod quantity;
mod segment;
mod sentence;
mod time_expressions;
mod tokens;
mod value;
mod verdict;
mod when;

pub use judge::judge;
pub use measure::{FigureValue, Measure, Stage, Threshold};
pub use published::{CheckedFigure, check_figure, check_published};
pub use sentence::read;
pub use value::{Comparison, Decimal, Value};
pub use verdict::{Obstacle, Verdict};
pub use when::When;

use std::ops::Range;

use domain::indicators::Scope;
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
}

impl Claim {
    fn out_of_reach(text: Range<usize>, published: String, obstacle: Obstacle) -> Self {
        let verdict = Verdict::OutOfReach;
        Self { text, reading: None, published, computed: Vec::new(), verdict, obstacle: Some(obstacle) }
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
        let computed = self.measure.figures(territory, scope, self.when).ok_or(Obstacle::NotAMember)?;
        let mut worst = Verdict::Exact;
        for figure in &computed {
            worst = worst.max(judge(self.value, self.comparison, figure).ok_or(Obstacle::NoWhole)?);
        }
        Ok((computed, worst))
    }
}
