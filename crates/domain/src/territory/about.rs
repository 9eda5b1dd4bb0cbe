//! The `carnet` block of `datapackage.json`: the title of the territory, its EPCI, and the settings of its pages.

use std::sync::Arc;

use serde_json::Value;

use crate::dates::{Day, ReducedDate};
use crate::folding::folded;
use crate::ids::DocumentId;
use crate::invisible_signs::TextKind;
use crate::pictures::EmbeddedPicture;
use crate::territory::accepted;
use crate::territory::credits::{Credits, read_credits};
use crate::territory::fields::ProblemList;
use crate::territory::package::DESCRIPTOR;
use crate::territory::statement::{self, AccessibilityStatement, read_statement};
use crate::territory::{ProblemKind, Provenance};

/// The fields of the `carnet` block.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The document's id, read from the package or computed from its tables.
    pub id: DocumentId,
    /// The title shown on the pages.
    pub title: Arc<str>,
    /// The name of the EPCI.
    pub epci: Arc<str>,
    /// The SIREN number of the EPCI.
    pub epci_siren: Option<Arc<str>>,
    /// The date on which the scheme was adopted.
    pub adopted: Option<ReducedDate>,
    /// The day that the pages show at first.
    pub reference: Day,
    /// The thresholds k for which the share of communes "in at least k actions" is shown.
    pub thresholds: Vec<u32>,
    /// The objectives of the scheme, in the order of their ids.
    pub objectives: Vec<Objective>,
    /// The map; `None` if the package has none.
    pub contours: Option<Contours>,
    /// The year that the population figures are from.
    pub population_year: Option<Arc<str>>,
    /// The publisher of the file, for the legal notice.
    pub publisher: Option<Arc<str>>,
    /// How to reach the publisher.
    pub contact: Option<Arc<str>>,
    /// The EPCI's logo, for covers: its text, which [`EmbeddedPicture`] reads.
    pub logo: Option<Arc<str>>,
    /// What the territory says of its rows of a provenance, at most one sentence for each.
    pub warnings: Vec<Warning>,
    /// Whom the tables of communes and of outlines are owed to.
    pub credits: Credits,
    /// What the authority says of the accessibility of the file.
    pub accessibility: AccessibilityStatement,
}

/// What the territory says of its rows of one provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Where the rows come from.
    pub provenance: Provenance,
    /// The sentence that is shown with each figure that rests on such rows.
    pub sentence: Arc<str>,
}

/// One objective of the scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    /// The id by which actions refer to it.
    pub id: Arc<str>,
    /// The sentence that states the objective.
    pub sentence: Arc<str>,
}

/// The outlines of the communes, as SVG paths.
#[derive(Clone, Debug, PartialEq)]
pub struct Contours {
    /// The SVG `viewBox` that the paths are drawn in.
    pub view_box: Arc<str>,
    /// The SVG path of each commune, by [`CommuneIndex`](super::CommuneIndex); empty for a commune without an outline.
    pub paths: Vec<Arc<str>>,
}

const BLOCK: &str = "carnet";
const WARNINGS: &str = "avertissement";

impl About {
    /// The highest of the thresholds; 1 if there are none.
    #[must_use]
    pub fn highest_threshold(&self) -> u32 {
        self.thresholds.iter().copied().max().unwrap_or(1)
    }

    /// The first day of the scheme: the day on which it was adopted, or the first of the month or year if only that is
    /// known.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.adopted.map(ReducedDate::first_day)
    }

    /// Whether the publisher is the EPCI itself: its name has that of the EPCI in it. Else the file is independent of it.
    #[must_use]
    pub fn is_published_by_epci(&self) -> bool {
        let epci = folded(&self.epci);
        !epci.is_empty() && self.publisher.as_ref().is_some_and(|publisher| folded(publisher).contains(&epci))
    }

    /// What the territory says of its rows of this provenance; `None` if it says nothing.
    #[must_use]
    pub fn warning(&self, provenance: Provenance) -> Option<&Arc<str>> {
        self.warnings.iter().find(|warning| warning.provenance == provenance).map(|warning| &warning.sentence)
    }
}

