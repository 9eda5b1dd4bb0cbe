//! The published figures beside the values computed for their dates.

use std::sync::Arc;

use claims::{CheckedFigure, Verdict, check_published};
use domain::indicators::{Backing, DaySnapshot, Scope};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::{Button, Section};
use crate::views::verify::accounts;
use crate::views::verify::judged::{self, Judged};
use wording::verify::FigureGroup;
use wording::{arithmetic, claim_readings, verify};

/// The published figures, in groups by what their verdicts are worth.
#[component]
pub fn Published(
    snapshot: Memo<Arc<DaySnapshot>>,
    judged: Signal<Vec<(Verdict, Backing)>>,
    /// Leads to the explanation of the verdicts.
    explain: Callback<()>,
) -> impl IntoView {
    let title = Signal::derive(move || judged.with(|it| verify::published(it)));
    let groups = move || {
        let snapshot = snapshot.get();
        let (territory, scope) = (&snapshot.territory, snapshot.scope());
        let mut groups = FigureGroup::ALL.map(|_| Vec::new());
        for row in check_published(territory, scope) {
            groups[FigureGroup::of(row.verdict, row.backing()) as usize].push(row_of(territory, scope, row));
        }
        let shown = FigureGroup::ALL.into_iter().zip(groups).filter_map(|(group, rows)| list(group, rows));
        shown.collect::<Vec<_>>().into_any()
    };
    view! {
        <Section id="chiffres-publies" class="judging" title>
            <p class="actions">
                <Button label=verify::WHAT_VERDICTS_MEAN class="quiet" press=explain />
            </p>
            {move || groups()}
        </Section>
    }
    .into_any()
}

fn list(group: FigureGroup, rows: Vec<Judged>) -> Option<AnyView> {
    let title = verify::group(group, rows.len());
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            {judged::judged_list(rows)}
        }
        .into_any()
    })
}

fn row_of(territory: &Territory, scope: Scope, row: CheckedFigure<'_>) -> Judged {
    let text = |text: &Option<Arc<str>>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let figure = row.figure;
    let (subject, claimed) = match &row.reading {
        Some(reading) => (claim_readings::subject(reading, territory), claim_readings::claimed_value(reading)),
        None => (figure.id.to_string(), figure.value.to_string()),
    };
    let (reading, backing) = (row.reading.as_ref(), row.backing());
    let mut lines = reading
        .map(|it| arithmetic::arithmetic(it, &row.computed, verify::IS_PUBLISHED, territory))
        .unwrap_or_default();
    lines.extend(reading.and_then(|it| verify::dates_kept(territory, scope, it, &row.computed)));
    lines.extend(row.obstacle.map(|why| verify::obstacle(why, figure.indicator.as_ref()).to_owned()));
    Judged {
        numbered: None,
        quote: String::new(),
        subject: arithmetic::capitalized(&subject),
        label: verify::PUBLISHED,
        claimed,
        computed: reading.map(|it| accounts::computed_values(territory, scope, it, &row.computed)).unwrap_or_default(),
        verdict: row.verdict,
        backing,
        lines,
        precision: verify::precision(&text(&figure.precision), figure.source.is_some()),
        source: figure.source.as_ref().map(ToString::to_string),
    }
}
