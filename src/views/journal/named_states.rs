//! The named states: naming the present state, comparing two states, deleting a name.

use domain::ids::EntryId;
use domain::journal::{Edit, Journal, NamedState};
use leptos::prelude::*;

use super::day_of;
use super::select::{JournalSelect, OptionSource, SelectOptions};
use crate::browser::clock;
use crate::components::{Alert, Button, LONGEST_TEXT, Section};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::AppActions;
use wording::{named_states, names, punctuation, times};

/// The value of the present state in the list of options.
const NOW: &str = "";

/// The section of the named states.
#[component]
pub fn NamedStates(session: Session, app: AppActions) -> impl IntoView {
    let named = move || session.journal().with(Journal::named_states);
    let title = Signal::derive(move || named_states::headline(named().len()));
    let several = Memo::new(move |_| named().len() > 1);
    let list = move || {
        let journal = session.journal().get();
        let since = journal.edits_since_named_states();
        let item = |state: NamedState| named_state(session, since.get(&state.id).copied().unwrap_or(0), state, app);
        named().into_iter().rev().map(item).collect::<Vec<_>>().into_any()
    };
    view! {
        <Section id="etats" class="named-states" title>
            <p>{named_states::PURPOSE}</p>
            <Naming session app />
            <ul>{move || list()}</ul>
            {move || several.get().then(|| comparing(session, app)).into_any()}
        </Section>
    }
    .into_any()
}

/// The field and the button that name the present state.
#[component]
fn Naming(session: Session, app: AppActions) -> impl IntoView {
    let named = move || session.journal().with_untracked(Journal::named_states);
    let is_taken = move |name: &str| named().iter().any(|it| *it.name == *name.trim());
    let suggest = move || named_states::suggested(Some(day_of(clock::now())), is_taken);
    let name = RwSignal::new(suggest());
    let refused = RwSignal::new(String::new());
    let press = Callback::new(move |()| {
        let text = name.get_untracked();
        let error = named_states::name_error(&text, is_taken(&text));
        if error.is_empty() {
            let edit = session.journal().with_untracked(|journal| journal.name_state(text.trim().into()));
            session.edit(edit, named_states::NAMED);
            name.set(suggest());
        } else {
            app.focus.run("etat-nom".to_owned());
        }
        refused.set(error);
    });
    view! {
        <div class="journal-field">
            <label for="etat-nom">{named_states::NAME}</label>
            <input
                id="etat-nom"
                type="text"
                autocomplete="off"
                maxlength=LONGEST_TEXT
                aria-required="true"
                aria-describedby="etat-refus"
                aria-invalid=move || (!refused.read().is_empty()).then(|| "true".to_owned())
                prop:value=move || name.get()
                on:input=move |event| {
                    name.set(event_target_value(&event));
                    refused.set(String::new());
                }
            />
            <Alert id="etat-refus" class="refused" text=refused />
            <Button label=named_states::GIVE_NAME press />
        </div>
    }
    .into_any()
}

/// A named state, with the number of edits since, and the buttons that compare and delete it.
fn named_state(session: Session, since: usize, state: NamedState, app: AppActions) -> AnyView {
    let NamedState { id, name, at, author } = state;
    let description = named_states::description(&times::date_and_hour(clock::local(at)), author.as_deref(), since);
    let name = names::shown(&name);
    let of = punctuation::after_colon(&name);
    let press = Callback::new(move |()| {
        session.edit(Edit::Withdraw { entries: vec![id], cells: Vec::new() }, named_states::DELETED);
        app.focus.run("etat-nom".to_owned());
    });
    view! {
        <li>
            <strong>{name}</strong>
            <p class="muted">{description}</p>
            <p class="named-state-actions">
                <a class="button" href=Route::Compared(id, None).hash()>
                    {named_states::COMPARE_WITH_NOW}
                    <span class="visually-hidden">{of.clone()}</span>
                </a>
                <Button label=named_states::DELETE_NAME of class="quiet" press />
            </p>
        </li>
    }
    .into_any()
}

/// The choice of two states to compare.
fn comparing(session: Session, app: AppActions) -> AnyView {
    let options = move || -> SelectOptions {
        let named = session.journal().with(Journal::named_states);
        named.iter().map(|it| (it.id.to_string(), it.name.to_string())).collect()
    };
    let with_now = move || {
        let mut options = options();
        options.push((NOW.to_owned(), named_states::NOW.to_owned()));
        options
    };
    let named = session.journal().with_untracked(Journal::named_states);
    let nth = |index: usize| named.get(index).map(|it| it.id.to_string()).unwrap_or_default();
    let (one, other) = (RwSignal::new(nth(0)), RwSignal::new(nth(1)));
    let press = Callback::new(move |()| {
        if let Some(first) = EntryId::parse(&one.read_untracked()) {
            app.go.run(Route::Compared(first, EntryId::parse(&other.read_untracked())));
        }
    });
    view! {
        <div class="named-states-two" role="group" aria-label=named_states::COMPARE_TWO>
            <JournalSelect id="etat-un" label=named_states::FROM options=Box::new(options) as OptionSource value=one />
            <JournalSelect id="etat-autre" label=named_states::TO options=Box::new(with_now) as OptionSource value=other />
            <Button label=named_states::COMPARE press />
        </div>
    }
    .into_any()
}
