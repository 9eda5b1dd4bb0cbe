//! A commune's figures: its number of actions, its place among others, the thresholds that it reaches, and the ways to
//! those that it is compared with.

use domain::indicators::{ComparedWith, DaySnapshot, Figure, FigureFinding, Interval, SizeClass};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::components::{Bar, LinkItem, Links, Section, figure};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::marks;
use wording::{commune, findings, numbers, overview, self_check};

/// The figures: first on a narrow screen, beside the checklist on a wide one.
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
    let mark = marks::communes_mark(snapshot, &[own]);
    let name = snapshot.territory.commune(own).display_name();
    let reached: Vec<AnyView> = snapshot
        .territory
        .about()
        .thresholds
        .iter()
        .map(|&k| view! { <li>{figure(commune::threshold(name, k, count), mark.clone())}</li> }.into_any())
        .collect();
    let of = figure(overview::running_actions(running), marks::figure_mark(snapshot, Figure::Running).without_link());
    let class = if count.is_certain() { "figure figure-alone" } else { "figure figure-alone figure-interval" };
    view! {
        <p class=class>
            <span class="figure-value">{figure(numbers::range(count), mark)}</span>
            " "
            <span class="figure-label">{of}</span>
            <Bar min=count.min max=count.max of=running />
        </p>
        <dl class="facts">{ranks(snapshot, own)}</dl>
        <Links class="summary-ways" items=ways(snapshot, own) />
        <ul class="thresholds">{reached}</ul>
        <p class="source">{commune::TIES} " " {overview::source(snapshot.day(), snapshot.scope())}</p>
    }
    .into_any()
}

/// Its place among those of its size, and among all members.
fn ranks(snapshot: &DaySnapshot, own: CommuneIndex) -> Vec<AnyView> {
    let among = |name: String, others: &[CommuneIndex]| {
        let rank = findings::sentence(&FigureFinding::rank(snapshot, own, others), &snapshot.territory, snapshot.day());
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{figure(rank, marks::communes_mark(snapshot, &[others, &[own]].concat()))}</dd>
            </div>
        }
        .into_any()
    };
    let class = SizeClass::of(snapshot.territory.commune(own));
    let of_its_size =
        class.map(|class| among(self_check::among(class), &compared(snapshot, own, ComparedWith::SameSize)));
    let of_all = among(self_check::AMONG_ALL.to_owned(), snapshot.tally.cells.members());
    of_its_size.into_iter().chain([of_all]).collect()
}

fn compared(snapshot: &DaySnapshot, own: CommuneIndex, with: ComparedWith) -> Vec<CommuneIndex> {
    with.communes(&snapshot.territory, &snapshot.tally.cells, own)
}

/// The links to the communes of its size and to its neighbours.
fn ways(snapshot: &DaySnapshot, own: CommuneIndex) -> Vec<LinkItem> {
    let commune = snapshot.territory.commune(own);
    let count = |with| compared(snapshot, own, with).len();
    let neighbours =
        ComparedWith::Neighbours.is_known(&snapshot.territory, own).then(|| count(ComparedWith::Neighbours));
    let link = |text: String, to: Route| LinkItem { text, to: to.hash(), aside: String::new(), tag: None };
    vec![
        link(commune::compare(SizeClass::of(commune), count(ComparedWith::SameSize)), Route::Peers(commune.code)),
        link(commune::neighbours(neighbours), Route::Neighbours(commune.code)),
    ]
}
