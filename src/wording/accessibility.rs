//! The texts of the statutory page on accessibility.

use domain::territory::About;

use super::{TextBlock, heading, list, paragraph};

/// The text of the page.
#[must_use]
pub fn blocks(about: &About) -> Vec<TextBlock> {
    let contact = about.contact.as_ref().map_or_else(
        || {
            "Ce fichier ne nomme pas de contact\u{a0}: adressez-vous à la personne ou au service qui vous l’a remis."
                .to_owned()
        },
        |contact| format!("Contact\u{a0}: {contact}."),
    );
    vec![
        paragraph(
            "Le référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2) s’applique à ce carnet. Tant qu’une autorité ne l’a pas fait auditer, il est déclaré non conforme, quel que soit le soin apporté.",
        ),
        heading("Ce qui est fait"),
        list(&[
            "Tout s’utilise au clavier\u{202f}; le repère de focus est toujours visible.",
            "Chaque graphique est un tableau, précédé d’une phrase tirée des mêmes données.",
            "Aucune information ne tient à la couleur seule\u{a0}: chaque état a sa forme et son mot.",
            "Le contenu reste lisible à 400\u{202f}% et à 320 pixels de large\u{202f}; les animations se taisent si vous l’avez demandé.",
        ]),
        heading("Signaler un problème"),
        TextBlock::Paragraph(contact),
        paragraph("Indiquez la page, ce que vous vouliez faire, le navigateur et l’aide technique utilisés."),
        heading("Voies de recours"),
        paragraph(
            "Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu et que vous n’avez pas eu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits\u{a0}: formulaire sur defenseurdesdroits.fr, délégué de votre département, ou courrier gratuit, sans affranchissement, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
        ),
    ]
}

/// The title of the page and the text of the links to it: the mention that the law requires.
pub const TITLE: &str = "Accessibilité\u{a0}: non conforme";
