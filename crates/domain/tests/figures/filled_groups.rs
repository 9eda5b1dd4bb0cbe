//! Properties of the indicators about groups, for random territories and any values of their unknown cells.

use domain::dates::Day;
use domain::indicators::{
    ActionMilestone, Cells, ChangesBetween, DayCounts, Grouping, Half, HistoryPoint, Interval, Proportion, Reach,
    Scope, ShareConclusion, ShareDefinition, ShareVariant, Spread, action_groups, alone, at_least, between,
    commune_counts, domain_reach, domains_served, robustness, size_groups,
};
use domain::territory::{CommuneIndex, Territory};
use fixtures::filled_territory::{filled, filled_twice, territories};
use fixtures::small_territory::codes;
use proptest::prelude::*;

/// The lower and the upper bound of a figure.
type IntervalEnds = (u64, u64);

/// All figures about groups, in an order that depends only on the members and the running actions.
fn figures(territory: &Territory, day: Day, scope: Scope) -> Vec<IntervalEnds> {
    let cells = Cells::on(territory, day, scope);
    let counts = commune_counts(&cells);
    let mut found = Vec::new();
    found.extend(Spread::of(&counts).iter().flat_map(of_spread));
    for group in size_groups(territory, &cells, &counts) {
        found.extend(of_spread(&group.spread));
        found.extend(group.reached.iter().flat_map(|at| of_reach(at.reach)));
    }
    for grouping in [Grouping::Domain, Grouping::Objective, Grouping::Form] {
        for group in action_groups(territory, &cells, grouping) {
            found.extend(of_reach(Reach { communes: group.communes, inhabitants: group.inhabitants }));
            found.push(of_range(group.participations));
        }
    }
    let served = domains_served(territory, &cells);
    found.extend(served.by_member.into_iter().map(of_range));
    found.extend(served.at_least.iter().map(|at| (at.min.into(), at.max.into())));
    for k in 0..7 {
        let robustness = robustness(territory, day, scope, k);
        found.push(of_share(robustness.baseline.share));
        let filled_alike = [ShareDefinition::Inhabitants, ShareDefinition::RunningAYear];
        let others = robustness.others.iter().filter(|variant| filled_alike.contains(&variant.definition));
        found.extend(others.map(|variant| of_share(variant.share)));
    }
    let moment = HistoryPoint::of(territory, DayCounts::on(territory, day, scope));
    found.extend(moment.reached.iter().flat_map(|at| of_reach(at.reach)));
    found.extend(moment.adoption.iter().map(|(_, adoption)| (adoption.population_min, adoption.population_max)));
    found
}

fn of_range(range: Interval) -> IntervalEnds {
    (range.min.into(), range.max.into())
}

fn of_share(share: Proportion) -> IntervalEnds {
    (share.min, share.max)
}

fn of_reach(reach: Reach) -> [IntervalEnds; 2] {
    [of_range(reach.communes), (reach.inhabitants.min, reach.inhabitants.max)]
}

fn of_spread(spread: &Spread) -> [IntervalEnds; 4] {
    let halves = |half: Half| 2 * half.whole() + u64::from(half.and_a_half());
    [
        of_range(spread.lowest.count),
        of_range(spread.highest.count),
        (halves(spread.median.min), halves(spread.median.max)),
        (spread.mean.min.numerator, spread.mean.max.numerator),
    ]
}

fn scopes() -> impl Strategy<Value = Scope> {
    prop::sample::select(vec![Scope::Everything, Scope::PublishedOnly])
}

/// The indices of the members with the lowest and the highest count. No cell may be unknown.
fn extremes(territory: &Territory, day: Day) -> [Vec<usize>; 2] {
    let spread = Spread::of(&commune_counts(&Cells::on(territory, day, Scope::Everything))).expect("members");
    assert_eq!(spread.lowest.certain, spread.lowest.possible);
    assert_eq!(spread.highest.certain, spread.highest.possible);
    [spread.lowest.certain, spread.highest.certain]
}

