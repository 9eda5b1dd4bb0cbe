//! A published figure that names an indicator and lacks what is needed to hold it against the tables.

use crate::checks::{CheckInput, FigurePart, Finding, Hint};

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, figure) in subject.bundled.published().iter().enumerate() {
        let parts = [
            (FigurePart::Date, figure.date.is_none()),
            (FigurePart::Relation, figure.relation.is_none()),
            (FigurePart::Value, figure.value.is_empty()),
        ];
        for (part, _) in parts.into_iter().filter(|(_, lacks)| *lacks && figure.indicator.is_some()) {
            found.push(Finding::in_figure(place, Hint::FigureLacks(part)));
        }
    }
    found
}
