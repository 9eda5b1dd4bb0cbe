//! The texts of the overview, many of which other pages share.

use std::collections::BTreeMap;

use domain::dates::Day;
use domain::indicators::{ActionCounts, Backing, Interval, Scope};
use domain::territory::{ActionIndex, Commune, Territory};

use super::dates;
use super::numbers::{FIXED, NARROW, agreed, counted, fraction, list, percentages, ranged, whole};

pub mod labels;

/// The title of the page: « 86 communes sur 90 participent à au moins 5 actions ».
#[must_use]
pub fn headline(reached: Interval, members: u32, threshold: u32) -> String {
    let subject = match (reached.is_certain(), reached.min) {
        (true, 0) => format!("Aucune commune sur\u{a0}{}", whole(members.into())),
        (true, count) if count == members => format!("Les {}\u{a0}communes", whole(members.into())),
        (true, count) => format!("{} sur\u{a0}{}", counted(count.into(), "commune"), whole(members.into())),
        (false, _) => format!(
            "Entre\u{a0}{}\u{a0}et\u{a0}{} communes sur\u{a0}{}",
            reached.min,
            reached.max,
            whole(members.into())
        ),
    };
    let verb = match (reached.is_certain(), reached.min) {
        (true, 0) => "ne participe",
        (true, 1) => "participe",
        _ => "participent",
    };
    format!("{subject} {verb} à au moins {}", counted(threshold.into(), "action"))
}

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

/// The sentence about the sources of the answers: published, entered, illustrative or unknown.
#[must_use]
pub fn backing(backing: Backing, scope: Scope) -> String {
    let part = |number: u32, singular: &str, plural: &str| {
        format!("{} {}", whole(number.into()), agreed(number.into(), singular, plural))
    };
    let total = whole(backing.total().into());
    match scope {
        Scope::Everything if backing.illustrative > 0 => format!(
            "Données en partie illustratives{FIXED}: sur\u{a0}{total} croisements d’une commune et d’une action, {} de sources publiées, {} par un utilisateur, {}, inventés pour remplir le tableau, et {} inconnus.",
            part(backing.published, "vient", "viennent"),
            part(backing.entered, "est saisi", "sont saisis"),
            part(backing.illustrative, "est illustratif", "sont illustratifs"),
            whole(backing.unknown.into()),
        ),
        Scope::Everything => format!(
            "Sur {total} croisements d’une commune et d’une action, {} de sources publiées, {} par un utilisateur et {} inconnus.",
            part(backing.published, "vient", "viennent"),
            part(backing.entered, "est saisi", "sont saisis"),
            whole(backing.unknown.into()),
        ),
        Scope::PublishedOnly => format!(
            "Sans les données illustratives{FIXED}: {} des {total} croisements d’une commune et d’une action sont inconnus, et les chiffres deviennent des intervalles.",
            whole(backing.unknown.into()),
        ),
    }
}

/// A fraction of communes: « 86 communes sur 90 ».
#[must_use]
pub fn communes_of(count: Interval, members: u32) -> String {
    format!("{} sur\u{a0}{}", ranged(count, "commune"), whole(members.into()))
}

/// The sentence about the year with the most deployments.
#[must_use]
pub fn deployments(by_year: &BTreeMap<u16, u32>, day: Day) -> String {
    let total: u32 = by_year.values().sum();
    let Some((year, most)) = by_year.iter().max_by_key(|(year, count)| (**count, std::cmp::Reverse(**year))) else {
        return format!("Aucune action n’est déployée {}", at(day));
    };
    let deployed = agreed(total.into(), "déployée", "déployées");
    format!(
        "{} {deployed} {}, dont {} en {year}, l’année la plus active",
        counted(total.into(), "action"),
        at(day),
        whole((*most).into())
    )
}

/// The sentence about the highest threshold that at least half of the communes certainly reach.
#[must_use]
pub fn thresholds(half: Option<(u32, Interval)>, members: u32) -> String {
    match half {
        Some((k, reached)) => {
            let of = communes_of(reached, members);
            format!("La moitié au moins des communes participe à {k}\u{a0}actions ou plus{FIXED}: {of}")
        }
        None => "Aucun seuil n’est atteint à coup sûr par la moitié des communes".to_owned(),
    }
}

/// The caption of the table of thresholds.
#[must_use]
pub fn thresholds_caption(members: u32) -> String {
    format!("Communes qui participent à au moins tant d’actions, sur\u{a0}{}. {DOTS}", whole(members.into()))
}

