//! The next actions: those registered and not yet deployed, and the ideas under study.

use std::sync::Arc;

use domain::territory::{Action, Status};
use leptos::prelude::*;

use crate::components::{LinkItem, Links, Section};
use crate::route::Route;
use crate::views::shared::marks::{figure_mark, illustrative_tag};
use domain::indicators::{DaySnapshot, Figure, FigureFinding};
use wording::{actions, findings};

/// Both lists; published actions come before illustrative ones.
#[component]
pub fn Upcoming(snapshot: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::upcoming)));
    let mark = Signal::derive(move || snapshot.with(|it| figure_mark(it, Figure::Registered).without_link()));
    let lists = move || {
        let snapshot = snapshot.get();
        [Status::Registered, Status::UnderStudy]
            .map(|status| list(&snapshot, status))
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .into_any()
    };
    view! {
        <Section id="ensuite" class="chart" title mark>
            {move || lists()}
        </Section>
    }
}

fn list(snapshot: &DaySnapshot, status: Status) -> Option<AnyView> {
    let of_status = |published: bool| {
        let actions = snapshot.territory.actions().iter().filter(|action| action.status_on(snapshot.day()) == status);
        actions.filter(move |action| illustrative_tag(action).is_none() == published)
    };
    let item = |action: &Action| LinkItem {
        text: action.title.to_string(),
        to: Route::Action(action.id.clone()).hash(),
        aside: String::new(),
        tag: illustrative_tag(action),
    };
    let items: Vec<LinkItem> = of_status(true).chain(of_status(false)).map(item).collect();
    (!items.is_empty()).then(|| {
        view! {
            <div>
                <h3>{actions::status(status)}</h3>
                <Links class="upcoming" items />
            </div>
        }
        .into_any()
    })
}
