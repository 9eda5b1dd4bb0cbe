//! The form of a commune's answer for one action: its state, and since when.

use domain::answering::{CellAnswer, Proposal, Resolution, edit_of};
use domain::dates::ReducedDate;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};
use leptos::prelude::*;

use crate::components::{Radio, StateMark};
use crate::state::Session;
use crate::views::shared::FormEnd;
use crate::views::shared::marks::mark;
use crate::wording::{commune, dates, self_check};

/// The answers to choose from, in their order.
const CHOICES: [(&str, ParticipationState); 6] = [
    (self_check::TAKES_PART, ParticipationState::TakesPart),
    (self_check::STOPPED, ParticipationState::No),
    (self_check::NEVER_TOOK_PART, ParticipationState::No),
    (self_check::INTERESTED, ParticipationState::Interested),
    (self_check::NOT_CONCERNED, ParticipationState::NotConcerned),
    (self_check::UNKNOWN, ParticipationState::Unknown),
];

/// The index of the choice that the commune has stopped taking part, which needs a date.
const STOPPED: usize = 1;

/// The form. It closes once the answer is recorded.
#[component]
pub fn AnswerForm(session: Session, index: CommuneIndex, action: ActionIndex, close: Callback<()>) -> impl IntoView {
    let snapshot = session.snapshot.get_untracked();
    let territory = &snapshot.territory;
    let (prefilled, _) = snapshot.view().prefilled(action, index);
    let now = prefilled.state;
    let choice = RwSignal::new(CHOICES.iter().position(|(_, state)| *state == now && now != ParticipationState::No));
    let since = RwSignal::new(prefilled.since.map(dates::typable).unwrap_or_default());
    let error_text = RwSignal::new(String::new());
    let title = territory.action(action).title.to_string();
    let cell = territory.cell_name(action, index);
    let key = action.get();
    let record = {
        let title = title.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let (state, since) = match read(choice.get_untracked(), &since.read_untracked()) {
                Err(why) => return error_text.set(why.to_owned()),
                Ok(answer) => answer,
            };
            let snapshot = session.snapshot.get_untracked();
            // The tables may have changed since the form was opened: indices would then name another cell.
            let Some((action, index)) = snapshot.territory.find_cell(&cell) else {
                return error_text.set(self_check::CELL_IS_GONE.to_owned());
            };
            let proposal = Proposal::Period(CellAnswer { state, since, until: None }, None);
            // A period without an end cannot end before it begins.
            if let Resolution::Changes(answer) | Resolution::Same { answer, .. } =
                snapshot.view().resolve(action, index, proposal)
            {
                close.run(());
                let announcement = commune::answered(snapshot.territory.commune(index), &title, state);
                session.edit(edit_of(&snapshot.territory, vec![answer]), announcement);
            }
        }
    };
    let options = CHOICES.into_iter().enumerate().map(|(rank, (label, state))| {
        let checked = Signal::derive(move || choice.get() == Some(rank));
        let choose = Callback::new(move |()| {
            choice.set(Some(rank));
            error_text.set(String::new());
        });
        let before = view! { <StateMark mark=mark(state) /> }.into_any();
        view! { <Radio name=format!("choix-{key}") label=label.to_owned() before checked choose /> }.into_any()
    });
    let options: Vec<AnyView> = options.collect();
    let (field, hint, error) = (format!("depuis-{key}"), format!("aide-{key}"), format!("erreur-{key}"));
    view! {
        <form
            class="answer"
            novalidate
            on:submit=record
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close.run(());
                }
            }
        >
            <fieldset>
                <legend>{self_check::question(&title)}</legend>
                {options}
            </fieldset>
            <p class="answer-since">
                <label for=field.clone()>
                    {move || if choice.get() == Some(STOPPED) { self_check::SINCE.to_owned() } else { self_check::SINCE_IF_ANY.to_owned() }}
                </label>
                <input
                    id=field
                    type="text"
                    inputmode="text"
                    autocomplete="off"
                    aria-describedby=format!("{hint} {error}")
                    aria-invalid=move || (!error_text.read().is_empty()).to_string()
                    prop:value=move || since.get()
                    on:input=move |event| {
                        since.set(event_target_value(&event));
                        error_text.set(String::new());
                    }
                />
                <span id=hint class="muted">
                    {self_check::SINCE_HINT}
                </span>
            </p>
            <FormEnd id=error error=error_text close />
        </form>
    }
    .into_any()
}

/// The chosen state and the typed date, or the error message.
fn read(choice: Option<usize>, since: &str) -> Result<(ParticipationState, Option<ReducedDate>), &'static str> {
    let (_, state) = choice.and_then(|rank| CHOICES.get(rank)).ok_or(commune::CHOICE_NEEDED)?;
    let since = since.trim();
    if since.is_empty() {
        return if choice == Some(STOPPED) { Err(commune::DATE_NEEDED) } else { Ok((*state, None)) };
    }
    dates::typed(since).map(|date| (*state, Some(date))).ok_or(commune::DATE_NOT_UNDERSTOOD)
}
