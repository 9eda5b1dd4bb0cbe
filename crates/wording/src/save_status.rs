//! The texts about saving: the save status, storage problems, and the buttons of these messages.

use persistence::{SaveStatus, StorageCopy, StorageProblem, WhyElsewhere, WriteError};

use super::arithmetic::capitalized;
use super::numbers::{FIXED, NARROW, agreed, counted};

/// The button that dismisses a message.
pub const DISMISS: &str = "Compris";

/// The button that reads and writes everything again.
pub const RETRY: &str = "Réessayer";

/// The link to the page where edits are saved in a copy, or copied as text.
pub const OTHER_WAYS: &str = "Autres façons de les garder";

/// The button that sets damaged texts aside.
pub const SET_ASIDE: &str = "Mettre de côté et continuer";

/// The link to the page where edits are taken in from a file.
pub const BRING_BACK: &str = "Reprendre un fichier";

/// The button that looks for lost edits again.
pub const LOOK_AGAIN: &str = "Chercher de nouveau";

/// The button that continues without lost edits.
pub const GIVE_UP: &str = "Continuer sans";

/// The link to the edits of another copy of the file.
pub const LOOK_AT_EDITS: &str = "Voir ces modifications";

/// The message that a tool changes the texts of the page.
pub const TRANSLATED: &str = "Un outil de traduction ou une extension du navigateur modifie les textes de cette page\u{a0}: noms, dates et chiffres peuvent en sortir faussés. Désactivez cet outil pour ce carnet, puis rechargez la page. Les modifications ne sont pas touchées.";

/// The note before the first edit: where edits will be kept. Whether the window is private, a page cannot know.
pub const WHERE_KEPT: &str = "Vos modifications seront gardées dans ce navigateur, sur ce poste\u{202f}; en navigation privée, jusqu’à sa fermeture seulement.";

/// The message before the first edit that only one of the two copies in this browser works.
#[must_use]
pub fn will_be_kept_once(without: StorageCopy, why: WriteError) -> String {
    let ((storage, risk), problem) = (storage_and_risk(without), storage_problem(why));
    // Nothing was saved yet that could be lost or not.
    let risk = if without == StorageCopy::LocalStorage { "L’autre suffit" } else { risk };
    format!(
        "Ce navigateur ne gardera vos modifications qu’en un seul exemplaire{FIXED}: {storage} {problem}. {risk}{NARROW}; enregistrez une copie de temps en temps."
    )
}

const fn storage_and_risk(without: StorageCopy) -> (&'static str, &'static str) {
    match without {
        StorageCopy::Database => {
            ("sa base de données", "Si l’ordinateur s’arrête d’un coup, les dernières secondes peuvent se perdre")
        }
        StorageCopy::LocalStorage => ("sa mémoire locale", "Rien n’est perdu"),
    }
}

const fn storage_problem(why: WriteError) -> &'static str {
    match why {
        WriteError::Full => "est pleine",
        WriteError::Blocked => "est fermée à ce carnet",
        WriteError::Broken => "est en panne",
        WriteError::NoAnswer => "ne répond pas",
        WriteError::InUse => "est occupée par un autre onglet, ouvert avec une autre version du carnet",
    }
}

/// The short status that is always visible: the number of changes, and whether the edits in force are saved in this
/// browser; `own` of the `all` edits were not in the file when it was opened. If nothing differs from the tables, but
/// edits are in force all the same, such as confirmations, these are counted.
#[must_use]
pub fn short(changes: usize, (all, own): (usize, usize), status: SaveStatus) -> String {
    let (changes, all, own) = (changes as u64, all as u64, own as u64);
    let (head, kept) = match (changes, all) {
        (0, 0) => return "Aucune modification".to_owned(),
        (0, _) => (["aucune modification, et ", &counted(all, "geste")].concat(), with_s(all, "gardé")),
        _ => (counted(changes, "modification"), with_s(changes, "gardée")),
    };
    // What only the file has is not kept in this browser.
    if own == 0 || status == SaveStatus::Nothing {
        return capitalized(&head);
    }
    let (part, kept) = if own < all {
        ([", dont ", &counted(own, "geste"), " "].concat(), with_s(own, "gardé"))
    } else {
        (if changes == 0 { " " } else { ", " }.to_owned(), kept)
    };
    let status = match status {
        SaveStatus::Saved | SaveStatus::Nothing => [&kept, " dans ce navigateur"].concat(),
        SaveStatus::Saving => "en cours d’enregistrement".to_owned(),
        SaveStatus::SavedOnce { .. } => [&kept, " en un seul exemplaire"].concat(),
        SaveStatus::NotSaved(_) => ["pas encore ", &kept].concat(),
    };
    capitalized(&[head, part, status].concat())
}

