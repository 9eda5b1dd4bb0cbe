//! The key figures: what each of them counts, and of how many, on the overview and on a slide.

use domain::indicators::Range;

use super::numbers::counted;
use super::overview::communes_of;

/// The heading, for those who hear the page.
pub const HEADING: &str = "Chiffres clés";

/// The actions deployed, over the number of those registered.
pub const DEPLOYED: &str = "actions déployées";

/// « sur 30 inscrites au schéma ».
#[must_use]
pub fn of_registered(registered: u32) -> String {
    format!("sur {} au schéma", counted(registered.into(), "inscrite"))
}

/// The same in one line.
#[must_use]
pub fn deployed_of_registered(registered: u32) -> String {
    format!("{DEPLOYED} {}", of_registered(registered))
}

/// The actions deployed in the year.
#[must_use]
pub fn deployed_in(year: u16) -> String {
    format!("déployées en {year}")
}

/// « sur 25 depuis l’origine ».
#[must_use]
pub fn of_deployed(deployed: u32) -> String {
    format!("sur {deployed} depuis l’origine")
}

/// The communes that reach a threshold.
#[must_use]
pub fn at_least(k: u32) -> String {
    format!("des communes dans au moins {}", counted(k.into(), "action"))
}

/// The same with their number, in one line: « dans au moins 5 actions (86 communes sur 90) ».
#[must_use]
pub fn at_least_with_fraction(k: u32, reached: Range, members: u32) -> String {
    format!("dans au moins {} ({})", counted(k.into(), "action"), communes_of(reached, members))
}
