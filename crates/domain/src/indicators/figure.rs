//! The names of the figures. Every figure with a name has an account, and an address that leads to it.

use std::fmt;
use std::sync::Arc;

use crate::ids::{ActionId, CommuneCode};
use crate::territory::Action;

/// One figure, independent of the day and of the rows that count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Member communes.
    Communes,
    /// Inhabitants of the member communes.
    Population,
    /// Actions under study and not registered.
    UnderStudy,
    /// Actions registered, stopped ones included.
    Registered,
    /// Actions deployed, stopped ones included.
    Deployed,
    /// Actions deployed within a year.
    DeployedIn(u16),
    /// Actions deployed and not stopped.
    Running,
    /// Members that take part in at least this many running actions.
    AtLeast(u32),
    /// Members that take part in exactly this many running actions.
    Exactly(u32),
    /// The running actions that a commune takes part in.
    Participations(CommuneCode),
    /// The members that take part in an action.
    Participants(ActionId),
    /// Members that take part in at least one running action of a group.
    Reach(ActionSet),
    /// Domains in which a commune takes part in at least one running action.
    DomainsOf(CommuneCode),
    /// Members that take part in at least one running action in each of at least this many domains.
    InDomains(u32),
}

/// The actions that share a domain, an objective or a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionSet {
    /// The actions of a domain.
    Domain(Arc<str>),
    /// The actions that serve an objective, by its id.
    Objective(Arc<str>),
    /// The actions of a form of sharing.
    Form(Arc<str>),
}

/// The figures without an argument, and their names.
const ALONE: [(&str, Figure); 6] = [
    ("communes", Figure::Communes),
    ("population", Figure::Population),
    ("actions_a_l_etude", Figure::UnderStudy),
    ("actions_inscrites", Figure::Registered),
    ("actions_deployees", Figure::Deployed),
    ("actions_en_cours", Figure::Running),
];

const DEPLOYED_IN: &str = "actions_deployees_en";
const AT_LEAST: &str = "communes_au_moins";
const EXACTLY: &str = "communes_exactement";
const PARTICIPATIONS: &str = "participations";
const PARTICIPANTS: &str = "communes_participantes";
const DOMAIN: &str = "communes_du_domaine";
const OBJECTIVE: &str = "communes_de_l_objectif";
const FORM: &str = "communes_de_la_forme";
const DOMAINS_OF: &str = "domaines";
const IN_DOMAINS: &str = "communes_domaines_au_moins";

impl Figure {
    /// Reads the name of a figure and its argument (`communes_au_moins`, `5`), which is empty for a figure without one;
    /// `None` if there is no such figure.
    #[must_use]
    pub fn parse(name: &str, of: &str) -> Option<Self> {
        if of.is_empty() {
            return ALONE.into_iter().find(|(known, _)| *known == name).map(|(_, figure)| figure);
        }
        Some(match name {
            DEPLOYED_IN => Self::DeployedIn(of.parse().ok()?),
            AT_LEAST => Self::AtLeast(of.parse().ok()?),
            EXACTLY => Self::Exactly(of.parse().ok()?),
            PARTICIPATIONS => Self::Participations(CommuneCode::parse(of)?),
            PARTICIPANTS => Self::Participants(ActionId::parse(of)?),
            DOMAIN => Self::Reach(ActionSet::Domain(of.into())),
            OBJECTIVE => Self::Reach(ActionSet::Objective(of.into())),
            FORM => Self::Reach(ActionSet::Form(of.into())),
            DOMAINS_OF => Self::DomainsOf(CommuneCode::parse(of)?),
            IN_DOMAINS => Self::InDomains(of.parse().ok()?),
            _ => return None,
        })
    }

    /// The name, as [`parse`](Self::parse) reads it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::DeployedIn(_) => DEPLOYED_IN,
            Self::AtLeast(_) => AT_LEAST,
            Self::Exactly(_) => EXACTLY,
            Self::Participations(_) => PARTICIPATIONS,
            Self::Participants(_) => PARTICIPANTS,
            Self::Reach(ActionSet::Domain(_)) => DOMAIN,
            Self::Reach(ActionSet::Objective(_)) => OBJECTIVE,
            Self::Reach(ActionSet::Form(_)) => FORM,
            Self::DomainsOf(_) => DOMAINS_OF,
            Self::InDomains(_) => IN_DOMAINS,
            other => ALONE.iter().find(|(_, figure)| figure == other).map_or("", |(name, _)| name),
        }
    }

    /// The argument, as [`parse`](Self::parse) reads it; empty for a figure without one.
    #[must_use]
    pub fn of(&self) -> String {
        match self {
            Self::DeployedIn(year) => year.to_string(),
            Self::AtLeast(k) | Self::Exactly(k) | Self::InDomains(k) => k.to_string(),
            Self::Participations(code) | Self::DomainsOf(code) => code.to_string(),
            Self::Participants(action) => action.to_string(),
            Self::Reach(ActionSet::Domain(name) | ActionSet::Objective(name) | ActionSet::Form(name)) => {
                name.to_string()
            }
            _ => String::new(),
        }
    }
}

impl ActionSet {
    /// Whether an action is in the group.
    #[must_use]
    pub fn contains(&self, action: &Action) -> bool {
        match self {
            Self::Domain(name) => action.domain == *name,
            Self::Objective(id) => action.objectives.contains(id),
            Self::Form(name) => action.form.as_ref() == Some(name),
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())?;
        let of = self.of();
        if of.is_empty() { Ok(()) } else { write!(out, ":{of}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_read_back_from_its_name() {
        let (commune, action) = (CommuneCode::parse("59350").expect("a code"), ActionId::parse("a/b").expect("an id"));
        let mut figures: Vec<Figure> = ALONE.into_iter().map(|(_, figure)| figure).collect();
        figures.extend([
            Figure::DeployedIn(2019),
            Figure::AtLeast(5),
            Figure::Exactly(0),
            Figure::Participations(commune),
            Figure::Participants(action),
            Figure::Reach(ActionSet::Domain("Habitat".into())),
            Figure::Reach(ActionSet::Objective("codeveloppement".into())),
            Figure::Reach(ActionSet::Form("Service commun".into())),
            Figure::DomainsOf(commune),
            Figure::InDomains(2),
        ]);
        for figure in figures {
            assert_eq!(Figure::parse(figure.name(), &figure.of()), Some(figure));
        }
        assert_eq!(Figure::parse("communes_au_moins", ""), None);
        assert_eq!(Figure::parse("communes_au_moins", "cinq"), None);
        assert_eq!(Figure::parse("communes", "5"), None);
    }
}
