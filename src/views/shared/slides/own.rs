//! The slides that only a composed deck has: own words, one figure, two days compared.

use domain::dates::Day;
use domain::deck::SlideSubject;
use domain::indicators::{DaySnapshot, Figure, account, between};
use domain::pictures::EmbeddedPicture;

use super::{SlideContent, SlideFigure, SlideInput, SlidePart};
use crate::components::{FigureMark, TableCell, TableColumn, TableRow};
use crate::views::shared::account_title;
use crate::views::shared::marks::{all_cells_mark, figure_mark, heading_mark};
use wording::{account as account_words, decks, findings};

const COLUMNS: [TableColumn; 3] = [
    TableColumn::Words(decks::FIGURE),
    TableColumn::Numbers(decks::ON_FIRST_DAY),
    TableColumn::Numbers(decks::ON_LAST_DAY),
];

/// Who presents and when; nothing where the deck does not say it.
pub(super) fn who_and_when(input: &SlideInput<'_>) -> Option<String> {
    let deck = input.deck?;
    Some(decks::cover(deck.presenter.as_deref(), deck.meeting)).filter(|line| !line.is_empty())
}

/// The content of a slide that the usual ones do not have.
pub(super) fn content(input: &SlideInput<'_>, subject: &SlideSubject) -> SlideContent {
    match subject {
        SlideSubject::Figure(shown) => one_figure(input.snapshot, shown),
        SlideSubject::Comparison(from, until) => compared(input.snapshot, *from, *until),
        SlideSubject::Words => {
            let text = input.slide.and_then(|slide| slide.text.as_deref()).unwrap_or_default();
            untitled(deck_title(input), words(text))
        }
        SlideSubject::Picture => {
            let shows = input.slide.and_then(|slide| slide.text.as_deref()).unwrap_or_default().to_owned();
            let picture = input.slide.and_then(|slide| slide.picture.clone());
            let picture = picture.filter(|text| EmbeddedPicture::parse(text).is_some());
            let title = if shows.is_empty() { deck_title(input) } else { shows.clone() };
            let missing = || SlidePart::Paragraphs(vec![decks::NO_PICTURE.to_owned()]);
            untitled(title, vec![picture.map_or_else(missing, |picture| SlidePart::Picture(picture, shows))])
        }
        other => untitled(decks::subject(&input.snapshot.territory, other), Vec::new()),
    }
}

/// The title of what has none of its own and states no finding: that of the deck.
pub(super) fn deck_title(input: &SlideInput<'_>) -> String {
    let of_territory = &input.snapshot.territory.about().title;
    input.deck.map_or(of_territory, |deck| &deck.title).to_string()
}

fn untitled(title: String, parts: Vec<SlidePart>) -> SlideContent {
    SlideContent { title, main: None, is_title_illustrative: false, parts }
}

/// Own words: a line that begins with a hyphen is an item of a list, any other one a paragraph.
fn words(text: &str) -> Vec<SlidePart> {
    let mut parts: Vec<SlidePart> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix("- ").or_else(|| line.strip_prefix("– ")).map(|item| item.trim().to_owned());
        match (item, parts.last_mut()) {
            (Some(item), Some(SlidePart::List(items))) => items.push(item),
            (Some(item), _) => parts.push(SlidePart::List(vec![item])),
            (None, Some(SlidePart::Paragraphs(paragraphs))) => paragraphs.push(line.to_owned()),
            (None, _) => parts.push(SlidePart::Paragraphs(vec![line.to_owned()])),
        }
    }
    parts
}

/// One figure.
fn one_figure(snapshot: &DaySnapshot, shown: &Figure) -> SlideContent {
    let title = account_title(snapshot, shown);
    let Some(found) = account(&snapshot.territory, &snapshot.tally, shown) else {
        return untitled(title, Vec::new());
    };
    let figure = SlideFigure {
        figure: shown.clone(),
        value: account_words::short_value(shown, &found),
        is_certain: found.value.is_certain(),
        mark: figure_mark(snapshot, shown.clone()).without_link(),
        label: account_words::fractions(shown, &found).join(", "),
        label_mark: FigureMark::default(),
    };
    SlideContent {
        title,
        main: Some(shown.clone()),
        is_title_illustrative: heading_mark(snapshot, shown.clone()).illustrative,
        parts: vec![SlidePart::OneFigure(figure, Vec::new())],
    }
}

/// The key figures of two days beside each other.
fn compared(snapshot: &DaySnapshot, from: Day, until: Day) -> SlideContent {
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
    let scope = snapshot.scope();
    let title = findings::between(territory, &between(territory, from, until, scope), scope);
    let mut content = untitled(title, vec![SlidePart::Table(decks::compared(from, until), &COLUMNS, rows)]);
    content.is_title_illustrative = both.iter().any(|on| all_cells_mark(on).illustrative);
    content
}
