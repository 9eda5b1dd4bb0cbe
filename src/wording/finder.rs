//! The field that finds a commune.

pub const LABEL: &str = "Commune";
pub const PLACEHOLDER: &str = "Quelques lettres";
/// The name of the list of results.
pub const FOUND: &str = "Communes trouvées";
/// The message if no commune matches.
pub const NOTHING: &str = "Aucune commune ne correspond. Essayez moins de lettres.";
