//! The HTML of the sections of a page, from their texts.

use charts::escape;

use super::{id_of, pictures};
use crate::route::Route;
use wording::help::{HelpBlock, HelpText};

/// The sections of a page, each under its heading.
pub fn body(text: &HelpText) -> String {
    let mut out = String::new();
    for section in text.sections {
        let id = id_of(section.id);
        out.push_str("<section aria-labelledby=\"");
        out.push_str(&id);
        out.push_str("\"><h2 id=\"");
        out.push_str(&id);
        out.push_str("\" tabindex=\"-1\">");
        escape(&mut out, section.title);
        out.push_str("</h2>");
        for block in section.blocks {
            write_block(&mut out, block);
        }
        out.push_str("</section>");
    }
    out
}

fn write_block(out: &mut String, block: &HelpBlock) {
    match block {
        HelpBlock::Paragraph(text) => write_element(out, "p", text),
        HelpBlock::Steps(lines) => write_list(out, "ol", lines),
        HelpBlock::Points(lines) => write_list(out, "ul", lines),
        HelpBlock::Terms(terms) => {
            out.push_str("<dl>");
            for [term, meaning] in *terms {
                out.push_str("<div>");
                write_element(out, "dt", term);
                write_element(out, "dd", meaning);
                out.push_str("</div>");
            }
            out.push_str("</dl>");
        }
        HelpBlock::Keys(keys) => {
            out.push_str("<dl class=\"help-keys\">");
            for (keys, effect) in *keys {
                out.push_str("<div><dt><kbd>");
                escape(out, keys);
                out.push_str("</kbd></dt>");
                write_element(out, "dd", effect);
                out.push_str("</div>");
            }
            out.push_str("</dl>");
        }
        HelpBlock::Picture(picture) => pictures::write(out, *picture),
    }
}

fn write_list(out: &mut String, element: &str, lines: &[&str]) {
    out.push('<');
    out.push_str(element);
    out.push('>');
    for line in lines {
        write_element(out, "li", line);
    }
    out.push_str("</");
    out.push_str(element);
    out.push('>');
}

fn write_element(out: &mut String, element: &str, text: &str) {
    out.push('<');
    out.push_str(element);
    out.push('>');
    write_text(out, text);
    out.push_str("</");
    out.push_str(element);
    out.push('>');
}

/// A text with its links.
fn write_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, words, path, after)) = next_link(rest) {
        escape(out, before);
        out.push_str("<a href=\"");
        escape(out, &Route::of_hash(path).hash());
        out.push_str("\">");
        escape(out, words);
        out.push_str("</a>");
        rest = after;
    }
    escape(out, rest);
}

/// The first link of a text: what is before it, its words, its path, and what is after it.
pub(super) fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (words, rest) = rest.split_once("](")?;
    let (path, after) = rest.split_once(')')?;
    Some((before, words, path, after))
}
