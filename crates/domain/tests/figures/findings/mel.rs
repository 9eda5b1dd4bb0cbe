//! Findings of the bundled territory that must not state more than the published data allow.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, DeploymentYears, FigureFinding, Interval, Scope};
use fixtures::mel::{MEL, day};

fn published() -> DaySnapshot {
    DaySnapshot::on(&Arc::new(MEL.clone()), day("2019-12-13"), Scope::PublishedOnly)
}

#[test]
fn without_illustrative_data_no_action_and_no_year_leads() {
    let FigureFinding::Adoption { leaders, .. } = FigureFinding::adoption(&published()) else { panic!("actions run") };
    assert_eq!(leaders.certain, Vec::<usize>::new());
    let FigureFinding::Deployments { actions, busiest } = FigureFinding::deployments(&published()) else {
        panic!("deployments")
    };
    assert_eq!((actions.count, actions.illustrative), (25, 20));
    assert_eq!(busiest.map(|it| it.years), Some(vec![]));
    assert_eq!(DeploymentYears::of(&published()).in_year(2019), Interval { min: 5, max: 25 });
    assert_eq!(DeploymentYears::of(&published()).in_year(2016), Interval { min: 0, max: 20 });
}

#[test]
fn a_commune_of_which_answers_are_unknown_may_have_more_to_join() {
    let snapshot = published();
    for &commune in snapshot.tally.cells.members() {
        let FigureFinding::Peers(peers) = FigureFinding::peers(&snapshot, commune) else { panic!("peers") };
        assert!(peers.may_be_more(), "{commune:?}");
    }
}

#[test]
fn the_distribution_accounts_for_every_commune() {
    for (scope, uncertain) in [(Scope::Everything, 41), (Scope::PublishedOnly, 90)] {
        let snapshot = DaySnapshot::on(&Arc::new(MEL.clone()), day("2019-12-13"), scope);
        let FigureFinding::MostCommon { distribution, leaders } = FigureFinding::most_common(&snapshot) else {
            panic!("members")
        };
        let certain: u32 = distribution.counts.iter().map(|(_, communes)| communes.min).sum();
        assert_eq!((distribution.uncertain, certain + distribution.uncertain), (uncertain, 90));
        assert_eq!(leaders.certain, Vec::<usize>::new());
    }
}
