//! The pages on which actions and communes are added and changed: titles, buttons, groups of questions, columns.

/// The groups of questions about an action, and about a commune.
pub const WHAT_IT_IS: &str = "Ce qu’elle est";
pub const ITS_STAGES: &str = "Ses étapes";
pub const ITS_ANSWERS: &str = "Ses réponses";
pub const ITS_MEMBERSHIP: &str = "Quand elle est membre";

/// The buttons of every form.
pub const SAVE: &str = "Enregistrer";
pub const LEAVE: &str = "Abandonner";

/// The titles of the forms, and the buttons that hand in what is new.
pub const NEW_ACTION: &str = "Ajouter une action";
pub const ADD_ACTION: &str = "Ajouter l’action";
pub const EDIT_ACTION: &str = "Modifier l’action";
pub const NEW_COMMUNE: &str = "Ajouter une commune";
pub const ADD_COMMUNE: &str = "Ajouter la commune";
pub const EDIT_COMMUNE: &str = "Modifier la commune";

/// The ways to stop an action and to delete it.
pub const STOP_ACTION: &str = "Arrêter l’action";
pub const SAVE_STOP: &str = "Enregistrer l’arrêt";
pub const DELETE_ACTION: &str = "Supprimer l’action";
pub const ASK_TO_DELETE: &str = "Supprimer l’action\u{202f}?";
pub const DO_DELETE: &str = "Oui, supprimer";
pub const DO_NOT_DELETE: &str = "Non, garder";

/// The ways back from there.
pub const UNDO_DELETION: &str = "Annuler la suppression";
pub const ADD_AGAIN: &str = "Rétablir l’action";

/// The way to the communes and when they are members.
pub const SEE_PERIMETER: &str = "Voir le périmètre des communes";

/// The table of those that are members.
pub const MEMBERS: &str = "Les communes membres";
pub const CODE_COLUMN: &str = "Code INSEE";
pub const SINCE_COLUMN: &str = "Membre depuis";
pub const UNTIL_COLUMN: &str = "Sortie";

/// Instead of what is not said of a commune: its population, when it came in, when it left.
pub const UNKNOWN_POPULATION: &str = "inconnue";
pub const SINCE_EVER: &str = "toujours";
pub const NOT_LEFT: &str = "–";
