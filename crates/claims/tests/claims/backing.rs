//! What the figures of a claim rest on, compared with a count of single cells and of rows.

use claims::{Comparison, Decimal, Measure, Reading, Stage, Threshold, Value, When, backing_of, check_published, read};
use domain::dates::Day;
use domain::indicators::{Backing, DayView, Figure, Scope, Tally, account};
use domain::territory::{Action, ActionIndex, CommuneIndex, ParticipationState, Provenance, Territory};
use fixtures::filled_territory::territories;
use fixtures::small_territory::made;
use proptest::prelude::*;

use crate::{MEL, day};

const SCOPES: [Scope; 2] = [Scope::Everything, Scope::PublishedOnly];

/// Counts a provenance; `None` is unknown.
fn add(backing: &mut Backing, provenance: Option<Provenance>) {
    *match provenance {
        Some(Provenance::Published) => &mut backing.published,
        Some(Provenance::Entered) => &mut backing.entered,
        Some(Provenance::Illustrative) => &mut backing.illustrative,
        None => &mut backing.unknown,
    } += 1;
}

/// The cells that are counted on a day and that `is_meant`, one by one.
fn cells(view: DayView<'_>, is_meant: impl Fn(ActionIndex, CommuneIndex) -> bool) -> Backing {
    let mut backing = Backing::default();
    for (action, _) in view.territory.indexed_actions() {
        for (commune, _) in view.territory.indexed_communes() {
            if view.is_counted(action, commune) && is_meant(action, commune) {
                let cell = view.cell(action, commune);
                add(&mut backing, cell.provenance().filter(|_| cell.state != ParticipationState::Unknown));
            }
        }
    }
    backing
}

/// The rows of actions that are `counted`.
fn rows(territory: &Territory, counted: impl Fn(&Action) -> bool) -> Backing {
    let mut backing = Backing::default();
    territory.actions().iter().filter(|it| counted(it)).for_each(|it| add(&mut backing, Some(it.provenance)));
    backing
}

fn of(measure: Measure, territory: &Territory, scope: Scope, when: When) -> Option<Backing> {
    measure.figures(territory, scope, when).map(|figures| backing_of(&figures))
}

/// Whether an action is at a stage on a day.
type StageTest = fn(&Action, Day) -> bool;

