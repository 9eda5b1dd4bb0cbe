//! A commune's figures: its number of actions, its ranks, the thresholds that it reaches.

use domain::indicators::{DaySnapshot, Interval, SizeClass, peers_of, rank};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::components::{Bar, Section};
use crate::state::Session;
use crate::wording::{commune, numbers, overview, self_check};

/// The figures, beside the checklist.
#[component]
pub fn Summary(session: Session, index: CommuneIndex) -> impl IntoView {
    let content = move || {
        session
            .snapshot
            .with(|snapshot| snapshot.count_of(index).map(|count| figures(snapshot, index, count)).into_any())
    };
    view! {
        <Section id="en-chiffres" title=self_check::IN_FIGURES class="summary">
            {move || content()}
        </Section>
    }
}

fn figures(snapshot: &DaySnapshot, own: CommuneIndex, count: Interval) -> AnyView {
    let running = snapshot.running();
    let reached: Vec<AnyView> = snapshot
        .territory
        .about()
        .thresholds
        .iter()
        .map(|&k| view! { <li>{commune::threshold(k, count)}</li> }.into_any())
        .collect();
    let of = overview::running_actions(running);
    let class = if count.is_certain() { "figure figure-alone" } else { "figure figure-alone figure-interval" };
    view! {
        <p class=class>
            <span class="figure-value">{numbers::range(count)}</span>
            <span class="figure-label">{of}</span>
            <Bar min=count.min max=count.max of=running />
        </p>
        <dl class="facts">{ranks(snapshot, own, count)}</dl>
        <ul class="thresholds">{reached}</ul>
        <p class="source">{commune::TIES} " " {overview::source(snapshot.day(), snapshot.scope())}</p>
    }
    .into_any()
}

/// Its rank among all members, and among those of its size.
fn ranks(snapshot: &DaySnapshot, own: CommuneIndex, count: Interval) -> Vec<AnyView> {
    let counts_of = |communes: &[CommuneIndex]| -> Vec<Interval> {
        communes.iter().filter(|commune| **commune != own).filter_map(|commune| snapshot.count_of(*commune)).collect()
    };
    let among = |name: String, others: &[Interval]| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{commune::rank_among(rank(count, others), others.len() + 1)}</dd>
            </div>
        }
        .into_any()
    };
    let mut ranks = vec![among(self_check::AMONG_ALL.to_owned(), &counts_of(snapshot.tally.cells.members()))];
    if let Some(class) = SizeClass::of(snapshot.territory.commune(own)) {
        let peers = counts_of(&peers_of(&snapshot.territory, &snapshot.tally.cells, own));
        ranks.push(among(self_check::among(class), &peers));
    }
    ranks
}
