//! The texts about saving the file: its name, whether it has the edits, and the results of saving.

use domain::dates::{Day, LocalTime};
use domain::journal::ChangeCount;
use formats::Unreadable;
use formats::page::{CopyError, PageError};
use persistence::file::FileSaveState;

use super::dates;
use super::names::folded;
use super::numbers::{FIXED, NARROW, agreed, counted};

/// The title of the section about the complete file.
pub const WHOLE_FILE: &str = "Le carnet entier, dans un fichier";

/// The button that writes into the file chosen before.
pub const SAVE_IN_FILE: &str = "Enregistrer dans le fichier";

/// The button that saves a copy.
pub const SAVE_COPY: &str = "Enregistrer une copie";

/// The explanation of a copy.
pub const WHAT_A_COPY_IS: &str = "Une copie est le carnet entier, programme et données, avec toutes les modifications que vous voyez\u{a0}: elle s’ouvre sur un autre poste, sans réseau.";

/// The maximum length of a territory's name in the name of a file, in characters.
const MAX_NAME: usize = 60;

/// How many signs of a fingerprint are in the name of a file: as many as there are before its hyphen.
const FINGERPRINT_SIGNS: usize = 4;

/// The name of a copy: the territory, the day and the hour of the last edit, so that copies of a day are in order, the
/// number of changes, and the first signs of the fingerprint
/// (`carnet-metropole-europeenne-de-lille-2026-11-24-14h32-25-modifications-K7Q2.html`). Without an edit it is the
/// reference day. Two copies with as many changes, but not the same ones, have other names.
///
/// It has only letters without accents, digits and dashes, which Windows, archives and e-mails keep as they are. The
/// names of files of edits are made the same way.
#[must_use]
pub fn file_name(epci: &str, day: &str, last: Option<LocalTime>, changes: ChangeCount, fingerprint: &str) -> String {
    let mut territory = String::new();
    for word in folded(epci).split(' ').filter(|word| !word.is_empty()) {
        if territory.chars().count() + word.chars().count() < MAX_NAME {
            territory.push('-');
            territory.push_str(word);
        }
    }
    let hour =
        last.and_then(|last| last.clock).map(|(hour, minute)| format!("-{hour:02}h{minute:02}")).unwrap_or_default();
    let changes = match changes.total() {
        0 => "-sans-modification".to_owned(),
        count => ["-", &count.to_string(), agreed(count as u64, "-modification", "-modifications")].concat(),
    };
    let signs: String = fingerprint.chars().filter(char::is_ascii_alphanumeric).take(FINGERPRINT_SIGNS).collect();
    ["carnet", &territory, "-", day, &hour, &changes, "-", &signs, ".html"].concat()
}

/// Which version of the data a page shows: the day of its tables, and how many cells and fields differ from them.
#[must_use]
pub fn version(day: Day, changes: usize) -> String {
    let changes = match changes as u64 {
        0 => "sans modification depuis".to_owned(),
        changes => format!("{} depuis", counted(changes, "modification")),
    };
    format!("Version{FIXED}: tables au {}, {changes}.", dates::day(day))
}

/// The short state of the file that is always visible; empty if there are no edits. `written` is the name of the file
/// that was written last; `offered` is the name of the copy that was offered as a download since and that nobody has
/// confirmed, if it has all edits.
#[must_use]
pub fn short_file_state(state: FileSaveState, written: Option<&str>, offered: Option<&str>) -> String {
    match (state, written, offered) {
        (FileSaveState::NoEdits, ..) => String::new(),
        (FileSaveState::AllInFile, None, _) => "dans le fichier".to_owned(),
        (FileSaveState::AllInFile, Some(written), _) => ["dans ", written].concat(),
        (FileSaveState::MissingInFile(_), _, Some(offered)) => [offered, " à vérifier"].concat(),
        (FileSaveState::MissingInFile(gestures), ..) => {
            [&*counted(gestures as u64, "geste"), " pas encore dans le fichier"].concat()
        }
    }
}

/// The name in sentences of a copy offered at that time.
#[must_use]
pub fn copy_of(hour: &str) -> String {
    ["la copie de ", hour].concat()
}

/// The name in sentences of a file written at that time.
#[must_use]
pub fn file_at(name: &str, hour: &str) -> String {
    format!("«{FIXED}{name}{FIXED}» à {hour}")
}

