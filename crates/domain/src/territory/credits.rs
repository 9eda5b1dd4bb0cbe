//! Whom the tables are owed to, and under which licences they are given.

use std::sync::Arc;

use serde_json::Value;

use crate::invisible_signs::TextKind;
use crate::territory::fields::ProblemList;
use crate::territory::package::DESCRIPTOR;

/// The titles of the sources that the package gives for two of its tables, and of its licences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credits {
    /// Those of the communes and their populations.
    pub communes: Vec<Arc<str>>,
    /// Those of the outlines.
    pub outlines: Vec<Arc<str>>,
    /// Those of the licences under which the package is given.
    pub licences: Vec<Arc<str>>,
}

/// Reads them from the descriptor of a package.
pub(super) fn read_credits(descriptor: &Value, problems: &ProblemList) -> Credits {
    let seen = |place: &str, title: &str| {
        problems.seen(DESCRIPTOR, 1, place, title, TextKind::Line).unwrap_or_else(|| Arc::<str>::from(title))
    };
    let of = |table: &str| source_titles(descriptor, table).map(|title| seen("sources", title)).collect();
    let licences = licence_titles(descriptor).map(|title| seen("licenses", title)).collect();
    Credits { communes: of("communes.csv"), outlines: of("contours.csv"), licences }
}

/// The titles of the package's licences, or the names of those without a title.
fn licence_titles(descriptor: &Value) -> impl Iterator<Item = &str> {
    let licences = descriptor.get("licenses").and_then(Value::as_array).into_iter().flatten();
    licences.filter_map(|licence| {
        let texts = ["title", "name"].into_iter().filter_map(|key| licence.get(key)?.as_str());
        texts.map(str::trim).find(|text| !text.is_empty())
    })
}

/// The titles of the sources of a table, as the package describes it.
fn source_titles<'package>(descriptor: &'package Value, table: &'package str) -> impl Iterator<Item = &'package str> {
    let list = |value: &'package Value, key: &str| value.get(key).and_then(Value::as_array).into_iter().flatten();
    let tables = list(descriptor, "resources");
    let of_table = tables.filter(move |it| it.get("path").and_then(Value::as_str) == Some(table));
    let titles = of_table.flat_map(move |it| list(it, "sources")).filter_map(|it| it.get("title")?.as_str());
    titles.map(str::trim).filter(|title| !title.is_empty())
}
