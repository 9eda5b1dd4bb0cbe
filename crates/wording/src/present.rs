//! The texts of the slides.

use domain::dates::Day;
use domain::indicators::{Backing, Scope};
use domain::sorting::distinct_names;
use domain::territory::About;

use super::numbers::{agreed, counted, whole};
use super::overview::at;

/// What the keys of the slides do.
pub const KEYS: [(&str, &str); 13] = [
    ("→, ↓, N, Page suiv., Espace", "la suivante"),
    ("←, ↑, P, Page préc., Retour arrière, Maj + Espace", "la précédente"),
    ("Début, Fin", "la première, la dernière"),
    ("Un nombre, puis Entrée", "la diapositive de ce numéro"),
    ("Entrée", "ouvrir le compte du chiffre de la diapositive"),
    ("B ou point", "écran noir, puis retour\u{202f}; deux fois de suite\u{a0}: ouvrir ce compte"),
    ("W", "écran blanc, puis retour"),
    ("F", "plein écran"),
    ("F5", "plein écran\u{202f}; s’il l’est déjà\u{a0}: ouvrir ce compte, puis le fermer"),
    ("O ou G", "toutes les diapositives\u{202f}; les flèches et Entrée y choisissent"),
    (
        "Échap",
        "fermer le compte, puis ce qui couvre l’écran, puis le plein écran\u{202f}; enfin, aller au bouton «\u{a0}Quitter\u{a0}»",
    ),
    ("Z", "annuler la dernière hypothèse"),
    ("?", "cette liste"),
];

/// The title of what the keys do, over a slide, and the button that opens it.
pub const KEYS_TITLE: &str = "Touches et télécommande";
pub const KEYS_BUTTON: &str = "Touches";

/// What a clicker does, and its title.
pub const CLICKER_TITLE: &str = "Avec une télécommande seule";
pub const CLICKER: &str = "Avancer et reculer changent de diapositive, et font défiler un compte ouvert. Le bouton de l’écran noir, pressé deux fois de suite, ouvre le compte du chiffre\u{202f}; pressé une fois, il en revient. Le bouton de départ (F5) met en plein écran, puis ouvre ce compte et le ferme.";

/// The checkbox of the shortcuts of a single letter, digit or sign.
pub const LETTERS: &str = "Les lettres, les chiffres et les signes agissent";

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

/// What covers the screen while it is white.
pub const WHITE: &str = "Écran blanc\u{a0}: revenir à la diapositive";

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

/// The buttons of the ground of the slides.
pub const ON_LIGHT: &str = "Fond clair";
pub const ON_DARK: &str = "Fond sombre";

/// The sources as a slide names them, in one line: of an address, only the site, once. Nothing where there are none.
#[must_use]
pub fn sources(all: &[String]) -> Option<String> {
    let named = distinct_names(all.iter().map(|source| named(source)).collect());
    (!named.is_empty()).then(|| ["Sources publiées\u{a0}: ", &*named.join(", "), "."].concat())
}

/// A text with the site in the place of each address.
fn named(text: &str) -> String {
    let site = |word: &str| {
        let at = ["https://", "http://"].into_iter().find_map(|scheme| word.find(scheme).map(|at| (at, scheme)));
        let Some((at, scheme)) = at else { return word.to_owned() };
        let address = &word[at + scheme.len()..];
        let host = address.split(['/', '?', '#', ')', ',', ';']).next().unwrap_or_default();
        let end = if word.ends_with(')') { ")" } else { "" };
        [&word[..at], host.strip_prefix("www.").unwrap_or(host), end].concat()
    };
    text.split(' ').map(site).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slide_names_sites_and_no_addresses() {
        let all = [
            "https://www.lillemetropole.fr/actualites/une?x=1",
            "https://www.lillemetropole.fr/autre",
            "Bulletin de 2019 (https://mel.fr/b.pdf)",
        ];
        let said = sources(&all.map(ToOwned::to_owned)).unwrap_or_default();
        assert_eq!(said, "Sources publiées\u{a0}: Bulletin de 2019 (mel.fr), lillemetropole.fr.");
        assert_eq!(sources(&[]), None);
    }
}
