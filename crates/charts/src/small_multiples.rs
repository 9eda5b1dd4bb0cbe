//! Small multiples: the same small chart for several years, on one scale.

use super::choropleth::RegionClass;
use super::fitted::Fitted;
use super::legend::{Legend, bordered_swatch, swatch};
use super::paint::Paint;
use super::pen::Pen;
use super::polygon::Rings;
use super::scale::along;
use super::shape::{Drawing, Point, Shape, UNSCALED, px};
use super::text_metrics::{SOFT, SOFT_END, STRONG, TextStyle, width_of, wrapped};

/// The data of small multiples.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Multiples {
    /// The text alternative.
    pub label: String,
    /// The panels, in order.
    pub panels: Vec<Panel>,
    /// The SVG view box of the outlines, for maps.
    pub view_box: String,
    /// The outlines of the regions, SVG paths.
    pub paths: Vec<String>,
    /// The legend of each class, the lowest class first.
    pub classes: Vec<String>,
    /// The legend of regions that may be in one class or another, and of possible amounts.
    pub between: String,
    /// The legend of regions without a class.
    pub outside: String,
    /// The texts under the first and the last bar of each panel.
    pub ends: [String; 2],
}

/// One panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// The text alternative, which tells it apart from the others: « Carte, fin 2016 : 64 % ».
    pub label: String,
    /// « 2016 ».
    pub name: String,
    /// Its key figure: « 64 % ».
    pub figure: String,
    /// What the figure counts, in smaller letters.
    pub caption: String,
    /// The index of the highlighted region or bar.
    pub chosen: Option<usize>,
    pub small: SmallMultiple,
}

/// The chart of a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmallMultiple {
    /// A map: the class of each region.
    Map(Vec<RegionClass>),
    /// Bars from zero, on a scale common to all panels: the certain and the possible count of each.
    Bars(Vec<(u32, u32)>),
}

/// The minimum width of a panel, unless the drawing is narrower.
const MIN_WIDTH: i32 = px(128);
const GAP: i32 = px(20);
/// Points of a small outline that are nearer than this to the one before are left out.
const NEAR: i32 = 17;
/// The maximum number of lines of a name, a figure and a caption, and their heights.
const MAX_LINES: usize = 4;
const FIGURE_LINE: i32 = px(20);
const SOFT_LINE: i32 = px(17);
const FIGURE: TextStyle = TextStyle { size: px(18), ..STRONG };

/// The layout common to all panels.
struct PanelLayout<'a> {
    multiples: &'a Multiples,
    fitted: Fitted,
    /// The outlines at the size of a panel; `None` for one that has other than straight lines.
    outlines: Vec<Option<Rings>>,
    /// The size of a panel's chart.
    size: Point,
    /// The count of the highest bar.
    max_count: u32,
    /// Whether the caption fits beside the figure in every panel.
    caption_beside: bool,
    /// The maximum number of lines of a name, of a figure below it, and of a caption below that.
    lines: (i32, i32, i32),
}

impl SmallMultiple {
    /// Whether a region of it is outside the territory on its day.
    fn has_outside(&self) -> bool {
        matches!(self, Self::Map(classes) if classes.contains(&RegionClass::Outside))
    }

    /// Whether something of it is not certain.
    fn is_uncertain(&self) -> bool {
        match self {
            Self::Map(classes) => classes.contains(&RegionClass::Between),
            Self::Bars(bars) => bars.iter().any(|(certain, possible)| certain < possible),
        }
    }
}

impl Multiples {
    /// Draws the panels at a width in pixels.
    #[must_use]
    pub fn draw(&self, width: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, 0);
        let width = px(width);
        let count = i32::try_from(self.panels.len()).unwrap_or(0).max(1);
        let across = count.min(((width + GAP) / (MIN_WIDTH + GAP)).max(1));
        // Distributes the panels evenly, instead of leaving a single one in the last line.
        let across = lines_of(count, lines_of(count, across));
        let panel = (width - GAP * (across - 1)) / across;
        let fitted = Fitted::of(&self.view_box, (panel, panel * 9 / 10));
        let mut layout = PanelLayout {
            multiples: self,
            outlines: Vec::new(),
            size: (panel, panel * 6 / 10),
            max_count: 1,
            caption_beside: true,
            lines: (1, 1, 1),
            fitted,
        };
        for multiples in &self.panels {
            layout.measure(multiples);
        }
        let below = if layout.caption_beside { 0 } else { layout.lines.2 * SOFT_LINE };
        let top = px(5) + layout.lines.0 * SOFT_LINE + layout.lines.1 * FIGURE_LINE + below;
        let step = top + layout.size.1 + px(28) + if self.paths.is_empty() { px(18) } else { 0 };
        let mut bottom = 0;
        for (rank, multiples) in (0..).zip(&self.panels) {
            let mut small = Drawing::default();
            match &multiples.small {
                SmallMultiple::Map(classes) => layout.map(classes, multiples.chosen, &mut small),
                SmallMultiple::Bars(bars) => layout.bars(bars, multiples.chosen, &mut small),
            }
            let mut inner = Drawing::default();
            layout.head(multiples, &mut inner);
            inner.group((0, top), UNSCALED, small);
            let at = (rank % across * (panel + GAP), rank / across * step);
            drawing.picture(at, &multiples.label, inner);
            bottom = at.1 + step;
        }
        let mut legend = Legend::at((0, bottom));
        for (class, text) in (0..).zip(&self.classes) {
            legend.add(&mut drawing, bordered_swatch(Paint::Class(class)), text);
        }
        if self.panels.iter().any(|panel| panel.small.is_uncertain()) {
            let is_map = !self.paths.is_empty();
            let mark = if is_map { bordered_swatch(Paint::PossibleClass) } else { swatch(Paint::Possible) };
            legend.add(&mut drawing, mark, &self.between);
        }
        if self.panels.iter().any(|panel| panel.small.has_outside()) {
            legend.add(&mut drawing, swatch(Paint::Outside), &self.outside);
        }
        drawing.size.1 = legend.bottom();
        drawing
    }
}

