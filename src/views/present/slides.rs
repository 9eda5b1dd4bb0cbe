//! The content of the slides: each has a sentence as its title and a large figure or chart.

use domain::deck::SlideSubject;
use domain::indicators::{ActionsFound, Backing, DaySnapshot, Figure, FigureFinding, KeyFigures, figure_backing};
use domain::territory::{Action, CommuneIndex};
use leptos::prelude::*;

use super::chart::{chart, size};
use super::own_slides;
use super::stage::ShownSlides;
use super::{commune_slide, heading_of, upcoming};
use crate::components::{FigureMark, figure};
use crate::route::{Address, Route, ShownMoment};
use crate::state::Session;
use crate::views::shared::marks::{all_cells_mark, figure_mark, heading_mark};
use crate::views::shared::{plots, warning};
use wording::chart_labels::{self, ChartBasis};
use wording::numbers::{percentages, percentages_differ, range, whole};
use wording::{about, findings, key_figures, overview, present, provenance};

/// How many actions the adoption slide shows at most.
const ACTIONS: usize = 7;

/// The content of a slide.
pub(super) struct SlideContent {
    pub(super) title: String,
    /// The figure that the title links to.
    pub(super) to: Option<Figure>,
    pub(super) body: AnyView,
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
    /// The session of what is supposed, since what is edited over a slide is no answer yet, and that of the document.
    pub sessions: StoredValue<(Session, Session)>,
    /// The slides, by their index.
    pub stage: StoredValue<ShownSlides>,
    /// The width of the window, in pixels.
    pub window: ReadSignal<i32>,
    /// Shows the table of a slide's chart.
    pub show_table: Callback<usize>,
}

impl SlideTools {
    /// The session of what is supposed.
    pub fn session(self) -> Session {
        self.sessions.with_value(|(session, _)| *session)
    }
}

/// One slide, rendered again whenever the figures change, and the facts with it.
pub fn slide(tools: SlideTools, slide: usize, rank: &str, facts: SlideFacts) -> AnyView {
    let session = tools.session();
    let subject = tools.stage.with_value(|stage| stage.subject(slide));
    let own_title = tools.stage.with_value(|stage| stage.own(slide).and_then(|own| own.title.clone()));
    let (shown, is_sources) = (subject.clone(), subject == SlideSubject::Sources);
    let content = move || {
        let snapshot = session.snapshot.get();
        let route = |figure: Figure| tools.stage.with_value(|stage| stage.route(slide, Some(figure)));
        let to = |figure: Figure| address(&snapshot, route(figure));
        let SlideContent { title, to: title_figure, body } = content_of(tools, slide, &shown, &snapshot, &to);
        let title = own_title.as_ref().map_or(title, ToString::to_string);
        facts.title.set(title.clone());
        facts.main.set(title_figure.clone());
        let mark =
            title_figure.map(|figure| FigureMark { to: Some(to(figure.clone())), ..heading_mark(&snapshot, figure) });
        // An own title states nothing that was computed.
        let mut mark = mark.filter(|_| own_title.is_none()).unwrap_or_default();
        // The title of the map is about the answers, and leads to the list of the communes.
        let is_about_answers = shown == SlideSubject::Map && own_title.is_none();
        mark.illustrative |= is_about_answers && all_cells_mark(&snapshot).illustrative;
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
        let sources = tools.stage.with_value(ShownSlides::sources).filter(|_| !is_sources);
        let to = sources.map(|sources| tools.stage.with_value(|stage| stage.route(sources, None)).hash());
        mark.map(|mark| view! { <a class="slide-mark" href=to>{mark}</a> }.into_any()).into_any()
    };
    let foot = move || {
        let (day, scope) = (session.day.get(), session.scope.get());
        present::foot(day, scope, &session.fingerprint.read())
    };
    let class = ["slide-sheet slide-of-", subject.saved().split(' ').next().unwrap_or_default()].concat();
    let supposed = move || {
        let text = super::supposed::mark(tools, &subject);
        (!text.is_empty()).then(|| view! { <p class="slide-supposed">{text}</p> }.into_any())
    };
    view! {
        <div class=class>
            {move || content()}
            {move || supposed()}
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
pub fn address(snapshot: &DaySnapshot, route: Route) -> String {
    Address { route, moment: Some(ShownMoment::of(snapshot)) }.hash()
}

fn content_of(
    tools: SlideTools,
    slide: usize,
    subject: &SlideSubject,
    snapshot: &DaySnapshot,
    to: &dyn Fn(Figure) -> String,
) -> SlideContent {
    let session = tools.session();
    let territory = &snapshot.territory;
    let highest = territory.about().highest_threshold();
    match subject {
        SlideSubject::Cover => SlideContent {
            title: own_slides::deck_title(tools.stage).unwrap_or_else(|| territory.about().title.to_string()),
            to: None,
            body: view! {
                {own_slides::who_and_when(tools.stage)}
                {paragraphs([present::subtitle(snapshot.day()), present::publisher(territory.about())])}
                {warning(snapshot, shown_backing(snapshot))}
            }
            .into_any(),
        },
        SlideSubject::KeyFigures => SlideContent {
            title: findings::said(snapshot, |it| FigureFinding::at_least(it, it.territory.about().highest_threshold())),
            to: Some(Figure::AtLeast(highest)),
            body: figures(snapshot, to),
        },
        SlideSubject::Timeline => SlideContent {
            title: findings::said(snapshot, FigureFinding::deployments),
            to: Some(Figure::Deployed),
            body: chart(tools, slide, &plots::timeline(snapshot, size(tools.window.get())), None),
        },
        SlideSubject::Thresholds => SlideContent {
            title: findings::said(snapshot, FigureFinding::half),
            to: Some(Figure::AtLeast(highest)),
            body: chart(tools, slide, &plots::thresholds(snapshot, size(tools.window.get())), None),
        },
        SlideSubject::Map => SlideContent {
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
        SlideSubject::Adoption => {
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
        SlideSubject::Commune(of) => commune_slide::one_commune(tools, *of, snapshot, to),
        SlideSubject::Next => SlideContent {
            title: findings::said(snapshot, FigureFinding::upcoming),
            to: Some(Figure::Registered),
            body: upcoming::upcoming(snapshot),
        },
        SlideSubject::Sources => {
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
        other => own_slides::content(tools, slide, other, snapshot, to),
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

pub(super) fn paragraphs<const COUNT: usize>(texts: [String; COUNT]) -> AnyView {
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
pub(super) const fn value_class(is_one: bool) -> &'static str {
    if is_one { "slide-value" } else { "slide-value slide-interval" }
}
