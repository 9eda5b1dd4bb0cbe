//! What was just recorded, where it was given: a sentence, and the buttons to undo it or to see the day it holds.

use domain::journal::Edit;
use leptos::prelude::*;

use super::answer_form::RecordedNotice;
use crate::components::Button;
use crate::state::Session;
use crate::wording::{answer_form, undo};

/// The notice of an answer; nothing once it is undone.
#[component]
pub fn Recorded(session: Session, notice: RwSignal<Option<RecordedNotice>>) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let notice = notice.get()?;
        session.journal().with(|journal| journal.in_force().any(|entry| entry.id == notice.entry)).then_some(notice)
    });
    move || shown.get().map(|it| content(session, notice, it)).into_any()
}

fn content(session: Session, notice: RwSignal<Option<RecordedNotice>>, shown: RecordedNotice) -> AnyView {
    let RecordedNotice { entry, text, other_day } = shown;
    let sentence = text.clone();
    let take_back = Callback::new(move |()| {
        session.edit(Edit::Undo { entry }, answer_form::undone(&sentence));
        notice.set(None);
    });
    let elsewhere = other_day.map(|(remark, day)| {
        view! {
            <span>{remark}</span>
            " "
            <button type="button" class="quiet" on:click=move |_| session.day.set(day)>
                {answer_form::show_day(day)}
            </button>
        }
        .into_any()
    });
    view! {
        <p class="recorded">
            <span>{text}</span>
            " "
            <Button label=undo::UNDO class="quiet" press=take_back />
            " "
            {elsewhere}
        </p>
    }
    .into_any()
}
