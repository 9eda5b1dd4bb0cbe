//! The slides of a council meeting, and their words in addresses.

/// The slides, in the order in which they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slide {
    /// The title of the document.
    #[default]
    Title,
    /// The key figures.
    Figures,
    /// Deployments over time.
    Timeline,
    /// The share of communes at every threshold.
    Thresholds,
    /// The communes by number of actions.
    Map,
    /// How many communes take part in each action.
    Adoption,
    /// The figures of a commune.
    Commune,
    /// The next actions.
    Next,
    /// The sources, and what is illustrative.
    Sources,
}

impl Slide {
    /// All slides, each with its word in addresses.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Title, "titre"),
        (Self::Figures, "chiffres"),
        (Self::Timeline, "calendrier"),
        (Self::Thresholds, "seuils"),
        (Self::Map, "carte"),
        (Self::Adoption, "adoption"),
        (Self::Commune, "commune"),
        (Self::Next, "suite"),
        (Self::Sources, "sources"),
    ];

    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == word).map(|(slide, _)| slide)
    }

    pub(super) fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(slide, _)| *slide == self).map_or("", |(_, word)| word)
    }
}
