//! The pages on which a commune checks itself: headings, buttons, the answers that are offered.

use domain::dates::Day;
use domain::indicators::SizeClass;

use super::{commune, overview};

/// The title of the page on which a commune is chosen.
pub const WHICH_COMMUNE: &str = "Quelle est votre commune\u{202f}?";

/// Above a commune's finding: what it is, and the day.
#[must_use]
pub fn on_day(identity: &str, day: Day) -> String {
    format!("{identity}, {}", overview::at(day))
}

/// The buttons beside the field that finds another.
pub const CHOOSE: &str = "C’est ma commune";
pub const PRINT: &str = "Imprimer la fiche";

/// The headings.
pub const CHECKLIST: &str = "Vérifier les participations";
pub const IN_FIGURES: &str = "En chiffres";
pub const PEERS: &str = "Ce que les communes de même taille ont rejoint, et elle non";

/// Among whom a place is taken.
pub const AMONG_ALL: &str = "Parmi toutes les communes";

/// The same, of the communes of one class of size.
#[must_use]
pub fn among(class: SizeClass) -> String {
    format!("Parmi les communes {}", commune::size_class_of(class))
}

/// What was done with an answer.
pub const EDITED: &str = "modifié";
pub const CONFIRMED: &str = "confirmé";
/// The way to where it was published.
pub const SOURCE: &str = "source";

/// What can be done with it.
pub const CONFIRM: &str = "Confirmer";
pub const CORRECT: &str = "Corriger";
pub const REVERT: &str = "Revenir à l’origine";
/// What going back did.
pub const REVERTED: &str = "Retour aux données d’origine pour cette action.";

/// What is asked.
#[must_use]
pub fn question(action: &str) -> String {
    format!("Votre réponse\u{a0}: {action}")
}

/// The answers that are offered.
pub const TAKES_PART: &str = "Oui, elle participe";
pub const STOPPED: &str = "Non, elle ne participe plus";
pub const NEVER_TOOK_PART: &str = "Non, elle n’a jamais participé";
pub const INTERESTED: &str = "Non, mais elle est intéressée";
pub const NOT_CONCERNED: &str = "Elle n’est pas concernée";
pub const UNKNOWN: &str = "Nous ne savons pas";

/// The date, where it is needed and where it is not; how it is typed.
pub const SINCE: &str = "Depuis quand";
pub const SINCE_IF_ANY: &str = "Depuis quand (facultatif)";
pub const SINCE_HINT: &str =
    "2019, 04/2019 ou 01/04/2019. Sans date, la réponse vaut depuis toujours et remplace ce qui était noté.";

/// The buttons under an answer.
pub const RECORD: &str = "Enregistrer la réponse";
pub const LEAVE: &str = "Abandonner";
