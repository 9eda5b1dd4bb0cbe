//! Where the elements of a slide stand.

use documents::{SlideArrangement, SlideElement, SlidePage};

use super::sizes::{GAP, MARGIN, SlideArea, TypeSizes, WIDTH, figure_height, line_height, paragraph_height};

/// An element and its area, and by how many percent its texts are made smaller.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedElement<'a> {
    /// The element.
    pub(super) element: &'a SlideElement,
    /// Its area.
    pub(super) area: SlideArea,
    /// The size of its texts, in percent.
    pub(super) scale: i32,
}

/// The most figures on a line.
const MOST_FIGURES: usize = 3;

/// The sizes of texts that are tried, until all has room.
const SCALES: [i32; 13] = [100, 95, 90, 85, 80, 75, 70, 65, 60, 52, 45, 38, 30];

/// The area of a slide's title, of so many lines.
pub(super) const fn title_area(sizes: &TypeSizes, is_cover: bool, lines: i32) -> SlideArea {
    let width = WIDTH - 2 * MARGIN;
    if is_cover {
        let top = sizes.height / 5;
        return SlideArea { at: (MARGIN, top), size: (width, sizes.height * 3 / 10) };
    }
    SlideArea { at: (MARGIN, 1000), size: (width, lines * line_height(sizes.title) + 100) }
}

/// The area of a slide's foot, without its number.
pub(super) const fn foot_area(sizes: &TypeSizes) -> SlideArea {
    let height = 2 * line_height(sizes.small);
    SlideArea { at: (MARGIN, sizes.height - height - 500), size: (WIDTH - 2 * MARGIN - 2200, height) }
}

/// The area of a slide's number.
pub(super) const fn number_area(sizes: &TypeSizes) -> SlideArea {
    let foot = foot_area(sizes);
    SlideArea { at: (WIDTH - MARGIN - 2000, foot.at.1), size: (2000, foot.size.1) }
}

/// Where the elements of a slide stand.
pub(super) fn placed<'a>(page: &'a SlidePage, sizes: &TypeSizes) -> Vec<PlacedElement<'a>> {
    let width = WIDTH - 2 * MARGIN;
    let lines = paragraph_height(&page.title, sizes.title, width * 95 / 100) / line_height(sizes.title);
    let title = title_area(sizes, page.is_cover, lines.clamp(1, 2));
    let top = title.at.1 + title.size.1 + GAP;
    let height = (foot_area(sizes).at.1 - 300 - top).max(1000);
    let whole = SlideArea { at: (MARGIN, top), size: (width, height) };
    let all: Vec<&SlideElement> = page.elements.iter().collect();
    match (page.arrangement, &*all) {
        (SlideArrangement::Beside, [first, rest @ ..]) if !rest.is_empty() => {
            let part = if matches!(first, SlideElement::Picture(_)) { 60 } else { 48 };
            let left = (whole.size.0 - GAP) * part / 100;
            let mut placed = below(&[first], SlideArea { size: (left, height), ..whole }, sizes);
            let at = (MARGIN + left + GAP, top);
            placed.extend(below(rest, SlideArea { at, size: (whole.size.0 - left - GAP, height) }, sizes));
            placed
        }
        _ => below(&all, whole, sizes),
    }
}

