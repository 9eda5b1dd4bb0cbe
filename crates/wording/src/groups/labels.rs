//! The names, column heads and rows of the tables of the page.

use domain::indicators::Grouping;

/// The names of the tables.
pub const WHOLE_TABLE: &str = "Tout le territoire";
pub const SIZES_TABLE: &str = "Participations selon la taille";
pub const DOMAINS_TABLE: &str = "Communes selon le nombre de domaines";
pub const ALONE_TABLE: &str = "Communes seules de leur taille";

/// The name of the table of a grouping.
#[must_use]
pub const fn grouping_table(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Domain => "Actions par domaine",
        Grouping::Objective => "Actions par objectif",
        Grouping::Form => "Actions par forme",
    }
}

/// The head of the column of its groups.
#[must_use]
pub const fn grouping_column(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Domain => "Domaine",
        Grouping::Objective => "Objectif",
        Grouping::Form => "Forme",
    }
}

pub const PARTICIPATIONS: &str = "Participations";

/// The measures: rows of the table of the whole territory, columns of the table of size classes.
pub const MEASURE: &str = "Mesure";
pub const WHAT_IT_IS: &str = "Ce que c’est";
pub const MEAN: &str = "Moyenne";
pub const MEDIAN: &str = "Médiane";
pub const LOWEST: &str = "Le plus bas";
pub const HIGHEST: &str = "Le plus haut";
pub const SIZE_CLASS: &str = "Habitants par commune";

/// The head of the column of numbers of domains.
pub const IN_AT_LEAST: &str = "Dans au moins";

/// The columns of the table of communes that are alone.
pub const NOT_PART_OF: &str = "Ne participe pas à";
pub const ITS_SIZE_CLASS: &str = "Sa classe de taille";
pub const OTHERS_THAT_TAKE_PART: &str = "Autres, qui participent";

/// The row of all communes, and that of communes with unknown population.
pub const ALL_SIZES: &str = "Toutes les communes";
pub const UNKNOWN_SIZE: &str = "Population inconnue";
