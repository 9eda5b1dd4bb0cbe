//! The texts of the pages of a commune: headings, buttons, answers to choose from.

use domain::dates::Day;
use domain::indicators::{EffectiveCell, SizeClass};
use domain::territory::ParticipationState;

use super::numbers::{agreed, counted};
use super::{commune, dates, overview, states};

/// The title of the page where a commune is chosen.
pub const WHICH_COMMUNE: &str = "Quelle est votre commune\u{202f}?";

/// The line above the title of a commune: its identity and the day.
#[must_use]
pub fn on_day(identity: &str, day: Day) -> String {
    format!("{identity}, {}", overview::at(day))
}

/// The buttons at the head of the page.
pub const CHOOSE: &str = "C’est ma commune";
pub const CHECK: &str = "Commencer";
pub const PRINT: &str = "Imprimer la fiche";

/// The headings.
pub const CHECKLIST: &str = "Vérifier les participations";
pub const IN_FIGURES: &str = "En chiffres";

/// The label of the rank among all communes.
pub const AMONG_ALL: &str = "Parmi toutes les communes";

/// The label of the rank among the communes of a size class.
#[must_use]
pub fn among(class: SizeClass) -> String {
    format!("Parmi les communes {}", commune::size_class_of(class))
}

/// The keys of the checklist.
pub const KEYS: &str = "Au clavier\u{a0}: o, n, i, c ou ? répond\u{202f}; Entrée confirme ce qui est noté et passe à la suivante\u{202f}; ↓ ↑ changent d’action, s va à la prochaine à vérifier.";

/// The ways on from the progress: to the next action, and to the end.
pub const NEXT: &str = "Prochaine à vérifier";
pub const FINISH: &str = "Terminer";
/// What stands instead of the first once every action is checked.
pub const ALL_CHECKED: &str = "Tout est vérifié\u{a0}: il reste à envoyer vos réponses.";

/// The button that confirms all that is said of the actions of a domain and was not checked yet.
#[must_use]
pub fn confirm_domain(count: usize) -> String {
    if count == 0 { "Rien à confirmer".to_owned() } else { format!("Confirmer tout ce domaine ({count})") }
}

/// What is said after it.
#[must_use]
pub fn confirmed_domain(domain: &str, count: usize) -> String {
    let confirmed = agreed(count as u64, "confirmée", "confirmées");
    [domain, "\u{a0}: ", &counted(count as u64, "réponse"), " ", confirmed, "."].concat()
}

/// The printed sheet, and the columns of its table.
pub const SHEET: &str = "Fiche de la commune";
pub const SHEET_COLUMNS: [&str; 3] = ["Action", "Réponse", "Depuis, remarque, source"];

/// The line of the sheet that says which data it shows.
#[must_use]
pub fn sheet_of(day: Day, fingerprint: &str) -> String {
    ["Réponses ", &overview::at(day), ". Empreinte ", fingerprint, "."].concat()
}

/// An answer as the sheet shows it: its state, and its dates and remark.
#[must_use]
pub fn sheet_answer(cell: &EffectiveCell<'_>, took_part_before: bool) -> (String, String) {
    let Some(row) = cell.row() else { return (states::name(cell.state).to_owned(), states::without_row(cell)) };
    let is_stopped = row.state == ParticipationState::No && took_part_before;
    let state = if is_stopped { "Ne participe plus" } else { states::name(row.state) };
    let details = [row.since.map(dates::since), row.until.map(dates::until), row.note.as_deref().map(str::to_owned)];
    (state.to_owned(), details.into_iter().flatten().collect::<Vec<_>>().join(", "))
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
/// The same of an illustrative answer, whose date and remark are not confirmed.
pub const CONFIRMED_STATE: &str = "Confirmé, sans date.";
/// What is said when the recorded answer is given once more.
pub const ALREADY_RECORDED: &str = "C’est déjà ce qui est enregistré.";
/// The buttons of the fields for a date and a remark, beside an answer that was just given.
pub const ADD: &str = "Ajouter";
pub const WITHOUT: &str = "Fermer";
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
