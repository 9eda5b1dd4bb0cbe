//! The texts about the columns of received tables: what each is read as, and what a person says that it is.

use domain::spreadsheet::{ColumnUse, LineRole, TableColumns};
use domain::territory::Territory;

use crate::numbers::{FIXED, agreed, counted, list, whole};
use crate::punctuation::quoted;

/// The heading.
pub const TITLE: &str = "Comment les tableaux sont lus";
/// What can be done.
pub const WHAT: &str = "Ce que la page a compris de chaque colonne. Si elle se trompe, dites ce que c’est\u{a0}: tout est relu aussitôt, et ce choix sert au prochain tableau qui a les mêmes titres.";
/// The heads of the table of columns.
pub const COLUMN: &str = "Colonne";
pub const FIRST: &str = "Premières cellules";
pub const READ_AS: &str = "Lue comme";
/// The button that forgets what was said, and that it was done.
pub const FORGET: &str = "Oublier ces choix";
pub const FORGOTTEN: &str = "Ces choix sont oubliés\u{a0}: les colonnes sont lues d’après leurs titres.";
/// That what was said is remembered, or not.
pub const KEPT: &str = "Retenu dans ce navigateur pour le prochain tableau aux mêmes titres.";
pub const NOT_KEPT: &str =
    "Ce navigateur ne garde rien pour ce carnet\u{a0}: ce choix vaut jusqu’à ce que la page soit fermée.";
pub const HEADLESS: &str =
    "Ce tableau n’a pas de ligne de titres\u{a0}: ce choix ne vaut que pour lui, et n’est pas retenu.";
/// That it was said at an earlier visit.
pub const EARLIER: &str = "Lu comme vous l’aviez dit pour un tableau aux mêmes titres. Retenu dans ce navigateur.";
/// The group of options that name actions.
pub const ANSWERS_TO: &str = "Les réponses à une action";

/// The caption of the columns of tables.
#[must_use]
pub fn caption(files: &[String]) -> String {
    ["Les colonnes de ", &*names(files)].concat()
}

/// The files, and how many of their columns are read.
#[must_use]
pub fn summary(files: &[String], read: &TableColumns) -> String {
    let (all, unread) = (read.uses.len(), read.uses.iter().filter(|of| of.is_none()).count());
    let rest = match unread as u64 {
        0 => agreed(all as u64, ", lue", ", toutes lues").to_owned(),
        unread => format!(", {} non {}", whole(unread), agreed(unread, "lue", "lues")),
    };
    format!("{}{FIXED}: {}{rest}", names(files), counted(all as u64, "colonne"))
}

fn names(files: &[String]) -> String {
    match files {
        [] => String::new(),
        [_] | [_, _] => list(&files.iter().map(|name| quoted(name)).collect::<Vec<_>>()),
        [first, rest @ ..] => format!("{} et {} autres fichiers", quoted(first), whole(rest.len() as u64)),
    }
}

/// The name of a column: its head, or its place from 1.
#[must_use]
pub fn column(head: &str, place: usize) -> String {
    if head.is_empty() { ["Colonne ", &*whole(place as u64), ", sans titre"].concat() } else { quoted(head) }
}

/// The label of the choice for a column.
#[must_use]
pub fn choice_label(head: &str, place: usize) -> String {
    ["Lire la colonne ", &*column(head, place).replacen("Colonne ", "", 1), " comme"].concat()
}

/// The choice that leaves a column to its own head, with what that says; nothing more where something else is chosen.
#[must_use]
pub fn by_head(read: Option<&ColumnUse>, is_chosen: bool, territory: &Territory) -> String {
    if is_chosen {
        return "D’après son titre".to_owned();
    }
    let what = read.map_or_else(|| "non lue".to_owned(), |of| name(of, territory));
    ["D’après son titre\u{a0}: ", &*what].concat()
}

/// What a column is.
#[must_use]
pub fn name(of: &ColumnUse, territory: &Territory) -> String {
    let plain = match of {
        ColumnUse::AnswersTo(action) => {
            let title = territory.find_action(action).map(|index| territory.action(index).title.to_string());
            return ["réponses à ", &*quoted(&title.unwrap_or_else(|| action.to_string()))].concat();
        }
        ColumnUse::AnswersOf(code) => {
            let name = territory.find_commune(*code).map(|index| territory.commune(index).display_name().to_string());
            return ["réponses de ", &*name.unwrap_or_else(|| code.to_string())].concat();
        }
        ColumnUse::Commune => "noms des communes",
        ColumnUse::Code => "codes INSEE des communes",
        ColumnUse::Action => "actions, une par ligne",
        ColumnUse::Role(LineRole::Answer) => "réponses",
        ColumnUse::Role(LineRole::Since) => "depuis quand",
        ColumnUse::Role(LineRole::LastDay) => "dernier jour où c’est vrai",
        ColumnUse::Role(LineRole::Until) => "jour où ce n’est plus vrai",
        ColumnUse::Role(LineRole::Note) => "remarques",
        ColumnUse::Role(LineRole::Source) => "sources, ajoutées aux remarques",
        ColumnUse::Confirmation => "réponses confirmées, oui ou rien",
        ColumnUse::Unread => "rien\u{a0}: ne pas la lire",
    };
    plain.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_columns_are_counted() {
        let files = ["a.csv", "b.csv", "c.csv"].map(str::to_owned);
        let read = |uses: &[Option<ColumnUse>]| TableColumns { heads: None, uses: uses.to_vec() };
        let two = read(&[Some(ColumnUse::Commune), None]);
        assert_eq!(summary(&files[..1], &two), "«\u{a0}a.csv\u{a0}»\u{a0}: 2\u{a0}colonnes, 1 non lue");
        let one = read(&[Some(ColumnUse::Commune)]);
        assert_eq!(summary(&files, &one), "«\u{a0}a.csv\u{a0}» et 2 autres fichiers\u{a0}: 1\u{a0}colonne, lue");
        assert_eq!(column("", 3), "Colonne 3, sans titre");
        assert_eq!(choice_label("Date", 3), "Lire la colonne «\u{a0}Date\u{a0}» comme");
        assert_eq!(choice_label("", 3), "Lire la colonne 3, sans titre comme");
    }
}
