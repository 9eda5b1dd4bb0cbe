//! Typing a filled form back: its code opens the rows, and what changes is recorded as one edit.

use std::sync::Arc;

use domain::answering::edit_of;
use domain::indicators::{DayView, Scope};
use domain::return_code::{CodeError, PrintedCell, PrintedForm, ReturnCode};
use domain::territory::{ParticipationState, Provenance, Territory};
use leptos::prelude::*;

use super::row;
use crate::browser::page::{focus, focus_later};
use crate::components::{Button, Section, StatusLine, StatusMessage, TextField};
use crate::state::Session;
use crate::views::shared::{LETTERS, Recorded, RecordedNotice};
use wording::paper::typing as words;
use wording::{grid, names, paper, return_code};

/// The ids of the field for the code and of the button that records.
const CODE: &str = "code-du-formulaire";
pub(super) const SAVE: &str = "enregistrer-formulaire";

/// The form that is typed back, if one is open. Copies share the same signals.
#[derive(Clone, Copy)]
pub(super) struct TypingState {
    /// Stored, since the state is passed by value everywhere.
    session: StoredValue<Session>,
    /// What is typed in the field for the code.
    typed: RwSignal<String>,
    code: RwSignal<Option<ReturnCode>>,
    /// The form of the code, compared with what is noted now.
    pub form: Memo<Option<Arc<PrintedForm>>>,
    /// The answer to each of its cells; `None` where it is left as it was printed.
    pub answers: RwSignal<Vec<Option<ParticipationState>>>,
    message: RwSignal<StatusMessage>,
    notice: RwSignal<Option<RecordedNotice>>,
}

impl TypingState {
    fn session(self) -> Session {
        self.session.get_value()
    }

    fn new(session: Session) -> Self {
        let code = RwSignal::new(None::<ReturnCode>);
        let form = Memo::new(move |_| {
            session.snapshot.with(|it| {
                let view = DayView { territory: &it.territory, day: it.day(), scope: Scope::Everything };
                code.with(|code| code.as_ref().and_then(|code| PrintedForm::of(view, code)).map(Arc::new))
            })
        });
        Self {
            session: StoredValue::new(session),
            typed: RwSignal::default(),
            code,
            form,
            answers: RwSignal::default(),
            message: RwSignal::default(),
            notice: RwSignal::new(None),
        }
    }

    /// Opens the form whose code is typed.
    fn open(self) {
        self.notice.set(None);
        let typed = self.typed.get_untracked();
        if typed.trim().is_empty() {
            self.message.set(StatusMessage::Failed(words::NO_CODE.to_owned()));
            return focus(CODE);
        }
        match self.read(&typed) {
            Ok(code) => {
                self.message.set(StatusMessage::Nothing);
                self.code.set(Some(code));
                let rows = self.form.with_untracked(|form| form.as_ref().map_or(0, |form| form.cells.len()));
                self.answers.set(vec![None; rows]);
                let first = self.form.with_untracked(|form| form.as_ref().and_then(|form| row::first_id(form)));
                focus_later(first.unwrap_or_else(|| SAVE.to_owned()));
            }
            Err(why) => {
                self.message.set(StatusMessage::Failed(return_code::refused(&why)));
                focus(CODE);
            }
        }
    }

    /// The code; a form that was printed before actions were edited is one of the original tables.
    fn read(self, typed: &str) -> Result<ReturnCode, CodeError> {
        match ReturnCode::read(&self.session().current(), typed) {
            Err(CodeError::Form(form)) => {
                ReturnCode::read(&self.session().bundled(), typed).map_err(|_| CodeError::Form(form))
            }
            read => read,
        }
    }

    fn close(self, said: StatusMessage) {
        self.code.set(None);
        self.answers.set(Vec::new());
        self.typed.set(String::new());
        self.message.set(said);
        focus(CODE);
    }

