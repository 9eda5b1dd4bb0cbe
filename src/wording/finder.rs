//! The field that finds a commune.

pub const LABEL: &str = "Commune";
pub const PLACEHOLDER: &str = "Quelques lettres";
/// What the list of those that were found is called.
pub const FOUND: &str = "Communes trouvées";
/// Where no commune answers to what is typed.
pub const NOTHING: &str = "Aucune commune ne correspond. Essayez moins de lettres.";
