//! The texts of the journal: what an entry did, and its status.

use domain::dates::{Day, LocalTime};
use domain::journal::{Edit, EntryStatus, HistoryTotals};

use super::arithmetic::capitalized;
use super::numbers::{counted, whole};
use super::{composition, dates, names};

pub mod labels;
mod values;

pub use values::{answer, confirmed, values};

/// The introduction of the page.
pub const INTRODUCTION: &str = "Chaque changement reste ici, avec ce qu’il a remplacé. Un changement annulé ou retiré peut être rétabli à tout moment.";

/// The link to the page of changes.
pub const WHERE_THEY_ARE: &str = "Où ils sont gardés, comment les transmettre";

/// The text of an empty journal.
pub const EMPTY: &str = "Le carnet dit ce que disent les données d’origine. Confirmez ou corrigez une réponse sur la page d’une commune, et le changement sera raconté ici.";

/// The message if no entry matches the filters.
pub const NOTHING_FOUND: &str = "Aucun changement ne correspond à ces choix.";

/// The title of the page: « 12 gestes par 2 personnes depuis le 13 décembre 2019 ». It counts edits, which are called
/// « gestes »; « modifications » are what differs from the tables.
#[must_use]
pub fn headline(totals: &HistoryTotals, since: Option<Day>) -> String {
    if totals.changes == 0 {
        return "Rien n’a encore été changé".to_owned();
    }
    let by = match (totals.authors, totals.unsigned) {
        (0, _) => String::new(),
        (authors, false) => [" par ", &counted(authors as u64, "personne")].concat(),
        (authors, true) => [" par ", &counted(authors as u64, "personne"), " et d’autres sans nom"].concat(),
    };
    let since = since.map(|day| [" depuis le ", &dates::day(day)].concat()).unwrap_or_default();
    let reverted = match totals.taken_back {
        0 => String::new(),
        1 => ", dont 1 ne compte plus".to_owned(),
        count => [", dont ", &whole(count as u64), "\u{a0}ne comptent plus"].concat(),
    };
    [counted(totals.changes as u64, "geste"), by, since, reverted].concat()
}

/// How many entries match the filters, of how many.
#[must_use]
pub fn shown(matching: usize, all: usize) -> String {
    let total = counted(all as u64, "étape");
    match matching {
        _ if matching == all => [&*total, ", la dernière d’abord."].concat(),
        0 => NOTHING_FOUND.to_owned(),
        _ => [&*whole(matching as u64), "\u{a0}sur\u{a0}", &total, ", la dernière d’abord."].concat(),
    }
}

/// How many entries of the journal are not shown yet.
#[must_use]
pub fn left(count: usize) -> String {
    if count == 1 {
        "Une étape de plus.".to_owned()
    } else {
        [&*whole(count as u64), "\u{a0}étapes de plus."].concat()
    }
}

/// How many changes of an entry are not shown yet.
#[must_use]
pub fn others(count: usize) -> String {
    if count == 1 { "et une autre".to_owned() } else { ["et ", &*whole(count as u64), "\u{a0}autres"].concat() }
}

/// How many changes are not listed yet.
#[must_use]
pub fn left_changes(count: usize) -> String {
    if count < 2 {
        "Une autre modification.".to_owned()
    } else {
        [&*whole(count as u64), " autres modifications."].concat()
    }
}

/// What the paper says about lines of a list that are not printed; empty if all are.
#[must_use]
pub fn not_printed(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "Une ligne n’est pas imprimée\u{a0}: affichez la suite de la liste avant d’imprimer.".to_owned(),
        _ => [
            &*whole(count as u64),
            " lignes ne sont pas imprimées\u{a0}: affichez la suite de la liste avant d’imprimer.",
        ]
        .concat(),
    }
}

/// The heading of entries without a valid day.
pub const NO_DAY: &str = "Jour inconnu";

/// Why the times are not in order; empty if they are.
#[must_use]
pub fn out_of_order(earlier: usize) -> String {
    let beginning = match earlier {
        0 => return String::new(),
        1 => "Une étape porte une heure".to_owned(),
        _ => [&*whole(earlier as u64), "\u{a0}étapes portent une heure"].concat(),
    };
    [&*beginning, " plus ancienne que celle d’avant\u{a0}: l’horloge d’un poste a été reculée, ou deux postes ont travaillé en même temps. L’ordre reste celui dans lequel les changements se suivent, quelle que soit l’heure."].concat()
}

/// The mark of an entry with an earlier time than the one before.
pub const EARLIER: &str = "heure plus ancienne que l’étape d’avant";

/// The heading of the entries about a commune or an action: « Lille : 3 étapes ».
#[must_use]
pub fn group(name: &str, entries: usize) -> String {
    [name, "\u{a0}: ", &counted(entries as u64, "étape")].concat()
}

/// The heading of the entries that are about no commune, or no action.
pub const OF_NOTHING_ELSE: &str = "Autres étapes";

/// The author of an entry. One of which only the day is known came from elsewhere: both are what the file says.
#[must_use]
pub fn author(name: &str, at: LocalTime) -> String {
    let declared = if at.clock.is_none() { " (déclaré)" } else { "" };
    [&*names::shown(name), declared].concat()
}

/// The title of an entry: « Réponse », « 2 250 réponses en une fois », « Annulation : réponse ». `reversed` is the edit
/// that it reverses, if any.
#[must_use]
pub fn entry_title(edit: &Edit, reversed: Option<&Edit>) -> String {
    let of_edit = reversed.map(|edit| ["\u{a0}: ", &named(edit)].concat()).unwrap_or_default();
    capitalized(&match edit {
        Edit::Withdraw { entries, cells } if entries.len() == 1 => {
            let only = match cells.len() {
                0 => String::new(),
                1 => ", pour une commune".to_owned(),
                count => [", pour ", &*whole(count as u64), "\u{a0}d’entre elles"].concat(),
            };
            ["retrait", &of_edit, &only].concat()
        }
        Edit::Undo { .. } => ["annulation", &of_edit].concat(),
        Edit::Redo { .. } => ["rétablissement", &of_edit].concat(),
        edit => named(edit),
    })
}

