//! `cargo xtask layers`: no layer uses another that the table does not allow it, and what is read stands in one layer.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::places;

mod paths;
mod table;
mod texts;

use paths::NamedPath;
use table::{APP, CRATES, CrateLayers, DOMAIN, PURE_CRATES, TEXTS};

/// A path or a text that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    file: String,
    line: usize,
    what: String,
    rule: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: `{}`: {}", self.file, self.line, self.what, self.rule)
    }
}

/// Looks through every source file of the app and of the crates it is made of.
///
/// # Errors
/// The rules that are broken, all of them, with file, line and path or text.
pub fn check() -> Result<()> {
    let (mut breaches, mut count) = (Vec::new(), 0);
    for of in [APP, DOMAIN].into_iter().chain(PURE_CRATES) {
        let folder = places::project().join(of.folder);
        for file in sources(&folder)? {
            let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let inside = file.strip_prefix(&folder).unwrap_or(&file);
            breaches.extend(breaches_of(&of, inside, &text)?);
            count += 1;
        }
    }
    if breaches.is_empty() {
        println!("{count} files keep to their layers");
        return Ok(());
    }
    let lines: Vec<String> = breaches.iter().map(ToString::to_string).collect();
    bail!("{}", lines.join("\n"))
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The breaches of one file, given by its path inside the crate's source folder.
fn breaches_of(of: &CrateLayers, inside: &Path, text: &str) -> Result<Vec<Breach>> {
    let file = Path::new(of.folder).join(inside).display().to_string();
    let module = module_of(of, inside);
    let layer = of.layer_of(&module);
    let named = paths::paths(text, &module).with_context(|| file.clone())?;
    let mut breaches: Vec<Breach> = Vec::new();
    if of.layer(&layer).is_none() && !of.layers.is_empty() {
        let rule = format!("the layer `{layer}` is not in the table of xtask/src/layers/table.rs");
        breaches.push(Breach { file: file.clone(), line: 1, what: layer.clone(), rule });
    }
    for NamedPath { line, segments } in named {
        if let Some(rule) = broken_rule(of, &layer, &segments) {
            let breach = Breach { file: file.clone(), line, what: segments.join("::"), rule };
            if !breaches.contains(&breach) {
                breaches.push(breach);
            }
        }
    }
    if has_no_texts(of, &module, &layer) {
        for literal in texts::string_literals(text).with_context(|| file.clone())? {
            let refused = texts::reading_sign(&literal.value);
            breaches.extend(refused.map(|sign| Breach {
                file: file.clone(),
                line: literal.line,
                what: literal.value.escape_debug().to_string(),
                rule: format!("what is read stands in `{TEXTS}` only, and this has {sign}"),
            }));
        }
    }
    Ok(breaches)
}

/// Whether nothing that a user reads may stand in a module.
fn has_no_texts(of: &CrateLayers, module: &[String], layer: &str) -> bool {
    let is_for_tests = module.iter().any(|name| name == "tests");
    of.folder == APP.folder && layer != TEXTS && !is_for_tests
}

/// The module that a file is: `views/map/legend.rs` is `views::map::legend`, the root file is the root.
fn module_of(of: &CrateLayers, inside: &Path) -> Vec<String> {
    let whole = inside.with_extension("");
    let mut module: Vec<String> = whole.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|last| last == "mod") || module == [of.root()] {
        module.pop();
    }
    module
}

/// The rule that a path breaks when said in that layer.
fn broken_rule(of: &CrateLayers, layer: &str, segments: &[String]) -> Option<String> {
    if let Some(rule) = reserved_name(of, layer, segments) {
        return Some(rule);
    }
    let line = of.layer(layer)?;
    let allowed = if line.may_use.is_empty() { "nothing".to_owned() } else { line.may_use.join(", ") };
    let refused = |other: &str| Some(format!("`{layer}` may not use `{other}` (it may use: {allowed})"));
    match segments {
        [first, rest @ ..] if first == "crate" => {
            let other = target(of, rest);
            (layer != other && !line.may_use(&other)).then(|| refused(&other)).flatten()
        }
        // In the root file a layer is named without `crate`.
        [first, _, ..] if layer == of.root() && of.layers.iter().any(|known| known.name == first) => {
            let own = first == layer || line.may_use(first) || of.folder == DOMAIN.folder;
            (!own).then(|| refused(first)).flatten()
        }
        [other, module, ..] if of.folder == APP.folder && CRATES.contains(&other.as_str()) => {
            (!line.may_use_of(other, module)).then(|| refused(&format!("{other}::{module}"))).flatten()
        }
        _ => None,
    }
}

/// The layer that a path from the crate's root leads to.
fn target(of: &CrateLayers, path: &[String]) -> String {
    // `crate::views::Overview` names an item of `views`, `crate::views::overview` a layer in it.
    let is_module = |name: &String| name.chars().all(|sign| sign.is_lowercase() || sign == '_' || sign.is_numeric());
    let modules: Vec<String> = path.iter().take_while(|name| is_module(name)).cloned().collect();
    match modules.first() {
        Some(first) if of.layer(first).is_some() => of.layer_of(&modules),
        Some(_) | None => of.root().to_owned(),
    }
}

fn reserved_name(of: &CrateLayers, layer: &str, segments: &[String]) -> Option<String> {
    for reserved in of.reserved.iter().filter(|reserved| !reserved.layers.contains(&layer)) {
        for name in reserved.names {
            let parts: Vec<&str> = name.split("::").collect();
            if segments.windows(parts.len()).any(|window| window == parts) {
                return Some(format!("`{layer}` may not name `{name}`: {}", reserved.why));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests;
