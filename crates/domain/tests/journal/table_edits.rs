//! Edits that add, change, delete and restore actions and communes.

use domain::checks::{Hint, Rule, TableKey, all};
use domain::journal::{ActionField as A, CommuneField as C, Edit, Journal};
use domain::territory::{ParticipationState as State, Provenance, Territory};
use fixtures::edits::{action, answer, cell, date, history, id, journal, of_action, of_commune};
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS, day, made, read};

fn bundled() -> Territory {
    let rows = ["a,59001,participe,,,,publie,s", "b,59001,participe,,,,illustratif,", "b,59003,non,,,,saisi,"];
    let actions = ["a,A,D,,,,2015,2015,,,,publie,s", "b,B,D,,,,2015,2015,,,,illustratif,"];
    made(&["59001,,Un,1000,,", "59003,,Trois,500,2017,"], &actions, &rows)
}

fn titles(territory: &Territory) -> Vec<&str> {
    territory.actions().iter().map(|action| &*action.title).collect()
}

fn names(territory: &Territory) -> Vec<&str> {
    territory.communes().iter().map(|commune| &*commune.name).collect()
}

#[test]
fn an_action_is_added_if_its_title_and_domain_are_set() {
    let added = bundled()
        .after(&journal([of_action("c", [A::Title("C".into()), A::Domain("E".into()), A::Deployed(date("2019"))])]));
    assert_eq!(titles(&added), ["A", "B", "C"]);
    assert_eq!(added.actions()[2].provenance, Provenance::Entered);
    assert!(added.actions()[2].is_running_on(day("2019-12-13")));
    assert_eq!(bundled().after(&journal([of_action("c", [A::Title("C".into())])])), bundled());
}

#[test]
fn deleting_an_action_removes_its_rows_and_keeps_those_of_others() {
    let mut edits =
        journal([answer(cell("a", "59003"), State::Interested, ("", "")), Edit::DeleteAction { action: action("a") }]);
    let without = bundled().after(&edits);
    assert_eq!(titles(&without), ["B"]);
    assert_eq!(history(&without, &cell("b", "59001")), ["participe .."]);
    assert_eq!(without.participations().len(), 2);
    edits.record(id(3), 0, edits.undo().expect("a deletion to undo"));
    let back = bundled().after(&edits);
    assert_eq!(titles(&back), ["A", "B"]);
    assert_eq!(history(&back, &cell("a", "59003")), ["interessee .."]);
    assert_eq!(history(&back, &cell("a", "59001")), ["participe .."]);
}

#[test]
fn a_commune_is_inserted_by_code_and_the_rows_of_others_are_kept() {
    let edits = [
        answer(cell("a", "59003"), State::No, ("", "")),
        of_commune("59002", [C::Name("Deux".into()), C::MemberSince(date("2018"))]),
    ];
    let after = bundled().after(&journal(edits));
    assert_eq!(names(&after), ["Un", "Deux", "Trois"]);
    assert_eq!(history(&after, &cell("b", "59003")), ["non .."]);
    assert_eq!(history(&after, &cell("a", "59003")), ["non .."]);
    let members = |on: &str| after.communes().iter().filter(|commune| commune.is_member_on(day(on))).count();
    assert_eq!((members("2016-12-31"), members("2017-12-31"), members("2018-01-01")), (1, 2, 3));
}

#[test]
fn an_edit_that_would_make_an_action_or_a_commune_inconsistent_has_no_effect() {
    let edits = [
        of_action("a", [A::Stopped(date("2014"))]),
        of_action("a", [A::Title(" ".into())]),
        of_commune("59003", [C::MemberUntil(date("2016"))]),
        Edit::DeleteAction { action: action("z") },
    ];
    assert_eq!(bundled().after(&journal(edits)), bundled());
}

#[test]
fn changes_of_two_people_to_different_fields_are_both_kept_in_any_order() {
    let one = of_action("a", [A::Title("Autre titre".into())]);
    let other = of_action("a", [A::Description(Some("Dite".into())), A::Stopped(date("2019"))]);
    let either = bundled().after(&journal([one.clone(), other.clone()]));
    assert_eq!(either, bundled().after(&journal([other, one])));
    let action = &either.actions()[0];
    assert_eq!(
        (&*action.title, action.description.as_deref(), action.stopped),
        ("Autre titre", Some("Dite"), date("2019"))
    );
}

#[test]
fn an_illustrative_action_becomes_an_entered_one_when_its_title_is_set() {
    let provenance = |field| bundled().after(&journal([of_action("b", [field])])).actions()[1].provenance;
    assert_eq!(provenance(A::Description(Some("Dite".into()))), Provenance::Illustrative);
    assert_eq!(provenance(A::Title("B".into())), Provenance::Entered);
}

