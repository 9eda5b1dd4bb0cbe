//! The edits as text, copied and pasted, where no file can leave the computer or come to it.

use leptos::prelude::*;

use crate::browser::{clipboard, page};
use crate::components::{Button, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::changes::files::{EditsRead, read_pasted};
use crate::views::changes::review::PendingReview;
use wording::changes;

/// The id of the field for pasted edits.
const PASTED: &str = "modifications-collees";
/// The id of what became of them.
const TAKEN_IN: &str = "modifications-reprises";

/// The button that copies the edits, and the field that takes in copied ones.
#[component]
pub fn EditsAsText(session: Session, review: PendingReview) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let is_refused = RwSignal::new(false);
    let (by_hand, pasted) = (RwSignal::new(None::<String>), RwSignal::new(String::new()));
    let is_open = RwSignal::new(false);
    let copy = Callback::new(move |()| {
        let text = session.answers().write();
        by_hand.set(None);
        clipboard::copy(text.clone(), move |is_done| {
            // The user may have left the page meanwhile.
            _ = message.try_set(StatusMessage::of(is_done, changes::COPIED_AS_TEXT, changes::NOT_COPIED_AS_TEXT));
            _ = by_hand.try_set((!is_done).then(|| text.clone()));
        });
    });
    let opens = (PASTED.to_owned(), is_open.into());
    let open = Callback::new(move |()| {
        is_open.update(|open| *open = !*open);
        page::focus_later(PASTED.to_owned());
    });
    let take_text = Callback::new(move |()| {
        let text = pasted.get_untracked().trim().to_owned();
        let read = if text.is_empty() { Err(changes::NOTHING_PASTED.to_owned()) } else { read_pasted(session, text) };
        is_refused.set(read.is_err());
        match read {
            Ok(EditsRead::ToReview(incoming)) => review.open(incoming, message, PASTED),
            Ok(EditsRead::NothingNew(said)) => message.set(Ok(said).into()),
            Err(why) => {
                page::focus(PASTED);
                message.set(Err(why).into());
            }
        }
    });
    let shown_text = move || {
        match by_hand.get() {
        None => ().into_any(),
        Some(text) => {
            view! { <textarea class="edits-as-text" rows="6" readonly aria-label=changes::EDITS_AS_TEXT>{text}</textarea> }
                .into_any()
        }
    }
    };
    let field = move || {
        if !is_open.get() {
            return ().into_any();
        }
        view! {
            <label for=PASTED>{changes::PASTED_TEXT}</label>
            <textarea
                id=PASTED
                class="edits-as-text"
                rows="6"
                spellcheck="false"
                aria-required="true"
                aria-describedby=TAKEN_IN
                aria-invalid=move || is_refused.get().then(|| "true".to_owned())
                on:input=move |event| {
                    is_refused.set(false);
                    pasted.set(event_target_value(&event));
                }
            ></textarea>
            <Button label=changes::TAKE_IN_TEXT press=take_text />
        }
        .into_any()
    };
    view! {
        <div class="changes-actions">
            <Button label=changes::COPY_AS_TEXT press=copy />
            <Button label=changes::PASTE opens press=open />
        </div>
        {move || shown_text()}
        {move || field()}
        <StatusLine id=TAKEN_IN message />
    }
    .into_any()
}
