//! The indicators about groups on the bundled territory, compared with an independent count of its rows.

use std::collections::BTreeMap;

use domain::dates::{Day, ReducedDate};
use domain::indicators::{
    Cells, Grouping, Half, Inhabitants, Interval, Proportion, Scope, ShareConclusion, Spread, action_groups, alone,
    between, commune_counts, deployments, domains_served, robustness, size_groups, year_ends,
};
use domain::territory::{Action, Commune, CommuneIndex, ParticipationState};
use fixtures::mel::{MEL, day};

const REFERENCE: &str = "2019-12-13";

fn cells() -> Cells {
    Cells::on(&MEL, day(REFERENCE), Scope::Everything)
}

const fn range(min: u32, max: u32) -> Interval {
    Interval { min, max }
}

fn codes(communes: &[CommuneIndex]) -> Vec<&'static str> {
    communes.iter().map(|&commune| MEL.commune(commune).code.as_str()).collect()
}

/// Whether a commune takes part in an action on a day, found by a search through all rows: `Some(true)`, `Some(false)`,
/// or `None` if it is not known. "Not concerned" is `Some(false)`.
fn participation(action: &Action, commune: &Commune, on: Day) -> Option<bool> {
    let holds = |since: Option<ReducedDate>, until: Option<ReducedDate>| {
        since.is_none_or(|date| date.first_day() <= on) && until.is_none_or(|date| date.first_day() > on)
    };
    let mut rows = MEL.participations().into_iter().filter(|row| {
        MEL.action(row.action).id == action.id
            && MEL.commune(row.commune).code == commune.code
            && holds(row.since, row.until)
    });
    match rows.next().map(|row| row.state) {
        Some(ParticipationState::Unknown) => None,
        Some(state) => Some(state == ParticipationState::TakesPart),
        None => action.list_is_complete.then_some(false),
    }
}

/// For every member, by code: whether it takes part in each of the running actions that are `wanted`.
fn participations(on: Day, wanted: impl Fn(&Action) -> bool) -> BTreeMap<&'static str, Vec<Option<bool>>> {
    let deployed = |action: &Action| action.deployed.is_some_and(|date| date.first_day() <= on);
    let stopped = |action: &Action| action.stopped.is_some_and(|date| date.first_day() <= on);
    let running = || MEL.actions().iter().filter(|action| deployed(action) && !stopped(action) && wanted(action));
    let member = |commune: &&Commune| {
        commune.since.is_none_or(|date| date.first_day() <= on)
            && commune.until.is_none_or(|date| date.first_day() > on)
    };
    let of = |commune: &'static Commune| {
        (commune.code.as_str(), running().map(|action| participation(action, commune, on)).collect())
    };
    MEL.communes().iter().filter(member).map(of).collect()
}

fn certain(participations: &[Option<bool>]) -> u32 {
    participations.iter().fold(0, |sum, participation| sum + u32::from(*participation == Some(true)))
}

fn possible(participations: &[Option<bool>]) -> u32 {
    participations.iter().fold(0, |sum, participation| sum + u32::from(*participation != Some(false)))
}

fn count_where(of: &BTreeMap<&str, Vec<Option<bool>>>, condition: impl Fn(&[Option<bool>]) -> bool) -> u32 {
    of.values().fold(0, |sum, participations| sum + u32::from(condition(participations)))
}

#[test]
fn in_december_2019_a_commune_takes_part_in_three_to_twenty_one_actions_and_in_about_thirteen() {
    let spread = Spread::of(&commune_counts(&cells())).expect("members");
    assert_eq!((spread.lowest.count, spread.highest.count), (range(3, 3), range(21, 21)));
    let codes_of = |indices: &[usize]| {
        codes(&indices.iter().map(|&index| cells().members()[index]).collect::<Vec<CommuneIndex>>())
    };
    assert_eq!(codes_of(&spread.lowest.certain), ["59602"]);
    let most: Vec<&str> = participations(day(REFERENCE), |_| true)
        .into_iter()
        .filter(|(_, participations)| possible(participations) >= 21)
        .map(|(code, _)| code)
        .collect();
    assert_eq!(codes_of(&spread.highest.possible), most);
    assert_eq!((spread.median.min, spread.median.max), (Half::between(13, 13), Half::between(14, 14)));
    // 1154 of the 2250 cells are yes, and 50 unknown.
    assert_eq!((spread.mean.min.numerator, spread.mean.max.numerator, spread.mean.max.denominator), (1154, 1204, 90));
    let tenths = [spread.mean.min, spread.mean.max].map(|mean| mean.one_decimal().map(|it| (it.whole, it.tenth)));
    assert_eq!(tenths, [Some((12, 8)), Some((13, 3))]);
}

