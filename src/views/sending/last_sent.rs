//! What was sent last, when, and what has changed since.

use domain::fingerprint::Fingerprint;
use leptos::prelude::*;

use super::prepared::PreparedAnswer;
use crate::browser::clock;
use crate::state::SentMemory;
use wording::sending;

/// The notice; nothing where nothing was sent and the browser remembers what is.
#[component]
pub fn LastSentNotice(answer: PreparedAnswer) -> impl IntoView {
    let lines = move || {
        let now = answer.now.get();
        let memory = match now.last.memory {
            SentMemory::Kept => None,
            SentMemory::Unreadable => Some(sending::UNREADABLE),
            SentMemory::UntilClosed(why) => Some(sending::not_remembered(why)),
        };
        let sent = now.last.answer.as_ref().map(|last| {
            let fingerprint = Fingerprint::of(&answer.session().elsewhere_after(&last.journal)).to_string();
            let progress = answer.sent_progress(&last.journal);
            (sending::sent(clock::local(last.note.at), &progress, &fingerprint), last.note.at)
        });
        if sent.is_none() && memory.is_none() {
            return ().into_any();
        }
        let sent = sent.map(|(sent, at)| {
            let changed = answer.changed_since();
            let since = sending::changed_since(changed, clock::local(at));
            let class = if changed > 0 { "sending-changed" } else { "muted" };
            view! {
                <p>{sent}</p>
                <p class=class>{since}</p>
            }
            .into_any()
        });
        let memory = memory.map(|sentence| view! { <p class="muted">{sentence}</p> }.into_any());
        view! { <div class="sending-last">{sent} {memory}</div> }.into_any()
    };
    view! { {move || lines()} }.into_any()
}
