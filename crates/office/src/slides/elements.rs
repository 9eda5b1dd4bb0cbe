//! Slides and what stands on them.

use std::fmt::Write;

use documents::{
    BigFigure, ParagraphStyle, PictureContent, Presentation, SlideElement, SlideLook, SlidePage, WrittenPicture,
    WrittenRun,
};

use super::layout::{PlacedElement, foot_area, placed, title_area};
use super::sizes::{SlideArea, TypeSizes, figure_points, line_height, paragraph_height, sizes};
use super::styles::{MASTER, NOTES, SlideType, SlideTypes, place, thumbnail_area};
use super::table::{push_table, table_styles};
use crate::lengths::{filling, fitted};
use crate::notes::Notes;
use crate::pictures::Pictures;
use crate::runs::{LinksTo, push_runs, push_text};
use crate::theme::{PAPER, Theme, hex, of_slides};

/// How much wider than a chart its ground is, at each side.
const GROUND_EDGE: i32 = 250;

/// The slides as they are written.
#[derive(Debug)]
pub(super) struct DeckBody<'a> {
    /// The content so far.
    pub(super) out: String,
    /// The styles that it needs, but for those of paragraphs.
    pub(super) styles: String,
    /// The looks of paragraphs.
    pub(super) types: SlideTypes,
    /// The pictures.
    pub(super) pictures: Pictures,
    /// The colours.
    pub(super) theme: &'a Theme,
    /// Whether they are dark.
    pub(super) is_dark: bool,
    /// The sizes.
    pub(super) sizes: TypeSizes,
    /// The footnotes of the slide, which can have none: the speaker has them.
    pub(super) notes: Notes,
    /// How many tables there are.
    pub(super) tables: usize,
}