#[test]
fn the_four_communes_below_five_actions_have_fewer_than_five_thousand_inhabitants() {
    let groups = size_groups(&MEL, &cells(), &commune_counts(&cells()));
    let sizes: Vec<(usize, u64)> = groups.iter().map(|group| (group.members.len(), group.inhabitants)).collect();
    assert_eq!(sizes, [(27, 31_457), (21, 66_939), (13, 93_182), (15, 203_644), (10, 259_664), (4, 488_686)]);
    assert_eq!(sizes.iter().map(|(_, inhabitants)| inhabitants).sum::<u64>(), 1_143_572);
    let in_five: Vec<Interval> = groups.iter().map(|group| group.reached[1].reach.communes).collect();
    assert_eq!(in_five, [(25, 25), (19, 19), (13, 13), (15, 15), (10, 10), (4, 4)].map(|(min, max)| range(min, max)));
    // Without Hantay and Tressin (1303 + 1407) in the first class, and Fretin and Salomé (3379 + 2969) in the second.
    let inhabitants = groups.iter().map(|group| group.reached[1].reach.inhabitants.max);
    assert_eq!(inhabitants.take(2).collect::<Vec<_>>(), [31_457 - 2_710, 66_939 - 6_348]);
}

#[test]
fn the_reach_of_each_group_of_actions_equals_an_independent_count() {
    for grouping in [Grouping::Domain, Grouping::Objective, Grouping::Form] {
        for group in action_groups(&MEL, &cells(), grouping) {
            let name = group.name.as_ref();
            let is_in = |action: &Action| match grouping {
                Grouping::Domain => Some(&action.domain) == name,
                Grouping::Form => action.form.as_ref() == name,
                Grouping::Objective => name.map_or(action.objectives.is_empty(), |it| action.objectives.contains(it)),
            };
            let participations = participations(day(REFERENCE), is_in);
            let reach = range(
                count_where(&participations, |participations| certain(participations) > 0),
                count_where(&participations, |participations| possible(participations) > 0),
            );
            assert_eq!(group.communes, reach, "{name:?}");
            let sum = |count: fn(&[Option<bool>]) -> u32| {
                participations.values().map(|participations| count(participations)).sum::<u32>()
            };
            assert_eq!(group.participations, range(sum(certain), sum(possible)), "{name:?}");
        }
    }
}

#[test]
fn by_form_the_joint_purchases_reach_89_communes_and_the_five_actions_without_form_81() {
    let groups = action_groups(&MEL, &cells(), Grouping::Form);
    let shown: Vec<(Option<&str>, usize, Interval)> =
        groups.iter().map(|group| (group.name.as_deref(), group.actions.len(), group.communes)).collect();
    assert_eq!(shown[1], (Some("Groupement de commandes"), 6, range(89, 89)));
    assert_eq!(shown.last(), Some(&(None, 5, range(81, 81))));
}

#[test]
fn eighty_nine_communes_of_ninety_are_served_in_several_domains() {
    let served = domains_served(&MEL, &cells());
    assert_eq!(served.domains, 8);
    assert_eq!((served.at_least[1].k, served.at_least[1].min, served.at_least[1].max), (2, 89, 89));
}

#[test]
fn the_lone_communes_are_those_of_an_independent_count() {
    let class = |commune: &Commune| {
        let limits = [2_000, 5_000, 10_000, 20_000, 50_000];
        limits.iter().filter(|&&limit| commune.population.is_some_and(|population| population >= limit)).count()
    };
    let cells = cells();
    let mut expected = Vec::new();
    for &action in cells.running() {
        for absent in cells.members() {
            let of_size =
                |other: &&CommuneIndex| *other != absent && class(MEL.commune(**other)) == class(MEL.commune(*absent));
            let others: Vec<CommuneIndex> = cells.members().iter().filter(of_size).copied().collect();
            let state = |commune| MEL.on(action, commune, day(REFERENCE)).map(|row| row.state);
            let concerned: Vec<CommuneIndex> =
                others.into_iter().filter(|&other| state(other) != Some(ParticipationState::NotConcerned)).collect();
            let takes_part = |commune| participation(MEL.action(action), MEL.commune(commune), day(REFERENCE));
            let is_absent =
                takes_part(*absent) == Some(false) && state(*absent) != Some(ParticipationState::NotConcerned);
            if is_absent && concerned.len() >= 2 && concerned.iter().all(|&other| takes_part(other) == Some(true)) {
                expected.push((action, *absent));
            }
        }
    }
    expected.sort_by_key(|(action, commune)| (*action, class(MEL.commune(*commune))));
    let found = alone(&MEL, &cells);
    assert_eq!(found.iter().map(|alone| (alone.action, alone.commune)).collect::<Vec<_>>(), expected);
}

