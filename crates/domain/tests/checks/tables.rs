//! The findings of the rules about the tables.

use crate::{COMMUNE_ROWS, action, at, cell, found, found_after, made};
use domain::checks::{FigurePart, Finding, Hint, HintTarget, MisencodedText, Rule};
use domain::dates::{Period, ReducedDate};
use domain::ids::EntryId;
use domain::journal::{CommuneField, Edit, Journal};
use domain::territory::RemarkKind;
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS, read, territory};

fn date(text: &str) -> ReducedDate {
    ReducedDate::parse(text).expect("a date")
}

fn period(since: &str, until: &str) -> Period {
    Period { since: ReducedDate::parse(since), until: ReducedDate::parse(until) }
}

#[test]
fn a_participation_that_certainly_begins_before_the_deployment_is_found_and_a_possible_one_is_not() {
    let bundled = made(&[
        "other,59001,participe,2016-04,2017,,illustratif,",
        "other,59002,participe,2016,,,illustratif,",
        "later,59001,participe,,,,saisi,",
        "list,59001,non,2018,,,saisi,",
        "list,59002,participe,,,,saisi,",
    ]);
    let before = |target, since, until, deployed| Finding {
        hint: Hint::BeforeDeployment { period: period(since, until), deployed },
        target,
    };
    assert_eq!(
        found(&bundled, Rule::ParticipationBeforeDeployment),
        [
            before(at(&bundled, "other", "59001"), "2016-04", "2017", Some(date("2016-05"))),
            before(at(&bundled, "later", "59001"), "", "", None),
        ]
    );
    let over = made(&["list,59001,participe,,2019-03-31,,saisi,"]);
    assert_eq!(found(&over, Rule::ParticipationBeforeDeployment).len(), 1);
}

#[test]
fn a_participation_that_continues_after_the_action_is_stopped_is_found() {
    let bundled = made(&[
        "other,59001,participe,2017,,,illustratif,",
        "other,59002,participe,2017,2019-06,,illustratif,",
        "list,59001,participe,2019-04-01,,,publie,s",
    ]);
    let hint = Hint::AfterStop { period: period("2017", ""), stopped: date("2019-06") };
    assert_eq!(
        found(&bundled, Rule::ParticipationAfterStop),
        [Finding { hint, target: at(&bundled, "other", "59001") }]
    );
}

#[test]
fn a_participation_before_or_after_the_membership_is_found() {
    let bundled = made(&[
        "other,59001,participe,2016-05,,,illustratif,",
        "other,59002,participe,2016-05,2018,,illustratif,",
        "list,59002,participe,2019-04-01,,,publie,s",
    ]);
    let (joined, left) = (date("2017"), date("2020-05"));
    let early = Hint::BeforeJoining { period: period("2016-05", "2018"), joined };
    let late = Hint::AfterLeaving { period: period("2019-04-01", ""), left };
    assert_eq!(
        found(&bundled, Rule::OutsideMembership),
        [
            Finding { hint: late, target: at(&bundled, "list", "59002") },
            Finding { hint: early, target: at(&bundled, "other", "59002") },
        ]
    );
}

#[test]
fn a_period_without_a_day_is_found_and_overlaps_with_none() {
    let bundled = made(&["list,59001,participe,2019-04-01,,,publie,s", "list,59001,non,2019-05,2019-05-01,,saisi,"]);
    let target = at(&bundled, "list", "59001");
    let hint = Hint::EmptyPeriod { on: date("2019-05") };
    assert_eq!(found(&bundled, Rule::EmptyPeriod), [Finding { hint, target }]);
    assert!(found(&bundled, Rule::OverlappingPeriods).is_empty());
}

#[test]
fn remarks_of_reading_the_tables_are_findings_too() {
    let communes = ["59001,,Un,,,"];
    let actions = ["a,A,D,,,,2016,2015,,,,publie,"];
    let bundled = territory(&communes, &actions, &["a,59001,participe,2015,,,publie,"]).expect("a readable package");
    let remarked = |kind| bundled.remarks().iter().filter(|remark| remark.kind == kind).count();
    let commune = bundled.find_commune(cell("a", "59001").commune).expect("a commune");
    assert_eq!(
        found(&bundled, Rule::CommuneWithoutPopulation),
        [Finding { hint: Hint::NoPopulation, target: HintTarget::Commune(commune) }]
    );
    let (deployed, registered) = (date("2015"), date("2016"));
    assert_eq!(
        found(&bundled, Rule::DeployedBeforeRegistered),
        [Finding { hint: Hint::DeployedBeforeRegistered { deployed, registered }, target: action(&bundled, "a") }]
    );
    let without_source = |target| Finding { hint: Hint::NoSource, target };
    assert_eq!(
        found(&bundled, Rule::PublishedWithoutSource),
        [without_source(action(&bundled, "a")), without_source(at(&bundled, "a", "59001"))]
    );
    assert_eq!(remarked(RemarkKind::NoPopulation), 1);
    assert_eq!(remarked(RemarkKind::DeployedBeforeRegistered), 1);
    assert_eq!(remarked(RemarkKind::PublishedWithoutSource), 2);
}

