//! The indicators about groups, on territories small enough to count by hand.

use domain::indicators::{
    ActionGroup, Cells, Fraction, Grouping, Half, Inhabitants, Interval, OneDecimal, Scope, SizeClass, Spread,
    action_groups, alone, commune_counts, domains_served, size_groups,
};
use domain::territory::Territory;
use fixtures::small_territory::{COMPLETE, codes, day, ids, made, range, with_objectives};

fn everything(territory: &Territory, on: &str) -> Cells {
    Cells::on(territory, day(on), Scope::Everything)
}

#[test]
fn the_median_of_an_even_number_of_counts_may_end_in_a_half() {
    let middle = |counts: &[Interval]| Spread::of(counts).expect("counts").median;
    let found = middle(&[range(1, 9), range(4, 4), range(2, 3), range(8, 8)]);
    assert_eq!((found.min, found.max), (Half::between(2, 4), Half::between(4, 8)));
    let of_three = middle(&[range(5, 6), range(0, 7), range(3, 3)]);
    assert_eq!((of_three.min, of_three.max), (Half::between(3, 3), Half::between(6, 6)));
    assert_eq!((Half::between(4, 7).whole(), Half::between(4, 7).and_a_half()), (5, true));
    assert_eq!(Half::between(u32::MAX, u32::MAX).whole(), u64::from(u32::MAX));
}

#[test]
fn all_that_share_an_extreme_are_listed_as_certain_or_possible() {
    let spread = Spread::of(&[range(3, 3), range(3, 3), range(2, 4), range(9, 9)]).expect("counts");
    assert_eq!(spread.lowest.count, range(2, 3));
    assert!(spread.lowest.certain.is_empty(), "the third may have less than the first two, or more");
    assert_eq!(spread.lowest.possible, [0, 1, 2]);
    let tied = Spread::of(&[range(3, 3), range(3, 3), range(4, 9), range(9, 9)]).expect("counts");
    assert_eq!((&tied.lowest.certain[..], &tied.lowest.possible[..]), (&[0, 1][..], &[0, 1][..]));
    assert_eq!((&tied.highest.certain[..], &tied.highest.possible[..]), (&[3][..], &[2, 3][..]));
}

#[test]
fn a_mean_is_an_exact_fraction_and_is_truncated_to_one_decimal() {
    let mean = Spread::of(&[range(1, 2), range(2, 2), range(2, 2)]).expect("counts").mean;
    assert_eq!(mean.min, Fraction { numerator: 5, denominator: 3 });
    assert_eq!(mean.min.one_decimal(), Some(OneDecimal { whole: 1, tenth: 6, is_exact: false }));
    assert_eq!(mean.max.one_decimal(), Some(OneDecimal { whole: 2, tenth: 0, is_exact: true }));
    assert_eq!(Fraction { numerator: 1, denominator: 0 }.one_decimal(), None);
}

const SIZES: [&str; 5] =
    ["59001,,Un,1999,,", "59002,,Deux,0,,", "59003,,Trois,2000,,", "59004,,Quatre,,,", "59005,,Cinq,60000,2021,"];

#[test]
fn communes_without_population_are_a_group_and_a_class_without_members_is_left_out() {
    let rows = ["a,59001,participe,,,,saisi,", "b,59001,inconnue,,,,saisi,", "a,59004,participe,,,,saisi,"];
    let territory = made(&SIZES, &COMPLETE, &rows);
    let cells = everything(&territory, "2019-12-13");
    let groups = size_groups(&territory, &cells, &commune_counts(&cells));
    let classes: Vec<Option<SizeClass>> = groups.iter().map(|group| group.class).collect();
    assert_eq!(classes, [Some(SizeClass::ALL[0]), Some(SizeClass::ALL[1]), None]);
    let members: Vec<Vec<String>> = groups.iter().map(|group| codes(&territory, &group.members)).collect();
    assert_eq!(members, [vec!["59001", "59002"], vec!["59003"], vec!["59004"]]);
    assert_eq!(groups.iter().map(|group| group.inhabitants).collect::<Vec<_>>(), [1999, 2000, 0]);
    let smallest = &groups[0];
    assert_eq!((smallest.spread.lowest.count, smallest.spread.highest.count), (range(0, 0), range(1, 2)));
    assert_eq!(smallest.reached.iter().map(|at| at.k).collect::<Vec<_>>(), [2, 5]);
    assert_eq!(smallest.reached[0].reach.communes, range(0, 1));
    assert_eq!(smallest.reached[0].reach.inhabitants, Inhabitants { min: 0, max: 1999 });
    assert_eq!(smallest.reached[1].reach.communes, range(0, 0));
}

