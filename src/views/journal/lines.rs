//! The list of journal entries in groups, the latest first.

use std::sync::Arc;

use domain::journal::{EntrySubject, HistoryFilter};
use domain::sorting::{collation_key, distinct, sorted};
use leptos::prelude::*;

use super::day_of;
use super::entry::{EntryPosition, entry_item, line_id};
use super::filters::{FilterChoices, HistoryGrouping};
use crate::components::Button;
use crate::state::Session;
use crate::views::shared::{AppActions, HistoryView};
use wording::{dates, journal};

/// How many entries are shown at first, and how many more each press of the button shows.
const BATCH: usize = 50;
/// How many entries are printed at most.
const PRINTED: usize = 1000;

/// Entries under one heading.
struct EntryGroup {
    heading: String,
    /// Their indices in the history.
    entries: Vec<usize>,
    /// Which of their changes are shown in this group.
    filter: HistoryFilter,
}

/// The entries that match the filters.
#[component]
pub fn JournalLines(
    session: Session,
    history_view: Memo<Arc<HistoryView>>,
    choices: FilterChoices,
    app: AppActions,
) -> impl IntoView {
    let limit = RwSignal::new(BATCH);
    let matches = Memo::new_with_compare(
        move |_| {
            let history_view = history_view.get();
            let filter = choices.filter(&history_view);
            let entries = history_view.history.matching(&filter);
            Arc::new((filter, entries))
        },
        |_, _| true,
    );
    let status = move || journal::shown(matches.read().1.len(), history_view.read().history.entries().len());
    let earlier = move || {
        let (history_view, matches) = (history_view.get(), matches.get());
        let entries = history_view.history.entries();
        journal::out_of_order(
            matches.1.iter().filter(|index| entries.get(**index).is_some_and(|it| it.is_earlier)).count(),
        )
    };
    let grouped = Memo::new_with_compare(
        move |_| Arc::new(grouped(&history_view.get(), choices.by.get(), &matches.get())),
        |_, _| true,
    );
    // An entry may be in several groups.
    let count = move || grouped.read().iter().map(|it| it.entries.len()).sum::<usize>();
    let between = move |from: usize, to: usize| {
        let by_day = choices.by.get_untracked() == HistoryGrouping::Day;
        entries_between(session, &history_view.get_untracked(), &grouped.get(), by_day, (from, to), app)
    };
    let groups = move || between(0, limit.get());
    // What is printed besides stands apart, so that the shown entries stay as they are and keep the focus.
    let printed_rest = move || if app.printing.get() { between(limit.get(), PRINTED) } else { Vec::new() };
    let more = move || {
        let shown = limit.get();
        let press = Callback::new(move |()| {
            limit.update(|limit| *limit += BATCH);
            app.focus.run(line_id(shown));
        });
        let left = count().saturating_sub(shown);
        let next = || {
            view! {
                <p class="journal-more">
                    {journal::left(left)} " "
                    <Button label=journal::labels::MORE_ENTRIES press />
                </p>
                <p class="print-only">{journal::not_printed(count().saturating_sub(shown.max(PRINTED)))}</p>
            }
            .into_any()
        };
        (left > 0).then(next).into_any()
    };
    view! {
        <p class="journal-found" role="status">
            {move || status()}
        </p>
        <p class="journal-clock">{move || earlier()}</p>
        {move || groups().into_any()}
        {move || printed_rest().into_any()}
        {move || more()}
    }
    .into_any()
}

/// The entries from one line of the page to another, under the headings of their groups.
fn entries_between(
    session: Session,
    history_view: &Arc<HistoryView>,
    groups: &[EntryGroup],
    by_day: bool,
    (from, to): (usize, usize),
    app: AppActions,
) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut start = 0;
    for (rank, EntryGroup { heading, entries, filter }) in groups.iter().enumerate() {
        let lines = (start..).zip(entries).filter(|(line, _)| (from..to).contains(line));
        let group_number = (!by_day).then_some(rank);
        let items: Vec<AnyView> = lines
            .map(|(line, &index)| {
                entry_item(session, history_view, EntryPosition { index, line, group: group_number }, filter, app)
            })
            .collect();
        start += entries.len();
        if !items.is_empty() {
            views.push(group(heading.clone(), items));
        }
    }
    views
}

fn group(heading: String, items: Vec<AnyView>) -> AnyView {
    view! {
        <section class="journal-group">
            <h2>{heading}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

fn grouped(
    history_view: &HistoryView,
    by: HistoryGrouping,
    (filter, entries): &(HistoryFilter, Vec<usize>),
) -> Vec<EntryGroup> {
    let all = |heading: String, entries: Vec<usize>| EntryGroup { heading, entries, filter: filter.clone() };
    let key = match by {
        HistoryGrouping::Day => {
            let days = history_view.history.by_day(entries, |at| Some(day_of(at))).into_iter();
            return days
                .map(|(day, entries)| all(day.map_or_else(|| journal::NO_DAY.to_owned(), dates::day), entries))
                .collect();
        }
        HistoryGrouping::Commune => EntrySubject::of_commune,
        HistoryGrouping::Action => EntrySubject::of_action,
    };
    let mut groups = Vec::new();
    for (subject, entries) in history_view.history.by_subject(entries, &|it| key(it).filter(|_| filter.matches(it))) {
        let mut filter = filter.clone();
        let name = match subject {
            EntrySubject::Commune(code) => history_view.names.commune(filter.commune.insert(code)),
            EntrySubject::Action(action) => history_view.names.action(filter.action.insert(action)),
            EntrySubject::Cell(_) => continue,
        };
        groups.push(EntryGroup { heading: journal::group(name, entries.len()), entries, filter });
    }
    let grouped = distinct(groups.iter().flat_map(|it| it.entries.iter().copied()).collect());
    let mut groups = sorted(groups, |one, other| collation_key(&one.heading).cmp(&collation_key(&other.heading)));
    let rest: Vec<usize> = entries.iter().copied().filter(|entry| grouped.binary_search(entry).is_err()).collect();
    if !rest.is_empty() {
        groups.push(all(journal::OF_NOTHING_ELSE.to_owned(), rest));
    }
    groups
}
