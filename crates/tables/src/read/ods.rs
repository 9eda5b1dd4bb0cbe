//! Spreadsheets in ODF (`.ods`).

use std::io::Cursor;

use calamine::{Data, Ods, Range, Reader, SheetVisible};

use crate::Workbook;
use crate::read::FileFault;
use crate::read::archive::BoundedArchive;
use crate::read::cells::text_of;
use crate::read::ods_scan::scan;
use crate::read::sheets::finish;
use crate::read::xml::walk;

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads a file.
///
/// # Errors
/// It is encrypted or damaged, or unfolds to more than is read.
pub(super) fn workbook(archive: &mut BoundedArchive<'_>) -> Result<Workbook, FileFault> {
    let manifest = archive.part(MANIFEST)?.ok_or_else(|| FileFault::damaged(MANIFEST))?;
    let mut is_encrypted = false;
    walk(MANIFEST, &manifest, |event| {
        if let quick_xml::events::Event::Start(element) = event {
            is_encrypted |= element.local_name().as_ref() == "encryption-data";
        }
        Ok(())
    })?;
    if is_encrypted {
        return Err(FileFault::Encrypted);
    }
    let content = archive.part(CONTENT)?.ok_or_else(|| FileFault::damaged(CONTENT))?;
    let scanned = scan(CONTENT, &content)?;
    drop(content);
    let mut ods: Ods<_> = Ods::new(Cursor::new(archive.bytes())).map_err(|_| FileFault::damaged(CONTENT))?;
    let known: Vec<(String, bool)> =
        ods.sheets_metadata().iter().map(|it| (it.name.clone(), it.visible != SheetVisible::Visible)).collect();
    // Sheets without a name, or two of one name, are in no file that a program writes.
    let is_same =
        scanned.len() == known.len() && scanned.iter().zip(&known).all(|(sheet, (name, _))| sheet.name == *name);
    let is_twice = |name: &String| known.iter().filter(|(other, _)| other == name).count() > 1;
    if !is_same || known.iter().any(|(name, _)| is_twice(name)) {
        return Err(FileFault::damaged(CONTENT));
    }
    let mut sheets = Vec::new();
    for (mut sheet, (name, is_hidden)) in scanned.into_iter().zip(known) {
        // What LibreOffice keeps of another file that a formula refers to.
        if name.starts_with("'file:") && name.contains("'#$") {
            continue;
        }
        let range = ods.worksheet_range(&name).map_err(|_| FileFault::damaged(CONTENT))?;
        sheet.rows = rows_of(&range);
        sheet.is_hidden = is_hidden;
        sheets.push(finish(sheet)?);
    }
    Ok(Workbook { sheets })
}

/// The rows of a sheet from its first cell on, although the range begins with the first that is filled.
fn rows_of(range: &Range<Data>) -> Vec<Vec<String>> {
    let Some((first_row, first_column)) = range.start() else { return Vec::new() };
    let before = |count: u32| usize::try_from(count).unwrap_or_default();
    let mut rows = vec![Vec::new(); before(first_row)];
    for row in range.rows() {
        let mut texts = vec![String::new(); before(first_column)];
        texts.extend(row.iter().map(text_of));
        rows.push(texts);
    }
    rows
}
