//! A figure as it is shown: its text, the mark of illustrative data, and the link to its account. No other code writes
//! the mark of a figure, so that the dots for the eye and the word for everyone else cannot be parted.

use charts::escape;
use leptos::prelude::*;

use super::tag::ILLUSTRATIVE_WORD;

/// Whether a figure rests on illustrative data, and where its account is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureMark {
    /// Whether it rests on illustrative data.
    pub illustrative: bool,
    /// The address of its account, if it has one.
    pub to: Option<String>,
    /// What its link leads to, in words: the end of the link's name in tables, which says what it is a figure of.
    pub leads: &'static str,
}

impl FigureMark {
    /// The mark of a figure without an account.
    pub const fn unlinked(illustrative: bool) -> Self {
        Self { illustrative, to: None, leads: "" }
    }

    /// The same mark without its link, for a figure that is in a link already.
    pub const fn without_link(&self) -> Self {
        Self::unlinked(self.illustrative)
    }
}

/// A figure. An illustrative one is underlined with dots, and followed by the word, hidden from sight, so that it is
/// read aloud and copied.
pub fn figure(text: String, mark: FigureMark) -> AnyView {
    let shown = if mark.illustrative {
        view! {
            <span class="illustrative">{text}</span>
            <span class="mark-text">{in_text()}</span>
        }
        .into_any()
    } else {
        text.into_any()
    };
    match mark.to {
        Some(to) => view! {
            <a class="opens" href=to>
                {shown}
            </a>
        }
        .into_any(),
        None => shown,
    }
}

/// The same figure as HTML, for tables, without its link.
pub(super) fn render_figure(out: &mut String, text: &str, illustrative: bool) {
    out.push_str(if illustrative { "<span class=\"illustrative\">" } else { "<span>" });
    escape(out, text);
    out.push_str("</span>");
    if illustrative {
        out.push_str("<span class=\"mark-text\">");
        out.push_str(&in_text());
        out.push_str("</span>");
    }
}

/// The mark as a text after a figure.
pub(super) fn in_text() -> String {
    [" (", ILLUSTRATIVE_WORD, ")"].concat()
}
