//! A list of links, each with a note. There may be hundreds, so that it is rendered as one HTML text, as tables are.

use leptos::prelude::*;

use super::tag::Tagged;
use charts::escape;

/// One link of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkItem {
    /// Its text.
    pub text: String,
    /// Its address.
    pub to: String,
    /// A muted note after the link; empty where there is none.
    pub aside: String,
    /// A tag after the note.
    pub tag: Option<Tagged>,
}

/// A list of links.
#[component]
pub fn Links(class: &'static str, items: Vec<LinkItem>) -> impl IntoView {
    view! { <ul class=class inner_html=render_links(items)></ul> }.into_any()
}

/// The HTML of the list items. Texts are escaped.
fn render_links(items: Vec<LinkItem>) -> String {
    let mut out = String::new();
    for LinkItem { text, to, aside, tag } in items {
        out.push_str("<li><a href=\"");
        escape(&mut out, &to);
        out.push_str("\">");
        escape(&mut out, &text);
        out.push_str("</a>");
        if !aside.is_empty() {
            out.push_str(" <span class=\"muted\">");
            escape(&mut out, &aside);
            out.push_str("</span>");
        }
        if let Some(tag) = tag {
            out.push_str(" <span class=\"");
            out.push_str(tag.class());
            out.push_str("\">");
            escape(&mut out, tag.word);
            out.push_str("</span>");
        }
        out.push_str("</li>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_written_with_its_note_and_its_tag_and_texts_are_escaped() {
        let tag = Some(Tagged { word: "illustratif", illustrative: true });
        let item = LinkItem { text: "<b>".into(), to: "#/\"".into(), aside: "depuis 2017".into(), tag };
        let plain = LinkItem { text: "Lille".into(), to: "#/lille".into(), aside: String::new(), tag: None };
        assert_eq!(
            render_links(vec![item, plain]),
            "<li><a href=\"#/&quot;\">&lt;b&gt;</a> <span class=\"muted\">depuis 2017</span> \
             <span class=\"tag tag-illustrative\">illustratif</span></li><li><a href=\"#/lille\">Lille</a></li>"
        );
    }
}
