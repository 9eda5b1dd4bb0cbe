//! The account of a figure lists all items that were considered, and adds up to the figure.

use std::sync::Arc;

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode};
use domain::indicators::{
    Account, AccountItem, AccountPart, ActionSet, Backing, DaySnapshot, DeploymentYears, Figure, Figures, Inhabitants,
    Interval, Scope, Tally, account, figure_backing,
};
use domain::territory::Territory;
use fixtures::small_territory::territory;

const COMMUNES: [&str; 4] =
    ["59001,,Un,1000,,", "59002,,Deux,500,2017-01-01,", "59003,,Trois,,,", "59004,,Quatre,9,2021,"];
const ACTIONS: [&str; 4] = [
    "a,A,Achats,Convention,,,2015,2015,,oui,,publie,s",
    "b,B,Achats,,,,2015,2016,2019,,,illustratif,",
    "c,C,Habitat,Convention,,,2015,2016-06,,,,publie,s2",
    "d,D,Sport,,,2014,,,,,,publie,s",
];
const ROWS: [&str; 5] = [
    "a,59001,participe,2015,,,publie,list",
    "b,59001,participe,2016,2018,,illustratif,",
    "b,59002,interessee,,,,illustratif,",
    "c,59003,non_concernee,,,,saisi,",
    "c,59001,participe,2017,,,illustratif,",
];

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn small() -> Territory {
    territory(&COMMUNES, &ACTIONS, &ROWS).expect("a readable package")
}

fn of(figure: &Figure, on: &str, scope: Scope) -> Option<Account> {
    let territory = small();
    account(&territory, &Tally::on(&territory, day(on), scope), figure)
}

fn parts(account: &Account) -> Vec<(String, AccountPart)> {
    let territory = small();
    let named = |item: &AccountItem| match item {
        AccountItem::Commune(index) => territory.commune(*index).name.to_string(),
        AccountItem::Action(index) => territory.action(*index).id.to_string(),
        AccountItem::Domain(name) => name.to_string(),
    };
    account.lines.iter().map(|line| (named(&line.item), line.part)).collect()
}

fn participants(id: &str) -> Figure {
    Figure::Participants(ActionId::parse(id).expect("an id"))
}

#[test]
fn the_account_of_an_action_lists_every_member_and_whether_it_counts() {
    let found = of(&participants("c"), "2018-06-01", Scope::Everything).expect("the action runs");
    let named = |name: &str, part| (name.to_owned(), part);
    assert_eq!(
        parts(&found),
        [
            named("Un", AccountPart::Counted),
            named("Deux", AccountPart::Possible),
            named("Trois", AccountPart::NotConcerned)
        ]
    );
    assert_eq!((found.value, found.of), (Interval { min: 1, max: 2 }, Some(2)));
    assert_eq!(found.inhabitants, Some((Inhabitants { min: 1000, max: 1500 }, 1500)));
    assert_eq!(found.backing, Backing { published: 0, entered: 1, illustrative: 1, unknown: 1 });
    assert!(found.sources.is_empty(), "an illustrative row has no source");
}

#[test]
fn communes_absent_from_a_complete_list_are_not_counted_and_each_source_is_listed_once() {
    let found = of(&participants("a"), "2018-06-01", Scope::Everything).expect("the action runs");
    assert_eq!(found.lines.iter().filter(|line| line.part == AccountPart::NotCounted).count(), 2);
    assert_eq!(found.sources.iter().map(|source| &**source).collect::<Vec<_>>(), ["list", "s"]);
    assert_eq!(found.backing, Backing { published: 3, ..Backing::default() });
}

#[test]
fn the_account_of_a_threshold_has_the_count_of_each_commune() {
    let found = of(&Figure::AtLeast(3), "2018-06-01", Scope::Everything).expect("thresholds have accounts");
    assert_eq!(found.lines[0].count, Some(Interval { min: 2, max: 3 }));
    assert_eq!((found.value, found.of), (Interval { min: 0, max: 1 }, Some(3)));
    let earlier = of(&Figure::AtLeast(3), "2017-06-01", Scope::Everything).expect("thresholds have accounts");
    assert_eq!(earlier.value, Interval { min: 1, max: 1 });
}

