//! The labels of the choice of the day and of the scope.

/// The legend of the day.
pub const DAY: &str = "Situation";
/// The label of the field for another day.
pub const OTHER_DAY: &str = "Autre date";

/// The legend of the scope, and its two options.
pub const SCOPE: &str = "Données";
pub const EVERYTHING: &str = "Tout";
pub const PUBLISHED_ONLY: &str = "Publié seulement";
