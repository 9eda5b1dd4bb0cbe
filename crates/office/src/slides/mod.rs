//! Presentations as `OpenDocument` presentations: every text and figure can be edited, pictures stay vectors.

mod elements;
mod layout;
mod sizes;
mod styles;
mod table;

use documents::Presentation;

use self::elements::DeckBody;
use crate::odf::{OfficeParts, fonts, packaged, root};
use crate::runs::text_styles;
use crate::theme::of_slides;

/// The bytes of a presentation for a slide program (ODP).
///
/// # Errors
/// The zip format cannot hold it; with the message of the writer.
pub fn odp(deck: &Presentation) -> Result<Vec<u8>, String> {
    let body = DeckBody::of(deck);
    let content = [
        &*root("document-content"),
        &fonts(),
        "<office:automatic-styles>",
        &text_styles(of_slides(deck.look)),
        &body.types.written(),
        &body.styles,
        "</office:automatic-styles><office:body><office:presentation>",
        &body.out,
        "</office:presentation></office:body></office:document-content>",
    ]
    .concat();
    packaged(OfficeParts {
        kind: "application/vnd.oasis.opendocument.presentation",
        title: &deck.title,
        language: &deck.language,
        content,
        styles: styles::styles(deck),
        settings: root("document-settings") + "<office:settings/></office:document-settings>",
        pictures: body.pictures,
    })
}
