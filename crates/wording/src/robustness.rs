//! The texts about whether the conclusion about a threshold holds under other definitions.

use domain::indicators::{Robustness, ShareConclusion, ShareDefinition, ShareVariant};

use super::account::share_of;
use super::numbers::{FIXED, agreed, counted, list, whole};

/// The text of a definition.
#[must_use]
pub const fn definition(definition: ShareDefinition) -> &'static str {
    match definition {
        ShareDefinition::Communes => "Communes, sur toutes les communes membres",
        ShareDefinition::Inhabitants => "Habitants de ces communes, sur tous les habitants",
        ShareDefinition::RunningAYear => "Communes, avec les seules actions déployées depuis un an ou plus",
        ShareDefinition::PublishedOnly => "Communes, sans les données illustratives",
        ShareDefinition::UnknownIsNo => "Communes, une réponse inconnue comptée comme un non",
        ShareDefinition::UnknownIsYes => "Communes, une réponse inconnue comptée comme un oui",
    }
}

/// The text of a conclusion.
#[must_use]
pub const fn conclusion(conclusion: ShareConclusion) -> &'static str {
    match conclusion {
        ShareConclusion::NotOne => "aucune commune",
        ShareConclusion::Minority => "moins de la moitié",
        ShareConclusion::HalfOrMore => "la moitié ou plus, moins de neuf sur dix",
        ShareConclusion::NineInTen => "neuf sur dix ou plus, pas la totalité",
        ShareConclusion::All => "la totalité",
        ShareConclusion::Undecided => "on ne peut pas conclure",
        ShareConclusion::NoWhole => "il n’y a rien à compter",
    }
}

/// Whether the baseline has a conclusion that another definition could contradict.
#[must_use]
pub const fn concludes(robustness: &Robustness) -> bool {
    !matches!(robustness.baseline.conclusion, ShareConclusion::Undecided | ShareConclusion::NoWhole)
}

/// The variants with another conclusion.
fn flipped(robustness: &Robustness) -> Vec<&ShareVariant> {
    robustness.others.iter().filter(|variant| concludes(robustness) && variant.flips).collect()
}

/// Whether a variant has another conclusion.
#[must_use]
pub const fn flips(robustness: &Robustness, variant: &ShareVariant) -> bool {
    concludes(robustness) && variant.flips
}

