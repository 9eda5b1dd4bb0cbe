//! What comes next: the actions that are registered and not yet deployed, and those under study.

use documents::{WrittenBlock, WrittenColumn, WrittenRow, WrittenRun, WrittenTable};
use domain::indicators::FigureFinding;
use domain::territory::{ActionIndex, Provenance, Status};

use super::actions::of_status;
use super::{ReportInput, page, paragraph};
use crate::{actions, columns};

pub(super) fn next(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let finding = [&*input.said(FigureFinding::upcoming), "."].concat();
    let mut blocks = vec![paragraph(vec![upcoming(input, finding)])];
    for status in [Status::Registered, Status::UnderStudy] {
        let found = of_status(input.snapshot, status);
        if !found.is_empty() {
            let id = if status == Status::Registered { "suite-inscrites" } else { "suite-a-l-etude" };
            blocks.push(WrittenBlock::heading(2, id, actions::status(status)));
            blocks.push(WrittenBlock::Table(table(input, status, found)));
        }
    }
    blocks
}

/// A text about what comes next, with the mark of the actions that it counts.
pub(super) fn upcoming(input: &ReportInput<'_>, text: String) -> WrittenRun {
    let counts = |status| matches!(status, Status::Registered | Status::UnderStudy);
    let mut counted = input.snapshot.territory.actions().iter().filter(|it| counts(it.status_on(input.snapshot.day())));
    ReportInput::marked(text, counted.any(|it| it.provenance == Provenance::Illustrative))
}

fn table(input: &ReportInput<'_>, status: Status, found: Vec<ActionIndex>) -> WrittenTable {
    let snapshot = input.snapshot;
    let row = |index: ActionIndex| {
        let action = snapshot.territory.action(index);
        let is_illustrative = action.provenance == Provenance::Illustrative;
        let prospect = action.report.prospect.as_ref().or(action.report.objective.as_ref());
        let said = prospect.or(action.description.as_ref());
        let said = said.map_or_else(|| WrittenRun::text(page::NOT_GIVEN).italic(), |text| WrittenRun::text(&**text));
        let stages = actions::stages(action, snapshot.scope());
        let cells = vec![
            vec![ReportInput::marked(&*action.title, is_illustrative)],
            vec![WrittenRun::text(&*action.domain)],
            vec![ReportInput::marked(stages, is_illustrative)],
            vec![said],
        ];
        WrittenRow { cells, is_strong: false }
    };
    WrittenTable {
        caption: vec![WrittenRun::text(actions::group(status))],
        columns: vec![
            WrittenColumn::texts(columns::ACTION, 4),
            WrittenColumn::texts(columns::DOMAIN, 3),
            WrittenColumn::texts(actions::STAGES, 3),
            WrittenColumn::texts(page::OF_AN_ACTION[3], 4),
        ],
        rows: found.into_iter().map(row).collect(),
        ..WrittenTable::default()
    }
}
