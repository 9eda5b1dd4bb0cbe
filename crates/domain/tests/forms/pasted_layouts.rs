//! Columns of dates and remarks, titles, merged heads, totals, footnotes: read as what they are, or set aside.

use domain::answering::ResolvedAnswer;
use domain::territory::Territory;

use crate::pasting::{by_position, changes, errors, paste, set_aside, territory};

const COMMUNES: [&str; 4] =
    ["59350,,Lille,1,,", "59009,,Villeneuve-d’Ascq,1,,", "59512,,Roubaix,1,,", "59599,,Tourcoing,1,,"];
const ACTIONS: [&str; 3] = [
    "archives,Archives,Culture,,,,2015,2015,,,,publie,s",
    "groupement,Groupement de commandes,Achats,,,,2015,2016,,,,publie,s",
    "rgpd,Service RGPD,Numérique,,,,2015,2018,,,,publie,s",
];

fn north() -> Territory {
    territory(&COMMUNES, &ACTIONS, &[])
}

/// The changes and errors of a block.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let territory = north();
    let pasted = paste(&territory, text);
    (changes(&territory, &pasted), errors(&pasted))
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn a_column_of_dates_belongs_to_the_answers_before_it() {
    let territory = north();
    for head in
        ["Commune\tAdhésion\tDate\n", "Commune\tRéponse\tDepuis\n", "Ville\tParticipation\tDate d'adhésion\n", ""]
    {
        let pasted =
            paste(&territory, &format!("{head}Lille\toui\t01/04/2018\nRoubaix\tnon\t\nTourcoing\toui\t2017\n"));
        assert_eq!(
            changes(&territory, &pasted),
            ["59350 archives: oui depuis 01/04/2018", "59512 archives: non", "59599 archives: oui depuis 2017"],
            "{head:?}"
        );
        assert_eq!(errors(&pasted), none());
        // Nobody named the action: it is asked for.
        assert_eq!(by_position(&territory, &pasted), ["archives"], "{head:?}");
        assert!(set_aside(&pasted).iter().any(|line| line.starts_with("ReadAs(Since)")), "{head:?}");
    }
}

#[test]
fn dates_remarks_and_sources_go_with_the_answer_that_they_stand_beside() {
    let (changes, errors) = read(
        "Commune\tService RGPD\tDepuis\tJusqu’à\tObservations\tSource\tArchives\tDate\n\
         Lille\toui\t2018\t31/12/2019\tvu en mairie\tcourrier\tnon\t\n\
         Roubaix\toui\t\t\t\tconseil du 3 mars\toui\t04/2017\n",
    );
    assert_eq!(
        changes,
        [
            "59350 rgpd: oui depuis 2018, plus depuis 01/01/2020 (vu en mairie\u{202f}; Source\u{a0}: courrier)",
            "59350 archives: non",
            "59512 rgpd: oui (Source\u{a0}: conseil du 3 mars)",
            "59512 archives: oui depuis 04/2017",
        ]
    );
    assert_eq!(errors, none());
    let own =
        read("Commune\tArchives\tArchives – depuis\tDate (Service RGPD)\tService RGPD\nLille\toui\t2016\t2019\tnon");
    assert_eq!(own, (vec!["59350 archives: oui depuis 2016".into(), "59350 rgpd: non depuis 2019".into()], none()));
    let before = read("Commune\tDate\tArchives\nLille\t2016\toui");
    assert_eq!(before, (vec!["59350 archives: oui depuis 2016".into()], none()));
    let only_dates = read("Commune\tArchives\tDate\tService RGPD\nLille\toui\t2016\t2018");
    assert_eq!(only_dates.0, ["59350 archives: oui depuis 2016", "59350 rgpd: oui depuis 2018"]);
    let of_one = read("Action\tRéponse\tDepuis\tRemarque\nArchives\toui\t2016\tvu\nService RGPD\tnon\t\t\n");
    assert_eq!(of_one.0, ["59009 archives: oui depuis 2016 (vu)", "59009 rgpd: non"]);
}

#[test]
fn the_last_column_of_remarks_is_about_all_answers_and_one_of_dates_is_an_error() {
    let (changed, errors) =
        read("Commune\tArchives\tService RGPD\tObservations\nLille\toui\tnon\tvu\nRoubaix\t\toui\trien");
    assert_eq!(changed, ["59350 archives: oui (vu)", "59350 rgpd: non (vu)", "59512 rgpd: oui (rien)"]);
    assert_eq!(errors, none());
    let (changed, errors) = read("Commune\tArchives\tService RGPD\tDate\nLille\toui\tnon\t2017");
    assert_eq!(changed, ["59350 archives: oui", "59350 rgpd: non"]);
    assert_eq!(errors, ["0:3 OfSeveralAnswers: Date"]);
}

