//! One question of a form: its label, how to answer, the answer, and why it is refused.

use domain::scheme::{FormField, TypedFields};
use domain::sorting::distinct;
use domain::territory::Territory;
use leptos::prelude::*;

use super::form::FormState;
use crate::wording::scheme;

/// The id of a question's field, which takes the focus where it is refused.
pub fn id_of(asked: FormField) -> String {
    ["champ-", name(asked)].concat()
}

const fn name(asked: FormField) -> &'static str {
    match asked {
        FormField::Title => "titre",
        FormField::Domain => "domaine",
        FormField::Form => "forme",
        FormField::Description => "description",
        FormField::Studied => "etude",
        FormField::Registered => "inscription",
        FormField::Deployed => "deploiement",
        FormField::Stopped => "arret",
        FormField::ListIsComplete => "liste-complete",
        FormField::Checked => "verifiee",
        FormField::Code => "code",
        FormField::Name => "nom",
        FormField::Population => "population",
        FormField::Since => "entree",
        FormField::Until => "sortie",
    }
}

/// The question.
pub fn field(form: FormState, asked: FormField) -> AnyView {
    let is_box = matches!(asked, FormField::ListIsComplete | FormField::Checked);
    let id = id_of(asked);
    let (hint, error) = ([&id, "-aide"].concat(), [&id, "-erreur"].concat());
    let wrong = move || {
        let fault = form.faults.with(|faults| faults.iter().find(|fault| fault.field == asked).copied());
        fault.map(scheme::fault).unwrap_or_default()
    };
    let input = if is_box { tick(form, asked) } else { written(form, asked, [&hint, " ", &error].concat()) };
    let class = if is_box { "field field-box" } else { field_class(asked) };
    view! {
        <div class=class>
            <label for=id>{scheme::label(asked)}</label>
            <span id=hint class="muted">
                {scheme::hint(asked)}
            </span>
            {input}
            <span id=error class="refused">
                {move || wrong()}
            </span>
        </div>
    }
    .into_any()
}

const fn field_class(asked: FormField) -> &'static str {
    match asked {
        FormField::Title | FormField::Description | FormField::Name => "field field-long",
        FormField::Domain | FormField::Form => "field",
        _ => "field field-short",
    }
}

/// What stands in the field: what was typed, else what the territory says.
fn shown(form: FormState, asked: FormField) -> String {
    let typed = form.typed.with(|typed| typed.get(asked).map(str::to_owned));
    typed
        .unwrap_or_else(|| form.session.territory.with(|it| form.subject.with_value(|subject| subject.says(it, asked))))
}

fn take(form: FormState, asked: FormField, text: String) {
    form.typed.update(|typed| typed.put(asked, text));
    if form.faults.with_untracked(|faults| !faults.is_empty()) {
        form.faults.update(|faults| faults.retain(|fault| fault.field != asked));
    }
}

fn written(form: FormState, asked: FormField, described: String) -> AnyView {
    let id = id_of(asked);
    let invalid = move || form.faults.with(|faults| faults.iter().any(|fault| fault.field == asked)).to_string();
    let needed = scheme::is_needed(asked).then(|| "true".to_owned());
    if asked == FormField::Description {
        return view! {
            <textarea
                id=id
                rows="3"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=move || shown(form, asked)
                on:input=move |event| take(form, asked, event_target_value(&event))
            ></textarea>
        }
        .into_any();
    }
    let list = [&id, "-connus"].concat();
    let known = form.session.territory.with_untracked(|it| known(it, asked));
    let offered = (!known.is_empty()).then(|| list.clone());
    let options: Vec<AnyView> =
        known.into_iter().map(|text| view! { <option value=text></option> }.into_any()).collect();
    let options = offered.is_some().then(|| view! { <datalist id=list>{options}</datalist> }.into_any());
    view! {
        <input
            id=id
            type="text"
            autocomplete="off"
            list=offered
            aria-required=needed
            aria-describedby=described
            aria-invalid=invalid
            prop:value=move || shown(form, asked)
            on:input=move |event| take(form, asked, event_target_value(&event))
        />
        {options}
    }
    .into_any()
}

fn tick(form: FormState, asked: FormField) -> AnyView {
    let id = id_of(asked);
    let hint = [&id, "-aide"].concat();
    view! {
        <input
            id=id
            type="checkbox"
            aria-describedby=hint
            prop:checked=move || shown(form, asked) == TypedFields::YES
            on:change=move |event| {
                let answer = if event_target_checked(&event) { TypedFields::YES } else { "" };
                take(form, asked, answer.to_owned());
            }
        />
    }
    .into_any()
}

/// The answers that other actions give, which are offered.
fn known(territory: &Territory, asked: FormField) -> Vec<String> {
    let given = territory.actions().iter().filter_map(|action| match asked {
        FormField::Domain => Some(action.domain.to_string()),
        FormField::Form => action.form.as_ref().map(ToString::to_string),
        _ => None,
    });
    distinct(given.collect())
}
