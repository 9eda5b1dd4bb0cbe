//! The rules of counting, on territories small enough to count by hand.

use std::collections::BTreeMap;

use domain::dates::Day;
use domain::indicators::{
    AtLeast, Backing, Cell, Cells, Figures, Interval, JoinedByPeers, Scope, backing, joined_by_peers, peers_of,
};
use domain::territory::Territory;
use fixtures::small_territory::{day, made, territory};
use proptest::prelude::*;

const TWO: [&str; 2] = ["59001,,Un,1000,,", "59002,,Deux,500,2017-01-01,2020"];

#[test]
fn a_commune_that_joined_in_2017_is_not_counted_in_2016_nor_after_it_left() {
    let territory = made(&TWO, &[], &[]);
    let communes = |on: &str| {
        let figures = Figures::on(&territory, day(on), Scope::Everything);
        (figures.communes, figures.population)
    };
    assert_eq!(communes("2016-12-31"), (1, 1000));
    assert_eq!(communes("2017-01-01"), (2, 1500));
    assert_eq!(communes("2019-12-31"), (2, 1500));
    assert_eq!(communes("2020-01-01"), (1, 1000));
}

#[test]
fn an_action_stays_registered_but_runs_only_until_it_is_stopped() {
    let territory =
        made(&TWO, &["a,A,D,,,2014,2015,2016-05,2018-03-01,,,publie,s", "b,B,D,,,2017,,2018,,,,publie,s"], &[]);
    let counts = |on: &str| {
        let actions = Figures::on(&territory, day(on), Scope::Everything).actions;
        (actions.under_study, actions.registered, actions.deployed, actions.running)
    };
    assert_eq!(counts("2013-12-31"), (0, 0, 0, 0));
    assert_eq!(counts("2014-12-31"), (1, 0, 0, 0));
    assert_eq!(counts("2016-04-30"), (0, 1, 0, 0));
    assert_eq!(counts("2016-05-01"), (0, 1, 1, 1));
    assert_eq!(counts("2018-02-28"), (1, 1, 2, 2));
    assert_eq!(counts("2018-03-01"), (1, 1, 2, 1));
    let years = Figures::on(&territory, day("2019-01-01"), Scope::Everything).deployed_by_year;
    assert_eq!(years, BTreeMap::from([(2016, 1), (2018, 1)]));
}

#[test]
fn absence_means_no_in_a_complete_list_and_unknown_otherwise() {
    let actions = ["all,A,D,,,,2015,2015,,oui,,publie,s", "some,B,D,,,,2015,2015,,,,publie,s"];
    let rows = ["all,59001,participe,2016,,,publie,s", "some,59001,interessee,,2018,,saisi,"];
    let territory = made(&TWO, &actions, &rows);
    let cells = Cells::on(&territory, day("2017-06-01"), Scope::Everything);
    assert_eq!(cells.all(), [Cell::Yes, Cell::No, Cell::No, Cell::Unknown]);
    let later = Cells::on(&territory, day("2018-01-01"), Scope::Everything);
    assert_eq!(later.all(), [Cell::Yes, Cell::No, Cell::Unknown, Cell::Unknown]);
}

#[test]
fn a_cell_whose_illustrative_row_is_left_out_is_unknown_even_with_a_complete_list() {
    let actions = ["all,A,D,,,,2015,2015,,oui,,illustratif,"];
    let territory = made(&TWO, &actions, &["all,59001,participe,,,,illustratif,"]);
    let cells = |scope| Cells::on(&territory, day("2019-01-01"), scope).all().to_vec();
    assert_eq!(cells(Scope::Everything), [Cell::Yes, Cell::No]);
    assert_eq!(cells(Scope::PublishedOnly), [Cell::Unknown, Cell::No]);
}

