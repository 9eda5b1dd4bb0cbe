//! What the module answers to each command: bytes in, bytes out.

use documents::{Presentation, WrittenDocument};
use domain::dates::Day;
use formats::{Document, Unreadable};
use office::{odp, odt};
use serde::de::DeserializeOwned;
use serde_json::json;
use tables::read::{self, FileFault, PackageFault};
use tables::write::{self, ExportFormat};
use tables::{Sheet, Workbook};
use wording::{changes, table_faults};

/// The first byte of an answer that has what was asked for.
const DONE: u8 = 0;
/// The first byte of an answer that has sentences, one a line, instead.
const REFUSED: u8 = 1;

/// Answers a command.
///
/// - `read`: `bytes` are a file of tables called `name`. The answer is JSON: `{"sheets": [{"name", "rows": [[text]],
///   "hidden_rows": [number from 0]}]}`, or `{"fault": why it cannot be read}`.
/// - `package`: `bytes` are a territory in any form that `tables` reads, called `name`. The answer is 0 and the text of a
///   document without edits, or 1 and what is wrong, one sentence a line.
/// - `export`: `bytes` are the text of a document, `name` is the word of a format, `/` and the day of the figures, as in
///   `xlsx/2019-12-13`. The answer is 0 and the file, or 1 and what is wrong.
/// - `document`: `bytes` are a [`WrittenDocument`] as JSON. The answer is 0 and an `OpenDocument` text, or 1 and why there is
///   none.
/// - `presentation`: likewise, of a [`Presentation`] an `OpenDocument` presentation.
///
/// To any other command the answer is empty.
#[must_use]
pub fn answer(command: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
    match command {
        "read" => sheets(&read::workbook(name, bytes)).into_bytes(),
        "package" => marked(document(name, bytes).map(String::into_bytes)),
        "export" => marked(export(name, bytes)),
        "document" => marked(made(bytes, |document: &WrittenDocument| odt(document))),
        "presentation" => marked(made(bytes, |deck: &Presentation| odp(deck))),
        _ => Vec::new(),
    }
}

fn marked(made: Result<Vec<u8>, Vec<String>>) -> Vec<u8> {
    let (mark, content) = match made {
        Ok(content) => (DONE, content),
        Err(sentences) => (REFUSED, sentences.join("\n").into_bytes()),
    };
    [vec![mark], content].concat()
}

fn sheets(read: &Result<Workbook, FileFault>) -> String {
    let sheet = |sheet: &Sheet| json!({"name": sheet.name, "rows": sheet.rows, "hidden_rows": sheet.hidden_rows});
    let said = match read {
        Ok(workbook) => json!({"sheets": workbook.sheets.iter().map(sheet).collect::<Vec<_>>()}),
        Err(fault) => json!({"fault": table_faults::reason(fault)}),
    };
    said.to_string()
}

fn document(name: &str, bytes: &[u8]) -> Result<String, Vec<String>> {
    let in_tables = |problems: Vec<_>| problems.into_iter().map(PackageFault::Table).collect();
    let document = read::package(name, bytes, None).and_then(|package| Document::of(package).map_err(in_tables));
    let sentences = |faults: Vec<PackageFault>| {
        faults.iter().map(|fault| table_faults::of_package(name, fault)).collect::<Vec<_>>()
    };
    document.map(|document| document.write()).map_err(sentences)
}

fn export(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Vec<String>> {
    let (format, day) = name.split_once('/').unwrap_or((name, ""));
    let format = ExportFormat::parse(format).ok_or_else(|| vec![table_faults::unknown_format(format)])?;
    let day = Day::parse(day).ok_or_else(|| vec![table_faults::unknown_day(day)])?;
    let text = str::from_utf8(bytes).map_err(|why| Unreadable::Damaged(why.to_string()));
    let document = text.and_then(Document::read).map_err(|why| vec![changes::unreadable(&why)])?;
    let territory = document.territory.after(&document.journal);
    let made = write::export(&document.package, &territory, day, format);
    made.map(|file| file.bytes).map_err(|why| table_faults::of_export(&why))
}

/// A file of a value that the app made; what is wrong with it is nothing that its reader could mend.
fn made<T: DeserializeOwned>(
    bytes: &[u8],
    write: impl Fn(&T) -> Result<Vec<u8>, String>,
) -> Result<Vec<u8>, Vec<String>> {
    let value = serde_json::from_slice(bytes).map_err(|why| why.to_string());
    value.and_then(|value| write(&value)).map_err(|why| vec![table_faults::not_made(&why)])
}

#[cfg(test)]
mod tests;