/// What it means that edits are saved in this browser: how long they stay there.
pub const KEPT_IN_BROWSER: &str = "«\u{a0}Gardée dans ce navigateur\u{a0}» veut dire\u{a0}: sur ce poste, jusqu’à ce que les données du navigateur soient effacées. En navigation privée, ou si le navigateur s’efface quand il se ferme, c’est jusqu’à sa fermeture\u{a0}: enregistrez alors une copie avant de fermer. Pour une copie qui a une clé, c’est chiffré avec elle\u{a0}: sans ce fichier, ou une autre copie de la même clé, ce qui n’est gardé que là ne se lit plus.";

/// The message that the edits are not saved, or only in one copy; `None` if they are saved.
#[must_use]
pub fn failure(status: SaveStatus) -> Option<String> {
    Some(match status {
        SaveStatus::Nothing | SaveStatus::Saving | SaveStatus::Saved => return None,
        SaveStatus::NotSaved(why) => {
            let (problem, remedy) = match why {
                WriteError::Full => (
                    "n’a plus de place pour garder les modifications",
                    "enregistrez-les dans un fichier, ou faites de la place et réessayez",
                ),
                WriteError::Blocked => (
                    "n’autorise pas ce carnet à garder les modifications",
                    "enregistrez-les dans un fichier avant de la fermer",
                ),
                WriteError::Broken => {
                    ("ne parvient pas à garder les modifications", "enregistrez-les dans un fichier, puis réessayez")
                }
                WriteError::NoAnswer => (
                    "ne répond pas quand le carnet lui demande de garder les modifications",
                    "enregistrez-les dans un fichier, puis réessayez",
                ),
                WriteError::InUse => (
                    "est occupé par un autre onglet, ouvert avec une autre version du carnet",
                    "enregistrez-les dans un fichier, fermez l’autre onglet et réessayez",
                ),
            };
            format!(
                "Ce navigateur {problem}. Ce que vous modifiez reste dans cette page seulement, et se perd quand elle se ferme{FIXED}: {remedy}."
            )
        }
        SaveStatus::SavedOnce { without, why } => {
            let ((storage, risk), problem) = (storage_and_risk(without), storage_problem(why));
            format!(
                "Ce navigateur garde les modifications en un seul exemplaire{FIXED}: {storage} {problem}. {risk}{NARROW}; par précaution, enregistrez-les aussi dans un fichier."
            )
        }
    })
}

/// The message about a problem with the storage.
#[must_use]
pub fn problem(problem: &StorageProblem) -> String {
    match problem {
        StorageProblem::Lost { missing } => {
            let missing = *missing as u64;
            format!(
                "{} dans ce navigateur {}. Le navigateur a été vidé, ou ses données sont abîmées{NARROW}: ce qui est affiché ne {} contient pas. Reprenez un fichier de modifications ou une copie du carnet qui {} contienne{NARROW}; un autre onglet encore ouvert peut aussi {} rendre.",
                [&entries(missing), " ", &with_s(missing, "gardée")].concat(),
                agreed(missing, "n’y est plus", "n’y sont plus"),
                pronoun(missing),
                pronoun(missing),
                pronoun(missing),
            )
        }
        StorageProblem::Unreadable { missing, .. } => {
            let missing = match *missing as u64 {
                0 => String::new(),
                missing => [
                    " ",
                    &*entries(missing),
                    agreed(missing, " ne se retrouve", " ne se retrouvent"),
                    " nulle part ailleurs.",
                ]
                .concat(),
            };
            format!(
                "Des modifications gardées dans ce navigateur sont illisibles{NARROW}; elles sont laissées intactes, et les nouvelles sont gardées à part.{missing} Enregistrez ce qui est illisible dans un fichier pour le faire examiner, puis mettez-le de côté."
            )
        }
        StorageProblem::Newer { version, .. } => format!(
            "Des modifications gardées dans ce navigateur viennent d’une version plus récente du carnet (format {version}){NARROW}; elles sont laissées intactes et ne sont pas affichées. Ouvrez-les avec cette version. Les nouvelles sont gardées à part."
        ),
        StorageProblem::Restored { edits, .. } => {
            let edits = *edits as u64;
            format!(
                "{} {} dans l’un des deux endroits où ce navigateur garde tout{NARROW}; {} de l’autre. Rien n’est perdu.",
                entries(edits),
                agreed(edits, "manquait", "manquaient"),
                agreed(edits, "elle a été reprise", "elles ont été reprises"),
            )
        }
    }
}

/// Entries of the journal, of any kind: « 3 entrées du journal ».
fn entries(number: u64) -> String {
    [&*counted(number, "entrée"), " du journal"].concat()
}

const fn pronoun(number: u64) -> &'static str {
    agreed(number, "la", "les")
}

/// The message about edits in this browser that come from another copy of the document.
#[must_use]
pub fn from_another_copy(gestures: usize) -> String {
    let gestures = gestures as u64;
    format!(
        "{} de ce carnet, {} depuis une autre copie du fichier (ou ce fichier sous un autre nom), {} dans ce navigateur et {} ici.",
        counted(gestures, "geste"),
        with_s(gestures, "fait"),
        agreed(gestures, "a été retrouvé", "ont été retrouvés"),
        "repris",
    )
}

