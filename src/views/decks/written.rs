//! A deck as a file for a slide program: the same slides, with editable texts and figures, charts as vector pictures,
//! and notes.

use charts::{SvgTarget, svg};
use documents::{
    BigFigure, ParagraphStyle, PictureContent, Presentation, SlideElement, SlideLook, SlidePage, WrittenColumn,
    WrittenPicture, WrittenRow, WrittenRun, WrittenTable,
};
use domain::deck::{SlideDeck, SlideSubject};
use domain::indicators::{DaySnapshot, Figure, figure_backing};
use leptos::prelude::*;

use crate::browser::{file, stage, tables};
use crate::components::{ILLUSTRATIVE_WORD, TableCell, TableColumn, TableRow};
use crate::state::Session;
use crate::views::shared::made_by_module;
use crate::views::shared::slides::{SlideContent, SlideFigure, SlideInput, SlidePart, slide_content};
use wording::written_pictures::written_picture;
use wording::{decks, present};

/// The media type of the file.
const ODP: &str = "application/vnd.oasis.opendocument.presentation";

/// The size of the charts, in pixels: small, so that their texts are large on a slide.
const CHART: (i32, i32) = (620, 292);

/// Makes the file and offers it. Gives the message about that.
///
/// # Errors
/// It could not be made or offered: the message about that.
pub async fn offer_odp(session: Session, deck: Option<SlideDeck>) -> Result<String, String> {
    let (name, written) = {
        let written = session.snapshot.with_untracked(|it| presentation(session, it, deck.as_ref()));
        let json = serde_json::to_vec(&written).map_err(|why| decks::not_made(&why.to_string()))?;
        (decks::file_name(&written.title, session.day.get_untracked()), json)
    };
    let bytes = made_by_module(tables::ask("presentation", "", &written).await).map_err(|why| decks::not_made(&why))?;
    if file::offer_bytes(&name, ODP, &bytes) { Ok(decks::offered(&name)) } else { Err(decks::NOT_OFFERED.to_owned()) }
}

/// The slides as a file says them.
fn presentation(session: Session, snapshot: &DaySnapshot, deck: Option<&SlideDeck>) -> Presentation {
    let own = session.commune().get_untracked().and_then(|code| snapshot.territory.find_commune(code));
    let foot = foot(session, snapshot);
    let nowhere = |_: Figure| String::new();
    let page = |subject: &SlideSubject, slide: Option<&domain::deck::DeckSlide>| {
        let input = SlideInput { snapshot, deck, slide, own, size: CHART, to: &nowhere };
        let notes = slide.and_then(|slide| slide.note.as_deref()).unwrap_or_default();
        let notes = notes.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        let content = slide_content(&input, subject);
        page(content, notes, &foot, *subject == SlideSubject::Cover)
    };
    let title = deck.map_or(&snapshot.territory.about().title, |deck| &deck.title).to_string();
    let slides = match deck {
        Some(deck) => deck.slides.iter().map(|slide| page(&slide.subject, Some(slide))).collect(),
        None => SlideSubject::USUAL.iter().map(|subject| page(subject, None)).collect(),
    };
    // On the ground that was chosen for the slides.
    let look = if stage::chosen_dark() == Some(true) { SlideLook::Dark } else { SlideLook::Light };
    Presentation { title, language: "fr-FR".to_owned(), look, slides, ..Presentation::default() }
}

/// What stands at the foot of every slide: what is illustrative, the day, the fingerprint.
fn foot(session: Session, snapshot: &DaySnapshot) -> String {
    let foot = present::foot(snapshot.day(), snapshot.scope(), &session.fingerprint.get_untracked());
    let mark = present::mark(snapshot.backing(None), figure_backing(snapshot, &Figure::Registered));
    mark.map(|mark| [mark, ". ", &foot].concat()).unwrap_or(foot)
}

fn page(content: SlideContent, notes: Vec<String>, foot: &str, is_cover: bool) -> SlidePage {
    let SlideContent { title, is_title_illustrative, parts, .. } = content;
    let elements = parts.into_iter().flat_map(|part| elements(part, &title)).collect();
    SlidePage {
        title: vec![marked(title, is_title_illustrative)],
        elements,
        notes,
        foot: foot.to_owned(),
        is_cover,
        ..SlidePage::default()
    }
}

