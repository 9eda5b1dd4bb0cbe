//! The field that finds a commune, and the question of the first visit.

use domain::territory::Commune;

use super::names::FoundBy;
use super::numbers::counted;

/// The label of the field, on every page that has it.
pub const LABEL: &str = "Votre commune\u{202f}?";
pub const PLACEHOLDER: &str = "Nom ou code postal";
/// The name of the list of results.
pub const FOUND: &str = "Communes trouvées";
/// The message if no commune matches.
pub const NOTHING: &str = "Aucune commune ne correspond. Essayez moins de lettres, ou le code postal.";

/// The button that sets the question of the first visit aside, and what is said then.
pub const LATER: &str = "Plus tard";
pub const SET_ASIDE: &str = "D’accord. La page «\u{a0}Ma commune\u{a0}» vous attend.";

/// What stands beside a result: why it is one. « code postal 59350 », « Lomme, commune associée », « code INSEE 59350 ».
#[must_use]
pub fn found(commune: &Commune, by: &FoundBy) -> String {
    match by {
        FoundBy::Associated(name) => [name, ", commune associée"].concat(),
        FoundBy::PostalCode(code) => ["code postal ", code.as_str()].concat(),
        FoundBy::Name | FoundBy::InseeCode => ["code INSEE ", commune.code.as_str()].concat(),
    }
}

/// How many communes were found, for screen readers; the message if there is none.
#[must_use]
pub fn count(found: usize) -> String {
    if found == 0 { NOTHING.to_owned() } else { [&counted(found as u64, "commune"), "."].concat() }
}
