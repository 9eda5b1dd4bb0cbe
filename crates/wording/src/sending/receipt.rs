//! The texts of the receipt, the page that is printed and signed.

use domain::journal::AnswerProgress;

use super::super::numbers::counted;

/// The title.
#[must_use]
pub fn title(of: &str) -> String {
    ["Réponse ", of, " sur les actions mutualisées"].concat()
}

/// The labels of its head.
pub const TERRITORY: &str = "Carnet";
pub const COMMUNE: &str = "Commune";
pub const DATE: &str = "Date";
pub const DATA: &str = "Situation";
pub const COUNTS: &str = "Réponse";
pub const FINGERPRINT: &str = "Empreinte";
pub const REMARK: &str = "Remarque";
pub const SIGNED: &str = "Répond";

/// The head of the list of corrections.
pub const ACTION: &str = "Action";
pub const BEFORE: &str = "Avant";
pub const AFTER: &str = "Réponse de la commune";
/// What stands in the place of the list where there are no corrections.
pub const NO_CORRECTION: &str = "Aucune correction.";

/// What was confirmed.
#[must_use]
pub fn confirmed(progress: &AnswerProgress) -> String {
    match progress.confirmed.len() as u64 {
        0 => "Aucune réponse confirmée sans changement.".to_owned(),
        1 => "Une réponse confirmée sans changement.".to_owned(),
        count => [&*counted(count, "réponse"), " confirmées sans changement."].concat(),
    }
}

/// The fingerprint, and of what it is.
#[must_use]
pub fn fingerprint(fingerprint: &str) -> String {
    [fingerprint, " (du carnet avec cette réponse)"].concat()
}

/// The places for the stamp and the signature.
pub const STAMP: &str = "Cachet de la mairie";
pub const SIGNATURE: &str = "Nom, fonction et signature";
