//! `cargo xtask dist`: one file with everything inside, out of the static folder that Trunk built.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::page::{self, Element};
use crate::{places, site, wasm};

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

fn one_page(site: &Path) -> Result<String> {
    let page = read(site, "index.html")?;
    let mut changes = Vec::new();
    let mut rules = Vec::new();
    let later = style(site, &page, &mut changes, &mut rules)?;
    let mut glue = String::new();
    for script in page::elements(&page, "script")? {
        match (script.attribute("type"), script.attribute("src")) {
            // What joins the program to the page is packed with it: boot/start.js puts it into the page.
            (None, Some(source)) => {
                glue = page::tidied(&read(site, source)?);
                rules.push(format!("script-src {}", fingerprint(&glue)));
                changes.push((script.whole, String::new()));
            }
            (None, None) => {
                let code = contained(page::tidied(&page[script.content.clone()]), "</script")?;
                rules.push(format!("script-src {}", fingerprint(&code)));
                changes.push((script.whole, format!("<script>{code}</script>")));
            }
            (Some("application/wasm"), Some(source)) => changes.push(program(site, &script, source, [&glue, &later])?),
            (Some("application/json"), None) => {}
            (kind, source) => bail!("The page has a script that is not expected: {kind:?} {source:?}"),
        }
    }
    changes.push((after_charset(&page)?, policy(&rules)));
    Ok(page::replaced(&page, changes))
}

/// The sheets that dress what the page says before the program is there, or without it.
const FIRST: [&str; 5] = ["tokens", "base", "controls", "tables", "frame"];

/// Every style sheet that the page links to: those that come first as one, where the first one stood; the others are
/// given back, to be packed with the program.
fn style(
    site: &Path,
    page: &str,
    changes: &mut Vec<(Range<usize>, String)>,
    rules: &mut Vec<String>,
) -> Result<String> {
    let links = page::elements(page, "link")?;
    let mut places = Vec::new();
    let (mut all, mut later) = (String::new(), String::new());
    for sheet in links.into_iter().filter(|link| link.attribute("rel") == Some("stylesheet")) {
        let source = sheet.attribute("href").context("A style sheet of the page has no address")?;
        let name = source.trim_start_matches("./").split('-').next().unwrap_or_default();
        let text = if FIRST.contains(&name) { &mut all } else { &mut later };
        text.push_str(&page::squeezed(&read(site, source)?));
        places.push(sheet.whole);
    }
    if !places.is_empty() {
        let all = contained(all, "</style")?;
        rules.push(format!("style-src {}", fingerprint(&all)));
        let one = std::iter::once(format!("<style>{all}</style>"));
        changes.extend(places.into_iter().zip(one.chain(std::iter::repeat(String::new()))));
    }
    Ok(later)
}

fn program(site: &Path, script: &Element<'_>, source: &str, texts: [&str; 2]) -> Result<(Range<usize>, String)> {
    let file = site.join(source);
    let module = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let text =
        wasm::text(&wasm::packed(&wasm::together(texts, &wasm::sorted(&wasm::without_custom_sections(&module)?)?)?)?);
    let id = script.attribute("id").context("The page's program has no id")?;
    Ok((script.whole.clone(), format!("<script type=\"application/wasm\" id=\"{id}\">{text}</script>")))
}

/// What the page may do: nothing but run these scripts and wear these styles.
fn policy(rules: &[String]) -> String {
    let of = |kind: &str| {
        let allowed = rules.iter().filter_map(|rule| rule.strip_prefix(kind));
        allowed.collect::<Vec<_>>().join("")
    };
    let (scripts, styles) = (of("script-src"), of("style-src"));
    format!(
        "\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; img-src data:; \
         base-uri 'none'; form-action 'none'\">"
    )
}

/// The place for the policy: before anything it rules over, after what says how to read it.
fn after_charset(page: &str) -> Result<Range<usize>> {
    let metas = page::elements(page, "meta")?;
    let charset = metas.iter().find(|meta| meta.attribute("charset").is_some());
    let end = charset.context("The page does not say its charset")?.whole.end;
    Ok(end..end)
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
        let rules = ["style-src 'sha256-s'", "script-src 'sha256-a'", "script-src 'sha256-b'"].map(String::from);
        let said = policy(&rules);
        assert!(said.contains(
            "default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'; style-src 'sha256-s'; "
        ));
        assert!(!said.contains("unsafe-inline"));
    }

    #[test]
    fn a_script_that_would_end_early_is_refused() {
        assert!(contained("let a = '</script>'".into(), "</script").is_err());
        assert!(contained("let a = 1".into(), "</script").is_ok());
    }
}
