//! Texts as they are copied: as plain text, and as HTML that word processors take with its notes.

use super::PhraseText;
use super::page;
use super::pieces::{PhraseLine, PhrasePiece, PhraseSentence};
use crate::provenance::MARK;

/// The text, with the mark of illustrative data in words after each sentence that rests on them; with the notes, if
/// `provenance` is not alone; then the warning about illustrative data, if there is one, and where the text comes from.
#[must_use]
pub fn as_text(text: &PhraseText, with_notes: bool, endings: &[String]) -> String {
    let mut parts = vec![body(text, with_notes)];
    if with_notes && !text.notes.is_empty() {
        let note = |(at, note): (usize, &String)| [&*documents::superscript(at + 1), " ", note].concat();
        parts.push(text.notes.iter().enumerate().map(note).collect::<Vec<String>>().join("\n"));
    }
    parts.extend(endings.iter().cloned());
    parts.join("\n\n")
}

/// The words of a text, which are what a user edits.
#[must_use]
pub fn body(text: &PhraseText, with_notes: bool) -> String {
    let mut written = String::new();
    for (at, line) in text.lines.iter().enumerate() {
        let close = at > 0 && line.is_item;
        written.push_str(if at == 0 {
            ""
        } else if close {
            "\n"
        } else {
            "\n\n"
        });
        written.push_str(&line_text(line, with_notes));
    }
    written
}

fn line_text(line: &PhraseLine, with_notes: bool) -> String {
    let sentences: Vec<String> = line.sentences.iter().map(|it| sentence_text(it, with_notes)).collect();
    [if line.is_item { "– " } else { "" }, &sentences.join(" ")].concat()
}

fn sentence_text(sentence: &PhraseSentence, with_notes: bool) -> String {
    let mut written = String::new();
    for piece in &sentence.pieces {
        written.push_str(&piece.words);
        if let Some(note) = piece.note.filter(|_| with_notes) {
            written.push_str(&documents::superscript(note));
        }
    }
    written.push_str(if sentence.is_illustrative() { MARK } else { "" });
    written.push_str(sentence.end);
    written
}

/// The text as HTML. Writer makes footnotes of its notes; other word processors have them at the end, with links.
#[must_use]
pub fn as_html(text: &PhraseText, with_notes: bool, endings: &[String]) -> String {
    let mut writer = PhraseHtmlWriter { html: String::new(), seen: Vec::new(), with_notes };
    let mut in_list = false;
    for line in &text.lines {
        if in_list != line.is_item {
            writer.html.push_str(if line.is_item { "<ul>" } else { "</ul>" });
            in_list = line.is_item;
        }
        writer.line(line);
    }
    writer.html.push_str(if in_list { "</ul>" } else { "" });
    for ending in endings {
        writer.paragraph("small", ending);
    }
    if with_notes {
        for (at, note) in text.notes.iter().enumerate() {
            writer.note(at + 1, note);
        }
    }
    writer.html
}

/// What a user has written, each line as a paragraph.
#[must_use]
pub fn edited_as_html(typed: &str, endings: &[String]) -> String {
    let mut writer = PhraseHtmlWriter { html: String::new(), seen: Vec::new(), with_notes: false };
    for line in typed.lines().filter(|line| !line.trim().is_empty()) {
        writer.paragraph("", line);
    }
    for ending in endings {
        writer.paragraph("small", ending);
    }
    writer.html
}

/// What a user has written, as plain text.
#[must_use]
pub fn edited_as_text(typed: &str, endings: &[String]) -> String {
    let mut parts = vec![typed.trim_end().to_owned()];
    parts.extend(endings.iter().cloned());
    parts.join("\n\n")
}

struct PhraseHtmlWriter {
    html: String,
    /// The notes that were referred to.
    seen: Vec<usize>,
    with_notes: bool,
}

impl PhraseHtmlWriter {
    fn line(&mut self, line: &PhraseLine) {
        self.html.push_str(if line.is_item { "<li>" } else { "<p>" });
        for (at, sentence) in line.sentences.iter().enumerate() {
            self.html.push_str(if at == 0 { "" } else { " " });
            for piece in &sentence.pieces {
                self.piece(piece);
            }
            self.escaped(if sentence.is_illustrative() { MARK } else { "" });
            self.escaped(sentence.end);
        }
        self.html.push_str(if line.is_item { "</li>" } else { "</p>" });
    }

    fn piece(&mut self, piece: &PhrasePiece) {
        self.escaped(&piece.words);
        let Some(note) = piece.note.filter(|_| self.with_notes) else { return };
        let number = note.to_string();
        let parts = if self.seen.contains(&note) {
            vec!["<sup>", &number, "</sup>"]
        } else {
            self.seen.push(note);
            vec![
                r#"<a class="sdfootnoteanc" name="sdfootnote"#,
                &number,
                r##"anc" href="#sdfootnote"##,
                &number,
                r#"sym"><sup>"#,
                &number,
                "</sup></a>",
            ]
        };
        self.html.push_str(&parts.concat());
    }

    fn note(&mut self, number: usize, note: &str) {
        let number = number.to_string();
        let opening = [
            r#"<div id="sdfootnote"#,
            &number,
            r#""><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote"#,
            &number,
            r##"sym" href="#sdfootnote"##,
            &number,
            r#"anc">"#,
            &number,
            "</a> ",
        ];
        self.html.push_str(&opening.concat());
        self.escaped(note);
        self.html.push_str("</p></div>");
    }

    fn paragraph(&mut self, tag: &str, text: &str) {
        self.html.push_str(if tag.is_empty() { "<p>" } else { "<p><small>" });
        self.escaped(text);
        self.html.push_str(if tag.is_empty() { "</p>" } else { "</small></p>" });
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                other => self.html.push(other),
            }
        }
    }
}

/// What stands under a copy: the warning about illustrative data, if the text rests on some, and where it comes from.
#[must_use]
pub fn endings(warning: Option<String>, provenance: &str, is_edited: bool) -> Vec<String> {
    let source = if is_edited { page::edited_after(provenance) } else { page::computed_by(provenance) };
    warning.into_iter().chain([source]).collect()
}
