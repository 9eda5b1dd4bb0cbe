//! The share that reaches each threshold: certain up to a line, possible up to the hatch above it.

use super::lettering::width_of;
use super::paint::Paint;
use super::pen::Pen;
use super::placed::spread;
use super::scale::{along, ticks};
use super::shape::{Anchor, Drawing, Pair, SMALL, Shape, Text, px};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curve {
    /// What it shows, for who does not see it.
    pub label: String,
    /// From the threshold 1 on: how many reach it for certain, and how many possibly.
    pub reached: Vec<(u32, u32)>,
    /// How many there are.
    pub of: u32,
    /// What a threshold is: « actions au moins ».
    pub axis: String,
    /// The percentages along the side, from 0: as texts, evenly apart.
    pub shares: Vec<String>,
    /// Thresholds that are marked, the lowest first, each with what it says.
    pub pinned: Vec<(u32, String)>,
}

const GAP: i32 = px(8);
/// The distance of two flags above each other.
const ROW: i32 = px(20);

struct Plot<'given> {
    curve: &'given Curve,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Curve {
    /// The drawing at a width and a height in pixels.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let (width, height) = (px(width), px(height));
        let side = self.shares.iter().map(|share| width_of(share, SMALL, false)).max().unwrap_or(0);
        let flags = i32::try_from(self.flags().count()).unwrap_or(0) * ROW;
        let plot = Plot {
            curve: self,
            left: side + GAP,
            right: width - px(10),
            top: (flags + px(12)).min(height / 2),
            bottom: height - px(44),
        };
        let mut shapes = Vec::new();
        plot.axes(&mut shapes);
        plot.line(&mut shapes);
        plot.pins(&mut shapes);
        Drawing { label: self.label.clone(), size: (width, height), shapes }
    }

    fn flags(&self) -> impl DoubleEndedIterator<Item = (u32, &str)> {
        let known = |threshold: u32| threshold > 0 && (threshold as usize) <= self.reached.len();
        self.pinned.iter().filter(move |(k, _)| known(*k)).map(|(k, text)| (*k, text.as_str()))
    }

    fn at(&self, threshold: u32) -> (u32, u32) {
        let place = (threshold as usize).checked_sub(1);
        place.and_then(|place| self.reached.get(place)).copied().unwrap_or_default()
    }
}

impl Plot<'_> {
    /// Thresholds begin at 1, half a step from the side.
    fn x(&self, threshold: u32) -> i32 {
        let steps = u32::try_from(self.curve.reached.len()).unwrap_or(0);
        self.left + along(threshold * 2 - 1, steps * 2, self.right - self.left)
    }

    fn y(&self, count: u32) -> i32 {
        self.bottom - along(count, self.curve.of, self.bottom - self.top)
    }

    fn axes(&self, shapes: &mut Vec<Shape>) {
        let last = i32::try_from(self.curve.shares.len()).unwrap_or(1) - 1;
        for (rank, share) in (0..).zip(&self.curve.shares) {
            let y = self.bottom - (self.bottom - self.top) * rank / last.max(1);
            let paint = if rank == 0 { Paint::Hairline } else { Paint::Gridline };
            shapes.push(Shape::line((self.left, y), (self.right, y), paint));
            shapes.push(Text::soft((self.left - GAP, y), share).anchored(Anchor::End).around().into());
        }
        let steps = u32::try_from(self.curve.reached.len()).unwrap_or(0);
        let room = u32::try_from((self.right - self.left) / px(40)).unwrap_or(1);
        let pinned: Vec<(u32, Pair)> = self.curve.flags().map(|(k, _)| (k, (self.x(k), px(20)))).collect();
        let middles = spread(&pinned.iter().map(|(_, wanted)| *wanted).collect::<Vec<_>>(), (self.left, self.right));
        let y = self.bottom + px(18);
        for ((k, _), middle) in pinned.iter().zip(&middles) {
            shapes.push(Text::new((*middle, y), &k.to_string()).bold().anchored(Anchor::Middle).into());
        }
        for tick in ticks(steps, room.min(12)).into_iter().filter(|tick| *tick > 0) {
            let x = self.x(tick);
            if middles.iter().all(|middle| (middle - x).abs() >= px(20)) {
                shapes.push(Text::soft((x, y), &tick.to_string()).anchored(Anchor::Middle).into());
            }
        }
        let axis = Text::soft((self.right, self.bottom + px(37)), &self.curve.axis);
        shapes.push(axis.anchored(Anchor::End).within(self.right - self.left).into());
    }

    fn line(&self, shapes: &mut Vec<Shape>) {
        let points = |possible: bool| -> Vec<Pair> {
            let pick = move |(min, max): &(u32, u32)| if possible { *max } else { *min };
            (1..).zip(&self.curve.reached).map(|(k, bounds)| (self.x(k), self.y(pick(bounds)))).collect()
        };
        let (certain, possible) = (points(false), points(true));
        let (Some(first), Some(last)) = (certain.first(), certain.last()) else { return };
        let mut area = Pen::at((first.0, self.bottom));
        for point in &certain {
            area.line_to(*point);
        }
        area.line_to((last.0, self.bottom));
        area.close();
        shapes.insert(0, Shape::Path { d: area.d(), paint: Paint::Area });
        if possible != certain {
            let mut band = Pen::at(*first);
            for point in possible.iter().chain(certain.iter().rev()) {
                band.line_to(*point);
            }
            band.close();
            shapes.push(Shape::Path { d: band.d(), paint: Paint::Possible });
            shapes.push(Shape::Path { d: through(&possible), paint: Paint::Lighter });
        }
        shapes.push(Shape::Path { d: through(&certain), paint: Paint::Curve });
    }

    /// Each marked threshold has a pole up to its flag, the leftmost flag the highest, so that no pole
    /// goes through a text; a flag that would leave the drawing flies to the left.
    fn pins(&self, shapes: &mut Vec<Shape>) {
        for (rank, (k, text)) in (1..).zip(self.curve.flags()) {
            let (x, y) = (self.x(k), ROW * rank - px(4));
            let (min, max) = self.curve.at(k);
            shapes.push(Shape::line((x, self.bottom), (x, y - px(10)), Paint::Hairline));
            if max > min {
                shapes.push(Shape::Dot { at: (x, self.y(max)), radius: px(4), paint: Paint::Ring });
            }
            shapes.push(Shape::Dot { at: (x, self.y(min)), radius: px(5), paint: Paint::Ink });
            let flag = Text::new((x + px(6), y), text).bold();
            let flag = if flag.at.0 + flag.width() > self.right && x > i32::midpoint(self.left, self.right) {
                Text { at: (x - px(6), y), ..flag }.anchored(Anchor::End).within(x - px(6))
            } else {
                flag.within(self.right - x)
            };
            shapes.push(flag.into());
        }
    }
}

fn through(points: &[Pair]) -> String {
    let mut points = points.iter();
    let mut pen = Pen::at(points.next().copied().unwrap_or_default());
    for point in points {
        pen.line_to(*point);
    }
    pen.d()
}