#[test]
fn a_commune_that_is_not_concerned_is_in_the_denominator_of_thresholds_but_not_of_the_action() {
    let actions = ["a,A,Habitat,,,,2015,2015,,oui,,publie,s"];
    let territory = made(&TWO, &actions, &["a,59001,participe,,,,publie,s", "a,59002,non_concernee,,,,publie,s"]);
    let figures = Figures::on(&territory, day("2019-01-01"), Scope::Everything);
    let adoption = figures.by_action.values().next().expect("one action");
    assert_eq!((adoption.min, adoption.max, adoption.of), (1, 1, 1));
    assert_eq!((adoption.population_min, adoption.population_max), (1000, 1000));
    assert_eq!((figures.communes, &figures.at_least[..]), (2, &[AtLeast { k: 1, min: 1, max: 1 }][..]));
    assert_eq!(figures.by_domain.into_values().collect::<Vec<_>>(), [Interval { min: 1, max: 1 }]);
}

#[test]
fn peers_are_the_other_members_of_the_same_size_and_their_actions_are_sorted_by_number_of_peers() {
    let communes =
        ["59001,,Un,1999,,", "59002,,Deux,0,,", "59003,,Trois,10,,", "59004,,Quatre,2000,,", "59005,,Cinq,,,"];
    let actions =
        ["a,A,D,,,,2015,2015,,oui,,publie,s", "b,B,D,,,,2015,2015,,oui,,publie,s", "c,C,D,,,,2015,2015,,oui,,publie,s"];
    let joined = ["a,59002", "b,59002", "b,59003", "b,59004", "c,59004", "c,59001"];
    let rows = joined.map(|cell| format!("{cell},participe,,,,saisi,"));
    let territory = made(&communes, &actions, &rows.each_ref().map(String::as_str));
    let cells = Cells::on(&territory, day("2019-12-13"), Scope::Everything);
    let first = cells.members()[0];
    let named = |found: Vec<JoinedByPeers>| {
        found.iter().map(|it| (territory.action(it.action).id.to_string(), it.peers.min)).collect::<Vec<_>>()
    };
    assert_eq!(named(joined_by_peers(&territory, &cells, first)), [("b".to_owned(), 2), ("a".to_owned(), 1)]);
    assert_eq!(peers_of(&territory, &cells, first), cells.members()[1..3]);
    assert!(peers_of(&territory, &cells, cells.members()[4]).is_empty());
}

#[test]
fn the_backing_adds_up_to_the_number_of_all_cells() {
    let actions = ["all,A,D,,,,2015,2015,,oui,,publie,s", "some,B,D,,,,2015,2015,,,,illustratif,"];
    let rows = ["all,59001,participe,,,,publie,s", "some,59001,non,,,,illustratif,"];
    let territory = made(&TWO, &actions, &rows);
    let cells = Cells::on(&territory, day("2019-01-01"), Scope::Everything);
    let [first, second] = backing(&cells)[..] else { panic!("two actions run") };
    assert_eq!(first, Backing { published: 2, entered: 0, illustrative: 0, unknown: 0 });
    assert_eq!(second, Backing { published: 0, entered: 0, illustrative: 1, unknown: 1 });
    assert_eq!((first + second).total(), 4);
}

#[test]
fn without_communes_or_actions_all_figures_are_empty() {
    let figures = Figures::on(&made(&[], &[], &[]), day("2019-12-13"), Scope::Everything);
    assert_eq!((figures.communes, figures.at_least.len(), figures.by_action.len()), (0, 0, 0));
}

