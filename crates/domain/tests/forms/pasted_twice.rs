//! Blocks that hold more than one table, or name a cell twice: what may belong to another name is not applied.

use crate::pasting::{by_position, changes, errors, paste, territory};

/// The changes, errors, and targets to ask for, of a block.
fn read(text: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let communes = ["59350,,Lille,1,,", "59009,,Villeneuve-d’Ascq,1,,", "59512,,Roubaix,1,,", "59599,,Tourcoing,1,,"];
    let actions = [
        "archives,Archives,Culture,,,,2015,2015,,,,publie,s",
        "groupement,Groupement de commandes,Achats,,,,2015,2016,,,,publie,s",
        "rgpd,Service RGPD,Numérique,,,,2015,2018,,,,publie,s",
    ];
    let territory = territory(&communes, &actions, &[]);
    let pasted = paste(&territory, text);
    (changes(&territory, &pasted), errors(&pasted), by_position(&territory, &pasted))
}

#[test]
fn a_table_below_another_one_is_not_read_into_its_columns() {
    for second in [
        "Commune\tService RGPD\nRoubaix\tnon",
        "COMMUNE\tVoirie\nRoubaix\tnon",
        "Ville\tService RGPD\tDate\nRoubaix\toui\t2019",
        "\tService RGPD\nRoubaix\tnon",
        "Service RGPD\nRoubaix\tnon",
        "Service RGPD\t\nRoubaix\tnon",
    ] {
        for between in ["", "\n", "\t\n"] {
            let (changed, errors, asked) = read(&format!("Commune\tArchives\nLille\toui\n{between}{second}"));
            assert_eq!(changed, ["59350 archives: oui"], "{second:?}");
            assert!(errors[0].contains("SecondTable"), "{second:?}: {errors:?}");
            assert!(asked.is_empty(), "{second:?}");
        }
    }
    // The same heads once more are no other table.
    let repeated = read("Commune\tArchives\nLille\toui\nCommune\tArchives\nRoubaix\tnon");
    assert_eq!(repeated.0, ["59350 archives: oui", "59512 archives: non"]);
    // A remark about another action below an unknown name begins no table.
    let remark = read("Commune\tArchives\tObservations\nLiile\toui\tService RGPD\nRoubaix\tnon\t");
    assert_eq!((remark.0, remark.1), (vec!["59512 archives: non".into()], vec!["1:0 UnknownName: Liile".into()]));
    let turned = read("Action\tLille\nArchives\toui\nAction\tRoubaix\nService RGPD\tnon");
    assert_eq!((turned.0, turned.1), (vec!["59350 archives: oui".into()], vec!["2:0 SecondTable: Action".into()]));
}

#[test]
fn a_table_beside_another_one_is_not_read_into_its_rows() {
    for text in [
        "Commune\tArchives\tCommune\tService RGPD\nLille\toui\tRoubaix\tnon\nTourcoing\tnon\tLille\toui",
        "Commune\tArchives\t\tVille\tService RGPD\nLille\toui\t\tRoubaix\tnon\nTourcoing\tnon\t\tLille\toui",
        "Lille\toui\tRoubaix\tnon\nTourcoing\tnon\tLille\toui",
    ] {
        let (changed, errors, _) = read(text);
        assert_eq!(changed, ["59350 archives: oui", "59599 archives: non"], "{text:?}");
        assert!(errors.iter().any(|error| error.contains("MisplacedName: Roubaix")), "{text:?}: {errors:?}");
    }
    // The same names repeated behind are those of the rows.
    let (changed, errors, _) = read("Commune\tArchives\tCommune\tService RGPD\nLille\toui\tLille\tnon");
    assert_eq!((changed.len(), errors.len()), (2, 0));
}

