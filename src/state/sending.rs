//! The answers of a commune, as they are sent, and what the browser remembers of the answer that was sent last.

use std::sync::Arc;

use domain::dates::Day;
use domain::ids::CommuneCode;
use domain::journal::{AnswerProgress, AnswerRequest, Journal, NetAnswer};
use domain::territory::{ActionIndex, Territory};
use formats::{AnswersFile, CoveringNote, EditsFile, Unreadable};
use leptos::prelude::*;
use persistence::{EditsElsewhere, StoredText, WriteError};

use super::Session;
use super::files::CopyKeyState;
use super::{PhraseDesk, ReceivedAnswers, Supposed};

/// An answer that was sent, as far as this browser knows.
#[derive(Clone, Debug, PartialEq)]
pub struct SentAnswer {
    /// The entries that it becomes in a copy of the file.
    pub journal: Journal,
    /// Who sent it and when, and the remark.
    pub note: CoveringNote,
}

/// Whether the browser remembers what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentMemory {
    /// It does, or nothing was sent.
    Kept,
    /// What it remembers cannot be read. It is left as it is.
    Unreadable,
    /// It could not be read or written: it is known until the page is closed.
    UntilClosed(WriteError),
}

/// What is known of the answer that a commune sent last.
#[derive(Clone, Debug, PartialEq)]
pub struct LastSent {
    /// The answer; `None` if none was sent.
    pub answer: Option<Arc<SentAnswer>>,
    /// Whether the browser remembers it.
    pub memory: SentMemory,
}

/// An answer that was offered, as long as nobody has said whether it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedAnswer {
    /// The commune that answers.
    pub commune: CommuneCode,
    /// The name of its file; `None` if it was copied as text.
    pub file: Option<String>,
    /// The text of its file.
    pub text: String,
}

/// What the session has of the opened file. One handle holds it, since a session is passed by value everywhere.
pub struct Opened {
    /// The territory of the document, before any edit.
    pub bundled: Arc<Territory>,
    pub copy_key: CopyKeyState,
    /// The edits that the browser keeps for the document and that are not shown with the others.
    pub edits_elsewhere: RwSignal<Arc<EditsElsewhere>>,
    /// The answers that were received and are not taken yet.
    pub received: ReceivedAnswers,
    /// What is supposed in a meeting.
    pub supposed: RwSignal<Supposed>,
    pub phrases: RwSignal<PhraseDesk>,
    pub sending: Sending,
}

/// What a session knows of sent answers. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct Sending {
    state: RwSignal<SendingState>,
    /// What is typed beside the answers of a commune, until the page is closed.
    pub cover: AnswerCover,
    /// The commune that it is typed for.
    cover_of: RwSignal<Option<CommuneCode>>,
}

/// What is typed beside the answers of a commune.
#[derive(Clone, Copy)]
pub struct AnswerCover {
    /// The name of who answers.
    pub name: RwSignal<String>,
    /// Their role.
    pub role: RwSignal<String>,
    /// A remark on the whole answer.
    pub remark: RwSignal<String>,
}

/// What a session knows of sent answers.
struct SendingState {
    /// The entries that came with the file: those that were not made in this browser.
    received: Journal,
    /// What is known of the answers that communes sent, once it has changed since the page was opened.
    last: Vec<(CommuneCode, LastSent)>,
    /// The answer that was offered last and that nobody has confirmed yet.
    offered: Option<OfferedAnswer>,
}

impl Sending {
    /// Nothing is known yet. `received` are the entries that came with the file.
    pub fn of(received: Journal) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            state: RwSignal::new(SendingState { received, last: Vec::new(), offered: None }),
            cover: AnswerCover { name: text(), role: text(), remark: text() },
            cover_of: RwSignal::new(None),
        }
    }
}

impl LastSent {
    /// Reads what the browser remembers.
    fn of_stored(stored: StoredText, received: &Journal) -> Self {
        let (answer, memory) = match stored {
            StoredText::Absent => (None, SentMemory::Kept),
            StoredText::Blocked => (None, SentMemory::UntilClosed(WriteError::Blocked)),
            StoredText::Present(text) => match SentAnswer::read(&text, received) {
                Some(answer) => (Some(Arc::new(answer)), SentMemory::Kept),
                None => (None, SentMemory::Unreadable),
            },
        };
        Self { answer, memory }
    }
}

impl SentAnswer {
    /// Reads the file that was sent; `None` if any of it cannot be read.
    fn read(text: &str, received: &Journal) -> Option<Self> {
        let note = CoveringNote::read(text)?;
        if let Ok(AnswersFile { answer, .. }) = AnswersFile::read(text) {
            return Some(Self { journal: answer.arrived(received), note });
        }
        // Up to version 3, an answer was a journal.
        let EditsFile { journal, damaged, .. } = EditsFile::read(text).ok()?;
        damaged.is_empty().then_some(Self { journal, note })
    }
}

impl Session {
    fn sending(self) -> Sending {
        self.opened.with_value(|opened| opened.sending)
    }

