//! The state of the grid page: its filters, its layout, the selection, the open dialogs.

use std::sync::Arc;

use domain::territory::{ActionIndex, CommuneIndex};
use leptos::prelude::*;

use super::layout::{GridFilters, GridLayout};
use super::selection::{CellPosition, CellRange, Selection};
use super::window::{DrawnWindow, Viewport};
use crate::browser::scroll_area;
use crate::state::Session;
use crate::views::shared::RecordedNotice;
use domain::indicators::DaySnapshot;

/// The element id of the scroll area; the others are those of its parts and of the dialogs.
pub const FRAME: &str = "grille";
pub const HEADS: &str = "grille-tete";
pub const BODY: &str = "grille-corps";
pub const CORNER: &str = "grille-coin";
pub const CELL: &str = "grille-case";
pub const DETAIL: &str = "grille-detail";
pub const PASTE: &str = "grille-coller";

/// The state of the page. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct GridState {
    session: StoredValue<Session>,
    /// Copies a text to the clipboard, then calls back with whether that succeeded.
    pub copy: Callback<(String, Callback<bool>)>,
    pub filters: RwSignal<GridFilters>,
    /// The rows and columns. They are not filtered and ordered again while cells are edited, so that edited cells stay
    /// where they are.
    pub layout: Memo<Arc<GridLayout>>,
    pub selection: RwSignal<Selection>,
    pub window: RwSignal<DrawnWindow>,
    /// Whether the next tap extends the selection, for devices without a Shift key.
    pub extends: RwSignal<bool>,
    /// Whether the detail of the active cell is open.
    pub detailed: RwSignal<bool>,
    /// The pasted text, while its preview is open.
    pub pasting: RwSignal<Option<String>>,
    /// What the last paste did not understand: where, what is written, why.
    pub left_over: RwSignal<Vec<[String; 3]>>,
    /// The message of the last command that made no edit.
    pub message: RwSignal<String>,
    /// The last answer that was recorded in the grid.
    pub recorded: RwSignal<Option<RecordedNotice>>,
}

impl GridState {
    pub fn new(session: Session, copy: Callback<(String, Callback<bool>)>) -> Self {
        let filters = RwSignal::new(GridFilters::default());
        let layout = Memo::new(move |_| {
            session.day.track();
            session.scope.track();
            session.tables.track();
            let snapshot = session.snapshot.get_untracked();
            Arc::new(filters.with(|filters| GridLayout::of(&snapshot, filters)))
        });
        Self {
            session: StoredValue::new(session),
            copy,
            filters,
            layout,
            selection: RwSignal::new(Selection::default()),
            window: RwSignal::new(DrawnWindow::default()),
            extends: RwSignal::new(false),
            detailed: RwSignal::new(false),
            pasting: RwSignal::new(None),
            left_over: RwSignal::new(Vec::new()),
            message: RwSignal::new(String::new()),
            recorded: RwSignal::new(None),
        }
    }

    pub fn session(self) -> Session {
        self.session.get_value()
    }

    /// The current snapshot, untracked.
    pub fn snapshot(self) -> Arc<DaySnapshot> {
        self.session().snapshot.get_untracked()
    }

    /// The selected cells; `None` if the grid has no cells.
    pub fn block(self) -> Option<CellRange> {
        let size = self.layout.with_untracked(|layout| layout.size());
        Some(self.selection.get_untracked().within(size)?.block(size))
    }

    /// The action and the commune of the active cell.
    pub fn active(self) -> Option<(ActionIndex, CommuneIndex)> {
        let selection = self.selection.get_untracked();
        self.layout.with_untracked(|layout| layout.cell(selection.within(layout.size())?.active))
    }

    /// The action and the commune of every selected cell.
    pub fn cells(self) -> Vec<(ActionIndex, CommuneIndex)> {
        let Some(block) = self.block() else { return Vec::new() };
        self.layout.with_untracked(|layout| block.positions().filter_map(|position| layout.cell(position)).collect())
    }

    /// Changes the selection, and scrolls to the active cell.
    pub fn select(self, selection: Selection) {
        self.message.set(String::new());
        self.selection.set(selection);
        if let Some(position) = viewport().and_then(|it| it.scroll_to_show(selection.active)) {
            scroll_area::scroll(FRAME, position);
        }
        self.update_window();
    }

    /// Measures the scroll area, and updates the rows and columns to draw.
    pub fn update_window(self) {
        let Some(viewport) = viewport() else { return };
        let window = viewport.window(self.layout.with_untracked(|layout| layout.size()));
        if self.window.with_untracked(|it| *it != window) {
            self.window.set(window);
        }
    }
}

/// Measures the scroll area; `None` before it is in the page.
pub fn viewport() -> Option<Viewport> {
    let geometry = scroll_area::measure(FRAME, CORNER, CELL)?;
    Some(Viewport {
        left: geometry.at.0,
        top: geometry.at.1,
        width: geometry.viewport.0,
        height: geometry.viewport.1,
        head_width: geometry.head.0,
        head_height: geometry.head.1,
        cell_width: geometry.cell.0,
        cell_height: geometry.cell.1,
    })
}

/// The part of the grid that an element id names: a cell, a head, or the corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridElement {
    Cell(CellPosition),
    Row(usize),
    Column(usize),
    Corner,
}

impl GridElement {
    /// Parses an id: `gc12-3`, `gr12`, `gh3`.
    pub fn parse(id: &str) -> Option<Self> {
        if id == CORNER {
            return Some(Self::Corner);
        }
        let number = |text: &str| text.parse().ok();
        match id.split_at_checked(2)? {
            ("gc", rest) => {
                let (row, column) = rest.split_once('-')?;
                Some(Self::Cell(CellPosition { row: number(row)?, column: number(column)? }))
            }
            ("gr", rest) => number(rest).map(Self::Row),
            ("gh", rest) => number(rest).map(Self::Column),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_the_grid_is_parsed_from_an_element_id() {
        assert_eq!(GridElement::parse("gc12-3"), Some(GridElement::Cell(CellPosition { row: 12, column: 3 })));
        assert_eq!(GridElement::parse("gr12"), Some(GridElement::Row(12)));
        assert_eq!(GridElement::parse("gh3"), Some(GridElement::Column(3)));
        assert_eq!(GridElement::parse("grille-coin"), Some(GridElement::Corner));
        for other in ["grille", "gc12", "gcx-1", "ß", "titre"] {
            assert_eq!(GridElement::parse(other), None, "{other}");
        }
    }
}
