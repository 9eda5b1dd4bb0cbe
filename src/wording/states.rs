//! A commune's part in an action, in words.

use domain::territory::{Participation, ParticipationState, Provenance};

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
pub fn cell(row: Option<&Participation>, took_part_before: bool, list_is_complete: bool) -> String {
    let Some(row) = row else {
        let absent = if list_is_complete {
            "Ne participe pas : absente de la liste complète"
        } else {
            "Inconnue : aucune réponse"
        };
        return absent.replace(" :", "\u{a0}:");
    };
    let since = row.since.map(|date| format!(" {}", dates::since(date))).unwrap_or_default();
    match row.state {
        ParticipationState::No if took_part_before => format!("Ne participe plus{since}"),
        state => format!("{}{since}", name(state)),
    }
}

/// A cell whose row is left out because it is illustrative.
pub const LEFT_OUT: &str = "Inconnue\u{a0}: la donnée illustrative est laissée de côté";

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
        assert_eq!(cell(None, false, true), "Ne participe pas\u{a0}: absente de la liste complète");
        assert_eq!(cell(None, false, false), "Inconnue\u{a0}: aucune réponse");
    }
}
