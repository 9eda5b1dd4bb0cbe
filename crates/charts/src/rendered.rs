//! What can be said of a drawing without looking at it, for tests.

use super::label_placement::Area;
use super::paint::Paint;
use super::shape::{Drawing, Point, Shape, Text};
use super::text_metrics::{Anchor, width_of};

/// Every text that is drawn.
pub fn texts(drawing: &Drawing) -> Vec<String> {
    labels(drawing).into_iter().map(|(text, _)| text).collect()
}

/// The texts that leave the drawing.
pub fn outside(drawing: &Drawing) -> Vec<(String, Area)> {
    let mut labels = labels(drawing);
    labels.retain(|(_, area)| {
        let end = (area.at.0 + area.size.0, area.at.1 + area.size.1);
        area.at.0 < 0 || area.at.1 < 0 || end.0 > drawing.size.0 || end.1 > drawing.size.1
    });
    labels
}

/// The texts of which one lies over another.
pub fn overlapping(drawing: &Drawing) -> Vec<(String, String)> {
    let labels = labels(drawing);
    let mut pairs = Vec::new();
    for (rank, (text, area)) in labels.iter().enumerate() {
        let over = labels.iter().take(rank).filter(|(_, other)| area.covers(*other));
        pairs.extend(over.map(|(other, _)| (other.clone(), text.clone())));
    }
    pairs
}

fn labels(drawing: &Drawing) -> Vec<(String, Area)> {
    let mut found = Vec::new();
    gather(&drawing.shapes, (0, 0), &mut found);
    found
}

fn gather(shapes: &[Shape], from: Point, found: &mut Vec<(String, Area)>) {
    for shape in shapes {
        match shape {
            Shape::Text(text) if text.manner.paint != Paint::Halo => {
                found.push((text.words.clone(), area_of(text, from)));
            }
            Shape::Link { shapes, .. } => gather(shapes, from, found),
            Shape::Group { at, shapes, .. } => gather(shapes, (from.0 + at.0, from.1 + at.1), found),
            _ => {}
        }
    }
}

/// The letters without what hangs below the base line.
fn area_of(text: &Text, from: Point) -> Area {
    let (width, height) = (width_of(&text.words, &text.manner), text.manner.size * 7 / 10);
    let (x, y) = (from.0 + text.at.0, from.1 + text.at.1);
    if text.manner.turned {
        return Area { at: (x - height, y - width), size: (height, width) };
    }
    let left = match text.manner.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2,
        Anchor::End => x - width,
    };
    Area { at: (left, y - height), size: (width, height) }
}
