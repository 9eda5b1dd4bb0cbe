//! The indicators about changes over time and other definitions, on territories small enough to count by hand.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{
    ActionMilestone, Interval, Milestone, Proportion, Scope, ShareConclusion, ShareDefinition, between, deployments,
    history_days, milestones, robustness, year_ends,
};
use fixtures::small_territory::{COMPLETE, codes, day, ids, made, range, with_objectives};

#[test]
fn between_two_days_milestones_and_changes_of_membership_are_listed() {
    let actions = [
        "a,A,D,,,2016,2018,2019-04,,,,publie,s",
        "b,B,D,,,2018-03,,,,,,publie,s",
        "c,C,D,,,2018,2018-06-01,2018-06-02,2019-09-01,,,publie,s",
        "d,D,D,,,,2015,2015,2019,,,publie,s",
        "e,E,D,,,,2015,2015,,,,publie,s",
    ];
    let communes =
        ["59001,,Un,1000,,", "59002,,Deux,500,2019-01-01,", "59003,,Trois,200,,2019", "59004,,Quatre,9,2020,"];
    let territory = made(&communes, &actions, &[]);
    let found = between(&territory, day("2017-12-31"), day("2019-12-31"), Scope::Everything);
    let dated = |milestones: &[ActionMilestone]| {
        let shown = |it: &ActionMilestone| format!("{} {}", territory.action(it.action).id, it.date);
        milestones.iter().map(shown).collect::<Vec<_>>()
    };
    assert_eq!(dated(&found.under_study), ["b 2018-03"], "c was registered meanwhile");
    assert_eq!(dated(&found.registered), ["a 2018", "c 2018-06-01"]);
    assert_eq!(dated(&found.deployed), ["c 2018-06-02", "a 2019-04"]);
    assert_eq!(dated(&found.stopped), ["d 2019", "c 2019-09-01"]);
    assert_eq!((found.actions.before.running, found.actions.after.running), (2, 2));
    assert_eq!(codes(&territory, &found.joined), ["59002"]);
    assert_eq!(codes(&territory, &found.left), ["59003"]);
    assert_eq!((found.communes.before, found.communes.after), (2, 2));
    assert_eq!((found.population.before, found.population.after), (1200, 1500));
    let running: Vec<(String, bool, bool)> = found
        .adoption
        .iter()
        .map(|(action, adoption)| {
            (territory.action(*action).id.to_string(), adoption.before.is_some(), adoption.after.is_some())
        })
        .collect();
    let line = |id: &str, before, after| (id.to_owned(), before, after);
    assert_eq!(running, [line("a", false, true), line("d", true, false), line("e", true, true)]);
}

#[test]
fn a_threshold_is_crossed_certainly_or_possibly_if_a_cell_is_unknown() {
    let communes = [
        "59001,,Monte,1,,",
        "59002,,Descend,1,,",
        "59003,,Reste,1,,",
        "59004,,Peut-être,1,,",
        "59005,,Arrive,1,2019,",
        "59006,,Part,1,,2019",
    ];
    let rows = [
        "a,59001,participe,,,,saisi,",
        "b,59001,participe,2019,,,saisi,",
        "a,59002,participe,,,,saisi,",
        "b,59002,participe,,2019,,saisi,",
        "a,59003,participe,,,,saisi,",
        "b,59003,participe,,,,saisi,",
        "a,59004,participe,,,,saisi,",
        "b,59004,inconnue,2019,,,saisi,",
        "a,59005,participe,,,,saisi,",
        "b,59005,participe,,,,saisi,",
        "a,59006,participe,,,,saisi,",
        "b,59006,inconnue,,,,saisi,",
    ];
    let territory = made(&communes, &COMPLETE[..2], &rows);
    let found = between(&territory, day("2018-12-31"), day("2019-12-31"), Scope::Everything);
    let two = &found.thresholds[0];
    assert_eq!((two.k, two.at_least.before, two.at_least.after), (2, range(2, 3), range(3, 4)));
    assert_eq!(codes(&territory, &two.reached), ["59001"]);
    assert_eq!(codes(&territory, &two.fell), ["59002"]);
    assert_eq!(codes(&territory, &two.perhaps_reached), ["59004"]);
    assert!(two.perhaps_fell.is_empty());
    assert_eq!(codes(&territory, &two.uncertain()), ["59004"]);
    assert_eq!((two.joined, two.left), (range(1, 1), range(0, 1)));
    let counts: Vec<(Option<Interval>, Option<Interval>)> =
        found.counts.iter().map(|(_, count)| (count.before, count.after)).collect();
    assert_eq!(counts[0], (Some(range(1, 1)), Some(range(2, 2))));
    assert_eq!(counts[4], (None, Some(range(2, 2))));
    assert_eq!(counts[5], (Some(range(1, 2)), None));
    let five = &found.thresholds[1];
    assert_eq!((five.k, five.at_least.after, five.uncertain()), (5, range(0, 0), vec![]));
}

