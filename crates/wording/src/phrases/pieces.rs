//! The pieces of a text: its lines, their sentences, and the figures in these.

use domain::ids::CommuneCode;
use domain::indicators::{Backing, DaySnapshot, Figure, figure_backing};
use domain::territory::{ActionIndex, CommuneIndex, Provenance};

use crate::arithmetic::{capitalized, uncapitalized};
use crate::overview::at;
use crate::provenance::marked;
use crate::punctuation::quoted;

/// Where a figure of a text can be looked into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhraseSource {
    /// Its account.
    Account(Figure),
    /// The comparison of a commune with those of its size.
    Peers(CommuneCode),
    /// The quality of the answers.
    Answers,
}

/// Words of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhrasePiece {
    /// The words.
    pub words: String,
    /// Where they can be looked into, if they are a figure.
    pub source: Option<PhraseSource>,
    /// Whether they rest on illustrative rows, or name one.
    pub illustrative: bool,
    /// The number of the note with the definition.
    pub note: Option<usize>,
}

/// A sentence, or a clause that ends with a comma or a semicolon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseSentence {
    /// Its pieces, in order.
    pub pieces: Vec<PhrasePiece>,
    /// The sign that ends it.
    pub end: &'static str,
}

/// A paragraph, or an item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhraseLine {
    /// Whether it is an item of a list.
    pub is_item: bool,
    /// Its sentences.
    pub sentences: Vec<PhraseSentence>,
}

impl PhraseSentence {
    /// Whether any of it rests on illustrative rows.
    #[must_use]
    pub fn is_illustrative(&self) -> bool {
        self.pieces.iter().any(|piece| piece.illustrative)
    }

    /// The words alone, with the mark of illustrative data, without the sign at the end and without notes.
    #[must_use]
    pub fn plain(&self) -> String {
        marked(self.pieces.iter().map(|piece| &*piece.words).collect(), self.is_illustrative())
    }
}

impl PhraseLine {
    pub(super) fn paragraph(sentences: Vec<Option<PhraseSentence>>) -> Self {
        Self { is_item: false, sentences: sentences.into_iter().flatten().collect() }
    }

    pub(super) fn item(sentence: PhraseSentence) -> Self {
        Self { is_item: true, sentences: vec![sentence] }
    }

    /// A paragraph of fixed words.
    pub(super) fn fixed(words: &str, end: &'static str) -> Self {
        Self::paragraph(vec![Some(Said::new(words).ended(end))])
    }

    /// Whether it has a figure, or anything else that is computed.
    pub(super) fn states_something(&self) -> bool {
        self.sentences.iter().flat_map(|sentence| &sentence.pieces).any(|piece| piece.source.is_some())
    }
}

/// What is said: a sentence that is not finished. It begins as it does within another sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pieces: Vec<PhrasePiece>,
}

impl Said {
    pub(super) fn new(words: &str) -> Self {
        Self::default().words(words)
    }

    /// Adds words.
    #[must_use]
    pub(super) fn words(mut self, words: &str) -> Self {
        if !words.is_empty() {
            self.pieces.push(PhrasePiece { words: words.to_owned(), source: None, illustrative: false, note: None });
        }
        self
    }

    /// Adds a figure.
    #[must_use]
    pub(super) fn figure(mut self, words: &str, snapshot: &DaySnapshot, figure: Figure) -> Self {
        let illustrative = figure_backing(snapshot, &figure).illustrative > 0;
        let source = super::has_account(snapshot, &figure).then_some(PhraseSource::Account(figure));
        self.pieces.push(PhrasePiece { words: words.to_owned(), source, illustrative, note: None });
        self
    }

    /// Adds what is computed from the answers of these communes.
    #[must_use]
    pub(super) fn among(
        mut self,
        words: &str,
        snapshot: &DaySnapshot,
        commune: CommuneIndex,
        others: &[CommuneIndex],
    ) -> Self {
        let mut all = others.iter().copied().chain([commune]);
        let illustrative = all.any(|it| snapshot.backing_of_commune(it).illustrative > 0);
        let source = Some(PhraseSource::Peers(snapshot.territory.commune(commune).code));
        self.pieces.push(PhrasePiece { words: words.to_owned(), source, illustrative, note: None });
        self
    }

    /// Adds what the answers of the day rest on.
    #[must_use]
    pub(super) fn answers(mut self, words: &str) -> Self {
        let source = Some(PhraseSource::Answers);
        self.pieces.push(PhrasePiece { words: words.to_owned(), source, illustrative: false, note: None });
        self
    }

    /// Adds the title of an action.
    #[must_use]
    pub(super) fn action(mut self, snapshot: &DaySnapshot, action: ActionIndex) -> Self {
        let row = snapshot.territory.action(action);
        let illustrative = row.provenance == Provenance::Illustrative;
        self.pieces.push(PhrasePiece { words: quoted(&row.title), source: None, illustrative, note: None });
        self
    }

    /// Adds the title of an action as an answer of a commune: it is marked if the action or the answer is illustrative, and
    /// leads to the account of the commune's actions.
    #[must_use]
    pub(super) fn answer(self, snapshot: &DaySnapshot, action: ActionIndex, commune: CommuneIndex) -> Self {
        let mut said = self.action(snapshot, action);
        let cells = &snapshot.tally.cells;
        let cell: Backing = cells.index_of(action, commune).map(|at| cells.at(at)).into_iter().collect();
        if let Some(title) = said.pieces.last_mut() {
            title.illustrative |= cell.illustrative > 0;
            title.source =
                Some(PhraseSource::Account(Figure::Participations(snapshot.territory.commune(commune).code)));
        }
        said
    }

    /// The sentence with its first letter in upper case, with a full stop.
    pub(super) fn sentence(self) -> PhraseSentence {
        self.begun().ended(".")
    }

    /// « Au 13 décembre 2019, … »
    pub(super) fn on_day(self, snapshot: &DaySnapshot) -> PhraseSentence {
        self.after(&[&*capitalized(&at(snapshot.day())), ", "].concat()).ended(".")
    }

    /// The same after other words: « considérant qu’ », « de prendre acte qu’ ».
    pub(super) fn after(mut self, words: &str) -> Self {
        self.pieces.insert(0, PhrasePiece { words: words.to_owned(), source: None, illustrative: false, note: None });
        self
    }

    pub(super) fn ended(self, end: &'static str) -> PhraseSentence {
        PhraseSentence { pieces: self.pieces, end }
    }

    fn begun(mut self) -> Self {
        if let Some(first) = self.pieces.first_mut() {
            first.words = capitalized(&first.words);
        }
        self
    }

    /// A finding's sentence, cut where the figure ends, as it stands within another sentence.
    pub(super) fn cut(sentence: &str, at: &[&str]) -> (String, String) {
        let sentence = uncapitalized(sentence);
        let cut = at.iter().filter_map(|mark| sentence.find(mark)).min().unwrap_or(sentence.len());
        let (figure, rest) = sentence.split_at(cut);
        (figure.to_owned(), rest.to_owned())
    }
}
