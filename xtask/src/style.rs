//! The style sheets of the finished file, made small by Lightning CSS.

use anyhow::{Result, anyhow};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

/// The oldest browsers that open the file, as boot/check.js has them.
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

/// The sheet, saying the same in fewer signs, and the same text every time.
///
/// # Errors
/// Something in it is no CSS.
pub fn minified(sheet: &str) -> Result<String> {
    // Nothing is written otherwise for older browsers: what they lack is for whoever writes the sheets to know.
    let targets = Targets { browsers: Some(browsers()), exclude: Features::all(), ..Targets::default() };
    let mut read = StyleSheet::parse(sheet, ParserOptions::default()).map_err(|why| anyhow!("The style: {why}"))?;
    read.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|why| anyhow!("The style: {why}"))?;
    let written = read.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    Ok(written.map_err(|why| anyhow!("The style: {why}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_is_made_small_without_changing_what_it_says() {
        let sheet = "/* one */\na:hover b,\n.c > d {\n  margin: 0 1px;\n  font-family: \"Segoe UI\", x;\n}\n";
        assert_eq!(minified(sheet).unwrap(), "a:hover b,.c>d{margin:0 1px;font-family:Segoe UI,x}");
    }

    #[test]
    fn what_the_browsers_know_is_left_as_it_is() {
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
    fn what_is_no_css_is_refused() {
        assert!(minified("a{color:red").is_err() || minified("a{color:red}}").is_err());
        assert!(minified("a{:::}").is_err());
    }
}
