//! A list of changed items, with their states before and after. There may be hundreds, so that it is rendered as one
//! HTML text, as tables are.

use leptos::prelude::*;

use super::figure::render_figure;
use super::mark::{MarkKind, render_mark};
use super::table::TextRun;
use charts::escape;

/// One item that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedItem {
    /// Its name, some of it links.
    pub name: Vec<TextRun>,
    /// Its state before; `None` where only the new state is shown.
    pub before: Option<(Option<MarkKind>, String)>,
    /// Its state after.
    pub after: (Option<MarkKind>, String),
}

/// The list of changed items.
#[component]
pub fn ChangedItemList(
    /// Computes the items to show.
    items: Box<dyn Fn() -> Vec<ChangedItem> + Send>,
    /// What screen readers say between the two states.
    then: &'static str,
) -> impl IntoView {
    view! { <ul class="changed-items" inner_html=move || render_items(&items(), then)></ul> }.into_any()
}

/// The HTML of the list items. Texts are escaped.
fn render_items(items: &[ChangedItem], then: &str) -> String {
    let mut out = String::new();
    for ChangedItem { name, before, after } in items {
        out.push_str("<li><span class=\"changed-item-name\">");
        for TextRun { text, to, illustrative } in name {
            if let Some(to) = to {
                out.push_str("<a href=\"");
                escape(&mut out, to);
                out.push_str("\">");
            }
            if *illustrative {
                render_figure(&mut out, text, true);
            } else {
                escape(&mut out, text);
            }
            if to.is_some() {
                out.push_str("</a>");
            }
        }
        out.push_str("</span> <span class=\"changed-item-states\">");
        if let Some(before) = before {
            render_state(&mut out, "changed-item-before", before);
            out.push_str("<span class=\"changed-item-arrow\"> <span aria-hidden=\"true\">→</span><span class=\"visually-hidden\">");
            escape(&mut out, then);
            out.push_str("</span> </span>");
        }
        render_state(&mut out, "changed-item-after", after);
        out.push_str("</span></li>");
    }
    out
}

/// A state: its mark, if it has one, then its text.
fn render_state(out: &mut String, class: &str, (mark, words): &(Option<MarkKind>, String)) {
    out.push_str("<span class=\"state-label ");
    out.push_str(class);
    out.push_str("\">");
    out.push_str(&mark.map(render_mark).unwrap_or_default());
    out.push_str("<span>");
    escape(out, words);
    out.push_str("</span></span>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_written_with_its_name_then_both_states_and_texts_are_escaped() {
        let name = vec![TextRun { text: "<b>".to_owned(), to: Some("#/\"".to_owned()), illustrative: false }];
        let line = ChangedItem {
            name,
            before: Some((None, "<i>".to_owned())),
            after: (Some(MarkKind::Full), "Oui".to_owned()),
        };
        let text = render_items(&[line], ", then");
        assert!(
            text.starts_with("<li><span class=\"changed-item-name\"><a href=\"#/&quot;\">&lt;b&gt;</a></span>"),
            "{text}"
        );
        assert!(
            text.contains("<span class=\"state-label changed-item-before\"><span>&lt;i&gt;</span></span>"),
            "{text}"
        );
        assert!(
            text.contains("<svg class=\"mark\"") && text.ends_with("<span>Oui</span></span></span></li>"),
            "{text}"
        );
    }
}
