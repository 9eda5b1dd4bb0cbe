//! Postal codes: an optional column of the communes, which only a search reads.

use domain::fingerprint::Fingerprint;
use domain::territory::{Problem, Territory};
use fixtures::mel::MEL;
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS, read};

/// The id of the document. One without an id has one made from its tables, which the codes are a part of.
const ID: &str = "6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976";

fn with(header: &str, rows: &str) -> Result<Territory, Vec<Problem>> {
    read(&[
        ("datapackage.json", DESCRIPTOR.replace("{\"carnet\": {", &format!("{{\"carnet\": {{\"id\": \"{ID}\", "))),
        ("communes.csv", format!("{COMMUNES}{header}\n{rows}")),
        ("actions.csv", format!("{ACTIONS}\n")),
        ("participations.csv", format!("{PARTICIPATIONS}\n")),
    ])
}

#[test]
fn a_commune_has_several_postal_codes_or_none_and_the_column_is_optional() {
    let codes = |territory: Territory| {
        let of = |codes: &[_]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
        territory.communes().iter().map(|commune| of(&commune.postal_codes)).collect::<Vec<_>>()
    };
    let rows = "59350,,Lille,1,,,59000| 59160\n59009,,Ascq,1,,,\n";
    let territory = with(",codes_postaux", rows).expect("a readable package");
    assert_eq!(codes(territory), [vec![], vec!["59000", "59160"]]);
    let without = with("", "59350,,Lille,1,,\n").expect("a readable package");
    assert!(codes(without)[0].is_empty());
}

#[test]
fn a_postal_code_that_has_not_five_digits_is_an_error_of_its_row_and_column() {
    let rows = "59350,,Lille,1,,,\"59000, 59160\"\n01001,,Ain,1,,,1400\n59009,,Ascq,1,,,Ascq\n";
    let found = with(",codes_postaux", rows).expect_err("errors");
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "communes.csv:2:codes_postaux: \"59000, 59160\" is not postal codes of five digits, separated by |: \
             59000|59160 expected",
            "communes.csv:3:codes_postaux: \"1400\" is not postal codes of five digits, separated by |: 01400 expected",
            "communes.csv:4:codes_postaux: \"Ascq\" is not postal codes of five digits, separated by |",
        ]
    );
}

#[test]
fn a_fingerprint_that_was_noted_before_there_were_postal_codes_stays_valid() {
    let fingerprint = |territory: &Territory| Fingerprint::of(territory).to_string();
    let without = with("", "59350,,Lille,1,,\n").expect("a readable package");
    let with = with(",codes_postaux", "59350,,Lille,1,,,59000\n").expect("a readable package");
    assert_eq!(fingerprint(&without), fingerprint(&with));
}

#[test]
fn nineteen_communes_have_a_postal_code_that_is_the_insee_code_of_another_one() {
    let communes = MEL.communes();
    assert!(communes.iter().all(|commune| !commune.postal_codes.is_empty()));
    let is_insee_code = |code: &str| communes.iter().any(|other| other.code.as_str() == code);
    let mistakable = communes.iter().filter(|commune| {
        let is_other = |code: &str| code != commune.code.as_str() && is_insee_code(code);
        commune.postal_codes.iter().any(|code| is_other(code.as_str()))
    });
    assert_eq!(mistakable.count(), 19);
}
