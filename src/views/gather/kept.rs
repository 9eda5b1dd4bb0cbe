//! The minutes as they are kept: one text for all of them, which later visits read again.

use domain::ids::EntryId;
use serde_json::{Value, json};
use wording::TextBlock;

/// The minutes of one gathering.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    /// When it was taken, in milliseconds since 1970.
    pub at: u64,
    /// The entries that it added.
    pub entries: Vec<EntryId>,
    /// What the minutes say.
    pub blocks: Vec<TextBlock>,
}

/// The minutes as a text.
pub fn written(all: &[Minutes]) -> String {
    let minutes = |it: &Minutes| {
        let entries: Vec<String> = it.entries.iter().map(ToString::to_string).collect();
        json!({ "at": it.at, "entries": entries, "blocks": it.blocks.iter().map(block).collect::<Vec<_>>() })
    };
    Value::from(all.iter().map(minutes).collect::<Vec<_>>()).to_string()
}

/// The minutes in a text; `None` if it is none that was written here.
pub fn read(text: &str) -> Option<Vec<Minutes>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let all: Vec<Value> = serde_json::from_str(text).ok()?;
    let minutes = |it: &Value| {
        let entry = |id: &Value| EntryId::parse(id.as_str()?);
        Some(Minutes {
            at: it.get("at")?.as_u64()?,
            entries: it.get("entries")?.as_array()?.iter().map(entry).collect::<Option<_>>()?,
            blocks: it.get("blocks")?.as_array()?.iter().map(read_block).collect::<Option<_>>()?,
        })
    };
    all.iter().map(minutes).collect()
}

/// A block: a word for its kind, and its texts.
fn block(block: &TextBlock) -> Value {
    match block {
        TextBlock::Heading(text) => json!(["heading", text]),
        TextBlock::Paragraph(text) => json!(["paragraph", text]),
        TextBlock::List(items) => json!(["list", items]),
        // Minutes have no links; their texts are what is kept.
        TextBlock::Links(lines) => {
            let items: Vec<String> = lines.iter().map(|it| [&*it.before, &*it.text].concat()).collect();
            json!(["list", items])
        }
    }
}

fn read_block(value: &Value) -> Option<TextBlock> {
    let texts = value.get(1)?;
    match value.get(0)?.as_str()? {
        "heading" => Some(TextBlock::Heading(texts.as_str()?.to_owned())),
        "paragraph" => Some(TextBlock::Paragraph(texts.as_str()?.to_owned())),
        "list" => serde_json::from_value(texts.clone()).ok().map(TextBlock::List),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_read_as_they_were_written_and_other_texts_are_not() {
        let blocks = vec![
            TextBlock::Heading("Cells \"changed\"".to_owned()),
            TextBlock::Paragraph("a\u{a0}b\u{2019}c".to_owned()),
            TextBlock::List(vec!["un".to_owned(), String::new()]),
        ];
        let all = vec![Minutes { at: 1_764_500_000_000, entries: vec![EntryId::from_random([7; 12])], blocks }];
        assert_eq!(read(&written(&all)), Some(all));
        assert_eq!(read(""), Some(Vec::new()));
        for text in ["{}", "[1]", "[{\"at\":1}]", "abc"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