/// Compares every measure with a count of single cells, on a day and in a scope.
fn compare(territory: &Territory, day: Day, scope: Scope) -> Result<(), TestCaseError> {
    let view = DayView { territory, day, scope };
    let on = |measure| of(measure, territory, scope, When::On(day));
    let all = cells(view, |_, _| true);
    prop_assert_eq!(on(Measure::Communes), Some(Backing::default()));
    prop_assert_eq!(on(Measure::Population), Some(Backing::default()));
    prop_assert_eq!(on(Measure::Mean), Some(all));
    prop_assert_eq!(on(Measure::Participating(Threshold { min: 1, max: Some(3) })), Some(all));
    let stages: [(Stage, StageTest); 4] = [
        (Stage::UnderStudy, Action::is_under_study_on),
        (Stage::Registered, Action::is_registered_on),
        (Stage::Deployed, Action::is_deployed_on),
        (Stage::Running, Action::is_running_on),
    ];
    for (stage, is_at) in stages {
        prop_assert_eq!(on(Measure::Actions(stage)), Some(rows(territory, |it| is_at(it, day))));
    }
    for (action, row) in territory.indexed_actions() {
        let mut expected = cells(view, |other, _| other == action);
        if !row.is_running_on(day) {
            add(&mut expected, Some(row.provenance));
        }
        prop_assert_eq!(on(Measure::Participants(action)), Some(expected));
        prop_assert_eq!(on(Measure::NonParticipants(action)), Some(expected));
    }
    for (commune, row) in territory.indexed_communes() {
        let expected = row.is_member_on(day).then(|| cells(view, |_, other| other == commune));
        prop_assert_eq!(on(Measure::ParticipationsOf(commune)), expected);
        for (action, row) in territory.indexed_actions().filter(|(_, row)| row.is_running_on(day)) {
            let expected = expected.map(|_| cells(view, |one, other| (one, other) == (action, commune)));
            prop_assert_eq!(on(Measure::ParticipatesIn { commune, action }), expected, "{}", row.title);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_measure_rests_on_the_cells_and_rows_that_a_count_one_by_one_finds(
        territory in territories(), year in 2014u16..2021, scope in prop::sample::select(SCOPES.to_vec()),
    ) {
        compare(&territory, Day::end_of_year(year), scope)?;
    }
}

#[test]
fn measures_of_the_bundled_territory_rest_on_the_cells_counted_one_by_one() {
    for scope in SCOPES {
        for on in ["2016-12-31", "2019-12-13"] {
            compare(&MEL, day(on), scope).expect("the same backing");
        }
    }
}

#[test]
fn a_figure_and_its_account_rest_on_the_same() {
    for scope in SCOPES {
        let at = MEL.about().reference;
        let tally = Tally::on(&MEL, at, scope);
        let (action, row) = MEL.indexed_actions().find(|(_, row)| row.is_running_on(at)).expect("a running action");
        let (commune, of_commune) = MEL.indexed_communes().find(|(_, it)| it.is_member_on(at)).expect("a member");
        let pairs = [
            (Measure::Actions(Stage::Registered), Figure::Registered),
            (Measure::Actions(Stage::Deployed), Figure::Deployed),
            (Measure::Actions(Stage::Running), Figure::Running),
            (Measure::Participating(Threshold::at_least(5)), Figure::AtLeast(5)),
            (Measure::Participants(action), Figure::Participants(row.id.clone())),
            (Measure::ParticipationsOf(commune), Figure::Participations(of_commune.code)),
        ];
        for (measure, figure) in pairs {
            let accounted = account(&MEL, &tally, &figure).expect("an account");
            assert_eq!(of(measure, &MEL, scope, When::On(at)), Some(accounted.backing), "{figure:?}");
        }
    }
}

/// Two published actions of which one is deployed, and an illustrative one that is only registered.
fn three_actions() -> Territory {
    made(
        &["59001,,Un,1000,,", "59002,,Deux,1000,,"],
        &[
            "a,A,D,,,2015,2015,2015,,,,publie,s",
            "b,B,D,,,2015,2015,2017,,oui,,saisi,",
            "c,C,D,,,2015,2016,,,,,illustratif,",
        ],
        &["a,59001,participe,,,,publie,s", "a,59002,participe,,,,illustratif,", "b,59001,participe,,,,saisi,"],
    )
}

fn counts(backing: Backing) -> [u32; 4] {
    [backing.published, backing.entered, backing.illustrative, backing.unknown]
}

#[test]
fn an_illustrative_action_that_is_counted_is_in_the_backing_and_a_share_rests_on_its_total_too() {
    let territory = three_actions();
    let at = day("2019-12-13");
    let rest_on = |measure, value| {
        let reading = Reading { measure, comparison: Comparison::Equal, value, when: When::On(at) };
        counts(backing_of(&reading.verdict(&territory, Scope::Everything).expect("a verdict").0))
    };
    let two = Value::Number(Decimal::whole(2));
    assert_eq!(rest_on(Measure::Actions(Stage::Registered), Value::Number(Decimal::whole(3))), [1, 1, 1, 0]);
    assert_eq!(rest_on(Measure::Actions(Stage::Deployed), two), [1, 1, 0, 0]);
    // « Deux actions inscrites sur trois sont déployées » counts the illustrative action among the three.
    assert_eq!(rest_on(Measure::Actions(Stage::Deployed), Value::OutOf { count: 2, of: 3 }), [1, 1, 1, 0]);
}

#[test]
fn what_is_left_out_of_the_scope_is_unknown_and_the_rows_of_actions_are_not_left_out() {
    let territory = three_actions();
    let on = |measure| {
        SCOPES.map(|scope| counts(of(measure, &territory, scope, When::On(day("2019-12-13"))).expect("a figure")))
    };
    assert_eq!(on(Measure::Participating(Threshold::at_least(1))), [[1, 2, 1, 0], [1, 2, 0, 1]]);
    assert_eq!(on(Measure::Actions(Stage::Registered)), [[1, 1, 1, 0], [1, 1, 1, 0]]);
}

#[test]
fn events_rest_on_the_rows_of_the_period_and_several_days_on_the_sum_of_the_days() {
    let territory = three_actions();
    let (from, to) = (day("2016-01-01"), day("2019-12-13"));
    let of = |measure, when| counts(of(measure, &territory, Scope::Everything, when).expect("a figure"));
    assert_eq!(of(Measure::Actions(Stage::Registered), When::Within { from, to }), [0, 0, 1, 0]);
    assert_eq!(of(Measure::Actions(Stage::Deployed), When::Within { from, to }), [0, 1, 0, 0]);
    // The second action runs from 2017 on: 2 cells on 2016-12-31, then 4 on each of three days.
    assert_eq!(of(Measure::Mean, When::Throughout { from, to }), [4, 6, 4, 0]);
}

#[test]
fn an_action_that_does_not_run_rests_on_its_row() {
    let territory = three_actions();
    let (action, _) = territory.indexed_actions().find(|(_, row)| row.id.as_str() == "c").expect("the action");
    let (commune, _) = territory.indexed_communes().next().expect("a commune");
    for measure in [Measure::Participants(action), Measure::ParticipatesIn { commune, action }] {
        let backing = of(measure, &territory, Scope::Everything, When::On(day("2019-12-13")));
        assert_eq!(backing.map(counts), Some([0, 0, 1, 0]));
    }
}

#[test]
fn published_figures_and_sentences_say_what_they_rest_on() {
    let rest_on_nothing_invented: Vec<String> = check_published(&MEL, Scope::Everything)
        .iter()
        .filter(|row| row.backing().illustrative == 0)
        .map(|row| row.figure.id.to_string())
        .collect();
    assert_eq!(rest_on_nothing_invented, ["communes", "deployees-2019", "habitants", "permis-de-louer"]);
    let line = "Lille participe au permis de louer. 37 actions sont inscrites. 12 agents.";
    let claims = read(line, &MEL, MEL.about().reference, Scope::Everything);
    let backings: Vec<Backing> = claims.iter().map(claims::Claim::backing).collect();
    assert_eq!(backings[0].total(), 1);
    assert_eq!((backings[1].total(), backings[1].illustrative > 0), (37, true));
    assert_eq!(backings[2], Backing::default());
}
