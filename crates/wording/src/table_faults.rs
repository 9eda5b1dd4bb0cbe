//! What is wrong with a file of tables, in French sentences that begin with the place: `file:row:column: `.

mod commune_list;

pub use commune_list::of_commune_list;

use domain::spreadsheet::PasteError;
use domain::territory::{FileEncoding, HeaderSpelling, Problem, ProblemKind, Territory};
use tables::read::{FileFault, FileKind, PackageFault};
use tables::write::{ExportError, ExportFormat};

use crate::pages;

/// That the browser could not read a file.
pub const NOT_READ: &str =
    "le navigateur n’a pas pu lire ce fichier\u{a0}: copiez-le sur ce poste, puis déposez-le de nouveau";

/// That a path of a command cannot be read.
#[must_use]
pub fn unreadable_path(path: &str) -> String {
    [path, "\u{a0}: ce chemin ne peut pas être lu."].concat()
}

/// That the part of the program that reads spreadsheets has not started.
pub const NO_MODULE: &str = "la partie du carnet qui lit les tableurs n’a pas démarré\u{a0}: rechargez la page, ou copiez les cases du tableur dans la grille";

/// The sentence of a fault of a file that may be a package.
#[must_use]
pub fn of_package(name: &str, fault: &PackageFault) -> String {
    let why = match fault {
        PackageFault::Table(problem) => return of_problem(problem),
        PackageFault::File(fault) => return of_file(name, fault),
        PackageFault::NoTables => "aucune table d’un carnet n’y est : il y faut au moins communes, actions ou \
                                   participations, avec leurs noms de colonnes."
            .to_owned(),
        PackageFault::SeveralPackages => {
            "cette archive contient plusieurs paquets (datapackage.json) : envoyez-en un à la fois.".to_owned()
        }
        PackageFault::NoDescriptor => {
            "ces tables sont sans descripteur : il manque datapackage.json ou la feuille « paquet ».".to_owned()
        }
    };
    spaced(&format!("{name}:1:: {why}"))
}

/// The sentences of a file that could not be made.
#[must_use]
pub fn of_export(why: &ExportError) -> Vec<String> {
    match why {
        ExportError::Package(problems) => problems.iter().map(of_problem).collect(),
        ExportError::TooLarge { sheet, rows, columns } => vec![spaced(&format!(
            "La feuille « {sheet} » aurait {rows} lignes et {columns} colonnes, plus qu’un tableur n’en prend : exportez \
             le paquet de données."
        ))],
        ExportError::Writing(why) => vec![not_made(why)],
    }
}

/// That a file could not be made.
#[must_use]
pub fn not_made(why: &str) -> String {
    spaced(&format!("Le fichier ne peut pas être fait : {why}."))
}

/// That a word is no format of an export.
#[must_use]
pub fn unknown_format(word: &str) -> String {
    let words: Vec<&str> = ExportFormat::ALL.iter().map(|format| format.as_str()).collect();
    spaced(&format!("« {word} » n’est pas un format : choisissez parmi {}.", words.join(", ")))
}

/// That a text is no day.
#[must_use]
pub fn unknown_day(text: &str) -> String {
    spaced(&format!("« {text} » n’est pas un jour : écrivez-le comme 2019-12-13."))
}

/// The sentence of a cell of a sheet that is not understood.
#[must_use]
pub fn of_cell(place: &str, error: &PasteError, territory: &Territory) -> String {
    let [_, written, why] = crate::grid::paste::error(error, territory);
    let at = format!("{place}:{}:{}", error.row + 1, column_letters(error.column));
    let why = why.trim_end_matches('.');
    if written.is_empty() { format!("{at}: {why}.") } else { format!("{at}: «\u{a0}{written}\u{a0}»\u{a0}: {why}.") }
}

/// The sentence of answers whose names nobody wrote.
#[must_use]
pub fn by_position(place: &str) -> String {
    spaced(&format!(
        "{place}:1:: rien ne dit avec certitude de quelles communes ou actions il s’agit : écrivez les noms, ou « Code \
         INSEE » en tête des codes."
    ))
}

/// The sentence of a file in which there is nothing to read.
#[must_use]
pub fn no_answers(name: &str) -> String {
    spaced(&format!("{name}:1:: ni tables d’un carnet, ni réponses de communes."))
}

fn of_file(name: &str, fault: &FileFault) -> String {
    let (row, why) = row_and_reason(fault);
    spaced(&format!("{name}:{row}:: {why}"))
}

