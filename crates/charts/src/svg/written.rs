//! Attributes, lengths and elements as text.

use super::Writer;
use crate::palette::Colour;
use crate::pen::push_tenths;
use crate::shape::Point;
use crate::xml::escape;

impl Writer<'_> {
    pub(super) fn colour(&mut self, name: &str, colour: Option<Colour>) {
        let text: String = colour.map_or("none".to_owned(), |colour| colour.map(char::from).iter().collect());
        self.attribute(name, &text);
    }

    pub(super) fn pair(&mut self, pair: Point) {
        push_tenths(&mut self.out, pair.0);
        self.out.push(' ');
        push_tenths(&mut self.out, pair.1);
    }

    pub(super) fn number(&mut self, name: &str, tenths: i32) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        push_tenths(&mut self.out, tenths);
        self.out.push('"');
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(&mut self.out, value);
        self.out.push('"');
    }

    pub(super) fn element(&mut self, name: &str, text: &str) {
        for bracket in ["<", "</"] {
            self.out.push_str(bracket);
            self.out.push_str(name);
            self.out.push('>');
            if bracket == "<" {
                escape(&mut self.out, text);
            }
        }
    }
}
