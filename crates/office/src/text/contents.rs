//! The table of contents. Its lines are there already, with fields that a program fills with the numbers of the pages;
//! whoever edits the document has them made again.

use std::fmt::Write;

use documents::{WrittenBlock, WrittenDocument, plain_text};

use super::styles::LEVELS;
use crate::runs::push_text;
use crate::xml::push_attribute;

/// A heading, as the contents list it.
#[derive(Debug)]
struct ListedHeading<'a> {
    level: u8,
    id: &'a str,
    text: String,
}

/// Adds the table of contents of a document, with its headings down to a level. `heading` is the style of its title.
pub(super) fn push_contents(out: &mut String, document: &WrittenDocument, (title, levels): (&str, u8), heading: &str) {
    let levels = levels.clamp(1, LEVELS);
    let _ = write!(
        out,
        "<text:table-of-content text:protected=\"false\" text:name=\"Contents\">\
         <text:table-of-content-source text:outline-level=\"{levels}\" text:use-index-marks=\"false\">\
         <text:index-title-template text:style-name=\"Contents_20_Heading\">"
    );
    push_text(out, title, &mut true);
    out.push_str("</text:index-title-template>");
    for level in 1..=LEVELS {
        let _ = write!(
            out,
            "<text:table-of-content-entry-template text:outline-level=\"{level}\" \
             text:style-name=\"Contents_20_{level}\"><text:index-entry-link-start text:style-name=\"Index_20_link\"/>\
             <text:index-entry-text/><text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/>\
             <text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>"
        );
    }
    out.push_str("</text:table-of-content-source><text:index-body><text:index-title text:name=\"Contents_Head\">");
    let _ = write!(out, "<text:p text:style-name=\"{heading}\">");
    push_text(out, title, &mut true);
    out.push_str("</text:p></text:index-title>");
    for listed in headings(document, levels) {
        let _ = write!(out, "<text:p text:style-name=\"Contents_20_{}\">", listed.level);
        out.push_str("<text:a xlink:type=\"simple\" xlink:href=\"#");
        push_attribute(out, listed.id);
        out.push_str("\" text:style-name=\"Index_20_link\" text:visited-style-name=\"Index_20_link\">");
        push_text(out, &listed.text, &mut true);
        out.push_str("<text:tab/><text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"");
        push_attribute(out, listed.id);
        out.push_str("\">–</text:bookmark-ref></text:a></text:p>");
    }
    out.push_str("</text:index-body></text:table-of-content>");
}

fn headings(document: &WrittenDocument, levels: u8) -> impl Iterator<Item = ListedHeading<'_>> {
    document.blocks.iter().filter_map(move |block| match block {
        WrittenBlock::Heading { level, id, runs } if (1..=levels).contains(level) => {
            Some(ListedHeading { level: *level, id, text: plain_text(runs) })
        }
        _ => None,
    })
}
