//! The texts of undo and redo.

/// The name of the group of buttons, and the buttons.
pub const GROUP: &str = "Modifications";
pub const UNDO: &str = "Annuler";
pub const REDO: &str = "Rétablir";

/// The announcements after undo and redo.
pub const UNDONE: &str = "Dernière modification annulée.";

pub const REDONE: &str = "Modification rétablie.";
