//! The actions' sentences: where each stands, since when, who takes part.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{ActionCounts, Range};
use domain::territory::{Action, ParticipationState, Status};

use super::numbers::{FIXED, counted};
use super::{dates, states};

/// The finding at the head of the list.
#[must_use]
pub fn finding(counts: ActionCounts) -> String {
    let deployed = if counts.deployed < 2 { "déployée" } else { "déployées" };
    let registered = if counts.registered < 2 { "inscrite" } else { "inscrites" };
    format!(
        "{} {deployed} pour {} {registered} au schéma",
        counted(counts.deployed.into(), "action"),
        counts.registered
    )
}

/// A group of actions that stand alike.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Running => "En cours",
        Status::Stopped => "Arrêtées",
        Status::Registered => "Inscrites, pas encore déployées",
        Status::UnderStudy => "À l’étude, hors du schéma",
        Status::NotYet => "Plus tard",
    }
}

/// Where one action stands.
#[must_use]
pub const fn status_of_one(status: Status) -> &'static str {
    match status {
        Status::Running => "en cours",
        Status::Stopped => "arrêtée",
        Status::Registered => "inscrite, pas encore déployée",
        Status::UnderStudy => "à l’étude, hors du schéma",
        Status::NotYet => "pas encore connue à cette date",
    }
}

/// The finding at the head of one action's page.
#[must_use]
pub fn takers(action: &Action, count: Option<(Range, u32)>) -> String {
    count.map_or_else(
        || action.title.to_string(),
        |(count, of)| format!("{}{FIXED}: {}", action.title, super::overview::communes_of(count, of)),
    )
}

/// What an action's growth shows, and how it marks what is made up.
pub const GROWTH_CAPTION: &str = "Communes participantes, parmi celles que l’action concerne. Souligné de points\u{a0}: repose sur des données illustratives.";

/// What is said of an action that is made up.
pub const MADE_UP: &str = "Action illustrative\u{a0}: elle est inventée pour remplir le tableau\u{202f}; son titre, ses dates et ses participants ne sont pas publiés.";

/// An action's title, marked where it is made up.
#[must_use]
pub fn titled(action: &Action) -> String {
    let made_up = action.provenance == domain::territory::Provenance::Illustrative;
    if made_up { format!("{} (illustratif)", action.title) } else { action.title.to_string() }
}

/// Those of a list that are not named.
#[must_use]
pub fn more(count: usize) -> String {
    format!("et {}", counted(count as u64, "autre"))
}

/// What announces the source of an action: what it says may have been changed since.
#[must_use]
pub const fn source(is_as_published: bool) -> &'static str {
    if is_as_published { "Source" } else { "Source, avant vos modifications" }
}

/// The stages it went through, each with its date as precise as it is known.
#[must_use]
pub fn stages(action: &Action) -> String {
    let stages = [
        ("à l’étude", action.studied),
        ("inscrite", action.registered),
        ("déployée", action.deployed),
        ("arrêtée", action.stopped),
    ];
    let said = |(stage, date): (&str, Option<ReducedDate>)| date.map(|date| format!("{stage} {}", dates::when(date)));
    stages.into_iter().filter_map(said).collect::<Vec<_>>().join(", puis ")
}

/// The heads of the columns for its first two stages.
pub const REGISTERED_COLUMN: &str = "Inscrite";
pub const DEPLOYED_COLUMN: &str = "Déployée";

/// Instead of the date of a stage that is not reached.
pub const NO_DATE: &str = "–";

/// What the table of a group shows.
#[must_use]
pub fn group(of: Status) -> String {
    format!("Actions{FIXED}: {}", status(of))
}

/// Above one action's finding: « Habitat, en cours, au 13 décembre 2019 ».
#[must_use]
pub fn identity(action: &Action, day: Day) -> String {
    format!("{}, {}, {}", action.domain, status_of_one(action.status_on(day)), super::overview::at(day))
}

/// The headings of one action's page.
pub const THE_ACTION: &str = "L’action";
pub const ITS_GROWTH: &str = "Sa progression";
pub const THE_COMMUNES: &str = "Les communes";

/// What is told of it.
pub const FORM: &str = "Forme";
pub const STAGES: &str = "Étapes";
pub const OBJECTIVES: &str = "Objectifs";

/// The communes of one part in it: « Participe (12 communes) ».
#[must_use]
pub fn of_state(state: ParticipationState, communes: usize) -> String {
    format!("{} ({})", states::name(state), counted(communes as u64, "commune"))
}
