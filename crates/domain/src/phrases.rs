//! Texts that were written in place of computed ones, kept as passages, so that each edit is in the journal.
//!
//! The passages of a text begin with `phrases/`, what it is about (`territoire`, `commune/59350`, `action/` and the
//! action), its kind, its name among those, and its threshold: `texte`, `calcule` (the computed text that it was made
//! from), and `ecarte` where the computed text is shown instead.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::ids::{ActionId, CommuneCode};
use crate::journal::{Composition, Passage, PassageName};

/// What texts are about, by name, so that it stays the same while the tables change.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhraseAbout {
    /// The whole territory.
    #[default]
    Territory,
    /// A commune.
    Commune(CommuneCode),
    /// An action.
    Action(ActionId),
}

/// Which text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PhraseKey {
    /// What it is about.
    pub about: PhraseAbout,
    /// The word of its kind. Saved files use it.
    pub kind: &'static str,
    /// Its name among those of its kind. Saved files use it.
    pub slot: &'static str,
    /// The threshold that it is about; 0 without one.
    pub threshold: u32,
}

/// A text that the user has edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditedPhrase {
    /// The computed text that it was made from.
    pub computed: String,
    /// What the user has written.
    pub typed: String,
    /// Whether it stands in place of the computed text, rather than being kept aside.
    pub is_shown: bool,
}

impl PhraseKey {
    /// The text as it is kept; `None` where none is.
    #[must_use]
    pub fn read(&self, composition: &Composition) -> Option<EditedPhrase> {
        let begin = self.begin();
        let text = |word: &str| composition.text(&[&*begin, word].concat()).map(ToString::to_string);
        Some(EditedPhrase {
            typed: text(TYPED)?,
            computed: text(COMPUTED).unwrap_or_default(),
            is_shown: text(ASIDE).is_none(),
        })
    }

    /// The passages that keep a text; a blank one, and one that is the computed text, is not kept.
    #[must_use]
    pub fn passages(&self, text: &EditedPhrase) -> Vec<Passage> {
        let begin = self.begin();
        let typed = text.typed.trim();
        let is_kept = !typed.is_empty() && typed != text.computed.trim();
        let passage = |(word, text): (&str, &str)| {
            let text = (is_kept && !text.is_empty()).then(|| Arc::from(text));
            PassageName::parse(&[&*begin, word].concat()).map(|name| Passage { name, text })
        };
        let aside = if text.is_shown { "" } else { "oui" };
        [(TYPED, typed), (COMPUTED, text.computed.trim()), (ASIDE, aside)].into_iter().filter_map(passage).collect()
    }

    fn begin(&self) -> String {
        let mut begin = "phrases/".to_owned();
        match &self.about {
            PhraseAbout::Territory => begin.push_str("territoire"),
            PhraseAbout::Commune(code) => _ = write!(begin, "commune/{}", word_of(&code.to_string())),
            PhraseAbout::Action(id) => _ = write!(begin, "action/{}", word_of(id.as_str())),
        }
        _ = write!(begin, "/{}/{}/{}/", self.kind, self.slot, self.threshold);
        begin
    }
}

const TYPED: &str = "texte";
const COMPUTED: &str = "calcule";
const ASIDE: &str = "ecarte";

/// With which the words of texts begin that are no words of passages.
const BYTES: &str = "x--";

/// The word of a passage for any text: the text itself, or its bytes.
fn word_of(text: &str) -> String {
    let is_plain = |it: u8| it == b'-' || it.is_ascii_lowercase() || it.is_ascii_digit();
    if text.bytes().all(is_plain) && !text.starts_with(BYTES) {
        return text.to_owned();
    }
    text.bytes().fold(BYTES.to_owned(), |mut word, byte| {
        _ = write!(word, "{byte:02x}");
        word
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(about: PhraseAbout) -> PhraseKey {
        PhraseKey { about, kind: "presse", slot: "communique", threshold: 5 }
    }

    fn kept(text: &EditedPhrase, key: &PhraseKey) -> Option<EditedPhrase> {
        let mut composition = Composition::default();
        composition.put(&key.passages(text));
        key.read(&composition)
    }

    #[test]
    fn a_text_is_kept_with_what_it_was_made_from_and_whether_it_is_shown() {
        let code = CommuneCode::parse("2A004").unwrap();
        let ids = ["numerique", "Voirie & co", "x--41"].map(|id| PhraseAbout::Action(ActionId::parse(id).unwrap()));
        let all = [PhraseAbout::Territory, PhraseAbout::Commune(code)].into_iter().chain(ids);
        for about in all {
            for is_shown in [true, false] {
                let (typed, computed) = ("ours".to_owned(), "computed".to_owned());
                let text = EditedPhrase { computed, typed, is_shown };
                assert_eq!(kept(&text, &key(about.clone())), Some(text), "{about:?}");
            }
        }
    }

    #[test]
    fn what_is_blank_or_as_it_was_computed_is_not_kept() {
        let text = |typed: &str| {
            kept(
                &EditedPhrase { computed: "computed".to_owned(), typed: typed.to_owned(), is_shown: true },
                &key(PhraseAbout::Territory),
            )
        };
        assert_eq!([text(" "), text("computed\n")], [None, None]);
    }

    #[test]
    fn each_action_has_words_of_its_own() {
        let words = ["41", "x--41", "A", "a", "\u{e0}"].map(word_of);
        let different: std::collections::BTreeSet<_> = words.iter().collect();
        assert_eq!(different.len(), words.len(), "{words:?}");
    }
}