/// A part of a slide. `finding` is what its chart shows.
fn elements(part: SlidePart, finding: &str) -> Vec<SlideElement> {
    let text = |style: ParagraphStyle, texts: Vec<String>| SlideElement::Text {
        style,
        paragraphs: texts.into_iter().map(|text| vec![WrittenRun::text(text)]).collect(),
    };
    let list = |items: Vec<String>| SlideElement::List {
        is_ordered: false,
        items: items.into_iter().map(|item| vec![WrittenRun::text(item)]).collect(),
    };
    match part {
        SlidePart::Paragraphs(texts) => vec![text(ParagraphStyle::Normal, texts)],
        SlidePart::Warning(warning) => vec![text(ParagraphStyle::Small, vec![warning])],
        SlidePart::List(items) => vec![list(items)],
        SlidePart::Figures(figures) => figures.into_iter().map(big_figure).collect(),
        SlidePart::OneFigure(figure, lines) => {
            let mut all = vec![big_figure(figure)];
            if !lines.is_empty() {
                all.push(list(lines));
            }
            all
        }
        SlidePart::Chart(drawing, credits) => vec![SlideElement::Picture(WrittenPicture {
            content: PictureContent::Svg(svg(&drawing, SvgTarget::File)),
            size: drawing.pixels(),
            title: String::new(),
            alternative: finding.to_owned(),
            caption: Vec::new(),
            credits: credits.unwrap_or_default(),
        })],
        SlidePart::Picture(picture, shows) => {
            written_picture(&picture, shows).map(SlideElement::Picture).into_iter().collect()
        }
        SlidePart::Logo(logo, size, shows) => {
            let logo = written_picture(&logo, shows).map(|logo| WrittenPicture { size, ..logo });
            logo.map(SlideElement::Picture).into_iter().collect()
        }
        SlidePart::Table(caption, columns, rows) => vec![SlideElement::Table(table(caption, columns, &rows))],
        SlidePart::Columns(columns) => vec![SlideElement::Table(beside(columns))],
    }
}

/// Lists beside each other, as a table.
fn beside(columns: Vec<(&'static str, Vec<String>)>) -> WrittenTable {
    let (heads, lists): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    let longest = lists.iter().map(Vec::len).max().unwrap_or_default();
    let row = |at: usize| WrittenRow::texts(lists.iter().map(|list| list.get(at).cloned().unwrap_or_default()));
    WrittenTable {
        columns: heads.into_iter().map(|head| WrittenColumn::texts(head, 1)).collect(),
        rows: (0..longest).map(row).collect(),
        ..WrittenTable::default()
    }
}

/// A figure. The word of its mark stands with its label, so that it leaves the figure its size.
fn big_figure(figure: SlideFigure) -> SlideElement {
    let value = WrittenRun::text(figure.value);
    let is_marked = figure.mark.illustrative || figure.label_mark.illustrative;
    SlideElement::Figure(BigFigure {
        value: vec![if figure.mark.illustrative { value.marked("") } else { value }],
        fraction: Vec::new(),
        label: vec![marked(figure.label, is_marked)],
    })
}

fn table(caption: String, columns: &[TableColumn], rows: &[TableRow]) -> WrittenTable {
    let column = |column: &TableColumn| match column {
        TableColumn::Numbers(name) => WrittenColumn::figures(*name, 1),
        other => WrittenColumn::texts(other.name(), 2),
    };
    let row = |row: &TableRow| WrittenRow { cells: row.cells.iter().map(cell).collect(), is_strong: false };
    WrittenTable {
        caption: vec![WrittenRun::text(caption)],
        columns: columns.iter().map(column).collect(),
        rows: rows.iter().map(row).collect(),
        ..WrittenTable::default()
    }
}

/// A cell of a table on a slide: texts and figures.
fn cell(cell: &TableCell) -> Vec<WrittenRun> {
    match cell {
        TableCell::Name { text, .. }
        | TableCell::NumberName(text)
        | TableCell::Text(text)
        | TableCell::Extra(text)
        | TableCell::Instead(text) => vec![WrittenRun::text(text.clone())],
        TableCell::Number { text, mark } => vec![marked(text.clone(), mark.illustrative)],
        TableCell::Run(runs) => runs.iter().map(|run| marked(run.text.clone(), run.illustrative)).collect(),
        TableCell::Sorted(_, shown) => self::cell(shown),
        TableCell::Bar { .. } => Vec::new(),
    }
}

fn marked(text: String, is_illustrative: bool) -> WrittenRun {
    let run = WrittenRun::text(text);
    if is_illustrative { run.marked(ILLUSTRATIVE_WORD) } else { run }
}