#[test]
fn a_published_action_stays_published_if_only_its_description_or_form_changes() {
    let provenance = |field| bundled().after(&journal([of_action("a", [field])])).actions()[0].provenance;
    assert_eq!(provenance(A::Form(None)), Provenance::Published);
    assert_eq!(provenance(A::Description(None)), Provenance::Published);
    assert_eq!(provenance(A::Registered(date("2014"))), Provenance::Entered);
}

#[test]
fn a_renamed_commune_loses_the_article_of_its_old_name() {
    let files = [
        ("datapackage.json", DESCRIPTOR.to_owned()),
        ("communes.csv", format!("{COMMUNES},code_article\n59001,,Anstaing,1000,,,1\n")),
        ("actions.csv", format!("{ACTIONS}\n")),
        ("participations.csv", format!("{PARTICIPATIONS}\n")),
    ];
    let bundled = read(&files).expect("a readable package");
    assert_eq!(bundled.communes()[0].article, Some(1));
    let renamed = bundled.after(&journal([of_commune("59001", [C::Name("Le Un".into())])]));
    let commune = &renamed.communes()[0];
    assert_eq!((&*commune.name, commune.article, commune.population), ("Le Un", None, Some(1000)));
}

#[test]
fn an_action_is_unchanged_until_a_field_of_it_differs_and_an_added_one_is_not_known() {
    let added = of_action("c", [A::Title("C".into()), A::Domain("E".into())]);
    let current = bundled().after(&journal([of_action("a", [A::Title("Renamed".into())]), added]));
    let unchanged: Vec<Option<bool>> = current.actions().iter().map(|action| bundled().has_unchanged(action)).collect();
    assert_eq!(unchanged, [Some(false), Some(true), None]);
}

#[test]
fn answers_before_the_deletion_of_their_action_are_not_reported_and_later_ones_are() {
    let of_nothing = |edits: Journal| {
        let checked = all(&bundled(), &bundled().after(&edits), &edits, day("2019-12-13"));
        checked.into_iter().find(|it| it.rule == Rule::EditOfNothing).map_or(0, |it| it.findings.len())
    };
    let (answered, deletion) =
        (answer(cell("a", "59001"), State::No, ("", "")), Edit::DeleteAction { action: action("a") });
    assert_eq!(of_nothing(journal([answered.clone(), deletion.clone()])), 0);
    assert_eq!(of_nothing(journal([deletion, answered])), 1);
}

#[test]
fn an_edit_that_contradicts_that_of_another_person_is_reported_as_without_effect() {
    let without_effect = |edits: Journal| {
        let checked = all(&bundled(), &bundled().after(&edits), &edits, day("2019-12-13"));
        let rule = checked.into_iter().find(|it| it.rule == Rule::TableEditWithoutEffect);
        rule.map_or_else(Vec::new, |it| it.findings.into_iter().map(|finding| finding.hint).collect())
    };
    let later = of_action("a", [A::Deployed(date("2019"))]);
    let stopped = of_action("a", [A::Stopped(date("2018"))]);
    let refused = Hint::EditWithoutEffect { key: TableKey::Action(action("a")), is_known: true };
    assert_eq!(without_effect(journal([later.clone(), stopped.clone()])), [refused]);
    assert_eq!(without_effect(journal([later, stopped, of_action("a", [A::Stopped(date("2020"))])])), []);
    let gone = journal([Edit::DeleteAction { action: action("b") }, of_action("b", [A::Form(None)])]);
    assert_eq!(without_effect(gone), [Hint::EditWithoutEffect { key: TableKey::Action(action("b")), is_known: false }]);
    let then_gone = journal([of_action("b", [A::Form(None)]), Edit::DeleteAction { action: action("b") }]);
    assert_eq!(without_effect(then_gone), []);
}

#[test]
fn hints_refer_to_the_current_tables() {
    let late = of_action("b", [A::Registered(date("2016")), A::Title("Bé".into())]);
    let edits =
        journal([late, Edit::DeleteAction { action: action("a") }, of_commune("59000", [C::Name("Zéro".into())])]);
    let current = bundled().after(&edits);
    let checked = all(&bundled(), &current, &edits, day("2019-12-13"));
    let found = |rule: Rule| checked.iter().find(|it| it.rule == rule).map_or(&[][..], |it| &it.findings);
    let domain::checks::HintTarget::Action(index) = found(Rule::DeployedBeforeRegistered)[0].target else {
        panic!("a hint about an action")
    };
    assert_eq!(&*current.action(index).title, "Bé");
    let domain::checks::HintTarget::Commune(index) = found(Rule::CommuneWithoutPopulation)[0].target else {
        panic!("a hint about a commune")
    };
    assert_eq!(&*current.commune(index).name, "Zéro");
}
