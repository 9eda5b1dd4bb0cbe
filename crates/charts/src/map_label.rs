//! The names on a map: inside their outlines, on one line or two, without crossing them.

use super::choropleth::{Region, RegionClass};
use super::fitted::Fitted;
use super::label_placement::{Area, greatest_first, visible};
use super::paint::Paint;
use super::polygon::{Rings, bounds, widest_span};
use super::shape::{Drawing, Point, px};
use super::text_metrics::{Anchor, SMALL, TextStyle, width_of};

/// The widths of a map on the page, in pixels, from which more names fit. The style sheet shows the names by them.
pub const NAME_WIDTHS: [i32; 9] = [280, 330, 390, 460, 540, 640, 760, 900, 1070];

/// The name of a region on a map that is drawn at any width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapName {
    /// The index in [`NAME_WIDTHS`] of the smallest width at which the name fits inside the outline, in letters of
    /// eleven pixels.
    pub from: usize,
    /// The middle of the name, in tenths of a unit of the view box.
    pub middle: Point,
    /// Its lines; the second is empty for a name on one line.
    pub lines: (String, String),
}

/// The height of one line of a name.
const LINE: i32 = px(13);
/// The distance between a name and its outline on both sides together.
const MARGIN: i32 = px(4);
const NAME: TextStyle = TextStyle { anchor: Anchor::Middle, centred: true, ..SMALL };
const CHOSEN: TextStyle = TextStyle { bold: true, ..NAME };
const ON_THE_PAGE: TextStyle = TextStyle { size: px(11), ..NAME };

/// A name on one line or two, and its position.
pub struct MapLabel<'a> {
    text: &'a str,
    /// The byte at which the second line begins; `None` for a name on one line.
    second: Option<usize>,
    style: TextStyle,
    /// The class that it stands on; `None` if it is not inside its outline.
    ground: Option<RegionClass>,
    middle: Point,
}

