//! The minutes of what was taken: on the page, on paper, and as a file. Those of earlier gatherings are below.

use leptos::prelude::*;

use super::kept::Minutes;
use super::{GatherState, TITLE};
use crate::browser::{clock, file, page};
use crate::components::{Button, Section};
use crate::views::shared::Prose;
use wording::gathering::{page as words, plain};
use wording::times;

/// The section of the minutes; nothing as long as nothing was taken, or while other answers are reviewed.
pub fn minutes(state: GatherState) -> AnyView {
    let mut all = state.minutes.get();
    if all.is_empty() || state.has_files() {
        return ().into_any();
    }
    let last = all.remove(0);
    let is_in_force = state.session().journal().with(|journal| last.entries.iter().any(|it| journal.has_in_force(*it)));
    let print = Callback::new(move |()| page::print());
    let earlier: Vec<AnyView> = all.iter().map(earlier_minutes).collect();
    let earlier = (!earlier.is_empty()).then(|| view! { <h3>{words::EARLIER_MINUTES}</h3> {earlier} }.into_any());
    view! {
        <Section id="proces-verbal" class="gather-minutes" title=words::MINUTES.to_owned()>
            <p class="muted">{words::added_on(&when(&last), is_in_force)}</p>
            <div class="changes-actions">
                {save(&last)} <Button label=words::PRINT press=print /> {is_in_force.then(|| undo(state, &last))}
            </div>
            <Prose blocks=last.blocks />
            {earlier}
        </Section>
    }
    .into_any()
}

fn earlier_minutes(minutes: &Minutes) -> AnyView {
    let (open, minutes) = (RwSignal::new(false), StoredValue::new(minutes.clone()));
    let content = move || {
        let minutes = minutes.get_value();
        view! {
            <div class="changes-actions">{save(&minutes)}</div>
            <Prose blocks=minutes.blocks />
        }
        .into_any()
    };
    view! {
        <details on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{minutes.with_value(|it| words::minutes_of(&when(it)))}</summary>
            {move || open.get().then(content)}
        </details>
    }
    .into_any()
}

/// When a gathering was taken.
fn when(minutes: &Minutes) -> String {
    times::date_and_hour(clock::local(minutes.at))
}

fn save(minutes: &Minutes) -> AnyView {
    let text = plain(&minutes.blocks);
    let name = words::minutes_file(&clock::local(minutes.at).day.to_string());
    let save = Callback::new(move |()| _ = file::offer(&name, "text/plain", &text));
    view! { <Button label=words::SAVE_MINUTES press=save /> }.into_any()
}

/// The button that takes the whole gathering back.
fn undo(state: GatherState, minutes: &Minutes) -> AnyView {
    let session = state.session();
    let entries = minutes.entries.clone();
    let undo = Callback::new(move |()| {
        session.undo_gathered(&entries, words::UNDONE);
        state.say(Ok(words::UNDONE.to_owned()).into());
        state.app.focus.run(TITLE.to_owned());
    });
    view! { <Button label=words::UNDO press=undo /> }.into_any()
}
