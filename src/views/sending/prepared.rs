//! The answer of a commune as it would be sent now, and what it says.

use std::sync::Arc;

use domain::fingerprint::Fingerprint;
use domain::ids::{ActionId, CommuneCode};
use domain::indicators::{DayView, Scope};
use domain::journal::{AnswerProgress, EntryChange, Journal, RecordedAnswer, RowDiff, TerritoryDiff};
use domain::return_code::return_code;
use domain::sorting::distinct;
use domain::territory::{ActionIndex, CommuneIndex, Territory};
use formats::CoveringNote;
use leptos::prelude::*;

use crate::browser::clock;
use crate::state::{AnswerCover, LastSent, Session};
use wording::sending::mail::MailParts;
use wording::{commune, journal, names, overview, punctuation, sending};

/// The answer, and what the parts of the page show of it. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct PreparedAnswer {
    /// Behind one handle, since this is passed by value to every part of the page.
    session: StoredValue<Session>,
    pub index: CommuneIndex,
    pub code: CommuneCode,
    /// What is typed beside the answers.
    pub cover: AnswerCover,
    /// What would be sent now.
    pub now: Memo<Arc<AnswerNow>>,
}

/// What would be sent now.
pub struct AnswerNow {
    /// The actions that the commune is asked about: those that run, while it is a member.
    pub running: Vec<ActionIndex>,
    /// Whether it is a member on the day.
    pub is_member: bool,
    /// What was corrected and confirmed, and what is left.
    pub progress: AnswerProgress,
    /// The entries that the answer becomes elsewhere, without who answers.
    journal: Journal,
    /// The fingerprint of an untouched copy that takes the answer in.
    pub fingerprint: String,
    /// What was sent last.
    pub last: LastSent,
}

impl PreparedAnswer {
    pub fn of(session: Session, index: CommuneIndex) -> Self {
        let code = session.current().commune(index).code;
        let now = move |_: Option<&Arc<AnswerNow>>| {
            let (is_member, running) =
                session.snapshot.with(|it| (it.count_of(index).is_some(), it.tally.cells.running().to_vec()));
            let running = if is_member { running } else { Vec::new() };
            let progress = session.journal().with(|journal| {
                session.territory.with(|territory| session.progress_of(journal, territory, code, &running))
            });
            let journal = session.arrived_elsewhere(&session.answer_of(code, None));
            let fingerprint = Fingerprint::of(&session.elsewhere_after(&journal)).to_string();
            Arc::new(AnswerNow { running, is_member, progress, journal, fingerprint, last: session.last_sent(code) })
        };
        let now = Memo::new_with_compare(now, |_, _| true);
        Self { session: StoredValue::new(session), index, code, cover: session.answer_cover(code), now }
    }

    /// The session.
    pub fn session(self) -> Session {
        self.session.get_value()
    }

    /// What is typed: name, role, remark.
    fn typed(self) -> [String; 3] {
        let AnswerCover { name, role, remark } = self.cover;
        [name, role, remark].map(|text| text.get().trim().to_owned())
    }

    /// The name of the file.
    pub fn file_name(self) -> String {
        let territory = self.session().territory.get();
        sending::file_name(territory.commune(self.index), &clock::today(), &self.now.get().fingerprint)
    }

    /// The text of the file.
    pub fn text(self) -> String {
        let [name, role, remark] = untrack(|| self.typed());
        let author = sending::signed(&name, &role);
        let author = (!author.is_empty()).then(|| author.into());
        let answer = untrack(|| self.session().answer_of(self.code, author));
        let note = CoveringNote { commune: self.code, at: clock::local(clock::now()).day.whole(), name, role, remark };
        self.session().answers_file(answer).write_with(&note)
    }

    /// A line for each correction: what was corrected, and both values.
    pub fn corrections(self) -> Vec<[String; 3]> {
        let territory = self.session().territory.get();
        let now = self.now.get();
        let progress = &now.progress;
        let of_action = self.corrected().into_iter().map(|(action, change)| {
            let values = journal::values(&change);
            [territory.action(action).title.to_string(), values.before.unwrap_or_default(), values.after]
        });
        let of_commune = progress.fields.iter().map(|change| {
            let values = journal::values(change);
            [values.field.to_owned(), values.before.unwrap_or_default(), values.after]
        });
        of_action.chain(of_commune).collect()
    }

