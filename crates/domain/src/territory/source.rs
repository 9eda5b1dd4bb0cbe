//! The sources of rows: web addresses or titles of documents.

/// Whether a source is a web address: it begins with `https://` or `http://`.
#[must_use]
pub fn is_web_address(source: &str) -> bool {
    source.starts_with("https://") || source.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_that_begin_with_a_scheme_of_the_web_are_addresses() {
        assert!(is_web_address("https://example.fr/page") && is_web_address("http://example.fr"));
        assert!(!is_web_address("Délibération du 13 décembre 2019") && !is_web_address("www.example.fr"));
        assert!(!is_web_address("httpd.conf") && !is_web_address("javascript:alert(1)") && !is_web_address(""));
    }
}
