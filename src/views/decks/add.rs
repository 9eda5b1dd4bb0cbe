//! Adds a slide to a deck: what it shows, and of what.

use domain::deck::{SlideName, SlideSubject};
use domain::ids::CommuneCode;
use domain::indicators::Figure;
use domain::territory::Territory;
use leptos::prelude::*;

use super::drawn;
use super::editor::DeckTools;
use crate::components::{Button, Select};
use crate::views::shared::DayField;
use wording::decks;

/// What of a subject is chosen beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Nothing,
    Commune,
    Figure,
    Days,
}

/// The subjects that can be added, in the order of the list.
fn subjects(session: crate::state::Session) -> Vec<(SlideSubject, Choice)> {
    let day = session.day.get_untracked();
    let mut all: Vec<(SlideSubject, Choice)> = SlideSubject::USUAL.map(|subject| (subject, Choice::Nothing)).to_vec();
    let others = [SlideSubject::Distribution, SlideSubject::Years, SlideSubject::Words, SlideSubject::Picture];
    all.extend(others.map(|subject| (subject, Choice::Nothing)));
    for (subject, choice) in &mut all {
        if matches!(subject, SlideSubject::Commune(_)) {
            *choice = Choice::Commune;
        }
    }
    all.push((SlideSubject::Figure(Figure::Communes), Choice::Figure));
    all.push((SlideSubject::Comparison(day, day), Choice::Days));
    all
}

/// The figures that a slide can show.
fn figures(territory: &Territory) -> Vec<Figure> {
    let thresholds = territory.about().thresholds.iter().map(|k| Figure::AtLeast(*k));
    let actions = territory.actions().iter().map(|action| Figure::Participants(action.id.clone()));
    let all = [Figure::Registered, Figure::Deployed, Figure::Running, Figure::Communes];
    thresholds.chain(all).chain(actions).collect()
}

/// The fields.
pub fn adding(tools: DeckTools) -> AnyView {
    let session = tools.session();
    let territory = session.current();
    let all = StoredValue::new(subjects(session));
    let known = StoredValue::new(figures(&territory));
    let communes: Vec<(CommuneCode, String)> =
        territory.communes().iter().map(|it| (it.code, it.display_name().to_string())).collect();
    let codes = StoredValue::new(communes.iter().map(|(code, _)| *code).collect::<Vec<_>>());
    let (which, commune, figure) = (RwSignal::new(0), RwSignal::new(0), RwSignal::new(0));
    let days = RwSignal::new([territory.about().reference; 2]);
    let name = |(subject, choice): &(SlideSubject, Choice)| match choice {
        Choice::Figure => decks::WHICH_FIGURE.to_owned(),
        Choice::Days => decks::COMPARISON.to_owned(),
        _ => decks::subject(&territory, subject),
    };
    let options: Vec<String> = all.with_value(|all| all.iter().map(name).collect());
    let commune_names =
        std::iter::once(decks::OWN_COMMUNE.to_owned()).chain(communes.into_iter().map(|(_, name)| name)).collect();
    let commune_names = StoredValue::new(commune_names);
    let figure_names: Vec<String> =
        known.with_value(|known| known.iter().map(|it| decks::figure_name(&territory, it)).collect());
    let figure_names = StoredValue::new(figure_names);
    let choice = move || all.with_value(|all| all.get(which.get()).map_or(Choice::Nothing, |(_, choice)| *choice));
    let choice = Memo::new(move |_| choice());
    let set = |signal: RwSignal<usize>| Callback::new(move |index| signal.set(index));
    let beside = move || match choice.get() {
        Choice::Nothing => ().into_any(),
        Choice::Commune => {
            let options: Vec<String> = commune_names.get_value();
            view! { <Select id="diapo-commune" label=decks::WHICH_COMMUNE options chosen=commune.into() choose=set(commune) /> }
            .into_any()
        }
        Choice::Figure => {
            let options = figure_names.get_value();
            view! { <Select id="diapo-chiffre" label=decks::WHICH_FIGURE options chosen=figure.into() choose=set(figure) /> }
            .into_any()
        }
        Choice::Days => [("diapo-du", decks::FROM, 0), ("diapo-au", decks::TO, 1)]
            .map(|(id, label, at)| {
                let day = Signal::derive(move || days.get()[at]);
                let choose = Callback::new(move |day| days.update(|days| days[at] = day));
                view! { <DayField id=id.to_owned() label prefix="" day earliest=None choose /> }.into_any()
            })
            .into_iter()
            .collect::<Vec<_>>()
            .into_any(),
    };
    let add = Callback::new(move |()| {
        let Some((subject, choice)) = all.with_value(|all| all.get(which.get_untracked()).cloned()) else { return };
        let of_commune =
            || commune.get_untracked().checked_sub(1).and_then(|at| codes.with_value(|it| it.get(at).copied()));
        let subject = match choice {
            Choice::Nothing => subject,
            Choice::Commune => SlideSubject::Commune(of_commune()),
            Choice::Figure => match known.with_value(|known| known.get(figure.get_untracked()).cloned()) {
                Some(figure) => SlideSubject::Figure(figure),
                None => return,
            },
            Choice::Days => {
                let [from, to] = days.get_untracked();
                SlideSubject::Comparison(from.min(to), from.max(to))
            }
        };
        let Some(name) = SlideName::parse(&drawn()) else { return };
        let passages = tools.deck.with_untracked(|deck| {
            deck.as_ref().map(|deck| deck.with_slide(deck.slides.len().checked_sub(1), &name, &subject))
        });
        tools.write(passages.unwrap_or_default());
    });
    view! {
        <div class="deck-fields">
            <Select id="diapo-sujet" label=decks::WHICH options chosen=which.into() choose=set(which) />
            {beside}
        </div>
        <p class="changes-actions">
            <Button label=decks::ADD_IT class="primary" press=add />
        </p>
    }
    .into_any()
}
