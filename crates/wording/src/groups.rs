//! The texts about groups: communes by size class, actions by domain, objective and form.

use domain::indicators::{Fraction, Grouping, Half, Interval, Mean, Median};

use super::account::share_of;
use super::numbers::{FIXED, counted, whole};

pub mod labels;

/// The caption of the table of the whole territory.
pub const WHOLE_CAPTION: &str = "Actions par commune, sur tout le territoire. Moyenne tronquée à une décimale.";

/// How the mean and the median are computed.
pub const MEAN: &str = "Somme des participations, divisée par le nombre de communes";
pub const MEDIAN: &str = "Une moitié des communes en a autant ou moins, l’autre autant ou plus";

/// The caption of the table of size classes.
pub const SIZES_CAPTION: &str = "Actions par commune, selon la taille de la commune. Moyennes tronquées à une décimale\u{202f}; à égalité, les communes par ordre alphabétique.";

/// The caption of the table of a threshold by size class.
#[must_use]
pub fn threshold_caption(k: u32) -> String {
    ["Communes qui participent à au moins ", &counted(k.into(), "action"), ", selon leur taille."].concat()
}

/// The name of the class of communes with unknown population, after « les communes ».
pub const OF_UNKNOWN_SIZE: &str = "de population inconnue";

/// The caption of a table of groups, with its order and the rule for equal groups.
#[must_use]
pub fn groups_caption(grouping: Grouping) -> String {
    let (one, ties) = match grouping {
        Grouping::Domain => ("domaine", "dans l’ordre alphabétique"),
        Grouping::Objective => ("objectif", "dans l’ordre du schéma. Une action peut servir plusieurs objectifs"),
        Grouping::Form => ("forme", "dans l’ordre alphabétique"),
    };
    let order = ", et communes qui participent à au moins l’une d’elles. Du plus au moins de communes à coup sûr\u{202f}; à égalité, de communes possibles, puis ";
    ["Actions en cours par ", one, order, ties, "."].concat()
}

/// The name of the row of actions without a group.
#[must_use]
pub const fn in_none(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Domain => "Sans domaine indiqué",
        Grouping::Objective => "Sans objectif indiqué",
        Grouping::Form => "Forme non indiquée",
    }
}

/// A share of the inhabitants with its fraction: « 96 % (1 098 321 sur 1 143 572) ».
#[must_use]
pub fn inhabitants(min: u64, max: u64, of: u64) -> String {
    let share = share_of(min, max, of);
    let (low, high, of) = (whole(min), whole(max), whole(of));
    if min == max {
        [&*share, " (", &low, " sur\u{a0}", &of, ")"].concat()
    } else {
        [&*share, " (entre\u{a0}", &low, "\u{a0}et\u{a0}", &high, " sur\u{a0}", &of, ")"].concat()
    }
}

/// A share with its fraction: « 46 % (412 sur 890) ».
#[must_use]
pub fn share(counted: Interval, of: u32) -> String {
    inhabitants(counted.min.into(), counted.max.into(), of.into())
}

/// How many domains count as « plusieurs ».
pub const SEVERAL: u32 = 2;

/// The published claim about domains, and how it is interpreted here.
pub const CLAIM: &str = "Quand le bilan dit que les communes participent à des actions de «\u{a0}plusieurs domaines\u{a0}», cela se lit ici\u{a0}: au moins deux. Une commune compte dans un domaine dès qu’elle participe à l’une de ses actions en cours.";

/// A number of domains: « 2 domaines (plusieurs domaines) ».
#[must_use]
pub fn in_domains(count: u32) -> String {
    let domains = counted(count.into(), "domaine");
    if count == SEVERAL { [&*domains, ", soit «\u{a0}plusieurs domaines\u{a0}»"].concat() } else { domains }
}

/// The caption of the table of domains.
pub const DOMAINS_CAPTION: &str = "Communes qui participent à au moins une action dans au moins tant de domaines.";

/// The rule by which a commune counts as alone.
pub const ALONE_RULE: &str = "Une commune est dite seule quand on sait qu’elle ne participe pas et que toutes les autres communes de sa classe de taille que l’action concerne, deux au moins, y participent. Une seule réponse inconnue dans la classe suffit pour ne rien dire.";

/// The caption of the table of communes that are alone.
pub const ALONE_CAPTION: &str = "Par action, dans l’ordre du schéma, puis de la plus petite à la plus grande classe.";

/// The separator before the name at `index`, in a list of `named` names and `others` more that are only counted.
#[must_use]
pub const fn before_name(index: usize, named: usize, others: usize) -> &'static str {
    match index {
        0 => "",
        _ if index + 1 == named && others == 0 => " et ",
        _ => ", ",
    }
}

/// The communes that are not named: « et 12 autres ».
#[must_use]
pub fn and_others(others: usize) -> String {
    match others {
        0 => String::new(),
        1 => " et une autre".to_owned(),
        _ => [" et ", &whole(others as u64), "\u{a0}autres"].concat(),
    }
}

/// Comes before communes that only possibly have the extreme count, and before it if others certainly have it.
pub const PERHAPS: &str = "peut-être ";
pub const THEN: &str = ", ";

/// A mean: « 9,2 », « entre 0,2 et 24,6 ».
#[must_use]
pub fn mean(value: Mean) -> String {
    between(&decimal(value.min), &decimal(value.max))
}

/// A median: « 9 », « 8,5 », « entre 0 et 25 ».
#[must_use]
pub fn median(value: Median) -> String {
    between(&half(value.min), &half(value.max))
}

fn between(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { ["entre\u{a0}", low, "\u{a0}et\u{a0}", high].concat() }
}

/// « 9,2 actions », « 1,9 action ».
#[must_use]
pub fn decimal_actions(value: Mean) -> String {
    let singular = value.max.numerator < value.max.denominator * 2;
    [mean(value), FIXED.to_string(), if singular { "action" } else { "actions" }.to_owned()].concat()
}

/// A fraction with one decimal, truncated.
fn decimal(fraction: Fraction) -> String {
    fraction
        .one_decimal()
        .map_or_else(|| "—".to_owned(), |it| [whole(it.whole), ",".to_owned(), it.tenth.to_string()].concat())
}

/// « 9 », « 8,5 ».
#[must_use]
pub fn half(value: Half) -> String {
    [&*whole(value.whole()), if value.and_a_half() { ",5" } else { "" }].concat()
}

#[cfg(test)]
mod tests;