/// Reads the block; `None` if a required key is missing or invalid. `id` computes the document's id, if none is given.
#[expect(clippy::too_many_lines, reason = "a line or two for each key of the block")]
pub(super) fn read_about(descriptor: &Value, id: impl FnOnce() -> DocumentId, problems: &ProblemList) -> Option<About> {
    let report = |key: &str, kind| problems.add(DESCRIPTOR, 1, &format!("{BLOCK}.{key}"), kind);
    if descriptor.is_null() {
        problems.add(DESCRIPTOR, 1, "", ProblemKind::MissingFile);
        return None;
    }
    let Some(block) = descriptor.get(BLOCK).and_then(Value::as_object) else {
        problems.add(DESCRIPTOR, 1, BLOCK, ProblemKind::Empty);
        return None;
    };
    // A key that is absent, null or empty has no value.
    let is_empty = |value: &&Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        _ => false,
    };
    let given = |key: &str| block.get(key).filter(|value| !is_empty(value));
    let refuse = |key: &str, value: &Value, expected, accepted| {
        report(key, ProblemKind::Invalid { value: value.to_string(), expected, accepted });
    };
    let invalid = |key: &str, value: &Value, expected| refuse(key, value, expected, None);
    let seen = |key: &str, text: &str, kind| {
        let visible = problems.seen(DESCRIPTOR, 1, &format!("{BLOCK}.{key}"), text, kind);
        visible.unwrap_or_else(|| Arc::<str>::from(text))
    };
    let text = |key: &str| {
        let value = given(key)?;
        let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
        if text.is_none() {
            invalid(key, value, "text");
        }
        text.map(|text| seen(key, text, TextKind::Line))
    };
    let date = |key: &str| {
        let value = given(key)?;
        let date = value.as_str().and_then(|text| ReducedDate::parse(text.trim()));
        if date.is_none() {
            refuse(key, value, "a date (2019-12-13)", value.as_str().and_then(accepted::date));
        }
        date
    };
    let required = |key: &str| {
        if given(key).is_none() {
            report(key, ProblemKind::Empty);
        }
    };
    ["titre", "epci", "date_reference", "seuils"].into_iter().for_each(required);
    let given_id = given("id").map(|value| {
        let id = value.as_str().and_then(DocumentId::parse);
        if id.is_none() {
            invalid("id", value, "a UUID");
        }
        id
    });
    let thresholds = given("seuils").and_then(|value| {
        let thresholds = read_thresholds(value);
        if thresholds.is_none() {
            refuse("seuils", value, "a list of whole numbers from 1", accepted::thresholds(&value.to_string()));
        }
        thresholds
    });
    let objectives = given("objectifs").map_or(Some(Vec::new()), |value| {
        let mut objectives = read_objectives(value);
        if objectives.is_none() {
            invalid("objectifs", value, "an object of sentences by id");
        }
        for objective in objectives.iter_mut().flatten() {
            objective.sentence = seen("objectifs", &objective.sentence, TextKind::Prose);
        }
        objectives
    });
    let contours = given("contours").and_then(|value| {
        let view_box = value.get("viewBox").and_then(Value::as_str).filter(|text| outlines::view_box(text).is_some());
        if view_box.is_none() {
            invalid("contours", value, "an object with a viewBox of four numbers");
        }
        Some(Contours { view_box: view_box?.into(), paths: Vec::new() })
    });
    let population_year =
        given("population_millesime").map(|year| year.as_str().map_or_else(|| year.to_string(), str::to_owned));
    let population_year = population_year.map(|year| seen("population_millesime", &year, TextKind::Line));
    let (title, epci, reference) = (text("titre"), text("epci"), date("date_reference"));
    let (epci_siren, publisher, contact, adopted) =
        (text("epci_siren"), text("editeur"), text("contact"), date("adopte_le"));
    let logo = given("logo").map(|value| {
        let logo = value.as_str().and_then(EmbeddedPicture::of_address);
        if logo.is_none() {
            report("logo", ProblemKind::NotAPicture);
        }
        logo.map(Arc::<str>::from)
    });
    let warnings = given(WARNINGS).map_or(Some(Vec::new()), |value| read_warnings(value, problems));
    let accessibility = given(statement::KEY).map_or_else(
        || Some(AccessibilityStatement::default()),
        |value| read_statement(value, &format!("{BLOCK}.{}", statement::KEY), problems),
    );
    Some(About {
        id: given_id.unwrap_or_else(|| Some(id()))?,
        title: title?,
        epci: epci?,
        epci_siren,
        adopted,
        reference: reference?.first_day(),
        thresholds: thresholds?,
        objectives: objectives?,
        contours,
        population_year,
        publisher,
        contact,
        logo: logo.map_or(Some(None), |logo| logo.map(Some))?,
        warnings: warnings?,
        credits: read_credits(descriptor, problems),
        accessibility: accessibility?,
    })
}

/// One sentence, which is about illustrative rows, or an object of sentences by provenance. An empty one says nothing.
fn read_warnings(value: &Value, problems: &ProblemList) -> Option<Vec<Warning>> {
    let refuse = |place: &str, value: String, expected| {
        problems.add(DESCRIPTOR, 1, place, ProblemKind::Invalid { value, expected, accepted: None });
    };
    let one = |place: &str, provenance, value: &Value, expected| match value {
        Value::Null => Some(None),
        Value::String(text) => Some(Some(text.trim()).filter(|text| !text.is_empty()).map(|text| {
            let sentence = problems.seen(DESCRIPTOR, 1, place, text, TextKind::Line).unwrap_or_else(|| text.into());
            Warning { provenance, sentence }
        })),
        _ => {
            refuse(place, value.to_string(), expected);
            None
        }
    };
    let place = format!("{BLOCK}.{WARNINGS}");
    let Some(by_provenance) = value.as_object() else {
        let expected = "a sentence, or an object of sentences by provenance";
        return one(&place, Provenance::Illustrative, value, expected).map(|only| only.into_iter().collect());
    };
    let all = by_provenance.iter().map(|(word, value)| {
        let place = format!("{place}.{word}");
        let Some(provenance) = Provenance::parse(word) else {
            refuse(&place, word.clone(), "publie, saisi or illustratif");
            return None;
        };
        one(&place, provenance, value, "a sentence")
    });
    // Collected first, so that all problems are reported and not the first alone.
    let all: Vec<Option<Option<Warning>>> = all.collect();
    all.into_iter().collect::<Option<Vec<_>>>().map(|all| all.into_iter().flatten().collect())
}

fn read_thresholds(value: &Value) -> Option<Vec<u32>> {
    let one =
        |number: &Value| number.as_u64().and_then(|number| u32::try_from(number).ok()).filter(|&number| number > 0);
    value.as_array()?.iter().map(one).collect()
}

fn read_objectives(value: &Value) -> Option<Vec<Objective>> {
    let one = |(id, sentence): (&String, &Value)| {
        Some(Objective { id: id.trim().into(), sentence: sentence.as_str()?.into() })
    };
    value.as_object()?.iter().map(one).collect()
}
