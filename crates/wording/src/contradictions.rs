//! The texts about contradictions between people: the page that settles them, the banner, the marks of cells.

use domain::journal::{ContradictionSide, RecordedAnswer, Statement};

use super::answer_form;
use super::names::{of_person, shown};
use super::numbers::{FIXED, agreed, counted, list, whole};

/// The title of the page.
#[must_use]
pub fn headline(count: usize) -> String {
    match count {
        0 => "Aucune contradiction entre des réponses".to_owned(),
        1 => "Une case a reçu deux réponses contraires".to_owned(),
        _ => [&counted(count as u64, "case"), " ont reçu des réponses contraires"].concat(),
    }
}

/// The introduction of the page.
pub const INTRODUCTION: &str = "Ces réponses ont été données chacune sans connaître l’autre, dans deux copies du carnet. Rien n’est perdu, et rien n’est choisi d’avance\u{a0}: la case garde l’une des deux, avec une marque, jusqu’à ce que quelqu’un tranche. Le choix est noté au journal et peut être annulé.";

/// The sentence below the cells that are shown, if there are more.
#[must_use]
pub fn more(left: usize) -> String {
    let follow = agreed(left as u64, "autre case suivra", "autres cases suivront");
    format!("{}{FIXED}{follow}, à mesure que celles-ci sont tranchées.", whole(left as u64))
}

/// The text of the page if there are none.
pub const NONE: &str = "Deux réponses à une même case, données chacune sans connaître l’autre dans deux copies du carnet, apparaîtraient ici, avec leurs auteurs et leurs dates.";

/// The sentence of the banner.
#[must_use]
pub fn banner(count: usize) -> String {
    let verb = agreed(count as u64, "a", "ont");
    [&counted(count as u64, "case"), " ", verb, " reçu des réponses contraires, chacune donnée sans connaître l’autre."]
        .concat()
}

/// The sentence after edits were taken in that contradict others; empty if none do.
#[must_use]
pub fn found(cells: usize) -> String {
    let verb = agreed(cells as u64, " a reçu", " ont reçu");
    match cells {
        0 => String::new(),
        _ => [" ", &*counted(cells as u64, "case"), verb, " une réponse contraire à celle d’ici\u{a0}: à trancher."]
            .concat(),
    }
}

/// The link of the banner.
pub const SETTLE: &str = "Voir et trancher";

/// The mark of a cell in contradiction, and its part of an accessible name.
pub const MARK: &str = "réponses contraires";

/// The columns of the table of one cell.
pub const WHO: &str = "Qui";
pub const WHEN: &str = "Quand";
pub const ON_DAY: &str = "À la date affichée";
pub const PERIODS: &str = "Réponse, en entier";

/// The name of the row of what was there before.
pub const BEFORE: &str = "Avant ces réponses";

/// The caption of the table of one cell, by its [name](super::punctuation::pair).
#[must_use]
pub fn caption(cell: &str) -> String {
    ["Les réponses à\u{a0}: ", cell].concat()
}

/// The authors of a side: « Anne et quelqu’un qui n’a pas donné son nom ».
#[must_use]
pub fn who(side: &ContradictionSide) -> String {
    let mut names: Vec<String> = Vec::new();
    for Statement { author, .. } in &side.statements {
        let name = author.as_deref().map_or_else(|| "quelqu’un qui n’a pas donné son nom".to_owned(), shown);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    list(&names)
}

/// The button that keeps the answer of a side; `number` tells sides apart whose authors gave no name.
#[must_use]
pub fn keep(side: &ContradictionSide, number: usize) -> String {
    let mut named: Vec<String> = side.statements.iter().filter_map(|it| it.author.as_deref().map(of_person)).collect();
    named.dedup();
    let whose = if named.is_empty() { number.to_string() } else { list(&named) };
    ["Garder la réponse ", &whose].concat()
}

/// The button that keeps none of the answers, and the link to give another one.
pub const KEEP_NONE: &str = "Revenir à ce qui était noté avant";
pub const ANSWER_OTHERWISE: &str = "Répondre autrement";

/// What was settled, for the notice and the announcement.
#[must_use]
pub fn settled(cell: &str, kept: &[RecordedAnswer]) -> String {
    [cell, "\u{a0}: tranché, ", &periods(kept), "."].concat()
}

/// All periods of a side in one line.
#[must_use]
pub fn periods(periods: &[RecordedAnswer]) -> String {
    answer_form::all_of(periods)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sentence_of_further_cells_agrees_with_their_number() {
        assert!(super::more(1).starts_with("1\u{a0}autre case suivra,"));
        assert!(super::more(1200).starts_with("1\u{202f}200\u{a0}autres cases suivront,"));
    }
}
