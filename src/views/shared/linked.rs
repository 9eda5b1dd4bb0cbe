//! Links whose address may come from data: to a page of the carnet, to another site, to a mail program. Whatever else an
//! address is, it is shown as text.

use domain::territory::{is_mail_address, is_web_address};
use leptos::prelude::*;

use wording::links;

/// Where an address may lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LinkKind {
    /// To a page of the carnet.
    Page,
    /// Out of the carnet, to a site.
    Site,
    /// Out of the carnet, to the mail program.
    Mail,
    /// Nowhere.
    Nothing,
}

impl LinkKind {
    fn of(address: &str) -> Self {
        if address.starts_with('#') {
            Self::Page
        } else if is_web_address(address) {
            Self::Site
        } else if address.strip_prefix("mailto:").is_some_and(is_mail_address) {
            Self::Mail
        } else {
            Self::Nothing
        }
    }
}

/// The words with a link. That of another site has its whole address in its text, on paper too, says that it leads to
/// another site, and does not tell that site where the reader comes from.
#[component]
pub fn Linked(
    /// What the link leads to, in words; empty where its address says all.
    words: String,
    to: String,
) -> impl IntoView {
    match LinkKind::of(&to) {
        LinkKind::Page => view! { <a href=to>{words}</a> }.into_any(),
        LinkKind::Mail => {
            let words = links::mail(&words, &to);
            view! { <a href=to>{words}</a> }.into_any()
        }
        LinkKind::Site => {
            let words = links::site(&words, &to);
            view! {
                <a class="address" href=to rel="noreferrer">
                    {words}
                </a>
            }
            .into_any()
        }
        LinkKind::Nothing => links::text(&words, &to).into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_web_addresses_and_plain_mail_addresses_are_links() {
        assert_eq!(LinkKind::of("#/plan"), LinkKind::Page);
        assert_eq!(LinkKind::of("https://a.fr/x?y#z"), LinkKind::Site);
        assert_eq!(LinkKind::of("http://a.fr"), LinkKind::Site);
        assert_eq!(LinkKind::of("mailto:acces@a.fr"), LinkKind::Mail);
        for address in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " https://a.fr",
            "java\nscript:alert(1)",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "vbscript:x",
            "blob:https://a.fr/x",
            "ftp://a.fr",
            "//a.fr",
            "a.fr",
            "",
            "https:",
            "https://",
            "https:/a.fr",
            "https://a.fr@b.fr/",
            "https://a.fr\\@b.fr",
            "mailto:",
            "mailto:a",
            "mailto:a@b.fr?body=x",
            "mailto:a@b.fr,c@d.fr",
            "mailto:a@b.fr%0Ac@d.fr",
            "mailto:a@b.fr&bcc=c@d.fr",
        ] {
            assert_eq!(LinkKind::of(address), LinkKind::Nothing, "{address}");
        }
    }
}
