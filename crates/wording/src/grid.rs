//! The texts of the grid: names of cells, the selection, results of commands, the preview of a paste.

use domain::answering::CellAnswer;
use domain::spreadsheet::state_word;
use domain::territory::{ParticipationState, Provenance};

use super::arithmetic::uncapitalized;
use super::numbers::{agreed, counted, whole};
use super::punctuation::{COLON, COMMA};
use super::{contradictions, dates, states};

pub mod labels;
pub mod paste;
mod paste_reasons;

/// The title of the page: how many cells are known.
#[must_use]
pub fn headline(known: u32, of: u32) -> String {
    let all = whole(of.into());
    match (known, of) {
        (_, 0) => "Aucune case à remplir à cette date".to_owned(),
        (0, _) => ["Aucune des ", &all, " cases n’est renseignée"].concat(),
        _ if known == of => ["Les ", &all, " cases sont renseignées"].concat(),
        (1, _) => ["1 case renseignée sur ", &all].concat(),
        _ => [&whole(known.into()), "\u{a0}cases renseignées sur\u{a0}", &all].concat(),
    }
}

/// What a cell says after its name: « participe depuis 2017, illustratif, modifié ».
#[must_use]
pub fn said(state: &str, from: Option<Provenance>, [edited, contested, aside]: [bool; 3]) -> String {
    let mut said = uncapitalized(state);
    let marks = [
        (from == Some(Provenance::Illustrative), states::provenance(Provenance::Illustrative)),
        (edited, "modifié"),
        (contested, contradictions::MARK),
        (aside, "hors des filtres"),
    ];
    for (_, mark) in marks.into_iter().filter(|(is_set, _)| *is_set) {
        said.push_str(COMMA);
        said.push_str(mark);
    }
    said
}

/// The announcement of a change, with how to undo it.
#[must_use]
pub fn with_undo(sentence: &str) -> String {
    [sentence, " Ctrl+Z pour annuler."].concat()
}

/// How many communes, actions and cells are shown, and how many cells match the filters.
#[must_use]
pub fn shown((communes, actions): (usize, usize), matching: Option<usize>) -> String {
    if communes == 0 || actions == 0 {
        return "Aucune case ne répond à ces filtres.".to_owned();
    }
    let cells = counted((communes * actions) as u64, "case");
    let lines = [counted(communes as u64, "commune"), counted(actions as u64, "action")].join(" × ");
    let matching = match matching {
        None => String::new(),
        Some(1) => ", dont 1 répond aux filtres".to_owned(),
        Some(count) => [", dont ", &whole(count as u64), "\u{a0}répondent aux filtres"].concat(),
    };
    [&lines, "\u{a0}: ", &cells, &matching, "."].concat()
}

/// The size of the selection; empty for a single cell.
#[must_use]
pub fn selected(rows: usize, columns: usize) -> String {
    if rows * columns < 2 {
        return String::new();
    }
    let lines = [counted(rows as u64, "ligne"), counted(columns as u64, "colonne")].join(" × ");
    [&counted((rows * columns) as u64, "case"), " choisies", "\u{a0}: ", &lines, "."].concat()
}

/// The sign of a state in the printed grid.
#[must_use]
pub const fn sign(state: ParticipationState) -> &'static str {
    match state {
        ParticipationState::TakesPart => "●",
        ParticipationState::Interested => "◐",
        ParticipationState::No => "○",
        ParticipationState::NotConcerned => "–",
        ParticipationState::Unknown => "?",
    }
}

/// The legend of the signs.
pub const SIGNS: &str = "● participe, ◐ intéressée, ○ ne participe pas, – non concernée, ? inconnue\u{202f}; souligné de points\u{a0}: illustratif.";

/// The state on a button.
#[must_use]
pub const fn answer(state: ParticipationState) -> &'static str {
    match state {
        ParticipationState::TakesPart => "Oui",
        ParticipationState::No => "Non",
        ParticipationState::Interested => "Intéressée",
        ParticipationState::NotConcerned => "Non concernée",
        ParticipationState::Unknown => "Inconnue",
    }
}

/// The announcement after copying.
#[must_use]
pub fn copied(count: usize) -> String {
    changed(count, "copiée")
}

