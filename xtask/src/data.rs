//! Builds the bundled territory, `data/mel/`, from the tables kept in `data/inputs/`.
//!
//! The same inputs always give the same bytes: chance comes from names, never from a clock, and what
//! would contradict a published figure is not written.

mod check;
mod fit;
mod goals;
mod grid;
mod inputs;
mod nature;
mod package;
mod random;
mod season;
mod tables;

use std::fs;
use std::path::Path;

use inputs::Inputs;

/// Writes `data/mel/` below `root`, the project's folder.
///
/// # Errors
/// When an input cannot be read, when no matrix agrees with the published figures, or when the
/// folder cannot be written.
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
    let mut grid = nature::grow(inputs)?;
    let bounds = goals::bounds(inputs, &grid)?;
    fit::fit(&mut grid, &bounds)?;
    season::season(&mut grid, &bounds);
    let tables = tables::of(inputs, &grid)?;
    let mut files = vec![("datapackage.json".to_owned(), package::describe(inputs, &tables)?)];
    files.extend(tables.into_iter().map(|(table, text)| (format!("{table}.csv"), text)));
    check::agree_with_what_was_published(inputs, &files)?;
    Ok(files)
}
