//! The words that stand in a report.

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode};

use super::{ReportChartKind, ReportPart};
use crate::dates;
use crate::numbers::{agreed, counted};
use crate::punctuation::quoted;

/// The usual title of a part.
#[must_use]
pub fn part(part: &ReportPart) -> &'static str {
    match part {
        ReportPart::Cover => "Bilan du schéma de mutualisation",
        ReportPart::Contents => "Sommaire",
        ReportPart::Foreword => "Avant-propos",
        ReportPart::Key => "Ce qu’il faut retenir",
        ReportPart::Charts => "Les résultats en graphiques",
        ReportPart::Actions => "Les actions, fiche par fiche",
        ReportPart::Groups => "Selon la taille des communes et les domaines",
        ReportPart::Next => "Ce qui est prévu et à l’étude",
        ReportPart::Own(word) => match &**word {
            "effets" => "Effets sur les effectifs et les dépenses de fonctionnement",
            "avis" => "Avis des communes",
            _ => "Section",
        },
        ReportPart::Matrix => "Les réponses de toutes les communes",
        ReportPart::Communes => "Les communes, page par page",
        ReportPart::Method => "Méthode et définitions",
        ReportPart::Published => "Les chiffres publiés, vérifiés",
        ReportPart::Sources => "Sources, et ce qui est illustratif",
    }
}

/// The title of a part with its number: « 2. Ce qu’il faut retenir », « Annexe 1. Méthode et définitions ».
#[must_use]
pub fn numbered(is_annex: bool, number: u32, title: &str) -> String {
    let word = if is_annex { "Annexe\u{a0}" } else { "" };
    format!("{word}{number}. {title}")
}

/// What stands before the number of a page, and between it and the number of pages.
pub const PAGE_NUMBER: [&str; 2] = ["Page\u{a0}", "\u{a0}sur\u{a0}"];

/// The line with the day of the figures.
#[must_use]
pub fn situation(day: Day) -> String {
    format!("Situation au {}", dates::day(day))
}

/// When the scheme was adopted, which is given as « le 19 juin 2015 ».
#[must_use]
pub fn adopted(when: &str) -> String {
    ["Schéma adopté ", when, "."].concat()
}

/// What the cover says of illustrative data.
pub const COVER_WARNING: &str = "Ce rapport repose en partie sur des données illustratives.";
pub const COVER_MARK: &str = "Ce qui en dépend est souligné.";
/// What parts say that show participations, where no action runs.
pub const NOTHING_RUNS: &str = "Aucune action n’est en cours à cette date.";
/// What it says where they are left out.
pub const PUBLISHED_ONLY: &str =
    "Les réponses et les dates illustratives sont laissées de côté\u{a0}: des chiffres deviennent des intervalles.";

/// Who has not made it.
#[must_use]
pub fn not_of_the_epci(epci: &str) -> String {
    ["Tiré d’un carnet indépendant, qui n’est pas une publication de cet EPCI\u{a0}: ", epci, "."].concat()
}

/// The id of a chart's heading.
#[must_use]
pub const fn chart_id(kind: ReportChartKind) -> &'static str {
    match kind {
        ReportChartKind::Thresholds => "graphiques-seuils",
        ReportChartKind::Map => "graphiques-carte",
        ReportChartKind::Deployments => "graphiques-deploiements",
        ReportChartKind::Adoption => "graphiques-actions",
        ReportChartKind::Distribution => "graphiques-repartition",
    }
}

/// What a chart shows: its caption.
#[must_use]
pub const fn chart_name(kind: ReportChartKind) -> &'static str {
    match kind {
        ReportChartKind::Thresholds => "Part des communes qui participent à au moins tant d’actions",
        ReportChartKind::Map => "Nombre d’actions de chaque commune",
        ReportChartKind::Deployments => "Actions inscrites et déployées, année par année",
        ReportChartKind::Adoption => "Part des communes par action en cours",
        ReportChartKind::Distribution => "Nombre de communes selon leur nombre d’actions",
    }
}

/// The id of the heading of an action's sheet.
#[must_use]
pub fn action_id(id: &ActionId) -> String {
    let letter = |it: char| if it.is_ascii_alphanumeric() { it } else { '-' };
    ["fiche-", &id.as_str().chars().map(letter).collect::<String>()].concat()
}

/// The id of the heading of a commune's page.
#[must_use]
pub fn commune_id(code: CommuneCode) -> String {
    ["commune-", &code.to_string()].concat()
}