/// The heading of the edits that this browser keeps for the document and that are not those of the opened copy.
pub const KEPT_ELSEWHERE: &str = "Gardé à part dans ce navigateur";

/// The button, and the link, to the review of these edits.
pub const REVIEW_THEM: &str = "Relire ces gestes";

/// That this browser keeps so many edits for the document that are not those of the opened copy.
#[must_use]
pub fn kept_elsewhere(gestures: usize, why: WhyElsewhere) -> String {
    if gestures == 0 {
        return "Tout ce que ce navigateur gardait à part est ajouté.".to_owned();
    }
    let gestures = gestures as u64;
    let of = match why {
        WhyElsewhere::WithoutKey => {
            agreed(gestures, "qui n’a pas la clé de cette copie", "qui n’ont pas la clé de cette copie")
        }
        WhyElsewhere::OtherTables => agreed(
            gestures,
            "fait sur d’autres tables que celles de ce fichier",
            "faits sur d’autres tables que celles de ce fichier",
        ),
    };
    format!(
        "Ce navigateur garde {} de ce carnet {of}. {} tant que vous ne {} pas {}.",
        counted(gestures, "geste"),
        agreed(gestures, "Il n’est ni montré ni compté ici", "Ils ne sont ni montrés ni comptés ici"),
        agreed(gestures, "l’avez", "les avez"),
        with_s(gestures, "relu"),
    )
}

/// That the page was opened without the edits that the browser keeps.
pub const LEFT_CLOSED: &str = "Ce carnet est ouvert sans les modifications gardées dans ce navigateur\u{a0}: elles y restent, et reviennent quand la page est rechargée. Ce que vous modifiez ici n’y est pas gardé, et se perd quand la page se ferme\u{a0}: enregistrez une copie.";

/// That other copies of the document have edits in this browser, which are encrypted with their keys.
pub const IN_OTHER_COPIES: &str = "Une copie enregistrée de ce carnet a des modifications gardées dans ce navigateur. Elles sont chiffrées avec la clé de cette copie\u{a0}: ouvrez-la pour les voir toutes.";

/// A participle that agrees with a number.
fn with_s(number: u64, word: &str) -> String {
    if number < 2 { word.to_owned() } else { format!("{word}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_gives_whether_the_edits_are_saved() {
        assert_eq!(short(0, (0, 0), SaveStatus::Saved), "Aucune modification");
        assert_eq!(
            short(0, (2, 2), SaveStatus::Saved),
            "Aucune modification, et 2\u{a0}gestes gardés dans ce navigateur",
            "two confirmations of published answers"
        );
        assert_eq!(short(1, (3, 3), SaveStatus::Saved), "1\u{a0}modification, gardée dans ce navigateur");
        assert_eq!(short(2, (2, 2), SaveStatus::Saving), "2\u{a0}modifications, en cours d’enregistrement");
        let once = SaveStatus::SavedOnce { without: StorageCopy::Database, why: WriteError::Blocked };
        assert_eq!(short(2, (2, 2), once), "2\u{a0}modifications, gardées en un seul exemplaire");
        // What is in the opened file alone is not kept in this browser.
        assert_eq!(short(2, (2, 0), SaveStatus::Nothing), "2\u{a0}modifications");
        assert_eq!(short(2, (2, 0), SaveStatus::Saved), "2\u{a0}modifications");
        let part = short(3, (3, 1), SaveStatus::Saved);
        assert_eq!(part, "3\u{a0}modifications, dont 1\u{a0}geste gardé dans ce navigateur");
        let full = SaveStatus::NotSaved(WriteError::Full);
        assert_eq!(short(3, (3, 3), full), "3\u{a0}modifications, pas encore gardées");
        assert!(failure(full).is_some_and(|sentence| sentence.contains("plus de place")));
        assert!(failure(once).is_some_and(|sentence| sentence.contains("sa base de données est fermée à ce carnet")));
        assert_eq!(failure(SaveStatus::Saved), None);
        let before = will_be_kept_once(StorageCopy::Database, WriteError::Broken);
        assert!(before.contains("qu’en un seul exemplaire\u{a0}: sa base de données est en panne."), "{before}");
    }

    #[test]
    fn lost_and_restored_edits_are_counted_with_correct_agreement() {
        let lost = |missing| problem(&StorageProblem::Lost { missing });
        assert!(lost(1).starts_with("1\u{a0}entrée du journal gardée dans ce navigateur n’y est plus."));
        assert!(lost(2).starts_with("2\u{a0}entrées du journal gardées dans ce navigateur n’y sont plus."));
        let restored = |edits| problem(&StorageProblem::Restored { copy: StorageCopy::LocalStorage, edits });
        assert!(restored(1).contains("manquait dans") && restored(2).contains("elles ont été reprises"));
        let unreadable = |missing| problem(&StorageProblem::Unreadable { texts: 1, missing, content: String::new() });
        assert!(
            !unreadable(0).contains("nulle part")
                && unreadable(1).contains("1\u{a0}entrée du journal ne se retrouve nulle part")
        );
    }
}
