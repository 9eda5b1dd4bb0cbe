//! `cargo xtask dist`: one file with everything inside, out of the static folder that Trunk built.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::file::{FIXED, SKELETON, Skeleton};
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
    style(site, &page, &mut changes, &mut rules)?;
    let mut module = String::new();
    for script in page::elements(&page, "script")? {
        match (script.attribute("type"), script.attribute("src")) {
            (None, source) => {
                let code = source.map_or_else(|| Ok(page[script.content.clone()].to_owned()), |it| read(site, it))?;
                let code = contained(page::tidied(&code), "</script")?;
                rules.push(format!("script-src {}", fingerprint(&code)));
                let id = fixed(rules.len());
                changes.push((script.whole, format!("<script id=\"{id}\">{code}</script>")));
            }
            (Some(kind @ "application/wasm"), Some(source)) => {
                source.clone_into(&mut module);
                let id = script.attribute("id").context("The page's program has no id")?;
                changes.push((script.whole, format!("<script type=\"{kind}\" id=\"{id}\"></script>")));
            }
            (Some(kind @ "application/json"), None) => {
                let before = script.whole.start..script.whole.start;
                changes.push((before, format!("<script type=\"{kind}\" id=\"{SKELETON}\"></script>\n")));
            }
            (kind, source) => bail!("The page has a script that is not expected: {kind:?} {source:?}"),
        }
    }
    changes.push((after_charset(&page)?, policy(&rules)));
    let page = page::replaced(&page, changes);
    let holes = holes(&page)?;
    let skeleton = skeleton(&page, &holes);
    let program = program(site, &module)?;
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

/// The elements whose text the browser keeps as it is written, in the order of the page: all but the tags.
fn holes(page: &str) -> Result<Vec<Element<'_>>> {
    let mut holes = Vec::new();
    for name in ["style", "script", "noscript"] {
        holes.extend(page::elements(page, name)?);
    }
    holes.sort_by_key(|hole| hole.whole.start);
    for hole in &holes {
        // A browser would read other signs there than the file holds, and a copy would differ.
        if page[hole.content.clone()].contains(['\r', '\0']) {
            bail!("A text of the page holds a sign that browsers change: {:?}", hole.attribute("id"));
        }
        hole.attribute("id").context("A script, style or noscript of the page has no id")?;
    }
    Ok(holes)
}

fn skeleton(page: &str, holes: &[Element<'_>]) -> Skeleton {
    let named = holes.iter().map(|hole| (hole.content.clone(), hole.attribute("id").unwrap_or_default()));
    Skeleton::of(page, &named.collect::<Vec<_>>())
}

/// The id of a script or style that is the same in every copy of the file.
fn fixed(number: usize) -> String {
    format!("{FIXED}{number}")
}

/// Every style sheet that the page links to as one, where the first of them stood.
fn style(site: &Path, page: &str, changes: &mut Vec<(Range<usize>, String)>, rules: &mut Vec<String>) -> Result<()> {
    let links = page::elements(page, "link")?;
    let mut places = Vec::new();
    let mut all = String::new();
    for sheet in links.into_iter().filter(|link| link.attribute("rel") == Some("stylesheet")) {
        let source = sheet.attribute("href").context("A style sheet of the page has no address")?;
        all.push_str(&page::squeezed(&read(site, source)?));
        places.push(sheet.whole);
    }
    if !places.is_empty() {
        let all = contained(all, "</style")?;
        rules.push(format!("style-src {}", fingerprint(&all)));
        let one = std::iter::once(format!("<style id=\"{}\">{all}</style>", fixed(rules.len())));
        changes.extend(places.into_iter().zip(one.chain(std::iter::repeat(String::new()))));
    }
    Ok(())
}

/// The program as text: compressed with gzip, in base64.
fn program(site: &Path, source: &str) -> Result<String> {
    let file = site.join(source);
    let module = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    wasm::packed(&wasm::without_custom_sections(&module)?)
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