/// Why a file is not read, without its name: « ce fichier est vide ».
#[must_use]
pub fn reason(fault: &FileFault) -> String {
    let (row, why) = row_and_reason(fault);
    let why = why.trim_end_matches('.');
    spaced(&if row > 1 { format!("ligne {row} : {why}") } else { why.to_owned() })
}

/// The row of a fault, and what is wrong.
fn row_and_reason(fault: &FileFault) -> (usize, String) {
    match fault {
        FileFault::Empty => (1, "ce fichier est vide.".to_owned()),
        FileFault::OtherKind(kind) => (1, other_kind(*kind).to_owned()),
        FileFault::Encrypted => {
            (1, "ce fichier est protégé par un mot de passe : enregistrez-le sans mot de passe.".to_owned())
        }
        FileFault::Damaged { part } => {
            let within = if part.is_empty() { String::new() } else { format!(" (dans {part})") };
            (1, format!("ce fichier est incomplet ou abîmé{within} : redemandez-le, ou enregistrez-le de nouveau."))
        }
        FileFault::TooLarge { limit } => (
            1,
            format!("ce fichier occupe plus de {} Mo une fois ouvert : gardez-en les seules réponses.", limit >> 20),
        ),
        FileFault::TooManyEntries { entries } => {
            (1, format!("cette archive contient {entries} fichiers : ce n’est ni un tableur ni un paquet de données."))
        }
        FileFault::NestedArchive { part } => {
            (1, format!("cette archive en contient une autre ({part}) : sortez-la, et envoyez-la seule."))
        }
        FileFault::OddEntryName { part } => {
            (1, format!("cette archive contient un nom de fichier refusé (« {part} ») : refaites l’archive."))
        }
        FileFault::DocumentType { part } => {
            (1, format!("{part} déclare un type de document (DOCTYPE), ce qu’aucun tableur n’écrit : refusé."))
        }
        FileFault::TooDeep { part } => (1, format!("{part} est imbriqué plus profondément qu’aucun tableau : refusé.")),
        FileFault::TooManyRows { sheet, rows } => (
            1,
            format!(
                "la feuille « {sheet} » va jusqu’à la ligne {rows}, plus loin qu’aucun tableau : supprimez les lignes \
                 au-dessous du tableau."
            ),
        ),
        FileFault::TooManyCells { sheet } => (
            1,
            format!(
                "la feuille « {sheet} » a trop de cases ou de texte : copiez le tableau dans une feuille nouvelle."
            ),
        ),
        FileFault::NotText { line } => (*line, "cette ligne n’est pas du texte.".to_owned()),
        FileFault::MixedEncoding { line } => (
            *line,
            "cette ligne n’est pas en UTF-8, alors que d’autres le sont : enregistrez le fichier de nouveau en « CSV \
             UTF-8 »."
                .to_owned(),
        ),
        FileFault::UnknownEncoding { line } => (
            *line,
            "les accents de cette ligne sont dans un encodage inconnu : enregistrez le fichier en « CSV UTF-8 »."
                .to_owned(),
        ),
    }
}

const fn other_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::OldOffice => {
            "ce fichier est d’un Excel d’avant 2007 (.xls) : enregistrez-le comme « Classeur Excel (.xlsx) »."
        }
        FileKind::BinaryWorkbook => {
            "ce fichier est un classeur binaire (.xlsb) : enregistrez-le comme « Classeur Excel (.xlsx) »."
        }
        FileKind::Html => {
            "ce fichier est une page web, quel que soit son nom : ouvrez-le dans un tableur, puis enregistrez-le en .xlsx \
             ou en .ods."
        }
        FileKind::Pdf => "ce fichier est un PDF : demandez le tableau d’où il vient.",
        FileKind::TextDocument => {
            "ce fichier est un document de texte : copiez son tableau dans un tableur, puis enregistrez celui-ci."
        }
        FileKind::Presentation => {
            "ce fichier est une présentation ou un dessin : copiez son tableau dans un tableur, puis enregistrez celui-ci."
        }
        FileKind::Xml => "ce fichier est du XML : enregistrez-le en .xlsx ou en .ods.",
        FileKind::Json => "ce fichier est du JSON, et non un tableau.",
        FileKind::Package => "ce fichier est un paquet de données, et non un tableau de réponses.",
        FileKind::Picture => "ce fichier est une image : demandez le tableau lui-même.",
        FileKind::Archive => "cette archive ne contient ni tableur ni paquet de données : sortez-en les fichiers.",
    }
}

