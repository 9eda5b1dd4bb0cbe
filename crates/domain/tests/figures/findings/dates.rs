//! What depends on the dates of illustrative actions holds for any dates that they may have.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{
    ActionsFound, BusiestYears, DaySnapshot, DeploymentYears, FigureFinding, Interval, Scope, ShareDefinition, between,
    robustness,
};
use domain::territory::{ActionIndex, Territory};
use fixtures::filled_territory::{redated, territories_with_any_dates};
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

use super::oracle::holds;

fn snapshot(territory: &Territory, day: Day, scope: Scope) -> DaySnapshot {
    DaySnapshot::on(&Arc::new(territory.clone()), day, scope)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn without_illustrative_data_the_busiest_years_are_so_whatever_the_illustrative_dates_are(
        territory in territories_with_any_dates(), year in 2014u16..2021,
        others in prop::collection::vec(prop::collection::vec(2010u16..2021, 7), 20),
    ) {
        let day = Day::end_of_year(year);
        let stated = snapshot(&territory, day, Scope::PublishedOnly);
        let all_in = (2010..=year).map(|year| vec![year; 7]);
        for years in all_in.chain(others) {
            let truth = redated(&territory, day, &|action: ActionIndex| years[action.get()].min(year));
            let truth = snapshot(&truth, day, Scope::Everything);
            for finding in [FigureFinding::deployments(&stated), FigureFinding::statuses(&stated)] {
                let is_true = match &finding {
                    FigureFinding::Statuses { deployed, .. } => deployed.count == truth.actions.deployed,
                    other => holds(other, &truth),
                };
                prop_assert!(is_true, "{finding:?} for {years:?}");
            }
            for year in 2010..=year {
                let found = DeploymentYears::of(&stated).in_year(year);
                let count = truth.by_year.get(&year).copied().unwrap_or(0);
                prop_assert!(found.min <= count && count <= found.max);
            }
        }
    }

    #[test]
    fn the_deployments_of_all_years_add_up(
        territory in territories_with_any_dates(), year in 2014u16..2021,
    ) {
        let day = Day::end_of_year(year);
        for scope in [Scope::Everything, Scope::PublishedOnly] {
            let stated = snapshot(&territory, day, scope);
            let years = DeploymentYears::of(&stated);
            prop_assert_eq!(years.by_year.values().sum::<u32>() + years.undated, stated.actions.deployed);
            prop_assert!(scope == Scope::PublishedOnly || years.undated == 0);
        }
    }
}

const COMMUNES: [&str; 3] = ["59001,,Un,1,,", "59002,,Deux,1,,", "59003,,Trois,1,,"];

fn busiest(actions: &[&str], scope: Scope) -> Option<(Vec<u16>, Interval)> {
    let territory = made(&COMMUNES, actions, &[]);
    match FigureFinding::deployments(&snapshot(&territory, day("2019-12-31"), scope)) {
        FigureFinding::Deployments { busiest, .. } => busiest.map(|BusiestYears { years, actions }| (years, actions)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_year_is_the_busiest_only_if_no_illustrative_date_can_change_it() {
    let exactly = |count| Interval { min: count, max: count };
    let (a, b) = ("a,A,D,,,,2015,2015,,,,publie,s", "b,B,D,,,,2015,2015-03,,,,publie,s");
    let (c, d) = ("c,C,D,,,,2015,2016,,,,publie,s", "d,D,D,,,,2015,2016-02,,,,illustratif,");
    assert_eq!(busiest(&[a, b, c], Scope::PublishedOnly), Some((vec![2015], exactly(2))));
    assert_eq!(busiest(&[a, c], Scope::PublishedOnly), Some((vec![2015, 2016], exactly(1))));
    assert_eq!(busiest(&[a, b, c, d], Scope::Everything), Some((vec![2015, 2016], exactly(2))));
    assert_eq!(busiest(&[a, b, c, d], Scope::PublishedOnly), Some((vec![], Interval::default())));
    assert_eq!(busiest(&[a, b, d], Scope::PublishedOnly), Some((vec![2015], Interval { min: 2, max: 3 })));
    assert_eq!(busiest(&[d], Scope::PublishedOnly), Some((vec![], Interval::default())));
    assert_eq!(busiest(&[], Scope::PublishedOnly), None);
}

#[test]
fn an_illustrative_action_that_may_have_run_before_has_no_certain_gain() {
    let actions = ["a,A,D,,,,2015,2019,,,,publie,s", "b,B,D,,,,2015,2019,,,,illustratif,"];
    let rows = ["a,59001,participe,,,,saisi,", "a,59002,non,,,,saisi,", "a,59003,non,,,,saisi,"];
    let rows =
        [&rows[..], &["b,59001,participe,,,,saisi,", "b,59002,participe,,,,saisi,", "b,59003,non,,,,saisi,"]].concat();
    let territory = made(&COMMUNES, &actions, &rows);
    let gains = |scope| {
        let changes = between(&territory, day("2018-12-31"), day("2019-12-31"), scope);
        let FigureFinding::Gains { actions, leaders } = FigureFinding::gains(&territory, &changes, scope) else {
            panic!("gains are found")
        };
        (actions.iter().map(|it| it.gain).collect::<Vec<_>>(), leaders.certain)
    };
    assert_eq!(gains(Scope::Everything), (vec![(2, 2), (1, 1)], vec![0]));
    assert_eq!(gains(Scope::PublishedOnly), (vec![(1, 1), (-1, 2)], vec![]));
}

#[test]
fn an_illustrative_action_may_have_run_for_a_year_or_not() {
    let rows = ["a,59001,participe,,,,saisi,", "a,59002,participe,,,,saisi,", "a,59003,non,,,,saisi,"];
    for deployed in ["2016", "2019-06"] {
        let territory = made(&COMMUNES, &[&format!("a,A,D,,,,2015,{deployed},,,,illustratif,")], &rows);
        let share = |scope| {
            let found = robustness(&territory, day("2019-12-31"), scope, 1);
            let running_a_year = found.others.iter().find(|it| it.definition == ShareDefinition::RunningAYear);
            running_a_year.map(|it| (it.share.min, it.share.max)).expect("one of the definitions")
        };
        let known = if deployed == "2016" { (2, 2) } else { (0, 0) };
        assert_eq!([share(Scope::Everything), share(Scope::PublishedOnly)], [known, (0, 2)], "{deployed}");
    }
}

#[test]
fn illustrative_actions_are_counted_apart_only_without_illustrative_data() {
    let actions = ["a,A,D,,,,2015,2019,,,,publie,s", "b,B,D,,,,2015,,,,,illustratif,"];
    let territory = made(&COMMUNES, &actions, &[]);
    let upcoming = |scope| FigureFinding::upcoming(&snapshot(&territory, day("2019-12-31"), scope));
    let waiting = |illustrative| ActionsFound { count: 1, illustrative };
    assert_eq!(
        upcoming(Scope::PublishedOnly),
        FigureFinding::Upcoming { waiting: waiting(1), ideas: ActionsFound::default() }
    );
    assert_eq!(
        upcoming(Scope::Everything),
        FigureFinding::Upcoming { waiting: waiting(0), ideas: ActionsFound::default() }
    );
}
