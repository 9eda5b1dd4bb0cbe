//! The published figures of the bundled territory, each with its verdict.

use claims::{Obstacle, Verdict, check_published};
use domain::dates::ReducedDate;
use domain::indicators::Scope;
use domain::indicators::{Figure, Tally, account};
use domain::journal::Edit;
use domain::territory::{Package, Table, Territory};
use fixtures::edits::{action, journal};
use fixtures::mel::day;
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS, read};

use crate::MEL;

/// Each row's id and verdict.
fn verdicts(territory: &Territory, scope: Scope) -> Vec<(String, &'static str)> {
    let rows = check_published(territory, scope);
    rows.iter().map(|row| (row.figure.id.to_string(), row.verdict.as_str())).collect()
}

#[test]
fn every_published_figure_has_its_expected_verdict() {
    let expected = [
        ("communes", "exact"),
        ("inscrites", "exact"),
        ("inscrites-origine", "approximate"), // « une quinzaine »: 15 in the data
        ("deployees", "exact"),
        ("deployees-2019", "exact"),
        ("deux-actions", "exact"),
        ("deux-actions-depuis-2016", "exact"),
        ("cinq-actions", "truncated"), // 86 of 90
        ("habitants", "contradicted"), // 4.7 % away from « 1,2 million »
        ("une-action-2017", "exact"),
        ("cinq-actions-2017", "truncated"), // 71 of 90
        ("permis-de-louer", "exact"),
    ];
    assert_eq!(verdicts(&MEL, Scope::Everything), expected.map(|(id, verdict)| (id.to_owned(), verdict)));
}

#[test]
fn with_published_data_only_the_shares_are_compatible_and_the_published_list_is_exact() {
    let verdicts = verdicts(&MEL, Scope::PublishedOnly);
    let of = |wanted: &str| verdicts.iter().find(|(id, _)| id == wanted).map(|(_, verdict)| *verdict);
    assert_eq!(of("cinq-actions"), Some("compatible"));
    assert_eq!(of("deux-actions"), Some("compatible"));
    assert_eq!(of("permis-de-louer"), Some("exact"));
}

#[test]
fn a_row_has_the_figures_it_was_compared_with() {
    let rows = check_published(&MEL, Scope::Everything);
    let row = rows.iter().find(|row| &*row.figure.id == "cinq-actions-2017").expect("the row");
    let figure = row.computed[0];
    assert_eq!((figure.min, figure.max, figure.of), (71, 71, Some(90)));
    // A month is counted on its last day.
    assert_eq!(figure.day, ReducedDate::parse("2017-03").expect("a month").last_day());
}

/// A territory of one commune with these rows as published figures.
fn with(rows: &[&str]) -> Territory {
    let table = |file: &str, columns: &str, rows: &[&str]| Table {
        file: file.to_owned(),
        columns: columns.split(',').map(Into::into).collect(),
        rows: rows.iter().map(|row| row.split(',').map(Into::into).collect()).collect(),
    };
    let descriptor = serde_json::json!({
        "carnet": {"titre": "Schéma", "epci": "Métropole", "date_reference": "2019-12-13", "seuils": [1]}
    });
    let tables = vec![
        table("communes.csv", "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a", &["59001,,A,1000,2018,"]),
        table(
            "actions.csv",
            "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,arretee_le,liste_complete,\
             description,provenance,source",
            &["a,A,D,,,,2019-01-01,2019-06-01,,,,illustratif,", "b,B,D,,,,2019-01-01,2019-12-20,,,,illustratif,"],
        ),
        table("participations.csv", "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source", &[]),
        table("chiffres_publies.csv", "id,date,indicateur,relation,valeur_publiee,precision,source", rows),
    ];
    Territory::read(&Package { descriptor, tables }).expect("a territory")
}

#[test]
fn a_row_without_an_indicator_a_value_or_a_total_is_out_of_reach() {
    let territory = with(&[
        "a,2019,,=,3,,",
        "b,2019,communes,=,,,",
        "c,2019,communes,=,beaucoup,,",
        "d,2019,communes,=,90 %,,",
        "e,2017,part_communes_au_moins_1,=,100 %,,",
    ]);
    let rows = check_published(&territory, Scope::Everything);
    assert!(rows.iter().all(|row| row.verdict == Verdict::OutOfReach && row.computed.is_empty()));
    let obstacles: Vec<Option<Obstacle>> = rows.iter().map(|row| row.obstacle).collect();
    let expected =
        [Obstacle::NoIndicator, Obstacle::NoValue, Obstacle::NoValue, Obstacle::NoWhole, Obstacle::NoWhole].map(Some);
    assert_eq!(obstacles, expected);
}

#[test]
fn a_year_is_counted_up_to_the_reference_day_and_a_row_without_a_date_on_it() {
    // The second action is deployed a week after the reference day.
    let territory = with(&[
        "a,2019,actions_deployees_dans_l_annee,=,1,,",
        "b,,communes,=,1,,",
        "c,2019,actions_deployees,,1,,",
        "d,2020,actions_deployees,=,2,,",
    ]);
    let verdicts = verdicts(&territory, Scope::Everything);
    assert!(verdicts.iter().all(|(_, verdict)| *verdict == "exact"), "{verdicts:?}");
}

#[test]
fn a_figure_of_a_deleted_action_has_no_account_and_a_published_one_is_out_of_reach() {
    let files = with_published();
    let without = files.after(&journal([Edit::DeleteAction { action: action("a") }]));
    let tally = Tally::on(&without, day("2019-12-13"), Scope::Everything);
    assert_eq!(account(&without, &tally, &Figure::Participants(action("a"))), None);
    let checked = check_published(&without, Scope::Everything);
    assert_eq!(checked[0].obstacle, Some(Obstacle::Name));
}

fn with_published() -> Territory {
    let table = |header: &str, row: &str| format!("{header}\n{row}\n");
    let files = [
        ("datapackage.json", DESCRIPTOR.to_owned()),
        ("communes.csv", table(COMMUNES, "59001,,Un,1000,,")),
        ("actions.csv", table(ACTIONS, "a,A,D,,,,2015,2015,,,,publie,s")),
        ("participations.csv", table(PARTICIPATIONS, "a,59001,participe,,,,publie,s")),
        (
            "chiffres_publies.csv",
            table(
                "id,date,indicateur,relation,valeur_publiee,precision,source",
                "p,2019-12-13,communes_participantes:a,=,1,,s",
            ),
        ),
    ];
    read(&files).expect("a readable package")
}
