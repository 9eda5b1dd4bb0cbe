//! A form: its fields, all that it refuses at once, and what handing it in does.

use domain::scheme::{FieldError, FormField, TypedFields};
use leptos::prelude::*;

use super::field::{field, id_of};
use super::subject::FormSubject;
use crate::components::Button;
use crate::route::Route;
use crate::state::Session;
use crate::wording::scheme;

/// Questions under one heading.
pub type FieldGroup = (&'static str, &'static [FormField]);

/// What a form holds while it is filled in. A copy is the same form.
#[derive(Clone, Copy)]
pub struct FormState {
    pub session: Session,
    pub subject: StoredValue<FormSubject>,
    /// What was typed; what nobody touched shows what the territory says.
    pub typed: RwSignal<TypedFields>,
    /// What was refused and not typed again since.
    pub faults: RwSignal<Vec<FieldError>>,
}

/// What goes around a form.
#[derive(Clone, Copy)]
pub struct FormContext {
    /// The verb that hands it in.
    pub verb: &'static str,
    /// Moves the focus.
    pub focus: Callback<String>,
    /// Where to go once it is recorded.
    pub done: Callback<Route>,
    /// Leaves it without recording anything.
    pub leave: Callback<()>,
}

/// The form.
pub fn form(session: Session, subject: FormSubject, groups: &'static [FieldGroup], around: FormContext) -> AnyView {
    let form = FormState {
        session,
        subject: StoredValue::new(subject),
        typed: RwSignal::new(TypedFields::default()),
        faults: RwSignal::new(Vec::new()),
    };
    let refused = RwSignal::new(Vec::<FieldError>::new());
    let said = RwSignal::new(String::new());
    let hand_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = form.typed.get_untracked();
        let handed_in = form.subject.with_value(|subject| subject.hand_in(session, &typed));
        let faults = handed_in.as_ref().err().cloned().unwrap_or_default();
        said.set(if let Ok(None) = handed_in { scheme::NOTHING_CHANGED.to_owned() } else { String::new() });
        if let Some(first) = faults.first() {
            around.focus.run(id_of(first.field));
        }
        form.faults.set(faults.clone());
        refused.set(faults);
        if let Ok(Some(handed_in)) = handed_in {
            // What is recorded may take this page away.
            around.done.run(handed_in.to);
            session.edit(handed_in.edit, handed_in.said);
        }
    };
    // A form of one question has its fault in sight.
    let is_long = groups.len() > 1;
    let summary = move || refused.with(|faults| is_long.then(|| summary(faults, around.focus))).into_any();
    let oddities = move || {
        let of =
            |subject: &FormSubject| session.territory.with(|it| form.typed.with(|typed| subject.oddities(it, typed)));
        form.subject.with_value(of).into_iter().map(scheme::oddity).collect::<Vec<_>>().join(" ")
    };
    let groups: Vec<AnyView> = groups.iter().map(|group| group_of(form, *group)).collect();
    view! {
        <form class="scheme-form" novalidate on:submit=hand_in>
            {move || summary()}
            {groups}
            <p class="oddity" role="status">
                {move || oddities()}
            </p>
            <p class="ways">
                <button type="submit" class="main-way">
                    {around.verb}
                </button>
                <Button label=scheme::labels::LEAVE class="quiet" press=around.leave />
                <span role="status">{move || said.get()}</span>
            </p>
        </form>
    }
    .into_any()
}

fn group_of(form: FormState, (name, asked): FieldGroup) -> AnyView {
    let is_asked = |asked: &&FormField| {
        form.session.territory.with_untracked(|it| form.subject.with_value(|subject| subject.is_asked(it, **asked)))
    };
    let fields: Vec<AnyView> = asked.iter().filter(is_asked).map(|asked| field(form, *asked)).collect();
    view! {
        <fieldset>
            <legend>{name}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

/// All that was refused, each leading to its field.
fn summary(faults: &[FieldError], focus: Callback<String>) -> Option<AnyView> {
    let line = |fault: &FieldError| {
        let id = id_of(fault.field);
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
                    {scheme::listed(*fault)}
                </a>
            </li>
        }
        .into_any()
    };
    (!faults.is_empty()).then(|| {
        view! {
            <div class="faults" role="alert">
                <h2>{scheme::refused(faults.len())}</h2>
                <ul>{faults.iter().map(line).collect::<Vec<_>>()}</ul>
            </div>
        }
        .into_any()
    })
}
