//! The labels of the grid page: buttons, fields, tables, keys.

/// The name of the grid.
pub const NAME: &str = "Communes et actions";

/// The summary above the closed filters; `shown` is what they show.
#[must_use]
pub fn filters(shown: &str) -> String {
    ["Filtrer, trier\u{a0}– ", shown].concat()
}

/// The name of the group of filters.
pub const FILTERS: &str = "Filtrer et trier";

/// The drop-down filters: the label of each, and its option for all values.
pub const SIZE: [&str; 2] = ["Taille", "Toutes"];
pub const DOMAIN: [&str; 2] = ["Domaine", "Tous"];
pub const STATE: [&str; 2] = ["État", "Tous"];
pub const ORIGIN: [&str; 2] = ["Provenance", "Toutes"];

/// The origin of cells without an answer.
pub const NO_ORIGIN: &str = "sans réponse";

pub const EDITED_ONLY: &str = "Modifiées";
pub const ORDER: &str = "Trier les communes par";
pub const TRANSPOSED: &str = "Actions en lignes";
pub const SHOW_ALL: &str = "Tout montrer";

/// The text after the title of an illustrative action, in its tooltip.
pub const ILLUSTRATIVE_TITLE: &str = " (intitulé illustratif)";

/// The groups of buttons and the buttons, with the key of those that have one.
pub const ANSWERING: &str = "Répondre pour les cases choisies";
pub const REVERT: [&str; 2] = ["Rendre", "Suppr"];
pub const DETAIL: [&str; 2] = ["Détail…", "Entrée"];
pub const SELECTING: &str = "Choisir";
pub const ROW: [&str; 2] = ["Ligne", "Maj Espace"];
pub const COLUMN: [&str; 2] = ["Colonne", "Ctrl Espace"];
pub const ALL: [&str; 2] = ["Tout", "Ctrl A"];
pub const EXTEND: &str = "Étendre";
pub const COPYING: &str = "Copier et remplir";
pub const COPY: &str = "Copier";
pub const COPY_NAMED: &str = "Copier avec les noms";
pub const PASTE: &str = "Coller…";
pub const FILL_DOWN: [&str; 2] = ["Vers le bas", "Ctrl Entrée"];
pub const FILL_RIGHT: [&str; 2] = ["Vers la droite", "Ctrl Maj Entrée"];

/// The summary above the list of keys.
pub const KEYS_HELP: &str = "Aide au clavier";

/// The labels in the dialog of a paste.
pub const PASTE_TITLE: &str = "Coller depuis un tableur";
pub const PASTED: &str = "Ce qui est collé";
pub const NOTE_OF_ALL: &str = "Remarque ou source de tout le collage (facultatif)";
pub const APPLY: &str = "Appliquer";
pub const CANCEL: &str = "Annuler";

/// The list of what the last paste did not understand.
pub const COPY_LIST: &str = "Copier la liste";
pub const CLOSE_LIST: &str = "Fermer la liste";

/// The sentences on what is set aside.
pub const SET_ASIDE: &str = "Ce qui est reconnu";

/// The captions of its tables, and the columns of the table of errors.
pub const NOT_UNDERSTOOD: &str = "Ce qui n’est pas compris";
pub const WHERE: &str = "Où";
pub const WRITTEN: &str = "Ce qui est écrit";
pub const WHY: &str = "Pourquoi";
pub const CHANGES: &str = "Ce qui change";

/// The most important keys, for screen readers.
pub const KEYS_IN_SHORT: &str = "Flèches pour se déplacer\u{202f}; o, n, i, c ou point d’interrogation pour répondre\u{202f}; Entrée pour le détail.";

/// The keys and what they do.
pub const KEYS: [(&str, &str); 13] = [
    ("Flèches, Début, Fin, Page préc., Page suiv.", "se déplacer\u{202f}; avec Ctrl, jusqu’au bord"),
    ("Maj + ces touches", "choisir une plage"),
    ("Maj + Espace, Ctrl + Espace", "choisir la ligne, la colonne"),
    ("Ctrl + A", "tout choisir"),
    ("o, n, i, c, ?", "oui, non, intéressée, non concernée, inconnue, pour toutes les cases choisies"),
    ("Suppr", "rendre ce que disent les tableaux"),
    ("Entrée", "ouvrir le détail\u{a0}: dates, remarque"),
    ("Ctrl + C", "copier pour un tableur"),
    ("Ctrl + V", "coller depuis un tableur, avec un aperçu"),
    ("Ctrl + Entrée", "recopier la première ligne choisie vers le bas"),
    ("Ctrl + Maj + Entrée", "recopier la première colonne choisie vers la droite"),
    ("Ctrl + Z, Ctrl + Y", "annuler, rétablir"),
    ("Échap", "ne garder que la case active"),
];
