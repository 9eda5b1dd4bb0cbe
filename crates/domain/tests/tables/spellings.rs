//! Values and files that a spreadsheet wrote in its own way: refused, and the error says what is accepted.

use domain::territory::{Package, Problem, RemarkKind, Territory};
use fixtures::small_territory::{ACTIONS, COMMUNES, DESCRIPTOR, PARTICIPATIONS, read, territory};

const ACTION: &str = "permis-de-louer,Permis de louer,Habitat,,,,2015,2015,,,,publie,s";

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

fn refused(communes: &[&str], actions: &[&str], participations: &[&str]) -> Vec<String> {
    lines(&territory(communes, actions, participations).expect_err("an invalid package"))
}

/// The problems of a package whose communes are these bytes, and whose other tables are empty.
fn refused_communes(bytes: Vec<u8>) -> Vec<String> {
    let files = [
        ("datapackage.json", DESCRIPTOR.as_bytes().to_vec()),
        ("communes.csv", bytes),
        ("actions.csv", ACTIONS.as_bytes().to_vec()),
        ("participations.csv", PARTICIPATIONS.as_bytes().to_vec()),
    ];
    let package = Package::from_files(files.map(|(name, bytes)| (name.to_owned(), bytes)));
    match package.and_then(|package| Territory::read(&package)) {
        Ok(_) => Vec::new(),
        Err(problems) => lines(&problems),
    }
}

#[test]
fn the_error_of_a_value_names_the_accepted_form_of_this_value() {
    assert_eq!(
        refused(
            &["1001,,Un,1 143 572,15/06/2018,", "59002,,Deux,\"236\u{202f}234\",,06/2020"],
            &["a,A,D,,,,01/02/2015,2015,,Oui,,Publié,s"],
            &["permis de louer,59002,Participe,,,,saisie,", "a,2,oui,,,,illustrative,", "a,59002,Intéressée,,,,saisi,"],
        ),
        [
            "communes.csv:2:code_insee: \"1001\" is not an INSEE code: 01001 expected",
            "communes.csv:2:population: \"1 143 572\" is not a whole number: 1143572 expected",
            "communes.csv:2:membre_depuis: \"15/06/2018\" is not a date (2019, 2019-04 or 2019-04-01): 2018-06-15 expected",
            "communes.csv:3:population: \"236\\u{202f}234\" is not a whole number: 236234 expected",
            "communes.csv:3:membre_jusqu_a: \"06/2020\" is not a date (2019, 2019-04 or 2019-04-01): 2020-06 expected",
            "actions.csv:2:inscrite_le: \"01/02/2015\" is not a date (2019, 2019-04 or 2019-04-01): 2015-02-01 expected",
            "actions.csv:2:liste_complete: \"Oui\" is not oui or empty: oui expected",
            "actions.csv:2:provenance: \"Publié\" is not publie, saisi or illustratif: publie expected",
            "participations.csv:2:action_id: \"permis de louer\" is not in actions.csv",
            "participations.csv:2:etat: \"Participe\" is not participe, non, interessee, non_concernee or inconnue: participe expected",
            "participations.csv:2:provenance: \"saisie\" is not publie, saisi or illustratif: saisi expected",
            "participations.csv:3:code_insee: \"2\" is not in communes.csv",
            "participations.csv:3:etat: \"oui\" is not participe, non, interessee, non_concernee or inconnue: participe expected",
            "participations.csv:3:provenance: \"illustrative\" is not publie, saisi or illustratif: illustratif expected",
            "participations.csv:4:etat: \"Intéressée\" is not participe, non, interessee, non_concernee or inconnue: interessee expected",
        ]
    );
}

