//! The texts of the overview, many of which other pages share.

use domain::dates::Day;
use domain::indicators::{Backing, DaySnapshot, Interval, Scope};
use domain::territory::{Action, Commune, Provenance, Territory};

use super::arithmetic::{capitalized, uncapitalized};
use super::numbers::{FIXED, NARROW, agreed, counted, list, percentages, ranged, whole};
use super::{chart_labels, dates};

pub mod labels;

/// The line above the title: the territory and the day.
#[must_use]
pub fn subtitle(territory: &Territory, day: Day) -> String {
    format!("{}, {}", territory.about().title, at(day))
}

/// « au 13 décembre 2019 ».
#[must_use]
pub fn at(day: Day) -> String {
    format!("au {}", dates::day(day))
}

/// What stands at the foot of printed pages: the territory and the day, the fingerprint, what is illustrative.
#[must_use]
pub fn paper_foot(snapshot: &DaySnapshot, fingerprint: &str) -> String {
    let territory = &snapshot.territory;
    let is_row = |action: &Action| action.provenance == Provenance::Illustrative;
    let is_illustrative = snapshot.backing(None).illustrative > 0 || territory.actions().iter().any(is_row);
    let mut parts = vec![subtitle(territory, snapshot.day()), chart_labels::fingerprint(fingerprint)];
    parts.extend(is_illustrative.then(|| chart_labels::ILLUSTRATIVE.to_owned()));
    parts.join(" · ")
}

/// The sentence about the sources of the answers: published, entered, illustrative or unknown.
#[must_use]
pub fn backing(backing: Backing, scope: Scope) -> String {
    match scope {
        Scope::Everything if backing.illustrative > 0 => {
            ["Données en partie illustratives\u{a0}: ", &*answers(backing)].concat()
        }
        Scope::Everything => capitalized(&answers(backing)),
        Scope::PublishedOnly if backing.unknown == 0 => [
            &*counted(backing.total().into(), "réponse"),
            " sur\u{a0}",
            &whole(backing.total().into()),
            agreed(backing.total().into(), " est connue", " sont connues"),
            ". Les données illustratives sont laissées de côté.",
        ]
        .concat(),
        Scope::PublishedOnly => [
            &*counted(backing.unknown.into(), "réponse"),
            " sur\u{a0}",
            &whole(backing.total().into()),
            agreed(backing.unknown.into(), " est inconnue", " sont inconnues"),
            ". Sans les données illustratives, les chiffres deviennent des intervalles.",
        ]
        .concat(),
    }
}

/// [`backing`] of some answers, of which the opening says which: « Pour cette action, … ».
#[must_use]
pub fn backing_of_some(opening: &str, some: Backing, scope: Scope) -> String {
    [opening, ", ", &uncapitalized(&backing(some, scope))].concat()
}

/// The number of answers from each source: « sur 2 250 réponses, 90 viennent de sources publiées, 0 est saisie, 2 110 sont
/// illustratives, inventées pour remplir le tableau, et 50 sont inconnues. »
#[must_use]
pub fn answers(backing: Backing) -> String {
    let part = |count: u32, one: &str, many: &str| [&*whole(count.into()), agreed(count.into(), one, many)].concat();
    let illustrative = match backing.illustrative {
        0 => " et ".to_owned(),
        count => {
            let are = part(count, " est illustrative, inventée", " sont illustratives, inventées");
            [", ", &*are, " pour remplir le tableau, et "].concat()
        }
    };
    [
        "sur\u{a0}",
        &*counted(backing.total().into(), "réponse"),
        ", ",
        &part(backing.published, " vient", " viennent"),
        " de sources publiées, ",
        &part(backing.entered, " est saisie", " sont saisies"),
        &illustrative,
        &part(backing.unknown, " est inconnue", " sont inconnues"),
        ".",
    ]
    .concat()
}

/// A fraction of communes: « 86 communes sur 90 ».
#[must_use]
pub fn communes_of(count: Interval, members: u32) -> String {
    format!("{} sur\u{a0}{}", ranged(count, "commune"), whole(members.into()))
}

/// The name of a threshold that the territory's results stand on: « 5 (repère) ».
#[must_use]
pub fn pinned(k: u32) -> String {
    [&*k.to_string(), " (repère)"].concat()
}

/// The caption of the table of thresholds.
#[must_use]
pub fn thresholds_caption(members: u32) -> String {
    format!("Communes qui participent à au moins tant d’actions, sur\u{a0}{}.", whole(members.into()))
}

