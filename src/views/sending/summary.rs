//! What is sent, in the user's words: corrections apart from confirmations, and what is left.

use domain::territory::ActionIndex;
use leptos::prelude::*;

use super::prepared::PreparedAnswer;
use crate::components::{ChangedItem, ChangedItemList, Section, TextRun};
use crate::route::Route;
use crate::views::shared::changed_item;
use wording::sending::{self, labels};

/// How many confirmed actions are listed without a click.
const OPEN_LIST: usize = 6;

/// The summary.
#[component]
pub fn AnswerSummary(answer: PreparedAnswer) -> impl IntoView {
    let has_corrections = Memo::new(move |_| answer.now.get().progress.corrections() > 0);
    let corrections = move || has_corrections.get().then(|| corrected(answer)).into_any();
    let confirmed = move || {
        let now = answer.now.get();
        let sentence = sending::receipt::confirmed(&now.progress);
        let content = listed(answer, sentence, &now.progress.confirmed);
        view! {
            <Section id="confirme" title=labels::CONFIRMED.to_owned()>
                {content}
            </Section>
        }
        .into_any()
    };
    let rest = move || {
        let now = answer.now.get();
        // A commune that is not a member on the day is asked nothing.
        if now.running.is_empty() {
            return ().into_any();
        }
        let content = left(answer, &now.progress.unanswered, now.running.len());
        view! {
            <Section id="reste" title=labels::UNANSWERED.to_owned()>
                {content}
            </Section>
        }
        .into_any()
    };
    view! {
        {move || corrections()}
        {move || confirmed()}
        {move || rest()}
    }
    .into_any()
}

/// The corrections, each with both answers.
fn corrected(answer: PreparedAnswer) -> AnyView {
    let items = Box::new(move || {
        let territory = answer.session().territory.get();
        let of_action = answer.corrected().into_iter().map(|(action, change)| {
            let record = territory.action(action);
            let to = Some(Route::Action(record.id.clone()).hash());
            changed_item(vec![TextRun { text: record.title.to_string(), to, illustrative: false }], &change)
        });
        let now = answer.now.get();
        let of_commune = now.progress.fields.iter().map(|change| changed_item(Vec::new(), change));
        of_action.chain(of_commune).collect::<Vec<ChangedItem>>()
    });
    view! {
        <Section id="corrige" title=labels::CORRECTED.to_owned()>
            <ChangedItemList items then=labels::THEN />
        </Section>
    }
    .into_any()
}

/// What has no answer yet, and the link that goes on.
fn left(answer: PreparedAnswer, actions: &[ActionIndex], of: usize) -> AnyView {
    let sentence = sending::unanswered(actions.len(), of);
    if actions.is_empty() {
        return view! { <p>{sentence}</p> }.into_any();
    }
    view! {
        {listed(answer, sentence, actions)}
        <p>
            <a class="button" href=Route::Commune(answer.code).hash()>
                {labels::GO_ON}
            </a>
        </p>
        <p class="muted">{sending::CAN_BE_SENT}</p>
    }
    .into_any()
}

/// A sentence about some actions, and their titles: behind the sentence if there are many.
fn listed(answer: PreparedAnswer, sentence: String, actions: &[ActionIndex]) -> AnyView {
    let territory = answer.session().current();
    let titles =
        actions.iter().map(|action| view! { <li>{territory.action(*action).title.to_string()}</li> }.into_any());
    let list = view! { <ul class="sending-actions">{titles.collect::<Vec<_>>()}</ul> }.into_any();
    if actions.len() <= OPEN_LIST {
        return view! {
            <p>{sentence}</p>
            {list}
        }
        .into_any();
    }
    view! {
        <details>
            <summary>{sentence}</summary>
            {list}
        </details>
    }
    .into_any()
}
