//! The texts of the slides.

use domain::dates::Day;
use domain::indicators::{Backing, Scope};
use domain::territory::{Provenance, Territory};

use super::numbers::{FIXED, agreed, counted, whole};
use super::overview::at;

/// The keys that control the slides.
pub const KEYS: &str = "Flèches, espace ou télécommande\u{a0}: avancer et reculer. F\u{a0}: plein écran. O\u{a0}: toutes les diapositives. B\u{a0}: écran noir. Échap\u{a0}: revenir.";

/// The subtitle of the first slide.
#[must_use]
pub fn subtitle(day: Day) -> String {
    ["Bilan ", &at(day)].concat()
}

/// The notice that this is not a publication of the EPCI.
pub const INDEPENDENT: &str = "Présenté avec un carnet indépendant, qui n’est pas une publication de cet EPCI.";

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
        Scope::PublishedOnly => ", sans les données illustratives",
    };
    format!("Calculé par le carnet {}{scope}. Empreinte {fingerprint}", at(day))
}

/// The mark of slides with illustrative data.
#[must_use]
pub const fn mark(backing: Backing) -> Option<&'static str> {
    if backing.illustrative > 0 { Some("Données en partie illustratives") } else { None }
}

/// The title of the last slide.
#[must_use]
pub fn sources_title(territory: &Territory, backing: Backing) -> String {
    if backing.illustrative == 0 {
        return "Toutes les réponses viennent de sources publiées ou d’une saisie".to_owned();
    }
    let titles = territory.actions().iter().filter(|action| action.provenance == Provenance::Illustrative).count();
    format!(
        "{}\u{a0}réponses sur\u{a0}{} et {} sont illustratives{FIXED}: elles ne disent rien de ce que fait une commune",
        whole(backing.illustrative.into()),
        whole(backing.total().into()),
        counted(titles as u64, "action"),
    )
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

/// The link on a slide, when all slides are shown, that opens it.
pub const OPEN: &str = "Ouvrir cette diapositive";
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
