//! Minifies the style sheets of the single file with Lightning CSS.

use anyhow::{Result, anyhow};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

/// The oldest supported browsers, as in boot/check.js.
const fn browsers() -> Browsers {
    const fn version(major: u32, minor: u32) -> u32 {
        major << 16 | minor << 8
    }
    Browsers {
        android: None,
        chrome: Some(version(105, 0)),
        edge: Some(version(105, 0)),
        firefox: Some(version(113, 0)),
        ie: None,
        ios_saf: Some(version(16, 4)),
        opera: None,
        safari: Some(version(16, 4)),
        samsung: None,
    }
}

/// The minified style sheet. The same sheet always gives the same text.
///
/// # Errors
/// The sheet is not valid CSS.
pub fn minified(sheet: &str) -> Result<String> {
    // No fallbacks are generated for older browsers; the authors of the sheets provide them.
    let targets = Targets { browsers: Some(browsers()), exclude: Features::all(), ..Targets::default() };
    let mut parsed =
        StyleSheet::parse(sheet, ParserOptions::default()).map_err(|error| anyhow!("The style: {error}"))?;
    parsed
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("The style: {error}"))?;
    let printed = parsed.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| anyhow!("The style: {error}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_is_minified_without_a_change_of_meaning() {
        let sheet = "/* one */\na:hover b,\n.c > d {\n  margin: 0 1px;\n  font-family: \"Segoe UI\", x;\n}\n";
        assert_eq!(minified(sheet).unwrap(), "a:hover b,.c>d{margin:0 1px;font-family:Segoe UI,x}");
    }

    #[test]
    fn features_of_supported_browsers_are_not_rewritten() {
        for sheet in [
            "@layer base{a{top:0}}@layer views{b{top:0}}",
            "@container slide (width>=20em){a{inset:0}}",
            "@media (forced-colors:active){a{forced-color-adjust:none;outline:1px solid canvastext}}",
            "@media print{a{break-inside:avoid}}",
            "a:not(.b,.c):focus-visible{accent-color:red;aspect-ratio:16/9}",
            "a{color:color-mix(in srgb, var(--ink) 55%, transparent)}",
            ":root{color-scheme:light dark;--paper:#faf8f3;--space:4px}",
        ] {
            assert_eq!(minified(sheet).unwrap(), sheet);
        }
    }

    #[test]
    fn invalid_css_is_refused() {
        assert!(minified("a{color:red").is_err() || minified("a{color:red}}").is_err());
        assert!(minified("a{:::}").is_err());
    }
}
