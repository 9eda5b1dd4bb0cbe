//! The texts of the paper forms: what is printed on them, and the page that makes them and types them back.

pub mod page;
pub mod typing;

use domain::dates::Day;
use domain::indicators::EffectiveCell;
use domain::return_code::FormId;
use domain::territory::{Commune, ParticipationState};

use super::numbers::FIXED;
use super::{dates, provenance, states};

/// The heads of the columns.
pub const NUMBER: &str = "N°";
pub const ACTION: &str = "Action";
pub const NOTED: &str = "Noté au carnet";
pub const DETAILS: &str = "Depuis le / remarque";

/// The states in the order of their boxes.
pub const BOXES: [ParticipationState; 5] = [
    ParticipationState::TakesPart,
    ParticipationState::No,
    ParticipationState::Interested,
    ParticipationState::NotConcerned,
    ParticipationState::Unknown,
];

/// The mark in the box of the state that is noted, and what it says to those who cannot see it.
pub const MARK: &str = "●";
pub const MARKED: &str = "noté";

/// The title of a form.
#[must_use]
pub fn title(commune: &Commune) -> String {
    format!("{} (code INSEE {})", commune.display_name(), commune.code)
}

/// The line above the title: the scheme and the EPCI.
#[must_use]
pub fn over(title: &str, epci: &str) -> String {
    if title.contains(epci) { title.to_owned() } else { [title, " – ", epci].concat() }
}

/// The day that the form is about: « Situation au 13 décembre 2019 ».
#[must_use]
pub fn situation(day: Day) -> String {
    ["Situation au ", &dates::day(day)].concat()
}

/// The head of the rows on every page of a form.
#[must_use]
pub fn running_head(commune: &Commune, form: FormId) -> String {
    format!("{} – formulaire {form}", title(commune))
}

/// How to fill the form in.
pub const HOW: &str = "Le point ● marque ce que le carnet dit aujourd’hui\u{a0}: s’il est juste, laissez la ligne telle quelle. Sinon, cochez d’une croix la case qui convient, et notez à droite depuis quand, puis datez et signez en bas.";

/// What is noted of a cell.
#[must_use]
pub fn noted(cell: &EffectiveCell<'_>) -> String {
    let since = cell.row().and_then(|row| row.since).map(|since| format!(" {}", dates::since(since)));
    let since = since.filter(|_| !cell.is_illustrative()).unwrap_or_default();
    provenance::marked(format!("{}{since}", states::name(cell.state)), cell.is_illustrative())
}

/// The title of an action, marked if it is illustrative.
#[must_use]
pub fn action(title: &str, illustrative: bool) -> String {
    provenance::marked(title.to_owned(), illustrative)
}

/// The labels of the code and of its drawing.
pub const CODE: &str = "Code de retour de ce qui est noté";
pub const QR_CODE: &str = "Code QR\u{a0}: le code de retour imprimé à côté";

/// The version of the form: « Formulaire K3F9 ».
#[must_use]
pub fn version(form: FormId) -> String {
    format!("Formulaire{FIXED}{form}")
}

/// The places to write in.
pub const REMARK: &str = "Remarques";
pub const SIGNED: &str = "Date, nom, fonction et signature";
pub const STAMP: &str = "Cachet de la mairie";

#[cfg(test)]
mod tests {
    use domain::ids::CommuneCode;
    use domain::indicators::CellBasis;

    use super::*;

    #[test]
    fn what_is_noted_is_marked_where_it_is_illustrative() {
        let unknown = EffectiveCell { state: ParticipationState::Unknown, basis: CellBasis::Nothing };
        assert_eq!(noted(&unknown), "Inconnue");
        assert_eq!(action("Archives", true), "Archives (illustratif)");
    }

    #[test]
    fn a_form_names_its_commune_with_its_code() {
        let commune = Commune { name: "Lille".into(), ..Commune::blank(CommuneCode::parse("59350").unwrap()) };
        assert_eq!(title(&commune), "Lille (code INSEE 59350)");
        assert_eq!(over("Schéma du Val", "Communauté du Val"), "Schéma du Val – Communauté du Val");
        assert_eq!(over("Schéma de la CC du Val", "CC du Val"), "Schéma de la CC du Val");
    }
}
