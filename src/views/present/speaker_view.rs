//! What the presenter's window shows: the slide, the next one, the note, the time, the buttons.

use leptos::prelude::*;

use super::control::DeckControl;
use super::speaker::{COMMANDS, Speaker};
use super::steps::{DeckStep, Front};
use super::talk::planned;
use crate::browser::{beside, clock};
use crate::components::{Button, while_shown};
use wording::{present, speaker, times};

/// The content of the window. Its elements are of the page of the slides, and follow it.
pub fn speaker_view(it: Speaker) -> AnyView {
    let cue = Memo::new(move |_| it.cue());
    Effect::new(move |_| {
        // A slide that is drawn again sets its title again.
        it.control.facts.with_value(|all| all.iter().for_each(|facts| facts.title.track()));
        it.control.slide.track();
        it.is_full_asked.set(false);
        beside::once_drawn(move || it.draw_pictures());
    });
    let now = move || cue.with(|cue| speaker::heading(&present::number(cue.rank, cue.of), &cue.title));
    let next = move || cue.with(|cue| cue.next.clone().unwrap_or_else(|| speaker::NO_NEXT.to_owned()));
    let note = move || cue.with(|cue| cue.note.clone().unwrap_or_else(|| speaker::NO_NOTE.to_owned()));
    let front = move || match it.front() {
        Front::Nothing if it.is_full_asked.get() => speaker::FULL_ELSEWHERE,
        Front::Nothing => "",
        Front::Black => speaker::IS_BLACK,
        Front::White => speaker::IS_WHITE,
        Front::All => speaker::ARE_ALL,
        Front::Dialog => speaker::IS_OPEN,
    };
    let picture = move || [it.theme.class(), " deck-all speaker-picture"].concat();
    view! {
        <main class="speaker">
            <header class="speaker-head">
                <h1>{now}</h1>
                {time(it)}
            </header>
            <section class="speaker-now">
                <h2>{speaker::ON_SCREEN}</h2>
                <div id="orateur-ecran" class=picture aria-hidden="true"></div>
                <p role="status">{front}</p>
            </section>
            <section class="speaker-next">
                <h2>{speaker::NEXT}</h2>
                <p>{next}</p>
                <div id="orateur-suivante" class=picture aria-hidden="true"></div>
            </section>
            <section class="speaker-note">
                <h2>{speaker::NOTE}</h2>
                <p>{note}</p>
            </section>
            {buttons(it.control)}
        </main>
    }
    .into_any()
}

fn buttons(control: DeckControl) -> AnyView {
    let of_command = |(label, command)| {
        let press = Callback::new(move |()| _ = control.run(command));
        view! { <Button label press /> }.into_any()
    };
    let figure = Callback::new(move |()| control.take(DeckStep::Open));
    view! {
        <nav class="speaker-actions" aria-label=speaker::COMMANDS>
            {COMMANDS.map(of_command).into_iter().collect::<Vec<_>>()}
            <Button label=speaker::FIGURE press=figure />
        </nav>
    }
    .into_any()
}

/// The hour, the time that was spent, and that which is planned.
fn time(it: Speaker) -> AnyView {
    let hour = move || times::hour(clock::local(it.now.get()));
    let spent = move || {
        let (talk, now) = (it.talk().get(), it.now.get());
        speaker::spent(talk.spent(now), talk.planned)
    };
    let is_late = move || {
        let (talk, now) = (it.talk().get(), it.now.get());
        talk.planned.is_some_and(|minutes| talk.spent(now) > u64::from(minutes) * 60)
    };
    let restart = Callback::new(move |()| it.restart());
    // A window that is moved changes the talk too, and must not take away what is being typed.
    let planned_now = Memo::new(move |_| it.talk().with(|talk| talk.planned));
    let minutes = move || planned_now.get().map(|minutes| minutes.to_string()).unwrap_or_default();
    view! {
        <section class="speaker-time" aria-label=speaker::TIME>
            <p class="speaker-hour">{hour}</p>
            <p class=move || if is_late() { "speaker-spent speaker-late" } else { "speaker-spent" }>{spent}</p>
            <p class="field">
                <label for="orateur-prevu">{speaker::PLANNED}</label>
                <input
                    id="orateur-prevu"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="3"
                    prop:value=minutes
                    on:change=while_shown(move |event| it.plan(planned(&event_target_value(&event))))
                />
            </p>
            <Button label=speaker::RESTART press=restart />
        </section>
    }
    .into_any()
}