impl PanelLayout<'_> {
    /// Adapts the layout to a panel.
    fn measure(&mut self, panel: &Panel) {
        let head = width_of(&panel.figure, &FIGURE) + px(6) + width_of(&panel.caption, &SOFT);
        self.caption_beside &= head <= self.size.0;
        let count = |text: &str, style| i32::try_from(wrapped(text, style, self.size.0, MAX_LINES).len()).unwrap_or(1);
        let (name, figure, caption) = self.lines;
        self.lines = (
            name.max(count(&panel.name, &SOFT)),
            figure.max(count(&panel.figure, &FIGURE)),
            caption.max(count(&panel.caption, &SOFT)),
        );
        match &panel.small {
            SmallMultiple::Bars(bars) => {
                for (_, possible) in bars {
                    self.max_count = self.max_count.max(*possible);
                }
            }
            SmallMultiple::Map(_) if self.outlines.is_empty() => {
                self.size.1 = self.fitted.size.1;
                for path in &self.multiples.paths {
                    self.outlines.push(self.fitted.rings(path).map(|rings| simplified(&rings)));
                }
            }
            SmallMultiple::Map(_) => {}
        }
    }

    /// Draws the name, the figure below it, and the caption beside or below the figure.
    fn head(&self, panel: &Panel, drawing: &mut Drawing) {
        let width = self.size.0;
        drawing.lines((0, px(12)), &panel.name, &SOFT, (width, MAX_LINES, SOFT_LINE));
        let y = px(15) + self.lines.0 * SOFT_LINE;
        if self.caption_beside {
            let figure = drawing.text_within((0, y), &panel.figure, &FIGURE, width);
            drawing.text_within((figure + px(6), y), &panel.caption, &SOFT, width - figure - px(6));
            return;
        }
        drawing.lines((0, y), &panel.figure, &FIGURE, (width, MAX_LINES, FIGURE_LINE));
        let y = y - px(3) + self.lines.1 * FIGURE_LINE;
        drawing.lines((0, y), &panel.caption, &SOFT, (width, MAX_LINES, SOFT_LINE));
    }

    /// Draws a map, with one path for all regions of a class.
    fn map(&self, classes: &[RegionClass], chosen: Option<usize>, drawing: &mut Drawing) {
        let class_of = |index: usize| classes.get(index).copied().unwrap_or_default();
        // The class after the last one is for regions outside the territory.
        for class in (0..=OUTSIDE).rev() {
            let wanted = if class == OUTSIDE { RegionClass::Outside } else { RegionClass::Known(class) };
            self.draw_outlines(&|index| class_of(index) == wanted, Paint::Small(class), drawing);
        }
        for paint in [Paint::Blank, Paint::PossibleClass] {
            self.draw_outlines(&|index| class_of(index) == RegionClass::Between, paint, drawing);
        }
        if let Some(chosen) = chosen {
            self.draw_outlines(&|index| index == chosen, Paint::Edge, drawing);
        }
    }

    /// Draws the selected outlines as one path.
    #[inline(never)]
    fn draw_outlines(&self, is_selected: &dyn Fn(usize) -> bool, paint: Paint, drawing: &mut Drawing) {
        let mut pen: Option<Pen> = None;
        for (index, rings) in self.outlines.iter().enumerate() {
            if !is_selected(index) {
                continue;
            }
            let Some(rings) = rings else {
                let mut outline = Drawing::default();
                outline.add(Shape::Path { d: self.multiples.paths[index].clone(), paint });
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

    fn bars(&self, bars: &[(u32, u32)], chosen: Option<usize>, drawing: &mut Drawing) {
        let (width, foot) = self.size;
        let all = u32::try_from(bars.len()).unwrap_or(0);
        for (index, (count, possible)) in (0..).zip(bars) {
            let (from, to) = (along(index, all, width), along(index + 1, all, width));
            let gap = (to - from) / 6;
            let [height, top] = [count, possible].map(|count| along(*count, self.max_count, foot));
            let paint = if chosen == Some(index as usize) { Paint::Ink } else { Paint::Bar };
            for (bottom, height, paint) in [(foot, height, paint), (foot - height, top - height, Paint::Possible)] {
                if height > 0 {
                    drawing.rect((from + gap / 2, bottom - height), (to - from - gap, height), paint);
                }
            }
        }
        drawing.line((0, foot), (width, foot), Paint::Hairline);
        let [first, last] = &self.multiples.ends;
        drawing.text((0, foot + px(14)), first, &SOFT);
        drawing.text((width, foot + px(14)), last, &SOFT_END);
    }
}

/// The class for regions outside the territory.
const OUTSIDE: u8 = 5;

/// Leaves out the points that are too near to the one before to be visible.
fn simplified(rings: &Rings) -> Rings {
    let mut simplified = Vec::new();
    for ring in rings {
        let mut kept: Vec<Point> = Vec::new();
        for point in ring {
            let near = |last: &Point| (last.0 - point.0).abs() + (last.1 - point.1).abs() < NEAR;
            if !kept.last().is_some_and(near) {
                kept.push(*point);
            }
        }
        simplified.push(kept);
    }
    simplified
}

/// The number of lines that `count` panels need, with `across` in each.
const fn lines_of(count: i32, across: i32) -> i32 {
    (count + across - 1) / across
}
