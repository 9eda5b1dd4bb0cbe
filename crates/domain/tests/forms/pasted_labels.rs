//! Which commune a pasted row is about: spellings, codes, namesakes, associated and former communes.

use domain::spreadsheet::{CommuneLabel, CommuneNames, PasteErrorKind};
use domain::territory::Territory;
use fixtures::small_territory::day;

use crate::pasting::{A_AND_B, changes, errors, names, paste, paste_on, set_aside, territory};

const COMMUNES: [&str; 14] = [
    "59320,,Illies,1500,,",
    "59328,,Lambersart,28000,,",
    "59350,,Lille,232000,,",
    "59386,,Marquette-lez-Lille,10000,,",
    "59009,,Villeneuve-d’Ascq,62000,,",
    "59410,,Mons-en-Barœul,21000,,",
    "59527,,Saint-André-lez-Lille,12000,,",
    "59286,,Haubourdin,14000,,",
    "59371,,Le Maisnil,600,,",
    "59249,,La Fontenelle,300,,",
    "76548,,Ry,700,,",
    "80829,,Y,90,,",
    "24177,,Faux,500,,",
    "01185,,Plateau d’Hauteville,5000,,",
];

pub fn north() -> Territory {
    territory(&COMMUNES, &A_AND_B, &["Lomme,59355,59350", "Hellemmes,59298,59350"])
}

/// The answers of a row with this label.
fn row(label: &str) -> (Vec<String>, Vec<String>) {
    let territory = north();
    let pasted = paste(&territory, &format!("Commune\tA\tB\n{label}\tnon\toui"));
    (changes(&territory, &pasted), errors(&pasted))
}

/// A label is understood as one commune, or not at all.
fn code_of(label: &str) -> Result<String, String> {
    let (changes, errors) = row(label);
    match (&changes[..], &errors[..]) {
        ([first, second], []) if first[..5] == second[..5] => Ok(first[..5].to_owned()),
        ([], [error]) => Err(error.split([' ', ':']).nth(2).unwrap_or_default().to_owned()),
        other => panic!("{label:?}: {other:?}"),
    }
}

#[test]
fn a_commune_is_found_in_every_usual_spelling() {
    for (code, labels) in [
        (
            "59371",
            &[
                "Le Maisnil",
                "LE MAISNIL",
                "Maisnil",
                "Maisnil (Le)",
                "MAISNIL (LE)",
                "Maisnil, Le",
                "Commune du Maisnil",
                "MAISNIL (Commune du)",
            ][..],
        ),
        (
            "59249",
            &["La Fontenelle", "FONTENELLE (LA)", "Fontenelle", "Ville de La Fontenelle", "mairie de la Fontenelle"],
        ),
        (
            "59350",
            &[
                "Lille",
                "Ville de Lille",
                "LILLE (Ville de)",
                "Mairie de Lille",
                "Commune de Lille",
                "LILLE (59)",
                "Lille (Nord)",
                "Lille - 59",
            ],
        ),
        (
            "59350",
            &[
                "59350",
                "59350 Lille",
                "Lille 59350",
                "Lille (59350)",
                "59000 Lille",
                "59000 LILLE CEDEX 9",
                "Lille (1)",
            ],
        ),
        (
            "59527",
            &[
                "St-André-lez-Lille",
                "St. André les Lille",
                "S. André lès Lille",
                "SAINT ANDRE LEZ LILLE",
                "Saint‑André‐lez–Lille",
            ],
        ),
        (
            "59009",
            &[
                "Villeneuve d'Ascq",
                "VILLENEUVE D ASCQ",
                "Ville de Villeneuve d´Ascq",
                "Villeneuve-dʼAscq",
                "Villeneuve\u{ad}d'Ascq",
            ],
        ),
        ("59410", &["Mons en Baroeul", "MONS-EN-BARŒUL", "Mons-en-Barœul (59)", "Mons en Barœul\u{a0}"]),
        ("59386", &["Marquette les Lille", "Marquette-lès-Lille", "Marquette-lez-Lille, 59520"]),
        ("76548", &["Ry", "RY", "Ry (76)", "Commune de Ry", "76548"]),
        ("80829", &["Y", "Y (Somme)", "80829 Y", "Commune d'Y"]),
        ("24177", &["Faux", "FAUX", "FAUX (24)", "24177"]),
        (
            "01185",
            &[
                "Plateau d'Hauteville",
                "1185",
                "01185",
                "1185 Plateau d Hauteville",
                "01185,00",
                "Plateau d’Hauteville (Ain)",
            ],
        ),
    ] {
        for label in labels {
            assert_eq!(code_of(label).as_deref(), Ok(code), "{label:?}");
        }
    }
    let decomposed = "Saint-Andre\u{301}-lez-Lille";
    assert_eq!(code_of(decomposed).as_deref(), Ok("59527"));
}

