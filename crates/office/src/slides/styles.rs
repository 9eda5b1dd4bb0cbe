//! The styles and the master of a deck.

use std::collections::BTreeMap;
use std::fmt::Write;

use documents::Presentation;

use super::layout::{number_area, title_area};
use super::sizes::{SlideArea, TypeSizes, WIDTH, sizes};
use crate::lengths::mm;
use crate::odf::{fonts, language, root};
use crate::theme::{FONT, Theme, hex, of_slides};

/// The name of the deck's master.
pub(super) const MASTER: &str = "Deck";

/// The look of a paragraph on a slide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SlideType {
    /// The size, in points.
    pub(super) points: i32,
    /// The colour.
    pub(super) colour: String,
    /// Whether it is bold.
    pub(super) is_bold: bool,
    /// Whether it stands at the right.
    pub(super) is_right: bool,
}

/// The looks that a deck uses, with the names of their styles.
#[derive(Debug, Default)]
pub(super) struct SlideTypes(BTreeMap<SlideType, String>);

impl SlideTypes {
    /// The name of a look's style.
    pub(super) fn name(&mut self, look: SlideType) -> String {
        let number = self.0.len() + 1;
        self.0.entry(look).or_insert_with(|| format!("P{number}")).clone()
    }

    /// The styles.
    pub(super) fn written(&self) -> String {
        let mut out = String::new();
        for (look, name) in &self.0 {
            let align = if look.is_right { "end" } else { "start" };
            let weight = if look.is_bold { "bold" } else { "normal" };
            let _ = write!(
                out,
                "<style:style style:name=\"{name}\" style:family=\"paragraph\"><style:paragraph-properties \
                 fo:text-align=\"{align}\" fo:margin-top=\"0mm\" fo:margin-bottom=\"{}\" fo:margin-left=\"0mm\" \
                 fo:text-indent=\"0mm\"/><style:text-properties style:font-name=\"{FONT}\" fo:font-size=\"{}pt\" \
                 fo:font-weight=\"{weight}\" fo:color=\"{}\"/></style:style>",
                mm((look.points * 12).min(300)),
                look.points,
                look.colour,
            );
        }
        out
    }
}

/// The place of a frame, as attributes.
pub(super) fn place(area: SlideArea) -> String {
    let ((x, y), (width, height)) = (area.at, area.size);
    format!(
        "svg:x=\"{}\" svg:y=\"{}\" svg:width=\"{}\" svg:height=\"{}\"",
        mm(x),
        mm(y),
        mm(width.max(100)),
        mm(height.max(100))
    )
}

/// The part `styles.xml`.
pub(super) fn styles(deck: &Presentation) -> String {
    let (theme, sizes) = (of_slides(deck.look), sizes(deck.format));
    [
        &*root("document-styles"),
        &fonts(),
        "<office:styles>",
        &defaults(theme, &sizes, &deck.language),
        &presentation_styles(theme, &sizes),
        "</office:styles><office:automatic-styles>",
        &automatic(theme, &sizes),
        "</office:automatic-styles>",
        &master(&sizes),
        "</office:document-styles>",
    ]
    .concat()
}

fn defaults(theme: &Theme, sizes: &TypeSizes, tag: &str) -> String {
    format!(
        "<style:default-style style:family=\"graphic\"><style:paragraph-properties \
         style:writing-mode=\"lr-tb\"/><style:text-properties style:font-name=\"{FONT}\" fo:font-size=\"{}pt\" \
         fo:color=\"{}\"{}/></style:default-style><style:style style:name=\"standard\" style:family=\"graphic\">\
         <style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\" fo:padding=\"0mm\" \
         draw:auto-grow-height=\"false\" draw:auto-grow-width=\"false\" fo:wrap-option=\"wrap\"/></style:style>",
        sizes.body,
        hex(&theme.ink),
        language(tag)
    )
}

