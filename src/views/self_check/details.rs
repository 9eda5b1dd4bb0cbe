//! The date and the remark of an answer that was just given by its state alone, in its row.

use std::sync::Arc;

use domain::answering::{AnswerChoice, AnswerError, AnswerField, ResolvedAnswer, TypedAnswer, edit_of};
use domain::dates::Day;
use domain::ids::EntryId;
use domain::indicators::{DayView, Scope};
use domain::journal::Edit;
use domain::territory::{ParticipationState, Territory};
use leptos::prelude::*;

use crate::components::{Alert, Button};
use crate::views::self_check::entry::EntryState;
use crate::views::shared::RecordedNotice;
use wording::answer_form as words;
use wording::self_check;

/// An answer that was just given by its state alone, and what was known before it. What is added is read as if it had
/// been given at once, so that « no longer, since » is not read as « never ».
#[derive(Clone)]
pub struct GivenAnswer {
    pub entry: EntryId,
    pub answer: ResolvedAnswer,
    pub territory: Arc<Territory>,
    pub day: Day,
    pub scope: Scope,
}

impl GivenAnswer {
    fn view(&self) -> DayView<'_> {
        DayView { territory: &self.territory, day: self.day, scope: self.scope }
    }

    /// The answer with a date and a remark, or what is wrong with them.
    fn with(&self, date: &str, note: &str, today: Day) -> Result<ResolvedAnswer, Vec<AnswerError>> {
        let answer = &self.answer;
        let (choice, is_last_day) = choice_of(answer.after.state);
        let mut typed = TypedAnswer { note: note.to_owned(), ..TypedAnswer::default() };
        if date.trim().is_empty() {
            // Only the remark is added; it is read with an answer that has no date of its own.
            typed.choice = Some(if is_last_day { AnswerChoice::Never } else { choice });
            let read = typed.read(self.view(), answer.action, answer.commune, today);
            let note = read?.answer.note;
            return Ok(ResolvedAnswer { note, ..answer.clone() });
        }
        typed.choice = Some(choice);
        let field = if is_last_day { &mut typed.last_day } else { &mut typed.since };
        date.clone_into(field);
        let read = typed.read(self.view(), answer.action, answer.commune, today);
        Ok(read?.answer)
    }
}

/// The answer of the form for a state that has a date, and whether this date is its last day: who has stopped has one.
const fn choice_of(state: ParticipationState) -> (AnswerChoice, bool) {
    match state {
        ParticipationState::TakesPart => (AnswerChoice::TakesPart, false),
        ParticipationState::No => (AnswerChoice::Stopped, true),
        ParticipationState::Interested => (AnswerChoice::Interested, false),
        ParticipationState::NotConcerned => (AnswerChoice::NotConcerned, false),
        ParticipationState::Unknown => (AnswerChoice::Unknown, false),
    }
}

/// The two fields.
pub fn details(entry: &EntryState, given: GivenAnswer) -> AnyView {
    let entry = *entry;
    let id = format!("precision-{}", entry.action.get());
    let of = |part: &str| [&id, "-", part].concat();
    let (date, note) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (message, errors) = (RwSignal::new(String::new()), RwSignal::new(Vec::<AnswerError>::new()));
    // The date is the first or the last day, as the answer has it.
    let is_wrong = move |is_note: bool| errors.read().iter().any(|error| (error.field == AnswerField::Note) == is_note);
    let (choice, is_last_day) = choice_of(given.answer.after.state);
    let label = if is_last_day { words::LAST_DAY_IF_ANY } else { words::since(Some(choice)) };
    let close = Callback::new(move |()| {
        entry.given.set(None);
        entry.focus_states();
    });
    let (date_id, note_id) = (of("date"), of("remarque"));
    let first_wrong = move |is_date: bool| if is_date { date_id.clone() } else { note_id.clone() };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (typed, remark) = (date.get_untracked(), note.get_untracked());
        if typed.trim().is_empty() && remark.trim().is_empty() {
            return close.run(());
        }
        match given.with(&typed, &remark, entry.list.session.today()) {
            Ok(answer) => record(&entry, &given, answer, message),
            Err(wrong) => {
                message.set(words::errors(&wrong));
                errors.set(wrong);
                entry.list.focus.run(first_wrong(is_wrong(false)));
            }
        }
    };
    let field = |is_note: bool, label: &'static str, value: RwSignal<String>| {
        let part = if is_note { "remarque" } else { "date" };
        let wrong = move || is_wrong(is_note);
        let (hint, error) = ((!is_note).then(|| of("aide")), of("erreur"));
        let described = move || {
            let ids: Vec<String> = hint.clone().into_iter().chain(wrong().then(|| error.clone())).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        };
        view! {
            <p class="field">
                <label for=of(part)>{label}</label>
                <input
                    id=of(part)
                    type="text"
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=move || wrong().then(|| "true".to_owned())
                    prop:value=move || value.get()
                    on:input=move |event| {
                        value.set(event_target_value(&event));
                        message.set(String::new());
                        errors.set(Vec::new());
                    }
                />
            </p>
        }
        .into_any()
    };
    view! {
        <form
            class="details"
            novalidate
            on:submit=submit
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close.run(());
                }
            }
        >
            {field(false, label, date)}
            {field(true, words::NOTE, note)}
            <button type="submit">{self_check::ADD}</button>
            <Button label=self_check::WITHOUT class="quiet" press=close />
            <p class="muted" id=of("aide")>
                {words::DATES_HINT}
            </p>
            <Alert class="answer-wrong" id=of("erreur") text=message />
        </form>
    }
    .into_any()
}

/// Records the answer with what was added, instead of the one without.
fn record(entry: &EntryState, given: &GivenAnswer, answer: ResolvedAnswer, message: RwSignal<String>) {
    let session = entry.list.session;
    let (action, commune) = (answer.action, answer.commune);
    let now = session.current().periods(action, commune).to_vec();
    if now != given.view().periods_after(&given.answer) {
        return message.set(words::changed_meanwhile(&now));
    }
    let territory = &given.territory;
    let text = words::recorded(&answer, session.is_supposing());
    let said = words::recorded_of(
        territory.commune(commune),
        &territory.action(action).title,
        &answer,
        session.is_supposing(),
    );
    let after = answer.after;
    if session.is_supposing() {
        session.take_back_assumption(given.entry, "");
    } else {
        session.edit(Edit::Undo { entry: given.entry }, "");
    }
    let id = session.edit(edit_of(territory, vec![answer]), said);
    entry.notice.set(Some(RecordedNotice { entry: id, text, answer: Some(after) }));
    entry.given.set(None);
    entry.focus_states();
}
