//! The content of the slides: each has a sentence as its title and a large figure or chart.

use domain::indicators::{DaySnapshot, Figure, Interval, KeyFigures, SizeClass, joined_by_peers, peers_of, rank};
use domain::sorting::sorted;
use domain::territory::{Action, CommuneIndex, Provenance, Status};
use leptos::prelude::*;

use super::heading_of;
use crate::components::{Button, figure_link};
use crate::route::{Address, Route, ShownMoment, Slide};
use crate::state::Session;
use crate::views::shared::plots;
use crate::wording::numbers::{fraction, percentages, percentages_differ, range, whole};
use crate::wording::{about, actions, commune, key_figures, overview, present};
use charts::{Drawing, SvgTarget, svg};

/// The size of the charts, in pixels. It is small, so that the text is large when projected.
const SIZE: (i32, i32) = (620, 340);
/// How many lines of a list a slide shows at most.
const LINES: usize = 8;
/// How many actions the adoption slide shows at most.
const ACTIONS: usize = 10;

/// The content of a slide.
struct SlideContent {
    title: String,
    /// The figure that the title links to.
    to: Option<Figure>,
    body: AnyView,
}

/// One slide, rendered again whenever the figures change.
pub fn slide(session: Session, slide: Slide, rank: &str) -> AnyView {
    let content = move || {
        let snapshot = session.snapshot.get();
        let to = |figure: Figure| address(&snapshot, slide, figure);
        let SlideContent { title, to: title_figure, body } = content_of(session, slide, &snapshot, &to);
        let heading = figure_link(title.into_any(), title_figure.map(to));
        view! {
            <h1 id=heading_of(slide) tabindex="-1">
                {heading}
            </h1>
            <div class="slide-body">{body}</div>
        }
        .into_any()
    };
    let mark =
        move || session.snapshot.with(|snapshot| present::mark(snapshot.backing(None)).unwrap_or_default().to_owned());
    let foot = move || {
        let (day, scope) = (session.day.get(), session.scope.get());
        present::foot(day, scope, &session.fingerprint.read())
    };
    let class = ["slide-sheet slide-", &heading_of(slide)].concat();
    view! {
        <div class=class>
            {move || content()}
            <p class="slide-foot">
                <span class="slide-mark">{move || mark()}</span>
                <span>{move || foot()}</span>
                <span class="slide-rank">{rank.to_owned()}</span>
            </p>
        </div>
    }
    .into_any()
}

/// The address of a figure's account over a slide.
fn address(snapshot: &DaySnapshot, slide: Slide, figure: Figure) -> String {
    Address { route: Route::Present(slide, Some(figure)), moment: Some(ShownMoment::of(snapshot)) }.hash()
}

fn content_of(session: Session, slide: Slide, snapshot: &DaySnapshot, to: &dyn Fn(Figure) -> String) -> SlideContent {
    let territory = &snapshot.territory;
    let highest = territory.about().highest_threshold();
    match slide {
        Slide::Title => SlideContent {
            title: territory.about().title.to_string(),
            to: None,
            body: paragraphs([
                present::subtitle(snapshot.day()),
                present::INDEPENDENT.to_owned(),
                present::KEYS.to_owned(),
            ]),
        },
        Slide::Figures => SlideContent {
            title: overview::headline(snapshot.reaching(highest), snapshot.members(), highest),
            to: Some(Figure::AtLeast(highest)),
            body: figures(snapshot, to),
        },
        Slide::Timeline => SlideContent {
            title: overview::deployments(&snapshot.by_year, snapshot.day()),
            to: Some(Figure::Deployed),
            body: chart(slide, &plots::timeline(snapshot, SIZE)),
        },
        Slide::Thresholds => SlideContent {
            title: plots::thresholds_sentence(snapshot),
            to: Some(Figure::AtLeast(highest)),
            body: chart(slide, &plots::thresholds(snapshot, SIZE)),
        },
        Slide::Map => SlideContent {
            title: overview::map_headline(&snapshot.tally.counts),
            to: Some(Figure::Communes),
            body: plots::map(snapshot, own(session), to, SIZE)
                .map_or_else(|| paragraphs([overview::NO_MAP.to_owned()]), |drawing| chart(slide, &drawing)),
        },
        Slide::Adoption => {
            let first = plots::by_participants(snapshot);
            let label = first.first().map(|(action, it)| (*action, it.interval(), it.of));
            SlideContent {
                title: overview::adoption(territory, label),
                to: first.first().map(|(action, _)| Figure::Participants(territory.action(*action).id.clone())),
                body: chart(slide, &plots::adoption(snapshot, to, ACTIONS, SIZE.0)),
            }
        }
        Slide::Commune => one_commune(session, snapshot, to),
        Slide::Next => SlideContent {
            title: overview::upcoming(snapshot.actions),
            to: Some(Figure::Registered),
            body: next(snapshot),
        },
        Slide::Sources => {
            let backing = snapshot.backing(None);
            let mut lines = present::sources_rest(backing);
            lines.extend(about::sources(territory));
            SlideContent { title: present::sources_title(territory, backing), to: None, body: list(lines) }
        }
    }
}

/// The user's commune, if one is chosen.
fn own(session: Session) -> Option<CommuneIndex> {
    session.commune().get().and_then(|code| session.current().find_commune(code))
}

