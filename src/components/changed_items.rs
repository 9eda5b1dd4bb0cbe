//! What was and what is, one line a thing: drawn as one text, as a table is, for there may be hundreds.

use leptos::prelude::*;

use super::mark::{MarkKind, written as mark};
use super::table::TextRun;
use charts::escape;

/// One thing that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedItem {
    /// What it is.
    pub what: Vec<TextRun>,
    /// What it was; nothing where only what it is now is told.
    pub before: Option<(Option<MarkKind>, String)>,
    /// What it is.
    pub after: (Option<MarkKind>, String),
}

/// The list.
#[component]
pub fn ChangedItemList(
    /// Gives the lines.
    items: Box<dyn Fn() -> Vec<ChangedItem> + Send>,
    /// What is said between what was and what is, for those who hear it.
    then: &'static str,
) -> impl IntoView {
    view! { <ul class="moved" inner_html=move || written(&items(), then)></ul> }.into_any()
}

/// The lines, as what stands in the list. Whatever a text holds is read as text.
fn written(items: &[ChangedItem], then: &str) -> String {
    let mut out = String::new();
    for ChangedItem { what, before, after } in items {
        out.push_str("<li><span class=\"moved-what\">");
        for TextRun { text, to, .. } in what {
            if let Some(to) = to {
                out.push_str("<a href=\"");
                escape(&mut out, to);
                out.push_str("\">");
            }
            escape(&mut out, text);
            if to.is_some() {
                out.push_str("</a>");
            }
        }
        out.push_str("</span> <span class=\"moved-states\">");
        if let Some(before) = before {
            stated(&mut out, "moved-before", before);
            out.push_str("<span class=\"moved-to\"> <span aria-hidden=\"true\">→</span><span class=\"spoken\">");
            escape(&mut out, then);
            out.push_str("</span> </span>");
        }
        stated(&mut out, "moved-after", after);
        out.push_str("</span></li>");
    }
    out
}

/// A mark where there is one, then the words that say it.
fn stated(out: &mut String, class: &str, (sign, words): &(Option<MarkKind>, String)) {
    out.push_str("<span class=\"stated ");
    out.push_str(class);
    out.push_str("\">");
    out.push_str(&sign.map(mark).unwrap_or_default());
    out.push_str("<span>");
    escape(out, words);
    out.push_str("</span></span>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_it_was_then_what_it_is_and_no_text_is_markup() {
        let what = vec![TextRun { text: "<b>".to_owned(), to: Some("#/\"".to_owned()), made_up: false }];
        let line = ChangedItem {
            what,
            before: Some((None, "<i>".to_owned())),
            after: (Some(MarkKind::Full), "Oui".to_owned()),
        };
        let text = written(&[line], ", then");
        assert!(text.starts_with("<li><span class=\"moved-what\"><a href=\"#/&quot;\">&lt;b&gt;</a></span>"), "{text}");
        assert!(text.contains("<span class=\"stated moved-before\"><span>&lt;i&gt;</span></span>"), "{text}");
        assert!(
            text.contains("<svg class=\"mark\"") && text.ends_with("<span>Oui</span></span></span></li>"),
            "{text}"
        );
    }
}
