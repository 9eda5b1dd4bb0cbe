//! The texts about unknown addresses, communes and actions, and about a file that cannot be read.

use std::borrow::Cow;

use domain::ids::{ActionId, CommuneCode};
use domain::invisible_signs::{TextKind, code_point, made_visible};
use domain::territory::{FileEncoding, HeaderSpelling, Problem, ProblemKind, Territory};
use formats::Unreadable;

use super::numbers::{FIXED, NARROW, agreed};
use super::punctuation::quoted;
use super::{TextBlock, limits, pages};

/// The sentence about an address without a page.
#[must_use]
pub fn page(path: &str) -> String {
    format!("L’adresse «{FIXED}{path}{FIXED}» ne mène à aucune page de ce carnet. Elle est peut-être mal recopiée.")
}

/// The sentence about a code that no commune has.
#[must_use]
pub fn commune(code: CommuneCode, territory: &Territory) -> String {
    format!("Aucune commune de «{FIXED}{}{FIXED}» n’a le code INSEE {code}.", territory.about().epci)
}

/// The sentence about an id that no action has.
#[must_use]
pub fn action(id: &ActionId) -> String {
    format!("Aucune action ne s’appelle «{FIXED}{id}{FIXED}» dans ce carnet.")
}

/// Why a document cannot be read, what that means, what to do, and the problems found.
#[must_use]
pub fn document(why: &Unreadable) -> Vec<TextBlock> {
    let reason = match why {
        Unreadable::Damaged(_) => {
            "Le fichier est incomplet ou abîmé, peut-être pendant une copie ou un envoi par courriel.".to_owned()
        }
        Unreadable::Newer(version) => format!(
            "Les données ont été enregistrées par une version plus récente du programme (format {version}) que celle du fichier."
        ),
        Unreadable::OtherKind(_) => "Le fichier contient des réponses, et non un carnet entier.".to_owned(),
        Unreadable::Tables(problems) => format!(
            "Les tables contiennent {} {}{NARROW}; il faut les corriger à la source.",
            problems.len(),
            agreed(problems.len() as u64, "erreur", "erreurs")
        ),
        Unreadable::TooLarge(beyond) => format!("Le fichier est trop grand{FIXED}: {}.", limits::excess(beyond)),
    };
    let details = match why {
        Unreadable::Damaged(details) => vec![details.clone()],
        Unreadable::Newer(_) | Unreadable::OtherKind(_) | Unreadable::TooLarge(_) => Vec::new(),
        Unreadable::Tables(problems) => problems.iter().map(problem).collect(),
    };
    let mut blocks = vec![
        TextBlock::Paragraph(reason),
        TextBlock::Paragraph(
            "Les modifications gardées par ce navigateur ne sont pas touchées. Demandez le fichier de nouveau à qui vous l’a donné, ou recopiez-le depuis le partage, puis ouvrez-le.".to_owned(),
        ),
    ];
    if !details.is_empty() {
        blocks.push(TextBlock::Heading("Ce qui a été trouvé".to_owned()));
        blocks.push(TextBlock::List(details));
    }
    blocks
}

fn problem(problem: &Problem) -> String {
    let text = match &problem.kind {
        ProblemKind::MissingFile => "le fichier manque".to_owned(),
        ProblemKind::NotUtf8(encoding) => {
            ["le fichier n’est pas un texte en UTF-8", encoding_found(*encoding)].concat()
        }
        ProblemKind::NotJson(why) => format!("ce n’est pas du JSON ({why})"),
        ProblemKind::NotCsv(why) => format!("ce n’est pas du CSV ({why})"),
        ProblemKind::OtherSeparator('\t') => "le séparateur est une tabulation au lieu de la virgule".to_owned(),
        ProblemKind::OtherSeparator(found) => {
            format!("le séparateur est {} au lieu de la virgule", quoted(&found.to_string()))
        }
        ProblemKind::HeaderBelow { row } => format!("l’en-tête est à la ligne{FIXED}{row} au lieu de la première"),
        ProblemKind::NoHeader { expected } => {
            format!("la première ligne n’est pas l’en-tête{FIXED}: {expected} attendu")
        }
        ProblemKind::HeaderSpelling { found, expected, spelling, others } => {
            let spelling = match spelling {
                HeaderSpelling::Capitals => "en capitales",
                HeaderSpelling::Accents => "avec des accents",
                HeaderSpelling::Separators => "avec des espaces ou d’autres signes",
            };
            let others = if *others > 0 { format!(", et {others} de même") } else { String::new() };
            format!("en-tête {spelling}, {}{FIXED}: {expected} attendu{others}", quoted(found))
        }
        ProblemKind::MissingColumn => "la colonne manque".to_owned(),
        ProblemKind::DuplicateColumn => "la colonne figure deux fois".to_owned(),
        ProblemKind::FieldCount { found, expected } => format!("{found} valeurs au lieu de {expected}"),
        ProblemKind::Empty => "une valeur est nécessaire".to_owned(),
        ProblemKind::Invalid { value, accepted, .. } => {
            format!("{} n’est pas une valeur possible{}", quoted(&visible(value)), expected(accepted.as_deref()))
        }
        ProblemKind::NotAPicture => pages::NOT_A_PICTURE.to_owned(),
        ProblemKind::InvisibleSign(sign) => format!("signe invisible {}", code_point(*sign)),
        ProblemKind::Duplicate { value, first_row } => {
            format!("{} figure déjà à la ligne {first_row}", quoted(&visible(value)))
        }
        ProblemKind::UnknownReference { value, table, accepted } => {
            format!("{} n’est pas dans {table}{}", quoted(&visible(value)), expected(accepted.as_deref()))
        }
        ProblemKind::EndsBeforeItBegins { begins, ends } => format!("finit le {ends}, commence le {begins}"),
        ProblemKind::Overlap { other_row } => format!("la période recouvre celle de la ligne {other_row}"),
    };
    let column = if problem.column.is_empty() { String::new() } else { format!(", colonne {}", problem.column) };
    format!("{}, ligne {}{column}{FIXED}: {text}", problem.file, problem.row)
}

