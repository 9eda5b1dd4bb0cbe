//! Text as XML.

/// Writes a text as XML; what XML has no way to write is left out.
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
    fn a_text_is_written_as_it_reads_and_no_sign_is_taken_for_markup() {
        let written = |text: &str| {
            let mut out = String::new();
            escape(&mut out, text);
            out
        };
        assert_eq!(written("L’Épinette & <Cie> \"95 %\""), "L’Épinette &amp; &lt;Cie&gt; &quot;95 %&quot;");
        assert_eq!(written("a\u{1}b\u{ffff}\nc\td"), "ab c d");
    }
}
