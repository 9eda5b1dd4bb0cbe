//! The texts about a commune: its number of actions, its rank, its thresholds, its progress.

use domain::indicators::{Interval, SizeClass};
use domain::territory::Commune;

use super::dates;
use super::numbers::{FIXED, agreed, counted, list, whole};

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

/// A rank in a size class: « Lille est 3e sur 12 pour le nombre d’actions, parmi les communes de 2 000 à 4 999 habitants ».
#[must_use]
pub fn rank_in_class(name: &str, rank: &str, class: SizeClass) -> String {
    [name, " est ", rank, " pour le nombre d’actions, parmi les communes ", &size_class_of(class)].concat()
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
pub fn threshold(name: &str, k: u32, count: Interval) -> String {
    let (before, bound) = if count.max < k {
        ("", " participe à moins de ")
    } else if count.min < k {
        ("On ne sait pas si ", " participe à au moins ")
    } else {
        ("", " participe à au moins ")
    };
    [before, name, bound, &counted(k.into(), "action")].concat()
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
pub fn peers(count: Interval, of: u32) -> String {
    super::overview::communes_of(count, of)
}

/// An action that most peers have joined and the commune has not: « Lille ne participe pas à « Archives » ; 9 communes sur
/// 15 de sa taille y participent ».
#[must_use]
pub fn joined_by_peers(name: &str, action: &str, peers: Interval, of: u32) -> String {
    let communes = super::overview::communes_of(peers, of);
    let verb = agreed(peers.max.into(), " y participe", " y participent");
    [name, " ne participe pas à «\u{a0}", action, "\u{a0}»\u{202f}; ", &communes, " de sa taille", verb].concat()
}

/// The link to the comparison with the other communes of its size: « Comparer aux 14 autres communes de 5 000 à
/// 9 999 habitants ».
#[must_use]
pub fn compare(class: Option<SizeClass>, others: usize) -> String {
    match (class, others) {
        (None, _) => "Comparer à d’autres communes".to_owned(),
        (Some(_), 0) => "Comparer\u{a0}: seule de sa taille".to_owned(),
        (Some(class), 1) => ["Comparer à l’autre commune ", &*size_class_of(class)].concat(),
        (Some(class), others) => {
            ["Comparer aux ", &*whole(others as u64), "\u{a0}autres communes ", &size_class_of(class)].concat()
        }
    }
}

/// The link to its neighbours: « 9 communes voisines ». `None` if they are not known.
#[must_use]
pub fn neighbours(count: Option<usize>) -> String {
    match count {
        None => "Communes voisines".to_owned(),
        Some(0) => "Aucune commune voisine".to_owned(),
        Some(count) => [&*counted(count as u64, "commune"), agreed(count as u64, " voisine", " voisines")].concat(),
    }
}

/// The introduction of the page where a commune is chosen.
pub const CHOOSE: &str = "Écrivez quelques lettres de son nom, ou son code postal. Vous verrez ses actions, pourrez confirmer ou corriger chacune, et comparer avec les communes de même taille.";

/// The rule for equal ranks.
pub const TIES: &str = "À égalité, les communes partagent la meilleure place.";

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
    fn the_links_to_other_communes_say_how_many_there_are() {
        let class = SizeClass::ALL.get(2).copied();
        assert_eq!(compare(class, 14), "Comparer aux 14\u{a0}autres communes de 5\u{202f}000 à 9\u{202f}999 habitants");
        assert_eq!(compare(class, 1), "Comparer à l’autre commune de 5\u{202f}000 à 9\u{202f}999 habitants");
        assert_eq!(
            [compare(class, 0), compare(None, 0)],
            ["Comparer\u{a0}: seule de sa taille", "Comparer à d’autres communes"]
        );
        assert_eq!(
            [neighbours(Some(9)), neighbours(Some(1)), neighbours(Some(0)), neighbours(None)],
            ["9\u{a0}communes voisines", "1\u{a0}commune voisine", "Aucune commune voisine", "Communes voisines"]
        );
    }

    #[test]
    fn a_size_class_is_written_in_full() {
        let classes: Vec<String> = SizeClass::ALL.into_iter().map(size_class).collect();
        assert_eq!(classes[0], "moins de 2\u{202f}000 habitants");
        assert_eq!(classes[1], "de 2\u{202f}000 à 4\u{202f}999 habitants");
        assert_eq!(classes[5], "50\u{202f}000 habitants et plus");
    }

    #[test]
    fn a_threshold_is_reached_certainly_possibly_or_not() {
        let count = Interval { min: 4, max: 6 };
        let threshold = |k| threshold("Lille", k, count);
        assert_eq!(threshold(2), "Lille participe à au moins 2\u{a0}actions");
        assert_eq!(threshold(5), "On ne sait pas si Lille participe à au moins 5\u{a0}actions");
        assert_eq!(threshold(7), "Lille participe à moins de 7\u{a0}actions");
    }
}
