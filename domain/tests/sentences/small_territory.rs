//! Small packages written in place, for tests that need a territory of their own.

use std::borrow::Borrow;

use domain::dates::Day;
use domain::indicators::Range;
use domain::territory::{ActionIndex, CommuneIndex, Package, Problem, Territory};

/// A descriptor with all that is required, and nothing else.
pub const DESCRIPTOR: &str =
    r#"{"carnet": {"titre": "Essai", "epci": "EPCI d’essai", "date_reference": "2019-12-13", "seuils": [2, 5]}}"#;

/// The header of `communes.csv`.
pub const COMMUNES: &str = "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a";
/// The header of `actions.csv`.
pub const ACTIONS: &str = "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,arretee_le,liste_complete,description,provenance,source";
/// The header of `participations.csv`.
pub const PARTICIPATIONS: &str = "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source";

/// Three actions in two domains, whose lists are complete.
pub const COMPLETE: [&str; 3] =
    ["a,A,D,,,,2015,2015,,oui,,publie,s", "b,B,D,,,,2015,2015,,oui,,publie,s", "c,C,E,,,,2015,2015,,oui,,publie,s"];

/// Reads a package from the rows of its three required tables.
pub fn territory<Row: Borrow<str>>(
    communes: &[Row],
    actions: &[Row],
    participations: &[Row],
) -> Result<Territory, Vec<Problem>> {
    let table = |header: &str, rows: &[Row]| format!("{header}\n{}\n", rows.join("\n"));
    read(&[
        ("datapackage.json", DESCRIPTOR.to_owned()),
        ("communes.csv", table(COMMUNES, communes)),
        ("actions.csv", table(ACTIONS, actions)),
        ("participations.csv", table(PARTICIPATIONS, participations)),
    ])
}

/// Reads a package from whole files.
pub fn read(files: &[(&str, String)]) -> Result<Territory, Vec<Problem>> {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.clone().into_bytes()));
    Territory::read(&Package::from_files(files)?)
}

/// The territory of these rows, which have no fault.
pub fn made(communes: &[&str], actions: &[&str], participations: &[&str]) -> Territory {
    territory(communes, actions, participations).expect("a readable package")
}

/// A territory with two objectives, adopted in 2017, read at the end of 2019; thresholds 2 and 3.
pub fn with_objectives<Row: Borrow<str>>(communes: &[Row], actions: &[Row], participations: &[Row]) -> Territory {
    let table = |header: &str, rows: &[Row]| format!("{header}\n{}\n", rows.join("\n"));
    let descriptor = r#"{"carnet": {"titre": "Essai", "epci": "EPCI d’essai", "adopte_le": "2017-06",
        "date_reference": "2019-12-13", "seuils": [2, 3], "objectifs": {"cout": "Moins cher", "service": "Mieux"}}}"#;
    let files = [
        ("datapackage.json", descriptor.to_owned()),
        ("communes.csv", table(COMMUNES, communes)),
        ("actions.csv", table(ACTIONS, actions)),
        ("participations.csv", table(PARTICIPATIONS, participations)),
    ];
    read(&files).expect("a readable package")
}

/// A day as it is written.
pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// An interval.
pub const fn range(min: u32, max: u32) -> Range {
    Range { min, max }
}

/// The ids of some actions.
pub fn ids(territory: &Territory, actions: impl IntoIterator<Item = ActionIndex>) -> Vec<String> {
    actions.into_iter().map(|action| territory.action(action).id.to_string()).collect()
}

/// The codes of some communes.
pub fn codes(territory: &Territory, communes: &[CommuneIndex]) -> Vec<String> {
    communes.iter().map(|&commune| territory.commune(commune).code.to_string()).collect()
}
