//! The texts of the page of changes: the list of changes, and files of edits.

use domain::dates::Day;
use domain::journal::{Answer, Edit, NetChangeContent};
use domain::territory::Territory;
use formats::Unreadable;

use super::numbers::{FIXED, NARROW, counted, whole};
use super::{dates, punctuation, states, times};

/// The title of the section about files that contain only edits.
pub const EDITS_ALONE: &str = "Les modifications seules";

/// The button that saves the edits in a file.
pub const SAVE_EDITS: &str = "Enregistrer mes modifications dans un fichier";

/// The button that takes in the edits of a file.
pub const TAKE_IN: &str = "Reprendre un fichier de modifications";

/// The button that saves unreadable texts of the browser's storage.
pub const SAVE_UNREADABLE: &str = "Enregistrer ce qui était gardé dans un fichier";

/// The name of the file of unreadable texts.
pub const UNREADABLE_FILE: &str = "carnet-a-examiner.json";

/// The button that saves the damaged entries of the opened file.
pub const SAVE_DAMAGED: &str = "Enregistrer ce qui est abîmé dans un fichier";

/// The name of the file of damaged entries.
pub const DAMAGED_FILE: &str = "carnet-modifications-abimees.txt";

/// The button that reverts a change.
pub const REVERT: &str = "Revenir à l’origine";

/// The announcement after reverting a change.
pub const REVERTED: &str = "Modification retirée.";

/// The button that reverts all changes.
pub const START_AGAIN: &str = "Repartir des données d’origine";

/// The name of the group of the confirmation.
pub const START_AGAIN_TITLE: &str = "Repartir des données d’origine\u{202f}?";

/// The question of the confirmation.
pub const START_AGAIN_QUESTION: &str = "Retirer toutes vos modifications\u{202f}? Vous pourrez encore annuler.";

/// The button that confirms.
pub const START_AGAIN_YES: &str = "Oui, tout retirer";

/// The button that cancels.
pub const START_AGAIN_NO: &str = "Non, garder";

/// The explanation of a file of edits.
pub const ALONE: &str =
    "Un petit fichier, sans le programme, à envoyer à qui tient le carnet\u{a0}: il s’y reprend avec le bouton voisin.";

/// The notice if the times of entries contradict their order.
pub const CLOCKS: &str = "Les heures sont celles de l’horloge de chaque poste, et certaines se contredisent\u{a0}: l’ordre suivi est celui dans lequel les modifications s’appuient les unes sur les autres, pas celui des heures.";

/// The link to the journal.
pub const SEE_JOURNAL: &str = "Voir le journal\u{a0}: tous les changements, y compris annulés, et les états nommés";

/// The announcement after starting again.
pub const STARTED_AGAIN: &str = "Retour aux données d’origine. «\u{a0}Annuler\u{a0}» rétablit vos modifications.";

/// The title of the page: the number of edits and, if it differs, the number of items that they change.
#[must_use]
pub fn headline(changes: usize, items: usize) -> String {
    match (changes, items) {
        (0, _) => "Vous n’avez rien modifié".to_owned(),
        _ if changes == items => {
            format!("{} par rapport aux données d’origine", counted(changes as u64, "modification"))
        }
        _ => format!("{}, sur {}", counted(changes as u64, "modification"), counted(items as u64, "réponse")),
    }
}

/// The value of a change.
#[must_use]
pub fn net_change(content: &NetChangeContent) -> String {
    match content {
        NetChangeContent::Answer(it) => answer(it),
        NetChangeContent::Confirmation { on, .. } => confirmed(*on),
        NetChangeContent::Tables { edit, .. } => of_tables(edit).to_owned(),
    }
}

/// When a change was made: « le 24/11/2026 à 9 h 05 ».
#[must_use]
pub fn changed_at(at: [u16; 5]) -> String {
    ["le ", &times::date_and_hour(at)].concat()
}

/// What the button of a change reverts, for screen readers.
#[must_use]
pub fn reverted_item(names: &[String]) -> String {
    punctuation::after_colon(&names.join(punctuation::COMMA))
}

/// The text of an answer: « Participe depuis 2018 ».
fn answer(answer: &Answer) -> String {
    let since = answer.since.map(|date| [" ", &dates::since(date)].concat()).unwrap_or_default();
    let until =
        answer.until.map(|date| [" jusqu’au ", &dates::day(date.first_day()), " exclu"].concat()).unwrap_or_default();
    [states::name(answer.state), &since, &until].concat()
}

