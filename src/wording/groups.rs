//! The texts about groups: communes by size class, actions by domain, objective and form.

use domain::indicators::{Fraction, Grouping, Half, Interval, Mean, Median, Spread};

use super::account::share_of;
use super::arithmetic::capitalized;
use super::numbers::{FIXED, counted, fraction, list, ranged, whole};

pub mod labels;

/// The title of the page: « Une commune participe à 9,2 actions en moyenne, de 4 à 20 ».
#[must_use]
pub fn headline(spread: Option<&Spread>, running: u32) -> String {
    let Some(spread) = spread else { return NO_MEMBER.to_owned() };
    if running == 0 {
        return NO_ACTION.to_owned();
    }
    let (low, high, average) = (spread.lowest.count, spread.highest.count, spread.mean);
    if !(low.is_certain() && high.is_certain() && average.min == average.max) {
        return ["Une commune participe en moyenne à un nombre d’actions compris ", &mean(average)].concat();
    }
    match (low.min, high.min) {
        (0, 0) => "Aucune commune ne participe à une action".to_owned(),
        (low, high) if low == high => ["Chaque commune participe à ", &counted(low.into(), "action")].concat(),
        (low, high) => {
            let (low, high) = (whole(low.into()), whole(high.into()));
            ["Une commune participe à ", &actions(average), " en moyenne, de ", &low, " à ", &high].concat()
        }
    }
}

/// The title if no commune is a member.
const NO_MEMBER: &str = "Aucune commune n’est membre à cette date";

/// The title if no action runs.
const NO_ACTION: &str = "Aucune action n’est en cours à cette date";

/// The sentence about the median.
#[must_use]
pub fn median_sentence(value: Median) -> String {
    if value.min == value.max {
        ["La moitié des communes au moins participe à ", &half(value.min), " actions ou plus"].concat()
    } else {
        ["La médiane des participations est comprise ", &median(value)].concat()
    }
}

/// The caption of the table of the whole territory.
pub const WHOLE_CAPTION: &str = "Actions par commune, sur tout le territoire. Moyenne tronquée à une décimale. Souligné de points\u{a0}: repose sur des données illustratives.";

/// How the mean and the median are computed.
pub const MEAN: &str = "Somme des participations, divisée par le nombre de communes";
pub const MEDIAN: &str = "Autant de communes au-dessous qu’au-dessus";

/// The sentence about the size class with the highest mean, `None` if that is not certain.
#[must_use]
pub fn sizes(first: Option<(&str, Mean)>, classes: usize) -> String {
    match first {
        _ if classes < 2 => "Toutes les communes sont de la même classe de taille".to_owned(),
        Some((class, mean)) => {
            ["Les communes ", class, " participent le plus\u{a0}: ", &actions(mean), " en moyenne"].concat()
        }
        None => "Aucune classe de taille ne participe à coup sûr plus que toutes les autres".to_owned(),
    }
}

/// The caption of the table of size classes.
pub const SIZES_CAPTION: &str = "Actions par commune, selon la taille de la commune. Moyennes tronquées à une décimale\u{202f}; à égalité, les communes par ordre alphabétique. Souligné de points\u{a0}: repose sur des données illustratives.";

/// The caption of the table of a threshold by size class.
#[must_use]
pub fn threshold_caption(k: u32) -> String {
    ["Communes qui participent à au moins ", &counted(k.into(), "action"), ", selon leur taille. ", DOTS].concat()
}

/// The name of the class of communes with unknown population, after « les communes ».
pub const OF_UNKNOWN_SIZE: &str = "de population inconnue";

/// The nouns and phrases for the groups of a grouping.
struct GroupNouns {
    the: &'static str,
    one: &'static str,
    many: &'static str,
    which: &'static str,
    each: &'static str,
    ties: &'static str,
    none: &'static str,
}

const fn nouns(grouping: Grouping) -> GroupNouns {
    match grouping {
        Grouping::Domain => GroupNouns {
            the: "Le domaine ",
            one: "domaine",
            many: "domaines",
            which: "quel domaine",
            each: " pour chacun",
            ties: "dans l’ordre alphabétique",
            none: NO_ACTION,
        },
        Grouping::Objective => GroupNouns {
            the: "L’objectif ",
            one: "objectif",
            many: "objectifs",
            which: "quel objectif",
            each: " pour chacun",
            ties: "dans l’ordre du schéma. Une action peut servir plusieurs objectifs",
            none: "Aucune action en cours n’a d’objectif indiqué",
        },
        Grouping::Form => GroupNouns {
            the: "La forme ",
            one: "forme",
            many: "formes",
            which: "quelle forme",
            each: " pour chacune",
            ties: "dans l’ordre alphabétique",
            none: "Aucune action en cours n’a de forme indiquée",
        },
    }
}

