//! Classes of communes by number of inhabitants, so that like is compared with like.

use crate::territory::Commune;

/// A class of size. The lower limit belongs to it, the upper one to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SizeClass {
    /// The fewest inhabitants.
    pub from: u32,
    /// One more than the most, unless it is the last class.
    pub below: Option<u32>,
}

impl SizeClass {
    /// All of them, the smallest first.
    pub const ALL: [Self; 6] = [
        Self { from: 0, below: Some(2_000) },
        Self { from: 2_000, below: Some(5_000) },
        Self { from: 5_000, below: Some(10_000) },
        Self { from: 10_000, below: Some(20_000) },
        Self { from: 20_000, below: Some(50_000) },
        Self { from: 50_000, below: None },
    ];

    /// A commune's class; `None` when its population is not known.
    #[must_use]
    pub fn of(commune: &Commune) -> Option<Self> {
        let population = commune.population?;
        Self::ALL.into_iter().find(|class| class.below.is_none_or(|below| population < below))
    }
}
