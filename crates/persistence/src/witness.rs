//! The witness: how many edits were kept, so that a store that was emptied is told from a first visit.

/// What a witness says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Witness {
    /// Edits that were kept somewhere, and that nobody has given up.
    pub edits: usize,
    /// How many of them the vault held.
    pub in_vault: usize,
}

impl Witness {
    /// Reads one; damaged, it still says that there was something.
    pub fn read(text: &str) -> Self {
        let mut numbers = text.split(' ').map(str::parse);
        match (numbers.next(), numbers.next()) {
            (Some(Ok(edits)), Some(Ok(in_vault))) => Self { edits, in_vault },
            _ => Self { edits: 1, in_vault: 0 },
        }
    }

    pub fn written(self) -> String {
        [&self.edits.to_string(), " ", &self.in_vault.to_string()].concat()
    }
}
