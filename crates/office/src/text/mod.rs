//! Written documents as `OpenDocument` texts.

mod blocks;
mod contents;
mod placed;
mod sheets;
mod styles;
mod tables;

use documents::WrittenDocument;

use self::blocks::TextBody;
use crate::odf::{OfficeParts, fonts, packaged, root};
use crate::runs::text_styles;
use crate::theme::PAPER;

/// The bytes of a document for a word processor (ODT).
///
/// # Errors
/// The zip format cannot hold it; with the message of the writer.
pub fn odt(document: &WrittenDocument) -> Result<Vec<u8>, String> {
    let body = TextBody::of(document);
    let content = [
        &*root("document-content"),
        &fonts(),
        "<office:automatic-styles>",
        &text_styles(&PAPER),
        &tables::cell_styles(),
        "<style:style style:name=\"Frame\" style:family=\"graphic\"><style:graphic-properties \
         style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" style:horizontal-pos=\"from-left\" \
         fo:margin-left=\"0mm\" fo:margin-right=\"0mm\" fo:padding=\"0mm\" fo:border=\"none\"/></style:style>",
        &body.styles,
        "</office:automatic-styles><office:body><office:text>",
        &body.out,
        "</office:text></office:body></office:document-content>",
    ]
    .concat();
    packaged(OfficeParts {
        kind: "application/vnd.oasis.opendocument.text",
        title: &document.title,
        language: &document.language,
        content,
        styles: styles::styles(document),
        settings: root("document-settings") + "<office:settings/></office:document-settings>",
        pictures: body.pictures,
    })
}
