//! The texts about named states and the comparison of two states.

use domain::dates::Day;
use domain::indicators::{Backing, Interval, Scope};
use domain::journal::TerritoryDiff;

use super::numbers::{counted, fraction, percentages, range, whole};
use super::{changes, dates, names, overview};

/// The introduction of the section.
pub const PURPOSE: &str =
    "Donnez un nom à l’état présent pour le retrouver et le comparer, plus tard, à un autre ou à maintenant.";

/// The announcement after naming the present state.
pub const NAMED: &str = "L’état présent a un nom.";
/// The announcement after deleting a name.
pub const DELETED: &str = "Le nom est supprimé, aucun changement n’est perdu. «\u{a0}Annuler\u{a0}» le ramène.";

/// The name of the present state.
pub const NOW: &str = "maintenant";

/// The title of the section: how many states have a name.
#[must_use]
pub fn headline(count: usize) -> String {
    match count {
        0 => "Aucun état n’a de nom".to_owned(),
        1 => "1\u{a0}état a un nom".to_owned(),
        _ => [&*whole(count as u64), "\u{a0}états ont un nom"].concat(),
    }
}

/// A suggested name that no other state has: « État au 13 décembre 2019 », then « …, 2 ».
#[must_use]
pub fn suggested(today: Option<Day>, is_taken: impl Fn(&str) -> bool) -> String {
    let first = today.map_or_else(|| "État".to_owned(), |day| ["État au ", &dates::day(day)].concat());
    let others = (2..).map(|number: u64| [&*first, ", ", &number.to_string()].concat());
    std::iter::once(first.clone()).chain(others).find(|name| !is_taken(name)).unwrap_or_default()
}

/// The error of a name; empty if there is none.
#[must_use]
pub fn name_error(name: &str, is_taken: bool) -> String {
    if name.trim().is_empty() {
        "Écrivez un nom\u{a0}: c’est à lui que l’état sera reconnu.".to_owned()
    } else if is_taken {
        ["Un autre état s’appelle déjà «\u{a0}", name.trim(), "\u{a0}»\u{a0}: choisissez un autre nom."].concat()
    } else {
        String::new()
    }
}

/// When and by whom a state was named, and how many edits were made since.
#[must_use]
pub fn description(when: &str, author: Option<&str>, since: usize) -> String {
    let by = author.map(|author| [" par ", &names::shown(author)].concat()).unwrap_or_default();
    let since = match since {
        0 => "aucun geste depuis".to_owned(),
        _ => [&*counted(since as u64, "geste"), " depuis"].concat(),
    };
    ["Nommé le ", when, &by, ", ", &since].concat()
}

/// The warning that entries of a state are missing in this copy; empty if none are.
#[must_use]
pub fn missing(name: &str, missing: usize) -> String {
    let entries = match missing {
        0 => return String::new(),
        1 => "une étape".to_owned(),
        _ => [&*whole(missing as u64), "\u{a0}étapes"].concat(),
    };
    ["Il manque ici ", &entries, " de l’état «\u{a0}", name, "\u{a0}», faites sur un autre poste\u{a0}: il est montré sans elles. Reprenez leur fichier de modifications pour le voir entier."].concat()
}

/// The link back to the journal.
pub const BACK: &str = "Retour au journal";
/// The marks of actions and communes that only one state has.
pub const ONLY_FIRST: &str = "seulement dans le premier état";
pub const ONLY_SECOND: &str = "seulement dans le second état";

/// The title if a state is not known in this copy.
pub const UNKNOWN: &str = "Cet état n’est pas connu ici";
/// Why it is not known, and what to do.
pub const UNKNOWN_WHY: &str = "L’adresse parle d’un état qui n’est pas dans ce carnet\u{a0}: il a pu être nommé sur un autre poste. Reprenez le fichier de modifications de ce poste, ou choisissez un autre état dans le journal.";

/// The line above the title: the names of both states.
#[must_use]
pub fn pair(one: &str, other: &str) -> String {
    ["De «\u{a0}", one, "\u{a0}» à «\u{a0}", other, "\u{a0}»"].concat()
}

/// The title of a comparison: how many changes lead from the first state to the second, and of what.
#[must_use]
pub fn difference(diff: &TerritoryDiff) -> String {
    if diff.is_same() {
        return "Les deux états disent la même chose".to_owned();
    }
    let count = diff.count();
    [&*changes::counted_changes(count), "\u{a0}: ", &changes::kinds(count)].concat()
}

/// The title of the section of answers: « 8 réponses diffèrent ».
#[must_use]
pub fn answers(count: usize) -> String {
    section_title(count, "réponse")
}

/// The title of the section of actions: « Aucune action ne diffère ».
#[must_use]
pub fn actions(count: usize) -> String {
    section_title(count, "action")
}

/// The title of the section of communes.
#[must_use]
pub fn communes(count: usize) -> String {
    section_title(count, "commune")
}

fn section_title(count: usize, noun: &str) -> String {
    match count {
        0 => ["Aucune ", noun, " ne diffère"].concat(),
        1 => ["1\u{a0}", noun, " diffère"].concat(),
        _ => [&*counted(count as u64, noun), " diffèrent"].concat(),
    }
}

