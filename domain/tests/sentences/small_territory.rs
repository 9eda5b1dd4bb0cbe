//! Small packages written in place, for tests that need a territory of their own.

use std::borrow::Borrow;

use domain::territory::{Package, Problem, Territory};

/// A descriptor with all that is required, and nothing else.
pub const DESCRIPTOR: &str =
    r#"{"carnet": {"titre": "Essai", "epci": "EPCI d’essai", "date_reference": "2019-12-13", "seuils": [2, 5]}}"#;

/// The header of `communes.csv`.
pub const COMMUNES: &str = "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a";
/// The header of `actions.csv`.
pub const ACTIONS: &str = "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,arretee_le,liste_complete,description,provenance,source";
/// The header of `participations.csv`.
pub const PARTICIPATIONS: &str = "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source";

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
