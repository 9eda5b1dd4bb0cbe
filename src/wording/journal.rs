//! The story of the changes, in words: what was done, what became of it, what was said before and after.

use domain::dates::{Day, ReducedDate};
use domain::journal::{ActionField, CommuneField, Edit, EntryStatus, HistoryTotals, RecordedAnswer};
use domain::territory::Provenance;

use super::arithmetic::capital;
use super::numbers::{counted, whole};
use super::{dates, states};

pub mod labels;

/// What the page is for.
pub const INTRODUCTION: &str = "Chaque changement reste ici, avec ce qu’il a remplacé. Un changement annulé ou retiré peut être rétabli à tout moment.";

/// The way to the page on how the changes stand.
pub const WHERE_THEY_ARE: &str = "Où ils sont gardés, comment les transmettre";

/// What is said when nothing was ever changed.
pub const EMPTY: &str = "Le carnet dit ce que disent les données d’origine. Confirmez ou corrigez une réponse sur la page d’une commune, et le changement sera raconté ici.";

/// What is said when no change is what is looked for.
pub const NOTHING_FOUND: &str = "Aucun changement ne correspond à ces choix.";

/// The head of the page: « 12 changements par 2 personnes depuis le 13 décembre 2019 ».
#[must_use]
pub fn finding(totals: &HistoryTotals, since: Option<Day>) -> String {
    if totals.changes == 0 {
        return "Rien n’a encore été changé".to_owned();
    }
    let by = match (totals.authors, totals.unsigned) {
        (0, _) => String::new(),
        (authors, false) => [" par ", &counted(authors as u64, "personne")].concat(),
        (authors, true) => [" par ", &counted(authors as u64, "personne"), " et d’autres sans nom"].concat(),
    };
    let since = since.map(|day| [" depuis le ", &dates::day(day)].concat()).unwrap_or_default();
    let gone = match totals.taken_back {
        0 => String::new(),
        1 => ", dont 1 ne compte plus".to_owned(),
        gone => [", dont ", &whole(gone as u64), " ne comptent plus"].concat(),
    };
    [counted(totals.changes as u64, "changement"), by, since, gone].concat()
}

/// How many steps are shown of those there are, and why.
#[must_use]
pub fn shown(found: usize, all: usize) -> String {
    let steps = counted(all as u64, "étape");
    match found {
        _ if found == all => [&*steps, ", la dernière d’abord."].concat(),
        0 => NOTHING_FOUND.to_owned(),
        _ => [&*whole(found as u64), " sur ", &steps, ", la dernière d’abord."].concat(),
    }
}

/// How many steps of the journal are not drawn yet.
#[must_use]
pub fn left(count: usize) -> String {
    if count == 1 { "Une étape de plus.".to_owned() } else { [&*whole(count as u64), " étapes de plus."].concat() }
}

/// How many things of a long list are not drawn yet.
#[must_use]
pub fn others(count: usize) -> String {
    if count == 1 { "et une autre".to_owned() } else { ["et ", &*whole(count as u64), " autres"].concat() }
}

/// A day that the calendar does not have.
pub const NO_DAY: &str = "Jour inconnu";

/// Why the hours are not in order, where they are not.
#[must_use]
pub fn out_of_order(earlier: usize) -> String {
    let which = match earlier {
        0 => return String::new(),
        1 => "Une étape porte une heure".to_owned(),
        _ => [&*whole(earlier as u64), " étapes portent une heure"].concat(),
    };
    [&*which, " plus ancienne que celle d’avant\u{a0}: l’horloge d’un poste a été reculée, ou deux postes ont travaillé en même temps. L’ordre reste celui dans lequel les changements se suivent, quelle que soit l’heure."].concat()
}

/// The mark of a step whose hour is earlier than that of the one before.
pub const EARLIER: &str = "heure plus ancienne que l’étape d’avant";

/// The heading of the steps that speak of one thing: « Lille : 3 étapes ».
#[must_use]
pub fn group(name: &str, steps: usize) -> String {
    [name, "\u{a0}: ", &counted(steps as u64, "étape")].concat()
}

/// A group of steps that speak of neither a commune nor an action, as the case may be.
pub const OF_NOTHING_ELSE: &str = "Autres étapes";

/// An hour: « 10 h 05 ».
#[must_use]
pub fn hour(hour: u16, minute: u16) -> String {
    let zero = if minute < 10 { "0" } else { "" };
    [&*hour.to_string(), "\u{a0}h\u{a0}", zero, &minute.to_string()].concat()
}

