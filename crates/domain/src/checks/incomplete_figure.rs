//! A published figure that names an indicator, but lacks a value that is needed to compare it with the tables.

use crate::checks::{CheckInput, FigurePart, Finding, Hint};

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, figure) in input.bundled.published().iter().enumerate() {
        let parts = [
            (FigurePart::Date, figure.date.is_none()),
            (FigurePart::Relation, figure.relation.is_none()),
            (FigurePart::Value, figure.value.is_empty()),
        ];
        for (part, _) in parts.into_iter().filter(|(_, lacks)| *lacks && figure.indicator.is_some()) {
            found.push(Finding::in_figure(index, Hint::FigureLacks(part)));
        }
    }
    found
}
