//! Claims held against the bundled territory: published figures, and sentences.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod corpus;
mod judging;
mod published;
mod reading;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use domain::dates::Day;
use domain::territory::{Package, Territory};

static MEL: LazyLock<Territory> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/mel");
    let files = fs::read_dir(folder).expect("data/mel is there").map(|entry| {
        let entry = entry.expect("its files can be listed");
        (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("and read"))
    });
    Territory::read(&Package::from_files(files).expect("data/mel holds a package")).expect("without fault")
});

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}
