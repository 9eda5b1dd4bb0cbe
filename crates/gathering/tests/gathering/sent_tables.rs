//! A commune's answer sent as a table: read back, it is the same answer.

use domain::journal::{AnswerProgress, Journal};
use fixtures::edits::{answer as said, cell, history, journal};
use gathering::lost_in_table;
use tables::read::workbook;
use tables::write::{ExportFormat, table as written};
use wording::sending::table::{SHEET, rows};

use super::*;

const FORMATS: [ExportFormat; 4] = [ExportFormat::Csv, ExportFormat::CsvFr, ExportFormat::Ods, ExportFormat::Xlsx];

/// The table of what a commune says in a journal.
fn rows_of(bundled: &Territory, said: &Journal, commune: &str) -> Vec<Vec<String>> {
    let (after, on) = (bundled.after(said), day("2019-12-31"));
    let progress = AnswerProgress::of(said, code(commune), [bundled, &after], &[], on);
    let corrected: Vec<_> = progress.corrected.iter().map(|(action, _)| *action).collect();
    rows(&after, on, after.find_commune(code(commune)).expect("a commune"), &corrected, &progress.confirmed)
}

/// A file as it is received.
fn sent(rows: &[Vec<String>], format: ExportFormat) -> ReceivedFile {
    let bytes = written(SHEET, rows, format).expect("a file");
    let sheets = workbook("réponse.csv", &bytes).expect("a readable file").sheets;
    let sheet = |sheet: tables::Sheet| TableSheet { name: sheet.name, rows: sheet.rows, hidden_rows: 0, columns: None };
    let content = ReceivedContent::Sheets(sheets.into_iter().map(sheet).collect());
    ReceivedFile { name: format!("réponse.{}", format.as_str()), content }
}

fn with_note(edit: Edit, note: &str) -> Edit {
    let Edit::Answer { mut answers } = edit else { return edit };
    for answer in &mut answers {
        answer.note = Some(note.into());
    }
    Edit::Answer { answers }
}

#[test]
fn each_form_of_the_table_is_the_same_answer_as_the_file() {
    let bundled =
        of_rows(&["alpha,59001,participe,2016,,,publie,s", "beta,59001,participe,2015,,inventé,illustratif,"]);
    let confirm = Edit::Confirm { cells: vec![cell("beta", "59001")], on: day("2019-12-31") };
    for (since, until, note) in [
        ("2018-04-02", "", "=1+1; \"vu\" le 3"),
        ("2018", "2021-06", "délibération\nn° 4, « oui »"),
        ("", "", "Total; non"),
        ("2017-03", "", "'61350"),
    ] {
        let edits = [with_note(said(cell("gamma", "59001"), YES, (since, until)), note), confirm.clone()];
        let said = journal(edits.into_iter().map(|edit| bundled.with_before(edit, day("2019-12-31"))));
        let none = Journal::default();
        let (here, rows) = (here(&bundled, &none), rows_of(&bundled, &said, "59001"));
        assert_eq!(rows.len(), 3, "what was not answered is left out: {rows:?}");
        assert!(!rows.iter().flatten().any(|text| text.contains("inventé") || text == "2015"), "{rows:?}");
        assert!(lost_in_table(&here, rows.clone(), &said).is_empty(), "{note}");
        let expected = bundled.after(&said);
        for format in FORMATS {
            let found = gathered(&here, vec![sent(&rows, format)]);
            assert!(found.contested.is_empty() && found.files[0].faults.is_empty(), "{:?}", found.files);
            assert_eq!(communes(&found.files[0]), ["59001"]);
            let after = bundled.after(&found.resolved(&here, &[], Unsettled::Base));
            assert_eq!(after.participations(), expected.participations(), "{format:?} {note}");
        }
    }
}

#[test]
fn an_answer_of_several_periods_is_named_as_lost_in_a_table() {
    let (bundled, none) = (bundled(), Journal::default());
    let edits = [
        said(cell("beta", "59001"), YES, ("2016", "2018")),
        said(cell("beta", "59001"), ParticipationState::Interested, ("2018", "")),
        said(cell("gamma", "59001"), YES, ("2018", "")),
    ];
    let said = journal(edits);
    assert_eq!(history(&bundled.after(&said), &cell("beta", "59001")).len(), 2);
    let here = here(&bundled, &none);
    assert_eq!(lost_in_table(&here, rows_of(&bundled, &said, "59001"), &said), [cell("beta", "59001")]);
}

#[test]
fn a_table_says_what_one_leaves_and_the_file_and_the_table_together_are_one_answer() {
    let (bundled, none) = (bundled(), Journal::default());
    let edits = [said(cell("alpha", "59001"), NO, ("2018", ""))];
    let file = answer(&bundled, "59001", "2026-11-01", &edits);
    let said = journal(edits);
    let here = here(&bundled, &none);
    let rows = rows_of(&bundled, &said, "59001");
    assert!(lost_in_table(&here, rows.clone(), &said).is_empty(), "{rows:?}");
    let found = gathered(&here, vec![text("a.json", &file), sent(&rows, ExportFormat::CsvFr)]);
    assert!(found.contested.is_empty(), "{:?}", found.contested);
    assert_eq!(changed(&found, &here, None).len(), 1);
}
