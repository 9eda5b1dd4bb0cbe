//! The steps, the last made first, in groups: what each one changed, what became of it, the way back.

use std::sync::Arc;

use domain::journal::{Sought, Subject};
use domain::order::{distinct, sorted};
use leptos::prelude::*;

use super::day_of;
use super::filters::Choices;
use super::step::step;
use super::told::Told;
use crate::parts::Button;
use crate::state::Session;
use crate::text::names::folded;
use crate::text::{dates, journal};
use crate::views::pieces::Ways;

/// How many steps are drawn at once.
const AT_ONCE: usize = 100;

/// Some steps under one heading.
struct Group {
    heading: String,
    steps: Vec<usize>,
    /// What is told of them here.
    sought: Sought,
}

/// The steps that were looked for.
#[component]
pub fn Lines(session: Session, told: Memo<Arc<Told>>, choices: Choices, ways: Ways) -> impl IntoView {
    let most = RwSignal::new(AT_ONCE);
    let found = Memo::new_with_compare(
        move |_| {
            let told = told.get();
            let sought = choices.sought(&told);
            let steps = told.story.found(&sought);
            Arc::new((sought, steps))
        },
        |_, _| true,
    );
    let status = move || {
        let (told, found) = (told.get(), found.get());
        let earlier = found.1.iter().filter(|step| told.story.steps()[**step].is_earlier).count();
        [journal::shown(found.1.len(), told.story.steps().len()), journal::out_of_order(earlier)].join(" ")
    };
    let groups = move || {
        let (told, found) = (told.get(), found.get());
        let dated = *choices.by.read() != "jour";
        let groups = grouped(&told, &choices.by.read(), &found);
        // A step may stand in several groups.
        let count: usize = groups.iter().map(|it| it.steps.len()).sum();
        let most_now = most.get();
        let mut left = most_now;
        let mut drawn = Vec::new();
        for (rank, Group { heading, steps, sought }) in groups.into_iter().enumerate() {
            let here = steps.iter().take(left).map(|at| step(session, &told, *at, &sought, (rank, dated), ways));
            let here = here.collect::<Vec<_>>();
            left -= here.len();
            if !here.is_empty() {
                drawn.push(group(heading, here));
            }
        }
        let press = Callback::new(move |()| most.update(|most| *most += AT_ONCE));
        if count > most_now {
            let next = view! {
                <p class="journal-more">
                    {journal::left(count - most_now)} " "
                    <Button label="Voir la suite du journal" press />
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

fn grouped(told: &Told, by: &str, found: &(Sought, Vec<usize>)) -> Vec<Group> {
    let (sought, steps) = found;
    let all = |heading: String, steps: Vec<usize>| Group { heading, steps, sought: sought.clone() };
    let mut groups = Vec::new();
    match by {
        "commune" => {
            let key = |subject: &Subject| match subject {
                Subject::Cell(cell) if sought.holds(subject) => Some(cell.commune),
                Subject::Commune(code) if sought.holds(subject) => Some(*code),
                _ => None,
            };
            for (code, steps) in told.story.by(steps, key) {
                let sought = Sought { commune: Some(code), ..sought.clone() };
                groups.push(Group { heading: told.names.commune(&code).to_owned(), steps, sought });
            }
        }
        "action" => {
            let key = |subject: &Subject| match subject {
                Subject::Cell(cell) if sought.holds(subject) => Some(cell.action.clone()),
                Subject::Action(action) if sought.holds(subject) => Some(action.clone()),
                _ => None,
            };
            for (action, steps) in told.story.by(steps, key) {
                let heading = told.names.action(&action).to_owned();
                groups.push(Group { heading, steps, sought: Sought { action: Some(action), ..sought.clone() } });
            }
        }
        _ => {
            for (day, steps) in told.story.by_day(steps, day_of) {
                groups.push(all(day.map_or_else(|| journal::NO_DAY.to_owned(), dates::day), steps));
            }
            return groups;
        }
    }
    let grouped = distinct(groups.iter().flat_map(|it| it.steps.iter().copied()).collect());
    let mut groups = sorted(groups, |one, other| folded(&one.heading).cmp(&folded(&other.heading)));
    let rest: Vec<usize> = steps.iter().copied().filter(|step| grouped.binary_search(step).is_err()).collect();
    if !rest.is_empty() {
        groups.push(all(journal::OF_NOTHING_ELSE.to_owned(), rest));
    }
    groups
}
