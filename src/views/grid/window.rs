//! Which rows and columns are drawn: those that are seen and a few around them, for a grid of 160 by 100 is sixteen
//! thousand cells.

use std::ops::Range;

use super::selection::{CellPosition, GridSize};

/// How the grid lies in its frame, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Viewport {
    /// How far it is scrolled.
    pub left: f64,
    /// How far it is scrolled.
    pub top: f64,
    /// The room there is for it, heads included.
    pub width: f64,
    /// The room there is for it, heads included.
    pub height: f64,
    /// The width of the rows' heads.
    pub head_width: f64,
    /// The height of the columns' heads.
    pub head_height: f64,
    /// The width of a cell.
    pub cell_width: f64,
    /// The height of a cell.
    pub cell_height: f64,
}

/// The rows and columns that are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DrawnWindow {
    /// Rows.
    pub rows: Range<usize>,
    /// Columns.
    pub columns: Range<usize>,
}

/// Rows and columns are drawn by so many, so that scrolling a little draws nothing.
const ROWS_AT_ONCE: usize = 4;
const COLUMNS_AT_ONCE: usize = 4;

impl Viewport {
    /// What is drawn of a grid of that size.
    #[must_use]
    pub fn window(&self, size: GridSize) -> DrawnWindow {
        let rows = drawn(self.top, self.height - self.head_height, self.cell_height, size.rows, ROWS_AT_ONCE);
        let columns = drawn(self.left, self.width - self.head_width, self.cell_width, size.columns, COLUMNS_AT_ONCE);
        DrawnWindow { rows, columns }
    }

    /// How many whole rows are seen at once.
    #[must_use]
    pub fn page(&self) -> usize {
        whole((self.height - self.head_height) / self.cell_height.max(1.0)).max(1)
    }

    /// How far to scroll so that a cell is seen whole; `None` where it is already.
    #[must_use]
    pub fn showing(&self, spot: CellPosition) -> Option<(f64, f64)> {
        let left = moved(self.left, self.width - self.head_width, self.cell_width, spot.column);
        let top = moved(self.top, self.height - self.head_height, self.cell_height, spot.row);
        (left.is_some() || top.is_some()).then_some((left.unwrap_or(self.left), top.unwrap_or(self.top)))
    }
}

fn drawn(scrolled: f64, room: f64, cell: f64, count: usize, at_once: usize) -> Range<usize> {
    let cell = cell.max(1.0);
    let (first, last) = (whole(scrolled / cell), whole((scrolled + room.max(0.0)) / cell) + 1);
    let start = (first / at_once * at_once).saturating_sub(if first % at_once < at_once / 2 { at_once } else { 0 });
    let end =
        last.next_multiple_of(at_once) + if last % at_once > at_once / 2 || last % at_once == 0 { at_once } else { 0 };
    start.min(count)..end.min(count)
}

/// Where to scroll so that the cell of that place is seen; `None` where it is.
fn moved(scrolled: f64, room: f64, cell: f64, place: usize) -> Option<f64> {
    let start = cell * f64::from(u32::try_from(place).unwrap_or(u32::MAX));
    // What is wider than its room shows its beginning.
    let least = (start + cell - room.max(cell)).min(start);
    if start < scrolled { Some(start) } else { (least > scrolled).then_some(least) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, cut at 0")]
fn whole(number: f64) -> usize {
    number.max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: GridSize = GridSize { rows: 160, columns: 100 };
    const FRAME: Viewport = Viewport {
        left: 0.0,
        top: 0.0,
        width: 1240.0,
        height: 560.0,
        head_width: 200.0,
        head_height: 160.0,
        cell_width: 40.0,
        cell_height: 32.0,
    };

    #[test]
    fn what_is_seen_is_drawn_wherever_one_has_scrolled_and_not_many_cells_more() {
        for top in 0..200_u32 {
            for left in 0..150_u32 {
                let frame = Viewport { top: f64::from(top) * 23.5, left: f64::from(left) * 17.5, ..FRAME };
                let window = frame.window(SIZE);
                let (first, last) = (whole(frame.top / 32.0), whole((frame.top + 400.0 - 1.0) / 32.0).min(159));
                assert!(first.min(159) >= window.rows.start && last < window.rows.end, "{frame:?} {window:?}");
                let (first, last) = (whole(frame.left / 40.0), whole((frame.left + 1040.0 - 1.0) / 40.0).min(99));
                assert!(first.min(99) >= window.columns.start && last < window.columns.end, "{frame:?} {window:?}");
                assert!(window.rows.len() * window.columns.len() <= 1000, "{window:?}");
            }
        }
    }

    #[test]
    fn a_cell_is_scrolled_to_just_far_enough() {
        assert_eq!(FRAME.showing(CellPosition { row: 0, column: 0 }), None);
        assert_eq!(FRAME.showing(CellPosition { row: 12, column: 3 }), Some((0.0, 16.0)));
        assert_eq!(FRAME.showing(CellPosition { row: 0, column: 26 }), Some((40.0, 0.0)));
        let scrolled = Viewport { top: 640.0, ..FRAME };
        assert_eq!(scrolled.showing(CellPosition { row: 19, column: 0 }), Some((0.0, 608.0)));
        assert_eq!(scrolled.showing(CellPosition { row: 20, column: 0 }), None);
        assert_eq!(FRAME.page(), 12);
    }

    #[test]
    fn a_small_grid_is_drawn_whole() {
        assert_eq!(FRAME.window(GridSize { rows: 4, columns: 3 }), DrawnWindow { rows: 0..4, columns: 0..3 });
        assert_eq!(FRAME.window(GridSize::default()), DrawnWindow::default());
    }
}
