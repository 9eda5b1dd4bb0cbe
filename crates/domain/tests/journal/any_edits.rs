//! Properties that hold after any edits in any order: the territory is consistent and can be counted.

use domain::checks;
use domain::dates::{Period, ReducedDate};
use domain::fingerprint::Fingerprint;
use domain::indicators::{Figure, Scope, Tally, account};
use domain::journal::{ActionField as A, Answer, CommuneField as C, Edit, Entry, Journal, Passage, PassageName};
use domain::scheme::{ActionForm, FormField, TypedFields};
use domain::territory::{Action, Commune, ParticipationState, Territory};
use fixtures::edits::{action, answer, cell, code, date, id, of_action, of_commune};
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

const ACTIONS: [&str; 4] = ["a", "b", "c", "d"];
const COMMUNES: [&str; 5] = ["59001", "59003", "59005", "59002", "59004"];
const DATES: [&str; 6] = ["", "2014", "2015-06", "2017-01-01", "2018", "2020-03-14"];
const DAYS: [&str; 4] = ["2014-12-31", "2016-06-01", "2019-12-13", "2021-01-01"];

fn bundled() -> Territory {
    let rows = [
        "a,59001,non,,2016,,illustratif,",
        "a,59001,participe,2016,,,illustratif,",
        "a,59003,participe,2015,,,publie,s",
        "b,59001,inconnue,2017,2018,,saisi,",
        "b,59005,participe,,,,publie,s",
    ];
    let actions = ["a,A,D,,,,2015,2015,,oui,,publie,s", "b,B,E,,,2014,2015,2016,2019,,,illustratif,"];
    made(&["59001,,Un,1000,,", "59003,,Trois,500,2017,", "59005,,Cinq,,,2020"], &actions, &rows)
}

fn any_date() -> impl Strategy<Value = Option<ReducedDate>> {
    prop::sample::select(DATES.to_vec()).prop_map(date)
}

/// Any two dates, also those of no day.
fn any_period() -> impl Strategy<Value = Period> {
    (any_date(), any_date()).prop_map(|(since, until)| Period { since, until })
}

fn any_action_field() -> impl Strategy<Value = A> {
    let text = prop::sample::select(vec!["", "A", "Bé", "<i>C</i>"]);
    prop_oneof![
        text.clone().prop_map(|text| A::Title(text.into())),
        text.clone().prop_map(|text| A::Domain(text.into())),
        text.prop_map(|text| A::Description((!text.is_empty()).then(|| text.into()))),
        any_date().prop_map(A::Registered),
        any_date().prop_map(A::Deployed),
        any_date().prop_map(A::Stopped),
        any::<bool>().prop_map(A::ListIsComplete),
        prop::option::of(Just("Atteint")).prop_map(|text| A::Result(text.map(Into::into))),
    ]
}

fn any_commune_field() -> impl Strategy<Value = C> {
    prop_oneof![
        prop::sample::select(vec!["", "Un", "Deux"]).prop_map(|name| C::Name(name.into())),
        prop::option::of(prop_oneof![0u32..5000, Just(u32::MAX)]).prop_map(C::Population),
        any_date().prop_map(C::MemberSince),
        any_date().prop_map(C::MemberUntil),
    ]
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let action_id = || prop::sample::select(ACTIONS.to_vec());
    let commune_code = || prop::sample::select(COMMUNES.to_vec());
    let cells = (action_id(), commune_code()).prop_map(|(action, commune)| cell(action, commune));
    let cells = move || cells.clone();
    let entry = || (0u8..16).prop_map(id);
    let dates = || prop::sample::select(DATES.to_vec());
    prop_oneof![
        6 => (cells(), prop::sample::select(ParticipationState::ALL.to_vec()), dates(), dates())
            .prop_map(|(cell, state, since, until)| answer(cell, state, (since, until))),
        2 => (cells(), any_period(), any_period()).prop_map(|(cell, period, corrected)| {
            let Period { since, until } = period;
            let answer = Answer::since(cell, ParticipationState::No, since);
            Edit::answer(Answer { until, corrects: Some(corrected), ..answer })
        }),
        1 => cells().prop_map(|cell| Edit::Confirm { cells: vec![cell], on: day("2019-12-13") }),
        4 => (action_id(), prop::collection::vec(any_action_field(), 0..5)).prop_map(|(id, fields)| Edit::Action {
            action: action(id), before: Vec::new(), fields,
        }),
        2 => (action_id(), any_date()).prop_map(|(id, deployed)| {
            of_action(id, [A::Title(id.into()), A::Domain("F".into()), A::Deployed(deployed)])
        }),
        2 => action_id().prop_map(|id| Edit::DeleteAction { action: action(id) }),
        3 => (commune_code(), prop::collection::vec(any_commune_field(), 0..4)).prop_map(|(of, fields)| Edit::Commune {
            commune: code(of), before: Vec::new(), fields,
        }),
        2 => commune_code().prop_map(|of| of_commune(of, [C::Name(of.into())])),
        1 => (prop::collection::vec(entry(), 0..3), prop::collection::vec(cells(), 0..3))
            .prop_map(|(entries, cells)| Edit::Withdraw { entries, cells }),
        2 => entry().prop_map(|entry| Edit::Undo { entry }),
        1 => entry().prop_map(|entry| Edit::Redo { entry }),
        1 => (prop::option::of(Just("Mots")), prop::option::of(Just("Avant"))).prop_map(|(text, before)| {
            let passage = |text: Option<&str>| Passage { name: PassageName::parse("bilan/a").expect("a name"), text: text.map(Into::into) };
            Edit::Compose { before: vec![passage(before)], passages: vec![passage(text)] }
        }),
        1 => commune_code().prop_map(|of| Edit::Receive { communes: vec![code(of)], on: day("2019-12-13") }),
    ]
}

fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = |(n, edit): (u8, Edit)| Entry {
        id: id(n),
        rank: u64::from(n / 2),
        at: 0,
        parents: None,
        replaces: [].into(),
        author: None,
        edit,
    };
    prop::collection::vec(any_edit(), 0..16).prop_map(move |edits| (0u8..).zip(edits).map(entry).collect())
}

/// A field of the form of an action, and a text typed in it.
fn any_input() -> impl Strategy<Value = (FormField, &'static str)> {
    let fields = vec![
        FormField::Title,
        FormField::Domain,
        FormField::Form,
        FormField::Registered,
        FormField::Deployed,
        FormField::Stopped,
    ];
    (prop::sample::select(fields), prop::sample::select(vec!["", "2014", "2018", "2020-03", "x"]))
}

/// Checks that the territory is sorted, that no two periods of a cell overlap, that every row refers to an action and a
/// commune, and that every figure can be computed and has an account.
fn check_consistency(territory: &Territory, edits: &Journal) -> Result<(), TestCaseError> {
    prop_assert!(territory.communes().windows(2).all(|pair| pair[0].code < pair[1].code));
    prop_assert!(territory.actions().iter().all(Action::is_consistent));
    prop_assert!(territory.communes().iter().all(Commune::is_consistent));
    let rows = territory.participations();
    for pair in rows.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        prop_assert!((first.action, first.commune) <= (second.action, second.commune));
        if (first.action, first.commune) == (second.action, second.commune) {
            prop_assert!(first.until.is_some() && first.until.map(ReducedDate::first_day) <= second.begins());
        }
    }
    for row in &rows {
        prop_assert!(row.action.get() < territory.actions().len() && row.commune.get() < territory.communes().len());
        prop_assert!(territory.periods(row.action, row.commune).contains(row));
    }
    let of_actions: usize =
        territory.indexed_actions().map(|(index, _)| territory.participations_of(index).len()).sum();
    prop_assert_eq!(of_actions, rows.len());
    for (on, scope) in DAYS.iter().flat_map(|on| [(on, Scope::Everything), (on, Scope::PublishedOnly)]) {
        let tally = Tally::on(territory, day(on), scope);
        prop_assert!(tally.counts.iter().all(|count| count.min <= count.max));
        prop_assert!(tally.adoption.iter().all(|(_, it)| it.min <= it.max && it.max <= it.of));
        prop_assert!(tally.at_least.iter().all(|at| at.min <= at.max));
        for &commune in tally.cells.members() {
            let figure = Figure::Participations(territory.commune(commune).code);
            prop_assert!(account(territory, &tally, &figure).is_some());
        }
    }
    _ = checks::all(&bundled(), territory, edits, day("2019-12-13"));
    Ok(())
}

