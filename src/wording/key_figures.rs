//! The texts of the key figures, on the overview and on a slide.

use domain::indicators::Interval;

use super::numbers::counted;
use super::overview::communes_of;

/// The heading, for screen readers only.
pub const HEADING: &str = "Chiffres clés";

/// The label of the deployed actions.
pub const DEPLOYED: &str = "actions déployées";

/// « sur 30 inscrites au schéma ».
#[must_use]
pub fn of_registered(registered: u32) -> String {
    format!("sur\u{a0}{} au schéma", counted(registered.into(), "inscrite"))
}

/// The label and the fraction of the deployed actions, in one line.
#[must_use]
pub fn deployed_of_registered(registered: u32) -> String {
    format!("{DEPLOYED} {}", of_registered(registered))
}

/// The label of the actions deployed in a year.
#[must_use]
pub fn deployed_in(year: u16) -> String {
    format!("déployées en {year}")
}

/// « sur 25 depuis l’origine ».
#[must_use]
pub fn of_deployed(deployed: u32) -> String {
    format!("sur\u{a0}{deployed} depuis l’origine")
}

/// The label of the communes that reach a threshold.
#[must_use]
pub fn at_least(k: u32) -> String {
    format!("des communes dans au moins {}", counted(k.into(), "action"))
}

/// The label and the fraction of the communes that reach a threshold, in one line: « dans au moins 5 actions (86
/// communes sur 90) ».
#[must_use]
pub fn at_least_with_fraction(k: u32, reached: Interval, members: u32) -> String {
    format!("dans au moins {} ({})", counted(k.into(), "action"), communes_of(reached, members))
}
