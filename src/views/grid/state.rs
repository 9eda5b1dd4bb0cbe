//! What only this page knows: which lines it shows, what is selected, what is open.

use std::sync::Arc;

use domain::territory::{ActionIndex, CommuneIndex};
use leptos::prelude::*;

use super::layout::{GridFilters, GridLayout};
use super::selection::{CellPosition, CellRange, Selection};
use super::window::{DrawnWindow, Viewport};
use crate::browser::scroll_area;
use crate::state::Session;
use domain::indicators::DaySnapshot;

/// The ids that the page and the browser's door have in common.
pub const FRAME: &str = "grille";
pub const HEADS: &str = "grille-tete";
pub const BODY: &str = "grille-corps";
pub const CORNER: &str = "grille-coin";
pub const CELL: &str = "grille-case";
pub const DETAIL: &str = "grille-detail";
pub const PASTE: &str = "grille-coller";

/// The page's own state. A copy is the same.
#[derive(Clone, Copy)]
pub struct GridState {
    session: StoredValue<Session>,
    /// Puts a text on the clipboard, then says whether it is there.
    pub copy: Callback<(String, Callback<bool>)>,
    pub filters: RwSignal<GridFilters>,
    /// The lines that are shown. They stay where they are while cells are edited: what one works on does not run away.
    pub layout: Memo<Arc<GridLayout>>,
    pub selection: RwSignal<Selection>,
    pub window: RwSignal<DrawnWindow>,
    /// Whether the next tap extends the range, for those without a Shift key.
    pub extends: RwSignal<bool>,
    /// Whether the detail of the active cell is open.
    pub detailed: RwSignal<bool>,
    /// What is being pasted, while it is looked at.
    pub pasting: RwSignal<Option<String>>,
    /// What was done and is no edit, in a sentence.
    pub told: RwSignal<String>,
}

impl GridState {
    /// Opens it.
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
            told: RwSignal::new(String::new()),
        }
    }

    /// The session.
    pub fn session(self) -> Session {
        self.session.get_value()
    }

    /// The picture as it is now.
    pub fn snapshot(self) -> Arc<DaySnapshot> {
        self.session().snapshot.get_untracked()
    }

    /// What is selected; `None` where there is no cell.
    pub fn block(self) -> Option<CellRange> {
        let size = self.layout.with_untracked(|layout| layout.size());
        Some(self.selection.get_untracked().within(size)?.block(size))
    }

    /// The active cell.
    pub fn active(self) -> Option<(ActionIndex, CommuneIndex)> {
        let selection = self.selection.get_untracked();
        self.layout.with_untracked(|layout| layout.cell(selection.within(layout.size())?.active))
    }

    /// Every cell that is selected.
    pub fn cells(self) -> Vec<(ActionIndex, CommuneIndex)> {
        let Some(block) = self.block() else { return Vec::new() };
        self.layout.with_untracked(|layout| block.spots().filter_map(|spot| layout.cell(spot)).collect())
    }

    /// Selects something else, and shows the active cell.
    pub fn select(self, selection: Selection) {
        self.told.set(String::new());
        self.selection.set(selection);
        if let Some(at) = frame().and_then(|it| it.showing(selection.active)) {
            scroll_area::scroll(FRAME, at);
        }
        self.look();
    }

    /// Looks at how the grid lies in its frame, and draws what is seen of it.
    pub fn look(self) {
        let Some(frame) = frame() else { return };
        let window = frame.window(self.layout.with_untracked(|layout| layout.size()));
        if self.window.with_untracked(|it| *it != window) {
            self.window.set(window);
        }
    }
}

/// How the grid lies in its frame now.
pub fn frame() -> Option<Viewport> {
    let it = scroll_area::frame(FRAME, CORNER, CELL)?;
    Some(Viewport {
        left: it.at.0,
        top: it.at.1,
        width: it.room.0,
        height: it.room.1,
        head_width: it.head.0,
        head_height: it.head.1,
        cell_width: it.cell.0,
        cell_height: it.cell.1,
    })
}

/// The place that an id of the grid names: a cell, or the head of a row or a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridElement {
    Cell(CellPosition),
    Row(usize),
    Column(usize),
    Corner,
}

impl GridElement {
    /// Reads an id: `gc12-3`, `gr12`, `gh3`.
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
    fn the_place_under_the_pointer_is_read_from_its_id() {
        assert_eq!(GridElement::parse("gc12-3"), Some(GridElement::Cell(CellPosition { row: 12, column: 3 })));
        assert_eq!(GridElement::parse("gr12"), Some(GridElement::Row(12)));
        assert_eq!(GridElement::parse("gh3"), Some(GridElement::Column(3)));
        assert_eq!(GridElement::parse("grille-coin"), Some(GridElement::Corner));
        for other in ["grille", "gc12", "gcx-1", "é", "titre"] {
            assert_eq!(GridElement::parse(other), None, "{other}");
        }
    }
}
