//! Paper forms: one page for each commune to print, and typing back what comes back filled in.

mod making;
mod row;
mod sheet;
mod typing;

use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend};
use wording::overview;
use wording::paper::page as words;

/// The page « Formulaires ».
#[component]
pub fn PaperPage(session: Session, app: AppActions) -> impl IntoView {
    let over = Signal::derive(move || session.snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    view! {
        <article class="page paper">
            <PageHead over title=words::TITLE />
            <MarkLegend session />
            <p>{words::INTRODUCTION}</p>
            <making::Making session app />
            <typing::Typing session />
        </article>
    }
    .into_any()
}
