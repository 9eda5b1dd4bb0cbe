//! The map of the communes by number of actions. Its legend is a filter; the table beside it has the same data.

use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::indicators::{CountClasses, DaySnapshot, Interval};
use domain::territory::{Commune, CommuneIndex, Contours};
use leptos::prelude::*;

use crate::components::Section;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, DrawChart, WIDE, export_buttons, plots};
use crate::wording::overview;
use charts::{Direction, middle, nearest};

/// The map; nothing if the territory has no outlines.
#[component]
pub fn Map(session: Session, app: AppActions) -> impl IntoView {
    let (snapshot, chosen) = (session.snapshot, session.commune());
    let AppActions { go, focus, .. } = app;
    let contours = snapshot.with_untracked(|it| it.territory.about().contours.clone());
    contours.map(|contours| {
        let title = Signal::derive(move || snapshot.with(|it| overview::map_headline(&it.tally.counts)));
        let draw: DrawChart = Arc::new(move |snapshot, width| {
            let own = chosen.get_untracked().and_then(|code| snapshot.territory.find_commune(code));
            plots::map(snapshot, own, &|_| String::new(), (width, width))
        });
        view! {
            <Section id="carte" class="chart" title>
                <MapFigure snapshot contours chosen go focus />
                {export_buttons(session, "carte", title, draw, (WIDE, app))}
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
    let selected_class = RwSignal::new(None::<usize>);
    let is_drawn = |index: CommuneIndex| contours.paths.get(index.get()).is_some_and(|path| !path.is_empty());
    let all: Vec<CommuneIndex> =
        snapshot.with_untracked(|it| it.territory.indexed_communes().map(|(index, _)| index).collect());
    let indices: Vec<CommuneIndex> = all.iter().copied().filter(|index| is_drawn(*index)).collect();
    let not_drawn: Vec<CommuneIndex> = all.into_iter().filter(|index| !is_drawn(*index)).collect();
    let first = indices.first().copied();
    let middles: Vec<(CommuneIndex, (i32, i32))> =
        indices.iter().filter_map(|index| Some((*index, middle(contours.paths.get(index.get())?)?))).collect();
    let move_focus = Callback::new(move |(from, direction): (CommuneIndex, Direction)| {
        if let Some(to) = nearest(&middles, from, direction) {
            pointed.set(Some(to));
            focus.run(snapshot.with_untracked(|it| id_of(it.territory.commune(to).code)));
        }
    });
    let looks: Vec<(CommuneIndex, RwSignal<OutlineLook>)> = snapshot.with_untracked(|it| {
        indices.iter().map(|index| (*index, RwSignal::new(OutlineLook::of(it, *index)))).collect()
    });
    let outlines = looks.iter().map(|&(index, look)| {
        let path = contours.paths[index.get()].to_string();
        let commune = snapshot.with_untracked(|it| it.territory.commune(index).clone());
        view! { <CommuneOutline index commune look path pointed selected_class chosen first go move_focus /> }
            .into_any()
    });
    let outlines: Vec<AnyView> = outlines.collect();
    // One effect for all outlines. An outline that looks the same is not updated.
    Effect::new(move || {
        snapshot.with(|snapshot| {
            for (index, look) in &looks {
                let now = OutlineLook::of(snapshot, *index);
                if look.get_untracked() != now {
                    look.set(now);
                }
            }
        });
    });
    let description = move || {
        let snapshot = snapshot.get();
        pointed.get().map(|index| overview::on_the_map(snapshot.territory.commune(index), snapshot.count_of(index)))
    };
    let missing = move || {
        snapshot.with(|it| {
            let members = not_drawn.iter().filter(|index| it.count_of(**index).is_some());
            let names: Vec<String> =
                members.map(|index| it.territory.commune(*index).display_name().to_string()).collect();
            overview::off_the_map(&names)
        })
    };
    view! {
        <figure class="map">
            <svg viewBox=contours.view_box.to_string() role="group" aria-label=overview::MAP>
                {outlines}
            </svg>
            <figcaption>
                <p class="map-description">{move || description().unwrap_or_else(|| overview::labels::POINT_AT_A_COMMUNE.to_owned())}</p>
                <MapLegend snapshot selected_class />
                <p>{move || missing()}</p>
            </figcaption>
        </figure>
    }
}

/// What the map shows of a commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OutlineLook {
    /// Its number of actions; `None` for a commune that is not a member.
    count: Option<Interval>,
    /// The class of its certain number of actions, and that of its largest possible number.
    class: Option<(usize, usize)>,
}

impl OutlineLook {
    fn of(snapshot: &DaySnapshot, index: CommuneIndex) -> Self {
        let classes = CountClasses::up_to(snapshot.running());
        let count = snapshot.count_of(index);
        Self { count, class: count.map(|count| (classes.class_of(count.min), classes.class_of(count.max))) }
    }
}

/// A commune: a link in the shape of its outline. One outline is in the tab order; the arrow keys move between them.
#[component]
fn CommuneOutline(
    index: CommuneIndex,
    commune: Commune,
    look: RwSignal<OutlineLook>,
    path: String,
    pointed: RwSignal<Option<CommuneIndex>>,
    selected_class: RwSignal<Option<usize>>,
    chosen: ReadSignal<Option<CommuneCode>>,
    first: Option<CommuneIndex>,
    go: Callback<Route>,
    move_focus: Callback<(CommuneIndex, Direction)>,
) -> impl IntoView {
    let code = commune.code;
    let classes = move || {
        let class = look.get().class;
        let mut classes =
            class.map_or("outline outline-outside".to_owned(), |(certain, _)| format!("outline class-{certain}"));
        if class.is_some_and(|(certain, possible)| certain != possible) {
            classes.push_str(" possible");
        }
        if selected_class.get().is_some_and(|selected_class| class.is_none_or(|(certain, _)| certain != selected_class))
        {
            classes.push_str(" dimmed");
        }
        if chosen.get() == Some(code) {
            classes.push_str(" chosen");
        }
        classes
    };
    // Inside a group, so that Leptos makes an SVG link and not an HTML one.
    view! {
        <g>
        <a
            id=id_of(code)
            href=Route::Commune(code).hash()
            aria-label=move || overview::on_the_map(&commune, look.get().count)
            tabindex=move || if pointed.get().or(first) == Some(index) { "0".to_owned() } else { "-1".to_owned() }
            class=classes
            on:mouseenter=move |_| pointed.set(Some(index))
            on:focus=move |_| pointed.set(Some(index))
            on:keydown=move |event| {
                if let Some(direction) = Direction::of_key(&event.key()) {
                    event.prevent_default();
                    move_focus.run((index, direction));
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

/// The classes and how many communes each has. Choosing a class dims the others.
#[component]
fn MapLegend(snapshot: Memo<Arc<DaySnapshot>>, selected_class: RwSignal<Option<usize>>) -> impl IntoView {
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
                            aria-pressed=move || (selected_class.get() == Some(class)).to_string()
                            on:click=move |_| selected_class.update(|it| *it = if *it == Some(class) { None } else { Some(class) })
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
