//! The list of the parts: which are in the report, and in which order.

use leptos::prelude::*;

use super::made::ReportState;
use crate::components::{Button, StatusLine, StatusMessage, checkbox};
use wording::report::{ReportChoice, ReportPart, added_section, labels, removed_section};

/// The id of the field for the title of a new section.
const NEW: &str = "nouvelle-section";

pub(super) fn parts(state: ReportState) -> AnyView {
    let each = move || state.choice.with(|it| it.all().iter().map(|(part, _)| part.clone()).collect::<Vec<_>>());
    view! {
        <ol class="report-parts">
            <For each=each key=ReportPart::word let:part>
                {row(state, part)}
            </For>
        </ol>
        {adding(state)}
    }
    .into_any()
}

fn row(state: ReportState, part: ReportPart) -> AnyView {
    let stored = StoredValue::new(part.clone());
    let place = Memo::new(move |_| {
        let part = stored.get_value();
        state.choice.with(|it| it.all().iter().position(|(known, _)| *known == part)).unwrap_or_default()
    });
    let last = Memo::new(move |_| state.choice.with(|it| it.all().len().saturating_sub(1)));
    let is_in = Memo::new(move |_| {
        let part = stored.get_value();
        state.choice.with(|it| it.all().iter().any(|(known, is_in)| *known == part && *is_in))
    });
    let name = Memo::new(move |_| state.name(&stored.get_value()));
    let remark = move || {
        let part = stored.get_value();
        labels::remark(&part, state.composition.with(|it| part.is_empty(it)))
    };
    let tick = Callback::new(move |is_in| {
        let part = stored.get_value();
        compose(state, state.choice.get_untracked().as_ref().clone().with(&part, is_in), {
            labels::chosen(&name.get_untracked(), is_in)
        });
    });
    let id = part.id();
    let (up_id, down_id) = (["monter-", &id].concat(), ["descendre-", &id].concat());
    let move_by = move |is_up: bool, id: String| {
        Callback::new(move |()| {
            let choice = state.choice.get_untracked();
            let Some(moved) = choice.as_ref().clone().moved(&stored.get_value(), is_up) else { return };
            let (at, all) = (place.get_untracked(), choice.all().len());
            let at = if is_up { at } else { at + 2 };
            compose(state, moved, labels::moved(&name.get_untracked(), at, all));
            // The row has moved in the page, and its button has lost the focus.
            state.app.focus.run(id.clone());
        })
    };
    let of = Signal::derive(move || labels::of(&name.get()));
    let (is_first, is_last) =
        (Signal::derive(move || place.get() == 0), Signal::derive(move || place.get() == last.get()));
    let remove = part.is_added().then(|| {
        let press = Callback::new(move |()| {
            state.write(removed_section(&stored.get_value()), labels::removed(&name.get_untracked()));
            state.app.focus.run(NEW.to_owned());
        });
        view! { <Button label=labels::REMOVE of class="quiet" press /> }.into_any()
    });
    let label = move || {
        let tick_box = checkbox(name.get(), is_in.into(), tick);
        view! { {tick_box} }.into_any()
    };
    view! {
        <li class="report-part-row">
            {move || label()}
            <span class="muted">{remark}</span>
            <span class="report-part-buttons">
                <Button id=up_id.clone() label=labels::UP of class="quiet" disabled=is_first press=move_by(true, up_id) />
                <Button
                    id=down_id.clone()
                    label=labels::DOWN
                    of
                    class="quiet"
                    disabled=is_last
                    press=move_by(false, down_id)
                />
                {remove}
            </span>
        </li>
    }
    .into_any()
}

fn compose(state: ReportState, choice: ReportChoice, announcement: String) {
    state.write(choice.passage().into_iter().collect(), announcement);
}

/// The field that adds a section.
fn adding(state: ReportState) -> AnyView {
    let title = RwSignal::new(String::new());
    let message = RwSignal::new(StatusMessage::Nothing);
    let add = Callback::new(move |()| {
        let typed = title.get_untracked();
        if typed.trim().is_empty() {
            message.set(StatusMessage::Failed(labels::NEEDS_TITLE.to_owned()));
            return state.app.focus.run(NEW.to_owned());
        }
        let added = state.composition.with_untracked(|it| added_section(it, &typed));
        if let Some((_, passage)) = added {
            state.write(vec![passage], labels::added(typed.trim()));
            title.set(String::new());
            message.set(StatusMessage::Done(labels::added(typed.trim())));
        }
    });
    view! {
        <div class="report-adding">
            <crate::components::TextField id=NEW label=labels::ADD_TITLE value=title enter=add />
            <Button label=labels::ADD press=add />
            <StatusLine message />
        </div>
    }
    .into_any()
}
