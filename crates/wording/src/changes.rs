//! The texts of the page of changes: the list of changes, and files of edits.

use domain::dates::LocalTime;
use domain::journal::{ChangeCount, EntryChange};
use domain::territory::Territory;
use formats::Unreadable;

use super::arithmetic::capitalized;
use super::numbers::{FIXED, NARROW, agreed, counted, list, whole};
use super::{limits, names, punctuation, times};

/// The title of the section about files that contain only edits.
pub const EDITS_ALONE: &str = "Les modifications seules";

/// The button that saves the edits in a file.
pub const SAVE_EDITS: &str = "Enregistrer les modifications dans un fichier";

/// The button that takes in the edits of a file.
pub const TAKE_IN: &str = "Reprendre un fichier de modifications";

/// The button that copies the edits to the clipboard.
pub const COPY_AS_TEXT: &str = "Copier les modifications en texte";

/// The message after the edits were copied.
pub const COPIED_AS_TEXT: &str = "Les modifications sont copiées en texte\u{a0}: collez-les tout de suite dans un courriel ou un document. Elles se reprennent avec «\u{a0}Coller des modifications\u{a0}», ou comme un fichier.";

/// The message if the edits could not be copied to the clipboard.
pub const NOT_COPIED_AS_TEXT: &str =
    "Ce navigateur ne laisse pas copier\u{a0}: sélectionnez tout le texte ci-dessous et copiez-le vous-même.";

/// The name of the field with the edits as text.
pub const EDITS_AS_TEXT: &str = "Les modifications en texte";

/// The button that opens the field for edits as text.
pub const PASTE: &str = "Coller des modifications";

/// The label of the field for edits as text.
pub const PASTED_TEXT: &str = "Le texte des modifications, ou un code de retour";

/// The button that takes in the pasted text.
pub const TAKE_IN_TEXT: &str = "Reprendre ce texte";

/// What a pasted text is called in the messages, in the place of the name of a file.
pub const PASTED_NAME: &str = "texte collé";

/// The message if there is no text to take in.
pub const NOTHING_PASTED: &str = "Collez d’abord le texte des modifications, ou un code de retour.";

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
pub const REVERTED: &str = "Modification retirée. «\u{a0}Annuler\u{a0}» la rétablit.";

/// The announcement if a cell differs without an edit of its own.
pub const NOT_REVERTED: &str = "Rien à retirer ici\u{a0}: son action a été supprimée, puis ajoutée de nouveau.";

/// The button that reverts all changes.
pub const START_AGAIN: &str = "Repartir des données d’origine";

/// The name of the group of the confirmation.
pub const START_AGAIN_TITLE: &str = "Repartir des données d’origine\u{202f}?";

/// The question of the confirmation: how many changes are removed, or, if nothing differs, how many edits.
#[must_use]
pub fn start_again_question(changes: usize, gestures: usize) -> String {
    let (changes, gestures) = (changes as u64, gestures as u64);
    let (what, made, back) = match (changes, gestures) {
        (0, 0 | 1) => ("le geste".to_owned(), "l’ait fait", "le rétablira"),
        (0, _) => (format!("les {} gestes", whole(gestures)), "les ait faits", "les rétablira"),
        (1, _) => ("la modification".to_owned(), "l’ait faite", "la rétablira"),
        _ => (format!("les {} modifications", whole(changes)), "les ait faites", "les rétablira"),
    };
    format!("Retirer {what}, qui que ce soit qui {made}{NARROW}? «{FIXED}Annuler{FIXED}» {back}.")
}

/// The button that confirms.
pub const START_AGAIN_YES: &str = "Oui, tout retirer";

/// The button that cancels.
pub const START_AGAIN_NO: &str = "Non, garder";

/// The explanation of a file of edits.
pub const ALONE: &str = "Un petit fichier, sans le programme, pour les reprendre sur un autre poste ou les donner à un collègue. Il porte les noms et les heures\u{a0}: pour répondre à qui tient le carnet, une commune passe par sa page «\u{a0}Envoyer\u{a0}».";

