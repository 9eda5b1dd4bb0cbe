//! The review of edits that were made elsewhere: all that they would change, before anything is stored.

use std::sync::Arc;

use domain::fingerprint::ContentDigest;
use domain::ids::CommuneCode;
use domain::journal::{EditsReview, EntryChange, Journal, NetAnswer, ReviewGroup};
use domain::territory::Territory;
use formats::CoveringNote;
use leptos::prelude::*;
use persistence::WhyElsewhere;

use crate::components::{Button, ChangedItem, StatusMessage};
use crate::state::Session;
use crate::views::shared::{AppActions, FoldedList, HistoryView, changed_item, folded_list};
use wording::punctuation::after_colon;
use wording::review::ReviewedSource;
use wording::{changes, contradictions, review, sending};

/// How many changes of a group are shown at first.
const INITIAL_LINES: usize = 50;
/// How many changes of a group are printed at most.
const PRINTED: usize = 2000;

/// The id of the heading.
const TITLE: &str = "relecture";

/// Edits that were read and wait for a decision.
#[derive(Clone)]
pub struct IncomingEdits {
    /// The name of the file.
    pub name: String,
    pub source: ReviewedSource,
    pub journal: Journal,
    /// How many entries of the file could not be read.
    pub damaged: usize,
    /// The covering note of the commune that has sent them.
    pub note: Option<CoveringNote>,
    /// What is to be known of the state that they were made from.
    pub base: Vec<&'static str>,
}

impl IncomingEdits {
    /// Takes the entries that an answer becomes here.
    pub fn set_answer(&mut self, session: Session, answer: &NetAnswer) {
        let journal = session.journal();
        self.compare_tables(session, Some(answer.base.tables));
        if !journal.with_untracked(|own| answer.knows_base(own)) {
            self.base.push(review::UNKNOWN_EDITS);
        }
        self.journal = journal.with_untracked(|own| answer.arrived(own));
    }

    /// Notes that the edits were made on other tables than those here.
    pub fn compare_tables(&mut self, session: Session, tables: Option<ContentDigest>) {
        if tables.is_some_and(|tables| tables != ContentDigest::of(&session.bundled())) {
            self.base.push(review::OTHER_TABLES);
        }
    }

    /// The edits that this browser keeps for the document elsewhere.
    #[must_use]
    pub fn kept_elsewhere(session: Session) -> Self {
        let elsewhere = session.edits_elsewhere().get_untracked();
        let base = match elsewhere.why {
            WhyElsewhere::WithoutKey => review::WITHOUT_KEY,
            WhyElsewhere::OtherTables => review::KEPT_ON_OTHER_TABLES,
        };
        Self {
            name: review::KEPT_ELSEWHERE.to_owned(),
            source: ReviewedSource::Browser,
            journal: elsewhere.shared.clone(),
            damaged: 0,
            note: None,
            base: vec![base],
        }
    }

    fn sender(&self) -> Option<CommuneCode> {
        self.note.as_ref().map(|note| note.commune)
    }

    /// What they would do now.
    pub fn review(&self, session: Session) -> EditsReview {
        let (bundled, day) = (session.bundled(), session.day.get());
        session.journal().with(|own| own.review(&self.journal, &bundled, self.sender(), day))
    }
}

/// The edits that wait for a decision, and where the message about them is shown.
#[derive(Clone, Copy)]
pub struct PendingReview {
    waiting: RwSignal<Option<Arc<IncomingEdits>>>,
    /// The message, and the id of the control that has the focus afterwards.
    origin: RwSignal<Option<(RwSignal<StatusMessage>, &'static str)>>,
    app: AppActions,
}

impl PendingReview {
    pub fn new(app: AppActions) -> Self {
        Self { waiting: RwSignal::new(None), origin: RwSignal::new(None), app }
    }

    /// Shows a review, from a control whose message is shown below it.
    pub fn open(self, incoming: IncomingEdits, message: RwSignal<StatusMessage>, control: &'static str) {
        message.set(StatusMessage::Nothing);
        self.origin.set(Some((message, control)));
        self.waiting.set(Some(Arc::new(incoming)));
        self.app.focus.run(TITLE.to_owned());
    }

    fn close(self, said: String) {
        self.waiting.set(None);
        if let Some((message, control)) = self.origin.get_untracked() {
            message.set(Ok(said).into());
            self.app.focus.run(control.to_owned());
        }
    }

    /// The section of the edits that wait; nothing if none do.
    pub fn section(self, session: Session) -> AnyView {
        let shown = move || match self.waiting.get() {
            None => ().into_any(),
            Some(incoming) => self.of(session, &incoming),
        };
        view! { {move || shown()} }.into_any()
    }

