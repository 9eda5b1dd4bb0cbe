//! The texts of the comparison of published figures with the data, and the signs and words of verdicts.

use claims::{FigureValue, Measure, Obstacle, Reading, Verdict};
use domain::indicators::{Backing, Scope, are_dates_unknown};
use domain::territory::{Indicator, Territory};

use super::numbers::{FIXED, agreed, counted as number_of, whole};

/// All verdicts, the best first.
const VERDICTS: [Verdict; 7] = [
    Verdict::Exact,
    Verdict::Truncated,
    Verdict::Rounded,
    Verdict::Approximate,
    Verdict::Compatible,
    Verdict::Contradicted,
    Verdict::OutOfReach,
];

/// The sign and the word of a verdict on data with this backing. A verdict that rests on illustrative rows is another
/// one: they are made up, so that it proves nothing.
#[must_use]
pub const fn verdict(verdict: Verdict, backing: Backing) -> (&'static str, &'static str) {
    match (verdict, is_invented(backing)) {
        (Verdict::Exact, false) => ("=", "exact"),
        (Verdict::Exact, true) => ("(=)", "exact, sur des données inventées"),
        (Verdict::Truncated, false) => ("↓", "exact si l’on tronque"),
        (Verdict::Truncated, true) => ("(↓)", "exact si l’on tronque, sur des données inventées"),
        (Verdict::Rounded, false) => ("≈", "exact si l’on arrondit"),
        (Verdict::Rounded, true) => ("(≈)", "exact si l’on arrondit, sur des données inventées"),
        (Verdict::Approximate, false) => ("~", "approché"),
        (Verdict::Approximate, true) => ("(~)", "approché, sur des données inventées"),
        (Verdict::Compatible, false) => ("?", "compatible"),
        (Verdict::Compatible, true) => ("(?)", "compatible, avec des données inventées"),
        (Verdict::Contradicted, false) => ("≠", "contredit"),
        (Verdict::Contradicted, true) => ("(≠)", "contredit, par des données inventées"),
        (Verdict::OutOfReach, _) => ("–", "hors de portée"),
    }
}

/// Whether illustrative rows are among the data that a verdict rests on.
#[must_use]
pub const fn is_invented(backing: Backing) -> bool {
    backing.illustrative > 0
}

/// The button that leads to the explanation of the verdicts, and the explanation.
pub const WHAT_VERDICTS_MEAN: &str = "Ce que disent les verdicts";
pub const VERDICTS_MEAN: &str = "Exact\u{a0}: le chiffre même. Exact si l’on tronque, si l’on arrondit\u{a0}: il faut laisser tomber des décimales. Approché\u{a0}: dit «\u{a0}environ\u{a0}», et assez près. Compatible\u{a0}: des réponses manquent, et le chiffre reste possible. Contredit\u{a0}: aucune des valeurs possibles ne le donne. Hors de portée\u{a0}: pas lu à coup sûr, donc pas jugé. Signe entre parenthèses, bordé de points\u{a0}: le verdict repose sur des données inventées, et ne prouve rien.";

/// The groups of the title, each with its verb in the singular and in the plural.
const IN_TITLE: [(&str, &str); 6] = [
    ("est vérifié", "sont vérifiés"),
    ("ne s’accorde qu’avec des données inventées", "ne s’accordent qu’avec des données inventées"),
    ("reste possible", "restent possibles"),
    ("est contredit", "sont contredits"),
    ("est contredit par des données inventées", "sont contredits par des données inventées"),
    ("n’est pas jugé", "ne sont pas jugés"),
];

/// The place of a judged figure in [`IN_TITLE`].
const fn place_in_title((verdict, backing): (Verdict, Backing)) -> usize {
    match (verdict, is_invented(backing)) {
        (Verdict::Exact | Verdict::Truncated | Verdict::Rounded | Verdict::Approximate, false) => 0,
        (Verdict::Exact | Verdict::Truncated | Verdict::Rounded | Verdict::Approximate, true) => 1,
        (Verdict::Compatible, _) => 2,
        (Verdict::Contradicted, false) => 3,
        (Verdict::Contradicted, true) => 4,
        (Verdict::OutOfReach, _) => 5,
    }
}

/// The title of the page: how many published figures are verified by data that are not made up, then the others.
#[must_use]
pub fn headline(judged: &[(Verdict, Backing)]) -> String {
    let total = judged.len() as u64;
    let mut counts = [0u64; IN_TITLE.len()];
    for it in judged {
        counts[place_in_title(*it)] += 1;
    }
    let parts = counts.into_iter().zip(IN_TITLE).map(|(count, (one, many))| (count, agreed(count, one, many)));
    let mut shown = parts.filter(|(count, _)| *count > 0);
    let all = whole(total);
    let first = match (total, counts[0], counts.contains(&total)) {
        (0, ..) => return "Aucun chiffre publié n’est à vérifier".to_owned(),
        (_, _, true) => {
            let verb = shown.next().map_or("", |(_, verb)| verb);
            return if total == 1 {
                ["Le chiffre publié ", verb].concat()
            } else {
                ["Les ", &all, " chiffres publiés ", verb].concat()
            };
        }
        (_, 0, _) => ["Aucun des ", &all, " chiffres publiés n’est vérifié"].concat(),
        (_, verified, _) => {
            let verb = shown.next().map_or("", |(_, verb)| verb);
            [&whole(verified), " des ", &all, " chiffres publiés ", verb].concat()
        }
    };
    let mut parts = vec![first];
    parts.extend(shown.map(|(count, verb)| [&whole(count), "\u{a0}", verb].concat()));
    parts.join(", ")
}