fn chart(slide: Slide, drawing: &Drawing) -> AnyView {
    let svg = svg(drawing, SvgTarget::Page(&heading_of(slide)));
    view! { <div class="drawing slide-drawing" inner_html=svg></div> }.into_any()
}

fn paragraphs<const COUNT: usize>(texts: [String; COUNT]) -> AnyView {
    texts.into_iter().map(|text| view! { <p>{text}</p> }.into_any()).collect::<Vec<_>>().into_any()
}

fn list(lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any());
    view! { <ul class="slide-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

/// The key figures, each with a link to its account.
fn figures(snapshot: &DaySnapshot, to: &dyn Fn(Figure) -> String) -> AnyView {
    let key = KeyFigures::of(snapshot);
    let mut figures = vec![
        (
            whole(key.actions.deployed.into()),
            true,
            key_figures::deployed_of_registered(key.actions.registered),
            Figure::Deployed,
        ),
        (whole(key.deployed_in_year.into()), true, key_figures::deployed_in(key.year), Figure::DeployedIn(key.year)),
    ];
    figures.extend(key.thresholds.into_iter().map(|(k, reached)| {
        let is_one = !percentages_differ(reached, key.communes);
        let label = key_figures::at_least_with_fraction(k, reached, key.communes);
        (percentages(reached, key.communes), is_one, label, Figure::AtLeast(k))
    }));
    let tile = |(value, is_one, label, figure): (String, bool, String, Figure)| {
        let class = value_class(is_one);
        view! {
            <li>
                <a class="figure-link" href=to(figure)>
                    <span class=class>{value}</span>
                    " "
                    <span>{label}</span>
                </a>
            </li>
        }
        .into_any()
    };
    view! { <ul class="slide-figures">{figures.into_iter().map(tile).collect::<Vec<_>>()}</ul> }.into_any()
}

/// The class of a figure's value: an interval is shown smaller.
const fn value_class(is_one: bool) -> &'static str {
    if is_one { "slide-value" } else { "slide-value slide-interval" }
}

/// The user's commune, or the largest one: its figure, its rank, and what similar communes have joined.
fn one_commune(session: Session, snapshot: &DaySnapshot, to: &dyn Fn(Figure) -> String) -> SlideContent {
    let territory = &snapshot.territory;
    let people = |index: &CommuneIndex| territory.commune(*index).population;
    let largest = || snapshot.tally.cells.members().iter().copied().max_by_key(people);
    let Some(index) = own(session).or_else(largest) else {
        return SlideContent { title: commune::NO_MEMBER.to_owned(), to: None, body: ().into_any() };
    };
    let own = territory.commune(index);
    let title = commune::headline(own, snapshot.count_of(index), snapshot.running());
    let Some(count) = snapshot.count_of(index) else {
        return SlideContent { title, to: None, body: paragraphs([overview::not_a_member(own)]) };
    };
    let figure = Figure::Participations(own.code);
    let peers = peers_of(territory, &snapshot.tally.cells, index);
    let others: Vec<Interval> = peers.iter().filter_map(|peer| snapshot.count_of(*peer)).collect();
    let mut lines: Vec<String> = Vec::new();
    if let Some(class) = SizeClass::of(own) {
        lines.push(commune::rank_in_class(rank(count, &others), others.len() + 1, class));
    }
    lines.extend(territory.about().thresholds.iter().map(|&k| commune::threshold(k, count)));
    let of = u32::try_from(peers.len()).unwrap_or(u32::MAX);
    lines.extend(joined_by_peers(territory, &snapshot.tally.cells, index).into_iter().take(3).map(|joined| {
        let title = territory.action(joined.action).title.to_string();
        commune::joined_by_peers(&title, &fraction(joined.peers, of))
    }));
    let body = view! {
        <div class="slide-commune">
            <a class="figure-link" href=to(figure.clone())>
                <span class=value_class(count.is_certain())>{range(count)}</span>
                " "
                <span>{overview::running_actions(snapshot.running())}</span>
            </a>
            {list(lines)}
        </div>
    };
    SlideContent { title, to: Some(figure), body: body.into_any() }
}

/// The registered actions, then those under study; published ones come first.
fn next(snapshot: &DaySnapshot) -> AnyView {
    let of = |status: Status| {
        let actions = snapshot.territory.actions().iter().filter(|action| action.status_on(snapshot.day()) == status);
        let is_illustrative = |action: &&Action| action.provenance == Provenance::Illustrative;
        sorted(actions.collect(), |one, other| is_illustrative(one).cmp(&is_illustrative(other)))
    };
    let column = |status: Status| {
        let actions = of(status);
        let more = actions.len().saturating_sub(LINES);
        let mut lines: Vec<String> = actions.into_iter().take(LINES).map(actions::titled).collect();
        if more > 0 {
            lines.push(actions::more(more));
        }
        (!lines.is_empty()).then(|| {
            view! {
                <div>
                    <h2>{actions::status(status)}</h2>
                    {list(lines)}
                </div>
            }
            .into_any()
        })
    };
    let columns: Vec<AnyView> = [Status::Registered, Status::UnderStudy].into_iter().filter_map(column).collect();
    view! { <div class="slide-columns">{columns}</div> }.into_any()
}

/// The buttons under the slides.
pub fn deck_buttons<const COUNT: usize>(buttons: [(&'static str, Callback<()>); COUNT]) -> Vec<AnyView> {
    buttons.into_iter().map(|(label, press)| view! { <Button label class="quiet" press /> }.into_any()).collect()
}
