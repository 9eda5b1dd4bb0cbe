//! The bundled territory, read once for all the tests of a file.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use domain::dates::Day;
use domain::territory::{Package, Territory};

pub static MEL: LazyLock<Territory> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/mel");
    let files = fs::read_dir(folder).expect("data/mel is there").map(|entry| {
        let entry = entry.expect("its files can be listed");
        (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("and read"))
    });
    let package = Package::from_files(files).expect("data/mel holds a package");
    Territory::read(&package).expect("and the package is without fault")
});

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}