/// What a step did: « Réponse », « 2 250 réponses en une fois », « Annulation : réponse ».
#[must_use]
pub fn gesture(edit: &Edit, turned: Option<&Edit>) -> String {
    let of = turned.map(|edit| ["\u{a0}: ", &plain(edit)].concat()).unwrap_or_default();
    capital(&match edit {
        Edit::Withdraw { entries, cells } if entries.len() == 1 => {
            let only = match cells.len() {
                0 => String::new(),
                1 => ", pour une commune".to_owned(),
                count => [", pour ", &*whole(count as u64), " d’entre elles"].concat(),
            };
            ["retrait", &of, &only].concat()
        }
        Edit::Undo { .. } => ["annulation", &of].concat(),
        Edit::Redo { .. } => ["rétablissement", &of].concat(),
        edit => plain(edit),
    })
}

fn plain(edit: &Edit) -> String {
    let at_once = |count: usize, noun: &str| match count {
        1 => noun.to_owned(),
        _ => [&*counted(count as u64, noun), " en une fois"].concat(),
    };
    match edit {
        Edit::Answer { answers } => at_once(answers.len(), "réponse"),
        Edit::Confirm { cells, .. } => at_once(cells.len(), "confirmation"),
        Edit::Withdraw { entries, .. } => ["retrait de ", &counted(entries.len() as u64, "changement")].concat(),
        Edit::Undo { .. } => "annulation".to_owned(),
        Edit::Redo { .. } => "rétablissement".to_owned(),
        Edit::Action { before, .. } if before.is_empty() => "action ajoutée".to_owned(),
        Edit::Action { .. } => "action modifiée".to_owned(),
        Edit::DeleteAction { .. } => "action supprimée".to_owned(),
        Edit::Commune { before, .. } if before.is_empty() => "commune ajoutée".to_owned(),
        Edit::Commune { .. } => "commune modifiée".to_owned(),
        Edit::NameState { name, .. } => ["état nommé «\u{a0}", name, "\u{a0}»"].concat(),
    }
}

/// How many of the things that a step changed are told here, where it is not all of them.
#[must_use]
pub fn of_these(here: usize, all: usize) -> String {
    if here == all { String::new() } else { [", dont ", &whole(here as u64), " ici"].concat() }
}

/// What became of a step, where it does not count as it was made; `when` and `who` are of the step that did it.
#[must_use]
pub fn fate(edit: &Edit, fate: EntryStatus, when: &str, who: &str) -> String {
    let what = match (fate, edit) {
        (EntryStatus::InForce, _) => return String::new(),
        (EntryStatus::Undone { .. }, Edit::Undo { .. }) => "Rétabli depuis, ".to_owned(),
        (EntryStatus::Undone { .. }, _) => "Annulé ".to_owned(),
        (EntryStatus::Withdrawn { .. }, _) => "Retiré ".to_owned(),
        (EntryStatus::Reduced { cells, .. }, _) => ["Retiré pour ", &whole(cells as u64), " des réponses, "].concat(),
    };
    let by = if who.is_empty() { String::new() } else { [" par ", who].concat() };
    [&*what, "le ", when, &by].concat()
}

/// What is said of a cell: « Participe depuis 2016 (illustratif) ».
#[must_use]
pub fn said(said: Option<&RecordedAnswer>) -> String {
    let Some(said) = said else { return "Aucune réponse".to_owned() };
    let since = said.since.map(|date| [" ", &dates::since(date)].concat()).unwrap_or_default();
    let until = said.until.map(|date| [" jusqu’au ", &dates::day(date.first_day()), " exclu"].concat());
    let note = said.note.as_ref().map(|note| [", «\u{a0}", note, "\u{a0}»"].concat()).unwrap_or_default();
    let made_up = if said.provenance == Some(Provenance::Illustrative) { " (illustratif)" } else { "" };
    [states::name(said.state), &since, &until.unwrap_or_default(), &note, made_up].concat()
}

/// What a confirmation says after what it confirms.
#[must_use]
pub fn confirmed(on: Day) -> String {
    ["Confirmé au ", &dates::day(on)].concat()
}

/// A field of an action, by name.
#[must_use]
pub const fn action_field(field: &ActionField) -> &'static str {
    match field {
        ActionField::Title(_) => "Intitulé",
        ActionField::Domain(_) => "Domaine",
        ActionField::Description(_) => "Description",
        ActionField::Form(_) => "Forme",
        ActionField::Studied(_) => "À l’étude",
        ActionField::Registered(_) => "Inscrite",
        ActionField::Deployed(_) => "Déployée",
        ActionField::Stopped(_) => "Arrêtée",
        ActionField::ListIsComplete(_) => "Liste complète",
    }
}

