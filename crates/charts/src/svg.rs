//! Renders a drawing as SVG: for the page, with CSS classes, or for a file, with its own colours.

use outlines::rings;

use self::plain::corners;
use super::paint::{Paint, ShapeStyle};
use super::pen::push_millionths;
use super::scale::{inverse, scaled};
use super::shape::{Drawing, Point, Shape, Text, UNSCALED};
use super::text_metrics::Anchor;
use super::xml::escape;

/// Where the SVG goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SvgTarget<'id> {
    /// The page. The id is that of the drawing's heading, which names it; it prefixes those of the patterns.
    Page(&'id str),
    /// A separate file.
    File,
}

/// The fonts in a file, which has no style sheet. Some programs look for the first one alone.
const FONTS: &str = "Arial, 'Liberation Sans', sans-serif";

/// Renders a drawing as one `svg` element.
#[must_use]
pub fn svg(drawing: &Drawing, target: SvgTarget) -> String {
    let mut writer = Writer { out: String::new(), target, scale: UNSCALED, hatches: Vec::new() };
    writer.shapes(&drawing.shapes);
    let body = std::mem::take(&mut writer.out);
    writer.open(drawing);
    writer.patterns();
    writer.out.push_str(&body);
    writer.out.push_str("</svg>");
    writer.out
}

struct Writer<'id> {
    out: String,
    target: SvgTarget<'id>,
    /// The scale of the current group, in millionths.
    scale: i32,
    /// The hatches used so far, with their scales. Each pair has a pattern, so that all look the same.
    hatches: Vec<(Paint, i32)>,
}

