//! The texts of the slides.

use domain::dates::Day;
use domain::indicators::{Backing, Scope};
use domain::territory::About;

use super::numbers::{agreed, counted, whole};
use super::overview::at;

/// The keys that control the slides.
pub const KEYS: &str = "Flèches, espace ou télécommande\u{a0}: avancer et reculer. F\u{a0}: plein écran. O\u{a0}: toutes les diapositives. B ou point\u{a0}: écran noir. Échap\u{a0}: revenir.";

/// The checkbox of the shortcuts of a single letter or sign.
pub const LETTERS: &str = "Les touches F, O, B et point agissent";

/// The title of all slides, and of the one that is shown, in the browser's tab.
#[must_use]
pub fn tab(rank: usize, of: usize) -> String {
    ["Présenter, diapositive ", &*number(rank, of)].concat()
}

/// The heading while all slides are shown.
pub const ALL_SLIDES: &str = "Toutes les diapositives";

/// The button of the table of a slide's chart.
pub const TABLE: &str = "Les chiffres en tableau";

/// The title of the table of a chart.
#[must_use]
pub fn table_of(chart: &str) -> String {
    [TABLE, "\u{a0}: ", chart].concat()
}

/// What covers the screen while it is black: its name for screen readers.
pub const BLACK: &str = "Écran noir\u{a0}: revenir à la diapositive";

/// The subtitle of the first slide.
#[must_use]
pub fn subtitle(day: Day) -> String {
    ["Bilan ", &at(day)].concat()
}

/// Whose file it is: the notice that it is no publication of the EPCI, unless the EPCI publishes it.
#[must_use]
pub fn publisher(territory: &About) -> String {
    match &territory.publisher {
        Some(publisher) if territory.is_published_by_epci() => ["Publié par ", publisher, "."].concat(),
        _ => "Présenté avec un carnet indépendant, qui n’est pas une publication de cet EPCI.".to_owned(),
    }
}

/// The number of a slide.
#[must_use]
pub fn number(rank: usize, of: usize) -> String {
    format!("{rank} sur\u{a0}{of}")
}

/// The footer of a slide: the day, the scope, the fingerprint.
#[must_use]
pub fn foot(day: Day, scope: Scope, fingerprint: &str) -> String {
    let scope = match scope {
        Scope::Everything => "",
        Scope::PublishedOnly => ", publié seulement",
    };
    format!("Calculé {}{scope}. Empreinte {fingerprint}", at(day))
}

/// The mark of slides with illustrative answers, or with illustrative actions alone.
#[must_use]
pub const fn mark(answers: Backing, actions: Backing) -> Option<&'static str> {
    match (answers.illustrative, actions.illustrative) {
        (0, 0) => None,
        (0, _) => Some("Actions en partie illustratives"),
        _ => Some("Données en partie illustratives"),
    }
}

/// The lines of the last slide about answers that are not illustrative.
#[must_use]
pub fn sources_rest(backing: Backing) -> Vec<String> {
    let line =
        |count: u32, one: &str, many: &str| (count > 0).then(|| whole(count.into()) + agreed(count.into(), one, many));
    [
        line(backing.published, " réponse vient d’une source publiée", " réponses viennent de sources publiées"),
        line(backing.entered, " réponse est saisie par un utilisateur", " réponses sont saisies par un utilisateur"),
        line(backing.unknown, " réponse est inconnue", " réponses sont inconnues"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The illustrative actions that a list without illustrative data leaves out: « et 8 actions illustratives, laissées de
/// côté ».
#[must_use]
pub fn left_out(count: usize) -> String {
    let are = agreed(count as u64, " illustrative, laissée de côté", " illustratives, laissées de côté");
    ["et ", &*counted(count as u64, "action"), are].concat()
}

/// The link on a slide, when all slides are shown, that opens it: « Ouvrir la diapositive 2 sur 9 : … », before its title.
#[must_use]
pub fn open(number: &str) -> String {
    ["Ouvrir la diapositive ", number, "\u{a0}: "].concat()
}
/// The button that goes from an account back to its slide.
pub const BACK: &str = "Revenir à la diapositive";

/// The name of the group of buttons under the slides, and the buttons.
pub const SLIDES: &str = "Diapositives";
pub const PREVIOUS: &str = "Précédente";
pub const NEXT: &str = "Suivante";
pub const ALL: &str = "Toutes";
pub const FULL_SCREEN: &str = "Plein écran";
pub const PRINT: &str = "Imprimer";
pub const LEAVE: &str = "Quitter";
