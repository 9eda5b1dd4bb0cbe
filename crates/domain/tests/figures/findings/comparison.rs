//! What is said of a commune beside its neighbours and the communes of its size holds for every filling; figures of the
//! bundled territory.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::indicators::{
    Cell, CommuneDifferences, CommunePlace, CommunesJoined, ComparedWith, DaySnapshot, FigureFinding, JoinedWithout,
    MissingAction, MissingActions, Scope, SizeClass,
};
use domain::territory::{ActionIndex, CommuneIndex};
use fixtures::filled_territory::BORDERS;
use fixtures::mel::{MEL, day};

use super::oracle::{rank_holds_among, takes_part, within};

/// All that is said of a commune beside others.
pub fn all(snapshot: &DaySnapshot, commune: CommuneIndex) -> Vec<FigureFinding> {
    let others = snapshot.tally.cells.members().iter().filter(|it| **it != commune);
    let differences = others.map(|other| FigureFinding::differences(snapshot, commune, *other));
    [
        FigureFinding::place(snapshot, commune, ComparedWith::SameSize),
        FigureFinding::place(snapshot, commune, ComparedWith::Neighbours),
        FigureFinding::missing(snapshot, commune),
    ]
    .into_iter()
    .chain(differences)
    .collect()
}

/// Whether it holds where everything is known.
pub fn holds(finding: &FigureFinding, truth: &DaySnapshot) -> bool {
    match finding {
        FigureFinding::Place(place) => place_holds(*place, truth),
        FigureFinding::Missing(missing) => missing_holds(missing, truth),
        FigureFinding::Differences(differences) => differences_hold(differences, truth),
        other => panic!("not about a commune beside others: {other:?}"),
    }
}

/// The neighbours as they are drawn, or the others of its size.
fn compared(truth: &DaySnapshot, commune: CommuneIndex, with: ComparedWith) -> Vec<CommuneIndex> {
    let class = |it: CommuneIndex| SizeClass::of(truth.territory.commune(it));
    let pair = |it: CommuneIndex| (it.get().min(commune.get()), it.get().max(commune.get()));
    let is_compared = |it: CommuneIndex| match with {
        ComparedWith::SameSize => class(commune).is_some() && class(it) == class(commune),
        ComparedWith::Neighbours => BORDERS.contains(&pair(it)),
    };
    truth.tally.cells.members().iter().copied().filter(|it| *it != commune && is_compared(*it)).collect()
}

fn place_holds(CommunePlace { commune, with, is_known, rank, among }: CommunePlace, truth: &DaySnapshot) -> bool {
    let others = compared(truth, commune, with);
    let is_known_truly = with == ComparedWith::Neighbours && commune.get() < 5
        || with == ComparedWith::SameSize && truth.territory.commune(commune).population.is_some();
    is_known == is_known_truly && among as usize == others.len() + 1 && rank_holds_among(rank, truth, commune, &others)
}