    fn of(self, session: Session, incoming: &Arc<IncomingEdits>) -> AnyView {
        let territory = session.bundled();
        let sender = incoming.sender().map(|code| sender_name(&territory, code));
        let what = {
            let incoming = Arc::clone(incoming);
            Memo::new(move |_| Arc::new(incoming.review(session)))
        };
        let source = incoming.source;
        let (of_summary, of_groups) = (sender.clone(), sender);
        let note = incoming.note.as_ref().map(|note| sending::read_note(note, &territory)).unwrap_or_default();
        let mut said = vec![note, changes::damaged_entries(incoming.damaged)];
        said.extend(incoming.base.iter().map(|it| (*it).to_owned()));
        let lines = {
            let incoming = Arc::clone(incoming);
            move || groups(session, self.app, &incoming, &what.get(), of_groups.as_deref())
        };
        let (accepted, refused) = (Arc::clone(incoming), Arc::clone(incoming));
        let accept = Callback::new(move |()| self.close(take_in(session, &accepted)));
        let refuse = Callback::new(move |()| self.close(review::refused(&refused.name, source)));
        view! {
            <section class="review" aria-labelledby=TITLE>
                <h3 id=TITLE tabindex="-1">
                    {review::title(&incoming.name)}
                </h3>
                <p>{move || review::summary(&what.read(), source, of_summary.as_deref())}</p>
                {paragraphs(said)}
                {move || paragraphs(vec![review::contradictions(what.read().contradictions)])}
                {move || lines()}
                <div class="changes-actions">
                    <Button label=review::ACCEPT class="primary" press=accept />
                    <Button label=review::REFUSE press=refuse />
                </div>
            </section>
        }
        .into_any()
    }
}

/// A paragraph for each sentence that is not empty.
fn paragraphs(sentences: Vec<String>) -> AnyView {
    let sentences = sentences.into_iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
    sentences.map(|it| view! { <p>{it}</p> }.into_any()).collect::<Vec<_>>().into_any()
}

fn sender_name(territory: &Territory, code: CommuneCode) -> String {
    let name = territory.find_commune(code).map(|index| territory.commune(index).display_name().to_string());
    name.unwrap_or_else(|| code.to_string())
}

/// Adds edits after their review. Gives the message about that.
fn take_in(session: Session, incoming: &IncomingEdits) -> String {
    let note = incoming.note.as_ref().map(|note| sending::read_note(note, &session.bundled())).unwrap_or_default();
    let taken_in = session.take_in(&incoming.journal);
    let contradictions = contradictions::found(taken_in.contradictions);
    let damaged = changes::damaged_entries(incoming.damaged);
    [changes::taken_in(&incoming.name, taken_in.edits), contradictions, damaged, note].concat()
}

/// The changes under their headings.
fn groups(
    session: Session,
    app: AppActions,
    incoming: &IncomingEdits,
    review: &EditsReview,
    sender: Option<&str>,
) -> Vec<AnyView> {
    let bundled = session.bundled();
    let merged = session.journal().with_untracked(|own| own.merged_with(&incoming.journal));
    // What has a name here keeps it in the review, whatever the edits call it.
    let names = Arc::new(HistoryView::of(bundled, &merged, &session.current()));
    let group = |(&group, listed): (&ReviewGroup, &Vec<EntryChange>)| {
        let title = review::group(group, listed.len(), sender);
        let list =
            FoldedList { count: listed.len(), first: INITIAL_LINES, printed: PRINTED, about: after_colon(&title) };
        let (names, listed) = (Arc::clone(&names), listed.clone());
        let between = Box::new(move |from: usize, to: usize| {
            listed[from..to].iter().map(|change| item(&names, change)).collect::<Vec<_>>()
        });
        let end = Callback::new(move |()| app.focus.run(TITLE.to_owned()));
        view! {
            <h4>{title}</h4>
            {folded_list(list, between, end, app)}
        }
        .into_any()
    };
    review.groups.iter().map(group).collect()
}

/// A change with what it is about, without links: they would lead away from the review, some to what is not there yet.
/// What is added or deleted as a whole is said in a word.
fn item(names: &HistoryView, change: &EntryChange) -> ChangedItem {
    let whole = changes::added_or_deleted(change);
    let of_whole =
        |name| ChangedItem { name: vec![name], before: None, after: (None, whole.unwrap_or_default().to_owned()) };
    let mut item = match change {
        EntryChange::Cell { cell, .. } => names.changed_cell(cell, "", change),
        EntryChange::Action { action, .. } if whole.is_some() => of_whole(names.action(action)),
        EntryChange::Action { action, .. } => changed_item(vec![names.action(action)], change),
        EntryChange::Commune { commune, .. } if whole.is_some() => of_whole(names.commune(*commune)),
        EntryChange::Commune { commune, .. } => changed_item(vec![names.commune(*commune)], change),
    };
    for run in &mut item.name {
        run.to = None;
    }
    item
}
