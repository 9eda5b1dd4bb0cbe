//! The pages that compose decks: the list, and the editor of one.

mod add;
mod choice;
mod editor;
mod picture;
mod slide;
mod written;

use domain::deck::{DeckName, SlideDeck, SlideName, SlideSubject};
use domain::journal::Passage;
use leptos::prelude::*;

use crate::browser::random;
use crate::components::{Button, PageHead, Section, StatusLine, StatusMessage, TextField};
use crate::route::{Route, Slide};
use crate::state::Session;
use crate::views::shared::AppActions;
use wording::decks;

pub use editor::DeckEditor;

/// The list of decks.
#[component]
pub fn Decks(session: Session, app: AppActions) -> impl IntoView {
    let title = RwSignal::new(String::new());
    let message = RwSignal::new(StatusMessage::Nothing);
    let all = Memo::new(move |_| session.journal().with(|journal| SlideDeck::all(&journal.composition())));
    let create = Callback::new(move |()| {
        let typed = title.get_untracked();
        if typed.trim().is_empty() {
            message.set(Err(decks::UNTITLED.to_owned()).into());
            return;
        }
        let Some(name) = DeckName::parse(&drawn()) else { return };
        let slides = SlideSubject::USUAL.into_iter().zip(1..);
        let slides: Vec<(SlideName, SlideSubject)> = slides
            .filter_map(|(subject, number): (_, u32)| Some((SlideName::parse(&number.to_string())?, subject)))
            .collect();
        write(session, SlideDeck::created(&name, typed.trim(), &slides), decks::CREATED);
        app.go.run(Route::EditDeck(name));
    });
    let listed = move || {
        let all = all.get();
        let none = all.is_empty().then(|| view! { <p>{decks::NONE}</p> }.into_any());
        let items: Vec<AnyView> = all.into_iter().map(|deck| item(session, app, deck)).collect();
        view! {
            {none}
            <ul class="decks">
                <li class="deck-item">
                    <h2>{decks::USUAL}</h2>
                    <div class="changes-actions">
                        <a class="button primary" href=Route::Present(Slide::default(), None).hash()>
                            {decks::PRESENT}
                            <span class="visually-hidden">{decks::of_deck(decks::USUAL)}</span>
                        </a>
                        {as_odp(session, None)}
                    </div>
                </li>
                {items}
            </ul>
        }
        .into_any()
    };
    view! {
        <article class="page page-narrow">
            <PageHead title=decks::TITLE />
            <p>{decks::WHAT}</p>
            {listed}
            <Section id="nouveau-diaporama" class="deck-new" title=decks::CREATE.to_owned()>
                <TextField id="titre-du-diaporama" label=decks::NEW_TITLE value=title enter=create />
                <p class="changes-actions">
                    <Button label=decks::CREATE class="primary" press=create />
                </p>
                <StatusLine message />
            </Section>
        </article>
    }
    .into_any()
}

fn item(session: Session, app: AppActions, deck: SlideDeck) -> AnyView {
    let (title, of) = (deck.title.to_string(), decks::of_deck(&deck.title));
    let first = deck.slides.first().map(|slide| Route::PresentDeck(deck.name.clone(), slide.name.clone(), None));
    let edit = Route::EditDeck(deck.name.clone()).hash();
    let described = decks::described(&deck);
    let present = first.map(|first| {
        view! {
            <a class="button primary" href=first.hash()>
                {decks::PRESENT}
                <span class="visually-hidden">{of.clone()}</span>
            </a>
        }
        .into_any()
    });
    let removed = deck.removed();
    let remove = Callback::new(move |()| {
        write(session, removed.clone(), decks::REMOVED);
        app.focus.run("titre".to_owned());
    });
    view! {
        <li class="deck-item">
            <h2>{title}</h2>
            <p class="muted">{described}</p>
            <div class="changes-actions">
                {present}
                <a class="button" href=edit>
                    {decks::EDIT}
                    <span class="visually-hidden">{of.clone()}</span>
                </a>
                {as_odp(session, Some(deck.name.clone()))}
                <Button label=decks::REMOVE of=of class="quiet" press=remove />
            </div>
        </li>
    }
    .into_any()
}

/// The button that makes a file for slide programs, and what is said of it.
fn as_odp(session: Session, name: Option<DeckName>) -> AnyView {
    let (message, is_busy) = (RwSignal::new(StatusMessage::Nothing), RwSignal::new(false));
    let named = name.clone();
    let of = Signal::derive(move || {
        named.as_ref().map_or_else(|| decks::of_deck(decks::USUAL), |name| decks::of_deck(&tab(session, name)))
    });
    let press = Callback::new(move |()| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        message.set(StatusMessage::Done(decks::MAKING.to_owned()));
        let deck = name
            .clone()
            .and_then(|name| session.journal().with_untracked(|journal| SlideDeck::read(&journal.composition(), name)));
        leptos::task::spawn_local(async move {
            let made = written::offer_odp(session, deck).await;
            _ = message.try_set(made.into());
            _ = is_busy.try_set(false);
        });
    });
    view! {
        <Button label=decks::AS_ODP of=of disabled=is_busy press />
        <StatusLine message />
    }
    .into_any()
}

/// Writes passages as one edit; nothing where nothing differs.
fn write(session: Session, passages: Vec<Passage>, said: &'static str) {
    session.compose(passages, said);
}

/// A name that no deck or slide has yet, in eight letters.
fn drawn() -> String {
    let bytes: [u8; 4] = random::bytes();
    format!("{:08x}", u32::from_be_bytes(bytes))
}

/// What the browser's tab says of the editor of a deck.
pub fn tab(session: Session, name: &DeckName) -> String {
    let deck = session.journal().with(|journal| SlideDeck::read(&journal.composition(), name.clone()));
    deck.map_or_else(|| decks::GONE.to_owned(), |deck| deck.title.to_string())
}
