//! A field of a form: its label, its hint, its input, and its error message.

use domain::scheme::{FormField, TypedFields};
use domain::sorting::distinct_names;
use domain::territory::Territory;
use leptos::prelude::*;

use super::form::FormState;
use crate::components::{Alert, LONGEST_TEXT};
use wording::scheme;

/// The element id of a field, which takes the focus if it has an error.
pub fn id_of(field_kind: FormField) -> String {
    ["champ-", name(field_kind)].concat()
}

const fn name(field_kind: FormField) -> &'static str {
    match field_kind {
        FormField::Title => "titre",
        FormField::Domain => "domaine",
        FormField::Form => "forme",
        FormField::Description => "description",
        FormField::Objective => "objectif",
        FormField::Result => "resultat",
        FormField::Difficulty => "difficulte",
        FormField::Prospect => "perspective",
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

/// A field with its label, hint and error message.
pub fn field(form: FormState, field_kind: FormField) -> AnyView {
    let is_checkbox = matches!(field_kind, FormField::ListIsComplete | FormField::Checked);
    let id = id_of(field_kind);
    let (hint, error) = ([&id, "-aide"].concat(), [&id, "-erreur"].concat());
    let error_text = move || {
        let error = form.errors.with(|errors| errors.iter().find(|error| error.field == field_kind).copied());
        error.map(scheme::error).unwrap_or_default()
    };
    let input = if is_checkbox {
        checkbox(form, field_kind)
    } else {
        text_input(form, field_kind, [&hint, " ", &error].concat())
    };
    let class = if is_checkbox { "field field-box" } else { field_class(field_kind) };
    let wrong = if form.has_summary {
        view! { <span id=error class="refused">{move || error_text()}</span> }.into_any()
    } else {
        view! { <Alert id=error class="refused" text=Signal::derive(error_text) /> }.into_any()
    };
    view! {
        <div class=class>
            <label for=id>{scheme::label(field_kind)}</label>
            <span id=hint class="muted">
                {scheme::hint(field_kind)}
            </span>
            {input}
            {wrong}
        </div>
    }
    .into_any()
}

const fn field_class(field_kind: FormField) -> &'static str {
    match field_kind {
        FormField::Title | FormField::Name => "field field-long",
        field if field.is_prose() => "field field-long",
        FormField::Domain | FormField::Form => "field",
        _ => "field field-short",
    }
}

/// The value shown in the field: what was typed, otherwise the value in the territory.
fn shown_value(form: FormState, field_kind: FormField) -> String {
    let typed = form.typed.with(|typed| typed.get(field_kind).map(str::to_owned));
    typed.unwrap_or_else(|| {
        form.session.territory.with(|it| form.subject.with_value(|subject| subject.value(it, field_kind)))
    })
}

fn set_typed(form: FormState, field_kind: FormField, text: String) {
    form.typed.update(|typed| typed.put(field_kind, text));
    if form.errors.with_untracked(|errors| !errors.is_empty()) {
        form.errors.update(|errors| errors.retain(|error| error.field != field_kind));
    }
}

fn text_input(form: FormState, field_kind: FormField, described: String) -> AnyView {
    let id = id_of(field_kind);
    let invalid = move || {
        form.errors.with(|errors| errors.iter().any(|error| error.field == field_kind)).then(|| "true".to_owned())
    };
    let is_required = scheme::is_required(field_kind).then(|| "true".to_owned());
    if field_kind.is_prose() {
        return view! {
            <textarea
                id=id
                rows="3"
                maxlength=LONGEST_TEXT
                aria-describedby=described
                aria-invalid=invalid
                prop:value=move || shown_value(form, field_kind)
                on:input=move |event| set_typed(form, field_kind, event_target_value(&event))
            ></textarea>
        }
        .into_any();
    }
    let list = [&id, "-connus"].concat();
    let suggestions = form.session.territory.with_untracked(|it| suggestions(it, field_kind));
    let list_id = (!suggestions.is_empty()).then(|| list.clone());
    let options: Vec<AnyView> =
        suggestions.into_iter().map(|text| view! { <option value=text></option> }.into_any()).collect();
    let options = list_id.is_some().then(|| view! { <datalist id=list>{options}</datalist> }.into_any());
    view! {
        <input
            id=id
            type="text"
            autocomplete="off"
            maxlength=LONGEST_TEXT
            list=list_id
            aria-required=is_required
            aria-describedby=described
            aria-invalid=invalid
            prop:value=move || shown_value(form, field_kind)
            on:input=move |event| set_typed(form, field_kind, event_target_value(&event))
        />
        {options}
    }
    .into_any()
}

fn checkbox(form: FormState, field_kind: FormField) -> AnyView {
    let id = id_of(field_kind);
    let hint = [&id, "-aide"].concat();
    view! {
        <input
            id=id
            type="checkbox"
            aria-describedby=hint
            prop:checked=move || shown_value(form, field_kind) == TypedFields::YES
            on:change=move |event| {
                let answer = if event_target_checked(&event) { TypedFields::YES } else { "" };
                set_typed(form, field_kind, answer.to_owned());
            }
        />
    }
    .into_any()
}

/// The values that other actions have in this field.
fn suggestions(territory: &Territory, field_kind: FormField) -> Vec<String> {
    let values = territory.actions().iter().filter_map(|action| match field_kind {
        FormField::Domain => Some(action.domain.to_string()),
        FormField::Form => action.form.as_ref().map(ToString::to_string),
        _ => None,
    });
    distinct_names(values.collect())
}

#[cfg(test)]
mod tests {
    use domain::territory::MAX_SIGNS;

    use super::LONGEST_TEXT;

    #[test]
    fn a_field_takes_as_many_signs_as_are_read_again() {
        assert_eq!(LONGEST_TEXT, MAX_SIGNS.to_string());
    }
}
