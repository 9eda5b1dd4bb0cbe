//! Undoing and redoing, in words.

/// What the buttons are for.
pub const GROUP: &str = "Modifications";
pub const UNDO: &str = "Annuler";
pub const REDO: &str = "Rétablir";

/// What undoing did.
pub const UNDONE: &str = "Dernière modification annulée.";
/// What redoing did.
pub const REDONE: &str = "Modification rétablie.";