#[test]
fn a_reference_that_is_spelled_in_another_way_names_the_row_that_it_may_mean() {
    let communes = ["01001,,L’Abergement,1,,", "59350,,Lille,1,,"];
    let rows = [
        "permis-de-louer,1001,non,,,,saisi,",
        "Permis de louer,\"59350,00\",non,,,,saisi,",
        "PERMIS-DE-LOUER,lille,non,,,,saisi,",
        "autre,59351,non,,,,saisi,",
    ];
    assert_eq!(
        refused(&communes, &[ACTION], &rows),
        [
            "participations.csv:2:code_insee: \"1001\" is not in communes.csv: 01001 expected",
            "participations.csv:3:action_id: \"Permis de louer\" is not in actions.csv: permis-de-louer expected",
            "participations.csv:3:code_insee: \"59350,00\" is not in communes.csv: 59350 expected",
            "participations.csv:4:action_id: \"PERMIS-DE-LOUER\" is not in actions.csv: permis-de-louer expected",
            "participations.csv:4:code_insee: \"lille\" is not in communes.csv: 59350 expected",
            "participations.csv:5:action_id: \"autre\" is not in actions.csv",
            "participations.csv:5:code_insee: \"59351\" is not in communes.csv",
        ]
    );
}

#[test]
fn a_file_with_another_separator_has_one_error() {
    for (sign, named) in [(";", "';'"), ("\t", "tabs"), ("|", "'|'")] {
        let text = format!("{COMMUNES}\n59350,,Lille,1,,\n59009,,Ascq,1,,\n").replace(',', sign);
        let expected = [format!("communes.csv:1:: the values are separated by {named} instead of ','")];
        assert_eq!(refused_communes(text.clone().into_bytes()), expected);
        assert_eq!(refused_communes(format!("\u{feff}{}", text.to_uppercase()).into_bytes()), expected);
        assert_eq!(refused_communes(format!("Titre\n\n{text}").into_bytes()), expected);
    }
    let announced = format!("sep=;\n{COMMUNES}\n").replace(',', ";");
    assert_eq!(
        refused_communes(announced.into_bytes()),
        ["communes.csv:1:: the values are separated by ';' instead of ','"]
    );
}

#[test]
fn a_comma_or_a_semicolon_within_a_value_is_no_separator() {
    let text = format!("{COMMUNES},note;de;bas\n59350,,Lille,1,,,a;b;c\n");
    assert_eq!(refused_communes(text.into_bytes()), Vec::<String>::new());
}

#[test]
fn a_file_in_another_encoding_has_one_error_that_names_it() {
    let text = format!("{COMMUNES}\n59350,,Saint-André,1,,\n");
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("a byte")).collect();
    for bytes in [utf16(u16::to_le_bytes), [vec![0xfe, 0xff], utf16(u16::to_be_bytes)].concat()] {
        assert_eq!(refused_communes(bytes), ["communes.csv:1:: the file is not text in UTF-8, it is in UTF-16"]);
    }
    let one = ["communes.csv:1:: the file is not text in UTF-8, it seems to be in Windows-1252"];
    assert_eq!(refused_communes(latin), one);
    let both = [
        "communes.csv:1:: the file is not text in UTF-8, it is in UTF-16",
        "communes.csv:1:: the values are separated by tabs instead of ','",
    ];
    let tabs: Vec<u8> = text.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused_communes(tabs), both);
    let archive = ["communes.csv:1:: the file is not text in UTF-8, it is a spreadsheet or an archive"];
    assert_eq!(refused_communes(b"PK\x03\x04 and so on".to_vec()), archive);
    assert_eq!(refused_communes(format!("\u{feff}{text}").into_bytes()), Vec::<String>::new());
}

