//! One step: when, who, what it changed, what became of it, and the way back.

use std::sync::Arc;

use domain::journal::{EntryStatus, EntrySubject, History, HistoryEntry, HistoryFilter, Reversal};
use leptos::prelude::*;

use super::history_view::HistoryView;
use crate::browser::clock;
use crate::components::{Button, ChangedItemList};
use crate::state::Session;
use crate::views::shared::AppActions;
use crate::wording::journal::{self, labels};
use crate::wording::{punctuation, times};

/// How many things a step tells without being asked.
const TOLD: usize = 6;
/// How many of more than that, and how many more each time it is asked.
const FIRST: usize = 3;
const MORE: usize = 100;

/// Where a step stands on the page.
#[derive(Clone, Copy)]
pub struct EntryPosition {
    /// Which step it is.
    pub at: usize,
    /// Which line of the page.
    pub line: usize,
    /// Which group, where a step may stand in several.
    pub group: Option<usize>,
}

/// The id of a line, which can take the focus.
pub fn line_id(line: usize) -> String {
    ["ligne-", &line.to_string()].concat()
}

/// The step; of what it changed, what is looked for.
pub fn step(
    session: Session,
    history_view: &Arc<HistoryView>,
    place: EntryPosition,
    filter: &HistoryFilter,
    app: AppActions,
) -> AnyView {
    let EntryPosition { at, line, group } = place;
    let history = &history_view.history;
    let Some(step) = history.entries().get(at) else { return ().into_any() };
    let (entry, subjects) = (&step.entry, history.subjects(at));
    let all = subjects.len();
    let here: Vec<EntrySubject> = subjects.into_iter().filter(|subject| filter.holds(subject)).collect();
    let title = journal::gesture(&entry.edit, history.edit_reversed_by(&entry.edit));
    let title = [title, journal::of_these(here.len(), all)].concat();
    let when = if group.is_some() { times::date_and_hour(clock::local(entry.at)) } else { hour(entry.at) };
    let who = entry.author.as_ref().map(|name| view! { <span class="step-who">{name.to_string()}</span> }.into_any());
    let earlier = step.is_earlier.then(|| view! { <span class="step-earlier">{journal::EARLIER}</span> }.into_any());
    let fate = fate(history, step);
    let class = if step.status.counts_for_nothing() { "step step-gone" } else { "step" };
    let fate = (!fate.is_empty()).then(|| view! { <p class="step-fate">{fate}</p> }.into_any());
    let id = ["etape-", &group.unwrap_or_default().to_string(), "-", &entry.id.to_string()].concat();
    let about = punctuation::after_colon(&[title.as_str(), &history_view.about(&here)].concat());
    let in_part = here.len() < all && entry.edit.changes_data() && !step.status.counts_for_nothing();
    let back = if in_part { history.reversal_of(at, &here) } else { history.reversal(at) };
    let title_id = [&*id, "-titre"].concat();
    let back = back.map(|Reversal { kind, edit }| {
        let (label, said) = (labels::reversal(kind), labels::reversed(kind));
        // Where only a part is taken back, nothing is left to press.
        let focused = if in_part { title_id.clone() } else { id.clone() };
        let press = Callback::new(move |()| {
            session.edit(edit.clone(), said);
            app.focus.run(focused.clone());
        });
        view! { <Button label of=about.clone() id class="quiet" press /> }.into_any()
    });
    let changed = changes(session, history_view, place, here, about, app);
    view! {
        <li class=class id=line_id(line) tabindex="-1">
            <p class="step-when">
                <span>{when}</span>
                {who}
                {earlier}
            </p>
            <h3 id=title_id tabindex="-1">
                {title}
            </h3>
            <p class="step-ways">{back}</p>
            <div class="step-what">
                {fate}
                {changed}
            </div>
        </li>
    }
    .into_any()
}

/// What it changed: all of it, or a few things and the way to the others.
fn changes(
    session: Session,
    history_view: &Arc<HistoryView>,
    EntryPosition { at, line, .. }: EntryPosition,
    here: Vec<EntrySubject>,
    about: String,
    app: AppActions,
) -> AnyView {
    let count = here.len();
    if count == 0 {
        return ().into_any();
    }
    let shown = RwSignal::new(if count > TOLD { FIRST } else { count });
    let day = session.day.get_untracked();
    let history_view = Arc::clone(history_view);
    let items = Box::new(move || history_view.lines(at, &here[..shown.get().min(here.len())], day));
    let end = Callback::new(move |()| app.focus.run(line_id(line)));
    view! {
        <ChangedItemList items then=labels::THEN />
        {rest(shown, count, about, end)}
    }
    .into_any()
}

/// How many things of a long list are not drawn yet, and the way to the next hundred of them; `end` is called with the
/// last ones, when there is nothing left to press.
pub fn rest(shown: RwSignal<usize>, count: usize, about: String, end: Callback<()>) -> AnyView {
    let left = move || count.saturating_sub(shown.get());
    // As long as something is left, the button stays, and with it the focus.
    let is_more = Memo::new(move |_| left() > 0);
    let press = Callback::new(move |()| {
        shown.update(|shown| *shown += MORE);
        if shown.get_untracked() >= count {
            end.run(());
        }
    });
    let way = move || {
        let of = about.clone();
        let way = || {
            view! {
                <p class="step-more">
                    {move || journal::others(left())} " "
                    <Button label=labels::MORE of class="quiet" press />
                </p>
            }
            .into_any()
        };
        is_more.get().then(way).into_any()
    };
    view! { {move || way()} }.into_any()
}

fn fate(history: &History, step: &HistoryEntry) -> String {
    let by = match step.status {
        EntryStatus::InForce => return String::new(),
        EntryStatus::Undone { by } | EntryStatus::Withdrawn { by } | EntryStatus::Reduced { by, .. } => {
            history.entries().get(by)
        }
    };
    let when = by.map(|by| times::date_and_hour(clock::local(by.entry.at))).unwrap_or_default();
    let who = by.and_then(|by| by.entry.author.as_deref()).unwrap_or_default();
    journal::fate(&step.entry.edit, step.status, &when, who)
}

fn hour(at: u64) -> String {
    let [.., hour, minute] = clock::local(at);
    journal::hour(hour, minute)
}
