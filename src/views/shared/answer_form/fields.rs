//! The fields of the form of an answer: their ids, what describes them, and whether they are wrong.

use domain::answering::{AnswerChoice, AnswerField};
use leptos::prelude::*;

use super::AnswerFormState;
use crate::components::LONGEST_TEXT;
use wording::answer_form as words;

impl AnswerFormState {
    pub(super) fn element(self, part: &str) -> String {
        self.id.with_value(|id| [id, "-", part].concat())
    }

    /// The element id of a field; for the choice that of its first answer.
    pub(super) fn field_id(self, field: AnswerField) -> String {
        self.element(match field {
            AnswerField::Choice => "choix-0",
            AnswerField::Since => "premier",
            AnswerField::LastDay => "dernier",
            AnswerField::Note => "remarque",
        })
    }

    /// The ids of what describes a field: the hint of a date, and what is wrong with it.
    pub(super) fn described_by(self, field: AnswerField) -> Option<String> {
        let has_hint = matches!(field, AnswerField::Since | AnswerField::LastDay);
        let hint = has_hint.then(|| self.element("aide"));
        let error = self.is_wrong(field).map(|_| self.element("erreur"));
        let all: Vec<String> = [hint, error].into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// Whether a field is wrong, as the attribute `aria-invalid` says it.
    pub(super) fn is_wrong(self, field: AnswerField) -> Option<String> {
        self.errors.read().iter().any(|error| error.field == field).then(|| "true".to_owned())
    }

    /// The field of a date; nothing if the chosen answer has no such date.
    pub(super) fn field(self, field: AnswerField) -> AnyView {
        let is_last = field == AnswerField::LastDay;
        let label = move |choice| if is_last { words::last_day(choice) } else { words::since(choice) };
        let text = move || self.typed.with(|typed| if is_last { typed.last_day.clone() } else { typed.since.clone() });
        let choice = Memo::new(move |_| self.typed.read().choice);
        let has_field = if is_last { AnswerChoice::has_last_day } else { AnswerChoice::has_since };
        let is_shown = move || choice.get().is_none_or(has_field);
        let id = self.field_id(field);
        let invalid = move || self.is_wrong(field);
        let is_required = move || is_last && choice.get() == Some(AnswerChoice::Stopped);
        let input = move |event| {
            self.typed.update(|typed| {
                let text = if is_last { &mut typed.last_day } else { &mut typed.since };
                *text = event_target_value(&event);
                typed.overlap = None;
            });
            self.clear_errors();
        };
        view! {
            <p class="field" hidden=move || !is_shown()>
                <label for=id.clone()>{move || label(choice.get())}</label>
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    aria-required=move || is_required().then(|| "true".to_owned())
                    aria-describedby=move || self.described_by(field)
                    aria-invalid=invalid
                    prop:value=text
                    on:input=input
                />
            </p>
        }
        .into_any()
    }

    /// The field of the remark.
    pub(super) fn note(self) -> AnyView {
        view! {
            <p class="field">
                <label for=self.field_id(AnswerField::Note)>{words::NOTE}</label>
                <input
                    id=self.field_id(AnswerField::Note)
                    type="text"
                    autocomplete="off"
                    maxlength=LONGEST_TEXT
                    aria-describedby=move || self.described_by(AnswerField::Note)
                    aria-invalid=move || self.is_wrong(AnswerField::Note)
                    prop:value=move || self.typed.read().note.clone()
                    on:input=move |event| {
                        self.typed.update(|typed| typed.note = event_target_value(&event));
                        self.clear_errors();
                    }
                />
            </p>
        }
        .into_any()
    }
}