/// The sentence about the groups that reach the most communes. `leaders` are these groups; empty if that is not
/// certain.
#[must_use]
pub fn most(grouping: Grouping, groups: usize, leaders: &[String], reached: Interval, members: u32) -> String {
    let GroupNouns { the, many, which, each, none, .. } = nouns(grouping);
    let figure = fraction(reached, members);
    let quoted = |name: &String| ["«\u{a0}", name, "\u{a0}»"].concat();
    let (count, all) = (whole(leaders.len() as u64), whole(groups as u64));
    let most = " touchent le plus de communes\u{a0}: ";
    match leaders {
        _ if groups == 0 => none.to_owned(),
        [] => ["On ne sait pas ", which, " touche le plus de communes"].concat(),
        [name] => [the, &quoted(name), " touche le plus de communes\u{a0}: ", &figure].concat(),
        _ if count == all => {
            ["Les ", &*all, "\u{a0}", many, " touchent autant de communes\u{a0}: ", &figure, each].concat()
        }
        [_, _] | [_, _, _] => {
            let names: Vec<String> = leaders.iter().map(quoted).collect();
            ["Les ", many, " ", &list(&names), most, &figure, each].concat()
        }
        _ => [&*count, "\u{a0}", many, " sur\u{a0}", &all, most, &figure, each].concat(),
    }
}

/// The caption of a table of groups, with its order and the rule for equal groups.
#[must_use]
pub fn groups_caption(grouping: Grouping) -> String {
    let GroupNouns { one, ties, .. } = nouns(grouping);
    let order =
        ", et communes qui participent à au moins l’une d’elles. Du plus au moins de communes\u{202f}; à égalité, ";
    ["Actions en cours par ", one, order, ties, ". ", DOTS].concat()
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

/// The sentence about the communes that take part in several domains.
#[must_use]
pub fn domains(in_two: Option<Interval>, members: u32) -> String {
    let all = whole(members.into());
    let Some(count) = in_two else {
        return "Les actions en cours ne couvrent pas plusieurs domaines".to_owned();
    };
    let (subject, verb) = match (count.is_certain(), count.min) {
        (true, 0) => (["Aucune commune sur\u{a0}", &all].concat(), "ne participe"),
        (true, 1) => (["Une commune sur\u{a0}", &all].concat(), "participe"),
        (true, some) if some == members => (["Les ", &all, "\u{a0}communes"].concat(), "participent"),
        (true, some) => ([&counted(some.into(), "commune"), " sur\u{a0}", &all].concat(), "participent"),
        (false, _) => ([&capitalized(&ranged(count, "commune")), " sur\u{a0}", &all].concat(), "participent"),
    };
    [&*subject, " ", verb, " à des actions de plusieurs domaines"].concat()
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
pub const DOMAINS_CAPTION: &str = "Communes qui participent à au moins une action dans au moins tant de domaines. Souligné de points\u{a0}: repose sur des données illustratives.";

/// The sentence about communes that alone in their size class do not take part; `all_known` if no cell is unknown.
#[must_use]
pub fn alone(cases: usize, all_known: bool) -> String {
    match (cases, all_known) {
        (0, true) => "Aucune commune n’est seule de sa taille à ne pas participer à une action".to_owned(),
        (0, false) => {
            "On ne connaît aucune commune qui soit seule de sa taille à ne pas participer à une action".to_owned()
        }
        (1, _) => "Une fois, une commune est seule de sa taille à ne pas participer à une action".to_owned(),
        (cases, _) => {
            [&*whole(cases as u64), "\u{a0}fois, une commune est seule de sa taille à ne pas participer à une action"]
                .concat()
        }
    }
}

/// The rule by which a commune counts as alone.
pub const ALONE_RULE: &str = "Une commune est dite seule quand on sait qu’elle ne participe pas et que toutes les autres communes de sa classe de taille que l’action concerne, deux au moins, y participent. Une seule réponse inconnue dans la classe suffit pour ne rien dire.";

/// The caption of the table of communes that are alone.
pub const ALONE_CAPTION: &str = "Par action, dans l’ordre du schéma, puis de la plus petite à la plus grande classe. Souligné de points\u{a0}: repose sur des données illustratives.";

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

/// Comes before communes of which some only possibly have the extreme count.
pub const PERHAPS: &str = "peut-être ";

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
fn actions(value: Mean) -> String {
    let singular = value.max.numerator < value.max.denominator * 2;
    [mean(value), FIXED.to_string(), if singular { "action" } else { "actions" }.to_owned()].concat()
}

/// A fraction with one decimal, truncated.
fn decimal(fraction: Fraction) -> String {
    fraction
        .one_decimal()
        .map_or_else(|| "—".to_owned(), |it| [whole(it.whole), ",".to_owned(), it.tenth.to_string()].concat())
}

fn half(value: Half) -> String {
    [&*whole(value.whole()), if value.and_a_half() { ",5" } else { "" }].concat()
}

/// The legend of the dotted underline.
const DOTS: &str = "Souligné de points\u{a0}: repose sur des données illustratives.";

#[cfg(test)]
mod tests;
