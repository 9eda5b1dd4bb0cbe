//! Each finding holds for every way of filling in what is unknown.

mod comparison;
mod dates;
mod mel;
mod oracle;

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{ActionGain, Adoption, Cell, Cells, DaySnapshot, FigureFinding, Scope, between};
use domain::territory::{ActionIndex, CommuneIndex, Territory};
use fixtures::filled_territory::{filled, filled_twice, nearly_known_territories, territories};
use proptest::prelude::*;

use oracle::{holds, peers_hold, rank_holds};

/// The cells of a day that are unknown.
fn unknown(territory: &Territory, day: Day, scope: Scope) -> Vec<(ActionIndex, CommuneIndex)> {
    let cells = Cells::on(territory, day, scope);
    let lines = cells.by_action().flat_map(|(action, line)| {
        cells.members().iter().zip(line).map(move |(commune, cell)| (action, *commune, *cell)).collect::<Vec<_>>()
    });
    lines.filter(|(_, _, cell)| *cell == Cell::Unknown).map(|(action, commune, _)| (action, commune)).collect()
}

/// What is said of each commune, which needs its index.
fn of_communes(snapshot: &DaySnapshot) -> Vec<(CommuneIndex, FigureFinding)> {
    let members = snapshot.tally.cells.members();
    let of = |&commune: &CommuneIndex| {
        [
            (commune, FigureFinding::commune(snapshot, commune)),
            (commune, FigureFinding::rank(snapshot, commune, members)),
            (commune, FigureFinding::peers(snapshot, commune)),
        ]
    };
    let beside = |&commune: &CommuneIndex| comparison::all(snapshot, commune).into_iter().map(move |it| (commune, it));
    members.iter().flat_map(of).chain(members.iter().flat_map(beside)).collect()
}

fn commune_holds(commune: CommuneIndex, finding: &FigureFinding, truth: &DaySnapshot) -> bool {
    match finding {
        FigureFinding::Rank { rank, .. } => rank_holds(*rank, truth, commune),
        FigureFinding::Peers(peers) => peers_hold(peers, truth, commune),
        FigureFinding::Place(_) | FigureFinding::Missing(_) | FigureFinding::Differences(_) => {
            comparison::holds(finding, truth)
        }
        other => holds(other, truth),
    }
}

/// Checks all findings of a day on one filling: `takes_part` has the answer of each unknown cell.
fn check(
    territory: &Territory,
    (day, scope): (Day, Scope),
    cells: &[(ActionIndex, CommuneIndex)],
    takes_part: &[bool],
) -> Result<(), TestCaseError> {
    let stated = DaySnapshot::on(&Arc::new(territory.clone()), day, scope);
    let truth = filled(territory, day, scope, &|action, commune| {
        cells.iter().position(|cell| *cell == (action, commune)).is_some_and(|at| takes_part[at])
    });
    let truth = DaySnapshot::on(&Arc::new(truth), day, Scope::Everything);
    for finding in FigureFinding::all(&stated) {
        prop_assert!(holds(&finding, &truth), "{finding:?} for {takes_part:?}");
    }
    for (commune, finding) in of_communes(&stated) {
        prop_assert!(commune_holds(commune, &finding, &truth), "{finding:?} for {takes_part:?}");
    }
    Ok(())
}

fn scopes() -> impl Strategy<Value = Scope> {
    prop::sample::select(vec![Scope::Everything, Scope::PublishedOnly])
}