/// The text of a confirmation.
fn confirmed(on: Day) -> String {
    format!("Confirmé tel quel au {}", dates::day(on))
}

/// The text of an edit of an action or a commune.
const fn of_tables(edit: &Edit) -> &'static str {
    match edit {
        Edit::Action { before, .. } if before.is_empty() => "Action ajoutée",
        Edit::Action { .. } => "Action modifiée",
        Edit::DeleteAction { .. } => "Action supprimée",
        Edit::Commune { before, .. } if before.is_empty() => "Commune ajoutée",
        Edit::Commune { .. } => "Commune modifiée",
        _ => "",
    }
}

/// How many changes are not listed; empty if all are.
#[must_use]
pub fn and_more(more: usize) -> String {
    match more {
        0 => String::new(),
        1 => "Une autre modification n’est pas dans cette liste.".to_owned(),
        _ => format!("{} autres modifications ne sont pas dans cette liste.", whole(more as u64)),
    }
}

/// The name of a file of edits: the commune if there is one, the day, the fingerprint of the data.
#[must_use]
pub fn file_name(commune: Option<&str>, day: &str, fingerprint: &str) -> String {
    let commune = commune.map(|name| format!("-{}", super::names::folded(name).replace(' ', "-"))).unwrap_or_default();
    format!("carnet-modifications{commune}-{day}-{fingerprint}.json")
}

/// The message after taking in a file of edits.
#[must_use]
pub fn taken_in(file: &str, new: usize) -> String {
    match new {
        0 => format!("«{FIXED}{file}{FIXED}» ne contient rien de nouveau{FIXED}: tout y était déjà."),
        1 => format!("Une entrée nouvelle reprise de «{FIXED}{file}{FIXED}»."),
        _ => format!("{new} entrées nouvelles reprises de «{FIXED}{file}{FIXED}»."),
    }
}

/// The message about damaged entries of a file; empty if there are none.
#[must_use]
pub fn damaged_entries(damaged: usize) -> String {
    match damaged {
        0 => String::new(),
        1 => format!(
            " Une entrée de ce fichier est abîmée et n’a pas été reprise{FIXED}: gardez ce fichier pour la faire examiner."
        ),
        _ => format!(
            " {} entrées de ce fichier sont abîmées et n’ont pas été reprises{FIXED}: gardez ce fichier pour les faire examiner.",
            whole(damaged as u64)
        ),
    }
}

/// The message that a file was not taken in.
#[must_use]
pub fn refused(file: &str, why: &Unreadable) -> String {
    let reason = match why {
        Unreadable::Damaged(_) => {
            "ce fichier n’est pas un fichier de modifications du carnet, ou il est abîmé".to_owned()
        }
        Unreadable::Newer(version) => {
            format!("il vient d’une version plus récente du carnet (format {version}){NARROW}; ouvrez-le avec elle")
        }
        Unreadable::OtherKind(_) => "c’est un carnet entier, pas un fichier de modifications".to_owned(),
        Unreadable::Tables(_) => "ses tables ne sont pas celles d’un territoire".to_owned(),
    };
    format!("«{FIXED}{file}{FIXED}» n’a pas été repris{FIXED}: {reason}. Rien n’a changé ici.")
}

/// The message that the edits of another document were not taken in.
#[must_use]
pub fn of_another_document(file: &str, title: &str, territory: &Territory) -> String {
    format!(
        "«{FIXED}{file}{FIXED}» n’a pas été repris{FIXED}: il répond à un autre carnet («{FIXED}{title}{FIXED}») que celui-ci («{FIXED}{}{FIXED}»). Rien n’a changé ici.",
        territory.about().title
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_of_edits_has_its_commune_day_and_fingerprint() {
        assert_eq!(
            file_name(Some("Villeneuve-d’Ascq"), "2026-11-24", "K7Q2-9XPM"),
            "carnet-modifications-villeneuve-d-ascq-2026-11-24-K7Q2-9XPM.json"
        );
        assert_eq!(file_name(None, "2026-11-24", "K7Q2-9XPM"), "carnet-modifications-2026-11-24-K7Q2-9XPM.json");
    }
}
