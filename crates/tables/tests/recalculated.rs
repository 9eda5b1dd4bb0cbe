//! `LibreOffice` counts the exported spreadsheets again and finds the same figures; skipped where there is none.

#![expect(clippy::unwrap_used, reason = "a step that fails fails the test")]

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use domain::territory::Territory;
use fixtures::mel;
use fixtures::small_territory::package;
use tables::write::{ExportFormat, export};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Makes `LibreOffice` recalculate every file that it opens: by default it trusts some programs.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// What no figure is.
const FALSE: &str = "77777";

/// The same file in which the value of every formula with a number is false.
fn falsified(bytes: &[u8], format: ExportFormat) -> Vec<u8> {
    let (marks, end) = match format {
        ExportFormat::Ods => (["table:formula=", "office:value=\""], '"'),
        _ => (["<f>", "</f><v>"], '<'),
    };
    let falsify = |text: &str| {
        let mut parts = text.split(marks[0]);
        let mut out = parts.next().unwrap().to_owned();
        for part in parts {
            out.push_str(marks[0]);
            let cell_end = part.find("</c>").or_else(|| part.find("</table:table-cell>")).unwrap_or(part.len());
            match part.find(marks[1]).filter(|at| *at < cell_end) {
                Some(at) => {
                    let start = at + marks[1].len();
                    let length = part[start..].find(end).unwrap();
                    out.extend([&part[..start], FALSE, &part[start + length..]]);
                }
                None => out.push_str(part),
            }
        }
        out
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut copy = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let options = SimpleFileOptions::default().compression_method(file.compression());
        copy.start_file(file.name().unwrap(), options).unwrap();
        copy.write_all(falsify(&text).as_bytes()).unwrap();
    }
    copy.finish().unwrap().into_inner()
}

/// The cells of the sheet of indicators as texts, without empty ones at the ends of rows.
fn indicators(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range("Indicateurs").unwrap();
    let text = |cell: &Data| cell.to_string();
    let row = |row: &[Data]| {
        let mut texts: Vec<String> = row.iter().map(text).collect();
        while texts.last().is_some_and(String::is_empty) {
            texts.pop();
        }
        texts
    };
    range.rows().map(row).collect()
}

fn soffice() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join("soffice")).find(|path| path.is_file())
}

/// The files as `LibreOffice` saves them after counting, as XLSX, in the same order.
fn counted_again(soffice: &Path, folder: &Path, files: &[(Vec<u8>, ExportFormat)]) -> Vec<Vec<u8>> {
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).unwrap();
    fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).unwrap();
    let out = folder.join("out");
    let mut paths = Vec::new();
    for (number, (bytes, format)) in files.iter().enumerate() {
        let path = folder.join(format!("{number}.{}", format.as_str()));
        fs::write(&path, bytes).unwrap();
        paths.push(path);
    }
    let done = Command::new(soffice)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&out)
        .args(&paths)
        .output()
        .unwrap();
    let made = (0..files.len()).map(|number| out.join(format!("{number}.xlsx")));
    made.map(|path| fs::read(path).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)))).collect()
}

#[test]
fn libreoffice_counts_the_same_figures_whatever_the_file_says_they_are() {
    let Some(soffice) = soffice() else {
        eprintln!("skipped: there is no soffice on the PATH");
        return;
    };
    let folder = std::env::temp_dir().join(format!("carnet-recalculated-{}", std::process::id()));
    let small = package(
        &[1, 9],
        &["59001,,A,100,,", "59002,,B,,,", "59003,,C,7,,"],
        &[
            "a,A,D,,,,2015,2015,,oui,,publie,s",
            "b,\"=1+1, B\",D,,,,2015,2015,,,,publie,s",
            "c,C,E,,,,2015,2015,,,,publie,s",
            "d,D,E,,,,2015,2015,2016,,,publie,s",
        ],
        &[
            "a,59001,participe,,,,illustratif,",
            "b,59001,non_concernee,,,,illustratif,",
            "b,59002,interessee,,,,illustratif,",
            "b,59003,non,,,,illustratif,",
            "c,59002,inconnue,,,,saisi,",
            "c,59003,participe,,,,publie,s",
        ],
    );
    let (mut expected, mut files) = (Vec::new(), Vec::new());
    for package in [mel::package(), small] {
        let territory = Territory::read(&package).unwrap();
        for format in [ExportFormat::Ods, ExportFormat::Xlsx] {
            let bytes = export(&package, &territory, territory.about().reference, format).unwrap().bytes;
            let false_file = falsified(&bytes, format);
            assert!(indicators(false_file.clone()).concat().iter().any(|text| text == FALSE), "{format:?}");
            files.push((false_file, format));
            expected.push(indicators(bytes));
        }
    }
    let again = counted_again(&soffice, &folder, &files);
    assert_eq!(again.into_iter().map(indicators).collect::<Vec<_>>(), expected);
    fs::remove_dir_all(folder).unwrap();
}
