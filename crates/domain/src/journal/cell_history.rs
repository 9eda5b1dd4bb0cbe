//! The history of a cell: its periods after an answer or a confirmation.

use crate::dates::{Day, Period, ReducedDate};
use crate::journal::{Answer, CellName};
use crate::territory::{ActionIndex, CommuneIndex, Participation, Provenance};

/// The history of a cell after an answer, which replaces what the history holds for the days of the answer, and for
/// those of the period that it corrects.
pub(super) fn with_answer(
    history: &[Participation],
    answer: &Answer,
    action: ActionIndex,
    commune: CommuneIndex,
) -> Vec<Participation> {
    let corrected = answer.corrected().map(|corrected| without(history, corrected, answer.period()));
    let history = corrected.as_deref().unwrap_or(history);
    let mut periods = answer.since.map_or_else(Vec::new, |since| before(history, since));
    periods.push(Participation {
        action,
        commune,
        state: answer.state,
        since: answer.since,
        until: answer.until,
        note: answer.note.clone(),
        provenance: Provenance::Entered,
        source: None,
    });
    periods.extend(answer.until.map_or_else(Vec::new, |until| from(history, until)));
    periods
}

/// The history without the days of a period that is corrected. What ended on the day it began now lasts until the new
/// period begins, and what began on the day it ended now begins when the new one ends: the day of a change was wrong,
/// not the states on either side of it.
fn without(history: &[Participation], corrected: Period, new: Period) -> Vec<Participation> {
    let mut periods = corrected.since.map_or_else(Vec::new, |since| before(history, since));
    let mut later = corrected.until.map_or_else(Vec::new, |until| from(history, until));
    let first = |date: &ReducedDate| date.first_day();
    let end = new.since.into_iter().chain(corrected.until).min_by_key(first);
    if let (Some(_), Some(end), Some(last)) = (new.since, end, periods.last())
        && last.period().ends() == corrected.begins()
        && corrected.begins() < Some(end.first_day())
    {
        let extended = Participation { since: last.until, until: Some(end), ..last.clone() };
        extend(&mut periods, &extended, |last, added| last.until = added.until);
    }
    let start = new.until.into_iter().chain(corrected.since).max_by_key(first);
    if let (Some(_), Some(start), Some(next)) = (new.until, start, later.first())
        && next.begins() == corrected.ends()
        && Some(start.first_day()) < corrected.ends()
    {
        let extended = Participation { since: Some(start), until: next.since, ..next.clone() };
        later.reverse();
        extend(&mut later, &extended, |next, added| next.since = added.since);
        later.reverse();
    }
    periods.extend(later);
    periods
}

/// Adds days to the last of some periods: by changing its dates if they were entered or made up by the same hand, else
/// as an entered period of the same state, since a published row does not say that it lasts longer.
fn extend(periods: &mut Vec<Participation>, added: &Participation, change: fn(&mut Participation, &Participation)) {
    match periods.last_mut() {
        Some(last) if last.provenance != Provenance::Published => change(last, added),
        _ => periods.push(Participation { provenance: Provenance::Entered, note: None, source: None, ..added.clone() }),
    }
}

/// The periods that begin before a date, cut off at that date.
fn before(history: &[Participation], date: ReducedDate) -> Vec<Participation> {
    let day = date.first_day();
    let mut periods: Vec<Participation> =
        history.iter().filter(|period| period.begins() < Some(day)).cloned().collect();
    for period in &mut periods {
        if period.until.is_none_or(|until| day < until.first_day()) {
            period.until = Some(date);
        }
    }
    periods
}

/// The periods that hold on a date or begin later; those that begin before the date now begin on it.
fn from(history: &[Participation], date: ReducedDate) -> Vec<Participation> {
    let day = date.first_day();
    let lasts = |period: &&Participation| period.until.is_none_or(|until| day < until.first_day());
    let mut periods: Vec<Participation> = history.iter().filter(lasts).cloned().collect();
    for period in &mut periods {
        if period.begins() < Some(day) {
            period.since = Some(date);
        }
    }
    periods
}

/// The same periods after the one that holds on the day `on` is confirmed. One that is entered or published stays as it
/// is. Of an illustrative one only the state is confirmed: it becomes an entered period with neither the dates nor the
/// remark that were made up, as long as no other period is known.
pub(super) fn with_confirmation(history: &[Participation], cell: &CellName, on: Day) -> Vec<Participation> {
    let confirmed = history.iter().find(|period| period.holds_on(on) && period.is_illustrative());
    let Some(&Participation { action, commune, state, .. }) = confirmed else { return history.to_vec() };
    let known: Vec<&Participation> = history.iter().filter(|period| !period.is_illustrative()).collect();
    let (since, until) = gap_around(&known, on);
    let answer = Answer { until, ..Answer::since(cell.clone(), state, since) };
    with_answer(history, &answer, action, commune)
}

/// The gap around a day that no period covers: from the end of the period before it to the start of the one after it.
pub(crate) fn gap_around(history: &[&Participation], day: Day) -> (Option<ReducedDate>, Option<ReducedDate>) {
    let before = history.iter().rev().find_map(|period| period.until.filter(|until| until.first_day() <= day));
    let after = history.iter().find_map(|period| period.since.filter(|since| since.first_day() > day));
    (before, after)
}