proptest! {
    // Fewer cases than by default, since each one reads many territories.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn for_any_values_of_the_unknown_cells_figures_are_within_their_bounds_and_both_bounds_are_reached(
        territory in territories(), year in 2014u16..2021, scope in scopes(),
        answers in prop::collection::vec(any::<bool>(), 30),
    ) {
        let day = Day::end_of_year(year);
        let bounds = figures(&territory, day, scope);
        let filled_by = |answer: &dyn Fn(usize) -> bool| {
            let territory = filled(&territory, day, scope, &|action, commune| answer(action.get() * 6 + commune.get()));
            figures(&territory, day, Scope::Everything)
        };
        let [lowest, middle, highest] = [filled_by(&|_| false), filled_by(&|at| answers[at]), filled_by(&|_| true)];
        prop_assert!([&lowest, &middle, &highest].iter().all(|truth| truth.len() == bounds.len()));
        for (at, &(min, max)) in bounds.iter().enumerate() {
            prop_assert_eq!(lowest[at], (min, min));
            prop_assert_eq!(highest[at], (max, max));
            prop_assert!(middle[at].0 == middle[at].1 && min <= middle[at].0 && middle[at].1 <= max);
        }
    }

    #[test]
    fn an_extreme_is_certain_if_it_holds_for_all_values_of_the_unknown_cells_and_possible_if_for_one(
        territory in territories(), year in 2014u16..2021, scope in scopes(),
    ) {
        let day = Day::end_of_year(year);
        let cells = Cells::on(&territory, day, scope);
        let spread = Spread::of(&commune_counts(&cells)).expect("members");
        for (index, &member) in cells.members().iter().enumerate() {
            let alone_in = filled(&territory, day, scope, &|_, commune| commune == member);
            let alone_out = filled(&territory, day, scope, &|_, commune| commune != member);
            let [lowest_in, highest_in] = extremes(&alone_in, day);
            let [lowest_out, highest_out] = extremes(&alone_out, day);
            prop_assert_eq!(spread.lowest.certain.contains(&index), lowest_in.contains(&index));
            prop_assert_eq!(spread.lowest.possible.contains(&index), lowest_out.contains(&index));
            prop_assert_eq!(spread.highest.certain.contains(&index), highest_out.contains(&index));
            prop_assert_eq!(spread.highest.possible.contains(&index), highest_in.contains(&index));
        }
    }

    #[test]
    fn each_member_and_each_action_is_in_one_group(
        territory in territories(), year in 2014u16..2021, scope in scopes(),
    ) {
        let day = Day::end_of_year(year);
        let cells = Cells::on(&territory, day, scope);
        let counts = commune_counts(&cells);
        let groups = size_groups(&territory, &cells, &counts);
        let mut members: Vec<CommuneIndex> = groups.iter().flat_map(|group| group.members.clone()).collect();
        members.sort();
        prop_assert_eq!(&members[..], cells.members());
        let thresholds = at_least(&counts, cells.running().len());
        for (at, &k) in territory.about().thresholds.iter().enumerate() {
            let reached = || groups.iter().map(|group| group.reached[at].reach.communes);
            let sum = |bound: fn(Interval) -> u32| reached().map(bound).sum::<u32>();
            let total = thresholds.iter().find(|at| at.k == k).map_or((0, 0), |at| (at.min, at.max));
            prop_assert_eq!((sum(|range| range.min), sum(|range| range.max)), total);
        }
        for grouping in [Grouping::Domain, Grouping::Form] {
            let groups = action_groups(&territory, &cells, grouping);
            let mut actions: Vec<_> = groups.iter().flat_map(|group| group.actions.clone()).collect();
            actions.sort();
            prop_assert_eq!(&actions[..], cells.running());
            let sum = groups.iter().map(|group| group.participations.max).sum::<u32>();
            prop_assert_eq!(sum, counts.iter().map(|count| count.max).sum::<u32>());
        }
        let by_domain = action_groups(&territory, &cells, Grouping::Domain);
        let by_domain = by_domain.into_iter().map(|group| (group.name.expect("a domain"), group.communes));
        prop_assert_eq!(by_domain.collect::<Vec<_>>(), domain_reach(&territory, &cells));
    }

    #[test]
    fn the_counts_before_plus_the_changes_are_the_counts_after(
        territory in territories(), years in (2014u16..2021, 2014u16..2021), scope in scopes(),
        filling in any::<(bool, bool)>(),
    ) {
        let days = [years.0.min(years.1), years.0.max(years.1) + 1].map(Day::end_of_year);
        let territory = filled_twice(&territory, days, scope, filling.0, filling.1);
        let found = between(&territory, days[0], days[1], Scope::Everything);
        let population = |communes: &[CommuneIndex]| {
            communes.iter().filter_map(|&commune| territory.commune(commune).population).map(u64::from).sum::<u64>()
        };
        prop_assert_eq!(found.communes.before + found.joined.len(), found.communes.after + found.left.len());
        prop_assert_eq!(
            found.population.before + population(&found.joined),
            found.population.after + population(&found.left)
        );
        let length = |milestones: &[ActionMilestone]| u32::try_from(milestones.len()).expect("a few");
        let (before, after) = (found.actions.before, found.actions.after);
        prop_assert_eq!(before.registered + length(&found.registered), after.registered);
        prop_assert_eq!(before.deployed + length(&found.deployed), after.deployed);
        prop_assert_eq!(before.running + length(&found.deployed), after.running + length(&found.stopped));
        for crossing in &found.thresholds {
            prop_assert_eq!(crossing.uncertain(), vec![]);
            let count = |communes: &[CommuneIndex]| u32::try_from(communes.len()).expect("a few");
            let (reached, fell) = (count(&crossing.reached), count(&crossing.fell));
            prop_assert!(crossing.at_least.before.is_certain() && crossing.at_least.after.is_certain());
            prop_assert_eq!(
                crossing.at_least.before.min + reached + crossing.joined.min,
                crossing.at_least.after.min + fell + crossing.left.min
            );
        }
    }

    #[test]
    fn a_crossing_is_certain_if_it_holds_for_all_values_of_the_unknown_cells_and_possible_if_for_one(
        territory in territories(), years in (2014u16..2021, 2014u16..2021), scope in scopes(),
    ) {
        let days = [years.0.min(years.1), years.0.max(years.1) + 1].map(Day::end_of_year);
        let uncertain = between(&territory, days[0], days[1], scope);
        let filled_with = |before, after| {
            let territory = filled_twice(&territory, days, scope, before, after);
            between(&territory, days[0], days[1], Scope::Everything)
        };
        let named = |communes: &[CommuneIndex]| codes(&territory, communes);
        let both = |certain: &[CommuneIndex], perhaps: &[CommuneIndex]| {
            let mut both = named(&[certain, perhaps].concat());
            both.sort();
            both
        };
        let (up, down) = (filled_with(false, true), filled_with(true, false));
        for (at, crossing) in uncertain.thresholds.iter().enumerate() {
            let (up, down): (&ChangesBetween, &ChangesBetween) = (&up, &down);
            let (up, down) = (&up.thresholds[at], &down.thresholds[at]);
            prop_assert_eq!(named(&up.reached), both(&crossing.reached, &crossing.perhaps_reached));
            prop_assert_eq!(named(&down.reached), named(&crossing.reached));
            prop_assert_eq!(named(&down.fell), both(&crossing.fell, &crossing.perhaps_fell));
            prop_assert_eq!(named(&up.fell), named(&crossing.fell));
            prop_assert_eq!(up.at_least.before.min, crossing.at_least.before.min);
            prop_assert_eq!(up.at_least.after.max, crossing.at_least.after.max);
            prop_assert_eq!((down.joined.min, up.joined.min), (crossing.joined.min, crossing.joined.max));
            prop_assert_eq!((up.left.min, down.left.min), (crossing.left.min, crossing.left.max));
        }
    }

    #[test]
    fn conclusions_and_lone_communes_hold_for_all_values_of_the_unknown_cells(
        territory in territories(), year in 2014u16..2021, scope in scopes(), k in 0u32..6,
        answers in prop::collection::vec(any::<bool>(), 30),
    ) {
        let day = Day::end_of_year(year);
        let truth = filled(&territory, day, scope, &|action, commune| answers[action.get() * 6 + commune.get()]);
        let found = robustness(&territory, day, scope, k);
        let of_truth = robustness(&truth, day, Scope::Everything, k);
        prop_assert!(of_truth.baseline.conclusion != ShareConclusion::Undecided);
        prop_assert!([ShareConclusion::Undecided, of_truth.baseline.conclusion].contains(&found.baseline.conclusion));
        let [.., published, is_no, is_yes] = &found.others[..] else { panic!("five others") };
        prop_assert_eq!(published.share, robustness(&territory, day, Scope::PublishedOnly, k).baseline.share);
        prop_assert_eq!((is_no.share.min, is_no.share.max), (found.baseline.share.min, found.baseline.share.min));
        prop_assert_eq!((is_yes.share.min, is_yes.share.max), (found.baseline.share.max, found.baseline.share.max));
        let differs = |variant: &ShareVariant| variant.conclusion != found.baseline.conclusion;
        prop_assert!(found.others.iter().all(|variant| variant.flips == differs(variant)));
        let still = alone(&truth, &Cells::on(&truth, day, Scope::Everything));
        prop_assert!(alone(&territory, &Cells::on(&territory, day, scope)).iter().all(|one| still.contains(one)));
    }
}
