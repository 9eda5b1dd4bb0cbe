//! The recitals and the decision of a council: what the law asks for comes first, then what the data say, then a decision
//! that takes note of it.

use domain::indicators::DaySnapshot;
use domain::territory::{ActionIndex, CommuneIndex};

use super::pieces::{PhraseLine, Said};
use super::territory::other_thresholds;
use super::{PhraseText, action, commune, page, said};
use crate::overview::at;

/// The deliberation of the council of the EPCI on the whole scheme.
pub(super) fn of_territory(snapshot: &DaySnapshot, k: u32) -> Vec<Option<PhraseText>> {
    let mut facts = vec![Some(said::members(snapshot))];
    match said::stages(snapshot) {
        Some(together) => facts.push(Some(together)),
        None => facts.extend([said::registered(snapshot), said::deployed(snapshot)].map(Some)),
    }
    facts.push(said::at_least(snapshot, k));
    facts.extend(other_thresholds(snapshot, k).into_iter().map(Some));
    facts.push(said::under_study(snapshot));
    let noted = vec![Some(said::deployed(snapshot)), said::at_least(snapshot, k)];
    both(snapshot, facts, (page::COUNCIL, noted), Said::new(page::COMMUNICATE))
}

/// The deliberation of the council of a commune.
pub(super) fn of_commune(snapshot: &DaySnapshot, index: CommuneIndex) -> Vec<Option<PhraseText>> {
    let facts = vec![commune::participations(snapshot, index), commune::rank(snapshot, index)];
    let noted = vec![commune::participations(snapshot, index)];
    both(snapshot, facts, (page::TOWN_COUNCIL, noted), Said::new(page::TRANSMIT))
}

/// The deliberation of the council of the EPCI on one action.
pub(super) fn of_action(snapshot: &DaySnapshot, index: ActionIndex) -> Vec<Option<PhraseText>> {
    let facts = vec![action::with_inhabitants(snapshot, index)];
    let noted = vec![action::participants(snapshot, index)];
    both(snapshot, facts, (page::COUNCIL, noted), Said::new(page::COMMUNICATE))
}

/// The recitals, and the decision.
fn both(
    snapshot: &DaySnapshot,
    facts: Vec<Option<Said>>,
    (council, noted): (&str, Vec<Option<Said>>),
    last: Said,
) -> Vec<Option<PhraseText>> {
    let line = |said: Said, end| PhraseLine::paragraph(vec![Some(said.ended(end))]);
    let mut recitals = vec![line(Said::new(page::SEEN_LAW), "\u{202f};")];
    if let Some(adopted) = snapshot.territory.about().adopted {
        recitals.push(line(Said::new(&page::seen_scheme(adopted)), "\u{202f};"));
    }
    let day = at(snapshot.day());
    for (at, fact) in facts.into_iter().flatten().enumerate() {
        let moment = if at == 0 { &*day } else { page::SAME_DAY };
        recitals.push(line(fact.after(&[page::CONSIDERING, moment, ", "].concat()), "\u{202f};"));
    }
    let mut decision = vec![PhraseLine::fixed(council, "\u{a0}:")];
    for (at, fact) in noted.into_iter().flatten().enumerate() {
        let moment = if at == 0 { &*day } else { page::SAME_DAY };
        let said = fact.after(&[page::TAKES_NOTE, moment, ", "].concat());
        decision.push(PhraseLine::item(said.ended("\u{202f};")));
    }
    decision.push(PhraseLine::item(last.ended(".")));
    vec![
        PhraseText::of(snapshot, "considerants", page::RECITALS, recitals),
        PhraseText::of(snapshot, "decide", page::DECISION, decision),
    ]
}
