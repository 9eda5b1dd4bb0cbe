//! The report on the scheme: one function from the data, the EPCI's own words and the chosen parts to a document, which
//! the page shows and prints and which becomes a file for a word processor.

mod actions;
mod charted;
mod communes;
mod cover;
mod figures;
mod groups;
pub mod labels;
mod matrix;
mod method;
mod next;
mod own_text;
pub mod page;
mod part;
mod published;
#[cfg(test)]
mod tests;

use documents::{DocumentWords, PageFurniture, PaperSheet, WrittenBlock, WrittenDocument, WrittenRun};
use domain::indicators::{DaySnapshot, Figure, FigureFinding, figure_backing};
use domain::journal::Composition;
use domain::territory::Provenance;

use crate::{chart_labels, findings, overview, states};

pub use communes::{commune_sheet, members_by_name};
pub use figures::{LiveFigure, live_figures, unknown_figures};
pub use own_text::own_text;
pub use part::{ReportChoice, ReportPart, added_section, removed_section};

/// What a report is made from.
#[expect(missing_debug_implementations, reason = "it has a function")]
pub struct ReportInput<'a> {
    /// The figures of the day.
    pub snapshot: &'a DaySnapshot,
    /// The EPCI's own words.
    pub composition: &'a Composition,
    /// The fingerprint of the data.
    pub fingerprint: &'a str,
    /// The charts, drawn.
    pub charts: Vec<ReportChart>,
    /// Whether the sheets of the communes stand in their part, rather than being made one by one by [`commune_sheet`].
    pub has_sheets: bool,
    /// The address of the account of a figure.
    pub account: &'a dyn Fn(Figure) -> String,
}

/// A chart of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportChart {
    /// What it shows.
    pub kind: ReportChartKind,
    /// The drawing, as an SVG document.
    pub svg: String,
    /// Its width and height, in pixels.
    pub size: (u32, u32),
}

/// The charts of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportChartKind {
    /// How many communes take part in at least so many actions.
    Thresholds,
    /// The number of actions of each commune.
    Map,
    /// The deployments, year by year.
    Deployments,
    /// The communes of each action.
    Adoption,
    /// How many communes take part in how many actions.
    Distribution,
}

/// A part of a report with its blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPart {
    /// The part.
    pub part: ReportPart,
    /// What it says.
    pub blocks: Vec<WrittenBlock>,
}

/// The parts of a report, in this order.
#[must_use]
pub fn parts(input: &ReportInput<'_>, parts: &[ReportPart]) -> Vec<WrittenPart> {
    let (mut number, mut annex, mut is_turned, mut follows_cover) = (0, 0, false, false);
    let write = |part: &ReportPart| {
        let count = if part.is_annex() { &mut annex } else { &mut number };
        let title = match part {
            ReportPart::Cover | ReportPart::Contents => String::new(),
            _ => {
                *count += 1;
                page::numbered(part.is_annex(), *count, &part.title(input.composition))
            }
        };
        let mut blocks = Vec::new();
        let turns = matches!(part, ReportPart::Matrix) && input.snapshot.running() > 0;
        if turns || is_turned {
            blocks.push(WrittenBlock::Sheet(if turns { PaperSheet::Wide } else { PaperSheet::Upright }));
        } else if follows_cover || matches!(part, ReportPart::Communes | ReportPart::Published) {
            blocks.push(WrittenBlock::PageBreak);
        }
        (is_turned, follows_cover) = (turns, *part == ReportPart::Cover);
        if !title.is_empty() {
            blocks.push(WrittenBlock::heading(1, part.id(), title));
        }
        blocks.extend(body(input, part));
        WrittenPart { part: part.clone(), blocks }
    };
    let mut written: Vec<WrittenPart> = parts.iter().map(write).collect();
    note_once(&mut written);
    written
}

/// Leaves each footnote at the first of its calls: a reader needs a definition once.
fn note_once(parts: &mut [WrittenPart]) {
    let mut known: Vec<Vec<WrittenRun>> = Vec::new();
    let mut keep_new = |runs: &mut Vec<WrittenRun>| {
        for run in runs {
            match &run.footnote {
                Some(note) if known.contains(note) => run.footnote = None,
                Some(note) => known.push(note.clone()),
                None => {}
            }
        }
    };
    for block in parts.iter_mut().flat_map(|part| &mut part.blocks) {
        match block {
            WrittenBlock::Heading { runs, .. } | WrittenBlock::Paragraph { runs, .. } => keep_new(runs),
            WrittenBlock::List { items, .. } => items.iter_mut().for_each(&mut keep_new),
            _ => {}
        }
    }
}

fn body(input: &ReportInput<'_>, part: &ReportPart) -> Vec<WrittenBlock> {
    match part {
        ReportPart::Cover => cover::cover(input),
        ReportPart::Contents => vec![WrittenBlock::Contents { title: page::part(part).to_owned(), levels: 1 }],
        ReportPart::Foreword | ReportPart::Own(_) => {
            own_text(part.text(input.composition), &part.id(), &|name| figures::live(input, name))
        }
        ReportPart::Key => cover::key(input),
        ReportPart::Charts => charted::charts(input),
        ReportPart::Actions => actions::sheets(input),
        ReportPart::Groups => groups::groups(input),
        ReportPart::Next => next::next(input),
        ReportPart::Matrix => matrix::matrix(input),
        ReportPart::Communes if !input.has_sheets => Vec::new(),
        ReportPart::Communes => communes::communes(input),
        ReportPart::Method => method::method(input),
        ReportPart::Published => published::published(input),
        ReportPart::Sources => method::sources(input),
    }
}

