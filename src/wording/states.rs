//! A commune's part in an action, in words.

use domain::indicators::{CellBasis, EffectiveCell};
use domain::territory::{ParticipationState, Provenance};

use super::dates;

/// The state in a word or two.
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

/// The same within a sentence.
#[must_use]
pub fn within(state: ParticipationState) -> String {
    name(state).to_ascii_lowercase()
}

/// What a cell says: « Participe depuis avril 2019 », « Ne participe plus depuis 2018 ».
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

/// Where a row comes from, in a word.
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
    fn an_absent_row_is_a_no_only_in_a_complete_list() {
        let said = |state, basis| cell(&EffectiveCell { state, basis }, false);
        assert_eq!(
            said(ParticipationState::No, CellBasis::CompleteList(Provenance::Published)),
            "Ne participe pas\u{a0}: absente de la liste complète"
        );
        assert_eq!(said(ParticipationState::Unknown, CellBasis::Nothing), "Inconnue\u{a0}: aucune réponse");
    }
}
