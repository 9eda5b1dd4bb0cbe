//! Which rows and columns are drawn: the visible ones and a few around them, because a large grid has too many cells to
//! draw them all.

use std::ops::Range;

use super::selection::{CellPosition, GridSize};

/// The visible part of the grid, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Viewport {
    /// The horizontal scroll position.
    pub left: f64,
    /// The vertical scroll position.
    pub top: f64,
    /// The visible width, heads included.
    pub width: f64,
    /// The visible height, heads included.
    pub height: f64,
    /// The width of the row heads.
    pub head_width: f64,
    /// The height of the column heads.
    pub head_height: f64,
    pub cell_width: f64,
    pub cell_height: f64,
}

/// The rows and columns that are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DrawnWindow {
    pub rows: Range<usize>,
    pub columns: Range<usize>,
}

/// The first and the last drawn row and column are multiples of these, so that scrolling a little draws nothing.
const ROW_STEP: usize = 4;
const COLUMN_STEP: usize = 4;

impl Viewport {
    /// The rows and columns to draw of a grid of that size.
    #[must_use]
    pub fn window(&self, size: GridSize) -> DrawnWindow {
        let rows = drawn_range(self.top, self.height - self.head_height, self.cell_height, size.rows, ROW_STEP);
        let columns = drawn_range(self.left, self.width - self.head_width, self.cell_width, size.columns, COLUMN_STEP);
        DrawnWindow { rows, columns }
    }

    /// How many whole rows are visible.
    #[must_use]
    pub fn page(&self) -> usize {
        floor((self.height - self.head_height) / self.cell_height.max(1.0)).max(1)
    }

    /// The scroll position that shows a whole cell; `None` if it is visible already.
    #[must_use]
    pub fn scroll_to_show(&self, position: CellPosition) -> Option<(f64, f64)> {
        let left = scroll_to(self.left, self.width - self.head_width, self.cell_width, position.column);
        let top = scroll_to(self.top, self.height - self.head_height, self.cell_height, position.row);
        (left.is_some() || top.is_some()).then_some((left.unwrap_or(self.left), top.unwrap_or(self.top)))
    }
}

/// The drawn range of rows, or of columns: `scrolled`, `extent` and `cell` in pixels, `count` of them, a multiple of
/// `step` at both ends.
fn drawn_range(scrolled: f64, extent: f64, cell: f64, count: usize, step: usize) -> Range<usize> {
    let cell = cell.max(1.0);
    let (first, last) = (floor(scrolled / cell), floor((scrolled + extent.max(0.0)) / cell) + 1);
    let start = (first / step * step).saturating_sub(if first % step < step / 2 { step } else { 0 });
    let end = last.next_multiple_of(step) + if last % step > step / 2 || last % step == 0 { step } else { 0 };
    start.min(count)..end.min(count)
}

/// The scroll position that shows the cell at that index; `None` if it is visible already.
fn scroll_to(scrolled: f64, extent: f64, cell: f64, index: usize) -> Option<f64> {
    let start = cell * f64::from(u32::try_from(index).unwrap_or(u32::MAX));
    // A cell wider than the visible extent shows its beginning.
    let least = (start + cell - extent.max(cell)).min(start);
    if start < scrolled { Some(start) } else { (least > scrolled).then_some(least) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, cut at 0")]
fn floor(number: f64) -> usize {
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
    fn all_visible_cells_are_drawn_at_any_scroll_position_and_few_others() {
        for top in 0..200_u32 {
            for left in 0..150_u32 {
                let frame = Viewport { top: f64::from(top) * 23.5, left: f64::from(left) * 17.5, ..FRAME };
                let window = frame.window(SIZE);
                let (first, last) = (floor(frame.top / 32.0), floor((frame.top + 400.0 - 1.0) / 32.0).min(159));
                assert!(first.min(159) >= window.rows.start && last < window.rows.end, "{frame:?} {window:?}");
                let (first, last) = (floor(frame.left / 40.0), floor((frame.left + 1040.0 - 1.0) / 40.0).min(99));
                assert!(first.min(99) >= window.columns.start && last < window.columns.end, "{frame:?} {window:?}");
                assert!(window.rows.len() * window.columns.len() <= 1000, "{window:?}");
            }
        }
    }

    #[test]
    fn the_grid_scrolls_just_far_enough_to_show_a_cell() {
        assert_eq!(FRAME.scroll_to_show(CellPosition { row: 0, column: 0 }), None);
        assert_eq!(FRAME.scroll_to_show(CellPosition { row: 12, column: 3 }), Some((0.0, 16.0)));
        assert_eq!(FRAME.scroll_to_show(CellPosition { row: 0, column: 26 }), Some((40.0, 0.0)));
        let scrolled = Viewport { top: 640.0, ..FRAME };
        assert_eq!(scrolled.scroll_to_show(CellPosition { row: 19, column: 0 }), Some((0.0, 608.0)));
        assert_eq!(scrolled.scroll_to_show(CellPosition { row: 20, column: 0 }), None);
        assert_eq!(FRAME.page(), 12);
    }

    #[test]
    fn all_cells_of_a_small_grid_are_drawn() {
        assert_eq!(FRAME.window(GridSize { rows: 4, columns: 3 }), DrawnWindow { rows: 0..4, columns: 0..3 });
        assert_eq!(FRAME.window(GridSize::default()), DrawnWindow::default());
    }
}