/// The name of an edit within a sentence: « 2 250 réponses en une fois », « action ajoutée ».
#[must_use]
pub fn named(edit: &Edit) -> String {
    let at_once = |count: usize, noun: &str| match count {
        1 => noun.to_owned(),
        _ => [&*counted(count as u64, noun), " en une fois"].concat(),
    };
    match edit {
        Edit::Answer { answers } => at_once(answers.len(), "réponse"),
        Edit::Confirm { cells, .. } => at_once(cells.len(), "confirmation"),
        Edit::Withdraw { entries, .. } => ["retrait de ", &counted(entries.len() as u64, "geste")].concat(),
        Edit::Undo { .. } => "annulation".to_owned(),
        Edit::Redo { .. } => "rétablissement".to_owned(),
        Edit::Action { before, .. } if before.is_empty() => "action ajoutée".to_owned(),
        Edit::Action { .. } => "action modifiée".to_owned(),
        Edit::DeleteAction { .. } => "action supprimée".to_owned(),
        Edit::Commune { before, .. } if before.is_empty() => "commune ajoutée".to_owned(),
        Edit::Commune { .. } => "commune modifiée".to_owned(),
        Edit::NameState { name, .. } => ["état nommé «\u{a0}", &names::shown(name), "\u{a0}»"].concat(),
        Edit::Compose { passages, .. } => composition::edited(passages),
        Edit::Receive { communes, .. } => match communes.len() {
            1 => "réponse reçue".to_owned(),
            count => [&*whole(count as u64), "\u{a0}réponses reçues"].concat(),
        },
    }
}

/// How many of an entry's changes are shown; empty if all are.
#[must_use]
pub fn shown_changes(shown: usize, all: usize) -> String {
    if shown == all { String::new() } else { [", dont ", &whole(shown as u64), "\u{a0}ici"].concat() }
}

/// The sentence about an entry that no longer counts, or only in part; empty if it is in force. `when` and `author` are
/// the time and the author of the entry that reversed it.
#[must_use]
pub fn status(edit: &Edit, status: EntryStatus, when: &str, author: &str) -> String {
    let beginning = match (status, edit) {
        (EntryStatus::InForce, _) => return String::new(),
        (EntryStatus::Undone { .. }, Edit::Undo { .. }) => "Rétabli depuis, ".to_owned(),
        (EntryStatus::Undone { .. }, _) => "Annulé ".to_owned(),
        (EntryStatus::Withdrawn { .. }, _) => "Retiré ".to_owned(),
        (EntryStatus::Reduced { cells, .. }, _) => {
            ["Retiré pour ", &whole(cells as u64), "\u{a0}des réponses, "].concat()
        }
    };
    let by = if author.is_empty() { String::new() } else { [" par ", &names::shown(author)].concat() };
    [&*beginning, "le ", when, &by].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::EntryId;

    #[test]
    fn the_title_counts_changes_and_authors_and_gives_the_first_day() {
        let day = Day::new(2019, 12, 13);
        let title = |changes, taken_back, authors, unsigned| {
            headline(&HistoryTotals { changes, taken_back, authors, unsigned, since: Some(0) }, day)
        };
        assert_eq!(title(0, 0, 0, false), "Rien n’a encore été changé");
        assert_eq!(title(12, 0, 2, false), "12\u{a0}gestes par 2\u{a0}personnes depuis le 13 décembre 2019");
        assert_eq!(title(1, 1, 0, true), "1\u{a0}geste depuis le 13 décembre 2019, dont 1 ne compte plus");
        assert_eq!(
            title(3, 2, 1, true),
            "3\u{a0}gestes par 1\u{a0}personne et d’autres sans nom depuis le 13 décembre 2019, dont 2\u{a0}ne comptent plus"
        );
    }

    #[test]
    fn an_entry_has_one_title_for_any_number_of_changes() {
        let named = Edit::NameState { name: "Conseil".into(), base: None, entries: Vec::new() };
        let undo = Edit::Undo { entry: EntryId::from_random([1; 12]) };
        assert_eq!(entry_title(&named, None), "État nommé «\u{a0}Conseil\u{a0}»");
        assert_eq!(entry_title(&undo, Some(&named)), "Annulation\u{a0}: état nommé «\u{a0}Conseil\u{a0}»");
        assert_eq!(entry_title(&undo, None), "Annulation");
        let several = Edit::Withdraw { entries: vec![EntryId::from_random([1; 12]); 3], cells: Vec::new() };
        assert_eq!(entry_title(&several, None), "Retrait de 3\u{a0}gestes");
        assert_eq!(shown_changes(25, 2250), ", dont 25\u{a0}ici");
    }

    #[test]
    fn the_paper_says_how_many_lines_it_does_not_have() {
        assert_eq!(not_printed(0), "");
        assert!(not_printed(1).starts_with("Une ligne n’est pas imprimée"));
        assert!(not_printed(250).starts_with("250 lignes ne sont pas imprimées"));
    }

    #[test]
    fn only_times_out_of_order_are_explained() {
        assert_eq!(out_of_order(0), "");
        assert!(out_of_order(1).starts_with("Une étape porte une heure plus ancienne"));
        assert!(out_of_order(2).starts_with("2\u{a0}étapes portent une heure plus ancienne"));
    }
}
