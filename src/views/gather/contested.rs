//! The contested cells, each with its sides, and the rules that settle all of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use gathering::{ContestedCell, Gathering, SettleRule, Settlement};
use leptos::prelude::*;

use super::GatherState;
use crate::components::{Radio, StatusLine, StatusMessage};
use wording::contradictions;
use wording::gathering::{self as texts, page as words};

/// How many cells are shown at once. A rule settles all.
const SHOWN: usize = 50;

/// The section of the contested cells; nothing if there are none.
pub fn contested(state: GatherState) -> AnyView {
    let found = state.gathering;
    let message = RwSignal::new(StatusMessage::Nothing);
    let is_any = Memo::new(move |_| found.with(|it| !it.contested.is_empty()));
    let settled = move || {
        found.with(|it| state.session().chosen_settlements(it).0.iter().filter(|choice| choice.is_some()).count())
    };
    let title = move || words::contested_title(found.with(|it| it.contested.len()), settled());
    let section = move || {
        if !is_any.get() {
            return ().into_any();
        }
        let gathering = found.get();
        let left = gathering.contested.len().saturating_sub(SHOWN);
        let cells: Vec<AnyView> =
            (0..gathering.contested.len().min(SHOWN)).map(|at| cell(state, &gathering, at)).collect();
        let more = (left > 0).then(|| view! { <p>{contradictions::more(left)}</p> }.into_any());
        view! {
            <h3>{title}</h3>
            <p>{words::CONTESTED}</p>
            {rules(state, message)}
            <StatusLine message />
            {cells}
            {more}
        }
        .into_any()
    };
    view! { {section} }.into_any()
}

/// The buttons of the rules.
fn rules(state: GatherState, message: RwSignal<StatusMessage>) -> AnyView {
    let button = |rule: Option<SettleRule>| {
        let press = move |_| {
            let gathering = state.gathering.get_untracked();
            let settled = gathering.settlements(rule);
            let cells = gathering.contested.iter().zip(settled);
            let chosen: BTreeMap<_, _> = cells
                .filter_map(|(it, settlement)| Some((it.contradiction.cell.clone(), (settlement?, rule))))
                .collect();
            let count = state.session().received().choices.try_update(|choices| {
                if rule.is_none() {
                    choices.clear();
                }
                choices.extend(chosen);
                choices.len()
            });
            message.set(Ok(words::ruled(count.unwrap_or_default(), gathering.contested.len())).into());
        };
        let label = rule.map_or(words::NO_RULE.to_owned(), texts::rule_button);
        view! {
            <button type="button" on:click=press>
                {label}
            </button>
        }
        .into_any()
    };
    let rules = [Some(SettleRule::Commune), Some(SettleRule::Latest), Some(SettleRule::Base), None].map(button);
    view! {
        <div class="changes-actions" role="group" aria-label=words::RULES>
            {rules.into_iter().collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}

/// One cell: a choice between its sides, what was there before, and later.
fn cell(state: GatherState, gathering: &Arc<Gathering>, at: usize) -> AnyView {
    let Some(ContestedCell { contradiction, origins, .. }) = gathering.contested.get(at).cloned() else {
        return ().into_any();
    };
    let territory = state.session().current();
    let name = ["tranche-", &at.to_string()].concat();
    let of_cell = contradiction.cell.clone();
    let choice = move |settlement: Option<Settlement>, label: String| {
        let (read, write) = (of_cell.clone(), of_cell.clone());
        let checked = Signal::derive(move || {
            state
                .session()
                .received()
                .choices
                .with(|choices| choices.get(&read).map(|(chosen, _)| *chosen) == settlement)
        });
        let choose = Callback::new(move |()| {
            state.session().received().choices.update(|choices| match settlement {
                Some(settlement) => _ = choices.insert(write.clone(), (settlement, None)),
                None => _ = choices.remove(&write),
            });
        });
        view! { <Radio name=name.clone() label checked choose /> }.into_any()
    };
    let sides = contradiction.sides.iter().zip(&origins).enumerate().map(|(place, (side, from))| {
        let from = texts::origins(from, &gathering.files);
        choice(Some(Settlement::Side(place)), words::keep_side(&contradictions::periods(&side.periods), &from))
    });
    let mut choices: Vec<AnyView> = sides.collect();
    let base = words::keep_base(&contradictions::periods(&contradiction.base.periods));
    choices.push(choice(Some(Settlement::Base), base));
    choices.push(choice(None, words::LATER.to_owned()));
    view! {
        <fieldset class="gather-cell">
            <legend>{texts::cell(&contradiction.cell, &territory)}</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}
