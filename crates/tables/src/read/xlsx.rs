//! Spreadsheets of Excel (`.xlsx`, `.xlsm`).

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use quick_xml::XmlVersion;
use quick_xml::events::Event;

use crate::read::FileFault;
use crate::read::archive::BoundedArchive;
use crate::read::cells::text_of_borrowed;
use crate::read::limits::{MAX_CELLS, SheetBudget};
use crate::read::sheets::finish;
use crate::read::xlsx_scan::scan;
use crate::read::xml::{attribute, walk};
use crate::{Sheet, Workbook};

/// The end of the name of the part that lists the sheets.
pub(super) const WORKBOOK: &str = "workbook.xml";

/// Reads a file.
///
/// # Errors
/// It is encrypted or damaged, or has more than is read.
pub(super) fn workbook(archive: &mut BoundedArchive<'_>) -> Result<Workbook, FileFault> {
    let mut scanned = scanned_sheets(archive)?;
    let mut xlsx: Xlsx<_> = Xlsx::new(Cursor::new(archive.bytes())).map_err(|error| fault(&error))?;
    let is_1904 = xlsx.has_1904_epoch();
    let known: Vec<(String, bool)> = xlsx
        .sheets_metadata()
        .iter()
        .filter(|it| it.typ == SheetType::WorkSheet)
        .map(|it| (it.name.clone(), it.visible != SheetVisible::Visible))
        .collect();
    let mut budget = SheetBudget::new();
    let mut sheets = Vec::new();
    for (name, is_hidden) in known {
        let sheet = scanned.remove(&name).unwrap_or_default();
        let rows = rows_of(&mut xlsx, &name, is_1904, &mut budget)?;
        sheets.push(finish(Sheet { name, rows, is_hidden, ..sheet })?);
    }
    Ok(Workbook { sheets })
}

/// The sheets by their names, without their rows; the other parts are walked through too.
fn scanned_sheets(archive: &mut BoundedArchive<'_>) -> Result<BTreeMap<String, Sheet>, FileFault> {
    let names: Vec<String> = archive.names().to_vec();
    // The parts of the sheets, by the key that the list of sheets refers to them by; and that list.
    let (mut targets, mut listed) = (BTreeMap::new(), Vec::new());
    let mut scanned = BTreeMap::new();
    for part in names.iter().filter(|name| is_xml(name)) {
        let Some(content) = archive.part(part)? else { continue };
        // Any part may be called a sheet by the list of them.
        scanned.insert(part.clone(), scan(part, &content)?);
        let is_list = part.ends_with(WORKBOOK) && !part.contains("_rels/");
        let is_rels = part.ends_with("_rels/workbook.xml.rels");
        if !is_list && !is_rels {
            continue;
        }
        walk(part, &content, |event| {
            let Event::Start(element) = event else { return Ok(()) };
            if is_list && element.local_name().as_ref() == "sheet" {
                let key = element.attributes().flatten().find(|it| it.key.local_name().as_ref() == "id");
                let key = key
                    .and_then(|it| it.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned));
                listed.extend(attribute(element, "name").zip(key).map(|(name, key)| (name.into_owned(), key)));
            } else if is_rels && element.local_name().as_ref() == "Relationship" {
                let pair = attribute(element, "Id").zip(attribute(element, "Target"));
                targets.extend(pair.map(|(id, target)| (id.into_owned(), target.into_owned())));
            }
            Ok(())
        })?;
    }
    let mut sheets = BTreeMap::new();
    for (name, key) in listed {
        let Some(target) = targets.get(&key) else { continue };
        let target = target.trim_start_matches('/').trim_start_matches("./");
        let part = names.iter().find(|part| *part == target || part.ends_with(&["/", target].concat()));
        if let Some(sheet) = part.and_then(|part| scanned.remove(part))
            && sheets.insert(name, sheet).is_some()
        {
            return Err(FileFault::damaged(WORKBOOK));
        }
    }
    Ok(sheets)
}

/// Whether a part is XML that is read; drawings (`.vml`) are not.
fn is_xml(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    end.eq_ignore_ascii_case("xml") || end.eq_ignore_ascii_case("rels")
}

/// The rows of a sheet.
fn rows_of(
    xlsx: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    is_1904: bool,
    budget: &mut SheetBudget,
) -> Result<Vec<Vec<String>>, FileFault> {
    let mut reader = xlsx.worksheet_cells_reader(name).map_err(|error| fault(&error))?;
    let mut cells: Vec<((usize, usize), String)> = Vec::new();
    let (mut height, mut width) = (0, 0);
    while let Some(cell) = reader.next_cell().map_err(|error| fault(&error))? {
        let (row, column) = cell.get_position();
        let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else { continue };
        let text = text_of_borrowed(cell.get_value().clone(), is_1904);
        if text.is_empty() {
            continue;
        }
        budget.take_text(name, text.len(), 1)?;
        if cells.len() == MAX_CELLS {
            return Err(FileFault::TooManyCells { sheet: name.to_owned() });
        }
        (height, width) = (height.max(row + 1), width.max(column + 1));
        cells.push(((row, column), text));
    }
    budget.take(name, height, width)?;
    let mut rows: Vec<Vec<String>> = vec![Vec::new(); height];
    for ((row, column), text) in cells {
        let Some(row) = rows.get_mut(row) else { continue };
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(cell) = row.get_mut(column) {
            *cell = text;
        }
    }
    Ok(rows)
}

fn fault(error: &XlsxError) -> FileFault {
    match error {
        XlsxError::Password => FileFault::Encrypted,
        _ => FileFault::damaged(WORKBOOK),
    }
}
