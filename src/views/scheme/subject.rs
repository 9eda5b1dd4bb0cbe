//! The action or commune that a form edits: the values of its fields, and the edit that it makes.

use domain::ids::{ActionId, CommuneCode};
use domain::journal::Edit;
use domain::scheme::{ActionForm, CommuneForm, FieldError, FormField, FormWarning, TypedFields, new_id};
use domain::territory::{ActionIndex, CommuneIndex, Provenance, Territory};
use leptos::prelude::WithUntracked;

use crate::route::Route;
use crate::state::Session;
use wording::scheme;

/// The action or commune of a form; `None` for a new one. It is identified by id or code, which stay the same when the
/// tables change.
#[derive(Clone, Debug, PartialEq)]
pub enum FormSubject {
    Action(Option<ActionId>),
    Commune(Option<CommuneCode>),
}

/// What submitting a form does.
pub struct Submission {
    /// The edit to record.
    pub edit: Edit,
    /// The announcement for screen readers.
    pub announcement: String,
    /// The page that shows it.
    pub to: Route,
}

impl FormSubject {
    /// The value of a field in the territory; empty if it has none.
    pub fn value(&self, territory: &Territory, field: FormField) -> String {
        match self {
            Self::Action(id) => find_action(territory, id.as_ref())
                .map(|index| scheme::action_value(territory.action(index), field))
                .unwrap_or_default(),
            Self::Commune(code) => find_commune(territory, *code)
                .map(|index| scheme::commune_value(territory.commune(index), field))
                .unwrap_or_default(),
        }
    }

    /// Whether the form has a field.
    pub fn has_field(&self, territory: &Territory, field: FormField) -> bool {
        match (self, field) {
            (Self::Action(id), FormField::Checked) => find_action(territory, id.as_ref())
                .is_some_and(|index| territory.action(index).provenance == Provenance::Illustrative),
            (Self::Commune(code), FormField::Code) => code.is_none(),
            _ => true,
        }
    }

    /// The warnings about what was typed so far.
    pub fn warnings(&self, territory: &Territory, typed: &TypedFields) -> Vec<FormWarning> {
        match self {
            Self::Action(id) if !typed.is_empty() => {
                ActionForm::read(territory, find_action(territory, id.as_ref()), typed).warnings()
            }
            _ => Vec::new(),
        }
    }

    /// The submission of what was typed; `None` if nothing differs from the territory.
    ///
    /// # Errors
    /// The errors of the fields.
    pub fn submit(&self, session: Session, typed: &TypedFields) -> Result<Option<Submission>, Vec<FieldError>> {
        let territory = session.current();
        match self {
            Self::Action(id) => {
                let known = find_action(&territory, id.as_ref());
                let fields = ActionForm::read(&territory, known, typed).fields()?;
                let title = typed.get(FormField::Title).map(|title| title.trim().to_owned());
                let title = title.unwrap_or_else(|| self.value(&territory, FormField::Title));
                let is_new = id.is_none();
                let named = |title: &str| session.journal().with_untracked(|it| new_id(title, &session.bundled(), it));
                let action = id.clone().unwrap_or_else(|| named(&title));
                let to = Route::Action(action.clone());
                Ok((!fields.is_empty()).then(|| {
                    let announcement = if is_new { scheme::added(&title) } else { scheme::changed(&title) };
                    Submission { edit: Edit::Action { action, before: Vec::new(), fields }, announcement, to }
                }))
            }
            Self::Commune(code) => {
                let known = find_commune(&territory, *code);
                let (commune, fields) = CommuneForm::read(&territory, known, typed).fields()?;
                let name = typed.get(FormField::Name).map(|name| name.trim().to_owned());
                let name = name.unwrap_or_else(|| self.value(&territory, FormField::Name));
                Ok((!fields.is_empty()).then(|| {
                    let announcement = if code.is_none() { scheme::added(&name) } else { scheme::changed(&name) };
                    Submission {
                        edit: Edit::Commune { commune, before: Vec::new(), fields },
                        announcement,
                        to: Route::Perimeter,
                    }
                }))
            }
        }
    }
}

fn find_action(territory: &Territory, id: Option<&ActionId>) -> Option<ActionIndex> {
    territory.find_action(id?)
}

fn find_commune(territory: &Territory, code: Option<CommuneCode>) -> Option<CommuneIndex> {
    territory.find_commune(code?)
}
