//! A page for each commune: what it takes part in, and its other answers.

use documents::{WrittenBlock, WrittenColumn, WrittenRow, WrittenRun, WrittenTable};
use domain::indicators::{DaySnapshot, Figure, FigureFinding};
use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, CommuneIndex, Provenance};

use super::actions::by_name;
use super::{ReportInput, page, paragraph};
use crate::{columns, commune as words, findings, states};

pub(super) fn communes(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let mut blocks = Vec::new();
    for (rank, index) in members_by_name(input.snapshot).into_iter().enumerate() {
        if rank > 0 {
            blocks.push(WrittenBlock::PageBreak);
        }
        blocks.extend(commune_sheet(input, index));
    }
    blocks
}

/// The members of the day in the order of their sheets.
#[must_use]
pub fn members_by_name(snapshot: &DaySnapshot) -> Vec<CommuneIndex> {
    by_name(snapshot, snapshot.tally.cells.members().to_vec())
}

/// The sheet of a commune.
#[must_use]
pub fn commune_sheet(input: &ReportInput<'_>, index: CommuneIndex) -> Vec<WrittenBlock> {
    let snapshot = input.snapshot;
    let territory = &snapshot.territory;
    let commune = territory.commune(index);
    let id = page::commune_id(commune.code);
    let mut blocks = vec![WrittenBlock::heading(2, id, commune.display_name().to_string())];
    let finding = FigureFinding::commune(snapshot, index);
    let sentence = [&*findings::sentence(&finding, territory, snapshot.day()), "."].concat();
    let mut runs = vec![input.figure(sentence, Figure::Participations(commune.code))];
    if let Some(class) = domain::indicators::SizeClass::of(commune) {
        runs.push(page::of_size(&words::size_class(class)).into());
    }
    blocks.push(paragraph(runs));
    let domain = |index: &ActionIndex| (collation_key(&territory.action(*index).domain), *index);
    let running: Vec<_> = snapshot.tally.cells.running().iter().map(domain).collect();
    let running = sorted(running, |(one, _), (other, _)| one.cmp(other)).into_iter().map(|(_, index)| index);
    let view = snapshot.view();
    let row = |action: ActionIndex| {
        let own = territory.action(action);
        let cell = view.cell(action, index);
        let said = states::cell(&cell, view.took_part_before(action, index, &cell));
        let cells = vec![
            vec![ReportInput::marked(&*own.title, own.provenance == Provenance::Illustrative)],
            vec![WrittenRun::text(&*own.domain)],
            vec![ReportInput::marked(said, cell.is_illustrative())],
        ];
        WrittenRow { cells, is_strong: false }
    };
    blocks.push(WrittenBlock::Table(WrittenTable {
        columns: vec![
            WrittenColumn::texts(columns::ACTION, 5),
            WrittenColumn::texts(columns::DOMAIN, 3),
            WrittenColumn::texts(page::ANSWER, 5),
        ],
        rows: running.map(row).collect(),
        is_dense: true,
        ..WrittenTable::default()
    }));
    blocks
}
