//! The legend of the map, of which each entry is a filter.

use domain::indicators::CountClasses;
use leptos::prelude::*;

use super::MapState;
use crate::components::{FigureMark, figure};
use crate::views::shared::marks;
use wording::overview;

/// An entry of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendEntry {
    /// The communes that may be in a class, from 0.
    Class(usize),
    /// The communes that may be in one class or another.
    Between,
    /// The communes that are not members.
    Outside,
}

impl LegendEntry {
    /// Whether it is about a commune that may be in these classes, from the lowest to the highest; `None` for a commune
    /// that is not a member.
    pub fn has(self, class: Option<(usize, usize)>) -> bool {
        match (self, class) {
            (Self::Outside, class) => class.is_none(),
            (_, None) => false,
            (Self::Between, Some((lowest, highest))) => lowest < highest,
            (Self::Class(wanted), Some((lowest, highest))) => (lowest..=highest).contains(&wanted),
        }
    }

    fn swatch(self) -> String {
        match self {
            Self::Class(class) => format!("swatch class-{class}"),
            Self::Between => "swatch class-between".to_owned(),
            Self::Outside => "swatch swatch-outside".to_owned(),
        }
    }
}

/// The classes and how many communes each has, how many may be in one or another, and how many are not members.
/// Choosing an entry lets the communes in it stand out.
pub fn legend(state: MapState) -> AnyView {
    let entry = move |entry: LegendEntry, text: String| {
        let mark = state.snapshot.with(|it| marks::all_cells_mark(it));
        let mark = if entry == LegendEntry::Outside { FigureMark::default() } else { mark };
        view! {
            <li>
                <button
                    type="button"
                    class="legend-class"
                    aria-pressed=move || (state.entry.get() == Some(entry)).to_string()
                    on:click=move |_| state.entry.update(|it| *it = if *it == Some(entry) { None } else { Some(entry) })
                >
                    <span class=entry.swatch()></span>
                    {figure(text, mark)}
                </button>
            </li>
        }
        .into_any()
    };
    let rows = move || {
        let snapshot = state.snapshot.get();
        let classes = CountClasses::up_to(snapshot.running());
        let (sizes, between) = classes.sizes(&snapshot.tally.counts);
        let known = classes.limits().into_iter().zip(sizes).enumerate();
        let mut entries: Vec<AnyView> = known
            .map(|(class, (limits, size))| entry(LegendEntry::Class(class), overview::class(limits, size)))
            .collect();
        if between > 0 {
            entries.push(entry(LegendEntry::Between, overview::between_classes(between)));
        }
        let is_outside = |index| snapshot.count_of(index).is_none() && !state.path(index).is_empty();
        let outside = snapshot.territory.indexed_communes().filter(|(index, _)| is_outside(*index)).count();
        if outside > 0 {
            entries.push(entry(LegendEntry::Outside, overview::outside(outside)));
        }
        entries.into_any()
    };
    view! { <ul class="legend" aria-label=overview::labels::LEGEND>{move || rows()}</ul> }.into_any()
}