/// One row of a generated territory: action, commune, state, and the year in which it begins.
type GeneratedRow = (u8, u8, &'static str, u16);

fn rows() -> impl Strategy<Value = BTreeMap<(u8, u8), (&'static str, u16)>> {
    let state = prop::sample::select(vec!["participe", "non", "interessee", "non_concernee", "inconnue"]);
    prop::collection::btree_map((0u8..4, 0u8..6), (state, 2014u16..2021), 0..24)
}

fn generated(rows: &[GeneratedRow]) -> Territory {
    let communes: Vec<String> = (0..6).map(|n| format!("5900{n},,Commune {n},{},,", 100 * (n + 1))).collect();
    let actions: Vec<String> = (0..4)
        .map(|n| {
            format!("a{n},Action {n},D{},,,,2014,201{},,{},,publie,s", n % 2, 4 + n, if n == 0 { "oui" } else { "" })
        })
        .collect();
    let participations: Vec<String> = rows
        .iter()
        .map(|(action, commune, state, since)| format!("a{action},5900{commune},{state},{since},,,saisi,"))
        .collect();
    territory(&communes, &actions, &participations).expect("a readable package")
}

proptest! {
    #[test]
    fn figures_do_not_depend_on_the_order_of_the_rows(
        (rows, shuffled) in rows().prop_flat_map(|rows| {
            let rows: Vec<GeneratedRow> = rows.into_iter().map(|((a, c), (s, y))| (a, c, s, y)).collect();
            (Just(rows.clone()), Just(rows).prop_shuffle())
        }),
        year in 2014u16..2021,
    ) {
        let figures = |rows: &[GeneratedRow]| Figures::on(&generated(rows), Day::end_of_year(year), Scope::Everything);
        prop_assert_eq!(figures(&rows), figures(&shuffled));
    }

    #[test]
    fn for_any_values_of_the_unknown_cells_figures_are_within_their_bounds_and_both_bounds_are_reached(
        rows in rows(), year in 2014u16..2021, filling in prop::collection::vec(any::<bool>(), 24),
    ) {
        let date = Day::end_of_year(year);
        let known: Vec<GeneratedRow> = rows.into_iter().map(|((a, c), (s, y))| (a, c, s, y)).collect();
        let territory = generated(&known);
        let bounds = Figures::on(&territory, date, Scope::Everything);
        let filled_by = |answer: &dyn Fn(usize) -> bool| {
            let cells = Cells::on(&territory, date, Scope::Everything);
            let mut rows: Vec<GeneratedRow> = Vec::new();
            for action in 0..4u8 {
                for commune in 0..6u8 {
                    let code = format!("5900{commune}");
                    let code = domain::ids::CommuneCode::parse(&code).expect("a code");
                    let index = territory.find_commune(code).expect("a commune");
                    let id = domain::ids::ActionId::parse(&format!("a{action}")).expect("an id");
                    let state = match cells.get(territory.find_action(&id).expect("an action"), index) {
                        Some(Cell::Yes) => "participe",
                        Some(Cell::NotConcerned) => "non_concernee",
                        Some(Cell::Unknown) if answer(usize::from(action * 6 + commune)) => "participe",
                        Some(Cell::No | Cell::Unknown) => "non",
                        None => continue,
                    };
                    rows.push((action, commune, state, 2010));
                }
            }
            Figures::on(&generated(&rows), date, Scope::Everything)
        };
        let truths = [filled_by(&|at| filling[at]), filled_by(&|_| false), filled_by(&|_| true)];
        for (truth, filled_with) in truths.iter().zip(0..) {
            let mut pairs: Vec<(Interval, Interval)> = Vec::new();
            pairs.extend(bounds.by_commune.values().copied().zip(truth.by_commune.values().copied()));
            pairs.extend(bounds.by_domain.values().copied().zip(truth.by_domain.values().copied()));
            let range = |at: &AtLeast| at.interval();
            pairs.extend(bounds.at_least.iter().map(range).zip(truth.at_least.iter().map(range)));
            let range = |adoption: &domain::indicators::Adoption| adoption.interval();
            pairs.extend(bounds.by_action.values().map(range).zip(truth.by_action.values().map(range)));
            for (bound, truth) in pairs {
                prop_assert!(truth.is_certain());
                prop_assert!(bound.min <= truth.min && truth.max <= bound.max);
                prop_assert!(filled_with != 1 || truth.min == bound.min);
                prop_assert!(filled_with != 2 || truth.max == bound.max);
            }
        }
    }
}
