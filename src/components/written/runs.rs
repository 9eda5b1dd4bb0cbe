//! Runs as HTML.

use documents::WrittenRun;

use super::HtmlWriter;
use crate::components::figure::render_figure;

impl HtmlWriter<'_> {
    pub(super) fn runs(&mut self, runs: &[WrittenRun]) {
        for run in runs {
            self.run(run);
        }
    }

    fn run(&mut self, run: &WrittenRun) {
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
    }

    /// The text with its mark: as dots on the page, in words elsewhere.
    fn text(&mut self, run: &WrittenRun) {
        if run.mark.is_some() && self.is_page() {
            render_figure(&mut self.out, &run.text, true);
            return;
        }
        for (at, line) in run.text.split('\n').enumerate() {
            if at > 0 {
                self.out.push_str("<br>");
            }
            self.escaped(line);
        }
        if let Some(word) = run.mark.as_deref().filter(|word| !word.is_empty()) {
            self.out.push_str(" (");
            self.escaped(word);
            self.out.push(')');
        }
    }
}
