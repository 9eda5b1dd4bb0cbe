//! The published figures beside the values computed for their dates.

use std::sync::Arc;

use claims::{CheckedFigure, Verdict, check_published};
use domain::indicators::{DaySnapshot, Scope};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::Section;
use crate::views::verify::accounts;
use crate::views::verify::judged::{self, Judged};
use crate::wording::{arithmetic, claim_readings, verify};

/// The figures that differ from the data, then those that are exact.
#[component]
pub fn Published(snapshot: Memo<Arc<DaySnapshot>>, verdicts: Signal<Vec<Verdict>>) -> impl IntoView {
    let title = Signal::derive(move || verdicts.with(|it| verify::published(it)));
    let groups = move || {
        let snapshot = snapshot.get();
        let (territory, scope) = (&snapshot.territory, snapshot.scope());
        let is_exact = |row: &CheckedFigure<'_>| row.verdict == Verdict::Exact;
        let (exact, others): (Vec<_>, Vec<_>) = check_published(territory, scope).into_iter().partition(is_exact);
        [(false, others), (true, exact)]
            .into_iter()
            .filter_map(|(is_exact, rows)| group(territory, scope, is_exact, rows))
            .collect::<Vec<_>>()
            .into_any()
    };
    view! {
        <Section id="chiffres-publies" class="judging" title>
            <p class="source">{verify::VERDICTS_MEAN}</p>
            {move || groups()}
        </Section>
    }
    .into_any()
}

fn group(territory: &Arc<Territory>, scope: Scope, is_exact: bool, rows: Vec<CheckedFigure<'_>>) -> Option<AnyView> {
    let title = verify::group(is_exact, rows.len());
    let rows: Vec<Judged> = rows.into_iter().map(|row| row_of(territory, scope, row)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            {judged::judged_list(rows)}
        }
        .into_any()
    })
}

fn row_of(territory: &Arc<Territory>, scope: Scope, row: CheckedFigure<'_>) -> Judged {
    let text = |text: &Option<Arc<str>>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let figure = row.figure;
    let (subject, claimed) = match &row.reading {
        Some(reading) => (claim_readings::subject(reading, territory), claim_readings::claimed_value(reading)),
        None => (figure.id.to_string(), figure.value.to_string()),
    };
    let reading = row.reading.as_ref();
    let mut lines = reading
        .map(|it| arithmetic::arithmetic(it, &row.computed, verify::IS_PUBLISHED, territory))
        .unwrap_or_default();
    lines.extend(row.obstacle.map(|why| verify::obstacle(why, figure.indicator.as_ref()).to_owned()));
    Judged {
        quote: String::new(),
        subject: arithmetic::capitalized(&subject),
        label: verify::PUBLISHED,
        claimed,
        computed: reading.map(|it| accounts::computed_values(territory, scope, it, &row.computed)).unwrap_or_default(),
        verdict: row.verdict,
        lines,
        precision: verify::precision(&text(&figure.precision), figure.source.is_some()),
        source: figure.source.as_ref().map(ToString::to_string),
    }
}
