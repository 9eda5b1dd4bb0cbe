//! The charts of a report, each under its finding and with its figures as a table.

use documents::{PictureContent, WrittenBlock, WrittenColumn, WrittenPicture, WrittenRow, WrittenRun, WrittenTable};
use domain::indicators::{
    DeploymentYears, Distribution, Figure, FigureFinding, Interval, Milestone, are_dates_unknown, milestones,
};
use domain::territory::Provenance;

use super::{ReportChart, ReportChartKind, ReportInput, heading, page};
use crate::chart_labels::ChartBasis;
use crate::numbers::{fraction, percentages, range, whole};
use crate::{chart_labels, columns, overview};

pub(super) fn charts(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let mut blocks = Vec::new();
    let nothing_runs = input.snapshot.running() == 0;
    if nothing_runs {
        blocks.push(WrittenBlock::paragraph(page::NOTHING_RUNS));
    }
    // What shows participations is empty then.
    let is_shown = |chart: &&ReportChart| !nothing_runs || chart.kind == ReportChartKind::Deployments;
    for chart in input.charts.iter().filter(is_shown) {
        let id = page::chart_id(chart.kind);
        let finding = match chart.kind {
            ReportChartKind::Thresholds => input.said(FigureFinding::half),
            ReportChartKind::Map => input.said(FigureFinding::extremes),
            ReportChartKind::Deployments => input.said(FigureFinding::deployments),
            ReportChartKind::Adoption => input.said(FigureFinding::adoption),
            ReportChartKind::Distribution => input.said(FigureFinding::most_common),
        };
        blocks.push(heading(id, of_chart(input, chart.kind, &finding)));
        blocks.push(picture(input, chart, finding));
        blocks.extend(table(input, chart.kind).map(WrittenBlock::Table));
    }
    blocks
}

/// A text about a chart, with its mark: deployments rest on the rows of the actions, the others on all answers.
fn of_chart(input: &ReportInput<'_>, kind: ReportChartKind, text: &str) -> WrittenRun {
    match kind {
        ReportChartKind::Deployments => input.about(text, &Figure::Deployed),
        _ => input.of_all_answers(text),
    }
}

fn picture(input: &ReportInput<'_>, chart: &ReportChart, finding: String) -> WrittenBlock {
    let basis: &[ChartBasis] = if chart.kind == ReportChartKind::Map { &[ChartBasis::Outlines] } else { &[] };
    WrittenBlock::Picture(WrittenPicture {
        content: PictureContent::Svg(chart.svg.clone()),
        size: chart.size,
        title: page::chart_name(chart.kind).to_owned(),
        alternative: finding,
        caption: vec![of_chart(input, chart.kind, page::chart_name(chart.kind))],
        credits: chart_labels::credits(&input.snapshot.territory, basis),
    })
}

fn table(input: &ReportInput<'_>, kind: ReportChartKind) -> Option<WrittenTable> {
    match kind {
        ReportChartKind::Thresholds => Some(thresholds(input)),
        ReportChartKind::Deployments => Some(years(input)),
        ReportChartKind::Adoption => Some(adoption(input)),
        ReportChartKind::Distribution => Some(distribution(input)),
        // The number of actions of each commune stands in the matrix.
        ReportChartKind::Map => None,
    }
}

fn thresholds(input: &ReportInput<'_>) -> WrittenTable {
    let of = input.snapshot.members();
    let row = |at: &domain::indicators::AtLeast| {
        let figure = |text: String| vec![input.figure(text, Figure::AtLeast(at.k))];
        let is_pinned = input.snapshot.territory.about().thresholds.contains(&at.k);
        let name = if is_pinned { overview::pinned(at.k) } else { at.k.to_string() };
        let (share, count) = (percentages(at.interval(), of), fraction(at.interval(), of));
        WrittenRow { cells: vec![vec![name.into()], figure(count), figure(share)], is_strong: is_pinned }
    };
    WrittenTable {
        caption: vec![WrittenRun::text(overview::thresholds_caption(of))],
        columns: vec![
            WrittenColumn::texts(page::AT_LEAST, 2),
            WrittenColumn::figures(columns::COMMUNES, 2),
            WrittenColumn::figures(columns::SHARE, 2),
        ],
        rows: input.snapshot.tally.at_least.iter().map(row).collect(),
        ..WrittenTable::default()
    }
}

