//! Opens modified copies of the single file, for scenarios that need a fault or an observer in the page.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::waiting::until;
use crate::{Failure, Outcome, Page, environment};

impl Page {
    /// Selects a file with this name and content in a file field.
    ///
    /// # Errors
    /// There is no such field, or the file cannot be written.
    pub fn choose_file(&self, field: &str, name: &str, text: &str) -> Outcome {
        self.choose_binary_file(field, name, text.as_bytes())
    }

    /// Selects a file of this name with these bytes in a file field.
    ///
    /// # Errors
    /// There is no such field, or the file cannot be written.
    pub fn choose_binary_file(&self, field: &str, name: &str, content: &[u8]) -> Outcome {
        let file = self.folder().join("files").join(name);
        fs::write(&file, content)?;
        self.field(field).fill(&file.display().to_string())
    }

    /// Selects several files at once in a file field.
    ///
    /// # Errors
    /// There is no such field, or a file cannot be written.
    pub fn choose_files<'a>(&self, field: &str, files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Outcome {
        let mut paths = Vec::new();
        for (name, bytes) in files {
            let file = self.folder().join("files").join(name);
            fs::write(&file, bytes)?;
            paths.push(file.display().to_string());
        }
        self.field(field).fill(&paths.join("\n"))
    }

    /// Takes in a file of edits on the page of changes, after its review.
    ///
    /// # Errors
    /// There is no review of it, or the file cannot be written.
    pub fn take_in(&self, name: &str, text: &str) -> Outcome {
        self.choose_file("Reprendre un fichier de modifications", name, text)?;
        self.shows(&format!("À relire avant d’ajouter : « {name} »"))?;
        self.click("Ajouter ces modifications")
    }

    /// Opens a modified copy of the single file under this name; returns its path.
    ///
    /// # Errors
    /// It does not open.
    pub fn open_changed(&self, name: &str, change: impl FnOnce(String) -> String, hash: &str) -> Outcome<PathBuf> {
        let copy = self.folder().join("files").join(name);
        fs::write(&copy, change(fs::read_to_string(environment::single_file()?)?))?;
        self.open_file(&copy, hash)?;
        Ok(copy)
    }

    /// Opens a page from the disk, beside the single file, that shows the file in a frame; gives the text in the frame.
    ///
    /// # Errors
    /// It does not open, or shows nothing.
    pub fn text_in_a_frame(&self) -> Outcome<String> {
        let (file, outer) = (self.folder().join("files/encadre.html"), self.folder().join("files/cadre.html"));
        fs::copy(environment::single_file()?, &file)?;
        fs::write(
            &outer,
            "<!doctype html><meta charset=utf-8><title>Cadre</title><iframe src=\"encadre.html\"></iframe>",
        )?;
        self.wait_for(self.web()?.goto(&format!("file://{}", outer.display())))?;
        self.wait_for(self.web()?.enter_frame(0))?;
        let text = until("a text in the frame", || {
            let text = self.run("return document.body ? document.body.innerText : ''", Vec::new())?;
            let text = text.as_str().unwrap_or_default().to_owned();
            if text.trim().is_empty() { Err(Failure::new("it is empty")) } else { Ok(text) }
        });
        self.wait_for(self.web()?.enter_default_frame())?;
        text
    }

    /// Opens a copy of the single file with a script that runs before all others. The copy's policy allows this script
    /// in addition; the script then puts the file's own policy in its place, without which the program makes no copies.
    ///
    /// # Errors
    /// It does not open, or the file has no script or not the expected policy.
    pub fn open_with_script(&self, name: &str, script: &str, hash: &str) -> Outcome<PathBuf> {
        const ALLOWED: &str = "script-src 'wasm-unsafe-eval'";
        const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        let text = fs::read_to_string(environment::single_file()?)?;
        let policy = text.split_once(POLICY).and_then(|(_, after)| after.split_once('"')).unwrap_or_default().0;
        let script = format!("document.querySelector('meta[http-equiv]').content = {};\n{script}", Value::from(policy));
        let fingerprint = STANDARD.encode(Sha256::digest(script.as_bytes()));
        let first = text.find("<script id=").filter(|_| text.contains(ALLOWED));
        let first = first.ok_or_else(|| Failure::new("The file has no script or no policy"))?;
        let (before, after) = text.split_at(first);
        let before = before.replacen(ALLOWED, &format!("{ALLOWED} 'sha256-{fingerprint}'"), 1);
        self.open_changed(name, |_| format!("{before}<script>{script}</script>{after}"), hash)
    }

    /// Opens the single file with a script that records violations of its policy, for [`Page::policy_violations`].
    ///
    /// # Errors
    /// It does not open.
    pub fn open_observed(&self, hash: &str) -> Outcome {
        let observer = "window.refused = []; addEventListener('securitypolicyviolation', (event) => \
                       refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));";
        self.open_with_script("observe.html", observer, hash).map(drop)
    }

    /// The violations of the page's policy since [`Page::open_observed`].
    ///
    /// # Errors
    /// The page was not opened with [`Page::open_observed`].
    pub fn policy_violations(&self) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.run("return window.refused", Vec::new())?)?)
    }
}
