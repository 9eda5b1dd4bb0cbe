//! The grid's rows as text, and which of them have to be written again: a row is told from what it was by a number
//! computed of all that its cells show.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem;
use std::ops::Range;
use std::sync::Arc;

use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance};

use super::layout::{GridFilters, GridLayout};
use super::selection::{CellPosition, CellRange};
use super::window::DrawnWindow;
use crate::browser::scroll_area::RowUpdate;
use crate::wording::grid::{self, labels};
use crate::wording::{columns, states};
use charts::escape;
use domain::indicators::{DaySnapshot, EffectiveCell};

/// All that the rows are written of.
pub struct RenderContext<'a> {
    pub snapshot: &'a DaySnapshot,
    pub layout: &'a Arc<GridLayout>,
    pub filters: &'a GridFilters,
    /// What is selected, and the active cell.
    pub selected: CellRange,
    pub active: CellPosition,
    pub window: DrawnWindow,
}

/// What is on the screen.
#[derive(Clone, Debug, Default)]
pub struct RenderedRows {
    layout: Arc<GridLayout>,
    window: DrawnWindow,
    heads: u64,
    /// The hash of each row.
    rows: Vec<u64>,
}

/// What a cell shows and says.
struct CellLook<'a> {
    cell: EffectiveCell<'a>,
    took_part_before: bool,
    /// Whether it was edited, is selected, is active, does not answer to the filters.
    flags: [bool; 4],
}

/// All that the text of the cell is made of, its names aside.
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
    fn class(&self) -> String {
        let mut class = String::from(match self.cell.state {
            ParticipationState::TakesPart => "cell yes",
            ParticipationState::Interested => "cell half",
            ParticipationState::No => "cell no",
            ParticipationState::NotConcerned => "cell dash",
            ParticipationState::Unknown => "cell open",
        });
        if self.cell.is_made_up() {
            class.push_str(" guess");
        }
        let words = [" edited", " chosen", " active", " aside"];
        self.flags.iter().zip(words).filter(|(is, _)| **is).for_each(|(_, word)| class.push_str(word));
        class
    }
}