/// Places elements below each other.
fn below<'a>(elements: &[&'a SlideElement], area: SlideArea, sizes: &TypeSizes) -> Vec<PlacedElement<'a>> {
    // Figures that follow each other share a line, but for more than three, which have lines of two: they are larger then.
    let is_figure = |element: &&SlideElement| matches!(element, SlideElement::Figure(_));
    let together = elements.chunk_by(|one, other| is_figure(one) && is_figure(other));
    let rows: Vec<&[&SlideElement]> =
        together.flat_map(|row| row.chunks(if row.len() > MOST_FIGURES { 2 } else { MOST_FIGURES })).collect();
    let gaps = GAP * i32::try_from(rows.len().saturating_sub(1)).unwrap_or(0);
    let needs = |scale: i32| -> Vec<Need> { rows.iter().map(|row| need(row, area.size.0, sizes, scale)).collect() };
    let fits = |scale: &i32| {
        let least: i32 = needs(*scale).iter().map(|need| need.least(area.size.1)).fold(0, i32::saturating_add);
        least.saturating_add(gaps) <= area.size.1
    };
    let scale = SCALES.into_iter().find(fits).unwrap_or(30);
    let needs = needs(scale);
    let lines: i32 = needs.iter().map(|need| need.lines()).fold(0, i32::saturating_add);
    let shares: i32 = needs.iter().map(|need| need.share()).sum();
    let free = area.size.1.saturating_sub(lines).saturating_sub(gaps).max(0);
    // A figure alone stands a little above the middle; texts begin at the top.
    let has_figure = rows.iter().any(|row| row.first().is_some_and(is_figure));
    let above = if shares == 0 && has_figure { free * 2 / 5 } else { 0 };
    let (mut y, mut placed) = (area.at.1 + above, Vec::new());
    for (row, need) in rows.iter().zip(&needs) {
        let height = match need {
            Need::Lines(height) => *height,
            Need::Share(share) => free * share / shares.max(1),
        };
        let width = part_of(area.size.0, row);
        for (rank, element) in (0..).zip(*row) {
            let at = (area.at.0 + rank * (width + GAP), y);
            placed.push(PlacedElement { element, area: SlideArea { at, size: (width, height) }, scale });
        }
        y = y.saturating_add(height).saturating_add(GAP);
    }
    placed
}

/// The height that an element needs.
#[derive(Clone, Copy, Debug)]
enum Need {
    /// That of its lines.
    Lines(i32),
    /// A part of what the lines of others leave.
    Share(i32),
}

impl Need {
    const fn lines(self) -> i32 {
        match self {
            Self::Lines(height) => height,
            Self::Share(_) => 0,
        }
    }

    const fn share(self) -> i32 {
        match self {
            Self::Lines(_) => 0,
            Self::Share(share) => share,
        }
    }

    /// What it needs at least, in an area of this height.
    const fn least(self, height: i32) -> i32 {
        match self {
            Self::Lines(lines) => lines,
            Self::Share(share) => height * share / 12,
        }
    }
}

/// The width of each element of a line.
fn part_of(width: i32, row: &[&SlideElement]) -> i32 {
    let count = i32::try_from(row.len()).unwrap_or(1).max(1);
    (width - GAP * (count - 1)) / count
}

fn need(row: &[&SlideElement], width: i32, sizes: &TypeSizes, scale: i32) -> Need {
    let width = part_of(width, row);
    let needs: Vec<Need> = row.iter().map(|element| need_of(element, width, sizes, scale)).collect();
    let highest = needs.iter().copied().max_by_key(|need| need.lines());
    highest.unwrap_or(Need::Lines(0))
}

fn need_of(element: &SlideElement, width: i32, sizes: &TypeSizes, scale: i32) -> Need {
    let scaled = |points: i32| points * scale / 100;
    let sum = |heights: &mut dyn Iterator<Item = i32>| heights.fold(0, i32::saturating_add);
    match element {
        SlideElement::Text { style, paragraphs } => {
            let points = scaled(sizes.of(*style));
            let gap = line_height(points) / 3;
            Need::Lines(sum(&mut paragraphs.iter().map(|runs| paragraph_height(runs, points, width) + gap)))
        }
        SlideElement::List { items, .. } => {
            let points = scaled(sizes.body);
            let gap = line_height(points) / 3;
            Need::Lines(sum(&mut items.iter().map(|runs| paragraph_height(runs, points, width - 1000) + gap)))
        }
        SlideElement::Figure(figure) => Need::Lines(figure_height(figure, width, sizes, scale)),
        SlideElement::Picture(_) => Need::Share(5),
        SlideElement::Table(table) => {
            let points = scaled(sizes.body * 4 / 5);
            let rows = i32::try_from(table.rows.len() + 1).unwrap_or(i32::MAX);
            let around = paragraph_height(&table.caption, points, width) + paragraph_height(&table.note, points, width);
            Need::Lines(rows.saturating_mul(row_height(points)).saturating_add(around))
        }
    }
}

/// The height of a table's row on a slide.
pub(super) const fn row_height(points: i32) -> i32 {
    line_height(points) + 300
}
