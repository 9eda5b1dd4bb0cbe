//! The sheet communes × actions: what each member says to each running action on a day.

use domain::answering::CellAnswer;
use domain::indicators::DayView;
use domain::spreadsheet::copied_text;
use domain::territory::{ActionIndex, CommuneIndex};

use crate::write::content::{CellContent, SheetContent, headings};
use crate::write::formula::SheetArea;

/// The name of the sheet, to which the formulas of the indicators refer.
pub(super) const NAME: &str = "Communes × actions";

/// The rows above the communes: the ids of the actions, and their titles.
const HEAD: usize = 2;
/// The columns before the actions: the code and the name of the commune.
const LABELS: usize = 2;

/// The rows and the columns of the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crossing<'a> {
    /// The members on the day, one row each.
    pub(super) communes: &'a [CommuneIndex],
    /// The actions that run on the day, one column each.
    pub(super) actions: &'a [ActionIndex],
}

impl Crossing<'_> {
    /// The cells of one commune, by its place among the members.
    pub(super) fn row(self, at: usize) -> SheetArea {
        Self::area((LABELS, HEAD + at), (LABELS + self.actions.len().saturating_sub(1), HEAD + at))
    }

    /// The cells of one action, by its place among those that run.
    pub(super) fn column(self, at: usize) -> SheetArea {
        Self::area((LABELS + at, HEAD), (LABELS + at, HEAD + self.communes.len().saturating_sub(1)))
    }

    /// All cells.
    pub(super) fn cells(self) -> SheetArea {
        SheetArea { from: self.column(0).from, ..self.column(self.actions.len().saturating_sub(1)) }
    }

    /// The codes of the communes.
    pub(super) fn codes(self) -> SheetArea {
        Self::area((0, HEAD), (0, HEAD + self.communes.len().saturating_sub(1)))
    }

    /// The ids of the actions.
    pub(super) fn ids(self) -> SheetArea {
        Self::area((LABELS, 0), (LABELS + self.actions.len().saturating_sub(1), 0))
    }

    /// Whether there is a cell to refer to.
    pub(super) const fn has_cells(self) -> bool {
        !self.communes.is_empty() && !self.actions.is_empty()
    }

    const fn area(from: (usize, usize), to: (usize, usize)) -> SheetArea {
        SheetArea { sheet: Some(NAME), from, to }
    }
}

/// The sheet.
pub(super) fn wide_sheet(view: DayView<'_>, crossing: Crossing<'_>) -> SheetContent {
    let territory = view.territory;
    let mut ids = headings(["code_insee", "nom"]);
    let mut titles = headings(["Code INSEE", "Commune"]);
    for &action in crossing.actions {
        let action = territory.action(action);
        ids.push(CellContent::heading(action.id.as_str()));
        titles.push(CellContent::heading(&*action.title));
    }
    let mut rows = vec![ids, titles];
    for &index in crossing.communes {
        let commune = territory.commune(index);
        let mut row = vec![CellContent::text(commune.code.as_str()), CellContent::text(&**commune.display_name())];
        row.extend(crossing.actions.iter().map(|&action| {
            let cell = view.cell(action, index);
            CellContent::text(copied_text(CellAnswer::plain(cell.state), cell.is_illustrative()))
        }));
        rows.push(row);
    }
    SheetContent { name: NAME.to_owned(), rows, frozen: (HEAD, LABELS), widths: vec![12, 28] }
}
