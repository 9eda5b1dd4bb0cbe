//! A map: each outline in the shade of its class, the names where they fit.

use super::inside::widest_room;
use super::legend::{edged, legend, swatch};
use super::lettering::width_of;
use super::paint::Paint;
use super::placed::{Area, apart, greatest_first};
use super::shape::{AS_IT_IS, Anchor, Drawing, Pair, SMALL, Shape, Text, px};
use crate::parts::outline::rings;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choropleth {
    /// What it shows, for who does not see it.
    pub label: String,
    /// The frame of the outlines: « 0 0 1000 958 ».
    pub view_box: String,
    /// The outlines.
    pub regions: Vec<Region>,
    /// What each class is, the lowest first.
    pub classes: Vec<String>,
    /// What the hatch means: « peut-être davantage ».
    pub possible: String,
    /// What a broken line means: « pas membre à cette date ».
    pub outside: String,
}

/// One outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// An SVG path.
    pub path: String,
    pub name: String,
    /// Where it leads; empty for nowhere.
    pub to: String,
    /// What is said of it where it leads somewhere.
    pub said: String,
    /// Its class; nothing for one that does not count on the day.
    pub class: Option<usize>,
    /// Whether it may be in a higher class.
    pub possible: bool,
    /// Whether it is the one that is looked for.
    pub chosen: bool,
}

/// The height of a line of a name.
const LINE: i32 = px(13);

impl Choropleth {
    /// The drawing at a width and a height in pixels, its legend below.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing { label: self.label.clone(), size: (px(width), 0), shapes: Vec::new() };
        let fitted = Fitted::of(&self.view_box, (px(width), px(height)));
        let shapes = self.regions.iter().map(Region::shape);
        let chosen = self.regions.iter().filter(|region| region.chosen).map(|region| region.painted(Paint::Outline));
        drawing.shapes.push(fitted.group(shapes.chain(chosen).collect()));
        drawing.shapes.extend(self.names(&fitted));
        let has = |with: fn(&Region) -> bool, words: &str| {
            if self.regions.iter().any(with) { words.to_owned() } else { String::new() }
        };
        let mut meanings: Vec<_> =
            self.classes.iter().enumerate().map(|(class, words)| (edged(Paint::Class(class)), words.clone())).collect();
        meanings.push((edged(Paint::PossibleClass), has(|region| region.possible, &self.possible)));
        meanings.push((swatch(Paint::Outside), has(|region| region.class.is_none(), &self.outside)));
        drawing.size.1 = fitted.size.1 + px(12);
        drawing.size.1 += legend(&mut drawing, meanings, (0, fitted.size.1 + px(12)));
        drawing
    }

    /// The names that fit inside their outlines and over no other, those of the largest outlines first;
    /// the chosen one's in any case.
    fn names(&self, fitted: &Fitted) -> Vec<Shape> {
        let mut labels: Vec<(Label, i64)> = Vec::new();
        for region in self.regions.iter().filter(|region| region.class.is_some() || region.chosen) {
            let Some(rings) = rings(&region.path) else { continue };
            let rings: Vec<Vec<Pair>> =
                rings.iter().map(|ring| ring.iter().map(|point| fitted.on_drawing(*point)).collect()).collect();
            if let Some(label) = Label::of(region, &rings, fitted.size) {
                labels.push((label, if region.chosen { i64::MAX } else { size_of(&rings) }));
            }
        }
        let order = greatest_first(&labels.iter().map(|(_, size)| *size).collect::<Vec<_>>());
        let areas: Vec<Area> = order.iter().map(|at| labels[*at].0.area).collect();
        let drawn = apart(&areas);
        let shown = order.iter().zip(drawn).filter(|(_, drawn)| *drawn).map(|(at, _)| &labels[*at].0);
        shown.flat_map(Label::shapes).collect()
    }
}

impl Region {
    fn painted(&self, paint: Paint) -> Shape {
        Shape::Path { d: self.path.clone(), paint }
    }

    fn shape(&self) -> Shape {
        let mut shapes = vec![self.painted(self.class.map_or(Paint::Outside, Paint::Class))];
        if self.possible {
            shapes.push(self.painted(Paint::PossibleClass));
        }
        if self.to.is_empty() {
            return Shape::Group { at: (0, 0), scale: AS_IT_IS, shapes };
        }
        Shape::Link { to: self.to.clone(), label: self.said.clone(), shapes }
    }
}

/// A name and the place found for it.
struct Label {
    lines: Vec<Text>,
    area: Area,
}

