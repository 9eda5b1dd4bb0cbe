//! The values before and after a change: answers with all that they say, fields of actions and communes.

use domain::dates::{Day, ReducedDate};
use domain::invisible_signs::{TextKind, made_visible};
use domain::journal::{ActionField, CommuneField, EntryChange, RecordedAnswer};
use domain::territory::Provenance;

use crate::numbers::whole;
use crate::{dates, names, states};

/// The texts of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedValues {
    /// The name of the changed field; empty for a cell, and for an action or a commune as a whole.
    pub field: &'static str,
    /// The value before; `None` if it is not shown, because nothing was there or nothing differs.
    pub before: Option<String>,
    /// The value after.
    pub after: String,
}

/// The texts of a change. Values that differ have different texts.
#[must_use]
pub fn values(change: &EntryChange) -> ChangedValues {
    match change {
        EntryChange::Cell { before, after, .. } if before == after => {
            let after = [&*answer(after.as_ref()), ", sans changement"].concat();
            ChangedValues { field: "", before: None, after }
        }
        EntryChange::Cell { before, after, .. } => {
            ChangedValues { field: "", before: Some(answer(before.as_ref())), after: answer(after.as_ref()) }
        }
        EntryChange::Action { before, after, .. } => {
            let field = before.as_ref().or(after.as_ref()).map_or("", action_field);
            let after = after.as_ref().map_or_else(|| GONE.to_owned(), action_value);
            ChangedValues { field, before: before.as_ref().map(action_value), after }
        }
        EntryChange::Commune { before, after, .. } => {
            let field = before.as_ref().or(after.as_ref()).map_or("", commune_field);
            let after = after.as_ref().map_or_else(|| GONE.to_owned(), commune_value);
            ChangedValues { field, before: before.as_ref().map(commune_value), after }
        }
    }
}

/// An answer with its dates, where it comes from and its remark: « Participe depuis 2016 (illustratif) », « Participe
/// depuis avril 2018, saisi, remarque : « vu » ».
#[must_use]
pub fn answer(answer: Option<&RecordedAnswer>) -> String {
    let Some(answer) = answer else { return "Aucune réponse".to_owned() };
    let since = answer.since.map(|date| [" ", &dates::since(date)].concat()).unwrap_or_default();
    let until = answer.until.map(|date| [" ", &dates::until(date)].concat()).unwrap_or_default();
    let note = answer.note.as_ref().map(|note| made_visible(note, TextKind::Prose));
    let note = note.map(|note| [", remarque\u{a0}: «\u{a0}", &*note, "\u{a0}»"].concat());
    let provenance = answer.provenance.map(|provenance| match provenance {
        Provenance::Illustrative => [" (", states::provenance(provenance), ")"].concat(),
        Provenance::Published | Provenance::Entered => [", ", states::provenance(provenance)].concat(),
    });
    [states::name(answer.state), &since, &until, &provenance.unwrap_or_default(), &note.unwrap_or_default()].concat()
}

/// The text after the confirmed cell.
#[must_use]
pub fn confirmed(on: Day) -> String {
    ["Confirmé au ", &dates::day(on)].concat()
}

/// The name of a field of an action.
const fn action_field(field: &ActionField) -> &'static str {
    match field {
        ActionField::Title(_) => "Intitulé",
        ActionField::Domain(_) => "Domaine",
        ActionField::Description(_) => "Description",
        ActionField::Objective(_) => "Objectif",
        ActionField::Result(_) => "Résultat",
        ActionField::Difficulty(_) => "Difficultés",
        ActionField::Prospect(_) => "Perspectives",
        ActionField::Form(_) => "Forme",
        ActionField::Studied(_) => "À l’étude",
        ActionField::Registered(_) => "Inscrite",
        ActionField::Deployed(_) => "Déployée",
        ActionField::Stopped(_) => "Arrêtée",
        ActionField::ListIsComplete(_) => "Liste complète",
    }
}

/// The name of a field of a commune.
const fn commune_field(field: &CommuneField) -> &'static str {
    match field {
        CommuneField::Name(_) => "Nom",
        CommuneField::Population(_) => "Habitants",
        CommuneField::MemberSince(_) => "Membre depuis",
        CommuneField::MemberUntil(_) => "N’est plus membre depuis",
    }
}

