//! The texts of the pages that compose decks.

use domain::dates::Day;
use domain::deck::{SlideDeck, SlideSubject};
use domain::indicators::Figure;
use domain::territory::Territory;

use super::dates;
use super::names::folded;
use super::numbers::{counted, whole};
use super::punctuation::{COLON, quoted};

/// The list of decks.
pub const TITLE: &str = "Diaporamas";
pub const WHAT: &str = "Un diaporama choisit les diapositives d’une séance, leur ordre, leurs titres et vos notes. Les chiffres y sont toujours ceux du carnet\u{a0}; vos textes sont gardés dans le fichier et notés au journal.";
pub const NONE: &str =
    "Aucun diaporama n’est composé. Le diaporama usuel a neuf diapositives\u{a0}; composez le vôtre à partir de lui.";
pub const USUAL: &str = "Diaporama usuel";
pub const PRESENT: &str = "Présenter";
pub const PRESENT_IT: &str = "Présenter ce diaporama";
pub const EDIT: &str = "Composer";
pub const COMPOSE: &str = "Composer un diaporama";
pub const REMOVE: &str = "Supprimer";
pub const NEW_TITLE: &str = "Titre du nouveau diaporama";
pub const CREATE: &str = "Composer un diaporama";
pub const UNTITLED: &str = "Donnez-lui d’abord un titre.";
pub const CREATED: &str = "Diaporama créé avec les diapositives usuelles.";
pub const REMOVED: &str = "Diaporama supprimé. Annuler le rétablit.";
pub const GONE: &str = "Ce diaporama n’existe pas, ou plus.";
pub const ALL_DECKS: &str = "Tous les diaporamas";

/// The editor.
pub const ABOUT_IT: &str = "Le diaporama";
pub const DECK_TITLE: &str = "Titre";
pub const PRESENTER: &str = "Présenté par";
pub const MEETING: &str = "Date de la séance";
pub const MINUTES: &str = "Durée prévue, en minutes";
pub const COMMUNE: &str = "Pour le conseil de";
pub const WHOLE_TERRITORY: &str = "tout le territoire";
pub const SLIDES: &str = "Les diapositives";
pub const SLIDE_TITLE: &str = "Titre";
pub const OWN_TITLE_HINT: &str = "Vide, la phrase que le carnet calcule. Un titre à vous n’est pas recalculé.";
pub const TEXT: &str = "Texte";
pub const NOTE: &str = "Note de qui présente";
/// The picture of a slide.
pub const CHOOSE_PICTURE: &str = "Choisir une image";
pub const PICTURE_HINT: &str = "Un fichier PNG, JPEG, GIF ou WebP\u{a0}; ou collez une image copiée dans le champ qui suit. Elle est réduite à ce qu’une projection montre, et gardée dans le fichier.";
pub const PICTURE_SHOWS: &str = "Ce que montre l’image, pour qui ne la voit pas";
pub const NO_PICTURE: &str = "Aucune image n’est encore choisie.";
pub const TAKE_PICTURE_OUT: &str = "Retirer l’image";
/// Why a picture is not taken.
pub const PICTURE_UNREADABLE: &str =
    "Ce n’est pas une image que ce navigateur sait lire\u{a0}: donnez un fichier PNG, JPEG, GIF ou WebP.";
pub const PICTURE_FALSIFIED: &str = "Ce navigateur brouille les images qu’une page réduit (protection contre le pistage)\u{a0}: donnez une image PNG ou JPEG d’au plus 110 ko et 1\u{202f}280 sur 720 pixels, ou prenez un autre navigateur.";
pub const UP: &str = "Monter";
pub const DOWN: &str = "Descendre";
pub const TAKE_OUT: &str = "Retirer";
pub const ADD: &str = "Ajouter une diapositive";
pub const WHICH: &str = "Ce qu’elle montre";
pub const WHICH_COMMUNE: &str = "La commune";
pub const WHICH_FIGURE: &str = "Le chiffre";
pub const COMPARISON: &str = "Comparaison de deux dates";
pub const OWN_COMMUNE: &str = "celle du diaporama";
pub const FIGURE: &str = "Chiffre";
pub const ON_FIRST_DAY: &str = "À la première date";
pub const ON_LAST_DAY: &str = "À la seconde";
pub const NO_FIGURE: &str = "—";
pub const FROM: &str = "Du";
pub const TO: &str = "Au";
pub const WHERE: &str = "Sa place";
pub const AT_END: &str = "à la fin";
pub const AT_BEGINNING: &str = "au début";
pub const ADD_IT: &str = "Ajouter la diapositive";
pub const WRITTEN: &str = "Noté.";
/// What is said where words were being typed when the page ended.
pub const TYPED_RECORDED: &str = "Le texte que vous écriviez à la dernière ouverture est noté.";
pub const NOT_MINUTES: &str = "Cette durée n’est pas comprise. Écrivez un nombre de minutes, comme 20.";

/// The button that makes a file for slide programs, and the messages about it.
pub const AS_ODP: &str = "Enregistrer en ODP (Impress, PowerPoint)";
pub const MAKING: &str = "Le fichier se prépare…";
pub const NOT_OFFERED: &str = "Ce navigateur n’a pas laissé enregistrer le fichier. Le diaporama est intact\u{a0}: présentez-le d’ici, ou imprimez-le.";
#[must_use]
pub fn not_made(why: &str) -> String {
    ["Le fichier n’a pas pu être fait\u{a0}: ", why].concat()
}
#[must_use]
pub fn offered(name: &str) -> String {
    [&*quoted(name), " est proposé au téléchargement. Ses chiffres sont ceux de maintenant, et n’y changeront plus."]
        .concat()
}
/// The name of the file of a deck, on a day.
#[must_use]
pub fn file_name(title: &str, day: Day) -> String {
    let mut words = String::new();
    for word in folded(title).split(' ').filter(|word| !word.is_empty()).take(8) {
        words.push_str(word);
        words.push('-');
    }
    [&*words, &day.to_string(), ".odp"].concat()
}