#[test]
fn a_header_in_another_spelling_has_one_error_and_its_rows_are_read() {
    let with_header = |header: &str| refused_communes(format!("{header}\n59350,,Lille,x,,\n").into_bytes());
    let value = "communes.csv:2:population: \"x\" is not a whole number";
    assert_eq!(
        with_header(&COMMUNES.to_uppercase()),
        [
            "communes.csv:1:code_insee: the column name \"CODE_INSEE\" is in capitals: code_insee expected (5 more like it)",
            value
        ]
    );
    assert_eq!(
        with_header("Code INSEE,siren,nom,population,membre_depuis,membre_jusqu_a"),
        [
            "communes.csv:1:code_insee: the column name \"Code INSEE\" is with spaces or other signs: code_insee expected",
            value
        ]
    );
    assert_eq!(
        with_header("code_insee,siren,nom,population,membre_depuis,membre_jusqu_à"),
        [
            "communes.csv:1:membre_jusqu_a: the column name \"membre_jusqu_à\" is with accents: membre_jusqu_a expected",
            value
        ]
    );
}

#[test]
fn a_header_that_is_missing_or_below_a_title_has_one_error() {
    assert_eq!(
        refused_communes("59350,,Lille,1,,\n59009,,Ascq,1,,\n".into()),
        [
            "communes.csv:1:: the first row is not the header: code_insee,siren,nom,population,membre_depuis,membre_jusqu_a expected"
        ]
    );
    assert_eq!(
        refused_communes(format!("Communes de l’EPCI\nau 1er janvier\n{COMMUNES}\n59350,,Lille,1,,\n").into_bytes()),
        ["communes.csv:1:: the header is in row 3 instead of the first one"]
    );
}

#[test]
fn an_invisible_sign_is_an_error_in_a_name_and_only_a_misleading_one_in_free_text() {
    let action =
        "a\u{200b},Titre\u{202e},Dom\u{ad}aine,\u{2066}f,,,2015,2015,,,des\u{ad}cription\u{202e},publie,s\u{feff}";
    let rows = ["a\u{200b},59001,non,,,no\u{200b}te,saisi,", "a\u{200b},59002,non,,,no\u{202e}te,saisi,so\u{2060}urce"];
    assert_eq!(
        refused(&["59001,,Rou\u{200b}baix,1,,", "59002,,Rou\u{e0041}baix,1,,"], &[action], &rows),
        [
            "communes.csv:2:nom: it has an invisible sign, U+200B",
            "communes.csv:3:nom: it has an invisible sign, U+E0041",
            "actions.csv:2:action_id: it has an invisible sign, U+200B",
            "actions.csv:2:intitule: it has an invisible sign, U+202E",
            "actions.csv:2:domaine: it has an invisible sign, U+00AD",
            "actions.csv:2:forme: it has an invisible sign, U+2066",
            "actions.csv:2:description: it has an invisible sign, U+202E",
            "actions.csv:2:source: it has an invisible sign, U+FEFF",
            "participations.csv:3:note: it has an invisible sign, U+202E",
            "participations.csv:3:source: it has an invisible sign, U+2060",
        ]
    );
    let files = [
        ("datapackage.json", DESCRIPTOR.replace("Essai", "Es\u{202e}sai")),
        ("communes.csv", COMMUNES.to_owned()),
        ("actions.csv", ACTIONS.to_owned()),
        ("participations.csv", PARTICIPATIONS.to_owned()),
    ];
    let found = lines(&read(&files).expect_err("a sign"));
    assert_eq!(found, ["datapackage.json:1:carnet.titre: it has an invisible sign, U+202E"]);
}

#[test]
fn signs_that_were_saved_before_are_replaced_by_marks_and_ids_are_kept() {
    let files = [
        ("datapackage.json", DESCRIPTOR.to_owned()),
        ("communes.csv", format!("{COMMUNES}\n59001,,Rou\u{200b}baix,1,,\n59002,,Roubaix,1,,\n")),
        ("actions.csv", format!("{ACTIONS}\na\u{200b},T\u{202e}itre,D,,,,2015,2015,,,,publie,s\n")),
        ("participations.csv", format!("{PARTICIPATIONS}\na\u{200b},59001,non,,,no\u{202e}te,saisi,\n")),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), text.into_bytes()));
    let package = Package::from_files(files).expect("well-formed files");
    assert!(Territory::read(&package).is_err());
    let saved = Territory::read_saved(&package).expect("a territory");
    assert_eq!(&*saved.communes()[0].name, "Rou[U+200B]baix");
    assert_eq!(&*saved.actions()[0].title, "T[U+202E]itre");
    assert_eq!(saved.actions()[0].id.as_str(), "a\u{200b}");
    assert_eq!(saved.participations()[0].note.as_deref(), Some("no[U+202E]te"));
}

