//! The communes by size class, and the actions by domain.

use documents::{WrittenBlock, WrittenColumn, WrittenRow, WrittenRun, WrittenTable};
use domain::indicators::{
    ActionGroup, ActionSet, Figure, FigureFinding, Grouping, SizeGroup, action_groups, size_groups,
};

use super::{ReportInput, heading};
use crate::groups::labels;
use crate::numbers::{fraction, percentages, range, whole};
use crate::{columns, commune, findings, groups as words, population};

pub(super) fn groups(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let snapshot = input.snapshot;
    if snapshot.running() == 0 {
        return vec![WrittenBlock::paragraph(super::page::NOTHING_RUNS)];
    }
    let classes = size_groups(&snapshot.territory, &snapshot.tally.cells, &snapshot.tally.counts);
    let mut blocks = vec![heading("groupes-tailles", input.of_all_answers(input.said(FigureFinding::sizes)))];
    blocks.push(WrittenBlock::Table(sizes(input, &classes)));
    let domains = FigureFinding::groups(snapshot, Grouping::Domain);
    let title = findings::sentence(&domains, &snapshot.territory, snapshot.day());
    blocks.push(heading("groupes-domaines", input.of_all_answers(title)));
    let mut found = if let FigureFinding::Groups { groups, .. } = domains { groups } else { Vec::new() };
    let all = action_groups(&snapshot.territory, &snapshot.tally.cells, Grouping::Domain);
    found.extend(all.into_iter().filter(|group| group.name.is_none()));
    blocks.push(WrittenBlock::Table(by_domain(input, &found)));
    blocks
}

fn sizes(input: &ReportInput<'_>, classes: &[SizeGroup]) -> WrittenTable {
    let snapshot = input.snapshot;
    let thresholds = &snapshot.territory.about().thresholds;
    let row = |group: &SizeGroup| {
        let is_illustrative = group.members.iter().any(|&it| snapshot.backing_of_commune(it).illustrative > 0);
        let marked = |text: String| vec![ReportInput::marked(text, is_illustrative)];
        let of = u32::try_from(group.members.len()).unwrap_or(u32::MAX);
        let mut cells = vec![
            vec![group.class.map_or_else(|| labels::UNKNOWN_SIZE.to_owned(), commune::size_class).into()],
            vec![whole(of.into()).into()],
            vec![whole(group.inhabitants).into()],
            marked(words::mean(group.spread.mean)),
            marked(range(group.spread.lowest.count)),
            marked(range(group.spread.highest.count)),
        ];
        cells.extend(group.reached.iter().map(|at| marked(fraction(at.reach.communes, of))));
        WrittenRow { cells, is_strong: false }
    };
    let mut columns = vec![
        WrittenColumn::texts(labels::SIZE_CLASS, 4),
        WrittenColumn::figures(columns::COMMUNES, 2),
        WrittenColumn::figures(columns::INHABITANTS, 2),
        WrittenColumn::figures(labels::MEAN, 2),
        WrittenColumn::figures(labels::LOWEST, 2),
        WrittenColumn::figures(labels::HIGHEST, 2),
    ];
    columns.extend(thresholds.iter().map(|k| WrittenColumn::figures(super::page::at_least(*k), 2)));
    let left_out = population::left_out_sentence(&snapshot.territory, snapshot.tally.cells.members());
    WrittenTable {
        caption: vec![WrittenRun::text([super::page::SIZES_CAPTION, &*left_out].concat())],
        columns,
        rows: classes.iter().map(row).collect(),
        ..WrittenTable::default()
    }
}

fn by_domain(input: &ReportInput<'_>, found: &[ActionGroup]) -> WrittenTable {
    let snapshot = input.snapshot;
    let of = snapshot.members();
    let row = |group: &ActionGroup| {
        let figure = |text: String| match &group.name {
            Some(name) => vec![input.figure(text, Figure::Reach(ActionSet::Domain(name.clone())))],
            None => vec![input.of_all_answers(text)],
        };
        let is_illustrative = group.actions.iter().any(|&it| snapshot.backing(Some(it)).illustrative > 0);
        let share = words::share(group.participations, group.concerned);
        let cells = vec![
            vec![findings::group_name(&snapshot.territory, Grouping::Domain, group).into()],
            vec![whole(group.actions.len() as u64).into()],
            figure(fraction(group.communes, of)),
            figure(percentages(group.communes, of)),
            vec![ReportInput::marked(share, is_illustrative)],
        ];
        WrittenRow { cells, is_strong: false }
    };
    WrittenTable {
        caption: vec![WrittenRun::text(words::groups_caption(Grouping::Domain))],
        columns: vec![
            WrittenColumn::texts(labels::grouping_column(Grouping::Domain), 4),
            WrittenColumn::figures(columns::ACTIONS, 1),
            WrittenColumn::figures(columns::COMMUNES, 2),
            WrittenColumn::figures(columns::SHARE, 1),
            WrittenColumn::figures(labels::PARTICIPATIONS, 3),
        ],
        rows: found.iter().map(row).collect(),
        ..WrittenTable::default()
    }
}
