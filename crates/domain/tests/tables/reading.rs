//! Reading a package: all errors are reported together, each with its file, row and column.

use domain::territory::{Package, Problem, Provenance, RemarkKind, Territory};
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS, read, territory};

const ACTION: &str = "a,A,D,,,,2015,2015,,,,publie,s";

fn problems_of(communes: &[&str], actions: &[&str], participations: &[&str]) -> Vec<String> {
    let problems = territory(communes, actions, participations).expect_err("an invalid package");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn all_errors_are_reported_together_with_file_row_and_column() {
    let found = problems_of(
        &["59001,,Un,x,,", "59001,,Deux,,,", "5900,,,,2020,2019"],
        &["a,A,D,,but,,2015-13,2016,2015,non,,publie,s", ",B,,,,,,,,,,autre,"],
        &["b,59001,oui,,,,saisi,", "a,59009,participe,2018,2017,,saisi,"],
    );
    assert_eq!(
        found,
        [
            "communes.csv:2:population: \"x\" is not a whole number",
            "communes.csv:3:code_insee: \"59001\" already stands in row 2",
            "communes.csv:4:code_insee: \"5900\" is not an INSEE code: 05900 expected",
            "communes.csv:4:nom: a value is required",
            "communes.csv:4:membre_jusqu_a: ends on 2019, begins on 2020",
            "actions.csv:2:objectifs: \"but\" is not in carnet.objectifs",
            "actions.csv:2:inscrite_le: \"2015-13\" is not a date (2019, 2019-04 or 2019-04-01)",
            "actions.csv:2:arretee_le: ends on 2015, begins on 2016",
            "actions.csv:2:liste_complete: \"non\" is not oui or empty: leave it empty",
            "actions.csv:3:action_id: a value is required",
            "actions.csv:3:domaine: a value is required",
            "actions.csv:3:provenance: \"autre\" is not publie, saisi or illustratif",
            "participations.csv:2:action_id: \"b\" is not in actions.csv",
            "participations.csv:2:etat: \"oui\" is not participe, non, interessee, non_concernee or inconnue: participe expected",
            "participations.csv:3:code_insee: \"59009\" is not in communes.csv",
            "participations.csv:3:jusqu_a: ends on 2017, begins on 2018",
        ]
    );
}

#[test]
fn overlapping_periods_are_an_error_at_the_later_row_and_adjacent_ones_are_not() {
    let communes = ["59001,,Un,1,,"];
    let adjacent = ["a,59001,non,,2017,,saisi,", "a,59001,participe,2017-01-01,,,saisi,"];
    assert!(territory(&communes, &[ACTION], &adjacent).is_ok());
    let overlapping = ["a,59001,participe,2017,,,saisi,", "a,59001,non,,2017-01-02,,saisi,"];
    assert_eq!(
        problems_of(&communes, &[ACTION], &overlapping),
        ["participations.csv:3:depuis: its period overlaps with the one of row 2"]
    );
}

#[test]
fn an_invalid_date_is_one_error_and_not_also_an_overlap() {
    let rows = ["a,59001,non,,2017-13,,saisi,", "a,59001,participe,2017,,,saisi,"];
    assert_eq!(
        problems_of(&["59001,,Un,1,,"], &[ACTION], &rows),
        ["participations.csv:2:jusqu_a: \"2017-13\" is not a date (2019, 2019-04 or 2019-04-01)"]
    );
}

#[test]
fn a_missing_column_is_reported_once_and_an_extra_one_is_allowed() {
    let files = |communes: &str| {
        [
            ("datapackage.json", DESCRIPTOR.to_owned()),
            ("communes.csv", communes.to_owned()),
            ("actions.csv", format!("{ACTIONS}\n")),
            ("participations.csv", format!("{PARTICIPATIONS}\n")),
        ]
    };
    let found =
        read(&files("code_insee,nom,population,membre_depuis,membre_jusqu_a\n59001,Un,1,,\n")).expect_err("no siren");
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["communes.csv:1:siren: the column is missing"]
    );
    assert!(read(&files(&format!("{COMMUNES},plus\n59001,,Un,1,,,autre\n"))).is_ok());
}

#[test]
fn missing_and_unreadable_files_are_named() {
    let found = read(&[("communes.csv", format!("{COMMUNES}\n59001,Un\n"))]).expect_err("a short row");
    assert_eq!(found[0].to_string(), "communes.csv:2:: 2 fields where the header has 6");
    let found = read(&[]).expect_err("nothing there");
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "datapackage.json:1:: the file is missing",
            "communes.csv:1:: the file is missing",
            "actions.csv:1:: the file is missing",
            "participations.csv:1:: the file is missing",
        ]
    );
    let latin = Package::from_files([("communes.csv".to_owned(), vec![0xe9])]).expect_err("not UTF-8");
    assert_eq!(latin[0].to_string(), "communes.csv:1:: the file is not text in UTF-8, it seems to be in Windows-1252");
}

