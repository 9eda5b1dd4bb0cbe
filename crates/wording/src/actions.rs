//! The texts about actions: their status, their dates, their participants.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{Interval, Scope, are_dates_unknown};
use domain::territory::{Action, ParticipationState, Status};

use super::numbers::{FIXED, counted};
use super::{dates, states};

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
pub const GROWTH_CAPTION: &str = "Communes participantes, parmi celles que l’action concerne.";

/// The notice on the page of an illustrative action. Its second part leads to what is said of illustrative data.
pub const ILLUSTRATIVE: [&str; 3] = [
    "Action ",
    "illustrative",
    "\u{a0}: elle est inventée pour remplir le tableau\u{202f}; son titre, ses dates et ses participants ne sont pas publiés.",
];

/// The title of an action, marked if it is illustrative.
#[must_use]
pub fn titled(action: &Action) -> String {
    let is_illustrative = action.provenance == domain::territory::Provenance::Illustrative;
    super::provenance::marked(action.title.to_string(), is_illustrative)
}

/// The number of actions that a list does not name.
#[must_use]
pub fn more(count: usize) -> String {
    format!("et {}", counted(count as u64, "autre"))
}

/// The same below a chart; empty if it names all.
#[must_use]
pub fn left_out(count: usize) -> String {
    if count == 0 { String::new() } else { more(count) }
}

/// The label of the source of an action, which mentions edits made since.
#[must_use]
pub const fn source(is_as_published: bool) -> &'static str {
    if is_as_published { "Source" } else { "Source, avant les modifications" }
}

/// The stages of an action with their dates, as precise as they are known, and without dates that the scope leaves out.
#[must_use]
pub fn stages(action: &Action, scope: Scope) -> String {
    let when = |date| {
        if are_dates_unknown(action, scope) { ["(", DATE_LEFT_OUT, ")"].concat() } else { dates::when(date) }
    };
    let stages = [
        ("à l’étude", action.studied),
        ("inscrite", action.registered),
        ("déployée", action.deployed),
        ("arrêtée", action.stopped),
    ];
    let text = |(stage, date): (&str, Option<ReducedDate>)| date.map(|date| format!("{stage} {}", when(date)));
    stages.into_iter().filter_map(text).collect::<Vec<_>>().join(", puis ")
}

/// The heads of the columns of dates.
pub const REGISTERED_COLUMN: &str = "Inscrite";
pub const DEPLOYED_COLUMN: &str = "Déployée";

/// The text in place of a missing date.
pub const NO_DATE: &str = "–";

/// The text in place of an illustrative date that the scope leaves out.
pub const DATE_LEFT_OUT: &str = "date illustrative";

/// The caption of the table of a group.
#[must_use]
pub fn group(of_status: Status) -> String {
    format!("Actions{FIXED}: {}. Par domaine, puis dans l’ordre du schéma.", status(of_status))
}

/// The line above the title of an action: « Habitat, en cours, au 13 décembre 2019 ».
#[must_use]
pub fn identity(action: &Action, day: Day) -> String {
    format!("{}, {}, {}", action.domain, status_of_one(action.status_on(day)), super::overview::at(day))
}

/// The headings of the page of an action.
pub const THE_ACTION: &str = "L’action";
/// The opening of the sentence about its answers.
pub const FOR_THIS: &str = "Pour cette action";
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
