//! The headings of the page, and the names, heads, rows and captions of its tables.

use domain::dates::Day;
use domain::indicators::{Backing, BeforeAfter, Scope};

use super::{ADOPTION_ORDER, COMMUNES_ORDER, caption, threshold};
use crate::arithmetic::capitalized;
use crate::overview;

/// The legends of the two days.
pub const FROM: &str = "Du";
pub const TO: &str = "Au";

/// The label of the field for another day of each, and what begins its errors.
pub const OTHER_FROM: [&str; 2] = ["Autre date de départ", "Date de départ\u{a0}: "];
pub const OTHER_TO: [&str; 2] = ["Autre date d’arrivée", "Date d’arrivée\u{a0}: "];

/// The sources of the answers on the last day, and what is counted of illustrative actions.
#[must_use]
pub fn backing(backing: Backing, scope: Scope, day: Day, has_illustrative: bool) -> String {
    let kept = if has_illustrative && scope == Scope::PublishedOnly { DATES_KEPT } else { "" };
    [&*overview::backing_of_some(&capitalized(&overview::at(day)), backing, scope), kept].concat()
}

/// Illustrative actions are counted without the illustrative data too.
const DATES_KEPT: &str = " Les actions illustratives restent comptées, à leur date, qui est inventée elle aussi.";

pub const STEPS_TABLE: &str = "Actions par étape";
pub const PERIMETER_TABLE: &str = "Communes et habitants";
pub const ADOPTION_TABLE: &str = "Communes par action, avant et après";
pub const COMMUNES_TABLE: &str = "Communes, avant et après";
pub const YEARS_TABLE: &str = "Année par année";

/// The mark of a day that is compared.
pub const COMPARED_DAY: &str = "date comparée";

/// When the communes of a table of a threshold are counted.
pub const BEFORE_AND_AFTER: &str = ", avant et après.";
pub const OVER_THE_YEARS: &str = ", année par année.";
pub const ON_THE_MAPS: &str = ", à la date de chaque carte.";

/// The table of the communes of each class and map: its caption, and the heads of two columns.
pub const MAPS_CAPTION: &str =
    "Ce que dit chaque carte\u{a0}: les communes de chaque classe, selon leur nombre d’actions à cette date.";
pub const WHICH_COMMUNES: &str = "Lesquelles";
pub const ACTIONS_EACH: &str = "Actions par commune";

/// The name of the table of a threshold by year.
#[must_use]
pub fn threshold_table(k: u32) -> String {
    ["Année par année, ", &threshold(k)].concat()
}

/// The caption of the table of actions.
#[must_use]
pub fn adoption_caption(days: BeforeAfter<Day>) -> String {
    [&*caption(ADOPTION_TABLE, days), ADOPTION_ORDER].concat()
}

/// The caption of the table of communes.
#[must_use]
pub fn communes_caption(days: BeforeAfter<Day>) -> String {
    [&*caption(COMMUNES_TABLE, days), COMMUNES_ORDER].concat()
}

pub const PERIMETER_COLUMN: &str = "Périmètre";
pub const REGISTERED_COLUMN: &str = "Inscrites";
pub const DEPLOYED_COLUMN: &str = "Déployées";
pub const RUNNING_COLUMN: &str = "En cours";

/// The rows of the table of actions by status.
pub const REGISTERED: &str = "Inscrites au schéma";
pub const DEPLOYED: &str = "Déployées";
pub const RUNNING: &str = "En cours";
pub const UNDER_STUDY: &str = "À l’étude";

/// The headings of the lists of actions by milestone.
pub const WAS_DEPLOYED: &str = "Déployée";
pub const WAS_REGISTERED: &str = "Inscrite";
pub const WAS_PUT_UNDER_STUDY: &str = "Mise à l’étude";
pub const WAS_STOPPED: &str = "Arrêtée";

/// The row of the table of the perimeter, and the headings of the communes that joined or left.
pub const MEMBERS: &str = "Communes membres";
pub const CAME_IN: &str = "Entrée";
pub const LEFT: &str = "Sortie";

/// The headings of the communes that crossed a threshold.
pub const CROSSED: &str = "Seuil franchi";
pub const LOST: &str = "Seuil perdu";
pub const PERHAPS_CROSSED_OR_LOST: &str = "Seuil peut-être franchi ou perdu";