/// The title of the section: the result for all thresholds.
#[must_use]
pub fn headline(all: &[Robustness]) -> String {
    let thresholds = |predicate: &dyn Fn(&Robustness) -> bool| {
        let chosen: Vec<u32> = all.iter().filter(|it| predicate(it)).map(|it| it.k).collect();
        let ks: Vec<String> = chosen.iter().map(|k| whole((*k).into())).collect();
        let plural = agreed(ks.len() as u64, "au seuil de ", "aux seuils de ");
        let actions = if chosen == [1] { "action" } else { "actions" };
        (!ks.is_empty()).then(|| format!("{plural}{}{FIXED}{actions}", list(&ks)))
    };
    let holds = thresholds(&|it| concludes(it) && flipped(it).is_empty());
    let changes = thresholds(&|it| !flipped(it).is_empty());
    let open = thresholds(&|it| !concludes(it));
    let parts = [
        holds.map(|at| ["la conclusion tient ", &at, " quelle que soit la définition"].concat()),
        changes.map(|at| ["la conclusion dépend de la définition ", &at].concat()),
        open.map(|at| ["il n’y a rien à contredire ", &at].concat()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return "Aucun seuil n’est à éprouver".to_owned();
    }
    super::arithmetic::capitalized(&parts.join(", "))
}

/// The heading of a threshold: « Au moins 5 actions : neuf sur dix ou plus, pas la totalité ».
#[must_use]
pub fn threshold_heading(robustness: &Robustness) -> String {
    format!(
        "Au moins {}{FIXED}: {}",
        counted(robustness.k.into(), "action"),
        conclusion(robustness.baseline.conclusion)
    )
}

/// The sentence about the variants of a threshold, and whether it is a warning.
#[must_use]
pub fn verdict(robustness: &Robustness) -> (bool, String) {
    let flipped = flipped(robustness);
    if !concludes(robustness) {
        let why = match robustness.baseline.conclusion {
            ShareConclusion::NoWhole => "aucune commune n’est membre à cette date",
            _ => "les réponses connues ne suffisent pas pour conclure",
        };
        return (false, format!("Rien à contredire{FIXED}: {why}."));
    }
    let (count, of) = (flipped.len(), robustness.others.len());
    if count == 0 {
        return (false, format!("La même conclusion sous les {of} autres définitions."));
    }
    let is_open = |variant: &&&ShareVariant| variant.conclusion == ShareConclusion::Undecided;
    let other = count - flipped.iter().filter(is_open).count();
    let mut parts = Vec::new();
    if other > 0 {
        let under = agreed(other as u64, "définition", "définitions");
        parts.push(format!("{other} {under} sur\u{a0}{of} {} autrement", agreed(other as u64, "conclut", "concluent")));
    }
    if other < count {
        let open = count - other;
        let under = agreed(open as u64, "définition", "définitions");
        let verb = agreed(open as u64, "ne permet", "ne permettent");
        parts.push(format!("{open} {under} sur\u{a0}{of} {verb} pas de conclure"));
    }
    (true, format!("Attention{FIXED}: {}. Dites laquelle vous employez.", list(&parts)))
}

/// The share of a variant: « 95 % (86 sur 90) ».
#[must_use]
pub fn share(variant: &ShareVariant) -> String {
    let share = variant.share;
    let (min, max) = (whole(share.min), whole(share.max));
    let count = if share.min == share.max { min } else { ["entre\u{a0}", &min, "\u{a0}et\u{a0}", &max].concat() };
    [&share_of(share.min, share.max, share.of), " (", &count, " sur\u{a0}", &whole(share.of), ")"].concat()
}

/// The conclusion of a variant, marked if it is another one.
#[must_use]
pub fn variant_conclusion(robustness: &Robustness, variant: &ShareVariant) -> String {
    let text = conclusion(variant.conclusion);
    if flips(robustness, variant) { ["≠ conclusion différente\u{a0}: ", text].concat() } else { text.to_owned() }
}

/// The caption of a table of variants.
#[must_use]
pub fn caption(robustness: &Robustness) -> String {
    format!(
        "Part de ce qui atteint {}, selon la définition{FIXED}; en gras, celle des autres pages.",
        counted(robustness.k.into(), "action")
    )
}

/// The heads of the columns.
pub const DEFINITION_COLUMN: &str = "Définition";
pub const CONCLUSION_COLUMN: &str = "Conclusion";

#[cfg(test)]
mod tests {
    use super::*;
    use domain::indicators::Proportion;

    /// A threshold with a share of 86 of 90 if known, otherwise 3 to 90 of 90, and these other definitions.
    fn robustness(is_known: bool, others: &[(ShareDefinition, u64, u64)]) -> Robustness {
        let variant = |definition, min, max| {
            let share = Proportion { min, max, of: 90 };
            ShareVariant { definition, share, conclusion: ShareConclusion::of(share), flips: false }
        };
        let baseline =
            variant(ShareDefinition::Communes, if is_known { 86 } else { 3 }, if is_known { 86 } else { 90 });
        let others = others.iter().map(|&(definition, min, max)| {
            let it = variant(definition, min, max);
            ShareVariant { flips: it.conclusion != baseline.conclusion, ..it }
        });
        Robustness { k: 5, others: others.collect(), baseline }
    }

    #[test]
    fn a_conclusion_that_changes_is_distinguished_from_an_undecided_one() {
        let it = robustness(true, &[(ShareDefinition::Inhabitants, 44, 44), (ShareDefinition::PublishedOnly, 3, 90)]);
        assert_eq!(
            verdict(&it),
            (
                true,
                "Attention\u{a0}: 1 définition sur\u{a0}2 conclut autrement et 1 définition sur\u{a0}2 ne permet pas de conclure. Dites laquelle vous employez.".to_owned()
            )
        );
        assert_eq!(headline(&[it]), "La conclusion dépend de la définition au seuil de 5\u{a0}actions");
    }

    #[test]
    fn a_conclusion_that_holds_has_no_warning() {
        let it = robustness(true, &[(ShareDefinition::Inhabitants, 88, 88)]);
        assert!(!verdict(&it).0);
        assert_eq!(headline(&[it]), "La conclusion tient au seuil de 5\u{a0}actions quelle que soit la définition");
    }

    #[test]
    fn an_undecided_baseline_cannot_be_contradicted() {
        let it = robustness(false, &[(ShareDefinition::UnknownIsYes, 90, 90)]);
        assert_eq!(verdict(&it).1, "Rien à contredire\u{a0}: les réponses connues ne suffisent pas pour conclure.");
        assert!(!flips(&it, &it.others[0]));
        assert_eq!(
            share(&it.baseline),
            "entre\u{a0}3\u{202f}%\u{a0}et\u{a0}100\u{202f}% (entre\u{a0}3\u{a0}et\u{a0}90 sur\u{a0}90)"
        );
        assert_eq!(headline(&[]), "Aucun seuil n’est à éprouver");
    }
}
