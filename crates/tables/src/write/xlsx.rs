//! Workbooks as Excel's files (XLSX, Office Open XML).
//!
//! Texts stand in their cells rather than in a shared table, and are of the format « text », so that a code keeps its zeros
//! also when somebody edits it.

use std::fmt::Write;

use office::archive::{ArchivedFile, zipped};
use office::xml::{DECLARATION, push_attribute};

use crate::write::ExportError;
use crate::write::content::{CellContent, SheetContent};
use crate::write::formula::{Formula, FormulaSyntax, column_letters};
use crate::write::xml::push_text;

/// The styles of cells, by their places in the style sheet.
const TEXT: u8 = 1;
const HEADING: u8 = 2;

/// The UTF-16 units of a cell.
const MAX_UNITS: usize = 32_767;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEET_TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The bytes of a workbook.
///
/// # Errors
/// The zip format cannot hold it.
pub(super) fn xlsx(sheets: &[SheetContent]) -> Result<Vec<u8>, ExportError> {
    let mut files = vec![
        ArchivedFile::text("[Content_Types].xml", content_types(sheets.len())),
        ArchivedFile::text("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml".to_owned())])),
        ArchivedFile::text("xl/workbook.xml", workbook(sheets)),
        ArchivedFile::text("xl/_rels/workbook.xml.rels", workbook_relations(sheets.len())),
        ArchivedFile::text("xl/styles.xml", styles()),
    ];
    for (number, sheet) in (1..).zip(sheets) {
        files.push(ArchivedFile::text(&format!("xl/worksheets/sheet{number}.xml"), worksheet(sheet)));
    }
    zipped(&files).map_err(ExportError::Writing)
}

fn content_types(sheets: usize) -> String {
    let mut out = format!(
        "{DECLARATION}<Types xmlns=\"{CONTENT_TYPES}\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" \
         ContentType=\"application/xml\"/>"
    );
    let mut add = |part: &str, kind: &str| {
        let _ = write!(out, "<Override PartName=\"/xl/{part}.xml\" ContentType=\"{SHEET_TYPES}.{kind}+xml\"/>");
    };
    add("workbook", "sheet.main");
    add("styles", "styles");
    (1..=sheets).for_each(|number| add(&format!("worksheets/sheet{number}"), "worksheet"));
    out + "</Types>"
}

/// Relations to parts, by kind and path; they are called rId1, rId2…
fn relations(parts: &[(&str, String)]) -> String {
    let mut out = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE_RELATIONS}\">");
    for (number, (kind, path)) in (1..).zip(parts) {
        let _ = write!(out, "<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/{kind}\" Target=\"{path}\"/>");
    }
    out + "</Relationships>"
}

fn workbook_relations(sheets: usize) -> String {
    let mut parts: Vec<(&str, String)> =
        (1..=sheets).map(|number| ("worksheet", format!("worksheets/sheet{number}.xml"))).collect();
    parts.push(("styles", "styles.xml".to_owned()));
    relations(&parts)
}

fn workbook(sheets: &[SheetContent]) -> String {
    let mut out = format!("{DECLARATION}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>");
    for (number, sheet) in (1..).zip(sheets) {
        out.push_str("<sheet name=\"");
        push_attribute(&mut out, &sheet.name);
        let _ = write!(out, "\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    // The values are in the file; a program that can count does so again when it opens it.
    out + "</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>"
}

fn styles() -> String {
    let font = |bold: &str| format!("<font>{bold}<sz val=\"11\"/><name val=\"Calibri\"/></font>");
    let format = |number: u8, font: u8| {
        format!(
            "<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
        )
    };
    [
        DECLARATION,
        &format!("<styleSheet xmlns=\"{MAIN}\"><fonts count=\"2\">{}{}</fonts>", font(""), font("<b/>")),
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill \
         patternType=\"gray125\"/></fill></fills>",
        "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>",
        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
        // 0: general; 1: text; 2: text in bold. 49 is the format « text ».
        &format!("<cellXfs count=\"3\">{}{}{}</cellXfs>", format(0, 0), format(49, 0), format(49, 1)),
        "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
    ]
    .concat()
}

fn worksheet(sheet: &SheetContent) -> String {
    let mut out = format!("{DECLARATION}<worksheet xmlns=\"{MAIN}\">");
    push_view(&mut out, sheet.frozen);
    if !sheet.widths.is_empty() {
        out.push_str("<cols>");
        for (number, width) in (1..).zip(&sheet.widths) {
            let number: usize = number;
            let _ = write!(out, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
        }
        out.push_str("</cols>");
    }
    out.push_str("<sheetData>");
    for (at, row) in sheet.rows.iter().enumerate() {
        let _ = write!(out, "<row r=\"{}\">", at + 1);
        for (column, cell) in row.iter().enumerate() {
            push_cell(&mut out, cell, &format!("{}{}", column_letters(column), at + 1));
        }
        out.push_str("</row>");
    }
    out + "</sheetData></worksheet>"
}

/// The view of a sheet whose first rows and columns stay.
fn push_view(out: &mut String, (rows, columns): (usize, usize)) {
    if (rows, columns) == (0, 0) {
        return;
    }
    out.push_str("<sheetViews><sheetView workbookViewId=\"0\"><pane");
    if columns > 0 {
        let _ = write!(out, " xSplit=\"{columns}\"");
    }
    if rows > 0 {
        let _ = write!(out, " ySplit=\"{rows}\"");
    }
    let pane = match (rows > 0, columns > 0) {
        (true, true) => "bottomRight",
        (true, false) => "bottomLeft",
        _ => "topRight",
    };
    let first = format!("{}{}", column_letters(columns), rows + 1);
    let _ = write!(out, " topLeftCell=\"{first}\" activePane=\"{pane}\" state=\"frozen\"/></sheetView></sheetViews>");
}

fn push_cell(out: &mut String, cell: &CellContent, at: &str) {
    match cell {
        CellContent::Empty => {}
        CellContent::Text(text) => push_string(out, text, at, TEXT),
        CellContent::Heading(text) => push_string(out, text, at, HEADING),
        CellContent::Number(number) => {
            let _ = write!(out, "<c r=\"{at}\"><v>{number}</v></c>");
        }
        CellContent::Counted(formula, number) => {
            let _ = write!(out, "<c r=\"{at}\">");
            push_formula(out, formula);
            let _ = write!(out, "<v>{number}</v></c>");
        }
        CellContent::Worded(formula, text) => {
            let _ = write!(out, "<c r=\"{at}\" t=\"str\">");
            push_formula(out, formula);
            out.push_str("<v>");
            push_text(out, text);
            out.push_str("</v></c>");
        }
    }
}

fn push_string(out: &mut String, text: &str, at: &str, style: u8) {
    let _ = write!(out, "<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    push_text(out, cell_text(text));
    out.push_str("</t></is></c>");
}

/// As much of a text as Excel takes: it opens no file with a longer one. The texts of tables were cut before; only what
/// repeats a text elsewhere, a title or the meaning of a column, is shortened.
fn cell_text(text: &str) -> &str {
    if text.len() <= MAX_UNITS {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, sign)| {
        units += sign.len_utf16();
        units > MAX_UNITS
    });
    end.map_or(text, |(at, _)| &text[..at])
}

fn push_formula(out: &mut String, formula: &Formula) {
    out.push_str("<f>");
    push_attribute(out, &formula.written(FormulaSyntax::Excel));
    out.push_str("</f>");
}