/// The sentence about whether the edits are in a file.
#[must_use]
pub fn file_state(state: FileSaveState, written: Option<&str>) -> String {
    match (state, written) {
        (FileSaveState::NoEdits, _) => "Ce fichier ne contient aucune modification.".to_owned(),
        (FileSaveState::AllInFile, None) => "Toutes les modifications sont dans le fichier ouvert.".to_owned(),
        (FileSaveState::AllInFile, Some(written)) => format!("Toutes les modifications sont dans {written}."),
        (FileSaveState::MissingInFile(gestures), _) => {
            let gestures = gestures as u64;
            let (are, lost) = if gestures < 2 { ("n’est", "il se perd") } else { ("ne sont", "ils se perdent") };
            format!(
                "{} {are} pas encore dans un fichier{FIXED}: {lost} si ce navigateur est vidé, et un autre poste n’en saura rien.",
                counted(gestures, "geste"),
            )
        }
    }
}

/// The message after a copy was offered as a download.
#[must_use]
pub fn offered(name: &str) -> String {
    format!(
        "La copie «{FIXED}{name}{FIXED}» est proposée au téléchargement{FIXED}: cherchez-la dans les téléchargements, ou là où le navigateur vous a proposé de l’enregistrer."
    )
}

/// The question whether a copy that was offered as a download is there; `copy` is its name in sentences.
#[must_use]
pub fn is_it_there(copy: &str) -> String {
    format!(
        "Une page ne peut pas savoir si un téléchargement a réussi{FIXED}: {copy} est-elle bien dans vos téléchargements{NARROW}?"
    )
}

/// The button that confirms that the copy is there.
pub const IT_IS_THERE: &str = "Oui, elle y est";

/// The button that says that the copy is not there.
pub const IT_IS_NOT_THERE: &str = "Non, elle n’y est pas";

/// The message after the user has confirmed the copy.
pub const CONFIRMED: &str = "C’est noté\u{a0}: vos modifications sont dans cette copie.";

/// The message if the copy is not in the downloads.
pub const NOT_FOUND: &str = "Ce poste n’autorise peut-être pas les téléchargements\u{a0}: recommencez, ou copiez les modifications en texte, ci-dessous, et collez-les dans un courriel ou un document. Elles restent gardées comme avant.";

/// The message if the browser could not make a file.
pub const NOT_OFFERED: &str = "Ce navigateur n’a pas pu produire le fichier. Les modifications restent gardées comme avant\u{a0}: enregistrez-les seules, dans un fichier de modifications.";

/// The message if no copy could be made.
#[must_use]
pub fn not_copied(why: &CopyError) -> String {
    let edits_alone = "Les modifications ne sont pas touchées\u{a0}: vous pouvez les enregistrer seules, dans un fichier de modifications.";
    let reason = match why {
        CopyError::Page(PageError::NoSkeleton) => {
            "Ce carnet est servi en plusieurs morceaux par un site\u{a0}: seul le carnet en un fichier peut être copié."
        }
        CopyError::Page(PageError::Missing(_) | PageError::Changed) => {
            "Quelque chose a changé le programme ou les données de cette page, peut-être une extension du navigateur\u{a0}: aucune copie n’a été faite, elle ne serait pas fidèle. Ouvrez le fichier d’origine sans extensions, ou dans un autre navigateur."
        }
        CopyError::Document(Unreadable::TooLarge(_)) => {
            "Avec toutes ces modifications, la copie serait plus grande que ce que le carnet sait ouvrir\u{a0}: elle n’a pas été écrite."
        }
        CopyError::Document(_) => {
            "Les données de cette page ne peuvent plus être relues\u{a0}: la copie ne serait pas fidèle. Rechargez la page."
        }
    };
    [reason, " ", edits_alone].concat()
}

/// The message after the file was written and read back; `taken_in` is the number of entries that it added.
#[must_use]
pub fn written(name: &str, taken_in: usize) -> String {
    let added = match taken_in {
        0 => String::new(),
        1 => format!(" Il contenait une entrée que ce navigateur n’avait pas{FIXED}: elle est reprise."),
        _ => format!(" Il contenait {taken_in} entrées que ce navigateur n’avait pas{FIXED}: elles sont reprises."),
    };
    format!("«{FIXED}{name}{FIXED}» est enregistré et relu, avec toutes les modifications que vous voyez.{added}")
}

/// The message if the user chose no file.
pub const DISMISSED: &str = "Aucun fichier n’a été choisi\u{a0}: rien n’a été écrit. Si aucune fenêtre ne s’est ouverte, ce poste les bloque\u{a0}: téléchargez une copie.";

