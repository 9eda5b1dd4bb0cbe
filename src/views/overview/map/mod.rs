//! The map of the communes by number of actions. Its legend is a filter; the table beside it has the same data.

mod card;
mod label;
mod legend;
mod outline;

use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::indicators::{CountClasses, DaySnapshot, FigureFinding, Interval};
use domain::territory::{CommuneIndex, Contours};
use leptos::prelude::*;

use crate::components::Section;
use crate::state::Session;
use crate::views::shared::{AppActions, ChartImage, DrawChart, WIDE, credits_of, export_buttons, marks, plots};
use charts::{Direction, ViewBox, middle, nearest};
use legend::LegendEntry;
use wording::chart_labels::{ChartBasis, names};
use wording::{findings, overview};

/// What the map rests on beside the answers.
const BASIS: &[ChartBasis] = &[ChartBasis::Outlines];

/// The map; nothing if the territory has no outlines.
#[component]
pub fn Map(session: Session, app: AppActions) -> impl IntoView {
    let (snapshot, chosen) = (session.snapshot, session.commune());
    let contours = snapshot.with_untracked(|it| it.territory.about().contours.clone());
    contours.map(|contours| {
        let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::extremes)));
        let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
        let draw: DrawChart = Arc::new(move |snapshot, width| {
            let own = chosen.get_untracked().and_then(|code| snapshot.territory.find_commune(code));
            plots::map(snapshot, own, &|_| String::new(), (width, width))
        });
        let said = credits_of(session, BASIS);
        let image = ChartImage { id: "carte", name: names::MAP, title, mark, draw, width: WIDE, basis: BASIS };
        view! {
            <Section id="carte" class="chart" title mark>
                {map_figure(session, &contours, app)}
                {(!said.is_empty()).then(|| view! { <p class="source">{said}</p> }.into_any())}
                {export_buttons(session, image, app)}
            </Section>
        }
    })
}

/// What is pointed at, focused and chosen on the map, and what it is drawn from.
#[derive(Clone, Copy, Debug)]
struct MapState {
    snapshot: Memo<Arc<DaySnapshot>>,
    /// The user's commune.
    own: ReadSignal<Option<CommuneCode>>,
    /// The outlines.
    contours: StoredValue<Contours>,
    view_box: ViewBox,
    /// The commune that has its label: under the pointer, or with the focus.
    pointed: RwSignal<Option<CommuneIndex>>,
    /// The commune with the focus.
    focused: RwSignal<Option<CommuneIndex>>,
    /// The commune in the tab order: the last one that had the focus.
    in_tab_order: RwSignal<Option<CommuneIndex>>,
    /// The commune that was touched, which has its card.
    touched: RwSignal<Option<CommuneIndex>>,
    /// The entry of the legend that stands out.
    entry: RwSignal<Option<LegendEntry>>,
    /// Whether the last press was a touch: it chooses a commune, and a pointer that stays there afterwards is none.
    by_touch: StoredValue<bool>,
    /// Where the pointer is, and where it was when Escape hid the label. A pointer that has not moved since then shows
    /// none, although another outline may come to lie under it.
    pointer: StoredValue<(i32, i32)>,
    hidden_at: StoredValue<Option<(i32, i32)>>,
}

impl MapState {
    /// Nothing is pointed at, focused or chosen.
    fn new(session: Session, contours: &Contours) -> Self {
        Self {
            snapshot: session.snapshot,
            own: session.commune(),
            contours: StoredValue::new(contours.clone()),
            view_box: ViewBox::of(&contours.view_box),
            pointed: RwSignal::new(None),
            focused: RwSignal::new(None),
            in_tab_order: RwSignal::new(None),
            touched: RwSignal::new(None),
            entry: RwSignal::new(None),
            by_touch: StoredValue::new(false),
            pointer: StoredValue::new((0, 0)),
            hidden_at: StoredValue::new(None),
        }
    }

    /// The outline of a commune; empty if it has none.
    fn path(self, index: CommuneIndex) -> Arc<str> {
        self.contours.with_value(|it| it.paths.get(index.get()).cloned()).unwrap_or_default()
    }

    /// Escape hides what points at a commune, wherever the focus is.
    fn on_key(self, key: &str, app: AppActions) {
        self.by_touch.set_value(false);
        if key == "Escape" {
            self.hidden_at.set_value(Some(self.pointer.get_value()));
            self.pointed.set(None);
            card::close(self, app);
        }
    }
}

