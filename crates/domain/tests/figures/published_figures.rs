//! The figures of the bundled territory, compared with those that the Métropole Européenne de Lille published.

use domain::dates::{Day, ReducedDate};
use domain::ids::{ActionId, CommuneCode};
use domain::indicators::{AtLeast, Figures, Percentage, Scope, Share};
use domain::territory::{Indicator, ParticipationState, Provenance, PublishedFigure, PublishedRelation};
use fixtures::mel::{MEL, day};

fn on(text: &str) -> Figures {
    Figures::on(&MEL, day(text), Scope::Everything)
}

fn published(id: &str) -> &'static PublishedFigure {
    MEL.published().iter().find(|figure| &*figure.id == id).expect("a published figure of that id")
}

/// The number that a published value begins with.
fn number(figure: &PublishedFigure) -> u32 {
    let digits: String = figure.value.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a value that begins with a number")
}

/// The percentage of the members in at least `threshold` actions, which must be certain.
fn percentage_at_least(threshold: u32, figures: &Figures) -> Percentage {
    let AtLeast { min, max, .. } = at_least(threshold, figures);
    assert_eq!(min, max, "at least {threshold} on {}: between {min} and {max}", figures.date);
    Share { count: min, of: figures.communes }.percentage().expect("there are members")
}

fn at_least(threshold: u32, figures: &Figures) -> AtLeast {
    *figures.at_least.iter().find(|line| line.k == threshold).expect("a threshold that can be reached")
}

#[test]
fn every_published_figure_except_the_population_equals_the_computed_one() {
    let reference = MEL.about().reference;
    assert_eq!(MEL.published().len(), 12);
    for figure in MEL.published() {
        let date = figure.date.expect("a date");
        let figures = Figures::on(&MEL, date.last_day().min(reference), Scope::Everything);
        let value = number(figure);
        let found = match figure.indicator.as_ref().expect("an indicator") {
            Indicator::Communes => figures.communes,
            Indicator::Registered => figures.actions.registered,
            Indicator::Deployed => figures.actions.deployed,
            Indicator::DeployedInYear => figures.deployed_by_year[&date.year()],
            Indicator::AtLeast(threshold) => {
                assert_eq!(percentage_at_least(*threshold, &figures), Percentage::Whole(value), "{}", figure.id);
                continue;
            }
            Indicator::Participants(action) => {
                let adoption = figures.by_action[action];
                assert_eq!(adoption.min, adoption.max, "{}", figure.id);
                adoption.min
            }
            Indicator::Population => continue,
        };
        match figure.relation {
            // « Une quinzaine » is accepted within 15 %.
            Some(PublishedRelation::About) => {
                assert!(found.abs_diff(value) * 100 <= value * 15, "{}: {found}", figure.id);
            }
            _ => assert_eq!(found, value, "{}", figure.id),
        }
    }
}

#[test]
fn the_published_population_differs_from_the_computed_one() {
    let published = published("habitants");
    assert_eq!(&*published.value, "1,2 million");
    assert_eq!(published.indicator, Some(Indicator::Population));
    let found = on("2019-12-13").population;
    assert_eq!(found, 1_143_572);
    assert!((1_200_000 - found) * 100 > 1_200_000 * 3, "too far for « environ »");
}

#[test]
fn every_commune_is_in_two_actions_at_the_end_of_each_year_since_2016() {
    for (date, members) in [("2016-12-31", 85), ("2017-12-31", 90), ("2018-12-31", 90), ("2019-12-13", 90)] {
        let figures = on(date);
        assert_eq!(figures.communes, members);
        assert_eq!(at_least(2, &figures), AtLeast { k: 2, min: members, max: members }, "{date}");
    }
}

#[test]
fn seventy_one_communes_of_ninety_are_in_five_actions_on_every_day_of_march_2017() {
    let march = ReducedDate::parse("2017-03").expect("a month");
    for number in 1..=march.last_day().day() {
        let figures = Figures::on(&MEL, Day::new(2017, 3, number).expect("a day of March"), Scope::Everything);
        assert_eq!(at_least(5, &figures), AtLeast { k: 5, min: 71, max: 71 });
        assert_eq!(at_least(1, &figures), AtLeast { k: 1, min: 90, max: 90 });
        assert_eq!(percentage_at_least(5, &figures), Percentage::Whole(78));
    }
}

