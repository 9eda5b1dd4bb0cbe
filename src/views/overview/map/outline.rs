//! The outlines of the communes: links, each with its name where it fits.

use domain::ids::CommuneCode;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::{MapState, OutlineLook, card};
use crate::components::while_shown;
use crate::route::Route;
use crate::views::shared::AppActions;
use charts::{Direction, MapName, escape, map_name};
use wording::{overview, provenance};

pub fn id_of(code: CommuneCode) -> String {
    format!("carte-{code}")
}

/// The outlines. One effect updates those that look different after a change.
pub fn outlines(
    state: MapState,
    drawn: &[CommuneIndex],
    app: AppActions,
    move_focus: Callback<(CommuneIndex, Direction)>,
) -> Vec<AnyView> {
    let looks: Vec<(CommuneIndex, RwSignal<OutlineLook>)> = state
        .snapshot
        .with_untracked(|it| drawn.iter().map(|index| (*index, RwSignal::new(OutlineLook::of(it, *index)))).collect());
    let outlines = looks.iter().map(|&(index, look)| outline(state, index, look, app, move_focus)).collect();
    Effect::new(move || {
        state.snapshot.with(|snapshot| {
            for (index, look) in &looks {
                let now = OutlineLook::of(snapshot, *index);
                if look.get_untracked() != now {
                    look.set(now);
                }
            }
        });
    });
    outlines
}

/// A commune: a link in the shape of its outline. One outline is in the tab order; the arrow keys move between them.
fn outline(
    state: MapState,
    index: CommuneIndex,
    look: RwSignal<OutlineLook>,
    app: AppActions,
    move_focus: Callback<(CommuneIndex, Direction)>,
) -> AnyView {
    let commune = state.snapshot.with_untracked(|it| it.territory.commune(index).clone());
    let code = commune.code;
    let shapes = shapes(state, index, commune.display_name());
    let label = move || {
        let look = look.get();
        provenance::marked(overview::on_the_map(&commune, look.count), look.illustrative)
    };
    let classes = move || {
        let class = look.get().class;
        let mut classes = match class {
            None => "outline outline-outside".to_owned(),
            Some((lowest, highest)) if lowest == highest => format!("outline class-{lowest}"),
            Some(_) => "outline class-between".to_owned(),
        };
        if state.entry.get().is_some_and(|entry| !entry.has(class)) {
            classes.push_str(" dimmed");
        }
        classes
    };
    let tabindex = move || if state.in_tab_order.get() == Some(index) { "0".to_owned() } else { "-1".to_owned() };
    // Inside a group, so that Leptos makes an SVG link and not an HTML one.
    view! {
        <g>
        <a
            id=id_of(code)
            href=Route::Commune(code).hash()
            aria-label=label
            tabindex=tabindex
            class=classes
            inner_html=shapes
            on:pointerenter=move |event| {
                let at = (event.client_x(), event.client_y());
                if event.pointer_type() != "touch" && state.hidden_at.get_value() != Some(at) {
                    state.hidden_at.set_value(None);
                    state.pointed.set(Some(index));
                }
            }
            on:pointerdown=move |event| state.by_touch.set_value(event.pointer_type() != "mouse")
            on:focus=move |_| {
                state.in_tab_order.set(Some(index));
                state.focused.set(Some(index));
                if !state.by_touch.get_value() {
                    state.pointed.set(Some(index));
                }
            }
            on:blur=while_shown(move |_| {
                state.focused.set(None);
                if state.pointed.get_untracked() == Some(index) {
                    state.pointed.set(None);
                }
            })
            on:click=move |event| {
                // A second touch goes where a click goes.
                if state.by_touch.get_value() && state.touched.get_untracked() != Some(index) {
                    event.prevent_default();
                    card::open(state, app, index);
                }
            }
            on:keydown=move |event| {
                if let Some(direction) = Direction::of_key(&event.key()) {
                    event.prevent_default();
                    move_focus.run((index, direction));
                } else if event.key() == " " {
                    event.prevent_default();
                    app.go.run(Route::Commune(code));
                }
            }
        ></a>
        </g>
    }
    .into_any()
}

/// The outline and the name. The style sheet shows the name from the width of the map at which it fits.
fn shapes(state: MapState, index: CommuneIndex, name: &str) -> String {
    let path = state.path(index);
    let found = state.contours.with_value(|it| map_name(&it.view_box, name, &path));
    let mut shapes = "<path d=\"".to_owned();
    escape(&mut shapes, &path);
    shapes.push_str("\"/>");
    if let Some(MapName { from, middle, lines }) = found {
        let tenths = |it: i32| format!("{}{}.{}", if it < 0 { "-" } else { "" }, it.abs() / 10, it.abs() % 10);
        let (x, y) = (tenths(middle.0), tenths(middle.1));
        let line = |shapes: &mut String, down: &str, text: &str| {
            shapes.push_str(&["<tspan x=\"", &*x, "\" dy=\"", down, "\">"].concat());
            escape(shapes, text);
            shapes.push_str("</tspan>");
        };
        shapes.push_str(&["<text class=\"name-", &*from.to_string(), "\" y=\"", &*y, "\">"].concat());
        if lines.1.is_empty() {
            line(&mut shapes, "0", &lines.0);
        } else {
            line(&mut shapes, "-.59em", &lines.0);
            // Without it, the letters of the map would say another name than the link does.
            if !lines.0.ends_with(['-', '\u{2019}']) {
                shapes.push_str("<tspan font-size=\"0\"> </tspan>");
            }
            line(&mut shapes, "1.18em", &lines.1);
        }
        shapes.push_str("</text>");
    }
    shapes
}

/// The outlines of the communes in the entry of the legend that stands out.
pub fn of_entry(state: MapState, drawn: &[CommuneIndex]) -> String {
    let Some(entry) = state.entry.get() else { return String::new() };
    state.snapshot.with(|snapshot| {
        let is_in = |index: &&CommuneIndex| entry.has(OutlineLook::of(snapshot, **index).class);
        drawn.iter().filter(is_in).map(|index| state.path(*index)).collect::<Vec<_>>().concat()
    })
}

/// The outline of the user's commune.
pub fn own(state: MapState) -> String {
    let index = state.own.get().and_then(|code| state.snapshot.with(|it| it.territory.find_commune(code)));
    index.map(|index| state.path(index).to_string()).unwrap_or_default()
}

/// The outlines of the communes under the pointer, with the focus, and with a card.
pub fn pointed(state: MapState) -> String {
    let pointed = [state.pointed.get(), state.focused.get(), state.touched.get()];
    pointed.into_iter().flatten().map(|index| state.path(index)).collect::<Vec<_>>().concat()
}
