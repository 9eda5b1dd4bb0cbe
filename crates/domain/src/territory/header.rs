//! The header of a table: the columns that each file has, and what is wrong with a header as a whole.

use crate::territory::accepted::words;

/// The signs of one text: a remark, a title, a name. A document with a longer one is not read.
pub const MAX_SIGNS: usize = 2_000;

/// The columns that a file must have, in the order of the documentation; none for a file that the program does not know.
#[must_use]
pub fn columns_of(file: &str) -> &'static [&'static str] {
    match file {
        "communes.csv" => &["code_insee", "siren", "nom", "population", "membre_depuis", "membre_jusqu_a"],
        "communes_associees.csv" => &["nom", "code_insee", "associee_a"],
        "contours.csv" => &["code_insee", "chemin"],
        "actions.csv" => &[
            "action_id",
            "intitule",
            "domaine",
            "forme",
            "objectifs",
            "etudiee_le",
            "inscrite_le",
            "deployee_le",
            "arretee_le",
            "liste_complete",
            "description",
            "provenance",
            "source",
        ],
        "participations.csv" => {
            &["action_id", "code_insee", "etat", "depuis", "jusqu_a", "note", "provenance", "source"]
        }
        "chiffres_publies.csv" => &["id", "date", "indicateur", "relation", "valeur_publiee", "precision", "source"],
        _ => &[],
    }
}

/// How a column name differs from the name that the tables have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderSpelling {
    /// It has capitals.
    Capitals,
    /// It has accents.
    Accents,
    /// It has spaces or other signs between its words.
    Separators,
}

/// A column whose name is spelled in another way than the tables have it.
pub(super) struct Misspelled {
    /// The position of the column.
    pub(super) at: usize,
    /// The name that it should have.
    pub(super) expected: &'static str,
    pub(super) spelling: HeaderSpelling,
}

/// The columns that are missing under their own name, and there under another spelling of it.
pub(super) fn misspelled(columns: &[impl AsRef<str>], file: &str) -> Vec<Misspelled> {
    let has = |name: &str| columns.iter().any(|column| column.as_ref() == name);
    let wanted = columns_of(file).iter().filter(|name| !has(name));
    let found = wanted.filter_map(|expected| {
        let wanted = words(expected);
        let at = columns.iter().position(|column| words(column.as_ref()) == wanted)?;
        let name = columns[at].as_ref();
        let spelling = if name.to_lowercase() == *expected {
            HeaderSpelling::Capitals
        } else if words(name).split(' ').eq(name.to_lowercase().split(|sign: char| !sign.is_ascii_alphanumeric())) {
            HeaderSpelling::Separators
        } else {
            HeaderSpelling::Accents
        };
        Some(Misspelled { at, expected, spelling })
    });
    found.collect()
}

/// How many of the columns of a file these are, in any spelling.
#[cfg(feature = "package")]
pub(super) fn known_columns<'a>(names: impl Iterator<Item = &'a str>, file: &str) -> usize {
    let known: Vec<String> = columns_of(file).iter().map(|name| words(name)).collect();
    names.filter(|name| known.contains(&words(name))).count()
}
