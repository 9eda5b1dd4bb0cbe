//! Dates of answers that cannot be true.

use crate::answering::CellAnswer;
use crate::dates::{Day, ReducedDate};
use crate::territory::{Action, ParticipationState};

/// One of the two dates of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodEnd {
    /// Its first day.
    Since,
    /// The first day on which it no longer holds.
    Until,
}

/// Why a date cannot be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImplausibleDate {
    /// It is before the action was deployed, or known at all; with that date. Nobody could take part in it, leave it or
    /// be interested in it.
    BeforeAction(ReducedDate),
    /// It is not before the action was stopped; with that date.
    AfterStop(ReducedDate),
    /// It is too far in the future to be known; with the last day that is accepted.
    TooLate(Day),
}

/// The years from today within which a decision for the future is accepted: a scheme is made for six years, and an
/// agreement may outlast it.
const YEARS_AHEAD: u16 = 10;

/// The first date of an answer that cannot be true; `None` if both may be. A date in the future may be: communes decide
/// ahead when they join and leave. A reduced date may be true if one of its days may.
#[must_use]
pub fn implausible_date(action: &Action, answer: CellAnswer, today: Day) -> Option<(PeriodEnd, ImplausibleDate)> {
    use ParticipationState as State;
    let known = [action.studied, action.registered, action.deployed];
    let known = known.into_iter().flatten().min_by_key(|date| date.first_day());
    let earliest = match answer.state {
        State::TakesPart | State::No => action.deployed.or(known),
        State::Interested => known,
        State::NotConcerned | State::Unknown => None,
    };
    let limit = Day::end_of_year(today.year().saturating_add(YEARS_AHEAD).min(9999));
    let of_start = |since: ReducedDate| {
        let early = earliest.filter(|earliest| since.last_day() < earliest.first_day());
        let stopped = action
            .stopped
            .filter(|stopped| answer.state == State::TakesPart && stopped.first_day() <= since.first_day());
        early.map(ImplausibleDate::BeforeAction).or_else(|| stopped.map(ImplausibleDate::AfterStop))
    };
    let too_late = |date: ReducedDate| (date.first_day() > limit).then_some(ImplausibleDate::TooLate(limit));
    let since = answer.since.and_then(|since| of_start(since).or_else(|| too_late(since)));
    let until = answer.until.and_then(too_late);
    since.map(|why| (PeriodEnd::Since, why)).or_else(|| until.map(|why| (PeriodEnd::Until, why)))
}
