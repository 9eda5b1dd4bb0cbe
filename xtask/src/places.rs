//! Where things lie in the project and on the machine.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's folder: the one above this package.
pub fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The bundled territory.
pub fn bundled_territory() -> PathBuf {
    project().join("data/mel")
}

/// What Trunk builds: a static folder. Its name stands in Trunk.toml too.
pub fn site() -> PathBuf {
    project().join("target/site")
}

/// What Trunk pulls into the page: the document block and the page without JavaScript.
pub fn parts_of_the_page() -> PathBuf {
    project().join("target/carnet")
}

/// Where the browser tests put what they saw.
pub fn screenshots() -> PathBuf {
    project().join("target/carnet/shots")
}

/// The file that is handed out.
pub fn one_file() -> PathBuf {
    project().join("dist/carnet.html")
}

/// Where tools are kept that the machine did not have; shared by every copy of the project.
///
/// # Errors
/// No home folder is known.
pub fn tools() -> Result<PathBuf> {
    let given = env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let cache = match given {
        Some(folder) => folder,
        None => {
            env::home_dir().context("No home folder is known to keep the tools in: set XDG_CACHE_HOME")?.join(".cache")
        }
    };
    Ok(cache.join("carnet-tools"))
}