#[test]
fn the_account_of_a_years_deployments_lists_all_actions_and_counts_those_up_to_the_day() {
    let found = of(&Figure::DeployedIn(2016), "2016-03-01", Scope::Everything).expect("years have accounts");
    assert_eq!(found.value, Interval { min: 1, max: 1 });
    assert_eq!(found.lines.len(), 4);
    assert_eq!(found.lines[1].since.map(|date| date.to_string()).as_deref(), Some("2016"));
    assert_eq!(found.backing, Backing { illustrative: 1, ..Backing::default() });
}

#[test]
fn without_illustrative_data_an_illustrative_deployment_may_be_of_any_year() {
    for year in [2015, 2016, 2017] {
        let found = of(&Figure::DeployedIn(year), "2018-06-01", Scope::PublishedOnly).expect("years have accounts");
        assert_eq!(found.lines[1].part, AccountPart::Possible, "{year}");
        assert_eq!(found.lines[1].since, None, "{year}");
    }
    let found = of(&Figure::Deployed, "2018-06-01", Scope::PublishedOnly).expect("an account");
    assert_eq!(found.value, Interval { min: 3, max: 3 });
    let is_dated: Vec<bool> = found.lines.iter().map(|line| line.since.is_some()).collect();
    assert_eq!(is_dated, [true, false, true, false], "no date of an illustrative action");
}

#[test]
fn a_commune_outside_its_membership_and_an_action_that_does_not_run_have_no_account() {
    let commune = |code: &str| CommuneCode::parse(code).expect("a code");
    for figure in [
        Figure::Participations(commune("59004")),
        Figure::DomainsOf(commune("59004")),
        Figure::Participations(commune("59999")),
        participants("d"),
        participants("z"),
        Figure::Reach(ActionSet::Domain("Sport".into())),
    ] {
        assert_eq!(of(&figure, "2018-06-01", Scope::Everything), None, "{figure}");
    }
}

#[test]
fn every_figure_is_the_sum_of_its_account() {
    let territory = small();
    for (on, scope) in [
        ("2014-06-01", Scope::Everything),
        ("2016-12-31", Scope::Everything),
        ("2018-06-01", Scope::PublishedOnly),
        ("2021-01-01", Scope::Everything),
    ] {
        let (tally, figures) = (Tally::on(&territory, day(on), scope), Figures::on(&territory, day(on), scope));
        let of = |figure: &Figure| account(&territory, &tally, figure).expect("an account");
        let exact = |count: u32| Interval { min: count, max: count };
        assert_eq!(of(&Figure::Communes).value, exact(figures.communes));
        assert_eq!(of(&Figure::Population).inhabitants.map(|(it, _)| it.min), Some(figures.population));
        assert_eq!(of(&Figure::UnderStudy).value, exact(figures.actions.under_study));
        assert_eq!(of(&Figure::Registered).value, exact(figures.actions.registered));
        assert_eq!(of(&Figure::Deployed).value, exact(figures.actions.deployed));
        assert_eq!(of(&Figure::Running).value, exact(figures.actions.running));
        let years = DeploymentYears::of(&DaySnapshot::on(&Arc::new(territory.clone()), day(on), scope));
        for (year, count) in &figures.deployed_by_year {
            let found = of(&Figure::DeployedIn(*year)).value;
            assert_eq!(found, years.in_year(*year));
            assert!(scope == Scope::PublishedOnly || found == exact(*count));
        }
        for at in &figures.at_least {
            assert_eq!(of(&Figure::AtLeast(at.k)).value, at.interval());
        }
        for (code, count) in &figures.by_commune {
            let found = of(&Figure::Participations(*code));
            assert_eq!((found.value, found.of), (*count, Some(figures.actions.running)));
        }
        for (id, adoption) in &figures.by_action {
            let found = of(&Figure::Participants(id.clone()));
            assert_eq!((found.value, found.of), (adoption.interval(), Some(adoption.of)));
            let (inhabitants, _) = found.inhabitants.expect("inhabitants");
            assert_eq!((inhabitants.min, inhabitants.max), (adoption.population_min, adoption.population_max));
        }
        for (domain, reach) in &figures.by_domain {
            assert_eq!(of(&Figure::Reach(ActionSet::Domain(domain.clone()))).value, *reach);
        }
        let exactly: u32 = (0..=figures.actions.running).map(|k| of(&Figure::Exactly(k)).value.min).sum();
        let certain = figures.by_commune.values().filter(|count| count.is_certain()).count();
        assert_eq!(exactly as usize, certain);
    }
}

