//! Communes of one name get names of their own.

use domain::ids::EntryId;
use domain::ids::{ActionId, CommuneCode};
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, Journal};
use domain::territory::{ParticipationState, Territory};
use fixtures::small_territory::made;

fn names(territory: &Territory) -> Vec<String> {
    territory.communes().iter().map(|commune| commune.display_name().to_string()).collect()
}

#[test]
fn namesakes_are_told_apart_by_their_departement_or_else_by_their_code() {
    let territory = made(
        &[
            "01407,,Seyssel,1,,",
            "38446,,Saint-Pierre-d’Entremont,1,,",
            "59350,,Lille,1,,",
            "61408,,Sérac,1,,",
            "61409,,Serac,1,,",
            "72269,,SÉRAC,1,,",
            "73274,,Saint-Pierre-d'Entremont,1,,2015",
            "74269,,Seyssel,1,,",
            "97401,,Les Avirons,1,,",
            "97601,,les avirons,1,,",
        ],
        &[],
        &[],
    );
    assert_eq!(
        names(&territory),
        [
            "Seyssel (01)",
            "Saint-Pierre-d’Entremont (38)",
            "Lille",
            "Sérac (61408)",
            "Serac (61409)",
            "SÉRAC (72269)",
            "Saint-Pierre-d'Entremont (73)",
            "Seyssel (74)",
            "Les Avirons (974)",
            "les avirons (976)",
        ]
    );
}

#[test]
fn a_name_that_already_has_a_departement_takes_no_other_commune_s_name() {
    let territory = made(&["01001,,Sérac,1,,", "02001,,Sérac,1,,", "03001,,Sérac (01),1,,"], &[], &[]);
    assert_eq!(names(&territory), ["Sérac (01001)", "Sérac (02001)", "Sérac (01)"]);
}

#[test]
fn an_edit_that_adds_or_renames_a_commune_changes_the_names_of_its_namesakes() {
    let bundled = made(&["01407,,Seyssel,1,,", "74001,,Autre,1,,"], &[], &[]);
    let renamed = |code: &str, name: &str| {
        let commune = CommuneCode::parse(code).expect("a code");
        let edit = Edit::Commune { commune, before: Vec::new(), fields: vec![CommuneField::Name(name.into())] };
        Journal::of([Entry {
            id: EntryId::from_random([1; 12]),
            rank: 1,
            at: 0,
            parents: None,
            replaces: [].into(),
            author: None,
            edit,
        }])
    };
    assert_eq!(names(&bundled), ["Seyssel", "Autre"]);
    assert_eq!(names(&bundled.after(&renamed("74269", "Seyssel"))), ["Seyssel (01)", "Autre", "Seyssel (74)"]);
    assert_eq!(names(&bundled.after(&renamed("74001", "Seyssel"))), ["Seyssel (01)", "Seyssel (74)"]);
    assert_eq!(names(&bundled.after(&renamed("01407", "Annecy"))), ["Annecy", "Autre"]);
}

#[test]
fn signs_that_an_edit_of_an_earlier_version_brought_are_replaced_by_marks() {
    let bundled = made(&["01407,,Seyssel,1,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &[]);
    let (action, commune) = (ActionId::parse("a").expect("an id"), CommuneCode::parse("01407").expect("a code"));
    let cell = CellName { action: action.clone(), commune };
    let state = ParticipationState::No;
    let answer = Answer {
        cell,
        state,
        since: None,
        until: None,
        corrects: None,
        before: None,
        note: Some("\u{202e}a\u{ad}b".into()),
    };
    let fields = vec![
        ActionField::Title("A\u{200b}".into()),
        ActionField::Domain("\u{2066}D".into()),
        ActionField::Form(Some("f\u{feff}".into())),
        ActionField::Description(Some("d\u{ad}e\u{202d}".into())),
    ];
    let name = vec![CommuneField::Name("Seys\u{200b}sel".into())];
    let mut journal = Journal::default();
    for (at, edit) in (1..).zip([
        Edit::Answer { answers: vec![answer] },
        Edit::Action { action, before: Vec::new(), fields },
        Edit::Commune { commune, before: Vec::new(), fields: name },
    ]) {
        journal.record(EntryId::from_random([at; 12]), 0, edit);
    }
    let current = bundled.after(&journal);
    let action = &current.actions()[0];
    assert_eq!(names(&current), ["Seys[U+200B]sel"]);
    assert_eq!([&*action.title, &*action.domain], ["A[U+200B]", "[U+2066]D"]);
    assert_eq!(action.form.as_deref(), Some("f[U+FEFF]"));
    assert_eq!(action.description.as_deref(), Some("d\u{ad}e[U+202D]"));
    assert_eq!(current.participations()[0].note.as_deref(), Some("[U+202E]a\u{ad}b"));
}
