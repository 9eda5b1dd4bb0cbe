//! The slides' sentences.

use domain::dates::Day;
use domain::indicators::{Backing, Scope};
use domain::territory::{Provenance, Territory};

use super::numbers::{FIXED, counted, whole};
use super::overview::at;

/// How the slides are driven, in few words.
pub const KEYS: &str = "Flèches, espace ou télécommande\u{a0}: avancer et reculer. F\u{a0}: plein écran. O\u{a0}: toutes les diapositives. B\u{a0}: écran noir. Échap\u{a0}: revenir.";

/// What the slides are of.
#[must_use]
pub fn subtitle(day: Day) -> String {
    ["Bilan ", &at(day)].concat()
}

/// What they are not.
pub const INDEPENDENT: &str = "Présenté avec un carnet indépendant, qui n’est pas une publication de cet EPCI.";

/// Which slide of how many.
#[must_use]
pub fn number(rank: usize, of: usize) -> String {
    format!("{rank} sur {of}")
}

/// The foot of a slide: date, rows that count, fingerprint.
#[must_use]
pub fn foot(day: Day, scope: Scope, fingerprint: &str) -> String {
    let which = match scope {
        Scope::Everything => "",
        Scope::PublishedOnly => ", sans les données illustratives",
    };
    format!("Calculé par le carnet {}{which}. Empreinte {fingerprint}", at(day))
}

/// The mark of slides that show what is made up.
#[must_use]
pub const fn mark(backing: Backing) -> Option<&'static str> {
    if backing.illustrative > 0 { Some("Données en partie illustratives") } else { None }
}

/// The last slide's title.
#[must_use]
pub fn sources_title(territory: &Territory, backing: Backing) -> String {
    if backing.illustrative == 0 {
        return "Toutes les réponses viennent de sources publiées ou d’une saisie".to_owned();
    }
    let titles = territory.actions().iter().filter(|action| action.provenance == Provenance::Illustrative).count();
    format!(
        "{} réponses sur {} et {} sont illustratives{FIXED}: elles ne disent rien de ce que fait une commune",
        whole(backing.illustrative.into()),
        whole(backing.total().into()),
        counted(titles as u64, "action"),
    )
}

/// What the last slide says of the rest.
#[must_use]
pub fn sources_rest(backing: Backing) -> Vec<String> {
    let said = |count: u32, one: &str, many: &str| {
        (count > 0).then(|| whole(count.into()) + if count < 2 { one } else { many })
    };
    [
        said(backing.published, " réponse vient d’une source publiée", " réponses viennent de sources publiées"),
        said(backing.entered, " réponse est saisie par un utilisateur", " réponses sont saisies par un utilisateur"),
        said(backing.unknown, " réponse est inconnue", " réponses sont inconnues"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The way from a slide in the overview of all to that slide.
pub const OPEN: &str = "Ouvrir cette diapositive";
/// The way from an account back to the slide under it.
pub const BACK: &str = "Revenir à la diapositive";

/// What the buttons under the slides are for, and the buttons.
pub const SLIDES: &str = "Diapositives";
pub const PREVIOUS: &str = "Précédente";
pub const NEXT: &str = "Suivante";
pub const ALL: &str = "Toutes";
pub const FULL_SCREEN: &str = "Plein écran";
pub const PRINT: &str = "Imprimer";
pub const LEAVE: &str = "Quitter";
