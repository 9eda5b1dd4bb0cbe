//! The content of the slides: each has a sentence as its title and a large figure or chart.

use domain::indicators::{
    ActionsFound, Backing, DaySnapshot, Figure, FigureFinding, KeyFigures, SizeClass, figure_backing, joined_by_peers,
    peers_of,
};
use domain::territory::{Action, CommuneIndex};
use leptos::prelude::*;

use super::chart::{chart, size};
use super::{heading_of, upcoming};
use crate::components::{FigureMark, figure};
use crate::route::{Address, Route, ShownMoment, Slide};
use crate::state::Session;
use crate::views::shared::marks::{action_tag, all_cells_mark, figure_mark, heading_mark};
use crate::views::shared::{plots, warning};
use wording::chart_labels::{self, ChartBasis};
use wording::numbers::{percentages, percentages_differ, range, whole};
use wording::{about, commune, findings, key_figures, overview, present, provenance};

/// How many actions the adoption slide shows at most.
const ACTIONS: usize = 7;

/// The content of a slide.
struct SlideContent {
    title: String,
    /// The figure that the title links to.
    to: Option<Figure>,
    body: AnyView,
}

/// What is known of a slide once it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct SlideFacts {
    pub title: RwSignal<String>,
    /// The figure that its title states.
    pub main: RwSignal<Option<Figure>>,
}

impl Default for SlideFacts {
    fn default() -> Self {
        Self { title: RwSignal::new(String::new()), main: RwSignal::new(None) }
    }
}

/// What slides need beside the figures.
#[derive(Clone, Copy)]
pub struct SlideTools {
    pub session: Session,
    /// The width of the window, in pixels.
    pub window: ReadSignal<i32>,
    /// Shows the table of a slide's chart.
    pub show_table: Callback<Slide>,
}

/// One slide, rendered again whenever the figures change, and the facts with it.
pub fn slide(tools: SlideTools, slide: Slide, rank: &str, facts: SlideFacts) -> AnyView {
    let session = tools.session;
    let content = move || {
        let snapshot = session.snapshot.get();
        let to = |figure: Figure| address(&snapshot, slide, figure);
        let SlideContent { title, to: title_figure, body } = content_of(tools, slide, &snapshot, &to);
        facts.title.set(title.clone());
        facts.main.set(title_figure.clone());
        let mark =
            title_figure.map(|figure| FigureMark { to: Some(to(figure.clone())), ..heading_mark(&snapshot, figure) });
        let mut mark = mark.unwrap_or_default();
        // The title of the map is about the answers, and leads to the list of the communes.
        mark.illustrative |= slide == Slide::Map && all_cells_mark(&snapshot).illustrative;
        let heading = figure(title, mark);
        view! {
            <h1 id=heading_of(slide) tabindex="-1">
                {heading}
            </h1>
            <div class="slide-body">{body}</div>
        }
        .into_any()
    };
    // The slide of the sources says what is illustrative.
    let mark = move || {
        let mark = session
            .snapshot
            .with(|snapshot| present::mark(snapshot.backing(None), figure_backing(snapshot, &Figure::Registered)));
        let to = (slide != Slide::Sources).then(|| Route::Present(Slide::Sources, None).hash());
        mark.map(|mark| view! { <a class="slide-mark" href=to>{mark}</a> }.into_any()).into_any()
    };
    let foot = move || {
        let (day, scope) = (session.day.get(), session.scope.get());
        present::foot(day, scope, &session.fingerprint.read())
    };
    let class = ["slide-sheet slide-", &heading_of(slide)].concat();
    view! {
        <div class=class>
            {move || content()}
            <p class="slide-foot">
                {move || mark()}
                <span>{move || foot()}</span>
                <span class="slide-rank">{rank.to_owned()}</span>
            </p>
        </div>
    }
    .into_any()
}

/// The address of a figure's account over a slide.
pub fn address(snapshot: &DaySnapshot, slide: Slide, figure: Figure) -> String {
    Address { route: Route::Present(slide, Some(figure)), moment: Some(ShownMoment::of(snapshot)) }.hash()
}

