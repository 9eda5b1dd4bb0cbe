//! The styles of a written document: a scale of 1.2, one ink, white space that groups.

use std::fmt::Write;

use documents::{ParagraphStyle, WrittenDocument};

use super::sheets;
use crate::odf::{fonts, language, root};
use crate::theme::{FONT, PAPER, hex};

/// How many levels of headings there are.
pub(super) const LEVELS: u8 = 6;

/// The name of a paragraph's style.
pub(super) const fn of_paragraph(style: ParagraphStyle) -> &'static str {
    match style {
        ParagraphStyle::Normal => "Text_20_body",
        ParagraphStyle::Title => "Title",
        ParagraphStyle::Subtitle => "Subtitle",
        ParagraphStyle::Lead => "Lead",
        ParagraphStyle::Small => "Small",
        ParagraphStyle::Quote => "Quotations",
        ParagraphStyle::Warning => "Warning",
    }
}

/// A style of paragraphs: its name, what it is based on, the look of the paragraph and of its text.
type Look<'a> = (&'a str, &'a str, &'a str, &'a str);

const LOOKS: [Look<'static>; 23] = [
    ("Text_20_body", "Standard", "fo:margin-bottom=\"2.60mm\"", ""),
    (
        "Title",
        "Standard",
        "fo:margin-top=\"60.00mm\" fo:margin-bottom=\"6.00mm\" fo:line-height=\"110%\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"30pt\" fo:font-weight=\"bold\"",
    ),
    ("Subtitle", "Standard", "fo:margin-bottom=\"3.00mm\"", "fo:font-size=\"15pt\" fo:color=\"{soft}\""),
    ("Lead", "Standard", "fo:margin-bottom=\"4.00mm\"", "fo:font-size=\"12.5pt\""),
    ("Small", "Standard", "fo:margin-bottom=\"2.00mm\"", "fo:font-size=\"8.5pt\" fo:color=\"{soft}\""),
    (
        "Quotations",
        "Text_20_body",
        "fo:margin-left=\"6.00mm\" fo:margin-right=\"6.00mm\" fo:border-left=\"1.5pt solid {line}\" fo:padding-left=\"4.00mm\"",
        "fo:font-style=\"italic\"",
    ),
    (
        "Warning",
        "Text_20_body",
        "fo:margin-left=\"3.00mm\" fo:border-left=\"2.5pt solid {warm}\" fo:padding=\"2.00mm\" fo:background-color=\"{warm-ground}\" fo:margin-top=\"2.00mm\" fo:margin-bottom=\"4.00mm\" fo:keep-together=\"always\"",
        "",
    ),
    ("List", "Text_20_body", "fo:margin-bottom=\"1.30mm\"", ""),
    (
        "Heading",
        "Standard",
        "fo:keep-with-next=\"always\" fo:keep-together=\"always\" fo:line-height=\"115%\"",
        "fo:font-weight=\"bold\"",
    ),
    ("Contents_20_Heading", "Heading", "fo:margin-top=\"0mm\" fo:margin-bottom=\"5.00mm\"", "fo:font-size=\"18pt\""),
    (
        "Caption",
        "Standard",
        "fo:margin-top=\"1.50mm\" fo:margin-bottom=\"1.50mm\" fo:keep-together=\"always\"",
        "fo:font-size=\"9.5pt\" fo:font-weight=\"bold\"",
    ),
    ("Table_20_Caption", "Caption", "fo:margin-top=\"4.00mm\" fo:keep-with-next=\"always\"", ""),
    ("Picture", "Standard", "fo:margin-top=\"3.00mm\" fo:line-height=\"100%\" fo:keep-with-next=\"always\"", ""),
    ("Small_20_Kept", "Small", "fo:keep-with-next=\"always\"", ""),
    ("Credits", "Small", "fo:margin-bottom=\"5.00mm\"", ""),
    ("Gap", "Standard", "fo:line-height=\"100%\" fo:margin-bottom=\"2.00mm\"", "fo:font-size=\"5pt\""),
    ("Cell", "Standard", "fo:line-height=\"115%\"", "fo:font-size=\"9.5pt\""),
    ("Cell_20_Figures", "Cell", "fo:text-align=\"end\"", ""),
    ("Dense", "Cell", "fo:line-height=\"100%\"", "fo:font-size=\"8pt\""),
    ("Dense_20_Figures", "Dense", "fo:text-align=\"center\"", ""),
    (
        "Footnote",
        "Standard",
        "fo:margin-left=\"4.00mm\" fo:text-indent=\"-4.00mm\" fo:line-height=\"115%\"",
        "fo:font-size=\"8.5pt\"",
    ),
    ("Head", "Standard", "fo:line-height=\"115%\"", "fo:font-size=\"8.5pt\" fo:color=\"{soft}\""),
    ("Foot", "Standard", "fo:line-height=\"115%\"", "fo:font-size=\"8pt\" fo:color=\"{soft}\""),
];

/// The sizes of headings, and the spaces above and below them.
const HEADINGS: [(&str, &str, &str); LEVELS as usize] = [
    ("20pt", "8.00mm", "4.00mm"),
    ("15pt", "7.00mm", "3.00mm"),
    ("12.5pt", "5.00mm", "2.00mm"),
    ("11pt", "4.00mm", "1.50mm"),
    ("10.5pt", "3.00mm", "1.50mm"),
    ("10.5pt", "3.00mm", "1.50mm"),
];

