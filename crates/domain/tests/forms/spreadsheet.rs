//! Reading a paste from a spreadsheet: the answers, and the errors with their row and column.

use domain::answering::ResolvedAnswer;
use domain::dates::ReducedDate;
use domain::indicators::{DayView, Scope};
use domain::spreadsheet::{
    PasteError, PasteErrorKind, PasteTarget, SetAsideKind, SpreadsheetPaste, answer_text, read_paste,
};
use domain::territory::{ActionIndex, CommuneIndex, Territory};
use fixtures::small_territory::{day, made};
use proptest::prelude::*;

use crate::pasting::first_cell;

pub const COMMUNES: [&str; 5] = [
    "01001,,Bourg-d’Oisans,900,,",
    "59009,,Villeneuve-d’Ascq,62000,,",
    "59350,,Lille,232000,,",
    "59527,,Saint-André-lez-Lille,12000,,",
    "59670,,Partie,10,2000,2018",
];
pub const ACTIONS: [&str; 4] = [
    "archives,Archives,Culture,,,,2015,2015,,,,publie,s",
    "groupement,Groupement de commandes,Achats,,,,2015,2016,,oui,,publie,s",
    "rgpd,Service RGPD « unifié »,Numérique,,,,2015,2016,,,,publie,s",
    "video,Vidéo,Numérique,,,,2020,,,,,publie,s",
];
const ROWS: [&str; 5] = [
    "archives,59350,participe,2017,,vu,illustratif,",
    "archives,59009,participe,2016,2018,,saisi,",
    "archives,59009,non,2018-06-01,,garde,saisi,",
    "rgpd,01001,interessee,,2019,,illustratif,",
    "rgpd,01001,participe,2021,,,saisi,",
];

fn territory() -> Territory {
    made(&COMMUNES, &ACTIONS, &ROWS)
}

fn view(territory: &Territory) -> DayView<'_> {
    DayView { territory, day: day("2019-12-13"), scope: Scope::Everything }
}

/// The members and the running actions on a day, in their order.
pub fn grid(view: DayView<'_>) -> (Vec<CommuneIndex>, Vec<ActionIndex>) {
    let territory = view.territory;
    let members = territory.indexed_communes().filter(|(_, it)| it.is_member_on(view.day)).map(|(at, _)| at);
    let running = territory.indexed_actions().filter(|(_, it)| it.is_running_on(view.day)).map(|(at, _)| at);
    (members.collect(), running.collect())
}

/// Pastes on the grid's first cell, with this many cells selected.
fn paste_over(selected: (usize, usize), text: &str) -> SpreadsheetPaste {
    let territory = territory();
    let (communes, actions) = grid(view(&territory));
    let target =
        PasteTarget { communes: &communes, actions: &actions, selected, transposed: false, today: day("2026-11-28") };
    read_paste(view(&territory), target, text)
}

fn paste(text: &str) -> SpreadsheetPaste {
    paste_over((1, 1), text)
}

/// Each change as « commune action: answer ».
fn changes(pasted: &SpreadsheetPaste) -> Vec<String> {
    let territory = territory();
    let line = |change: &ResolvedAnswer| {
        let commune = &territory.commune(change.commune).code;
        let action = &territory.action(change.action).id;
        format!("{commune} {action}: {}", answer_text(change.after))
    };
    pasted.changes.iter().map(line).collect()
}

/// Each error as « row:column kind: text ».
fn errors(pasted: &SpreadsheetPaste) -> Vec<String> {
    pasted.errors.iter().map(crate::pasting::error).collect()
}

#[test]
fn a_block_without_names_is_laid_on_the_grid_from_the_target_cell_on() {
    let pasted = paste("oui depuis 2017\tnon\r\n\t1\r\n");
    assert_eq!(changes(&pasted), ["01001 archives: oui depuis 2017", "59009 groupement: oui"]);
    assert_eq!((pasted.same, errors(&pasted)), (1, Vec::new()));
}