/// A field of a commune, by name.
#[must_use]
pub const fn commune_field(field: &CommuneField) -> &'static str {
    match field {
        CommuneField::Name(_) => "Nom",
        CommuneField::Population(_) => "Habitants",
        CommuneField::MemberSince(_) => "Membre depuis",
        CommuneField::MemberUntil(_) => "N’est plus membre depuis",
    }
}

/// What a field of an action says.
#[must_use]
pub fn action_value(field: &ActionField) -> String {
    match field {
        ActionField::Title(text) | ActionField::Domain(text) => text.to_string(),
        ActionField::Description(text) | ActionField::Form(text) => text.as_deref().unwrap_or(NOTHING).to_owned(),
        ActionField::Studied(date)
        | ActionField::Registered(date)
        | ActionField::Deployed(date)
        | ActionField::Stopped(date) => when(*date),
        ActionField::ListIsComplete(complete) => if *complete { "oui" } else { "non" }.to_owned(),
    }
}

/// What a field of a commune says.
#[must_use]
pub fn commune_value(field: &CommuneField) -> String {
    match field {
        CommuneField::Name(name) => name.to_string(),
        CommuneField::Population(count) => count.map_or_else(|| NOTHING.to_owned(), |count| whole(count.into())),
        CommuneField::MemberSince(date) | CommuneField::MemberUntil(date) => when(*date),
    }
}

/// What an empty field says.
const NOTHING: &str = "rien";
/// What is said of an action or a commune that is no longer there, or not yet.
pub const GONE: &str = "n’est plus là";

fn when(date: Option<ReducedDate>) -> String {
    date.map_or_else(|| NOTHING.to_owned(), dates::when)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::EntryId;
    use domain::territory::ParticipationState;

    #[test]
    fn the_finding_counts_changes_and_people_and_says_since_when() {
        let day = Day::new(2019, 12, 13);
        let of = |changes, taken_back, authors, unsigned| {
            finding(&HistoryTotals { changes, taken_back, authors, unsigned, since: Some(0) }, day)
        };
        assert_eq!(of(0, 0, 0, false), "Rien n’a encore été changé");
        assert_eq!(of(12, 0, 2, false), "12\u{a0}changements par 2\u{a0}personnes depuis le 13 décembre 2019");
        assert_eq!(of(1, 1, 0, true), "1\u{a0}changement depuis le 13 décembre 2019, dont 1 ne compte plus");
        assert_eq!(
            of(3, 2, 1, true),
            "3\u{a0}changements par 1\u{a0}personne et d’autres sans nom depuis le 13 décembre 2019, dont 2 ne comptent plus"
        );
    }

    #[test]
    fn a_gesture_is_named_once_however_much_it_changes() {
        let named = Edit::NameState { name: "Conseil".into(), base: None, entries: Vec::new() };
        let undo = Edit::Undo { entry: EntryId::from_random([1; 12]) };
        assert_eq!(gesture(&named, None), "État nommé «\u{a0}Conseil\u{a0}»");
        assert_eq!(gesture(&undo, Some(&named)), "Annulation\u{a0}: état nommé «\u{a0}Conseil\u{a0}»");
        assert_eq!(gesture(&undo, None), "Annulation");
        let several = Edit::Withdraw { entries: vec![EntryId::from_random([1; 12]); 3], cells: Vec::new() };
        assert_eq!(gesture(&several, None), "Retrait de 3\u{a0}changements");
        assert_eq!(of_these(25, 2250), ", dont 25 ici");
    }

    #[test]
    fn what_is_said_of_a_cell_has_its_dates_its_note_and_whether_it_is_made_up() {
        let cell = RecordedAnswer {
            state: ParticipationState::TakesPart,
            since: ReducedDate::parse("2016"),
            until: ReducedDate::parse("2018"),
            note: Some("vu".into()),
            provenance: Some(Provenance::Illustrative),
        };
        assert_eq!(
            said(Some(&cell)),
            "Participe depuis 2016 jusqu’au 1er janvier 2018 exclu, «\u{a0}vu\u{a0}» (illustratif)"
        );
        assert_eq!(said(None), "Aucune réponse");
        assert_eq!(hour(9, 5), "9\u{a0}h\u{a0}05");
    }

    #[test]
    fn hours_out_of_order_are_explained_and_those_in_order_are_not() {
        assert_eq!(out_of_order(0), "");
        assert!(out_of_order(1).starts_with("Une étape porte une heure plus ancienne"));
        assert!(out_of_order(2).starts_with("2 étapes portent une heure plus ancienne"));
    }
}
