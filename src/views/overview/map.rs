//! The map of the communes by number of actions. Its legend is a filter; the table beside it says the same.

use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::indicators::{CountClasses, DaySnapshot, Range};
use domain::territory::{Commune, CommuneIndex, Contours};
use leptos::prelude::*;

use crate::components::Section;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, DrawChart, WIDE, away, plots};
use crate::wording::overview;
use charts::{Direction, middle, nearest};

/// The map, or nothing where the territory has no outlines.
#[component]
pub fn Map(session: Session, app: AppActions) -> impl IntoView {
    let (snapshot, chosen) = (session.snapshot, session.commune());
    let AppActions { go, focus, .. } = app;
    let contours = snapshot.with_untracked(|it| it.territory.about().contours.clone());
    contours.map(|contours| {
        let title = Signal::derive(move || snapshot.with(|it| overview::map_finding(&it.tally.counts)));
        let draw: DrawChart = Arc::new(move |snapshot, width| {
            let own = chosen.get_untracked().and_then(|code| snapshot.territory.find_commune(code));
            plots::map(snapshot, own, &|_| String::new(), (width, width))
        });
        view! {
            <Section id="carte" class="chart" title>
                <MapFigure snapshot contours chosen go focus />
                {away(session, "carte", title, draw, (WIDE, app))}
            </Section>
        }
    })
}

#[component]
fn MapFigure(
    snapshot: Memo<Arc<DaySnapshot>>,
    contours: Contours,
    chosen: ReadSignal<Option<CommuneCode>>,
    go: Callback<Route>,
    focus: Callback<String>,
) -> impl IntoView {
    let pointed = RwSignal::new(None::<CommuneIndex>);
    let kept = RwSignal::new(None::<usize>);
    let is_drawn = |place: CommuneIndex| contours.paths.get(place.get()).is_some_and(|path| !path.is_empty());
    let all: Vec<CommuneIndex> =
        snapshot.with_untracked(|it| it.territory.places_of_communes().map(|(place, _)| place).collect());
    let places: Vec<CommuneIndex> = all.iter().copied().filter(|place| is_drawn(*place)).collect();
    let not_drawn: Vec<CommuneIndex> = all.into_iter().filter(|place| !is_drawn(*place)).collect();
    let first = places.first().copied();
    let middles: Vec<(CommuneIndex, (i32, i32))> =
        places.iter().filter_map(|place| Some((*place, middle(contours.paths.get(place.get())?)?))).collect();
    let step = Callback::new(move |(from, direction): (CommuneIndex, Direction)| {
        if let Some(to) = nearest(&middles, from, direction) {
            pointed.set(Some(to));
            focus.run(snapshot.with_untracked(|it| id_of(it.territory.commune(to).code)));
        }
    });
    let faces: Vec<(CommuneIndex, RwSignal<OutlineLook>)> = snapshot
        .with_untracked(|it| places.iter().map(|place| (*place, RwSignal::new(OutlineLook::of(it, *place)))).collect());
    let outlines = faces.iter().map(|&(place, face)| {
        let path = contours.paths[place.get()].to_string();
        let commune = snapshot.with_untracked(|it| it.territory.commune(place).clone());
        view! { <Outline place commune face path pointed kept chosen first go step /> }.into_any()
    });
    let outlines: Vec<AnyView> = outlines.collect();
    // One effect for all: those that look the same are left alone.
    Effect::new(move || {
        snapshot.with(|snapshot| {
            for (place, face) in &faces {
                let now = OutlineLook::of(snapshot, *place);
                if face.get_untracked() != now {
                    face.set(now);
                }
            }
        });
    });
    let said = move || {
        let snapshot = snapshot.get();
        pointed.get().map(|place| overview::on_the_map(snapshot.territory.commune(place), snapshot.count_of(place)))
    };
    let missing = move || {
        snapshot.with(|it| {
            let members = not_drawn.iter().filter(|place| it.count_of(**place).is_some());
            let names: Vec<String> = members.map(|place| it.territory.commune(*place).name.to_string()).collect();
            overview::off_the_map(&names)
        })
    };
    view! {
        <figure class="map">
            <svg viewBox=contours.view_box.to_string() role="group" aria-label=overview::MAP>
                {outlines}
            </svg>
            <figcaption>
                <p class="map-said">{move || said().unwrap_or_else(|| overview::labels::POINT_AT_A_COMMUNE.to_owned())}</p>
                <Legend snapshot kept />
                <p>{move || missing()}</p>
            </figcaption>
        </figure>
    }
}