/// Draws the names that fit inside their outlines and do not overlap another, those of the largest regions first. The
/// highlighted region always has its name.
pub fn draw_names(regions: &[Region], fitted: &Fitted, drawing: &mut Drawing) {
    let (mut labels, mut sizes) = (Vec::new(), Vec::new());
    for region in regions {
        if region.class == RegionClass::Outside && !region.chosen {
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
    for index in &order {
        areas.push(labels[*index].area());
    }
    for (index, is_free) in order.into_iter().zip(visible(&areas)) {
        if is_free {
            labels[index].draw(fitted.size.0, drawing);
        }
    }
}

/// The name of a region at every width of the map, from its outline; `None` if it fits at none.
#[must_use]
pub fn map_name(view_box: &str, name: &str, path: &str) -> Option<MapName> {
    // What fits at a width fits at every larger one.
    let (mut low, mut high) = (0, NAME_WIDTHS.len());
    let mut found = None;
    while low < high {
        let at = usize::midpoint(low, high);
        let fitted = Fitted::of(view_box, (px(NAME_WIDTHS[at]), px(10_000)));
        let mut label = MapLabel { text: name, second: None, style: ON_THE_PAGE, ground: None, middle: (0, 0) };
        if label.fits(&fitted.rings(path)?).is_ok() {
            let (first, second) = label.lines();
            let lines = (first.to_owned(), second.to_owned());
            found = Some(MapName { from: at, middle: fitted.in_the_view_box(label.middle), lines });
            high = at;
        } else {
            low = at + 1;
        }
    }
    found
}

impl<'a> MapLabel<'a> {
    /// Places the name of a region; `None` if it does not fit, unless the region is highlighted.
    fn of(region: &'a Region, rings: &Rings, within: Point) -> Option<Self> {
        let style = if region.chosen { CHOSEN } else { NAME };
        let mut label = Self { text: &region.name, second: None, style, ground: Some(region.class), middle: (0, 0) };
        let Err(first_middle) = label.fits(rings) else { return Some(label) };
        if !region.chosen {
            return None;
        }
        (label.second, label.ground) = (None, None);
        let middle = first_middle.or_else(|| rings.first()?.first().copied())?;
        let half = ((label.size().0 + 1) / 2, LINE / 2);
        let inside = |at: i32, half: i32, within: i32| at.min(within - half).max(half.min(within / 2));
        label.middle = (inside(middle.0, half.0, within.0), inside(middle.1, half.1, within.1));
        Some(label)
    }

    /// Moves the name to where it fits inside the rings, on one line, or on two if it has several words. If it fits on
    /// neither, the error has the middle of the widest place.
    fn fits(&mut self, rings: &Rings) -> Result<(), Option<Point>> {
        let mut first_middle = None;
        for second in [None, break_near_middle(self.text)] {
            self.second = second;
            let (width, height) = self.size();
            if let Some((middle, max_width)) = widest_span(rings, height) {
                self.middle = middle;
                if max_width >= width + MARGIN {
                    return Ok(());
                }
                first_middle = first_middle.or(Some(middle));
            }
        }
        Err(first_middle)
    }

    /// Both lines; the second is empty for a name on one line.
    fn lines(&self) -> (&'a str, &'a str) {
        let (first, second) = self.text.split_at_checked(self.second.unwrap_or(self.text.len())).unwrap_or_default();
        (first.trim_end_matches(' '), second)
    }

    #[inline(never)]
    fn size(&self) -> Point {
        let (first, second) = self.lines();
        let width = width_of(first, &self.style).max(width_of(second, &self.style));
        (width, if second.is_empty() { LINE } else { 2 * LINE })
    }

    fn area(&self) -> Area {
        let size = self.size();
        Area { at: (self.middle.0 - size.0 / 2, self.middle.1 - size.1 / 2), size }
    }

    /// Draws the letters, dark on pale classes and pale on dark ones; over a hatch or other regions with a halo first.
    fn draw(&self, max_width: i32, drawing: &mut Drawing) {
        let (first, second) = self.lines();
        let (x, mut y) = self.middle;
        if !second.is_empty() {
            y -= LINE / 2;
        }
        let paints: &[Paint] = match self.ground {
            Some(RegionClass::Known(class)) if class >= FIRST_DARK => &[Paint::NameOnDark],
            Some(RegionClass::Known(_)) => &[Paint::NameOnPale],
            _ => &[Paint::Halo, Paint::NameOnPale],
        };
        for paint in paints {
            let style = TextStyle { paint: *paint, ..self.style };
            drawing.text_within((x, y), first, &style, max_width);
            if !second.is_empty() {
                drawing.text((x, y + LINE), second, &style);
            }
        }
    }
}

/// The first class on which letters are pale.
pub const FIRST_DARK: u8 = 3;

/// The byte at which a name of several words breaks into two lines, as near its middle as possible.
fn break_near_middle(name: &str) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, sign) in name.bytes().enumerate() {
        let nearer = |best: usize| at.abs_diff(name.len() / 2) < best.abs_diff(name.len() / 2 + 1);
        if (sign == b' ' || sign == b'-') && best.is_none_or(nearer) {
            best = Some(at + 1);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::numbers;

    /// An outline with as many corners as a commune, around a middle.
    fn outline(seed: u32) -> String {
        let mut number = numbers(seed);
        let mut path = String::new();
        for rank in 0..36 {
            let angle = f64::from(rank) * std::f64::consts::TAU / 36.0;
            let radius = f64::from(40 + number(100));
            let at = |part: f64| (500.0 + part * radius).round();
            let command = if rank == 0 { "M" } else { "L" };
            path.push_str(&[command, &at(angle.cos()).to_string(), " ", &at(angle.sin()).to_string()].concat());
        }
        path + "z"
    }

    /// Whether a corner of an outline is inside an area, or one of its edges crosses it: in steps of a tenth of an edge.
    fn crosses(rings: &Rings, area: Area) -> bool {
        let inside = |(x, y): Point| {
            area.at.0 < x && x < area.at.0 + area.size.0 && area.at.1 < y && y < area.at.1 + area.size.1
        };
        rings.iter().any(|ring| {
            (0..ring.len()).any(|rank| {
                let (one, other) = (ring[rank], ring[(rank + 1) % ring.len()]);
                let part = |from: i32, to: i32, step: i32| from + (to - from) * step / 10;
                (0..10).any(|step| inside((part(one.0, other.0, step), part(one.1, other.1, step))))
            })
        })
    }

    #[test]
    fn no_outline_crosses_its_name_and_what_fits_on_a_small_map_fits_on_a_larger_one() {
        let mut fitting = 0;
        for seed in 0..120 {
            let path = outline(seed);
            let mut number = numbers(seed + 1000);
            let name =
                ["Le Un", "Noyelles-lès-Seclin", "Lille", "Saint-André-lez-Lille"][usize::try_from(number(4)).unwrap()];
            let Some(found) = map_name("0 0 1000 1000", name, &path) else { continue };
            fitting += 1;
            for width in &NAME_WIDTHS[found.from..] {
                let fitted = Fitted::of("0 0 1000 1000", (px(*width), px(10_000)));
                let rings = fitted.rings(&path).unwrap();
                let second = (!found.lines.1.is_empty()).then_some(name.len() - found.lines.1.len());
                let at = |tenths: i32| tenths * width / 1000;
                let middle = (at(found.middle.0), at(found.middle.1));
                let label = MapLabel { text: name, second, style: ON_THE_PAGE, ground: None, middle };
                assert!(!crosses(&rings, label.area()), "{seed}: {name} at {width}");
            }
        }
        assert!(fitting > 60, "{fitting}");
    }

    #[test]
    fn a_name_fits_a_square_from_the_width_at_which_its_letters_do() {
        let square = "M0 0h500v500h-500z";
        let found = map_name("0 0 1000 1000", "Lille", square).unwrap();
        assert_eq!((found.from, found.lines), (0, ("Lille".to_owned(), String::new())));
        assert!(found.middle.0 > 2000 && found.middle.0 < 3000, "{:?}", found.middle);
        assert_eq!(map_name("0 0 1000 1000", "Lille", "M0 0h5v5h-5z"), None);
        assert_eq!(map_name("0 0 1000 1000", "Lille", "M0 0c1 1 2 2 3 3"), None);
    }
}
