//! What has been published of a territory, to be held against its tables.

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::ids::ActionId;

/// One row of `chiffres_publies.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedFigure {
    /// Its id.
    pub id: Arc<str>,
    /// The day or period it speaks of.
    pub date: Option<ReducedDate>,
    /// What it counts.
    pub indicator: Option<Indicator>,
    /// How it relates to the truth.
    pub relation: Option<PublishedRelation>,
    /// The value as printed.
    pub value: Arc<str>,
    /// What the publication adds.
    pub precision: Option<Arc<str>>,
    /// Where it was published.
    pub source: Option<Arc<str>>,
}

/// What a published figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Indicator {
    /// Member communes.
    Communes,
    /// Inhabitants of the member communes.
    Population,
    /// Actions registered.
    Registered,
    /// Actions deployed.
    Deployed,
    /// Actions deployed within the year.
    DeployedInYear,
    /// Share of the members in at least that many actions.
    AtLeast(u32),
    /// Communes that take part in that action.
    Participants(ActionId),
}

impl Indicator {
    /// Reads the word of the tables; whether the action exists is for the reader to check.
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

/// How a published value relates to the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedRelation {
    /// `=`: said as it is.
    Equal,
    /// `~`: said to be near.
    About,
}
