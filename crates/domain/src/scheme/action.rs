//! The form of an action: reads and checks what was typed. Also counts what is lost when an action is deleted.

use crate::dates::ReducedDate;
use crate::folding::folded;
use crate::ids::ActionId;
use crate::journal::ActionField;
use crate::scheme::fields::{date, line, optional, required_line};
use crate::scheme::{FieldError, FieldErrorKind, FormField, TypedFields};
use crate::territory::{Action, ActionIndex, ParticipationState, Provenance, Territory};

/// The fields of the form, in order.
const ALL: [FormField; 13] = [
    FormField::Title,
    FormField::Domain,
    FormField::Form,
    FormField::Description,
    FormField::Studied,
    FormField::Registered,
    FormField::Deployed,
    FormField::Stopped,
    FormField::ListIsComplete,
    FormField::Objective,
    FormField::Result,
    FormField::Difficulty,
    FormField::Prospect,
];

/// The maximum length of a title, a domain or a form of sharing, in characters.
const LINE: usize = 160;
/// The maximum length of a description, in characters.
const TEXT: usize = 2000;

/// What was typed in the form of an action, after it has been read and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionForm {
    /// The fields that differ from the territory; for a new action, from a blank one.
    fields: Vec<ActionField>,
    /// The errors, in the order of the form.
    errors: Vec<FieldError>,
    /// The action with all fields that have no error.
    after: Action,
}

/// Something in an action that is unusual, but allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormWarning {
    /// The action is deployed before it is registered.
    DeployedBeforeRegistered,
    /// The action is first studied after it is registered.
    StudiedAfterRegistered,
}

/// The rows that are lost when an action is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeletionImpact {
    /// The number of participation rows of the action.
    pub answers: u32,
    /// The number of communes that have such a row.
    pub communes: u32,
    /// The number of these rows with the state "takes part".
    pub taking_part: u32,
}

impl ActionForm {
    /// Reads what was typed for an action of the territory, or for a new one (`None`).
    #[must_use]
    pub fn read(territory: &Territory, known: Option<ActionIndex>, typed: &TypedFields) -> Self {
        let before = known.map_or_else(|| Action::blank(ActionId::none()), |index| territory.action(index).clone());
        let mut form = Self { fields: Vec::new(), errors: Vec::new(), after: before.clone() };
        for form_field in ALL {
            let is_required = known.is_none() && matches!(form_field, FormField::Title | FormField::Domain);
            let Some(text) = typed.read(form_field, is_required) else { continue };
            match read_field(form_field, text) {
                Ok(field) if field == field.of(&before) => {}
                Ok(field) => {
                    field.put(&mut form.after);
                    form.fields.push(field);
                }
                Err(kind) => form.errors.push(FieldError { field: form_field, kind }),
            }
        }
        let has_new_title = form.fields.iter().any(|field| matches!(field, ActionField::Title(_)));
        if has_new_title && is_taken(territory, known, &form.after.title) {
            form.errors.insert(0, FieldError { field: FormField::Title, kind: FieldErrorKind::Taken });
        }
        form.errors.extend(stop_error(&form.after, typed));
        let is_checked =
            before.provenance == Provenance::Illustrative && typed.get(FormField::Checked) == Some(TypedFields::YES);
        if is_checked && !has_new_title {
            // Entering the title again marks the action as entered by a user, instead of illustrative.
            form.fields.push(ActionField::Title(before.title));
        }
        form
    }

    /// The fields to record in an edit; empty when nothing differs.
    ///
    /// # Errors
    /// All errors, in the order of the form.
    pub fn fields(self) -> Result<Vec<ActionField>, Vec<FieldError>> {
        if self.errors.is_empty() { Ok(self.fields) } else { Err(self.errors) }
    }

    /// Warnings about the action as typed, without the fields that have an error.
    #[must_use]
    pub fn warnings(&self) -> Vec<FormWarning> {
        let comes_before = |one: Option<ReducedDate>, other: Option<ReducedDate>| {
            one.zip(other).is_some_and(|(one, other)| one.first_day() < other.first_day())
        };
        let Action { studied, registered, deployed, .. } = self.after;
        let warnings = [
            (FormWarning::DeployedBeforeRegistered, comes_before(deployed, registered)),
            (FormWarning::StudiedAfterRegistered, comes_before(registered, studied)),
        ];
        warnings.into_iter().filter_map(|(warning, applies)| applies.then_some(warning)).collect()
    }
}

impl DeletionImpact {
    /// Counts the rows of an action.
    #[must_use]
    pub fn of(territory: &Territory, action: ActionIndex) -> Self {
        let mut impact = Self::default();
        let mut last = None;
        for row in territory.participations_of(action) {
            impact.answers += 1;
            impact.communes += u32::from(last != Some(row.commune));
            impact.taking_part += u32::from(row.state == ParticipationState::TakesPart);
            last = Some(row.commune);
        }
        impact
    }
}

/// Reads the text of one field.
fn read_field(field: FormField, text: &str) -> Result<ActionField, FieldErrorKind> {
    Ok(match field {
        FormField::Title => ActionField::Title(required_line(text, LINE)?),
        FormField::Domain => ActionField::Domain(required_line(text, LINE)?),
        FormField::Form => ActionField::Form(line(text, LINE)?),
        FormField::Description => ActionField::Description(optional(text, TEXT)?),
        FormField::Objective => ActionField::Objective(optional(text, TEXT)?),
        FormField::Result => ActionField::Result(optional(text, TEXT)?),
        FormField::Difficulty => ActionField::Difficulty(optional(text, TEXT)?),
        FormField::Prospect => ActionField::Prospect(optional(text, TEXT)?),
        FormField::Studied => ActionField::Studied(date(text)?),
        FormField::Registered => ActionField::Registered(date(text)?),
        FormField::Deployed => ActionField::Deployed(date(text)?),
        FormField::Stopped => ActionField::Stopped(date(text)?),
        _ => ActionField::ListIsComplete(text == TypedFields::YES),
    })
}

/// Whether another action has this title, regardless of case, accents and punctuation.
fn is_taken(territory: &Territory, known: Option<ActionIndex>, title: &str) -> bool {
    let key = folded(title);
    let is_same = |other: &str| if key.is_empty() { other == title } else { folded(other) == key };
    territory.indexed_actions().any(|(index, other)| known != Some(index) && is_same(&other.title))
}

/// An error when the action would stop on the day it is deployed, or before. It is reported at the date that was typed.
fn stop_error(after: &Action, typed: &TypedFields) -> Option<FieldError> {
    let (deployed, stopped) = after.deployed.zip(after.stopped)?;
    if stopped.first_day() > deployed.first_day() {
        return None;
    }
    let (field, kind) = if typed.get(FormField::Stopped).is_some() {
        (FormField::Stopped, FieldErrorKind::StopsBefore(deployed))
    } else {
        (FormField::Deployed, FieldErrorKind::DeployedAfter(stopped))
    };
    Some(FieldError { field, kind })
}
