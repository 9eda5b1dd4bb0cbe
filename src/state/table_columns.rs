//! What people say of the columns of received tables, remembered for the next table with the same heads.

use std::collections::BTreeMap;

use domain::indicators::{DayView, Scope};
use domain::spreadsheet::{ColumnUse, TableColumns, columns_read, columns_read_as, heads_of_shape, shape_of};
use gathering::{ReceivedContent, ReceivedFile, TableSheet};
use leptos::prelude::*;
use persistence::StoredText;
use serde_json::Value;

use super::{KeptText, Session};

/// What begins the key of a table without heads: it is known by its file and its sheet, and not remembered.
const HEADLESS: char = '\u{1d}';

/// The uses of columns, by what their tables have in common: the texts of the heads.
type ColumnsByShape = BTreeMap<String, Vec<Option<ColumnUse>>>;

/// What was said of the columns of tables. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct ColumnChoices {
    chosen: RwSignal<ColumnsByShape>,
    /// Those that were remembered from earlier visits.
    earlier: RwSignal<Vec<String>>,
    is_loaded: StoredValue<bool>,
    /// Whether the browser has kept the last choice.
    pub is_kept: RwSignal<bool>,
}

/// Received tables of one shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablesOfShape {
    /// What they have in common.
    pub shape: String,
    /// The names of the files.
    pub files: Vec<String>,
    /// The first and the last row of the heads in the first of them; `None` if it has none.
    pub heads: Option<(usize, usize)>,
    /// The rows of the first of them.
    pub rows: Vec<Vec<String>>,
}

impl ColumnChoices {
    /// Nothing.
    pub fn new() -> Self {
        let is_kept = RwSignal::new(true);
        Self { chosen: RwSignal::default(), earlier: RwSignal::default(), is_loaded: StoredValue::new(false), is_kept }
    }

    /// What is said of the columns of tables of a shape.
    pub fn of(self, shape: &str) -> Option<Vec<Option<ColumnUse>>> {
        self.chosen.with(|chosen| chosen.get(shape).cloned())
    }

    /// Whether it was said at an earlier visit.
    pub fn is_earlier(self, shape: &str) -> bool {
        self.earlier.with(|earlier| earlier.iter().any(|it| it == shape))
    }

    /// The files, their tables read as was said.
    pub(super) fn applied(self, mut files: Vec<ReceivedFile>) -> Vec<ReceivedFile> {
        self.chosen.with(|chosen| {
            for file in files.iter_mut().filter(|_| !chosen.is_empty()) {
                if let ReceivedContent::Sheets(sheets) = &mut file.content {
                    for sheet in sheets {
                        sheet.columns = said_of(chosen, &file.name, sheet);
                    }
                }
            }
        });
        files
    }
}

/// What is said of the columns of a sheet.
fn said_of(chosen: &ColumnsByShape, file: &str, sheet: &TableSheet) -> Option<TableColumns> {
    if let Some(uses) = chosen.get(&headless(file, sheet)) {
        return Some(TableColumns { heads: None, uses: uses.clone() });
    }
    let with_heads = chosen.iter().filter(|(shape, _)| !shape.starts_with(HEADLESS));
    let mut found = with_heads.filter_map(|(shape, uses)| Some((heads_of_shape(&sheet.rows, shape)?, uses)));
    found.next().map(|(heads, uses)| TableColumns { heads: Some(heads), uses: uses.clone() })
}

fn headless(file: &str, sheet: &TableSheet) -> String {
    [&*HEADLESS.to_string(), file, "/", &sheet.name].concat()
}

impl Session {
    /// What was said of the columns of tables, at earlier visits too.
    #[must_use]
    pub fn column_choices(self) -> ColumnChoices {
        let choices = self.received().columns;
        if !choices.is_loaded.get_value() {
            choices.is_loaded.set_value(true);
            let stored = self.environment.with_value(|environment| (environment.read_kept)(KeptText::Columns));
            let kept = if let StoredText::Present(text) = stored { read(&text) } else { BTreeMap::new() };
            choices.earlier.set(kept.keys().cloned().collect());
            choices.chosen.set(kept);
        }
        choices
    }

