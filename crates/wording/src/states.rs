//! The texts of participation states and provenances.

use domain::indicators::{CellBasis, EffectiveCell};
use domain::territory::{ParticipationState, Provenance};

use super::dates;

/// The name of a state.
#[must_use]
pub const fn name(state: ParticipationState) -> &'static str {
    match state {
        ParticipationState::TakesPart => "Participe",
        ParticipationState::Interested => "Intéressée",
        ParticipationState::No => "Ne participe pas",
        ParticipationState::NotConcerned => "Non concernée",
        ParticipationState::Unknown => "Inconnue",
    }
}

/// The name of a state within a sentence.
#[must_use]
pub fn within(state: ParticipationState) -> String {
    name(state).to_ascii_lowercase()
}

/// The text of a cell: « Participe depuis avril 2019 », « Ne participe plus depuis 2018 ».
#[must_use]
pub fn cell(cell: &EffectiveCell<'_>, took_part_before: bool) -> String {
    let row = match cell.basis {
        CellBasis::Row(row) => row,
        CellBasis::CompleteList(_) => return "Ne participe pas\u{a0}: absente de la liste complète".to_owned(),
        CellBasis::RowLeftOut => return "Inconnue\u{a0}: la donnée illustrative est laissée de côté".to_owned(),
        CellBasis::Nothing => return "Inconnue\u{a0}: aucune réponse".to_owned(),
    };
    let since = row.since.map(|date| format!(" {}", dates::since(date))).unwrap_or_default();
    match row.state {
        ParticipationState::No if took_part_before => format!("Ne participe plus{since}"),
        state => format!("{}{since}", name(state)),
    }
}

/// Why a cell has its state if no row says so; empty if one does.
#[must_use]
pub fn without_row(cell: &EffectiveCell<'_>) -> String {
    let why = match cell.basis {
        CellBasis::Row(_) => "",
        CellBasis::CompleteList(_) => "absente de la liste complète",
        CellBasis::RowLeftOut => "la donnée illustrative est laissée de côté",
        CellBasis::Nothing => "aucune réponse",
    };
    why.to_owned()
}

/// The name of a provenance.
#[must_use]
pub const fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Published => "publié",
        Provenance::Entered => "saisi",
        Provenance::Illustrative => "illustratif",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_row_means_no_only_in_a_complete_list() {
        let text = |state, basis| cell(&EffectiveCell { state, basis }, false);
        assert_eq!(
            text(ParticipationState::No, CellBasis::CompleteList(Provenance::Published)),
            "Ne participe pas\u{a0}: absente de la liste complète"
        );
        assert_eq!(text(ParticipationState::Unknown, CellBasis::Nothing), "Inconnue\u{a0}: aucune réponse");
    }
}
