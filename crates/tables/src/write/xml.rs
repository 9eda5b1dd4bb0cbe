//! Text inside the XML of spreadsheets, which give it back as it was.
//!
//! XML 1.0 has no way of writing control characters. They are written as Excel does, `_x0001_`, in both kinds of
//! spreadsheets, and so is what readers of XML take for the end of a line, but for the line feed. A text that looks so
//! already, `_x0041_`, has its first sign written in that way: `_x005F_x0041_`. So every text is given back as it was.

use std::fmt::Write;

use office::xml::push_sign;

/// Adds a text to a document, with the signs that XML forbids as `_xHHHH_`.
pub(super) fn push_text(out: &mut String, text: &str) {
    for (at, sign) in text.char_indices() {
        let is_escape = sign == '_' && is_written_sign(&text[at..]);
        // What some readers take for the end of a line would become a line feed.
        let is_line_end = matches!(sign, '\r' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}');
        let is_forbidden = matches!(sign, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        if is_forbidden || is_line_end || is_escape {
            let _ = write!(out, "_x{:04X}_", u32::from(sign));
        } else {
            push_sign(out, sign);
        }
    }
}

/// Whether a text begins with `_xHHHH_`.
fn is_written_sign(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_framed = bytes.len() >= 7 && bytes.starts_with(b"_x") && bytes[6] == b'_';
    is_framed && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_can_be_written_and_given_back() {
        let written = |text: &str| {
            let mut out = String::new();
            push_text(&mut out, text);
            out
        };
        assert_eq!(written("a\u{1}b\r\u{ffff}"), "a_x0001_b_x000D__xFFFF_");
        assert_eq!(written("_x0041_"), "_x005F_x0041_");
        assert_eq!(written("_x005F_x0041_"), "_x005F_x005F_x005F_x0041_");
        assert_eq!(written("_x004_ _xé041_ <&>\"\t\n"), "_x004_ _xé041_ &lt;&amp;&gt;&quot;\t\n");
    }
}
