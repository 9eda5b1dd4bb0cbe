//! The texts about a commune: its number of actions, its rank, its thresholds, its progress.

use domain::indicators::{Interval, SizeClass};
use domain::territory::Commune;

use super::dates;
use super::numbers::{FIXED, counted, list, rank, whole};

/// The title of the page of a commune.
#[must_use]
pub fn headline(commune: &Commune, count: Option<Interval>, running: u32) -> String {
    let name = commune.display_name();
    let running = u64::from(running);
    match count {
        None => format!("{name} n’est pas membre à cette date"),
        Some(count) if count.is_certain() && count.min == 0 => {
            format!("{name} ne participe à aucune des\u{a0}{} en cours", counted(running, "action"))
        }
        Some(count) if count.is_certain() => {
            format!("{name} participe à {} des\u{a0}{} en cours", count.min, counted(running, "action"))
        }
        Some(count) => {
            format!(
                "{name}{FIXED}: entre\u{a0}{}\u{a0}et\u{a0}{} actions sur\u{a0}{running} en cours",
                count.min, count.max
            )
        }
    }
}

/// Its code, size and membership: « code INSEE 59350, 232 440 habitants, membre depuis le 1er janvier 2017 ».
#[must_use]
pub fn identity(commune: &Commune) -> String {
    let mut parts = vec![format!("code INSEE {}", commune.code)];
    parts.push(match commune.population {
        Some(population) => counted(population.into(), "habitant"),
        None => "population non renseignée".to_owned(),
    });
    if let Some(since) = commune.since {
        parts.push(format!("membre {}", dates::since(since)));
    }
    parts.join(", ")
}

/// The sentence about its associated communes, if any: « Lomme et Hellemmes sont associées à Lille ».
#[must_use]
pub fn associated(commune: &Commune) -> Option<String> {
    let names: Vec<String> = commune.associated.iter().map(ToString::to_string).collect();
    let (verb, whose) = match names.len() {
        0 => return None,
        1 => ("est associée", "ses"),
        _ => ("sont associées", "leurs"),
    };
    Some(format!("{} {verb} à {}{FIXED}: {whose} réponses sont les siennes.", list(&names), commune.display_name()))
}

/// A rank: « 3e sur 90 », « entre la 3e et la 7e sur 90 ».
#[must_use]
pub fn rank_among(range: Interval, among: usize) -> String {
    if range.is_certain() {
        format!("{} sur\u{a0}{among}", rank(range.min))
    } else {
        format!("entre la\u{a0}{} et la\u{a0}{} sur\u{a0}{among}", rank(range.min), rank(range.max))
    }
}

/// A rank in a size class: « 3e sur 12 parmi les communes de 2 000 à 4 999 habitants ».
#[must_use]
pub fn rank_in_class(range: Interval, among: usize, class: SizeClass) -> String {
    format!("{} parmi les communes {}", rank_among(range, among), size_class_of(class))
}

/// A size class: « de 2 000 à 4 999 habitants ».
#[must_use]
pub fn size_class(class: SizeClass) -> String {
    limits(class, " habitants")
}

/// A size class in short: « de 2 000 à 4 999 ».
#[must_use]
pub fn size_class_short(class: SizeClass) -> String {
    limits(class, "")
}

fn limits(class: SizeClass, unit: &str) -> String {
    match (class.from, class.below) {
        (0, Some(below)) => format!("moins de {}{unit}", whole(below.into())),
        (from, Some(below)) => format!("de {} à {}{unit}", whole(from.into()), whole(u64::from(below) - 1)),
        (from, None) => format!("{}{unit} et plus", whole(from.into())),
    }
}

/// A size class after « communes »: « de moins de 2 000 habitants », « de 2 000 à 4 999 habitants ».
#[must_use]
pub fn size_class_of(class: SizeClass) -> String {
    // A class between two numbers already begins with « de ».
    if class.from > 0 && class.below.is_some() { size_class(class) } else { format!("de {}", size_class(class)) }
}