/// How many of each verdict: « 8 exacts (dont 3 sur des données inventées), 1 contredit », of figures or, in the
/// feminine, of claims.
#[must_use]
pub fn by_verdict(judged: &[(Verdict, Backing)], is_feminine: bool) -> String {
    let text = |kind: Verdict| {
        let of_kind = || judged.iter().filter(move |(it, _)| *it == kind);
        let count = of_kind().count() as u64;
        let invented = of_kind().filter(|(_, backing)| is_invented(*backing)).count() as u64;
        let (_, word) = verdict(kind, Backing::default());
        let (first, rest) = word.split_once(' ').map_or((word, ""), |(first, _)| (first, &word[first.len()..]));
        // « hors de portée » is invariable.
        let is_variable = kind != Verdict::OutOfReach;
        let feminine = if is_feminine && is_variable && kind != Verdict::Compatible { "e" } else { "" };
        let plural = if is_variable { agreed(count, "", "s") } else { "" };
        let of_invented =
            if kind == Verdict::Contradicted { "par des données inventées)" } else { "sur des données inventées)" };
        let invented = match invented {
            0 => String::new(),
            all if all == count => [" (", of_invented].concat(),
            some => [" (dont ", &whole(some), "\u{a0}", of_invented].concat(),
        };
        (count > 0).then(|| [&whole(count), "\u{a0}", first, feminine, plural, rest, &invented].concat())
    };
    VERDICTS.into_iter().filter_map(text).collect::<Vec<_>>().join(", ")
}

/// The heading of the list of published figures.
#[must_use]
pub fn published(judged: &[(Verdict, Backing)]) -> String {
    let counts = by_verdict(judged, false);
    if counts.is_empty() {
        return "Les chiffres publiés\u{a0}: aucun".to_owned();
    }
    format!("Les chiffres publiés{FIXED}: {counts}")
}

/// Why a published figure cannot be compared with the data.
#[must_use]
pub fn obstacle(why: Obstacle, indicator: Option<&Indicator>) -> &'static str {
    match (why, indicator) {
        (Obstacle::Name, Some(Indicator::Participants(_))) => {
            "L’action dont parle ce chiffre n’est plus dans le carnet. Si vous l’avez supprimée, annulez la suppression pour le vérifier."
        }
        _ => super::claim_readings::obstacle(why),
    }
}

/// What a publication adds to a figure, and the label of its source.
#[must_use]
pub fn precision(precision: &str, has_source: bool) -> String {
    let source = if has_source { "Source\u{a0}:" } else { "Sans source." };
    if precision.is_empty() { source.to_owned() } else { ["Précision\u{a0}: ", precision, ". ", source].concat() }
}

/// The groups of the list of published figures, in their order: by what the verdict is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureGroup {
    /// They match published or entered data.
    Verified,
    /// They match, but only with illustrative rows.
    OnInventedData,
    /// They may match: answers are missing.
    Possible,
    /// They do not match.
    ToExplain,
    /// They could not be compared.
    NotJudged,
}

impl FigureGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Verified, Self::OnInventedData, Self::Possible, Self::ToExplain, Self::NotJudged];

    /// The group of a judged figure.
    #[must_use]
    pub const fn of(verdict: Verdict, backing: Backing) -> Self {
        match place_in_title((verdict, backing)) {
            0 => Self::Verified,
            1 => Self::OnInventedData,
            2 => Self::Possible,
            5 => Self::NotJudged,
            _ => Self::ToExplain,
        }
    }
}

/// The heading of a group of published figures.
#[must_use]
pub fn group(group: FigureGroup, count: usize) -> String {
    let (one, many) = match group {
        FigureGroup::Verified => IN_TITLE[0],
        FigureGroup::OnInventedData => IN_TITLE[1],
        FigureGroup::Possible => IN_TITLE[2],
        FigureGroup::ToExplain => ("demande une explication", "demandent une explication"),
        FigureGroup::NotJudged => IN_TITLE[5],
    };
    let count = count as u64;
    [&number_of(count, "chiffre"), " ", agreed(count, one, many)].concat()
}

/// Why a count of actions between two days differs from its account, where the scope leaves out the dates of some.
#[must_use]
pub fn dates_kept(territory: &Territory, scope: Scope, reading: &Reading, computed: &[FigureValue]) -> Option<String> {
    let is_dated = matches!(reading.measure, Measure::Actions(_)) && computed.iter().any(|it| it.from.is_some());
    let is_open = || territory.actions().iter().any(|action| are_dates_unknown(action, scope));
    (is_dated && is_open()).then(|| DATES_KEPT.to_owned())
}

const DATES_KEPT: &str = "Ce compte suit les dates des lignes, celles des actions illustratives comprises\u{202f}; «\u{a0}Publié seulement\u{a0}» laisse ces dates de côté, et son compte devient un intervalle.";

/// The labels of the computed value and of the verdict.
pub const IN_THE_DATA: &str = "Dans les données";
pub const VERDICT: &str = "Verdict";

/// The label of a published value, and the word for it in sentences.
pub const PUBLISHED: &str = "Publié";
pub const IS_PUBLISHED: &str = "publié";

#[cfg(test)]
mod tests;
