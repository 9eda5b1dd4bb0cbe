//! The label of the commune under the pointer or with the focus: above its highest point, or below its lowest.

use leptos::prelude::*;

use super::{MapState, OutlineLook};
use crate::components::{FigureMark, figure};
use crate::views::shared::{AppActions, Placed};
use charts::top_and_bottom;
use wording::overview;

/// The id of the element that the map and the label are in.
pub const CANVAS: &str = "carte-dessin";

/// The height of a label of one line of name, and of each more, in pixels.
const HEIGHT: i32 = 62;
const LINE: i32 = 22;
/// The number of letters in a line.
const LETTERS: usize = 30;
/// What may stay at the upper and at the lower edge of the window, in pixels.
const BARS: i32 = 56;
/// How far below the map its caption has room for a label, in pixels.
const BELOW: i32 = 80;

/// The label. It touches the outline at one point, so that the pointer can go from one to the other and stay there.
/// The accessible name of the outline says the same.
pub fn label(state: MapState, app: AppActions) -> Option<AnyView> {
    let index = state.pointed.get().filter(|index| state.touched.get() != Some(*index))?;
    let snapshot = state.snapshot.get();
    let commune = snapshot.territory.commune(index);
    let look = OutlineLook::of(&snapshot, index);
    let text = look.count.map_or_else(|| overview::membership(commune), overview::actions);
    let name = commune.display_name().to_string();
    let [top, bottom] = top_and_bottom(&state.path(index)).unwrap_or([(0, 0); 2]);
    let height = HEIGHT + i32::try_from(name.chars().count() / LETTERS).unwrap_or(0) * LINE;
    let is_above = app.place.run(CANVAS.to_owned()).is_none_or(|placed| {
        let at = |thousandths: i32| placed.top + placed.height * thousandths / 1000;
        has_more_room_above(
            placed,
            (at(state.view_box.thousandths(top).1), at(state.view_box.thousandths(bottom).1)),
            height,
        )
    });
    let (x, y) = state.view_box.thousandths(if is_above { top } else { bottom });
    let percent = |thousandths: i32| format!("{}.{}%", thousandths / 10, thousandths % 10);
    Some(
        view! {
            <div
                class=if is_above { "map-label" } else { "map-label map-label-below" }
                aria-hidden="true"
                style=("--x", percent(x))
                style=("--y", percent(y))
            >
                <strong>{name}</strong>
                <span>{figure(text, FigureMark::unlinked(look.illustrative))}</span>
            </div>
        }
        .into_any(),
    )
}

/// Whether a label of this height goes above the highest point of an outline rather than below its lowest: inside the
/// figure and inside the window.
fn has_more_room_above(map: Placed, (highest, lowest): (i32, i32), height: i32) -> bool {
    let above = highest - map.top.max(BARS);
    let below = (map.window - BARS).min(map.top + map.height + BELOW) - lowest;
    above >= height || above >= below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_above_an_outline_unless_it_would_leave_the_map_or_the_window() {
        let map = Placed { top: 100, height: 600, window: 800 };
        assert!(has_more_room_above(map, (400, 450), HEIGHT));
        assert!(!has_more_room_above(map, (110, 150), HEIGHT), "it would leave the map");
        let scrolled = Placed { top: -300, ..map };
        assert!(!has_more_room_above(scrolled, (60, 100), HEIGHT), "it would leave the window");
        assert!(has_more_room_above(scrolled, (200, 900), HEIGHT));
    }
}
