//! The texts about the data checks: the rules and their findings.

use domain::checks::{BundledAnswer, FigurePart, Hint, MisencodedText, Rule, RuleFindings, Severity, TableKey};
use domain::dates::{Period, ReducedDate};
use domain::territory::Provenance;

use super::numbers::{FIXED, agreed, counted, list, whole};
use super::overview::at;
use super::punctuation::quoted;
use super::{dates, states};

/// The heading of the section: how many findings there are by severity.
#[must_use]
pub fn heading(checked: &[RuleFindings]) -> String {
    let count = |severity: Severity| -> u64 {
        let matching = checked.iter().filter(|it| it.rule.severity() == severity);
        matching.map(|it| it.findings.len() as u64).sum()
    };
    match (count(Severity::Serious), count(Severity::Slight)) {
        (0, 0) => "Rien ne se contredit".to_owned(),
        (serious, 0) => [&counted(serious, "point"), " à régler"].concat(),
        (0, slight) => ["Rien à régler, ", &counted(slight, "point"), " à regarder"].concat(),
        (serious, slight) => [&counted(serious, "point"), " à régler, ", &whole(slight), "\u{a0}à regarder"].concat(),
    }
}

/// The sign and the word of a severity.
#[must_use]
pub const fn severity(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Serious => ("!", "à régler"),
        Severity::Slight => ("i", "à regarder"),
    }
}

/// What a rule finds, in the singular and the plural, and why it matters.
const fn rule(rule: Rule) -> (&'static str, &'static str, &'static str) {
    match rule {
        Rule::AnswerAgainstPublished => (
            "réponse contraire à ce qui est publié",
            "réponses contraires à ce qui est publié",
            "L’un des deux se trompe\u{a0}: la réponse compte, mais le chiffre publié ne s’y retrouve plus.",
        ),
        Rule::EditOfNothing => (
            "geste sans objet",
            "gestes sans objet",
            "Il nomme une commune ou une action que ce carnet n’a pas\u{a0}: il ne change rien.",
        ),
        Rule::TableEditWithoutEffect => (
            "geste sans effet sur une action ou une commune",
            "gestes sans effet sur des actions ou des communes",
            "Tel quel, il ne peut pas être repris, et rien n’en est perdu\u{a0}: corrigez-le, ou annulez celui qui s’y oppose.",
        ),
        Rule::OverlappingPeriods => (
            "chevauchement de périodes",
            "chevauchements de périodes",
            "Deux réponses de la même commune valent le même jour\u{a0}: une seule peut être juste.",
        ),
        Rule::PublishedWithoutSource => (
            "donnée dite publiée sans source",
            "données dites publiées sans source",
            "Sans source, personne ne peut vérifier qu’elle est publiée.",
        ),
        Rule::ParticipationBeforeDeployment => (
            "participation antérieure au déploiement",
            "participations antérieures au déploiement",
            "Elle ne compte pas avant que l’action soit déployée\u{a0}: l’une des deux dates se trompe, ou c’est un intérêt.",
        ),
        Rule::CompleteListOfNobody => (
            "liste complète et vide",
            "listes complètes et vides",
            "Toutes les communes y comptent comme des non\u{a0}: la liste n’a sans doute pas encore été saisie.",
        ),
        Rule::AnswerAgainstOtherRows => (
            "réponse contraire à une donnée qui n’est pas publiée",
            "réponses contraires à une donnée qui n’est pas publiée",
            "La réponse l’emporte\u{202f}; la donnée d’origine est à corriger dans les tables.",
        ),
        Rule::ParticipationAfterStop => (
            "participation après l’arrêt de l’action",
            "participations après l’arrêt de l’action",
            "Elle ne compte plus depuis l’arrêt\u{a0}: le plus souvent, sa fin n’a pas été notée.",
        ),
        Rule::OutsideMembership => (
            "participation hors de l’appartenance à l’EPCI",
            "participations hors de l’appartenance à l’EPCI",
            "Elle ne compte que tant que la commune est membre.",
        ),
        Rule::NobodyKnown => (
            "action en cours sans participante connue",
            "actions en cours sans participante connue",
            "L’action est déployée, et nulle commune n’est connue pour y participer.",
        ),
        Rule::EmptyPeriod => {
            ("période vide", "périodes vides", "Elle commence et finit le même jour\u{a0}: elle ne vaut aucun jour.")
        }
        Rule::CommuneWithoutPopulation => (
            "commune sans population",
            "communes sans population",
            "Elle compte pour zéro habitant et n’entre dans aucune classe de taille.",
        ),
        Rule::DeployedBeforeRegistered => (
            "action déployée avant d’être inscrite",
            "actions déployées avant d’être inscrites",
            "C’est possible\u{202f}; vérifiez les deux dates.",
        ),
        Rule::IncompleteFigure => (
            "chiffre publié incomplet",
            "chiffres publiés incomplets",
            "Il manque de quoi le comparer aux données\u{a0}: il est pris à la date de référence, et comme exact.",
        ),
        Rule::MisencodedText => (
            "texte mal encodé",
            "textes mal encodés",
            "Des lettres ont été lues dans un autre codage que celui du fichier\u{a0}: enregistrez la table en UTF-8, ou corrigez le texte.",
        ),
    }
}