/// The sentence of a problem of the tables, which begins with its place.
#[must_use]
pub fn of_problem(problem: &Problem) -> String {
    let Problem { file, row, column, kind } = problem;
    let accepted = |accepted: &Option<String>| {
        accepted.as_ref().map(|accepted| format!(" : écrivez « {accepted} »")).unwrap_or_default()
    };
    let why = match kind {
        ProblemKind::MissingFile => "ce fichier manque.".to_owned(),
        ProblemKind::NotUtf8(encoding) => {
            let found = match encoding {
                FileEncoding::Utf16 => " (UTF-16)",
                FileEncoding::Windows1252 => " (Windows-1252, semble-t-il)",
                FileEncoding::Archive => " (une archive ou un tableur)",
                FileEncoding::Unknown => "",
            };
            format!("ce fichier n’est pas un texte en UTF-8{found} : enregistrez-le en « CSV UTF-8 ».")
        }
        ProblemKind::NotJson(why) => format!("ce n’est pas du JSON valide ({why})."),
        ProblemKind::NotCsv(why) => format!("ce n’est pas du CSV valide ({why})."),
        ProblemKind::OtherSeparator(sign) => {
            let sign = if *sign == '\t' { "des tabulations".to_owned() } else { format!("des « {sign} »") };
            format!("les valeurs sont séparées par {sign} au lieu de virgules.")
        }
        ProblemKind::HeaderBelow { row } => {
            format!("les noms des colonnes sont à la ligne {row} : supprimez les lignes au-dessus.")
        }
        ProblemKind::NoHeader { expected } => format!("la première ligne n’a pas les noms des colonnes ({expected})."),
        ProblemKind::HeaderSpelling { found, expected, spelling, others } => {
            let spelling = match spelling {
                HeaderSpelling::Capitals => "en capitales",
                HeaderSpelling::Accents => "avec des accents",
                HeaderSpelling::Separators => "avec des espaces ou d’autres signes",
            };
            let more = if *others > 0 { format!(" (et {others} de même)") } else { String::new() };
            format!("la colonne « {found} » est écrite {spelling} : écrivez « {expected} »{more}.")
        }
        ProblemKind::MissingColumn => "cette colonne manque.".to_owned(),
        ProblemKind::DuplicateColumn => "cette colonne est là deux fois.".to_owned(),
        ProblemKind::FieldCount { found, expected } => {
            format!("{found} valeurs sur cette ligne, pour {expected} colonnes.")
        }
        ProblemKind::Empty => "une valeur est obligatoire.".to_owned(),
        ProblemKind::Invalid { value, accepted: form, .. } => {
            format!("« {value} » n’est pas une valeur de cette colonne{}.", accepted(form))
        }
        ProblemKind::NotAPicture => format!("{}.", pages::NOT_A_PICTURE),
        ProblemKind::InvisibleSign(sign) => {
            format!("un signe invisible (U+{:04X}) s’y trouve : supprimez-le.", u32::from(*sign))
        }
        ProblemKind::Duplicate { value, first_row } => format!("« {value} » est déjà à la ligne {first_row}."),
        ProblemKind::UnknownReference { value, table, accepted: form } => {
            format!("« {value} » n’est pas dans {table}{}.", accepted(form))
        }
        ProblemKind::EndsBeforeItBegins { begins, ends } => format!("finit le {ends}, avant de commencer le {begins}."),
        ProblemKind::Overlap { other_row } => format!("sa période chevauche celle de la ligne {other_row}."),
    };
    spaced(&format!("{file}:{row}:{column}: {why}"))
}

/// The letters of a column (from 0), as spreadsheets write them.
fn column_letters(column: usize) -> String {
    let digit = u8::try_from(column % 26).unwrap_or_default();
    let before = if column < 26 { String::new() } else { column_letters(column / 26 - 1) };
    before + char::from(b'A' + digit).encode_utf8(&mut [0; 4])
}

/// A sentence with the spaces that do not break.
fn spaced(sentence: &str) -> String {
    sentence.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»").replace(" : ", "\u{a0}: ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        let letters: Vec<String> = [0, 25, 26, 701, 702].into_iter().map(column_letters).collect();
        assert_eq!(letters, ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_file_that_cannot_be_made_is_said_in_a_sentence() {
        let large = ExportError::TooLarge { sheet: "actions".to_owned(), rows: 2_000_000, columns: 13 };
        assert!(of_export(&large)[0].contains("«\u{a0}actions\u{a0}» aurait 2000000 lignes"));
    }

    #[test]
    fn signs_have_spaces_that_do_not_break() {
        let said = of_file("a.csv", &FileFault::MixedEncoding { line: 3 });
        assert!(said.starts_with("a.csv:3:: cette ligne") && said.contains("«\u{a0}CSV UTF-8\u{a0}»"), "{said}");
    }
}
