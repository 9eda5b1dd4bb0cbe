//! `cargo xtask import`: reads a territory, or answers, from a file of tables and writes them as a Data Package.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use domain::answering::edit_of;
use domain::ids::EntryId;
use domain::indicators::{DayView, Scope};
use domain::journal::Journal;
use domain::spreadsheet::{PasteTarget, SpreadsheetPaste, read_rows};
use domain::territory::{Package, Participation, Provenance, Table, Territory};
use serde_json::{Value, json};
use tables::read::{PackageFault, workbook};
use tables::{Sheet, Workbook};
use wording::table_faults as faults;

use crate::territory;

/// What was read of a file.
struct ImportedFile {
    /// The word for other programs: `package`, `answers`.
    kind: &'static str,
    package: Package,
    /// The answers that change something.
    answers: usize,
    /// Rows that the spreadsheet hides, in all sheets that were read.
    hidden_rows: usize,
}

/// Reads a file and writes the package into a folder, or prints a summary of it. The territory of `folder` is that which
/// the file completes or answers. Exit code 1 with a sentence for each fault on standard error.
///
/// # Errors
/// The folder is not a valid territory (with all problems), or a file cannot be read or written.
pub fn run(folder: &Path, file: &Path, out: Option<&Path>) -> Result<ExitCode> {
    let Ok(bytes) = fs::read(file) else {
        eprintln!("{}", faults::unreadable_path(&file.display().to_string()));
        return Ok(ExitCode::from(2));
    };
    let base = territory::package(folder)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read = match imported(&name, &bytes, &base)? {
        Ok(read) => read,
        Err(sentences) => {
            for sentence in sentences {
                eprintln!("{sentence}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    match out {
        Some(out) => write(&read.package, out)?,
        None => println!("{}", serde_json::to_string_pretty(&summary(&read)).context("The summary is not JSON")?),
    }
    Ok(ExitCode::SUCCESS)
}

/// What a file says, or a sentence for each of its faults.
fn imported(name: &str, bytes: &[u8], base: &Package) -> Result<Result<ImportedFile, Vec<String>>> {
    let faults = match tables::read::package(name, bytes, Some(base)) {
        Ok(package) => match Territory::read(&package) {
            Ok(_) => return Ok(Ok(ImportedFile { kind: "package", package, answers: 0, hidden_rows: 0 })),
            Err(problems) => problems.into_iter().map(PackageFault::Table).collect(),
        },
        // It is no package, but may have answers.
        Err(faults) if faults == [PackageFault::NoTables] => {
            return match workbook(name, bytes) {
                Ok(workbook) => answers(name, &workbook, base),
                Err(fault) => Ok(Err(vec![faults::of_package(name, &fault.into())])),
            };
        }
        Err(faults) => faults,
    };
    Ok(Err(faults.iter().map(|fault| faults::of_package(name, fault)).collect()))
}

/// The answers of a workbook, as participations of the territory.
fn answers(name: &str, workbook: &Workbook, base: &Package) -> Result<Result<ImportedFile, Vec<String>>> {
    let territory = Territory::read(base).map_err(|problems| territory::all(&problems))?;
    let day = territory.about().reference;
    let view = DayView { territory: &territory, day, scope: Scope::Everything };
    // No grid lies below a file. Dates are not to be later than the day that the territory speaks of.
    let target = PasteTarget { communes: &[], actions: &[], selected: (0, 0), transposed: false, today: day };
    let read: Vec<(&Sheet, SpreadsheetPaste)> =
        workbook.sheets.iter().map(|sheet| (sheet, read_rows(view, target, sheet.rows.clone()))).collect();
    // Sheets without answers beside those that have some are legends and the like.
    let has_answers = read.iter().any(|(_, pasted)| !pasted.communes.is_empty());
    let read: Vec<_> = read.into_iter().filter(|(_, pasted)| !has_answers || !pasted.communes.is_empty()).collect();
    let mut sentences = Vec::new();
    for (sheet, pasted) in &read {
        let place = if workbook.sheets.len() > 1 { format!("{name} [{}]", sheet.name) } else { name.to_owned() };
        sentences.extend(pasted.errors.iter().map(|error| faults::of_cell(&place, error, &territory)));
        sentences.extend(pasted.by_position.first().map(|_| faults::by_position(&place)));
    }
    if read.is_empty() || !has_answers && sentences.is_empty() {
        sentences.push(faults::no_answers(name));
    }
    if !sentences.is_empty() {
        return Ok(Err(sentences));
    }
    let hidden_rows = read.iter().map(|(sheet, _)| sheet.hidden_rows.len()).sum();
    let changes: Vec<_> = read.into_iter().flat_map(|(_, pasted)| pasted.changes).collect();
    let count = changes.len();
    let mut journal = Journal::default();
    if count > 0 {
        journal.record(EntryId::from_random([0; 12]), 0, edit_of(&territory, changes));
    }
    let after = territory.after(&journal);
    let package = with_participations(base, &after, &territory);
    Ok(Ok(ImportedFile { kind: "answers", package, answers: count, hidden_rows }))
}

/// A package with the participations of a territory after edits; rows of cells that no edit changed stay as they are.
fn with_participations(base: &Package, after: &Territory, before: &Territory) -> Package {
    const FILE: &str = "participations.csv";
    let mut package = base.clone();
    let Some(table) = package.tables.iter_mut().find(|table| table.file == FILE) else { return package };
    let at = |column: &str| table.columns.iter().position(|name| &**name == column);
    let cell = |period: &Participation, column: &str| -> String {
        let text = |text: &Option<std::sync::Arc<str>>| text.as_deref().unwrap_or_default().to_owned();
        match column {
            "action_id" => after.action(period.action).id.to_string(),
            "code_insee" => after.commune(period.commune).code.to_string(),
            "etat" => period.state.as_str().to_owned(),
            "depuis" => period.since.map(|date| date.to_string()).unwrap_or_default(),
            "jusqu_a" => period.until.map(|date| date.to_string()).unwrap_or_default(),
            "note" => text(&period.note),
            "provenance" => match period.provenance {
                Provenance::Published => "publie",
                Provenance::Entered => "saisi",
                Provenance::Illustrative => "illustratif",
            }
            .to_owned(),
            "source" => text(&period.source),
            _ => String::new(),
        }
    };
    let (Some(action_at), Some(commune_at)) = (at("action_id"), at("code_insee")) else { return package };
    let is_same = |period: &&Participation| {
        after.periods(period.action, period.commune) == before.periods(period.action, period.commune)
    };
    let changed: Vec<&Participation> = after.participations().into_iter().filter(|it| !is_same(it)).collect();
    let is_changed = |row: &Vec<std::sync::Arc<str>>| {
        changed.iter().any(|it| {
            row.get(action_at).is_some_and(|id| **id == *after.action(it.action).id.as_str())
                && row.get(commune_at).is_some_and(|code| **code == *after.commune(it.commune).code.as_str())
        })
    };
    let mut rows: Vec<_> = table.rows.iter().filter(|row| !is_changed(row)).cloned().collect();
    rows.extend(changed.iter().map(|it| table.columns.iter().map(|column| cell(it, column).into()).collect()));
    *table = Table { rows, file: FILE.to_owned(), columns: table.columns.clone() };
    package
}

fn summary(read: &ImportedFile) -> Value {
    let carnet = read.package.descriptor.get("carnet").cloned().unwrap_or_default();
    let tables: serde_json::Map<String, Value> =
        read.package.tables.iter().map(|table| (table.file.clone(), json!(table.rows.len()))).collect();
    json!({
        "kind": read.kind,
        "titre": carnet.get("titre"),
        "epci": carnet.get("epci"),
        "rows": tables,
        "answers": read.answers,
        "hidden_rows": read.hidden_rows,
    })
}

/// Writes the files of a package into a folder, which is made if it is not there.
fn write(package: &Package, folder: &Path) -> Result<()> {
    let unwritable = || format!("Le dossier {} ne peut pas être écrit", folder.display());
    fs::create_dir_all(folder).with_context(unwritable)?;
    let descriptor = serde_json::to_string_pretty(&package.descriptor).context("The descriptor is not JSON")?;
    fs::write(folder.join(tables::read::DESCRIPTOR_FILE), descriptor + "\n").with_context(unwritable)?;
    for table in &package.tables {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in std::iter::once(&table.columns).chain(&table.rows) {
            writer.write_record(row.iter().map(|cell| cell.as_bytes())).with_context(unwritable)?;
        }
        let bytes = writer.into_inner().map_err(|error| anyhow!("{error}")).with_context(unwritable)?;
        fs::write(folder.join(&table.file), bytes).with_context(unwritable)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locations;

    fn base() -> Package {
        territory::package(&locations::bundled_territory()).unwrap()
    }

    fn read(name: &str, text: &str) -> Result<ImportedFile, Vec<String>> {
        imported(name, text.as_bytes(), &base()).unwrap()
    }

    #[test]
    fn the_participations_of_an_export_give_the_same_package() {
        let base = base();
        let folder = fs::read_to_string(locations::bundled_territory().join("participations.csv")).unwrap();
        let read = read("participations.csv", &folder).map_err(|faults| faults.join("\n")).unwrap();
        assert!(read.package == base);
        assert_eq!(read.kind, "package");
    }

    #[test]
    fn answers_in_a_table_become_participations() {
        let read = read("reponses.csv", "Commune;Permis de louer\nLille;non depuis 05/2019\n").unwrap();
        assert_eq!((read.kind, read.answers), ("answers", 1));
        let rows = &read.package.table("participations.csv").unwrap().rows;
        let is_ours = |row: &&Vec<std::sync::Arc<str>>| &*row[0] == "permis-de-louer" && &*row[1] == "59350";
        assert!(
            rows.iter().filter(is_ours).any(|row| &*row[2] == "non" && &*row[3] == "2019-05" && &*row[6] == "saisi")
        );
        assert!(Territory::read(&read.package).is_ok());
    }

    #[test]
    fn every_fault_is_a_french_sentence_with_its_place() {
        let faults = read("a.csv", "Commune;Permis de louer\nLille;peut-être\nAtlantis;oui\n").err().unwrap();
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].starts_with("a.csv:2:B: «\u{a0}peut-être\u{a0}»"), "{faults:?}");
        assert!(faults[1].starts_with("a.csv:3:A: «\u{a0}Atlantis\u{a0}»"), "{faults:?}");
        let faults = read("b.xlsx", "%PDF-1.7").err().unwrap();
        assert!(faults[0].starts_with("b.xlsx:1:: ce fichier est un PDF"), "{faults:?}");
        let header = "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source\n";
        let faults = read("c.csv", &[header, "x,59350,oui,2019-13,,,saisi,\n"].concat()).err().unwrap();
        assert!(faults.iter().all(|fault| fault.starts_with("participations.csv:2:")), "{faults:?}");
        assert!(faults.len() >= 3, "{faults:?}");
    }
}
