//! The usual slides, and other charts: each has a sentence as its title and a large figure or chart.

use charts::Drawing;
use domain::deck::SlideSubject;
use domain::indicators::{Backing, DaySnapshot, Figure, FigureFinding, figure_backing};
use domain::pictures::EmbeddedPicture;

use super::commune::own_commune;
use super::key_figures::key_figures;
use super::{SlideContent, SlideInput, SlidePart, commune, own, upcoming};
use crate::views::shared::marks::{all_cells_mark, heading_mark};
use crate::views::shared::plots;
use wording::chart_labels::{self, ChartBasis};
use wording::pages::{self, LOGO_ROOM};
use wording::{about, evolution, findings, overview, present, provenance};

/// How many actions the adoption slide shows at most.
const ACTIONS: usize = 7;

/// The content of a slide; `None` for one that only a composed deck has.
pub(super) fn content(input: &SlideInput<'_>, subject: &SlideSubject) -> Option<SlideContent> {
    let &SlideInput { snapshot, size, .. } = input;
    let territory = &snapshot.territory;
    let found = |title: String, main: Figure, part: SlidePart| {
        let is_title_illustrative = heading_mark(snapshot, main.clone()).illustrative;
        SlideContent { title, main: Some(main), is_title_illustrative, parts: vec![part] }
    };
    let plain =
        |title: String, parts: Vec<SlidePart>| SlideContent { title, main: None, is_title_illustrative: false, parts };
    let highest = territory.about().highest_threshold();
    Some(match subject {
        SlideSubject::Cover => {
            let lines = own::who_and_when(input).into_iter();
            let lines = lines.chain([present::subtitle(snapshot.day()), present::publisher(territory.about())]);
            let mut parts = vec![SlidePart::Paragraphs(lines.collect())];
            parts.extend(provenance::warning(territory, shown_backing(snapshot)).map(SlidePart::Warning));
            let logo = territory.about().logo.clone();
            let size = logo.as_deref().and_then(EmbeddedPicture::parse).map(|logo| logo.within(LOGO_ROOM));
            let shows = pages::logo(&territory.about().epci);
            parts.extend(logo.zip(size).map(|(logo, size)| SlidePart::Logo(logo, size, shows)));
            plain(own::deck_title(input), parts)
        }
        SlideSubject::KeyFigures => found(
            findings::said(snapshot, |it| FigureFinding::at_least(it, it.territory.about().highest_threshold())),
            Figure::AtLeast(highest),
            SlidePart::Figures(key_figures(snapshot)),
        ),
        SlideSubject::Timeline => found(
            findings::said(snapshot, FigureFinding::deployments),
            Figure::Deployed,
            chart(plots::timeline(snapshot, size)),
        ),
        SlideSubject::Thresholds => found(
            findings::said(snapshot, FigureFinding::half),
            Figure::AtLeast(highest),
            chart(plots::thresholds(snapshot, size)),
        ),
        SlideSubject::Map => {
            let part = match plots::map(snapshot, own_commune(input), input.to, size) {
                Some(drawing) => outlined(snapshot, drawing),
                None => SlidePart::Paragraphs(vec![overview::NO_MAP.to_owned()]),
            };
            let mut content = found(findings::said(snapshot, FigureFinding::extremes), Figure::Communes, part);
            // The title of the map is about the answers, and leads to the list of the communes.
            content.is_title_illustrative |= all_cells_mark(snapshot).illustrative;
            content
        }
        SlideSubject::Distribution => {
            let title = findings::said(snapshot, FigureFinding::most_common);
            let mut content = plain(title, vec![chart(plots::distribution(snapshot, own_commune(input), size))]);
            content.is_title_illustrative = all_cells_mark(snapshot).illustrative;
            content
        }
        SlideSubject::Years => years(input),
        SlideSubject::Adoption => adoption(input),
        SlideSubject::Commune(of) => commune::one_commune(input, *of),
        SlideSubject::Next => {
            found(findings::said(snapshot, FigureFinding::upcoming), Figure::Registered, upcoming::upcoming(snapshot))
        }
        SlideSubject::Sources => {
            let backing = snapshot.backing(None);
            let mut lines: Vec<String> = provenance::warning(territory, shown_backing(snapshot)).into_iter().collect();
            lines.extend(present::sources_rest(backing));
            lines.extend(present::sources(&about::sources(territory)));
            for basis in [ChartBasis::Populations, ChartBasis::Outlines] {
                lines.extend(Some(chart_labels::credits(territory, &[basis])).filter(|credits| !credits.is_empty()));
            }
            let title = findings::sentence(&FigureFinding::Sources(backing), territory, snapshot.day());
            plain(title, vec![SlidePart::List(lines)])
        }
        SlideSubject::Words
        | SlideSubject::Picture
        | SlideSubject::Figure(_)
        | SlideSubject::Comparison(..)
        | SlideSubject::Unknown(_) => {
            return None;
        }
    })
}