/// Every figure of a territory, those without an account on the day included.
fn all_figures(territory: &Territory) -> Vec<Figure> {
    let mut figures = vec![
        Figure::Communes,
        Figure::Population,
        Figure::UnderStudy,
        Figure::Registered,
        Figure::Deployed,
        Figure::Running,
        Figure::AtLeast(0),
        Figure::AtLeast(2),
        Figure::Exactly(1),
        Figure::InDomains(1),
    ];
    figures.extend((2014..=2021).map(Figure::DeployedIn));
    for commune in territory.communes() {
        figures.extend([Figure::Participations(commune.code), Figure::DomainsOf(commune.code)]);
    }
    for action in territory.actions() {
        figures.push(Figure::Participants(action.id.clone()));
        figures.push(Figure::Reach(ActionSet::Domain(Arc::clone(&action.domain))));
        figures.extend(action.form.iter().cloned().map(|form| Figure::Reach(ActionSet::Form(form))));
        figures.extend(action.objectives.iter().cloned().map(|id| Figure::Reach(ActionSet::Objective(id))));
    }
    figures
}

#[test]
fn a_figure_rests_on_what_its_account_lists_and_each_line_says_on_what_it_rests() {
    let days = ["2014-06-01", "2015-12-31", "2016-12-31", "2018-06-01", "2019-12-13", "2021-01-01"];
    let mut illustrative = 0;
    for territory in [Arc::new(small()), Arc::new(fixtures::mel::MEL.clone())] {
        for (on, scope) in days.iter().flat_map(|on| [(on, Scope::Everything), (on, Scope::PublishedOnly)]) {
            let snapshot = DaySnapshot::on(&territory, day(on), scope);
            for figure in all_figures(&territory) {
                let found = account(&territory, &snapshot.tally, &figure);
                let backing = found.as_ref().map_or_else(Backing::default, |account| account.backing);
                assert_eq!(figure_backing(&snapshot, &figure), backing, "{figure} on {on}, {scope:?}");
                let Some(found) = found else { continue };
                let of_rows = matches!(figure.name().split_at(8).0, "actions_");
                let counts = |part| matches!(part, AccountPart::Counted | AccountPart::Possible);
                let decide = found.lines.iter().filter(|line| !of_rows || counts(line.part));
                let sum = decide.fold(Backing::default(), |sum, line| sum + line.backing);
                assert_eq!(sum, backing, "{figure} on {on}, {scope:?}");
                illustrative += usize::from(backing.illustrative > 0);
            }
        }
    }
    assert!(illustrative > 100, "{illustrative} figures rest on illustrative rows");
}

#[test]
fn a_figure_is_illustrative_by_its_own_cells_and_not_by_those_of_another() {
    let snapshot = DaySnapshot::on(&Arc::new(small()), day("2018-06-01"), Scope::Everything);
    let commune = |code: &str| Figure::Participations(CommuneCode::parse(code).expect("a code"));
    let is_illustrative = |figure: &Figure| figure_backing(&snapshot, figure).illustrative > 0;
    for figure in [commune("59001"), commune("59002"), participants("b"), participants("c"), Figure::Deployed] {
        assert!(is_illustrative(&figure), "{figure}");
    }
    for figure in [commune("59003"), participants("a"), Figure::Communes, Figure::UnderStudy, Figure::DeployedIn(2015)]
    {
        assert!(!is_illustrative(&figure), "{figure}");
    }
}