/// Whether a threshold is reached: certainly, possibly, or not.
#[must_use]
pub fn threshold(k: u32, count: Interval) -> String {
    let verdict = if count.min >= k {
        "atteint"
    } else if count.max >= k {
        "peut-être atteint"
    } else {
        "pas atteint"
    };
    format!("Seuil de {}{FIXED}: {verdict}", counted(k.into(), "action"))
}

/// The progress of the checklist: « 12 sur 25 vérifiées ».
#[must_use]
pub fn progress(checked: usize, running: usize) -> String {
    format!("{checked} sur\u{a0}{running} vérifiées")
}

/// The announcement after a confirmation.
#[must_use]
pub fn confirmed(action: &str) -> String {
    format!("«{FIXED}{action}{FIXED}»{FIXED}: confirmé.")
}

/// How many peers have joined: « 9 communes sur 14 », « entre 9 et 10 communes sur 14 ».
#[must_use]
pub fn peers(count: Interval, of: usize) -> String {
    super::overview::communes_of(count, u32::try_from(of).unwrap_or(u32::MAX))
}

/// An action that most peers have joined and the commune has not: « Pas dans « Archives », que 9 sur 14 de même taille
/// ont rejointe ».
#[must_use]
pub fn joined_by_peers(action: &str, share: &str) -> String {
    format!("Pas dans «{FIXED}{action}{FIXED}», que {share} de même taille ont rejointe")
}

/// The title if there is no commune to show.
pub const NO_MEMBER: &str = "Aucune commune n’est membre à cette date";

/// The introduction of the page where a commune is chosen.
pub const CHOOSE: &str = "Écrivez quelques lettres de son nom. Vous verrez ses actions, pourrez confirmer ou corriger chacune, et comparer avec les communes de même taille.";

/// The rule for equal ranks.
pub const TIES: &str = "À égalité, les communes partagent la meilleure place.";

/// The text if peers have joined no other action.
pub const NOTHING_MORE: &str = "Rien de plus que ce que cette commune a rejoint.";

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::CommuneCode;

    #[test]
    fn the_sentence_about_associated_communes_agrees_with_their_number() {
        let with = |names: &[&str]| {
            let mut commune = Commune::blank(CommuneCode::parse("59350").unwrap());
            commune.name = "Lille".into();
            commune.associated = names.iter().map(|name| (*name).into()).collect();
            associated(&commune)
        };
        assert_eq!(with(&[]), None);
        assert_eq!(
            with(&["Lomme"]).as_deref(),
            Some("Lomme est associée à Lille\u{a0}: ses réponses sont les siennes.")
        );
        assert_eq!(
            with(&["Lomme", "Hellemmes"]).as_deref(),
            Some("Lomme et Hellemmes sont associées à Lille\u{a0}: leurs réponses sont les siennes.")
        );
    }

    #[test]
    fn a_rank_and_a_size_class_are_written_in_full() {
        assert_eq!(rank_among(Interval { min: 1, max: 1 }, 90), "1re sur\u{a0}90");
        assert_eq!(rank_among(Interval { min: 3, max: 7 }, 90), "entre la\u{a0}3e et la\u{a0}7e sur\u{a0}90");
        let classes: Vec<String> = SizeClass::ALL.into_iter().map(size_class).collect();
        assert_eq!(classes[0], "moins de 2\u{202f}000 habitants");
        assert_eq!(classes[1], "de 2\u{202f}000 à 4\u{202f}999 habitants");
        assert_eq!(classes[5], "50\u{202f}000 habitants et plus");
    }

    #[test]
    fn a_threshold_is_reached_certainly_possibly_or_not() {
        let count = Interval { min: 4, max: 6 };
        assert_eq!(threshold(2, count), "Seuil de 2\u{a0}actions\u{a0}: atteint");
        assert_eq!(threshold(5, count), "Seuil de 5\u{a0}actions\u{a0}: peut-être atteint");
        assert_eq!(threshold(7, count), "Seuil de 7\u{a0}actions\u{a0}: pas atteint");
    }
}
