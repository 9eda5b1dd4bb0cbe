//! No bytes of a stranger make reading panic, hang or take much memory.

use proptest::prelude::*;

use super::tests::{xlsx, zipped};
use super::*;

/// What files begin with.
const BEGINNINGS: [&[u8]; 12] = [
    b"",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"sep=;\n",
    b"\xd0\xcf\x11\xe0",
    b"<html>",
    b"<?xml",
    b"{",
    b"a;\"b\n",
];

fn read(bytes: &[u8]) {
    let _ = workbook("a.csv", bytes);
    let _ = package("a.zip", bytes, None);
}

/// A part of a sheet in XML, right or wrong.
fn xlsx_part() -> impl Strategy<Value = String> {
    let place = "[A-Za-z]{0,4}[0-9]{0,8}";
    prop_oneof![
        "[<>/a-z=\"& ]{0,6}",
        place.prop_map(|at| format!("<row r=\"{at}\">")),
        Just("</row>".to_owned()),
        (place, "[a-z]{0,3}", "[0-9.eE#N/A-]{0,6}")
            .prop_map(|(at, kind, value)| format!("<c r=\"{at}\" t=\"{kind}\" s=\"1\"><v>{value}</v></c>")),
        ("[a-z]{0,3}", "[0-9]{0,20}").prop_map(|(kind, value)| format!("<c t=\"{kind}\"><f/><v>{value}</v></c>")),
        place.prop_map(|at| format!("<mergeCell ref=\"{at}:{at}\"/>")),
        "[0-9]{0,20}".prop_map(|at| format!("<col min=\"{at}\" max=\"{at}\" hidden=\"1\"/>")),
    ]
}

/// A part of a table of ODF, right or wrong.
fn ods_part() -> impl Strategy<Value = String> {
    let number = "[0-9]{0,20}";
    prop_oneof![
        "[<>/a-z=\"& ]{0,6}",
        number.prop_map(|n| format!("<table:table-row table:number-rows-repeated=\"{n}\">")),
        Just("</table:table-row>".to_owned()),
        (number, number).prop_map(|(n, m)| format!(
            "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{n}\" \
             table:number-rows-spanned=\"{m}\" table:number-columns-spanned=\"{n}\"><text:p>a<text:s text:c=\"{m}\"/></text:p>\
             </table:table-cell>"
        )),
        number.prop_map(|n| format!("<table:table-cell office:value=\"{n}\"/>")),
        number.prop_map(|n| format!("<table:table-column table:number-columns-repeated=\"{n}\" table:visibility=\"filter\"/>")),
        Just("<office:annotation>".to_owned()),
        Just("</table:table><table:table table:name=\"b\">".to_owned()),
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(start in 0..BEGINNINGS.len(), rest in prop::collection::vec(any::<u8>(), 0..200)) {
        read(&[BEGINNINGS[start], &rest].concat());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-zé0-9;,\t\"'=|\r\n ]{0,80}") {
        read(text.as_bytes());
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        read(&units);
    }

    #[test]
    fn any_sheet_of_excel_is_read_or_refused(parts in prop::collection::vec(xlsx_part(), 0..12)) {
        read(&xlsx("", &[("a", &["<sheetData>", &parts.concat(), "</sheetData>"].concat())], &["x"]));
    }

    #[test]
    fn any_table_of_odf_is_read_or_refused(parts in prop::collection::vec(ods_part(), 0..12)) {
        let content = ["<a><table:table table:name=\"a\">", &parts.concat(), "</table:table></a>"].concat();
        let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
        read(&zipped(&[("mimetype", mimetype), ("META-INF/manifest.xml", "<a/>"), ("content.xml", &content)]));
    }

    #[test]
    fn a_spreadsheet_with_any_byte_changed_is_read_or_refused(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut file = xlsx("", &[("a", "<sheetData><row><c><v>1</v></c></row></sheetData>")], &["x"]);
        let at = at.index(file.len());
        file[at] = byte;
        read(&file);
        read(&file[..at]);
    }
}
