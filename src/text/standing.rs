//! How the edits stand: kept, not kept, left alone.

use domain::document::Unreadable;
use domain::drafts::{NotKept, Standing};

use super::numbers::{FIXED, NARROW, counted};

/// The few words that are always in view.
#[must_use]
pub fn chip(changes: usize, standing: &Standing) -> String {
    let changes = changes as u64;
    match (changes, standing) {
        (0, _) => "Aucune modification".to_owned(),
        (_, Standing::Kept | Standing::Nothing) => {
            format!("{}, {} dans ce navigateur", counted(changes, "modification"), agreed(changes, "gardée"))
        }
        (_, Standing::NotKept(_) | Standing::LeftAlone { .. }) => {
            format!("{}, pas encore {}", counted(changes, "modification"), agreed(changes, "gardée"))
        }
    }
}

/// What went wrong, what it means and what to do; `None` when nothing did.
#[must_use]
pub fn trouble(standing: &Standing) -> Option<String> {
    let only_here = "Ce que vous modifiez reste dans cette page seulement, et se perd quand elle se ferme";
    Some(match standing {
        Standing::Nothing | Standing::Kept => return None,
        Standing::NotKept(NotKept::Full) => format!(
            "Ce navigateur n’a plus de place pour garder vos modifications. {only_here}{FIXED}: enregistrez-les dans un fichier, ou faites de la place et réessayez."
        ),
        Standing::NotKept(NotKept::Blocked) => format!(
            "Ce navigateur n’autorise pas ce carnet à garder vos modifications. {only_here}{FIXED}: enregistrez-les dans un fichier avant de la fermer."
        ),
        Standing::LeftAlone { why: Unreadable::Newer(version), .. } => format!(
            "Les modifications gardées dans ce navigateur viennent d’une version plus récente du carnet (format {version}){NARROW}; elles sont laissées intactes. Ouvrez-les avec cette version. {only_here}{FIXED}: enregistrez-les dans un fichier."
        ),
        Standing::LeftAlone { .. } => format!(
            "Les modifications gardées dans ce navigateur sont illisibles{NARROW}; elles sont laissées intactes. Enregistrez-les dans un fichier pour les faire examiner, puis mettez-les de côté pour continuer. {only_here}."
        ),
    })
}

/// Edits found in this browser that another copy of the same document made.
#[must_use]
pub fn from_another_copy(changes: usize) -> String {
    let changes = changes as u64;
    format!(
        "{} de ce carnet, {} depuis une autre copie du fichier, {} dans ce navigateur et {} ici.",
        counted(changes, "modification"),
        agreed(changes, "faite"),
        if changes < 2 { "a été retrouvée" } else { "ont été retrouvées" },
        agreed(changes, "reprise"),
    )
}

/// A feminine word that agrees with a number.
fn agreed(number: u64, word: &str) -> String {
    if number < 2 { word.to_owned() } else { format!("{word}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_say_whether_the_edits_are_kept() {
        assert_eq!(chip(0, &Standing::Kept), "Aucune modification");
        assert_eq!(chip(1, &Standing::Kept), "1\u{a0}modification, gardée dans ce navigateur");
        let full = Standing::NotKept(NotKept::Full);
        assert_eq!(chip(3, &full), "3\u{a0}modifications, pas encore gardées");
        assert!(trouble(&full).is_some_and(|sentence| sentence.contains("plus de place")));
        assert_eq!(trouble(&Standing::Kept), None);
    }
}