/// The message if the browser does not let the page ask for a file.
pub const NO_DIALOG: &str = "Ce navigateur, ou une règle de ce poste, n’autorise pas la page à choisir un fichier\u{a0}: rien n’a été écrit. Téléchargez une copie\u{a0}: elle contient la même chose.";

/// The button that offers a copy after a file could not be written.
pub const COPY_INSTEAD: &str = "Télécharger une copie";

/// The message if the file may not be written.
pub const DENIED: &str = "Le navigateur n’a pas le droit d’écrire dans ce fichier\u{a0}: rien n’y a changé. Autorisez-le quand il le demande, ou enregistrez une copie.";

/// The message if the file was moved, renamed or removed.
pub const GONE: &str = "Le fichier n’est plus là où il était, déplacé, renommé ou supprimé\u{a0}: rien n’a été écrit. Recommencez pour choisir où l’enregistrer, ou enregistrez une copie.";

/// The message if the disk is full.
pub const FULL: &str = "Il n’y a plus de place sur ce disque\u{a0}: le fichier est resté tel qu’il était. Faites de la place et recommencez, ou enregistrez une copie ailleurs.";

/// The message if another program has the file open, or it is write-protected.
pub const REFUSED: &str = "Le fichier n’a pas pu être écrit, peut-être parce qu’un autre programme l’utilise ou qu’il est protégé\u{a0}: il est resté tel qu’il était. Recommencez, ou enregistrez une copie.";

/// The message if writing was interrupted, and the file still has its old content.
pub const INTERRUPTED: &str = "Le navigateur ou un autre programme du poste a interrompu l’écriture\u{a0}: le fichier, relu, est resté tel qu’il était, sans les dernières modifications. Recommencez, ou enregistrez une copie.";

/// How the edits can still be saved after a file was damaged.
const EDITS_ARE_SAFE: &str = "Les modifications ne sont pas perdues, elles restent gardées comme avant\u{a0}: enregistrez une copie ailleurs, ou copiez-les en texte.";

/// The message if the file is empty after it was written.
#[must_use]
pub fn emptied(name: &str) -> String {
    format!(
        "«{FIXED}{name}{FIXED}» est vide (0{FIXED}octet){FIXED}: l’écriture a échoué en chemin. Ce fichier ne contient plus rien, ne l’envoyez pas. {EDITS_ARE_SAFE}"
    )
}

/// The message if the file contains something other than what was written.
#[must_use]
pub fn different(name: &str) -> String {
    format!(
        "Le fichier relu («{FIXED}{name}{FIXED}») n’est pas celui qui vient d’être écrit{FIXED}: il est peut-être abîmé, ne vous y fiez pas. {EDITS_ARE_SAFE}"
    )
}

/// The message if the file cannot be read any more after it was written.
#[must_use]
pub fn unknown(name: &str) -> String {
    format!(
        "«{FIXED}{name}{FIXED}» ne peut plus être relu après l’écriture{FIXED}: il est peut-être abîmé ou vide. {EDITS_ARE_SAFE}"
    )
}

/// The message that the file is not overwritten, because it contains something other than this document.
#[must_use]
pub fn other_content(name: &str) -> String {
    format!(
        "«{FIXED}{name}{FIXED}» contient autre chose que ce carnet, ou ne peut pas être relu{FIXED}: rien n’y a été écrit. Recommencez pour choisir un autre fichier, ou enregistrez une copie."
    )
}

/// The message that the file is not overwritten, because it has this document with other tables.
#[must_use]
pub fn other_tables(name: &str) -> String {
    format!(
        "«{FIXED}{name}{FIXED}» est ce carnet avec d’autres tables que celui qui est ouvert{FIXED}: une autre édition, ou un fichier modifié hors du carnet. Rien n’y a été écrit. Ouvrez-le pour le comparer, ou enregistrez une copie à côté."
    )
}

/// The message that the file is not overwritten, because its program is another one.
#[must_use]
pub fn other_program(name: &str) -> String {
    format!(
        "«{FIXED}{name}{FIXED}» contient ce carnet, mais pas le même programme que celui qui est ouvert{FIXED}: une autre version, ou un fichier modifié. Rien n’y a été écrit. Enregistrez une copie à côté{FIXED}: elle aura le programme ouvert ici."
    )
}

#[cfg(test)]
mod tests;
