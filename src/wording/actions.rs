//! The texts about actions: their status, their dates, their participants.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{ActionCounts, Interval};
use domain::territory::{Action, ParticipationState, Status};

use super::numbers::{FIXED, agreed, counted};
use super::{dates, states};

/// The title of the page of actions.
#[must_use]
pub fn headline(counts: ActionCounts) -> String {
    let deployed = agreed(counts.deployed.into(), "déployée", "déployées");
    let registered = agreed(counts.registered.into(), "inscrite", "inscrites");
    format!(
        "{} {deployed} pour {} {registered} au schéma",
        counted(counts.deployed.into(), "action"),
        counts.registered
    )
}

/// The name of the group of actions with that status.
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

/// The status of one action.
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

/// The title of the page of an action.
#[must_use]
pub fn participants(action: &Action, count: Option<(Interval, u32)>) -> String {
    count.map_or_else(
        || action.title.to_string(),
        |(count, of)| format!("{}{FIXED}: {}", action.title, super::overview::communes_of(count, of)),
    )
}

/// The caption of the table of an action's growth.
pub const GROWTH_CAPTION: &str = "Communes participantes, parmi celles que l’action concerne. Souligné de points\u{a0}: repose sur des données illustratives.";

/// The notice on the page of an illustrative action.
pub const ILLUSTRATIVE: &str = "Action illustrative\u{a0}: elle est inventée pour remplir le tableau\u{202f}; son titre, ses dates et ses participants ne sont pas publiés.";

/// The title of an action, marked if it is illustrative.
#[must_use]
pub fn titled(action: &Action) -> String {
    let is_illustrative = action.provenance == domain::territory::Provenance::Illustrative;
    if is_illustrative { format!("{} (illustratif)", action.title) } else { action.title.to_string() }
}

/// The number of actions that a list does not name.
#[must_use]
pub fn more(count: usize) -> String {
    format!("et {}", counted(count as u64, "autre"))
}

/// The label of the source of an action, which mentions edits made since.
#[must_use]
pub const fn source(is_as_published: bool) -> &'static str {
    if is_as_published { "Source" } else { "Source, avant les modifications" }
}

/// The stages of an action with their dates, as precise as they are known.
#[must_use]
pub fn stages(action: &Action) -> String {
    let stages = [
        ("à l’étude", action.studied),
        ("inscrite", action.registered),
        ("déployée", action.deployed),
        ("arrêtée", action.stopped),
    ];
    let text = |(stage, date): (&str, Option<ReducedDate>)| date.map(|date| format!("{stage} {}", dates::when(date)));
    stages.into_iter().filter_map(text).collect::<Vec<_>>().join(", puis ")
}

/// The heads of the columns of dates.
pub const REGISTERED_COLUMN: &str = "Inscrite";
pub const DEPLOYED_COLUMN: &str = "Déployée";

/// The text in place of a missing date.
pub const NO_DATE: &str = "–";

/// The caption of the table of a group.
#[must_use]
pub fn group(of_status: Status) -> String {
    format!("Actions{FIXED}: {}", status(of_status))
}

/// The line above the title of an action: « Habitat, en cours, au 13 décembre 2019 ».
#[must_use]
pub fn identity(action: &Action, day: Day) -> String {
    format!("{}, {}, {}", action.domain, status_of_one(action.status_on(day)), super::overview::at(day))
}

/// The headings of the page of an action.
pub const THE_ACTION: &str = "L’action";
pub const ITS_GROWTH: &str = "Sa progression";
pub const THE_COMMUNES: &str = "Les communes";

/// The labels of its facts.
pub const FORM: &str = "Forme";
pub const STAGES: &str = "Étapes";
pub const OBJECTIVES: &str = "Objectifs";

/// The heading of the communes with that state: « Participe (12 communes) ».
#[must_use]
pub fn of_state(state: ParticipationState, communes: usize) -> String {
    format!("{} ({})", states::name(state), counted(communes as u64, "commune"))
}
