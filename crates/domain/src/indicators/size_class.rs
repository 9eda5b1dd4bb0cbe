//! Classes of communes by number of inhabitants, to compare communes of similar size.

use crate::territory::Commune;

/// A size class. The lower limit is included, the upper limit is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SizeClass {
    /// The smallest number of inhabitants.
    pub from: u32,
    /// The number that inhabitants must be below; `None` for the last class.
    pub below: Option<u32>,
}

impl SizeClass {
    /// All classes, the smallest communes first.
    pub const ALL: [Self; 6] = [
        Self { from: 0, below: Some(2_000) },
        Self { from: 2_000, below: Some(5_000) },
        Self { from: 5_000, below: Some(10_000) },
        Self { from: 10_000, below: Some(20_000) },
        Self { from: 20_000, below: Some(50_000) },
        Self { from: 50_000, below: None },
    ];

    /// The class of a commune; `None` if its population is not known.
    #[must_use]
    pub fn of(commune: &Commune) -> Option<Self> {
        let population = commune.population?;
        Self::ALL.into_iter().find(|class| class.below.is_none_or(|below| population < below))
    }
}
