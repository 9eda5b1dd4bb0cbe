//! The answers of all communes: communes are rows, running actions are columns.

use documents::{WrittenBlock, WrittenColumn, WrittenRow, WrittenRun, WrittenTable};
use domain::indicators::{Figure, FigureFinding};
use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance};

use super::actions::by_name;
use super::{ReportInput, page, paragraph};
use crate::numbers::range;
use crate::{columns, states};

/// How many actions a table has side by side; more are cut into several tables.
const ACROSS: usize = 30;

/// The sign of a state. The signs differ in shape.
pub(super) const fn sign(state: ParticipationState) -> &'static str {
    match state {
        ParticipationState::TakesPart => "●",
        ParticipationState::Interested => "◐",
        ParticipationState::No => "○",
        ParticipationState::NotConcerned => "–",
        ParticipationState::Unknown => "?",
    }
}

pub(super) fn matrix(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let snapshot = input.snapshot;
    let territory = &snapshot.territory;
    if snapshot.running() == 0 {
        return vec![WrittenBlock::paragraph(page::NOTHING_RUNS)];
    }
    let domain = |index: &ActionIndex| collation_key(&territory.action(*index).domain);
    let running = snapshot.tally.cells.running().to_vec();
    let actions = sorted(running, |one, other| domain(one).cmp(&domain(other)));
    let finding = [&*input.said(FigureFinding::participations), "."].concat();
    let mut blocks = vec![paragraph(vec![input.of_all_answers(finding)]), paragraph(vec![legend().into()])];
    let communes = by_name(snapshot, snapshot.tally.cells.members().to_vec());
    // Even tables rather than a full one and a rest.
    let tables = actions.len().div_ceil(ACROSS).max(1);
    let across = actions.len().div_ceil(tables).max(1);
    for (rank, some) in actions.chunks(across).enumerate() {
        blocks.push(WrittenBlock::Table(table(input, &communes, some, (rank + 1, tables))));
    }
    blocks
}

/// « ● participe ; ◐ intéressée ; … ».
fn legend() -> String {
    let one = |state: ParticipationState| [sign(state), "\u{a0}", &states::within(state)].concat();
    page::legend(&ParticipationState::ALL.map(one).join("\u{202f}; "))
}

fn table(
    input: &ReportInput<'_>,
    communes: &[CommuneIndex],
    actions: &[ActionIndex],
    (rank, tables): (usize, usize),
) -> WrittenTable {
    let snapshot = input.snapshot;
    let view = snapshot.view();
    let row = |&index: &CommuneIndex| {
        let commune = snapshot.territory.commune(index);
        let count = snapshot.count_of(index).map(range).unwrap_or_default();
        let total = input.figure(count, Figure::Participations(commune.code));
        let total = WrittenRun { mark: total.mark.map(|_| String::new()), ..total };
        let mut cells = vec![vec![WrittenRun::text(commune.display_name().to_string())], vec![total]];
        for &action in actions {
            let cell = view.cell(action, index);
            let run = WrittenRun::text(sign(cell.state));
            cells.push(vec![if cell.is_illustrative() { run.marked("") } else { run }]);
        }
        WrittenRow { cells, is_strong: false }
    };
    let mut heads = vec![WrittenColumn::texts(columns::COMMUNE, 8), WrittenColumn::figures(columns::ACTIONS, 2)];
    for &action in actions {
        let action = snapshot.territory.action(action);
        let head = WrittenRun::text(&*action.title);
        let is_illustrative = action.provenance == Provenance::Illustrative;
        let head = vec![if is_illustrative { head.marked("") } else { head }];
        heads.push(WrittenColumn { head, is_numeric: false, weight: 1 });
    }
    WrittenTable {
        caption: vec![WrittenRun::text(page::matrix_caption(rank, tables))],
        columns: heads,
        rows: communes.iter().map(row).collect(),
        note: Vec::new(),
        is_dense: true,
        has_turned_heads: true,
    }
}