#[test]
fn in_2019_five_actions_were_deployed_and_four_communes_reached_five_actions() {
    let found = between(&MEL, day("2018-12-31"), day(REFERENCE), Scope::Everything);
    let ids: Vec<&str> = found.deployed.iter().map(|it| MEL.action(it.action).id.as_str()).collect();
    assert_eq!(ids, ["assurances", "cee", "centrale-achat", "rgpd", "permis-de-louer"]);
    assert_eq!((found.communes.before, found.communes.after), (90, 90));
    let five = &found.thresholds[1];
    assert_eq!((five.at_least.before, five.at_least.after), (range(82, 82), range(86, 86)));
    assert_eq!(codes(&five.reached), ["59421", "59522", "59636", "59643"]);
    assert!(five.fell.is_empty() && five.uncertain().is_empty());
}

#[test]
fn since_2016_twenty_two_communes_reached_five_actions_and_the_five_that_joined_the_metropole_had_more() {
    let found = between(&MEL, day("2016-12-31"), day(REFERENCE), Scope::Everything);
    assert_eq!(codes(&found.joined), ["59025", "59088", "59257", "59371", "59487"]);
    let five = &found.thresholds[1];
    assert_eq!((five.at_least.before, five.reached.len(), five.joined), (range(59, 59), 22, range(5, 5)));
    assert_eq!(five.at_least.after, range(59 + 22 + 5, 86));
}

#[test]
fn the_conclusion_on_five_actions_differs_only_without_illustrative_rows() {
    let found = robustness(&MEL, day(REFERENCE), Scope::Everything, 5);
    assert_eq!(found.baseline.share, Proportion { min: 86, max: 86, of: 90 });
    assert_eq!(found.baseline.conclusion, ShareConclusion::NineInTen);
    let [inhabitants, running_a_year, published, is_no, is_yes] = found.others[..] else { panic!("five others") };
    // Below five: Fretin, Hantay, Salomé, Tressin.
    let in_five = 1_143_572 - (3_379 + 1_303 + 2_969 + 1_407);
    assert_eq!(inhabitants.share, Proportion { min: in_five, max: in_five, of: 1_143_572 });
    let a_year = participations(day(REFERENCE), |action| {
        action.deployed.is_some_and(|date| date.first_day() <= day("2018-12-13"))
    });
    let in_five = count_where(&a_year, |participations| certain(participations) >= 5);
    assert_eq!((in_five, running_a_year.share.min, running_a_year.share.max), (86, 86, 86));
    assert_eq!(
        (published.share, published.conclusion),
        (Proportion { min: 0, max: 90, of: 90 }, ShareConclusion::Undecided)
    );
    let flips = [inhabitants, running_a_year, published, is_no, is_yes].map(|variant| variant.flips);
    assert_eq!(flips, [false, false, true, false, false]);
}

#[test]
fn the_history_has_the_members_actions_and_thresholds_of_each_year_end() {
    let history = year_ends(&MEL, Scope::Everything);
    let found: Vec<(u16, usize, u32, Interval)> = history
        .iter()
        .map(|moment| (moment.day.year(), moment.communes, moment.actions.running, moment.reached[1].reach.communes))
        .collect();
    let at = |year, communes, running, reached| (year, communes, running, range(reached, reached));
    let expected =
        [at(2015, 85, 5, 0), at(2016, 85, 12, 59), at(2017, 90, 17, 77), at(2018, 90, 20, 82), at(2019, 90, 25, 86)];
    assert_eq!(found, expected);
    for moment in &history {
        let participations = participations(moment.day, |_| true);
        let two = range(
            count_where(&participations, |participations| certain(participations) >= 2),
            count_where(&participations, |participations| possible(participations) >= 2),
        );
        assert_eq!(moment.reached[0].reach.communes, two, "{}", moment.day);
    }
    assert_eq!(history[4].reached[0].reach.inhabitants, Inhabitants { min: 1_143_572, max: 1_143_572 });
}

#[test]
fn the_25_deployments_are_sorted_and_a_year_counts_from_its_first_day() {
    let milestones = deployments(&MEL, day(REFERENCE));
    assert_eq!(milestones.len(), 25);
    assert!(milestones.is_sorted_by_key(|it| it.day()));
    let of_2019: Vec<(String, Day)> = milestones[20..].iter().map(|it| (it.date.to_string(), it.day())).collect();
    let first = |date: &str| (date.to_owned(), day("2019-01-01"));
    let permis = ("2019-04-01".to_owned(), day("2019-04-01"));
    assert_eq!(of_2019, [first("2019"), first("2019"), first("2019-01-01"), first("2019"), permis]);
}
