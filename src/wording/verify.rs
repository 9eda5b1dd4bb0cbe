//! The texts of the comparison of published figures and sentences with the data, and the signs of verdicts.

use claims::{Obstacle, Verdict};
use domain::territory::{Indicator, Territory};

use super::numbers::{FIXED, agreed, counted as number_of, list, whole};

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

/// The sign and the word of a verdict.
#[must_use]
pub const fn verdict(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Exact => ("=", "exact"),
        Verdict::Truncated => ("↓", "exact si l’on tronque"),
        Verdict::Rounded => ("≈", "exact si l’on arrondit"),
        Verdict::Approximate => ("~", "approché"),
        Verdict::Compatible => ("?", "compatible"),
        Verdict::Contradicted => ("≠", "contredit"),
        Verdict::OutOfReach => ("–", "hors de portée"),
    }
}

/// The explanation of the verdicts.
pub const VERDICTS_MEAN: &str = "Exact\u{a0}: le chiffre même. Exact si l’on tronque, si l’on arrondit\u{a0}: il faut laisser tomber des décimales. Approché\u{a0}: dit «\u{a0}environ\u{a0}», et assez près. Compatible\u{a0}: des réponses manquent, et le chiffre reste possible. Contredit\u{a0}: aucune des valeurs possibles ne le donne. Hors de portée\u{a0}: pas lu à coup sûr, donc pas jugé.";

/// The title of the page: how many published figures match the data.
#[must_use]
pub fn headline(verdicts: &[Verdict]) -> String {
    let count = |predicate: fn(Verdict) -> bool| verdicts.iter().filter(|it| predicate(**it)).count() as u64;
    let (matching, total) = (count(|it| it <= Verdict::Approximate), verdicts.len() as u64);
    let first_part = match (matching, total) {
        (_, 0) => return "Aucun chiffre publié n’est à vérifier".to_owned(),
        (1, 1) => "Le chiffre publié se retrouve dans les données".to_owned(),
        (0, 1) => "Le chiffre publié ne se retrouve pas dans les données".to_owned(),
        (0, _) => format!("Aucun des {} chiffres publiés ne se retrouve dans les données", whole(total)),
        _ if matching == total => format!("Les {} chiffres publiés se retrouvent dans les données", whole(total)),
        _ => {
            let verb = agreed(matching, "se retrouve", "se retrouvent");
            format!("{} des {} chiffres publiés {verb} dans les données", whole(matching), whole(total))
        }
    };
    let others = [
        (count(|it| it == Verdict::Compatible), "reste possible", "restent possibles"),
        (count(|it| it == Verdict::Contradicted), "est contredit", "sont contredits"),
        (count(|it| it == Verdict::OutOfReach), "n’est pas jugé", "ne sont pas jugés"),
    ];
    let others = others.into_iter().filter(|(count, ..)| *count > 0);
    let mut parts = vec![first_part];
    parts.extend(others.map(|(count, one, many)| [whole(count).as_str(), "\u{a0}", agreed(count, one, many)].concat()));
    parts.join(", ")
}

/// How many of each verdict: « 8 exacts, 2 exacts si l’on tronque et 1 contredit ».
#[must_use]
pub fn by_verdict(verdicts: &[Verdict]) -> String {
    let text = |kind: Verdict| {
        let count = verdicts.iter().filter(|it| **it == kind).count() as u64;
        let (_, word) = verdict(kind);
        let (first, rest) = word.split_once(' ').map_or((word, ""), |(first, _)| (first, &word[first.len()..]));
        // « hors de portée » is invariable.
        let plural = if count < 2 || kind == Verdict::OutOfReach { "" } else { "s" };
        (count > 0).then(|| [&whole(count), "\u{a0}", first, plural, rest].concat())
    };
    list(&VERDICTS.into_iter().filter_map(text).collect::<Vec<_>>())
}

