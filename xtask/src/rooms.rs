//! `cargo xtask rooms`: no room of the house is entered that its table does not open.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::places;

mod paths;
mod table;

use paths::Named;
use table::{APP, DOMAIN, House};

/// A path that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    file: String,
    line: usize,
    path: String,
    rule: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: `{}`: {}", self.file, self.line, self.path, self.rule)
    }
}

/// Looks through every source file of the app and of the domain.
///
/// # Errors
/// The rules that are broken, all of them, with file, line and path.
pub fn check() -> Result<()> {
    let (mut breaches, mut count) = (Vec::new(), 0);
    for house in [APP, DOMAIN] {
        let folder = places::project().join(house.folder);
        for file in sources(&folder)? {
            let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let inside = file.strip_prefix(&folder).unwrap_or(&file);
            breaches.extend(breaches_of(&house, inside, &text)?);
            count += 1;
        }
    }
    if breaches.is_empty() {
        println!("{count} files keep to their rooms");
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

/// The breaches of one file, given by its path inside the house's folder.
fn breaches_of(house: &House, inside: &Path, text: &str) -> Result<Vec<Breach>> {
    let file = Path::new(house.folder).join(inside).display().to_string();
    let module = module_of(house, inside);
    let room = house.room_of(&module);
    let named = paths::paths(text, &module).with_context(|| file.clone())?;
    let mut breaches: Vec<Breach> = Vec::new();
    if house.room(&room).is_none() {
        let rule = format!("the room `{room}` is not in the table of xtask/src/rooms/table.rs");
        breaches.push(Breach { file: file.clone(), line: 1, path: room.clone(), rule });
    }
    for Named { line, segments } in named {
        if let Some(rule) = broken_rule(house, &room, &segments) {
            let breach = Breach { file: file.clone(), line, path: segments.join("::"), rule };
            if !breaches.contains(&breach) {
                breaches.push(breach);
            }
        }
    }
    Ok(breaches)
}

/// The module that a file is: `views/map/legend.rs` is `views::map::legend`, the root file is the root.
fn module_of(house: &House, inside: &Path) -> Vec<String> {
    let whole = inside.with_extension("");
    let mut module: Vec<String> = whole.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|last| last == "mod") || module == [house.root()] {
        module.pop();
    }
    module
}

/// The rule that a path breaks when said in that room.
fn broken_rule(house: &House, room: &str, segments: &[String]) -> Option<String> {
    if let Some(rule) = reserved_name(house, room, segments) {
        return Some(rule);
    }
    let line = house.room(room)?;
    let allowed = if line.may_use.is_empty() { "nothing".to_owned() } else { line.may_use.join(", ") };
    let refused = |other: &str| Some(format!("`{room}` may not use `{other}` (it may use: {allowed})"));
    match segments {
        [first, rest @ ..] if first == "crate" => {
            let other = target(house, rest);
            (room != other && !line.may_use(&other)).then(|| refused(&other)).flatten()
        }
        // In the root file a room is named without `crate`.
        [first, _, ..] if room == house.root() && house.rooms.iter().any(|known| known.name == first) => {
            let own = first == room || line.may_use(first) || house.folder == DOMAIN.folder;
            (!own).then(|| refused(first)).flatten()
        }
        [domain, part, ..] if domain == "domain" && house.folder != DOMAIN.folder => {
            (!line.may_use_domain(part)).then(|| refused(&format!("domain::{part}"))).flatten()
        }
        _ => None,
    }
}

/// The room that a path from the crate's root leads to.
fn target(house: &House, path: &[String]) -> String {
    // `crate::views::Overview` names an item of `views`, `crate::views::overview` a room in it.
    let is_module = |name: &String| name.chars().all(|sign| sign.is_lowercase() || sign == '_' || sign.is_numeric());
    let modules: Vec<String> = path.iter().take_while(|name| is_module(name)).cloned().collect();
    match modules.first() {
        Some(first) if house.room(first).is_some() => house.room_of(&modules),
        Some(_) | None => house.root().to_owned(),
    }
}

fn reserved_name(house: &House, room: &str, segments: &[String]) -> Option<String> {
    for reserved in house.reserved.iter().filter(|reserved| !reserved.rooms.contains(&room)) {
        for name in reserved.names {
            let parts: Vec<&str> = name.split("::").collect();
            if segments.windows(parts.len()).any(|window| window == parts) {
                return Some(format!("`{room}` may not name `{name}`: {}", reserved.why));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests;
