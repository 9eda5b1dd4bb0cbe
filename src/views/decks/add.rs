//! Adds a slide to a deck: what it shows, of what, and where.

use domain::deck::{SlideName, SlideSubject};
use domain::territory::Territory;
use leptos::prelude::*;

use super::choice::{Choice, fields, figures};
use super::drawn;
use super::editor::DeckTools;
use super::slide::ADD;
use crate::components::{Button, Select};
use wording::decks;

/// The subjects that can be added, in the order of the list, with what they are about at first.
fn subjects(territory: &Territory) -> Vec<SlideSubject> {
    let mut all = SlideSubject::USUAL.to_vec();
    all.extend([SlideSubject::Distribution, SlideSubject::Years, SlideSubject::Words, SlideSubject::Picture]);
    all.extend(figures(territory).into_iter().next().map(SlideSubject::Figure));
    let day = territory.about().reference;
    all.push(SlideSubject::Comparison(day, day));
    all
}

/// The fields.
pub fn adding(tools: DeckTools) -> AnyView {
    let territory = StoredValue::new(tools.session().current());
    let all = StoredValue::new(territory.with_value(|it| subjects(it)));
    let which = RwSignal::new(0);
    let subject = RwSignal::new(all.with_value(|all| all[0].clone()));
    let name = |subject: &SlideSubject| match Choice::of(subject) {
        Choice::Figure => decks::WHICH_FIGURE.to_owned(),
        Choice::Days => decks::COMPARISON.to_owned(),
        _ => territory.with_value(|it| decks::subject(it, subject)),
    };
    let options: Vec<String> = all.with_value(|all| all.iter().map(name).collect());
    let set = Callback::new(move |at: usize| {
        which.set(at);
        if let Some(chosen) = all.with_value(|all| all.get(at).cloned()) {
            subject.set(chosen);
        }
    });
    let beside = move || {
        which.track();
        let choose = Callback::new(move |chosen| subject.set(chosen));
        territory.with_value(|it| fields(it, "diapo-", subject.into(), choose))
    };
    // Where it comes: at the end, at the beginning, or after a slide.
    let place = RwSignal::new(0_usize);
    let places = Memo::new(move |_| {
        let of = |(at, slide): (usize, &domain::deck::DeckSlide)| {
            decks::after(at, &territory.with_value(|it| decks::subject(it, &slide.subject)))
        };
        let slides = tools.deck.with(|deck| {
            let slides = deck.as_ref().map(|deck| deck.slides.iter().enumerate().map(of).collect::<Vec<_>>());
            slides.unwrap_or_default()
        });
        [decks::AT_END, decks::AT_BEGINNING].map(str::to_owned).into_iter().chain(slides).collect::<Vec<_>>()
    });
    let where_to = move || {
        let options = places.get();
        // After a slide that is gone, at the end.
        if place.get_untracked() >= options.len() {
            place.set(0);
        }
        let choose = Callback::new(move |at| place.set(at));
        view! { <Select id="diapo-place" label=decks::WHERE options chosen=place.into() choose /> }.into_any()
    };
    let add = Callback::new(move |()| {
        let Some(name) = SlideName::parse(&drawn()) else { return };
        let subject = subject.get_untracked();
        let passages = tools.deck.with_untracked(|deck| {
            deck.as_ref().map(|deck| {
                let after = match place.get_untracked() {
                    0 => deck.slides.len().checked_sub(1),
                    at => at.checked_sub(2),
                };
                deck.with_slide(after, &name, &subject)
            })
        });
        tools.write(passages.unwrap_or_default());
        // The next one comes after it.
        if place.get_untracked() > 0 {
            place.update(|place| *place += 1);
        }
    });
    view! {
        <div class="deck-fields">
            <Select id=ADD label=decks::WHICH options chosen=which.into() choose=set />
            {beside}
            {move || where_to()}
        </div>
        <p class="changes-actions">
            <Button label=decks::ADD_IT class="primary" press=add />
        </p>
    }
    .into_any()
}
