//! Spreadsheets: read by the second module of the file, in the file and in its copies, from the disk and from a server.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use browser_tests::{Outcome, Page, Server, scenario, site};
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::saving::files::{copy, open_elsewhere};

/// The answers of a commune that takes part in one more action than the tables say.
const ANSWERS: [[&str; 3]; 2] =
    [["Code INSEE", "Commune", "Achat groupé d’électricité et de gaz"], ["59256", "Fretin", "oui"]];

/// An XLSX file with one sheet of texts.
fn workbook(rows: &[[&str; 3]]) -> Outcome<Vec<u8>> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
             Id=\"r1\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let mut sheet = String::new();
    for row in rows {
        sheet.push_str("<row>");
        for text in row {
            write!(sheet, "<c t=\"inlineStr\"><is><t>{text}</t></is></c>")?;
        }
        sheet.push_str("</row>");
    }
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override \
                 PartName=\"/xl/workbook.xml\" ContentType=\"{office}.sheet.main+xml\"/><Override \
                 PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{office}.worksheet+xml\"/></Types>"
            ),
        ),
        ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Réponses\" sheetId=\"1\" \
                 r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{sheet}</sheetData></worksheet>")),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Chooses the answers on the page « Recueillir », and sees that they were understood.
fn are_read(page: &Page) -> Outcome {
    page.choose_binary_file("Choisir des fichiers", "fretin.xlsx", &workbook(&ANSWERS)?)?;
    page.shows("1 fichier lu : 1 commune sur 90 y répond.")?;
    page.shows("1 case changerait par lui seul")
}

/// What the module answers to a text, as JSON; the reason where the call fails.
fn read(page: &Page, bytes: &str) -> Outcome<Value> {
    let script = "const [bytes, done] = arguments; \
                  carnetTableurs('read', 'a.csv', bytes === null ? null : new TextEncoder().encode(bytes)) \
                      .then((answer) => done(new TextDecoder().decode(answer)), (error) => done('\"' + error.name + '\"'))";
    let bytes = if bytes.is_empty() { Value::Null } else { bytes.into() };
    let answer = page.run_later(script, vec![bytes])?;
    Ok(serde_json::from_str(answer.as_str().unwrap_or_default())?)
}

scenario!(a_spreadsheet_is_read_by_the_file_and_by_its_copy, |page| {
    page.open("#/modifications")?;
    let saved = copy(page)?;
    page.open("#/recueillir")?;
    are_read(page)?;
    open_elsewhere(page, "copie.html", &saved, "#/recueillir")?;
    are_read(page)?;
    assert_eq!(page.complaints()?, Vec::<String>::new());
});

scenario!(a_spreadsheet_is_read_on_a_server, |page| {
    let server = Server::of(site()?)?;
    page.open_address(&server.address("index.html#/recueillir"))?;
    let module = |requests: Vec<String>| requests.iter().filter(|it| it.contains("tables-module.wasm")).count();
    assert_eq!(module(page.requests()?), 0, "it is fetched before it is needed");
    // Firefox under automation gives a page of a server no file from the disk.
    assert_eq!(read(page, "a;b\n1;2")?["sheets"][0]["rows"], json!([["a", "b"], ["1", "2"]]));
    assert_eq!(module(page.requests()?), 1);
});

scenario!(a_call_that_fails_leaves_the_module_to_the_next_one, |page| {
    page.open("#/bilan")?;
    assert_eq!(read(page, "a;b\n1;2")?["sheets"][0]["rows"], json!([["a", "b"], ["1", "2"]]));
    assert_eq!(read(page, "")?, json!("TypeError"));
    assert_eq!(read(page, "a;b\n3;4")?["sheets"][0]["rows"], json!([["a", "b"], ["3", "4"]]));
});
