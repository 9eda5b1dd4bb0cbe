//! Text inside XML.

/// The declaration that every file begins with.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Adds a sign, which XML must allow.
pub fn push_sign(out: &mut String, sign: char) {
    match sign {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        sign => out.push(sign),
    }
}

/// Adds an attribute's value. Signs that XML forbids are left out; line feeds and tabs are read as spaces.
pub fn push_attribute(out: &mut String, value: &str) {
    value.chars().filter(|sign| !is_forbidden(*sign)).for_each(|sign| push_sign(out, sign));
}

/// Whether XML 1.0 has no way of writing this sign.
#[must_use]
pub const fn is_forbidden(sign: char) -> bool {
    matches!(sign, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_has_no_sign_that_xml_forbids() {
        let mut out = String::new();
        push_attribute(&mut out, "a\u{1}<b>&\"c\"\n\u{ffff}’");
        assert_eq!(out, "a&lt;b&gt;&amp;&quot;c&quot;\n’");
    }
}
