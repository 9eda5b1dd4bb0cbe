//! One journal entry: its time, its author, what it changed, its status, and the button that undoes it.

use std::sync::Arc;

use domain::journal::{EntryStatus, EntrySubject, History, HistoryEntry, HistoryFilter, Reversal};
use leptos::prelude::*;

use crate::browser::clock;
use crate::components::Button;
use crate::state::Session;
use crate::views::shared::{AppActions, FoldedList, HistoryView, folded_list};
use wording::journal::{self, labels};
use wording::{punctuation, times};

/// An entry with no more changes than this shows all of them.
const SHOW_ALL_UP_TO: usize = 6;
/// How many changes an entry with more shows at first.
const FIRST: usize = 3;
/// How many changes of an entry are printed at most.
const PRINTED: usize = 200;

/// The position of an entry on the page.
#[derive(Clone, Copy)]
pub struct EntryPosition {
    /// The index of the entry in the history.
    pub index: usize,
    /// The line of the page, counted from 0.
    pub line: usize,
    /// The group, if an entry may be in several groups.
    pub group: Option<usize>,
}

/// The element id of a line, which can take the focus.
pub fn line_id(line: usize) -> String {
    ["ligne-", &line.to_string()].concat()
}

/// The entry, with those of its changes that the filter accepts.
pub fn entry_item(
    session: Session,
    history_view: &Arc<HistoryView>,
    position: EntryPosition,
    filter: &HistoryFilter,
    app: AppActions,
) -> AnyView {
    let EntryPosition { index, line, group } = position;
    let history = &history_view.history;
    let Some(history_entry) = history.entries().get(index) else { return ().into_any() };
    let (entry, subjects) = (&history_entry.entry, history.subjects(index));
    let all = subjects.len();
    let shown: Vec<EntrySubject> = subjects.into_iter().filter(|subject| filter.matches(subject)).collect();
    let title = journal::entry_title(&entry.edit, history.edit_reversed_by(&entry.edit));
    let title = [title, journal::shown_changes(shown.len(), all)].concat();
    let at = clock::local(entry.at);
    let when = if group.is_some() { times::date_and_hour(at) } else { times::hour(at) };
    let author = entry
        .author
        .as_ref()
        .map(|name| view! { <span class="history-author">{journal::author(name, at)}</span> }.into_any());
    let earlier =
        history_entry.is_earlier.then(|| view! { <span class="history-earlier">{journal::EARLIER}</span> }.into_any());
    let status = status(history, history_entry);
    let class = if history_entry.status.is_taken_back() { "history-entry history-taken-back" } else { "history-entry" };
    let status = (!status.is_empty()).then(|| view! { <p class="history-status">{status}</p> }.into_any());
    let id = ["etape-", &group.unwrap_or_default().to_string(), "-", &entry.id.to_string()].concat();
    let about = punctuation::after_colon(&[title.as_str(), &history_view.about(&shown)].concat());
    let is_partial = shown.len() < all && entry.edit.changes_data() && !history_entry.status.is_taken_back();
    let reversal = if is_partial { history.reversal_for(index, &shown) } else { history.reversal(index) };
    let title_id = [&*id, "-titre"].concat();
    let button = reversal.map(|Reversal { kind, edit }| {
        let (label, announcement) = (labels::reversal(kind), labels::reversed(kind));
        // After a partial reversal there is no button left to focus.
        let focused = if is_partial { title_id.clone() } else { id.clone() };
        let press = Callback::new(move |()| {
            session.edit(edit.clone(), announcement);
            app.focus.run(focused.clone());
        });
        view! { <Button label of=about.clone() id class="quiet" press /> }.into_any()
    });
    let changed = changes(session, history_view, position, shown, about, app);
    view! {
        <li class=class id=line_id(line) tabindex="-1">
            <p class="history-when">
                <span>{when}</span>
                {author}
                {earlier}
            </p>
            <h3 id=title_id tabindex="-1">
                {title}
            </h3>
            <p class="history-actions">{button}</p>
            <div class="history-changes">
                {status}
                {changed}
            </div>
        </li>
    }
    .into_any()
}

/// The list of the changes of an entry, with a button that shows the others if there are many.
fn changes(
    session: Session,
    history_view: &Arc<HistoryView>,
    EntryPosition { index, line, .. }: EntryPosition,
    subjects: Vec<EntrySubject>,
    about: String,
    app: AppActions,
) -> AnyView {
    let count = subjects.len();
    let first = if count > SHOW_ALL_UP_TO { FIRST } else { count };
    let day = session.day.get_untracked();
    let history_view = Arc::clone(history_view);
    let lines = Box::new(move |from: usize, to: usize| history_view.lines(index, &subjects[from..to], day));
    let end = Callback::new(move |()| app.focus.run(line_id(line)));
    folded_list(FoldedList { count, first, printed: PRINTED, about }, lines, end, app)
}

/// The sentence about an entry that no longer counts, or only in part; empty for an entry in force.
fn status(history: &History, entry: &HistoryEntry) -> String {
    let by = match entry.status {
        EntryStatus::InForce => return String::new(),
        EntryStatus::Undone { by } | EntryStatus::Withdrawn { by } | EntryStatus::Reduced { by, .. } => {
            history.entries().get(by)
        }
    };
    let when = by.map(|by| times::date_and_hour(clock::local(by.entry.at))).unwrap_or_default();
    let author = by.and_then(|by| by.entry.author.as_deref()).unwrap_or_default();
    journal::status(&entry.entry.edit, entry.status, &when, author)
}