/// The heading of the findings of a rule.
#[must_use]
pub fn rule_heading(checked: &RuleFindings) -> String {
    let (one, many, _) = rule(checked.rule);
    let count = checked.findings.len();
    [whole(count as u64).as_str(), "\u{a0}", agreed(count as u64, one, many)].concat()
}

/// Why the findings of a rule matter.
#[must_use]
pub const fn reason(of_rule: Rule) -> &'static str {
    rule(of_rule).2
}

/// The sentence with the rules that found nothing; empty if all found something.
#[must_use]
pub fn rules_without_findings(checked: &[RuleFindings]) -> String {
    let names = checked.iter().filter(|it| it.findings.is_empty()).map(|it| rule(it.rule).1.to_owned());
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return String::new();
    }
    format!("Cherché, et pas trouvé{FIXED}: {}.", list(&names))
}

/// The details of a finding, beside its link.
#[must_use]
pub fn hint(hint: &Hint) -> String {
    match hint {
        Hint::AnswerAgainst { bundled, answer, on } => {
            let (before, now) = (states::within(bundled.state), states::within(*answer));
            let (origin, absence) = (origin(*bundled), absence(*bundled));
            format!("{origin}{FIXED}: {before}{absence}\u{202f}; réponse{FIXED}: {now}, {}", at(*on))
        }
        Hint::EditOfNothing { action_is_known, commune_is_known, .. } => match (action_is_known, commune_is_known) {
            (false, false) => "ni l’action ni la commune ne sont connues",
            (false, true) => "l’action n’est pas connue",
            (true, _) => "la commune n’est pas connue",
        }
        .to_owned(),
        Hint::EditWithoutEffect { key: of, is_known } => match (of, is_known) {
            (TableKey::Action(_), false) => "l’action n’est plus là",
            (TableKey::Action(_), true) => "l’action finirait avant d’être déployée, ou n’aurait plus de nom",
            (TableKey::Commune(_), false) => "la commune n’est pas là",
            (TableKey::Commune(_), true) => "la commune sortirait avant d’entrer, ou n’aurait plus de nom",
        }
        .to_owned(),
        Hint::Overlap { earlier, later } => [&period(*earlier), ", et ", &period(*later)].concat(),
        Hint::NoSource => "sans source".to_owned(),
        Hint::BeforeDeployment { period: it, deployed } => match deployed {
            Some(date) => [&period(*it), ", action déployée ", &dates::when(*date)].concat(),
            None => [&period(*it), ", action jamais déployée"].concat(),
        },
        Hint::AfterStop { period: it, stopped } => [&period(*it), ", action arrêtée ", &dates::when(*stopped)].concat(),
        Hint::BeforeJoining { period: it, joined } => [&period(*it), ", membre ", &dates::since(*joined)].concat(),
        Hint::AfterLeaving { period: it, left } => [&period(*it), ", sortie ", &dates::when(*left)].concat(),
        Hint::CompleteListOfNobody => "personne dans la liste".to_owned(),
        Hint::NobodyKnown { unknown } => [&counted((*unknown).into(), "réponse"), " à connaître"].concat(),
        Hint::EmptyPeriod { on } => dates::when(*on),
        Hint::NoPopulation => "population inconnue".to_owned(),
        Hint::DeployedBeforeRegistered { deployed, registered } => {
            ["déployée ", &dates::when(*deployed), ", inscrite ", &dates::when(*registered)].concat()
        }
        Hint::FigureLacks(part) => match part {
            FigurePart::Date => "sans date",
            FigurePart::Relation => "sans relation (= ou ~)",
            FigurePart::Value => "sans valeur",
        }
        .to_owned(),
        Hint::Misencoded(text) => misencoded(text),
    }
}