#[test]
fn in_december_2019_eighty_six_of_ninety_truncates_to_the_published_95_percent() {
    let figures = on("2019-12-13");
    assert_eq!(at_least(5, &figures), AtLeast { k: 5, min: 86, max: 86 });
    assert_eq!(percentage_at_least(5, &figures), Percentage::Whole(95));
    assert_eq!(number(published("cinq-actions")), 95);
    let one_less = Share { count: 85, of: 90 };
    assert_eq!(one_less.percentage(), Some(Percentage::Whole(94)), "no other count gives 95");
}

#[test]
fn in_december_2019_37_actions_are_registered_25_deployed_and_2_under_study() {
    let actions = on("2019-12-13").actions;
    assert_eq!((actions.registered, actions.deployed, actions.running, actions.under_study), (37, 25, 25, 2));
    assert_eq!(on("2019-12-13").deployed_by_year[&2019], 5);
    assert_eq!(MEL.actions().len(), 39);
}

#[test]
fn the_share_in_five_actions_only_grows() {
    let mut shares = Vec::new();
    for date in ["2015-12-31", "2016-12-31", "2017-03-31", "2017-12-31", "2018-12-31", "2019-12-13"] {
        let figures = on(date);
        // Per thousand, so that 71 of 90 and 77 of 90 differ.
        shares.push(at_least(5, &figures).min * 1000 / figures.communes);
    }
    assert!(shares.is_sorted_by(|earlier, later| earlier < later), "{shares:?}");
}

#[test]
fn the_list_of_the_permis_de_louer_counts_22_communes_in_2019_and_28_in_2023() {
    let action = ActionId::parse("permis-de-louer").expect("an id");
    for (date, count) in [("2019-04-01", 22), ("2019-12-13", 22), ("2023-01-01", 28)] {
        let adoption = on(date).by_action[&action];
        assert_eq!((adoption.min, adoption.max), (count, count), "{date}");
    }
}

#[test]
fn four_communes_that_joined_the_permis_de_louer_later_are_not_counted_in_2019() {
    let action = MEL.find_action(&ActionId::parse("permis-de-louer").expect("an id")).expect("the action");
    assert!(MEL.action(action).list_is_complete);
    let later = |code: &str| {
        let commune = MEL.find_commune(CommuneCode::parse(code).expect("a code")).expect("the commune");
        MEL.on(action, commune, day("2019-12-13")).is_none() && MEL.on(action, commune, day("2023-01-01")).is_some()
    };
    assert!(["59193", "59220", "59367", "59560"].into_iter().all(later));
}

#[test]
fn published_rows_and_no_others_have_a_source() {
    let rows = MEL.participations();
    let published = |provenance| provenance == Provenance::Published;
    assert_eq!(rows.iter().filter(|row| published(row.provenance)).count(), 28);
    assert!(rows.iter().all(|row| published(row.provenance) == row.source.is_some()));
    assert_eq!(MEL.actions().iter().filter(|action| published(action.provenance)).count(), 9);
    assert!(MEL.actions().iter().all(|action| published(action.provenance) == action.source.is_some()));
    assert!(MEL.remarks().is_empty());
}

#[test]
fn no_participation_begins_before_the_deployment_of_its_action() {
    for row in MEL.participations().iter().filter(|row| row.state == ParticipationState::TakesPart) {
        let deployed = MEL.action(row.action).deployed.map(ReducedDate::first_day);
        assert!(deployed.is_some() && deployed <= row.begins(), "{}", MEL.action(row.action).id);
    }
}

#[test]
fn with_published_rows_only_the_permis_de_louer_is_the_one_certain_figure_of_december_2019() {
    let figures = Figures::on(&MEL, day("2019-12-13"), Scope::PublishedOnly);
    assert_eq!(at_least(5, &figures), AtLeast { k: 5, min: 0, max: 90 });
    let certain = figures.by_action.iter().filter(|(_, adoption)| adoption.min == adoption.max);
    assert_eq!(certain.map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["permis-de-louer"]);
}
