//! Verdicts on territories with unknown answers, compared with those on the same territories with all answers filled in.

use claims::{
    CommuneSet, Comparison, Condition, Decimal, Group, Leader, Measure, Reading, Statistic, Threshold, Value, Verdict,
    When, read,
};
use domain::dates::Day;
use domain::indicators::{
    Cells, Grouping, Scope, SizeClass, action_groups, adoption, commune_counts, domains_served, reached,
};
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Territory};
use fixtures::filled_territory::{filled, territories};
use proptest::prelude::*;

use crate::{MEL, day};

pub const SIZES: [SizeClass; 2] =
    [SizeClass { from: 0, below: Some(2_000) }, SizeClass { from: 2_000, below: Some(5_000) }];

fn conditions(territory: &Territory) -> Vec<Condition> {
    let mut all = vec![Condition::Any, Condition::Domains(1), Condition::Domains(2)];
    for (min, max) in [(0, Some(0)), (1, None), (2, None), (2, Some(3)), (3, None)] {
        all.push(Condition::Within(Threshold { min, max }));
    }
    for (action, _) in territory.indexed_actions() {
        all.push(Condition::TakesPart(action));
        all.push(Condition::Answers(action, ParticipationState::NotConcerned));
    }
    all.extend(Group::all(territory).into_iter().map(Condition::Reached));
    all
}

/// Every measure whose figure depends on answers, but for those that count what is known.
fn measures(territory: &Territory) -> Vec<Measure> {
    let mut all = vec![Measure::Mean, Measure::Alone, Measure::Population, Measure::Communes];
    for condition in conditions(territory) {
        for size in [None, Some(SIZES[0]), Some(SIZES[1])] {
            all.push(Measure::CommunesIn(CommuneSet { size, condition }));
            all.push(Measure::InhabitantsOf(CommuneSet { size, condition }));
        }
        if let Condition::Within(threshold) = condition {
            all.push(Measure::Participating(threshold));
        }
    }
    for size in [None, Some(SIZES[0]), Some(SIZES[1])] {
        for statistic in [Statistic::Lowest, Statistic::Highest, Statistic::Median, Statistic::Mean] {
            all.push(Measure::Typical(statistic, size));
        }
    }
    for (commune, _) in territory.indexed_communes() {
        all.push(Measure::ParticipationsOf(commune));
        all.push(Measure::JoinedByPeers(commune));
        all.push(Measure::Rank { commune, among: None });
        all.push(Measure::Rank { commune, among: Some(SIZES[0]) });
    }
    for (action, _) in territory.indexed_actions() {
        all.push(Measure::Participants(action));
        all.push(Measure::NonParticipants(action));
    }
    for leader in leaders(territory) {
        for with_others in [false, true] {
            all.push(Measure::Leads { leader, with_others });
        }
    }
    all
}

pub fn leaders(territory: &Territory) -> Vec<Leader> {
    let actions = || territory.indexed_actions().map(|(action, _)| action);
    let communes = territory.indexed_communes().map(|(commune, _)| Leader::Commune(commune));
    let mut all: Vec<Leader> = actions().map(Leader::Action).chain(actions().map(Leader::Share)).collect();
    all.extend(communes.chain(Group::all(territory).into_iter().map(Leader::Group)));
    all.extend(SIZES.map(Leader::Size));
    all.extend([Leader::Year(2014), Leader::Year(2015), Leader::Number(1), Leader::Number(2)]);
    all
}

/// The verdict; `None` where the claim is not judged.
fn verdict(reading: &Reading, territory: &Territory, scope: Scope) -> Option<Verdict> {
    reading.verdict(territory, scope).ok().map(|(_, verdict)| verdict)
}

fn claimed(measure: Measure, figure: u64, turn: usize) -> (Value, Comparison) {
    if measure.is_yes_or_no() {
        return (Value::Number(Decimal::whole(1)), Comparison::Equal);
    }
    let value =
        if turn.is_multiple_of(3) { Value::Percent(Decimal::whole(50)) } else { Value::Number(Decimal::whole(figure)) };
    let comparisons = [
        Comparison::Equal,
        Comparison::AtLeast,
        Comparison::MoreThan,
        Comparison::AtMost,
        Comparison::LessThan,
        Comparison::NotEqual,
        Comparison::ABOUT,
    ];
    (value, comparisons[turn % comparisons.len()])
}

