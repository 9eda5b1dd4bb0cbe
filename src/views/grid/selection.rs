//! The selected cells and the active cell. This model does not depend on what is drawn.

/// The position of a cell in the grid as it is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellPosition {
    /// The row, counted from 0 without the head.
    pub row: usize,
    /// The column, counted from 0 without the head.
    pub column: usize,
}

/// The number of rows and columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GridSize {
    pub rows: usize,
    pub columns: usize,
}

/// A movement of the active cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// As many rows up as are visible.
    PageUp,
    /// As many rows down as are visible.
    PageDown,
    /// The first column of the row.
    RowStart,
    /// The last column of the row.
    RowEnd,
    /// The first row of the column.
    ColumnStart,
    /// The last row of the column.
    ColumnEnd,
    /// The first cell of the grid.
    First,
    /// The last cell of the grid.
    Last,
}

/// The cells from the anchor to the active cell, or the whole rows or columns of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The cell that commands for one cell apply to.
    pub active: CellPosition,
    /// The cell where the range began.
    pub anchor: CellPosition,
    whole_rows: bool,
    whole_columns: bool,
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellRange {
    /// The cell with the first row and the first column.
    pub from: CellPosition,
    /// The cell with the last row and the last column.
    pub to: CellPosition,
}

impl Selection {
    /// One cell.
    #[must_use]
    pub const fn at(position: CellPosition) -> Self {
        Self { active: position, anchor: position, whole_rows: false, whole_columns: false }
    }

    /// The selection after a movement. With `extends`, the anchor stays; `page` is the number of visible rows.
    #[must_use]
    pub fn moved(self, movement: Movement, extends: bool, size: GridSize, page: usize) -> Self {
        let (last_row, last_column) = (size.rows.saturating_sub(1), size.columns.saturating_sub(1));
        let CellPosition { row, column } = self.active;
        let (row, column) = match movement {
            Movement::Up => (row.saturating_sub(1), column),
            Movement::Down => (row + 1, column),
            Movement::Left => (row, column.saturating_sub(1)),
            Movement::Right => (row, column + 1),
            Movement::PageUp => (row.saturating_sub(page.max(1)), column),
            Movement::PageDown => (row + page.max(1), column),
            Movement::RowStart => (row, 0),
            Movement::RowEnd => (row, last_column),
            Movement::ColumnStart => (0, column),
            Movement::ColumnEnd => (last_row, column),
            Movement::First => (0, 0),
            Movement::Last => (last_row, last_column),
        };
        self.to(CellPosition { row: row.min(last_row), column: column.min(last_column) }, extends)
    }

    /// The selection after going to a cell. With `extends`, the anchor stays.
    #[must_use]
    pub const fn to(self, position: CellPosition, extends: bool) -> Self {
        if extends { Self { active: position, ..self } } else { Self::at(position) }
    }

    /// The whole rows of the range.
    #[must_use]
    pub const fn rows(self) -> Self {
        Self { whole_rows: true, ..self }
    }

    /// The whole columns of the range.
    #[must_use]
    pub const fn columns(self) -> Self {
        Self { whole_columns: true, ..self }
    }

    /// The active cell only.
    #[must_use]
    pub const fn collapsed(self) -> Self {
        Self::at(self.active)
    }

    /// The selection limited to a grid of that size; `None` if the grid has no cells.
    #[must_use]
    pub fn within(self, size: GridSize) -> Option<Self> {
        let (rows, columns) = (size.rows.checked_sub(1)?, size.columns.checked_sub(1)?);
        let inside =
            |position: CellPosition| CellPosition { row: position.row.min(rows), column: position.column.min(columns) };
        Some(Self { active: inside(self.active), anchor: inside(self.anchor), ..self })
    }

    /// All selected cells.
    #[must_use]
    pub fn block(self, size: GridSize) -> CellRange {
        let (one, other) = (self.anchor, self.active);
        let ends = |one: usize, other: usize, whole: bool, count: usize| {
            if whole { (0, count.saturating_sub(1)) } else { (one.min(other), one.max(other)) }
        };
        let (top, bottom) = ends(one.row, other.row, self.whole_columns, size.rows);
        let (first, last) = ends(one.column, other.column, self.whole_rows, size.columns);
        CellRange { from: CellPosition { row: top, column: first }, to: CellPosition { row: bottom, column: last } }
    }
}

