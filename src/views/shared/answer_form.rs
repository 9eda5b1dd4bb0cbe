//! The form of an answer: what a commune says of one action, from when, until when, and what that changes.

mod fields;

use domain::answering::{
    AnswerChoice, AnswerError, AnswerField, CellAnswer, Overlap, ReadAnswer, TypedAnswer, edit_of,
};
use domain::ids::EntryId;
use domain::journal::CellName;
use domain::territory::{ActionIndex, CommuneIndex, Participation};
use leptos::prelude::*;

use super::FormEnd;
use super::marks::mark;
use crate::components::{Radio, StateMark};
use crate::state::Session;
use wording::answer_form as words;
use wording::self_check;

/// An answer that was just recorded, as it is shown where it was given.
#[derive(Clone, PartialEq)]
pub struct RecordedNotice {
    /// The entry, to undo it.
    pub entry: EntryId,
    /// What was recorded.
    pub text: String,
    /// The answer, if it has dates: it may not hold on the day shown.
    pub answer: Option<CellAnswer>,
}

/// What the form is about and what is typed in it. Copies share the same signals.
#[derive(Clone, Copy)]
struct AnswerFormState {
    session: Session,
    /// The names of the cell: indices would name another one if the tables changed meanwhile.
    cell: StoredValue<CellName>,
    typed: RwSignal<TypedAnswer>,
    /// What the form opened with.
    opened: StoredValue<TypedAnswer>,
    /// The periods of the cell, as far as the user has seen them.
    seen: RwSignal<Vec<Participation>>,
    errors: RwSignal<Vec<AnswerError>>,
    /// The message below the fields; empty if there is none.
    message: RwSignal<String>,
    /// Begins the ids of the fields.
    id: StoredValue<String>,
    /// Moves the focus to the element with that id.
    focus: Callback<String>,
}

/// The form. `on_recorded` is called once the answer is recorded, `close` to leave the form without it.
#[component]
pub fn AnswerForm(
    session: Session,
    action: ActionIndex,
    commune: CommuneIndex,
    /// Moves the focus to the element with that id: the first field that is wrong.
    focus: Callback<String>,
    on_recorded: Callback<RecordedNotice>,
    close: Callback<()>,
) -> impl IntoView {
    let snapshot = session.snapshot.get_untracked();
    let territory = &snapshot.territory;
    let opened = TypedAnswer::prefilled(snapshot.view(), action, commune);
    let title = territory.action(action).title.to_string();
    let form = AnswerFormState {
        session,
        cell: StoredValue::new(territory.cell_name(action, commune)),
        typed: RwSignal::new(opened.clone()),
        opened: StoredValue::new(opened),
        seen: RwSignal::new(territory.periods(action, commune).to_vec()),
        errors: RwSignal::new(Vec::new()),
        message: RwSignal::new(String::new()),
        id: StoredValue::new(
            ["reponse-", territory.commune(commune).code.as_str(), "-", &action.get().to_string()].concat(),
        ),
        focus,
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(notice) = form.record() {
            on_recorded.run(notice);
        }
    };
    let wrong = form.id.with_value(|id| [id, "-erreur"].concat());
    view! {
        <form
            class="answer"
            novalidate
            on:submit=submit
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close.run(());
                }
            }
        >
            <fieldset
                role="radiogroup"
                aria-required="true"
                aria-describedby=move || form.described_by(AnswerField::Choice)
                aria-invalid=move || form.is_wrong(AnswerField::Choice)
            >
                <legend>{self_check::question(&title)}</legend>
                {form.choices()}
            </fieldset>
            <div class="answer-fields">
                {form.field(AnswerField::Since)} {form.field(AnswerField::LastDay)}
                {form.note()}
            </div>
            <p class="muted" id=form.element("aide")>
                {words::DATES_HINT}
            </p>
            {move || form.overlap().into_any()}
            {move || form.effect().into_any()}
            <FormEnd id=wrong error=form.message close />
        </form>
    }
    .into_any()
}

impl AnswerFormState {
    /// The radio buttons of the answers.
    fn choices(self) -> Vec<AnyView> {
        let name = self.element("choix");
        let radio = |(rank, choice): (usize, AnswerChoice)| {
            let id = [&name, "-", &rank.to_string()].concat();
            let checked = Signal::derive(move || self.typed.read().choice == Some(choice));
            let choose = Callback::new(move |()| self.choose(choice));
            let before = view! { <StateMark mark=mark(choice.state()) /> }.into_any();
            view! { <Radio name=name.clone() id label=words::choice(choice).to_owned() before checked choose /> }
                .into_any()
        };
        AnswerChoice::ALL.into_iter().enumerate().map(radio).collect()
    }