#[test]
fn an_empty_complete_list_and_an_action_without_known_participants_are_different_findings() {
    let actions = [
        "empty,A,D,,,,2015,2015,,oui,,publie,s",
        "unknown,B,D,,,,2015,2015,,,,publie,s",
        "all,C,D,,,,2015,2015,,oui,,publie,s",
        "left,E,D,,,,2015,2015,,oui,,publie,s",
    ];
    let rows = [
        "empty,59001,participe,2016,2016,,saisi,",
        "unknown,59001,non,,,,saisi,",
        "all,59002,participe,,,,saisi,",
        "left,59001,participe,,2018,,saisi,",
    ];
    let bundled = territory(&COMMUNE_ROWS, &actions, &rows).expect("a readable package");
    assert_eq!(
        found(&bundled, Rule::CompleteListOfNobody),
        [Finding { hint: Hint::CompleteListOfNobody, target: action(&bundled, "empty") }]
    );
    let nobody = |id, unknown| Finding { hint: Hint::NobodyKnown { unknown }, target: action(&bundled, id) };
    assert_eq!(found(&bundled, Rule::NobodyKnown), [nobody("unknown", 1), nobody("left", 0)]);
}

#[test]
fn a_published_figure_that_lacks_its_date_relation_value_or_source_is_found() {
    let table = |header: &str, rows: &str| format!("{header}\n{rows}\n");
    let figures = "complete,2019,communes,=,90,,s\nbare,,communes,,,,\nmere,,,,,,s\n";
    let bundled = read(&[
        ("datapackage.json", DESCRIPTOR.to_owned()),
        ("communes.csv", table(COMMUNES, "59001,,Un,1,,")),
        ("actions.csv", format!("{ACTIONS}\n")),
        ("participations.csv", format!("{PARTICIPATIONS}\n")),
        ("chiffres_publies.csv", table("id,date,indicateur,relation,valeur_publiee,precision,source", figures)),
    ])
    .expect("a readable package");
    let lacks = |part| Finding { hint: Hint::FigureLacks(part), target: HintTarget::Figure(1) };
    assert_eq!(
        found(&bundled, Rule::IncompleteFigure),
        [lacks(FigurePart::Date), lacks(FigurePart::Relation), lacks(FigurePart::Value)]
    );
    assert_eq!(
        found(&bundled, Rule::PublishedWithoutSource),
        [Finding { hint: Hint::NoSource, target: HintTarget::Figure(1) }]
    );
}

#[test]
fn a_misencoded_text_is_found_with_what_it_probably_was_until_it_is_corrected() {
    let communes = ["59001,,SÃ©clin,1,,", "59002,,Deux,1,,"];
    let actions = ["a,Eau,Ã‰nergie,,,,2015,2015,,,,publie,s", "b,Gaz,Ã‰nergie,,,,2015,2015,,,,publie,s"];
    let rows = ["a,59002,non,,,l\u{fffd}t\u{fffd},saisi,"];
    let bundled = territory(&communes[..], &actions[..], &rows[..]).expect("a readable package");
    let text = |file, row, column, value: &str, probable: Option<&str>| {
        let probable = probable.map(Into::into);
        Hint::Misencoded(MisencodedText { file, row, column, value: value.into(), probable, others: 0 })
    };
    let commune = bundled.find_commune(cell("a", "59001").commune).expect("a commune");
    let name = text("communes.csv", 2, "nom", "SÃ©clin", Some("Séclin"));
    let domain = |row| text("actions.csv", row, "domaine", "Ã‰nergie", Some("Énergie"));
    let note = text("participations.csv", 2, "note", "l\u{fffd}t\u{fffd}", None);
    assert_eq!(
        found(&bundled, Rule::MisencodedText),
        [
            Finding { hint: name, target: HintTarget::Commune(commune) },
            Finding { hint: domain(2), target: action(&bundled, "a") },
            Finding { hint: domain(3), target: action(&bundled, "a") },
            Finding { hint: note, target: at(&bundled, "a", "59002") },
        ]
    );
    let mut journal = Journal::default();
    let fields = vec![CommuneField::Name("Séclin".into())];
    let edit = Edit::Commune { commune: cell("a", "59001").commune, before: Vec::new(), fields };
    journal.record(EntryId::from_random([1; 12]), 0, edit);
    assert_eq!(found_after(&bundled, &journal, Rule::MisencodedText).len(), 3);
}

#[test]
fn many_misencoded_texts_of_one_table_are_one_finding() {
    let communes: Vec<String> = (1..=9).map(|at| format!("5900{at},,SÃ©clin-{at},1,,")).collect();
    let bundled = territory(&communes, &[], &[]).expect("a readable package");
    let findings = found(&bundled, Rule::MisencodedText);
    let [Finding { hint: Hint::Misencoded(text), .. }] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((text.file, text.row, text.others), ("communes.csv", 2, 8));
}
