//! A name or another text that was read in a wrong encoding before it came into its table: `SÃ©clin` for `Séclin`.
//!
//! Such a text might be meant, so the tables accept it. Where a table has many of them, the file as a whole was read in
//! a wrong encoding, and the first one stands for all.

use std::sync::Arc;

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::{RemarkKind, Territory};

/// A text that was read in a wrong encoding, with its place in the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MisencodedText {
    /// The file name.
    pub file: &'static str,
    /// The row as in a spreadsheet: the header is row 1.
    pub row: usize,
    /// The column.
    pub column: &'static str,
    /// The text as it stands.
    pub value: Arc<str>,
    /// The text as it probably was; `None` if letters are lost.
    pub probable: Option<Arc<str>>,
    /// The number of other such texts in the same table that have no finding of their own.
    pub others: usize,
}

/// From this number of texts on, one finding stands for all of a table.
const MANY: usize = 6;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    let mut of_table: Vec<(MisencodedText, Finding)> = Vec::new();
    for remark in input.bundled.remarks() {
        let RemarkKind::Misencoded { column, value, probable } = &remark.kind else { continue };
        let (value, probable) = (Arc::clone(value), probable.clone());
        let text = MisencodedText { file: remark.file, row: remark.row, column, value, probable, others: 0 };
        // An edit may have corrected it since.
        let Some(finding) = finding_of(input.current, &text) else { continue };
        if of_table.last().is_some_and(|(last, _)| last.file != text.file) {
            add(&mut found, std::mem::take(&mut of_table));
        }
        of_table.push((text, finding));
    }
    add(&mut found, of_table);
    found
}

/// Adds the findings of one table: each of them, or the first one for all.
fn add(found: &mut Vec<Finding>, mut of_table: Vec<(MisencodedText, Finding)>) {
    let others = of_table.len().saturating_sub(1);
    if of_table.len() >= MANY {
        of_table.truncate(1);
        for (text, _) in &mut of_table {
            text.others = others;
        }
    }
    found.extend(of_table.into_iter().map(|(text, finding)| Finding { hint: Hint::Misencoded(text), ..finding }));
}

/// The first thing of the territory that still has the text, as a finding; `None` if there is none.
fn finding_of(territory: &Territory, text: &MisencodedText) -> Option<Finding> {
    let hint = || Hint::Misencoded(text.clone());
    let is_it = |value: &Arc<str>| *value == text.value;
    let is_there = |values: &[Option<&Arc<str>>]| values.iter().flatten().any(|value| is_it(value));
    match text.file {
        "communes.csv" | "communes_associees.csv" => {
            let mut communes = territory.indexed_communes();
            let (index, _) = communes.find(|(_, it)| is_it(&it.name) || it.associated.iter().any(is_it))?;
            Some(Finding::in_commune(index, hint()))
        }
        "actions.csv" => {
            let mut actions = territory.indexed_actions();
            let (index, _) = actions.find(|(_, it)| {
                let texts = [it.form.as_ref(), it.description.as_ref(), it.source.as_ref()];
                is_it(&it.title) || is_it(&it.domain) || is_there(&texts) || is_there(&it.report.texts())
            })?;
            Some(Finding::in_action(index, hint()))
        }
        "participations.csv" => {
            let mut rows = territory.participations().into_iter();
            let row = rows.find(|row| is_there(&[row.note.as_ref(), row.source.as_ref()]))?;
            Some(Finding::in_cell(row, hint()))
        }
        _ => {
            let mut figures = territory.published().iter();
            let index = figures.position(|it| {
                is_it(&it.id) || is_it(&it.value) || is_there(&[it.precision.as_ref(), it.source.as_ref()])
            })?;
            Some(Finding::in_figure(index, hint()))
        }
    }
}
