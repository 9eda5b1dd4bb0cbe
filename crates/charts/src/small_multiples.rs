//! The same small picture again and again, year by year, on the same scale.

use super::choropleth::Fitted;
use super::legend::{Legend, edged};
use super::paint::Paint;
use super::pen::Pen;
use super::polygon::Rings;
use super::scale::along;
use super::shape::{AS_IT_IS, Drawing, Point, Shape, px};
use super::text_metrics::{SOFT, SOFT_END, STRONG, TextStyle, width_of};

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
    pub small: SmallMultiple,
}

/// A small picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmallMultiple {
    /// A map: the class of each outline, nothing for one that does not count.
    Map(Vec<Option<u8>>),
    /// Bars from zero, on the scale of all the panels.
    Bars(Vec<u32>),
}

/// No panel is narrower than this, unless the drawing is.
const NARROWEST: i32 = px(128);
const GAP: i32 = px(20);
/// How near two points of a small outline may be before one is left out.
const NEAR: i32 = 17;
const FIGURE: TextStyle = TextStyle { size: px(18), ..STRONG };

/// What all the panels share.
struct PanelLayout<'given> {
    it: &'given Multiples,
    fitted: Fitted,
    /// The outlines at the size of a panel; nothing where one is more than straight lines.
    outlines: Vec<Option<Rings>>,
    /// How large a small picture is.
    size: Point,
    /// The most that a bar counts.
    greatest: u32,
    /// Whether what a figure counts has room beside it.
    beside: bool,
}

impl Multiples {
    /// The drawing at a width in pixels.
    #[must_use]
    pub fn drawn(&self, width: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, 0);
        let width = px(width);
        let count = i32::try_from(self.panels.len()).unwrap_or(0).max(1);
        let across = count.min(((width + GAP) / (NARROWEST + GAP)).max(1));
        // As many in every line as can be, rather than one alone in the last.
        let across = lines_of(count, lines_of(count, across));
        let panel = (width - GAP * (across - 1)) / across;
        let fitted = Fitted::of(&self.view_box, (panel, panel * 9 / 10));
        let mut sheet = PanelLayout {
            it: self,
            outlines: Vec::new(),
            size: (panel, panel * 6 / 10),
            greatest: 1,
            beside: true,
            fitted,
        };
        for it in &self.panels {
            sheet.measure(it);
        }
        let top = px(if sheet.beside { 42 } else { 59 });
        let step = top + sheet.size.1 + px(28) + if self.paths.is_empty() { px(18) } else { 0 };
        let mut bottom = 0;
        for (rank, it) in (0..).zip(&self.panels) {
            let mut small = Drawing::default();
            match &it.small {
                SmallMultiple::Map(classes) => sheet.map(classes, it.chosen, &mut small),
                SmallMultiple::Bars(bars) => sheet.bars(bars, it.chosen, &mut small),
            }
            let mut inner = Drawing::default();
            sheet.head(it, &mut inner);
            inner.group((0, top), AS_IT_IS, small);
            let at = (rank % across * (panel + GAP), rank / across * step);
            drawing.group(at, AS_IT_IS, inner);
            bottom = at.1 + step;
        }
        let mut legend = Legend::at((0, bottom));
        for (class, words) in (0..).zip(&self.classes) {
            legend.add(&mut drawing, edged(Paint::Class(class)), words);
        }
        drawing.size.1 = legend.bottom();
        drawing
    }
}

impl PanelLayout<'_> {
    /// Takes a panel into account.
    fn measure(&mut self, panel: &Panel) {
        let head = width_of(&panel.figure, &FIGURE) + px(6) + width_of(&panel.said, &SOFT);
        self.beside &= head <= self.size.0;
        match &panel.small {
            SmallMultiple::Bars(bars) => {
                for count in bars {
                    self.greatest = self.greatest.max(*count);
                }
            }
            SmallMultiple::Map(_) if self.outlines.is_empty() => {
                self.size.1 = self.fitted.size.1;
                for path in &self.it.paths {
                    self.outlines.push(self.fitted.rings(path).map(|rings| thinned(&rings)));
                }
            }
            SmallMultiple::Map(_) => {}
        }
    }

    /// The year over its figure; beside that or under it what it counts.
    fn head(&self, panel: &Panel, drawing: &mut Drawing) {
        let width = self.size.0;
        drawing.text_within((0, px(12)), &panel.name, &SOFT, width);
        let figure = drawing.text_within((0, px(32)), &panel.figure, &FIGURE, width);
        let said = if self.beside { (figure + px(6), px(32)) } else { (0, px(49)) };
        drawing.text_within(said, &panel.said, &SOFT, width - said.0);
    }

    /// All outlines of a class are one path.
    fn map(&self, classes: &[Option<u8>], chosen: Option<usize>, drawing: &mut Drawing) {
        // Beyond the last class stands what does not count.
        for class in (0..=OUTSIDE).rev() {
            let is_of = |place: usize| classes.get(place).copied().flatten().unwrap_or(OUTSIDE) == class;
            self.joined(&is_of, Paint::Small(class), drawing);
        }
        if let Some(chosen) = chosen {
            self.joined(&|place| place == chosen, Paint::Edge, drawing);
        }
    }

    #[inline(never)]
    fn joined(&self, is_of: &dyn Fn(usize) -> bool, paint: Paint, drawing: &mut Drawing) {
        let mut pen: Option<Pen> = None;
        for (place, rings) in self.outlines.iter().enumerate() {
            if !is_of(place) {
                continue;
            }
            let Some(rings) = rings else {
                let mut outline = Drawing::default();
                outline.add(Shape::Path { d: self.it.paths[place].clone(), paint });
                self.fitted.group(outline, drawing);
                continue;
            };
            for ring in rings {
                let Some(first) = ring.first() else { continue };
                let pen = pen.get_or_insert_with(|| Pen::at(*first));
                pen.move_to(*first);
                pen.through(&ring[1..]);
                pen.close();
            }
        }
        if let Some(pen) = pen {
            drawing.path(pen, paint);
        }
    }

    fn bars(&self, bars: &[u32], chosen: Option<usize>, drawing: &mut Drawing) {
        let (width, foot) = self.size;
        let all = u32::try_from(bars.len()).unwrap_or(0);
        for (place, count) in (0..).zip(bars) {
            let (from, to) = (along(place, all, width), along(place + 1, all, width));
            let (gap, height) = ((to - from) / 6, along(*count, self.greatest, foot));
            let paint = if chosen == Some(place as usize) { Paint::Ink } else { Paint::Bar };
            if height > 0 {
                drawing.rect((from + gap / 2, foot - height), (to - from - gap, height), paint);
            }
        }
        drawing.line((0, foot), (width, foot), Paint::Hairline);
        let [first, last] = &self.it.ends;
        drawing.text((0, foot + px(14)), first, &SOFT);
        drawing.text((width, foot + px(14)), last, &SOFT_END);
    }
}

/// The class beyond the last.
const OUTSIDE: u8 = 5;

/// Rings without the points that none would see.
fn thinned(rings: &Rings) -> Rings {
    let mut thinned = Vec::new();
    for ring in rings {
        let mut kept: Vec<Point> = Vec::new();
        for point in ring {
            let near = |last: &Point| (last.0 - point.0).abs() + (last.1 - point.1).abs() < NEAR;
            if !kept.last().is_some_and(near) {
                kept.push(*point);
            }
        }
        thinned.push(kept);
    }
    thinned
}

/// How many lines so many need, so many a line.
const fn lines_of(count: i32, across: i32) -> i32 {
    (count + across - 1) / across
}
