//! The own words of a document, which are no data: those of its decks, of its report and of its edited phrases, as
//! named passages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use crate::journal::{Edit, Journal};

/// The signs of one passage. A document with a longer one is not read.
pub const MAX_PASSAGE_SIGNS: usize = 20_000;

/// The letters of the name of a passage.
const MAX_NAME: usize = 120;

/// The name of a passage: words of small letters, digits and hyphens with strokes between them (`bilan/avant-propos`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageName(Arc<str>);

impl PassageName {
    /// Reads a name; `None` unless it has the form above and at most 120 letters.
    ///
    /// The form is fixed: the saved formats use it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|it| it == b'-' || it.is_ascii_lowercase() || it.is_ascii_digit())
        };
        (text.len() <= MAX_NAME && text.split('/').all(is_word)).then(|| Self(text.into()))
    }

    /// The name as it is saved.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PassageName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A passage and its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// The name.
    pub name: PassageName,
    /// The words; `None` if there is no such passage.
    pub text: Option<Arc<str>>,
}

/// All passages of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composition {
    passages: BTreeMap<PassageName, Arc<str>>,
}

/// A passage that differs between two compositions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageChange {
    /// The name.
    pub name: PassageName,
    /// The words before; `None` if there was no such passage.
    pub before: Option<Arc<str>>,
    /// The words after; `None` if there is none any more.
    pub after: Option<Arc<str>>,
}

impl Composition {
    /// The words of a passage; `None` if there is none of that name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&Arc<str>> {
        self.passages.get(&PassageName::parse(name)?)
    }

    /// The passages whose names begin with these words and a stroke, in the order of their names.
    pub fn below<'a>(&'a self, words: &'a str) -> impl Iterator<Item = (&'a str, &'a Arc<str>)> {
        let rest = move |name: &'a PassageName| name.as_str().strip_prefix(words)?.strip_prefix('/');
        self.passages.iter().filter_map(move |(name, text)| Some((rest(name)?, text)))
    }

    /// The edit that gives passages these words; `None` if they have them already. Of two for one passage the last one
    /// counts.
    #[must_use]
    pub fn edit(&self, passages: impl IntoIterator<Item = Passage>) -> Option<Edit> {
        let wanted: BTreeMap<PassageName, Option<Arc<str>>> =
            passages.into_iter().map(|Passage { name, text }| (name, text)).collect();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (name, text) in wanted {
            let known = self.passages.get(&name).cloned();
            if known != text {
                before.push(Passage { name: name.clone(), text: known });
                after.push(Passage { name, text });
            }
        }
        (!after.is_empty()).then_some(Edit::Compose { before, passages: after })
    }

    /// What differs in another composition, in the order of the names.
    #[must_use]
    pub fn changes(&self, after: &Self) -> Vec<PassageChange> {
        let all: BTreeSet<&PassageName> = self.passages.keys().chain(after.passages.keys()).collect();
        let change = |name: &PassageName| PassageChange {
            name: name.clone(),
            before: self.passages.get(name).cloned(),
            after: after.passages.get(name).cloned(),
        };
        all.into_iter().map(change).filter(|change| change.before != change.after).collect()
    }

    pub(crate) fn put(&mut self, passages: &[Passage]) {
        for Passage { name, text } in passages {
            match text {
                Some(text) => _ = self.passages.insert(name.clone(), Arc::clone(text)),
                None => _ = self.passages.remove(name),
            }
        }
    }
}

impl Journal {
    /// The passages after all edits in force. Each is the one that was written last.
    #[must_use]
    pub fn composition(&self) -> Composition {
        let taken_back = self.taken_back();
        let mut composition = Composition::default();
        for entry in self.entries().filter(|entry| !taken_back.contains(entry.id)) {
            if let Edit::Compose { passages, .. } = &entry.edit {
                composition.put(passages);
            }
        }
        composition
    }
}
