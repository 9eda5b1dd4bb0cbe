//! The pages that compare a commune: with the communes of its size, and with its neighbours.

mod missing;
mod named;
mod neighbours;
mod peers;

use std::sync::Arc;

use domain::indicators::{ComparedWith, DaySnapshot, FigureFinding};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::components::{FigureMark, PageHead};
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend, TableOrder, deferred, marks, paragraph};
use wording::{commune, findings, overview, self_check};

/// Draws a part of a page about a member.
type DrawPart = fn(&DaySnapshot, CommuneIndex, TableOrder) -> AnyView;

/// The page « Comparer »: the communes of its size, and what most of them or of its neighbours have joined.
#[component]
pub fn PeersPage(session: Session, index: CommuneIndex, app: AppActions) -> impl IntoView {
    const PARTS: [(&str, DrawPart); 3] =
        [("semblables", peers::peers), ("manque", missing::missing), ("autres", missing::others)];
    page(session, (index, ComparedWith::SameSize), app, &PARTS)
}

/// The page « Voisines »: the neighbours, each with what it has that the commune has not, and the reverse.
#[component]
pub fn NeighboursPage(session: Session, index: CommuneIndex, app: AppActions) -> impl IntoView {
    const PARTS: [(&str, DrawPart); 2] = [("voisines", neighbours::table), ("chacune", neighbours::each)];
    page(session, (index, ComparedWith::Neighbours), app, &PARTS)
}

/// A page about a member; of another commune it says that it is none.
fn page(
    session: Session,
    (index, with): (CommuneIndex, ComparedWith),
    app: AppActions,
    parts: &'static [(&'static str, DrawPart)],
) -> AnyView {
    let snapshot = session.snapshot;
    let identity = commune::identity(session.current().commune(index));
    let title = Signal::derive(move || {
        snapshot.with(|it| {
            let is_member = it.count_of(index).is_some();
            let found =
                if is_member { FigureFinding::place(it, index, with) } else { FigureFinding::commune(it, index) };
            findings::sentence(&found, &it.territory, it.day())
        })
    });
    let mark = Signal::derive(move || snapshot.with(|it| place_mark(it, index, with)));
    let over = Signal::derive(move || self_check::on_day(&identity, session.day.get()));
    let is_member = Memo::new(move |_| snapshot.with(|it| it.count_of(index).is_some()));
    let order = TableOrder::new();
    let content = move || {
        if is_member.get() {
            let part = |&(id, draw): &(&'static str, DrawPart)| part((session, app), id, (index, order), draw);
            parts.iter().map(part).collect::<Vec<_>>().into_any()
        } else {
            paragraph(overview::not_a_member(session.current().commune(index)))
        }
    };
    view! {
        <article class="page comparison-page">
            <PageHead over title mark />
            <MarkLegend session />
            {move || content()}
            <p class="source">{move || snapshot.with(|it| overview::source(it.day(), it.scope()))}</p>
        </article>
    }
    .into_any()
}

/// The mark of a place: it rests on the answers of all that are ranked.
fn place_mark(snapshot: &DaySnapshot, index: CommuneIndex, with: ComparedWith) -> FigureMark {
    let mut ranked = with.communes(&snapshot.territory, &snapshot.tally.cells, index);
    if ranked.is_empty() {
        return FigureMark::default();
    }
    ranked.push(index);
    marks::communes_mark(snapshot, &ranked)
}

/// A part of a page, drawn again as the figures change.
fn part(
    (session, app): (Session, AppActions),
    id: &'static str,
    (index, order): (CommuneIndex, TableOrder),
    draw: DrawPart,
) -> AnyView {
    deferred(app, id, session.snapshot, move |snapshot: Memo<Arc<DaySnapshot>>| {
        // On another day the commune may be no member, until the page is drawn again.
        let drawn = move || snapshot.with(|it| it.count_of(index).map(|_| draw(it, index, order)).into_any());
        (move || drawn()).into_any()
    })
}
