//! The texts about unknown addresses, communes and actions, and about a file that cannot be read.

use domain::ids::{ActionId, CommuneCode};
use domain::territory::{Problem, ProblemKind, Territory};
use formats::Unreadable;

use super::TextBlock;
use super::numbers::{FIXED, NARROW, agreed};

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
    };
    let details = match why {
        Unreadable::Damaged(details) => vec![details.clone()],
        Unreadable::Newer(_) | Unreadable::OtherKind(_) => Vec::new(),
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
        ProblemKind::NotUtf8 => "le fichier n’est pas un texte en UTF-8".to_owned(),
        ProblemKind::NotJson(why) => format!("ce n’est pas du JSON ({why})"),
        ProblemKind::NotCsv(why) => format!("ce n’est pas du CSV ({why})"),
        ProblemKind::MissingColumn => "la colonne manque".to_owned(),
        ProblemKind::DuplicateColumn => "la colonne figure deux fois".to_owned(),
        ProblemKind::FieldCount { found, expected } => format!("{found} valeurs au lieu de {expected}"),
        ProblemKind::Empty => "une valeur est nécessaire".to_owned(),
        ProblemKind::Invalid { value, .. } => format!("«{FIXED}{value}{FIXED}» n’est pas une valeur possible"),
        ProblemKind::Duplicate { value, first_row } => {
            format!("«{FIXED}{value}{FIXED}» figure déjà à la ligne {first_row}")
        }
        ProblemKind::UnknownReference { value, table } => format!("«{FIXED}{value}{FIXED}» n’est pas dans {table}"),
        ProblemKind::EndsBeforeItBegins { begins, ends } => format!("finit le {ends}, commence le {begins}"),
        ProblemKind::Overlap { other_row } => format!("la période recouvre celle de la ligne {other_row}"),
    };
    let column = if problem.column.is_empty() { String::new() } else { format!(", colonne {}", problem.column) };
    format!("{}, ligne {}{column}{FIXED}: {text}", problem.file, problem.row)
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
