//! A list of links, each with what is said beside it: drawn as one text, as a table is, for there may be hundreds.

use leptos::prelude::*;

use super::tag::Tagged;
use charts::escape;

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkItem {
    /// The words.
    pub text: String,
    /// Where they lead.
    pub to: String,
    /// Said beside them, softer.
    pub aside: String,
    /// A tag after them.
    pub tag: Option<Tagged>,
}

/// The list.
#[component]
pub fn Links(class: &'static str, items: Vec<LinkItem>) -> impl IntoView {
    view! { <ul class=class inner_html=written(items)></ul> }.into_any()
}

/// The lines, as what stands in the list. Whatever a text holds is read as text.
fn written(items: Vec<LinkItem>) -> String {
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
    fn a_line_says_where_it_leads_and_what_stands_beside_it_and_no_text_is_markup() {
        let tag = Some(Tagged { word: "illustratif", made_up: true });
        let item = LinkItem { text: "<b>".into(), to: "#/\"".into(), aside: "depuis 2017".into(), tag };
        let plain = LinkItem { text: "Lille".into(), to: "#/lille".into(), aside: String::new(), tag: None };
        assert_eq!(
            written(vec![item, plain]),
            "<li><a href=\"#/&quot;\">&lt;b&gt;</a> <span class=\"muted\">depuis 2017</span> \
             <span class=\"tag tag-illustrative\">illustratif</span></li><li><a href=\"#/lille\">Lille</a></li>"
        );
    }
}
