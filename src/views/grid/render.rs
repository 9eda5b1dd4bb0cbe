//! The grid's rows as text, and which of them have to be written again: a row is told from what it was by a number
//! computed of all that its cells show.

use std::ops::Range;
use std::sync::Arc;

use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance};

use super::layout::{GridFilters, GridLayout, seen};
use super::selection::{CellPosition, CellRange};
use super::window::DrawnWindow;
use crate::browser::scroll_area::RowUpdate;
use crate::state::DaySnapshot;
use crate::views::shared::marks::in_words;
use crate::wording::grid;
use charts::escape;

/// All that the rows are written of.
pub struct RenderContext<'a> {
    pub picture: &'a DaySnapshot,
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
    rows: Vec<u64>,
}

/// What a cell shows.
struct CellLook {
    state: ParticipationState,
    from: Option<Provenance>,
    /// Whether it was edited, is selected, is active, does not answer to the filters.
    flags: [bool; 4],
    /// Its dates, as one number.
    dates: u64,
}

impl CellLook {
    fn number(&self) -> u64 {
        let from = self.from.map_or(3, |from| from as u64);
        let flags = self.flags.iter().fold(0, |all, it| all << 1 | u64::from(*it));
        ((self.dates * 8 + self.state as u64) * 4 + from) * 16 + flags
    }

    fn class(&self) -> String {
        let mut class = String::from(match self.state {
            ParticipationState::TakesPart => "cell yes",
            ParticipationState::Interested => "cell half",
            ParticipationState::No => "cell no",
            ParticipationState::NotConcerned => "cell dash",
            ParticipationState::Unknown => "cell open",
        });
        if self.from == Some(Provenance::Illustrative) {
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
        let rows = self.window.rows.clone().map(|row| self.number(row)).collect();
        let selected = [self.selected.from.column, self.selected.to.column];
        let heads = selected.iter().fold(1, |number, column| mixed(number, *column as u64));
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

    fn number(&self, row: usize) -> u64 {
        let is_chosen = self.selected.from.row <= row && row <= self.selected.to.row;
        self.window.columns.clone().fold(u64::from(is_chosen), |number, column| {
            self.face(row, column).map_or(number, |(face, _, _)| mixed(number, face.number()))
        })
    }

    fn face(&self, row: usize, column: usize) -> Option<(CellLook, ActionIndex, CommuneIndex)> {
        let (action, commune) = self.layout.cell(CellPosition { row, column })?;
        let seen = seen(self.picture);
        let shown = seen.shown(action, commune);
        let day =
            |date: Option<domain::dates::ReducedDate>| date.map_or(0, |date| date.first_day().number().unsigned_abs());
        let face = CellLook {
            state: shown.state,
            from: seen.row(action, commune).map(|row| row.provenance),
            flags: [
                self.picture.territory.is_edited(action, commune),
                self.selected.holds(row, column),
                self.active == CellPosition { row, column },
                self.filters.asks_of_cells() && !self.filters.keep(self.picture, action, commune),
            ],
            dates: u64::from(day(shown.since)) << 22 | u64::from(day(shown.until)),
        };
        Some((face, action, commune))
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
                let Some((face, action, commune)) = self.face(row, column) else { continue };
                let place = column.to_string();
                out.push_str("<div role=\"gridcell\" id=\"gc");
                out.push_str(&number);
                out.push('-');
                out.push_str(&place);
                out.push_str("\" class=\"");
                out.push_str(&face.class());
                out.push_str("\" aria-colindex=\"");
                out.push_str(&(column + 2).to_string());
                out.push_str(if self.selected.holds(row, column) {
                    "\" aria-selected=\"true"
                } else {
                    "\" aria-selected=\"false"
                });
                out.push_str("\" aria-label=\"");
                escape(&mut out, &label(self.picture, action, commune));
                out.push_str("\"></div>");
            }
            out.push_str("</div>");
        }
        out
    }

    fn head(&self) -> String {
        let mut out =
            String::from("<div role=\"columnheader\" aria-colindex=\"1\" id=\"grille-coin\" class=\"grid-corner\">");
        out.push_str(if self.layout.transposed { "Action" } else { "Commune" });
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
        let territory = &self.picture.territory;
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
    out.push_str(if made_up { " (intitulé illustratif)\"><span>" } else { "\"><span>" });
    escape(out, text);
    out.push_str("</span></div>");
}

/// A cell's name for those who hear it.
pub fn label(picture: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> String {
    let territory = &picture.territory;
    let from = seen(picture).row(action, commune).map(|row| row.provenance);
    let words = in_words(picture, action, commune);
    let edited = territory.is_edited(action, commune);
    grid::cell(&territory.commune(commune).name, &territory.action(action).title, &words, from, edited)
}

/// A number that depends on every number mixed into it, in their order.
const fn mixed(number: u64, with: u64) -> u64 {
    (number ^ with).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Does the steps on rows that are numbers, an old one with a dash before it.
    fn done(old: Range<usize>, steps: Vec<RowUpdate>) -> Vec<String> {
        let read = |rows: &str| rows.split_terminator(';').map(str::to_owned).collect::<Vec<_>>();
        let mut rows: Vec<String> = old.map(|row| format!("-{row}")).collect();
        for step in steps {
            match step {
                RowUpdate::All(all) => rows = read(&all),
                RowUpdate::DropFirst(count) => drop(rows.drain(..count)),
                RowUpdate::DropLast(count) => rows.truncate(rows.len() - count),
                RowUpdate::Before(more) => rows = [read(&more), rows].concat(),
                RowUpdate::After(more) => rows.extend(read(&more)),
                RowUpdate::One(at, row) => rows[at] = read(&row).concat(),
            }
        }
        rows
    }

    #[test]
    fn whatever_was_drawn_the_rows_that_are_wanted_stand_there_in_their_order_and_say_what_they_should() {
        let ranges = || (0..9_usize).flat_map(|start| (start..9).map(move |end| start..end));
        for (old, new) in ranges().flat_map(|old| ranges().map(move |new| (old.clone(), new))) {
            for seed in 0..5 {
                let differs = |row: usize| (row * 7 + seed) % 5 < 2;
                let write =
                    |rows: Range<usize>| rows.flat_map(|row| [row.to_string(), ";".to_owned()]).collect::<String>();
                let rows = done(old.clone(), steps(&old, &new, &differs, &write));
                let names: Vec<&str> = rows.iter().map(|row| row.trim_start_matches('-')).collect();
                assert_eq!(names, new.clone().map(|row| row.to_string()).collect::<Vec<_>>(), "{old:?} {new:?}");
                let is_stale = |row: &String| row.strip_prefix('-').is_some_and(|row| differs(row.parse().unwrap()));
                assert!(!rows.iter().any(is_stale), "{old:?} {new:?} {rows:?}");
            }
        }
    }

    #[test]
    fn one_row_that_changes_is_one_row_that_is_written() {
        let write = |rows: Range<usize>| rows.flat_map(|row| [row.to_string(), ";".to_owned()]).collect::<String>();
        assert_eq!(steps(&(6..30), &(6..30), &|row| row == 9, &write), [RowUpdate::One(3, "9;".to_owned())]);
        assert_eq!(steps(&(6..30), &(6..30), &|_| false, &write), []);
    }
}
