//! The page's tables and its map: names, heads, hints.

pub const AT_LEAST: &str = "Au moins";
pub const YEAR: &str = "Année";

pub const COMMUNES_TABLE: &str = "Tableau des communes";
pub const DEPLOYMENTS_TABLE: &str = "Actions déployées par année";

/// Under the map, before a commune is pointed at.
pub const POINT_AT_A_COMMUNE: &str = "Survolez ou choisissez une commune.";
/// What the legend of the map says of each class.
pub const LEGEND: &str = "Légende\u{a0}: nombre d’actions, nombre de communes";
