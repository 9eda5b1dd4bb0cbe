//! The board: which commune has answered what, since when, and the text that reminds the others.

use std::sync::Arc;

use domain::dates::Day;
use domain::ids::CommuneCode;
use domain::indicators::DaySnapshot;
use domain::journal::Journal;
use domain::territory::{CommuneIndex, Provenance};
use leptos::prelude::*;

use super::GatherState;
use crate::browser::{clipboard, clock};
use crate::components::{
    Button, Section, Select, SortKey, StatusLine, StatusMessage, TableCell, TableColumn, TableRow,
};
use crate::route::Route;
use crate::views::shared::SortableTable;
use wording::gathering::page as words;
use wording::{columns, dates, names};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Numbers(words::ANSWERED),
    TableColumn::Words(words::STATUS),
    TableColumn::Words(words::SINCE),
];

/// What a commune has answered.
#[derive(Clone, Debug, PartialEq)]
struct Answered {
    commune: CommuneIndex,
    /// To how many of the running actions.
    count: usize,
    /// When its cells were edited last.
    last: Option<Day>,
    /// Whether an answer of it has come, whatever it said.
    is_received: bool,
    /// Whether a file that waits has its answer.
    is_waiting: bool,
}

/// The section of the board.
#[component]
pub fn Board(state: GatherState) -> impl IntoView {
    let session = state.session();
    let board = Memo::new_with_compare(move |_| session.snapshot.with(|it| Arc::new(board(state, it))), |_, _| true);
    let running = move || session.snapshot.with(|it| it.running() as usize);
    let title = Signal::derive(move || {
        let running = running();
        board.with(|all| {
            let complete = all.iter().filter(|it| it.count >= running && running > 0).count();
            let none = all.iter().filter(|it| it.count == 0 && !it.is_received).count();
            words::board_title(complete, all.len() - complete - none, none)
        })
    });
    let rows = Signal::derive(move || {
        session.snapshot.with(|it| board.with(|all| all.iter().map(|one| row(it, one)).collect::<Vec<_>>()))
    });
    view! {
        <Section id="tableau-de-bord" class="chart" title>
            <p class="muted">{words::BOARD}</p>
            <SortableTable
                id="reponses"
                name=words::BOARD_REGION
                caption=words::BOARD_CAPTION.to_owned()
                class="bars"
                columns=&COLUMNS
                rows
                app=state.app
            />
            <Reminder state board />
        </Section>
    }
    .into_any()
}

/// What each member has answered, by name.
fn board(state: GatherState, snapshot: &DaySnapshot) -> Vec<Answered> {
    let (session, territory) = (state.session(), &snapshot.territory);
    let last = session.journal().with(Journal::last_edit_of_communes);
    let received = session.journal().with(Journal::received_answers);
    let waiting = state.gathering.with(|it| it.communes());
    let cells = &snapshot.tally.cells;
    let answered = |commune: CommuneIndex| {
        let is_entered = |action| {
            let row = territory.on(action, commune, snapshot.day());
            row.is_some_and(|row| row.provenance == Provenance::Entered)
        };
        cells.running().iter().filter(|action| is_entered(**action)).count()
    };
    let of = |index: &CommuneIndex| {
        let code: CommuneCode = territory.commune(*index).code;
        let edited = last.get(&code).map(|at| clock::local(*at).day);
        let received = received.get(&code).copied();
        let last = edited.max(received);
        let is_received = received.is_some();
        Answered {
            commune: *index,
            count: answered(*index),
            last,
            is_received,
            is_waiting: waiting.binary_search(&code).is_ok(),
        }
    };
    let mut all: Vec<Answered> = cells.members().iter().map(of).collect();
    all.sort_by_key(|it| domain::sorting::collation_key(territory.commune(it.commune).display_name()));
    all
}

fn row(snapshot: &DaySnapshot, it: &Answered) -> TableRow {
    let (commune, running) = (snapshot.territory.commune(it.commune), snapshot.running() as usize);
    let status = match it.count {
        _ if it.is_waiting => words::IN_THESE_FILES,
        0 if it.is_received => words::RECEIVED,
        0 => words::NOTHING,
        count if count >= running => words::COMPLETE,
        _ => words::PART,
    };
    let count = u32::try_from(it.count).unwrap_or(u32::MAX);
    let since = it.last.map(dates::day).unwrap_or_default();
    let order = it.last.map_or(SortKey::Unknown, |day| SortKey::Text(day.to_string()));
    TableRow {
        cells: vec![
            TableCell::Name {
                text: commune.display_name().to_string(),
                to: Some(Route::Commune(commune.code).hash()),
                tag: None,
            },
            TableCell::Text(words::answered(it.count, running)).sorted(SortKey::Number(count.into(), count.into())),
            TableCell::Text(status.to_owned()),
            TableCell::Text(since).sorted(order),
        ],
        class: "",
    }
}

/// The text that reminds a commune, or all that have not answered everything.
#[component]
fn Reminder(state: GatherState, board: Memo<Arc<Vec<Answered>>>) -> impl IntoView {
    let session = state.session();
    let chosen = RwSignal::new(0_usize);
    let message = RwSignal::new(StatusMessage::Nothing);
    let missing = Memo::new(move |_| {
        let running = session.snapshot.with(|it| it.running() as usize);
        board.with(|all| all.iter().filter(|it| it.count < running && !it.is_waiting).cloned().collect::<Vec<_>>())
    });
    let text = Memo::new(move |_| {
        let snapshot = session.snapshot.get();
        let title = &snapshot.territory.about().title;
        let name = |it: &Answered| snapshot.territory.commune(it.commune).display_name().to_string();
        missing.with(|missing| match chosen.get().checked_sub(1).and_then(|at| missing.get(at)) {
            Some(one) => {
                let of = names::of(snapshot.territory.commune(one.commune));
                words::reminder(title, &of, one.count, snapshot.running() as usize)
            }
            None => words::reminder_to_all(title, &missing.iter().map(name).collect::<Vec<_>>()),
        })
    });
    let copy = Callback::new(move |()| {
        clipboard::copy(text.get_untracked(), move |is_done| {
            _ = message.try_set(StatusMessage::of(is_done, words::COPIED, words::NOT_COPIED));
        });
    });
    let choice = move || {
        let snapshot = session.snapshot.get();
        let name = |it: &Answered| snapshot.territory.commune(it.commune).display_name().to_string();
        let options: Vec<String> = missing.with(|missing| {
            std::iter::once(words::all_missing(missing.len())).chain(missing.iter().map(name)).collect()
        });
        let choose = Callback::new(move |at| chosen.set(at));
        view! { <Select id="relance" label=words::REMINDER_FOR options chosen=chosen.into() choose /> }.into_any()
    };
    let is_any = Memo::new(move |_| missing.with(|missing| !missing.is_empty()));
    let content = move || {
        if !is_any.get() {
            return ().into_any();
        }
        view! {
            <h3>{words::REMINDER}</h3>
            {choice}
            <label for="texte-relance">{words::REMINDER_TEXT}</label>
            <textarea id="texte-relance" class="edits-as-text" rows="8" readonly prop:value=move || text.get()></textarea>
            <div class="changes-actions">
                <Button label=words::COPY_REMINDER press=copy />
            </div>
            <StatusLine message />
        }
        .into_any()
    };
    view! { <div class="gather-reminder">{content}</div> }.into_any()
}