#[test]
fn what_stands_beside_an_answer_and_is_not_understood_keeps_the_answer_back() {
    let (changed, errors) = read(
        "Commune\tArchives\tDate\nLille\toui\tlongtemps\nRoubaix\toui depuis 2017\t2018\n\
         Tourcoing\t\t2018\nVilleneuve d'Ascq\tnon\t#REF!",
    );
    assert_eq!(changed, none());
    assert_eq!(
        errors,
        ["1:2 NotADate: longtemps", "2:2 DatesDisagree: 2018", "3:2 BesideNoAnswer: 2018", "4:2 ErrorValue: #REF!"]
    );
}

#[test]
fn an_action_that_nobody_named_is_asked_for() {
    let territory = north();
    let asked = |text: &str| by_position(&territory, &paste(&territory, text));
    assert_eq!(asked("Lille\tnon\toui"), ["archives", "groupement"]);
    assert_eq!(asked("oui\tnon\toui"), ["groupement", "rgpd"], "the selected action is named by the selection");
    assert_eq!(asked("oui\nnon"), none());
    assert_eq!(asked("Archives\noui\nnon"), ["59009", "59350"]);
    assert_eq!(asked("Commune\tArchives\nLille\tnon"), none());
    // Dates alone are the dates of those who take part.
    assert_eq!(asked("Commune\tDate d’adhésion\nLille\t2018"), ["archives"]);
    // A second column of answers that nobody named, or one beside named actions, is an error.
    assert_eq!(read("Commune\tRéponse\tAdhésion\nLille\toui\tnon").1, ["0:2 NoName: Adhésion"]);
    assert_eq!(read("Commune\tArchives\tAvis\nLille\toui\tnon").1, ["0:2 NoName: Avis"]);
    // Heads that name nothing are not replaced by the actions of the grid.
    assert_eq!(
        read("Commune\tAssainissement\tVoirie\nLille\toui\tnon"),
        (none(), vec!["0:1 UnknownName: Assainissement".into(), "0:2 UnknownName: Voirie".into()])
    );
    assert_eq!(read("Commune\t2018\t2019\nLille\toui\tnon").0, none());
}

#[test]
fn error_values_of_formulas_are_errors() {
    for value in [
        "#N/A",
        "#N/D",
        "#REF!",
        "#VALEUR!",
        "#DIV/0!",
        "#NOM?",
        "#NULL!",
        "#NOMBRE!",
        "Err:502",
        "#NOM\u{a0}?",
        "####",
    ] {
        assert_eq!(
            read(&format!("Commune\tArchives\nLille\t{value}")),
            (none(), vec![format!("1:1 ErrorValue: {value}")])
        );
        assert_eq!(read(value), (none(), vec![format!("0:0 ErrorValue: {value}")]));
        assert_eq!(read(&format!("Commune\tArchives\n{value}\toui")).0, none());
    }
}

#[test]
fn titles_merged_heads_totals_and_footnotes_are_set_aside() {
    let territory = north();
    let pasted = paste(
        &territory,
        "Réponses reçues\t\t\t\n\
         \tCulture\tAchats\t\n\
         Commune\tArchives\tGroupement de commandes\tTotal\n\
         Lille\tOui (1)\t☑\t2\n\
         Roubaix\tnon*\t☐\t0\n\
         Commune\tArchives\tGroupement de commandes\tTotal\n\
         Tourcoing\t✓\t✗\t1\n\
         Total des oui\t2\t1\t3\n\
         (1) sous réserve du conseil\t\t\t\n",
    );
    assert_eq!(
        changes(&territory, &pasted),
        [
            "59350 archives: oui",
            "59350 groupement: oui",
            "59512 archives: non",
            "59512 groupement: non",
            "59599 archives: oui",
            "59599 groupement: non",
        ]
    );
    assert_eq!(errors(&pasted), none());
    assert_eq!(
        set_aside(&pasted),
        [
            "Title: 0:0 Réponses reçues",
            "MergedHead: 1:1 Culture",
            "RepeatedHead: 5:0 Commune",
            "Total: 7:0 Total des oui, 2:3 Total",
            "Footnote: 8:0 (1) sous réserve du conseil",
            "FootnoteMark: 3:1 Oui (1), 4:1 non*",
            "TickBox: 3:2 ☑, 4:2 ☐, 6:1 ✓, 6:2 ✗",
        ]
    );
}

#[test]
fn heads_over_two_rows_name_the_action_above_and_the_column_below() {
    let (changed, errors) = read(
        "\tArchives\t\tService RGPD\t\n\
         Commune\tRéponse\tDate\tRéponse\tDate\n\
         Lille\toui\t2017\tnon\t\n\
         Roubaix\tnon\t\toui\t04/2018\n",
    );
    let expected =
        ["59350 archives: oui depuis 2017", "59350 rgpd: non", "59512 archives: non", "59512 rgpd: oui depuis 04/2018"];
    assert_eq!((changed, errors), (expected.map(str::to_owned).to_vec(), none()));
    let (changed, errors) =
        read("\tArchives\t\tService RGPD\t\nCommune\tDate\tOui/Non\tDate\tOui/Non\nLille\t2017\toui\t\tnon");
    assert_eq!((changed, errors), (vec!["59350 archives: oui depuis 2017".into(), "59350 rgpd: non".into()], none()));
}

