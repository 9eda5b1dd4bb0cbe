//! The texts about the differences between the opened file and the draft in this browser.

use domain::dates::ReducedDate;
use domain::territory::{Participation, Territory};
use persistence::file::{CopySide, EditedItem, FileRelation, FileVsDraft};

use super::numbers::{FIXED, NARROW, agreed, counted, whole};
use super::{dates, states};

/// The button that shows the comparison.
pub const COMPARE: &str = "Comparer";

/// The name of the comparison.
pub const COMPARISON: &str = "Comparaison";

/// The columns of the comparison: the item, its value in the file, its value in the draft.
pub const COLUMNS: [&str; 3] = ["Quoi", "Dans ce fichier", "Dans ce navigateur"];

/// The button that keeps both.
pub const KEEP_BOTH: &str = "Garder les deux";

/// The button that keeps only one side.
#[must_use]
pub const fn keep_only(side: CopySide) -> &'static str {
    match side {
        CopySide::File => "Ne garder que le fichier",
        CopySide::Browser => "Ne garder que ce navigateur",
    }
}

/// The announcement after both were kept.
pub const KEPT_BOTH: &str = "Tout est gardé\u{a0}: le fichier et ce navigateur ensemble.";

/// The announcement after only one side was kept.
#[must_use]
pub const fn kept_only(side: CopySide) -> &'static str {
    match side {
        CopySide::File => "Les modifications de ce navigateur sont retirées. «\u{a0}Annuler\u{a0}» les rétablit.",
        CopySide::Browser => "Les modifications du fichier sont retirées. «\u{a0}Annuler\u{a0}» les rétablit.",
    }
}

/// The sentence about the difference; empty if there is nothing to report.
#[must_use]
pub fn relation(compared: &FileVsDraft) -> String {
    let count = |side| compared.changes_of(side) as u64;
    let together = "Les deux sont montrés ensemble, et rien n’est perdu.";
    match compared.relation {
        FileRelation::Same | FileRelation::Ahead => String::new(),
        FileRelation::Older => {
            let missing = count(CopySide::Browser);
            let (verb, were) = if missing < 2 { ("manque", "a été vu") } else { ("manquent", "ont été vus") };
            format!(
                "Ce fichier est une copie plus ancienne{FIXED}: {} y {verb}, que ce navigateur a {} et qui {were} au moins en partie dans une autre copie. {together}",
                counted(missing, "geste"),
                agreed(missing, "gardé", "gardés"),
            )
        }
        FileRelation::Newer => format!(
            "Ce fichier est plus récent que ce que ce navigateur a gardé{FIXED}: il contient {} que ce navigateur n’avait pas. {together}",
            counted(count(CopySide::File), "geste"),
        ),
        FileRelation::Diverged => format!(
            "Ce fichier et ce navigateur ont été modifiés chacun de son côté{FIXED}: {} seulement dans le fichier, {} seulement dans ce navigateur. {together}",
            counted(count(CopySide::File), "geste"),
            whole(count(CopySide::Browser)),
        ),
    }
}

/// The caption of the comparison.
#[must_use]
pub fn caption(differences: usize, more: usize) -> String {
    match (differences, more) {
        (0, _) => "Le fichier et ce navigateur disent la même chose de tout ce qui a été modifié".to_owned(),
        (1, _) => "Une différence entre le fichier et ce navigateur".to_owned(),
        (_, 0) => format!("{} différences entre le fichier et ce navigateur", whole(differences as u64)),
        (_, _) => format!(
            "{} différences entre le fichier et ce navigateur{NARROW}; les {} premières",
            whole(differences as u64),
            whole((differences - more) as u64),
        ),
    }
}

/// The name of an item of the comparison; `territory` has the edits of both sides.
#[must_use]
pub fn item_name(territory: &Territory, item: &EditedItem) -> String {
    let action = |id| match territory.find_action(id) {
        Some(place) => territory.action(place).title.to_string(),
        None => id.to_string(),
    };
    let commune = |code| match territory.find_commune(code) {
        Some(place) => territory.commune(place).name.to_string(),
        None => code.to_string(),
    };
    match item {
        EditedItem::Action(id) => ["L’action «\u{a0}", &action(id), "\u{a0}»"].concat(),
        EditedItem::Commune(code) => ["La commune «\u{a0}", &commune(*code), "\u{a0}»"].concat(),
        EditedItem::Cell(cell) => [&commune(cell.commune), ", ", &action(&cell.action)].concat(),
    }
}

