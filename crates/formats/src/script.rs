//! The document inside a page: an inert script block that no content can end early.

/// What stands before it in a page.
pub const OPENING: &str = r#"<script type="application/json" id="carnet">"#;
/// What stands after it.
pub const CLOSING: &str = "</script>";

/// JSON text that may stand in a script block: the same value, `<` and the two line separators of
/// Unicode escaped.
#[must_use]
pub fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// The whole block.
#[must_use]
pub fn in_page(json: &str) -> String {
    format!("{OPENING}{}{CLOSING}", for_script(json))
}
