//! The page's buttons and filters.

use domain::journal::{GestureKind, ReversalKind};

/// The field for a name.
pub const YOUR_NAME: &str = "Votre nom (facultatif)";

/// What a name is for.
pub const SIGNATURE: &str = "Il signe vos prochains changements, ici et dans les fichiers que vous transmettez. Personne n’est obligé d’en donner un.";

/// What the filters choose among.
pub const FILTERS: &str = "Changements";

/// By what the steps are grouped.
pub const GROUPED_BY: &str = "Voir par";
pub const DAY: &str = "Jour";
pub const COMMUNE: &str = "Commune";
pub const ACTION: &str = "Action";

pub const WORDS: &str = "Mots cherchés";
pub const AUTHOR: &str = "Auteur";
pub const KIND: &str = "Sorte";
pub const IN_FORCE: &str = "En vigueur";

/// Every commune, every action, every kind of change; every author.
pub const EVERY: &str = "Toutes";
pub const EVERYBODY: &str = "Tous";

/// Changes that nobody signed.
pub const UNSIGNED: &str = "Sans nom";

/// Whether a change counts.
#[must_use]
pub const fn in_force(is_in_force: bool) -> &'static str {
    if is_in_force { "Oui" } else { "Non\u{a0}: annulées, retirées" }
}

/// A kind of changes.
#[must_use]
pub const fn kind(of: GestureKind) -> &'static str {
    match of {
        GestureKind::Answer => "Réponses",
        GestureKind::Confirmation => "Confirmations",
        GestureKind::Tables => "Actions et communes",
        GestureKind::NamedState => "États nommés",
        GestureKind::Return => "Annulations et retraits",
    }
}

/// What pressing the ways of a step did.
const TAKEN_BACK: &str = "Changement annulé. «\u{a0}Rétablir\u{a0}» le ramène.";
/// Likewise.
const BROUGHT_BACK: &str = "Changement rétabli.";

/// The button that takes a way back.
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

/// What is said once a way back is taken.
#[must_use]
pub const fn reversed(kind: ReversalKind) -> &'static str {
    if kind.brings_back() { BROUGHT_BACK } else { TAKEN_BACK }
}

/// The way to the rest of a long list, and to the rest of the journal.
pub const MORE: &str = "Voir la suite";
pub const MORE_STEPS: &str = "Voir la suite du journal";

/// Between what was and what is, for those who hear it.
pub const THEN: &str = ", puis";
