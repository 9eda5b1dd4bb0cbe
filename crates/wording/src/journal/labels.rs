//! The buttons and filters of the journal page.

use domain::journal::{EditKind, ReversalKind};

/// The field for a name.
pub const YOUR_NAME: &str = "Votre fonction ou votre nom (facultatif)";

/// The hint of the field for a name.
pub const SIGNATURE: &str = "Par exemple «\u{a0}secrétariat de mairie\u{a0}». Il signe vos prochains changements, ici et dans les fichiers que vous transmettez. Personne n’est obligé d’en donner un.";

/// The name of the group of filters.
pub const FILTERS: &str = "Changements";

/// The choice of the grouping.
pub const GROUPED_BY: &str = "Voir par";
pub const DAY: &str = "Jour";
pub const COMMUNE: &str = "Commune";
pub const ACTION: &str = "Action";

pub const WORDS: &str = "Mots cherchés";
pub const AUTHOR: &str = "Auteur";
pub const KIND: &str = "Sorte";
pub const IN_FORCE: &str = "En vigueur";

/// The option for all communes, actions or kinds, and the one for all authors.
pub const EVERY: &str = "Toutes";
pub const EVERYBODY: &str = "Tous";

/// The option for entries without an author.
pub const UNSIGNED: &str = "Sans nom";

/// The option for entries that are in force, or are not.
#[must_use]
pub const fn in_force(is_in_force: bool) -> &'static str {
    if is_in_force { "Oui" } else { "Non\u{a0}: annulées, retirées" }
}

/// The name of a kind of entries.
#[must_use]
pub const fn kind(kind: EditKind) -> &'static str {
    match kind {
        EditKind::Answer => "Réponses",
        EditKind::Confirmation => "Confirmations",
        EditKind::Tables => "Actions et communes",
        EditKind::NamedState => "États nommés",
        EditKind::Composition => "Diaporamas, rapport et phrases",
        EditKind::Reception => "Réponses reçues",
        EditKind::Reversal => "Annulations et retraits",
    }
}

/// The announcements after reverting or restoring an entry.
const REVERTED: &str = "Changement annulé. «\u{a0}Rétablir\u{a0}» le ramène.";
const RESTORED: &str = "Changement rétabli.";

/// The button of a reversal.
#[must_use]
pub const fn reversal(kind: ReversalKind) -> &'static str {
    match kind {
        ReversalKind::TakeBack => "Annuler ce changement",
        ReversalKind::TakeBackHere => "Annuler ici seulement",
        ReversalKind::RemoveName => "Supprimer ce nom",
        ReversalKind::UndoWithdrawal => "Annuler ce retrait",
        ReversalKind::Restore => "Rétablir",
        ReversalKind::RestoreTogether => "Rétablir tout ce qui a été retiré ensemble",
    }
}

/// The announcement after a reversal.
#[must_use]
pub const fn reversed(kind: ReversalKind) -> &'static str {
    if kind.brings_back() { RESTORED } else { REVERTED }
}

/// The button that shows more changes of an entry, and the one that shows more entries.
pub const MORE: &str = "Voir la suite";
pub const MORE_ENTRIES: &str = "Voir la suite du journal";

/// What screen readers say between the values before and after.
pub const THEN: &str = ", puis";
