//! Lists of communes and of actions by name. A name stands in a list only for certain; those of which it is not known
//! have a sentence of their own.

use domain::indicators::{Cell, DaySnapshot, Figure};
use domain::sorting::{CollationKey, collation_key, sorted};
use domain::territory::{ActionIndex, Commune, CommuneIndex};

use super::page;
use super::pieces::Said;
use crate::names::of;
use crate::numbers::{agreed, list};

/// How many of whom a part is not known are named at most.
pub(super) const NAMED: usize = 12;

/// Members by what is known of them.
pub(super) struct MembersBy {
    pub(super) yes: Vec<CommuneIndex>,
    pub(super) no: Vec<CommuneIndex>,
    pub(super) unknown: Vec<CommuneIndex>,
}

impl MembersBy {
    /// Members by whether they take part in at least k actions.
    pub(super) fn threshold(snapshot: &DaySnapshot, k: u32) -> Self {
        Self::of(snapshot, |commune| {
            let count = snapshot.count_of(commune).unwrap_or_default();
            Some(if count.min >= k {
                Some(true)
            } else if count.max < k {
                Some(false)
            } else {
                None
            })
        })
    }

    /// Members by whether they take part in an action; those that it does not concern are in no list.
    pub(super) fn action(snapshot: &DaySnapshot, action: ActionIndex) -> Self {
        Self::of(snapshot, |commune| match snapshot.tally.cells.get(action, commune)? {
            Cell::Yes => Some(Some(true)),
            Cell::No => Some(Some(false)),
            Cell::Unknown => Some(None),
            Cell::NotConcerned => None,
        })
    }

    fn of(snapshot: &DaySnapshot, holds: impl Fn(CommuneIndex) -> Option<Option<bool>>) -> Self {
        let mut found = Self { yes: Vec::new(), no: Vec::new(), unknown: Vec::new() };
        for &commune in snapshot.tally.cells.members() {
            match holds(commune) {
                Some(Some(true)) => found.yes.push(commune),
                Some(Some(false)) => found.no.push(commune),
                Some(None) => found.unknown.push(commune),
                None => {}
            }
        }
        found
    }
}

/// « Fretin et Lille participent à » or « ne participent pas à », before what follows; nothing without communes.
pub(super) fn taking_part(
    snapshot: &DaySnapshot,
    named: &[CommuneIndex],
    figure: &Figure,
    [one, many]: [&'static str; 2],
) -> Option<Said> {
    let said = Said::default().figure(
        &listed(snapshot, named, |row| row.display_name().to_string()),
        snapshot,
        figure.clone(),
    );
    (!named.is_empty()).then(|| said.words(agreed(named.len() as u64, one, many)))
}

/// « il manque la réponse de Fretin », « il manque les réponses de Fretin et d’Anstaing »; nothing without communes.
pub(super) fn unknown(snapshot: &DaySnapshot, named: &[CommuneIndex], figure: &Figure) -> Option<Said> {
    if named.len() > NAMED {
        return Some(Said::default().figure(page::MANY_MISSING, snapshot, figure.clone()));
    }
    let who = listed(snapshot, named, of);
    let said = Said::new(agreed(named.len() as u64, page::MISSING[0], page::MISSING[1]));
    (!named.is_empty()).then(|| said.figure(&who, snapshot, figure.clone()))
}

/// The communes in the order of the alphabet, each as it is written.
fn listed(snapshot: &DaySnapshot, communes: &[CommuneIndex], write: impl Fn(&Commune) -> String) -> String {
    let rows = communes.iter().map(|index| snapshot.territory.commune(*index));
    let keyed: Vec<(CollationKey, String)> = rows.map(|row| (collation_key(row.display_name()), write(row))).collect();
    let sorted = sorted(keyed, |(one, _), (other, _)| one.cmp(other));
    list(&sorted.into_iter().map(|(_, name)| name).collect::<Vec<String>>())
}
