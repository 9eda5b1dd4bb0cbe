//! The texts of the frame of every page, and the names of the pages.

use domain::territory::About;

/// The name of the program.
pub const PROGRAM: &str = "Carnet de mutualisation";
/// The link that skips the navigation.
pub const SKIP: &str = "Aller au contenu";
/// The name of the navigation.
pub const NAVIGATION: &str = "Pages";
/// The link to the slides.
pub const PRESENT: &str = "Présenter";

pub const OVERVIEW: &str = "Vue d’ensemble";
pub const OWN_COMMUNE: &str = "Ma commune";
pub const ACTIONS: &str = "Actions";
pub const GRID: &str = "Grille";
pub const GROUPS: &str = "Groupes";
pub const EVOLUTION: &str = "Évolution";
pub const VERIFY: &str = "Vérifier";
pub const DATA: &str = "Données";
pub const JOURNAL: &str = "Journal";
pub const CHANGES: &str = "Modifications";
pub const ABOUT: &str = "À propos et sources";

/// The names of pages in the browser's tab, if they differ from those in the navigation.
pub mod tabs {
    pub const COMMUNES: &str = "Choisir une commune";
    pub const NO_SUCH_COMMUNE: &str = "Commune introuvable";
    pub const NO_SUCH_ACTION: &str = "Action introuvable";
    pub const NEW_ACTION: &str = "Ajouter une action";
    pub const EDIT_ACTION: &str = "Modifier une action";
    pub const PERIMETER: &str = "Périmètre";
    pub const NEW_COMMUNE: &str = "Ajouter une commune";
    pub const EDIT_COMMUNE: &str = "Modifier une commune";
    pub const QUALITY: &str = "Qualité des données";
    pub const CONTRADICTIONS: &str = "Réponses contraires";
    pub const PRESENT: &str = "Présentation";
    pub const COMPARED: &str = "Deux états comparés";
    pub const ABOUT: &str = "À propos";
    pub const ACCESSIBILITY: &str = "Accessibilité";
    pub const UNKNOWN: &str = "Page introuvable";
}

/// The title in the browser's tab: page, then territory.
#[must_use]
pub fn tab(page: &str, territory: &About) -> String {
    format!("{page} – {}", territory.title)
}

/// The text of the footer.
#[must_use]
pub fn foot(territory: &About) -> String {
    let publisher = territory.publisher.as_ref().map(|name| format!(" Publié par {name}.")).unwrap_or_default();
    format!("{}. Carnet indépendant, qui n’est pas une publication de cet EPCI.{publisher}", territory.title)
}
