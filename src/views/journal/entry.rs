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
    told: &Arc<HistoryView>,
    place: EntryPosition,
    sought: &HistoryFilter,
    ways: AppActions,
) -> AnyView {
    let EntryPosition { at, line, group } = place;
    let story = &told.story;
    let Some(step) = story.steps().get(at) else { return ().into_any() };
    let (entry, subjects) = (&step.entry, story.subjects(at));
    let all = subjects.len();
    let here: Vec<EntrySubject> = subjects.into_iter().filter(|subject| sought.holds(subject)).collect();
    let title = journal::gesture(&entry.edit, story.edit_reversed_by(&entry.edit));
    let title = [title, journal::of_these(here.len(), all)].concat();
    let when = if group.is_some() { times::date_and_hour(clock::local(entry.at)) } else { hour(entry.at) };
    let who = entry.author.as_ref().map(|name| view! { <span class="step-who">{name.to_string()}</span> }.into_any());
    let earlier = step.is_earlier.then(|| view! { <span class="step-earlier">{journal::EARLIER}</span> }.into_any());
    let fate = fate(story, step);
    let class = if step.fate.is_of_nothing() { "step step-gone" } else { "step" };
    let fate = (!fate.is_empty()).then(|| view! { <p class="step-fate">{fate}</p> }.into_any());
    let id = ["etape-", &group.unwrap_or_default().to_string(), "-", &entry.id.to_string()].concat();
    let about = punctuation::after_colon(&[title.as_str(), &told.about(&here)].concat());
    let in_part = here.len() < all && entry.edit.changes_data() && !step.fate.is_of_nothing();
    let back = if in_part { story.reversal_of(at, &here) } else { story.reversal(at) };
    let title_id = [&*id, "-titre"].concat();
    let back = back.map(|Reversal { kind, edit }| {
        let (label, said) = (labels::reversal(kind), labels::reversed(kind));
        // Where only a part is taken back, nothing is left to press.
        let focused = if in_part { title_id.clone() } else { id.clone() };
        let press = Callback::new(move |()| {
            session.edit(edit.clone(), said);
            ways.focus.run(focused.clone());
        });
        view! { <Button label of=about.clone() id class="quiet" press /> }.into_any()
    });
    let changed = changes(session, told, place, here, about, ways);
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
    told: &Arc<HistoryView>,
    EntryPosition { at, line, .. }: EntryPosition,
    here: Vec<EntrySubject>,
    about: String,
    ways: AppActions,
) -> AnyView {
    let count = here.len();
    if count == 0 {
        return ().into_any();
    }
    let shown = RwSignal::new(if count > TOLD { FIRST } else { count });
    let day = session.day.get_untracked();
    let told = Arc::clone(told);
    let items = Box::new(move || told.lines(at, &here[..shown.get().min(here.len())], day));
    let end = Callback::new(move |()| ways.focus.run(line_id(line)));
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

fn fate(story: &History, step: &HistoryEntry) -> String {
    let by = match step.fate {
        EntryStatus::InForce => return String::new(),
        EntryStatus::Undone { by } | EntryStatus::Withdrawn { by } | EntryStatus::Reduced { by, .. } => {
            story.steps().get(by)
        }
    };
    let when = by.map(|by| times::date_and_hour(clock::local(by.entry.at))).unwrap_or_default();
    let who = by.and_then(|by| by.entry.author.as_deref()).unwrap_or_default();
    journal::fate(&step.entry.edit, step.fate, &when, who)
}

fn hour(at: u64) -> String {
    let [.., hour, minute] = clock::local(at);
    journal::hour(hour, minute)
}
