//! The `carnet` block of `datapackage.json`: what the territory is and how it opens.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::ids::DocumentId;

/// The territory as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The document's identity, given by the package or made from its tables.
    pub id: DocumentId,
    /// The title on screen.
    pub title: Arc<str>,
    /// The name of the EPCI.
    pub epci: Arc<str>,
    /// Its SIREN number.
    pub epci_siren: Option<Arc<str>>,
    /// When the scheme was adopted.
    pub adopted: Option<ReducedDate>,
    /// The day shown at opening.
    pub reference: Day,
    /// The thresholds to show first: "in at least k actions".
    pub thresholds: Vec<u32>,
    /// The scheme's objectives, by id.
    pub objectives: Vec<Objective>,
    /// The map, when the package has one.
    pub contours: Option<Contours>,
    /// The year of the population figures.
    pub population_year: Option<Arc<str>>,
    /// Who publishes this file, for the legal notice.
    pub publisher: Option<Arc<str>>,
    /// How to reach them.
    pub contact: Option<Arc<str>>,
}

/// One objective of the scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    /// Its id, as actions name it.
    pub id: Arc<str>,
    /// The sentence that states it.
    pub sentence: Arc<str>,
}

/// Outlines of the communes, in one drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Contours {
    /// The SVG `viewBox` that the paths are drawn in.
    pub view_box: Arc<str>,
    /// Each commune's SVG path, by place in the territory; empty where there is none.
    pub paths: Vec<Arc<str>>,
}
