//! A scheme that begins: the communes of a list, and nothing else yet.

use domain::territory::{Package, Table, columns_of};
use serde_json::json;

/// What a new scheme is made of, all of it as texts, which are checked where the package is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewScheme {
    /// The id of its document.
    pub id: String,
    /// The title of its pages.
    pub title: String,
    /// The name of the EPCI.
    pub epci: String,
    /// Its SIREN number; empty if it is not given.
    pub siren: String,
    /// The date on which the scheme was adopted; empty if it is not given.
    pub adopted: String,
    /// The day that the pages show at first.
    pub reference: String,
    /// The communes: code, name, population and SIREN number, of which the last two may be empty.
    pub communes: Vec<[String; 4]>,
}

/// The package of a scheme without actions.
#[must_use]
pub fn new_scheme(scheme: &NewScheme) -> Package {
    let NewScheme { id, title, epci, siren, adopted, reference, communes } = scheme;
    let given = |text: &str| if text.is_empty() { json!(null) } else { json!(text) };
    let descriptor = json!({
        "profile": "tabular-data-package",
        "title": title,
        "carnet": {
            "id": id,
            "titre": title,
            "epci": epci,
            "epci_siren": given(siren),
            "adopte_le": given(adopted),
            "date_reference": reference,
            "seuils": [1],
        }
    });
    let row = |[code, name, population, siren]: &[String; 4]| {
        [code.as_str(), siren, name, population, "", ""].map(Into::into).to_vec()
    };
    let table = |file: &str, rows| Table {
        file: file.to_owned(),
        columns: columns_of(file).iter().map(|name| (*name).into()).collect(),
        rows,
    };
    let tables = vec![
        table("actions.csv", Vec::new()),
        table("communes.csv", communes.iter().map(row).collect()),
        table("participations.csv", Vec::new()),
    ];
    Package { descriptor, tables }
}

#[cfg(test)]
mod tests {
    use domain::territory::Territory;

    use super::*;

    fn scheme() -> NewScheme {
        let commune = |texts: [&str; 4]| texts.map(str::to_owned);
        NewScheme {
            id: "0d9f6f5e-52c1-4b8e-9a37-7c2f4be1a863".to_owned(),
            title: "Schéma".to_owned(),
            epci: "Un EPCI".to_owned(),
            siren: "200069110".to_owned(),
            adopted: "2026-03".to_owned(),
            reference: "2026-11-30".to_owned(),
            communes: vec![
                commune(["73008", "Aix-les-Bains", "32175", "217300086"]),
                commune(["73001", "Le X", "", ""]),
            ],
        }
    }

    #[test]
    fn a_scheme_without_actions_is_a_territory() {
        let territory = Territory::read(&new_scheme(&scheme())).unwrap();
        assert_eq!((territory.communes().len(), territory.actions().len()), (2, 0));
        assert_eq!(territory.about().id.as_str(), scheme().id);
        assert_eq!(territory.about().adopted.map(|date| date.to_string()).as_deref(), Some("2026-03"));
        let bare = NewScheme { siren: String::new(), adopted: String::new(), ..scheme() };
        assert_eq!(Territory::read(&new_scheme(&bare)).unwrap().about().epci_siren, None);
    }

    #[test]
    fn what_is_wrong_with_a_field_is_a_problem_of_the_package() {
        let wrong = NewScheme { adopted: "un jour".to_owned(), ..scheme() };
        assert_eq!(Territory::read(&new_scheme(&wrong)).unwrap_err().len(), 1);
    }
}
