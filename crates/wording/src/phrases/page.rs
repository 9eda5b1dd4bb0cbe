//! The words around the computed sentences: titles, questions, fixed parts of a deliberation, and the texts of the page.

use domain::dates::{Day, ReducedDate};
use domain::indicators::SizeClass;
use domain::territory::About;

use super::PhraseKind;
use crate::overview::at;
use crate::{commune, dates};

pub const TITLE: &str = "Phrases prêtes à reprendre";
pub const INTRODUCTION: &str = "Chaque chiffre est calculé pour la date et les données montrées, et mène à son compte. Copiez un texte, ou modifiez-le d’abord\u{a0}: ce que vous écrivez est gardé dans le carnet, et noté au journal.";

/// The choices.
pub const SUBJECT: &str = "Sujet";
pub const SUBJECTS: [&str; 3] = ["Le territoire", "Une commune", "Une action"];
pub const COMMUNE: &str = "Commune";
pub const ACTION: &str = "Action";
pub const THRESHOLD: &str = "Seuil";
pub const KIND: &str = "Genre de texte";
pub const WITH_NOTES: &str = "Avec les définitions, en notes";

/// The name of a kind.
#[must_use]
pub const fn kind(kind: PhraseKind) -> &'static str {
    match kind {
        PhraseKind::Press => "Presse",
        PhraseKind::Deliberation => "Délibération",
        PhraseKind::Answer => "Réponse à une question",
        PhraseKind::Caption => "Légende",
        PhraseKind::Summary => "Résumé",
    }
}

/// A threshold to choose: « au moins 5 actions ».
#[must_use]
pub fn threshold(k: u32) -> String {
    ["au moins ", &crate::numbers::counted(k.into(), "action")].concat()
}

/// The buttons.
pub const COPY_TEXT: &str = "Copier le texte";
pub const COPY_FORMATTED: &str = "Copier pour un traitement de texte";
pub const EDIT: &str = "Modifier";
pub const CHECK: &str = "Vérifier ce texte";
pub const RESTORE: &str = "Revenir au texte calculé";
pub const FIND_AGAIN: &str = "Retrouver mon texte";

/// What became of a copy.
pub const COPIED: &str = "Copié.";
pub const NOT_COPIED: &str = "Le navigateur refuse la copie\u{a0}: sélectionnez le texte, puis Ctrl + C.";

/// What is said of an edited text, and of one whose figures have changed since.
pub const NOT_YET_EDITED: &str = "C’est encore le texte calculé.";
pub const EDITED: &str = "Texte modifié\u{a0}: ce n’est plus le texte calculé.";
pub const OUTDATED: &str = "Texte modifié\u{a0}: ce n’est plus le texte calculé, et le texte calculé a changé depuis.";

/// What became of an edited text.
pub const KEPT: &str = "Votre texte est gardé.";
pub const SET_ASIDE: &str = "Le texte calculé est montré, le vôtre reste gardé.";
pub const FOUND_AGAIN: &str = "Votre texte est de nouveau montré.";

/// The label of the field of a text.
#[must_use]
pub fn your_text(title: &str) -> String {
    ["Votre texte\u{a0}: ", title].concat()
}

/// The head of the definitions, where they are read aloud.
pub const NOTES: &str = "Définitions";

/// Why there is no text.
pub const NO_TEXT: &str = "Rien à dire de ce sujet à cette date\u{a0}: choisissez-en un autre, ou une autre date.";
pub const NO_ACTION: &str = "Aucune action n’est en cours à cette date.";

/// The titles of texts.
pub const PRESS: &str = "Paragraphe pour la presse";
pub const SUMMARIES: [&str; 3] = ["En une phrase", "En quelques lignes", "En une demi-page"];
pub const RECITALS: &str = "Considérants";
pub const DECISION: &str = "Décision";
pub const UNDER_MAP: &str = "Sous la carte";
pub const UNDER_THRESHOLDS: &str = "Sous le graphique des seuils";
pub const UNDER_ACTIONS: &str = "Sous le graphique des actions";
pub const UNDER_YEARS: &str = "Sous la frise des déploiements";
pub const UNDER_COMMUNE: &str = "Sous la fiche de la commune";

/// The questions.
pub const WHICH_ACTIONS: &str = "Quelles actions réunissent le plus de communes\u{202f}?";
pub const WHERE_IS_SCHEME: &str = "Où en est le schéma\u{202f}?";

/// « Combien de communes participent à au moins 5 actions ? »
#[must_use]
pub fn how_many(threshold: &str) -> String {
    ["Combien de communes participent à au moins ", threshold, "\u{202f}?"].concat()
}

/// « de 5 actions », or « d’une action ».
#[must_use]
pub fn of_actions(k: u32) -> String {
    if k == 1 { "d’une action".to_owned() } else { ["de ", &crate::numbers::counted(k.into(), "action")].concat() }
}

