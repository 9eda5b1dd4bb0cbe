//! One action in a commune's list: what is known, and the ways to confirm, correct or go back.

use domain::journal::{CellName, Edit};
use domain::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState, Provenance};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::text::commune;
use crate::views::marks::{ProvenanceTag, Stated, in_words, state_on};
use crate::views::self_check::answer::AnswerForm;

/// What is shown of a cell.
#[derive(Clone, PartialEq)]
struct Shown {
    state: ParticipationState,
    words: String,
    provenance: Option<Provenance>,
    /// Whether its history is another than the bundled one.
    differs: bool,
    /// Whether the reader has answered or confirmed.
    checked: bool,
    /// Whether there is anything to confirm.
    says_something: bool,
}

/// One line of the list.
#[component]
pub fn Entry(session: Session, place: CommuneIndex, action: ActionIndex, focus: Callback<String>) -> impl IntoView {
    let territory = session.bundled();
    let (own, it) = (territory.commune(place), territory.action(action));
    let cell = StoredValue::new(CellName { action: it.id.clone(), commune: own.code });
    let (title, illustrative) = (it.title.to_string(), it.provenance == Provenance::Illustrative);
    let shown = Memo::new(move |_| shown(session, place, action, &cell.get_value()));
    let open = RwSignal::new(false);
    let (form, opener) = (format!("reponse-{}", action.get()), format!("corriger-{}", action.get()));
    let confirm = {
        let title = title.clone();
        move |_| {
            let edit = Edit::Confirm { cell: cell.get_value(), on: session.day.get_untracked() };
            session.edit(edit, commune::confirmed(&title));
        }
    };
    let revert = move |_| {
        let edit = session.journal().with_untracked(|journal| journal.revert(&cell.get_value()));
        if let Some(edit) = edit {
            session.edit(edit, "Retour aux données d’origine pour cette action.");
        }
    };
    let close = {
        let opener = opener.clone();
        Callback::new(move |()| {
            open.set(false);
            focus.run(opener.clone());
        })
    };
    let (of_title, form_of) = (format!("\u{a0}: {title}"), form.clone());
    let (of_confirm, of_correct, of_revert) = (of_title.clone(), of_title.clone(), of_title);
    view! {
        <li class="entry" class:entry-changed=move || shown.read().differs class:entry-checked=move || shown.read().checked>
            <div class="entry-what">
                <p class="entry-title">
                    <a href=Route::Action(it.id.clone()).hash()>{title}</a>
                    {illustrative.then(|| view! { " "<ProvenanceTag provenance=Provenance::Illustrative /> })}
                </p>
                <p class="entry-state">
                    {move || {
                        let shown = shown.get();
                        view! {
                            <Stated state=shown.state words=shown.words />
                            {shown.provenance.map(|provenance| view! { <ProvenanceTag provenance /> })}
                            {shown.differs.then(|| view! { <span class="changed">"modifié"</span> })}
                            {(shown.checked && !shown.differs).then(|| view! { <span class="confirmed">"confirmé"</span> })}
                        }
                    }}
                </p>
            </div>
            <div class="entry-ways">
                <Show when=move || shown.with(|it| it.says_something && !it.checked)>
                    <button type="button" on:click=confirm.clone()>
                        "Confirmer"
                        <span class="spoken">{of_confirm.clone()}</span>
                    </button>
                </Show>
                <button
                    type="button"
                    id=opener
                    aria-expanded=move || open.get().to_string()
                    aria-controls=form
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    "Corriger"
                    <span class="spoken">{of_correct}</span>
                </button>
                <Show when=move || shown.read().checked>
                    <button type="button" class="quiet" on:click=revert>
                        "Revenir à l’origine"
                        <span class="spoken">{of_revert.clone()}</span>
                    </button>
                </Show>
            </div>
            <div id=form_of>
                {move || open.get().then(|| view! { <AnswerForm session place action close /> })}
            </div>
        </li>
    }
}

fn shown(session: Session, place: CommuneIndex, action: ActionIndex, cell: &CellName) -> Shown {
    let (territory, day) = (session.territory.get(), session.day.get());
    let periods = |history: &[Participation]| {
        history.iter().map(|period| (period.state, period.since, period.until)).collect::<Vec<_>>()
    };
    let row = territory.on(action, place, day);
    let complete = territory.action(action).list_is_complete;
    Shown {
        state: state_on(&territory, action, place, day),
        words: in_words(&territory, action, place, day),
        provenance: row.map(|row| row.provenance).or(complete.then_some(territory.action(action).provenance)),
        differs: periods(territory.history(action, place)) != periods(session.bundled().history(action, place)),
        checked: session.journal().with(|journal| journal.in_force().any(|entry| entry.edit.cell() == Some(cell))),
        says_something: row.is_some() || complete,
    }
}
