//! The answer for one action: what the commune's part is, and since when.

use domain::dates::ReducedDate;
use domain::journal::{CellName, Edit};
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};
use leptos::prelude::*;

use crate::parts::StateMark;
use crate::state::Session;
use crate::text::{commune, dates};
use crate::views::marks::{mark, state_on};

/// What can be answered, in the order of the choices.
const CHOICES: [(&str, &str, ParticipationState); 6] = [
    ("oui", "Oui, elle participe", ParticipationState::TakesPart),
    ("plus", "Non, elle ne participe plus", ParticipationState::No),
    ("non", "Non, elle n’a jamais participé", ParticipationState::No),
    ("interessee", "Non, mais elle est intéressée", ParticipationState::Interested),
    ("non-concernee", "Elle n’est pas concernée", ParticipationState::NotConcerned),
    ("inconnue", "Nous ne savons pas", ParticipationState::Unknown),
];

/// The choice that says the commune has stopped taking part, which needs a date.
const STOPPED: usize = 1;

/// The form; closes itself once the answer is recorded.
#[component]
pub fn AnswerForm(session: Session, place: CommuneIndex, action: ActionIndex, close: Callback<()>) -> impl IntoView {
    let territory = session.territory.get_untracked();
    let day = session.day.get_untracked();
    let now = state_on(&territory, action, place, day);
    let choice = RwSignal::new(CHOICES.iter().position(|(_, _, state)| *state == now && now != ParticipationState::No));
    let since = territory.on(action, place, day).and_then(|row| row.since).map(dates::typable).unwrap_or_default();
    let since = RwSignal::new(since);
    let wrong = RwSignal::new(None::<&'static str>);
    let title = territory.action(action).title.to_string();
    let cell = CellName { action: territory.action(action).id.clone(), commune: territory.commune(place).code };
    let key = action.get();
    let record = {
        let title = title.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            match read(choice.get_untracked(), &since.read_untracked()) {
                Err(why) => wrong.set(Some(why)),
                Ok((state, since)) => {
                    close.run(());
                    let said = commune::answered(session.bundled().commune(place), &title, state);
                    session.edit(Edit::Answer { cell: cell.clone(), state, since }, said);
                }
            }
        }
    };
    let options = CHOICES.into_iter().enumerate().map(|(rank, (value, label, state))| {
        view! {
            <label class="answer-choice">
                <input
                    type="radio"
                    name=format!("choix-{key}")
                    value=value
                    prop:checked=move || choice.get() == Some(rank)
                    on:change=move |_| {
                        choice.set(Some(rank));
                        wrong.set(None);
                    }
                />
                <StateMark mark=mark(state) />
                <span>{label}</span>
            </label>
        }
    });
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
                <legend>{format!("Votre réponse\u{a0}: {title}")}</legend>
                {options.collect_view()}
            </fieldset>
            <p class="answer-since">
                <label for=field.clone()>
                    {move || if choice.get() == Some(STOPPED) { "Depuis quand" } else { "Depuis quand (facultatif)" }}
                </label>
                <input
                    id=field
                    type="text"
                    inputmode="text"
                    autocomplete="off"
                    aria-describedby=format!("{hint} {error}")
                    aria-invalid=move || wrong.get().is_some().to_string()
                    prop:value=since
                    on:input=move |event| {
                        since.set(event_target_value(&event));
                        wrong.set(None);
                    }
                />
                <span id=hint class="muted">
                    "2019, 04/2019 ou 01/04/2019. Sans date, la réponse vaut depuis toujours et remplace ce qui était noté."
                </span>
            </p>
            <p id=error class="answer-wrong" role="alert">
                {wrong}
            </p>
            <p class="answer-ways">
                <button type="submit" class="main-way">
                    "Enregistrer la réponse"
                </button>
                <button type="button" class="quiet" on:click=move |_| close.run(())>
                    "Abandonner"
                </button>
            </p>
        </form>
    }
}

/// What was chosen and typed, or why it is no answer yet.
fn read(choice: Option<usize>, since: &str) -> Result<(ParticipationState, Option<ReducedDate>), &'static str> {
    let (_, _, state) = choice.and_then(|rank| CHOICES.get(rank)).ok_or(commune::CHOICE_NEEDED)?;
    let since = since.trim();
    if since.is_empty() {
        return if choice == Some(STOPPED) { Err(commune::DATE_NEEDED) } else { Ok((*state, None)) };
    }
    dates::typed(since).map(|date| (*state, Some(date))).ok_or(commune::DATE_NOT_UNDERSTOOD)
}
