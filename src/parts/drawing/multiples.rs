//! The same small picture again and again, year by year, on the same scale.

use super::choropleth::Fitted;
use super::legend::{edged, legend};
use super::lettering::width_of;
use super::paint::Paint;
use super::pen::Pen;
use super::scale::along;
use super::shape::{AS_IT_IS, Anchor, Drawing, Pair, SMALL, Shape, Text, px};
use crate::parts::outline::rings;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Multiples {
    /// What it shows, for who does not see it.
    pub label: String,
    /// The pictures, in order.
    pub panels: Vec<Panel>,
    /// The frame of the outlines that maps are made of.
    pub view_box: String,
    /// The outlines.
    pub paths: Vec<String>,
    /// What each class is, the lowest first.
    pub classes: Vec<String>,
    /// What stands under the first bar of each panel and under the last.
    pub ends: [String; 2],
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// « 2016 ».
    pub name: String,
    /// Its one figure: « 64 % ».
    pub figure: String,
    /// What the figure counts, smaller.
    pub said: String,
    /// The place of the outline or bar that is looked for.
    pub chosen: Option<usize>,
    pub small: Small,
}

/// A small picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Small {
    /// A map: the class of each outline, nothing for one that does not count.
    Map(Vec<Option<usize>>),
    /// Bars from zero, on the scale of all the panels.
    Bars(Vec<u32>),
}

/// No panel is narrower than this, unless the drawing is.
const NARROWEST: i32 = px(128);
const GAP: i32 = px(20);
/// How near two points of a small outline may be before one is left out.
const NEAR: i32 = 17;

impl Multiples {
    /// The drawing at a width in pixels.
    #[must_use]
    pub fn drawn(&self, width: i32) -> Drawing {
        let width = px(width);
        let mut drawing = Drawing { label: self.label.clone(), size: (width, 0), shapes: Vec::new() };
        let count = i32::try_from(self.panels.len()).unwrap_or(0).max(1);
        let across = count.min(((width + GAP) / (NARROWEST + GAP)).max(1));
        // As many in every line as can be, rather than one alone in the last.
        let across = lines_of(count, lines_of(count, across));
        let panel = (width - GAP * (across - 1)) / across;
        let picture = (panel, panel * 9 / 10);
        let fitted = Fitted::of(&self.view_box, picture);
        let outlines = self.outlines(&fitted);
        let height = match self.panels.first().map(|panel| &panel.small) {
            Some(Small::Map(_)) => fitted.size.1,
            _ => panel * 6 / 10 + px(18),
        };
        let beside = self.panels.iter().all(|it| has_room(it, panel));
        let top = px(if beside { 42 } else { 59 });
        for (rank, it) in (0..).zip(&self.panels) {
            let at = (rank % across * (panel + GAP), rank / across * (top + height + GAP));
            let mut shapes = head(it, panel, beside);
            let small = match &it.small {
                Small::Map(classes) => self.map(classes, it.chosen, &outlines, &fitted),
                Small::Bars(bars) => self.bars(bars, it.chosen, (panel, height - px(18))),
            };
            shapes.push(Shape::Group { at: (0, top), scale: AS_IT_IS, shapes: small });
            drawing.shapes.push(Shape::Group { at, scale: AS_IT_IS, shapes });
        }
        let lines = if self.panels.is_empty() { 0 } else { lines_of(count, across) };
        let bottom = lines * (top + height + GAP);
        let meanings =
            self.classes.iter().enumerate().map(|(class, words)| (edged(Paint::Class(class)), words.clone()));
        drawing.size.1 = bottom + legend(&mut drawing, meanings.collect(), (0, bottom));
        drawing
    }

    /// The outlines at the size of a panel, without the points that none would see; a path that is more
    /// than straight lines is `None`, and stays as it is.
    fn outlines(&self, fitted: &Fitted) -> Vec<Option<Vec<Vec<Pair>>>> {
        let thinned = |ring: &Vec<Pair>| {
            let mut kept: Vec<Pair> = Vec::new();
            for point in ring.iter().map(|point| fitted.on_drawing(*point)) {
                let near = |last: &Pair| (last.0 - point.0).abs() + (last.1 - point.1).abs() < NEAR;
                if !kept.last().is_some_and(near) {
                    kept.push(point);
                }
            }
            kept
        };
        self.paths.iter().map(|path| Some(rings(path)?.iter().map(thinned).collect())).collect()
    }

