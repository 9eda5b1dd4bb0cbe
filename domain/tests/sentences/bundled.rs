//! The bundled territory, for what must hold of it.

use std::fs;
use std::path::Path;

use domain::territory::{Package, Territory};

/// Reads `data/mel`.
pub fn mel() -> Territory {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/mel");
    let files = fs::read_dir(folder).expect("data/mel is there").map(|entry| {
        let entry = entry.expect("its files can be listed");
        (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("and read"))
    });
    Territory::read(&Package::from_files(files).expect("data/mel holds a package")).expect("without fault")
}
