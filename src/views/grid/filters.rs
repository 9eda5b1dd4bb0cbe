//! The form of the grid's filters: which communes and actions are shown, and in which order.

use domain::indicators::SizeClass;
use domain::territory::{ParticipationState, Provenance};
use leptos::prelude::*;
use std::sync::Arc;

use super::layout::{AnswerSource, CommuneOrder, GridFilters};
use super::state::GridState;
use crate::components::{Button, Select, TextField, checkbox};
use wording::grid::{self as words, labels};
use wording::{columns, commune, states};

/// The form of the filters.
#[component]
pub fn GridFilterBar(grid: GridState) -> impl IntoView {
    let domains = domains(grid);
    let names = domains.iter().map(ToString::to_string).collect();
    let (commune, action) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    Effect::new(move || {
        let (commune, action) = (commune.get(), action.get());
        grid.filters.maybe_update(|it| {
            let differs = it.commune != commune || it.action != action;
            (it.commune, it.action) = (commune, action);
            differs
        });
    });
    let sizes = SizeClass::ALL.map(commune::size_class).to_vec();
    let states = ParticipationState::ALL.map(|state| states::name(state).to_owned()).to_vec();
    let from = ORIGINS.map(|origin| origin_name(origin).to_owned()).to_vec();
    let orders = CommuneOrder::ALL.map(|order| words::ORDERS[order as usize].to_owned()).to_vec();
    let size_at = |it: &GridFilters| SizeClass::ALL.iter().position(|size| Some(*size) == it.size);
    let state_at = |it: &GridFilters| ParticipationState::ALL.iter().position(|state| Some(*state) == it.state);
    let from_at = |it: &GridFilters| ORIGINS.iter().position(|origin| Some(*origin) == it.origin);
    let known = domains.clone();
    let domain_at = move |it: &GridFilters| known.iter().position(|domain| Some(domain) == it.domain.as_ref());
    let by_size = choice(grid, "grille-taille", labels::SIZE, sizes, size_at, |it, at| {
        it.size = at.map(|at| SizeClass::ALL[at]);
    });
    let by_domain = choice(grid, "grille-domaine", labels::DOMAIN, names, domain_at, move |it, at| {
        it.domain = at.and_then(|at| domains.get(at).cloned());
    });
    let by_state = choice(grid, "grille-etat", labels::STATE, states, state_at, |it, at| {
        it.state = at.map(|at| ParticipationState::ALL[at]);
    });
    let by_source = choice(grid, "grille-provenance", labels::ORIGIN, from, from_at, |it, at| {
        it.origin = at.map(|at| ORIGINS[at]);
    });
    let order = Signal::derive(move || grid.filters.with(|it| it.order as usize));
    let choose = Callback::new(move |at: usize| {
        grid.filters.update(|it| it.order = CommuneOrder::ALL.get(at).copied().unwrap_or_default());
    });
    let reset = Callback::new(move |()| {
        commune.set(String::new());
        action.set(String::new());
        grid.filters
            .update(|it| *it = GridFilters { order: it.order, transposed: it.transposed, ..GridFilters::default() });
    });
    let transposed = move || grid.filters.with(|it| it.transposed);
    view! {
        <div class="grid-choices" role="group" aria-label=labels::FILTERS>
            <TextField id="grille-commune" label=columns::COMMUNE value=commune />
            <TextField id="grille-action" label=columns::ACTION value=action />
            {by_size}
            {by_domain}
            {by_state}
            {by_source}
            {checkbox(labels::EDITED_ONLY, Signal::derive(move || grid.filters.with(|it| it.edited)), Callback::new(move |on| grid.filters.update(|it| it.edited = on)))}
            <Select id="grille-ordre" label=labels::ORDER options=orders chosen=order choose />
            {checkbox(labels::TRANSPOSED, Signal::derive(transposed), Callback::new(move |on| grid.filters.update(|it| it.transposed = on)))}
            <Button label=labels::SHOW_ALL class="quiet" press=reset />
        </div>
    }
    .into_any()
}

/// The origins of answers, in the order of the choices.
const ORIGINS: [AnswerSource; 4] = [
    AnswerSource::Row(Provenance::Published),
    AnswerSource::Row(Provenance::Entered),
    AnswerSource::Row(Provenance::Illustrative),
    AnswerSource::Nowhere,
];

const fn origin_name(origin: AnswerSource) -> &'static str {
    match origin {
        AnswerSource::Row(provenance) => states::provenance(provenance),
        AnswerSource::Nowhere => labels::NO_ORIGIN,
    }
}

/// The domains of all actions, without duplicates.
fn domains(grid: GridState) -> Vec<Arc<str>> {
    let territory = grid.session().current();
    domain::sorting::distinct_names(territory.actions().iter().map(|action| Arc::clone(&action.domain)).collect())
}

/// A drop-down filter with an option for no filter.
fn choice(
    grid: GridState,
    id: &'static str,
    [label, all]: [&'static str; 2],
    values: Vec<String>,
    chosen: impl Fn(&GridFilters) -> Option<usize> + Send + Sync + 'static,
    choose: impl Fn(&mut GridFilters, Option<usize>) + Send + Sync + 'static,
) -> AnyView {
    let options = std::iter::once(all.to_owned()).chain(values).collect();
    let chosen = Signal::derive(move || grid.filters.with(|it| chosen(it)).map_or(0, |at| at + 1));
    let choose = Callback::new(move |at: usize| grid.filters.update(|it| choose(it, at.checked_sub(1))));
    view! { <Select id label options chosen choose /> }.into_any()
}