    /// What is known of the answer that a commune sent last.
    #[must_use]
    pub fn last_sent(self, commune: CommuneCode) -> LastSent {
        let known = self
            .sending()
            .state
            .with(|state| state.last.iter().find(|(code, _)| *code == commune).map(|(_, last)| last.clone()));
        known.unwrap_or_else(|| {
            let stored = self.environment.with_value(|environment| (environment.read_sent)(commune));
            self.sending().state.with(|state| LastSent::of_stored(stored, &state.received))
        })
    }

    /// The answers of a commune, to be written into a file.
    #[must_use]
    pub fn answer_of(self, commune: CommuneCode, author: Option<Arc<str>>) -> NetAnswer {
        let last = self.last_sent(commune).answer;
        let none = Journal::default();
        let sent = last.as_ref().map_or(&none, |last| &last.journal);
        let (bundled, current) = (self.bundled(), self.territory.get());
        self.sending().state.with(|SendingState { received, .. }| {
            let (on, day_of) = (self.day.get(), self.day_of());
            let request = AnswerRequest { commune: Some(commune), author, received, sent, on, day_of };
            self.journal().with(|journal| journal.answer_of(&request, &bundled, &current))
        })
    }

    /// The entries that an answer becomes in an untouched copy of the file.
    #[must_use]
    pub fn arrived_elsewhere(self, answer: &NetAnswer) -> Journal {
        self.sending().state.with(|state| answer.arrived(&state.received))
    }

    /// The local day of a time in milliseconds since 1970.
    #[must_use]
    pub fn day_of(self) -> fn(u64) -> Day {
        self.environment.with_value(|environment| environment.day_of)
    }

    /// What a journal says of a commune, apart from the tables: `after` is the territory after it, and `asked` are the
    /// actions that the commune is asked about.
    #[must_use]
    pub fn progress_of(
        self,
        journal: &Journal,
        after: &Territory,
        commune: CommuneCode,
        asked: &[ActionIndex],
    ) -> AnswerProgress {
        AnswerProgress::of(journal, commune, [&self.bundled(), after], asked, self.day.get())
    }

    /// Calls with the entries that came with the file.
    pub fn with_journal_of_file<R>(self, call: impl FnOnce(&Journal) -> R) -> R {
        self.sending().state.with_untracked(|state| call(&state.received))
    }

    /// The territory of an untouched copy of the file once it has taken in an answer.
    #[must_use]
    pub fn elsewhere_after(self, answer: &Journal) -> Territory {
        let all = self.sending().state.with(|state| state.received.merged_with(answer));
        self.bundled().after(&all)
    }

    /// The file of an answer to this document.
    #[must_use]
    pub fn answers_file(self, answer: NetAnswer) -> AnswersFile {
        let bundled = self.bundled();
        let about = bundled.about();
        AnswersFile { document: about.id.clone(), title: about.title.to_string(), answer }
    }

    /// A file of edits of this document.
    #[must_use]
    pub fn edits_file(self, journal: Journal) -> EditsFile {
        let bundled = self.bundled();
        let about = bundled.about();
        EditsFile { document: about.id.clone(), title: about.title.to_string(), journal, damaged: Vec::new() }
    }

    /// Remembers that the answer of a commune was sent: the text of its file. What the browser remembers and cannot be
    /// read is not overwritten.
    ///
    /// # Errors
    /// The text is not one of an answer.
    pub fn remember_sent(self, commune: CommuneCode, text: &str) -> Result<(), Unreadable> {
        let answer = self.sending().state.with_untracked(|state| SentAnswer::read(text, &state.received));
        let answer = answer.ok_or_else(|| Unreadable::Damaged("answer".to_owned()))?;
        let was = untrack(|| self.last_sent(commune)).memory;
        let memory = if was == SentMemory::Unreadable {
            was
        } else {
            let written = self.environment.with_value(|environment| (environment.write_sent)(commune, text));
            written.map_or_else(SentMemory::UntilClosed, |()| SentMemory::Kept)
        };
        let last = LastSent { answer: Some(Arc::new(answer)), memory };
        self.sending().state.update(|state| {
            state.last.retain(|(code, _)| *code != commune);
            state.last.push((commune, last));
            state.offered = None;
        });
        Ok(())
    }

    /// What is typed beside the answers of a commune. It begins with what was sent last, or else with the name under
    /// which edits are made.
    #[must_use]
    pub fn answer_cover(self, commune: CommuneCode) -> AnswerCover {
        let Sending { cover, cover_of, .. } = self.sending();
        if cover_of.get_untracked() != Some(commune) {
            cover_of.set(Some(commune));
            let last = untrack(|| self.last_sent(commune)).answer;
            let author = || self.author().get_untracked().map(|name| name.to_string()).unwrap_or_default();
            let (name, role, remark) = match last {
                Some(last) => (last.note.name.clone(), last.note.role.clone(), last.note.remark.clone()),
                None => (author(), String::new(), String::new()),
            };
            cover.name.set(name);
            cover.role.set(role);
            cover.remark.set(remark);
        }
        cover
    }

    /// The answer that was offered last and that nobody has confirmed yet.
    #[must_use]
    pub fn offered_answer(self) -> Option<OfferedAnswer> {
        self.sending().state.with(|state| state.offered.clone())
    }

    /// Records that an answer was offered, or that it no longer is.
    pub fn set_offered_answer(self, offered: Option<OfferedAnswer>) {
        self.sending().state.update(|state| state.offered = offered);
    }
}
