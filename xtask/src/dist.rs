//! `cargo xtask dist`: makes one file that contains everything, from the static folder that Trunk built and a territory.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use formats::page::{DOCUMENT, FIGURES, FIXED, SKELETON, Skeleton, original_figures};
use formats::{Document, escape_for_script};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::page::{self, Element};
use crate::{locations, policy, site, style, territory, wasm};

/// The selector of the page's style sheets.
const SHEETS: &str = "link[rel=stylesheet]";

/// Builds the app and makes the single file to publish, that of the bundled territory; returns its path.
///
/// # Errors
/// See [`make`].
pub fn make_bundled() -> Result<PathBuf> {
    let file = locations::one_file();
    make(&locations::bundled_territory(), &file)?;
    Ok(file)
}

/// Builds the app in release mode and makes the single file of the territory in the folder `data`.
///
/// # Errors
/// The territory has errors (with all problems; nothing is built then), a tool is missing, the app does not build, or
/// the page is not what Trunk.toml should produce.
pub fn make(data: &Path, file: &Path) -> Result<()> {
    let document = territory::document(data)?;
    site::build()?;
    write(file, &with_territory(&single_page(&locations::site())?, &document)?)
}

/// Makes the file of another territory from a finished file, without building the program again.
///
/// # Errors
/// The territory has errors (with all problems), or a file cannot be read or written.
pub fn make_from(finished: &Path, data: &Path, file: &Path) -> Result<()> {
    let page = fs::read_to_string(finished).with_context(|| format!("{} cannot be read", finished.display()))?;
    write(file, &with_territory(&page, &territory::document(data)?)?)
}

fn write(file: &Path, page: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(file, page).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("{}", file.display());
    Ok(())
}

/// The page with this document and the figures of its territory instead of those in it. Nothing else of a page is made
/// from a territory.
fn with_territory(page: &str, document: &Document) -> Result<String> {
    let block = escape_for_script(&document.write());
    let figures = original_figures(&document.territory);
    let mut page = page.to_owned();
    for (id, content) in [(DOCUMENT, &block), (FIGURES, &figures)] {
        let places = page::elements(&page, &format!("#{id}"))?;
        let [place] = places.as_slice() else { bail!("The page does not have exactly one element `{id}`") };
        page.replace_range(place.content.clone(), content);
    }
    Ok(page)
}

/// The minified texts to put into the page, and the file name of the program.
struct Parts {
    style: String,
    scripts: VecDeque<String>,
    /// The id of the element and the address of each module.
    modules: Vec<(String, String)>,
}

fn single_page(site: &Path) -> Result<String> {
    let page = read(site, "index.html")?;
    let parts = parts(site, &page)?;
    let pack = |(id, source): &(String, String)| Ok((id.clone(), packed(site, source)?));
    let modules = parts.modules.iter().map(pack).collect::<Result<Vec<_>>>()?;
    filled(&assemble(&page, parts)?, &modules)
}

/// The file: the assembled page with the packed modules in the blocks of these ids, and the skeleton of all that in another
/// one. The function that also makes copies in the browser puts it together.
///
/// # Errors
/// The page has other blocks for modules, a style or script of it has no id, or its text is not what browsers keep.
pub fn filled(page: &str, modules: &[(String, String)]) -> Result<String> {
    let places = page::elements(page, "script[type='application/wasm']")?;
    let ids = places.iter().map(|place| place.attribute("id"));
    if !ids.eq(modules.iter().map(|(id, _)| Some(id.as_str()))) {
        bail!("The page does not have exactly one block for each of its modules");
    }
    let mut page = page.to_owned();
    for (place, (_, text)) in places.iter().zip(modules).rev() {
        page.replace_range(place.content.clone(), text);
    }
    let blocks = blocks(&page)?;
    let skeleton = skeleton(&page, &blocks);
    let block_of_skeleton = skeleton.block();
    let text_of = |name: &str| match name {
        SKELETON => Some(&*block_of_skeleton),
        _ => blocks.iter().find(|block| block.attribute("id") == Some(name)).map(|block| &page[block.content.clone()]),
    };
    skeleton.fill(text_of).map_err(|error| anyhow!("The page cannot be assembled: {error:?}"))
}

