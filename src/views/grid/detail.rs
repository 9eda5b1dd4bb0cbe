//! The detail of one cell: its periods, and the form of an answer with dates and a note.

use domain::answering::{CellAnswer, Proposal, Resolution, edit_of};
use domain::dates::ReducedDate;
use domain::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState};
use leptos::prelude::*;

use super::state::{DETAIL, FRAME, GridState};
use crate::browser::{dialog, page};
use crate::components::{Radio, StateMark, TextField};
use crate::views::shared::FormEnd;
use crate::views::shared::marks::mark;
use crate::wording::grid::{self as words, labels};
use crate::wording::{commune, dates, punctuation, self_check, states};

/// The dialog. Its element is always in the page; it has content only while it is open.
#[component]
pub fn GridDetail(grid: GridState) -> impl IntoView {
    Effect::new(move || {
        if grid.detailed.get() {
            dialog::open_later(DETAIL);
        }
    });
    let content = move || {
        let cell = grid.detailed.get().then(|| grid.active()).flatten();
        cell.map(|(action, commune)| form(grid, action, commune)).into_any()
    };
    let on_close = move |_| {
        grid.detailed.set(false);
        page::focus(FRAME);
    };
    view! {
        <dialog id=DETAIL class="grid-dialog" aria-labelledby="grille-detail-titre" on:close=on_close>
            {move || content()}
        </dialog>
    }
    .into_any()
}

/// A period as a list item.
fn period(row: &Participation) -> AnyView {
    let answer = CellAnswer { state: row.state, since: row.since, until: row.until };
    let text = words::period(answer, row.provenance, row.note.as_deref());
    view! { <li>{text}</li> }.into_any()
}

fn form(grid: GridState, action: ActionIndex, index: CommuneIndex) -> AnyView {
    let snapshot = grid.snapshot();
    let territory = &snapshot.territory;
    let (shown, note) = snapshot.view().prefilled(action, index);
    let note = note.as_deref().unwrap_or_default().to_owned();
    let typed = |date: Option<ReducedDate>| RwSignal::new(date.map(dates::typable).unwrap_or_default());
    let (since, until, note) = (typed(shown.since), typed(shown.until), RwSignal::new(note));
    let state = RwSignal::new(shown.state as usize);
    let error = RwSignal::new(String::new());
    let (commune_name, action_title) =
        (territory.commune(index).name.to_string(), territory.action(action).title.to_string());
    let history: Vec<AnyView> = territory.periods(action, index).iter().map(period).collect();
    let history = (!history.is_empty()).then(|| view! { <ul class="grid-history">{history}</ul> }.into_any());
    let title = punctuation::pair(&commune_name, &action_title);
    let name = title.clone();
    let cell = StoredValue::new(territory.cell_name(action, index));
    let record = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let chosen = ParticipationState::ALL.into_iter().find(|it| *it as usize == state.get_untracked());
        let (since, until) = match read(&since.read_untracked(), &until.read_untracked()) {
            Err(why) => return error.set(why.to_owned()),
            Ok(dates) => dates,
        };
        let state = chosen.unwrap_or(shown.state);
        let note = Some(note.get_untracked()).map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
        let proposal = Proposal::Period(CellAnswer { state, since, until }, note.map(Into::into));
        let snapshot = grid.snapshot();
        // The tables may have changed since the form was opened: indices would then name another cell.
        let Some((action, index)) = cell.with_value(|cell| snapshot.territory.find_cell(cell)) else {
            return error.set(self_check::CELL_IS_GONE.to_owned());
        };
        match snapshot.view().resolve(action, index, proposal) {
            Resolution::EndsBeforeStart => error.set(words::ENDS_FIRST.to_owned()),
            Resolution::Changes(answer) | Resolution::Same { answer, .. } => {
                let edit = edit_of(&snapshot.territory, vec![answer]);
                grid.session().edit(edit, words::answered(&name, state));
                dialog::close(DETAIL);
            }
        }
    };
    let choices = ParticipationState::ALL.into_iter().map(|it| {
        let checked = Signal::derive(move || state.get() == it as usize);
        let choose = Callback::new(move |()| state.set(it as usize));
        let before = view! { <StateMark mark=mark(it) /> }.into_any();
        view! { <Radio name="grille-choix".to_owned() label=states::name(it).to_owned() before checked choose /> }
            .into_any()
    });
    let close = Callback::new(|()| dialog::close(DETAIL));
    view! {
        <form class="grid-detail" novalidate on:submit=record>
            <h2 id="grille-detail-titre">{title}</h2>
            {history}
            <fieldset class="grid-states">
                <legend>{labels::PART}</legend>
                {choices.collect::<Vec<_>>()}
            </fieldset>
            <div class="grid-dates">
                <TextField id="grille-depuis" label=labels::SINCE value=since />
                <TextField id="grille-jusque" label=labels::UNTIL value=until />
            </div>
            <p class="muted">{words::DATES_HINT}</p>
            <TextField id="grille-note" label=labels::NOTE value=note />
            <FormEnd error close />
        </form>
    }
    .into_any()
}

type TypedPeriod = (Option<ReducedDate>, Option<ReducedDate>);

/// The typed period, or the error message.
fn read(since: &str, until: &str) -> Result<TypedPeriod, &'static str> {
    let date = |text: &str| match text.trim() {
        "" => Ok(None),
        text => dates::typed(text).map(Some).ok_or(commune::DATE_NOT_UNDERSTOOD),
    };
    Ok((date(since)?, date(until)?))
}
