//! `cargo xtask size`: prints the sizes of the parts of the single file and checks its budget.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use formats::page::{SKELETON, grouped};

use crate::{page, wasm};

/// The maximum size of the file in bytes (see ARCHITECTURE.md).
const BUDGET: usize = 3_080_000;

/// The id of the module that reads and writes spreadsheets.
const TABLES: &str = "tableurs";

/// Prints the sizes of the parts of the file, and its budget.
///
/// # Errors
/// The file cannot be read, or is above the budget.
pub fn report(file: &Path) -> Result<()> {
    let size = print(file)?;
    println!("{:>9}  is the budget", grouped(BUDGET));
    if size > BUDGET {
        bail!("{} is {} bytes above its budget", file.display(), grouped(size - BUDGET));
    }
    Ok(())
}

/// Prints the sizes of the parts of the file, and returns its size in bytes.
///
/// # Errors
/// The file cannot be read.
pub fn print(file: &Path) -> Result<usize> {
    let text = fs::read_to_string(file)
        .with_context(|| format!("{} cannot be read; run `cargo xtask dist` to make it", file.display()))?;
    for (part, bytes) in parts(&text)? {
        println!("{:>9}  {part}", grouped(bytes));
    }
    println!("{:>9}  in total", grouped(text.len()));
    Ok(text.len())
}

fn parts(text: &str) -> Result<Vec<(&'static str, usize)>> {
    let (mut code, mut skeleton, mut document, mut program, mut tables) = (0, 0, 0, "", "");
    for script in page::elements(text, "script")? {
        match script.attribute("type") {
            Some("application/wasm") if script.attribute("id") == Some(TABLES) => tables = &text[script.content],
            Some("application/wasm") => program = &text[script.content],
            Some("application/json") if script.attribute("id") == Some(SKELETON) => skeleton += script.content.len(),
            Some("application/json") => document += script.content.len(),
            _ => code += script.content.len(),
        }
    }
    let style = page::elements(text, "style")?.iter().map(|style| style.content.len()).sum();
    let without = page::elements(text, "#sans-programme")?.iter().map(|part| part.content.len()).sum();
    let (packed, unpacked) = wasm::sizes(program)?;
    let (tables_packed, tables_unpacked) = wasm::sizes(tables)?;
    Ok(vec![
        ("the program unpacked (not counted)", unpacked),
        ("the program compressed (not counted)", packed),
        ("the program as text", program.len()),
        ("the module for spreadsheets unpacked (not counted)", tables_unpacked),
        ("the module for spreadsheets compressed (not counted)", tables_packed),
        ("the module for spreadsheets as text", tables.len()),
        ("scripts", code),
        ("styles", style),
        ("the skeleton of the page", skeleton),
        ("the document", document),
        ("the page without scripts", without),
    ])
}