/// The heads of columns, the captions and the labels.
pub const AT_LEAST: &str = "Au moins tant d’actions";
pub const WHICH: &str = "Lesquelles";
pub const WHAT: &str = "Ce qui est compté";
pub const ANSWER: &str = "Réponse";
pub const YEARS_CAPTION: &str = "Actions déployées, année par année.";
pub const SIZES_CAPTION: &str = "Actions par commune, et communes aux seuils repères, selon la taille de la commune. Moyennes tronquées à une décimale.";
pub const PUBLISHED_CAPTION: &str = "Les chiffres publiés, à leur date, et ce que donnent les données.";
pub const SERVES: &str = "Sert l’objectif du schéma";
pub const TAKE_PART: &str = "Participation";
pub const ALL_OTHERS: &str = "toutes les autres communes";
pub const NO_SHEET: &str = "Aucune action n’a de fiche à cette date.";

/// « Au moins 5 ».
#[must_use]
pub fn at_least(k: u32) -> String {
    format!("Au moins\u{a0}{k}")
}

/// What the EPCI says of an action.
pub const OF_AN_ACTION: [&str; 4] = ["Objectif", "Résultat", "Difficultés", "Perspectives"];
/// What stands where nothing is said.
pub const NOT_GIVEN: &str = "non renseigné";

/// The same, agreeing with what is not given.
#[must_use]
pub const fn not_given(count: usize) -> &'static str {
    if count > 1 { "non renseignés" } else { NOT_GIVEN }
}

/// A label within a list: « Objectif, résultat et difficultés ».
#[must_use]
pub fn in_list(at: usize, label: &str) -> String {
    if at == 0 { label.to_owned() } else { label.to_lowercase() }
}

/// The form of an action, after its status.
#[must_use]
pub fn form(form: &str) -> String {
    ["\u{202f}; forme\u{a0}: ", form].concat()
}

/// The legend of the signs, whose list ends with that of what is illustrative.
#[must_use]
pub fn legend(signs: &str) -> String {
    [signs, ". Souligné\u{a0}: illustratif."].concat()
}

/// The caption of a table of the matrix.
#[must_use]
pub fn matrix_caption(rank: usize, tables: usize) -> String {
    let all = "Communes par ordre alphabétique, actions en cours par domaine";
    if tables == 1 { [all, "."].concat() } else { format!("{all}\u{a0}: {rank} sur\u{a0}{tables}.") }
}

/// The size class of a commune, after a sentence about it.
#[must_use]
pub fn of_size(class: &str) -> String {
    [" Classe de taille\u{a0}: ", class, "."].concat()
}

/// What stands in the place of a live figure that is none.
#[must_use]
pub fn unknown_figure(name: &str) -> String {
    ["[chiffre inconnu\u{a0}: ", name, "]"].concat()
}

/// The headings and texts of the method.
pub const DEFINITIONS_TITLE: &str = "Les mots";
pub const DEFINITIONS: [(&str, &str); 7] = [
    ("Action inscrite", "une action du schéma, déployée ou non, arrêtée ou non."),
    ("Action déployée", "une action que des communes ont pu rejoindre\u{202f}; elle le reste si elle s’arrête."),
    (
        "Action en cours",
        "déployée et pas arrêtée à la date du rapport. Les participations ne se comptent que dans ces actions.",
    ),
    ("Action à l’étude", "une idée qui n’est pas inscrite au schéma."),
    ("Participation", "une commune prend part à une action en cours. «\u{a0}Intéressée\u{a0}» ne compte pas."),
    ("Non concernée", "l’action ne peut pas s’adresser à la commune\u{202f}; elle sort du total de cette action."),
    ("Seuil", "le nombre de communes qui participent à au moins tant d’actions en cours."),
];
pub const MOMENT_TITLE: &str = "La date et les données";

/// The day and the fingerprint that the figures hold for.
#[must_use]
pub fn moment(day: Day, fingerprint: &str) -> String {
    let day = dates::day(day);
    format!(
        "Tous les chiffres valent au {day}, avec les communes membres à cette date. L’empreinte {fingerprint} est calculée sur tout ce que disent les données\u{a0}: deux rapports de même empreinte, de même date et de même choix de données (tout, ou publié seulement) ont les mêmes chiffres."
    )
}

/// The headings and texts of the sources.
pub const ILLUSTRATIVE_TITLE: &str = "Ce qui est illustratif";
pub const SOURCES_TITLE: &str = "Sources des données publiées";
pub const NO_SOURCE: &str = "Aucune source n’est indiquée.";

/// What is not a figure in an own text; empty if all are.
#[must_use]
pub fn unknown_figures(names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let count = names.len() as u64;
    let known = agreed(count, " inconnu à cette date\u{a0}: ", " inconnus à cette date\u{a0}: ");
    [&*counted(count, "chiffre"), known, &quoted.join(", "), "."].concat()
}
