//! Properties of an answer to a cell with any history: what it says of its own days, of those that it corrects, and of
//! all others.

use domain::answering::{CellAnswer, Overlap, Proposal, Resolution, ResolvedAnswer, TypedAnswer};
use domain::dates::{Day, Period, ReducedDate};
use domain::indicators::{DayView, Scope};
use domain::journal::{Edit, Journal};
use domain::territory::{Participation, ParticipationState as State, Territory};
use fixtures::edits::{cell, date};
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

const DATES: [&str; 9] =
    ["2015", "2016-03", "2016-03-02", "2017", "2017-06", "2018-01-01", "2018-07", "2019", "2020-02-29"];
const STATES: [State; 5] = State::ALL;

/// The rows of one cell: dates in order, and for each period a state, or none for a gap.
fn any_history() -> impl Strategy<Value = Territory> {
    let provenance = prop::sample::select(vec![",publie,s", ",illustratif,", ",saisi,"]);
    let state = prop::option::weighted(0.8, prop::sample::select(STATES.to_vec()));
    let periods = prop::collection::vec((state, provenance), 1..5);
    let dates = prop::sample::subsequence(DATES.to_vec(), 4);
    (periods, dates, any::<bool>(), any::<bool>()).prop_map(|(periods, dates, starts_open, ends_open)| {
        let last = periods.len() - 1;
        let rows: Vec<String> = periods
            .iter()
            .enumerate()
            .filter_map(|(at, (state, provenance))| {
                let since = if starts_open && at == 0 { "" } else { dates[at.min(3)] };
                let until = if at == last && ends_open { "" } else { dates.get(at + 1).copied().unwrap_or_default() };
                let state = (*state)?.as_str();
                Some(format!("a,59001,{state},{since},{until},{provenance}"))
            })
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        made(&["59001,,Un,1,,"], &["a,A,D,,,,2010,2010,,,,publie,s"], &rows)
    })
}

fn any_date() -> impl Strategy<Value = Option<ReducedDate>> {
    prop_oneof![1 => Just(None), 2 => prop::sample::select(DATES.to_vec()).prop_map(date)]
}

fn any_proposal() -> impl Strategy<Value = Proposal> {
    let answer = (prop::sample::select(STATES.to_vec()), any_date(), any_date());
    let overlap = prop::option::of(prop::sample::select(vec![Overlap::Corrected, Overlap::Ended]));
    (answer, overlap).prop_map(|((state, since, until), overlap)| {
        let answer = CellAnswer { state, since, until };
        match overlap {
            None => Proposal::Correction(answer),
            Some(overlap) => Proposal::Period { answer, note: None, overlap },
        }
    })
}

/// The first day of each date, and the days around it.
fn days() -> Vec<Day> {
    let around = |text: &str| {
        let first = date(text).expect("a date").first_day();
        let before = ReducedDate::from(first).previous().expect("a day before").first_day();
        let after = ReducedDate::from(first).next().expect("a day after").first_day();
        [before, first, after]
    };
    DATES.iter().flat_map(|text| around(text)).chain([day("1990-01-01"), day("2030-01-01")]).collect()
}

fn state_on(periods: &[Participation], on: Day) -> Option<State> {
    periods.iter().find(|period| period.holds_on(on)).map(|period| period.state)
}

