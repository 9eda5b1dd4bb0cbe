//! The page that compares published figures and sentences with the data, and tests how robust the conclusions are.

mod accounts;
mod judged;
mod published;
mod robustness;
mod sentence;

use std::sync::Arc;

use claims::{Verdict, check_published};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::{AppActions, Moment, deferred};
use crate::wording::{overview, verify};

/// The page « Vérifier ».
#[component]
pub fn Verify(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let verdicts = Memo::new(move |_| {
        let scope = session.scope.get();
        let verdicts =
            |it: &Arc<Territory>| check_published(it, scope).iter().map(|row| row.verdict).collect::<Vec<Verdict>>();
        session.territory.with(verdicts)
    });
    let title = Signal::derive(move || verdicts.with(|it| verify::headline(it)));
    let backing = move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()));
    view! {
        <article class="page">
            <PageHead over title />
            <Moment session />
            <p class="backing">{move || backing()}</p>
            {deferred(app, "publies", snapshot, move |snapshot| {
                view! { <published::Published snapshot verdicts=verdicts.into() /> }.into_any()
            })}
            <sentence::Sentence session />
            {deferred(app, "solidite", snapshot, |snapshot| view! { <robustness::RobustnessSection snapshot /> }.into_any())}
        </article>
    }
    .into_any()
}
