//! Which cells are selected and which one is active: a model that knows nothing of what is on the screen.

/// A cell of the grid, by its row and column as they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellPosition {
    /// From 0, the head not counted.
    pub row: usize,
    /// From 0, the head not counted.
    pub column: usize,
}

/// How many rows and columns there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GridSize {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
}

/// Where a key leads.
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
    /// As many rows up as are seen.
    PageUp,
    /// As many rows down as are seen.
    PageDown,
    /// The first column of the row.
    RowStart,
    /// The last column of the row.
    RowEnd,
    /// The first row of the column.
    ColumnStart,
    /// The last row of the column.
    ColumnEnd,
    /// The first cell of all.
    First,
    /// The last cell of all.
    Last,
}

/// The cells from the anchor to the active one, or the whole rows or columns that these are in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The cell that keys speak of.
    pub active: CellPosition,
    /// Where the range began.
    pub anchor: CellPosition,
    /// Whether the rows are selected whole.
    whole_rows: bool,
    /// Whether the columns are.
    whole_columns: bool,
}

/// The first and the last row, the first and the last column of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellRange {
    /// The first cell.
    pub from: CellPosition,
    /// The last one.
    pub to: CellPosition,
}

impl Selection {
    /// One cell.
    #[must_use]
    pub const fn at(spot: CellPosition) -> Self {
        Self { active: spot, anchor: spot, whole_rows: false, whole_columns: false }
    }

    /// After a step; `extends` where the range follows it.
    #[must_use]
    pub fn stepped(self, step: Movement, extends: bool, size: GridSize, page: usize) -> Self {
        let (last_row, last_column) = (size.rows.saturating_sub(1), size.columns.saturating_sub(1));
        let CellPosition { row, column } = self.active;
        let (row, column) = match step {
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

    /// Goes to a cell; `extends` where the range follows.
    #[must_use]
    pub const fn to(self, spot: CellPosition, extends: bool) -> Self {
        if extends { Self { active: spot, ..self } } else { Self::at(spot) }
    }

    /// The rows of the range, whole.
    #[must_use]
    pub const fn rows(self) -> Self {
        Self { whole_rows: true, ..self }
    }

    /// The columns of the range, whole.
    #[must_use]
    pub const fn columns(self) -> Self {
        Self { whole_columns: true, ..self }
    }

    /// The active cell alone.
    #[must_use]
    pub const fn left(self) -> Self {
        Self::at(self.active)
    }

    /// Its place in a grid that may have become smaller; `None` in one without cells.
    #[must_use]
    pub fn within(self, size: GridSize) -> Option<Self> {
        let (rows, columns) = (size.rows.checked_sub(1)?, size.columns.checked_sub(1)?);
        let inside = |spot: CellPosition| CellPosition { row: spot.row.min(rows), column: spot.column.min(columns) };
        Some(Self { active: inside(self.active), anchor: inside(self.anchor), ..self })
    }

    /// All that is selected.
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
    /// Whether a cell is in it.
    #[must_use]
    pub const fn holds(&self, row: usize, column: usize) -> bool {
        self.from.row <= row && row <= self.to.row && self.from.column <= column && column <= self.to.column
    }

    /// How many rows.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.to.row + 1 - self.from.row
    }

    /// How many columns.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.to.column + 1 - self.from.column
    }

    /// Whether it is one cell.
    #[must_use]
    pub const fn is_one(&self) -> bool {
        self.height() == 1 && self.width() == 1
    }

    /// Every cell of it, row by row.
    pub fn spots(self) -> impl Iterator<Item = CellPosition> {
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
    fn keys_lead_to_the_next_cell_and_stop_at_the_edges() {
        let leads = |from: Selection, step| ends(from.stepped(step, false, SIZE, 20));
        assert_eq!(leads(at(0, 0), Movement::Up), [0, 0, 0, 0]);
        assert_eq!(leads(at(89, 24), Movement::Right), [89, 24, 89, 24]);
        assert_eq!(leads(at(3, 4), Movement::Down), [4, 4, 4, 4]);
        assert_eq!(leads(at(80, 4), Movement::PageDown), [89, 4, 89, 4]);
        assert_eq!(leads(at(30, 4), Movement::PageUp), [10, 4, 10, 4]);
        assert_eq!(leads(at(3, 4), Movement::RowEnd), [3, 24, 3, 24]);
        assert_eq!(leads(at(3, 4), Movement::RowStart), [3, 0, 3, 0]);
        assert_eq!(leads(at(3, 4), Movement::ColumnEnd), [89, 4, 89, 4]);
        assert_eq!(leads(at(3, 4), Movement::First), [0, 0, 0, 0]);
        assert_eq!(leads(at(3, 4), Movement::Last), [89, 24, 89, 24]);
    }

    #[test]
    fn shift_extends_the_range_from_where_it_began_either_way() {
        let range = at(3, 4).stepped(Movement::Down, true, SIZE, 20).stepped(Movement::Left, true, SIZE, 20);
        assert_eq!(ends(range), [3, 3, 4, 4]);
        assert_eq!(range.active, CellPosition { row: 4, column: 3 });
        assert_eq!(
            ends(range.stepped(Movement::Up, true, SIZE, 20).stepped(Movement::Up, true, SIZE, 20)),
            [2, 3, 3, 4]
        );
        assert_eq!(ends(range.stepped(Movement::Down, false, SIZE, 20)), [5, 3, 5, 3]);
        assert_eq!(ends(range.left()), [4, 3, 4, 3]);
    }

    #[test]
    fn whole_rows_and_columns_stay_whole_while_they_are_extended() {
        assert_eq!(ends(at(3, 4).rows()), [3, 0, 3, 24]);
        assert_eq!(ends(at(3, 4).rows().stepped(Movement::Down, true, SIZE, 20)), [3, 0, 4, 24]);
        assert_eq!(ends(at(3, 4).columns().stepped(Movement::Right, true, SIZE, 20)), [0, 4, 89, 5]);
        let all = at(3, 4).rows().columns();
        assert_eq!(ends(all), [0, 0, 89, 24]);
        assert_eq!(all.active, CellPosition { row: 3, column: 4 });
        assert_eq!(all.block(SIZE).spots().count(), 2250);
    }

    #[test]
    fn a_grid_that_became_smaller_keeps_the_nearest_cell_and_one_without_cells_has_none() {
        let kept = at(80, 20).within(GridSize { rows: 10, columns: 30 });
        assert_eq!(kept.map(|it| it.active), Some(CellPosition { row: 9, column: 20 }));
        assert_eq!(at(0, 0).within(GridSize { rows: 0, columns: 25 }), None);
    }
}
