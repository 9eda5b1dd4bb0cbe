//! Runs as HTML.

use documents::{WrittenRun, superscript};

use super::HtmlWriter;
use crate::components::figure::render_figure;

impl<'a> HtmlWriter<'a> {
    pub(super) fn runs(&mut self, runs: &'a [WrittenRun]) {
        for run in runs {
            self.run(run);
        }
    }

    fn run(&mut self, run: &'a WrittenRun) {
        let link = run.link.as_deref().filter(|to| self.is_page() || !to.starts_with('#'));
        if let Some(to) = link {
            self.out.push_str("<a");
            self.attribute("href", to);
            if to.starts_with('#') {
                self.attribute("class", "opens");
            } else {
                self.attribute("rel", "noreferrer");
            }
            self.out.push('>');
        }
        for (is_on, tag) in [(run.is_bold, "<strong>"), (run.is_italic, "<em>")] {
            if is_on {
                self.out.push_str(tag);
            }
        }
        self.text(run);
        for (is_on, tag) in [(run.is_italic, "</em>"), (run.is_bold, "</strong>")] {
            if is_on {
                self.out.push_str(tag);
            }
        }
        if link.is_some() {
            self.out.push_str("</a>");
        }
        if let Some(note) = &run.footnote {
            self.notes.push(note);
            let number = (self.noted + self.notes.len()).to_string();
            let call: &[&str] = if self.is_page() {
                &[&superscript(self.noted + self.notes.len())]
            } else {
                let to = "anc\" href=\"#sdfootnote";
                let name = "<a class=\"sdfootnoteanc\" name=\"sdfootnote";
                &[name, &number, to, &number, "sym\"><sup>", &number, "</sup></a>"]
            };
            self.out.push_str(&call.concat());
        }
    }

    /// The footnotes of a part, after it.
    pub(super) fn footnotes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if self.is_page() && !notes.is_empty() {
            self.out.push_str("<ol class=\"report-notes\"");
            self.attribute("start", &(self.noted + 1).to_string());
            self.out.push('>');
            for note in &notes {
                self.out.push_str("<li>");
                self.runs(note);
                self.out.push_str("</li>");
            }
            self.out.push_str("</ol>");
        } else {
            for (at, note) in notes.iter().enumerate() {
                let number = (self.noted + 1 + at).to_string();
                let name = "\"><p class=\"sdfootnote\"><a class=\"sdfootnotesym\" name=\"sdfootnote";
                let to = "sym\" href=\"#sdfootnote";
                let begin = ["<div id=\"sdfootnote", &number, name, &number, to, &number, "anc\">", &number, "</a> "];
                self.out.push_str(&begin.concat());
                self.runs(note);
                self.out.push_str("</p></div>");
            }
        }
        self.noted += notes.len();
    }

    /// The text with its mark: as dots on the page, in words elsewhere.
    fn text(&mut self, run: &WrittenRun) {
        if run.mark.is_some() && self.is_page() {
            render_figure(&mut self.out, &run.text, true);
            return;
        }
        // Underlined, with dots where the program knows them.
        if run.mark.is_some() {
            self.out.push_str("<u style=\"text-decoration:underline dotted;text-underline:dotted\">");
        }
        for (at, line) in run.text.split('\n').enumerate() {
            if at > 0 {
                self.out.push_str("<br>");
            }
            self.escaped(line);
        }
        if run.mark.is_some() {
            self.out.push_str("</u>");
        }
        if let Some(word) = run.mark.as_deref().filter(|word| !word.is_empty()) {
            self.out.push_str(" (");
            self.escaped(word);
            self.out.push(')');
        }
    }
}
