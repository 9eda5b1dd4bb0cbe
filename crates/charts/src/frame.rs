//! A drawing that goes out alone: its finding over it, its date and source under it, all inside the picture.

use super::paint::Paint;
use super::shape::{AS_IT_IS, Drawing, Shape, px};
use super::text_metrics::{SMALL, SOFT, STRONG, TextStyle, wrapped};

/// What stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureFrame {
    /// The finding, as a sentence.
    pub title: String,
    /// Of what and when: « Métropole Européenne de Lille, 13 décembre 2019 ».
    pub under: String,
    /// Where the figures come from.
    pub source: String,
    /// What tells this state of the data from any other.
    pub fingerprint: String,
    /// The words for what is made up, where something is: « données illustratives »; else empty.
    pub made_up: String,
}

const MARGIN: i32 = px(24);
/// The sizes of a title, the first of them that fits in three lines.
const TITLES: [i32; 2] = [px(20), px(16)];
const LINE: i32 = px(17);
const MADE_UP: TextStyle = TextStyle { bold: true, ..SMALL };

/// The drawing in its frame, larger by what the frame needs.
#[must_use]
pub fn framed(drawing: Drawing, frame: &FigureFrame) -> Drawing {
    let (inner, below) = (drawing.size.0.max(px(240)), drawing.size.1);
    let right = MARGIN + inner;
    let mut around = Drawing { label: label(&drawing, frame), size: (0, 0), shapes: Vec::new() };
    around.rect((0, 0), (0, 0), Paint::Paper);
    let mut y = MARGIN;
    // A long finding on a narrow picture is set smaller before it is cut.
    let fits = |size: &i32| {
        let lines = wrapped(&frame.title, &TextStyle { size: *size, ..STRONG }, inner, 3);
        !lines.iter().any(|line| line.ends_with('…'))
    };
    let size = TITLES.into_iter().find(fits).unwrap_or(TITLES[0]);
    let step = size * 13 / 10;
    y += step * around.lines((MARGIN, y + size), &frame.title, &TextStyle { size, ..STRONG }, (inner, 3, step));
    y += LINE * around.lines((MARGIN, y + px(14)), &frame.under, &SOFT, (inner, 2, LINE)) + px(17);
    if !frame.made_up.is_empty() {
        let from = MARGIN + around.text_within((MARGIN, y + px(4)), &frame.made_up, &MADE_UP, inner) + px(10);
        around.line((from.min(right), y), (right, y), Paint::Dotted);
        y += px(18);
    }
    around.group((MARGIN, y), AS_IT_IS, drawing);
    y += below + px(18);
    around.line((MARGIN, y), (right, y), if frame.made_up.is_empty() { Paint::Hairline } else { Paint::Dotted });
    y += px(20);
    for words in [&frame.source, &frame.fingerprint] {
        y += LINE * around.lines((MARGIN, y), words, &SOFT, (inner, 3, LINE));
    }
    around.size = (right + MARGIN, y + px(6));
    if let Some(Shape::Rect { size, .. }) = around.shapes.first_mut() {
        *size = around.size;
    }
    around
}

/// What is said to who does not see it: the finding, that something is made up, and what is drawn.
fn label(drawing: &Drawing, frame: &FigureFrame) -> String {
    let mut label = String::new();
    for part in [&frame.title, &frame.made_up, &drawing.label] {
        if !part.is_empty() && !label.is_empty() {
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
            under: "Métropole Européenne de Lille, 13 décembre 2019".to_owned(),
            source: "Source : bilan du schéma de mutualisation, conseil du 13 décembre 2019".to_owned(),
            fingerprint: "Empreinte 3f2a 91c0".to_owned(),
            made_up: "Données illustratives".to_owned(),
        }
    }

    #[test]
    fn everything_that_must_go_with_a_picture_is_inside_it() {
        for width in [120, 340, 720, 1600] {
            let drawing = Drawing { label: "Courbe".to_owned(), size: (px(width), px(200)), shapes: Vec::new() };
            let around = framed(drawing, &frame());
            assert_eq!(outside(&around), Vec::new(), "{width}");
            let words = texts(&around).join(" ");
            for part in ["86 communes", "13 décembre 2019", "Source", "Empreinte", "illustratives"] {
                assert!(words.contains(part), "{width}: {part}: {words}");
            }
        }
    }

    #[test]
    fn a_title_takes_at_most_three_lines_and_keeps_its_whole() {
        let title = "Un très long constat ".repeat(40);
        let drawing = Drawing { label: String::new(), size: (px(340), px(200)), shapes: Vec::new() };
        let around = framed(drawing, &FigureFrame { title: title.clone(), ..frame() });
        let titles =
            around.shapes.iter().filter(|shape| matches!(shape, Shape::Text(text) if text.manner.size == TITLES[0]));
        assert_eq!(titles.clone().count(), 3);
        assert!(titles.clone().any(|shape| matches!(shape, Shape::Text(text) if text.whole == title)));
    }

    #[test]
    fn what_is_made_up_is_said_only_where_something_is() {
        let drawing = Drawing { label: String::new(), size: (px(340), px(200)), shapes: Vec::new() };
        let around = framed(drawing, &FigureFrame { made_up: String::new(), ..frame() });
        assert!(!texts(&around).iter().any(|text| text.contains("llustratives")));
        assert!(!around.shapes.iter().any(|shape| matches!(shape, Shape::Path { paint: Paint::Dotted, .. })));
    }
}
