//! The script block that contains the document in a page. The browser does not run it, and no content can end it early.

/// The start tag of the block.
pub const DOCUMENT_BLOCK_START: &str = r#"<script type="application/json" id="carnet">"#;
/// The end tag of the block.
pub const DOCUMENT_BLOCK_END: &str = "</script>";

/// JSON that is safe in a script block: the same value, with `<` and the two line separators of Unicode escaped.
#[must_use]
pub fn escape_for_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// The block with its tags.
#[must_use]
pub fn script_block(json: &str) -> String {
    format!("{DOCUMENT_BLOCK_START}{}{DOCUMENT_BLOCK_END}", escape_for_script(json))
}
