//! Ways out of the page that its policy cannot close: peer connections, new windows, navigation, messages to other
//! windows, texts that a spreadsheet runs. The code of the app has none, but for those that are listed with their reason.

use std::fs;
use std::path::{Path, PathBuf};

use crate::locations;

/// What would open a way out, as scripts and the bindings of Rust write it.
const WAYS_OUT: [&str; 16] = [
    "RTCPeerConnection",
    "RtcPeerConnection",
    "sendBeacon",
    "send_beacon",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "XMLHttpRequest",
    "XmlHttpRequest",
    "fetch(",
    "window.open",
    "open_with_url",
    "location.assign",
    "location.replace",
    "postMessage",
    "BroadcastChannel",
];

/// The files that have one, and why.
const EXPLAINED: [(&str, &str, &str); 4] = [
    ("boot/start.js", "fetch(", "the modules of the static folder, from beside the page"),
    ("src/browser/beside.rs", "open_with_url", "the presenter's window, an empty page that the slides fill"),
    ("src/browser/channel.rs", "BroadcastChannel", "the other tabs of the same carnet learn of an edit"),
    ("src/browser/pointing.rs", "open_with_url", "a link over a slide that the user follows opens beside the slides"),
];

/// The files of a folder and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it is read").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The files of the app whose code has one of these texts, each with the text. Comments and tests may name what is not
/// used.
fn with(texts: &[&'static str]) -> Vec<(String, &'static str)> {
    let project = locations::project();
    let mut found = Vec::new();
    for file in ["src", "boot", "crates/wording/src"].iter().flat_map(|folder| files(&project.join(folder))) {
        let text = fs::read_to_string(&file).expect("a text");
        let name = file.strip_prefix(&project).expect("it is in the project").display().to_string();
        let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code = || code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let found_here = texts.iter().filter(|it| code().any(|line| line.contains(**it)));
        found.extend(found_here.map(|it| (name.clone(), *it)));
    }
    found.sort_unstable();
    found
}

#[test]
fn no_code_of_the_app_opens_a_way_out_of_the_page() {
    let found = with(&WAYS_OUT);
    let explained: Vec<(String, &str)> = EXPLAINED.iter().map(|(file, way, _)| ((*file).to_owned(), *way)).collect();
    assert_eq!(found, explained);
    assert!(EXPLAINED.iter().all(|(_, _, why)| !why.is_empty()));
}

/// `domain::spreadsheet::tab_separated` writes every table for a spreadsheet: it marks as text what would be run.
#[test]
fn no_code_of_the_app_writes_the_cells_of_a_spreadsheet_by_itself() {
    let separators = with(&["\\t", "\\u{9}", "text/csv"]);
    // The messages about tables with another separator.
    let explained = [
        "crates/wording/src/not_found.rs",
        // What a test compares with.
        "crates/wording/src/report/tests.rs",
        "crates/wording/src/table_faults.rs",
    ];
    assert_eq!(separators, explained.map(|file| (file.to_owned(), "\\t")));
}