/// The spaces around a heading at the top of a page, where the one above is the margin's; nothing for other styles.
pub(super) fn at_top(style: &str) -> String {
    let level = style.strip_prefix("Heading_20_").and_then(|level| level.parse::<usize>().ok());
    let below = level.and_then(|level| HEADINGS.get(level.checked_sub(1)?));
    below.map_or_else(String::new, |(_, _, below)| format!(" fo:margin-top=\"0mm\" fo:margin-bottom=\"{below}\""))
}

/// The part `styles.xml`.
pub(super) fn styles(document: &WrittenDocument) -> String {
    let mut out = root("document-styles") + &fonts() + "<office:styles>";
    let _ = write!(
        out,
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties \
         style:tab-stop-distance=\"10.00mm\" style:writing-mode=\"page\"/><style:text-properties \
         style:font-name=\"{FONT}\" fo:font-size=\"10.5pt\" fo:color=\"{}\"{} fo:hyphenate=\"false\"/>\
         </style:default-style><style:default-style style:family=\"table\"><style:table-properties \
         table:border-model=\"collapsing\"/></style:default-style>\
         <style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\">\
         <style:paragraph-properties fo:line-height=\"135%\" fo:orphans=\"2\" fo:widows=\"2\"/></style:style>",
        hex(&PAPER.ink),
        language(&document.language)
    );
    for look in LOOKS {
        push_style(&mut out, look, "");
    }
    for (level, (size, above, below)) in (1..=LEVELS).zip(HEADINGS) {
        let paragraph = format!("fo:margin-top=\"{above}\" fo:margin-bottom=\"{below}\"");
        let name = format!("Heading_20_{level}");
        let look = (&*name, "Heading", &*paragraph, &*format!("fo:font-size=\"{size}\""));
        push_style(&mut out, look, &format!(" style:default-outline-level=\"{level}\""));
        push_contents_line(&mut out, level);
    }
    let _ = write!(
        out,
        "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" style:family=\"text\">\
         <style:text-properties fo:color=\"{}\" style:text-underline-style=\"solid\" \
         style:text-underline-width=\"auto\" style:text-underline-color=\"font-color\"/></style:style>\
         <style:style style:name=\"Index_20_link\" style:family=\"text\"/>",
        hex(&PAPER.accent)
    );
    push_outline(&mut out);
    push_lists(&mut out);
    out.push_str(
        "<text:notes-configuration text:note-class=\"footnote\" style:num-format=\"1\" text:start-value=\"0\" \
         text:footnotes-position=\"page\" text:start-numbering-at=\"document\"/></office:styles>\
         <office:automatic-styles>",
    );
    out + &sheets::layouts() + "</office:automatic-styles>" + &sheets::masters(document) + "</office:document-styles>"
}

fn push_style(out: &mut String, (name, parent, paragraph, text): Look, more: &str) {
    let shown = name.replace("_20_", " ");
    let coloured = |look: &str| {
        [("{soft}", PAPER.soft), ("{line}", PAPER.strong), ("{warm}", PAPER.warm.0), ("{warm-ground}", PAPER.warm.1)]
            .into_iter()
            .fold(look.to_owned(), |look, (name, colour)| look.replace(name, hex(&colour)))
    };
    let _ = write!(
        out,
        "<style:style style:name=\"{name}\" style:display-name=\"{shown}\" style:family=\"paragraph\" \
         style:parent-style-name=\"{parent}\"{more}><style:paragraph-properties {}/><style:text-properties {}/>\
         </style:style>",
        coloured(paragraph),
        coloured(text)
    );
}

/// The style of a line in the contents: the number of the page stands at the right.
fn push_contents_line(out: &mut String, level: u8) {
    let indent = i32::from(level - 1) * 600;
    let (weight, above) = if level == 1 { ("bold", "1.80mm") } else { ("normal", "0.40mm") };
    let width = sheets::text_width(documents::PaperSheet::Upright);
    let _ = write!(
        out,
        "<style:style style:name=\"Contents_20_{level}\" style:display-name=\"Contents {level}\" \
         style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties \
         fo:margin-left=\"{}\" fo:margin-top=\"{above}\" fo:line-height=\"120%\">\
         <style:tab-stops><style:tab-stop style:position=\"{}\" style:type=\"right\" style:leader-style=\"dotted\" \
         style:leader-text=\".\"/></style:tab-stops></style:paragraph-properties><style:text-properties \
         fo:font-weight=\"{weight}\"/></style:style>",
        crate::lengths::mm(indent),
        crate::lengths::mm(width - indent),
    );
}

/// The outline: headings have levels, but no numbers.
fn push_outline(out: &mut String) {
    out.push_str("<text:outline-style style:name=\"Outline\">");
    for level in 1..=LEVELS {
        let _ = write!(out, "<text:outline-level-style text:level=\"{level}\" style:num-format=\"\"/>");
    }
    out.push_str("</text:outline-style>");
}

fn push_lists(out: &mut String) {
    let indent = "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">\
        <style:list-level-label-alignment text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"6.00mm\" \
        fo:text-indent=\"-5.00mm\" fo:margin-left=\"6.00mm\"/></style:list-level-properties>";
    let _ = write!(
        out,
        "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" \
         text:bullet-char=\"•\">{indent}</text:list-level-style-bullet></text:list-style>\
         <text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\" \
         style:num-format=\"1\" style:num-suffix=\".\">{indent}</text:list-level-style-number></text:list-style>"
    );
}
