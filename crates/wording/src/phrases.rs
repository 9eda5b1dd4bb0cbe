//! Texts that are ready to be used elsewhere: a press paragraph, a deliberation, an answer, a caption, a summary. Each is
//! about the territory, a commune or an action on the day of a snapshot.
//!
//! A text is made of sentences, and a sentence of pieces, so that a page can link each figure to its account, and so that
//! copies have its definition as a note. What a sentence states holds for every way of filling in what is unknown; the
//! checker of claims reads each of them as exact, which a property test keeps.

mod action;
mod commune;
mod deliberation;
mod names;
pub mod page;
mod pieces;
mod said;
mod territory;
#[cfg(test)]
mod tests;
mod written;

use domain::ids::CommuneCode;
use domain::indicators::{DaySnapshot, Figure, SizeClass, account};
use domain::territory::{ActionIndex, CommuneIndex};

pub use pieces::{PhraseLine, PhrasePiece, PhraseSentence, PhraseSource};
pub use written::{as_html, as_text, body, edited_as_html, edited_as_text, endings};

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseKind {
    /// A paragraph for the press.
    Press,
    /// The recitals and the decision of a council.
    Deliberation,
    /// Answers to questions.
    Answer,
    /// Captions of charts and maps.
    Caption,
    /// A summary in three lengths.
    Summary,
}

impl PhraseKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Press, Self::Summary, Self::Answer, Self::Deliberation, Self::Caption];

    /// Its word in saved files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Press => "presse",
            Self::Deliberation => "deliberation",
            Self::Answer => "reponse",
            Self::Caption => "legende",
            Self::Summary => "resume",
        }
    }
}

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhraseSubject {
    /// The whole territory.
    Territory,
    /// A commune.
    Commune(CommuneIndex),
    /// An action.
    Action(ActionIndex),
}

/// A text, with the definitions of its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct PhraseText {
    /// Its name among the texts of its kind: it stays the same on every day.
    pub slot: &'static str,
    /// What it is, or the question that it answers.
    pub title: String,
    /// Its paragraphs and list items.
    pub lines: Vec<PhraseLine>,
    /// The definitions of its figures, in the order of their numbers.
    pub notes: Vec<String>,
}

impl PhraseText {
    /// Whether anything in it rests on illustrative rows.
    #[must_use]
    pub fn is_illustrative(&self) -> bool {
        self.lines.iter().flat_map(|line| &line.sentences).any(PhraseSentence::is_illustrative)
    }

    /// A text of these lines without those that say nothing, with the notes of its figures; `None` if nothing is left.
    fn of(
        snapshot: &DaySnapshot,
        slot: &'static str,
        title: impl Into<String>,
        lines: Vec<PhraseLine>,
    ) -> Option<Self> {
        let mut lines: Vec<PhraseLine> = lines.into_iter().filter(|line| !line.sentences.is_empty()).collect();
        let mut notes: Vec<String> = Vec::new();
        let sentences = lines.iter_mut().flat_map(|line| &mut line.sentences);
        for piece in sentences.flat_map(|sentence| &mut sentence.pieces) {
            let Some(definition) = piece.source.as_ref().and_then(|source| definition(snapshot, source)) else {
                continue;
            };
            let known = notes.iter().position(|note| *note == definition);
            piece.note = Some(known.unwrap_or(notes.len()) + 1);
            if known.is_none() {
                notes.push(definition);
            }
        }
        lines.iter().any(PhraseLine::states_something).then(|| Self { slot, title: title.into(), lines, notes })
    }
}

/// The texts of a kind about a subject. `threshold` is the number k of « in at least k actions ».
///
/// There are none about a commune that is not a member on the day, nor about an action that does not run on it.
#[must_use]
pub fn texts(snapshot: &DaySnapshot, subject: PhraseSubject, kind: PhraseKind, threshold: u32) -> Vec<PhraseText> {
    let found = match subject {
        _ if snapshot.members() == 0 => Vec::new(),
        PhraseSubject::Territory => territory::texts(snapshot, kind, threshold),
        PhraseSubject::Commune(commune) if snapshot.count_of(commune).is_some() => {
            commune::texts(snapshot, commune, kind)
        }
        PhraseSubject::Action(action) if snapshot.adoption_of(action).is_some() => {
            action::texts(snapshot, action, kind)
        }
        PhraseSubject::Commune(_) | PhraseSubject::Action(_) => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

/// The thresholds that texts can be about: from one to the number of running actions, and those that the results of the
/// territory stand on.
#[must_use]
pub fn thresholds(snapshot: &DaySnapshot) -> Vec<u32> {
    let pinned = &snapshot.territory.about().thresholds;
    let mut all: Vec<u32> = (1..=snapshot.running()).chain(pinned.iter().copied().filter(|k| *k > 0)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The threshold of texts before another one is chosen: the highest that the results of the territory stand on.
#[must_use]
pub fn first_threshold(snapshot: &DaySnapshot) -> u32 {
    snapshot.territory.about().thresholds.iter().copied().max().unwrap_or(1).max(1)
}

/// The definition of a figure, as its account gives it; `None` for what is no figure.
fn definition(snapshot: &DaySnapshot, source: &PhraseSource) -> Option<String> {
    match source {
        PhraseSource::Account(figure) => {
            let account = account(&snapshot.territory, &snapshot.tally, figure)?;
            Some(crate::account::formula(&snapshot.territory, figure, &account))
        }
        PhraseSource::Peers(code) => Some(page::same_size(size_of(snapshot, *code))),
        PhraseSource::Answers => None,
    }
}

fn size_of(snapshot: &DaySnapshot, code: CommuneCode) -> Option<SizeClass> {
    SizeClass::of(snapshot.territory.commune(snapshot.territory.find_commune(code)?))
}

/// Whether a figure has an account on the day of a snapshot.
fn has_account(snapshot: &DaySnapshot, figure: &Figure) -> bool {
    account(&snapshot.territory, &snapshot.tally, figure).is_some()
}
