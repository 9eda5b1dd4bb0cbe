//! The headings of the page, and the names, heads, rows and captions of its tables.

use domain::dates::Day;
use domain::indicators::{Backing, BeforeAfter, Scope};

use super::{ADOPTION_ORDER, COMMUNES_ORDER, DOTS, caption, counted_at, threshold};
use crate::wording::overview;

/// The legends of the two days.
pub const FROM: &str = "Du";
pub const TO: &str = "Au";

/// The sources of the answers on the last day.
#[must_use]
pub fn backing(backing: Backing, scope: Scope, day: Day) -> String {
    [overview::backing(backing, scope), counted_at(day)].concat()
}

pub const STEPS_TABLE: &str = "Actions par étape";
pub const PERIMETER_TABLE: &str = "Communes et habitants";
pub const ADOPTION_TABLE: &str = "Communes par action, avant et après";
pub const COMMUNES_TABLE: &str = "Communes, avant et après";
pub const YEARS_TABLE: &str = "Année par année";

/// The name of the table of a threshold by year.
#[must_use]
pub fn threshold_table(k: u32) -> String {
    ["Année par année, ", &threshold(k)].concat()
}

/// The caption of the table of actions.
#[must_use]
pub fn adoption_caption(days: BeforeAfter<Day>) -> String {
    [&*caption(days), ADOPTION_ORDER, DOTS].concat()
}

/// The caption of the table of communes.
#[must_use]
pub fn communes_caption(days: BeforeAfter<Day>) -> String {
    [&*caption(days), COMMUNES_ORDER, DOTS].concat()
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