impl DeckBody<'_> {
    /// The slides of a deck.
    pub(super) fn of(deck: &Presentation) -> Self {
        let theme = of_slides(deck.look);
        let mut body = Self {
            out: String::new(),
            styles: frame_styles() + &table_styles(theme),
            types: SlideTypes::default(),
            pictures: Pictures::default(),
            theme,
            is_dark: deck.look == SlideLook::Dark,
            sizes: sizes(deck.format),
            notes: Notes::set_aside(),
            tables: 0,
        };
        for (number, page) in (1..).zip(&deck.slides) {
            body.slide(number, page);
        }
        body
    }

    fn slide(&mut self, number: usize, page: &SlidePage) {
        let _ = write!(
            self.out,
            "<draw:page draw:name=\"page{number}\" draw:style-name=\"Page\" draw:master-page-name=\"{MASTER}\">"
        );
        self.title(page);
        for placed in placed(page, &self.sizes) {
            self.element(placed, page.is_cover);
        }
        if !page.foot.is_empty() {
            let style = self.look(self.sizes.small, false, self.theme.soft);
            let foot = [WrittenRun::text(&*page.foot)];
            self.text_box("Foot", foot_area(&self.sizes), &[(style, &foot)]);
        }
        self.speaker_notes(page);
        self.out.push_str("</draw:page>");
    }

    fn title(&mut self, page: &SlidePage) {
        let style = if page.is_cover { "CoverTitle" } else { "SlideTitle" };
        let area = title_area(&self.sizes, page.is_cover, 2);
        let room = area.size;
        let wanted = if page.is_cover { self.sizes.cover } else { self.sizes.title };
        let fits = |points: &i32| paragraph_height(&page.title, *points, room.0 * 95 / 100) <= room.1;
        let points = (self.sizes.small..=wanted).rev().find(fits).unwrap_or(self.sizes.small);
        let look = self.look(points, true, self.theme.ink);
        let _ = write!(
            self.out,
            "<draw:frame presentation:style-name=\"{style}\" {} presentation:class=\"title\">\
             <draw:text-box><text:p text:style-name=\"{look}\">",
            place(area)
        );
        push_runs(&mut self.out, &page.title, LinksTo::Web, &mut self.notes);
        self.out.push_str("</text:p></draw:text-box></draw:frame>");
    }

    fn element(&mut self, placed: PlacedElement, is_cover: bool) {
        let PlacedElement { element, area, scale } = placed;
        match element {
            SlideElement::Text { style, paragraphs } => {
                let (is_bold, colour) = match style {
                    ParagraphStyle::Small | ParagraphStyle::Subtitle => (false, self.theme.soft),
                    ParagraphStyle::Warning => (false, self.theme.warm.0),
                    ParagraphStyle::Title => (true, self.theme.ink),
                    _ => (false, self.theme.ink),
                };
                let points = (self.sizes.of(*style) * scale / 100).max(self.sizes.small);
                let look = self.look(points, is_bold, colour);
                let lines: Vec<(String, &[WrittenRun])> =
                    paragraphs.iter().map(|runs| (look.clone(), runs.as_slice())).collect();
                self.text_box("Box", area, &lines);
            }
            SlideElement::List { is_ordered, items } => self.list(*is_ordered, items, area, scale),
            SlideElement::Figure(figure) => self.figure(figure, area, scale),
            SlideElement::Picture(picture) => self.picture(picture, area, is_cover),
            SlideElement::Table(table) => push_table(self, table, area, scale),
        }
    }

    fn list(&mut self, is_ordered: bool, items: &[Vec<WrittenRun>], area: SlideArea, scale: i32) {
        let look = self.look((self.sizes.body * scale / 100).max(self.sizes.small), false, self.theme.ink);
        let name = if is_ordered { "Numbers" } else { "Bullets" };
        let _ = write!(self.out, "<draw:frame draw:style-name=\"Box\" {}><draw:text-box>", place(area));
        let _ = write!(self.out, "<text:list text:style-name=\"{name}\">");
        for item in items {
            let _ = write!(self.out, "<text:list-item><text:p text:style-name=\"{look}\">");
            push_runs(&mut self.out, item, LinksTo::Web, &mut self.notes);
            self.out.push_str("</text:p></text:list-item>");
        }
        self.out.push_str("</text:list></draw:text-box></draw:frame>");
    }

    fn figure(&mut self, figure: &BigFigure, area: SlideArea, scale: i32) {
        let points = figure_points(figure, area.size.0, &self.sizes, scale);
        let value = self.look(points, true, self.theme.figure);
        let fraction = self.look(self.sizes.scaled(self.sizes.lead, scale), false, self.theme.ink);
        let label = self.look(self.sizes.scaled(self.sizes.body, scale), false, self.theme.soft);
        let lines = [(value, &*figure.value), (fraction, &*figure.fraction), (label, &*figure.label)];
        let lines: Vec<_> = lines.into_iter().filter(|(_, runs)| !runs.is_empty()).collect();
        self.text_box("Box", area, &lines);
    }

    /// Whether a picture is drawn for light paper and stands on a dark slide.
    fn has_own_ground(&self, picture: &WrittenPicture) -> bool {
        self.is_dark && matches!(picture.content, PictureContent::Svg(_))
    }

    /// A picture, as large as there is room; on a cover, no larger than it is, at the lower left.
    fn picture(&mut self, picture: &WrittenPicture, area: SlideArea, is_cover: bool) {
        let small = self.sizes.small;
        let credits = [WrittenRun::text(&*picture.credits)];
        let mut lines: Vec<&[WrittenRun]> = vec![&picture.caption];
        lines.extend((!picture.credits.is_empty()).then_some(&credits[..]));
        lines.retain(|runs| !runs.is_empty());
        let below: i32 = lines.iter().map(|runs| paragraph_height(runs, small, area.size.0)).sum();
        let whole = (area.size.0, (area.size.1 - below).max(line_height(small)));
        // A chart has its own ground, which is wider than its drawing.
        let edge = if self.has_own_ground(picture) { GROUND_EDGE } else { 0 };
        let room = (whole.0 - 2 * edge, (whole.1 - 2 * edge).max(line_height(small)));
        let size = if is_cover { fitted(picture.size, room) } else { filling(picture.size, room) };
        let free = (room.0 - size.0, room.1 - size.1);
        let (left, top) = if is_cover { (0, free.1) } else { (free.0 / 2, free.1 / 2) };
        let at = (area.at.0 + edge + left, area.at.1 + edge + top);
        if edge > 0 {
            let ground = SlideArea { at: (at.0 - edge, at.1 - edge), size: (size.0 + 2 * edge, size.1 + 2 * edge) };
            let _ = write!(self.out, "<draw:rect draw:style-name=\"Ground\" {}/>", place(ground));
        }
        let frame = format!(
            "draw:style-name=\"Box\" svg:x=\"{}\" svg:y=\"{}\"",
            crate::lengths::mm(at.0),
            crate::lengths::mm(at.1)
        );
        self.pictures.push_frame(&mut self.out, picture, size, &frame);
        if below > 0 {
            let look = self.look(small, false, self.theme.soft);
            let lines: Vec<_> = lines.into_iter().map(|runs| (look.clone(), runs)).collect();
            let at = (area.at.0, area.at.1 + whole.1);
            self.text_box("Box", SlideArea { at, size: (area.size.0, below) }, &lines);
        }
    }

    /// Adds a box of paragraphs, each in its style.
    pub(super) fn text_box(&mut self, style: &str, area: SlideArea, lines: &[(String, &[WrittenRun])]) {
        let _ = write!(self.out, "<draw:frame draw:style-name=\"{style}\" {}><draw:text-box>", place(area));
        for (style, runs) in lines {
            let _ = write!(self.out, "<text:p text:style-name=\"{style}\">");
            push_runs(&mut self.out, runs, LinksTo::Web, &mut self.notes);
            self.out.push_str("</text:p>");
        }
        self.out.push_str("</draw:text-box></draw:frame>");
    }

    /// The name of a style of paragraphs.
    pub(super) fn look(&mut self, points: i32, is_bold: bool, colour: charts::Colour) -> String {
        let colour = hex(&colour).to_owned();
        self.types.name(SlideType { points, colour, is_bold, is_right: false })
    }

    fn speaker_notes(&mut self, page: &SlidePage) {
        let aside = self.notes.aside.replace(Vec::new()).unwrap_or_default();
        let _ = write!(
            self.out,
            "<presentation:notes draw:style-name=\"Page\"><draw:page-thumbnail {} draw:page-number=\"1\" \
             presentation:class=\"page\"/><draw:frame presentation:style-name=\"{MASTER}-notes\" {} \
             presentation:class=\"notes\"><draw:text-box>",
            place(thumbnail_area(&self.sizes)),
            place(NOTES)
        );
        for note in &page.notes {
            self.out.push_str("<text:p>");
            push_text(&mut self.out, note, &mut true);
            self.out.push_str("</text:p>");
        }
        for note in aside {
            self.out.push_str("<text:p>");
            push_runs(&mut self.out, &note, LinksTo::Web, &mut Notes::set_aside());
            self.out.push_str("</text:p>");
        }
        self.out.push_str("</draw:text-box></draw:frame></presentation:notes>");
    }
}

