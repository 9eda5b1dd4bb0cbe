//! The texts about erasing: the name of an author from a copy, and what this browser keeps of a document.

use super::numbers::{FIXED, agreed, counted};

/// The heading.
pub const TITLE: &str = "Effacer un nom";

/// What a copy without a name is, and what is left to do.
pub const WHAT_IT_DOES: &str = "Une copie sans un nom garde tout l’historique\u{a0}: les mêmes gestes, aux mêmes heures, sans dire qui. Les fichiers d’avant, les réponses reçues et ce que ce navigateur garde portent encore le nom\u{a0}: une fois la copie vérifiée, supprimez les uns et effacez l’autre.";

/// That no entry has an author.
pub const NO_NAMES: &str = "Aucun geste de ce carnet n’est signé.";

/// The field.
pub const WHICH: &str = "Nom à effacer";

/// The button that makes the copy.
pub const PREPARE: &str = "Préparer une copie sans ce nom";

/// The name of its file, from that of a copy.
#[must_use]
pub fn file_name(copy: &str) -> String {
    [copy.strip_suffix(".html").unwrap_or(copy), "-sans-un-nom.html"].concat()
}

/// The message after it was offered as a download; `left` is how often the letters of the name are still in its data.
#[must_use]
pub fn offered(file: &str, name: &str, left: usize) -> String {
    let left = left as u64;
    let rest = match left {
        0 => format!("«{FIXED}{name}{FIXED}» n’y est plus nulle part dans les données."),
        _ => format!(
            "«{FIXED}{name}{FIXED}» s’y lit encore {}, dans une remarque, un nom de lieu ou un autre texte{FIXED}: {}.",
            counted(left, "fois"),
            agreed(left, "vérifiez-la", "vérifiez-les")
        ),
    };
    format!(
        "La copie est proposée au téléchargement{FIXED}: {file}. Aucun geste n’y est plus signé de ce nom. {rest} Ouvrez-la avant de supprimer les autres."
    )
}

/// The button that erases what the browser keeps.
pub const FORGET: &str = "Effacer ce que ce navigateur garde de ce carnet";

/// The question before that.
pub const FORGET_QUESTION: &str = "Tout ce que ce navigateur garde de ce carnet et de ses copies sera effacé\u{a0}: modifications, nom, commune, envois. Ce qui n’est dans aucun fichier sera perdu, aussi d’une autre copie. Fermez d’abord ses autres onglets.";

/// The name of the question.
pub const FORGET_TITLE: &str = "Confirmer l’effacement";

/// The answers.
pub const YES: &str = "Oui, effacer";
pub const NO: &str = "Non, ne rien effacer";

/// That nothing is erased as long as edits are in no file.
#[must_use]
pub fn not_in_a_file(gestures: usize) -> String {
    let gestures = gestures as u64;
    format!(
        "Rien n’est effacé{FIXED}: {} {} dans aucun fichier. Enregistrez d’abord une copie.",
        counted(gestures, "geste"),
        agreed(gestures, "n’est", "ne sont")
    )
}

/// That the browser did not erase everything.
pub const NOT_FORGOTTEN: &str = "Ce navigateur n’a pas tout effacé. Fermez les autres onglets de ce carnet et réessayez, ou effacez les données de ce site dans les réglages du navigateur.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_name_agrees_with_its_number() {
        assert_eq!(file_name("carnet-mel-K7Q2.html"), "carnet-mel-K7Q2-sans-un-nom.html");
        assert!(offered("a.html", "Marie", 0).contains("n’y est plus nulle part"));
        assert!(offered("a.html", "Marie", 2).contains("encore 2\u{a0}fois"));
        assert!(not_in_a_file(1).contains("1\u{a0}geste n’est dans aucun"));
        assert!(not_in_a_file(2).contains("2\u{a0}gestes ne sont dans aucun"));
    }
}
