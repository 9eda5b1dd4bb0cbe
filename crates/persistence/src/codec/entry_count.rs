//! The entry count: how many edits were saved, so that an emptied storage is distinguished from a first visit.

/// How many edits were saved, as it is written with them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct EntryCount {
    /// Edits that were saved in either copy and that the user has not given up.
    pub edits: usize,
    /// How many of them the database held.
    pub in_database: usize,
}

impl EntryCount {
    /// Reads a saved count. A damaged one still proves that something was saved: it counts as one edit.
    pub fn read(text: &str) -> Self {
        let mut numbers = text.split(' ').map(str::parse);
        match (numbers.next(), numbers.next()) {
            (Some(Ok(edits)), Some(Ok(in_database))) => Self { edits, in_database },
            _ => Self { edits: 1, in_database: 0 },
        }
    }

    /// The text to save.
    pub fn text(self) -> String {
        [&self.edits.to_string(), " ", &self.in_database.to_string()].concat()
    }

    /// The higher of both numbers.
    pub fn max(self, other: Self) -> Self {
        Self { edits: self.edits.max(other.edits), in_database: self.in_database.max(other.in_database) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_as_it_was_written_and_a_damaged_one_counts_as_one_edit() {
        let count = EntryCount { edits: 12, in_database: 9 };
        assert_eq!((count.text().as_str(), EntryCount::read("12 9")), ("12 9", count));
        for damaged in ["", "12", "12 x", "-1 0"] {
            assert_eq!(EntryCount::read(damaged), EntryCount { edits: 1, in_database: 0 }, "{damaged:?}");
        }
    }
}