/// « communes.csv, ligne 2, colonne nom : « SÃ©clin », sans doute « Séclin » ».
fn misencoded(text: &MisencodedText) -> String {
    let MisencodedText { file, row, column, value, probable, others } = text;
    let probable = match probable {
        Some(probable) => [", sans doute ", &quoted(probable)].concat(),
        None => ", dont des lettres sont perdues".to_owned(),
    };
    let others = match others {
        0 => String::new(),
        others => [", et ", &counted(*others as u64, "autre"), " dans la table"].concat(),
    };
    format!("{file}, ligne{FIXED}{row}, colonne {column}{FIXED}: {}{probable}{others}", quoted(value))
}

const fn origin(bundled: BundledAnswer) -> &'static str {
    match bundled.provenance {
        Provenance::Published => "publié",
        Provenance::Entered => "saisi auparavant",
        Provenance::Illustrative => "illustratif",
    }
}

const fn absence(bundled: BundledAnswer) -> &'static str {
    if bundled.by_absence { " (absente d’une liste complète)" } else { "" }
}

fn period(period: Period) -> String {
    let until = |date: ReducedDate| [", finie ", &dates::when(date)].concat();
    let since = period.since.map_or_else(|| "depuis toujours".to_owned(), dates::since);
    [since, period.until.map(until).unwrap_or_default()].concat()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use domain::checks::{Finding, HintTarget};
    use domain::ids::EntryId;

    /// A rule with so many findings.
    pub(crate) fn checked(rule: Rule, count: usize) -> RuleFindings {
        let finding = Finding { hint: Hint::NoSource, target: HintTarget::Entry(EntryId::from_random([1; 12])) };
        RuleFindings { rule, findings: vec![finding; count] }
    }

    #[test]
    fn findings_are_counted_by_severity() {
        let (serious, slight) = (checked(Rule::EditOfNothing, 2), checked(Rule::NobodyKnown, 1));
        assert_eq!(heading(&[]), "Rien ne se contredit");
        assert_eq!(heading(std::slice::from_ref(&slight)), "Rien à régler, 1\u{a0}point à regarder");
        assert_eq!(rule_heading(&serious), "2\u{a0}gestes sans objet");
        assert_eq!(heading(&[serious, slight]), "2\u{a0}points à régler, 1\u{a0}à regarder");
    }

    #[test]
    fn rules_that_found_nothing_are_named_in_one_sentence() {
        let all = [checked(Rule::EmptyPeriod, 0), checked(Rule::NobodyKnown, 1), checked(Rule::EditOfNothing, 0)];
        assert_eq!(rules_without_findings(&all), "Cherché, et pas trouvé\u{a0}: périodes vides et gestes sans objet.");
        assert_eq!(rules_without_findings(&[]), "");
    }

    #[test]
    fn a_misencoded_text_is_shown_with_its_place_and_what_it_probably_was() {
        let text = |probable: Option<&str>, others| {
            let (value, probable) = ("SÃ©clin".into(), probable.map(Into::into));
            hint(&Hint::Misencoded(MisencodedText {
                file: "communes.csv",
                row: 2,
                column: "nom",
                value,
                probable,
                others,
            }))
        };
        let place = "communes.csv, ligne\u{a0}2, colonne nom\u{a0}: «\u{a0}SÃ©clin\u{a0}»";
        assert_eq!(text(Some("Séclin"), 0), format!("{place}, sans doute «\u{a0}Séclin\u{a0}»"));
        assert_eq!(text(None, 8), format!("{place}, dont des lettres sont perdues, et 8\u{a0}autres dans la table"));
    }

    #[test]
    fn a_period_is_shown_with_the_date_that_contradicts_it() {
        let date = |text| ReducedDate::parse(text).unwrap();
        let period = Period { since: Some(date("2016")), until: None };
        assert_eq!(
            hint(&Hint::BeforeJoining { period, joined: date("2017-01-01") }),
            "depuis 2016, membre depuis le 1er janvier 2017"
        );
        assert_eq!(hint(&Hint::BeforeDeployment { period, deployed: None }), "depuis 2016, action jamais déployée");
        let over = Period { since: None, until: Some(date("2017-04")) };
        assert_eq!(
            hint(&Hint::AfterStop { period: over, stopped: date("2016") }),
            "depuis toujours, finie en avril 2017, action arrêtée en 2016"
        );
    }
}