#[test]
fn states_and_dates_are_read_in_any_mix() {
    let pasted = paste("x\tVRAI\t01/04/2017\nFaux\t0\toui (avril 2017)\n2017-04\t?\tavr-17\nsans objet\ti\tN/A");
    assert_eq!(
        changes(&pasted),
        [
            "01001 archives: oui",
            "01001 groupement: oui",
            "01001 rgpd: oui depuis 01/04/2017, plus depuis 2021",
            "59009 rgpd: oui depuis 04/2017",
            "59350 archives: oui depuis 04/2017",
            "59350 groupement: inconnue",
            "59350 rgpd: oui depuis 04/2017",
            "59527 archives: non concernée",
            "59527 groupement: intéressée",
            "59527 rgpd: non concernée",
        ]
    );
    // Unchanged: « Faux » in a cell that is "no" since 2018, and « 0 » in a cell that a complete list makes "no".
    assert_eq!((pasted.same, errors(&pasted)), (2, Vec::new()));
}

#[test]
fn a_block_that_names_its_communes_and_actions_is_read_by_name_in_any_order() {
    let pasted = paste(
        "Commune\tService RGPD \"unifié\"\tarchives\n\
         St André lez Lille\toui\t\n\
         59350 Lille\tnon\toui\n\
         villeneuve d'ascq\t\tinconnue\n",
    );
    assert_eq!(changes(&pasted), ["59527 rgpd: oui", "59350 rgpd: non", "59009 archives: inconnue depuis 01/06/2018"]);
    assert_eq!(pasted.same, 1);
    assert_eq!(errors(&pasted), Vec::<String>::new());
}

#[test]
fn a_block_may_be_transposed_and_have_a_title_and_codes_next_to_the_names() {
    let transposed = paste("\tLille\t1001\nGroupement de commandes\toui\tx\n");
    assert_eq!(changes(&transposed), ["59350 groupement: oui", "01001 groupement: oui"]);
    let titled = paste(
        "Réponses reçues\t\t\t\nCode INSEE\tCommune\tArchives\tGroupement de commandes\n59527\tSaint-André-lez-Lille\toui\toui\n",
    );
    assert_eq!(changes(&titled), ["59527 archives: oui", "59527 groupement: oui"]);
    assert_eq!(errors(&titled), Vec::<String>::new());
    assert_eq!(titled.set_aside[0].kind, SetAsideKind::Title);
}

#[test]
fn names_in_one_direction_only_leave_the_other_to_the_grid() {
    assert_eq!(changes(&paste("Lille\tnon\toui\n")), ["59350 archives: non", "59350 groupement: oui"]);
    assert_eq!(
        changes(&paste("Groupement de commandes\noui\n\noui")),
        ["01001 groupement: oui", "59350 groupement: oui"]
    );
}

#[test]
fn all_errors_are_reported_together_with_row_and_column() {
    let pasted = paste(
        "\tArchives\tArchive\tVidéo\tarchives\n\
         Lille\tpeut-être\toui\toui\toui\n\
         Lomme\toui\t\t\t\n\
         Partie\toui\t\t\t\n\
         \toui\t\t\t\n",
    );
    assert_eq!(
        errors(&pasted),
        [
            "0:2 UnknownName: Archive",
            "0:3 NotRunning: Vidéo",
            "0:4 NamedTwice: archives",
            "1:1 NotAnAnswer: peut-être",
            "2:0 UnknownName: Lomme",
            "3:0 NoLongerMember: Partie",
            "4:1 NoName: oui",
        ]
    );
    assert!(pasted.changes.is_empty());
}

#[test]
fn cells_beyond_the_grid_and_periods_that_end_before_they_begin_are_errors() {
    let pasted = paste("oui\toui\toui\toui\noui depuis 2018, plus depuis 2017\n\n\n\noui");
    assert_eq!(
        errors(&pasted),
        ["0:3 Beyond: oui", "1:0 EndsBeforeStart: oui depuis 2018, plus depuis 2017", "5:0 Beyond: oui"]
    );
    assert_eq!(pasted.changes.len(), 3);
}

