//! Texts of a paragraph as XML.

use std::fmt::Write;

use documents::WrittenRun;

use crate::notes::Notes;
use crate::theme::{Theme, hex};
use crate::xml::{is_forbidden, push_attribute, push_sign};

/// The style of the paragraphs of footnotes.
pub(crate) const FOOTNOTE: &str = "Footnote";
/// The style of the word that says what is illustrative.
const MARK_WORD: &str = "Mark";

/// Where links may lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinksTo {
    /// The web, mail, and headings of the document.
    Headings,
    /// The web and mail.
    Web,
}

/// The styles of texts within a paragraph: one for each way in which looks can come together.
pub(crate) fn text_styles(theme: &Theme) -> String {
    let mut out = String::new();
    for rank in 1..8u8 {
        let (is_bold, is_italic, is_marked) = (rank & 1 != 0, rank & 2 != 0, rank & 4 != 0);
        let name = style_name(is_bold, is_italic, is_marked);
        let _ = write!(out, "<style:style style:name=\"{name}\" style:family=\"text\"><style:text-properties");
        for (is_so, look) in [
            (is_bold, " fo:font-weight=\"bold\""),
            (is_italic, " fo:font-style=\"italic\""),
            (
                is_marked,
                " style:text-underline-style=\"dotted\" style:text-underline-width=\"auto\" style:text-underline-color=\"font-color\"",
            ),
        ] {
            out.push_str(if is_so { look } else { "" });
        }
        out.push_str("/></style:style>");
    }
    let _ = write!(
        out,
        "<style:style style:name=\"{MARK_WORD}\" style:family=\"text\"><style:text-properties fo:font-size=\"85%\" \
         fo:font-weight=\"normal\" fo:color=\"{}\"/></style:style>",
        hex(&theme.soft)
    );
    out
}

fn style_name(is_bold: bool, is_italic: bool, is_marked: bool) -> String {
    let letters = [(is_bold, 'b'), (is_italic, 'i'), (is_marked, 'm')];
    ['T'].into_iter().chain(letters.into_iter().filter(|(is_so, _)| *is_so).map(|(_, letter)| letter)).collect()
}

/// Adds the runs of a paragraph, whose element is the caller's.
pub(crate) fn push_runs(out: &mut String, runs: &[WrittenRun], links: LinksTo, notes: &mut Notes) {
    // A reader drops spaces at the start of a paragraph, and all but one elsewhere.
    let mut is_after_space = true;
    for run in runs {
        let to = run.link.as_deref().filter(|to| leads_somewhere(to, links));
        if let Some(to) = to {
            out.push_str("<text:a xlink:type=\"simple\" xlink:href=\"");
            push_attribute(out, to);
            out.push_str("\">");
        }
        let is_plain = !run.is_bold && !run.is_italic && run.mark.is_none();
        if !is_plain {
            let name = style_name(run.is_bold, run.is_italic, run.mark.is_some());
            let _ = write!(out, "<text:span text:style-name=\"{name}\">");
        }
        push_text(out, &run.text, &mut is_after_space);
        if !is_plain {
            out.push_str("</text:span>");
        }
        if to.is_some() {
            out.push_str("</text:a>");
        }
        if let Some(word) = run.mark.as_deref().filter(|word| !word.is_empty()) {
            let _ = write!(out, "<text:span text:style-name=\"{MARK_WORD}\">");
            push_text(out, &format!(" ({word})"), &mut is_after_space);
            out.push_str("</text:span>");
        }
        if let Some(note) = &run.footnote {
            push_note(out, note, links, notes);
        }
    }
}

/// Whether a link leads somewhere outside of the app. What else could stand there is not run by mistake either.
fn leads_somewhere(to: &str, links: LinksTo) -> bool {
    let lower = to.get(..8).unwrap_or(to).to_ascii_lowercase();
    let is_outside = ["https://", "http://", "mailto:"].iter().any(|start| lower.starts_with(start));
    let is_heading = to.len() > 1 && to.starts_with('#') && !to.starts_with("#/");
    is_outside || (links == LinksTo::Headings && is_heading)
}

