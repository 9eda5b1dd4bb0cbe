//! The labels of the pages that add and edit actions and communes: titles, buttons, groups of fields, columns.

/// The groups of fields of an action and of a commune.
pub const WHAT_IT_IS: &str = "Ce qu’elle est";
pub const ITS_STAGES: &str = "Ses étapes";
pub const ITS_ANSWERS: &str = "Ses réponses";
pub const ITS_REPORT: &str = "Ce que le rapport en dit";
pub const ITS_MEMBERSHIP: &str = "Quand elle est membre";

/// The buttons of every form.
pub const SAVE: &str = "Enregistrer";
pub const LEAVE: &str = "Abandonner";

/// The titles of the forms, and the buttons that add.
pub const NEW_ACTION: &str = "Ajouter une action";
pub const ADD_ACTION: &str = "Ajouter l’action";
pub const EDIT_ACTION: &str = "Modifier l’action";
pub const NEW_COMMUNE: &str = "Ajouter une commune";
pub const ADD_COMMUNE: &str = "Ajouter la commune";
pub const EDIT_COMMUNE: &str = "Modifier la commune";

/// The buttons that stop and delete an action, and the confirmation.
pub const STOP_ACTION: &str = "Arrêter l’action";
pub const SAVE_STOP: &str = "Enregistrer l’arrêt";
pub const DELETE_ACTION: &str = "Supprimer l’action";
pub const ASK_TO_DELETE: &str = "Supprimer l’action\u{202f}?";
pub const DO_DELETE: &str = "Oui, supprimer";
pub const DO_NOT_DELETE: &str = "Non, garder";

/// The buttons that restore an action.
pub const UNDO_DELETION: &str = "Annuler la suppression";
pub const ADD_AGAIN: &str = "Rétablir l’action";

/// The link to the page of the perimeter.
pub const SEE_PERIMETER: &str = "Voir le périmètre des communes";

/// The column of the table of actions with the first day on which they no longer run.
pub const STOPPED_COLUMN: &str = "Arrêtée";

/// The title and the columns of the table of members.
pub const MEMBERS: &str = "Les communes membres";
pub const CODE_COLUMN: &str = "Code INSEE";
pub const SINCE_COLUMN: &str = "Membre depuis";
pub const UNTIL_COLUMN: &str = "Sortie";

/// The texts in place of a missing population, a missing first day and a missing last day.
pub const UNKNOWN_POPULATION: &str = "inconnue";
pub const SINCE_EVER: &str = "toujours";
pub const NOT_LEFT: &str = "–";