#[test]
fn a_smaller_block_is_repeated_over_the_selection() {
    assert_eq!(paste_over((4, 3), "inconnue").changes.len() + paste_over((4, 3), "inconnue").same, 12);
    let striped = paste_over((2, 1), "oui\tnon concernée");
    assert_eq!(striped.changes.len(), 4);
    assert_eq!(paste_over((3, 1), "oui\nnon").changes.len() + paste_over((3, 1), "oui\nnon").same, 2);
    assert_eq!(errors(&paste_over((4, 3), "bof")), ["0:0 NotAnAnswer: bof"]);
}

#[test]
fn an_answer_corrects_one_period_and_keeps_the_others() {
    let territory = territory();
    let (_, actions) = grid(view(&territory));
    let at = |on: &str, commune: &str, text: &str| {
        let view = DayView { day: day(on), ..view(&territory) };
        let communes =
            [territory.find_commune(domain::ids::CommuneCode::parse(commune).expect("a code")).expect("a commune")];
        let pasted = read_paste(view, first_cell(&communes, &actions), text);
        (changes(&pasted).pop().unwrap_or_default(), pasted.changes.last().and_then(|it| it.note.clone()))
    };
    // The period that holds on the day; the gap between two periods; the time before the first.
    // A remark belongs to the state that it was given with.
    assert_eq!(at("2019-12-13", "59009", "oui"), ("59009 archives: oui depuis 01/06/2018".into(), None));
    assert_eq!(
        at("2018-03-01", "59009", "oui"),
        ("59009 archives: oui depuis 2018, plus depuis 01/06/2018".into(), None)
    );
    assert_eq!(at("2015-06-01", "59009", "oui"), ("59009 archives: oui, plus depuis 2016".into(), None));
    // The dates and the remark of an illustrative row are not taken over.
    assert_eq!(at("2019-12-13", "59350", "non"), ("59350 archives: non".into(), None));
    // A start within a period keeps its end; a later start concerns the period that holds then.
    assert_eq!(
        at("2017-03-01", "59009", "non depuis 02/2017").0,
        "59009 archives: non depuis 02/2017, plus depuis 2018"
    );
    assert_eq!(at("2017-03-01", "59009", "oui depuis 2019").0, "59009 archives: oui depuis 2019");
}

#[test]
fn an_answer_that_the_cell_has_already_is_no_change_and_illustrative_rows_are_listed() {
    let pasted = paste("\tArchives\nLille\toui depuis le 01/01/2017");
    assert_eq!((pasted.changes.len(), pasted.same, pasted.illustrative.len()), (0, 1, 1));
}

proptest! {
    #[test]
    fn no_block_makes_reading_panic(text in "([a-z0-9 /?é=\"-]{0,8}|Lille|59350|Archives|oui|\t|\n|\r){0,40}") {
        let pasted = paste(&text);
        prop_assert!(pasted.errors.iter().all(|error| !error.text.trim().is_empty()));
        let ends_well = |change: &ResolvedAnswer| match (change.after.since, change.after.until) {
            (Some(since), Some(until)) => ReducedDate::first_day(since) < until.first_day(),
            _ => true,
        };
        prop_assert!(pasted.changes.iter().all(ends_well));
        let ends_first = |error: &&PasteError| error.kind == PasteErrorKind::EndsBeforeStart;
        prop_assert!(pasted.errors.iter().filter(ends_first).all(|error| error.text.contains("plus depuis")));
    }
}

#[test]
fn made_up_answers_and_impossible_dates_are_no_answers_for_another_cell() {
    let paste = |text: &str| {
        let pasted = paste_over((0, 0), text);
        (changes(&pasted).len(), pasted.illustrative.len(), errors(&pasted))
    };
    let (changed, confirmed, wrong) = paste("oui depuis 04/2017 (illustratif)");
    assert_eq!((changed, confirmed, wrong.len()), (0, 0, 1));
    assert!(wrong[0].contains("Illustrative"), "{wrong:?}");
    for (text, changed) in [("oui depuis 1990", 0), ("oui depuis 2099", 0), ("oui depuis 2016", 1)] {
        let (count, _, wrong) = paste(text);
        assert_eq!((count, wrong.len()), (changed, 1 - changed), "{text}: {wrong:?}");
    }
}
