//! `cargo xtask layers`: checks that each layer uses only those that the table allows, that texts for users are in one
//! crate, that one layer draws the mark of illustrative data, and that no type name is declared twice.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::locations;

mod names;
mod paths;
mod table;
mod texts;

use names::Declarations;
use paths::NamedPath;
use table::{APP, CRATES, CrateLayers, DOMAIN, PURE_CRATES};

/// The layer that draws the mark of illustrative data, and the class of its dots.
const MARKS: &str = "components";
const MARK_CLASS: &str = "illustrative";

/// A path or a text that violates a rule.
#[derive(Debug, PartialEq, Eq)]
struct Violation {
    file: String,
    line: usize,
    what: String,
    rule: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: `{}`: {}", self.file, self.line, self.what, self.rule)
    }
}

/// Checks every source file of the app and of its crates.
///
/// # Errors
/// All violations, with file, line, path or text, and rule.
pub fn check() -> Result<()> {
    let (mut violations, mut count) = (Vec::new(), 0);
    for source in [APP, DOMAIN].into_iter().chain(PURE_CRATES) {
        let folder = locations::project().join(source.folder);
        for file in sources(&folder)? {
            let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let inside = file.strip_prefix(&folder).unwrap_or(&file);
            violations.extend(violations_in(&source, inside, &text)?);
            count += 1;
        }
    }
    let doubles = doubled_names()?;
    if violations.is_empty() && doubles.is_empty() {
        println!("{count} files respect the layers");
        return Ok(());
    }
    let lines: Vec<String> = violations.iter().map(ToString::to_string).chain(doubles).collect();
    bail!("{}", lines.join("\n"))
}

/// The type names that are declared more than once in the workspace, tests included, each with its places.
fn doubled_names() -> Result<Vec<String>> {
    let mut declarations = Declarations::default();
    for folder in ["crates", "src", "tests", "xtask"] {
        for file in sources(&locations::project().join(folder))? {
            let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let name = file.strip_prefix(locations::project()).unwrap_or(&file).display().to_string();
            declarations.add(&name, &text)?;
        }
    }
    Ok(declarations.doubles())
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.is_dir() {
            files.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The violations in one file, given by its path in the crate's source folder.
fn violations_in(source: &CrateLayers, inside: &Path, text: &str) -> Result<Vec<Violation>> {
    let file = Path::new(source.folder).join(inside).display().to_string();
    let module = module_of(source, inside);
    let layer = source.layer_of(&module);
    let named = paths::paths(text, &module).with_context(|| file.clone())?;
    let mut violations: Vec<Violation> = Vec::new();
    if source.layer(&layer).is_none() && !source.layers.is_empty() {
        let rule = format!("the layer `{layer}` is not in the table of xtask/src/layers/table.rs");
        violations.push(Violation { file: file.clone(), line: 1, what: layer.clone(), rule });
    }
    for NamedPath { line, segments } in named {
        if let Some(rule) = violated_rule(source, &layer, &segments) {
            let violation = Violation { file: file.clone(), line, what: segments.join("::"), rule };
            if !violations.contains(&violation) {
                violations.push(violation);
            }
        }
    }
    if forbids_texts(source, &module) {
        for literal in texts::string_literals(text).with_context(|| file.clone())? {
            if layer != MARKS && texts::has_word(&literal.value, MARK_CLASS) {
                let (what, line) = (literal.value.clone(), literal.line);
                let rule = format!("only `{MARKS}` draw the dots of a figure, together with the word: use `figure`");
                violations.push(Violation { file: file.clone(), line, what, rule });
            }
            let reason = texts::user_text_sign(&literal.value);
            violations.extend(reason.map(|reason| Violation {
                file: file.clone(),
                line: literal.line,
                what: literal.value.escape_debug().to_string(),
                rule: format!("texts for users belong in the crate `wording`, and this has {reason}"),
            }));
        }
    }
    Ok(violations)
}

/// Whether a module may not contain texts for users.
fn forbids_texts(source: &CrateLayers, module: &[String]) -> bool {
    let is_for_tests = module.iter().any(|name| name == "tests");
    source.folder == APP.folder && !is_for_tests
}

/// The module of a file: `views::map::legend` for `views/map/legend.rs`, empty for the root file.
fn module_of(source: &CrateLayers, inside: &Path) -> Vec<String> {
    let path = inside.with_extension("");
    let mut module: Vec<String> = path.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|last| last == "mod") || module == [source.root()] {
        module.pop();
    }
    module
}

/// The rule that a path violates when a layer uses it.
fn violated_rule(source: &CrateLayers, layer: &str, segments: &[String]) -> Option<String> {
    if let Some(rule) = violated_reservation(source, layer, segments) {
        return Some(rule);
    }
    let line = source.layer(layer)?;
    let allowed = if line.may_use.is_empty() { "nothing".to_owned() } else { line.may_use.join(", ") };
    let refused = |other: &str| Some(format!("`{layer}` may not use `{other}` (it may use: {allowed})"));
    match segments {
        [first, rest @ ..] if first == "crate" => {
            let other = target(source, rest);
            (layer != other && !line.may_use(&other)).then(|| refused(&other)).flatten()
        }
        // The root file names layers without `crate`.
        [first, _, ..] if layer == source.root() && source.layers.iter().any(|known| known.name == first) => {
            let own = first == layer || line.may_use(first) || source.folder == DOMAIN.folder;
            (!own).then(|| refused(first)).flatten()
        }
        [other, module, ..] if source.folder == APP.folder && CRATES.contains(&other.as_str()) => {
            (!line.may_use_of(other, module)).then(|| refused(&format!("{other}::{module}"))).flatten()
        }
        _ => None,
    }
}

/// The layer that a path from the crate's root leads to.
fn target(source: &CrateLayers, path: &[String]) -> String {
    // `crate::views::Overview` is an item of `views`; `crate::views::overview` is a layer in it.
    let is_module = |name: &String| name.chars().all(|char| char.is_lowercase() || char == '_' || char.is_numeric());
    let modules: Vec<String> = path.iter().take_while(|name| is_module(name)).cloned().collect();
    match modules.first() {
        Some(first) if source.layer(first).is_some() => source.layer_of(&modules),
        Some(_) | None => source.root().to_owned(),
    }
}

fn violated_reservation(source: &CrateLayers, layer: &str, segments: &[String]) -> Option<String> {
    for reserved in source.reserved.iter().filter(|reserved| !reserved.layers.contains(&layer)) {
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
