//! The steps, the last made first, in groups: what each one changed, what became of it, the way back.

use std::sync::Arc;

use domain::journal::{EntrySubject, HistoryFilter};
use domain::sorting::{distinct, sorted};
use leptos::prelude::*;

use super::day_of;
use super::entry::{EntryPosition, line_id, step};
use super::filters::{FilterChoices, HistoryGrouping};
use super::history_view::HistoryView;
use crate::components::Button;
use crate::state::Session;
use crate::views::shared::AppActions;
use crate::wording::names::folded;
use crate::wording::{dates, journal};

/// How many steps are drawn at once.
const AT_ONCE: usize = 50;

/// Some steps under one heading.
struct EntryGroup {
    heading: String,
    steps: Vec<usize>,
    /// What is told of them here.
    filter: HistoryFilter,
}

/// The steps that were looked for.
#[component]
pub fn JournalLines(
    session: Session,
    history_view: Memo<Arc<HistoryView>>,
    choices: FilterChoices,
    app: AppActions,
) -> impl IntoView {
    let most = RwSignal::new(AT_ONCE);
    let found = Memo::new_with_compare(
        move |_| {
            let history_view = history_view.get();
            let filter = choices.filter(&history_view);
            let steps = history_view.history.found(&filter);
            Arc::new((filter, steps))
        },
        |_, _| true,
    );
    let status = move || journal::shown(found.read().1.len(), history_view.read().history.entries().len());
    let earlier = move || {
        let (history_view, found) = (history_view.get(), found.get());
        let steps = history_view.history.entries();
        journal::out_of_order(found.1.iter().filter(|at| steps.get(**at).is_some_and(|it| it.is_earlier)).count())
    };
    let groups = move || {
        let (history_view, found) = (history_view.get(), found.get());
        let by = choices.by.get();
        let groups = grouped(&history_view, by, &found);
        // A step may stand in several groups.
        let count: usize = groups.iter().map(|it| it.steps.len()).sum();
        let most_now = most.get();
        let mut left = most_now;
        let mut drawn = Vec::new();
        for (rank, EntryGroup { heading, steps, filter }) in groups.into_iter().enumerate() {
            let first = most_now - left;
            let here: Vec<AnyView> = (first..)
                .zip(steps.iter().take(left))
                .map(|(line, &at)| {
                    let group = (by != HistoryGrouping::Day).then_some(rank);
                    step(session, &history_view, EntryPosition { at, line, group }, &filter, app)
                })
                .collect();
            left -= here.len();
            if !here.is_empty() {
                drawn.push(group(heading, here));
            }
        }
        let press = Callback::new(move |()| {
            most.update(|most| *most += AT_ONCE);
            app.focus.run(line_id(most_now));
        });
        if count > most_now {
            let next = view! {
                <p class="journal-more">
                    {journal::left(count - most_now)} " "
                    <Button label=journal::labels::MORE_STEPS press />
                </p>
            };
            drawn.push(next.into_any());
        }
        drawn.into_any()
    };
    view! {
        <p class="journal-found" role="status">
            {move || status()}
        </p>
        <p class="journal-clock">{move || earlier()}</p>
        {move || groups()}
    }
    .into_any()
}

fn group(heading: String, steps: Vec<AnyView>) -> AnyView {
    view! {
        <section class="journal-group">
            <h2>{heading}</h2>
            <ul>{steps}</ul>
        </section>
    }
    .into_any()
}

fn grouped(
    history_view: &HistoryView,
    by: HistoryGrouping,
    (filter, steps): &(HistoryFilter, Vec<usize>),
) -> Vec<EntryGroup> {
    let all = |heading: String, steps: Vec<usize>| EntryGroup { heading, steps, filter: filter.clone() };
    let of = match by {
        HistoryGrouping::Day => {
            let days = history_view.history.by_day(steps, day_of).into_iter();
            return days
                .map(|(day, steps)| all(day.map_or_else(|| journal::NO_DAY.to_owned(), dates::day), steps))
                .collect();
        }
        HistoryGrouping::Commune => EntrySubject::of_commune,
        HistoryGrouping::Action => EntrySubject::of_action,
    };
    let mut groups = Vec::new();
    for (subject, steps) in history_view.history.by(steps, &|it| of(it).filter(|_| filter.holds(it))) {
        let mut filter = filter.clone();
        let name = match subject {
            EntrySubject::Commune(code) => history_view.names.commune(filter.commune.insert(code)),
            EntrySubject::Action(action) => history_view.names.action(filter.action.insert(action)),
            EntrySubject::Cell(_) => continue,
        };
        groups.push(EntryGroup { heading: journal::group(name, steps.len()), steps, filter });
    }
    let grouped = distinct(groups.iter().flat_map(|it| it.steps.iter().copied()).collect());
    let mut groups = sorted(groups, |one, other| folded(&one.heading).cmp(&folded(&other.heading)));
    let rest: Vec<usize> = steps.iter().copied().filter(|step| grouped.binary_search(step).is_err()).collect();
    if !rest.is_empty() {
        groups.push(all(journal::OF_NOTHING_ELSE.to_owned(), rest));
    }
    groups
}