#[test]
fn the_answers_of_a_table_go_to_no_name_of_the_one_behind_it() {
    for text in [
        "\tArchives\tVille\tService RGPD\nLille\toui\tRoubaix\tnon\nTourcoing\tnon\tLille\toui",
        "Réponses\tArchives\tDate\tCommune\tService RGPD\nLille\toui\t2018\tRoubaix\tnon\nTourcoing\tnon\t\tLille\toui",
    ] {
        let (changed, errors, asked) = read(text);
        assert_eq!(changed, ["59512 rgpd: non", "59350 rgpd: oui"], "{text:?}");
        assert!(!errors.is_empty(), "{text:?}: {errors:?}");
        assert!(asked.is_empty());
    }
    let empty = read("Commune\tArchives\tVille\tService RGPD\nLille\t\tRoubaix\tnon\nTourcoing\t\tLille\toui");
    assert_eq!((empty.0, empty.1), (Vec::new(), vec!["1:2 MisplacedName: Roubaix".into()]));
    let total = read("Commune\tArchives\nLille\toui\nVille\tService RGPD\tTotal\nRoubaix\tnon\t1");
    assert_eq!((total.0, total.1[0].as_str()), (vec!["59350 archives: oui".into()], "2:0 SecondTable: Ville"));
    let answers = read("Commune\tArchives\tRéponses\tService RGPD\nLille\toui\tRoubaix\tnon");
    assert_eq!(answers.0, ["59350 archives: oui"]);
}

#[test]
fn answers_before_the_names_are_not_set_aside_without_a_word() {
    let (changed, errors, _) = read("oui\tLille\tnon\nnon\tRoubaix\toui");
    assert_eq!((changed.len(), errors), (2, vec!["0:0 NoName: oui".into()]));
    let (changed, errors, _) =
        read("Tableau\t\t\tCommunes\tService RGPD\nCommune\tArchives\t\tRoubaix\tnon\nLille\toui\t\tTourcoing\toui");
    assert_eq!(changed, ["59512 rgpd: non", "59599 rgpd: oui"]);
    assert!(!errors.is_empty());
}

#[test]
fn a_date_behind_a_column_without_a_head_is_not_left_out_without_a_word() {
    let (changed, errors, _) = read("Commune\tArchives\t\tDate\nLille\toui\tbof\t2018");
    assert_eq!(changed, ["59350 archives: oui"]);
    assert_eq!(errors, ["0:3 OfSeveralAnswers: Date", "1:2 NoName: bof"]);
}

#[test]
fn a_block_with_names_that_are_not_understood_as_labels_is_not_laid_where_the_user_points() {
    for text in ["\tArchives\tOui\n2019\toui\nHazebrouck\toui", "oui\tLille\nnon\toui\noui\tnon"] {
        let (changed, errors, _) = read(text);
        assert_eq!(changed, Vec::<String>::new(), "{text:?}");
        assert!(errors.iter().any(|error| error.contains("MisplacedName")), "{text:?}: {errors:?}");
    }
}

#[test]
fn rows_of_answers_between_two_heads_are_no_heads() {
    let (changed, errors, _) = read(
        "N°\tCommune\tService RGPD\tArchives\n1\tLille\toui\toui\n\nVille\tArchives\tDate\tService RGPD\nRoubaix\tnon\t\toui",
    );
    assert_eq!(changed, ["59350 rgpd: oui", "59350 archives: oui"]);
    assert!(errors[0].ends_with("SecondTable: Ville"), "{errors:?}");
    let (changed, errors, _) =
        read("Commune\tService RGPD\tArchives\nLille\t\tnon\nGroupement de commandes\nRoubaix\toui");
    assert_eq!(changed, ["59350 archives: non"]);
    assert_eq!(errors, ["2:0 SecondTable: Groupement de commandes"]);
}

#[test]
fn a_section_below_an_empty_row_is_no_head() {
    for last in ["Roubaix", "Tourcoing"] {
        let (changed, errors, _) = read(&format!(
            "Commune\tService RGPD\nTourcoing\t\nArchives\nLille\toui\nGroupement de commandes\n{last}\toui"
        ));
        assert_eq!(changed, Vec::<String>::new(), "{last}");
        assert!(errors[0].contains("SecondTable: Archives"), "{last}: {errors:?}");
    }
}

