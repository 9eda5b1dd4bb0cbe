//! Any sequence of opening files, editing, saving, reloading and choosing: only what a browser was never shown is news,
//! and an older file says that it is older.

use std::collections::BTreeSet;

use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::ParticipationState;
use persistence::file::{CopySide, EntriesSeen, FileRelation, FileVsDraft};
use proptest::prelude::*;

use crate::document;
use crate::fake_storage::FakeLocalStorage;

#[derive(Clone, Copy, Debug)]
enum Step {
    /// Open one of the files.
    Open(usize),
    /// Open the same file again.
    Reload,
    /// Make an edit in the open page.
    Edit,
    /// Undo the last edit.
    Undo,
    /// Save a copy; whether it was found in the downloads.
    SaveCopy(bool),
    /// A colleague edits one of the files on another computer, and sends it.
    Colleague(usize),
    /// Choose, where something is reported: both, the file, the browser.
    Choose(Option<bool>),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0usize..6).prop_map(Step::Open),
        3 => Just(Step::Reload),
        4 => Just(Step::Edit),
        1 => Just(Step::Undo),
        2 => any::<bool>().prop_map(Step::SaveCopy),
        2 => (0usize..6).prop_map(Step::Colleague),
        1 => prop::option::of(any::<bool>()).prop_map(Step::Choose),
    ]
}

/// A browser with one open page, and files of one document.
struct Desk {
    storage: FakeLocalStorage,
    files: Vec<Journal>,
    /// The edits that the browser keeps.
    draft: Journal,
    opened: usize,
    shown: Journal,
    compared: Option<FileVsDraft>,
    made: u8,
    /// What the page has shown without reporting it as somebody else's, or what was edited upon.
    taken_in: BTreeSet<EntryId>,
    /// The same, before the open file was opened.
    taken_in_before: BTreeSet<EntryId>,
    /// The files that were opened without an open question, or saved, since the last choice.
    files_known: Vec<Journal>,
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self {
            storage: FakeLocalStorage::default(),
            files: vec![Journal::default()],
            draft: Journal::default(),
            opened: 0,
            shown: Journal::default(),
            compared: None,
            made: 0,
            taken_in: BTreeSet::new(),
            taken_in_before: BTreeSet::new(),
            files_known: Vec::new(),
        };
        desk.open(0);
        desk
    }

    fn seen(&self) -> EntriesSeen {
        EntriesSeen::read(&self.storage, &document())
    }

    /// Opens a file as the program does, and checks what is reported.
    fn open(&mut self, number: usize) -> FileVsDraft {
        self.opened = number % self.files.len();
        let file = self.files[self.opened].clone();
        let compared = FileVsDraft::of(file.clone(), &self.draft, &self.seen());
        self.shown = file.merged_with(&self.draft);
        let news = file.without(&self.draft).entries().any(|entry| !self.taken_in.contains(&entry.id));
        let is_news = matches!(compared.relation, FileRelation::Newer | FileRelation::Diverged);
        assert_eq!(is_news, news && !self.is_first(), "{compared:?}");
        for known in &self.files_known {
            if !file.contains(known) && known.contains(&file) {
                assert!(matches!(compared.relation, FileRelation::Older | FileRelation::Diverged), "{compared:?}");
            }
        }
        let is_newer = |other: &Journal| other.contains(&file) && !file.contains(other);
        assert!(compared.relation != FileRelation::Older || self.files.iter().any(is_newer), "{compared:?}");
        self.compared = Some(compared.clone());
        self.taken_in_before = self.taken_in.clone();
        if compared.relation != FileRelation::Diverged {
            self.take_in(&file);
            self.files_known.push(file);
        }
        self.remember();
        compared
    }

    fn is_first(&self) -> bool {
        self.draft.is_empty() && self.files_known.is_empty()
    }

    fn take_in(&mut self, journal: &Journal) {
        self.taken_in.extend(journal.entries().map(|entry| entry.id));
    }

    /// What the program writes after each change.
    fn remember(&self) {
        if let Some(compared) = &self.compared {
            compared.seen(&self.seen(), &self.shown).write(&self.storage, &document());
        }
    }

    fn record(&mut self, edit: Edit) {
        self.made += 1;
        let id = EntryId::from_random([self.made; 12]);
        self.shown.record(id, 0, edit);
        let entry = self.shown.entries().find(|entry| entry.id == id).cloned();
        self.draft = self.draft.merged_with(&Journal::of(entry));
        let file = self.files[self.opened].clone();
        self.take_in(&file);
        self.remember();
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Open(number) => _ = self.open(number),
            Step::Reload => _ = self.open(self.opened),
            Step::Edit => {
                self.record(answer(self.made));
                // Nothing that was edited upon is news when the same file is opened again.
                let again = self.open(self.opened);
                assert!(!matches!(again.relation, FileRelation::Newer | FileRelation::Diverged), "{again:?}");
            }
            Step::Undo => {
                if let Some(edit) = self.shown.undo() {
                    self.record(edit);
                }
            }
            Step::SaveCopy(is_found) => {
                self.files.push(self.shown.clone());
                if is_found {
                    self.take_in(&self.shown.clone());
                    self.files_known.push(self.shown.clone());
                    self.seen().with(&self.shown).write(&self.storage, &document());
                }
            }
            Step::Colleague(number) => {
                let mut file = self.files[number % self.files.len()].clone();
                self.made += 1;
                file.record(EntryId::from_random([self.made; 12]), 0, answer(self.made));
                self.files.push(file);
            }
            Step::Choose(choice) => self.choose(choice),
        }
    }

    fn choose(&mut self, choice: Option<bool>) {
        let Some(compared) = self.compared.take() else { return };
        let edits = match choice {
            None => Vec::new(),
            Some(keeps_file) => {
                let side = if keeps_file { CopySide::File } else { CopySide::Browser };
                compared.keep_only(side, &self.shown)
            }
        };
        if choice == Some(false) {
            // Keeping the browser's edits withdraws nothing that it had taken in.
            for edit in &edits {
                if let Edit::Withdraw { entries, .. } = edit {
                    assert!(entries.iter().all(|id| !self.taken_in_before.contains(id)));
                }
            }
        }
        let shown = self.shown.clone();
        let file = self.files[self.opened].clone();
        self.draft = shown.clone();
        self.files_known = vec![file.clone()];
        self.take_in(&shown);
        self.seen().settled(&file, &shown).write(&self.storage, &document());
        for edit in edits {
            self.record(edit);
        }
    }
}

fn answer(number: u8) -> Edit {
    let commune = CommuneCode::parse(if number.is_multiple_of(2) { "59001" } else { "59002" }).expect("a code");
    let cell = CellName { action: ActionId::parse("a").expect("an id"), commune };
    Edit::answer(Answer::since(cell, ParticipationState::No, None))
}

proptest! {
    #[test]
    fn only_what_was_never_shown_is_news_and_an_older_file_is_never_taken_for_the_latest(
        steps in prop::collection::vec(any_step(), 0..25),
    ) {
        let mut desk = Desk::new();
        for step in steps {
            desk.step(step);
        }
    }
}