#[test]
fn a_different_conclusion_under_another_definition_is_marked() {
    let communes =
        ["59001,,Un,100,,", "59002,,Deux,200,,", "59003,,Trois,900,,", "59004,,Quatre,100,,", "59005,,Cinq,,,"];
    let actions = [
        "a,A,D,,,,2015,2015,,oui,,publie,s",
        "b,B,D,,,,2015,2019-12-31,,oui,,publie,s",
        "c,C,D,,,,2015,2020-01-01,,oui,,publie,s",
    ];
    let rows = [
        "a,59001,participe,,,,saisi,",
        "b,59001,participe,,,,saisi,",
        "a,59002,participe,,,,saisi,",
        "b,59002,inconnue,,,,saisi,",
        "a,59004,participe,,,,illustratif,",
        "c,59004,participe,,,,saisi,",
        "b,59005,participe,,,,saisi,",
        "c,59005,participe,,,,saisi,",
    ];
    let territory = made(&communes, &actions, &rows);
    let found = robustness(&territory, day("2020-12-31"), Scope::Everything, 2);
    let share = |min, max, of| Proportion { min, max, of };
    assert_eq!(found.baseline.definition, ShareDefinition::Communes);
    assert_eq!((found.baseline.share, found.baseline.conclusion), (share(3, 4, 5), ShareConclusion::HalfOrMore));
    let others: Vec<(Proportion, ShareConclusion, bool)> =
        found.others.iter().map(|variant| (variant.share, variant.conclusion, variant.flips)).collect();
    assert_eq!(
        others,
        [
            (share(200, 400, 1300), ShareConclusion::Minority, true), // 59005 has no population
            (share(1, 2, 5), ShareConclusion::Minority, true),        // c was deployed one day less than a year before
            (share(2, 4, 5), ShareConclusion::Undecided, true),       // the row of 59004 for a is left out
            (share(3, 3, 5), ShareConclusion::HalfOrMore, false),
            (share(4, 4, 5), ShareConclusion::HalfOrMore, false),
        ]
    );
}

#[test]
fn an_action_counts_as_running_a_year_from_its_first_anniversary_on() {
    let territory =
        made(&["59001,,Un,1,,"], &["a,A,D,,,,2015,2019-03-01,,,,publie,s"], &["a,59001,participe,,,,saisi,"]);
    let in_one = |on| robustness(&territory, day(on), Scope::Everything, 1).others[1].share.min;
    assert_eq!((in_one("2020-02-29"), in_one("2020-03-01")), (0, 1));
}

#[test]
fn without_members_there_is_no_conclusion_and_no_difference() {
    let found = robustness(&made(&[], &COMPLETE, &[]), day("2019-12-13"), Scope::Everything, 1);
    assert_eq!(found.baseline.conclusion, ShareConclusion::NoWhole);
    assert!(found.others.iter().all(|variant| variant.conclusion == ShareConclusion::NoWhole && !variant.flips));
    let no_population = made(&["59001,,Un,,,"], &COMPLETE[..1], &["a,59001,participe,,,,saisi,"]);
    let found = robustness(&no_population, day("2019-12-13"), Scope::Everything, 1);
    let inhabitants = found.others[0];
    assert_eq!((found.baseline.conclusion, inhabitants.conclusion), (ShareConclusion::All, ShareConclusion::NoWhole));
    assert!(!inhabitants.flips);
}

#[test]
fn the_history_has_each_year_end_from_the_adoption_on_and_the_reference_day() {
    let communes = ["59001,,Un,100,,", "59002,,Deux,50,2018-01-01,"];
    let actions = ["a,A,D,,,,2015,2017,,oui,,publie,s", "b,B,D,,,,2019,2019,,,,publie,s"];
    let rows = ["a,59001,participe,,,,saisi,", "b,59001,participe,,,,saisi,", "a,59002,participe,2019,,,saisi,"];
    let territory = with_objectives(&communes, &actions, &rows);
    let days: Vec<String> = history_days(&territory).iter().map(Day::to_string).collect();
    assert_eq!(days, ["2017-12-31", "2018-12-31", "2019-12-13"]);
    let history = year_ends(&territory, Scope::Everything);
    let members: Vec<(usize, u64)> = history.iter().map(|moment| (moment.communes, moment.population)).collect();
    assert_eq!(members, [(1, 100), (2, 150), (2, 150)]);
    let in_two: Vec<Interval> = history.iter().map(|moment| moment.reached[0].reach.communes).collect();
    assert_eq!(in_two, [range(0, 0), range(0, 0), range(1, 2)]);
    let action = territory.indexed_actions().next().expect("an action").0;
    let participants: Vec<u32> = history.iter().filter_map(|moment| Some(moment.adoption_of(action)?.min)).collect();
    assert_eq!(participants, [1, 1, 2]);
    let second = territory.indexed_actions().nth(1).expect("an action").0;
    assert!(history[1].adoption_of(second).is_none() && history[2].adoption_of(second).is_some());
}

#[test]
fn milestones_are_sorted_by_day_then_by_table_and_a_year_counts_from_its_first_day() {
    let actions = [
        "a,A,D,,,,2015,2019,,,,publie,s",
        "b,B,D,,,,2015,2018-05,2020,,,publie,s",
        "c,C,D,,,,2015,2019-01-01,,,,publie,s",
        "d,D,D,,,,2015,,,,,publie,s",
    ];
    let territory = made(&[], &actions, &[]);
    let deployed = deployments(&territory, day("2019-12-13"));
    assert_eq!(ids(&territory, deployed.iter().map(|it| it.action)), ["b", "a", "c"]);
    assert_eq!(deployed[1].date, ReducedDate::parse("2019").expect("a year"));
    assert_eq!(deployed[1].day(), deployed[2].day());
    let after = |from| milestones(&territory, Milestone::Deployed, Some(day(from)), day("2019-12-13")).len();
    assert_eq!((after("2018-12-31"), after("2019-01-01")), (2, 0), "a milestone on the first day is not a change");
    let stopped =
        |until| ids(&territory, milestones(&territory, Milestone::Stopped, None, until).iter().map(|it| it.action));
    assert_eq!((stopped(day("2019-12-31")).len(), stopped(day("2020-01-01"))), (0, vec!["b".to_owned()]));
}
