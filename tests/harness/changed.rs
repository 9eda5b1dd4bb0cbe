//! The finished file with something changed in it: what a scenario cannot wait for to happen by itself.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::{Failure, Outcome, Page, given};

impl Page {
    /// Chooses, in a file field, a file of this name and content.
    ///
    /// # Errors
    /// There is no such field, or the file cannot be written.
    pub fn choose_file(&self, field: &str, name: &str, text: &str) -> Outcome {
        let file = self.folder().join("files").join(name);
        fs::write(&file, text)?;
        self.field(field).fill(&file.display().to_string())
    }

    /// Opens a copy of the finished file that has been changed, under a name of its own; says where it lies.
    ///
    /// # Errors
    /// It does not open.
    pub fn open_changed(&self, name: &str, change: impl FnOnce(String) -> String, hash: &str) -> Outcome<PathBuf> {
        let copy = self.folder().join("files").join(name);
        fs::write(&copy, change(fs::read_to_string(given::the_file()?)?))?;
        self.open_file(&copy, hash)?;
        Ok(copy)
    }

    /// Opens a copy of the finished file in which a script of the scenario's runs before all others, its policy
    /// letting that one script in and nothing more.
    ///
    /// # Errors
    /// It does not open, or its policy is not where it is expected.
    pub fn open_with_script(&self, name: &str, script: &str, hash: &str) -> Outcome<PathBuf> {
        const ALLOWED: &str = "script-src 'wasm-unsafe-eval'";
        let text = fs::read_to_string(given::the_file()?)?;
        let fingerprint = STANDARD.encode(Sha256::digest(script.as_bytes()));
        let first = text.find("<script id=").filter(|_| text.contains(ALLOWED));
        let first = first.ok_or_else(|| Failure::new("The file has no script or no policy"))?;
        let (before, after) = text.split_at(first);
        let before = before.replacen(ALLOWED, &format!("{ALLOWED} 'sha256-{fingerprint}'"), 1);
        self.open_changed(name, |_| format!("{before}<script>{script}</script>{after}"), hash)
    }

    /// Opens the finished file with a witness of everything that its policy refuses; [`Page::refused`] has it.
    ///
    /// # Errors
    /// It does not open.
    pub fn open_watched(&self, hash: &str) -> Outcome {
        let witness = "window.refused = []; addEventListener('securitypolicyviolation', (event) => \
                       refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));";
        self.open_with_script("observe.html", witness, hash).map(drop)
    }

    /// What the page's policy has refused since [`Page::open_watched`].
    ///
    /// # Errors
    /// There is no witness.
    pub fn refused(&self) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.run("return window.refused", Vec::new())?)?)
    }
}