proptest! {
    #[test]
    fn the_territory_is_consistent_after_any_edits(entries in any_entries()) {
        let edits = Journal::of(entries);
        check_consistency(&bundled().after(&edits), &edits)?;
    }

    #[test]
    fn updating_the_cells_of_one_edit_gives_the_same_as_applying_all_edits(
        entries in any_entries(), last in any_edit(),
    ) {
        let mut edits = Journal::of(entries);
        let edits_tables = |edits: &Journal| edits.in_force().any(|entry| entry.edit.changes_tables());
        let before = bundled().after(&edits);
        let was_edited = edits_tables(&edits);
        let cells = edits.cells_of(&last);
        edits.record(id(100), 0, last);
        match cells {
            Some(cells) if !was_edited => {
                prop_assert!(!edits_tables(&edits), "an edit of cells changes no table");
                prop_assert_eq!(before.revised(&edits, &cells), bundled().after(&edits));
            }
            _ => {}
        }
    }

    #[test]
    fn undoing_the_deletion_of_an_action_restores_the_territory(entries in any_entries(), action_at in 0usize..4) {
        let mut edits = Journal::of(entries);
        let before = bundled().after(&edits);
        edits.record(id(100), 0, Edit::DeleteAction { action: action(ACTIONS[action_at]) });
        let without = bundled().after(&edits);
        prop_assert!(without.find_action(&action(ACTIONS[action_at])).is_none());
        check_consistency(&without, &edits)?;
        edits.record(id(101), 0, edits.undo().expect("a deletion to undo"));
        let restored = bundled().after(&edits);
        prop_assert_eq!(&restored, &before);
        prop_assert_eq!(Fingerprint::of(&restored).to_string(), Fingerprint::of(&before).to_string());
        edits.record(id(102), 0, edits.redo().expect("a deletion to do again"));
        prop_assert_eq!(bundled().after(&edits), without);
    }

    #[test]
    fn changes_of_two_people_to_different_fields_are_both_kept_in_any_order(
        title in "[a-z]{1,8}",
        description in prop::option::of("[a-z]{1,8}"),
        population in prop::option::of(0u32..9999),
        swapped in any::<bool>(),
    ) {
        let text = title.as_str();
        let one = [of_action("a", [A::Title(text.into())]), of_commune("59001", [C::Name(text.into())])];
        let other = [
            of_action("a", [A::Description(description.as_deref().map(Into::into)), A::Deployed(date("2018"))]),
            of_commune("59001", [C::Population(population), C::MemberUntil(date("2020"))]),
        ];
        let made = |edits: &[Edit], first: u8| {
            let entries = (first..).step_by(2).zip(1u64..).zip(edits);
            let entry = |((n, rank), edit): ((u8, u64), &Edit)| {
                Entry { id: id(n), rank, at: 0, parents: None, replaces: [].into(), author: None, edit: edit.clone() }
            };
            Journal::of(entries.map(entry))
        };
        let (first, second) = if swapped { (2, 1) } else { (1, 2) };
        let merged = made(&one, first).merged_with(&made(&other, second));
        let after = bundled().after(&merged);
        let (action, commune) = (&after.actions()[0], &after.communes()[0]);
        prop_assert_eq!((&*action.title, action.deployed), (title.as_str(), date("2018")));
        prop_assert_eq!(action.description.as_deref(), description.as_deref());
        prop_assert_eq!(&*commune.name, title.as_str());
        prop_assert_eq!((commune.population, commune.until), (population, date("2020")));
    }

    #[test]
    fn an_edit_that_a_form_accepts_has_effect(
        entries in any_entries(),
        action_at in 0usize..5,
        inputs in prop::collection::vec(any_input(), 0..6),
    ) {
        let mut edits = Journal::of(entries);
        let before = bundled().after(&edits);
        let mut typed = TypedFields::default();
        for (field, text) in inputs {
            typed.put(field, text.to_owned());
        }
        let known = ACTIONS.get(action_at).and_then(|id| before.find_action(&action(id)));
        if let Ok(fields) = ActionForm::read(&before, known, &typed).fields() {
            let id_of = known.map_or_else(|| action("neuve"), |index| before.action(index).id.clone());
            let edit = Edit::Action { action: id_of.clone(), before: Vec::new(), fields: fields.clone() };
            edits.record(id(100), 0, edit);
            let after = bundled().after(&edits);
            let index = after.find_action(&id_of).expect("the action of the form");
            for field in fields {
                prop_assert_eq!(field.of(after.action(index)), field);
            }
        }
    }
}