fn is_out(truth: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> bool {
    truth.tally.cells.get(action, commune) == Some(Cell::No)
}

fn missing_holds(missing: &MissingActions, truth: &DaySnapshot) -> bool {
    let groups = [ComparedWith::Neighbours, ComparedWith::SameSize].map(|with| compared(truth, missing.commune, with));
    let joined =
        |action: ActionIndex, group: &[CommuneIndex]| group.iter().filter(|it| takes_part(truth, action, **it)).count();
    let is_missing = |action: &ActionIndex| {
        let most = groups.iter().any(|group| 2 * joined(*action, group) > group.len());
        is_out(truth, *action, missing.commune) && most
    };
    let truly: BTreeSet<ActionIndex> = truth.tally.cells.running().iter().copied().filter(is_missing).collect();
    let counted = |it: &CommunesJoined, action: ActionIndex, group: &[CommuneIndex]| {
        it.of as usize == group.len() && within(it.communes, u32::try_from(joined(action, group)).expect("a few"))
    };
    let fits = |it: &MissingAction| {
        counted(&it.neighbours, it.action, &groups[0]) && counted(&it.peers, it.action, &groups[1])
    };
    let stated = missing.certain.iter().chain(&missing.possible);
    let stated_actions: BTreeSet<ActionIndex> = stated.clone().map(|it| it.action).collect();
    missing.certain.iter().all(|it| truly.contains(&it.action))
        && truly.is_subset(&stated_actions)
        && stated_actions.len() == missing.certain.len() + missing.possible.len()
        && stated.clone().all(fits)
        && [missing.neighbours, missing.peers].iter().zip(&groups).all(|(count, group)| *count as usize == group.len())
}

fn differences_hold(differences: &CommuneDifferences, truth: &DaySnapshot) -> bool {
    let hold = |stated: &JoinedWithout, one: CommuneIndex, other: CommuneIndex| {
        let is_so = |action: &ActionIndex| takes_part(truth, *action, one) && is_out(truth, *action, other);
        let truly: Vec<ActionIndex> = truth.tally.cells.running().iter().copied().filter(is_so).collect();
        let may_be = |action: &ActionIndex| stated.certain.contains(action) || stated.possible.contains(action);
        stated.certain.iter().all(|it| truly.contains(it))
            && truly.iter().all(may_be)
            && within(stated.count(), u32::try_from(truly.len()).expect("a few"))
    };
    hold(&differences.theirs, differences.other, differences.commune)
        && hold(&differences.ours, differences.commune, differences.other)
}

fn mel(scope: Scope) -> DaySnapshot {
    DaySnapshot::on(&Arc::new(MEL.clone()), day("2019-12-13"), scope)
}

fn named(snapshot: &DaySnapshot, name: &str) -> CommuneIndex {
    let found = snapshot.territory.indexed_communes().find(|(_, commune)| &*commune.name == name);
    found.expect("a commune of the territory").0
}

fn missing(snapshot: &DaySnapshot, commune: CommuneIndex) -> MissingActions {
    MissingActions::of(snapshot, commune)
}

#[test]
fn most_are_more_than_half() {
    use fixtures::small_territory::range;
    let most = |min, max, of| {
        let joined = CommunesJoined { communes: range(min, max), of };
        (joined.are_most(), joined.may_be_most())
    };
    assert_eq!(most(2, 2, 4), (false, false));
    assert_eq!(most(2, 3, 4), (false, true));
    assert_eq!(most(3, 3, 4), (true, true));
    assert_eq!(most(2, 2, 3), (true, true));
    assert_eq!(most(0, 0, 0), (false, false));
}

#[test]
fn neighbours_that_are_no_members_yet_are_not_compared() {
    let snapshot = mel(Scope::Everything);
    let neighbours = |name: &str, snapshot: &DaySnapshot| {
        let found =
            ComparedWith::Neighbours.communes(&snapshot.territory, &snapshot.tally.cells, named(snapshot, name));
        found.iter().map(|it| snapshot.territory.commune(*it).name.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(neighbours("Don", &snapshot), ["Sainghin-en-Weppes", "Wavrin"]);
    let later = DaySnapshot::on(&Arc::new(MEL.clone()), day("2020-12-31"), Scope::Everything);
    assert_eq!(neighbours("Don", &later), ["Allennes-les-Marais", "Annœullin", "Sainghin-en-Weppes", "Wavrin"]);
}

#[test]
fn without_illustrative_data_only_the_published_list_says_what_most_have_joined() {
    let snapshot = mel(Scope::PublishedOnly);
    for &commune in snapshot.tally.cells.members() {
        let missing = missing(&snapshot, commune);
        let ids: Vec<&str> =
            missing.certain.iter().map(|it| snapshot.territory.action(it.action).id.as_str()).collect();
        let name = &*snapshot.territory.commune(commune).name;
        assert!(ids.iter().all(|id| *id == "permis-de-louer") && missing.possible.len() >= 24, "{name}: {ids:?}");
        // Lille, Roubaix and Tourcoing have joined; Lille has 18 neighbours, and fewer than ten of them have.
        assert!(name != "Villeneuve-d’Ascq" || ids.len() == 1);
        assert!(name != "Lille" || ids.is_empty());
    }
}

#[test]
fn what_a_commune_of_the_mel_lacks_is_what_more_than_half_of_others_have() {
    let snapshot = mel(Scope::Everything);
    let mut found = 0;
    for &commune in snapshot.tally.cells.members() {
        let missing = missing(&snapshot, commune);
        for it in &missing.certain {
            assert_eq!(snapshot.tally.cells.get(it.action, commune), Some(Cell::No));
            assert!(it.neighbours.are_most() || it.peers.are_most());
        }
        found += missing.certain.len();
    }
    assert!(found > 50, "{found}");
}