fn adoption(input: &SlideInput<'_>) -> SlideContent {
    let &SlideInput { snapshot, size: (width, _), .. } = input;
    let territory = &snapshot.territory;
    let finding = FigureFinding::adoption(snapshot);
    let leader = match &finding {
        FigureFinding::Adoption { actions, leaders } => leaders.certain.first().and_then(|at| actions.get(*at)),
        _ => None,
    };
    let main = leader.map(|(action, _)| Figure::Participants(territory.action(*action).id.clone()));
    SlideContent {
        title: findings::sentence(&finding, territory, snapshot.day()),
        is_title_illustrative: main.clone().is_some_and(|main| heading_mark(snapshot, main).illustrative),
        main,
        parts: vec![chart(plots::adoption(snapshot, input.to, ACTIONS, width))],
    }
}

/// Small maps of the ends of the years and of the reference day.
fn years(input: &SlideInput<'_>) -> SlideContent {
    let &SlideInput { snapshot, size, .. } = input;
    let all = plots::yearly(&snapshot.territory, snapshot.scope());
    let k = snapshot.territory.about().highest_threshold();
    let (title, drawing) = match (all.first(), all.last()) {
        (Some(first), Some(last)) => {
            let reached = |it: &DaySnapshot| (it.day(), it.reaching(k));
            (evolution::threshold_over_the_years(k, reached(first), reached(last)), largest_years(&all, size))
        }
        _ => (String::new(), None),
    };
    SlideContent {
        title,
        main: None,
        is_title_illustrative: all.iter().any(|it| all_cells_mark(it).illustrative),
        parts: drawing.map(|drawing| outlined(snapshot, drawing)).into_iter().collect(),
    }
}

/// The small maps in as many columns as leave their letters largest in a room of this size.
fn largest_years(all: &[DaySnapshot], (width, height): (i32, i32)) -> Option<Drawing> {
    let drawn = (4..=8).filter_map(|quarters| plots::years(all, width * quarters / 4));
    drawn.max_by_key(|drawing| {
        let (across, down) = drawing.pixels();
        let scale = |room: i32, length: u32| i64::from(room) * 1000 / i64::from(length.max(1));
        scale(width, across).min(scale(height, down))
    })
}

fn chart(drawing: Drawing) -> SlidePart {
    SlidePart::Chart(Box::new(drawing), None)
}

/// A chart of outlines, and whom they are owed to.
fn outlined(snapshot: &DaySnapshot, drawing: Drawing) -> SlidePart {
    let credits = chart_labels::credits(&snapshot.territory, &[ChartBasis::Outlines]);
    SlidePart::Chart(Box::new(drawing), Some(credits).filter(|it| !it.is_empty()))
}

/// What the slides rest on: the answers, and the actions that are counted without them too.
fn shown_backing(snapshot: &DaySnapshot) -> Backing {
    snapshot.backing(None) + figure_backing(snapshot, &Figure::Registered)
}
