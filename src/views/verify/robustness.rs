//! Whether the conclusion about each pinned threshold holds under other definitions.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure, Robustness, Scope, ShareDefinition, ShareVariant, robustness};
use leptos::prelude::*;

use crate::components::{DataTable, FigureMark, Section, TableCell, TableColumn, TableRow};
use crate::route::{Address, Route, ShownMoment};
use wording::account::SEE;
use wording::{columns, robustness};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(robustness::DEFINITION_COLUMN),
    TableColumn::Bars,
    TableColumn::Numbers(columns::SHARE),
    TableColumn::Words(robustness::CONCLUSION_COLUMN),
];

/// One table for each threshold, under its conclusion.
#[component]
pub fn RobustnessSection(snapshot: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    let all = Memo::new(move |_| {
        snapshot.with(|it| {
            let thresholds = &it.territory.about().thresholds;
            thresholds.iter().map(|&k| robustness(&it.territory, it.day(), it.scope(), k)).collect::<Vec<_>>()
        })
    });
    let title = Signal::derive(move || all.with(|all| robustness::headline(all)));
    let shown = move || {
        snapshot.with(|it| all.get().iter().map(|robustness| threshold(it, robustness)).collect::<Vec<_>>().into_any())
    };
    view! {
        <Section id="solidite" class="judging" title>
            {move || shown()}
        </Section>
    }
    .into_any()
}

fn threshold(snapshot: &DaySnapshot, robustness: &Robustness) -> AnyView {
    let (is_warning, sentence) = robustness::verdict(robustness);
    let class = if is_warning { "warning" } else { "" };
    let rows =
        [&robustness.baseline].into_iter().chain(&robustness.others).map(|variant| row(snapshot, robustness, variant));
    let rows: Vec<TableRow> = rows.collect();
    let title = robustness::threshold_heading(robustness);
    let region = title.clone();
    view! {
        <div class="stack-close">
            <h3>{title}</h3>
            <p class=class>{sentence}</p>
            <div class="wide" tabindex="0" role="region" aria-label=region>
                <DataTable caption=robustness::caption(robustness) class="bars definitions" columns=&COLUMNS rows />
            </div>
        </div>
    }
    .into_any()
}

fn row(snapshot: &DaySnapshot, robustness: &Robustness, variant: &ShareVariant) -> TableRow {
    let share = variant.share;
    let is_base = variant.definition == ShareDefinition::Communes;
    let illustrative = variant.definition != ShareDefinition::PublishedOnly && snapshot.backing(None).illustrative > 0;
    let [min, max, of] = [share.min, share.max, share.of].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let cells = vec![
        TableCell::Name { text: robustness::definition(variant.definition).to_owned(), to: None, tag: None },
        TableCell::Bar { min, max, of },
        FigureMark { illustrative, to: account(snapshot, robustness.k, variant.definition), leads: SEE }
            .cell(robustness::share(variant)),
        TableCell::Text(robustness::variant_conclusion(robustness, variant)),
    ];
    let class = if is_base {
        "pinned"
    } else if robustness::flips(robustness, variant) {
        "warned"
    } else {
        ""
    };
    TableRow { cells, class }
}

/// The address of the account of a share; `None` for the actions that ran a year ago, which are not a figure.
fn account(snapshot: &DaySnapshot, k: u32, definition: ShareDefinition) -> Option<String> {
    let scope = if definition == ShareDefinition::PublishedOnly { Scope::PublishedOnly } else { snapshot.scope() };
    let moment = Some(ShownMoment { day: snapshot.day(), scope });
    let route = Route::Account(Figure::AtLeast(k));
    (definition != ShareDefinition::RunningAYear).then(|| Address { route, moment }.hash())
}
