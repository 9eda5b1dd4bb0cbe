//! The texts of the page « Échanges »: exports, and the file of another territory.

pub mod started;

use domain::territory::Territory;

use crate::numbers::{FIXED, counted};

/// The title of the page.
pub const TITLE: &str = "Donner les données à d’autres programmes";

/// The heading of the exports.
pub const EXPORTS: &str = "Exporter";
/// What an export holds.
pub const WHAT: &str = "Tout ce que dit le carnet maintenant, vos modifications comprises. Chaque ligne illustrative y est marquée. Ce qui est exporté se relit à l’identique.";
/// The formats: the word for the program, the button, what it is.
pub const FORMATS: [(&str, &str, &str); 5] = [
    (
        "xlsx",
        "Classeur Excel (.xlsx)",
        "Une feuille par table, communes × actions, et les indicateurs en formules, à la date affichée.",
    ),
    ("ods", "Classeur OpenDocument (.ods)", "Le même, pour LibreOffice."),
    (
        "csv-fr",
        "CSV pour Excel en français",
        "Les participations, une ligne par période\u{a0}: points-virgules, accents lus par Excel.",
    ),
    ("csv", "CSV ouvert", "Les mêmes, pour d’autres programmes\u{a0}: virgules, UTF-8."),
    ("package", "Paquet de données (.zip)", "Toutes les tables et leur description, selon Frictionless Data Package."),
];
/// While a file is made.
pub const MAKING: &str = "Le fichier se prépare…";
/// What was offered.
#[must_use]
pub fn offered(name: &str) -> String {
    format!("«{FIXED}{name}{FIXED}» est proposé au téléchargement.")
}
/// That the browser did not take the file.
pub const NOT_OFFERED: &str =
    "Le navigateur n’a pas pris le fichier\u{a0}: autorisez les téléchargements, puis recommencez.";
/// That no file was made.
#[must_use]
pub fn not_made(why: &str) -> String {
    format!("Aucun fichier n’a été fait{FIXED}: {why}")
}

/// The heading of another territory.
pub const OTHER: &str = "Ouvrir un autre territoire";
/// What can be opened.
pub const OTHER_WHAT: &str = "Un paquet de données (.zip), ou un classeur exporté d’un carnet\u{a0}: la page en fait un carnet à lui, avec le même programme, ses communes, ses actions et son propre identifiant. Ce carnet-ci ne change pas.";
/// The button that chooses it.
pub const CHOOSE_OTHER: &str = "Choisir un paquet ou un classeur";
/// The button that offers its file.
pub const SAVE_OTHER: &str = "Enregistrer son carnet";
/// What was read.
#[must_use]
pub fn read(territory: &Territory) -> String {
    let about = territory.about();
    format!(
        "«{FIXED}{}{FIXED}», {}{FIXED}: {}, {}, {}. Rien n’est encore enregistré.",
        about.title,
        about.epci,
        counted(territory.communes().len() as u64, "commune"),
        counted(territory.actions().len() as u64, "action"),
        counted(territory.participations().len() as u64, "participation")
    )
}
/// That a file is not that of a territory.
#[must_use]
pub fn refused(name: &str, count: usize) -> String {
    format!(
        "«{FIXED}{name}{FIXED}» n’est pas ouvert{FIXED}: {} à corriger. Rien n’a changé ici.",
        counted(count as u64, "point")
    )
}
/// That the territory is this one.
pub const SAME: &str =
    "C’est le territoire de ce carnet\u{a0}: pour y ajouter des réponses, passez par «\u{a0}Recueillir\u{a0}».";