/// Whether a commune takes part in an action in the filling of this number: in none, in all, or at random.
pub fn takes_part(filling: u32, action: ActionIndex, commune: CommuneIndex) -> bool {
    match filling {
        0 => false,
        1 => true,
        _ => {
            let seed = (action.get() * 31 + commune.get() * 7 + filling as usize * 131).wrapping_mul(2_654_435_761);
            (seed >> 9) & 1 == 1
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_definite_verdict_holds_for_every_filling_of_the_unknown_answers(
        territory in territories(), year in 2015u16..2020, published in any::<bool>(), turn in 0usize..21,
    ) {
        let day = Day::end_of_year(year);
        let scope = if published { Scope::PublishedOnly } else { Scope::Everything };
        let fill = |number: u32| {
            filled(&territory, day, scope, &|action, commune| takes_part(number, action, commune))
        };
        let fillings: Vec<Territory> = (0..8).map(fill).collect();
        for (rank, measure) in measures(&territory).into_iter().enumerate() {
            // The figure of one of the fillings, so that the claim is true of it.
            let source = &fillings[rank % fillings.len()];
            let figures = measure.figures(source, Scope::Everything, When::On(day));
            let Some(figure) = figures.and_then(|figures| figures.first().map(|it| it.min)) else { continue };
            let (value, comparison) = claimed(measure, figure, turn + rank);
            let reading = Reading { measure, comparison, value, when: When::On(day) };
            let uncertain = verdict(&reading, &territory, scope);
            for filling in &fillings {
                let certain = verdict(&reading, filling, Scope::Everything);
                match uncertain {
                    None | Some(Verdict::Compatible) => {}
                    decided => prop_assert!(certain == decided, "{:?}: {:?} of {:?}", reading, certain, decided),
                }
            }
        }
    }
}

#[test]
fn a_superlative_that_is_shared_is_not_judged() {
    let territory = fixtures::small_territory::made(
        &["59001,,Alby,900,,", "59002,,Bray,800,,"],
        &[
            "a,Archives,Eau,,,,2015,2015,,oui,,publie,s",
            "b,Ballons,Eau,,,,2015,2015,,oui,,publie,s",
            "c,Cantines,Air,,,,2015,2015,,oui,,publie,s",
        ],
        &["a,59001,participe,,,,publie,s", "b,59002,participe,,,,publie,s"],
    );
    let judged = |line: &str| read(line, &territory, day("2019-12-13"), Scope::Everything)[0].verdict;
    assert_eq!(judged("« Archives » réunit le plus de communes"), Verdict::OutOfReach);
    assert_eq!(judged("Alby est la commune qui participe au plus d’actions"), Verdict::OutOfReach);
    assert_eq!(judged("Alby est la 1re commune pour le nombre d’actions"), Verdict::Exact);
    assert_eq!(judged("« Cantines » réunit le plus de communes"), Verdict::Contradicted);
    let tied = "Le domaine « Eau » touche le plus de communes, peut-être à égalité avec d’autres";
    assert_eq!(judged(tied), Verdict::Exact);
}

#[test]
fn sets_of_communes_have_the_figures_of_the_indicators() {
    let day = day("2019-12-13");
    let cells = Cells::on(&MEL, day, Scope::Everything);
    let of = |measure: Measure| {
        let figures = measure.figures(&MEL, Scope::Everything, When::On(day)).expect("figures");
        (figures[0].min, figures[0].max)
    };
    let communes = |condition| of(Measure::CommunesIn(CommuneSet { size: None, condition }));
    let inhabitants = |condition| of(Measure::InhabitantsOf(CommuneSet { size: None, condition }));
    for grouping in [Grouping::Domain, Grouping::Objective, Grouping::Form] {
        let groups = action_groups(&MEL, &cells, grouping);
        for expected in groups.iter().filter(|group| group.name.is_some()) {
            let of_actions = |group: &Group| expected.actions.iter().all(|&action| group.contains(&MEL, action));
            let is_it = |group: &Group| of_actions(group) && grouping_of(*group) == grouping;
            let mut groups = Group::all(&MEL).into_iter().filter(is_it);
            let group = Condition::Reached(groups.next().expect("the group"));
            let (count, people) = (expected.communes, expected.inhabitants);
            if groups.next().is_none() {
                assert_eq!(communes(group), (count.min.into(), count.max.into()), "{:?}", expected.name);
                assert_eq!(inhabitants(group), (people.min, people.max), "{:?}", expected.name);
            }
        }
    }
    let counts = commune_counts(&cells);
    for k in 1..=u32::try_from(cells.running().len()).expect("few") {
        let expected = reached(&MEL, cells.members(), &counts, k).inhabitants;
        assert_eq!(inhabitants(Condition::Within(Threshold::at_least(k))), (expected.min, expected.max), "{k}");
    }
    for (action, expected) in adoption(&MEL, &cells) {
        let people = (expected.population_min, expected.population_max);
        assert_eq!(inhabitants(Condition::TakesPart(action)), people);
    }
    for at in domains_served(&MEL, &cells).at_least {
        assert_eq!(communes(Condition::Domains(at.k)), (at.min.into(), at.max.into()), "{}", at.k);
    }
}

const fn grouping_of(group: Group) -> Grouping {
    match group {
        Group::Domain(_) => Grouping::Domain,
        Group::Objective(_) => Grouping::Objective,
        Group::Form(_) => Grouping::Form,
    }
}