/// « Quelles communes participent à moins de 5 actions ? »
#[must_use]
pub fn which_below(k: u32) -> String {
    ["Quelles communes participent à moins ", &of_actions(k), "\u{202f}?"].concat()
}

/// « Où en est Lille ? »
#[must_use]
pub fn where_is(commune: &str) -> String {
    ["Où en est ", commune, "\u{202f}?"].concat()
}

/// « À quelles actions participe Lille ? »
#[must_use]
pub fn which_joined(commune: &str) -> String {
    ["À quelles actions participe ", commune, "\u{202f}?"].concat()
}

/// « À quelles actions Lille ne participe-t-elle pas ? »
#[must_use]
pub fn which_not_joined(commune: &str) -> String {
    ["À quelles actions ", commune, " ne participe-t-elle pas\u{202f}?"].concat()
}

/// « Qu’ont rejoint les communes de la taille de Lille ? »
#[must_use]
pub fn same_size_joined(commune: &str) -> String {
    ["Qu’ont rejoint d’autres communes de même taille, sans ", commune, "\u{202f}?"].concat()
}

/// « Combien de communes participent à « Archives » ? »
#[must_use]
pub fn how_many_in(action: &str) -> String {
    ["Combien de communes participent à ", action, "\u{202f}?"].concat()
}

/// « Qui participe à « Archives » ? »
#[must_use]
pub fn who_takes_part(action: &str) -> String {
    ["Qui participe à ", action, "\u{202f}?"].concat()
}

/// « Qui ne participe pas à « Archives » ? »
#[must_use]
pub fn who_does_not(action: &str) -> String {
    ["Qui ne participe pas à ", action, "\u{202f}?"].concat()
}

/// What the text is about: « Schéma de mutualisation, Métropole Européenne de Lille ».
#[must_use]
pub fn of_scheme(about: &About) -> String {
    ["Schéma de mutualisation, ", &about.epci].concat()
}

/// Before the list of actions.
#[must_use]
pub fn most_adopted(day: Day) -> String {
    ["Par action, ", &at(day)].concat()
}

/// The titles of charts in captions.
#[must_use]
pub fn thresholds_chart(day: Day) -> String {
    ["Communes selon leur nombre d’actions, ", &at(day)].concat()
}

#[must_use]
pub fn actions_chart(day: Day) -> String {
    ["Adhésion par action, ", &at(day)].concat()
}

#[must_use]
pub fn years_chart(day: Day) -> String {
    ["Déploiements par année, ", &at(day)].concat()
}

#[must_use]
pub fn commune_chart(commune: &str, day: Day) -> String {
    ["Actions de mutualisation, ", commune, ", ", &at(day)].concat()
}

#[must_use]
pub fn action_chart(action: &str, day: Day) -> String {
    ["Carte des communes, ", action, ", ", &at(day)].concat()
}

/// The definition of a rank among communes of the same size.
#[must_use]
pub fn same_size(class: Option<SizeClass>) -> String {
    let class = class.map_or_else(|| "de sa taille".to_owned(), commune::size_class_of);
    [
        "Communes membres ",
        &*class,
        ", comparées par leur nombre d’actions en cours\u{202f}; à égalité, elles ont le même rang. Une réponse inconnue peut être un oui\u{a0}: elle rend le rang incertain.",
    ]
    .concat()
}

/// Before the name of who has not answered everything, for one answer and for several.
/// What is said instead where they are many.
pub const MANY_MISSING: &str = "des réponses manquent";
pub const MISSING: [&str; 2] = ["il manque la réponse ", "il manque les réponses "];

/// What leads on to a sentence.
pub const ALSO: &str = "En outre, ";
pub const LASTLY: &str = "Enfin, ";

/// The fixed parts of a deliberation.
pub const SEEN_LAW: &str = "Vu le code général des collectivités territoriales, notamment son article L. 5211-39-1";
pub const COUNCIL: &str = "Le conseil, après en avoir délibéré, décide";
pub const TOWN_COUNCIL: &str = "Le conseil municipal, après en avoir délibéré, décide";
pub const CONSIDERING: &str = "Considérant qu’";
pub const TAKES_NOTE: &str = "de prendre acte qu’";
pub const SAME_DAY: &str = "à cette date";
pub const COMMUNICATE: &str = "de communiquer la présente délibération aux communes membres";
pub const TRANSMIT: &str =
    "de transmettre la présente délibération à l’établissement public de coopération intercommunale";

/// « Vu le schéma de mutualisation adopté le 19 juin 2015 ».
#[must_use]
pub fn seen_scheme(adopted: ReducedDate) -> String {
    ["Vu le schéma de mutualisation adopté ", &dates::when(adopted)].concat()
}

/// The line under a copied text: where it comes from, and that it was edited.
#[must_use]
pub fn computed_by(provenance: &str) -> String {
    ["Source\u{a0}: ", provenance].concat()
}

#[must_use]
pub fn edited_after(provenance: &str) -> String {
    ["Texte modifié, d’après\u{a0}: ", provenance].concat()
}