/// The sentence about the next actions.
#[must_use]
pub fn upcoming(actions: ActionCounts) -> String {
    let waiting = actions.registered.saturating_sub(actions.deployed);
    let wait = agreed(waiting.into(), "attend d’être déployée", "attendent d’être déployées");
    match (waiting, actions.under_study) {
        (0, 0) => "Aucune autre action n’est annoncée à cette date".to_owned(),
        (_, 0) => format!("{} {wait}", counted(waiting.into(), "action")),
        (_, ideas) => {
            format!("{} {wait}, {} à l’étude", counted(waiting.into(), "action"), counted(ideas.into(), "idée"))
        }
    }
}

/// The legend of the dotted underline.
const DOTS: &str = "Souligné de points\u{a0}: repose sur des données illustratives.";

/// The caption of the table of communes.
pub const COMMUNES_CAPTION: &str =
    "Nombre d’actions de chaque commune. Souligné de points\u{a0}: repose sur des données illustratives.";

/// The caption of the table of actions.
pub const ADOPTION_CAPTION: &str = "Communes qui participent à chaque action en cours, parmi celles qu’elle concerne. Souligné de points\u{a0}: repose sur des données illustratives.";

/// The sentence about the action with the most communes.
#[must_use]
pub fn adoption(territory: &Territory, first: Option<(ActionIndex, Interval, u32)>) -> String {
    first.map_or_else(
        || "Aucune action n’est en cours à cette date".to_owned(),
        |(action, count, of)| {
            format!(
                "«{FIXED}{}{FIXED}» réunit le plus de communes{FIXED}: {}",
                territory.action(action).title,
                fraction(count, of)
            )
        },
    )
}

/// The caption of the map.
pub const MAP: &str = "Carte des communes selon leur nombre d’actions";

/// The text if the territory has no outlines.
pub const NO_MAP: &str = "Ce carnet n’a pas de contours de communes à dessiner.";

/// The title of the map: the smallest and the largest number of actions.
#[must_use]
pub fn map_headline(counts: &[Interval]) -> String {
    let (least, most) = (counts.iter().map(|it| it.min).min(), counts.iter().map(|it| it.max).max());
    match (least, most) {
        (Some(least), Some(most)) if least == most => {
            format!("Toutes les communes participent à {}", counted(least.into(), "action"))
        }
        (Some(least), Some(most)) => {
            format!("De {least}\u{a0}à\u{a0}{most}\u{a0}actions selon les communes")
        }
        _ => "Aucune commune n’est membre à cette date".to_owned(),
    }
}

/// The sentence about members without an outline; empty if there are none.
#[must_use]
pub fn off_the_map(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [name] => format!("{name} n’est pas sur la carte{FIXED}: ce carnet n’a pas son contour."),
        _ => format!("{} ne sont pas sur la carte{FIXED}: ce carnet n’a pas leurs contours.", list(names)),
    }
}

/// The title of the matrix of all cells.
#[must_use]
pub fn matrix(members: u32, running: u32) -> String {
    format!("{} et {} en cours, d’un coup d’œil", counted(members.into(), "commune"), counted(running.into(), "action"))
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

/// A class of the map: « 5 à 9 actions (12 communes) ».
#[must_use]
pub fn class((first, last): (u32, Option<u32>), communes: usize) -> String {
    let limits = match last {
        Some(last) if last == first => whole(first.into()),
        Some(last) => format!("{first}\u{a0}à\u{a0}{last}"),
        None => format!("{first} et plus"),
    };
    format!("{limits} ({})", counted(communes as u64, "commune"))
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
        Scope::PublishedOnly => "données publiées et saisies seulement",
    };
    format!("Calculé par le carnet {}, {scope}{NARROW}; pourcentages tronqués.", at(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_agrees_with_its_figures() {
        let of = |min, max| headline(Interval { min, max }, 90, 5);
        assert_eq!(of(86, 86), "86\u{a0}communes sur\u{a0}90 participent à au moins 5\u{a0}actions");
        assert_eq!(of(90, 90), "Les 90\u{a0}communes participent à au moins 5\u{a0}actions");
        assert_eq!(of(0, 0), "Aucune commune sur\u{a0}90 ne participe à au moins 5\u{a0}actions");
        assert_eq!(
            of(3, 88),
            "Entre\u{a0}3\u{a0}et\u{a0}88 communes sur\u{a0}90 participent à au moins 5\u{a0}actions"
        );
    }

    #[test]
    fn a_fraction_names_what_it_counts() {
        assert_eq!(communes_of(Interval { min: 86, max: 86 }, 90), "86\u{a0}communes sur\u{a0}90");
        assert_eq!(communes_of(Interval { min: 3, max: 86 }, 90), "entre\u{a0}3\u{a0}et\u{a0}86 communes sur\u{a0}90");
    }
}