/// What is told of a commune on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OutlineLook {
    /// Its actions; `None` of a commune that is no member.
    count: Option<Range>,
    /// The class of its certain actions, and that of its possible ones.
    class: Option<(usize, usize)>,
}

impl OutlineLook {
    fn of(snapshot: &DaySnapshot, place: CommuneIndex) -> Self {
        let classes = CountClasses::up_to(snapshot.running());
        let count = snapshot.count_of(place);
        Self { count, class: count.map(|count| (classes.class_of(count.min), classes.class_of(count.max))) }
    }
}

/// One commune: a link in the shape of its outline. One of them is in the order of the Tab key; the
/// arrow keys lead to the next ones.
#[component]
fn Outline(
    place: CommuneIndex,
    commune: Commune,
    face: RwSignal<OutlineLook>,
    path: String,
    pointed: RwSignal<Option<CommuneIndex>>,
    kept: RwSignal<Option<usize>>,
    chosen: ReadSignal<Option<CommuneCode>>,
    first: Option<CommuneIndex>,
    go: Callback<Route>,
    step: Callback<(CommuneIndex, Direction)>,
) -> impl IntoView {
    let code = commune.code;
    let look = move || {
        let class = face.get().class;
        let mut look =
            class.map_or("outline outline-outside".to_owned(), |(certain, _)| format!("outline class-{certain}"));
        if class.is_some_and(|(certain, possible)| certain != possible) {
            look.push_str(" possible");
        }
        if kept.get().is_some_and(|kept| class.is_none_or(|(certain, _)| certain != kept)) {
            look.push_str(" dimmed");
        }
        if chosen.get() == Some(code) {
            look.push_str(" chosen");
        }
        look
    };
    // Inside a group, so that the link is one of SVG and not one of HTML.
    view! {
        <g>
        <a
            id=id_of(code)
            href=Route::Commune(code).hash()
            aria-label=move || overview::on_the_map(&commune, face.get().count)
            tabindex=move || if pointed.get().or(first) == Some(place) { "0".to_owned() } else { "-1".to_owned() }
            class=look
            on:mouseenter=move |_| pointed.set(Some(place))
            on:focus=move |_| pointed.set(Some(place))
            on:keydown=move |event| {
                if let Some(direction) = Direction::of_key(&event.key()) {
                    event.prevent_default();
                    step.run((place, direction));
                } else if event.key() == " " {
                    event.prevent_default();
                    go.run(Route::Commune(code));
                }
            }
        >
            <path d=path></path>
        </a>
        </g>
    }
    .into_any()
}

fn id_of(code: CommuneCode) -> String {
    format!("carte-{code}")
}

/// The classes, how many communes each holds; choosing one leaves the others pale.
#[component]
fn Legend(snapshot: Memo<Arc<DaySnapshot>>, kept: RwSignal<Option<usize>>) -> impl IntoView {
    let rows = move || {
        let snapshot = snapshot.get();
        let classes = CountClasses::up_to(snapshot.running());
        classes
            .limits()
            .into_iter()
            .enumerate()
            .map(|(class, limits)| {
                let count = snapshot.tally.counts.iter().filter(|count| classes.class_of(count.min) == class).count();
                view! {
                    <li>
                        <button
                            type="button"
                            class="legend-class"
                            aria-pressed=move || (kept.get() == Some(class)).to_string()
                            on:click=move |_| kept.update(|kept| *kept = if *kept == Some(class) { None } else { Some(class) })
                        >
                            <span class=format!("swatch class-{class}")></span>
                            {overview::class(limits, count)}
                        </button>
                    </li>
                }
                .into_any()
            })
            .collect::<Vec<_>>()
            .into_any()
    };
    view! { <ul class="legend" aria-label=overview::labels::LEGEND>{move || rows()}</ul> }
}
