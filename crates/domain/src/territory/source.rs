//! The sources of rows, and other texts that may be addresses: of the web, of mail, or titles of documents.

use crate::invisible_signs::{TextKind, first_invisible};

/// Whether a text is the address of a page, and nothing else: it begins with `https://` or `http://`, and names a host
/// in plain letters. What could look like another address (a name before the host, letters of another script in it,
/// spaces, signs that are not seen) is no address, but a text like any other.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_port = !port.is_empty() && port.bytes().all(|sign| sign.is_ascii_digit());
    let is_plain = |sign: char| !sign.is_whitespace() && !sign.is_control() && !"\\<>\"`".contains(sign);
    is_host(name) && is_port && rest.chars().all(is_plain) && first_invisible(rest, TextKind::Line).is_none()
}

/// Whether a text is one mail address, and nothing else: no second one, no subject, no encoded sign.
#[must_use]
pub fn is_mail_address(text: &str) -> bool {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || ".-_+'".contains(sign);
    let name_and_host = text.split_once('@').filter(|(name, _)| !name.is_empty() && name.chars().all(is_part));
    name_and_host.is_some_and(|(_, host)| host.contains('.') && is_host(host))
}

/// Whether a text is the name of a host: parts of ASCII letters, digits and hyphens, with dots between.
fn is_host(name: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
    name.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_addresses_of_the_web_are_addresses() {
        for address in [
            "https://example.fr/page",
            "http://example.fr",
            "https://example.fr:8080/a?b=c#d",
            "https://example.fr/délibération",
            "https://www.example.fr?p=1@2",
        ] {
            assert!(is_web_address(address), "{address}");
        }
        for text in [
            "Délibération du 13 décembre 2019",
            "www.example.fr",
            "httpd.conf",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///a",
            "",
            "https://",
            "https:///a",
            "https://example.fr, page 3",
            " https://example.fr",
            "HTTPS:example.fr",
            "https://example.fr@example.org/",
            "https://example.fr\\@example.org/",
            "https://ехample.fr",
            "https://example.fr/\u{202e}x",
            "https://example.fr/\u{200b}x",
            "https://example.fr/a\nb",
            "https://example..fr",
            "https://example.fr:a",
        ] {
            assert!(!is_web_address(text), "{text}");
        }
    }

    #[test]
    fn only_one_plain_mail_address_is_one() {
        assert!(is_mail_address("acces@example.fr") && is_mail_address("prenom.nom+carnet@a-b.example.fr"));
        for text in [
            "",
            "@",
            "a@",
            "@a.fr",
            "a@b",
            "a@b.fr?cc=c",
            "a@b.fr,c@d.fr",
            "a@b.fr c",
            "a@b@c.fr",
            "a%0a@b.fr",
            "é@b.fr",
        ] {
            assert!(!is_mail_address(text), "{text}");
        }
    }
}