/// The notice if the times of entries contradict their order.
pub const CLOCKS: &str = "Les heures sont celles de l’horloge de chaque poste, et certaines se contredisent\u{a0}: l’ordre suivi est celui dans lequel les modifications s’appuient les unes sur les autres, pas celui des heures.";

/// The link to the journal.
pub const SEE_JOURNAL: &str = "Voir le journal\u{a0}: tous les changements, y compris annulés, et les états nommés";

/// The announcement after starting again.
pub const STARTED_AGAIN: &str = "Retour aux données d’origine. «\u{a0}Annuler\u{a0}» rétablit les modifications.";

/// A count of changes: « 25 modifications ». It is the only thing that is called so; edits are « gestes ».
#[must_use]
pub fn counted_changes(count: ChangeCount) -> String {
    counted(count.total() as u64, "modification")
}

/// The title of the page.
#[must_use]
pub fn headline(count: ChangeCount) -> String {
    let changes = if count.total() == 0 { "Aucune modification".to_owned() } else { counted_changes(count) };
    [&*changes, " par rapport aux données d’origine"].concat()
}

/// What was changed, if it is not only answers: « 22 réponses, 2 valeurs d’actions, 1 valeur de communes »; empty if
/// nothing was.
#[must_use]
pub fn kinds(count: ChangeCount) -> String {
    let of = |number: usize, one: &str, many: &str| {
        (number > 0).then(|| [&*whole(number as u64), "\u{a0}", agreed(number as u64, one, many)].concat())
    };
    let parts = [
        of(count.cells, "réponse", "réponses"),
        of(count.actions, "valeur d’action", "valeurs d’actions"),
        of(count.communes, "valeur de commune", "valeurs de communes"),
    ];
    list(&parts.into_iter().flatten().collect::<Vec<_>>())
}

/// What the count of changes is, and how many edits made them.
#[must_use]
pub fn explained(count: ChangeCount, gestures: usize) -> String {
    let what = "Une réponse, ou une valeur d’une action ou d’une commune, compte une fois dès qu’elle n’est plus celle d’origine.";
    let kinds = kinds(count);
    let kinds = if kinds.is_empty() { String::new() } else { [&*capitalized(&kinds), ". "].concat() };
    let journal = match gestures {
        0 => String::new(),
        _ => [" Le journal compte ", &counted(gestures as u64, "geste"), ", annulés compris."].concat(),
    };
    [&*kinds, what, &journal].concat()
}

/// When and by whom something was last edited: « le 24/11/2026 à 9 h 05, par Claire ».
#[must_use]
pub fn changed_at(at: LocalTime, author: Option<&str>) -> String {
    ["le ", &times::date_and_hour(at), ", ", &by(author)].concat()
}

/// By whom: « par Claire », « sans nom ».
fn by(author: Option<&str>) -> String {
    author.map_or_else(|| "sans nom".to_owned(), |author| ["par ", &names::shown(author)].concat())
}

/// That something was changed, with its author if a name was given: « modifié par Claire ».
#[must_use]
pub fn changed_by(author: Option<&str>) -> String {
    author.map_or_else(|| CHANGED.to_owned(), |author| [CHANGED, " par ", &names::shown(author)].concat())
}

/// The same with its time: « modifié par Claire, le 24/11/2026 à 9 h 05 ».
#[must_use]
pub fn changed_by_at(at: LocalTime, author: Option<&str>) -> String {
    [&*changed_by(author), ", le ", &times::date_and_hour(at)].concat()
}

/// The mark of what differs from the tables. Who changed it is only said where a name is known: the edits of a file, of
/// another tab and of this page are the same once they are in the journal.
pub const CHANGED: &str = "modifié";

