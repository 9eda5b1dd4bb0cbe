//! Which communes are neighbours: their outlines have a stretch in common, more than a point.

use crate::territory::outline::{Outline, view_box_size};
use crate::territory::{CommuneIndex, Contours, Territory};

/// The neighbours of each commune, whether or not they are members on a day. Two communes are neighbours if a side of
/// their outlines is the same, or if the outlines run along each other: outlines that were simplified or rounded one by
/// one do not share their points. The distances are parts of the view box, of which a unit here is a thousandth.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    /// By commune, in the order of the communes; `None` for a commune without an outline of straight lines.
    of: Vec<Option<Vec<CommuneIndex>>>,
}

/// How far apart outlines may be where they run along each other: a point that was rounded to whole units may be that
/// far from a line through it, and outlines that are one unit apart have something between them.
const APART: f64 = 0.75;
/// The length over which they have to run along each other where no side is the same. Where outlines only meet at a
/// point, rounding may bring this much less together.
const STRETCH: f64 = 2.0;

impl Neighbours {
    /// Computes the relation from all outlines. The neighbours of each commune come in the order of the communes.
    pub(super) fn of_contours(contours: &Contours) -> Self {
        let unit = view_box_size(&contours.view_box).unwrap_or(0.0) / 1000.0;
        let outlines: Vec<(CommuneIndex, Option<Outline>)> =
            (0..).map(CommuneIndex).zip(contours.paths.iter().map(|path| Outline::of_path(path))).collect();
        let mut of: Vec<Option<Vec<CommuneIndex>>> =
            outlines.iter().map(|(_, outline)| outline.as_ref().map(|_| Vec::new())).collect();
        for (place, (one, outline)) in outlines.iter().enumerate() {
            let Some(outline) = outline else { continue };
            for (other, other_outline) in &outlines[..place] {
                let Some(other_outline) = other_outline else { continue };
                let along = |one: &Outline, other| one.runs_along(other, APART * unit, STRETCH * unit);
                if along(outline, other_outline) || along(other_outline, outline) {
                    of[one.get()].get_or_insert_default().push(*other);
                    of[other.get()].get_or_insert_default().push(*one);
                }
            }
        }
        Self { of }
    }
}

impl Territory {
    /// The communes whose outlines share a border with that of a commune, in the order of the communes, whether or not
    /// they are members on a day; `None` if the territory has no outline of it. It is computed for all communes when it
    /// is first asked for.
    #[must_use]
    pub fn neighbours(&self, commune: CommuneIndex) -> Option<&[CommuneIndex]> {
        let contours = self.about.contours.as_ref()?;
        let neighbours = self.neighbours.get_or_init(|| Neighbours::of_contours(contours));
        neighbours.of.get(commune.get())?.as_deref()
    }
}
