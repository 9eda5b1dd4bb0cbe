//! The files that wait: what each is, what is wrong, what would change, what is contested, and the decision.

use std::sync::Arc;

use gathering::{ChangedCell, GatheredFile, Gathering, Unsettled};
use leptos::prelude::*;

use super::columns::columns;
use super::contested::contested;
use super::kept::Minutes;
use super::{GatherState, TITLE as PAGE_TITLE};
use crate::browser::clock;
use crate::components::{Button, ChangedItem, DataTable, TableCell, TableColumn, TableRow};
use crate::views::shared::{FoldedList, folded_list, plain_run};
use domain::territory::Territory;
use wording::gathering::{self as texts, TABLES_AUTHOR, page as words};
use wording::punctuation::after_colon;
use wording::states;

/// The id of the heading.
pub const TITLE: &str = "relecture";

const COLUMNS: &[TableColumn] = &[
    TableColumn::Words(words::FILE),
    TableColumn::Words(words::WHAT),
    TableColumn::Words(words::FOR),
    TableColumn::Words(words::RESULT),
];

/// How many cells are shown at first, and how many are printed at most.
const SHOWN: usize = 50;
const PRINTED: usize = 2000;

/// What was received, and the buttons that add all of it or nothing.
pub fn review(state: GatherState) -> AnyView {
    let title = move || state.gathering.with(|it| words::files_title(it.files.len()));
    let rows = Signal::derive(move || {
        let territory = merged(state);
        state.gathering.with(|it| it.files.iter().map(|file| row(file, &territory)).collect::<Vec<_>>())
    });
    let take = Callback::new(move |()| take(state));
    let leave = Callback::new(move |()| {
        state.session().received().clear();
        state.say(Ok(words::LEFT.to_owned()).into());
        state.app.focus.run(PAGE_TITLE.to_owned());
    });
    view! {
        <section class="review" aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">
                {title}
            </h2>
            <div class="table-scroll">
                <DataTable caption=words::FILES_CAPTION.to_owned() class="gather-files" columns=COLUMNS rows />
            </div>
            {move || faults(state)}
            {columns(state)}
            {contested(state)}
            {move || changes(state)}
            <div class="changes-actions">
                <Button label=words::TAKE class="primary" press=take />
                <Button label=words::LEAVE press=leave />
            </div>
        </section>
    }
    .into_any()
}

/// The territory with all that was received, for names.
fn merged(state: GatherState) -> Arc<Territory> {
    let session = state.session();
    let merged = session.journal().with(|own| state.gathering.with(|it| own.merged_with(&it.incoming)));
    Arc::new(session.bundled().after(&merged))
}

fn row(file: &GatheredFile, territory: &Territory) -> TableRow {
    let communes: Vec<String> = file.communes.iter().map(|code| texts::commune(*code, territory)).collect();
    TableRow {
        cells: vec![
            TableCell::Name { text: file.name.clone(), to: None, tag: None },
            TableCell::Text(texts::kind(file.kind).to_owned()),
            TableCell::Text(texts::communes(&communes)),
            TableCell::Text(texts::status(file)),
        ],
        class: "",
    }
}

/// What is wrong with files, or worth knowing, each with its place.
fn faults(state: GatherState) -> AnyView {
    let territory = merged(state);
    state.gathering.with(|gathering| {
        let with_faults: Vec<&GatheredFile> = gathering.files.iter().filter(|file| !file.faults.is_empty()).collect();
        if with_faults.is_empty() {
            return ().into_any();
        }
        let item = |file: &&GatheredFile| {
            let lines = file.faults.iter().map(|fault| {
                let line = texts::fault_line(fault, &territory);
                view! { <li>{line}</li> }.into_any()
            });
            let lines: Vec<AnyView> = lines.collect();
            view! {
                <li>
                    <strong>{file.name.clone()}</strong>
                    <ul>{lines}</ul>
                </li>
            }
            .into_any()
        };
        let items: Vec<AnyView> = with_faults.iter().map(item).collect();
        view! {
            <h3>{words::faults_title(with_faults.len())}</h3>
            <ul class="gather-faults">{items}</ul>
        }
        .into_any()
    })
}

/// The cells that would change, with what is chosen now.
fn changes(state: GatherState) -> AnyView {
    let session = state.session();
    let changed: Arc<Vec<ChangedCell>> = state.gathering.with(|gathering| {
        let (settlements, _) = session.chosen_settlements(gathering);
        session.with_here(TABLES_AUTHOR, |here| {
            Arc::new(gathering.changed(here, &gathering.resolved(here, &settlements, Unsettled::Open)))
        })
    });
    let title = words::changes_title(changed.len());
    let list = FoldedList { count: changed.len(), first: SHOWN, printed: PRINTED, about: after_colon(&title) };
    let (territory, gathering) = (merged(state), state.gathering.get());
    let lines = Box::new(move |from: usize, to: usize| {
        changed[from..to].iter().map(|change| item(change, &territory, &gathering)).collect::<Vec<_>>()
    });
    let end = Callback::new(move |()| state.app.focus.run(TITLE.to_owned()));
    view! {
        <h3>{title}</h3>
        {folded_list(list, lines, end, state.app)}
    }
    .into_any()
}

fn item(change: &ChangedCell, territory: &Territory, gathering: &Gathering) -> ChangedItem {
    ChangedItem {
        name: vec![plain_run(&texts::cell(&change.cell, territory))],
        before: Some((None, states::name(change.before).to_owned())),
        after: (None, texts::after_from(change, &gathering.files)),
    }
}

/// Adds all that was received.
fn take(state: GatherState) {
    let (session, gathering) = (state.session(), state.gathering.get_untracked());
    let (settlements, rules) = untrack(|| session.chosen_settlements(&gathering));
    let (blocks, changed) = session.with_here(TABLES_AUTHOR, |here| {
        let changed = gathering.changed(here, &gathering.resolved(here, &settlements, Unsettled::Open)).len();
        (texts::minutes(&gathering, here, &settlements, &rules, Unsettled::Open), changed)
    });
    let left = settlements.iter().filter(|it| it.is_none()).count();
    let said = words::taken(changed, left);
    let taken = session.take_gathered(&gathering, &said);
    let is_kept = state.add_minutes(Minutes { at: clock::now(), entries: taken, blocks });
    let said = if is_kept { said } else { [&said, " ", words::MINUTES_NOT_KEPT].concat() };
    state.say(Ok(said).into());
    state.app.focus.run(PAGE_TITLE.to_owned());
}
