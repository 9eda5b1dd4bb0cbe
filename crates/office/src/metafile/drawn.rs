//! The shapes of a plain SVG, where they stand in the whole drawing.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::path;

/// A point in pixels.
pub(super) type Spot = (f64, f64);
/// Red, green, blue.
pub(super) type Ink = [u8; 3];

/// A line: its colour, its width, its dashes, and whether its ends are round.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stroke {
    pub(super) ink: Ink,
    pub(super) width: f64,
    pub(super) dashes: Vec<f64>,
    pub(super) is_round: bool,
}

/// A part of a line: its points, and whether the last one is joined to the first one.
pub(super) type Line = (Vec<Spot>, bool);

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Drawn {
    /// Lines and what is within them.
    Lines { lines: Vec<Line>, fill: Option<Ink>, stroke: Option<Stroke> },
    /// A text.
    Letters(Letters),
}

/// A text on one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Letters {
    pub(super) at: Spot,
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) is_bold: bool,
    pub(super) is_turned: bool,
    /// 0 for its start, 1 for its middle, 2 for its end.
    pub(super) anchor: u8,
    /// The colour of the letters, or of the ground around them and its width.
    pub(super) ink: Ink,
    pub(super) around: Option<f64>,
}

/// Where a group stands, and its scale.
type Moved = (Spot, f64);

/// The size of a drawing and its shapes, from back to front.
pub(super) fn shapes(svg: &str) -> Option<(Spot, Vec<Drawn>)> {
    let mut reader = Reader::from_str(svg);
    let (mut size, mut shapes) = (None, Vec::new());
    let mut moved: Vec<Moved> = vec![((0.0, 0.0), 1.0)];
    let (mut letters, mut is_title): (Option<Letters>, bool) = (None, false);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => match element.name().as_ref() {
                "svg" => size = Some((number(&element, "width")?, number(&element, "height")?)),
                "g" => moved.push(within(*moved.last()?, &element)?),
                "text" => letters = Some(letters_of(*moved.last()?, &element)?),
                "title" => is_title = true,
                _ => return None,
            },
            Event::Empty(element) => shapes.push(shape(*moved.last()?, &element)?),
            Event::End(element) => match element.name().as_ref() {
                "g" => drop(moved.pop()),
                "title" => is_title = false,
                "text" => shapes.extend(letters.take().map(Drawn::Letters)),
                _ => {}
            },
            Event::Text(text) if !is_title => {
                if let Some(letters) = &mut letters {
                    letters.text.push_str(&text);
                }
            }
            Event::GeneralRef(name) if !is_title => {
                if let Some(letters) = &mut letters {
                    letters.text.push(sign(&name)?);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Some((size?, shapes))
}

/// The sign that stands for a reference.
fn sign(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        _ => None,
    }
}

fn value(element: &BytesStart, name: &str) -> Option<String> {
    Some(element.try_get_attribute(name).ok()??.value.into_owned())
}

fn number(element: &BytesStart, name: &str) -> Option<f64> {
    value(element, name)?.parse().ok()
}

fn within((at, scale): Moved, element: &BytesStart) -> Option<Moved> {
    let transform = value(element, "transform")?;
    let (moved, by) = path::call(&transform, "translate").zip(Some(path::call(&transform, "scale")))?;
    let (&[x, y], by) = (&*moved, by.map_or(1.0, |by| by.first().copied().unwrap_or(1.0))) else { return None };
    Some(((at.0 + x * scale, at.1 + y * scale), scale * by))
}

fn shape((at, scale): Moved, element: &BytesStart) -> Option<Drawn> {
    let number = |name: &str| number(element, name);
    let lines: Vec<Line> = match element.name().as_ref() {
        "rect" => {
            let (x, y, width, height) = (number("x")?, number("y")?, number("width")?, number("height")?);
            vec![(vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)], true)]
        }
        "circle" => vec![(path::ring((number("cx")?, number("cy")?), number("r")?), true)],
        "path" => path::lines(&value(element, "d")?)?,
        _ => return None,
    };
    if !has_plain_colours(element) {
        return None;
    }
    let placed = |spot: Spot| (at.0 + spot.0 * scale, at.1 + spot.1 * scale);
    let lines = lines.into_iter().map(|(spots, is_closed)| (spots.into_iter().map(placed).collect(), is_closed));
    Some(Drawn::Lines { lines: lines.collect(), fill: ink(element, "fill"), stroke: stroke(element, scale) })
}

/// Whether the colours of a shape are plain ones.
fn has_plain_colours(element: &BytesStart) -> bool {
    let is_plain = |name: &str| value(element, name).is_none_or(|it| it == "none" || ink(element, name).is_some());
    is_plain("fill") && is_plain("stroke")
}

/// A colour; `None` where there is none.
fn ink(element: &BytesStart, name: &str) -> Option<Ink> {
    let value = value(element, name)?;
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// The line of a shape; `None` where there is none.
fn stroke(element: &BytesStart, scale: f64) -> Option<Stroke> {
    let ink = ink(element, "stroke")?;
    let dashes = value(element, "stroke-dasharray").map_or_else(Vec::new, |dashes| {
        dashes.split(' ').filter_map(|dash| dash.parse::<f64>().ok()).map(|dash| dash * scale).collect()
    });
    let width = number(element, "stroke-width").unwrap_or(1.0) * scale;
    Some(Stroke { ink, width, dashes, is_round: value(element, "stroke-linecap").is_some() })
}

fn letters_of((at, scale): Moved, element: &BytesStart) -> Option<Letters> {
    let turned = value(element, "transform");
    let (x, y) = match &turned {
        Some(transform) => match &*path::call(transform, "translate")? {
            &[x, y] => (x, y),
            _ => return None,
        },
        None => (number(element, "x")?, number(element, "y")?),
    };
    let stroke = stroke(element, scale);
    Some(Letters {
        at: (at.0 + x * scale, at.1 + y * scale),
        text: String::new(),
        size: number(element, "font-size")? * scale,
        is_bold: value(element, "font-weight").is_some(),
        is_turned: turned.is_some(),
        anchor: match value(element, "text-anchor").as_deref() {
            None => 0,
            Some("middle") => 1,
            Some(_) => 2,
        },
        ink: ink(element, "fill").or(stroke.as_ref().map(|stroke| stroke.ink)).unwrap_or_default(),
        around: stroke.map(|stroke| stroke.width),
    })
}
