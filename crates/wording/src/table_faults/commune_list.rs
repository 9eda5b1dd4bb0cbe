//! What is not understood in a list of communes.

use tables::read::{CommuneListFault, CommuneListFaultKind};

use super::{column_letters, spaced};

/// The sentence of something in a list of communes that is not understood, which begins with its place.
#[must_use]
pub fn of_commune_list(fault: &CommuneListFault) -> String {
    let CommuneListFault { row, column, text, kind, .. } = fault;
    let why = match kind {
        CommuneListFaultKind::NoHeads => {
            return spaced(
                "Ni codes INSEE ni noms de communes n’y sont reconnus : donnez des titres aux colonnes (« Code INSEE », \
                 « Commune », « Population »), ou écrivez une commune par ligne, son code d’abord.",
            );
        }
        CommuneListFaultKind::NotACode => format!("« {text} » n’est pas un code INSEE, de cinq signes."),
        CommuneListFaultKind::CodeTwice { row } => format!("« {text} » est déjà à la ligne {}.", row + 1),
        CommuneListFaultKind::NoName => "le nom de la commune manque.".to_owned(),
        CommuneListFaultKind::NotAPopulation => format!("« {text} » n’est pas un nombre d’habitants."),
        CommuneListFaultKind::LeftOut => format!("« {text} » n’est pas une commune."),
    };
    spaced(&format!("Ligne {}, colonne {} : {why}", row + 1, column_letters(*column)))
}
