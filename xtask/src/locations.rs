//! The paths of files and folders of the project, and of the tool cache.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's folder, the parent of this package.
pub fn project() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// The folder of the bundled territory.
pub fn bundled_territory() -> PathBuf {
    project().join("data/mel")
}

/// The folders of the examples of other territories, in the order of their names.
///
/// # Errors
/// Their folder cannot be read.
pub fn example_territories() -> Result<Vec<PathBuf>> {
    let folder = project().join("data/exemples");
    let unreadable = || format!("{} cannot be read", folder.display());
    let entries = fs::read_dir(&folder).with_context(unreadable)?;
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry.with_context(unreadable)?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The static folder that Trunk builds; Trunk.toml has the same path.
pub fn site() -> PathBuf {
    project().join("target/site")
}

/// The folder of the HTML fragments that Trunk inserts into the page: the document block and the page without scripts.
pub fn page_fragments() -> PathBuf {
    project().join("target/carnet")
}

/// The folder of the built fuzz targets and of the inputs that they found.
pub fn fuzzing() -> PathBuf {
    project().join("target/fuzz")
}

/// The folder for the screenshots of browser tests.
pub fn screenshots() -> PathBuf {
    project().join("target/carnet/shots")
}

/// The folder of the pictures of the help.
pub fn help_pictures() -> PathBuf {
    project().join("docs/help")
}

/// The single file of an example of another territory, for browser tests.
pub fn example_file() -> PathBuf {
    project().join("target/carnet/autre-territoire.html")
}

/// The single file to publish.
pub fn one_file() -> PathBuf {
    project().join("dist/carnet.html")
}

/// The cache folder for tools that were not installed on the machine, shared by all copies of the project.
///
/// # Errors
/// The home folder is not known.
pub fn tools() -> Result<PathBuf> {
    let configured = env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let cache = match configured {
        Some(folder) => folder,
        None => {
            env::home_dir().context("No home folder is known to keep the tools in: set XDG_CACHE_HOME")?.join(".cache")
        }
    };
    Ok(cache.join("carnet-tools"))
}
