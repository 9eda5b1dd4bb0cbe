//! The changes between two days, and the figures year by year.

mod adoption;
mod choice;
mod communes;
mod compared;
mod perimeter;
mod steps;
mod thresholds;
mod years;

use std::sync::Arc;

use domain::dates::Day;
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::{FigureMark, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend, TableOrder, deferred, deferred_of, paragraph};
use compared::ComparedDays;
use wording::{dates, evolution, findings, moment, overview};

/// The page « Évolution ».
#[component]
pub fn Evolution(session: Session, route: ReadSignal<Route>, app: AppActions) -> impl IntoView {
    let days = chosen_days(session, route);
    let compared = Memo::new_with_compare(
        move |_| Arc::new(ComparedDays::of(&session.territory.get(), days.get(), session.scope.get())),
        |_, _| true,
    );
    let earliest = earliest(&session.current());
    let too_early = Signal::derive(move || earliest.filter(|earliest| days.get().0 < *earliest));
    let over = session.current().about().title.to_string();
    let title = Signal::derive(move || match too_early.get() {
        Some(earliest) => evolution::no_scheme_yet(earliest),
        None => compared.with(|it| findings::between(&it.after.territory, &it.between, it.after.scope())),
    });
    let mark = Signal::derive(move || match too_early.get() {
        Some(_) => FigureMark::default(),
        None => compared.with(|it| it.cells_mark()),
    });
    let introduction = move || match too_early.get() {
        Some(earliest) => paragraph(dates::too_early(days.get().0, earliest)),
        None => compared.with(|it| view! { <p class="backing">{backing(it)}</p> }.into_any()),
    };
    let parts = PARTS.map(|(id, part)| {
        let order = TableOrder::new();
        deferred(app, id, compared, move |compared| {
            let content = move || compared.with(|it| too_early.get().is_none().then(|| part(it, order))).into_any();
            view! { {move || content()} }.into_any()
        })
    });
    view! {
        <article class="page evolution">
            <PageHead over title mark />
            <MarkLegend session />
            {move || introduction()}
            {Vec::from(parts)}
            {deferred_of(session, app, "cartes", years::maps)}
            {deferred(app, "annees", compared, |compared| {
                view! { {move || compared.with(|it| years::years(it)).into_any()} }.into_any()
            })}
            <p class="source">{move || overview::source(days.get().1, session.scope.get())}</p>
        </article>
    }
    .into_any()
}

/// What the frame says of the two days, and their choice.
pub fn compared_moment(
    session: Session,
    route: ReadSignal<Route>,
    go: Callback<Route>,
) -> (Signal<String>, Callback<(), AnyView>) {
    let days = chosen_days(session, route);
    let text = Signal::derive(move || moment::shown_between(days.get(), session.scope.get()));
    (text, Callback::new(move |()| choice::choice(session, days, go)))
}

/// The days to compare, the earlier one first.
fn chosen_days(session: Session, route: ReadSignal<Route>) -> Memo<(Day, Day)> {
    Memo::new(move |_| {
        let chosen = match *route.read() {
            Route::Between(days) => days,
            _ => None,
        };
        let (one, other) = chosen.unwrap_or_else(|| default_days(&session.current()));
        (one.min(other), one.max(other))
    })
}

/// The days to compare if none are chosen: the end of the year before the reference day, or the adoption of the scheme
/// if that is later, and the reference day.
fn default_days(territory: &Territory) -> (Day, Day) {
    let reference = territory.about().reference;
    let from = Day::end_of_year(reference.year().saturating_sub(1).max(1));
    (earliest(territory).map_or(from, |earliest| from.max(earliest)), reference)
}

/// The day on which the scheme was adopted; earlier days cannot be compared.
fn earliest(territory: &Territory) -> Option<Day> {
    territory.about().first_day()
}

/// Renders a part of the page. Readers may sort its table.
type ComparedPart = fn(&ComparedDays, TableOrder) -> AnyView;

/// The parts of the page, each with its id.
const PARTS: [(&str, ComparedPart); 5] = [
    ("etapes", |days, _| steps::steps(days)),
    ("perimetre", |days, _| perimeter::perimeter(days)),
    ("seuils", |days, _| thresholds::thresholds(days)),
    ("adoption", adoption::adoption),
    ("communes", communes::communes),
];

fn backing(days: &ComparedDays) -> String {
    let after = &days.after;
    let has_illustrative = days.rows_mark().illustrative;
    evolution::labels::backing(after.backing(None), after.scope(), after.day(), has_illustrative)
}
