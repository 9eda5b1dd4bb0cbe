//! A drawing for use outside the app: a frame with its finding above, and its date and source, all in the image.

use super::paint::Paint;
use super::shape::{Drawing, Shape, UNSCALED, px};
use super::text_metrics::{SMALL, SOFT, STRONG, TextStyle, wrapped};

/// The texts of the frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureFrame {
    /// The finding, as a sentence.
    pub title: String,
    /// The territory and the date: « Métropole Européenne de Lille, 13 décembre 2019 ».
    pub subtitle: String,
    /// The source of the figures.
    pub source: String,
    /// Whom outlines and populations are owed to; may be empty.
    pub credits: String,
    /// The fingerprint of the data.
    pub fingerprint: String,
    /// The notice « données illustratives »; empty when no figure is illustrative.
    pub illustrative: String,
}

const MARGIN: i32 = px(24);
/// The sizes of a title; the first one with which it fits in three lines is used.
const TITLES: [i32; 2] = [px(20), px(16)];
const LINE: i32 = px(17);
const ILLUSTRATIVE: TextStyle = TextStyle { bold: true, ..SMALL };

/// Puts a drawing in a frame. The result is larger than the drawing.
#[must_use]
pub fn add_frame(drawing: Drawing, frame: &FigureFrame) -> Drawing {
    let (inner, height) = (drawing.size.0.max(px(240)), drawing.size.1);
    let right = MARGIN + inner;
    let mut framed = Drawing { label: label(&drawing, frame), size: (0, 0), shapes: Vec::new() };
    framed.rect((0, 0), (0, 0), Paint::Paper);
    let mut y = MARGIN;
    // A long finding on a narrow drawing gets a smaller size before it is shortened.
    let fits = |size: &i32| {
        let lines = wrapped(&frame.title, &TextStyle { size: *size, ..STRONG }, inner, 3);
        !lines.iter().any(|line| line.ends_with('…'))
    };
    let size = TITLES.into_iter().find(fits).unwrap_or(TITLES[0]);
    let step = size * 13 / 10;
    y += step * framed.lines((MARGIN, y + size), &frame.title, &TextStyle { size, ..STRONG }, (inner, 3, step));
    y += LINE * framed.lines((MARGIN, y + px(14)), &frame.subtitle, &SOFT, (inner, 2, LINE)) + px(17);
    if !frame.illustrative.is_empty() {
        let from = MARGIN + framed.text_within((MARGIN, y + px(4)), &frame.illustrative, &ILLUSTRATIVE, inner) + px(10);
        framed.line((from.min(right), y), (right, y), Paint::Dotted);
        y += px(18);
    }
    framed.group((MARGIN, y), UNSCALED, drawing);
    y += height + px(18);
    framed.line((MARGIN, y), (right, y), if frame.illustrative.is_empty() { Paint::Hairline } else { Paint::Dotted });
    y += px(20);
    for text in [&frame.source, &frame.credits, &frame.fingerprint] {
        y += LINE * framed.lines((MARGIN, y), text, &SOFT, (inner, 3, LINE));
    }
    framed.size = (right + MARGIN, y + px(6));
    if let Some(Shape::Rect { size, .. }) = framed.shapes.first_mut() {
        *size = framed.size;
    }
    framed
}

/// The text alternative: the finding, the notice on illustrative data, and the description of the drawing.
fn label(drawing: &Drawing, frame: &FigureFrame) -> String {
    let mut label = String::new();
    for part in [&frame.title, &frame.illustrative, &drawing.label] {
        // The description of most drawings is the finding.
        if label.contains(part) {
            continue;
        }
        if !label.is_empty() {
            label.push_str(". ");
        }
        label.push_str(part);
    }
    label
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::{outside, texts};

    fn frame() -> FigureFrame {
        FigureFrame {
            title: "86 communes sur 90 participent à au moins cinq actions du schéma de mutualisation".to_owned(),
            subtitle: "Métropole Européenne de Lille, 13 décembre 2019".to_owned(),
            source: "Source : bilan du schéma de mutualisation, conseil du 13 décembre 2019".to_owned(),
            credits: "Contours : IGN".to_owned(),
            fingerprint: "Empreinte 3f2a 91c0".to_owned(),
            illustrative: "Données illustratives".to_owned(),
        }
    }

    #[test]
    fn every_text_of_the_frame_is_inside_the_image() {
        for width in [120, 340, 720, 1600] {
            let drawing = Drawing { label: "Courbe".to_owned(), size: (px(width), px(200)), shapes: Vec::new() };
            let framed = add_frame(drawing, &frame());
            assert_eq!(outside(&framed), Vec::new(), "{width}");
            let all = texts(&framed).join(" ");
            for text in ["86 communes", "13 décembre 2019", "Source", "IGN", "Empreinte", "illustratives"] {
                assert!(all.contains(text), "{width}: {text}: {all}");
            }
        }
    }

    #[test]
    fn a_shortened_title_has_three_lines_and_its_full_text() {
        let title = "Un très long constat ".repeat(40);
        let drawing = Drawing { label: String::new(), size: (px(340), px(200)), shapes: Vec::new() };
        let framed = add_frame(drawing, &FigureFrame { title: title.clone(), ..frame() });
        let titles =
            framed.shapes.iter().filter(|shape| matches!(shape, Shape::Text(text) if text.style.size == TITLES[0]));
        assert_eq!(titles.clone().count(), 3);
        assert!(titles.clone().any(|shape| matches!(shape, Shape::Text(text) if text.full == title)));
    }

    #[test]
    fn the_illustrative_notice_is_shown_only_if_there_is_one() {
        let drawing = Drawing { label: String::new(), size: (px(340), px(200)), shapes: Vec::new() };
        let framed = add_frame(drawing, &FigureFrame { illustrative: String::new(), ..frame() });
        assert!(!texts(&framed).iter().any(|text| text.contains("llustratives")));
        assert!(!framed.shapes.iter().any(|shape| matches!(shape, Shape::Path { paint: Paint::Dotted, .. })));
    }
}
