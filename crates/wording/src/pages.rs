//! The texts of the frame of every page, and the names of the pages.

use domain::territory::About;

/// The name of the program.
pub const PROGRAM: &str = "Carnet de mutualisation";
/// The link that skips the navigation.
pub const SKIP: &str = "Aller au contenu";
/// The names of the two levels of the navigation.
pub const WAYS: &str = "Parties du carnet";
pub const PAGES: &str = "Pages de cette partie";

/// The ways.
pub const RESULTS: &str = "Bilan";
pub const OWN_COMMUNE: &str = "Ma commune";
pub const WORKSHOP: &str = "Atelier";
pub const PRESENT: &str = "Présenter";
pub const HELP: &str = "Aide";

/// The pages of the results.
pub const OVERVIEW: &str = "Vue d’ensemble";
pub const ACTIONS: &str = "Actions";
pub const COMMUNES: &str = "Communes";
pub const GROUPS: &str = "Groupes";
pub const EVOLUTION: &str = "Évolution";
pub const VERIFY: &str = "Vérifier";

/// The pages of a commune.
pub const ANSWER: &str = "Répondre";
pub const PEERS: &str = "Comparer";
pub const NEIGHBOURS: &str = "Voisines";
pub const SEND: &str = "Envoyer";
pub const CHANGE_COMMUNE: &str = "Changer de commune";

/// The pages of the workshop.
pub const GRID: &str = "Grille";
pub const SCHEME: &str = "Schéma";
pub const PERIMETER: &str = "Périmètre";
pub const GATHER: &str = "Recueillir";
pub const PAPER: &str = "Formulaires";
pub const QUALITY: &str = "Qualité";
pub const CONTRADICTIONS: &str = "Contradictions";
pub const JOURNAL: &str = "Journal";
pub const CHANGES: &str = "Enregistrement";
pub const EXCHANGE: &str = "Échanges";
pub const DECKS: &str = "Diaporamas";
pub const PHRASES: &str = "Phrases";
pub const REPORT: &str = "Rapport";

/// The link to the part of the help about the page that is shown: its sign, and its name.
pub const HELP_SIGN: &str = "?";
pub const HELP_ON_PAGE: &str = "Aide sur cette page";

pub const ABOUT: &str = "À propos et sources";

/// The names of pages in the browser's tab, if they differ from those in the navigation.
pub mod tabs {
    pub const COMMUNES: &str = "Choisir une commune";
    pub const NO_SUCH_COMMUNE: &str = "Commune introuvable";
    pub const NO_SUCH_ACTION: &str = "Action introuvable";
    pub const NEW_ACTION: &str = "Ajouter une action";
    pub const EDIT_ACTION: &str = "Modifier une action";
    pub const NEW_COMMUNE: &str = "Ajouter une commune";
    pub const EDIT_COMMUNE: &str = "Modifier une commune";
    pub const DECKS: &str = "Diaporamas";
    pub const QUALITY: &str = "Qualité des données";
    pub const GATHER: &str = "Recueillir les réponses";
    pub const PAPER: &str = "Formulaires sur papier";
    pub const PHRASES: &str = "Phrases prêtes à reprendre";
    pub const CONTRADICTIONS: &str = "Réponses contraires";
    pub const COMPARED: &str = "Deux états comparés";
    pub const ABOUT: &str = "À propos";
    pub const ACCESSIBILITY: &str = "Accessibilité";
    pub const UNKNOWN: &str = "Page introuvable";
}

/// The name of a page about one thing: « Modifier une commune : Lille ».
#[must_use]
pub fn tab_of(page: &str, of: &str) -> String {
    [page, "\u{a0}: ", of].concat()
}

/// The name of the page that sends the answers of a commune.
#[must_use]
pub fn send_tab(commune: &str) -> String {
    [commune, "\u{a0}: envoyer"].concat()
}

/// The title in the browser's tab: page, then territory.
#[must_use]
pub fn tab(page: &str, territory: &About) -> String {
    format!("{page} – {}", territory.title)
}

/// Why a logo is refused.
pub const NOT_A_PICTURE: &str =
    "ce n’est pas une image PNG ou JPEG de 110 ko au plus, écrite «\u{a0}data:image/png;base64,…\u{a0}»";

/// The room of a logo on a cover, in pixels of 1/96 inch.
pub const LOGO_ROOM: (u32, u32) = (260, 96);

/// What the logo of an EPCI shows.
#[must_use]
pub fn logo(epci: &str) -> String {
    ["Logo\u{a0}: ", epci].concat()
}

/// The text of the footer.
#[must_use]
pub fn foot(territory: &About) -> String {
    let independent = if territory.is_published_by_epci() {
        ""
    } else {
        " Carnet indépendant, qui n’est pas une publication de cet EPCI."
    };
    let publisher = territory.publisher.as_ref().map(|name| format!(" Publié par {name}.")).unwrap_or_default();
    format!("{}.{independent}{publisher}", territory.title)
}