#[test]
fn something_unusual_that_is_allowed_is_a_remark() {
    let territory = territory(&["59001,,Un,,,"], &["a,A,D,,,,2016,2015,,,,publie,"], &[]).expect("a readable package");
    let kinds: Vec<RemarkKind> = territory.remarks().iter().map(|remark| remark.kind.clone()).collect();
    assert_eq!(
        kinds,
        [RemarkKind::NoPopulation, RemarkKind::DeployedBeforeRegistered, RemarkKind::PublishedWithoutSource]
    );
}

fn read_block(block: &str) -> Result<Territory, Vec<Problem>> {
    let empty = |header: &str| format!("{header}\n");
    read(&[
        ("datapackage.json", format!("{{\"carnet\": {block}}}")),
        ("communes.csv", empty(COMMUNES)),
        ("actions.csv", empty(ACTIONS)),
        ("participations.csv", empty(PARTICIPATIONS)),
    ])
}

#[test]
fn a_territory_says_what_is_true_of_its_illustrative_rows_and_of_others() {
    let said = |warning: &str| {
        let block = format!(
            r#"{{"titre": "T", "epci": "E", "date_reference": "2019", "seuils": [1], "avertissement": {warning}}}"#
        );
        let territory = read_block(&block);
        territory.map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")).map(
            |it| {
                let of = |provenance| it.about().warning(provenance).map(ToString::to_string);
                [Provenance::Published, Provenance::Entered, Provenance::Illustrative].map(of)
            },
        )
    };
    let only = |sentence: &str| Ok([None, None, Some(sentence.to_owned())]);
    assert_eq!(said(r#"" Inventé. ""#), only("Inventé."));
    assert_eq!(said(r#"{"illustratif": "Inventé."}"#), only("Inventé."));
    assert_eq!(
        said(r#"{"saisi": "Relevé.", "publie": null, "illustratif": "Inventé."}"#),
        Ok([None, Some("Relevé.".to_owned()), Some("Inventé.".to_owned())])
    );
    for nothing in ["null", "\"\"", "\" \"", "{}", "[]", r#"{"illustratif": ""}"#] {
        assert_eq!(said(nothing), Ok([None, None, None]), "{nothing}");
    }
    for (refused, problem) in [
        ("7", "carnet.avertissement: \"7\" is not a sentence, or an object of sentences by provenance"),
        (r#"{"illustratif": 7}"#, "carnet.avertissement.illustratif: \"7\" is not a sentence"),
        (
            r#"{"autre": "x", "saisi": true}"#,
            "carnet.avertissement.autre: \"autre\" is not publie, saisi or illustratif\ndatapackage.json:1:carnet.avertissement.saisi: \"true\" is not a sentence",
        ),
        ("\"a\u{200b}b\"", "carnet.avertissement: it has an invisible sign, U+200B"),
    ] {
        assert_eq!(said(refused), Err(format!("datapackage.json:1:{problem}")), "{refused}");
    }
}

#[test]
fn a_publisher_with_the_name_of_the_epci_is_the_epci_and_any_other_is_independent_of_it() {
    let is_its_own = |publisher: &str| {
        let block = format!(
            r#"{{"titre": "T", "epci": "Grand Chambéry", "date_reference": "2019", "seuils": [1], "editeur": {publisher}}}"#
        );
        read_block(&block).map(|it| it.about().is_published_by_epci())
    };
    for publisher in [r#""Grand Chambéry""#, r#""Direction générale du Grand-Chambery""#] {
        assert_eq!(is_its_own(publisher), Ok(true), "{publisher}");
    }
    for publisher in ["null", r#""Une association de Chambéry""#] {
        assert_eq!(is_its_own(publisher), Ok(false), "{publisher}");
    }
}

#[test]
fn a_territory_says_its_licences_by_their_titles_or_else_by_their_names() {
    let block = r#"{"titre": "T", "epci": "E", "date_reference": "2019", "seuils": [1]}"#;
    let of = |licences: &str| {
        let empty = |header: &str| format!("{header}\n");
        let territory = read(&[
            ("datapackage.json", format!("{{\"carnet\": {block}, \"licenses\": {licences}}}")),
            ("communes.csv", empty(COMMUNES)),
            ("actions.csv", empty(ACTIONS)),
            ("participations.csv", empty(PARTICIPATIONS)),
        ]);
        territory.map(|it| it.about().credits.licences.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let given = r#"[{"name": "etalab-2.0", "title": "Licence Ouverte 2.0"}, {"name": "ODbL-1.0", "title": " "}, {}]"#;
    assert_eq!(of(given), Ok(vec!["Licence Ouverte 2.0".to_owned(), "ODbL-1.0".to_owned()]));
    assert_eq!(of("null"), Ok(Vec::new()));
}

#[test]
fn optional_keys_of_the_block_may_be_absent_null_or_empty_and_required_ones_may_not() {
    let full = r#"{"titre": "T", "epci": "E", "date_reference": "2019", "seuils": [1], "id": null, "editeur": "", "contours": null}"#;
    let again = read_block(full).expect("a readable block");
    assert_eq!(again.about().id, read_block(full).expect("the same").about().id);
    let found =
        read_block(r#"{"titre": "", "date_reference": "13/12/2019", "seuils": [0], "id": "x"}"#).expect_err("errors");
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "datapackage.json:1:carnet.titre: a value is required",
            "datapackage.json:1:carnet.epci: a value is required",
            "datapackage.json:1:carnet.id: \"\\\"x\\\"\" is not a UUID",
            "datapackage.json:1:carnet.seuils: \"[0]\" is not a list of whole numbers from 1",
            "datapackage.json:1:carnet.date_reference: \"\\\"13/12/2019\\\"\" is not a date (2019-12-13): 2019-12-13 expected",
        ]
    );
}

#[test]
fn associated_communes_are_listed_with_the_commune_that_they_belong_to() {
    let with = |rows: &str| {
        read(&[
            ("datapackage.json", DESCRIPTOR.to_owned()),
            ("communes.csv", format!("{COMMUNES}\n59350,,Lille,1,,\n59009,,Ascq,1,,\n")),
            ("communes_associees.csv", format!("nom,code_insee,associee_a\n{rows}")),
            ("actions.csv", format!("{ACTIONS}\n")),
            ("participations.csv", format!("{PARTICIPATIONS}\n")),
        ])
    };
    let territory = with("Lomme,59355,59350\nHellemmes,59298,59350\n").expect("a readable package");
    let names: Vec<Vec<&str>> =
        territory.communes().iter().map(|it| it.associated.iter().map(|name| &**name).collect()).collect();
    assert_eq!(names, [vec![], vec!["Lomme", "Hellemmes"]]);
    let found = with("Lomme,59355,59999\n,59355,59350\nHellemmes,,59350\n").expect_err("errors");
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "communes_associees.csv:2:associee_a: \"59999\" is not in communes.csv",
            "communes_associees.csv:3:code_insee: \"59355\" already stands in row 2",
            "communes_associees.csv:3:nom: a value is required",
            "communes_associees.csv:4:code_insee: a value is required",
        ]
    );
}

#[test]
fn a_logo_is_a_picture_or_refused_with_its_place() {
    const PNG: &str =
        "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AAQQxwFgBB0gX7h/C5SAAAAABJRU5ErkJggg==";
    let read = |logo: &str| {
        let block =
            format!(r#"{{"titre": "T", "epci": "E", "date_reference": "2019", "seuils": [1], "logo": {logo}}}"#);
        let read = read_block(&block);
        read.map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    };
    let logo = |text: &str| read(text).map(|territory| territory.about().logo.as_deref().map(str::to_owned));
    assert_eq!(
        logo(&format!("\"data:image/png;base64,{PNG}\"")),
        Ok(Some(format!("data:image/png;w=3;h=2;base64,{PNG}")))
    );
    for nothing in ["null", "\"\""] {
        assert_eq!(logo(nothing), Ok(None), "{nothing}");
    }
    for refused in ["7", "\"logo.png\"", "\"data:image/svg+xml;base64,AAAA\"", "\"data:image/png;base64,AAAA\""] {
        let why = "it is not a PNG or JPEG picture of 110 kB at most, written as data:image/png;base64,…";
        assert_eq!(logo(refused), Err(format!("datapackage.json:1:carnet.logo: {why}")), "{refused}");
    }
    // A logo changes no figure, and so no fingerprint.
    let fingerprints = ["null".to_owned(), format!("\"data:image/png;base64,{PNG}\"")]
        .map(|logo| read(&logo).map(|territory| domain::fingerprint::Fingerprint::of(&territory).to_string()));
    assert_eq!(fingerprints[0], fingerprints[1]);
}
