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

/// A straight line on the drawing, from end to end.
pub type ThinLine = ((f64, f64), (f64, f64));

/// The texts that a thin line crosses: an axis, a bracket, or a line from a label to what it names.
pub fn crossed(drawing: &Drawing) -> Vec<String> {
    let lines = thin_lines(drawing);
    let mut labels = labels(drawing);
    labels.retain(|(_, area)| {
        let (from, size) = (area.at, area.size);
        // Lines between points of the area, so that one along its edge does not count.
        let inside = |(x, y): (f64, f64)| {
            x > f64::from(from.0 + 1)
                && x < f64::from(from.0 + size.0 - 1)
                && y > f64::from(from.1 + 1)
                && y < f64::from(from.1 + size.1 - 1)
        };
        let along = |(one, other): &ThinLine, part: i32| {
            let part = f64::from(part) / 200.0;
            (one.0 + (other.0 - one.0) * part, one.1 + (other.1 - one.1) * part)
        };
        lines.iter().flatten().any(|line| (0..=200).any(|part| inside(along(line, part))))
    });
    labels.into_iter().map(|(text, _)| text).collect()
}

/// The pairs of thin lines that cross each other, other than at an end.
pub fn crossings(drawing: &Drawing) -> Vec<(ThinLine, ThinLine)> {
    let lines = thin_lines(drawing);
    let mut pairs = Vec::new();
    for (rank, line) in lines.iter().enumerate() {
        for other in &lines[..rank] {
            pairs.extend(
                line.iter()
                    .flat_map(|one| other.iter().map(|other| (*one, *other)))
                    .filter(|(one, other)| cross(*one, *other)),
            );
        }
    }
    pairs
}

/// Whether two segments have a point inside of both in common.
fn cross(one: ThinLine, other: ThinLine) -> bool {
    let side = |line: ThinLine, at: (f64, f64)| {
        let ((x, y), (to_x, to_y)) = line;
        let side = (to_x - x) * (at.1 - y) - (to_y - y) * (at.0 - x);
        if side.abs() < 1.0 { 0.0 } else { side }
    };
    side(one, other.0) * side(one, other.1) < 0.0 && side(other, one.0) * side(other, one.1) < 0.0
}

/// The segments of each thin line.
fn thin_lines(drawing: &Drawing) -> Vec<Vec<ThinLine>> {
    let mut lines = Vec::new();
    for shape in &drawing.shapes {
        if let Shape::Path { d, paint: Paint::Hairline } = shape {
            lines.push(segments(d));
        }
    }
    lines
}

/// The segments of a path of the pen, in tenths of a pixel.
fn segments(d: &str) -> Vec<ThinLine> {
    let (mut at, mut segments) = ((0.0, 0.0), Vec::new());
    let mut rest = d;
    while let Some(sign) = rest.chars().next() {
        let end = rest[1..].find(|sign: char| sign.is_ascii_alphabetic()).map_or(rest.len(), |end| end + 1);
        let numbers = numbers_in(&rest[1..end]);
        let step = if matches!(sign, 'h' | 'v') { 1 } else { 2 };
        for (rank, pair) in numbers.chunks_exact(step).enumerate() {
            let to = match sign {
                'M' => (pair[0], pair[1]),
                'h' => (at.0 + pair[0], at.1),
                'v' => (at.0, at.1 + pair[0]),
                _ => (at.0 + pair[0], at.1 + pair[1]),
            };
            if rank > 0 || !matches!(sign, 'M' | 'm') {
                segments.push((at, to));
            }
            at = to;
        }
        rest = &rest[end..];
    }
    segments
}

/// The numbers of a path's command, in tenths.
fn numbers_in(text: &str) -> Vec<f64> {
    let spaced = text.replace('-', " -").replace(',', " ");
    let mut numbers = Vec::new();
    for word in spaced.split_whitespace() {
        // « 1.5.5 » is 1.5 and 0.5.
        let mut parts = word.split('.');
        let whole = parts.next().unwrap_or_default();
        let first = parts.next().map_or_else(|| whole.to_owned(), |part| [whole, ".", part].concat());
        numbers.extend(first.parse::<f64>().ok());
        numbers.extend(parts.filter_map(|part| ["0.", part].concat().parse::<f64>().ok()));
    }
    numbers.into_iter().map(|number| number * 10.0).collect()
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
            Shape::Link { shapes, .. } | Shape::Picture { shapes, .. } => collect_labels(shapes, from, labels),
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

/// A reproducible sequence of pseudo-random numbers, each below the number that it is called with.
pub fn numbers(seed: u32) -> impl FnMut(u32) -> i32 {
    let mut state = u64::from(seed) * 2_654_435_761 + 1;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((state >> 33) % u64::from(below)).unwrap()
    }
}
