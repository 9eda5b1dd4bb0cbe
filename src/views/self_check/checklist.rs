//! The checklist of a commune: the running actions by domain, each with the commune's answer, and how many are checked.

use domain::territory::{ActionIndex, CommuneIndex};
use leptos::prelude::*;

use crate::browser::keys;
use crate::components::{Bar, Button, Section};
use crate::route::Route;
use crate::state::Session;
use crate::views::self_check::answers::{ChecklistState, FINISH};
use crate::views::self_check::entry::entry;
use crate::views::shared::{Recorded, RecordedNotice};
use wording::{commune, punctuation, self_check};

/// The checklist over a slide, from where nothing leads to the sending of the answers.
#[component]
pub fn Checklist(session: Session, index: CommuneIndex, focus: Callback<String>) -> impl IntoView {
    checklist(&ChecklistState::new(session, index, focus), true, ().into_any())
}

/// The checklist, with its progress, and a note before it.
pub fn checklist(list: &ChecklistState, over_slide: bool, note: AnyView) -> AnyView {
    let list = *list;
    let domains = move || {
        let territory = list.session.current();
        let domain = |action: ActionIndex| territory.action(action).domain.to_string();
        let order = list.order.get();
        let groups = order.chunk_by(|one, other| domain(*one) == domain(*other)).enumerate();
        groups.map(|(rank, actions)| group(&list, rank, domain(actions[0]), actions.to_vec())).collect::<Vec<_>>()
    };
    view! {
        <Section id="verification" title=self_check::CHECKLIST class="checklist">
            {note}
            <p class="checklist-keys muted">{self_check::KEYS}</p>
            {progress(&list, over_slide)}
            {move || domains().into_any()}
        </Section>
    }
    .into_any()
}

/// How many actions are checked, and the ways on: to the next one, and to the end.
fn progress(list: &ChecklistState, over_slide: bool) -> AnyView {
    let list = *list;
    let counts = Memo::new(move |_| (list.checked(), list.order.read().len()));
    let is_done = Memo::new(move |_| counts.with(|(checked, of)| checked == of));
    let bar = move || {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (checked, of) = counts.get();
        view! { <Bar min=count(checked) max=count(checked) of=count(of) /> }.into_any()
    };
    let code = list.session.current().commune(list.commune).code;
    let next = Callback::new(move |()| list.go_to_next(None));
    let class = move || if is_done.get() { "button primary" } else { "button" };
    let finish = (!over_slide).then(|| {
        view! {
            <a id=FINISH class=class href=Route::Send(code).hash()>
                {self_check::FINISH}
            </a>
        }
        .into_any()
    });
    let on = move || {
        if is_done.get() {
            view! { <span>{self_check::ALL_CHECKED}</span> }.into_any()
        } else {
            view! { <Button label=self_check::NEXT id="prochaine".to_owned() press=next /> }.into_any()
        }
    };
    view! {
        <div class="progress">
            <p>
                <span>
                    {move || {
                        let (checked, of) = counts.get();
                        commune::progress(checked, of)
                    }}
                </span>
                {move || bar()}
            </p>
            {move || on()}
            {finish}
        </div>
    }
    .into_any()
}

/// The actions of a domain, and the button that confirms what is said of all of them.
fn group(list: &ChecklistState, rank: usize, domain: String, actions: Vec<ActionIndex>) -> AnyView {
    let list = *list;
    let notice = RwSignal::new(None);
    let entries = actions.iter().map(|&action| entry(&list, action)).collect::<Vec<_>>();
    let end = actions.last().copied();
    let to_confirm = Memo::new(move |_| {
        let cells = list.cells.read();
        let confirmable = cells.iter().filter(|cell| cell.can_be_confirmed() && actions.contains(&cell.action));
        confirmable.map(|cell| cell.action).collect::<Vec<_>>()
    });
    let id = format!("confirmer-{rank}");
    let name = StoredValue::new(domain.clone());
    let confirm = move |_| {
        let cells = to_confirm.get_untracked();
        if cells.is_empty() {
            return;
        }
        let edit = list.session.snapshot.with_untracked(|it| it.view().confirmation(&cells, list.commune));
        let text = name.with_value(|name| self_check::confirmed_domain(name, cells.len()));
        let entry = list.session.edit(edit, text.clone());
        notice.set(Some(RecordedNotice { entry, text, answer: None }));
    };
    // The button keeps the focus, and the key of the rows leads on from it.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let is_alone = keys::command_press(&event) == Some(false) && !event.repeat();
        if is_alone && event.key().eq_ignore_ascii_case("s") {
            event.prevent_default();
            list.go_to_next(end);
        }
    };
    let undone = {
        let id = id.clone();
        Callback::new(move |()| list.focus.run(id.clone()))
    };
    let is_done = Memo::new(move |_| to_confirm.read().is_empty());
    let of = punctuation::after_colon(&domain);
    view! {
        <section class="domain-group" aria-label=domain.clone()>
            <div class="domain-head">
                <h3>{domain.clone()}</h3>
                <Recorded session=list.session notice on_undone=undone />
                <button
                    type="button"
                    id=id
                    aria-disabled=move || is_done.get().then_some("true")
                    on:click=confirm
                    on:keydown=on_key
                >
                    {move || self_check::confirm_domain(to_confirm.read().len())}
                    <span class="visually-hidden">{of}</span>
                </button>
            </div>
            <ul>{entries}</ul>
        </section>
    }
    .into_any()
}
