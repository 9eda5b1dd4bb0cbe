//! Renders the rows of the grid as HTML, and finds which rows have changed: each row has a hash of all that its cells
//! show.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem;
use std::ops::Range;
use std::sync::Arc;

use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance};

use super::layout::{GridFilters, GridLayout};
use super::selection::{CellPosition, CellRange};
use super::window::DrawnWindow;
use crate::browser::scroll_area::RowUpdate;
use charts::escape;
use domain::indicators::{DaySnapshot, EffectiveCell};
use wording::grid::{self, labels};
use wording::provenance::MARK;
use wording::punctuation::{COLON, pair};
use wording::{columns, states};

/// All that the rows are rendered from.
pub struct RenderContext<'a> {
    pub snapshot: &'a DaySnapshot,
    pub layout: &'a Arc<GridLayout>,
    pub filters: &'a GridFilters,
    pub selected: CellRange,
    pub active: CellPosition,
    pub window: DrawnWindow,
    /// The cells in contradiction, sorted.
    pub contested: &'a [(ActionIndex, CommuneIndex)],
}

/// What the page shows: the layout, the window, and the hashes of its rows.
#[derive(Clone, Debug, Default)]
pub struct RenderedRows {
    layout: Arc<GridLayout>,
    window: DrawnWindow,
    /// The hash of the column heads.
    heads: u64,
    /// The hash of each row of the window.
    rows: Vec<u64>,
}

/// What the HTML of a cell depends on.
struct CellLook<'a> {
    cell: EffectiveCell<'a>,
    took_part_before: bool,
    /// Whether it is edited, in contradiction, selected, active, excluded by the filters.
    flags: [bool; 5],
}

/// Hashes all that the HTML of the cell depends on, except the names, which the row hashes.
impl Hash for CellLook<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        mem::discriminant(&self.cell.basis).hash(hasher);
        self.cell.state.hash(hasher);
        self.cell.provenance().hash(hasher);
        self.cell.since().hash(hasher);
        self.took_part_before.hash(hasher);
        self.flags.hash(hasher);
    }
}

impl CellLook<'_> {
    /// What the cell says; after the names of its commune and its action, this is its accessible name.
    fn said(&self) -> String {
        let words = states::cell(&self.cell, self.took_part_before);
        let [is_edited, is_contested, .., is_aside] = self.flags;
        grid::said(&words, self.cell.provenance_of_row(), [is_edited, is_contested, is_aside])
    }

    fn class(&self) -> String {
        let mut class = String::from(match self.cell.state {
            ParticipationState::TakesPart => "cell yes",
            ParticipationState::Interested => "cell half",
            ParticipationState::No => "cell no",
            ParticipationState::NotConcerned => "cell dash",
            ParticipationState::Unknown => "cell open",
        });
        if self.cell.is_illustrative() {
            class.push_str(" illustrative-cell");
        }
        let classes = [" edited", " contested", " chosen", " active", " aside"];
        self.flags.iter().zip(classes).filter(|(is_set, _)| **is_set).for_each(|(_, name)| class.push_str(name));
        class
    }
}

