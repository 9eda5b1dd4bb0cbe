//! A form: its fields, the summary of its errors, and its submission.

use domain::scheme::{FieldError, FormField, TypedFields};
use leptos::prelude::*;

use super::field::{field, id_of};
use super::subject::FormSubject;
use crate::components::{Button, StatusLine, StatusMessage};
use crate::route::Route;
use crate::state::Session;
use wording::scheme;

/// The fields under one heading.
pub type FieldGroup = (&'static str, &'static [FormField]);

/// The state of a form while it is filled in. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct FormState {
    pub session: Session,
    pub subject: StoredValue<FormSubject>,
    /// The typed values. A field that was not touched shows the value in the territory.
    pub typed: RwSignal<TypedFields>,
    /// The errors of the last submission, without those of fields that were edited since.
    pub errors: RwSignal<Vec<FieldError>>,
    /// Whether a list above the form says all errors; otherwise each field says its own.
    pub has_summary: bool,
}

/// The page around a form.
#[derive(Clone, Copy)]
pub struct FormContext {
    /// The label of the submit button.
    pub verb: &'static str,
    /// Moves the focus to the element with that id.
    pub focus: Callback<String>,
    /// Called once the edit is recorded, with the page that shows it.
    pub done: Callback<Route>,
    /// Called when the form is closed without recording anything.
    pub leave: Callback<()>,
}

/// A form in groups of fields.
pub fn form(session: Session, subject: FormSubject, groups: &'static [FieldGroup], context: FormContext) -> AnyView {
    let form = FormState {
        session,
        subject: StoredValue::new(subject),
        typed: RwSignal::new(TypedFields::default()),
        errors: RwSignal::new(Vec::new()),
        has_summary: groups.len() > 1,
    };
    // The list is drawn in one of two places, which take turns: an alert is spoken when it is added to the page.
    let refused = RwSignal::new((false, Vec::<FieldError>::new()));
    let message = RwSignal::new(StatusMessage::Nothing);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = form.typed.get_untracked();
        let submission = form.subject.with_value(|subject| subject.submit(session, &typed));
        let errors = submission.as_ref().err().cloned().unwrap_or_default();
        message.set(match submission {
            Ok(None) => StatusMessage::Done(scheme::NOTHING_CHANGED.to_owned()),
            _ => StatusMessage::Nothing,
        });
        if let Some(first) = errors.first() {
            context.focus.run(id_of(first.field));
        }
        form.errors.set(errors.clone());
        refused.update(|(odd, list)| (*odd, *list) = (!*odd, errors));
        if let Ok(Some(submission)) = submission {
            // Recording the edit may remove this page.
            context.done.run(submission.to);
            session.edit(submission.edit, submission.announcement);
        }
    };
    let summary = move |at: bool| {
        let shown = |(odd, errors): &(bool, Vec<FieldError>)| {
            (form.has_summary && *odd == at).then(|| summary(errors, context.focus))
        };
        refused.with(shown).into_any()
    };
    let warnings = move || {
        let of =
            |subject: &FormSubject| session.territory.with(|it| form.typed.with(|typed| subject.warnings(it, typed)));
        form.subject.with_value(of).into_iter().map(scheme::warning).collect::<Vec<_>>().join(" ")
    };
    let groups: Vec<AnyView> = groups.iter().map(|group| group_of(form, *group)).collect();
    view! {
        <form class="scheme-form" novalidate on:submit=submit>
            {move || summary(true)}
            {move || summary(false)}
            {groups}
            <p class="form-warning" role="status">
                {move || warnings()}
            </p>
            <div class="actions">
                <button type="submit" class="primary">
                    {context.verb}
                </button>
                <Button label=scheme::labels::LEAVE class="quiet" press=context.leave />
                <StatusLine message />
            </div>
        </form>
    }
    .into_any()
}

fn group_of(form: FormState, (name, fields): FieldGroup) -> AnyView {
    let is_shown = |field: &&FormField| {
        form.session.territory.with_untracked(|it| form.subject.with_value(|subject| subject.has_field(it, **field)))
    };
    let fields: Vec<AnyView> = fields.iter().filter(is_shown).map(|it| field(form, *it)).collect();
    view! {
        <fieldset>
            <legend>{name}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

/// The list of all errors, with links to their fields.
fn summary(errors: &[FieldError], focus: Callback<String>) -> Option<AnyView> {
    let line = |error: &FieldError| {
        let id = id_of(error.field);
        let to = ["#", &id].concat();
        view! {
            <li>
                <a
                    href=to
                    on:click=move |event| {
                        event.prevent_default();
                        focus.run(id.clone());
                    }
                >
                    {scheme::error(*error)}
                </a>
            </li>
        }
        .into_any()
    };
    (!errors.is_empty()).then(|| {
        view! {
            <div class="faults" role="alert">
                <h2>{scheme::errors_heading(errors.len())}</h2>
                <ul>{errors.iter().map(line).collect::<Vec<_>>()}</ul>
            </div>
        }
        .into_any()
    })
}
