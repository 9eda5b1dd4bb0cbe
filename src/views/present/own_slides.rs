//! The slides that only a composed deck has: own words, one figure, two days compared.

use std::sync::Arc;

use domain::dates::Day;
use domain::deck::SlideSubject;
use domain::indicators::{DaySnapshot, Figure, account, between};
use leptos::prelude::*;

use super::slides::{SlideContent, SlideTools, paragraphs, value_class};
use super::stage::ShownSlides;
use crate::components::{DataTable, TableCell, TableColumn, TableRow, figure as marked};
use crate::views::shared::account_title;
use crate::views::shared::marks::{all_cells_mark, figure_mark};
use wording::{account as account_words, decks, findings, provenance};

/// The title of the deck; `None` for the usual slides.
pub fn deck_title(stage: StoredValue<ShownSlides>) -> Option<String> {
    stage.with_value(|stage| stage.deck.as_ref().map(|deck| deck.title.to_string()))
}

/// Who presents and when; nothing where the deck does not say it.
pub fn who_and_when(stage: StoredValue<ShownSlides>) -> Option<AnyView> {
    let line = stage.with_value(|stage| {
        let deck = stage.deck.as_ref()?;
        Some(decks::cover(deck.presenter.as_deref(), deck.meeting))
    });
    line.filter(|line| !line.is_empty()).map(|line| view! { <p>{line}</p> }.into_any())
}

/// The content of a slide that the usual ones do not have.
pub fn content(
    tools: SlideTools,
    slide: usize,
    subject: &SlideSubject,
    snapshot: &DaySnapshot,
    to: &dyn Fn(Figure) -> String,
) -> SlideContent {
    match subject {
        SlideSubject::Figure(shown) => one_figure(snapshot, shown, to),
        SlideSubject::Comparison(from, until) => compared(snapshot, *from, *until),
        SlideSubject::Words => {
            let text = tools.stage.with_value(|stage| stage.own(slide).and_then(|own| own.text.clone()));
            SlideContent { title: decks::OWN_WORDS.to_owned(), to: None, body: words(text) }
        }
        other => SlideContent { title: decks::subject(&snapshot.territory, other), to: None, body: ().into_any() },
    }
}

/// Own words: a line that begins with a hyphen is an item of a list, any other one a paragraph.
fn words(text: Option<Arc<str>>) -> AnyView {
    let text = text.unwrap_or_default();
    let mut parts: Vec<AnyView> = Vec::new();
    let mut items: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("– ")) {
            items.push(item.trim().to_owned());
            continue;
        }
        if !items.is_empty() {
            parts.push(super::slides::list(std::mem::take(&mut items)));
        }
        if !line.is_empty() {
            parts.push(paragraphs([line.to_owned()]));
        }
    }
    view! { <div class="slide-words">{parts}</div> }.into_any()
}

/// One figure, as large as there is room for.
fn one_figure(snapshot: &DaySnapshot, shown: &Figure, to: &dyn Fn(Figure) -> String) -> SlideContent {
    let title = account_title(snapshot, shown);
    let Some(found) = account(&snapshot.territory, &snapshot.tally, shown) else {
        return SlideContent { title, to: None, body: ().into_any() };
    };
    let mark = figure_mark(snapshot, shown.clone()).without_link();
    let class = value_class(found.value.is_certain());
    let value = account_words::value(shown, &found);
    let fractions = account_words::fractions(shown, &found).join(", ");
    let body = view! {
        <div class="slide-commune">
            <a class="figure-link" href=to(shown.clone())>
                <span class=class>{marked(value, mark)}</span>
                " "
                <span>{fractions}</span>
            </a>
        </div>
    };
    SlideContent { title, to: Some(shown.clone()), body: body.into_any() }
}

/// The key figures of two days beside each other.
fn compared(snapshot: &DaySnapshot, from: Day, until: Day) -> SlideContent {
    const COLUMNS: [TableColumn; 3] = [
        TableColumn::Words(decks::FIGURE),
        TableColumn::Numbers(decks::ON_FIRST_DAY),
        TableColumn::Numbers(decks::ON_LAST_DAY),
    ];
    let territory = &snapshot.territory;
    let both = [from, until].map(|day| DaySnapshot::on(territory, day, snapshot.scope()));
    let thresholds = territory.about().thresholds.iter().map(|k| Figure::AtLeast(*k));
    let figures = [Figure::Communes, Figure::Registered, Figure::Deployed].into_iter().chain(thresholds);
    let row = |shown: Figure| {
        let cell = |on: &DaySnapshot| {
            let found = account(&on.territory, &on.tally, &shown);
            let value = found.map_or_else(|| decks::NO_FIGURE.to_owned(), |found| account_words::value(&shown, &found));
            figure_mark(on, shown.clone()).without_link().cell(value)
        };
        let cells = [&both[0], &both[1]].map(cell);
        let name = decks::figure_name(territory, &shown);
        TableRow {
            cells: std::iter::once(TableCell::Name { text: name, to: None, tag: None }).chain(cells).collect(),
            class: "",
        }
    };
    let rows: Vec<TableRow> = figures.map(row).collect();
    let caption = Signal::stored(decks::compared(from, until));
    let body = view! {
        <div class="slide-compared">
            <DataTable caption class="bars" columns=&COLUMNS rows=Signal::stored(rows) />
        </div>
    };
    let scope = snapshot.scope();
    let title = findings::between(territory, &between(territory, from, until, scope), scope);
    let title = provenance::marked(title, both.iter().any(|on| all_cells_mark(on).illustrative));
    SlideContent { title, to: None, body: body.into_any() }
}