    /// Records all answers that change something as one edit.
    fn save(self) {
        let Some(form) = self.form.get_untracked() else { return };
        // Answers stand at the places of rows, and another tab may have deleted an action meanwhile.
        if self.answers.with_untracked(Vec::len) != form.cells.len() {
            return self.close(StatusMessage::Failed(words::ACTIONS_CHANGED.to_owned()));
        }
        let territory = self.session().current();
        let view = DayView { territory: &territory, day: self.session().day.get_untracked(), scope: Scope::Everything };
        let answers = self.answers.with_untracked(|answers| form.answers(view, answers));
        let of = names::of(territory.commune(form.commune));
        if answers.is_empty() {
            return self.close(StatusMessage::Done(words::nothing_recorded(&of)));
        }
        let text = words::recorded(&of, answers.len());
        let entry = self.session().edit(edit_of(&territory, answers), grid::with_undo(&text));
        self.close(StatusMessage::Nothing);
        self.notice.set(Some(RecordedNotice { entry, text, answer: None }));
    }
}

/// The field for the code, the rows of the form, and what was recorded last.
#[component]
pub fn Typing(session: Session) -> impl IntoView {
    let state = TypingState::new(session);
    let open = Callback::new(move |()| state.open());
    let is_open = Memo::new(move |_| state.form.with(Option::is_some));
    view! {
        <Section id="ressaisir" class="paper-typing" title=words::TITLE.to_owned()>
            <form
                class="paper-code-field"
                on:submit=move |event| {
                    event.prevent_default();
                    state.open();
                }
            >
                <TextField id=CODE label=words::CODE value=state.typed />
                <Button label=words::OPEN press=open />
            </form>
            <p class="muted">{words::CODE_HINT}</p>
            <StatusLine message=state.message />
            <Recorded session notice=state.notice on_undone=Callback::new(move |()| focus(CODE)) />
            {move || if is_open.get() { opened(state) } else { ().into_any() }}
        </Section>
    }
    .into_any()
}

/// The rows of the open form, with what is to be known before and what changes after them.
fn opened(state: TypingState) -> AnyView {
    let territory = state.session().current();
    // Another code is another form, with its own rows.
    let rows = {
        let territory = Arc::clone(&territory);
        move || {
            state.code.track();
            let form = state.form.get_untracked();
            let cells = form.iter().flat_map(|form| form.cells.iter().copied().enumerate());
            let row = |(at, cell): (usize, PrintedCell)| {
                let action = territory.action(cell.action);
                row::row(state, at, cell, &paper::action(&action.title, action.provenance == Provenance::Illustrative))
            };
            cells.map(row).collect::<Vec<_>>()
        }
    };
    let of_form = move |words: fn(&PrintedForm, &Territory) -> String| {
        state.form.with(|form| form.as_ref().map(|form| words(form, &state.session().current())).unwrap_or_default())
    };
    let cautions = move || {
        let cautions = state.form.with(|form| {
            form.as_ref().map(|form| words::cautions(form, &state.session().current())).unwrap_or_default()
        });
        cautions.into_iter().map(|caution| view! { <p class="backing">{caution}</p> }.into_any()).collect::<Vec<_>>()
    };
    let save = Callback::new(move |()| state.save());
    let close = Callback::new(move |()| state.close(StatusMessage::Done(words::CLOSED.to_owned())));
    let back = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "ArrowUp" {
            event.prevent_default();
            row::focus_row(state, state.answers.with_untracked(Vec::len).saturating_sub(1));
        }
    };
    view! {
        <h3>{move || of_form(words::opened)}</h3>
        {move || cautions()}
        <p class="muted">{words::keys(&LETTERS)}</p>
        <div class="paper-rows">{rows}</div>
        {move || summary(state)}
        <div class="paper-ends" on:keydown=back>
            <Button id=SAVE.to_owned() label=words::SAVE class="primary" press=save />
            <Button label=words::CLOSE class="quiet" press=close />
        </div>
    }
    .into_any()
}

/// What would be recorded: how many answers, and each of them.
fn summary(state: TypingState) -> AnyView {
    let Some(form) = state.form.get() else { return ().into_any() };
    let territory = state.session().current();
    state.answers.with(|answers| {
        let changes = form.cells.iter().zip(answers).filter_map(|(cell, typed)| {
            let state = typed.filter(|_| cell.outcome(*typed).is_change())?;
            Some(view! { <li>{words::change(&territory.action(cell.action).title, cell, state)}</li> }.into_any())
        });
        view! {
            <p class="paper-summary">{words::summary(&form, answers)}</p>
            <ul>{changes.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    })
}