/// The heading of the list of published figures.
#[must_use]
pub fn published(verdicts: &[Verdict]) -> String {
    let counts = by_verdict(verdicts);
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

/// The help of the field for sentences.
pub const HELP: &str = "Écrivez ou collez des phrases qui chiffrent des communes, des actions ou des habitants. Sans date, elles valent à la date choisie en haut de la page. Ctrl et Entrée pour vérifier.";

/// The heading of the figures that are exact, or of those that are not.
#[must_use]
pub fn group(is_exact: bool, count: usize) -> String {
    let is_single = count < 2;
    let ending = match (is_exact, is_single) {
        (true, true) => "se retrouve tel quel",
        (true, false) => "se retrouvent tels quels",
        (false, true) => "demande une explication",
        (false, false) => "demandent une explication",
    };
    [&number_of(count as u64, "chiffre"), " ", ending].concat()
}

/// The heading of the claims in the sentences, with the number of each verdict.
#[must_use]
pub fn claims_found(verdicts: &[Verdict]) -> String {
    match verdicts.len() {
        0 => "Rien à vérifier\u{a0}: aucune affirmation chiffrée sur les communes, les actions ou les habitants. Donnez un nombre et ce qu’il compte.".to_owned(),
        count => {
            let participle = agreed(count as u64, "trouvée", "trouvées");
            format!("{} {participle}{FIXED}: {}", number_of(count as u64, "affirmation"), by_verdict(verdicts))
        }
    }
}

/// The mark of a line without a claim.
pub const NO_CLAIM: &str = "(rien à vérifier)";

/// Example sentences with the reference day and the highest threshold of the territory.
#[must_use]
pub fn example(territory: &Territory) -> String {
    let about = territory.about();
    let k = about.highest_threshold();
    let actions = agreed(k.into(), "action", "actions");
    let day = super::dates::day(about.reference);
    format!(
        "Au {day}, 95 % des communes participent à au moins {k} {actions}.\nPlus de 20 actions sont déployées.\nLa plupart des communes participent à une action."
    )
}

/// The name of the site of a source.
#[must_use]
pub fn site(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// The labels of the computed value and of the verdict.
pub const IN_THE_DATA: &str = "Dans les données";
pub const VERDICT: &str = "Verdict";

/// The label of a published value, and the word for it in sentences.
pub const PUBLISHED: &str = "Publié";
pub const IS_PUBLISHED: &str = "publié";

/// The label of a value in a typed sentence, and the word for it in sentences.
pub const WRITTEN: &str = "Écrit";
pub const IS_WRITTEN: &str = "écrit";

/// The field for sentences, and its buttons.
pub const SENTENCES: &str = "Une phrase à vérifier";
pub const YOUR_SENTENCES: &str = "Vos phrases, une par ligne ou à la suite";
pub const CHECK: &str = "Vérifier";
pub const INSERT_EXAMPLE: &str = "Insérer un exemple";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_agrees_with_the_number_of_matching_figures() {
        use Verdict::{Approximate, Compatible, Contradicted, Exact, OutOfReach, Truncated};
        assert_eq!(headline(&[]), "Aucun chiffre publié n’est à vérifier");
        assert_eq!(headline(&[Exact]), "Le chiffre publié se retrouve dans les données");
        assert_eq!(headline(&[Exact, Truncated, Approximate]), "Les 3 chiffres publiés se retrouvent dans les données");
        assert_eq!(
            headline(&[Exact, Exact, Contradicted]),
            "2 des 3 chiffres publiés se retrouvent dans les données, 1\u{a0}est contredit"
        );
        assert_eq!(
            headline(&[Compatible, Compatible, OutOfReach]),
            "Aucun des 3 chiffres publiés ne se retrouve dans les données, 2\u{a0}restent possibles, 1\u{a0}n’est pas jugé"
        );
    }

    #[test]
    fn counts_of_verdicts_agree_with_their_words() {
        use Verdict::{Contradicted, Exact, OutOfReach, Truncated};
        let verdicts = [Truncated, Exact, OutOfReach, Truncated, OutOfReach, Contradicted];
        assert_eq!(
            by_verdict(&verdicts),
            "1\u{a0}exact, 2\u{a0}exacts si l’on tronque, 1\u{a0}contredit et 2\u{a0}hors de portée"
        );
        assert_eq!(claims_found(&[Exact]), "1\u{a0}affirmation trouvée\u{a0}: 1\u{a0}exact");
        assert!(claims_found(&[]).starts_with("Rien à vérifier"));
    }

    #[test]
    fn the_name_of_a_source_is_its_site() {
        assert_eq!(site("https://www.lillemetropole.fr/communique/x"), "lillemetropole.fr");
        assert_eq!(site("http://example.fr"), "example.fr");
    }
}