fn content_of(tools: SlideTools, slide: Slide, snapshot: &DaySnapshot, to: &dyn Fn(Figure) -> String) -> SlideContent {
    let session = tools.session;
    let territory = &snapshot.territory;
    let highest = territory.about().highest_threshold();
    match slide {
        Slide::Title => SlideContent {
            title: territory.about().title.to_string(),
            to: None,
            body: view! {
                {paragraphs([present::subtitle(snapshot.day()), present::publisher(territory.about())])}
                {warning(snapshot, shown_backing(snapshot))}
            }
            .into_any(),
        },
        Slide::Figures => SlideContent {
            title: findings::said(snapshot, |it| FigureFinding::at_least(it, it.territory.about().highest_threshold())),
            to: Some(Figure::AtLeast(highest)),
            body: figures(snapshot, to),
        },
        Slide::Timeline => SlideContent {
            title: findings::said(snapshot, FigureFinding::deployments),
            to: Some(Figure::Deployed),
            body: chart(tools, slide, &plots::timeline(snapshot, size(tools.window.get())), None),
        },
        Slide::Thresholds => SlideContent {
            title: findings::said(snapshot, FigureFinding::half),
            to: Some(Figure::AtLeast(highest)),
            body: chart(tools, slide, &plots::thresholds(snapshot, size(tools.window.get())), None),
        },
        Slide::Map => SlideContent {
            title: findings::said(snapshot, FigureFinding::extremes),
            to: Some(Figure::Communes),
            body: plots::map(snapshot, own(session), to, size(tools.window.get())).map_or_else(
                || paragraphs([overview::NO_MAP.to_owned()]),
                |drawing| {
                    let credits = chart_labels::credits(territory, &[ChartBasis::Outlines]);
                    chart(tools, slide, &drawing, Some(credits).filter(|it| !it.is_empty()))
                },
            ),
        },
        Slide::Adoption => {
            let finding = FigureFinding::adoption(snapshot);
            let leader = match &finding {
                FigureFinding::Adoption { actions, leaders } => leaders.certain.first().and_then(|at| actions.get(*at)),
                _ => None,
            };
            SlideContent {
                title: findings::sentence(&finding, territory, snapshot.day()),
                to: leader.map(|(action, _)| Figure::Participants(territory.action(*action).id.clone())),
                body: chart(tools, slide, &plots::adoption(snapshot, to, ACTIONS, size(tools.window.get()).0), None),
            }
        }
        Slide::Commune => one_commune(session, snapshot, to),
        Slide::Next => SlideContent {
            title: findings::said(snapshot, FigureFinding::upcoming),
            to: Some(Figure::Registered),
            body: upcoming::upcoming(snapshot),
        },
        Slide::Sources => {
            let backing = snapshot.backing(None);
            let mut lines: Vec<String> = provenance::warning(territory, shown_backing(snapshot)).into_iter().collect();
            lines.extend(present::sources_rest(backing));
            lines.extend(present::sources(&about::sources(territory)));
            for basis in [ChartBasis::Populations, ChartBasis::Outlines] {
                lines.extend(Some(chart_labels::credits(territory, &[basis])).filter(|credits| !credits.is_empty()));
            }
            SlideContent {
                title: findings::sentence(&FigureFinding::Sources(backing), territory, snapshot.day()),
                to: None,
                body: list(lines),
            }
        }
    }
}

/// What the slides rest on: the answers, and the actions that are counted without them too.
fn shown_backing(snapshot: &DaySnapshot) -> Backing {
    snapshot.backing(None) + figure_backing(snapshot, &Figure::Registered)
}

/// The user's commune, if one is chosen.
pub(super) fn own(session: Session) -> Option<CommuneIndex> {
    session.commune().get().and_then(|code| session.current().find_commune(code))
}

fn paragraphs<const COUNT: usize>(texts: [String; COUNT]) -> AnyView {
    texts.into_iter().map(|text| view! { <p>{text}</p> }.into_any()).collect::<Vec<_>>().into_any()
}

pub(super) fn list(lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any());
    view! { <ul class="slide-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

/// The key figures, each with a link to its account.
fn figures(snapshot: &DaySnapshot, to: &dyn Fn(Figure) -> String) -> AnyView {
    let key = KeyFigures::of(snapshot);
    let [deployed, registered] =
        [Action::is_deployed_on, Action::is_registered_on].map(|holds| ActionsFound::on(snapshot, holds));
    let mut figures = vec![
        (
            whole(key.actions.deployed.into()),
            true,
            key_figures::deployed_of_registered(deployed, registered),
            Figure::Deployed,
        ),
        (
            range(key.deployed_in_year),
            key.deployed_in_year.is_certain(),
            key_figures::deployed_in(key.year),
            Figure::DeployedIn(key.year),
        ),
    ];
    figures.extend(key.thresholds.into_iter().map(|(k, reached)| {
        let is_one = !percentages_differ(reached, key.communes);
        let label = key_figures::at_least_with_fraction(k, reached, key.communes);
        (percentages(reached, key.communes), is_one, label, Figure::AtLeast(k))
    }));
    let tile = |(value, is_one, label, of): (String, bool, String, Figure)| {
        let mut mark = figure_mark(snapshot, of.clone()).without_link();
        // The label of the deployed actions says how many are registered.
        mark.illustrative |= of == Figure::Deployed && figure_mark(snapshot, Figure::Registered).illustrative;
        let class = value_class(is_one);
        view! {
            <li>
                <a class="figure-link" href=to(of)>
                    <span class=class>{figure(value, mark)}</span>
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