impl Label {
    /// In one line, or in two where it is a name of several words; `None` where neither fits.
    fn of(region: &Region, rings: &[Vec<Pair>], within: Pair) -> Option<Self> {
        let two = in_two(&region.name);
        let mut widest = None;
        for lines in [Some(vec![region.name.clone()]), two].into_iter().flatten() {
            let (width, height) = size_in(&lines, region.chosen);
            match widest_room(rings, height) {
                Some((middle, room)) if room >= width => return Some(Self::at(middle, &lines, region.chosen)),
                room => widest = widest.or(room.map(|(middle, _)| middle)),
            }
        }
        let place = widest.or(rings.iter().flatten().next().copied()).filter(|_| region.chosen)?;
        let name = Text::soft((0, 0), &region.name).bold().within(within.0);
        let half = ((name.width() + 1) / 2, LINE / 2);
        let inside = |at: i32, half: i32, within: i32| at.min(within - half).max(half);
        let middle = (inside(place.0, half.0, within.0), inside(place.1, half.1, within.1));
        let mut label = Self::at(middle, &[name.words], true);
        for line in &mut label.lines {
            line.whole.clone_from(&name.whole);
        }
        Some(label)
    }

    fn at(middle: Pair, lines: &[String], bold: bool) -> Self {
        let size = size_in(lines, bold);
        let at = (middle.0 - size.0 / 2, middle.1 - size.1 / 2);
        let line = |(rank, line): (i32, &String)| {
            let text = Text { paint: Paint::Ink, bold, ..Text::soft((middle.0, at.1 + rank * LINE + LINE / 2), line) };
            text.anchored(Anchor::Middle).around()
        };
        Self { lines: (0..).zip(lines).map(line).collect(), area: Area { at, size } }
    }

    /// Ground under the letters first, so that they can be read on every class.
    fn shapes(&self) -> Vec<Shape> {
        let halos = self.lines.iter().map(|line| Text { paint: Paint::Halo, ..line.clone() });
        halos.chain(self.lines.iter().cloned()).map(Shape::from).collect()
    }
}

fn size_in(lines: &[String], bold: bool) -> Pair {
    let width = lines.iter().map(|line| width_of(line, SMALL, bold)).max().unwrap_or(0);
    (width, i32::try_from(lines.len()).unwrap_or(1) * LINE)
}

/// A name of several words in two lines, as even as can be.
fn in_two(name: &str) -> Option<Vec<String>> {
    let breaks = name.char_indices().filter(|(_, sign)| [' ', '-'].contains(sign));
    let at = breaks.map(|(at, _)| at).min_by_key(|at| at.abs_diff(name.len() / 2))?;
    let (first, last) = name.split_at(at + 1);
    Some(vec![first.trim_end().to_owned(), last.to_owned()])
}

fn size_of(rings: &[Vec<Pair>]) -> i64 {
    let points = || rings.iter().flatten();
    let extent = |pick: fn(&Pair) -> i32| {
        points()
            .map(pick)
            .max()
            .zip(points().map(pick).min())
            .map_or(0, |(most, least)| i64::from(most) - i64::from(least))
    };
    extent(|point| point.0) * extent(|point| point.1)
}

/// A frame of outlines fitted into a size.
pub(super) struct Fitted {
    start: Pair,
    scale: i32,
    at: Pair,
    /// How large it is on the drawing.
    pub(super) size: Pair,
}

impl Fitted {
    /// As large as the frame can be within a size, in the middle across.
    pub(super) fn of(view_box: &str, within: Pair) -> Self {
        let whole = |number: &str| number.split('.').next().and_then(|number| number.parse::<i32>().ok());
        let numbers: Vec<i32> = view_box.split([' ', ',']).filter_map(whole).collect();
        let (start, size) = match numbers[..] {
            [left, top, width, height] if width > 0 && height > 0 => ((left, top), (width, height)),
            _ => ((0, 0), (100, 100)),
        };
        // Millionths of a pixel for each unit of the frame.
        let scale = |within: i32, size: i32| i64::from(within) * 100_000 / i64::from(size);
        let scale = scale(within.0, size.0).min(scale(within.1, size.1));
        let scale = i32::try_from(scale).unwrap_or(AS_IT_IS).max(1);
        let mut fitted = Self { start, scale, at: (0, 0), size: (0, 0) };
        let end = fitted.on_drawing((start.0 + size.0, start.1 + size.1));
        fitted.at = ((within.0 - end.0) / 2, 0);
        fitted.size = (within.0, end.1);
        fitted
    }

    /// A point of the frame on the drawing.
    pub(super) fn on_drawing(&self, point: Pair) -> Pair {
        let length = |length: i32| i32::try_from(i64::from(length) * i64::from(self.scale) / 100_000).unwrap_or(0);
        (self.at.0 + length(point.0 - self.start.0), self.at.1 + length(point.1 - self.start.1))
    }

    /// Outlines as they are, in a group that puts them in their place.
    pub(super) fn group(&self, shapes: Vec<Shape>) -> Shape {
        let start = self.on_drawing((0, 0));
        Shape::Group { at: start, scale: self.scale, shapes }
    }
}
