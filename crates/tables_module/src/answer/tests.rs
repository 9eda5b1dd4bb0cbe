use std::io::{Cursor, Write};

use domain::territory::ParticipationState;
use fixtures::edits::{answer as answered, cell, journal};
use fixtures::small_territory::{COMPLETE, package};
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn saved() -> Document {
    let package = package(&[2], &["59001,,Annœullin,100,,"], &COMPLETE, &["a,59001,participe,2016,,,illustratif,"]);
    Document::of(package).unwrap()
}

fn exported(document: &Document, format: &str) -> Vec<u8> {
    let answer = answer("export", &format!("{format}/2019-12-13"), document.write().as_bytes());
    assert_eq!(answer[0], DONE, "{}", String::from_utf8_lossy(&answer));
    answer[1..].to_vec()
}

fn refusals(answer: &[u8]) -> Vec<String> {
    assert_eq!(answer[0], REFUSED);
    String::from_utf8(answer[1..].to_vec()).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn a_table_is_answered_as_the_texts_of_its_sheets() {
    let read: Value =
        serde_json::from_slice(&answer("read", "réponses.csv", "Commune;État\nLille;oui".as_bytes())).unwrap();
    assert_eq!(read["sheets"][0]["rows"], json!([["Commune", "État"], ["Lille", "oui"]]));
    assert_eq!(read["sheets"][0]["hidden_rows"], json!([]));
    assert_eq!(read.get("fault"), None);
}

#[test]
fn a_file_that_cannot_be_read_is_answered_by_the_reason() {
    let read: Value = serde_json::from_slice(&answer("read", "réponses.xlsx", b"")).unwrap();
    assert_eq!(read, json!({"fault": "ce fichier est vide"}));
}

#[test]
fn an_export_in_each_form_is_a_file_that_is_read_again() {
    for format in ["csv", "csv-fr", "ods", "xlsx"] {
        let file = exported(&saved(), format);
        let read: Value = serde_json::from_slice(&answer("read", "carnet", &file)).unwrap();
        assert!(read["sheets"][0]["rows"].as_array().is_some_and(|rows| !rows.is_empty()), "{format}: {read}");
    }
}

#[test]
fn an_exported_package_becomes_the_document_that_it_came_from() {
    for format in ["package", "ods", "xlsx"] {
        let answer = answer("package", "carnet", &exported(&saved(), format));
        assert_eq!(answer[0], DONE, "{format}: {}", String::from_utf8_lossy(&answer));
        let read = Document::read(str::from_utf8(&answer[1..]).unwrap()).unwrap();
        assert_eq!(read.package.tables, saved().package.tables, "{format}");
        assert_eq!(read.journal.entries().len(), 0);
    }
}

#[test]
fn an_export_has_the_edits_of_the_document() {
    let mut document = saved();
    let edit = answered(cell("b", "59001"), ParticipationState::TakesPart, ("2018", ""));
    document.journal = journal([edit]);
    let text = String::from_utf8(exported(&document, "csv")).unwrap();
    assert!(text.lines().any(|line| line.starts_with("b,") && line.contains("2018")), "{text}");
}

#[test]
fn everything_that_is_wrong_with_a_package_is_answered_one_sentence_a_line() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let saved = saved().package;
    let participations = "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source\n\
                          a,59002,participe,2016,,,saisi,\na,59001,peut-être,2016,,,saisi,\n";
    let files = saved.tables.iter().map(|table| {
        let rows = table.rows.iter().map(|row| row.join(","));
        let text = [table.columns.join(",")].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
        (&*table.file, if table.file == "participations.csv" { participations.to_owned() } else { text })
    });
    for (file, text) in files.chain([("datapackage.json", saved.descriptor.to_string())]) {
        zip.start_file(file, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let all = refusals(&answer("package", "carnet.zip", zip.finish().unwrap().get_ref()));
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(all[0].starts_with("participations.csv:2:code_insee: «\u{a0}59002\u{a0}» n’est pas dans"), "{all:?}");
    assert!(all[1].starts_with("participations.csv:3:etat: «\u{a0}peut-être\u{a0}»"), "{all:?}");
}

#[test]
fn tables_without_the_rest_of_a_territory_are_no_territory() {
    let all = refusals(&answer("package", "a.csv", b"action_id,code_insee,etat\na,59002,participe\n"));
    assert!(all.len() == 1 && all[0].starts_with("a.csv:1:: ces tables sont sans descripteur"), "{all:?}");
}

#[test]
fn what_is_no_export_is_refused_in_a_sentence() {
    let document = saved().write();
    for (name, bytes, why) in [
        ("pdf/2019-12-13", document.as_bytes(), "«\u{a0}pdf\u{a0}» n’est pas un format"),
        ("xlsx/2019-13-13", document.as_bytes(), "«\u{a0}2019-13-13\u{a0}» n’est pas un jour"),
        ("xlsx", document.as_bytes(), "n’est pas un jour"),
        ("xlsx/2019-12-13", b"{}", "n’est pas un fichier"),
        ("xlsx/2019-12-13", b"\xff", "n’est pas un fichier"),
    ] {
        let all = refusals(&answer("export", name, bytes));
        assert!(all.len() == 1 && all[0].contains(why), "{name}: {all:?}");
    }
}

#[test]
fn an_unknown_command_has_no_answer() {
    assert!(answer("delete", "a", b"").is_empty());
}

#[test]
fn a_report_and_a_deck_become_files_and_what_is_neither_is_refused() {
    for (command, kind) in [("document", "text"), ("presentation", "presentation")] {
        let made = answer(command, "", r#"{"title": "Bilan"}"#.as_bytes());
        assert_eq!(made[0], DONE, "{}", String::from_utf8_lossy(&made));
        let kind = format!("mimetypeapplication/vnd.oasis.opendocument.{kind}PK");
        assert_eq!(&made[31..31 + kind.len()], kind.as_bytes());
        for wrong in [&b"3"[..], b"", b"\xff"] {
            let all = refusals(&answer(command, "", wrong));
            assert!(all.len() == 1 && all[0].starts_with("Le fichier ne peut pas être fait"), "{all:?}");
        }
    }
}
