//! « Ce qui nous manque »: the actions that most neighbours or most communes of the same size have joined, and those
//! that some of the same size have joined.

use domain::indicators::{
    CommunesJoined, ComparedWith, DaySnapshot, FigureFinding, JoinedByPeers, MissingAction, MissingActions,
    PeersJoined, are_dates_unknown,
};
use domain::territory::{Action, ActionIndex, CommuneIndex};
use leptos::prelude::*;

use super::named::tag_of;
use crate::components::{Bar, FigureMark, LinkItem, Links, Stated, Tag, figure};
use crate::route::Route;
use crate::views::shared::{TableOrder, marks, paragraph, subsection, titled_section};
use wording::{commune, comparison, findings};

/// The section: what most have joined for certain, then what may be so.
pub fn missing(snapshot: &DaySnapshot, own: CommuneIndex, _: TableOrder) -> AnyView {
    let found = MissingActions::of(snapshot, own);
    let communes = |with: ComparedWith| with.communes(&snapshot.territory, &snapshot.tally.cells, own);
    let groups = [communes(ComparedWith::Neighbours), communes(ComparedWith::SameSize)];
    let list = |actions: &[MissingAction]| {
        let items: Vec<AnyView> = actions.iter().map(|it| item(snapshot, own, &groups, it)).collect();
        view! { <ul class="missing">{items}</ul> }.into_any()
    };
    let certain = (!found.certain.is_empty()).then(|| list(&found.certain));
    let possible =
        (!found.possible.is_empty()).then(|| subsection(comparison::PERHAPS.into_any(), vec![list(&found.possible)]));
    let finding = FigureFinding::Missing(found);
    let sentence = findings::sentence(&finding, &snapshot.territory, snapshot.day());
    let mark = marks::communes_mark(snapshot, &[&groups[0][..], &groups[1], &[own]].concat());
    let within = view! {
        <p>{figure(sentence, mark)}</p>
        <p class="muted">{comparison::MISSING_RULE}</p>
        {certain}
        {possible}
    };
    titled_section("manque", comparison::MISSING.to_owned(), vec![within.into_any()])
}

/// An action: what is known of it, how many others have joined it, and what the commune has answered.
fn item(snapshot: &DaySnapshot, own: CommuneIndex, groups: &[Vec<CommuneIndex>; 2], it: &MissingAction) -> AnyView {
    let action = snapshot.territory.action(it.action);
    let cell = snapshot.view().cell(it.action, own);
    let tag = tag_of(snapshot, it.action, &[own]);
    let count = |joined: CommunesJoined, group: &[CommuneIndex], text: fn(CommunesJoined) -> String| {
        let mark = FigureMark::unlinked(tag_of(snapshot, it.action, group).is_some());
        (joined.of > 0).then(|| {
            view! {
                <div class="missing-count">
                    <span>{figure(text(joined), mark)}</span>
                    <Bar min=joined.communes.min max=joined.communes.max of=joined.of />
                </div>
            }
            .into_any()
        })
    };
    view! {
        <li>
            <div class="missing-what">
                <div>
                    <a href=Route::Action(action.id.clone()).hash()>{action.title.to_string()}</a>
                    " "
                    {tag.map(|tag| view! { <Tag tag /> }.into_any())}
                </div>
                <div class="muted">{known(snapshot, action)}</div>
                <Stated mark=marks::mark(cell.state) words=marks::cell_text(snapshot, it.action, own) />
            </div>
            {count(it.neighbours, &groups[0], comparison::neighbours_joined)}
            {count(it.peers, &groups[1], comparison::peers_joined)}
        </li>
    }
    .into_any()
}

/// The domain of an action, and since when it runs, if that is known.
fn known(snapshot: &DaySnapshot, action: &Action) -> String {
    let since = action.deployed.filter(|_| !are_dates_unknown(action, snapshot.scope()));
    [Some(action.domain.to_string()), since.map(comparison::running_since)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// The other actions that certainly some communes of the same size have joined; nothing if there are none.
pub fn others(snapshot: &DaySnapshot, own: CommuneIndex, _: TableOrder) -> AnyView {
    let found = PeersJoined::of(&snapshot.territory, &snapshot.tally.cells, own);
    let missing = MissingActions::of(snapshot, own);
    let listed: Vec<ActionIndex> = missing.certain.iter().chain(&missing.possible).map(|it| it.action).collect();
    let peers = ComparedWith::SameSize.communes(&snapshot.territory, &snapshot.tally.cells, own);
    let item = |joined: &JoinedByPeers| {
        let action = snapshot.territory.action(joined.action);
        LinkItem {
            text: action.title.to_string(),
            to: Route::Action(action.id.clone()).hash(),
            aside: commune::peers(joined.peers, found.peers),
            tag: tag_of(snapshot, joined.action, &peers),
        }
    };
    let items: Vec<LinkItem> = found.joined.iter().filter(|it| !listed.contains(&it.action)).map(item).collect();
    if items.is_empty() {
        return ().into_any();
    }
    let is_shorter = items.len() < found.joined.len();
    let list = view! { <Links class="communes" items /> }.into_any();
    let sentence = findings::sentence(&FigureFinding::Peers(found), &snapshot.territory, snapshot.day());
    let left_out = is_shorter.then(|| view! { <p class="muted">{comparison::OTHERS_RULE}</p> }.into_any());
    let within = [Some(paragraph(sentence)), left_out, Some(list)].into_iter().flatten().collect();
    titled_section("autres", comparison::OTHERS.to_owned(), within)
}
