//! The texts of the page « Échanges »: exports, and the file of another territory.

pub mod started;

use domain::territory::Territory;

use crate::numbers::{FIXED, counted};
use crate::punctuation::quoted;

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
pub const OTHER_WHAT: &str = "Un paquet de données (.zip), ou un classeur exporté d’un carnet\u{a0}: le programme s’ouvre avec ses communes et ses actions, ici ou dans un fichier à lui, qui a son propre identifiant. Ce carnet-ci ne change pas.";
/// The button that chooses it.
pub const CHOOSE_OTHER: &str = "Choisir un paquet ou un classeur";
/// The button that opens it in the place of this one.
pub const OPEN_OTHER: &str = "L’ouvrir ici";
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
/// While another territory opens.
pub const OPENING: &str = "Il s’ouvre…";
/// That the browser does not keep it.
pub const NOT_KEPT: &str = "Ce navigateur ne peut pas le garder, et ne l’ouvre donc pas ici\u{a0}: enregistrez son carnet, puis ouvrez ce fichier.";
/// The heading of the territories that this browser keeps, and how one of them is forgotten.
pub const KEPT: &str = "Déjà ouverts dans ce navigateur";
pub const KEPT_WHAT: &str =
    "Pour en oublier un, ouvrez-le, puis «\u{a0}Effacer\u{a0}» à la page «\u{a0}Enregistrement\u{a0}».";
/// The button that opens a territory that is kept, and its object.
pub const OPEN_AGAIN: &str = "Ouvrir";
#[must_use]
pub fn of_territory(epci: &str) -> String {
    [" ", &quoted(epci)].concat()
}
/// The button that opens the territory of the file again.
pub const BACK: &str = "Revenir au territoire du fichier";
/// The way to the page that saves the territory that is opened.
pub const SAVE_IN_PLACE: &str = "Enregistrer son fichier";
/// That the territory in the place of that of the file cannot be read.
pub const UNREADABLE_IN_PLACE: &str = "Le territoire qui était ouvert dans cet onglet, à la place de celui du fichier, ne se lit plus dans ce navigateur\u{a0}: vous voyez celui du fichier. Rien n’est effacé. Ouvrez de nouveau son fichier, ou son paquet de données à la page des échanges.";
/// The name of what says so, on every page.
pub const WHICH: &str = "Territoire ouvert";
/// That another territory is opened than that of the file.
#[must_use]
pub fn in_place(epci: &str, own: &str) -> String {
    format!(
        "{} est ouvert dans cet onglet à la place de {}, le territoire du fichier. Il n’est gardé que par ce \
         navigateur{FIXED}: enregistrez-le dans un fichier à lui.",
        quoted(epci),
        quoted(own)
    )
}
