//! A deck for a slide program.

use serde::{Deserialize, Serialize};

use crate::picture::WrittenPicture;
use crate::runs::{ParagraphStyle, WrittenRun};
use crate::table::WrittenTable;

/// A deck of slides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Presentation {
    /// The title, as programs show it.
    pub title: String,
    /// The language of the texts, as `fr-FR`.
    pub language: String,
    /// The shape of a slide.
    pub format: SlideFormat,
    /// Light or dark.
    pub look: SlideLook,
    /// The slides, in order.
    pub slides: Vec<SlidePage>,
}

/// The shape of a slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlideFormat {
    /// 16:9.
    #[default]
    Wide,
    /// 4:3.
    Classic,
}

/// The colours of slides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlideLook {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark. Pictures keep their own ground.
    Dark,
}

/// A slide. Its number is written by the program that shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SlidePage {
    /// Its title: the finding.
    pub title: Vec<WrittenRun>,
    /// What stands on it, in the order in which it is read.
    pub elements: Vec<SlideElement>,
    /// How its elements stand to each other.
    pub arrangement: SlideArrangement,
    /// What is said with it, a paragraph a text; only the speaker sees it.
    pub notes: Vec<String>,
    /// Its foot: source, day, fingerprint, and the words about illustrative data.
    pub foot: String,
    /// Whether it is a cover, whose title stands in the middle.
    pub is_cover: bool,
}

/// How the elements of a slide stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlideArrangement {
    /// Below each other. Figures that follow each other share a line.
    #[default]
    Below,
    /// Beside each other, in columns: the first element alone on the left, the others below each other on the right.
    Beside,
}

/// Something on a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlideElement {
    /// Paragraphs.
    Text {
        /// What they are for.
        style: ParagraphStyle,
        /// Their texts.
        paragraphs: Vec<Vec<WrittenRun>>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        is_ordered: bool,
        /// Its items.
        items: Vec<Vec<WrittenRun>>,
    },
    /// A figure that is read from the back row.
    Figure(BigFigure),
    /// A picture; its caption and credits stand below it.
    Picture(WrittenPicture),
    /// A small table: a dozen rows.
    Table(WrittenTable),
}

/// A figure that is read from the back row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BigFigure {
    /// The figure: « 95 % ».
    pub value: Vec<WrittenRun>,
    /// What it is of: « 86 sur 90 »; may be empty.
    pub fraction: Vec<WrittenRun>,
    /// What it counts.
    pub label: Vec<WrittenRun>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deck_passes_as_json_and_what_is_left_out_is_empty() {
        let figure = BigFigure { value: vec!["86".into()], label: vec!["communes".into()], ..BigFigure::default() };
        let slide = SlidePage {
            title: vec!["86 communes sur 90".into()],
            elements: vec![
                SlideElement::Figure(figure),
                SlideElement::Text { style: ParagraphStyle::Small, paragraphs: vec![vec!["Source".into()]] },
            ],
            ..SlidePage::default()
        };
        let deck = Presentation { format: SlideFormat::Classic, slides: vec![slide], ..Presentation::default() };
        let text = serde_json::to_string(&deck).unwrap();
        assert_eq!(serde_json::from_str::<Presentation>(&text).unwrap(), deck);
        let read: Presentation = serde_json::from_str(r#"{"slides": [{"title": [{"text": "a"}]}]}"#).unwrap();
        assert_eq!((read.slides.len(), read.format, read.look), (1, SlideFormat::Wide, SlideLook::Light));
    }
}
