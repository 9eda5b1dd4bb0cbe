//! A map: each outline in the shade of its class, the names where they fit.

use super::label_placement::{Area, apart, greatest_first};
use super::legend::{Legend, edged, swatch};
use super::paint::Paint;
use super::polygon::{Rings, bounds, widest_room};
use super::shape::{AS_IT_IS, Drawing, Point, Shape, px};
use super::text_metrics::{Anchor, SMALL, TextStyle, width_of};
use crate::outline::rings;

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
    pub class: Option<u8>,
    /// Whether it may be in a higher class.
    pub possible: bool,
    /// Whether it is the one that is looked for.
    pub chosen: bool,
}

/// The height of a line of a name.
const LINE: i32 = px(13);
const NAME: TextStyle = TextStyle { anchor: Anchor::Middle, centred: true, ..SMALL };
const CHOSEN: TextStyle = TextStyle { bold: true, ..NAME };

/// A name in one line or two, and the place found for it.
struct MapLabel<'given> {
    words: &'given str,
    /// Where the second line begins, if there is one.
    second: Option<usize>,
    chosen: bool,
    middle: Point,
}

impl Choropleth {
    /// The drawing at a width and a height in pixels, its legend below.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, height);
        let fitted = Fitted::of(&self.view_box, drawing.size);
        let mut map = Drawing::default();
        let (mut possible, mut outside) = ("", "");
        for region in &self.regions {
            region.drawn(&mut map);
            if region.possible {
                possible = &self.possible;
            }
            if region.class.is_none() {
                outside = &self.outside;
            }
        }
        for region in &self.regions {
            if region.chosen {
                map.add(Shape::Path { d: region.path.clone(), paint: Paint::Outline });
            }
        }
        fitted.group(map, &mut drawing);
        self.names(&fitted, &mut drawing);
        let mut legend = Legend::at((0, fitted.size.1 + px(12)));
        for (class, words) in (0..).zip(&self.classes) {
            legend.add(&mut drawing, edged(Paint::Class(class)), words);
        }
        legend.add(&mut drawing, edged(Paint::PossibleClass), possible);
        legend.add(&mut drawing, swatch(Paint::Outside), outside);
        drawing.size.1 = legend.bottom();
        drawing
    }

    /// The names that fit inside their outlines and over no other, those of the largest outlines first;
    /// the chosen one's in any case.
    fn names(&self, fitted: &Fitted, drawing: &mut Drawing) {
        let (mut labels, mut sizes) = (Vec::new(), Vec::new());
        for region in &self.regions {
            if region.class.is_none() && !region.chosen {
                continue;
            }
            let Some(rings) = fitted.rings(&region.path) else { continue };
            let Some((from, to)) = bounds(&rings) else { continue };
            if let Some(label) = MapLabel::of(region, &rings, fitted.size) {
                labels.push(label);
                let size = i64::from(to.0 - from.0) * i64::from(to.1 - from.1);
                sizes.push(if region.chosen { i64::MAX } else { size });
            }
        }
        let order = greatest_first(&sizes);
        let mut areas = Vec::new();
        for at in &order {
            areas.push(labels[*at].area());
        }
        for (at, free) in order.into_iter().zip(apart(&areas)) {
            if free {
                labels[at].drawn(fitted.size.0, drawing);
            }
        }
    }
}

impl Region {
    fn drawn(&self, map: &mut Drawing) {
        let mut region = Drawing::default();
        region.add(Shape::Path { d: self.path.clone(), paint: self.class.map_or(Paint::Outside, Paint::Class) });
        if self.possible {
            region.add(Shape::Path { d: self.path.clone(), paint: Paint::PossibleClass });
        }
        if self.to.is_empty() {
            map.shapes.append(&mut region.shapes);
        } else {
            map.link(&self.to, &self.said, region);
        }
    }
}