/// The announcement after answering for one cell, by its [name](super::punctuation::pair).
#[must_use]
pub fn answered(cell: &str, state: ParticipationState) -> String {
    [cell, COLON, state_word(state), "."].concat()
}

/// The announcement after answering for several cells.
#[must_use]
pub fn answered_all(count: usize, state: ParticipationState) -> String {
    [&counted(count as u64, "case"), "\u{a0}: ", state_word(state), "."].concat()
}

/// The announcement after reverting cells.
#[must_use]
pub fn reverted(count: usize) -> String {
    changed(count, "rendue")
}

/// The announcement after filling.
#[must_use]
pub fn filled(count: usize) -> String {
    changed(count, "recopiée")
}

/// The announcement after a paste.
#[must_use]
pub fn pasted(count: usize) -> String {
    changed(count, "collée")
}

/// The number of cells with an agreeing participle.
fn changed(count: usize, participle: &str) -> String {
    let plural = agreed(count as u64, "", "s");
    [&counted(count as u64, "case"), " ", participle, plural, "."].concat()
}

/// The orders of the communes, in the order of the list.
pub const ORDERS: [&str; 4] = ["nom", "code INSEE", "population", "participations"];

/// The message if a command changes nothing.
pub const NOTHING_NEW: &str = "Rien à changer\u{a0}: c’est déjà ce qui est noté.";

/// The message if there is nothing to revert.
pub const NOTHING_EDITED: &str = "Rien à rendre\u{a0}: ces cases disent ce que disent les tableaux.";

/// The message if there is nothing to fill from.
pub const NOTHING_TO_FILL: &str = "Choisissez d’abord plusieurs cases, la première étant celle à recopier.";

/// The message if the browser refuses to copy.
pub const NOT_COPIED: &str = "Le navigateur n’a pas permis de copier. Essayez Ctrl+C dans la grille.";

/// An answer: « Participe depuis avril 2019 jusqu’au 31 décembre 2020 inclus ».
#[must_use]
pub fn cell_answer(answer: CellAnswer) -> String {
    let since = answer.since.map(|date| [" ", &dates::since(date)].concat()).unwrap_or_default();
    let until = answer.until.map(|date| [" ", &dates::until(date)].concat()).unwrap_or_default();
    [states::name(answer.state), &since, &until].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_its_state_its_provenance_and_its_marks() {
        let illustrative = Some(Provenance::Illustrative);
        let text = said("Participe depuis 2017", illustrative, [true, false, false]);
        assert_eq!(text, "participe depuis 2017, illustratif, modifié");
        let text = said("Inconnue\u{a0}: aucune réponse", None, [false, true, true]);
        assert_eq!(text, "inconnue\u{a0}: aucune réponse, réponses contraires, hors des filtres");
    }

    #[test]
    fn numbers_of_cells_agree_with_their_nouns() {
        assert_eq!(shown((90, 25), None), "90\u{a0}communes × 25\u{a0}actions\u{a0}: 2\u{202f}250\u{a0}cases.");
        assert_eq!(
            shown((1, 1), Some(1)),
            "1\u{a0}commune × 1\u{a0}action\u{a0}: 1\u{a0}case, dont 1 répond aux filtres."
        );
        assert_eq!(shown((0, 25), Some(0)), "Aucune case ne répond à ces filtres.");
        assert_eq!(selected(3, 4), "12\u{a0}cases choisies\u{a0}: 3\u{a0}lignes × 4\u{a0}colonnes.");
        assert_eq!(selected(1, 1), "");
        assert_eq!(headline(0, 2250), "Aucune des 2\u{202f}250 cases n’est renseignée");
        assert_eq!(headline(1, 4), "1 case renseignée sur 4");
        assert_eq!(headline(4, 4), "Les 4 cases sont renseignées");
    }

    #[test]
    fn commands_are_announced_in_a_sentence() {
        let yes = ParticipationState::TakesPart;
        assert_eq!(answered("Lille, Archives", yes), "Lille, Archives\u{a0}: oui.");
        assert_eq!(answered_all(12, yes), "12\u{a0}cases\u{a0}: oui.");
        assert_eq!(changed(1, "collée"), "1\u{a0}case collée.");
        assert_eq!(changed(2, "collée"), "2\u{a0}cases collées.");
    }
}
