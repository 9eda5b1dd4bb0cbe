//! The texts of gathering: what became of each file, what contradicts what, and the minutes.

pub mod columns;
pub mod page;

mod minutes;

pub use minutes::{minutes, plain};

use domain::answering::CellAnswer;
use domain::ids::CommuneCode;
use domain::journal::CellName;
use domain::territory::Territory;
use gathering::{
    ChangedCell, FileStatus, GatheredFile, Gathering, Here, Origin, ReceivedFault, ReceivedKind, SettleRule,
};

use crate::numbers::{FIXED, agreed, counted, list, whole};
use crate::{changes, dates, grid, names, punctuation, return_code, states};

/// The author of what the tables say, where an answer that was made on other tables contradicts them.
pub const TABLES_AUTHOR: &str = "les tables de ce carnet";

/// The name of a commune with its code, also of one that is not in the territory.
#[must_use]
pub fn commune(code: CommuneCode, territory: &Territory) -> String {
    match territory.find_commune(code) {
        Some(index) => format!("{} ({code})", territory.commune(index).name),
        None => code.to_string(),
    }
}

/// The name of a cell: « Fretin (59256), Permis de louer ».
#[must_use]
pub fn cell(cell: &CellName, territory: &Territory) -> String {
    let action = territory.find_action(&cell.action).map(|index| territory.action(index).title.to_string());
    punctuation::pair(&commune(cell.commune, territory), &action.unwrap_or_else(|| cell.action.to_string()))
}

/// What a file is.
#[must_use]
pub const fn kind(kind: ReceivedKind) -> &'static str {
    match kind {
        ReceivedKind::Answer => "réponse enregistrée",
        ReceivedKind::Code => "code de retour",
        ReceivedKind::Table => "tableau",
        ReceivedKind::Document => "carnet entier",
        ReceivedKind::Other => "autre chose",
    }
}

/// What became of a file, with how many cells it would change.
#[must_use]
pub fn status(file: &GatheredFile) -> String {
    let count = file.changes as u64;
    match file.status {
        FileStatus::Taken if count == 0 => "dit du nouveau".to_owned(),
        FileStatus::Taken => {
            format!("{} {} par lui seul", counted(count, "case"), agreed(count, "changerait", "changeraient"))
        }
        FileStatus::Same => "rien ne change".to_owned(),
        FileStatus::Repeated => "déjà reçu".to_owned(),
        FileStatus::Foreign => "d’un autre carnet".to_owned(),
        FileStatus::Damaged => "refusé".to_owned(),
        FileStatus::Unknown => "non reconnu".to_owned(),
    }
}

/// A fault in two texts: where it is, empty if it is the whole file, and what is wrong, with what to do.
#[must_use]
pub fn fault(fault: &ReceivedFault, territory: &Territory) -> [String; 2] {
    let of_file = |what: String| [String::new(), what];
    match fault {
        ReceivedFault::Unreadable(why) => of_file(changes::unreadable(why)),
        ReceivedFault::Refused(why) => of_file(why.clone()),
        ReceivedFault::NotAnAnswer => of_file(
            "ni réponse enregistrée, ni code de retour, ni tableau, ni carnet\u{a0}: demandez à son auteur ce que c’est"
                .to_owned(),
        ),
        ReceivedFault::OtherDocument(title) => of_file(format!(
            "il répond à un autre carnet («{FIXED}{title}{FIXED}»)\u{a0}: ouvrez celui-là pour l’y ajouter"
        )),
        ReceivedFault::OtherTables => of_file(
            "fait sur une autre édition des tables\u{a0}: ce qui a changé depuis, et qu’il dit autrement, est à trancher"
                .to_owned(),
        ),
        ReceivedFault::UnknownEdits => of_file(
            "fait sur un exemplaire qui avait des modifications inconnues ici\u{a0}: il ne remplace pas ce qui a été dit ici entre-temps"
                .to_owned(),
        ),
        ReceivedFault::DamagedEntries(count) => {
            of_file(format!("{} illisible{}, laissée{} de côté", counted(*count as u64, "entrée"), s(*count), s(*count)))
        }
        ReceivedFault::Forged(count) => of_file(format!(
            "{} {} l’identifiant d’une autre, avec un autre contenu\u{a0}: le fichier a été changé hors du carnet",
            counted(*count as u64, "entrée"),
            agreed(*count as u64, "porte", "portent")
        )),
        ReceivedFault::Code(line, why) => [
            format!("ligne {line}"),
            [&return_code::reason(why), "\u{a0}: relisez le code, ou redemandez-le"].concat(),
        ],
        ReceivedFault::Cell(sheet, error) => {
            let [place, written, why] = grid::paste::error(error, territory);
            let place = if sheet.is_empty() { place } else { format!("feuille {}, {place}", punctuation::quoted(sheet)) };
            [place, if written.is_empty() { why } else { format!("{}\u{a0}: {why}", punctuation::quoted(&written)) }]
        }
        ReceivedFault::Unnamed(sheet) => [
            in_sheet(sheet),
            "rien ne dit avec certitude de quelles communes ou actions il s’agit\u{a0}: écrivez les noms, ou «\u{a0}Code INSEE\u{a0}» en tête des codes".to_owned(),
        ],
        ReceivedFault::HiddenRows(sheet, count) => [
            in_sheet(sheet),
            format!(
                "{} dans le tableur {} comme les autres\u{a0}: vérifiez qu’il le fallait",
                counted_as(*count, "ligne masquée", "lignes masquées"),
                agreed(*count as u64, "est lue", "sont lues")
            ),
        ],
        ReceivedFault::LeftOut(sheet) => [in_sheet(sheet), "laissée de côté, car aucune réponse n’y est comprise".to_owned()],
        ReceivedFault::ChangesTables(count) => of_file(format!(
            "il change aussi {} (actions ou communes)\u{a0}: reprenez-le seul, à la page «\u{a0}Enregistrement\u{a0}», pour relire ces changements",
            counted_as(*count, "ligne du schéma", "lignes du schéma")
        )),
        ReceivedFault::UnknownAction(action, count) => [
            format!("action {action}"),
            format!("{}, et aucune action d’ici n’a cet identifiant", counted(*count as u64, "réponse")),
        ],
        ReceivedFault::UnknownCommune(code, count) => [
            format!("commune {code}"),
            format!("{}, et aucune commune d’ici n’a ce code INSEE", counted(*count as u64, "réponse")),
        ],
    }
}

