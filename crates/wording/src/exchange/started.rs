//! The texts of a scheme that begins with a list of communes.

use crate::numbers::{FIXED, agreed, counted, whole};

/// The heading, and what is made.
pub const TITLE: &str = "Commencer le carnet d’un autre EPCI";
pub const WHAT: &str = "Il n’y faut que la liste de ses communes\u{a0}: les actions s’ajoutent ensuite, dans la page «\u{a0}Schéma\u{a0}» du nouveau carnet. Les listes publiées par l’INSEE et sur data.gouv.fr se lisent telles quelles.";
/// The field of the list, and the way to give it as a file.
pub const LIST: &str = "Les communes, une par ligne\u{a0}: code INSEE, nom, population";
pub const LIST_HINT: &str = "Par exemple «\u{a0}73065 Chambéry 59856\u{a0}». Des lignes copiées d’un tableur, avec ou sans titres, conviennent aussi.";
pub const READ: &str = "Lire cette liste";
pub const CHOOSE: &str = "Choisir un fichier";
pub const OR: &str = "ou";
/// That there is no list.
pub const NO_LIST: &str = "Le champ est vide\u{a0}: collez-y la liste des communes, ou choisissez un fichier.";
/// The name of a pasted list.
pub const PASTED: &str = "liste collée";

/// The heads of the communes that were read, their caption, and the name of their region.
pub const CODE: &str = "Code INSEE";
pub const NAME: &str = "Commune";
pub const POPULATION: &str = "Population";
pub const CAPTION: &str = "Les communes lues dans la liste";
/// The headings of what was not read.
pub const NOT_READ: &str = "À corriger dans la liste, puis à relire";
pub const LEFT_OUT: &str = "Laissé de côté";

/// The fields of the new scheme.
pub const FORM: &str = "Le schéma";
pub const EPCI: &str = "Nom de l’EPCI";
pub const SIREN: &str = "Son numéro SIREN (facultatif)";
pub const ADOPTED: &str = "Date du schéma (facultatif)";
pub const ADOPTED_HINT: &str = "Par exemple 19 juin 2026, 06/2026 ou 2026.";
pub const SAVE: &str = "Enregistrer ce nouveau carnet";
pub const OPEN: &str = "L’ouvrir ici";

/// What is wrong with a field.
pub const NO_EPCI: &str = "Donnez le nom de l’EPCI\u{a0}: il est écrit en tête de chaque page.";
pub const NO_SIREN: &str = "Un numéro SIREN a neuf chiffres\u{a0}: corrigez-le, ou laissez ce champ vide.";
pub const NO_DATE: &str =
    "Cette date n’est pas comprise\u{a0}: écrivez-la comme 19/06/2026, 06/2026 ou 2026, ou laissez ce champ vide.";

/// That fields have to be corrected.
#[must_use]
pub fn not_saved(fields: usize) -> String {
    format!("Rien n’est enregistré{FIXED}: {} à corriger.", counted(fields as u64, "champ"))
}

/// What was read of a list.
#[must_use]
pub fn read(communes: usize, inhabitants: u64, without_population: usize) -> String {
    let without = match without_population as u64 {
        0 => String::new(),
        count if count == communes as u64 => ", sans population".to_owned(),
        count => format!(", {} sans population", whole(count)),
    };
    let inhabitants = if inhabitants == 0 { String::new() } else { format!(", {}", counted(inhabitants, "habitant")) };
    let read = agreed(communes as u64, "lue", "lues");
    format!("{} {read}{inhabitants}{without}. Rien n’est encore enregistré.", counted(communes as u64, "commune"))
}

/// That a list is not taken as long as some of it is not understood.
#[must_use]
pub fn faulty(communes: usize, faults: usize) -> String {
    format!(
        "{} {}, {} à corriger{FIXED}: le carnet se fait avec la liste entière.",
        counted(communes as u64, "commune"),
        agreed(communes as u64, "comprise", "comprises"),
        counted(faults as u64, "point")
    )
}

/// Why a list of all communes of the country is not taken.
#[must_use]
pub fn too_many(communes: usize) -> String {
    format!(
        "elle a {}, bien plus qu’aucun EPCI{FIXED}: gardez les lignes de ses communes",
        counted(communes as u64, "commune")
    )
}

/// That the last communes are not shown.
#[must_use]
pub fn not_shown(communes: usize) -> String {
    let (count, verb) = (communes as u64, agreed(communes as u64, "est lue", "sont lues"));
    format!("{} de plus {verb}, sans être {} ici.", counted(count, "commune"), agreed(count, "montrée", "montrées"))
}

/// That the file is not read, and why.
#[must_use]
pub fn refused(name: &str, why: &str) -> String {
    format!("«{FIXED}{name}{FIXED}» n’est pas lu{FIXED}: {why}. Rien n’a changé ici.")
}

/// The title of the pages of the new carnet.
#[must_use]
pub fn title(epci: &str) -> String {
    ["Schéma de mutualisation, ", epci].concat()
}

/// What was offered, and what to do with it.
#[must_use]
pub fn offered(name: &str) -> String {
    format!(
        "«{FIXED}{name}{FIXED}» est proposé au téléchargement{FIXED}: ouvrez-le, puis ajoutez-y les actions du schéma. \
         Ce carnet-ci n’a pas changé."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_counted() {
        let end = " Rien n’est encore enregistré.";
        assert_eq!(read(38, 1500, 0), format!("38\u{a0}communes lues, 1\u{202f}500\u{a0}habitants.{end}"));
        assert_eq!(read(2, 5, 1), format!("2\u{a0}communes lues, 5\u{a0}habitants, 1 sans population.{end}"));
        assert_eq!(read(1, 0, 1), format!("1\u{a0}commune lue, sans population.{end}"));
    }
}
