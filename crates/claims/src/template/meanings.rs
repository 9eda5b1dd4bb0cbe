//! The claims that templates make, from their slots.

#![expect(clippy::unnecessary_wraps, reason = "they are results of meanings, which may be none")]

use super::Part::{Below, Compares, Counts, Holds, Ranks};
use super::{Part, Slots};
use crate::clause::Clause;
use crate::lexicon::{Join, TimeExpression};
use crate::{
    AnswerKind, CommuneSet, Comparison, Condition, Decimal, Leader, Measure, Stage, Statistic, Threshold, Value,
};
use domain::indicators::SizeClass;
use domain::territory::{ActionIndex, ParticipationState, Provenance};

pub(super) const PENDING: Measure = Measure::Actions(Stage::Pending);
pub(super) const MEDIAN: Measure = Measure::Typical(Statistic::Median, None);

pub(super) fn one(measure: Measure) -> Option<Vec<Part>> {
    Some(vec![Counts(measure, 0)])
}

pub(super) const fn in_set(condition: Condition) -> Measure {
    Measure::CommunesIn(condition.of_any_size())
}

pub(super) const fn inhabitants(condition: Condition) -> Measure {
    Measure::InhabitantsOf(condition.of_any_size())
}

pub(super) fn action(slots: &Slots) -> Option<ActionIndex> {
    slots.actions.first().copied()
}

/// Members that take part in an action or in a number of actions.
pub(super) const fn taking_part(condition: Condition) -> Option<Measure> {
    match condition {
        Condition::Within(threshold) => Some(Measure::Participating(threshold)),
        Condition::TakesPart(action) => Some(Measure::Participants(action)),
        _ => None,
    }
}

/// The communes that a claim counts, as a condition that they meet.
pub(crate) const fn counted_communes(measure: Measure) -> Option<CommuneSet> {
    match measure {
        Measure::Participating(Threshold { min, .. }) if min >= u32::MAX - 1 => None,
        Measure::Participating(threshold) => Some(Condition::Within(threshold).of_any_size()),
        Measure::Participants(action) => Some(Condition::TakesPart(action).of_any_size()),
        Measure::CommunesIn(set) => Some(set),
        _ => None,
    }
}

pub(super) fn of_those_before(clause: &Clause<'_>) -> Option<Vec<Part>> {
    one(Measure::InhabitantsOf(counted_communes(clause.before?.measure)?))
}

pub(super) fn both(slots: &Slots) -> Option<Vec<Part>> {
    Some(vec![Counts(taking_part(slots.condition?)?, 0), Counts(inhabitants(slots.condition?), 1)])
}

pub(super) fn twice(slots: &Slots) -> Option<Vec<Part>> {
    let measure = taking_part(slots.condition?)?;
    is_out_of(slots, 1)?;
    Some(vec![Counts(measure, 0), Counts(measure, 1)])
}

pub(super) fn is_out_of(slots: &Slots, at: usize) -> Option<()> {
    let (quantity, _) = slots.quantities.get(at)?;
    matches!(quantity.value, Value::OutOf { .. } | Value::Fraction { .. }).then_some(())
}

/// « une commune », « chaque commune »
pub(super) fn is_each(slots: &Slots) -> Option<()> {
    let (quantity, _) = slots.quantities.first()?;
    let is_one = quantity.value == Value::Number(Decimal::whole(1)) || quantity.value == Value::ALL;
    is_one.then_some(())
}

pub(super) fn answers(slots: &Slots, state: ParticipationState) -> Option<Vec<Part>> {
    one(in_set(Condition::Answers(action(slots)?, state)))
}

pub(super) fn reached(slots: &Slots) -> Option<Vec<Part>> {
    one(in_set(Condition::Reached(*slots.groups.first()?)))
}

/// Several groups that no other surpasses, each with this figure.
pub(super) fn leading_groups(slots: &Slots) -> Option<Vec<Part>> {
    let of_group = |&group| [Holds(lead(Leader::Group(group), true)), Counts(in_set(Condition::Reached(group)), 0)];
    Some(slots.groups.iter().flat_map(of_group).collect())
}

pub(super) fn in_group(slots: &Slots) -> Option<Vec<Part>> {
    one(Measure::ActionsIn(*slots.groups.first()?, *slots.stages.first()?))
}

/// « en cours », or no stage.
pub(super) fn running(slots: &Slots) -> Option<()> {
    slots.stages.iter().all(|stage| *stage == Stage::Running).then_some(())
}

/// « dont 7 en 2016, l’année la plus active »
pub(super) fn leading_year(slots: &Slots, clause: &Clause<'_>, with_others: bool) -> Option<Vec<Part>> {
    running(slots)?;
    let Some(TimeExpression::In(period)) = clause.time.filter(|_| clause.follows(is_deployment)) else { return None };
    period.month().is_none().then(|| {
        let year = Leader::Year(period.first_day().year());
        vec![Holds(lead(year, with_others)), Counts(Measure::Actions(Stage::Deployed), 0)]
    })
}

