//! `cargo xtask dist`: one file with everything inside, out of the static folder that Trunk built.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use formats::page::{FIXED, SKELETON, Skeleton};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

use crate::page::{self, Element};
use crate::{places, site, style, wasm};

/// The style sheets that the page links to.
const SHEETS: &str = "link[rel=stylesheet]";

/// Builds the app as it is released and makes one file of it; says where it lies.
///
/// # Errors
/// A tool is missing, the app does not build, or the page is not as Trunk.toml has it made.
pub fn make() -> Result<PathBuf> {
    site::build()?;
    let one = one_page(&places::site())?;
    let file = places::one_file();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(&file, one).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("{}", file.display());
    Ok(file)
}

/// The parts of the page that stand in files of their own in the static folder, and those that are made smaller.
struct Parts {
    style: String,
    scripts: VecDeque<String>,
    module: String,
}

fn one_page(site: &Path) -> Result<String> {
    let page = read(site, "index.html")?;
    let parts = parts(site, &page)?;
    let program = program(site, &parts.module)?;
    let page = put_together(&page, parts)?;
    let holes = holes(&page)?;
    let skeleton = skeleton(&page, &holes);
    // What a copy is made of in the browser is what the file is made of here, by the same function.
    let held = |name: &str| {
        let hole = holes.iter().find(|hole| hole.attribute("id") == Some(name))?;
        Some(match hole.attribute("type") {
            Some("application/wasm") => program.clone(),
            _ if name == SKELETON => skeleton.block(),
            _ => page[hole.content.clone()].to_owned(),
        })
    };
    skeleton.filled(held).map_err(|why| anyhow!("The page cannot be put together: {why:?}"))
}

fn parts(site: &Path, page: &str) -> Result<Parts> {
    let mut parts = Parts { style: String::new(), scripts: VecDeque::new(), module: String::new() };
    let mut sheets = String::new();
    for sheet in page::elements(page, SHEETS)? {
        sheets.push_str(&read(site, sheet.attribute("href").context("A style sheet of the page has no address")?)?);
    }
    parts.style = contained(style::minified(&sheets)?, "</style")?;
    for script in page::elements(page, "script")? {
        match (script.attribute("type"), script.attribute("src")) {
            (None, source) => {
                let code = source.map_or_else(|| Ok(page[script.content.clone()].to_owned()), |it| read(site, it))?;
                parts.scripts.push_back(contained(page::tidied(&code), "</script")?);
            }
            (Some("application/wasm"), Some(source)) => source.clone_into(&mut parts.module),
            (Some("application/json"), None) => {}
            (kind, source) => bail!("The page has a script that is not expected: {kind:?} {source:?}"),
        }
    }
    Ok(parts)
}

/// The page with its style and its scripts inside, places for its program and for its skeleton, and the policy that
/// allows this style and these scripts.
fn put_together(page: &str, parts: Parts) -> Result<String> {
    let Parts { style, mut scripts, .. } = parts;
    let policy = policy(&scripts.iter().map(|code| fingerprint(code)).collect::<Vec<_>>(), &fingerprint(&style));
    let mut numbers = 1..;
    let mut inside = |name: &str, text: &str| {
        // An id that is the same in every copy of the file.
        let number = numbers.next().unwrap_or_default();
        format!("<{name} id=\"{FIXED}{number}\">{text}</{name}>")
    };
    let mut style = Some(inside("style", &style));
    let settings = RewriteStrSettings::new()
        // Before anything that the policy rules over, after what says how to read it.
        .append_element_content_handler(element!("meta[charset]", |charset| {
            charset.after(&policy, ContentType::Html);
            Ok(())
        }))
        // All sheets as one, where the first of them stood.
        .append_element_content_handler(element!(SHEETS, |sheet| {
            sheet.replace(&style.take().unwrap_or_default(), ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("script:not([type])", |script| {
            let code = scripts.pop_front().unwrap_or_default();
            script.replace(&inside("script", &code), ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("script[type='application/wasm']", |program| {
            program.remove_attribute("src");
            Ok(())
        }))
        .append_element_content_handler(element!("script[type='application/json']", |document| {
            let skeleton = format!("<script type=\"application/json\" id=\"{SKELETON}\"></script>\n");
            document.before(&skeleton, ContentType::Html);
            Ok(())
        }));
    rewrite_str(page, settings).map_err(|why| anyhow!("The page cannot be put together: {why}"))
}

/// The elements whose text the browser keeps as it is written, in the order of the page: all but the tags.
fn holes(page: &str) -> Result<Vec<Element>> {
    let holes = page::elements(page, "style, script, noscript")?;
    for hole in &holes {
        // A browser would read other signs there than the file holds, and a copy would differ.
        if page[hole.content.clone()].contains(['\r', '\0']) {
            bail!("A text of the page holds a sign that browsers change: {:?}", hole.attribute("id"));
        }
        hole.attribute("id").context("A script, style or noscript of the page has no id")?;
    }
    Ok(holes)
}

fn skeleton(page: &str, holes: &[Element]) -> Skeleton {
    let named = holes.iter().map(|hole| (hole.content.clone(), hole.attribute("id").unwrap_or_default()));
    Skeleton::of(page, &named.collect::<Vec<_>>())
}

/// The program as text: compressed with gzip, in base64.
fn program(site: &Path, source: &str) -> Result<String> {
    let file = site.join(source);
    let module = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    wasm::packed(&wasm::without_custom_sections(&module)?)
}

/// What the page may do: nothing but run these scripts and wear this style.
fn policy(scripts: &[String], style: &str) -> String {
    let scripts = scripts.join(" ");
    format!(
        "\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'wasm-unsafe-eval' {scripts}; style-src {style}; img-src data:; \
         base-uri 'none'; form-action 'none'\">"
    )
}

fn contained(text: String, end: &str) -> Result<String> {
    if text.contains(end) || text.contains("<!--") {
        bail!("A script or style of the page contains `{end}` or `<!--`, which would end or change it");
    }
    Ok(text)
}

fn fingerprint(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn read(site: &Path, source: &str) -> Result<String> {
    let file = site.join(source);
    fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_every_script_and_style_and_nothing_else() {
        let said = policy(&["'sha256-a'", "'sha256-b'"].map(String::from), "'sha256-s'");
        assert!(said.contains(
            "default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'; style-src 'sha256-s'; "
        ));
        assert!(!said.contains("unsafe-inline"));
    }

    #[test]
    fn the_skeleton_filled_with_the_texts_of_its_page_is_the_page() {
        let page = "<style id=\"fixe-1\">a{}</style><noscript id=\"n\">\n<p>&lt;</noscript><script id=\"s\">1</script>";
        let holes = holes(page).unwrap();
        assert_eq!(holes.len(), 3);
        let held = |name: &str| {
            let hole = holes.iter().find(|hole| hole.attribute("id") == Some(name))?;
            Some(page[hole.content.clone()].to_owned())
        };
        assert_eq!(skeleton(page, &holes).filled(held).as_deref(), Ok(page));
        assert!(super::holes("<script>1</script>").is_err());
        assert!(super::holes("<script id=\"s\">1\r\n</script>").is_err());
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        assert!(contained("let a = '</script>'".into(), "</script").is_err());
        assert!(contained("let a = 1".into(), "</script").is_ok());
    }
}