    /// What the message says.
    pub fn mail(self) -> MailParts {
        let territory = self.session().territory.get();
        let own = territory.commune(self.index);
        let ([name, role, remark], now) = (self.typed(), self.now.get());
        let line = |[what, before, after]: [String; 3]| {
            let change = if before.is_empty() { after } else { [&*before, " → ", &after].concat() };
            [&*what, punctuation::COLON, &change].concat()
        };
        MailParts {
            commune: [own.display_name(), " (", self.code.as_str(), ")"].concat(),
            of: names::of(own),
            document: territory.about().title.to_string(),
            at: overview::at(self.session().day.get()),
            file: self.file_name(),
            counts: sending::counts_and_rest(&now.progress),
            corrections: self.corrections().into_iter().map(line).collect(),
            signed: sending::signed(&name, &role),
            remark,
            fingerprint: now.fingerprint.clone(),
            code: self.return_code().unwrap_or_default(),
            today: sending::today(&clock::today()),
        }
    }

    /// The return code: the states that the page shows, in groups of signs; `None` if the commune is asked nothing.
    pub fn return_code(self) -> Option<String> {
        let session = self.session();
        let day = session.day.get();
        if self.now.get().running.is_empty() {
            return None;
        }
        session
            .territory
            .with(|territory| Some(return_code(DayView { territory, day, scope: Scope::Everything }, self.index)))
    }

    /// How many answers and fields differ from what was sent last.
    pub fn changed_since(self) -> usize {
        let now = self.now.get();
        let Some(last) = &now.last.answer else { return 0 };
        let session = self.session();
        let answered = |progress: AnswerProgress| {
            distinct(progress.corrected.into_iter().map(|(action, _)| action).chain(progress.confirmed).collect())
        };
        let [before, after] = [&last.journal, &now.journal].map(|journal| session.elsewhere_after(journal));
        let of = |journal, territory: &Territory| {
            let answered = answered(session.progress_of(journal, territory, self.code, &[]));
            answered.into_iter().map(|action| territory.action(action).id.clone()).collect::<Vec<ActionId>>()
        };
        let (sent, said) = (of(&last.journal, &before), of(&now.journal, &after));
        let differing = TerritoryDiff::of(&before, &after, session.day.get());
        let otherwise = differing.cells.into_iter().filter(|it| it.cell.commune == self.code).map(|it| it.cell.action);
        let in_one = sent.iter().filter(|it| !said.contains(it)).chain(said.iter().filter(|it| !sent.contains(it)));
        let cells = distinct(otherwise.chain(in_one.cloned()).collect());
        let of_commune = differing.communes.iter().map(|row| match row {
            RowDiff::Changed { name, fields } if *name == self.code => fields.len(),
            _ => 0,
        });
        cells.len() + of_commune.sum::<usize>()
    }

    /// What was sent last, compared with the tables as this answer is.
    pub fn sent_progress(self, sent: &Journal) -> AnswerProgress {
        let elsewhere = self.session().elsewhere_after(sent);
        self.session().progress_of(sent, &elsewhere, self.code, &[])
    }

    /// An untouched copy's territory with this answer, what the answer says there, and its entries.
    pub fn elsewhere(self) -> (Territory, AnswerProgress, Journal) {
        let now = self.now.get();
        let territory = self.session().elsewhere_after(&now.journal);
        let progress = self.session().progress_of(&now.journal, &territory, self.code, &[]);
        (territory, progress, now.journal.clone())
    }

    /// The corrections of answers, for the list on the page. That what the commune answers is entered goes without saying.
    pub fn corrected(self) -> Vec<(ActionIndex, EntryChange)> {
        let plain = |change: &EntryChange| match change.clone() {
            EntryChange::Cell { cell, on, before, after } => {
                let after = after.map(|after| RecordedAnswer { provenance: None, ..after });
                EntryChange::Cell { cell, on, before, after }
            }
            other => other,
        };
        self.now.get().progress.corrected.iter().map(|(action, change)| (*action, plain(change))).collect()
    }

    /// Who answers; empty if nobody is named.
    pub fn signed(self) -> String {
        let [name, role, _] = self.typed();
        sending::signed(&name, &role)
    }

    /// The identity of the commune: « code INSEE 59350, … ».
    pub fn identity(self) -> String {
        commune::identity(self.session().territory.get().commune(self.index))
    }
}
