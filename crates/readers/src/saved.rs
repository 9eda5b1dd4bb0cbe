//! What the program saves, as somebody else may have written it: packages, answers, documents.

use domain::territory::{Package, Territory};
use formats::{AnswersFile, Document, EditsFile, read_entry};
use gathering::ReceivedContent;

use crate::example::{example_package, merge};
use crate::parts::{archive, parts};

/// A Data Package: as the files of a folder, and as an archive.
pub fn package(bytes: &[u8]) {
    if let Ok(package) = Package::from_files(parts(bytes)) {
        read_territory(&package);
    }
    let archive = archive(bytes, &[]);
    for base in [None, Some(example_package())] {
        if let Ok(package) = tables::read::package("a.zip", &archive, base) {
            read_territory(&package);
        }
    }
}

/// Reads a package as strictly as one that is opened. What is read is saved and read again as it was.
fn read_territory(package: &Package) {
    let Ok(territory) = Territory::read(package) else { return };
    let Ok(document) = Document::of(package.clone()) else { panic!("what was read once is read again") };
    let saved = Document::read(&document.write());
    assert!(
        saved.is_ok_and(|saved| saved.territory == territory),
        "a territory that is read can be saved and read again"
    );
}

/// An answer, or edits that were saved apart, read and gathered.
pub fn answer(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(file) = AnswersFile::read(text) {
        assert!(AnswersFile::read(&file.write()) == Ok(file), "an answer is written as it was read");
    }
    if let Ok(file) = EditsFile::read(text) {
        let again = EditsFile::read(&file.write());
        assert!(again.is_ok_and(|again| again.journal == file.journal), "edits are written as they were read");
    }
    for line in text.lines() {
        let _ = read_entry(line);
    }
    if text.trim_start().starts_with('{') {
        merge(&ReceivedContent::Text(text.to_owned()));
    }
}

/// A document: its text alone, and in a page.
pub fn document(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let in_page = formats::page::document_in(text);
    for document in [Some(Document::read(text)), in_page].into_iter().flatten().flatten() {
        let again = Document::read(&document.write());
        assert!(
            again.is_ok_and(|again| again.territory == document.territory && again.journal == document.journal),
            "a document is written as it was read"
        );
        let _ = document.territory.after(&document.journal);
    }
    if text.trim_start().starts_with(['{', '<']) {
        merge(&ReceivedContent::Text(text.to_owned()));
    }
}
