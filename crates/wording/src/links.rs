//! The texts of links that leave the carnet.

use super::punctuation::COLON;

/// What follows the address of another site.
pub const OTHER_SITE: &str = " (autre\u{a0}site)";

/// The text of a link to another site: its words, its whole address, and that it leaves the carnet.
#[must_use]
pub fn site(words: &str, to: &str) -> String {
    [&*text(words, to), OTHER_SITE].concat()
}

/// The text of a link to the mail program, with its whole address.
#[must_use]
pub fn mail(words: &str, to: &str) -> String {
    text(words, to.strip_prefix("mailto:").unwrap_or(to))
}

/// The words and the whole address; one of them where they are the same or there are no words.
#[must_use]
pub fn text(words: &str, to: &str) -> String {
    if words.is_empty() || words == to { to.to_owned() } else { [words, COLON, to].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_stands_whole_in_the_text_of_its_link() {
        assert_eq!(site("", "https://a.fr/x"), "https://a.fr/x (autre\u{a0}site)");
        assert_eq!(site("source", "https://a.fr/x"), "source\u{a0}: https://a.fr/x (autre\u{a0}site)");
        assert_eq!(mail("a@b.fr", "mailto:a@b.fr"), "a@b.fr");
        assert_eq!(mail("écrire", "mailto:a@b.fr"), "écrire\u{a0}: a@b.fr");
        assert_eq!(text("Délibération", "Délibération"), "Délibération");
    }
}
