//! What was just recorded, where it was given: a sentence, and the buttons to undo it or to see the day it holds.

use domain::dates::ReducedDate;
use domain::journal::Edit;
use leptos::prelude::*;

use super::answer_form::RecordedNotice;
use crate::components::Button;
use crate::state::Session;
use wording::{answer_form, punctuation, supposed, undo};

/// The notice of an answer; nothing once it is undone. `on_undone` is called after its button, which had the focus, is
/// gone.
#[component]
pub fn Recorded(session: Session, notice: RwSignal<Option<RecordedNotice>>, on_undone: Callback<()>) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let notice = notice.get()?;
        session.journal().with(|journal| journal.has_in_force(notice.entry)).then_some(notice)
    });
    move || shown.get().map(|it| content(session, notice, it, on_undone)).into_any()
}

fn content(
    session: Session,
    notice: RwSignal<Option<RecordedNotice>>,
    shown: RecordedNotice,
    on_undone: Callback<()>,
) -> AnyView {
    let RecordedNotice { entry, text, answer } = shown;
    let (sentence, object) = (text.clone(), punctuation::after_colon(&text));
    let take_back = Callback::new(move |()| {
        if session.is_supposing() {
            session.take_back_assumption(entry, supposed::TAKEN_BACK);
        } else {
            session.edit(Edit::Undo { entry }, answer_form::undone(&sentence));
        }
        notice.set(None);
        on_undone.run(());
    });
    let elsewhere = move || {
        let (answer, day) = (answer?, session.day.get());
        let period = answer.period();
        let holds_on = period.begins().or_else(|| period.until?.previous().map(ReducedDate::first_day))?;
        (!period.contains(day)).then(|| {
            view! {
                <span>{answer_form::holds_on_other_days(day, answer)}</span>
                " "
                <button type="button" class="quiet" on:click=move |_| session.day.set(holds_on)>
                    {answer_form::show_day(holds_on)}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <p class="recorded">
            <span>{text}</span>
            " "
            <Button label=undo::UNDO of=object class="quiet" press=take_back />
            " "
            {move || elsewhere().into_any()}
        </p>
    }
    .into_any()
}