fn map_figure(session: Session, contours: &Contours, app: AppActions) -> AnyView {
    let (snapshot, state) = (session.snapshot, MapState::new(session, contours));
    let is_drawn = |index: &CommuneIndex| !state.path(*index).is_empty();
    let all = snapshot.with_untracked(|it| it.territory.indexed_communes().map(|(index, _)| index).collect::<Vec<_>>());
    let (drawn, not_drawn): (Vec<CommuneIndex>, Vec<CommuneIndex>) = all.into_iter().partition(is_drawn);
    state.in_tab_order.set(drawn.first().copied());
    let middles: Vec<(CommuneIndex, (i32, i32))> =
        drawn.iter().filter_map(|index| Some((*index, middle(&state.path(*index))?))).collect();
    let move_focus = Callback::new(move |(from, direction): (CommuneIndex, Direction)| {
        if let Some(to) = nearest(&middles, from, direction) {
            app.focus.run(snapshot.with_untracked(|it| outline::id_of(it.territory.commune(to).code)));
        }
    });
    let whole: String = drawn.iter().map(|index| state.path(*index)).collect::<Vec<_>>().concat();
    let outlines = outline::outlines(state, &drawn, app, move_focus);
    let missing = move || {
        snapshot.with(|it| {
            let members = not_drawn.iter().filter(|index| it.count_of(**index).is_some());
            let names: Vec<String> =
                members.map(|index| it.territory.commune(*index).display_name().to_string()).collect();
            overview::off_the_map(&names)
        })
    };
    app.on_key.run(Callback::new(move |key: String| state.on_key(&key, app)));
    let ViewBox { left, top, width, height } = state.view_box;
    view! {
        <figure class="map" role="figure" aria-labelledby="carte">
            <div
                id=label::CANVAS
                class="map-canvas"
                style=("--map-units", width.to_string())
                style=("--map-aspect", format!("{width} / {height}"))
                on:pointermove=move |event| state.pointer.set_value((event.client_x(), event.client_y()))
                on:mouseleave=move |_| state.pointed.set(state.focused.get_untracked())
            >
                <svg viewBox=contours.view_box.to_string() role="group" aria-label=move || snapshot.with(|it| overview::map(it.day()))>
                    {hatch(width)}
                    <rect
                        class="map-around"
                        x=left
                        y=top
                        width=width
                        height=height
                        on:mouseenter=move |_| state.pointed.set(state.focused.get_untracked())
                    ></rect>
                    <path class="map-contour" d=whole></path>
                    {outlines}
                    <path class="map-over map-entry" d=move || outline::of_entry(state, &drawn)></path>
                    <path class="map-over map-own" d=move || outline::own(state)></path>
                    <path class="map-over map-pointed" d=move || outline::pointed(state)></path>
                </svg>
                {move || label::label(state, app)}
            </div>
            <figcaption>
                {move || card::card(state, app)}
                <p class="map-hint">{overview::labels::POINT_AT_A_COMMUNE}</p>
                {legend::legend(state)}
                <p>{move || missing()}</p>
            </figcaption>
        </figure>
    }
    .into_any()
}

/// The hatch of communes that may be in one class or another, in the units of the outlines.
fn hatch(width: i32) -> AnyView {
    let size = (width / 100).max(1);
    view! {
        <defs>
            <pattern id="hachures-carte" width=size height=size patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="map-ground" width=size height=size></rect>
                <path class="map-hatch" d=format!("M0 0v{size}")></path>
            </pattern>
        </defs>
    }
    .into_any()
}

/// What the map shows of a commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OutlineLook {
    /// Its number of actions; `None` for a commune that is not a member.
    count: Option<Interval>,
    /// The lowest and the highest class that its number of actions may be in.
    class: Option<(usize, usize)>,
    /// Whether its number rests on illustrative data.
    illustrative: bool,
}

impl OutlineLook {
    fn of(snapshot: &DaySnapshot, index: CommuneIndex) -> Self {
        let classes = CountClasses::up_to(snapshot.running());
        let count = snapshot.count_of(index);
        Self {
            count,
            class: count.map(|count| classes.classes_of(count)),
            illustrative: snapshot.backing_of_commune(index).illustrative > 0,
        }
    }
}