impl RenderContext<'_> {
    /// What there should be on the screen.
    pub fn wanted(&self) -> RenderedRows {
        let columns = hash_of(&self.column_names());
        let rows = self.window.rows.clone().map(|row| self.row_hash(row, columns)).collect();
        let heads = hash_of(&(columns, self.selected.from.column, self.selected.to.column));
        RenderedRows { layout: Arc::clone(self.layout), window: self.window.clone(), heads, rows }
    }

    /// The steps from what is on the screen to that.
    pub fn redraw(&self, drawn: &RenderedRows, wanted: &RenderedRows) -> Vec<RowUpdate> {
        let (old, new) = (&drawn.window.rows, &wanted.window.rows);
        if !Arc::ptr_eq(&drawn.layout, &wanted.layout) || drawn.window.columns != wanted.window.columns {
            return vec![RowUpdate::All(self.rows(new.clone()))];
        }
        let differs = |row: usize| drawn.rows.get(row - old.start) != wanted.rows.get(row - new.start);
        steps(old, new, &differs, &|rows| self.rows(rows))
    }

    /// The heads of the columns, where they are not those on the screen.
    pub fn heads(&self, drawn: &RenderedRows, wanted: &RenderedRows) -> Option<String> {
        let same = Arc::ptr_eq(&drawn.layout, &wanted.layout)
            && drawn.window.columns == wanted.window.columns
            && drawn.heads == wanted.heads;
        (!same).then(|| self.head())
    }

    /// A number of all that a row shows and says: a row is written again when it differs.
    fn row_hash(&self, row: usize, columns: u64) -> u64 {
        let mut hasher = DefaultHasher::new();
        (columns, self.line(row, !self.layout.transposed)).hash(&mut hasher);
        (self.selected.from.row <= row && row <= self.selected.to.row).hash(&mut hasher);
        for column in self.window.columns.clone() {
            if let Some((look, _, _)) = self.look(row, column) {
                look.hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    fn column_names(&self) -> Vec<(&str, bool)> {
        self.window.columns.clone().map(|column| self.line(column, self.layout.transposed)).collect()
    }

    fn look(&self, row: usize, column: usize) -> Option<(CellLook<'_>, ActionIndex, CommuneIndex)> {
        let (action, commune) = self.layout.cell(CellPosition { row, column })?;
        let view = self.snapshot.view();
        let look = CellLook {
            cell: view.cell(action, commune),
            took_part_before: view.took_part_before(action, commune),
            flags: [
                self.snapshot.territory.is_edited(action, commune),
                self.selected.holds(row, column),
                self.active == CellPosition { row, column },
                self.filters.asks_of_cells() && !self.filters.keep(self.snapshot, action, commune),
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
            name(&mut out, "grid-name", is_chosen, self.line(row, !self.layout.transposed));
            for column in self.window.columns.clone() {
                let Some((look, action, commune)) = self.look(row, column) else { continue };
                let place = column.to_string();
                out.push_str("<div role=\"gridcell\" id=\"gc");
                out.push_str(&number);
                out.push('-');
                out.push_str(&place);
                out.push_str("\" class=\"");
                out.push_str(&look.class());
                out.push_str("\" aria-colindex=\"");
                out.push_str(&(column + 2).to_string());
                out.push_str(if self.selected.holds(row, column) {
                    "\" aria-selected=\"true"
                } else {
                    "\" aria-selected=\"false"
                });
                out.push_str("\" aria-label=\"");
                escape(&mut out, &label(self.snapshot, action, commune));
                out.push_str("\"></div>");
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
            name(&mut out, "grid-head", is_chosen, self.line(column, self.layout.transposed));
        }
        out
    }

    /// The name of a line, and whether it is made up.
    fn line(&self, place: usize, is_commune: bool) -> (&str, bool) {
        let territory = &self.snapshot.territory;
        if is_commune {
            self.layout.communes.get(place).map_or(("", false), |it| (&*territory.commune(*it).name, false))
        } else {
            let action = self.layout.actions.get(place).map(|it| territory.action(*it));
            action.map_or(("", false), |it| (&*it.title, it.provenance == Provenance::Illustrative))
        }
    }
}

/// The steps from these rows to those, of which some say something else than before.
fn steps(
    old: &Range<usize>,
    new: &Range<usize>,
    differs: &dyn Fn(usize) -> bool,
    write: &dyn Fn(Range<usize>) -> String,
) -> Vec<RowUpdate> {
    let kept = old.start.max(new.start)..old.end.min(new.end);
    let changed: Vec<usize> = kept.clone().filter(|row| differs(*row)).collect();
    if kept.is_empty() || changed.len() * 2 > new.len() {
        return vec![RowUpdate::All(write(new.clone()))];
    }
    let mut steps = Vec::new();
    if kept.start > old.start {
        steps.push(RowUpdate::DropFirst(kept.start - old.start));
    }
    if kept.end < old.end {
        steps.push(RowUpdate::DropLast(old.end - kept.end));
    }
    steps.extend(changed.into_iter().map(|row| RowUpdate::One(row - kept.start, write(row..row + 1))));
    if new.start < kept.start {
        steps.push(RowUpdate::Before(write(new.start..kept.start)));
    }
    if kept.end < new.end {
        steps.push(RowUpdate::After(write(kept.end..new.end)));
    }
    steps
}

/// Closes the tag of a line's head, and says its name.
fn name(out: &mut String, class: &str, is_chosen: bool, (text, made_up): (&str, bool)) {
    out.push_str("\" class=\"");
    out.push_str(class);
    out.push_str(if is_chosen { " chosen" } else { "" });
    out.push_str(if made_up { " invented\" title=\"" } else { "\" title=\"" });
    escape(out, text);
    out.push_str(if made_up { labels::INVENTED_TITLE } else { "" });
    out.push_str("\"><span>");
    escape(out, text);
    out.push_str("</span></div>");
}

/// A cell's name for those who hear it.
pub fn label(snapshot: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> String {
    let territory = &snapshot.territory;
    let cell = snapshot.view().cell(action, commune);
    let words = states::cell(&cell, snapshot.view().took_part_before(action, commune));
    let (own, other) = (&territory.commune(commune).name, &territory.action(action).title);
    grid::cell(own, other, &words, cell.provenance_of_row(), territory.is_edited(action, commune))
}

fn hash_of(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
