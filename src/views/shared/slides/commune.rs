//! The slide of a commune.

use domain::ids::CommuneCode;
use domain::indicators::{Figure, FigureFinding, SizeClass, joined_by_peers, peers_of};
use domain::territory::CommuneIndex;

use super::{SlideContent, SlideFigure, SlideInput, SlidePart};
use crate::views::shared::marks::{action_tag, all_cells_mark, figure_mark, heading_mark};
use wording::numbers::span;
use wording::{commune, findings, overview, provenance};

/// The commune that a slide marks as its own: that of the deck, else that of the user.
pub(super) fn own_commune(input: &SlideInput<'_>) -> Option<CommuneIndex> {
    let of_deck = input.deck.and_then(|deck| deck.commune);
    of_deck.and_then(|code| input.snapshot.territory.find_commune(code)).or(input.own)
}

/// The commune of the slide, else that of the deck, else the user's, else the largest one; `None` if there is no member.
#[must_use]
pub fn shown_commune(input: &SlideInput<'_>, of: Option<CommuneCode>) -> Option<CommuneIndex> {
    let snapshot = input.snapshot;
    let of = of.or_else(|| input.deck.and_then(|deck| deck.commune));
    if let Some(found) = of.and_then(|code| snapshot.territory.find_commune(code)) {
        return Some(found);
    }
    let people = |index: &CommuneIndex| snapshot.territory.commune(*index).population;
    own_commune(input).or_else(|| snapshot.tally.cells.members().iter().copied().max_by_key(people))
}

/// A commune: its figure, its rank, and what similar communes have joined.
pub(super) fn one_commune(input: &SlideInput<'_>, of: Option<CommuneCode>) -> SlideContent {
    let snapshot = input.snapshot;
    let territory = &snapshot.territory;
    let plain =
        |title: String, parts: Vec<SlidePart>| SlideContent { title, main: None, is_title_illustrative: false, parts };
    let Some(index) = shown_commune(input, of) else {
        return plain(findings::NO_MEMBER.to_owned(), Vec::new());
    };
    let own = territory.commune(index);
    let title = findings::sentence(&FigureFinding::commune(snapshot, index), territory, snapshot.day());
    let Some(count) = snapshot.count_of(index) else {
        return plain(title, vec![SlidePart::Paragraphs(vec![overview::not_a_member(own)])]);
    };
    let participations = Figure::Participations(own.code);
    let mark = figure_mark(snapshot, participations.clone()).without_link();
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
    let figure = SlideFigure {
        figure: participations.clone(),
        value: span(count),
        is_certain: count.is_certain(),
        mark,
        label: overview::running_actions(snapshot.running()),
        label_mark: figure_mark(snapshot, Figure::Running).without_link(),
    };
    SlideContent {
        title,
        is_title_illustrative: heading_mark(snapshot, participations.clone()).illustrative,
        main: Some(participations),
        parts: vec![SlidePart::OneFigure(figure, lines)],
    }
}