fn years(input: &ReportInput<'_>) -> WrittenTable {
    let snapshot = input.snapshot;
    let (territory, day) = (&snapshot.territory, snapshot.day());
    let years = DeploymentYears::of(snapshot);
    let reached = milestones(territory, Milestone::Deployed, None, day);
    let row = |year: u16| {
        let mut names = Vec::new();
        for it in &reached {
            let action = territory.action(it.action);
            let is_dated = !are_dates_unknown(action, snapshot.scope());
            if is_dated && action.deployed.is_some_and(|date| date.year() == year) {
                if !names.is_empty() {
                    names.push(WrittenRun::text("\u{202f}; "));
                }
                let is_illustrative = action.provenance == Provenance::Illustrative;
                names.push(ReportInput::marked(&*action.title, is_illustrative));
            }
        }
        let count = range(years.in_year(year));
        let figure = input.figure(count, Figure::DeployedIn(year));
        WrittenRow { cells: vec![vec![year.to_string().into()], vec![figure], names], is_strong: false }
    };
    let first = territory.about().adopted.map_or_else(|| day.year(), domain::dates::ReducedDate::year);
    let first = years.by_year.keys().next().copied().unwrap_or(first).min(first);
    WrittenTable {
        caption: vec![WrittenRun::text(page::YEARS_CAPTION)],
        columns: vec![
            WrittenColumn::texts(overview::labels::YEAR, 1),
            WrittenColumn::figures(overview::labels::DEPLOYED, 1),
            WrittenColumn::texts(page::WHICH, 6),
        ],
        rows: (first..=day.year()).map(row).collect(),
        ..WrittenTable::default()
    }
}

fn adoption(input: &ReportInput<'_>) -> WrittenTable {
    let territory = &input.snapshot.territory;
    let actions = match FigureFinding::adoption(input.snapshot) {
        FigureFinding::Adoption { actions, .. } => actions,
        _ => Vec::new(),
    };
    let row = |(index, it): (domain::territory::ActionIndex, domain::indicators::Adoption)| {
        let action = territory.action(index);
        let figure = |text: String| vec![input.figure(text, Figure::Participants(action.id.clone()))];
        let title = ReportInput::marked(&*action.title, action.provenance == Provenance::Illustrative);
        let count = it.interval();
        let cells = vec![
            vec![title],
            vec![WrittenRun::text(&*action.domain)],
            figure(fraction(count, it.of)),
            figure(percentages(count, it.of)),
        ];
        WrittenRow { cells, is_strong: false }
    };
    WrittenTable {
        caption: vec![WrittenRun::text(overview::ADOPTION_CAPTION)],
        columns: vec![
            WrittenColumn::texts(columns::ACTION, 5),
            WrittenColumn::texts(columns::DOMAIN, 3),
            WrittenColumn::figures(columns::COMMUNES, 2),
            WrittenColumn::figures(columns::SHARE, 2),
        ],
        rows: actions.into_iter().map(row).collect(),
        ..WrittenTable::default()
    }
}

fn distribution(input: &ReportInput<'_>) -> WrittenTable {
    let Distribution { counts, uncertain, .. } = Distribution::of(&input.snapshot.tally.counts);
    let row = |(k, count): &(u32, Interval)| {
        let figure = |text: u32| vec![input.figure(whole(text.into()), Figure::Exactly(*k))];
        let cells = vec![vec![whole((*k).into()).into()], figure(count.min), figure(count.max)];
        WrittenRow { cells, is_strong: false }
    };
    let mut rows: Vec<WrittenRow> = counts.iter().map(row).collect();
    if uncertain > 0 {
        let count = vec![input.of_all_answers(whole(uncertain.into()))];
        rows.push(WrittenRow {
            cells: vec![vec![chart_labels::UNCERTAIN_ROW.into()], count, Vec::new()],
            is_strong: true,
        });
    }
    WrittenTable {
        caption: vec![WrittenRun::text(chart_labels::DISTRIBUTION)],
        columns: vec![
            WrittenColumn::figures(columns::ACTIONS, 2),
            WrittenColumn::figures(chart_labels::CERTAIN_COLUMN, 2),
            WrittenColumn::figures(chart_labels::POSSIBLE_COLUMN, 3),
        ],
        rows,
        ..WrittenTable::default()
    }
}