#[test]
fn a_postal_code_beside_a_name_is_not_taken_for_the_code_of_another_commune() {
    let territory = north();
    for (label, code) in
        [("59350 Saint-André-lez-Lille", "59527"), ("59320 Haubourdin", "59286"), ("Haubourdin (59320)", "59286")]
    {
        let pasted = paste(&territory, &format!("Commune\tA\n{label}\toui"));
        assert_eq!(changes(&territory, &pasted), [format!("{code} a: oui")]);
        assert_eq!(set_aside(&pasted), [format!("NameOverCode: 1:0 {label}")]);
    }
    for (label, kind) in [
        ("59350 Hazebrouck", "NameAndCodeDisagree"),
        ("59350 Lile", "NameAndCodeDisagree"),
        ("Lille (62)", "NameAndCodeDisagree"),
        ("Lille (Sarthe)", "NameAndCodeDisagree"),
        ("Haubourdin 62350", "NameAndCodeDisagree"),
        ("59350 59009", "UnknownName"),
        ("59190 Hazebrouck", "UnknownName"),
        ("99999", "UnknownName"),
        ("Ville de X", "UnknownName"),
        ("Lille et Ry", "UnknownName"),
        ("Les Fontenelle", "UnknownName"),
        ("CCAS de Lille", "UnknownName"),
    ] {
        assert_eq!(code_of(label), Err(kind.to_owned()), "{label:?}");
    }
}

#[test]
fn a_column_of_postal_codes_is_no_column_of_codes() {
    let territory = north();
    let expected = ["59527 a: oui", "59286 a: non", "59328 a: oui"];
    for head in ["CP\tCommune", "Code postal\tNom", "\tCommune"] {
        let pasted = paste(
            &territory,
            &format!("{head}\tA\n59350\tSaint-André-lez-Lille\toui\n59320\tHaubourdin\tnon\n59130\tLambersart\toui"),
        );
        assert_eq!(changes(&territory, &pasted), expected, "{head:?}");
        assert_eq!(errors(&pasted), Vec::<String>::new());
        assert_eq!(pasted.set_aside.len(), 1, "{head:?}: {:?}", set_aside(&pasted));
    }
    // Without any head either, and without names: nothing is laid on a neighbour.
    let bare = paste(&territory, "59350\tSaint-André-lez-Lille\toui\n59320\tHaubourdin\tnon");
    assert_eq!(changes(&territory, &bare), ["59527 a: oui", "59286 a: non"]);
    for one in ["59350\tSaint-André-lez-Lille\toui", "Saint-André-lez-Lille\t59350\toui"] {
        assert_eq!(changes(&territory, &paste(&territory, one)), ["59527 a: oui"]);
    }
    let only = paste(&territory, "CP\tA\n59350\toui\n59320\tnon");
    assert_eq!(changes(&territory, &only), Vec::<String>::new());
    let repeated = paste(&territory, "Ville\tA\n59320\toui\n59320\tnon\n59496\tnon");
    assert_eq!(changes(&territory, &repeated), Vec::<String>::new());
}

#[test]
fn an_associated_commune_is_neither_its_member_nor_a_neighbour() {
    let territory = north();
    for label in
        ["Lomme", "LOMME", "Ville de Lomme", "Lomme (59)", "59160 Lomme", "Lille-Lomme", "Lomme (Lille)", "Hellemmes"]
    {
        let pasted = paste(&territory, &format!("Commune\tA\n{label}\toui\nLille\tnon"));
        assert_eq!(changes(&territory, &pasted), ["59350 a: non"], "{label:?}");
        assert_eq!(errors(&pasted), [format!("1:0 Associated: {label}")]);
        let PasteErrorKind::Associated(parent) = pasted.errors[0].kind else { panic!("{pasted:?}") };
        assert_eq!(names(&territory, &[parent]), ["Lille"]);
    }
}

