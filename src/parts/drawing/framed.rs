//! A drawing that goes out alone: its finding over it, its date and source under it, all inside the picture.

use super::paint::Paint;
use super::shape::{AS_IT_IS, Drawing, Pair, Shape, Text, px};

/// What stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
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

/// The drawing in its frame, larger by what the frame needs.
#[must_use]
pub fn framed(drawing: &Drawing, frame: &Frame) -> Drawing {
    let inner = drawing.size.0.max(px(240));
    let (left, right) = (MARGIN, MARGIN + inner);
    let mut shapes = Vec::new();
    let mut y = MARGIN;
    // A long finding on a narrow picture is set smaller before it is cut.
    let title = |size: i32| Text { size, ..Text::new((left, 0), &frame.title) }.bold().lines(inner, 3);
    let whole = |lines: &Vec<Text>| lines.iter().all(|line| line.whole.is_empty());
    let lines = TITLES.into_iter().map(title).find(whole).unwrap_or_else(|| title(TITLES[0]));
    let height = lines.first().map_or(0, |line| line.size * 13 / 10);
    set(&mut shapes, &mut y, lines, height);
    set(&mut shapes, &mut y, Text::soft((left, 0), &frame.under).lines(inner, 2), LINE + px(3));
    y += px(14);
    if !frame.made_up.is_empty() {
        let words = Text { paint: Paint::Ink, ..Text::soft((left, y + px(4)), &frame.made_up) }.bold().within(inner);
        let from = left + words.width() + px(10);
        shapes.push(words.into());
        shapes.push(Shape::line((from.min(right), y), (right, y), Paint::Dotted));
        y += px(18);
    }
    shapes.push(Shape::Group { at: (left, y), scale: AS_IT_IS, shapes: drawing.shapes.clone() });
    y += drawing.size.1 + px(18);
    let rule = if frame.made_up.is_empty() { Paint::Hairline } else { Paint::Dotted };
    shapes.push(Shape::line((left, y), (right, y), rule));
    y += px(6);
    for words in [&frame.source, &frame.fingerprint] {
        set(&mut shapes, &mut y, Text::soft((left, 0), words).lines(inner, 3), LINE);
    }
    let size: Pair = (inner + 2 * MARGIN, y + MARGIN - px(4));
    shapes.insert(0, Shape::Rect { at: (0, 0), size, paint: Paint::Paper });
    let parts = [&frame.title, &frame.made_up, &drawing.label].map(String::as_str);
    let label: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Drawing { label: label.join(". "), size, shapes }
}

/// Sets lines under each other, each as high as it says.
fn set(shapes: &mut Vec<Shape>, y: &mut i32, lines: Vec<Text>, height: i32) {
    for line in lines {
        *y += height;
        shapes.push(Text { at: (line.at.0, *y - (height - line.size) / 2), ..line }.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::drawing::seen::{outside, texts};

    fn frame() -> Frame {
        Frame {
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
            let around = framed(&drawing, &frame());
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
        let around = framed(&drawing, &Frame { title: title.clone(), ..frame() });
        let titles = around.shapes.iter().filter(|shape| matches!(shape, Shape::Text(text) if text.size == TITLES[0]));
        assert_eq!(titles.clone().count(), 3);
        assert!(titles.clone().any(|shape| matches!(shape, Shape::Text(text) if text.whole == title)));
    }

    #[test]
    fn what_is_made_up_is_said_only_where_something_is() {
        let drawing = Drawing { label: String::new(), size: (px(340), px(200)), shapes: Vec::new() };
        let around = framed(&drawing, &Frame { made_up: String::new(), ..frame() });
        assert!(!texts(&around).iter().any(|text| text.contains("llustratives")));
        assert!(!around.shapes.iter().any(|shape| matches!(shape, Shape::Path { paint: Paint::Dotted, .. })));
    }
}