/// The value of a field of an action.
fn action_value(field: &ActionField) -> String {
    match field {
        ActionField::Title(text) | ActionField::Domain(text) => names::shown(text),
        ActionField::Form(text) => text.as_deref().map_or_else(|| NOTHING.to_owned(), names::shown),
        ActionField::Description(text)
        | ActionField::Objective(text)
        | ActionField::Result(text)
        | ActionField::Difficulty(text)
        | ActionField::Prospect(text) => made_visible(text.as_deref().unwrap_or(NOTHING), TextKind::Prose).into_owned(),
        ActionField::Studied(date)
        | ActionField::Registered(date)
        | ActionField::Deployed(date)
        | ActionField::Stopped(date) => when(*date),
        ActionField::ListIsComplete(complete) => if *complete { "oui" } else { "non" }.to_owned(),
    }
}

/// The value of a field of a commune.
fn commune_value(field: &CommuneField) -> String {
    match field {
        CommuneField::Name(name) => names::shown(name),
        CommuneField::Population(count) => count.map_or_else(|| NOTHING.to_owned(), |count| whole(count.into())),
        CommuneField::MemberSince(date) | CommuneField::MemberUntil(date) => when(*date),
    }
}

/// The value of an empty field.
const NOTHING: &str = "rien";
/// The value of a field of an action or commune that does not exist.
const GONE: &str = "n’est plus là";

fn when(date: Option<ReducedDate>) -> String {
    date.map_or_else(|| NOTHING.to_owned(), dates::when)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::{ActionId, CommuneCode};
    use domain::journal::CellName;
    use domain::territory::ParticipationState;

    fn recorded(since: &str, provenance: Provenance, note: Option<&str>) -> RecordedAnswer {
        RecordedAnswer {
            state: ParticipationState::TakesPart,
            since: ReducedDate::parse(since),
            until: None,
            note: note.map(Into::into),
            provenance: Some(provenance),
        }
    }

    fn cell_values(before: Option<RecordedAnswer>, after: Option<RecordedAnswer>) -> ChangedValues {
        let cell = CellName { action: ActionId::parse("a").unwrap(), commune: CommuneCode::parse("59001").unwrap() };
        values(&EntryChange::Cell { cell, on: Day::end_of_year(2019), before, after })
    }

    #[test]
    fn an_answer_has_its_dates_its_provenance_and_its_remark() {
        let illustrative = RecordedAnswer {
            until: ReducedDate::parse("2018"),
            ..recorded("2016", Provenance::Illustrative, Some("vu"))
        };
        assert_eq!(
            answer(Some(&illustrative)),
            "Participe depuis 2016 jusqu’à fin 2017 (illustratif), remarque\u{a0}: «\u{a0}vu\u{a0}»"
        );
        assert_eq!(answer(None), "Aucune réponse");
    }

    #[test]
    fn a_change_of_a_date_a_remark_or_a_provenance_alone_can_be_read() {
        let before = recorded("2017", Provenance::Illustrative, None);
        for (after, text) in [
            (
                recorded("2018-04", Provenance::Entered, Some("délibération")),
                "Participe depuis avril 2018, saisi, remarque\u{a0}: «\u{a0}délibération\u{a0}»",
            ),
            (recorded("2018", Provenance::Illustrative, None), "Participe depuis 2018 (illustratif)"),
            (
                recorded("2017-01-01", Provenance::Illustrative, None),
                "Participe depuis le 1er janvier 2017 (illustratif)",
            ),
            (recorded("2017", Provenance::Entered, None), "Participe depuis 2017, saisi"),
            (recorded("2017", Provenance::Published, None), "Participe depuis 2017, publié"),
        ] {
            let changed = cell_values(Some(before.clone()), Some(after));
            assert_eq!(
                (changed.before.as_deref(), &*changed.after),
                (Some("Participe depuis 2017 (illustratif)"), text)
            );
        }
    }

    #[test]
    fn any_two_different_answers_have_different_texts() {
        let dates =
            [None, Some("2018"), Some("2018-01"), Some("2018-01-01")].map(|date| date.and_then(ReducedDate::parse));
        let mut texts = vec![answer(None)];
        for state in ParticipationState::ALL {
            for (since, until) in dates.into_iter().flat_map(|since| dates.map(|until| (since, until))) {
                for note in [None, Some("vu".into())] {
                    for provenance in [Provenance::Published, Provenance::Entered, Provenance::Illustrative] {
                        let note = note.clone();
                        texts.push(answer(Some(&RecordedAnswer {
                            state,
                            since,
                            until,
                            note,
                            provenance: Some(provenance),
                        })));
                    }
                }
            }
        }
        let count = texts.len();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), count);
    }

    #[test]
    fn an_answer_that_changes_nothing_says_so() {
        let same = recorded("2017", Provenance::Entered, None);
        let changed = cell_values(Some(same.clone()), Some(same));
        assert_eq!((changed.before, &*changed.after), (None, "Participe depuis 2017, saisi, sans changement"));
    }
}