#[test]
fn nothing_is_laid_on_other_communes_when_their_labels_are_not_understood() {
    let territory = north();
    let pasted = paste(&territory, "Commune\tA\tB\nVille de X\tnon\tnon");
    assert_eq!((changes(&territory, &pasted), pasted.same), (Vec::new(), 0));
    assert_eq!(errors(&pasted), ["1:0 UnknownName: Ville de X"]);
    for text in [
        "Commune\tFoo\tBar\nVille de X\tnon\tnon",
        "Ville de X\tnon\tnon",
        "Foo\tBar\noui\tnon",
        "A\tB\tCommune\nnon\tnon\tVille de X",
        "\tA\tB\nVille de X\tnon\tnon\n59000\toui\toui",
        "\tVille de X\tVille de Z\nA\toui\tnon",
    ] {
        let pasted = paste(&territory, text);
        let found = changes(&territory, &pasted);
        assert!(found.is_empty() || !pasted.by_position.is_empty(), "{text:?}: {found:?}");
        assert!(!pasted.errors.is_empty(), "{text:?}");
    }
}

#[test]
fn two_communes_of_one_name_are_never_told_apart_by_it() {
    let territory = territory(
        &["61408,,Sérac,300,,", "72269,,Sérac,500,,", "72001,,Vergne,100,,", "72002,,La Vergne,90,,"],
        &A_AND_B,
        &[],
    );
    let code = |label: &str| {
        let pasted = paste(&territory, &format!("Commune\tA\n{label}\toui"));
        (changes(&territory, &pasted).pop(), pasted.errors.into_iter().next().map(|error| error.kind))
    };
    for label in ["Sérac", "SERAC", "Commune de Sérac", "Sérac 61000", "Vergne", "Vergne 72002"] {
        let (change, error) = code(label);
        let Some(PasteErrorKind::SeveralCommunes(both)) = &error else { panic!("{label:?}: {error:?}") };
        assert_eq!((change, both.len()), (None, 2), "{label:?}");
    }
    for (label, expected) in [
        ("Sérac 61408", "61408"),
        ("72269 Sérac", "72269"),
        ("Sérac (72)", "72269"),
        ("Sérac (Orne)", "61408"),
        ("Vergne (La)", "72002"),
        ("La Vergne", "72002"),
        ("Vergne (72001)", "72001"),
    ] {
        assert_eq!(code(label), (Some(format!("{expected} a: oui")), None), "{label:?}");
    }
    assert_eq!(code("Sérac (50)").0, None);
    let coded = paste(&territory, "Code\tNom\tA\n61408\tSérac\toui\n72269\tSérac\tnon");
    assert_eq!(changes(&territory, &coded), ["61408 a: oui", "72269 a: non"]);
    // The label that is copied names its commune.
    let names = CommuneNames::of(&territory, day("2019-12-13"));
    for (index, _) in territory.indexed_communes() {
        assert_eq!(names.find(&names.label(index)), CommuneLabel::Found(index));
    }
}

#[test]
fn a_commune_that_left_is_followed_on_the_day_by_the_one_that_joined() {
    let territory = territory(
        &["61408,,Sérac,300,,2019", "61500,,Sérac,900,2019,", "61409,,Ancienne,20,,2019", "61001,,Autre,50,,"],
        &A_AND_B,
        &[],
    );
    let on = |day: &str, label: &str| {
        let pasted = paste_on(&territory, day, &format!("Commune\tA\n{label}\toui"));
        (changes(&territory, &pasted), pasted)
    };
    for (day, code) in [("2018-12-31", "61408"), ("2019-01-01", "61500")] {
        let (changed, pasted) = on(day, "Sérac");
        assert_eq!(changed, [format!("{code} a: oui")], "{day}");
        assert_eq!(set_aside(&pasted), ["NameOnThisDay: 1:0 Sérac"]);
    }
    let (changed, pasted) = on("2019-01-01", "Ancienne");
    assert_eq!((changed, errors(&pasted)), (Vec::new(), vec!["1:0 NoLongerMember: Ancienne".to_owned()]));
    let PasteErrorKind::NoLongerMember { followed_by: Some(follower), .. } = pasted.errors[0].kind else {
        panic!("{pasted:?}")
    };
    assert_eq!(territory.commune(follower).code.as_str(), "61500");
    assert_eq!(on("2018-12-31", "Ancienne").0, ["61409 a: oui"]);
    assert_eq!(errors(&on("2018-12-31", "61500").1), ["1:0 NotYetMember: 61500"]);
    assert_eq!(errors(&on("2019-06-01", "61408 Sérac").1), ["1:0 NoLongerMember: 61408 Sérac"]);
}
