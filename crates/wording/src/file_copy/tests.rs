use super::super::times;
use super::*;

#[test]
fn a_copy_is_named_after_its_territory_its_last_edit_and_its_changes() {
    let changes = |cells| ChangeCount { cells, ..ChangeCount::default() };
    assert_eq!(
        file_name(
            "Métropole Européenne de Lille",
            "2026-11-24",
            Some(times::at("2026-11-24", Some((9, 5)))),
            changes(25),
            "K7Q2-9XPM"
        ),
        "carnet-metropole-europeenne-de-lille-2026-11-24-09h05-25-modifications-K7Q2.html"
    );
    let hostile = file_name("../CC: <\u{202e}?*|\0>", "2019-12-13", None, changes(0), "K7Q2-9XPM");
    assert_eq!(hostile, "carnet-cc-2019-12-13-sans-modification-K7Q2.html");
    assert!(
        file_name(
            &"très ".repeat(90),
            "2019-12-13",
            Some(times::at("2026-01-01", Some((0, 0)))),
            changes(99_999),
            "K7Q2-9XPM"
        )
        .len()
            < 120
    );
    // As many edits on the same day, but not the same ones.
    assert_ne!(
        file_name("A", "2026-11-28", None, changes(78), "K7Q2-9XPM"),
        file_name("A", "2026-11-28", None, changes(78), "0MB4-9XPM")
    );
}

#[test]
fn the_version_of_a_page_gives_the_day_of_its_tables_and_the_number_of_changes() {
    let version = |changes| Day::parse("2019-12-13").map(|day| version(day, changes)).unwrap_or_default();
    assert_eq!(version(0), "Version\u{a0}: tables au 13 décembre 2019, sans modification depuis.");
    assert_eq!(version(1), "Version\u{a0}: tables au 13 décembre 2019, 1\u{a0}modification depuis.");
    assert_eq!(version(2), "Version\u{a0}: tables au 13 décembre 2019, 2\u{a0}modifications depuis.");
}

#[test]
fn the_file_state_gives_whether_the_edits_are_in_a_file() {
    let copy = copy_of("14 h 32");
    assert_eq!(short_file_state(FileSaveState::NoEdits, None, None), "");
    assert_eq!(short_file_state(FileSaveState::AllInFile, Some(&copy), None), "dans la copie de 14 h 32");
    assert_eq!(
        short_file_state(FileSaveState::MissingInFile(2), Some("x"), None),
        "2\u{a0}gestes pas encore dans le fichier"
    );
    // A copy that nobody has confirmed is not said to hold anything.
    let offered = short_file_state(FileSaveState::MissingInFile(2), Some("x"), Some(&copy));
    assert_eq!(offered, "la copie de 14 h 32 à vérifier");
    assert!(is_it_there(&copy).contains("la copie de 14 h 32 est-elle bien dans vos téléchargements"));
    assert!(file_state(FileSaveState::MissingInFile(1), None).starts_with("1\u{a0}geste n’est pas encore"));
    assert!(file_state(FileSaveState::MissingInFile(2), None).starts_with("2\u{a0}gestes ne sont pas encore"));
}