fn parts(site: &Path, page: &str) -> Result<Parts> {
    let mut parts = Parts { style: String::new(), scripts: VecDeque::new(), modules: Vec::new() };
    let mut sheets = String::new();
    for sheet in page::elements(page, SHEETS)? {
        sheets.push_str(&read(site, sheet.attribute("href").context("A style sheet of the page has no address")?)?);
    }
    parts.style = checked(style::minified(&sheets)?, "</style")?;
    for script in page::elements(page, "script")? {
        match (script.attribute("type"), script.attribute("src")) {
            (None, source) => {
                let code = source.map_or_else(|| Ok(page[script.content.clone()].to_owned()), |it| read(site, it))?;
                parts.scripts.push_back(checked(page::minified(&code), "</script")?);
            }
            (Some("application/wasm"), Some(source)) => {
                let id = script.attribute("id").context("A module of the page has no id")?;
                parts.modules.push((id.to_owned(), source.to_owned()));
            }
            (Some("application/json"), None) => {}
            (kind, source) => bail!("The page has a script that is not expected: {kind:?} {source:?}"),
        }
    }
    // It says what is wrong with a file that was re-encoded, where the policy refuses every other script.
    if !parts.scripts.front().is_some_and(|first| first.is_ascii()) {
        bail!("The first script of the page has characters other than ASCII");
    }
    Ok(parts)
}

/// The page with its style and its scripts inline, empty blocks for the modules and the skeleton, and a Content
/// Security Policy that allows only this style and these scripts.
fn assemble(page: &str, parts: Parts) -> Result<String> {
    let Parts { style, mut scripts, .. } = parts;
    let policy = policy::of_file(scripts.make_contiguous(), &style);
    let mut ids = 1..;
    let mut inline_element = |name: &str, text: &str| {
        // The id is the same in every copy of the file.
        let id = ids.next().unwrap_or_default();
        format!("<{name} id=\"{FIXED}{id}\">{text}</{name}>")
    };
    let mut style = Some(inline_element("style", &style));
    let settings = RewriteStrSettings::new()
        // It takes the place of the policy of the static folder.
        .append_element_content_handler(element!(policy::ELEMENT, |meta| {
            meta.set_attribute("content", &policy)?;
            Ok(())
        }))
        // All style sheets are merged into the first.
        .append_element_content_handler(element!(SHEETS, |sheet| {
            sheet.replace(&style.take().unwrap_or_default(), ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("script:not([type])", |script| {
            let code = scripts.pop_front().unwrap_or_default();
            script.replace(&inline_element("script", &code), ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("script[type='application/wasm']", |module| {
            module.remove_attribute("src");
            Ok(())
        }))
        .append_element_content_handler(element!("script[type='application/json']", |document| {
            let skeleton = format!("<script type=\"application/json\" id=\"{SKELETON}\"></script>\n");
            document.before(&skeleton, ContentType::Html);
            Ok(())
        }));
    let page = rewrite_str(page, settings).map_err(|error| anyhow!("The page cannot be assembled: {error}"))?;
    match &page::elements(&page, policy::ELEMENT)?[..] {
        [meta] if meta.attribute("content") == Some(&policy) => Ok(page),
        _ => bail!("The page of the static folder has no policy, or several"),
    }
}

/// The elements whose text the browser keeps unchanged, and that of the figures, in the order of the page. The skeleton
/// has placeholders for them.
fn blocks(page: &str) -> Result<Vec<Element>> {
    let blocks = page::elements(page, &format!("style, script, #{FIGURES}"))?;
    for block in &blocks {
        // A browser replaces these characters when it parses the page, so that a copy would differ.
        if page[block.content.clone()].contains(['\r', '\0']) {
            bail!("A text of the page has a character that browsers change: {:?}", block.attribute("id"));
        }
        block.attribute("id").context("A script or style of the page has no id")?;
    }
    Ok(blocks)
}

fn skeleton(page: &str, blocks: &[Element]) -> Skeleton {
    let ranges = blocks.iter().map(|block| (block.content.clone(), block.attribute("id").unwrap_or_default()));
    Skeleton::of(page, &ranges.collect::<Vec<_>>())
}

/// A module as text: compressed with gzip, in base64.
fn packed(site: &Path, source: &str) -> Result<String> {
    // Its address may have a sum, which tells browsers of a new version.
    let file = site.join(source.split('?').next().unwrap_or(source));
    let module = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    wasm::pack(&wasm::order::by_similarity(&module)?)
}

fn checked(text: String, end: &str) -> Result<String> {
    if text.contains(end) || text.contains("<!--") {
        bail!("A script or style of the page contains `{end}` or `<!--`, which would end or change it");
    }
    Ok(text)
}

fn read(site: &Path, source: &str) -> Result<String> {
    let file = site.join(source);
    fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests;
