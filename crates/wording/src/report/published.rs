//! The published figures of the scheme, checked against the data.

use claims::{CheckedFigure, Verdict, check_published};
use documents::{ParagraphStyle, WrittenBlock, WrittenColumn, WrittenRow, WrittenRun, WrittenTable};
use domain::indicators::Backing;

use super::{ReportInput, paragraph};
use crate::{arithmetic, claim_readings, dates, punctuation, verify};

pub(super) fn published(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let (territory, scope) = (&input.snapshot.territory, input.snapshot.scope());
    let checked = check_published(territory, scope);
    let judged: Vec<(Verdict, Backing)> = checked.iter().map(|it| (it.verdict, it.backing())).collect();
    let mut blocks = vec![paragraph(vec![[&*verify::published(&judged), "."].concat().into()])];
    if checked.is_empty() {
        return blocks;
    }
    let rows = checked.iter().map(|it| row(input, it)).collect();
    blocks.push(WrittenBlock::Table(WrittenTable {
        caption: vec![WrittenRun::text(super::page::PUBLISHED_CAPTION)],
        columns: vec![
            WrittenColumn::texts(super::page::WHAT, 5),
            WrittenColumn::texts(verify::PUBLISHED, 3),
            WrittenColumn::texts(verify::IN_THE_DATA, 3),
            WrittenColumn::texts(verify::VERDICT, 3),
        ],
        rows,
        ..WrittenTable::default()
    }));
    blocks.push(WrittenBlock::styled(ParagraphStyle::Small, verify::VERDICTS_MEAN));
    blocks
}

fn row(input: &ReportInput<'_>, checked: &CheckedFigure<'_>) -> WrittenRow {
    let figure = checked.figure;
    let territory = &input.snapshot.territory;
    let (subject, claimed) = match &checked.reading {
        Some(reading) => (claim_readings::subject(reading, territory), claim_readings::claimed_value(reading)),
        None => (figure.id.to_string(), figure.value.to_string()),
    };
    let several = checked.computed.len() > 1;
    let mut computed = Vec::new();
    for value in &checked.computed {
        let Some(reading) = &checked.reading else { continue };
        let text = claim_readings::computed_value(reading, value);
        let text = if several { punctuation::pair(&text, &dates::short(value.day)) } else { text };
        if !computed.is_empty() {
            computed.push(WrittenRun::text("\u{202f}; "));
        }
        computed.push(ReportInput::marked(text, verify::is_invented(value.backing)));
    }
    let (sign, word) = verify::verdict(checked.verdict, checked.backing());
    let verdict = [sign, " ", word].concat();
    let subject = arithmetic::capitalized(&subject);
    WrittenRow {
        cells: vec![vec![subject.into()], vec![claimed.into()], computed, vec![verdict.into()]],
        is_strong: false,
    }
}
