//! The id of an entry, derived from its content, so that nobody can give another content the same id.
//!
//! The encoding is fixed: the ids in saved files are checked against it. Each struct is destructured in full, so that a
//! new field does not compile until it is handled here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dates::Period;
use crate::fingerprint::ContentHash;
use crate::ids::EntryId;
use crate::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, Journal, Passage};
use crate::territory::ParticipationState;

impl Entry {
    /// The id that is derived from the rest of the entry.
    #[must_use]
    pub fn content_id(&self) -> EntryId {
        let Self { id: _, rank, at, parents, replaces, author, edit } = self;
        let mut hash = ContentHash::new();
        hash.wide(*rank);
        hash.wide(*at);
        hash.byte(u8::from(parents.is_some()));
        hash.ids(parents.as_deref().unwrap_or_default());
        hash.ids(replaces);
        hash.optional_text(author.as_deref());
        hash.edit(edit);
        EntryId::of_hash(hash.finish())
    }

    /// Whether the id is that of the content. Random ids, of earlier versions of the program, say nothing of it.
    #[must_use]
    pub fn id_holds(&self) -> bool {
        !self.id.is_of_content() || self.id == self.content_id()
    }
}

impl Journal {
    /// Adds an edit with its author and its time, and gives its entry.
    pub fn append(&mut self, author: Option<Arc<str>>, at: u64, edit: Edit) -> Arc<Entry> {
        let unnamed = EntryId::from_random([0; 12]);
        let mut entry = self.next_entry(author, unnamed, at, edit);
        entry.id = entry.content_id();
        let entry = Arc::new(entry);
        self.insert(Arc::clone(&entry));
        entry
    }
}

impl ContentHash {
    fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Answer { answers } => {
                self.byte(1);
                self.length(answers);
                for answer in answers {
                    self.answer(answer);
                }
            }
            Edit::Confirm { cells, on } => {
                self.byte(2);
                self.cells(cells);
                self.dates(&[Some((*on).into())]);
            }
            Edit::Withdraw { entries, cells } => {
                self.byte(3);
                self.ids(entries);
                self.cells(cells);
            }
            Edit::Undo { entry } => {
                self.byte(4);
                self.ids(&[*entry]);
            }
            Edit::Redo { entry } => {
                self.byte(5);
                self.ids(&[*entry]);
            }
            Edit::Action { action, before, fields } => {
                self.byte(6);
                self.text(action.as_str());
                self.action_fields(before);
                self.action_fields(fields);
            }
            Edit::DeleteAction { action } => {
                self.byte(7);
                self.text(action.as_str());
            }
            Edit::Commune { commune, before, fields } => {
                self.byte(8);
                self.text(commune.as_str());
                self.commune_fields(before);
                self.commune_fields(fields);
            }
            Edit::NameState { name, base, entries } => {
                self.byte(9);
                self.text(name);
                self.ids(base.as_slice());
                self.ids(entries);
            }
            Edit::Compose { before, passages } => {
                self.byte(10);
                self.passages(before);
                self.passages(passages);
            }
            Edit::Receive { communes, on } => {
                self.byte(11);
                self.length(communes);
                for commune in communes {
                    self.text(commune.as_str());
                }
                self.dates(&[Some((*on).into())]);
            }
        }
    }

    fn ids(&mut self, ids: &[EntryId]) {
        self.length(ids);
        for id in ids {
            self.text(&id.to_string());
        }
    }

    /// The order in which passages are listed says nothing.
    fn passages(&mut self, passages: &[Passage]) {
        let by_name: BTreeMap<&str, Option<&str>> =
            passages.iter().map(|passage| (passage.name.as_str(), passage.text.as_deref())).collect();
        self.size(by_name.len());
        for (name, text) in by_name {
            self.text(name);
            self.optional_text(text);
        }
    }

    fn cells(&mut self, cells: &[CellName]) {
        self.length(cells);
        for CellName { action, commune } in cells {
            self.texts(&[action.as_str(), commune.as_str()]);
        }
    }

    fn answer(&mut self, answer: &Answer) {
        let Answer { cell: CellName { action, commune }, state, since, until, note, corrects, before } = answer;
        self.texts(&[action.as_str(), commune.as_str(), state.as_str()]);
        self.dates(&[*since, *until]);
        self.optional_texts(&[note]);
        self.byte(u8::from(corrects.is_some()));
        if let Some(Period { since, until }) = corrects {
            self.dates(&[*since, *until]);
        }
        self.optional_text(before.map(ParticipationState::as_str));
    }

    /// The order in which fields are listed says nothing, and saved files do not keep it.
    fn action_fields(&mut self, fields: &[ActionField]) {
        let name = |field: &ActionField| match field {
            ActionField::Title(_) => "title",
            ActionField::Domain(_) => "domain",
            ActionField::Description(_) => "description",
            ActionField::Form(_) => "form",
            ActionField::Studied(_) => "studied",
            ActionField::Registered(_) => "registered",
            ActionField::Deployed(_) => "deployed",
            ActionField::Stopped(_) => "stopped",
            ActionField::ListIsComplete(_) => "list",
            ActionField::Objective(_) => "objective",
            ActionField::Result(_) => "result",
            ActionField::Difficulty(_) => "difficulty",
            ActionField::Prospect(_) => "prospect",
        };
        let by_name: BTreeMap<&str, &ActionField> = fields.iter().map(|field| (name(field), field)).collect();
        self.size(by_name.len());
        for (name, field) in by_name {
            self.text(name);
            match field {
                ActionField::Title(text) | ActionField::Domain(text) => self.text(text),
                ActionField::Description(text)
                | ActionField::Form(text)
                | ActionField::Objective(text)
                | ActionField::Result(text)
                | ActionField::Difficulty(text)
                | ActionField::Prospect(text) => self.optional_text(text.as_deref()),
                ActionField::Studied(date)
                | ActionField::Registered(date)
                | ActionField::Deployed(date)
                | ActionField::Stopped(date) => self.dates(&[*date]),
                ActionField::ListIsComplete(is_complete) => self.byte(u8::from(*is_complete)),
            }
        }
    }

    fn commune_fields(&mut self, fields: &[CommuneField]) {
        let name = |field: &CommuneField| match field {
            CommuneField::Name(_) => "name",
            CommuneField::Population(_) => "population",
            CommuneField::MemberSince(_) => "since",
            CommuneField::MemberUntil(_) => "until",
        };
        let by_name: BTreeMap<&str, &CommuneField> = fields.iter().map(|field| (name(field), field)).collect();
        self.size(by_name.len());
        for (name, field) in by_name {
            self.text(name);
            match field {
                CommuneField::Name(text) => self.text(text),
                CommuneField::Population(population) => {
                    self.byte(u8::from(population.is_some()));
                    self.number(population.unwrap_or(0));
                }
                CommuneField::MemberSince(date) | CommuneField::MemberUntil(date) => self.dates(&[*date]),
            }
        }
    }
}