impl Writer<'_> {
    fn open(&mut self, drawing: &Drawing) {
        self.out.push_str("<svg");
        self.number("width", drawing.size.0);
        self.number("height", drawing.size.1);
        self.out.push_str(" viewBox=\"0 0 ");
        self.pair(drawing.size);
        self.out.push('"');
        if self.target == SvgTarget::File {
            self.attribute("xmlns", "http://www.w3.org/2000/svg");
            self.attribute("version", "1.1");
            self.attribute("font-family", FONTS);
        }
        if let SvgTarget::Page(id) = self.target {
            self.attribute("role", if has_parts(&drawing.shapes) { "group" } else { "img" });
            self.attribute("aria-labelledby", id);
        }
        self.out.push('>');
        if self.target == SvgTarget::File {
            self.element("title", &drawing.label);
        }
    }

    fn patterns(&mut self) {
        if self.hatches.is_empty() {
            return;
        }
        self.out.push_str("<defs>");
        for (rank, (lines, scale)) in std::mem::take(&mut self.hatches).into_iter().enumerate() {
            self.out.push_str("<pattern id=\"");
            self.pattern_id(rank);
            self.out
                .push_str("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)");
            if scale != UNSCALED {
                self.out.push_str(" scale(");
                push_millionths(&mut self.out, inverse(scale));
                self.out.push(')');
            }
            self.out.push_str("\"><path d=\"M3 0v6\"");
            self.scale = UNSCALED;
            self.paint(lines);
            self.out.push_str("/></pattern>");
        }
        self.out.push_str("</defs>");
    }

    fn shapes(&mut self, shapes: &[Shape]) {
        for shape in shapes {
            self.shape(shape);
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { at, size, paint } => {
                if let Some(lines) = paint.hatch().filter(|_| self.target == SvgTarget::File) {
                    return self.hatched(&corners(*at, *size), lines);
                }
                self.out.push_str("<rect");
                self.number("x", at.0);
                self.number("y", at.1);
                self.number("width", size.0);
                self.number("height", size.1);
                self.paint(*paint);
                self.out.push_str("/>");
            }
            Shape::Dot { at, radius, paint } => {
                self.out.push_str("<circle");
                self.number("cx", at.0);
                self.number("cy", at.1);
                self.number("r", *radius);
                self.paint(*paint);
                self.out.push_str("/>");
            }
            Shape::Path { d, paint } => {
                if self.target == SvgTarget::File {
                    if let (Some(lines), Some(rings)) = (paint.hatch(), rings(d)) {
                        return self.hatched(&rings, lines);
                    }
                    if self.marks(d, paint.style()) {
                        return;
                    }
                }
                self.out.push_str("<path");
                self.attribute("d", d);
                self.paint(*paint);
                self.out.push_str("/>");
            }
            Shape::Text(text) => self.text(text),
            Shape::Link { to, label, is_stop, shapes } => {
                let tabindex = if *is_stop { "" } else { " tabindex=\"-1\"" };
                self.link(to, label, tabindex, shapes);
            }
            Shape::Group { at, scale, shapes } => self.group(*at, *scale, shapes),
            Shape::Picture { label, shapes } => self.picture(label, shapes),
        }
    }

    fn text(&mut self, text: &Text) {
        self.out.push_str("<text");
        let style = &text.style;
        if style.turned {
            self.out.push_str(" transform=\"translate(");
            self.pair(text.at);
            self.out.push_str(") rotate(-90)\"");
        } else {
            self.number("x", text.at.0);
            self.number("y", text.at.1);
        }
        self.number("font-size", style.size);
        if style.bold {
            self.attribute("font-weight", if self.target == SvgTarget::File { "bold" } else { "600" });
        }
        match style.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attribute("text-anchor", "middle"),
            Anchor::End => self.attribute("text-anchor", "end"),
        }
        self.paint(style.paint);
        self.out.push('>');
        if !text.full.is_empty() {
            self.element("title", &text.full);
        }
        escape(&mut self.out, &text.line);
        // The space keeps a screen reader from joining the last and first words of two lines.
        self.out.push_str("</text> ");
    }

    /// Renders a link; in a file, only its shapes.
    fn link(&mut self, to: &str, label: &str, tabindex: &str, shapes: &[Shape]) {
        if self.target == SvgTarget::File {
            self.shapes(shapes);
            return;
        }
        self.out.push_str("<a");
        self.attribute("href", to);
        self.attribute("aria-label", label);
        self.out.push_str(tabindex);
        self.out.push('>');
        self.shapes(shapes);
        self.out.push_str("</a>");
    }

    /// Renders a picture of its own; in a file, only its shapes.
    fn picture(&mut self, label: &str, shapes: &[Shape]) {
        if self.target == SvgTarget::File {
            self.shapes(shapes);
            return;
        }
        self.out.push_str("<g role=\"img\"");
        self.attribute("aria-label", label);
        self.out.push('>');
        self.shapes(shapes);
        self.out.push_str("</g>");
    }

    fn group(&mut self, at: Point, scale: i32, shapes: &[Shape]) {
        self.out.push_str("<g transform=\"translate(");
        self.pair(at);
        self.out.push(')');
        if scale != UNSCALED {
            self.out.push_str(" scale(");
            push_millionths(&mut self.out, scale.into());
            self.out.push(')');
        }
        self.out.push_str("\">");
        let outer = self.scale;
        self.scale = scaled(outer, scale);
        self.shapes(shapes);
        self.scale = outer;
        self.out.push_str("</g>");
    }

    fn paint(&mut self, paint: Paint) {
        let style = paint.style();
        if let Some(lines) = paint.hatch() {
            let wanted = (lines, self.scale);
            let rank = self.hatches.iter().position(|hatch| *hatch == wanted).unwrap_or_else(|| {
                self.hatches.push(wanted);
                self.hatches.len() - 1
            });
            self.out.push_str(" fill=\"url(#");
            self.pattern_id(rank);
            self.out.push_str(")\"");
        } else if self.target == SvgTarget::File {
            self.colour("fill", style.fill);
            if style.stroke.is_some() {
                self.colour("stroke", style.stroke);
            }
        } else {
            self.attribute("class", style.class);
        }
        self.line(style);
    }

    fn line(&mut self, style: &ShapeStyle) {
        if style.stroke.is_none() {
            return;
        }
        let scale = if style.grows { UNSCALED } else { self.scale };
        self.out.push_str(" stroke-width=\"");
        self.unscaled(style.width, scale);
        self.out.push('"');
        if let Some((dash, gap)) = style.dash {
            self.out.push_str(" stroke-dasharray=\"");
            self.unscaled(dash, scale);
            self.out.push(' ');
            self.unscaled(gap, scale);
            self.out.push('"');
        }
        if style.round {
            self.out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
    }

    /// Appends a length that a group's scale does not change.
    fn unscaled(&mut self, tenths: i32, scale: i32) {
        push_millionths(&mut self.out, i64::from(tenths) * inverse(scale) / 10);
    }

    fn pattern_id(&mut self, rank: usize) {
        if let SvgTarget::Page(id) = self.target {
            escape(&mut self.out, id);
            self.out.push('-');
        }
        self.out.push_str("hachures");
        if rank > 0 {
            self.out.push_str(&rank.to_string());
        }
    }
}

/// Whether some shapes have a name of their own.
fn has_parts(shapes: &[Shape]) -> bool {
    shapes.iter().any(|shape| match shape {
        Shape::Link { .. } | Shape::Picture { .. } => true,
        Shape::Group { shapes, .. } => has_parts(shapes),
        _ => false,
    })
}

mod plain;
mod written;

#[cfg(test)]
mod tests;