/// The mark of an action or a commune that was added or deleted as a whole.
#[must_use]
pub const fn added_or_deleted(change: &EntryChange) -> Option<&'static str> {
    match change {
        EntryChange::Action { before: None, .. } => Some("Action ajoutée"),
        EntryChange::Action { after: None, .. } => Some("Action supprimée"),
        EntryChange::Commune { before: None, .. } => Some("Commune ajoutée"),
        EntryChange::Commune { after: None, .. } => Some("Commune supprimée"),
        _ => None,
    }
}

/// What the button of a change reverts, for screen readers.
#[must_use]
pub fn reverted_item(names: &[String]) -> String {
    punctuation::after_colon(&names.join(punctuation::COMMA))
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
    format!("«{FIXED}{file}{FIXED}» n’a pas été repris{FIXED}: {}. Rien n’a changé ici.", unreadable(why))
}

/// Why a file cannot be read, within a sentence.
#[must_use]
pub fn unreadable(why: &Unreadable) -> String {
    match why {
        Unreadable::Damaged(_) => {
            "ce fichier n’est pas un fichier de modifications du carnet, ou il est abîmé".to_owned()
        }
        Unreadable::Newer(version) => {
            format!("il vient d’une version plus récente du carnet (format {version}){NARROW}; ouvrez-le avec elle")
        }
        Unreadable::OtherKind(_) => "c’est un carnet entier, pas un fichier de modifications".to_owned(),
        Unreadable::Tables(_) => "ses tables ne sont pas celles d’un territoire".to_owned(),
        Unreadable::TooLarge(beyond) => limits::excess(beyond),
    }
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
    fn changes_and_edits_are_counted_apart() {
        let count = ChangeCount { cells: 22, actions: 2, communes: 1 };
        assert_eq!(headline(count), "25\u{a0}modifications par rapport aux données d’origine");
        assert_eq!(kinds(count), "22\u{a0}réponses, 2\u{a0}valeurs d’actions et 1\u{a0}valeur de commune");
        assert!(explained(count, 39).starts_with("22\u{a0}réponses, 2\u{a0}valeurs d’actions"));
        assert!(explained(count, 39).ends_with("Le journal compte 39\u{a0}gestes, annulés compris."));
        let none = ChangeCount::default();
        assert_eq!(headline(none), "Aucune modification par rapport aux données d’origine");
        assert!(explained(none, 0).starts_with("Une réponse,") && explained(none, 0).ends_with("d’origine."));
    }

    #[test]
    fn an_edit_is_said_to_be_somebody_s_only_by_name() {
        let at = times::at("2026-11-24", Some((9, 5)));
        assert_eq!(changed_at(at, Some("Claire")), "le 24/11/2026 à 9\u{a0}h\u{a0}05, par Claire");
        assert_eq!(changed_at(at, None), "le 24/11/2026 à 9\u{a0}h\u{a0}05, sans nom");
        assert_eq!(changed_by_at(at, Some("Claire")), "modifié par Claire, le 24/11/2026 à 9\u{a0}h\u{a0}05");
        assert_eq!(changed_by(None), "modifié");
    }

    #[test]
    fn the_name_of_a_file_of_edits_has_its_commune_day_and_fingerprint() {
        assert_eq!(
            file_name(Some("Villeneuve-d’Ascq"), "2026-11-24", "K7Q2-9XPM"),
            "carnet-modifications-villeneuve-d-ascq-2026-11-24-K7Q2-9XPM.json"
        );
        assert_eq!(file_name(None, "2026-11-24", "K7Q2-9XPM"), "carnet-modifications-2026-11-24-K7Q2-9XPM.json");
    }

    #[test]
    fn the_question_before_all_is_removed_says_how_much_and_how_it_comes_back() {
        let question = start_again_question(25, 30);
        assert!(question.starts_with("Retirer les 25 modifications, qui que ce soit qui les ait faites\u{202f}?"));
        assert!(question.ends_with("les rétablira."));
        assert!(start_again_question(1, 1).starts_with("Retirer la modification, qui que ce soit qui l’ait faite"));
        assert!(start_again_question(0, 2).starts_with("Retirer les 2 gestes"));
    }
}
