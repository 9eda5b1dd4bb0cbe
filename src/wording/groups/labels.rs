//! The page's tables: their names, the heads of their columns, their rows.

use domain::indicators::Grouping;

/// What the tables are called.
pub const WHOLE_TABLE: &str = "Tout le territoire";
pub const SIZES_TABLE: &str = "Participations selon la taille";
pub const DOMAINS_TABLE: &str = "Communes selon le nombre de domaines";
pub const ALONE_TABLE: &str = "Communes seules de leur taille";

/// What the table of a grouping is called.
#[must_use]
pub const fn grouping_table(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Domain => "Actions par domaine",
        Grouping::Objective => "Actions par objectif",
        Grouping::Form => "Actions par forme",
    }
}

/// The head over the names of its groups.
#[must_use]
pub const fn grouping_column(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Domain => "Domaine",
        Grouping::Objective => "Objectif",
        Grouping::Form => "Forme",
    }
}

pub const PARTICIPATIONS: &str = "Participations";

/// The measures of the whole territory, which are columns where there is a row a class of size.
pub const MEASURE: &str = "Mesure";
pub const WHAT_IT_IS: &str = "Ce que c’est";
pub const MEAN: &str = "Moyenne";
pub const MEDIAN: &str = "Médiane";
pub const LOWEST: &str = "Le plus bas";
pub const HIGHEST: &str = "Le plus haut";
pub const SIZE_CLASS: &str = "Habitants par commune";

/// The head over numbers of domains.
pub const IN_AT_LEAST: &str = "Dans au moins";

/// Who is alone of its size.
pub const NOT_PART_OF: &str = "Ne participe pas à";
pub const ITS_SIZE_CLASS: &str = "Sa classe de taille";
pub const OTHERS_THAT_TAKE_PART: &str = "Autres, qui participent";

/// The row of all the communes, and that of those whose population is not known.
pub const ALL_SIZES: &str = "Toutes les communes";
pub const UNKNOWN_SIZE: &str = "Population inconnue";
