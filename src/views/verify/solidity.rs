//! Whether what is concluded of each pinned threshold holds under other definitions.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Definition, Figure, Robustness, Scope, Variant, robustness};
use leptos::prelude::*;

use crate::components::{Section, Table, TableCell, TableColumn, TableRow};
use crate::route::{Address, Route, ShownMoment};
use crate::wording::{columns, solidity};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(solidity::DEFINITION_COLUMN),
    TableColumn::Bars,
    TableColumn::Numbers(columns::SHARE),
    TableColumn::Words(solidity::CONCLUSION_COLUMN),
];

/// One table a threshold, and what follows from it.
#[component]
pub fn Solidity(snapshot: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    let all = Memo::new(move |_| {
        snapshot.with(|it| {
            let thresholds = &it.territory.about().thresholds;
            thresholds.iter().map(|&k| robustness(&it.territory, it.day(), it.scope(), k)).collect::<Vec<_>>()
        })
    });
    let title = Signal::derive(move || all.with(|all| solidity::finding(all)));
    let shown =
        move || snapshot.with(|it| all.get().iter().map(|found| threshold(it, found)).collect::<Vec<_>>().into_any());
    view! {
        <Section id="solidite" class="judging" title>
            {move || shown()}
        </Section>
    }
    .into_any()
}

fn threshold(snapshot: &DaySnapshot, found: &Robustness) -> AnyView {
    let (is_warning, sentence) = solidity::verdict(found);
    let class = if is_warning { "warning" } else { "" };
    let rows = [&found.baseline].into_iter().chain(&found.others).map(|variant| row(snapshot, found, variant));
    let rows: Vec<TableRow> = rows.collect();
    let title = solidity::at(found);
    let region = title.clone();
    view! {
        <div class="stack-close">
            <h3>{title}</h3>
            <p class=class>{sentence}</p>
            <div class="wide" tabindex="0" role="region" aria-label=region>
                <Table caption=solidity::caption(found) class="bars definitions" columns=&COLUMNS rows />
            </div>
        </div>
    }
    .into_any()
}

fn row(snapshot: &DaySnapshot, found: &Robustness, variant: &Variant) -> TableRow {
    let it = variant.share;
    let is_base = variant.definition == Definition::Communes;
    let made_up = variant.definition != Definition::PublishedOnly && snapshot.backing(None).illustrative > 0;
    let [min, max, of] = [it.min, it.max, it.of].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let cells = vec![
        TableCell::Name { text: solidity::definition(variant.definition).to_owned(), to: None, tag: None },
        TableCell::Bar { min, max, of },
        TableCell::Number {
            text: solidity::share(variant),
            made_up,
            to: account(snapshot, found.k, variant.definition),
        },
        TableCell::Text(solidity::concluded(found, variant)),
    ];
    let class = if is_base {
        "pinned"
    } else if solidity::flips(found, variant) {
        "warned"
    } else {
        ""
    };
    TableRow { cells, class }
}

/// The account that holds a share: not that of the actions of a year ago, which no figure is.
fn account(snapshot: &DaySnapshot, k: u32, definition: Definition) -> Option<String> {
    let published_only = snapshot.scope() == Scope::PublishedOnly || definition == Definition::PublishedOnly;
    let moment = Some(ShownMoment { day: snapshot.day(), published_only });
    let route = Route::Account(Figure::AtLeast(k));
    (definition != Definition::RunningAYear).then(|| Address { route, moment }.hash())
}