fn resolved(territory: &Territory, on: Day, proposal: &Proposal) -> Option<(ResolvedAnswer, Vec<Participation>)> {
    let view = DayView { territory, day: on, scope: Scope::Everything };
    let (action, commune) = territory.find_cell(&cell("a", "59001")).expect("a cell");
    let answer = match view.resolve(action, commune, proposal.clone()) {
        Resolution::Changes(answer) | Resolution::Same { answer, .. } => answer,
        Resolution::EndsBeforeStart => return None,
    };
    let after = view.periods_after(&answer);
    Some((answer, after))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn an_answer_says_its_own_days_and_leaves_others_alone(
        territory in any_history(), at in 0usize..29, proposal in any_proposal()
    ) {
        let on = days()[at];
        let (action, commune) = territory.find_cell(&cell("a", "59001")).expect("a cell");
        let before = territory.periods(action, commune);
        let Some((answer, after)) = resolved(&territory, on, &proposal) else { return Ok(()) };
        prop_assert!(after.iter().all(|period| !period.period().is_empty()), "{after:?}");
        for pair in after.windows(2) {
            prop_assert!(pair[0].until.is_some() && pair[0].period().ends() <= pair[1].begins(), "{after:?}");
        }
        let said = answer.after.period();
        let corrected = answer.corrects;
        for on in days() {
            let (was, is) = (state_on(before, on), state_on(&after, on));
            if said.contains(on) {
                prop_assert_eq!(is, Some(answer.after.state), "{} of {:?}", on, &after);
            } else if corrected.is_some_and(|corrected| corrected.contains(on)) {
                let neighbours = [
                    corrected.and_then(Period::begins).and_then(|first| before.iter().find(|it| it.period().ends() == Some(first))),
                    corrected.and_then(Period::ends).and_then(|end| before.iter().find(|it| it.begins() == Some(end))),
                ];
                let is_before = said.begins().is_some_and(|begins| on < begins);
                let neighbour = if is_before { neighbours[0] } else { neighbours[1] };
                prop_assert_eq!(is, neighbour.map(|it| it.state), "{} of {:?}", on, &after);
            } else {
                prop_assert_eq!(is, was, "{} of {:?}", on, &after);
            }
        }
        if let Proposal::Correction(CellAnswer { since: None, until: None, .. }) = proposal {
            prop_assert_eq!(state_on(&after, on), Some(answer.after.state), "a key answers the day shown");
        }
        // Recorded again, it changes nothing.
        let again = answer.recorded(&territory);
        let edits = fixtures::edits::journal([Edit::answer(again.clone()), Edit::answer(again)]);
        let twice = territory.after(&edits);
        for on in days() {
            prop_assert_eq!(state_on(twice.periods(action, commune), on), state_on(&after, on), "{} twice", on);
        }
    }
}

/// A journal of one edit, under the id of this number.
fn of_one(number: u8, edit: Edit) -> Journal {
    let mut journal = Journal::default();
    journal.record(fixtures::edits::id(number), 0, edit);
    journal
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn of_two_answers_the_order_decides_nothing_unseen(
        territory in any_history(), days_shown in (0usize..29, 0usize..29), proposals in (any_proposal(), any_proposal())
    ) {
        let one = resolved(&territory, days()[days_shown.0], &proposals.0);
        let other = resolved(&territory, days()[days_shown.1], &proposals.1);
        let (Some((one, _)), Some((other, _))) = (one, other) else { return Ok(()) };
        let edits = [&one, &other].map(|answer| Edit::answer(answer.clone().recorded(&territory)));
        let [first, second] = edits;
        let merged = of_one(1, first.clone()).merged_with(&of_one(2, second.clone()));
        let reversed = of_one(2, first).merged_with(&of_one(1, second));
        prop_assert_eq!(merged.contradictions(&territory).len(), reversed.contradictions(&territory).len());
        if merged.contradictions(&territory).is_empty() {
            let (after, in_reverse) = (territory.after(&merged), territory.after(&reversed));
            let (after, in_reverse) = (after.periods(one.action, one.commune), in_reverse.periods(one.action, one.commune));
            for on in days() {
                prop_assert_eq!(state_on(after, on), state_on(in_reverse, on), "{} of {:?} and {:?}", on, after, in_reverse);
                for answer in [&one, &other] {
                    if answer.after.period().contains(on) {
                        prop_assert_eq!(state_on(after, on), Some(answer.after.state), "{} of {:?}", on, after);
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn a_form_that_is_saved_as_it_opened_changes_no_day(territory in any_history(), at in 0usize..29) {
        let (on, today) = (days()[at], day("2026-01-01"));
        let view = DayView { territory: &territory, day: on, scope: Scope::Everything };
        let (action, commune) = territory.find_cell(&cell("a", "59001")).expect("a cell");
        let is_illustrative = view.cell(action, commune).is_illustrative();
        let opened = TypedAnswer::prefilled(view, action, commune);
        let Ok(read) = opened.read(view, action, commune, today) else { return Ok(()) };
        if view.cell(action, commune).row().is_some() && !is_illustrative {
            for on in days() {
                prop_assert_eq!(state_on(&read.after, on), state_on(&read.before, on), "{} of {:?}, {:?}", on, &opened, &read.after);
            }
            prop_assert!(read.is_same, "{:?}", read);
        }
    }
}
