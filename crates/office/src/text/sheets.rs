//! Pages: their sizes, and what stands at their heads and feet.

use std::fmt::Write;

use documents::{DocumentWords, PageFurniture, PaperSheet, WrittenDocument};

use crate::lengths::mm;
use crate::runs::paragraph;
use crate::runs::push_text;
use crate::theme::{PAPER, hex};

/// The width of the margins at the left and at the right.
const MARGIN: i32 = 2000;

/// All sheets.
pub(super) const ALL: [PaperSheet; 3] = [PaperSheet::Upright, PaperSheet::Wide, PaperSheet::WideLarge];
/// The name of the cover's page.
pub(super) const COVER: &str = "Cover";

/// The name of a sheet's page.
pub(super) const fn name(sheet: PaperSheet) -> &'static str {
    match sheet {
        PaperSheet::Upright => "Upright",
        PaperSheet::Wide => "Wide",
        PaperSheet::WideLarge => "WideLarge",
    }
}

/// The width and height of the paper.
const fn paper(sheet: PaperSheet) -> (i32, i32) {
    match sheet {
        PaperSheet::Upright => (21_000, 29_700),
        PaperSheet::Wide => (29_700, 21_000),
        PaperSheet::WideLarge => (42_000, 29_700),
    }
}

/// The width of its text.
pub(super) const fn text_width(sheet: PaperSheet) -> i32 {
    paper(sheet).0 - 2 * MARGIN
}

/// The width and the height that a picture can have, with its caption on the same page.
pub(super) const fn picture_room(sheet: PaperSheet) -> (i32, i32) {
    (text_width(sheet), paper(sheet).1 - 9500)
}

/// The layouts of the pages, and the paragraphs at their heads and feet, which end where the text does.
pub(super) fn layouts() -> String {
    let mut out = String::new();
    let (line, soft) = (hex(&PAPER.line), hex(&PAPER.soft));
    for sheet in ALL {
        let (name, (width, height)) = (name(sheet), paper(sheet));
        let lies = if width > height { "landscape" } else { "portrait" };
        let _ = write!(
            out,
            "<style:page-layout style:name=\"Layout{name}\"><style:page-layout-properties fo:page-width=\"{}\" \
             fo:page-height=\"{}\" style:print-orientation=\"{lies}\" fo:margin-top=\"12.00mm\" \
             fo:margin-bottom=\"10.00mm\" fo:margin-left=\"{margin}\" fo:margin-right=\"{margin}\" \
             style:footnote-max-height=\"0mm\"><style:footnote-sep style:width=\"0.25mm\" \
             style:distance-before-sep=\"3.00mm\" style:distance-after-sep=\"2.00mm\" style:adjustment=\"left\" \
             style:rel-width=\"25%\" style:color=\"{line}\"/></style:page-layout-properties><style:header-style>\
             <style:header-footer-properties fo:min-height=\"12.00mm\" fo:margin-bottom=\"6.00mm\" \
             style:dynamic-spacing=\"false\"/></style:header-style><style:footer-style>\
             <style:header-footer-properties fo:min-height=\"14.00mm\" fo:margin-top=\"5.00mm\" \
             style:dynamic-spacing=\"false\"/></style:footer-style></style:page-layout>",
            mm(width),
            mm(height),
            margin = mm(MARGIN),
        );
        for (part, border, padding) in [("Head", "bottom", "padding-bottom"), ("Foot", "top", "padding-top")] {
            let _ = write!(
                out,
                "<style:style style:name=\"{part}{name}\" style:family=\"paragraph\" \
                 style:parent-style-name=\"{part}\"><style:paragraph-properties fo:border-{border}=\"0.5pt solid \
                 {line}\" fo:{padding}=\"1.50mm\"><style:tab-stops><style:tab-stop style:position=\"{width}\" \
                 style:type=\"right\"/></style:tab-stops></style:paragraph-properties></style:style>\
                 <style:style style:name=\"{part}{name}More\" style:family=\"paragraph\" \
                 style:parent-style-name=\"{part}\"><style:paragraph-properties><style:tab-stops><style:tab-stop \
                 style:position=\"{width}\" style:type=\"right\"/></style:tab-stops></style:paragraph-properties>\
                 <style:text-properties fo:color=\"{soft}\"/></style:style>",
                width = mm(text_width(sheet)),
            );
        }
    }
    out
}

/// The pages, with their furniture.
pub(super) fn masters(document: &WrittenDocument) -> String {
    let mut out = "<office:master-styles>".to_owned();
    let furniture = &document.furniture;
    // A program takes the first page that it finds for the first of the document.
    for sheet in ALL {
        let name = name(sheet);
        let _ = write!(
            out,
            "<style:master-page style:name=\"{name}\" style:page-layout-name=\"Layout{name}\"><style:header>{}\
             </style:header><style:footer>{}</style:footer></style:master-page>",
            head(furniture, name),
            foot(furniture, &document.words, name),
        );
    }
    let next = name(PaperSheet::Upright);
    let _ = write!(
        out,
        "<style:master-page style:name=\"{COVER}\" style:page-layout-name=\"Layout{next}\" \
         style:next-style-name=\"{next}\"><style:footer>{}</style:footer></style:master-page>",
        foot(furniture, &document.words, next),
    );
    out + "</office:master-styles>"
}

fn head(furniture: &PageFurniture, sheet: &str) -> String {
    paragraph(&format!("Head{sheet}"), &format!("{}\t{}", furniture.head, furniture.date))
}

/// The foot: the source, then what marks the data, and the number of the page at the right.
fn foot(furniture: &PageFurniture, words: &DocumentWords, sheet: &str) -> String {
    let mut lines = vec![furniture.source.clone()];
    let marks = [&*furniture.fingerprint, &furniture.illustrative];
    lines.push(marks.into_iter().filter(|mark| !mark.is_empty()).collect::<Vec<_>>().join(" · "));
    lines.retain(|line| !line.is_empty());
    if lines.is_empty() {
        lines.push(String::new());
    }
    let mut out = String::new();
    let last = lines.len() - 1;
    for (rank, line) in lines.iter().enumerate() {
        let more = if rank == 0 { "" } else { "More" };
        let _ = write!(out, "<text:p text:style-name=\"Foot{sheet}{more}\">");
        push_text(&mut out, line, &mut true);
        if rank == last {
            out.push_str("<text:tab/>");
            push_text(&mut out, &words.page, &mut false);
            out.push_str("\u{a0}<text:page-number text:select-page=\"current\">1</text:page-number>");
            push_text(&mut out, &format!(" {}\u{a0}", words.of), &mut false);
            out.push_str("<text:page-count>1</text:page-count>");
        }
        out.push_str("</text:p>");
    }
    out
}