/// « dont 20 illustratives », after actions at a stage
pub(super) fn illustrative_part(slots: &Slots, clause: &Clause<'_>) -> Option<Vec<Part>> {
    let Measure::Actions(stage) = clause.before?.measure else { return None };
    let is_so = slots.answers == Some(AnswerKind::From(Provenance::Illustrative)) && clause.join == Join::Including;
    is_so.then(|| vec![Counts(Measure::Illustrative(Some(stage)), 0)])
}

pub(super) const fn threshold(slots: &Slots) -> Option<Threshold> {
    match slots.condition {
        Some(Condition::Within(threshold)) => Some(threshold),
        _ => None,
    }
}

pub(super) fn pending(slots: &Slots) -> Option<Vec<Part>> {
    (slots.stages == [Stage::Deployed]).then(|| vec![Counts(PENDING, 0)])
}

pub(super) const fn is_deployment(measure: Measure) -> bool {
    matches!(measure, Measure::Actions(Stage::Deployed))
}

pub(super) fn sized(slots: &Slots) -> Option<Vec<Part>> {
    let size: Option<SizeClass> = Some(*slots.sizes.first()?);
    one(Measure::CommunesIn(CommuneSet { size, condition: Condition::Any }))
}

/// The communes of a size class participate the most; other sizes are not compared.
pub(super) fn leading_size(slots: &Slots) -> Option<Vec<Part>> {
    let size = *slots.sizes.first()?;
    let is_class = SizeClass::ALL.contains(&size);
    if is_class { leads(slots, Leader::Size(size), mean(slots)?) } else { None }
}

pub(super) fn mean(slots: &Slots) -> Option<Measure> {
    Some(Measure::Typical(Statistic::Mean, Some(*slots.sizes.first()?)))
}

pub(super) const fn lead(leader: Leader, with_others: bool) -> Measure {
    Measure::Leads { leader, with_others }
}

/// A leader, and its figure if it is given.
pub(super) fn leads(slots: &Slots, leader: Leader, measure: Measure) -> Option<Vec<Part>> {
    let mut parts = vec![Holds(lead(leader, slots.with_others))];
    if !slots.quantities.is_empty() {
        parts.push(Counts(measure, slots.quantities.len() - 1));
    }
    Some(parts)
}

pub(super) fn leading_action(slots: &Slots) -> Option<Vec<Part>> {
    let action = action(slots)?;
    leads(slots, Leader::Action(action), Measure::Participants(action))
}

pub(super) fn leading_share(slots: &Slots) -> Option<Vec<Part>> {
    let action = action(slots)?;
    leads(slots, Leader::Share(action), Measure::Participants(action))
}

pub(super) fn leading_commune(slots: &Slots) -> Option<Vec<Part>> {
    let commune = *slots.communes.first()?;
    leads(slots, Leader::Commune(commune), Measure::ParticipationsOf(commune))
}

pub(super) fn joined_by_peers(slots: &Slots) -> Option<Vec<Part>> {
    one(Measure::JoinedByPeers(*slots.communes.first()?))
}

/// « Lille ne participe pas à … ; 2 communes sur 4 de sa taille y participent »
pub(super) fn of_its_peers(clause: &Clause<'_>) -> Option<Vec<Part>> {
    let Measure::ParticipatesIn { commune, action } = clause.before?.measure else { return None };
    let size = Some(SizeClass::of(clause.territory.commune(commune))?);
    one(Measure::CommunesIn(CommuneSet { size, condition: Condition::TakesPart(action) }))
}

/// A rank or bounds of it, and the number of communes among which it is if that is given.
pub(super) fn ranked(slots: &Slots, among: Option<SizeClass>) -> Option<Vec<Part>> {
    let rank = Measure::Rank { commune: *slots.communes.first()?, among };
    let mut parts = if slots.ranks.len() == 2 {
        vec![Ranks(rank, Comparison::AtLeast, 0), Ranks(rank, Comparison::AtMost, 1)]
    } else {
        vec![Ranks(rank, Comparison::Equal, 0)]
    };
    if !slots.numbers.is_empty() {
        let set = CommuneSet { size: among, condition: Condition::Any };
        parts.push(Compares(Measure::CommunesIn(set), Comparison::Equal, 0));
    }
    Some(parts)
}

pub(super) fn of_its_size(slots: &Slots) -> Option<Vec<Part>> {
    ranked(slots, Some(*slots.sizes.first()?))
}

/// « entre 5,1 et 5,3 »: both bounds are truncated, so that the upper one stands for all up to the next number.
pub(super) fn between(slots: &Slots, measure: Measure) -> Option<Vec<Part>> {
    (slots.numbers.len() == 2).then(|| vec![Compares(measure, Comparison::AtLeast, 0), Below(measure, 1)])
}