/// How many slides a deck has, and for when: « 9 diapositives, séance du 18 décembre 2026 ».
#[must_use]
pub fn described(deck: &SlideDeck) -> String {
    let slides = counted(deck.slides.len() as u64, "diapositive");
    let meeting = deck.meeting.map(|day| [", séance du ", &dates::day(day)].concat()).unwrap_or_default();
    let presenter = deck.presenter.as_ref().map(|name| [", présenté par ", &**name].concat()).unwrap_or_default();
    [slides, meeting, presenter].concat()
}

/// What a deck is called in the name of a button.
#[must_use]
pub fn of_deck(title: &str) -> String {
    [COLON, title].concat()
}

/// The number of a slide in the editor, and what it shows: « 2. Chiffres clés ».
#[must_use]
pub fn numbered(position: usize, name: &str) -> String {
    [&*whole(position as u64 + 1), ". ", name].concat()
}

/// The place after a slide: « après 2. Chiffres clés ».
#[must_use]
pub fn after(position: usize, name: &str) -> String {
    ["après ", &numbered(position, name)].concat()
}

/// That a slide has moved, with its heading of before: « Chiffres clés : 3ᵉ sur 9. »
#[must_use]
pub fn moved(heading: &str, to: usize, all: usize) -> String {
    crate::report::labels::moved(name_in(heading), to + 1, all)
}

/// That a slide was taken out, with its heading of before: « Diapositive retirée : Chiffres clés. »
#[must_use]
pub fn taken_out(heading: &str) -> String {
    ["Diapositive retirée", COLON, name_in(heading), "."].concat()
}

fn name_in(heading: &str) -> &str {
    heading.split_once(". ").map_or(heading, |(_, name)| name)
}

/// What a slide shows, in a few words.
#[must_use]
pub fn subject(territory: &Territory, subject: &SlideSubject) -> String {
    match subject {
        SlideSubject::Cover => "Couverture".to_owned(),
        SlideSubject::KeyFigures => "Chiffres clés".to_owned(),
        SlideSubject::Timeline => "Calendrier des déploiements".to_owned(),
        SlideSubject::Thresholds => "Communes à chaque seuil".to_owned(),
        SlideSubject::Map => "Carte".to_owned(),
        SlideSubject::Adoption => "Communes de chaque action".to_owned(),
        SlideSubject::Distribution => "Communes par nombre d’actions".to_owned(),
        SlideSubject::Years => "Cartes d’année en année".to_owned(),
        SlideSubject::Commune(None) => "Une commune".to_owned(),
        SlideSubject::Commune(Some(code)) => territory
            .find_commune(*code)
            .map_or_else(|| code.to_string(), |index| territory.commune(index).display_name().to_string()),
        SlideSubject::Next => "La suite".to_owned(),
        SlideSubject::Sources => "Sources".to_owned(),
        SlideSubject::Words => "Texte".to_owned(),
        SlideSubject::Picture => "Image".to_owned(),
        SlideSubject::Figure(figure) => ["Chiffre", COLON, &figure_name(territory, figure)].concat(),
        SlideSubject::Comparison(from, to) => {
            ["Comparaison", COLON, &dates::day(*from), " et ", &dates::day(*to)].concat()
        }
        SlideSubject::Unknown(_) => "Diapositive d’une version plus récente du carnet".to_owned(),
    }
}

/// The name of a figure in a list.
#[must_use]
pub fn figure_name(territory: &Territory, figure: &Figure) -> String {
    match figure {
        Figure::Communes => "communes membres".to_owned(),
        Figure::Registered => "actions inscrites".to_owned(),
        Figure::Deployed => "actions déployées".to_owned(),
        Figure::Running => "actions en cours".to_owned(),
        Figure::AtLeast(k) => ["communes dans au moins ", &counted(u64::from(*k), "action")].concat(),
        Figure::Participants(id) => {
            let title = territory.find_action(id).map(|index| territory.action(index).title.to_string());
            ["communes de ", &quoted(&title.unwrap_or_else(|| id.to_string()))].concat()
        }
        other => [other.name(), " ", &other.of()].concat().trim_end().to_owned(),
    }
}

/// The caption of the table of two days.
#[must_use]
pub fn compared(from: Day, until: Day) -> String {
    ["Chiffres au ", &dates::day(from), " et au ", &dates::day(until)].concat()
}

/// The line of the cover: « Présenté par Anne Roy, séance du 18 décembre 2026 »; empty without either.
#[must_use]
pub fn cover(presenter: Option<&str>, meeting: Option<Day>) -> String {
    let presenter = presenter.map(|name| ["Présenté par ", name].concat());
    let meeting = meeting.map(|day| ["Séance du ", &dates::day(day)].concat());
    [presenter, meeting].into_iter().flatten().collect::<Vec<_>>().join("\u{a0}· ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_says_who_presents_and_when() {
        assert_eq!(cover(None, None), "");
        let day = Day::parse("2026-12-18");
        assert_eq!(cover(Some("Anne Roy"), day), "Présenté par Anne Roy\u{a0}· Séance du 18 décembre 2026");
    }
}
