//! The page that compares published figures and sentences with the data, and tests how robust the conclusions are.

mod accounts;
mod judged;
mod pieces;
mod published;
mod robustness;
mod text;

use std::sync::Arc;

use claims::{Verdict, check_published};
use domain::indicators::Backing;
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend, deferred};
use wording::{overview, provenance, verify};

/// The page « Vérifier ».
#[component]
pub fn Verify(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let judged = Memo::new(move |_| {
        let scope = session.scope.get();
        let judged = |it: &Arc<Territory>| {
            check_published(it, scope)
                .iter()
                .map(|row| (row.verdict, row.backing()))
                .collect::<Vec<(Verdict, Backing)>>()
        };
        session.territory.with(judged)
    });
    let title = Signal::derive(move || judged.with(|it| verify::headline(it)));
    let backing = move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()));
    let circular = move || {
        let backing = judged.with(|it| it.iter().map(|(_, backing)| *backing).sum());
        let warning = session.territory.with(|it| provenance::warning(it, backing));
        warning.map(|text| view! { <p class="circular">{text}</p> }.into_any()).into_any()
    };
    let explain = Callback::new(move |()| app.focus.run(text::EXPLANATION.to_owned()));
    view! {
        <article class="page">
            <PageHead over title />
            <MarkLegend session />
            <p class="backing">{move || backing()}</p>
            {move || circular()}
            <text::CheckedText session app />
            {deferred(app, "publies", snapshot, move |snapshot| {
                view! { <published::Published snapshot judged=judged.into() explain /> }.into_any()
            })}
            {deferred(app, "solidite", snapshot, |snapshot| view! { <robustness::RobustnessSection snapshot /> }.into_any())}
        </article>
    }
    .into_any()
}