/// The document of these parts.
#[must_use]
pub fn document(input: &ReportInput<'_>, written: Vec<WrittenPart>) -> WrittenDocument {
    let has_cover = written.first().is_some_and(|it| it.part == ReportPart::Cover);
    WrittenDocument {
        title: ReportPart::Cover.title(input.composition),
        language: "fr-FR".to_owned(),
        furniture: furniture(input),
        words: words(),
        has_cover,
        blocks: written.into_iter().flat_map(|part| part.blocks).collect(),
    }
}

/// The words that numbering needs.
#[must_use]
pub fn words() -> DocumentWords {
    DocumentWords {
        page: "Page".to_owned(),
        of: "sur".to_owned(),
        figure: "Figure".to_owned(),
        table: "Tableau".to_owned(),
        after_number: "\u{a0}: ".to_owned(),
    }
}

/// What stands on every page.
#[must_use]
pub fn furniture(input: &ReportInput<'_>) -> PageFurniture {
    let territory = &input.snapshot.territory;
    PageFurniture {
        head: [&*ReportPart::Cover.title(input.composition), ", ", &territory.about().epci].concat(),
        date: overview::at(input.snapshot.day()),
        source: chart_labels::source(territory),
        fingerprint: chart_labels::fingerprint(input.fingerprint),
        illustrative: if input.is_illustrative() { chart_labels::ILLUSTRATIVE.to_owned() } else { String::new() },
    }
}

impl ReportInput<'_> {
    /// Whether an answer of the day, or an action, is illustrative.
    fn is_illustrative(&self) -> bool {
        let is_row = |action: &domain::territory::Action| action.provenance == Provenance::Illustrative;
        self.snapshot.backing(None).illustrative > 0 || self.snapshot.territory.actions().iter().any(is_row)
    }

    /// A text with the mark, if it rests on illustrative data.
    fn marked(text: impl Into<String>, is_illustrative: bool) -> WrittenRun {
        let run = WrittenRun::text(text);
        if is_illustrative { run.marked(states::provenance(Provenance::Illustrative)) } else { run }
    }

    /// A text about a figure: with its mark, and leading to its account.
    fn figure(&self, text: impl Into<String>, figure: Figure) -> WrittenRun {
        self.about(text, &figure).linked((self.account)(figure))
    }

    /// The same, with the definition of the figure as a footnote.
    fn defined(&self, text: impl Into<String>, figure: Figure) -> WrittenRun {
        let DaySnapshot { territory, tally, .. } = self.snapshot;
        let account = domain::indicators::account(territory, tally, &figure);
        let definition = account.map(|account| crate::account::formula(territory, &figure, &account));
        let run = self.figure(text, figure);
        match definition {
            Some(definition) => run.noted(vec![WrittenRun::text(definition)]),
            None => run,
        }
    }

    /// A text about a figure, with its mark.
    fn about(&self, text: impl Into<String>, figure: &Figure) -> WrittenRun {
        Self::marked(text, figure_backing(self.snapshot, figure).illustrative > 0)
    }

    /// A text that is computed from all answers, and has no account.
    fn of_all_answers(&self, text: impl Into<String>) -> WrittenRun {
        Self::marked(text, self.snapshot.backing(None).illustrative > 0)
    }

    /// The sentence of a finding of the day.
    fn said(&self, found: fn(&DaySnapshot) -> FigureFinding) -> String {
        findings::said(self.snapshot, found)
    }
}

/// A heading of the second level that states a finding.
fn heading(id: &str, run: WrittenRun) -> WrittenBlock {
    WrittenBlock::Heading { level: 2, id: id.to_owned(), runs: vec![run] }
}

/// A paragraph of these runs.
fn paragraph(runs: Vec<WrittenRun>) -> WrittenBlock {
    WrittenBlock::Paragraph { style: documents::ParagraphStyle::Normal, runs }
}

/// The document as a plain text, for programs that take nothing else.
#[must_use]
pub fn as_text(document: &WrittenDocument) -> String {
    use documents::plain_text;
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            WrittenBlock::Heading { runs, .. } => lines.extend([String::new(), plain_text(runs)]),
            WrittenBlock::Paragraph { runs, .. } => lines.push(plain_text(runs)),
            WrittenBlock::List { items, .. } => {
                lines.extend(items.iter().map(|item| ["– ", &*plain_text(item)].concat()));
            }
            WrittenBlock::Table(table) => {
                let mut rows: Vec<Vec<String>> = vec![table.columns.iter().map(|it| plain_text(&it.head)).collect()];
                rows.extend(table.rows.iter().map(|row| row.cells.iter().map(|it| plain_text(it)).collect()));
                lines.push(domain::spreadsheet::tab_separated(&rows).trim_end().to_owned());
            }
            WrittenBlock::Picture(picture) => lines.push(plain_text(&picture.caption)),
            WrittenBlock::Contents { .. } | WrittenBlock::PageBreak | WrittenBlock::Sheet(_) => {}
        }
    }
    lines.join("\n")
}
