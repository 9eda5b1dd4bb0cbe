//! The open file and what this browser kept, where they differ.

use domain::dates::ReducedDate;
use domain::territory::{Participation, Territory};
use persistence::file::{Relation, Side, Sides, Subject};

use super::numbers::{FIXED, NARROW, counted, whole};
use super::{dates, states};

/// What was done when both were kept.
pub const KEPT_BOTH: &str = "Tout est gardé\u{a0}: le fichier et ce navigateur ensemble.";

/// What was done when one side was left out.
#[must_use]
pub const fn kept_only(side: Side) -> &'static str {
    match side {
        Side::File => "Les modifications de ce navigateur sont retirées. «\u{a0}Annuler\u{a0}» les rétablit.",
        Side::Browser => "Les modifications du fichier sont retirées. «\u{a0}Annuler\u{a0}» les rétablit.",
    }
}

/// How the two differ, in a sentence with numbers; nothing where there is nothing to know.
#[must_use]
pub fn relation(sides: &Sides) -> String {
    let count = |side| sides.changes_of(side) as u64;
    let together = "Les deux sont montrés ensemble, et rien n’est perdu.";
    match sides.relation {
        Relation::Same | Relation::Ahead => String::new(),
        Relation::Older => {
            let missing = count(Side::Browser);
            let (verb, were) = if missing < 2 { ("manque", "a été vue") } else { ("manquent", "ont été vues") };
            format!(
                "Ce fichier est une copie plus ancienne{FIXED}: {} y {verb}, que ce navigateur a gardées et qui {were} au moins en partie dans une autre copie. {together}",
                counted(missing, "modification"),
            )
        }
        Relation::Newer => format!(
            "Ce fichier est plus récent que ce que ce navigateur a gardé{FIXED}: il contient {} que ce navigateur n’avait pas. {together}",
            counted(count(Side::File), "modification"),
        ),
        Relation::Diverged => format!(
            "Ce fichier et ce navigateur ont été modifiés chacun de son côté{FIXED}: {} seulement dans le fichier, {} seulement dans ce navigateur. {together}",
            counted(count(Side::File), "modification"),
            whole(count(Side::Browser)),
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

/// What a row of the comparison is about, as the territory with both names it.
#[must_use]
pub fn subject(territory: &Territory, subject: &Subject) -> String {
    let action = |id| match territory.find_action(id) {
        Some(place) => territory.action(place).title.to_string(),
        None => id.to_string(),
    };
    let commune = |code| match territory.find_commune(code) {
        Some(place) => territory.commune(place).name.to_string(),
        None => code.to_string(),
    };
    match subject {
        Subject::Action(id) => ["L’action «\u{a0}", &action(id), "\u{a0}»"].concat(),
        Subject::Commune(code) => ["La commune «\u{a0}", &commune(*code), "\u{a0}»"].concat(),
        Subject::Cell(cell) => [&commune(cell.commune), ", ", &action(&cell.action)].concat(),
    }
}

/// All that a territory says of it: enough to see a difference.
#[must_use]
pub fn said(territory: &Territory, subject: &Subject) -> String {
    let parts = match subject {
        Subject::Cell(cell) => match territory.find_cell(cell) {
            Some((action, commune)) => territory.history(action, commune).iter().map(period).collect(),
            None => Vec::new(),
        },
        Subject::Action(id) => territory.find_action(id).map_or_else(Vec::new, |place| {
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
        Subject::Commune(code) => territory.find_commune(*code).map_or_else(Vec::new, |place| {
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
    let until = row.until.map(|date| [", jusqu’au ", &dates::day(date.first_day()), " exclu"].concat());
    let note = row.note.as_ref().map(|note| [" (", note, ")"].concat()).unwrap_or_default();
    let provenance = [", ", states::provenance(row.provenance)].concat();
    [states::name(row.state), &since, &until.unwrap_or_default(), &note, &provenance].concat()
}

/// How many entries of the open file cannot be read, what that means, what to do.
#[must_use]
pub fn damaged(entries: usize) -> String {
    let count = counted(entries as u64, "modification");
    let (are, them, their) = if entries < 2 {
        ("est abîmée", "elle n’est pas prise en compte", "la")
    } else {
        ("sont abîmées", "elles ne sont pas prises en compte", "les")
    };
    format!(
        "{count} de ce fichier {are}, peut-être par une copie interrompue ou à la main{FIXED}: {them}, et une copie modifiée ne {their} contiendra plus. Le reste est lu. Mettez-{their} à part dans un fichier pour {their} faire examiner."
    )
}

/// Why the open file is not written over.
pub const DAMAGED_FIRST: &str = "Des modifications de ce fichier sont abîmées, et l’enregistrer les effacerait\u{a0}: rien n’y a été écrit. Enregistrez une copie, et gardez ce fichier tel qu’il est.";

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
    fn the_sentence_says_which_is_older_and_how_many_changes_it_lacks() {
        let say = |file: &[u8], browser: &[u8], known: &[u8]| {
            let known: Vec<EntryId> = known.iter().map(|number| EntryId::from_random([*number; 12])).collect();
            relation(&Sides::of(journal(file), journal(browser), &known))
        };
        assert_eq!(say(&[1], &[1], &[]), "");
        assert_eq!(say(&[1], &[1, 2], &[]), "");
        assert!(say(&[1], &[1, 2], &[2]).contains("plus ancienne\u{a0}: 1\u{a0}modification y manque"));
        assert!(say(&[1, 2, 3], &[1], &[]).contains("il contient 2\u{a0}modifications que ce navigateur n’avait pas"));
        let apart = say(&[1, 2], &[1, 3], &[]);
        assert!(apart.contains("1\u{a0}modification seulement dans le fichier, 1 seulement dans ce navigateur"));
    }

    #[test]
    fn damaged_entries_are_counted_and_agree() {
        assert!(damaged(1).starts_with("1\u{a0}modification de ce fichier est abîmée"));
        assert!(damaged(3).starts_with("3\u{a0}modifications de ce fichier sont abîmées"));
        assert!(caption(2, 0).starts_with("2 différences"));
    }
}
