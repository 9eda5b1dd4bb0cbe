//! `cargo xtask data`: builds the bundled territory `data/mel/` from the tables in `data/inputs/`.
//!
//! The same inputs always give the same bytes: pseudo-random numbers depend on names only. Tables that would contradict
//! a published figure are not written.

mod check;
mod fit;
mod gaps;
mod goals;
mod grid;
mod initial;
mod inputs;
mod package;
mod random;
mod tables;

use std::fs;
use std::path::Path;

use inputs::Inputs;

/// Writes `data/mel/` below `root`, the project's folder.
///
/// # Errors
/// An input cannot be read, no grid agrees with the published figures, or the folder cannot be written.
pub fn run(root: &Path) -> Result<(), String> {
    let inputs = Inputs::read(&root.join("data/inputs"))?;
    let files = build(&inputs)?;
    let folder = root.join("data/mel");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, text) in &files {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    println!("data/mel: {} files written", files.len());
    Ok(())
}

/// The files of the package, by name.
fn build(inputs: &Inputs) -> Result<Vec<(String, String)>, String> {
    let mut grid = initial::fill(inputs)?;
    let bounds = goals::bounds(inputs, &grid)?;
    fit::fit(&mut grid, &bounds)?;
    gaps::add(&mut grid, &bounds);
    let tables = tables::of(inputs, &grid)?;
    let mut files = vec![("datapackage.json".to_owned(), package::describe(inputs, &tables)?)];
    files.extend(tables.into_iter().map(|(table, text)| (format!("{table}.csv"), text)));
    check::check_published(inputs, &files)?;
    Ok(files)
}