#[test]
fn columns_about_something_else_are_set_aside() {
    let territory = north();
    let pasted = paste(
        &territory,
        "N°\tCommune\tPopulation\tSIREN\tArchives\tMaire\n1\tLille\t232 000\t215903501\toui\tM. X\n2\tRoubaix\t98 000\t215905126\tnon\tMme Y",
    );
    assert_eq!(changes(&territory, &pasted), ["59350 archives: oui", "59512 archives: non"]);
    assert_eq!(errors(&pasted), none());
    assert_eq!(set_aside(&pasted), ["Descriptive: 0:0 N°, 0:2 Population, 0:3 SIREN, 0:5 Maire"]);
    let cantons =
        read("Canton\tCommune\tArchives\nRoubaix-1\tLille\tnon\nRoubaix-2\tTourcoing\toui\nLille-1\tRoubaix\toui");
    assert_eq!(
        cantons,
        (vec!["59350 archives: non".into(), "59599 archives: oui".into(), "59512 archives: oui".into()], none())
    );
    let headless = read("Roubaix\tLille\tnon\nRoubaix\tTourcoing\toui\nLille\tRoubaix\toui");
    assert_eq!(headless.0, ["59350 archives: non", "59599 archives: oui", "59512 archives: oui"]);
    let neighbours = paste(&territory, "Commune\tArchives\tObservations\nLille\toui\tRoubaix\nRoubaix\tnon\tLille");
    assert_eq!(changes(&territory, &neighbours), ["59350 archives: oui (Roubaix)", "59512 archives: non (Lille)"]);
}

#[test]
fn a_remark_of_the_whole_paste_goes_with_answers_that_have_none() {
    let territory = north();
    let pasted = paste(&territory, "Commune\tArchives\tObservations\nLille\toui\tvu\nRoubaix\tnon\t");
    let notes = |note: &str| -> Vec<Option<String>> {
        let answers = pasted.answers(false, note);
        answers.iter().map(|it: &ResolvedAnswer| it.note.as_ref().map(ToString::to_string)).collect()
    };
    assert_eq!(notes(" mail du 3 mars "), [Some("vu".to_owned()), Some("mail du 3 mars".to_owned())]);
    assert_eq!(notes("  "), [Some("vu".to_owned()), None]);
}

#[test]
fn answers_as_heads_are_not_read_as_ticks() {
    for text in [
        "Commune\tOui\tNon\nLille\t\tx\nRoubaix\tx\t",
        "\tOui\tNon\nLille\t\tx\nRoubaix\tx\t",
        "Action\tNon\tOui\tIntéressée\nArchives\tx\t\t",
        "\tArchives\t\tService RGPD\t\nCommune\tNon\tOui\tNon\tOui\nLille\tx\t\t\tx",
        "Commune\tArchives\t\n\tNon\tOui\nLille\tx\t",
    ] {
        let (changed, errors) = read(text);
        assert_eq!(changed, none(), "{text:?}");
        assert!(!errors.is_empty(), "{text:?}");
    }
}

#[test]
fn a_block_of_names_without_answers_says_so() {
    for text in [
        "Lille",
        "Commune\nLille",
        "Commune\tPopulation\nLille\t232000\nRoubaix\t98000",
        "Archives\tService RGPD",
        "59350\tLille",
    ] {
        assert_eq!(read(text).0, none(), "{text:?}");
        assert_eq!(read(text).1.len(), 1, "{text:?}: {:?}", read(text).1);
    }
}

#[test]
fn a_table_below_many_titles_is_read_with_all_its_codes() {
    let titles = "Mutualisation\n\nÉdition 2019\nSource\tmairies\n\nDate\t13/12/2019\nLille\n\n";
    let text = format!(
        "{titles}Code INSEE\tLibellé\tPopulation\tArchives\n59350\tLILLE\t232 787\tNON\n59512\tROUBAIX\t98 828\tOUI\n\tTOTAL\t331 615\t1"
    );
    let (changed, errors) = read(&text);
    assert_eq!((changed, errors), (vec!["59350 archives: non".to_owned(), "59512 archives: oui".to_owned()], none()));
}

#[test]
fn the_answers_of_ninety_rows_go_to_one_action_with_their_dates() {
    let communes: Vec<String> = (0..90).map(|at| format!("59{at:03},,Commune-{},1,,", letters(at))).collect();
    let rows: Vec<&str> = communes.iter().map(String::as_str).collect();
    let territory = territory(&rows, &ACTIONS, &[]);
    let body: Vec<String> = (0..90).map(|at| format!("COMMUNE {}\toui\t01/04/2018", letters(at))).collect();
    let pasted = paste(&territory, &format!("Commune\tAdhésion\tDate\n{}", body.join("\n")));
    assert_eq!((pasted.changes.len(), pasted.changed_actions().len(), errors(&pasted)), (90, 1, none()));
    assert_eq!(by_position(&territory, &pasted), ["archives"]);
}

/// A number in letters: no name of a commune has digits.
fn letters(number: usize) -> String {
    format!("{number:02}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}
