//! Workbooks as `OpenDocument` spreadsheets (ODS).

use std::fmt::Write;

use office::archive::{ArchivedFile, zipped};
use office::xml::{DECLARATION, push_attribute};

use crate::write::ExportError;
use crate::write::content::{CellContent, SheetContent};
use crate::write::formula::{Formula, FormulaSyntax};
use crate::write::xml::push_text;

const MIME_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const NAMES: &str = "urn:oasis:names:tc:opendocument:xmlns";

/// The bytes of a workbook.
///
/// # Errors
/// The zip format cannot hold it.
pub(super) fn ods(sheets: &[SheetContent]) -> Result<Vec<u8>, ExportError> {
    // Programs know the kind of the file by its first bytes.
    let kind = ArchivedFile { path: "mimetype".to_owned(), bytes: MIME_TYPE.into(), is_stored: true };
    zipped(&[
        kind,
        ArchivedFile::text("META-INF/manifest.xml", manifest()),
        ArchivedFile::text("content.xml", content(sheets)),
        ArchivedFile::text("styles.xml", styles()),
        ArchivedFile::text("settings.xml", settings(sheets)),
    ])
    .map_err(ExportError::Writing)
}

fn manifest() -> String {
    let entry = |path: &str, kind: &str| {
        format!("<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>")
    };
    [
        DECLARATION,
        &format!("<manifest:manifest xmlns:manifest=\"{NAMES}:manifest:1.0\" manifest:version=\"1.3\">"),
        &entry("/", MIME_TYPE),
        &entry("content.xml", "text/xml"),
        &entry("styles.xml", "text/xml"),
        &entry("settings.xml", "text/xml"),
        "</manifest:manifest>",
    ]
    .concat()
}

/// The start of a document's root, up to its attributes.
fn root(name: &str) -> String {
    let mut out = format!("{DECLARATION}<office:{name}");
    for prefix in ["office", "style", "text", "table", "config"] {
        let _ = write!(out, " xmlns:{prefix}=\"{NAMES}:{prefix}:1.0\"");
    }
    for (prefix, name) in [("number", "datastyle"), ("fo", "xsl-fo-compatible")] {
        let _ = write!(out, " xmlns:{prefix}=\"{NAMES}:{name}:1.0\"");
    }
    out + " xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" office:version=\"1.3\">"
}

fn styles() -> String {
    root("document-styles") + "<office:styles/></office:document-styles>"
}

/// The styles of the cells (`t`: text, `h`: heading) and of the columns, which are called by their width in signs.
fn automatic_styles(sheets: &[SheetContent]) -> String {
    let mut out =
        "<office:automatic-styles><number:text-style style:name=\"n\"><number:text-content/></number:text-style>\
         <style:style style:name=\"t\" style:family=\"table-cell\" style:data-style-name=\"n\"/>\
         <style:style style:name=\"h\" style:family=\"table-cell\" style:data-style-name=\"n\">\
         <style:text-properties fo:font-weight=\"bold\"/></style:style>"
            .to_owned();
    let mut widths: Vec<u16> = sheets.iter().flat_map(|sheet| sheet.widths.iter().copied()).collect();
    widths.sort_unstable();
    widths.dedup();
    for width in widths {
        let _ = write!(
            out,
            "<style:style style:name=\"w{width}\" style:family=\"table-column\"><style:table-column-properties \
             style:column-width=\"{}mm\"/></style:style>",
            width * 2
        );
    }
    out + "</office:automatic-styles>"
}

fn content(sheets: &[SheetContent]) -> String {
    let mut out = root("document-content");
    out.push_str(&automatic_styles(sheets));
    // The formulas look for « oui* », in any case.
    out.push_str(
        "<office:body><office:spreadsheet><table:calculation-settings table:case-sensitive=\"false\" \
         table:search-criteria-must-apply-to-whole-cell=\"true\" table:use-regular-expressions=\"false\" \
         table:use-wildcards=\"true\"/>",
    );
    for sheet in sheets {
        push_sheet(&mut out, sheet);
    }
    out + "</office:spreadsheet></office:body></office:document-content>"
}

fn push_sheet(out: &mut String, sheet: &SheetContent) {
    out.push_str("<table:table table:name=\"");
    push_attribute(out, &sheet.name);
    out.push_str("\">");
    let columns = sheet.rows.iter().map(Vec::len).max().unwrap_or(0).max(1);
    for width in sheet.widths.iter().take(columns) {
        let _ = write!(out, "<table:table-column table:style-name=\"w{width}\"/>");
    }
    if columns > sheet.widths.len() {
        let rest = columns - sheet.widths.len();
        let _ = write!(out, "<table:table-column table:number-columns-repeated=\"{rest}\"/>");
    }
    for row in &sheet.rows {
        out.push_str("<table:table-row>");
        push_row(out, row);
        out.push_str("</table:table-row>");
    }
    out.push_str("</table:table>");
}

