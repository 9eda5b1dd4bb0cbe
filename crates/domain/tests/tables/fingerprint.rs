//! Fingerprints: territories have the same fingerprint if and only if they have the same content.

use domain::fingerprint::{ContentDigest, Fingerprint};
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::{ParticipationState, Territory};
use fixtures::journals::any_journal;
use fixtures::mel::MEL;
use fixtures::small_territory::{ACTIONS, COMMUNES, PARTICIPATIONS, read, territory};
use proptest::prelude::*;

/// The different values that one field of the tables can have.
type FieldValues = &'static [&'static str];

const DATES: FieldValues = &["", "2015", "2015-01", "2015-01-01", "2016"];
const ENDS: FieldValues = &["", "2018", "2018-01", "2018-01-01", "2019"];
const TEXTS: FieldValues = &["", "x", "xy", "y", "x,é"];
const NAMES: FieldValues = &["x", "xy", "y"];
const PROVENANCES: FieldValues = &["publie", "saisi", "illustratif"];

/// The values of the `carnet` block after its id, as JSON.
const BLOCK: [(&str, FieldValues); 10] = [
    ("titre", &["\"T\"", "\"TU\""]),
    ("epci", &["\"E\"", "\"UE\""]),
    ("epci_siren", &["null", "\"1\"", "\"2\""]),
    ("adopte_le", &["null", "\"2015\"", "\"2015-01-01\""]),
    ("date_reference", &["\"2019\"", "\"2019-12-13\""]),
    ("seuils", &["[2]", "[2, 5]", "[5, 2]", "[25]"]),
    ("objectifs", &[r#"{"o": "O", "p": "P"}"#, r#"{"o": "O", "p": "Q"}"#, r#"{"o": "O", "p": "P", "q": "Q"}"#]),
    ("population_millesime", &["null", "\"2016\"", "\"2017\""]),
    ("editeur", &["null", "\"X\"", "\"Y\""]),
    ("contact", &["null", "\"X\"", "\"Y\""]),
];
const COMMUNE: [FieldValues; 5] = [NAMES, &["", "0", "1", "256"], DATES, ENDS, &["", "0", "1"]];
const ACTION: [FieldValues; 12] = [
    NAMES,
    NAMES,
    TEXTS,
    &["", "o", "p", "o|p", "p|o"],
    DATES,
    DATES,
    DATES,
    ENDS,
    &["", "oui"],
    TEXTS,
    PROVENANCES,
    TEXTS,
];
const PARTICIPATION: [FieldValues; 6] =
    [&["participe", "non", "interessee", "non_concernee", "inconnue"], DATES, ENDS, TEXTS, PROVENANCES, TEXTS];
const FIGURE: [FieldValues; 6] = [
    DATES,
    &[
        "",
        "communes",
        "population",
        "actions_inscrites",
        "actions_deployees",
        "actions_deployees_dans_l_annee",
        "part_communes_au_moins_2",
        "part_communes_au_moins_5",
        "communes_participantes:a",
        "communes_participantes:b",
    ],
    &["", "=", "~"],
    TEXTS,
    TEXTS,
    TEXTS,
];

/// The keys of the rows that every generated territory has.
const COMMUNE_KEYS: [&str; 2] = ["59001,", "59002,"];
const ACTION_KEYS: [&str; 2] = ["a", "b"];
const CELL_KEYS: [&str; 3] = ["a,59001", "a,59002", "b,59001"];
const FIGURE_KEYS: [&str; 2] = ["f", "g"];

/// The values of all fields that are varied, row by row.
fn fields() -> Vec<FieldValues> {
    let block = BLOCK.map(|(_, choices)| choices);
    let rows: [(&[FieldValues], usize); 5] = [
        (&block, 1),
        (&COMMUNE, COMMUNE_KEYS.len()),
        (&ACTION, ACTION_KEYS.len()),
        (&PARTICIPATION, CELL_KEYS.len()),
        (&FIGURE, FIGURE_KEYS.len()),
    ];
    rows.into_iter().flat_map(|(row, times)| row.repeat(times)).collect()
}

/// The territory whose fields have these values, given as indices in the lists of [`fields`].
fn filled(choices: &[usize]) -> Territory {
    let mut values = fields().into_iter().zip(choices).map(|(values, choice)| values[choice % values.len()]);
    let block: Vec<String> =
        BLOCK.iter().zip(values.by_ref()).map(|((key, _), value)| format!("\"{key}\": {value}")).collect();
    let mut table = |header: &str, keys: &[&str], columns: usize| {
        let mut lines = vec![header.to_owned()];
        for key in keys {
            let row: Vec<String> = values.by_ref().take(columns).map(|value| format!("\"{value}\"")).collect();
            lines.push(format!("{key},{}", row.join(",")));
        }
        lines.join("\n")
    };
    let communes = table(&format!("{COMMUNES},code_article"), &COMMUNE_KEYS, COMMUNE.len());
    let actions = table(ACTIONS, &ACTION_KEYS, ACTION.len());
    let participations = table(PARTICIPATIONS, &CELL_KEYS, PARTICIPATION.len());
    let figures = table("id,date,indicateur,relation,valeur_publiee,precision,source", &FIGURE_KEYS, FIGURE.len());
    let id = "6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976";
    read(&[
        ("datapackage.json", format!(r#"{{"carnet": {{"id": "{id}", {}}}}}"#, block.join(", "))),
        ("communes.csv", communes),
        ("actions.csv", actions),
        ("participations.csv", participations),
        ("chiffres_publies.csv", figures),
    ])
    .expect("a readable package")
}

fn cell(commune: &str) -> CellName {
    let action = ActionId::parse("a").expect("an id");
    CellName { action, commune: CommuneCode::parse(commune).expect("a code") }
}

fn id(number: u8) -> EntryId {
    EntryId::from_random([number; 12])
}

fn small() -> Territory {
    let rows = ["a,59001,participe,2016,,,illustratif,", "a,59002,non,,,,saisi,"];
    territory(&["59001,,Un,1,,", "59002,,Deux,2,,"], &["a,A,D,,,,2015,2015,,,,publie,s"], &rows).expect("readable")
}

#[test]
fn a_fingerprint_has_eight_characters_and_is_read_back_in_any_spelling() {
    let fingerprint = Fingerprint::of(&small());
    let text = fingerprint.to_string();
    assert_eq!(text.len(), 9);
    for written in [text.clone(), text.to_lowercase(), text.replace('-', ""), text.replace('-', " ")] {
        assert_eq!(Fingerprint::parse(&written), Some(fingerprint), "{written}");
    }
    assert_eq!(Fingerprint::parse("OIL0-0000"), Fingerprint::parse("0110-0000"));
    for bad in ["", "K7Q2", "K7Q2-9XPMA", "K7Q2-9XPU", "K7Q2-9XP!", "K7Q2-9XPé"] {
        assert_eq!(Fingerprint::parse(bad), None, "{bad}");
    }
}

#[test]
fn a_fingerprint_is_the_same_in_every_version_of_the_program() {
    assert_eq!(Fingerprint::of(&filled(&[0; 200])).to_string(), "VM9C-EYCC");
    assert_eq!(Fingerprint::of(&filled(&(0..200).collect::<Vec<_>>())).to_string(), "1YPQ-HR9F");
}

#[test]
fn a_fingerprint_is_the_beginning_of_the_digest() {
    let digest = ContentDigest::of(&small());
    let first = u64::from_str_radix(&digest.to_string()[..10], 16).expect("hexadecimal digits");
    let spelled = (0..8)
        .rev()
        .map(|position| char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(first >> (5 * position) & 31) as usize]));
    assert_eq!(Fingerprint::parse(&spelled.collect::<String>()), Some(digest.fingerprint()));
    assert_eq!((Fingerprint::of(&small()), digest.to_string().len()), (digest.fingerprint(), 64));
}

#[test]
fn the_bundled_territory_has_the_same_fingerprint_whenever_it_is_read() {
    let fingerprint = Fingerprint::of(&MEL);
    assert_eq!(fingerprint, Fingerprint::of(&MEL));
    assert_eq!(Fingerprint::parse(&fingerprint.to_string()), Some(fingerprint));
}

#[test]
fn a_different_key_gives_a_different_fingerprint() {
    let with = |communes: [&str; 2], action: &str, row: &str| {
        let actions = [format!("{action},A,D,,,,2015,2015,,,,publie,s")];
        territory(&communes.map(str::to_owned), &actions, &[row.to_owned()]).map(|it| Fingerprint::of(&it))
    };
    let base = with(["59001,,Un,1,,", "59002,,Un,1,,"], "a", "a,59001,non,,,,saisi,");
    let others = [
        with(["59001,,Un,1,,", "59003,,Un,1,,"], "a", "a,59001,non,,,,saisi,"),
        with(["59001,,Un,1,,", "59002,,Un,1,,"], "b", "b,59001,non,,,,saisi,"),
        with(["59001,,Un,1,,", "59002,,Un,1,,"], "a", "a,59002,non,,,,saisi,"),
    ];
    assert!(base.is_ok() && others.iter().all(|other| other.is_ok() && *other != base), "{base:?} {others:?}");
}

#[test]
fn an_edit_changes_the_fingerprint_and_undoing_or_starting_again_restores_it() {
    let bundled = small();
    let before = Fingerprint::of(&bundled);
    let mut edits = Journal::default();
    let after = |edits: &Journal| Fingerprint::of(&bundled.after(edits));
    assert_eq!(after(&edits), before);
    edits.record(id(1), 0, Edit::answer(Answer::since(cell("59001"), ParticipationState::No, None)));
    let edited = after(&edits);
    assert_ne!(edited, before);
    edits.record(id(2), 0, edits.undo().expect("something to undo"));
    assert_eq!(after(&edits), before);
    edits.record(id(3), 0, edits.redo().expect("something to redo"));
    assert_eq!(after(&edits), edited);
    edits.record(id(4), 0, edits.start_again().expect("something to take back"));
    assert_eq!(after(&edits), before);
}

proptest! {
    #[test]
    fn changing_any_value_of_any_row_changes_the_fingerprint(
        choices in prop::collection::vec(0usize..60, fields().len()),
        at in 0..fields().len(),
        shift in 0usize..60,
    ) {
        let before = filled(&choices);
        let mut changed = choices;
        let values = fields()[at].len();
        changed[at] = changed[at] % values + 1 + shift % (values - 1);
        let after = filled(&changed);
        prop_assert_ne!(&before, &after);
        prop_assert_ne!(Fingerprint::of(&before), Fingerprint::of(&after));
    }

    #[test]
    fn the_order_of_the_rows_changes_nothing(
        communes in Just(vec!["59001,,Un,1,,", "59002,,Deux,2,,", "59003,,Trois,3,,"]).prop_shuffle(),
        actions in Just(vec![
            "a,A,D,,,,2015,2015,,,,publie,s", "b,B,D,,,,2015,2015,,,,publie,s", "c,C,D,,,,2015,2015,,,,publie,s",
        ]).prop_shuffle(),
        rows in Just(vec![
            "a,59001,non,,2016,,saisi,",
            "a,59001,participe,2016,,,saisi,",
            "a,59001,non,2016,2016-01,,saisi,",
            "a,59001,non,2016-01-01,2016,,saisi,",
            "a,59001,non,2016-01-01,2016,n,saisi,",
            "a,59001,non,2016-01-01,2016,n,saisi,t",
            "b,59002,participe,,,,illustratif,",
            "c,59003,inconnue,,,,publie,s",
            "c,59001,participe,2017,,,publie,s",
        ]).prop_shuffle(),
    ) {
        let fingerprint = |communes: &[&str], actions: &[&str], rows: &[&str]| {
            Fingerprint::of(&territory(communes, actions, rows).expect("a readable package"))
        };
        let sorted = |rows: &[&'static str]| {
            let mut rows = rows.to_vec();
            rows.sort_unstable();
            rows
        };
        prop_assert_eq!(
            fingerprint(&communes, &actions, &rows),
            fingerprint(&sorted(&communes), &sorted(&actions), &sorted(&rows))
        );
    }

    #[test]
    fn two_journals_have_the_same_fingerprint_only_if_their_results_are_equal(
        one in any_journal(), other in any_journal(),
    ) {
        let after = |entries| small().after(&Journal::of(entries));
        let (one, other) = (after(one), after(other));
        prop_assert_eq!(one == other, Fingerprint::of(&one) == Fingerprint::of(&other));
    }
}
