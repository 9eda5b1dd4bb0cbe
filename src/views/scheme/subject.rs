//! What a form is about: what stands in its fields, and what handing it in does.

use domain::ids::{ActionId, CommuneCode};
use domain::journal::Edit;
use domain::scheme::{ActionForm, CommuneForm, FieldError, FormField, FormWarning, TypedFields, new_id};
use domain::territory::{ActionIndex, CommuneIndex, Provenance, Territory};
use leptos::prelude::WithUntracked;

use crate::route::Route;
use crate::state::Session;
use crate::wording::scheme;

/// An action or a commune by its name, which outlives any order of the tables; without one, a new one.
#[derive(Clone, Debug, PartialEq)]
pub enum FormSubject {
    /// An action.
    Action(Option<ActionId>),
    /// A commune.
    Commune(Option<CommuneCode>),
}

/// What handing a form in does.
pub struct Submission {
    /// What is recorded.
    pub edit: Edit,
    /// What is said of it.
    pub said: String,
    /// The page that shows it.
    pub to: Route,
}

impl FormSubject {
    /// What the territory says in answer to a question.
    pub fn says(&self, territory: &Territory, asked: FormField) -> String {
        match self {
            Self::Action(id) => find_action(territory, id.as_ref())
                .map(|place| scheme::of_action(territory.action(place), asked))
                .unwrap_or_default(),
            Self::Commune(code) => find_commune(territory, *code)
                .map(|place| scheme::of_commune(territory.commune(place), asked))
                .unwrap_or_default(),
        }
    }

    /// Whether a question is put at all.
    pub fn is_asked(&self, territory: &Territory, asked: FormField) -> bool {
        match (self, asked) {
            (Self::Action(id), FormField::Checked) => find_action(territory, id.as_ref())
                .is_some_and(|place| territory.action(place).provenance == Provenance::Illustrative),
            (Self::Commune(code), FormField::Code) => code.is_none(),
            _ => true,
        }
    }

    /// What is odd in what was typed so far.
    pub fn oddities(&self, territory: &Territory, typed: &TypedFields) -> Vec<FormWarning> {
        match self {
            Self::Action(id) if !typed.is_empty() => {
                ActionForm::read(territory, find_action(territory, id.as_ref()), typed).warnings()
            }
            _ => Vec::new(),
        }
    }

    /// What handing in what was typed does; nothing where nothing differs.
    ///
    /// # Errors
    /// All that stands against it.
    pub fn hand_in(&self, session: Session, typed: &TypedFields) -> Result<Option<Submission>, Vec<FieldError>> {
        let territory = session.current();
        match self {
            Self::Action(id) => {
                let known = find_action(&territory, id.as_ref());
                let fields = ActionForm::read(&territory, known, typed).fields()?;
                let title = typed.get(FormField::Title).map(|title| title.trim().to_owned());
                let title = title.unwrap_or_else(|| self.says(&territory, FormField::Title));
                let is_new = id.is_none();
                let named = |title: &str| session.journal().with_untracked(|it| new_id(title, &session.bundled(), it));
                let action = id.clone().unwrap_or_else(|| named(&title));
                let to = Route::Action(action.clone());
                Ok((!fields.is_empty()).then(|| {
                    let said = if is_new { scheme::added(&title) } else { scheme::changed(&title) };
                    Submission { edit: Edit::Action { action, before: Vec::new(), fields }, said, to }
                }))
            }
            Self::Commune(code) => {
                let known = find_commune(&territory, *code);
                let (commune, fields) = CommuneForm::read(&territory, known, typed).fields()?;
                let name = typed.get(FormField::Name).map(|name| name.trim().to_owned());
                let name = name.unwrap_or_else(|| self.says(&territory, FormField::Name));
                Ok((!fields.is_empty()).then(|| {
                    let said = if code.is_none() { scheme::added(&name) } else { scheme::changed(&name) };
                    Submission {
                        edit: Edit::Commune { commune, before: Vec::new(), fields },
                        said,
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
