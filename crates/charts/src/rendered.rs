//! Properties of a drawing that tests check: the texts and the areas that they cover.

use super::label_placement::Area;
use super::paint::Paint;
use super::shape::{Drawing, Point, Shape, Text};
use super::text_metrics::{Anchor, width_of};

/// The texts of a drawing.
pub fn texts(drawing: &Drawing) -> Vec<String> {
    labels(drawing).into_iter().map(|(text, _)| text).collect()
}

/// The texts that go beyond the edges of the drawing.
pub fn outside(drawing: &Drawing) -> Vec<(String, Area)> {
    let mut labels = labels(drawing);
    labels.retain(|(_, area)| {
        let end = (area.at.0 + area.size.0, area.at.1 + area.size.1);
        area.at.0 < 0 || area.at.1 < 0 || end.0 > drawing.size.0 || end.1 > drawing.size.1
    });
    labels
}

/// The pairs of texts that overlap.
pub fn overlapping(drawing: &Drawing) -> Vec<(String, String)> {
    let labels = labels(drawing);
    let mut pairs = Vec::new();
    for (rank, (text, area)) in labels.iter().enumerate() {
        let over = labels.iter().take(rank).filter(|(_, other)| area.overlaps(*other));
        pairs.extend(over.map(|(other, _)| (other.clone(), text.clone())));
    }
    pairs
}

fn labels(drawing: &Drawing) -> Vec<(String, Area)> {
    let mut labels = Vec::new();
    collect_labels(&drawing.shapes, (0, 0), &mut labels);
    labels
}

fn collect_labels(shapes: &[Shape], from: Point, labels: &mut Vec<(String, Area)>) {
    for shape in shapes {
        match shape {
            Shape::Text(text) if text.style.paint != Paint::Halo => {
                labels.push((text.line.clone(), area_of(text, from)));
            }
            Shape::Link { shapes, .. } => collect_labels(shapes, from, labels),
            Shape::Group { at, shapes, .. } => collect_labels(shapes, (from.0 + at.0, from.1 + at.1), labels),
            _ => {}
        }
    }
}

/// The area of a text above its base line.
fn area_of(text: &Text, from: Point) -> Area {
    let (width, height) = (width_of(&text.line, &text.style), text.style.size * 7 / 10);
    let (x, y) = (from.0 + text.at.0, from.1 + text.at.1);
    if text.style.turned {
        return Area { at: (x - height, y - width), size: (height, width) };
    }
    let left = match text.style.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2,
        Anchor::End => x - width,
    };
    Area { at: (left, y - height), size: (width, height) }
}