#[test]
fn numbers_below_a_title_that_names_an_action_are_no_answers() {
    for head in ["N°", "Population", "CP", "Total", "Rang"] {
        let (changed, errors, _) =
            read(&format!("Archives\n{head}\tCommune\tService RGPD\n1\tLille\toui\n0\tRoubaix\tnon"));
        assert_eq!(changed, ["59350 rgpd: oui", "59512 rgpd: non"], "{head}");
        assert!(errors.is_empty(), "{head}: {errors:?}");
    }
}

#[test]
fn a_list_with_one_answer_a_row_is_not_laid_on_an_action_that_it_does_not_mean() {
    for text in [
        "Lille\tService RGPD\toui\nRoubaix\tService RGPD\tnon",
        "Service RGPD\tLille\toui\nService RGPD\tRoubaix\tnon",
        "Commune\tService\tParticipe\nLille\tService RGPD\toui",
        "Archives\tLille\nService RGPD\toui",
    ] {
        let (changed, errors, asked) = read(text);
        assert!(changed.is_empty() && asked.is_empty(), "{text:?}: {changed:?}");
        assert!(errors.iter().any(|error| error.contains("MisplacedName")), "{text:?}: {errors:?}");
    }
    // With heads it is no guess.
    for text in [
        "Commune\tAction\tRéponse\nLille\tService RGPD\toui\nRoubaix\tService RGPD\tnon",
        "Commune\tRéponse\tAction\nLille\toui\tService RGPD\nRoubaix\tnon\tService RGPD",
        "action_id\tcode_insee\tetat\tdepuis\nrgpd\t59350\tparticipe\t\nrgpd\t59512\tnon\t",
    ] {
        let (changed, errors, asked) = read(text);
        assert_eq!(changed, ["59350 rgpd: oui", "59512 rgpd: non"], "{text:?}: {errors:?}");
        assert!(errors.is_empty() && asked.is_empty(), "{text:?}: {errors:?}");
    }
    let remark = read("Commune\tRéponse\tObservations\nLille\toui\tArchives");
    assert_eq!(remark.2, ["archives"], "a remark names no action");
}

#[test]
fn two_different_answers_for_one_cell_are_both_held_back() {
    let (changed, errors, _) = read(
        "Commune\tArchives\tDate\nLille\toui\t2018\nLille\tnon\t\nRoubaix\toui\t2018\nRoubaix\toui\t2019\n\
         Tourcoing\toui\t2018\nTOURCOING\tOui\t\n",
    );
    assert_eq!(changed, ["59599 archives: oui depuis 2018"]);
    assert_eq!(
        errors,
        [
            "1:1 AnsweredTwice: oui",
            "2:0 NamedTwice: Lille",
            "3:1 AnsweredTwice: oui",
            "4:0 NamedTwice: Roubaix",
            "6:0 NamedTwice: TOURCOING",
        ]
    );
    let (changed, errors, _) =
        read("Commune\tArchives\tArchives\nLille\toui\tnon\nRoubaix\toui\tOUI\nTourcoing\t\tnon");
    assert_eq!(changed, ["59512 archives: oui"]);
    assert_eq!(errors, ["0:2 NamedTwice: Archives", "1:1 AnsweredTwice: oui"]);
}

