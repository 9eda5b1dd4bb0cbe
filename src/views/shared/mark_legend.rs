//! The explanation of the mark of illustrative data, where a page shows it first.

use leptos::prelude::*;

use super::marks;
use crate::route::Route;
use crate::state::Session;
use wording::provenance;

/// The explanation, if anything shown may be illustrative: an answer of the day, or an action.
#[component]
pub fn MarkLegend(session: Session) -> impl IntoView {
    let is_needed = Memo::new(move |_| {
        let in_answers = session.snapshot.with(|it| marks::all_cells_mark(it).illustrative);
        in_answers || session.territory.with(|it| it.actions().iter().any(|it| marks::illustrative_tag(it).is_some()))
    });
    let [before, word, after] = provenance::LEGEND;
    move || is_needed.get().then(|| explained("mark-legend", before, word, after)).into_any()
}

/// A paragraph of which one word leads to what is said of illustrative data.
pub fn explained(class: &'static str, before: &'static str, word: &'static str, after: &'static str) -> AnyView {
    view! {
        <p class=class>
            {before}
            <a href=Route::About.hash()>{word}</a>
            {after}
        </p>
    }
    .into_any()
}