/// The full content of an item in a territory, so that any difference is visible.
#[must_use]
pub fn item_content(territory: &Territory, item: &EditedItem) -> String {
    let parts = match item {
        EditedItem::Cell(cell) => match territory.find_cell(cell) {
            Some((action, commune)) => territory.periods(action, commune).iter().map(period).collect(),
            None => Vec::new(),
        },
        EditedItem::Action(id) => territory.find_action(id).map_or_else(Vec::new, |place| {
            let it = territory.action(place);
            let dated = |word: &str, date: Option<ReducedDate>| date.map(|it| [word, " ", &dates::when(it)].concat());
            let words = [Some(it.title.to_string()), Some(it.domain.to_string())];
            let forms = [it.form.as_ref().map(ToString::to_string), it.description.as_ref().map(ToString::to_string)];
            let list = it.list_is_complete.then(|| "liste complète".to_owned());
            let stages = [
                dated("étudiée", it.studied),
                dated("inscrite", it.registered),
                dated("déployée", it.deployed),
                dated("arrêtée", it.stopped),
            ];
            words.into_iter().chain(forms).chain(stages).chain([list]).flatten().collect()
        }),
        EditedItem::Commune(code) => territory.find_commune(*code).map_or_else(Vec::new, |place| {
            let it = territory.commune(place);
            let people = it.population.map(|people| counted(people.into(), "habitant"));
            let since = it.since.map(|date| ["membre ", &dates::since(date)].concat());
            let until = it.until.map(|date| ["partie ", &dates::when(date)].concat());
            [Some(it.name.to_string()), people, since, until].into_iter().flatten().collect()
        }),
    };
    if parts.is_empty() { "Rien".to_owned() } else { parts.join("\u{202f}; ") }
}

fn period(row: &Participation) -> String {
    let since = row.since.map(|date| [" ", &dates::since(date)].concat()).unwrap_or_default();
    let until = row.until.map(|date| [", ", &dates::until(date)].concat());
    let note = row.note.as_ref().map(|note| [" (", note, ")"].concat()).unwrap_or_default();
    let provenance = [", ", states::provenance(row.provenance)].concat();
    [states::name(row.state), &since, &until.unwrap_or_default(), &note, &provenance].concat()
}

/// The message about entries of the opened file that cannot be read.
#[must_use]
pub fn damaged(entries: usize) -> String {
    let count = counted(entries as u64, "entrée");
    let (are, consequence, pronoun) = if entries < 2 {
        ("est abîmée", "elle n’est pas prise en compte", "la")
    } else {
        ("sont abîmées", "elles ne sont pas prises en compte", "les")
    };
    format!(
        "{count} de ce fichier {are}, peut-être par une copie interrompue ou à la main{FIXED}: {consequence}, et une copie modifiée ne {pronoun} contiendra plus. Le reste est lu. Mettez-{pronoun} à part dans un fichier pour {pronoun} faire examiner."
    )
}

/// The message that the opened file is not overwritten because of its damaged entries.
pub const DAMAGED_FIRST: &str = "Des entrées de ce fichier sont abîmées, et l’enregistrer les effacerait\u{a0}: rien n’y a été écrit. Enregistrez une copie, et gardez ce fichier tel qu’il est.";

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::{ActionId, EntryId};
    use domain::journal::{Edit, Journal};

    fn journal(numbers: &[u8]) -> Journal {
        let mut journal = Journal::default();
        for number in numbers {
            let edit = Edit::DeleteAction { action: ActionId::parse("a").unwrap() };
            journal.record(EntryId::from_random([*number; 12]), 0, edit);
        }
        journal
    }

    #[test]
    fn the_sentence_gives_which_side_is_older_and_how_many_changes_are_missing() {
        let text = |file: &[u8], browser: &[u8], in_files: &[u8]| {
            let in_files: Vec<EntryId> = in_files.iter().map(|number| EntryId::from_random([*number; 12])).collect();
            relation(&FileVsDraft::of(journal(file), journal(browser), &in_files))
        };
        assert_eq!(text(&[1], &[1], &[]), "");
        assert_eq!(text(&[1], &[1, 2], &[]), "");
        assert!(text(&[1], &[1, 2], &[2]).contains("plus ancienne\u{a0}: 1\u{a0}geste y manque"));
        assert!(text(&[1, 2, 3], &[1], &[]).contains("il contient 2\u{a0}gestes que ce navigateur n’avait pas"));
        let apart = text(&[1, 2], &[1, 3], &[]);
        assert!(apart.contains("1\u{a0}geste seulement dans le fichier, 1 seulement dans ce navigateur"));
    }

    #[test]
    fn damaged_entries_are_counted_with_correct_agreement() {
        assert!(damaged(1).starts_with("1\u{a0}entrée de ce fichier est abîmée"));
        assert!(damaged(3).starts_with("3\u{a0}entrées de ce fichier sont abîmées"));
        assert!(caption(2, 0).starts_with("2 différences"));
    }
}
