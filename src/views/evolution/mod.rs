//! What changed between two days, and how the figures grew year by year.

mod adoption;
mod choice;
mod communes;
mod compared;
mod perimeter;
mod steps;
mod thresholds;
mod years;

use std::sync::Arc;

use domain::dates::{Day, ReducedDate};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::parts::PageHead;
use crate::state::Session;
use crate::text::{evolution, overview};
use crate::views::pieces::{Ways, said};
use choice::Choice;
use compared::Compared;

/// The page.
#[component]
pub fn Evolution(session: Session, days: Option<(Day, Day)>, ways: Ways) -> impl IntoView {
    let territory = session.bundled();
    let (one, other) = days.unwrap_or_else(|| that_say_most(&territory));
    let (from, to) = (one.min(other), one.max(other));
    let over = territory.about().title.to_string();
    let refused = earliest(&territory).filter(|earliest| from < *earliest);
    let compared = Memo::new_with_compare(
        move |_| Arc::new(Compared::of(&session.territory.get(), from, to, session.scope.get())),
        |_, _| true,
    );
    let title = Signal::derive(move || match refused {
        Some(earliest) => evolution::no_scheme_yet(earliest),
        None => compared.with(|it| evolution::finding(&it.between)),
    });
    let body = move || match refused {
        Some(earliest) => vec![said(evolution::too_early(from, earliest))],
        None => compared.with(|it| parts(it)),
    };
    view! {
        <article class="page evolution">
            <PageHead over title />
            <Choice session from to go=ways.go />
            {body}
            {years::maps(session, ways)}
            {move || years::years(&session.territory.get(), session.scope.get(), (from, to))}
            <p class="source">{move || overview::source(to, session.scope.get())}</p>
        </article>
    }
    .into_any()
}

/// From the end of the year before the reference year, or the scheme's adoption, to the reference day.
fn that_say_most(territory: &Territory) -> (Day, Day) {
    let reference = territory.about().reference;
    let from = Day::end_of_year(reference.year().saturating_sub(1).max(1));
    (earliest(territory).map_or(from, |earliest| from.max(earliest)), reference)
}

/// The first day of the scheme, before which there is nothing to compare.
fn earliest(territory: &Territory) -> Option<Day> {
    territory.about().adopted.map(ReducedDate::first_day)
}

fn parts(it: &Compared) -> Vec<AnyView> {
    let backing = overview::backing(it.after.backing(None), it.after.scope());
    let backing = [backing, evolution::counted_at(it.after.day())].concat();
    vec![
        view! { <p class="backing">{backing}</p> }.into_any(),
        steps::steps(it),
        perimeter::perimeter(it),
        thresholds::thresholds(it),
        adoption::adoption(it),
        communes::communes(it),
    ]
}
