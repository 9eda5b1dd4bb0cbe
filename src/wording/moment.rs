//! The choice of the day that is looked at and of the rows that count.

/// The day.
pub const DAY: &str = "Situation";
/// Any other day than those that are offered.
pub const OTHER_DAY: &str = "Autre date";

/// The rows, and both choices.
pub const SCOPE: &str = "Données";
pub const EVERYTHING: &str = "Tout";
pub const PUBLISHED_ONLY: &str = "Publié seulement";