/// The sentence about the highest threshold that changed: its number, both counts, both numbers of members. `None` if
/// none changed; equal ranges may hide any change, so then all counts have to be certain.
#[must_use]
pub fn figures(changed: Option<(u32, [Interval; 2], [u32; 2])>, all_certain: bool, day: Day) -> String {
    let on = [" au ", &dates::day(day)].concat();
    match changed {
        None if all_certain => ["Les seuils sont les mêmes", &on].concat(),
        None => ["On ne sait pas si les seuils sont les mêmes", &on].concat(),
        Some((k, [before, after], [of_before, of_after])) => {
            let (before, after) = (fraction(before, of_before), fraction(after, of_after));
            [
                &*["Dans au moins ", &counted(k.into(), "action")].concat(),
                "\u{a0}: ",
                &before,
                " communes, puis ",
                &after,
                &on,
            ]
            .concat()
        }
    }
}

/// A threshold with its percentage: « 86 sur 90 (95 %) ».
#[must_use]
pub fn share(reached: Interval, members: u32) -> String {
    if members == 0 {
        return range(reached);
    }
    [&*fraction(reached, members), " (", &percentages(reached, members), ")"].concat()
}

/// The text in place of a difference that is not certain.
pub const NOT_CERTAIN: &str = "—";

/// The caption of the table of figures.
#[must_use]
pub fn figures_caption(one: &str, other: &str, day: Day) -> String {
    let on = dates::day(day);
    [
        "Au ",
        &on,
        ", dans le premier état («\u{a0}",
        one,
        "\u{a0}») et dans le second («\u{a0}",
        other,
        "\u{a0}»). Un tiret\u{a0}: l’écart n’est pas certain.",
    ]
    .concat()
}

/// The day on which a cell is compared, if it is not the shown day; `None` is before all dates.
#[must_use]
pub fn on_another_day(on: Option<Day>, shown: Day) -> String {
    match on {
        Some(day) if day == shown => String::new(),
        Some(day) => [", au ", &dates::day(day)].concat(),
        None => ", à l’origine".to_owned(),
    }
}

/// The field for a name, and the buttons of named states.
pub const NAME: &str = "Nom de l’état présent";
pub const GIVE_NAME: &str = "Nommer cet état";
pub const COMPARE_WITH_NOW: &str = "Comparer avec maintenant";
pub const DELETE_NAME: &str = "Supprimer ce nom";

/// The labels of the choice of two states.
pub const COMPARE_TWO: &str = "Comparer deux états";
pub const FROM: &str = "De l’état";
pub const TO: &str = "À l’état";
pub const COMPARE: &str = "Comparer";
pub const SWAP: &str = "Échanger les deux états";

/// The name, column heads and rows of the table of figures.
pub const FIGURES_TABLE: &str = "Chiffres des deux états";
pub const FIGURE_COLUMN: &str = "Chiffre";
pub const FIRST_COLUMN: &str = "Premier état";
pub const SECOND_COLUMN: &str = "Second état";
pub const MEMBERS: &str = "Communes membres";
pub const REGISTERED: &str = "Actions inscrites";
pub const DEPLOYED: &str = "Actions déployées";
pub const RUNNING: &str = "Actions en cours";

/// The row of a threshold.
#[must_use]
pub fn at_least(k: u32) -> String {
    ["Communes dans au moins ", &counted(k.into(), "action")].concat()
}

/// The sources of the answers in the second state.
#[must_use]
pub fn backing(backing: Backing, scope: Scope) -> String {
    [overview::backing(backing, scope), " Compté dans le second état.".to_owned()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suggested_name_is_not_taken() {
        let today = Day::new(2019, 12, 13);
        assert_eq!(suggested(today, |_| false), "État au 13 décembre 2019");
        assert_eq!(suggested(today, |name| name == "État au 13 décembre 2019"), "État au 13 décembre 2019, 2");
    }

    #[test]
    fn a_blank_name_and_a_taken_one_are_errors() {
        assert!(name_error("  ", false).starts_with("Écrivez un nom"));
        assert!(name_error("Conseil", true).contains("«\u{a0}Conseil\u{a0}»"));
        assert_eq!(name_error("Conseil", false), "");
    }

    #[test]
    fn differences_are_counted_with_correct_agreement() {
        assert_eq!(difference(&TerritoryDiff::default()), "Les deux états disent la même chose");
        let added = domain::journal::RowDiff::Added(domain::ids::CommuneCode::parse("59001").unwrap());
        let one = TerritoryDiff { communes: vec![added], ..TerritoryDiff::default() };
        assert_eq!(difference(&one), "1\u{a0}modification\u{a0}: 1\u{a0}valeur de commune");
        assert_eq!(section_title(0, "action"), "Aucune action ne diffère");
        assert_eq!(section_title(2, "réponse"), "2\u{a0}réponses diffèrent");
        assert_eq!(missing("Conseil", 0), "");
        let certain = |count| Interval { min: count, max: count };
        assert_eq!(
            figures(Some((5, [certain(86), certain(87)], [90, 90])), true, Day::end_of_year(2019)),
            "Dans au moins 5\u{a0}actions\u{a0}: 86\u{a0}sur\u{a0}90 communes, puis 87\u{a0}sur\u{a0}90 au 31 décembre 2019"
        );
        let unchanged = |all_certain| figures(None, all_certain, Day::end_of_year(2019));
        assert_eq!(unchanged(true), "Les seuils sont les mêmes au 31 décembre 2019");
        assert_eq!(unchanged(false), "On ne sait pas si les seuils sont les mêmes au 31 décembre 2019");
        assert_eq!(share(certain(86), 90), "86\u{a0}sur\u{a0}90 (95\u{202f}%)");
    }
}
