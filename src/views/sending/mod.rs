//! The end of a commune's answers: what was corrected and confirmed, how to send it, and what was sent.

mod as_table;
mod cover;
mod last_sent;
mod prepared;
mod receipt;
mod summary;
mod ways;

use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::AppActions;
use prepared::PreparedAnswer;
use wording::sending::labels;
use wording::{commune, overview, self_check, sending};

/// The page « Envoyer ».
#[component]
pub fn SendPage(session: Session, index: CommuneIndex, app: AppActions) -> impl IntoView {
    let answer = PreparedAnswer::of(session, index);
    let identity = commune::identity(session.current().commune(index));
    let over = Signal::derive(move || self_check::on_day(&identity, session.day.get()));
    let title =
        Signal::derive(move || sending::title(session.territory.get().commune(index), &answer.now.get().progress));
    let has_content = Memo::new(move |_| {
        let now = answer.now.get();
        !now.progress.is_empty() || now.last.answer.is_some()
    });
    let content = move || {
        if !has_content.get() {
            return nothing_yet(answer);
        }
        view! {
            <last_sent::LastSentNotice answer />
            <summary::AnswerSummary answer />
            <cover::Cover answer />
            <ways::Ways answer app />
            <receipt::Receipt answer />
        }
        .into_any()
    };
    let not_a_member = move || {
        let sentence = || overview::not_a_member(session.current().commune(index));
        (!answer.now.get().is_member).then(|| view! { <p class="backing">{sentence()}</p> }.into_any()).into_any()
    };
    view! {
        <article class="page sending">
            <PageHead over title />
            {move || not_a_member()}
            {move || content()}
        </article>
    }
    .into_any()
}

/// What stands on the page before anything was answered.
fn nothing_yet(answer: PreparedAnswer) -> AnyView {
    let text = move || sending::nothing_yet(answer.now.get().running.len());
    view! {
        <p>{text}</p>
        <p>
            <a class="button primary" href=Route::Commune(answer.code).hash()>
                {labels::BEGIN}
            </a>
        </p>
    }
    .into_any()
}
