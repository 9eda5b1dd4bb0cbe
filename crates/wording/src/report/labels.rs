//! The words of the page that composes the report.

use super::ReportPart;
use crate::numbers::{agreed, counted, whole};
use crate::punctuation::after_colon;

/// The title, and what the page is for.
pub const TITLE: &str = "Composez le rapport, imprimez-le ou emportez-le";
pub const INTRODUCTION: &str = "Ses chiffres viennent des données, à la date affichée\u{202f}; vos textes s’y ajoutent. Chaque geste s’enregistre dans le carnet et s’annule.";

/// The buttons, and what became of them.
pub const PRINT: &str = "Imprimer";
pub const AS_ODT: &str = "Enregistrer en ODT";
pub const COPY: &str = "Copier pour un traitement de texte";
pub const COPIED: &str =
    "Le rapport est copié\u{a0}: collez-le dans votre traitement de texte. Les graphiques restent ici.";
pub const NOT_COPIED: &str =
    "Ce navigateur n’a pas laissé copier\u{a0}: imprimez le rapport, ou enregistrez-le en ODT.";
/// The sheets of the communes, which are made one after the other.
pub const SHEETS: &str = "Pages des communes préparées";
pub const STOP: &str = "Arrêter";
pub const GO_ON: &str = "Préparer les pages qui manquent";
pub const WAIT_FOR_SHEETS: &str = "Les pages des communes se préparent\u{a0}: imprimez ensuite, ou arrêtez-les.";
pub const MAKING: &str = "Le fichier se prépare…";
pub const NOT_OFFERED: &str =
    "Ce navigateur n’a pas laissé enregistrer le fichier. Le rapport est intact\u{a0}: imprimez-le.";

/// The message if the file could not be made.
#[must_use]
pub fn not_made(why: &str) -> String {
    ["Le fichier n’a pas pu être fait\u{a0}: ", why].concat()
}

/// The message of a file that was offered.
#[must_use]
pub fn offered(name: &str) -> String {
    ["Le fichier ", name, " est prêt."].concat()
}

/// The sections of the page.
pub const PARTS: &str = "Les parties, dans l’ordre";
pub const OWN: &str = "Vos textes";
pub const PREVIEW: &str = "Le rapport";
/// The name of the region of the report itself.
pub const REGION: &str = "Rapport, comme il s’imprime";

/// The number of parts, which names the folded list.
#[must_use]
pub fn count(shown: usize, all: usize) -> String {
    let parts = counted(shown as u64, "partie");
    format!("{parts} sur\u{a0}{all} dans le rapport")
}

/// The name of a part in the list.
#[must_use]
pub fn named(part: &ReportPart, title: &str) -> String {
    match part {
        ReportPart::Cover => "Couverture".to_owned(),
        _ => title.to_owned(),
    }
}

/// What is said of a part beside its name; empty for most.
#[must_use]
pub const fn remark(part: &ReportPart, is_empty: bool) -> &'static str {
    match part {
        ReportPart::Communes => "une page par commune",
        _ if is_empty => "vide\u{a0}: n’apparaît pas tant que rien n’est écrit",
        _ => "",
    }
}

/// The buttons of a part.
pub const UP: &str = "Monter";
pub const DOWN: &str = "Descendre";
pub const REMOVE: &str = "Supprimer";

/// The part that a button is about, for screen readers.
#[must_use]
pub fn of(title: &str) -> String {
    after_colon(title)
}

/// The fields.
pub const REPORT_TITLE: &str = "Titre du rapport";
pub const ADD_TITLE: &str = "Titre d’une section à ajouter";
pub const ADD: &str = "Ajouter la section";
pub const NEEDS_TITLE: &str = "Donnez un titre à la section.";

/// The label of the field of a section's title.
#[must_use]
pub fn title_of(title: &str) -> String {
    ["Titre de «\u{a0}", title, "\u{a0}»"].concat()
}

/// The label of the field of own words.
#[must_use]
pub fn text_of(title: &str) -> String {
    ["Texte de «\u{a0}", title, "\u{a0}»"].concat()
}

/// How own words are written.
pub const HOW: &str = "Une ligne vide sépare les paragraphes. «\u{a0}# \u{a0}» commence un titre, «\u{a0}- \u{a0}» un élément de liste, **deux étoiles** entourent ce qui est gras, {accolades} un chiffre vivant. Le texte s’enregistre quand vous quittez le champ.";
pub const LIVE: &str = "Les chiffres vivants";
pub const LIVE_CAPTION: &str = "Ce qui se tape, ce que cela donne à la date affichée, et ce que c’est. Le mot «\u{a0}sur\u{a0}» ou le signe % à la fin donne la fraction ou la part.";
pub const TYPED: &str = "À taper";
pub const GIVES: &str = "Donne";
pub const WHAT: &str = "Ce que c’est";

/// The announcements of edits.
pub const TEXT_SAVED: &str = "Texte enregistré.";
pub const ORDER_CHANGED: &str = "Ordre changé.";

/// A part was put in or left out.
#[must_use]
pub fn chosen(title: &str, is_in: bool) -> String {
    [title, if is_in { "\u{a0}: dans le rapport." } else { "\u{a0}: laissée de côté." }].concat()
}

/// A part was moved: « Avant-propos : 3e partie sur 15 ».
#[must_use]
pub fn moved(title: &str, place: usize, all: usize) -> String {
    let place = crate::numbers::rank(u32::try_from(place).unwrap_or(u32::MAX));
    format!("{title}\u{a0}: {place} sur\u{a0}{all}.")
}

/// How many sheets of communes are made: « Pages des communes : 34 sur 90 ».
#[must_use]
pub fn sheets(made: usize, of: usize) -> String {
    format!("Pages des communes\u{a0}: {} sur\u{a0}{}", whole(made as u64), whole(of as u64))
}

/// That the report has not the sheets of all communes.
#[must_use]
pub fn sheets_missing(made: usize, of: usize) -> String {
    format!("Ce rapport n’a que {} des {} pages des communes.", whole(made as u64), whole(of as u64))
}

/// A section was added, or removed.
#[must_use]
pub fn added(title: &str) -> String {
    ["Section ajoutée\u{a0}: ", title, "."].concat()
}

/// A section was removed with its text.
#[must_use]
pub fn removed(title: &str) -> String {
    ["Section supprimée avec son texte\u{a0}: ", title, ". «\u{a0}Annuler\u{a0}» la ramène."].concat()
}

/// What is left out of the report because it has no words.
#[must_use]
pub fn empty_sections(titles: &[String]) -> String {
    if titles.is_empty() {
        return String::new();
    }
    let count = titles.len() as u64;
    let said = agreed(
        count,
        "Sans texte, cette section n’apparaît pas\u{a0}: ",
        "Sans texte, ces sections n’apparaissent pas\u{a0}: ",
    );
    [said, &*titles.join("\u{202f}; "), "."].concat()
}

/// The name of the file.
#[must_use]
pub fn file_name(day: domain::dates::Day) -> String {
    ["rapport-", &day.to_string(), ".odt"].concat()
}
