//! Files as people send them, built here byte by byte.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::{MergedArea, Sheet};

pub(super) fn zipped(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\" xmlns:style=\"s\" xmlns:calcext=\"c\"><office:automatic-styles><style:style style:name=\"ta2\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body>\
         <office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"),
        ("content.xml", &content),
    ])
}

pub(super) fn xlsx(properties: &str, sheets: &[(&str, &str)], strings: &[&str]) -> Vec<u8> {
    let numbers: Vec<String> = (1..=sheets.len()).map(|number| number.to_string()).collect();
    let listed: Vec<String> = sheets
        .iter()
        .zip(&numbers)
        .map(|((name, _), n)| format!("<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))
        .collect();
    let targets: Vec<String> = numbers
        .iter()
        .map(|n| format!("<Relationship Id=\"rId{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
        .collect();
    let texts: Vec<String> = strings.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
    let (listed, targets, texts) = (listed.concat(), targets.concat(), texts.concat());
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let mut entries = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships><Relationship Id=\"rId1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!(
                "<workbook xmlns=\"{space}\" xmlns:r=\"{relation}\"><workbookPr {properties}/><sheets>{listed}</sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(
                "<Relationships>{targets}<Relationship Id=\"s\" Type=\"{relation}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"{relation}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        ("xl/sharedStrings.xml".to_owned(), format!("<sst xmlns=\"{space}\">{texts}</sst>")),
        (
            "xl/styles.xml".to_owned(),
            format!(
                "<styleSheet xmlns=\"{space}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    for ((_, content), n) in sheets.iter().zip(&numbers) {
        entries.push((
            format!("xl/worksheets/sheet{n}.xml"),
            format!("<worksheet xmlns=\"{space}\">{content}</worksheet>"),
        ));
    }
    let entries: Vec<(&str, &str)> = entries.iter().map(|(name, content)| (&**name, &**content)).collect();
    zipped(&entries)
}

fn only_sheet(bytes: &[u8]) -> Sheet {
    let mut sheets = workbook("a.bin", bytes).unwrap().sheets;
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn rows(sheet: &Sheet) -> Vec<String> {
    sheet.rows.iter().map(|row| row.join("|")).collect()
}

#[test]
fn a_sheet_of_ods_is_read_with_dates_errors_and_what_is_hidden_or_merged() {
    let sheet = only_sheet(&ods(
        "<table:table table:name=\"Réponses\"><table:table-column/><table:table-column table:visibility=\"collapse\"/>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row><table:table-cell/><table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\" \
         table:number-rows-spanned=\"1\"><text:p>Action</text:p></table:table-cell><table:covered-table-cell office:value-type=\"string\">\
         <text:p>caché</text:p></table:covered-table-cell></table:table-row>\
         <table:table-row table:visibility=\"filter\"><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"2\"/>b</text:p>\
         <text:p>c</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"2019-04-01\">\
         <text:p>01/04/2019</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"61350\"><text:p>61350,00</text:p>\
         </table:table-cell></table:table-row>\
         <table:table-row><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/><table:table-cell \
         table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>\
         <table:table-cell table:formula=\"of:=1\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table>",
    ));
    assert_eq!(sheet.name, "Réponses");
    assert_eq!(rows(&sheet), ["", "", "|Action", "a  b\nc|2019-04-01|61350", "VRAI|#N/A"]);
    assert_eq!(sheet.hidden_rows, [3]);
    assert_eq!(sheet.hidden_columns, [1]);
    assert_eq!(sheet.merged, [MergedArea { first: (2, 1), last: (2, 2) }]);
    assert_eq!(sheet.without_result, [(4, 2)]);
}

#[test]
fn a_sheet_of_xlsx_is_read_with_dates_errors_and_what_is_hidden_or_merged() {
    let content = "<dimension ref=\"A1:C4\"/><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>\
        <row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>caché</t></is></c></row>\
        <row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"1\"><v>43556</v></c><c r=\"C3\"><v>61350.0</v></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"B4\" t=\"e\"><f>NA()</f><v>#N/A</v></c><c r=\"C4\"><f>1</f></c></row>\
        </sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:C2\"/></mergeCells>";
    let sheet = only_sheet(&xlsx("", &[("Réponses", content)], &["Action", "_x0041_ &amp; b"]));
    assert_eq!(sheet.name, "Réponses");
    assert_eq!(rows(&sheet), ["", "|Action", "A & b|2019-04-01|61350", "VRAI|#N/A"]);
    assert_eq!((sheet.hidden_rows, sheet.hidden_columns), (vec![2], vec![1]));
    assert_eq!(sheet.merged, [MergedArea { first: (1, 1), last: (1, 2) }]);
    assert_eq!(sheet.without_result, [(3, 2)]);
}

#[test]
fn a_formula_without_a_result_below_the_last_value_keeps_its_place() {
    let content = "<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row><row r=\"4\"><c r=\"B4\"><f>1+1</f></c></row></sheetData>";
    let sheet = only_sheet(&xlsx("", &[("a", content)], &[]));
    assert_eq!(rows(&sheet), ["7", "", "", ""]);
    assert_eq!(sheet.without_result, [(3, 1)]);
}

#[test]
fn dates_of_the_epoch_of_1904_are_the_same_days() {
    let content = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>42094</v></c></row></sheetData>";
    assert_eq!(rows(&only_sheet(&xlsx("date1904=\"1\"", &[("a", content)], &[]))), ["2019-04-01"]);
}

#[test]
fn several_sheets_keep_their_order_and_hidden_ones_say_so() {
    let sheet = |name: &str, style: &str| {
        format!(
            "<table:table table:name=\"{name}\" table:style-name=\"{style}\"><table:table-row><table:table-cell \
             office:value-type=\"string\"><text:p>{name}</text:p></table:table-cell></table:table-row></table:table>"
        )
    };
    let file = ods(&[sheet("z", "ta1"), sheet("a", "ta2")].concat());
    let sheets = workbook("", &file).unwrap().sheets;
    assert_eq!(
        sheets.iter().map(|sheet| (&*sheet.name, sheet.is_hidden)).collect::<Vec<_>>(),
        [("z", false), ("a", true)]
    );
}

#[test]
fn a_million_repeated_empty_cells_become_one_row_of_what_is_filled() {
    let cells = "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>";
    let value = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>";
    let file = ods(&["<table:table table:name=\"a\">", cells, value, cells, "</table:table>"].concat());
    let sheet = only_sheet(&file);
    assert_eq!((sheet.rows.len(), sheet.rows[1000].len()), (1001, 1));
    // One by one, as other programs write them.
    let row = ["<row>", &"<c/>".repeat(1000), "</row>"].concat();
    let file = xlsx("", &[("a", &["<sheetData>", &row.repeat(10), "</sheetData>"].concat())], &[]);
    assert!(only_sheet(&file).rows.is_empty());
}

#[test]
fn repetitions_that_unfold_to_too_much_are_refused_before_they_do() {
    let cell = |attributes: &str| {
        format!("<table:table-cell office:value-type=\"string\" {attributes}><text:p>a</text:p></table:table-cell>")
    };
    let row = |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
    let refused =
        |rows: &str| workbook("", &ods(&format!("<table:table table:name=\"a\">{rows}</table:table>"))).unwrap_err();
    let many = FileFault::TooManyCells { sheet: "a".to_owned() };
    let rows_repeated = row("table:number-rows-repeated=\"1000000\"", &cell(""));
    assert_eq!(refused(&rows_repeated), FileFault::TooManyRows { sheet: "a".to_owned(), rows: 1_000_000 });
    let both = row("table:number-rows-repeated=\"1000\"", &cell("table:number-columns-repeated=\"16000\""));
    assert_eq!(refused(&both), many);
    let gap = row("", "<table:table-cell table:number-columns-repeated=\"16000\"/><table:table-cell/>");
    assert_eq!(refused(&gap.repeat(1000)), many);
    let spaces = row(
        "",
        "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"4000000000\"/></text:p></table:table-cell>",
    );
    assert_eq!(refused(&spaces), many);
    assert_eq!(refused("<table:table-row table:number-rows-repeated=\"x\"/>"), FileFault::damaged("content.xml"));
}

#[test]
fn cells_of_xlsx_beyond_what_is_read_are_refused() {
    let at = |place: &str| {
        let row = place.trim_start_matches(|sign: char| sign.is_alphabetic());
        let content = format!("<sheetData><row r=\"{row}\"><c r=\"{place}\"><v>1</v></c></row></sheetData>");
        workbook("", &xlsx("", &[("a", &content)], &[])).unwrap_err()
    };
    assert_eq!(at("A1048576"), FileFault::TooManyRows { sheet: "a".to_owned(), rows: 1_048_576 });
    assert_eq!(at("XFD99999"), FileFault::TooManyCells { sheet: "a".to_owned() });
    assert!(matches!(at("ZZZZZZZZZZ1"), FileFault::Damaged { .. }));
    // A long text that many cells refer to.
    let long = "a".repeat(30_000);
    let cells = "<row><c t=\"s\"><v>0</v></c></row>".repeat(2_000);
    let file = xlsx("", &[("a", &format!("<sheetData>{cells}</sheetData>"))], &[&long]);
    assert_eq!(workbook("", &file), Err(FileFault::TooManyCells { sheet: "a".to_owned() }));
}

#[test]
fn a_file_of_another_kind_says_which_whatever_its_name() {
    let other = |bytes: &[u8]| match workbook("reponses.xlsx", bytes) {
        Err(FileFault::OtherKind(kind)) => kind,
        outcome => panic!("{outcome:?}"),
    };
    assert_eq!(other(b"%PDF-1.7\n..."), FileKind::Pdf);
    assert_eq!(other(b"<html><table><tr><td>Lille</td></tr></table>"), FileKind::Html);
    assert_eq!(other("\u{feff}<!DOCTYPE html>\n<p>".as_bytes()), FileKind::Html);
    assert_eq!(other(b"<?xml version=\"1.0\"?><Workbook/>"), FileKind::Xml);
    assert_eq!(other(b"{\"a\": 1}"), FileKind::Json);
    assert_eq!(other(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...."), FileKind::OldOffice);
    assert_eq!(other(&zipped(&[("[Content_Types].xml", ""), ("word/document.xml", "")])), FileKind::TextDocument);
    assert_eq!(other(&zipped(&[("[Content_Types].xml", ""), ("xl/workbook.bin", "")])), FileKind::BinaryWorkbook);
    assert_eq!(other(&zipped(&[("mimetype", "application/vnd.oasis.opendocument.text")])), FileKind::TextDocument);
    assert_eq!(other(&zipped(&[("mel/datapackage.json", "{}")])), FileKind::Package);
    assert_eq!(other(&zipped(&[("a.txt", "")])), FileKind::Archive);
    assert_eq!(workbook("a.csv", b" \n"), Err(FileFault::Empty));
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(workbook("a.xlsx", &[b"\xd0\xcf\x11\xe0", &encrypted[..]].concat()), Err(FileFault::Encrypted));
}

#[test]
fn half_a_spreadsheet_and_external_entities_are_refused() {
    let file = ods("<table:table table:name=\"a\"/>");
    assert!(matches!(workbook("", &file[..file.len() / 2]), Err(FileFault::Damaged { .. })));
    let content = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let file = zipped(&[("mimetype", mimetype), ("META-INF/manifest.xml", "<a/>"), ("content.xml", content)]);
    assert_eq!(workbook("", &file), Err(FileFault::DocumentType { part: "content.xml".to_owned() }));
    let manifest = "<m:a xmlns:m=\"m\"><m:encryption-data/></m:a>";
    let file = zipped(&[("mimetype", mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", "<a/>")]);
    assert_eq!(workbook("", &file), Err(FileFault::Encrypted));
}

#[test]
fn what_a_csv_file_neutralised_is_given_back() {
    let sheet = only_sheet("nom;note\nLille;'=1+1\n".as_bytes());
    assert_eq!(rows(&sheet), ["nom|note", "Lille|=1+1"]);
}
