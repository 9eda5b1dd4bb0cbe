//! How the figures are computed; the sources, the licences, and what is illustrative.

use documents::{ParagraphStyle, WrittenBlock, WrittenRun};

use super::actions::labelled;
use super::{ReportInput, page};
use crate::chart_labels::ChartBasis;
use crate::{about, chart_labels, links, provenance};

pub(super) fn method(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let mut blocks = vec![WrittenBlock::paragraph(about::HOW_COMPUTED)];
    blocks.push(WrittenBlock::heading(2, "methode-mots", page::DEFINITIONS_TITLE));
    blocks.extend(page::DEFINITIONS.map(|(word, what)| labelled(word, vec![WrittenRun::text(what)])));
    blocks.push(WrittenBlock::heading(2, "methode-jour", page::MOMENT_TITLE));
    blocks.push(WrittenBlock::paragraph(page::moment(input.snapshot.day(), input.fingerprint)));
    blocks
}

pub(super) fn sources(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let territory = &input.snapshot.territory;
    let mut blocks = Vec::new();
    if input.is_illustrative() {
        blocks.push(WrittenBlock::heading(2, "sources-illustratif", page::ILLUSTRATIVE_TITLE));
        blocks.push(WrittenBlock::paragraph(about::shares(territory)));
        blocks.push(WrittenBlock::paragraph(provenance::illustrative_rows(territory)));
        blocks.push(WrittenBlock::paragraph(about::ILLUSTRATIVE_IS));
    }
    blocks.push(WrittenBlock::heading(2, "sources-liste", page::SOURCES_TITLE));
    let sources = about::sources(territory);
    if sources.is_empty() {
        blocks.push(WrittenBlock::paragraph(page::NO_SOURCE));
    } else {
        let item = |source: String| {
            let is_web = domain::territory::is_web_address(&source);
            let text = if is_web { links::site(&source, &source) } else { source.clone() };
            let run = WrittenRun::text(text);
            vec![if is_web { run.linked(source) } else { run }]
        };
        blocks.push(WrittenBlock::List { is_ordered: false, items: sources.into_iter().map(item).collect() });
    }
    blocks.push(WrittenBlock::styled(ParagraphStyle::Small, about::licences(territory)));
    let credits = chart_labels::credits(territory, &[ChartBasis::Populations, ChartBasis::Outlines]);
    if !credits.is_empty() {
        blocks.push(WrittenBlock::styled(ParagraphStyle::Small, credits));
    }
    blocks
}
