//! All French texts and number formats: functions from values to the texts that users read.

pub mod about;
pub mod accessibility;
pub mod account;
pub mod actions;
pub mod answer_form;
pub mod arithmetic;
pub mod changes;
pub mod chart_labels;
pub mod checked_text;
pub mod claim_readings;
pub mod columns;
pub mod commune;
pub mod commune_list;
pub mod comparison;
pub mod composition;
pub mod contradictions;
pub mod dates;
pub mod decks;
pub mod erasing;
pub mod evolution;
pub mod exchange;
pub mod file_copy;
pub mod file_vs_draft;
pub mod finder;
pub mod findings;
pub mod gathering;
pub mod grid;
pub mod groups;
pub mod help;
pub mod hints;
pub mod indicator_readings;
pub mod journal;
pub mod key_figures;
pub mod limits;
pub mod links;
pub mod moment;
pub mod named_states;
pub mod names;
pub mod not_found;
pub mod numbers;
pub mod overview;
pub mod pages;
pub mod paper;
pub mod phrases;
pub mod plan;
pub mod population;
pub mod present;
pub mod provenance;
pub mod publication;
pub mod punctuation;
pub mod quality;
pub mod report;
pub mod return_code;
pub mod review;
pub mod robustness;
pub mod save_status;
pub mod scheme;
pub mod self_check;
pub mod sending;
pub mod speaker;
pub mod states;
pub mod supposed;
pub mod table_faults;
pub mod tables;
pub mod times;
pub mod undo;
pub mod verify;
pub mod written_pictures;

/// A block of prose.
#[derive(Clone, Debug, PartialEq)]
pub enum TextBlock {
    /// A heading of the second level.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
    /// A list of links.
    Links(Vec<LinkedLine>),
}

/// A line with a link at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedLine {
    /// What stands before the link.
    pub before: String,
    /// The text of the link.
    pub text: String,
    /// Its address.
    pub to: String,
}

fn heading(text: &str) -> TextBlock {
    TextBlock::Heading(text.to_owned())
}

fn paragraph(text: &str) -> TextBlock {
    TextBlock::Paragraph(text.to_owned())
}

fn list(lines: &[&str]) -> TextBlock {
    TextBlock::List(lines.iter().map(|line| (*line).to_owned()).collect())
}
