//! Claims held against the data: the published figures of a territory, and what a French sentence says.
//!
//! A claim is read in full or not at all: what a sentence adds that is not understood puts it out of
//! reach rather than being passed over.

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
pub use published::{CheckedFigure, check_published};
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
    /// Its words, as bytes of the line.
    pub text: Range<usize>,
    /// What it says, where that was read.
    pub reading: Option<Reading>,
    /// Its quantity, as it stands in the line; all of its words when it is out of reach.
    pub published: String,
    /// What the data give, day by day; empty when it is out of reach.
    pub computed: Vec<FigureValue>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is out of reach, when it is.
    pub obstacle: Option<Obstacle>,
}

impl Claim {
    fn out_of_reach(text: Range<usize>, published: String, obstacle: Obstacle) -> Self {
        let verdict = Verdict::OutOfReach;
        Self { text, reading: None, published, computed: Vec::new(), verdict, obstacle: Some(obstacle) }
    }
}

/// What is said, understood: all that it takes to say it again in other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What is counted.
    pub measure: Measure,
    /// How what is said relates to what is so.
    pub comparison: Comparison,
    /// The quantity that is said.
    pub value: Value,
    /// When it is said to be so.
    pub when: When,
}

impl Reading {
    /// Holds it against the data: the counts of each day, and the verdict, the worst over the days.
    ///
    /// # Errors
    /// The data have nothing to count here: no such member on a day, no whole to take a share of.
    pub fn judged(&self, territory: &Territory, scope: Scope) -> Result<(Vec<FigureValue>, Verdict), Obstacle> {
        let computed = self.measure.counted(territory, scope, self.when).ok_or(Obstacle::NotAMember)?;
        let mut worst = Verdict::Exact;
        for counted in &computed {
            worst = worst.max(judge(self.value, self.comparison, counted).ok_or(Obstacle::NoWhole)?);
        }
        Ok((computed, worst))
    }
}
