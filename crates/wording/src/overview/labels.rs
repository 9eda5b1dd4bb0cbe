//! The names, heads and hints of the tables and the map.

pub const AT_LEAST: &str = "Au moins";
pub const YEAR: &str = "Année";
/// The head of the column of what was counted at the end of the previous year.
pub const YEAR_BEFORE: &str = "Fin de l’année d’avant";
/// The heads of what was registered and deployed in a year, and of the names of what was deployed.
pub const REGISTERED: &str = "Inscrites";
pub const DEPLOYED: &str = "Déployées";
pub const WHICH_ACTIONS: &str = "Lesquelles, déployées";
/// The row of the illustrative actions, of which the dates are left open.
pub const UNDATED: &str = "Illustratives, sans date publiée";

pub const COMMUNES_TABLE: &str = "Tableau des communes";
/// The link to the list of communes.
pub const SEE_COMMUNES: &str = "La liste des communes, avec leur population, leur place et leurs seuils";

pub const ADOPTION_TABLE: &str = "Communes par action";
pub const DEPLOYMENTS_TABLE: &str = "Actions inscrites et déployées, année par année";

/// The hint under the map.
pub const POINT_AT_A_COMMUNE: &str =
    "Pointez ou touchez une commune\u{202f}; au clavier, les flèches vont de l’une à l’autre.";
/// Closes the card of a commune.
pub const CLOSE: &str = "Fermer";
/// The name of the legend of the map.
pub const LEGEND: &str = "Légende\u{a0}: nombre d’actions, nombre de communes";
