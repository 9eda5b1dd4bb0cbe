//! A choropleth map: each region in the shade of its class, with the names that fit.

use super::fitted::Fitted;
use super::legend::{Legend, bordered_swatch, swatch};
use super::map_label::draw_names;
use super::paint::Paint;
use super::shape::{Drawing, Shape, px};

/// The data of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choropleth {
    /// The text alternative.
    pub label: String,
    /// The SVG view box of the outlines: `0 0 1000 958`.
    pub view_box: String,
    /// The regions.
    pub regions: Vec<Region>,
    /// The legend of each class, the lowest class first.
    pub classes: Vec<String>,
    /// The legend of regions that may be in one class or another: « entre deux classes ou plus ».
    pub between: String,
    /// The legend of regions without a class: « pas membre à cette date ».
    pub outside: String,
    /// The legend of the highlighted region: « Lille, votre commune ». Empty if none is.
    pub own: String,
}

/// One region of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// Its outline, an SVG path.
    pub path: String,
    pub name: String,
    /// The address it links to; empty for no link.
    pub to: String,
    /// The accessible name of the link.
    pub link_label: String,
    /// Its class.
    pub class: RegionClass,
    /// Whether it is highlighted.
    pub chosen: bool,
}

/// The class of a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RegionClass {
    /// It is outside the territory on the day.
    #[default]
    Outside,
    /// It may be in one class or another. It is hatched, and has the shade of none.
    Between,
    /// A class, from 0.
    Known(u8),
}

impl Choropleth {
    /// Draws the map within a width and a height in pixels, with its legend below.
    #[must_use]
    pub fn draw(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, height);
        let fitted = Fitted::of(&self.view_box, drawing.size);
        let mut map = Drawing::default();
        let (mut between, mut outside) = ("", "");
        // Behind all regions, so that it is seen around the whole territory alone.
        let all = self.regions.iter().map(|region| region.path.as_str()).collect();
        map.add(Shape::Path { d: all, paint: Paint::Contour });
        for region in &self.regions {
            region.draw(&mut map);
            match region.class {
                RegionClass::Between => between = &self.between,
                RegionClass::Outside => outside = &self.outside,
                RegionClass::Known(_) => {}
            }
        }
        for region in &self.regions {
            if region.chosen {
                map.add(Shape::Path { d: region.path.clone(), paint: Paint::Outline });
            }
        }
        fitted.group(map, &mut drawing);
        draw_names(&self.regions, &fitted, &mut drawing);
        let mut legend = Legend::at((0, fitted.size.1 + px(12)));
        for (class, text) in (0..).zip(&self.classes) {
            legend.add(&mut drawing, bordered_swatch(Paint::Class(class)), text);
        }
        legend.add(&mut drawing, bordered_swatch(Paint::PossibleClass), between);
        legend.add(&mut drawing, swatch(Paint::Outside), outside);
        legend.add(&mut drawing, swatch(Paint::Outline), &self.own);
        drawing.size.1 = legend.bottom();
        drawing
    }
}

impl Region {
    fn draw(&self, map: &mut Drawing) {
        let mut region = Drawing::default();
        let ground = match self.class {
            RegionClass::Outside => Paint::Outside,
            RegionClass::Between => Paint::Blank,
            RegionClass::Known(class) => Paint::Class(class),
        };
        region.add(Shape::Path { d: self.path.clone(), paint: ground });
        if self.class == RegionClass::Between {
            region.add(Shape::Path { d: self.path.clone(), paint: Paint::PossibleClass });
        }
        if self.to.is_empty() {
            map.shapes.append(&mut region.shapes);
        } else {
            map.link_among_many(&self.to, &self.link_label, region);
        }
    }
}
