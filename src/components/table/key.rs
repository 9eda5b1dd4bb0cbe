//! What the rows of a table are sorted by, and what a search in them looks at.

use super::{TableCell, TableRow};

/// What a cell is sorted by. A key of two numbers is an interval: the smaller one decides first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SortKey {
    /// A number, or an interval.
    Number(i64, i64),
    /// The first and the last day of a date, as numbers of days.
    Days(i64, i64),
    /// A text.
    Text(String),
    /// Nothing is known; such rows stay last in either direction.
    Unknown,
}

impl TableCell {
    /// The same cell, sorted by an interval; a certain number has the same ends.
    pub fn by<Number: TryInto<i64>>(self, min: Number, max: Number) -> Self {
        let [min, max] = [min, max].map(|end| end.try_into().unwrap_or(i64::MAX));
        self.sorted(SortKey::Number(min, max))
    }

    /// The same cell, sorted by this key.
    pub fn sorted(self, key: SortKey) -> Self {
        Self::Sorted(key, Box::new(self))
    }

    /// How many columns it takes.
    const fn width(&self) -> usize {
        if let Self::Instead(_) = self { 2 } else { 1 }
    }

    fn key(&self) -> SortKey {
        match self {
            Self::Sorted(key, _) => key.clone(),
            Self::Bar { min, max, .. } => SortKey::Number((*min).into(), (*max).into()),
            Self::Number { .. } | Self::Instead(_) => SortKey::Unknown,
            _ => SortKey::Text(self.text()),
        }
    }

    /// Its text.
    fn text(&self) -> String {
        match self {
            Self::Name { text, .. }
            | Self::Number { text, .. }
            | Self::NumberName(text)
            | Self::Text(text)
            | Self::Extra(text)
            | Self::Instead(text) => text.clone(),
            Self::Run(run) => run.iter().map(|it| &*it.text).collect(),
            Self::Sorted(_, cell) => cell.text(),
            Self::Bar { .. } => String::new(),
        }
    }

    /// The last part of the address of a head, which is the id of what the row is about.
    fn id(&self) -> &str {
        match self {
            Self::Name { to: Some(to), .. } => to.rsplit('/').next().unwrap_or_default(),
            Self::Sorted(_, cell) => cell.id(),
            _ => "",
        }
    }

    fn is_number(&self) -> bool {
        match self {
            Self::Sorted(_, cell) => cell.is_number(),
            _ => matches!(self, Self::Number { .. }),
        }
    }
}

impl TableRow {
    /// The text of its first cell.
    #[must_use]
    pub fn name(&self) -> String {
        self.cells.first().map(TableCell::text).unwrap_or_default()
    }

    /// What it is sorted by in a column. A number without a key of its own has that of the bar before it.
    #[must_use]
    pub fn key(&self, column: usize) -> SortKey {
        let (mut first, mut before) = (0, SortKey::Unknown);
        for cell in &self.cells {
            let key = cell.key();
            if column < first + cell.width() {
                return if key == SortKey::Unknown && cell.is_number() { before } else { key };
            }
            first += cell.width();
            before = if let TableCell::Bar { .. } = cell { key } else { SortKey::Unknown };
        }
        SortKey::Unknown
    }

    /// What a search looks at: the texts of the row, not its numbers, and the id of what it is about.
    #[must_use]
    pub fn searched(&self) -> String {
        let texts =
            self.cells.iter().filter(|cell| !cell.is_number()).map(|cell| [&*cell.text(), " ", cell.id()].concat());
        texts.collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::FigureMark;

    fn row() -> TableRow {
        let cells = vec![
            TableCell::Name { text: "Lille".into(), to: Some("#/commune/59350".into()), tag: None },
            TableCell::Bar { min: 3, max: 5, of: 9 },
            FigureMark::default().cell("entre 3 et 5".into()),
            FigureMark::default().cell("33".into()).by(33_u32, 55_u32),
            TableCell::Text("2019".into()).sorted(SortKey::Days(1, 365)),
            FigureMark::default().cell("7".into()),
        ];
        TableRow { cells, class: "" }
    }

    #[test]
    fn a_cell_is_sorted_by_its_key_or_its_bar_or_its_text() {
        let keys: Vec<SortKey> = (0..7).map(|column| row().key(column)).collect();
        assert_eq!(keys[0], SortKey::Text("Lille".into()));
        assert_eq!(keys[1..3], [SortKey::Number(3, 5), SortKey::Number(3, 5)]);
        assert_eq!(keys[3..], [SortKey::Number(33, 55), SortKey::Days(1, 365), SortKey::Unknown, SortKey::Unknown]);
    }

    #[test]
    fn what_takes_the_place_of_a_bar_and_its_number_is_not_known_in_either_column() {
        let cells = vec![TableCell::Text("Fretin".into()), TableCell::Instead("plus membre".into())];
        let row = TableRow { cells, class: "" };
        assert_eq!(
            [0, 1, 2].map(|column| row.key(column)),
            [SortKey::Text("Fretin".into()), SortKey::Unknown, SortKey::Unknown]
        );
    }

    #[test]
    fn a_search_looks_at_names_codes_and_texts_not_at_numbers() {
        assert_eq!(row().searched().split_whitespace().collect::<Vec<_>>(), ["Lille", "59350", "2019"]);
    }
}
