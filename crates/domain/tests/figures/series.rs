//! The counts of a series equal the counts of each day computed separately.

use domain::dates::Day;
use domain::indicators::{DayCounts, Scope, series};
use domain::territory::{ParticipationState, Territory};
use fixtures::edits::{answer, cell, journal};
use fixtures::small_territory::{day, range, territory};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const DATES: [&str; 7] = ["2014", "2015-06", "2016-01-01", "2016-12-31", "2017", "2018-03-14", "2020"];
const DAYS: [&str; 8] =
    ["2013-12-31", "2014-12-31", "2015-06-01", "2016-12-31", "2017-01-01", "2018-03-13", "2018-03-14", "2021-12-31"];
const STATES: [&str; 6] = ["participe", "participe", "non", "interessee", "non_concernee", "inconnue"];

/// Two dates in order, each of which may be missing.
fn any_period() -> impl Strategy<Value = (&'static str, &'static str)> {
    subsequence(DATES.to_vec(), 2).prop_flat_map(|pair| {
        let (first, second) = (pair[0], pair[1]);
        (select(vec!["", first]), select(vec!["", second]))
    })
}

/// Rows of one cell, whose periods do not overlap. Some periods are empty.
fn any_rows(cell: (usize, usize)) -> impl Strategy<Value = Vec<String>> {
    let content = (select(STATES.to_vec()), select(vec!["publie,s", "saisi,", "illustratif,"]));
    let dates = (subsequence(DATES.to_vec(), 0..=4), any::<bool>(), any::<bool>());
    (dates, prop::collection::vec(content, 5), prop::collection::vec(any::<bool>(), 5)).prop_map(
        move |((dates, open_start, open_end), contents, kept)| {
            let mut bounds = dates;
            if open_start {
                bounds.insert(0, "");
            }
            if open_end {
                bounds.push("");
            }
            let periods = bounds.windows(2).zip(contents).zip(kept).filter(|(_, kept)| *kept);
            periods
                .map(|((pair, (state, source)), _)| {
                    let (since, until) = (pair[0], pair[1]);
                    format!("a{},5900{},{state},{since},{until},,{source}", cell.0, cell.1)
                })
                .collect()
        },
    )
}

fn any_territory() -> impl Strategy<Value = Territory> {
    (0..6_usize, 0..6_usize).prop_flat_map(|(communes, actions)| {
        let commune = (any_period(), select(vec!["", "0", "7", "1200"]));
        let action = (any_period(), select(vec!["", "oui"]), select(vec!["publie,s", "illustratif,"]));
        let cells: Vec<_> =
            (0..actions).flat_map(|action| (0..communes).map(move |of| any_rows((action, of)))).collect();
        let rows = (prop::collection::vec(commune, communes), prop::collection::vec(action, actions), cells);
        rows.prop_map(|(communes, actions, rows)| {
            let commune = |(at, ((since, until), population)): (usize, ((&str, &str), &str))| {
                format!("5900{at},,Commune {at},{population},{since},{until}")
            };
            let action = |(at, ((deployed, stopped), complete, source)): (usize, ((&str, &str), &str, &str))| {
                format!("a{at},A,D,,,,,{deployed},{stopped},{complete},,{source}")
            };
            let communes: Vec<String> = communes.into_iter().enumerate().map(commune).collect();
            let actions: Vec<String> = actions.into_iter().enumerate().map(action).collect();
            territory(&communes, &actions, &rows.concat()).expect("a valid territory")
        })
    })
}

/// A territory after answers, some of which are for unknown cells.
fn any_edited_territory() -> impl Strategy<Value = Territory> {
    let answers = (0..6_usize, 0..6_usize, select(ParticipationState::ALL.to_vec()), any_period());
    (any_territory(), prop::collection::vec(answers, 0..6)).prop_map(|(bundled, answers)| {
        let edits = answers.into_iter().map(|(action, commune, state, period)| {
            answer(cell(&format!("a{action}"), &format!("5900{commune}")), state, period)
        });
        bundled.after(&journal(edits))
    })
}

proptest! {
    #[test]
    fn every_element_of_a_series_equals_the_counts_of_its_day(
        territory in any_edited_territory(), days in prop::collection::vec(select(DAYS.to_vec()), 0..8),
        published_only in any::<bool>(),
    ) {
        let scope = if published_only { Scope::PublishedOnly } else { Scope::Everything };
        let mut days: Vec<Day> = days.into_iter().map(day).collect();
        let found = series(&territory, &days, scope);
        days.sort_unstable();
        days.dedup();
        let expected: Vec<DayCounts> = days.into_iter().map(|day| DayCounts::on(&territory, day, scope)).collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_commune_and_an_action_are_counted_until_the_day_before_they_leave_or_stop() {
    let territory = territory(
        &["59001,,Un,1000,,2018-03-14", "59002,,Deux,500,,"],
        &["a,A,D,,,,,2015,,oui,,publie,s", "b,B,D,,,,,2015,2018-03-14,,,publie,s"],
        &["a,59001,participe,,,,publie,s", "b,59002,participe,2016,,,illustratif,"],
    )
    .expect("a valid territory");
    let found = series(&territory, &["2018-03-14", "2018-03-13"].map(day), Scope::PublishedOnly);
    let [before, after] = &found[..] else { panic!("two days") };
    assert_eq!(before.counts, [range(1, 2), range(0, 1)]);
    assert_eq!(after.counts, [range(0, 0)]);
    let (one, two) = (territory.indexed_communes().next(), territory.indexed_actions().nth(1));
    let (one, b) = (one.expect("a commune").0, two.expect("an action").0);
    assert_eq!((before.count_of(one), after.count_of(one)), (Some(range(1, 2)), None));
    assert_eq!(before.adoption_of(b).map(|b| (b.min, b.max, b.of)), Some((0, 2, 2)));
    assert_eq!(after.adoption_of(b), None);
}