impl CellRange {
    /// Whether it contains a cell.
    #[must_use]
    pub const fn contains(&self, row: usize, column: usize) -> bool {
        self.from.row <= row && row <= self.to.row && self.from.column <= column && column <= self.to.column
    }

    /// The number of rows.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.to.row + 1 - self.from.row
    }

    /// The number of columns.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.to.column + 1 - self.from.column
    }

    /// Whether it is a single cell.
    #[must_use]
    pub const fn is_one(&self) -> bool {
        self.height() == 1 && self.width() == 1
    }

    /// The positions of its cells, row by row.
    pub fn positions(self) -> impl Iterator<Item = CellPosition> {
        let columns = self.from.column..=self.to.column;
        (self.from.row..=self.to.row)
            .flat_map(move |row| columns.clone().map(move |column| CellPosition { row, column }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: GridSize = GridSize { rows: 90, columns: 25 };

    fn at(row: usize, column: usize) -> Selection {
        Selection::at(CellPosition { row, column })
    }

    fn ends(selection: Selection) -> [usize; 4] {
        let CellRange { from, to } = selection.block(SIZE);
        [from.row, from.column, to.row, to.column]
    }

    #[test]
    fn movements_stop_at_the_edges_of_the_grid() {
        let after = |from: Selection, movement| ends(from.moved(movement, false, SIZE, 20));
        assert_eq!(after(at(0, 0), Movement::Up), [0, 0, 0, 0]);
        assert_eq!(after(at(89, 24), Movement::Right), [89, 24, 89, 24]);
        assert_eq!(after(at(3, 4), Movement::Down), [4, 4, 4, 4]);
        assert_eq!(after(at(80, 4), Movement::PageDown), [89, 4, 89, 4]);
        assert_eq!(after(at(30, 4), Movement::PageUp), [10, 4, 10, 4]);
        assert_eq!(after(at(3, 4), Movement::RowEnd), [3, 24, 3, 24]);
        assert_eq!(after(at(3, 4), Movement::RowStart), [3, 0, 3, 0]);
        assert_eq!(after(at(3, 4), Movement::ColumnEnd), [89, 4, 89, 4]);
        assert_eq!(after(at(3, 4), Movement::First), [0, 0, 0, 0]);
        assert_eq!(after(at(3, 4), Movement::Last), [89, 24, 89, 24]);
    }

    #[test]
    fn an_extended_selection_keeps_its_anchor_in_both_directions() {
        let range = at(3, 4).moved(Movement::Down, true, SIZE, 20).moved(Movement::Left, true, SIZE, 20);
        assert_eq!(ends(range), [3, 3, 4, 4]);
        assert_eq!(range.active, CellPosition { row: 4, column: 3 });
        assert_eq!(ends(range.moved(Movement::Up, true, SIZE, 20).moved(Movement::Up, true, SIZE, 20)), [2, 3, 3, 4]);
        assert_eq!(ends(range.moved(Movement::Down, false, SIZE, 20)), [5, 3, 5, 3]);
        assert_eq!(ends(range.collapsed()), [4, 3, 4, 3]);
    }

    #[test]
    fn whole_rows_and_columns_stay_whole_while_they_are_extended() {
        assert_eq!(ends(at(3, 4).rows()), [3, 0, 3, 24]);
        assert_eq!(ends(at(3, 4).rows().moved(Movement::Down, true, SIZE, 20)), [3, 0, 4, 24]);
        assert_eq!(ends(at(3, 4).columns().moved(Movement::Right, true, SIZE, 20)), [0, 4, 89, 5]);
        let all = at(3, 4).rows().columns();
        assert_eq!(ends(all), [0, 0, 89, 24]);
        assert_eq!(all.active, CellPosition { row: 3, column: 4 });
        assert_eq!(all.block(SIZE).positions().count(), 2250);
    }

    #[test]
    fn a_selection_is_limited_to_the_grid_and_a_grid_without_cells_has_none() {
        let limited = at(80, 20).within(GridSize { rows: 10, columns: 30 });
        assert_eq!(limited.map(|it| it.active), Some(CellPosition { row: 9, column: 20 }));
        assert_eq!(at(0, 0).within(GridSize { rows: 0, columns: 25 }), None);
    }
}