    /// All outlines of a class are one path.
    fn map(
        &self,
        classes: &[Option<usize>],
        chosen: Option<usize>,
        outlines: &[Option<Vec<Vec<Pair>>>],
        fitted: &Fitted,
    ) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for class in [None, Some(0), Some(1), Some(2), Some(3), Some(4)] {
            let places = (0..self.paths.len()).filter(|at| classes.get(*at).copied().flatten() == class);
            shapes.extend(self.joined(places, Paint::Small(class), outlines, fitted));
        }
        shapes.extend(self.joined(chosen.into_iter(), Paint::Edge, outlines, fitted));
        shapes
    }

    fn joined(
        &self,
        places: impl Iterator<Item = usize>,
        paint: Paint,
        outlines: &[Option<Vec<Vec<Pair>>>],
        fitted: &Fitted,
    ) -> Vec<Shape> {
        let (mut pen, mut shapes) = (None::<Pen>, Vec::new());
        for place in places {
            match outlines.get(place) {
                Some(Some(rings)) => {
                    for ring in rings {
                        let Some(first) = ring.first() else { continue };
                        let pen = match &mut pen {
                            Some(pen) => {
                                pen.move_to(*first);
                                pen
                            }
                            None => pen.insert(Pen::at(*first)),
                        };
                        for point in ring.iter().skip(1) {
                            pen.line_to(*point);
                        }
                        pen.close();
                    }
                }
                Some(None) => shapes.push(fitted.group(vec![Shape::Path { d: self.paths[place].clone(), paint }])),
                None => {}
            }
        }
        shapes.extend(pen.map(|pen| Shape::Path { d: pen.d(), paint }));
        shapes
    }

    fn bars(&self, bars: &[u32], chosen: Option<usize>, size: Pair) -> Vec<Shape> {
        let of = |panel: &Panel| match &panel.small {
            Small::Bars(bars) => bars.iter().max().copied(),
            Small::Map(_) => None,
        };
        let greatest = self.panels.iter().filter_map(of).max().unwrap_or(0).max(1);
        let x = |place: usize| {
            let [place, count] = [place, bars.len()].map(|number| u32::try_from(number).unwrap_or(0));
            along(place, count, size.0)
        };
        let mut shapes = Vec::new();
        for (place, count) in bars.iter().enumerate().filter(|(_, count)| **count > 0) {
            let height = along(*count, greatest, size.1);
            let (from, to) = (x(place), x(place + 1));
            let gap = (to - from) / 6;
            let paint = if chosen == Some(place) { Paint::Ink } else { Paint::Bar };
            shapes.push(Shape::Rect { at: (from + gap / 2, size.1 - height), size: (to - from - gap, height), paint });
        }
        shapes.push(Shape::line((0, size.1), (size.0, size.1), Paint::Hairline));
        let [first, last] = &self.ends;
        shapes.push(Text::soft((0, size.1 + px(14)), first).into());
        shapes.push(Text::soft((size.0, size.1 + px(14)), last).anchored(Anchor::End).into());
        shapes
    }
}

/// How many lines so many need, so many a line.
const fn lines_of(count: i32, across: i32) -> i32 {
    (count + across - 1) / across
}

/// Whether what a figure counts has room beside it.
fn has_room(panel: &Panel, width: i32) -> bool {
    figure(panel).width() + px(6) + width_of(&panel.said, SMALL, false) <= width
}

fn figure(panel: &Panel) -> Text {
    Text { size: px(18), ..Text::new((0, px(32)), &panel.figure) }.bold()
}

/// The year over its figure; beside that or under it what it counts.
fn head(panel: &Panel, width: i32, beside: bool) -> Vec<Shape> {
    let figure = figure(panel).within(width);
    let said = if beside { (figure.width() + px(6), px(32)) } else { (0, px(49)) };
    let said = Text::soft(said, &panel.said).within(width - said.0);
    vec![Text::soft((0, px(12)), &panel.name).within(width).into(), figure.into(), said.into()]
}
