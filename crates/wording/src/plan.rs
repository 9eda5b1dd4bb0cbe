//! The texts of the site map.

/// The title of the page, and of the link to it.
pub const TITLE: &str = "Plan du carnet";

/// The introduction.
pub const INTRODUCTION: &str = "Toutes les pages, dans l’ordre des entrées du haut.";

/// The heading of the pages that the foot leads to.
pub const OF_THE_NOTEBOOK: &str = "Sur ce carnet";

/// What a page of the map leads to.
pub const TO_ACCOUNTS: &str = "et, de chaque chiffre, le détail de ce qu’il compte";
pub const TO_ACTIONS: &str = "et la page de chaque action";
pub const TO_COMMUNES: &str = "et la page de chaque commune";
pub const TO_OWN_COMMUNE: &str = "puis y répondre, la comparer, voir ses voisines, envoyer ses réponses";
pub const TO_EDIT_ACTION: &str = "et, pour chaque action, la page qui la modifie";
pub const TO_EDIT_COMMUNE: &str = "et, pour chaque commune, la page qui la modifie";
pub const TO_COMPARED: &str = "et la comparaison de deux états nommés";