fn counted_as(count: usize, one: &str, more: &str) -> String {
    format!("{}{FIXED}{}", whole(count as u64), agreed(count as u64, one, more))
}

/// The place of a fault in a sheet.
fn in_sheet(sheet: &str) -> String {
    if sheet.is_empty() { String::new() } else { ["feuille ", &punctuation::quoted(sheet)].concat() }
}

/// A fault in one line, with its place.
#[must_use]
pub fn fault_line(of: &ReceivedFault, territory: &Territory) -> String {
    let [place, what] = fault(of, territory);
    if place.is_empty() { what } else { format!("{place}{FIXED}: {what}") }
}

/// The communes of a file: their names, or how many.
#[must_use]
pub fn communes(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [_] | [_, _] | [_, _, _] => list(names),
        _ => counted(names.len() as u64, "commune"),
    }
}

/// A rule, on its button.
#[must_use]
pub fn rule_button(of: SettleRule) -> String {
    let text = rule(of);
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What a cell becomes, and the files that say so.
#[must_use]
pub fn after_from(change: &ChangedCell, files: &[GatheredFile]) -> String {
    [&*answer(change.after), &from(change, files)].concat()
}

const fn s(count: usize) -> &'static str {
    if count > 1 { "s" } else { "" }
}

/// A rule that settles contradictions.
#[must_use]
pub const fn rule(rule: SettleRule) -> &'static str {
    match rule {
        SettleRule::Commune => "la commune a raison",
        SettleRule::Base => "ce qui était noté avant",
        SettleRule::Latest => "la plus récente",
    }
}

/// Where a side comes from: « a.json, réponse enregistrée, du 3 novembre 2026 ».
#[must_use]
pub fn origins(origins: &[Origin], files: &[GatheredFile]) -> String {
    let name = |origin: &Origin| match origin {
        Origin::File(at) => files.get(*at).map_or_else(String::new, |file| {
            let on = file.day.map(|day| [", du ", &dates::day(day)].concat()).unwrap_or_default();
            let author = file.author.as_deref().map(|name| [", ", &names::shown(name), " (déclaré)"].concat());
            [&*file.name, &author.unwrap_or_default(), &on].concat()
        }),
        Origin::Here(day) => ["modifié ici le ", &dates::day(*day)].concat(),
        Origin::Tables => TABLES_AUTHOR.to_owned(),
    };
    list(&origins.iter().map(name).collect::<Vec<_>>())
}

/// What changes in a cell: « inconnue → participe depuis 2019 ».
#[must_use]
pub fn change(change: &ChangedCell) -> String {
    [&*states::within(change.before), " → ", &answer(change.after)].concat()
}

fn answer(answer: CellAnswer) -> String {
    let since = answer.since.map(|since| [" ", &dates::since(since)].concat()).unwrap_or_default();
    let until = answer.until.map(|until| [" ", &dates::until(until)].concat()).unwrap_or_default();
    [&*states::within(answer.state), &since, &until].concat()
}

/// The files that say what a cell becomes, in brackets; empty where none of them says so alone.
fn from(change: &ChangedCell, files: &[GatheredFile]) -> String {
    if change.from.is_empty() { String::new() } else { [" (", &names_of(&change.from, files), ")"].concat() }
}

/// The names of files.
fn names_of(from: &[usize], files: &[GatheredFile]) -> String {
    list(&from.iter().filter_map(|at| files.get(*at)).map(|file| file.name.clone()).collect::<Vec<_>>())
}

/// The heading of the result: how many files, from how many communes, out of how many.
#[must_use]
pub fn summary(gathering: &Gathering, here: &Here<'_>) -> String {
    let files = gathering.files.len() as u64;
    let members = here.bundled.communes().iter().filter(|commune| commune.is_member_on(here.day)).count();
    let answered = gathering.communes().iter().filter(|code| is_member(**code, here)).count();
    format!(
        "{} {}{FIXED}: {} sur {} {}.",
        counted(files, "fichier"),
        agreed(files, "lu", "lus"),
        counted(answered as u64, "commune"),
        whole(members as u64),
        agreed(answered as u64, "y répond", "y répondent"),
    )
}

fn is_member(code: CommuneCode, here: &Here<'_>) -> bool {
    here.bundled.find_commune(code).is_some_and(|index| here.bundled.commune(index).is_member_on(here.day))
}
