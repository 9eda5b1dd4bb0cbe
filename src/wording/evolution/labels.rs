//! The page's headings, the names of its tables, their heads and rows, and what their captions say.

use domain::dates::Day;
use domain::indicators::{Backing, BeforeAfter, Scope};

use super::{ADOPTION_ORDER, COMMUNES_ORDER, DOTS, caption, counted_at, threshold};
use crate::wording::overview;

/// The two days that are chosen.
pub const FROM: &str = "Du";
pub const TO: &str = "Au";

/// What the figures of the last day rest on.
#[must_use]
pub fn backing(backing: Backing, scope: Scope, day: Day) -> String {
    [overview::backing(backing, scope), counted_at(day)].concat()
}

pub const STEPS_TABLE: &str = "Actions par étape";
pub const PERIMETER_TABLE: &str = "Communes et habitants";
pub const ADOPTION_TABLE: &str = "Communes par action, avant et après";
pub const COMMUNES_TABLE: &str = "Communes, avant et après";
pub const YEARS_TABLE: &str = "Année par année";

/// The table of one threshold over the years.
#[must_use]
pub fn threshold_table(k: u32) -> String {
    ["Année par année, ", &threshold(k)].concat()
}

/// What the table of each action's communes shows.
#[must_use]
pub fn adoption_caption(days: BeforeAfter<Day>) -> String {
    [&*caption(days), ADOPTION_ORDER, DOTS].concat()
}

/// What the table of each commune's actions shows.
#[must_use]
pub fn communes_caption(days: BeforeAfter<Day>) -> String {
    [&*caption(days), COMMUNES_ORDER, DOTS].concat()
}

pub const PERIMETER_COLUMN: &str = "Périmètre";
pub const REGISTERED_COLUMN: &str = "Inscrites";
pub const DEPLOYED_COLUMN: &str = "Déployées";
pub const RUNNING_COLUMN: &str = "En cours";

/// Where actions stand on both days.
pub const REGISTERED: &str = "Inscrites au schéma";
pub const DEPLOYED: &str = "Déployées";
pub const RUNNING: &str = "En cours";
pub const UNDER_STUDY: &str = "À l’étude";

/// The steps that one action took, over the list of those that did.
pub const WAS_DEPLOYED: &str = "Déployée";
pub const WAS_REGISTERED: &str = "Inscrite";
pub const WAS_PUT_UNDER_STUDY: &str = "Mise à l’étude";
pub const WAS_STOPPED: &str = "Arrêtée";

/// The perimeter on both days, and the communes that came in or left.
pub const MEMBERS: &str = "Communes membres";
pub const CAME_IN: &str = "Entrée";
pub const LEFT: &str = "Sortie";

/// The communes on which a threshold changed.
pub const CROSSED: &str = "Seuil franchi";
pub const LOST: &str = "Seuil perdu";
pub const PERHAPS_CROSSED_OR_LOST: &str = "Seuil peut-être franchi ou perdu";
