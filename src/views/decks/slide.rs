//! The fields of a slide in the editor of its deck.

use domain::deck::{DeckSlide, SlideDeck, SlideField, SlideName, SlideSubject};
use leptos::prelude::*;

use super::choice::{Choice, fields};
use super::editor::{DeckTools, line};
use super::picture::{PictureField, picture_field};
use crate::components::{Button, while_shown};
use wording::decks;

/// The field that says what a new slide shows.
pub const ADD: &str = "diapo-sujet";

/// A slide: what it shows, its own words, and the buttons that move it.
pub fn slide_editor(tools: DeckTools, name: SlideName) -> AnyView {
    let name = StoredValue::new(name);
    let slide = move |of: &dyn Fn(usize, &DeckSlide) -> String| {
        tools.deck.with(|deck| {
            let found = deck.as_ref().and_then(|deck| Some((deck.position(&name.get_value())?, deck)));
            found.map(|(at, deck)| of(at, &deck.slides[at])).unwrap_or_default()
        })
    };
    let heading = Signal::derive(move || {
        let territory = tools.session().territory.get();
        slide(&|at, slide| decks::numbered(at, &decks::subject(&territory, &slide.subject)))
    });
    let subject = tools.deck.with_untracked(|deck| {
        let deck = deck.as_ref();
        deck.and_then(|deck| Some(deck.slides[deck.position(&name.get_value())?].subject.clone()))
    });
    let value = move |of: fn(&DeckSlide) -> Option<&std::sync::Arc<str>>| {
        Signal::derive(move || slide(&|_, slide| of(slide).map(ToString::to_string).unwrap_or_default()))
    };
    let set = move |field: SlideField| {
        Callback::new(move |text: String| {
            tools.write(SlideDeck::slide_field(&tools.name(), &name.get_value(), field, &text));
        })
    };
    let keep = move |field: SlideField| {
        Callback::new(move |text: String| {
            let passages = SlideDeck::slide_field(&tools.name(), &name.get_value(), field, &text);
            tools.session().keep_typed(&passages);
        })
    };
    let id = |word: &str| ["diapo-", name.get_value().as_str(), "-", word].concat();
    let of = Signal::derive(move || decks::of_deck(&heading.get()));
    let place = Memo::new(move |_| {
        tools.deck.with(|deck| {
            deck.as_ref()
                .and_then(|deck| Some((deck.position(&name.get_value())?, deck.slides.len())))
                .unwrap_or_default()
        })
    });
    let shift = move |by: isize, id: String| {
        Callback::new(move |()| {
            let (at, all) = place.get_untracked();
            let Some(to) = at.checked_add_signed(by).filter(|to| *to < all) else { return };
            let said = decks::moved(&heading.get_untracked(), to, all);
            let passages = tools.deck.with_untracked(|deck| deck.as_ref().map(|deck| deck.with_moved(at, by)));
            tools.write_and_say(passages.unwrap_or_default(), said);
            // The slide has moved in the page, and its button has lost the focus.
            tools.app().focus.run(id.clone());
        })
    };
    let (is_first, is_last) =
        (Signal::derive(move || place.get().0 == 0), Signal::derive(move || place.with(|(at, all)| at + 1 == *all)));
    let take_out = Callback::new(move |()| take_out(tools, &name.get_value(), &heading.get_untracked()));
    let words = move |id: String| {
        prose(id, decks::TEXT, value(|it| it.text.as_ref()), set(SlideField::Text), keep(SlideField::Text))
    };
    let picture = move |id: String, id_of_text: String| {
        picture_field(PictureField {
            id,
            id_of_text,
            of,
            picture: value(|it| it.picture.as_ref()),
            shows: value(|it| it.text.as_ref()),
            set: set(SlideField::Picture),
            set_shows: set(SlideField::Text),
            keep_shows: keep(SlideField::Text),
            focus: tools.app().focus,
        })
    };
    let about = subject.as_ref().is_some_and(|it| Choice::of(it) != Choice::Nothing).then(|| about(tools, name));
    let own = match subject {
        Some(SlideSubject::Words) => Some(words(id("texte"))),
        Some(SlideSubject::Picture) => Some(picture(id("image"), id("texte"))),
        _ => None,
    };
    let (up, down) = (id("monter"), id("descendre"));
    view! {
        <li class="deck-slide">
            <h3>{heading}</h3>
            {about}
            {line(&id("titre"), decks::SLIDE_TITLE, value(|it| it.title.as_ref()), set(SlideField::Title), Some(keep(SlideField::Title)))}
            <p class="muted">{decks::OWN_TITLE_HINT}</p>
            {own}
            {prose(id("note"), decks::NOTE, value(|it| it.note.as_ref()), set(SlideField::Note), keep(SlideField::Note))}
            <p class="changes-actions">
                <Button id=up.clone() label=decks::UP of class="quiet" disabled=is_first press=shift(-1, up) />
                <Button id=down.clone() label=decks::DOWN of class="quiet" disabled=is_last press=shift(1, down) />
                <Button label=decks::TAKE_OUT of=of class="quiet" press=take_out />
            </p>
        </li>
    }
    .into_any()
}

/// Takes a slide out; the focus goes to the one that takes its place.
fn take_out(tools: DeckTools, name: &SlideName, heading: &str) {
    let found = tools.deck.with_untracked(|deck| {
        let deck = deck.as_ref()?;
        let at = deck.position(name)?;
        let next = deck.slides.get(at + 1).or_else(|| deck.slides.get(at.checked_sub(1)?));
        let next = next.map(|slide| ["diapo-", slide.name.as_str(), "-titre"].concat());
        Some((deck.without_slide(at), next.unwrap_or_else(|| ADD.to_owned())))
    });
    if let Some((passages, next)) = found {
        tools.write_and_say(passages, decks::taken_out(heading));
        tools.app().focus.run(next);
    }
}

/// The fields that choose what the slide is about.
fn about(tools: DeckTools, name: StoredValue<SlideName>) -> AnyView {
    let subject = Signal::derive(move || {
        tools.deck.with(|deck| {
            let slide = deck.as_ref().and_then(|deck| deck.slides.get(deck.position(&name.get_value())?));
            slide.map_or(SlideSubject::Words, |slide| slide.subject.clone())
        })
    });
    let choose = Callback::new(move |subject: SlideSubject| {
        let (deck, slide) = (tools.name(), name.get_value());
        tools.write(SlideDeck::slide_field(&deck, &slide, SlideField::Subject, &subject.saved()));
    });
    let begin = ["diapo-", name.get_value().as_str(), "-"].concat();
    view! { <div class="deck-fields">{fields(&tools.session().current(), &begin, subject, choose)}</div> }.into_any()
}

/// A field of several lines that is written once it is left, and kept before.
fn prose(
    id: String,
    label: &'static str,
    value: Signal<String>,
    set: Callback<String>,
    keep: Callback<String>,
) -> AnyView {
    view! {
        <p class="field field-long">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id
                rows="3"
                maxlength="5000"
                prop:value=move || value.get()
                on:input=move |event| keep.run(event_target_value(&event))
                on:change=while_shown(move |event| set.run(event_target_value(&event)))
            ></textarea>
        </p>
    }
    .into_any()
}