/// The styles of frames and of lists.
fn frame_styles() -> String {
    // A chart is drawn for light paper.
    let ground = format!("draw:fill=\"solid\" draw:fill-color=\"{}\"", hex(&PAPER.ground));
    let frame = |name: &str, family: &str, parent: &str, align: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"{family}\" style:parent-style-name=\"{parent}\">\
             <style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\" fo:padding=\"0mm\" \
             draw:auto-grow-height=\"false\" draw:auto-grow-width=\"false\" fo:wrap-option=\"wrap\" \
             draw:textarea-vertical-align=\"{align}\" draw:textarea-horizontal-align=\"justify\"/></style:style>"
        )
    };
    let title = format!("{MASTER}-title");
    let level = "<style:list-level-properties text:min-label-width=\"9.00mm\"/>";
    [
        "<style:style style:name=\"Page\" style:family=\"drawing-page\"><style:drawing-page-properties \
         presentation:background-visible=\"true\" presentation:background-objects-visible=\"true\"/></style:style>",
        &frame("Box", "graphic", "standard", "top"),
        &format!(
            "<style:style style:name=\"Ground\" style:family=\"graphic\" style:parent-style-name=\"standard\">\
             <style:graphic-properties draw:stroke=\"none\" {ground} fo:padding=\"0mm\"/></style:style>"
        ),
        &frame("Foot", "graphic", "standard", "top"),
        &frame("SlideTitle", "presentation", &title, "top"),
        &frame("CoverTitle", "presentation", &title, "bottom"),
        &format!(
            "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" \
             text:bullet-char=\"•\">{level}<style:text-properties fo:font-size=\"100%\"/></text:list-level-style-bullet></text:list-style>\
             <text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\" \
             style:num-format=\"1\" style:num-suffix=\".\">{level}</text:list-level-style-number></text:list-style>"
        ),
    ]
    .concat()
}
