//! The figures that have been published about a territory, to compare with those computed from its tables.

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::ids::ActionId;

/// One row of `chiffres_publies.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedFigure {
    /// The id of the row.
    pub id: Arc<str>,
    /// The day, month or year that the figure is about.
    pub date: Option<ReducedDate>,
    /// What the figure counts; `None` if the program does not compute it.
    pub indicator: Option<Indicator>,
    /// Whether the figure is exact.
    pub relation: Option<PublishedRelation>,
    /// The value as printed.
    pub value: Arc<str>,
    /// A detail that the publication adds.
    pub precision: Option<Arc<str>>,
    /// Where the figure was published.
    pub source: Option<Arc<str>>,
}

/// What a published figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Indicator {
    /// The member communes.
    Communes,
    /// The inhabitants of the member communes.
    Population,
    /// The registered actions.
    Registered,
    /// The deployed actions.
    Deployed,
    /// The actions deployed within the year.
    DeployedInYear,
    /// The share of the member communes that take part in at least this many actions.
    AtLeast(u32),
    /// The communes that take part in this action.
    Participants(ActionId),
}

impl Indicator {
    /// Reads the value of the column `indicateur`, without checking that the action exists.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "communes" => Some(Self::Communes),
            "population" => Some(Self::Population),
            "actions_inscrites" => Some(Self::Registered),
            "actions_deployees" => Some(Self::Deployed),
            "actions_deployees_dans_l_annee" => Some(Self::DeployedInYear),
            _ => {
                if let Some(threshold) = word.strip_prefix("part_communes_au_moins_") {
                    threshold.parse().ok().map(Self::AtLeast)
                } else {
                    ActionId::parse(word.strip_prefix("communes_participantes:")?).map(Self::Participants)
                }
            }
        }
    }
}

/// Whether a published value is exact (column `relation`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedRelation {
    /// `=`: the exact value.
    Equal,
    /// `~`: an approximate value.
    About,
}
