//! Tables as files: CSV, ODS, XLSX.

use domain::spreadsheet::{PasteTarget, read_rows};
use gathering::{ReceivedContent, TableSheet};
use tables::read::{MAX_CELLS, MAX_ROWS};

use crate::example::{example_package, merge, today, view};
use crate::parts::archive;

/// What an ODS file has beside its content.
const ODS: [(&str, &str); 2] = [
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"),
];

/// What an XLSX file has beside its sheet, its texts and its styles.
const XLSX: [(&str, &str); 4] = [
    ("[Content_Types].xml", "<Types/>"),
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
];

/// A text with separators, in any encoding.
pub fn csv(bytes: &[u8]) {
    workbook("a.csv", bytes);
}

/// An ODS file: an archive, or its parts as text.
pub fn ods(bytes: &[u8]) {
    workbook("a.ods", &archive(bytes, &ODS));
}

/// An XLSX file: an archive, or its parts as text.
pub fn xlsx(bytes: &[u8]) {
    workbook("a.xlsx", &archive(bytes, &XLSX));
}

/// Reads a file as all that a table may be: a package, a list of communes, answers.
fn workbook(name: &str, bytes: &[u8]) {
    let _ = tables::read::package(name, bytes, Some(example_package()));
    let Ok(workbook) = tables::read::workbook(name, bytes) else { return };
    let _ = tables::read::communes(&workbook);
    let mut cells = 0;
    for sheet in &workbook.sheets {
        assert!(sheet.rows.len() <= MAX_ROWS, "a sheet has no more rows than are read");
        cells += sheet.rows.iter().map(Vec::len).sum::<usize>();
        let places = sheet.hidden_rows.iter().chain(sheet.without_result.iter().map(|(row, _)| row));
        assert!(places.max().is_none_or(|row| *row < sheet.rows.len()), "a place is in the sheet");
    }
    assert!(cells <= MAX_CELLS, "a file has no more cells than are read");
    let target = PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today: today() };
    for sheet in &workbook.sheets {
        let _ = read_rows(view(), target, sheet.rows.clone());
    }
    let sheets = workbook.sheets.into_iter().map(|sheet| TableSheet {
        name: sheet.name,
        hidden_rows: sheet.hidden_rows.len(),
        columns: None,
        rows: sheet.rows,
    });
    merge(&ReceivedContent::Sheets(sheets.collect()));
}
