//! `cargo xtask document`: the document block and the page without JavaScript, for Trunk to put into the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::places;

/// Writes both parts of the page, each only when it changes, so that watching does not go round in circles.
///
/// # Errors
/// The bundled territory has errors, or the files cannot be written.
pub fn write() -> Result<()> {
    let folder = places::parts_of_the_page();
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    put(&folder.join("document.html"), &block("{}"))?;
    put(&folder.join("noscript.html"), "<noscript></noscript>")
}

/// The document as an inert block that no content can end early.
fn block(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign {
            '<' => safe.push_str("\\u003c"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            _ => safe.push(sign),
        }
    }
    format!("<script type=\"application/json\" id=\"carnet\">{safe}</script>")
}

fn put(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|there| there == text) {
        return Ok(());
    }
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_content_can_end_the_block() {
        let block = block("{\"nom\":\"</script><!--\u{2028}\u{2029}\"}");
        assert_eq!(block.matches('<').count(), 2);
        assert!(block.contains("\\u003c/script>\\u003c!--\\u2028\\u2029"));
    }
}
