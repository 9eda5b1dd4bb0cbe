//! The slide of a commune.

use domain::ids::CommuneCode;
use domain::indicators::{DaySnapshot, Figure, FigureFinding, SizeClass, joined_by_peers, peers_of};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::slides::{SlideContent, SlideTools, list, own, paragraphs, value_class};
use super::stage::ShownSlides;
use crate::components::figure;
use crate::views::shared::marks::{action_tag, all_cells_mark, figure_mark};
use wording::numbers::range;
use wording::{commune, findings, overview, provenance};

/// The commune of the slide, else that of the deck, else the user's, else the largest one; `None` if there is no member.
pub fn shown_commune(tools: SlideTools, of: Option<CommuneCode>, snapshot: &DaySnapshot) -> Option<CommuneIndex> {
    let of = of.or_else(|| tools.stage.with_value(ShownSlides::commune));
    if let Some(found) = of.and_then(|code| snapshot.territory.find_commune(code)) {
        return Some(found);
    }
    let people = |index: &CommuneIndex| snapshot.territory.commune(*index).population;
    own(tools.session()).or_else(|| snapshot.tally.cells.members().iter().copied().max_by_key(people))
}

/// A commune: its figure, its rank, and what similar communes have joined.
pub fn one_commune(
    tools: SlideTools,
    of: Option<CommuneCode>,
    snapshot: &DaySnapshot,
    to: &dyn Fn(Figure) -> String,
) -> SlideContent {
    let territory = &snapshot.territory;
    let Some(index) = shown_commune(tools, of, snapshot) else {
        return SlideContent { title: findings::NO_MEMBER.to_owned(), to: None, body: ().into_any() };
    };
    let own = territory.commune(index);
    let title = findings::sentence(&FigureFinding::commune(snapshot, index), territory, snapshot.day());
    let Some(count) = snapshot.count_of(index) else {
        return SlideContent { title, to: None, body: paragraphs([overview::not_a_member(own)]) };
    };
    let participations = Figure::Participations(own.code);
    let mark = figure_mark(snapshot, participations.clone()).without_link();
    let running = figure_mark(snapshot, Figure::Running).without_link();
    let peers = peers_of(territory, &snapshot.tally.cells, index);
    let mut lines: Vec<String> = Vec::new();
    if let Some(class) = SizeClass::of(own) {
        let rank = findings::sentence(&FigureFinding::rank(snapshot, index, &peers), territory, snapshot.day());
        let text = commune::rank_in_class(own.display_name(), &rank, class);
        lines.push(provenance::marked(text, all_cells_mark(snapshot).illustrative));
    }
    lines.extend(
        territory
            .about()
            .thresholds
            .iter()
            .map(|&k| provenance::marked(commune::threshold(own.display_name(), k, count), mark.illustrative)),
    );
    // The commune itself is of its size, and does not take part.
    let of = u32::try_from(peers.len() + 1).unwrap_or(u32::MAX);
    lines.extend(joined_by_peers(territory, &snapshot.tally.cells, index).into_iter().take(3).map(|joined| {
        let title = territory.action(joined.action).title.to_string();
        let text = commune::joined_by_peers(own.display_name(), &title, joined.peers, of);
        provenance::marked(text, action_tag(snapshot, joined.action).is_some())
    }));
    let body = view! {
        <div class="slide-commune">
            <a class="figure-link" href=to(participations.clone())>
                <span class=value_class(count.is_certain())>{figure(range(count), mark.clone())}</span>
                " "
                <span>{figure(overview::running_actions(snapshot.running()), running)}</span>
            </a>
            {list(lines)}
        </div>
    };
    SlideContent { title, to: Some(participations), body: body.into_any() }
}