#[test]
fn a_text_that_was_read_in_a_wrong_encoding_is_a_remark_with_its_row_and_what_it_probably_was() {
    let territory = territory(
        &["59001,,SÃ©clin,1,,", "59002,,Saint-Andr\u{fffd},1,,", "59003,,L’Haÿ,1,,"],
        &["a,Lâ€™eau,Ã‰nergie,,,,2015,2015,,,,publie,s"],
        &[],
    );
    let found: Vec<(String, Option<String>)> = territory
        .expect("a readable package")
        .remarks()
        .iter()
        .filter_map(|remark| match &remark.kind {
            RemarkKind::Misencoded { column, value, probable } => Some((
                format!("{}:{}:{column}: {value}", remark.file, remark.row),
                probable.as_ref().map(ToString::to_string),
            )),
            _ => None,
        })
        .collect();
    let expected = [
        ("communes.csv:2:nom: SÃ©clin", Some("Séclin")),
        ("communes.csv:3:nom: Saint-Andr\u{fffd}", None),
        ("actions.csv:2:intitule: Lâ€™eau", Some("L’eau")),
        ("actions.csv:2:domaine: Ã‰nergie", Some("Énergie")),
    ];
    assert_eq!(found, expected.map(|(place, probable)| (place.to_owned(), probable.map(str::to_owned))));
}

#[test]
fn a_file_that_cannot_be_read_hides_no_error_of_another_and_causes_none() {
    let of_communes = |communes: String, actions: &str| {
        let files = [
            ("datapackage.json", DESCRIPTOR.to_owned()),
            ("communes.csv", communes),
            ("actions.csv", format!("{ACTIONS}\n{actions}\n")),
            ("participations.csv", format!("{PARTICIPATIONS}\npermis-de-louer,59350,Oui,,,,saisi,\n")),
        ];
        lines(&read(&files).expect_err("an invalid package"))
    };
    let state = "participations.csv:2:etat: \"Oui\" is not participe, non, interessee, non_concernee or inconnue: participe expected";
    let separated = format!("{COMMUNES}\n59350,,Lille,1,,\n").replace(',', ";");
    assert_eq!(
        of_communes(separated, ACTION),
        ["communes.csv:1:: the values are separated by ';' instead of ','", state]
    );
    assert_eq!(
        of_communes("59350,,Lille,1,,\n".to_owned(), ACTION),
        [
            "communes.csv:1:: the first row is not the header: code_insee,siren,nom,population,membre_depuis,membre_jusqu_a expected",
            state
        ]
    );
    assert_eq!(
        of_communes(format!("{COMMUNES}\n59350,,Lille\n"), ACTION),
        ["communes.csv:2:: 3 fields where the header has 6", state]
    );
}

#[test]
fn a_code_that_is_spelled_in_another_way_is_one_error_and_not_one_in_every_row_that_refers_to_it() {
    let row = |code: &str| format!("permis-de-louer,{code},participe,,,,saisi,");
    let rows = [row("59350"), row("59512")];
    let found = refused(&["\"59350,00\",,Lille,1,,"], &[ACTION], &[&rows[0], &rows[1]]);
    assert_eq!(
        found,
        [
            "communes.csv:2:code_insee: \"59350,00\" is not an INSEE code: 59350 expected",
            "participations.csv:3:code_insee: \"59512\" is not in communes.csv",
        ]
    );
}
