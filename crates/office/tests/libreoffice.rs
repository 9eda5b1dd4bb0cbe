//! `LibreOffice` opens what is written and finds every heading on its page; skipped where there is none.
//!
//! With the variable `CARNET_DOCUMENTS`, the files and their pages stay in that folder, to be looked at.

#![expect(clippy::unwrap_used, reason = "a step that fails fails the test")]

mod sample;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use documents::{SlideFormat, SlideLook, plain_text};
use office::{odp, odt};
use sample::{HEADINGS, deck, report};

fn program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The folder of the files: one that is kept, if one is named.
fn folder() -> (PathBuf, bool) {
    match env::var_os("CARNET_DOCUMENTS") {
        Some(kept) => (PathBuf::from(kept), true),
        None => (env::temp_dir().join(format!("carnet-documents-{}", std::process::id())), false),
    }
}

/// The texts of the pages of files, after `LibreOffice` has made a PDF of each.
fn pages(programs: &(PathBuf, PathBuf), folder: &Path, files: &[(&str, Vec<u8>)]) -> Vec<Vec<String>> {
    fs::create_dir_all(folder).unwrap();
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    for ((_, bytes), path) in files.iter().zip(&paths) {
        fs::write(path, bytes).unwrap();
    }
    let done = Command::new(&programs.0)
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(&paths)
        .output()
        .unwrap();
    let text = |path: &PathBuf| {
        let pdf = path.with_extension("pdf");
        let read = Command::new(&programs.1).arg("-layout").arg(&pdf).arg("-").output().unwrap();
        assert!(read.status.success(), "{}: {}", pdf.display(), String::from_utf8_lossy(&done.stderr));
        String::from_utf8(read.stdout).unwrap()
    };
    let spaced = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    paths.iter().map(|path| text(path).trim_end_matches('\u{c}').split('\u{c}').map(spaced).collect()).collect()
}

#[test]
fn libreoffice_shows_every_heading_figure_and_note_on_its_page() {
    let (Some(soffice), Some(pdftotext)) = (program("soffice"), program("pdftotext")) else {
        eprintln!("skipped: there is no soffice or no pdftotext on the PATH");
        return;
    };
    let (folder, is_kept) = folder();
    let decks = [
        ("large.odp", deck(SlideFormat::Wide, SlideLook::Light)),
        ("sombre.odp", deck(SlideFormat::Wide, SlideLook::Dark)),
        ("classique.odp", deck(SlideFormat::Classic, SlideLook::Light)),
    ];
    let mut files = vec![("bilan.odt", odt(&report()).unwrap())];
    files.extend(decks.iter().map(|(name, deck)| (*name, odp(deck).unwrap())));
    let pages = pages(&(soffice, pdftotext), &folder, &files);
    if !is_kept {
        fs::remove_dir_all(&folder).unwrap();
    }
    let report = &pages[0];
    for heading in HEADINGS {
        // In the contents, with the number of its page, and there.
        let at = (2..report.len()).find(|page| report[*page].contains(heading)).unwrap_or_else(|| panic!("{heading}"));
        let rest = report[1].split(heading).nth(1).unwrap_or_else(|| panic!("{heading}: {}", report[1]));
        let number = rest.trim_start_matches([' ', '.']).split(' ').next().unwrap();
        assert_eq!(number, (at + 1).to_string(), "{heading}: {}", report[1]);
    }
    let count = report.len();
    for (rank, page) in report.iter().enumerate() {
        let foot = format!("Page {} sur {count}", rank + 1);
        assert!(page.contains(&foot) && page.contains("Données illustratives"), "{foot}: {page}");
        assert_eq!(page.contains("au 13 décembre 2019 "), rank > 0, "the cover has no running head: {page}");
    }
    let heads = report.iter().filter(|page| page.contains("Commune Habitants Actions")).count();
    assert!(heads >= 2, "the head of a table is repeated: {heads}");
    let whole = report.join(" ");
    for text in ["95 % (86 sur 90) (illustratif)", "Communes dont le nombre", "Tableau 1 : Les communes", "Figure 2 : "]
    {
        let text = text.replace(" %", "\u{202f}%");
        let found = whole.contains(&text) || whole.replace('\u{202f}', " ").contains(&text.replace('\u{202f}', " "));
        assert!(found, "{text}: {whole}");
    }
    for ((name, deck), pages) in decks.iter().zip(&pages[1..]) {
        assert_eq!(pages.len(), deck.slides.len(), "{name}");
        for (slide, page) in deck.slides.iter().zip(pages) {
            let title = plain_text(&slide.title).replace('\u{202f}', " ");
            assert!(page.replace('\u{202f}', " ").contains(&title), "{name}: {title}: {page}");
        }
    }
}
