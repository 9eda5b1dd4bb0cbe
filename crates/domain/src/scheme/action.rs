//! An action's form: read, judged, and what goes with an action that is deleted.

use crate::dates::ReducedDate;
use crate::folding::folded;
use crate::ids::ActionId;
use crate::journal::ActionField;
use crate::scheme::fields::{date, line, needed, optional};
use crate::scheme::{FieldError, FieldErrorKind, FormField, TypedFields};
use crate::territory::{Action, ActionIndex, ParticipationState, Provenance, Territory};

/// What is asked of an action, in the order of the form.
const ALL: [FormField; 9] = [
    FormField::Title,
    FormField::Domain,
    FormField::Form,
    FormField::Description,
    FormField::Studied,
    FormField::Registered,
    FormField::Deployed,
    FormField::Stopped,
    FormField::ListIsComplete,
];

/// The longest title, domain or form of sharing, in letters: twice the longest that is known.
const LINE: usize = 160;
/// The longest description.
const TEXT: usize = 2000;

/// What was typed of an action, read.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionForm {
    /// What differs from what the territory says; of a new action, from nothing.
    fields: Vec<ActionField>,
    /// What cannot be taken, in the order of the form.
    errors: Vec<FieldError>,
    /// The action with what can.
    after: Action,
}

/// What is odd in an action without being wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormWarning {
    /// Deployed before it was registered.
    DeployedBeforeRegistered,
    /// First studied once it was registered.
    StudiedAfterRegistered,
}

/// What goes with an action that is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeletionImpact {
    /// Rows that say something of a commune's part.
    pub answers: u32,
    /// Communes of which they say it.
    pub communes: u32,
    /// Those of the rows that say that a commune takes part.
    pub taking_part: u32,
}

impl ActionForm {
    /// Reads what was typed of a known action, or of a new one.
    #[must_use]
    pub fn read(territory: &Territory, known: Option<ActionIndex>, typed: &TypedFields) -> Self {
        let before = known.map_or_else(|| Action::blank(ActionId::none()), |place| territory.action(place).clone());
        let mut form = Self { fields: Vec::new(), errors: Vec::new(), after: before.clone() };
        for asked in ALL {
            let is_needed = known.is_none() && matches!(asked, FormField::Title | FormField::Domain);
            let Some(text) = typed.read(asked, is_needed) else { continue };
            match field(asked, text) {
                Ok(field) if field == field.of(&before) => {}
                Ok(field) => {
                    field.put(&mut form.after);
                    form.fields.push(field);
                }
                Err(why) => form.errors.push(FieldError { field: asked, kind: why }),
            }
        }
        let says_title = form.fields.iter().any(|field| matches!(field, ActionField::Title(_)));
        if says_title && is_taken(territory, known, &form.after.title) {
            form.errors.insert(0, FieldError { field: FormField::Title, kind: FieldErrorKind::Taken });
        }
        form.errors.extend(stop(&form.after, typed));
        let is_checked =
            before.provenance == Provenance::Illustrative && typed.get(FormField::Checked) == Some(TypedFields::YES);
        if is_checked && !says_title {
            // Its title is said again by somebody, and with it all the rest.
            form.fields.push(ActionField::Title(before.title));
        }
        form
    }

    /// The fields of the edit, none when nothing differs; or all that stands against it.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn fields(self) -> Result<Vec<ActionField>, Vec<FieldError>> {
        if self.errors.is_empty() { Ok(self.fields) } else { Err(self.errors) }
    }

    /// What would be odd, as far as what was typed can be read.
    #[must_use]
    pub fn warnings(&self) -> Vec<FormWarning> {
        let comes_before = |one: Option<ReducedDate>, other: Option<ReducedDate>| {
            one.zip(other).is_some_and(|(one, other)| one.first_day() < other.first_day())
        };
        let Action { studied, registered, deployed, .. } = self.after;
        let found = [
            (FormWarning::DeployedBeforeRegistered, comes_before(deployed, registered)),
            (FormWarning::StudiedAfterRegistered, comes_before(registered, studied)),
        ];
        found.into_iter().filter_map(|(oddity, is_there)| is_there.then_some(oddity)).collect()
    }
}

impl DeletionImpact {
    /// What goes with an action.
    #[must_use]
    pub fn of(territory: &Territory, action: ActionIndex) -> Self {
        let mut stake = Self::default();
        let mut last = None;
        for row in territory.participations_of(action) {
            stake.answers += 1;
            stake.communes += u32::from(last != Some(row.commune));
            stake.taking_part += u32::from(row.state == ParticipationState::TakesPart);
            last = Some(row.commune);
        }
        stake
    }
}

/// What one place says.
fn field(asked: FormField, text: &str) -> Result<ActionField, FieldErrorKind> {
    Ok(match asked {
        FormField::Title => ActionField::Title(needed(text, LINE)?),
        FormField::Domain => ActionField::Domain(needed(text, LINE)?),
        FormField::Form => ActionField::Form(line(text, LINE)?),
        FormField::Description => ActionField::Description(optional(text, TEXT)?),
        FormField::Studied => ActionField::Studied(date(text)?),
        FormField::Registered => ActionField::Registered(date(text)?),
        FormField::Deployed => ActionField::Deployed(date(text)?),
        FormField::Stopped => ActionField::Stopped(date(text)?),
        _ => ActionField::ListIsComplete(text == TypedFields::YES),
    })
}

/// Whether another action has that title, however it is spelled.
fn is_taken(territory: &Territory, known: Option<ActionIndex>, title: &str) -> bool {
    let plain = folded(title);
    let is_same = |other: &str| if plain.is_empty() { other == title } else { folded(other) == plain };
    territory.places_of_actions().any(|(place, other)| known != Some(place) && is_same(&other.title))
}

/// What stands against the day it stops, said where somebody typed.
fn stop(after: &Action, typed: &TypedFields) -> Option<FieldError> {
    let (deployed, stopped) = after.deployed.zip(after.stopped)?;
    if stopped.first_day() > deployed.first_day() {
        return None;
    }
    let (asked, why) = if typed.get(FormField::Stopped).is_some() {
        (FormField::Stopped, FieldErrorKind::StopsBefore(deployed))
    } else {
        (FormField::Deployed, FieldErrorKind::DeployedAfter(stopped))
    };
    Some(FieldError { field: asked, kind: why })
}
