//! The names, heads and hints of the tables and the map.

pub const AT_LEAST: &str = "Au moins";
pub const YEAR: &str = "Année";

pub const COMMUNES_TABLE: &str = "Tableau des communes";
pub const DEPLOYMENTS_TABLE: &str = "Actions déployées par année";

/// The hint under the map.
pub const POINT_AT_A_COMMUNE: &str = "Survolez ou choisissez une commune.";
/// The name of the legend of the map.
pub const LEGEND: &str = "Légende\u{a0}: nombre d’actions, nombre de communes";