fn push_note(out: &mut String, note: &[WrittenRun], links: LinksTo, notes: &mut Notes) {
    if let Some(aside) = &mut notes.aside {
        aside.push(note.to_vec());
        return;
    }
    notes.count += 1;
    let number = notes.count;
    let _ = write!(
        out,
        "<text:note text:id=\"ftn{number}\" text:note-class=\"footnote\"><text:note-citation>{number}\
         </text:note-citation><text:note-body><text:p text:style-name=\"{FOOTNOTE}\">"
    );
    // A note has none of its own.
    push_runs(out, note, links, &mut Notes::set_aside());
    out.push_str("</text:p></text:note-body></text:note>");
}

/// Adds a text; `is_after_space` says whether a reader would drop a space here.
pub(crate) fn push_text(out: &mut String, text: &str, is_after_space: &mut bool) {
    for sign in text.chars() {
        match sign {
            ' ' if *is_after_space => out.push_str("<text:s/>"),
            ' ' => out.push(' '),
            '\n' => out.push_str("<text:line-break/>"),
            '\t' => out.push_str("<text:tab/>"),
            '\r' => continue,
            sign if is_forbidden(sign) => continue,
            sign => push_sign(out, sign),
        }
        *is_after_space = matches!(sign, ' ' | '\n' | '\t');
    }
}

/// A paragraph of a plain text in a style.
pub(crate) fn paragraph(style: &str, text: &str) -> String {
    let mut out = format!("<text:p text:style-name=\"{style}\">");
    push_text(&mut out, text, &mut true);
    out + "</text:p>"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(runs: &[WrittenRun]) -> String {
        let mut out = String::new();
        push_runs(&mut out, runs, LinksTo::Headings, &mut Notes::default());
        out
    }

    #[test]
    fn spaces_and_lines_stay_as_they_are() {
        assert_eq!(
            written(&[" a  b ".into(), " c\nd\t e\r".into()]),
            "<text:s/>a <text:s/>b <text:s/>c<text:line-break/>d<text:tab/><text:s/>e"
        );
    }

    #[test]
    fn what_rests_on_illustrative_data_is_dotted_and_says_so() {
        let text = written(&[WrittenRun::text("86").bold().marked("illustratif"), WrittenRun::text("4").marked("")]);
        assert_eq!(
            text,
            "<text:span text:style-name=\"Tbm\">86</text:span><text:span text:style-name=\"Mark\"> (illustratif)</text:span><text:span text:style-name=\"Tm\">4</text:span>"
        );
    }

    #[test]
    fn only_links_that_lead_out_of_the_app_are_written() {
        for to in ["https://exemple.fr/?a&b", "HTTP://exemple.fr", "mailto:a@exemple.fr", "#bilan"] {
            assert!(written(&[WrittenRun::text("a").linked(to)]).contains("<text:a "), "{to}");
        }
        for to in ["#/bilan", "#", "javascript:alert(1)", "file:///etc/passwd", "vnd.sun.star.script:x", "", "é"] {
            assert_eq!(written(&[WrittenRun::text("a").linked(to)]), "a", "{to}");
        }
    }

    #[test]
    fn a_footnote_has_a_number_and_none_of_its_own() {
        let note = vec![WrittenRun::text("b").noted(vec!["c".into()])];
        let text = written(&[WrittenRun::text("a").noted(note), WrittenRun::text("d").noted(vec!["e".into()])]);
        assert!(text.contains("ftn1") && text.contains("ftn2") && !text.contains("ftn3"), "{text}");
    }

    #[test]
    fn a_sign_that_xml_forbids_is_left_out() {
        assert_eq!(written(&["a\u{0}\u{1f}\u{ffff}&<é".into()]), "a&amp;&lt;é");
    }
}