    /// Chooses an answer. Dates and a remark that belong to the answer with which the form opened leave with it, and
    /// come back with it; what was typed stays.
    fn choose(self, choice: AnswerChoice) {
        let opened = self.opened.get_value();
        self.typed.update(|typed| {
            let (leaves, returns) = (typed.choice == opened.choice, Some(choice) == opened.choice);
            for (text, known) in [
                (&mut typed.since, &opened.since),
                (&mut typed.last_day, &opened.last_day),
                (&mut typed.note, &opened.note),
            ] {
                if returns && text.is_empty() {
                    text.clone_from(known);
                } else if leaves && !returns && *text == *known {
                    text.clear();
                }
            }
            typed.choice = Some(choice);
            typed.overlap = None;
        });
        self.clear_errors();
    }

    fn clear_errors(self) {
        self.errors.set(Vec::new());
        self.message.set(String::new());
    }

    /// What is typed, read for the cell as it is now; `None` if the cell is gone.
    fn read(self) -> Option<Result<ReadAnswer, Vec<AnswerError>>> {
        let snapshot = self.session.snapshot.get();
        let (action, commune) = self.cell.with_value(|cell| snapshot.territory.find_cell(cell))?;
        Some(self.typed.read().read(snapshot.view(), action, commune, self.session.today()))
    }

    /// The question what becomes of the period that the answer overlaps, if there is a choice.
    fn overlap(self) -> Option<AnyView> {
        let read = self.read()?.ok()?;
        let (suggested, since) = (read.suggested?, read.answer.after.since?);
        let said = read.before.iter().find(|row| row.holds_on(since.first_day()))?;
        let name = self.element("correction");
        let radio = |overlap: Overlap| {
            let checked = Signal::derive(move || self.typed.read().overlap.unwrap_or(suggested) == overlap);
            let choose = Callback::new(move |()| self.typed.update(|typed| typed.overlap = Some(overlap)));
            view! { <Radio name=name.clone() label=words::overlap(overlap, since) checked choose /> }.into_any()
        };
        Some(
            view! {
                <fieldset class="answer-overlap">
                    <legend>{words::overlap_question(said)}</legend>
                    {Vec::from([Overlap::Corrected, Overlap::Ended].map(radio))}
                </fieldset>
            }
            .into_any(),
        )
    }

    /// What the cell says before and after the answer, and when the answer holds if not on the day shown.
    fn effect(self) -> Option<AnyView> {
        let read = self.read()?.ok()?;
        if read.is_same || self.typed.with(|typed| self.opened.with_value(|opened| typed == opened)) {
            return None;
        }
        let day = self.session.day.get();
        let elsewhere = (!read.answer.after.period().contains(day)).then(|| {
            view! { <p class="answer-elsewhere">{words::holds_on_other_days(day, read.answer.after)}</p> }.into_any()
        });
        Some(
            view! {
                <div class="answer-effect" role="status">
                    <dl>
                        <dt>{words::BEFORE}</dt>
                        <dd>{words::periods(&read.before)}</dd>
                        <dt>{words::AFTER}</dt>
                        <dd>{words::periods(&read.after)}</dd>
                    </dl>
                    {elsewhere}
                </div>
            }
            .into_any(),
        )
    }

    /// Records the answer; `None` if it could not be, with a message.
    fn record(self) -> Option<RecordedNotice> {
        let read = match untrack(|| self.read()) {
            None => {
                self.message.set(self_check::CELL_IS_GONE.to_owned());
                return None;
            }
            Some(Err(errors)) => {
                if let Some(first) = errors.first() {
                    self.focus.run(self.field_id(first.field));
                }
                self.message.set(words::errors(&errors));
                self.errors.set(errors);
                return None;
            }
            Some(Ok(read)) => read,
        };
        if self.seen.with_untracked(|seen| *seen != read.before) {
            self.message.set(words::changed_meanwhile(&read.before));
            self.seen.set(read.before);
            return None;
        }
        let snapshot = self.session.snapshot.get_untracked();
        let territory = &snapshot.territory;
        let (commune, action) = (territory.commune(read.answer.commune), territory.action(read.answer.action));
        let is_supposed = self.session.is_supposing();
        let (text, after) = (words::recorded(&read.answer, is_supposed), read.answer.after);
        let announcement = words::recorded_of(commune, &action.title, &read.answer, is_supposed);
        let entry = self.session.edit(edit_of(territory, vec![read.answer]), announcement);
        Some(RecordedNotice { entry, text, answer: Some(after) })
    }
}
