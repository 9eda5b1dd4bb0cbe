//! The texts about what is too large to be read: what it is, where, and what to do.

use formats::limits::{
    Excess, MAX_BRANCHES, MAX_BYTES, MAX_CELLS, MAX_EDITED_ROWS, MAX_ENTRIES, MAX_RANK, MAX_ROWS, MAX_SIGNS,
    MAX_TABLE_ROWS, SavedPlace,
};

use super::numbers::{FIXED, NARROW, whole};

/// What is beyond a limit, and what to do, as the rest of a sentence: « il contient 30 000 modifications, et le carnet
/// en lit 20 000 au plus ; … ».
#[must_use]
pub fn excess(excess: &Excess) -> String {
    const SMALLER: &str = "demandez un fichier plus petit, par exemple celui d’une seule commune";
    const AGAIN: &str = "il a été modifié hors du carnet, demandez-le de nouveau à qui vous l’a donné";
    const SHORTER: &str = "demandez un fichier où ce texte est plus court";
    let most = |number: usize| whole(number as u64);
    let (found, most, advice) = match excess {
        Excess::Bytes(bytes) => {
            let tenths = bytes.div_ceil(100_000);
            let size = format!("{},{}", tenths / 10, tenths % 10);
            let most = format!("{}{FIXED}Mo", MAX_BYTES / 1_000_000);
            (format!("ses données font {size}{FIXED}Mo"), most, SMALLER)
        }
        Excess::Entries(entries) => {
            (format!("il contient {} modifications", whole(*entries as u64)), most(MAX_ENTRIES), SMALLER)
        }
        Excess::Rows { place, rows } => (
            format!("{} il annonce {} lignes", at(place), whole(*rows)),
            most(if matches!(place, SavedPlace::Table(_)) { MAX_TABLE_ROWS } else { MAX_ROWS }),
            AGAIN,
        ),
        Excess::Cells(cells) => (format!("il annonce {} cases en tout", whole(*cells)), most(MAX_CELLS), AGAIN),
        Excess::Signs { place, field, signs } => {
            let text = format!("{} {} fait {} signes", at(place), named(field), whole(*signs as u64));
            (text, most(MAX_SIGNS), SHORTER)
        }
        Excess::Rank(rank) => (format!("une modification y porte le rang {}", whole(*rank)), whole(MAX_RANK), AGAIN),
        Excess::Branches(branches) => {
            let text = format!("ses modifications viennent de {} copies séparées", whole(*branches as u64));
            (text, most(MAX_BRANCHES), SMALLER)
        }
        Excess::EditedRows(rows) => {
            let text = format!("ses modifications changent ou suppriment {} actions et communes", whole(*rows as u64));
            (text, most(MAX_EDITED_ROWS), SMALLER)
        }
    };
    format!("{found}, et le carnet en lit {most} au plus{NARROW}; {advice}")
}

fn at(place: &SavedPlace) -> String {
    match place {
        SavedPlace::Descriptor => "dans ce qu’il dit de lui-même,".to_owned(),
        SavedPlace::Table(file) => format!("dans la table «{FIXED}{file}{FIXED}»,"),
        SavedPlace::Entry(number) => format!("dans sa modification n°{FIXED}{},", whole(*number as u64)),
        SavedPlace::Line => "dans une modification,".to_owned(),
    }
}

fn named(field: &str) -> String {
    let name = match field {
        "note" | "remark" => "la remarque",
        "author" => "le nom de l’auteur",
        "name" | "nom" => "le nom",
        "title" | "titre" => "le titre",
        "intitule" => "l’intitulé",
        "description" => "la description",
        "domaine" => "le domaine",
        "forme" => "la forme",
        "source" => "la source",
        "passage" => "un texte d’un diaporama, du rapport ou des phrases",
        "objectif" => "l’objectif",
        "resultat" => "le résultat",
        "difficulte" => "la difficulté",
        "perspective" => "la perspective",
        _ => return format!("le champ «{FIXED}{field}{FIXED}»"),
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_is_a_sentence_with_its_place_and_what_to_do() {
        let table = || SavedPlace::Table("actions.csv".to_owned());
        let signs = |place, field: &str| Excess::Signs { place, field: field.to_owned(), signs: 2_001 };
        for (beyond, sentence) in [
            (
                Excess::Bytes(6_210_000),
                "ses données font 6,3 Mo, et le carnet en lit 5 Mo au plus ; demandez un fichier plus petit, par exemple celui d’une seule commune",
            ),
            (
                Excess::Entries(20_001),
                "il contient 20 001 modifications, et le carnet en lit 20 000 au plus ; demandez un fichier plus petit, par exemple celui d’une seule commune",
            ),
            (
                Excess::Rows { place: table(), rows: 5_000_000 },
                "dans la table « actions.csv », il annonce 5 000 000 lignes, et le carnet en lit 100 000 au plus ; il a été modifié hors du carnet, demandez-le de nouveau à qui vous l’a donné",
            ),
            (
                Excess::Cells(2_000_001),
                "il annonce 2 000 001 cases en tout, et le carnet en lit 2 000 000 au plus ; il a été modifié hors du carnet, demandez-le de nouveau à qui vous l’a donné",
            ),
            (
                signs(SavedPlace::Entry(12), "note"),
                "dans sa modification n° 12, la remarque fait 2 001 signes, et le carnet en lit 2 000 au plus ; demandez un fichier où ce texte est plus court",
            ),
            (
                signs(SavedPlace::Descriptor, "editeur"),
                "dans ce qu’il dit de lui-même, le champ « editeur » fait 2 001 signes, et le carnet en lit 2 000 au plus ; demandez un fichier où ce texte est plus court",
            ),
            (
                Excess::Rank(u64::MAX),
                "une modification y porte le rang 18 446 744 073 709 551 615, et le carnet en lit 9 007 199 254 740 992 au plus ; il a été modifié hors du carnet, demandez-le de nouveau à qui vous l’a donné",
            ),
            (
                Excess::Branches(2_001),
                "ses modifications viennent de 2 001 copies séparées, et le carnet en lit 2 000 au plus ; demandez un fichier plus petit, par exemple celui d’une seule commune",
            ),
            (
                Excess::EditedRows(2_001),
                "ses modifications changent ou suppriment 2 001 actions et communes, et le carnet en lit 2 000 au plus ; demandez un fichier plus petit, par exemple celui d’une seule commune",
            ),
        ] {
            assert_eq!(excess(&beyond).replace([FIXED, NARROW], " "), sentence);
        }
    }
}