/// What a file is instead of text in UTF-8.
const fn encoding_found(encoding: FileEncoding) -> &'static str {
    match encoding {
        FileEncoding::Utf16 => ", mais en UTF-16",
        FileEncoding::Windows1252 => ", mais sans doute en Windows-1252",
        FileEncoding::Archive => ", mais un classeur ou une archive",
        FileEncoding::Unknown => "",
    }
}

/// The form in which a value is accepted: « : 2018-06-15 attendu ».
fn expected(accepted: Option<&str>) -> String {
    match accepted {
        None => String::new(),
        Some("") => format!("{FIXED}: à laisser vide"),
        Some(accepted) => format!("{FIXED}: {accepted} attendu"),
    }
}

/// A value as it stands in a table, with its invisible signs.
fn visible(value: &str) -> Cow<'_, str> {
    made_visible(value, TextKind::Line)
}

/// The titles of these pages.
pub const NO_SUCH_PAGE: &str = "Cette page n’existe pas";
pub const NO_SUCH_COMMUNE: &str = "Cette commune n’est pas dans ce carnet";
pub const NO_SUCH_ACTION: &str = "Cette action n’est pas dans ce carnet";
pub const NO_LONGER_AN_ACTION: &str = "Cette action n’est plus dans ce carnet";
pub const BROKEN_DOCUMENT: &str = "Les données de ce fichier ne peuvent pas être lues";

/// The links to other pages.
pub const SEE_OVERVIEW: &str = "Voir l’ensemble des résultats";
pub const CHOOSE_COMMUNE: &str = "Choisir une commune";
pub const SEE_ACTIONS: &str = "Voir les actions";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_shown_with_its_place_and_what_is_accepted() {
        let text = |column: &str, kind| {
            problem(&Problem { file: "communes.csv".to_owned(), row: 2, column: column.to_owned(), kind })
        };
        let place = "communes.csv, ligne 2, colonne depuis\u{a0}: ";
        let invalid = |accepted: Option<&str>| {
            let (value, accepted) = ("15/06\u{200b}".to_owned(), accepted.map(str::to_owned));
            text("depuis", ProblemKind::Invalid { value, expected: "a date", accepted })
        };
        let value = [place, "«\u{a0}15/06[U+200B]\u{a0}» n’est pas une valeur possible"].concat();
        assert_eq!(invalid(None), value);
        assert_eq!(invalid(Some("2018-06-15")), [&value, "\u{a0}: 2018-06-15 attendu"].concat());
        assert_eq!(invalid(Some("")), [&value, "\u{a0}: à laisser vide"].concat());
        assert_eq!(text("depuis", ProblemKind::InvisibleSign('\u{ad}')), [place, "signe invisible U+00AD"].concat());
        assert_eq!(
            text("", ProblemKind::OtherSeparator(';')),
            "communes.csv, ligne 2\u{a0}: le séparateur est «\u{a0};\u{a0}» au lieu de la virgule"
        );
        let (found, expected, spelling) = ("NOM".to_owned(), "nom", HeaderSpelling::Capitals);
        assert_eq!(
            text("", ProblemKind::HeaderSpelling { found, expected, spelling, others: 0 }),
            "communes.csv, ligne 2\u{a0}: en-tête en capitales, «\u{a0}NOM\u{a0}»\u{a0}: nom attendu"
        );
    }
}
