//! What of a subject is chosen beside it, for a slide that is added and for one that is there.

use std::sync::Arc;

use domain::dates::Day;
use domain::deck::SlideSubject;
use domain::ids::CommuneCode;
use domain::indicators::Figure;
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::Select;
use crate::views::shared::DayField;
use wording::decks;

/// What of a subject is chosen beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Nothing,
    Commune,
    Figure,
    Days,
}

impl Choice {
    /// What is chosen of that subject.
    pub const fn of(subject: &SlideSubject) -> Self {
        match subject {
            SlideSubject::Commune(_) => Self::Commune,
            SlideSubject::Figure(_) => Self::Figure,
            SlideSubject::Comparison(..) => Self::Days,
            _ => Self::Nothing,
        }
    }
}

/// The figures that a slide can show.
pub fn figures(territory: &Territory) -> Vec<Figure> {
    let thresholds = territory.about().thresholds.iter().map(|k| Figure::AtLeast(*k));
    let actions = territory.actions().iter().map(|action| Figure::Participants(action.id.clone()));
    let all = [Figure::Registered, Figure::Deployed, Figure::Running, Figure::Communes];
    thresholds.chain(all).chain(actions).collect()
}

/// The fields that choose what a slide is about. `begin` begins their ids.
pub fn fields(
    territory: &Territory,
    begin: &str,
    subject: Signal<SlideSubject>,
    choose: Callback<SlideSubject>,
) -> AnyView {
    let id = |word: &str| [begin, word].concat();
    match subject.with_untracked(Choice::of) {
        Choice::Nothing => ().into_any(),
        Choice::Commune => commune(territory, id("commune"), subject, choose),
        Choice::Figure => figure(territory, id("chiffre"), subject, choose),
        Choice::Days => days(territory.about().reference, [id("du"), id("au")], subject, choose),
    }
}

fn commune(
    territory: &Territory,
    id: String,
    subject: Signal<SlideSubject>,
    choose: Callback<SlideSubject>,
) -> AnyView {
    let codes: Arc<[CommuneCode]> = territory.communes().iter().map(|it| it.code).collect();
    let names = territory.communes().iter().map(|it| it.display_name().to_string());
    let options = std::iter::once(decks::OWN_COMMUNE.to_owned()).chain(names).collect();
    let known = Arc::clone(&codes);
    let chosen = Signal::derive(move || match subject.get() {
        SlideSubject::Commune(Some(code)) => known.iter().position(|it| *it == code).map_or(0, |at| at + 1),
        _ => 0,
    });
    let choose = Callback::new(move |at: usize| {
        choose.run(SlideSubject::Commune(at.checked_sub(1).and_then(|at| codes.get(at).copied())));
    });
    view! { <Select id label=decks::WHICH_COMMUNE options chosen choose /> }.into_any()
}

fn figure(territory: &Territory, id: String, subject: Signal<SlideSubject>, choose: Callback<SlideSubject>) -> AnyView {
    let mut all = figures(territory);
    // A figure that the list does not have, of an action that is gone, stays what it is.
    if let SlideSubject::Figure(own) = subject.get_untracked()
        && !all.contains(&own)
    {
        all.push(own);
    }
    let options = all.iter().map(|it| decks::figure_name(territory, it)).collect();
    let all: Arc<[Figure]> = all.into();
    let known = Arc::clone(&all);
    let chosen = Signal::derive(move || match subject.get() {
        SlideSubject::Figure(figure) => known.iter().position(|it| *it == figure).unwrap_or_default(),
        _ => 0,
    });
    let choose = Callback::new(move |at: usize| {
        if let Some(figure) = all.get(at) {
            choose.run(SlideSubject::Figure(figure.clone()));
        }
    });
    view! { <Select id label=decks::WHICH_FIGURE options chosen choose /> }.into_any()
}

fn days(reference: Day, ids: [String; 2], subject: Signal<SlideSubject>, choose: Callback<SlideSubject>) -> AnyView {
    let both = move |subject: &SlideSubject| match subject {
        SlideSubject::Comparison(from, until) => [*from, *until],
        _ => [reference; 2],
    };
    let field = |(at, (id, label)): (usize, (String, &'static str))| {
        let day = Signal::derive(move || subject.with(both)[at]);
        let choose = Callback::new(move |day| {
            let mut days = subject.with_untracked(both);
            days[at] = day;
            days.sort_unstable();
            choose.run(SlideSubject::Comparison(days[0], days[1]));
        });
        view! { <DayField id label prefix="" day earliest=None choose /> }.into_any()
    };
    ids.into_iter().zip([decks::FROM, decks::TO]).enumerate().map(field).collect::<Vec<_>>().into_any()
}