impl RenderContext<'_> {
    /// The rows that the page should show.
    pub fn target(&self) -> RenderedRows {
        let columns = hash_of(&self.column_names());
        let rows = self.window.rows.clone().map(|row| self.row_hash(row, columns)).collect();
        let heads = hash_of(&(columns, self.selected.from.column, self.selected.to.column));
        RenderedRows { layout: Arc::clone(self.layout), window: self.window.clone(), heads, rows }
    }

    /// The updates that turn the drawn rows into the target.
    pub fn updates(&self, drawn: &RenderedRows, target: &RenderedRows) -> Vec<RowUpdate> {
        let (old, new) = (&drawn.window.rows, &target.window.rows);
        if !Arc::ptr_eq(&drawn.layout, &target.layout) || drawn.window.columns != target.window.columns {
            return vec![RowUpdate::All(self.rows(new.clone()))];
        }
        let differs = |row: usize| drawn.rows.get(row - old.start) != target.rows.get(row - new.start);
        updates(old, new, &differs, &|rows| self.rows(rows))
    }

    /// The column heads, if they differ from the drawn ones.
    pub fn heads(&self, drawn: &RenderedRows, target: &RenderedRows) -> Option<String> {
        let same = Arc::ptr_eq(&drawn.layout, &target.layout)
            && drawn.window.columns == target.window.columns
            && drawn.heads == target.heads;
        (!same).then(|| self.head())
    }

    /// The hash of all that a row shows. A row is rendered again when it differs.
    fn row_hash(&self, row: usize, columns: u64) -> u64 {
        let mut hasher = DefaultHasher::new();
        (columns, self.line_name(row, !self.layout.transposed)).hash(&mut hasher);
        (self.selected.from.row <= row && row <= self.selected.to.row).hash(&mut hasher);
        for column in self.window.columns.clone() {
            if let Some((look, _, _)) = self.look(row, column) {
                look.hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    fn column_names(&self) -> Vec<(&str, bool)> {
        self.window.columns.clone().map(|column| self.line_name(column, self.layout.transposed)).collect()
    }

    fn look(&self, row: usize, column: usize) -> Option<(CellLook<'_>, ActionIndex, CommuneIndex)> {
        let (action, commune) = self.layout.cell(CellPosition { row, column })?;
        let view = self.snapshot.view();
        let cell = view.cell(action, commune);
        let look = CellLook {
            took_part_before: view.took_part_before(action, commune, &cell),
            cell,
            flags: [
                self.snapshot.territory.has_changed(action, commune),
                self.contested.binary_search(&(action, commune)).is_ok(),
                self.selected.contains(row, column),
                self.active == CellPosition { row, column },
                self.filters.filters_cells() && !self.filters.matches(self.snapshot, action, commune),
            ],
        };
        Some((look, action, commune))
    }

    fn rows(&self, rows: Range<usize>) -> String {
        let mut out = String::new();
        for row in rows {
            let number = row.to_string();
            out.push_str("<div class=\"grid-row\" role=\"row\" aria-rowindex=\"");
            out.push_str(&(row + 2).to_string());
            out.push_str("\"><div role=\"rowheader\" aria-colindex=\"1\" id=\"gr");
            out.push_str(&number);
            let is_chosen = self.selected.from.row <= row && row <= self.selected.to.row;
            name(&mut out, "grid-name", is_chosen, self.line_name(row, !self.layout.transposed));
            for column in self.window.columns.clone() {
                let Some((look, action, commune)) = self.look(row, column) else { continue };
                let column_number = column.to_string();
                out.push_str("<div role=\"gridcell\" id=\"gc");
                out.push_str(&number);
                out.push('-');
                out.push_str(&column_number);
                out.push_str("\" class=\"");
                out.push_str(&look.class());
                out.push_str("\" aria-colindex=\"");
                out.push_str(&(column + 2).to_string());
                out.push_str(if self.selected.contains(row, column) {
                    "\" aria-selected=\"true"
                } else {
                    "\" aria-selected=\"false"
                });
                out.push_str("\" aria-label=\"");
                let territory = &self.snapshot.territory;
                let (commune, action) = (territory.commune(commune), territory.action(action));
                escape(&mut out, &pair(commune.display_name(), &action.title));
                out.push_str(COLON);
                let said = look.said();
                escape(&mut out, &said);
                out.push_str("\">");
                // Its text as well, which is there without the style sheet that draws the mark.
                escape(&mut out, &said);
                out.push_str("</div>");
            }
            out.push_str("</div>");
        }
        out
    }

    fn head(&self) -> String {
        let mut out =
            String::from("<div role=\"columnheader\" aria-colindex=\"1\" id=\"grille-coin\" class=\"grid-corner\">");
        out.push_str(if self.layout.transposed { columns::ACTION } else { columns::COMMUNE });
        out.push_str("</div>");
        for column in self.window.columns.clone() {
            out.push_str("<div role=\"columnheader\" aria-colindex=\"");
            out.push_str(&(column + 2).to_string());
            out.push_str("\" id=\"gh");
            out.push_str(&column.to_string());
            let is_chosen = self.selected.from.column <= column && column <= self.selected.to.column;
            name(&mut out, "grid-head", is_chosen, self.line_name(column, self.layout.transposed));
        }
        out
    }

    /// The name of a row or column, and whether it is illustrative.
    fn line_name(&self, index: usize, is_commune: bool) -> (&str, bool) {
        let territory = &self.snapshot.territory;
        if is_commune {
            self.layout.communes.get(index).map_or(("", false), |it| (&**territory.commune(*it).display_name(), false))
        } else {
            let action = self.layout.actions.get(index).map(|it| territory.action(*it));
            action.map_or(("", false), |it| (&*it.title, it.provenance == Provenance::Illustrative))
        }
    }
}

/// The updates from the old range of rows to the new one. `differs` gives whether a row of both has changed, `render`
/// gives the HTML of a range.
fn updates(
    old: &Range<usize>,
    new: &Range<usize>,
    differs: &dyn Fn(usize) -> bool,
    render: &dyn Fn(Range<usize>) -> String,
) -> Vec<RowUpdate> {
    let shared = old.start.max(new.start)..old.end.min(new.end);
    let changed: Vec<usize> = shared.clone().filter(|row| differs(*row)).collect();
    if shared.is_empty() || changed.len() * 2 > new.len() {
        return vec![RowUpdate::All(render(new.clone()))];
    }
    let mut updates = Vec::new();
    if shared.start > old.start {
        updates.push(RowUpdate::DropFirst(shared.start - old.start));
    }
    if shared.end < old.end {
        updates.push(RowUpdate::DropLast(old.end - shared.end));
    }
    updates.extend(changed.into_iter().map(|row| RowUpdate::One(row - shared.start, render(row..row + 1))));
    if new.start < shared.start {
        updates.push(RowUpdate::Before(render(new.start..shared.start)));
    }
    if shared.end < new.end {
        updates.push(RowUpdate::After(render(shared.end..new.end)));
    }
    updates
}

/// Closes the opening tag of a row or column head, and writes its name and the closing tag.
fn name(out: &mut String, class: &str, is_chosen: bool, (text, is_illustrative): (&str, bool)) {
    out.push_str("\" class=\"");
    out.push_str(class);
    out.push_str(if is_chosen { " chosen" } else { "" });
    out.push_str(if is_illustrative { " illustrative-heading\" title=\"" } else { "\" title=\"" });
    escape(out, text);
    if is_illustrative {
        out.push_str(labels::ILLUSTRATIVE_TITLE);
        out.push_str("\" aria-label=\"");
        escape(out, text);
        out.push_str(MARK);
    }
    out.push_str("\"><span>");
    escape(out, text);
    out.push_str("</span></div>");
}

fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