    /// The received tables, by what they have in common, in the order in which they came.
    #[must_use]
    pub fn tables_by_shape(self, files: &[ReceivedFile]) -> Vec<TablesOfShape> {
        let (bundled, day) = (self.bundled(), self.day.get_untracked());
        let view = DayView { territory: &bundled, day, scope: Scope::Everything };
        let chosen = self.column_choices().chosen.get_untracked();
        let mut all: Vec<TablesOfShape> = Vec::new();
        for file in files {
            let ReceivedContent::Sheets(sheets) = &file.content else { continue };
            for sheet in sheets.iter().filter(|sheet| sheet.rows.iter().any(|row| row.len() > 1)) {
                let heads = match said_of(&chosen, &file.name, sheet) {
                    Some(said) => said.heads,
                    None => columns_read(view, &sheet.rows).heads,
                };
                let shape = heads.map_or_else(|| headless(&file.name, sheet), |heads| shape_of(&sheet.rows, heads));
                match all.iter_mut().find(|it| it.shape == shape) {
                    Some(known) if known.files.contains(&file.name) => {}
                    Some(known) => known.files.push(file.name.clone()),
                    None => {
                        let (files, rows) = (vec![file.name.clone()], sheet.rows.clone());
                        all.push(TablesOfShape { shape, files, heads, rows });
                    }
                }
            }
        }
        all
    }

    /// What the columns of tables are read as.
    #[must_use]
    pub fn columns_of(self, tables: &TablesOfShape) -> TableColumns {
        let (bundled, day) = (self.bundled(), self.day.get());
        let view = DayView { territory: &bundled, day, scope: Scope::Everything };
        match self.column_choices().of(&tables.shape) {
            Some(uses) => columns_read_as(view, tables.rows.clone(), &TableColumns { heads: tables.heads, uses }),
            None => columns_read(view, &tables.rows),
        }
    }

    /// Says what a column of tables is; `None` if its own head says it. It is remembered for the next table with the same
    /// heads.
    pub fn choose_column(self, shape: &str, column: usize, of: Option<ColumnUse>) {
        let choices = self.column_choices();
        choices.chosen.update(|chosen| {
            let uses = chosen.entry(shape.to_owned()).or_default();
            uses.resize(uses.len().max(column + 1), None);
            uses[column] = of;
            if uses.iter().all(Option::is_none) {
                chosen.remove(shape);
            }
        });
        self.keep_columns(choices);
    }

    /// Forgets what was said of the columns of tables.
    pub fn forget_columns(self, shape: &str) {
        let choices = self.column_choices();
        choices.chosen.update(|chosen| _ = chosen.remove(shape));
        choices.earlier.update(|earlier| earlier.retain(|it| it != shape));
        self.keep_columns(choices);
    }

    fn keep_columns(self, choices: ColumnChoices) {
        let text = choices.chosen.with_untracked(written);
        let written = self.environment.with_value(|environment| (environment.write_kept)(KeptText::Columns, &text));
        choices.is_kept.set(written.is_ok());
    }
}

/// What was said, as a text: the words of the columns by the texts of the heads.
fn written(chosen: &ColumnsByShape) -> String {
    let word = |of: &Option<ColumnUse>| Value::from(of.as_ref().map(ColumnUse::word).unwrap_or_default());
    let with_heads = chosen.iter().filter(|(shape, _)| !shape.starts_with(HEADLESS));
    let all = with_heads.map(|(shape, uses)| (shape.clone(), Value::from(uses.iter().map(word).collect::<Vec<_>>())));
    Value::Object(all.collect()).to_string()
}

/// What such a text says; what is no such text says nothing.
fn read(text: &str) -> ColumnsByShape {
    let Ok(Value::Object(all)) = serde_json::from_str(text) else { return BTreeMap::new() };
    let of = |value: &Value| value.as_str().and_then(ColumnUse::parse);
    let uses = |value: Value| value.as_array().map(|uses| uses.iter().map(of).collect::<Vec<_>>()).unwrap_or_default();
    all.into_iter().map(|(shape, value)| (shape, uses(value))).filter(|(_, uses)| !uses.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_read_again_and_a_table_without_heads_is_not_remembered() {
        let uses = vec![Some(ColumnUse::Commune), None, ColumnUse::parse("action/rgpd")];
        let chosen: ColumnsByShape =
            [("qui\u{1f}quoi".to_owned(), uses.clone()), ("\u{1d}a.csv/".to_owned(), uses)].into();
        let kept = read(&written(&chosen));
        assert_eq!(kept.keys().collect::<Vec<_>>(), ["qui\u{1f}quoi"]);
        assert_eq!(kept["qui\u{1f}quoi"], chosen["qui\u{1f}quoi"]);
        assert!(read("autre").is_empty() && read("{\"a\": 1}").is_empty());
    }
}