/// The most unknown cells for which every filling is tried.
const ALL_FILLINGS: usize = 10;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_finding_holds_for_every_filling_of_a_few_unknown_cells(
        territory in nearly_known_territories(), year in 2014u16..2021,
    ) {
        let day = Day::end_of_year(year);
        let cells = unknown(&territory, day, Scope::Everything);
        prop_assume!(cells.len() <= ALL_FILLINGS);
        for filling in 0..1u32 << cells.len() {
            let takes_part: Vec<bool> = (0..cells.len()).map(|at| filling >> at & 1 == 1).collect();
            check(&territory, (day, Scope::Everything), &cells, &takes_part)?;
        }
    }

    #[test]
    fn every_finding_holds_for_many_fillings_of_many_unknown_cells(
        territory in territories(), year in 2014u16..2021, scope in scopes(),
        fillings in prop::collection::vec(prop::collection::vec(any::<bool>(), 30), 20),
    ) {
        let day = Day::end_of_year(year);
        let cells = unknown(&territory, day, scope);
        for takes_part in [vec![false; 30], vec![true; 30]].iter().chain(&fillings) {
            check(&territory, (day, scope), &cells, takes_part)?;
        }
    }

    #[test]
    fn the_actions_that_gained_most_did_so_for_any_values_of_the_unknown_cells(
        territory in territories(), years in (2014u16..2021, 2014u16..2021), scope in scopes(),
    ) {
        let days = [years.0.min(years.1), years.0.max(years.1) + 1].map(Day::end_of_year);
        let stated = between(&territory, days[0], days[1], scope);
        let FigureFinding::Gains { actions, leaders } = FigureFinding::gains(&territory, &stated, scope) else { panic!("gains") };
        let stated = stated.gained_and_lost();
        for (before, after) in [(false, false), (false, true), (true, false), (true, true)] {
            let truth = filled_twice(&territory, days, scope, before, after);
            let truth = between(&truth, days[0], days[1], Scope::Everything);
            let count = |it: Option<Adoption>| it.map_or(0, |it| i64::from(it.min));
            let gained: Vec<i64> = actions
                .iter()
                .map(|it| truth.adoption.iter().find(|(action, _)| *action == it.action).expect("the same actions").1)
                .map(|it| count(it.after) - count(it.before))
                .collect();
            let within = |(it, gained): (&ActionGain, &i64)| it.gain.0 <= *gained && *gained <= it.gain.1;
            prop_assert!(actions.iter().zip(&gained).all(within));
            let most: Vec<usize> =
                (0..gained.len()).filter(|at| gained.iter().all(|other| gained[*at] >= *other)).collect();
            prop_assert!(leaders.certain.iter().all(|at| most.contains(at)));
            prop_assert!(leaders.certain.is_empty() || leaders.may_tie || leaders.certain == most);
            let truth = truth.gained_and_lost();
            prop_assert!(stated.gained.min <= truth.gained.min && truth.gained.min <= stated.gained.max);
            prop_assert!(stated.lost.min <= truth.lost.min && truth.lost.min <= stated.lost.max);
        }
    }
}

#[test]
fn the_oracle_refuses_a_finding_that_states_too_much() {
    use fixtures::small_territory::{COMPLETE, made};
    let territory = made(&["59001,,Un,1,,", "59002,,Deux,1,,"], &COMPLETE, &["a,59001,participe,,,,saisi,"]);
    let truth = DaySnapshot::on(&Arc::new(territory), fixtures::small_territory::day("2019-12-13"), Scope::Everything);
    let exactly = |count| domain::indicators::Interval { min: count, max: count };
    for false_finding in [
        FigureFinding::AtLeast { k: 1, communes: exactly(2), of: 2 },
        FigureFinding::Participations { cells: exactly(2), of: 2 },
        FigureFinding::Extremes { lowest: exactly(1), highest: exactly(1) },
        FigureFinding::Half { reached: Some((2, exactly(0))), is_possible: false, of: 2 },
        FigureFinding::SeveralDomains { communes: Some(exactly(1)), of: 2 },
        FigureFinding::NoAction,
    ] {
        assert!(!holds(&false_finding, &truth), "{false_finding:?}");
    }
    for finding in FigureFinding::all(&truth) {
        assert!(holds(&finding, &truth), "{finding:?}");
    }
}
