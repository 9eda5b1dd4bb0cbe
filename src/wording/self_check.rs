//! The texts of the pages of a commune: headings, buttons, answers to choose from.

use domain::dates::Day;
use domain::indicators::SizeClass;

use super::{commune, overview};

/// The title of the page where a commune is chosen.
pub const WHICH_COMMUNE: &str = "Quelle est votre commune\u{202f}?";

/// The line above the title of a commune: its identity and the day.
#[must_use]
pub fn on_day(identity: &str, day: Day) -> String {
    format!("{identity}, {}", overview::at(day))
}

/// The buttons at the head of the page.
pub const CHOOSE: &str = "C’est ma commune";
pub const PRINT: &str = "Imprimer la fiche";

/// The headings.
pub const CHECKLIST: &str = "Vérifier les participations";
pub const IN_FIGURES: &str = "En chiffres";
pub const PEERS: &str = "Ce que les communes de même taille ont rejoint, et elle non";

/// The label of the rank among all communes.
pub const AMONG_ALL: &str = "Parmi toutes les communes";

/// The label of the rank among the communes of a size class.
#[must_use]
pub fn among(class: SizeClass) -> String {
    format!("Parmi les communes {}", commune::size_class_of(class))
}

/// How many other actions communes of the same size have joined; `None` if all are listed.
#[must_use]
pub fn other_peers(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some(
            "Une autre action n’est pas dans cette liste\u{a0}: elle donne celles où ces communes sont les plus nombreuses."
                .to_owned(),
        ),
        _ => Some(format!(
            "{count} autres actions ne sont pas dans cette liste\u{a0}: elle donne celles où ces communes sont les plus nombreuses."
        )),
    }
}

/// The mark of a confirmed answer.
pub const CONFIRMED: &str = "confirmé";
/// The link to the source of an answer.
pub const SOURCE: &str = "source";

/// The buttons of an answer.
pub const CONFIRM: &str = "Confirmer";
pub const CORRECT: &str = "Corriger";
pub const REVERT: &str = "Revenir à l’origine";
/// What is said where an answer was just confirmed.
pub const CONFIRMED_NOW: &str = "Confirmé.";
/// The announcement after reverting an answer.
pub const REVERTED: &str = "Retour aux données d’origine pour cette action.";

/// The legend of the form of an answer.
#[must_use]
pub fn question(action: &str) -> String {
    format!("Votre réponse\u{a0}: {action}")
}

/// The buttons of the form.
pub const RECORD: &str = "Enregistrer la réponse";
pub const LEAVE: &str = "Abandonner";

/// The error of an answer whose action or commune was deleted while its form was open.
pub const CELL_IS_GONE: &str =
    "Cette action ou cette commune n’est plus dans le carnet\u{a0}: la réponse n’est pas enregistrée.";
