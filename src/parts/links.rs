//! A list of links, each with what is said beside it.

use leptos::prelude::*;

use super::tag::{Tagged, tag};

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
    let line = |item: LinkItem| {
        let aside = (!item.aside.is_empty()).then(|| view! { <span class="muted">{item.aside}</span> }.into_any());
        view! {
            <li>
                <a href=item.to>{item.text}</a>
                " "
                {aside}
                " "
                {item.tag.map(tag)}
            </li>
        }
        .into_any()
    };
    view! { <ul class=class>{items.into_iter().map(line).collect::<Vec<_>>()}</ul> }.into_any()
}
