//! The Content Security Policies: of the single file, and of the page of the static folder. What is not named is
//! refused.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

use crate::page;

/// The selector of the element that has the policy.
pub const ELEMENT: &str = "meta[http-equiv='Content-Security-Policy']";

/// The policy of the single file: nothing is allowed but the scripts and the style that are in it.
pub fn of_file(scripts: &[String], style: &str) -> String {
    policy(&fingerprints(scripts), &fingerprint(style), "")
}

/// The policy of the static folder's page: the same, with what Trunk put into files beside the page instead. The page
/// fetches the program, so it may connect to where it came from, and nowhere else.
fn of_folder(scripts: &[String]) -> String {
    policy(&["'self' ", &fingerprints(scripts)].concat(), "'self'", " connect-src 'self';")
}

fn policy(scripts: &str, style: &str, more: &str) -> String {
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {scripts}; style-src {style};{more} img-src data:; \
         base-uri 'none'; form-action 'none'"
    )
}

fn fingerprints(scripts: &[String]) -> String {
    scripts.iter().map(|script| fingerprint(script)).collect::<Vec<_>>().join(" ")
}

/// A text as a policy names it.
fn fingerprint(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Gives the page of the static folder its policy.
///
/// # Errors
/// The page is not there, or not as expected.
pub fn give_to_folder(site: &Path) -> Result<()> {
    let file = site.join("index.html");
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    fs::write(&file, with_policy(&text)?).with_context(|| format!("{} cannot be written", file.display()))
}

/// The page with the policy of the static folder, directly after the charset, before everything that it applies to.
fn with_policy(text: &str) -> Result<String> {
    if !page::elements(text, ELEMENT)?.is_empty() {
        bail!("The page has a policy already");
    }
    if !page::elements(text, "style, [style]")?.is_empty() {
        bail!("The page has an inline style, which the policy of the static folder would refuse");
    }
    let scripts = page::elements(text, "script:not([src])")?;
    let scripts = scripts.iter().filter(|script| script.attribute("type").is_none());
    let policy = of_folder(&scripts.map(|script| text[script.content.clone()].to_owned()).collect::<Vec<_>>());
    let meta = format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let settings = RewriteStrSettings::new().append_element_content_handler(element!("meta[charset]", |charset| {
        charset.after(&meta, ContentType::Html);
        Ok(())
    }));
    let page = rewrite_str(text, settings).map_err(|error| anyhow!("The page cannot be given its policy: {error}"))?;
    if page::elements(&page, ELEMENT)?.len() != 1 {
        bail!("The page does not say once what its characters are");
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<meta charset=\"utf-8\">\n<script>a()</script><link rel=\"stylesheet\" href=\"a.css\"></head>\
                        <script src=\"b.js\"></script><script type=\"application/wasm\" src=\"c.wasm\"></script>\
                        <script type=\"application/json\">{}</script><script>d()</script>";

    /// The directives of a policy: name and values.
    fn directives(policy: &str) -> Vec<(&str, Vec<&str>)> {
        let words = policy.split(';').map(|it| it.split_whitespace().collect::<Vec<_>>());
        words.map(|it| (it[0], it[1..].to_vec())).collect()
    }

    #[test]
    fn the_policy_of_the_file_allows_its_scripts_and_its_style_and_nothing_else() {
        let policy = of_file(&["a", "b"].map(String::from), "s");
        let [a, b, s] = ["a", "b", "s"].map(fingerprint);
        assert_eq!(
            directives(&policy),
            [
                ("default-src", vec!["'none'"]),
                ("script-src", vec!["'wasm-unsafe-eval'", &a, &b]),
                ("style-src", vec![&*s]),
                ("img-src", vec!["data:"]),
                ("base-uri", vec!["'none'"]),
                ("form-action", vec!["'none'"]),
            ]
        );
    }

    #[test]
    fn the_policy_of_the_static_folder_allows_the_files_beside_the_page_and_nothing_more_than_that() {
        let (page, [a, d]) = (with_policy(PAGE).unwrap(), ["a()", "d()"].map(fingerprint));
        let policy = page::elements(&page, ELEMENT).unwrap()[0].attribute("content").unwrap().to_owned();
        assert_eq!(
            directives(&policy),
            [
                ("default-src", vec!["'none'"]),
                ("script-src", vec!["'wasm-unsafe-eval'", "'self'", &a, &d]),
                ("style-src", vec!["'self'"]),
                ("connect-src", vec!["'self'"]),
                ("img-src", vec!["data:"]),
                ("base-uri", vec!["'none'"]),
                ("form-action", vec!["'none'"]),
            ]
        );
        assert_eq!(
            page.replace(&format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"), ""),
            PAGE
        );
    }

    #[test]
    fn the_policy_comes_before_everything_that_it_applies_to() {
        let page = with_policy(PAGE).unwrap();
        assert!(page.starts_with("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv="), "{page}");
    }

    #[test]
    fn a_page_that_the_policy_would_break_or_that_has_one_is_refused() {
        assert!(with_policy(&with_policy(PAGE).unwrap()).is_err());
        assert!(with_policy("<meta charset=\"utf-8\"><style>a{}</style>").is_err());
        assert!(with_policy("<meta charset=\"utf-8\"><p style=\"color: red\">").is_err());
        assert!(with_policy("<p>").is_err());
    }

    #[test]
    fn the_page_of_the_source_has_nothing_that_the_policies_refuse() {
        let page = fs::read_to_string(crate::locations::project().join("index.html")).unwrap();
        assert!(
            page::elements(&page, "style, [style], [onclick], [onload], [onerror], iframe, form, base")
                .unwrap()
                .is_empty()
        );
    }
}
