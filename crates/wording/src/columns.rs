//! The heads of columns that several tables share.

pub const ACTION: &str = "Action";
pub const ACTIONS: &str = "Actions";
pub const COMMUNE: &str = "Commune";
pub const COMMUNES: &str = "Communes";
pub const DOMAIN: &str = "Domaine";
pub const INHABITANTS: &str = "Habitants";
pub const DATE: &str = "Date";
/// A share as a percentage.
pub const SHARE: &str = "Part";
pub const BEFORE: &str = "Avant";
pub const AFTER: &str = "Après";
pub const DIFFERENCE: &str = "Écart";