impl<'given> MapLabel<'given> {
    /// In one line, or in two where it is a name of several words; `None` where neither fits.
    fn of(region: &'given Region, rings: &Rings, within: Point) -> Option<Self> {
        let mut label = Self { words: &region.name, second: None, chosen: region.chosen, middle: (0, 0) };
        let mut widest = None;
        for second in [None, middle_break(&region.name)] {
            label.second = second;
            let (width, height) = label.size();
            if let Some((middle, room)) = widest_room(rings, height) {
                label.middle = middle;
                if room >= width {
                    return Some(label);
                }
                widest = widest.or(Some(middle));
            }
        }
        if !region.chosen {
            return None;
        }
        label.second = None;
        let place = widest.or_else(|| rings.first()?.first().copied())?;
        let half = ((label.size().0 + 1) / 2, LINE / 2);
        let inside = |at: i32, half: i32, within: i32| at.min(within - half).max(half.min(within / 2));
        label.middle = (inside(place.0, half.0, within.0), inside(place.1, half.1, within.1));
        Some(label)
    }

    fn manner(&self) -> &'static TextStyle {
        if self.chosen { &CHOSEN } else { &NAME }
    }

    /// Both lines, the second empty where there is none.
    fn lines(&self) -> (&'given str, &'given str) {
        let (first, second) = self.words.split_at_checked(self.second.unwrap_or(self.words.len())).unwrap_or_default();
        (first.trim_end_matches(' '), second)
    }

    #[inline(never)]
    fn size(&self) -> Point {
        let (first, second) = self.lines();
        let width = width_of(first, self.manner()).max(width_of(second, self.manner()));
        (width, if second.is_empty() { LINE } else { 2 * LINE })
    }

    fn area(&self) -> Area {
        let size = self.size();
        Area { at: (self.middle.0 - size.0 / 2, self.middle.1 - size.1 / 2), size }
    }

    /// Ground under the letters first, so that they can be read on every class.
    fn drawn(&self, room: i32, drawing: &mut Drawing) {
        let (first, second) = self.lines();
        let (x, mut y) = self.middle;
        if !second.is_empty() {
            y -= LINE / 2;
        }
        for paint in [Paint::Halo, Paint::Ink] {
            let manner = TextStyle { paint, ..*self.manner() };
            drawing.text_within((x, y), first, &manner, room);
            if !second.is_empty() {
                drawing.text((x, y + LINE), second, &manner);
            }
        }
    }
}

/// Where a name of several words goes into a second line, as near its middle as can be.
fn middle_break(name: &str) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, sign) in name.bytes().enumerate() {
        let nearer = |best: usize| at.abs_diff(name.len() / 2) < best.abs_diff(name.len() / 2 + 1);
        if (sign == b' ' || sign == b'-') && best.is_none_or(nearer) {
            best = Some(at + 1);
        }
    }
    best
}

/// A frame of outlines fitted into a size.
pub(super) struct Fitted {
    start: Point,
    scale: i32,
    at: Point,
    /// How large it is on the drawing.
    pub(super) size: Point,
}

impl Fitted {
    /// As large as the frame can be within a size, in the middle across.
    pub(super) fn of(view_box: &str, within: Point) -> Self {
        let (mut start, mut size) = ((0, 0), (100, 100));
        if let [left, top, width, height] = whole_numbers(view_box)[..]
            && width > 0
            && height > 0
        {
            (start, size) = ((left, top), (width, height));
        }
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
    #[inline(never)]
    pub(super) fn on_drawing(&self, point: Point) -> Point {
        let length = |length: i32| i32::try_from(i64::from(length) * i64::from(self.scale) / 100_000).unwrap_or(0);
        (self.at.0 + length(point.0 - self.start.0), self.at.1 + length(point.1 - self.start.1))
    }

    /// The points of an outline on the drawing; `None` where it is more than straight lines.
    pub(super) fn rings(&self, path: &str) -> Option<Rings> {
        let mut rings = rings(path)?;
        for ring in &mut rings {
            for point in ring {
                *point = self.on_drawing(*point);
            }
        }
        Some(rings)
    }

    /// Outlines as they are, in a group that puts them in their place.
    pub(super) fn group(&self, outlines: Drawing, drawing: &mut Drawing) {
        drawing.group(self.on_drawing((0, 0)), self.scale, outlines);
    }
}

/// The whole parts of the numbers in a text.
fn whole_numbers(text: &str) -> Vec<i32> {
    let mut numbers = Vec::new();
    for number in text.split(' ') {
        numbers.extend(number.split('.').next().and_then(|number| number.parse::<i32>().ok()));
    }
    numbers
}
