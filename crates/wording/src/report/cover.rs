//! The cover of a report, and the sentences to remember.

use documents::{ParagraphStyle, WrittenBlock, WrittenRun};
use domain::indicators::{Figure, FigureFinding, Scope};

use super::{ReportInput, ReportPart, next, page};
use crate::written_pictures::written_logo;
use crate::{chart_labels, dates, findings, overview, provenance};

pub(super) fn cover(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let (territory, day) = (&input.snapshot.territory, input.snapshot.day());
    let about = territory.about();
    let mut blocks: Vec<_> = written_logo(about).map(WrittenBlock::Picture).into_iter().collect();
    blocks.extend([
        WrittenBlock::styled(ParagraphStyle::Subtitle, &*about.epci),
        WrittenBlock::styled(ParagraphStyle::Title, ReportPart::Cover.title(input.composition)),
        WrittenBlock::styled(ParagraphStyle::Subtitle, page::situation(day)),
        WrittenBlock::paragraph(&*about.title),
    ]);
    if let Some(adopted) = about.adopted {
        blocks.push(WrittenBlock::paragraph(page::adopted(&dates::when(adopted))));
    }
    if input.is_illustrative() {
        let mut runs = vec![WrittenRun::text(page::COVER_WARNING).bold(), WrittenRun::text(" ")];
        runs.push(WrittenRun::text(provenance::illustrative_rows(territory)));
        runs.push(WrittenRun::text([" ", page::COVER_MARK].concat()));
        blocks.push(WrittenBlock::Paragraph { style: ParagraphStyle::Warning, runs });
    }
    if input.snapshot.scope() == Scope::PublishedOnly {
        blocks.push(WrittenBlock::styled(ParagraphStyle::Warning, page::PUBLISHED_ONLY));
    }
    if !about.is_published_by_epci() {
        blocks.push(WrittenBlock::styled(ParagraphStyle::Small, page::not_of_the_epci(&about.epci)));
    }
    let source = [&*chart_labels::source(territory), " ", &chart_labels::fingerprint(input.fingerprint), "."].concat();
    blocks.push(WrittenBlock::styled(ParagraphStyle::Small, source));
    blocks
}

/// The sentences to remember: the highest threshold first, then the others, the actions, the participations.
pub(super) fn key(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let snapshot = input.snapshot;
    let sentence =
        |finding: &FigureFinding| [&*findings::sentence(finding, &snapshot.territory, snapshot.day()), "."].concat();
    let threshold = |k: u32| input.defined(sentence(&FigureFinding::at_least(snapshot, k)), Figure::AtLeast(k));
    let mut thresholds = snapshot.territory.about().thresholds.clone();
    thresholds.sort_unstable_by(|one, other| other.cmp(one));
    let mut items: Vec<WrittenRun> = thresholds.into_iter().map(threshold).collect();
    let first = if items.is_empty() { None } else { Some(items.remove(0)) };
    items.push(input.defined(sentence(&FigureFinding::deployments(snapshot)), Figure::Deployed));
    items.push(input.defined(sentence(&FigureFinding::statuses(snapshot)), Figure::Registered));
    let all: [fn(&domain::indicators::DaySnapshot) -> FigureFinding; 5] = [
        FigureFinding::participations,
        FigureFinding::half,
        FigureFinding::mean,
        FigureFinding::adoption,
        FigureFinding::several_domains,
    ];
    items.extend(all.map(|found| {
        let finding = found(snapshot);
        let said = sentence(&finding);
        match account_of(input, &finding) {
            Some(figure) => input.defined(said, figure),
            None => input.of_all_answers(said),
        }
    }));
    items.push(next::upcoming(input, sentence(&FigureFinding::upcoming(snapshot))));
    // Where no action runs, several say just that.
    let mut said: Vec<String> = first.iter().map(|run| run.text.clone()).collect();
    items.retain(|run| !said.contains(&run.text) && (said.push(run.text.clone()), true).1);
    let mut blocks = Vec::new();
    if let Some(first) = first {
        blocks.push(WrittenBlock::Paragraph { style: ParagraphStyle::Lead, runs: vec![first] });
    }
    blocks.push(WrittenBlock::List { is_ordered: false, items: items.into_iter().map(|run| vec![run]).collect() });
    let backing = overview::backing(snapshot.backing(None), snapshot.scope());
    blocks.push(WrittenBlock::styled(ParagraphStyle::Small, backing));
    blocks.push(WrittenBlock::styled(ParagraphStyle::Small, overview::source(snapshot.day(), snapshot.scope())));
    blocks
}

/// The figure that a finding states, where it has an account.
fn account_of(input: &ReportInput<'_>, finding: &FigureFinding) -> Option<Figure> {
    match finding {
        FigureFinding::Half { reached: Some((k, _)), .. } => Some(Figure::AtLeast(*k)),
        FigureFinding::Adoption { actions, leaders } => {
            let (leader, _) = actions.get(*leaders.certain.first()?)?;
            Some(Figure::Participants(input.snapshot.territory.action(*leader).id.clone()))
        }
        _ => None,
    }
}
