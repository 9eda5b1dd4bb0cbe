//! The texts about the differences between the opened file and the draft in this browser.

use domain::dates::ReducedDate;
use domain::territory::{Participation, Territory};
use persistence::file::{CopySide, EditedItem, FileRelation, FileVsDraft};

use super::numbers::{FIXED, NARROW, counted, whole};
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

/// The button that dismisses the message, where there is nothing to choose.
pub const UNDERSTOOD: &str = "Compris";

/// The name of the group of the question before one side is removed.
pub const QUESTION: &str = "Confirmer ce qui est retiré";

/// The announcement if one side alone changes nothing.
pub const NOTHING_TO_REMOVE: &str = "Il n’y avait rien à retirer\u{a0}: les deux disent la même chose.";

/// The button that confirms it.
pub const YES: &str = "Oui, ne garder que cela";

/// The button that keeps everything.
pub const NO: &str = "Non, ne rien retirer";

/// How many items the question names at most.
const NAMED: usize = 5;

/// The question before one side is kept alone: what is removed, `items` by name.
#[must_use]
pub fn keep_only_question(side: CopySide, items: &[String]) -> String {
    let from = match side {
        CopySide::File => "de ce navigateur",
        CopySide::Browser => "du fichier",
    };
    let count = items.len() as u64;
    let named = items.iter().take(NAMED).cloned().collect::<Vec<_>>().join(&format!("{NARROW}; "));
    let more = match items.len().saturating_sub(NAMED) {
        0 => String::new(),
        1 => format!("{NARROW}; et une autre"),
        more => format!("{NARROW}; et {} autres", whole(more as u64)),
    };
    let (retire, way_back) = if count < 2 {
        ("Retirer la modification", "Elle reste dans le journal")
    } else {
        ("Retirer les modifications", "Elles restent dans le journal")
    };
    format!(
        "{retire} {from} sur {}{FIXED}: {named}{more}{NARROW}? {way_back}, et «{FIXED}Annuler{FIXED}» les rétablit.",
        if count < 2 { "une réponse ou fiche".to_owned() } else { format!("{} réponses ou fiches", whole(count)) },
    )
}

/// The announcement after only one side was kept; `is_one_step` is whether one undo brings all of it back.
#[must_use]
pub const fn kept_only(side: CopySide, is_one_step: bool) -> &'static str {
    match (side, is_one_step) {
        (CopySide::File, true) => {
            "Les modifications de ce navigateur sont retirées. «\u{a0}Annuler\u{a0}» les rétablit."
        }
        (CopySide::Browser, true) => "Les modifications du fichier sont retirées. «\u{a0}Annuler\u{a0}» les rétablit.",
        (CopySide::File, false) => {
            "Les modifications de ce navigateur sont retirées. Le journal les garde, et permet d’y revenir une par une."
        }
        (CopySide::Browser, false) => {
            "Les modifications du fichier sont retirées. Le journal les garde, et permet d’y revenir une par une."
        }
    }
}

/// The sentence about the difference; empty if there is nothing to report.
#[must_use]
pub fn relation(compared: &FileVsDraft) -> String {
    let count = |side| compared.changes_of(side) as u64;
    let (in_file, in_browser) = (count(CopySide::File), count(CopySide::Browser));
    let first = match compared.relation {
        FileRelation::Same | FileRelation::Ahead => return String::new(),
        FileRelation::Older if in_browser == 0 => {
            format!(
                "Ce fichier est une copie plus ancienne{FIXED}: une plus récente a déjà été ouverte dans ce navigateur."
            )
        }
        FileRelation::Older => {
            let (verb, kept) = if in_browser < 2 {
                ("manque", "gardé et qui a été vu")
            } else {
                ("manquent", "gardés et qui ont été vus")
            };
            format!(
                "Ce fichier est une copie plus ancienne{FIXED}: {} y {verb}, que ce navigateur a {kept} au moins en partie dans une autre copie.",
                counted(in_browser, "geste"),
            )
        }
        FileRelation::Apart if in_browser == 0 => format!(
            "Ce fichier n’est ni plus ancien ni plus récent qu’un autre que ce navigateur a déjà ouvert{FIXED}: chacun a des modifications que l’autre n’a pas."
        ),
        FileRelation::Apart => format!(
            "Ce fichier n’est ni plus ancien ni plus récent qu’un autre que ce navigateur a déjà ouvert{FIXED}: {} n’y {}, que ce navigateur a gardé{}.",
            counted(in_browser, "geste"),
            if in_browser < 2 { "est pas" } else { "sont pas" },
            if in_browser < 2 { "" } else { "s" },
        ),
        FileRelation::Newer if !compared.has_draft => format!(
            "Ce fichier est plus récent que ceux que ce navigateur a déjà ouverts{FIXED}: il contient {} de plus.",
            counted(in_file, "geste"),
        ),
        FileRelation::Newer => format!(
            "Ce fichier est plus récent que ce que ce navigateur a gardé{FIXED}: il contient {} que ce navigateur n’avait pas.",
            counted(in_file, "geste"),
        ),
        FileRelation::Diverged if in_browser == 0 => format!(
            "Ce fichier n’est ni plus ancien ni plus récent que ceux que ce navigateur a déjà ouverts{FIXED}: il contient {} qu’ils n’ont pas, et il lui en manque.",
            counted(in_file, "geste"),
        ),
        FileRelation::Diverged => format!(
            "Ce fichier et ce navigateur ont été modifiés chacun de son côté{FIXED}: {} seulement dans le fichier, {} seulement dans ce navigateur.",
            counted(in_file, "geste"),
            whole(in_browser),
        ),
    };
    let together = if compared.has_draft { " Les deux sont montrés ensemble, et rien n’est perdu." } else { "" };
    [first.as_str(), together, &elsewhere(compared.elsewhere)].concat()
}

/// The sentence about entries that are in other files alone; empty if there are none.
fn elsewhere(entries: usize) -> String {
    match entries {
        0 => String::new(),
        1 => format!(
            " Une entrée du journal n’est que dans un autre fichier{FIXED}: elle n’est pas montrée ici. Ouvrez ce fichier, ou reprenez-le depuis la page «{FIXED}Enregistrement{FIXED}»."
        ),
        _ => format!(
            " {} entrées du journal ne sont que dans un autre fichier{FIXED}: elles ne sont pas montrées ici. Ouvrez ce fichier, ou reprenez-le depuis la page «{FIXED}Enregistrement{FIXED}».",
            whole(entries as u64),
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
        Some(place) => territory.commune(place).display_name().to_string(),
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
            let texts = [it.form.as_ref(), it.description.as_ref()].into_iter().chain(it.report.texts());
            let forms = texts.map(|text| text.map(ToString::to_string));
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
mod tests;