/// The caption of the table of communes.
pub const COMMUNES_CAPTION: &str = "Nombre d’actions de chaque commune.";

/// The caption of the table of actions.
pub const ADOPTION_CAPTION: &str = "Communes qui participent à chaque action en cours, parmi celles qu’elle concerne. De la plus grande part certaine à la plus petite\u{202f}; à égalité, la plus grande part possible, puis l’ordre du schéma.";

/// The name of the map of a day.
#[must_use]
pub fn map(day: Day) -> String {
    ["Carte des communes selon leur nombre d’actions ", &at(day)].concat()
}

/// The text if the territory has no outlines.
pub const NO_MAP: &str = "Ce carnet n’a pas de contours de communes à dessiner.";

/// The sentence about members without an outline; empty if there are none.
#[must_use]
pub fn off_the_map(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [name] => format!("{name} n’est pas sur la carte{FIXED}: ce carnet n’a pas son contour."),
        _ => format!("{} ne sont pas sur la carte{FIXED}: ce carnet n’a pas leurs contours.", list(names)),
    }
}

/// The total of a commune's count.
#[must_use]
pub fn running_actions(running: u32) -> String {
    format!("sur\u{a0}{} en cours", counted(running.into(), "action"))
}

/// A commune on the map and in its table: « Lille : 20 actions ».
#[must_use]
pub fn on_the_map(commune: &Commune, count: Option<Interval>) -> String {
    match count {
        Some(count) => format!("{}{FIXED}: {}", commune.display_name(), actions(count)),
        None => format!("{}{FIXED}: {}", commune.display_name(), membership(commune)),
    }
}

/// « 20 actions », « entre 20 et 21 actions ».
#[must_use]
pub fn actions(count: Interval) -> String {
    ranged(count, "action")
}

/// A class of the map: « 5 à 9 : 12 communes », « 0 à 4 : entre 0 et 90 communes ».
#[must_use]
pub fn class(limits: (u32, Option<u32>), communes: Interval) -> String {
    [&*super::chart_labels::class(limits), "\u{a0}: ", &ranged(communes, "commune")].concat()
}

/// The communes that may be in one class of the map or another.
#[must_use]
pub fn between_classes(communes: u32) -> String {
    [super::chart_labels::BETWEEN, "\u{a0}: ", &counted(communes.into(), "commune")].concat()
}

/// The communes that are not members.
#[must_use]
pub fn outside(communes: usize) -> String {
    [super::chart_labels::OUTSIDE, "\u{a0}: ", &counted(communes as u64, "commune")].concat()
}

/// The rank of a commune: « 12e sur 90 pour le nombre d’actions ».
#[must_use]
pub fn place(rank: &str) -> String {
    [rank, " pour le nombre d’actions"].concat()
}

/// The link to a commune's page.
#[must_use]
pub fn open_page(commune: &Commune) -> String {
    ["Ouvrir la page ", &super::names::of(commune)].concat()
}

/// When a commune is a member, for a day on which it is not.
#[must_use]
pub fn membership(commune: &Commune) -> String {
    match (commune.since, commune.until) {
        (_, Some(until)) => ["membre ", &dates::until(until)].concat(),
        (Some(since), None) => format!("membre depuis le {}", dates::day(since.first_day())),
        (None, None) => "membre".to_owned(),
    }
}

/// The sentence on the page of a commune on a day on which it is not a member.
#[must_use]
pub fn not_a_member(commune: &Commune) -> String {
    format!(
        "{} est {}{NARROW}; choisissez une autre date pour voir ses actions.",
        commune.display_name(),
        membership(commune)
    )
}

/// The value of a key figure: the percentage of the members, or the interval.
#[must_use]
pub fn share(count: Interval, members: u32) -> String {
    percentages(count, members)
}

/// The source line under the figures.
#[must_use]
pub fn source(day: Day, scope: Scope) -> String {
    let scope = match scope {
        Scope::Everything => "données publiées, saisies et illustratives",
        Scope::PublishedOnly => "réponses publiées et saisies seulement",
    };
    format!("Calculé par le carnet {}, {scope}{NARROW}; pourcentages tronqués.", at(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_names_what_it_counts() {
        assert_eq!(communes_of(Interval { min: 86, max: 86 }, 90), "86\u{a0}communes sur\u{a0}90");
        assert_eq!(communes_of(Interval { min: 3, max: 86 }, 90), "entre\u{a0}3\u{a0}et\u{a0}86 communes sur\u{a0}90");
    }
}
