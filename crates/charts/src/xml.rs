//! Escaping of XML text.

/// Appends a text escaped for XML, in elements and in attributes. Control characters, which XML does not allow, are
/// left out; tabs and line breaks become spaces.
pub fn escape(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(' '),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped_and_its_accents_stay() {
        let escaped = |text: &str| {
            let mut out = String::new();
            escape(&mut out, text);
            out
        };
        assert_eq!(escaped("L’Épinette & <Cie> \"95 %\""), "L’Épinette &amp; &lt;Cie&gt; &quot;95 %&quot;");
        assert_eq!(escaped("a\u{1}b\u{ffff}\nc\td"), "ab c d");
    }
}