/// The cells of a row; empty ones in one, and one at least.
fn push_row(out: &mut String, row: &[CellContent]) {
    let mut empty = usize::from(row.is_empty());
    for cell in row {
        if *cell == CellContent::Empty {
            empty += 1;
            continue;
        }
        push_empty(out, std::mem::take(&mut empty));
        push_cell(out, cell);
    }
    push_empty(out, empty);
}

fn push_empty(out: &mut String, count: usize) {
    match count {
        0 => {}
        1 => out.push_str("<table:table-cell/>"),
        _ => {
            let _ = write!(out, "<table:table-cell table:number-columns-repeated=\"{count}\"/>");
        }
    }
}

fn push_cell(out: &mut String, cell: &CellContent) {
    match cell {
        CellContent::Empty => {}
        CellContent::Text(text) => push_string(out, text, "t"),
        CellContent::Heading(text) => push_string(out, text, "h"),
        CellContent::Number(number) => push_number(out, "", *number),
        CellContent::Counted(formula, number) => push_number(out, &attribute(formula), *number),
        CellContent::Worded(formula, text) => {
            let _ = write!(out, "<table:table-cell{} office:value-type=\"string\">", attribute(formula));
            push_paragraphs(out, text);
            out.push_str("</table:table-cell>");
        }
    }
}

fn attribute(formula: &Formula) -> String {
    let mut out = " table:formula=\"of:=".to_owned();
    push_attribute(&mut out, &formula.written(FormulaSyntax::OpenDocument));
    out + "\""
}

fn push_number(out: &mut String, formula: &str, number: u64) {
    let _ = write!(
        out,
        "<table:table-cell{formula} office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p>\
         </table:table-cell>"
    );
}

fn push_string(out: &mut String, text: &str, style: &str) {
    let _ = write!(out, "<table:table-cell table:style-name=\"{style}\" office:value-type=\"string\">");
    push_paragraphs(out, text);
    out.push_str("</table:table-cell>");
}

/// A text as paragraphs, one a line. A reader drops spaces at the ends of a paragraph and all but one elsewhere, so they
/// are written as elements where that would happen.
fn push_paragraphs(out: &mut String, text: &str) {
    for line in text.split('\n') {
        out.push_str("<text:p>");
        let mut rest = line;
        let mut is_start = true;
        while let Some(at) = rest.find([' ', '\t']) {
            push_text(out, &rest[..at]);
            let spaces = rest[at..].bytes().take_while(|sign| *sign == b' ').count();
            let is_tab = spaces == 0;
            if is_tab {
                out.push_str("<text:tab/>");
                rest = &rest[at + 1..];
            } else {
                let after = &rest[at + spaces..];
                let is_dropped = is_start && at == 0 || after.is_empty() || after.starts_with('\t');
                if spaces == 1 && !is_dropped {
                    out.push(' ');
                } else {
                    let _ = write!(out, "<text:s text:c=\"{spaces}\"/>");
                }
                rest = after;
            }
            // A space after a tab is dropped like one at the start.
            is_start = is_tab;
        }
        push_text(out, rest);
        out.push_str("</text:p>");
    }
}

/// Which rows and columns stay in view.
fn settings(sheets: &[SheetContent]) -> String {
    let item = |name: &str, value: usize, kind: &str| {
        format!("<config:config-item config:name=\"{name}\" config:type=\"{kind}\">{value}</config:config-item>")
    };
    let mut out = root("document-settings")
        + "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">\
           <config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>\
           <config:config-item-map-named config:name=\"Tables\">";
    for sheet in sheets {
        let (rows, columns) = sheet.frozen;
        out.push_str("<config:config-item-map-entry config:name=\"");
        push_attribute(&mut out, &sheet.name);
        out.push_str("\">");
        for (axis, right, count) in [("Horizontal", "PositionRight", columns), ("Vertical", "PositionBottom", rows)] {
            // 2: the lines before the split do not move.
            out.push_str(&item(&format!("{axis}SplitMode"), if count > 0 { 2 } else { 0 }, "short"));
            out.push_str(&item(&format!("{axis}SplitPosition"), count, "int"));
            out.push_str(&item(right, count, "int"));
        }
        out.push_str("</config:config-item-map-entry>");
    }
    out + "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>\
           </config:config-item-set></office:settings></office:document-settings>"
}