#[test]
fn an_action_is_in_the_group_of_each_of_its_objectives_or_in_the_group_without_one() {
    let actions = [
        "a,A,Zoo,Achat,cout|service|cout,,2015,2015,,oui,,publie,s",
        "b,B,Zoo,,service,,2015,2015,,oui,,publie,s",
        "c,C,Eau,Achat,,,2015,2015,,oui,,publie,s",
        "d,D,Eau,,cout,,2015,2020,,oui,,publie,s",
    ];
    let rows = [
        "a,59001,participe,,,,saisi,",
        "b,59001,inconnue,,,,saisi,",
        "b,59002,inconnue,,,,saisi,",
        "c,59002,non_concernee,,,,saisi,",
    ];
    let territory = with_objectives(&["59001,,Un,1000,,", "59002,,Deux,500,,"], &actions, &rows);
    let cells = everything(&territory, "2019-12-13");
    let shown = |grouping| {
        let shown = |group: ActionGroup| {
            let name = group.name.as_deref().unwrap_or("-").to_owned();
            (name, ids(&territory, group.actions).join(" "), group.communes, group.participations, group.concerned)
        };
        action_groups(&territory, &cells, grouping).into_iter().map(shown).collect::<Vec<_>>()
    };
    let line = |name: &str, actions: &str, communes, participations, concerned| {
        (name.to_owned(), actions.to_owned(), communes, participations, concerned)
    };
    let (service, cost) = (
        line("service", "a b", range(1, 2), range(1, 3), 4), // the first takes part in a, the second perhaps in b
        line("cout", "a", range(1, 1), range(1, 1), 2),
    );
    assert_eq!(shown(Grouping::Objective), [cost, service, line("-", "c", range(0, 0), range(0, 0), 1)]);
    let by_domain = [line("Eau", "c", range(0, 0), range(0, 0), 1), line("Zoo", "a b", range(1, 2), range(1, 3), 4)];
    assert_eq!(shown(Grouping::Domain), by_domain);
    let by_form = [line("Achat", "a c", range(1, 1), range(1, 1), 3), line("-", "b", range(0, 2), range(0, 2), 2)];
    assert_eq!(shown(Grouping::Form), by_form);
    let inhabitants = action_groups(&territory, &cells, Grouping::Domain)[1].inhabitants;
    assert_eq!(inhabitants, Inhabitants { min: 1000, max: 1500 });
}

#[test]
fn two_actions_of_one_domain_count_as_one_domain() {
    let rows = ["a,59001,participe", "b,59001,participe", "a,59003,participe", "c,59003,participe", "c,59002,inconnue"];
    let rows = rows.map(|cell| format!("{cell},,,,saisi,"));
    let territory = made(&SIZES[..3], &COMPLETE, &rows.each_ref().map(String::as_str));
    let served = domains_served(&territory, &everything(&territory, "2019-12-13"));
    assert_eq!(served.domains, 2);
    assert_eq!(served.by_member, [range(1, 1), range(0, 1), range(2, 2)]);
    let at_least: Vec<(u32, u32, u32)> = served.at_least.iter().map(|at| (at.k, at.min, at.max)).collect();
    assert_eq!(at_least, [(1, 2, 3), (2, 1, 1)]);
}

#[test]
fn a_commune_is_alone_only_if_two_or_more_others_and_all_that_are_concerned_take_part() {
    let communes = [
        "59001,,Un,100,,",
        "59002,,Deux,200,,",
        "59003,,Trois,300,,",
        "59004,,Quatre,400,,",
        "59005,,Cinq,2000,,",
        "59006,,Six,,,",
    ];
    // One character for each commune: + takes part, - does not, . not concerned, ? unknown.
    let alone_with = |states: &str| {
        let state = |part| match part {
            '+' => "participe",
            '-' => "interessee",
            '.' => "non_concernee",
            _ => "inconnue",
        };
        let rows: Vec<String> =
            (1..).zip(states.chars()).map(|(at, part)| format!("a,5900{at},{},,,,saisi,", state(part))).collect();
        let territory = made(&communes, &COMPLETE[..1], &rows.iter().map(String::as_str).collect::<Vec<_>>());
        let found = alone(&territory, &everything(&territory, "2019-12-13"));
        let found = found.iter().map(|alone| (territory.commune(alone.commune).code.to_string(), alone.others));
        found.collect::<Vec<_>>()
    };
    assert_eq!(alone_with("++-+--"), [("59003".to_owned(), 3)]);
    assert_eq!(alone_with("+.-+++"), [("59003".to_owned(), 2)]);
    assert!(alone_with("+..-++").is_empty(), "one other is not enough");
    assert!(alone_with("++--++").is_empty(), "two do not take part");
    assert!(alone_with("++-?++").is_empty(), "another may not take part");
    assert!(alone_with("++++--").is_empty(), "the fifth is the only one of its size, the sixth of none");
}
