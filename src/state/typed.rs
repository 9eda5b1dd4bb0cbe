//! Own words that are being typed: kept until their field is left and they are recorded, so that a page that ends before
//! loses none.

use domain::journal::{Passage, PassageName};
use leptos::prelude::*;
use persistence::StoredText;
use serde_json::{Map, Value};

use super::{KeptText, Session};

impl Session {
    /// Records new words; nothing where they are those that are there. Whether there was anything to record.
    pub fn compose(self, passages: Vec<Passage>, said: impl Into<String>) -> bool {
        let names: Vec<PassageName> = passages.iter().map(|it| it.name.clone()).collect();
        let edit = self.journal.with_untracked(|journal| journal.composition().edit(passages));
        let is_any = edit.is_some();
        if let Some(edit) = edit {
            _ = self.edit(edit, said.into());
        }
        // Only once they are recorded.
        let mut typed = self.typed();
        let before = typed.len();
        typed.retain(|name, _| !names.iter().any(|it| it.as_str() == name));
        if typed.len() != before {
            self.keep(&typed);
        }
        is_any
    }

    /// Keeps words that are being typed.
    pub fn keep_typed(self, passages: &[Passage]) {
        let mut typed = self.typed();
        for Passage { name, text } in passages {
            typed.insert(name.as_str().to_owned(), Value::from(text.as_deref().unwrap_or_default()));
        }
        self.keep(&typed);
    }

    /// Records the words that an earlier page has left behind. Whether there were any that are not there already.
    pub fn record_typed(self, said: &str) -> bool {
        let typed = self.typed();
        let passage = |(name, text): (&String, &Value)| {
            let text = text.as_str()?.trim();
            Some(Passage { name: PassageName::parse(name)?, text: (!text.is_empty()).then(|| text.into()) })
        };
        let passages: Vec<Passage> = typed.iter().filter_map(passage).collect();
        !passages.is_empty() && self.compose(passages, said)
    }

    fn typed(self) -> Map<String, Value> {
        match self.environment.with_value(|environment| (environment.read_kept)(KeptText::Typed)) {
            StoredText::Present(text) => {
                // What cannot be read stays beside what comes, under no name.
                serde_json::from_str(&text).unwrap_or_else(|_| Map::from_iter([(String::new(), text.into())]))
            }
            StoredText::Absent | StoredText::Blocked => Map::new(),
        }
    }

    fn keep(self, typed: &Map<String, Value>) {
        let text = if typed.is_empty() { String::new() } else { Value::Object(typed.clone()).to_string() };
        // A browser that keeps nothing says so on every page.
        _ = self.environment.with_value(|environment| (environment.write_kept)(KeptText::Typed, &text));
    }
}