/// The styles that programs give to the titles and texts of the master's slides.
fn presentation_styles(theme: &Theme, sizes: &TypeSizes) -> String {
    let box_of = |align: &str| {
        format!(
            "<style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\" fo:padding=\"0mm\" \
             draw:auto-grow-height=\"false\" draw:textarea-vertical-align=\"{align}\" fo:wrap-option=\"wrap\"/>"
        )
    };
    let style = |name: &str, align: &str, points: i32, weight: &str, ink: &str| {
        format!(
            "<style:style style:name=\"{MASTER}-{name}\" style:family=\"presentation\">{}\
             <style:paragraph-properties fo:text-align=\"start\" fo:margin-top=\"0mm\" \
             fo:margin-bottom=\"0mm\"/><style:text-properties style:font-name=\"{FONT}\" fo:font-size=\"{points}pt\" \
             fo:font-weight=\"{weight}\" fo:color=\"{ink}\"/></style:style>",
            box_of(align)
        )
    };
    let ink = hex(&theme.ink);
    [
        style("title", "top", sizes.title, "bold", ink),
        style("subtitle", "top", sizes.lead, "normal", ink),
        style("outline1", "top", sizes.body, "normal", ink),
        style("notes", "top", 12, "normal", "#000000"),
    ]
    .concat()
}

fn automatic(theme: &Theme, sizes: &TypeSizes) -> String {
    let number = SlideType { points: sizes.small, colour: hex(&theme.soft).to_owned(), is_bold: false, is_right: true };
    let types = SlideTypes(BTreeMap::from([(number, NUMBER.to_owned())]));
    format!(
        "<style:page-layout style:name=\"Slide\"><style:page-layout-properties fo:margin=\"0mm\" \
         fo:page-width=\"{}\" fo:page-height=\"{}\" style:print-orientation=\"landscape\"/></style:page-layout>\
         <style:page-layout style:name=\"Notes\"><style:page-layout-properties fo:margin=\"0mm\" \
         fo:page-width=\"210.00mm\" fo:page-height=\"297.00mm\" style:print-orientation=\"portrait\"/>\
         </style:page-layout><style:style style:name=\"Ground\" style:family=\"drawing-page\">\
         <style:drawing-page-properties draw:background-size=\"border\" draw:fill=\"solid\" draw:fill-color=\"{}\"/>\
         </style:style>{}",
        mm(WIDTH),
        mm(sizes.height),
        hex(&theme.ground),
        types.written(),
    )
}

/// The style of the number of a slide.
const NUMBER: &str = "Number";

/// The slide that all others are like: a title, and the number.
fn master(sizes: &TypeSizes) -> String {
    format!(
        "<office:master-styles><style:master-page style:name=\"{MASTER}\" style:page-layout-name=\"Slide\" \
         draw:style-name=\"Ground\"><draw:frame presentation:style-name=\"{MASTER}-title\" {} \
         presentation:class=\"title\" presentation:placeholder=\"true\"><draw:text-box/></draw:frame>\
         <draw:frame draw:style-name=\"standard\" {}><draw:text-box><text:p text:style-name=\"{NUMBER}\">\
         <text:page-number>1</text:page-number></text:p></draw:text-box></draw:frame>\
         <presentation:notes style:page-layout-name=\"Notes\"><draw:page-thumbnail {} presentation:class=\"page\"/>\
         <draw:frame presentation:style-name=\"{MASTER}-notes\" {} presentation:class=\"notes\" \
         presentation:placeholder=\"true\"><draw:text-box/></draw:frame></presentation:notes></style:master-page>\
         </office:master-styles>",
        place(title_area(sizes, false, 2)),
        place(number_area(sizes)),
        place(thumbnail_area(sizes)),
        place(NOTES),
    )
}

/// The slide on its notes page.
pub(super) const fn thumbnail_area(sizes: &TypeSizes) -> SlideArea {
    SlideArea { at: (3000, 2000), size: (15_000, 15_000 * sizes.height / WIDTH) }
}

/// The notes on their page.
pub(super) const NOTES: SlideArea = SlideArea { at: (2500, 14_500), size: (16_000, 13_000) };