#[test]
fn a_word_for_the_answers_in_the_corner_does_not_hide_the_names() {
    for corner in ["Réponses", "Adhésion", "Participation", "Date", "Observations", "Avis", "Commune"] {
        let (changed, errors, asked) =
            read(&format!("{corner}\tArchives\tService RGPD\nLille\toui\tnon\nRoubaix\tnon\t"));
        assert_eq!(changed, ["59350 archives: oui", "59350 rgpd: non", "59512 archives: non"], "{corner}");
        assert!(errors.is_empty() && asked.is_empty(), "{corner}: {errors:?}");
        let (changed, errors, asked) =
            read(&format!("{corner}\tLille\tRoubaix\nArchives\toui\tnon\nService RGPD\tnon\t"));
        assert_eq!(changed, ["59350 archives: oui", "59512 archives: non", "59350 rgpd: non"], "{corner}");
        assert!(errors.is_empty() && asked.is_empty(), "{corner}: {errors:?}");
    }
}

#[test]
fn a_file_pasted_as_it_is_says_which_sign_separates_its_cells() {
    for text in [
        "Commune;Archives\nLille;oui",
        "\"Commune\";\"Archives\"\n\"Lille\";\"oui\"",
        "Lille,oui\nRoubaix,non",
        "Archives;Lille\n\noui;non",
    ] {
        let (changed, errors, _) = read(text);
        assert!(
            changed.is_empty() && errors.len() == 1 && errors[0].starts_with("0:0 OtherSeparator"),
            "{text:?}: {errors:?}"
        );
    }
    assert_eq!(read("oui; depuis 2018\nnon; depuis 2019").0.len(), 2);
}

#[test]
fn a_date_says_the_end_that_its_head_is_about() {
    let since = |date: &str| read(&format!("Commune\tArchives\tDate\nLille\toui\t{date}"));
    let until = |date: &str| read(&format!("Commune\tArchives\tDate de fin\nLille\toui\t{date}"));
    for date in ["fin 2018", "jusqu’au 31/12/2018", "jusqu'en 2018", "fin mars 2018"] {
        assert_eq!(since(date).1, [format!("1:2 NotADate: {date}")]);
        assert_eq!(until(date).0.len(), 1, "{date}");
    }
    for date in ["depuis 2018", "à partir de 2018", "à compter du 1er mars 2018"] {
        assert_eq!(until(date).1, [format!("1:2 NotADate: {date}")]);
        assert_eq!(since(date).0.len(), 1, "{date}");
    }
    for head in ["Date de fin", "Date de sortie", "Sortie le", "Jusqu’au", "Retrait"] {
        let (changed, errors, _) = read(&format!("Commune\tArchives\t{head}\nLille\tnon\t2018\nRoubaix\toui\t2018"));
        assert_eq!(changed, ["59512 archives: oui, plus depuis 2019"], "{head}");
        assert_eq!(errors, ["1:2 BesideNo: 2018"], "{head}");
    }
}

#[test]
fn bare_numbers_of_which_one_is_no_code_are_no_codes() {
    assert_eq!(read("59350\toui\n59000\tnon").0, Vec::<String>::new());
    assert_eq!(read("59350\toui\n59512\tnon").0.len(), 2);
    assert_eq!(read("Code INSEE\tArchives\n59350\toui\n59000\tnon").0, ["59350 archives: oui"]);
    for text in ["1 (2018)", "1 2018", "1, 2018", "2018,5", "1,2018", "oui 2018,5"] {
        assert_eq!(read(text).1, [format!("0:0 NotAnAnswer: {text}")]);
    }
    assert_eq!(read("1/2018").1, Vec::<String>::new());
}

#[test]
fn bare_numbers_are_asked_about_since_they_may_be_postal_codes() {
    let asked = |text: &str| {
        let (changed, wrong, asked) = read(text);
        assert_eq!((changed.len(), wrong), (2, Vec::new()), "{text:?}");
        asked
    };
    assert_eq!(asked("59350\toui\n59512\tnon").len(), 3, "both communes and the action");
    assert_eq!(asked("Code INSEE\tArchives\n59350\toui\n59512\tnon"), Vec::<String>::new());
    assert_eq!(asked("Commune\tArchives\nLille\toui\nRoubaix\tnon"), Vec::<String>::new());
}
