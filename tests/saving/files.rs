//! Steps shared by the scenarios on saving: making copies, and comparing files.

use std::path::PathBuf;

use browser_tests::{Failure, Outcome, Page};
use serde_json::Value;

pub const ACTION: &str = "Mutualisation des assurances";
pub const BLOCK: &str = "id=\"carnet\">";

pub fn answer(page: &Page) -> Outcome {
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")
}

pub fn same(what: &str, one: &[u8], other: &[u8]) -> Outcome {
    if one == other {
        return Ok(());
    }
    let at = one.iter().zip(other).position(|(one, other)| one != other).unwrap_or(one.len().min(other.len()));
    let context =
        |bytes: &[u8]| String::from_utf8_lossy(&bytes[at.saturating_sub(40)..bytes.len().min(at + 40)]).into_owned();
    Err(Failure::new(format!("{what} differ at byte {at}: « {} » and « {} »", context(one), context(other))))
}

/// A copy as it is with another key: the original draws one at each visit.
pub fn with_key_of(copy: &[u8], other: &[u8]) -> Outcome<Vec<u8>> {
    let (copy, other) = (String::from_utf8(copy.to_vec())?, String::from_utf8(other.to_vec())?);
    let key = |text: &str| Ok::<_, Failure>(document(text)?["key"].as_str().unwrap_or_default().to_owned());
    let (own, wanted) = (key(&copy)?, key(&other)?);
    if own.len() != 64 || wanted.len() != 64 {
        return Err(Failure::new(format!("a copy with edits has no key: « {own} » and « {wanted} »")));
    }
    Ok(copy.replace(&own, &wanted).into_bytes())
}

/// Saves a copy, and confirms that it is in the downloads; returns its content.
pub fn confirmed_copy(page: &Page) -> Outcome<Vec<u8>> {
    let file = copy(page)?;
    page.click("Oui, elle y est")?;
    page.shows("vos modifications sont dans cette copie")?;
    Ok(file)
}

/// Saves a copy; returns its content.
pub fn copy(page: &Page) -> Outcome<Vec<u8>> {
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    let file = page.take_download()?;
    if file.name.starts_with("carnet-metropole-") || file.name.starts_with("carnet-script-") {
        return Ok(file.bytes);
    }
    Err(Failure::new(format!("unexpected name of a copy: {}", file.name)))
}

/// Opens these bytes as a file, as on a computer that has never opened the document.
pub fn open_elsewhere(page: &Page, name: &str, bytes: &[u8], hash: &str) -> Outcome<PathBuf> {
    page.clear_browser_data()?;
    let text = String::from_utf8(bytes.to_vec())?;
    page.open_changed(name, |_| text, hash)
}

/// The document in a file.
pub fn document(text: &str) -> Outcome<Value> {
    let block = text.split_once(BLOCK).and_then(|(_, after)| after.split_once("</script>"));
    let (block, _) = block.ok_or_else(|| Failure::new("the file has no document"))?;
    Ok(serde_json::from_str(block)?)
}
