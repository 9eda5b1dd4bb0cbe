//! The fields of actions and communes that edits can set. Edits name single fields, so that the changes of two people
//! to different fields can be merged.

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::territory::{Action, Commune};

/// A field of an action, with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionField {
    /// See [`Action::title`].
    Title(Arc<str>),
    /// See [`Action::domain`].
    Domain(Arc<str>),
    /// See [`Action::description`].
    Description(Option<Arc<str>>),
    /// See [`Action::form`].
    Form(Option<Arc<str>>),
    /// See [`Action::studied`].
    Studied(Option<ReducedDate>),
    /// See [`Action::registered`].
    Registered(Option<ReducedDate>),
    /// See [`Action::deployed`].
    Deployed(Option<ReducedDate>),
    /// See [`Action::stopped`].
    Stopped(Option<ReducedDate>),
    /// See [`Action::list_is_complete`].
    ListIsComplete(bool),
    /// See [`ActionReport::objective`](crate::territory::ActionReport::objective).
    Objective(Option<Arc<str>>),
    /// See [`ActionReport::result`](crate::territory::ActionReport::result).
    Result(Option<Arc<str>>),
    /// See [`ActionReport::difficulty`](crate::territory::ActionReport::difficulty).
    Difficulty(Option<Arc<str>>),
    /// See [`ActionReport::prospect`](crate::territory::ActionReport::prospect).
    Prospect(Option<Arc<str>>),
}

/// A field of a commune, with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommuneField {
    /// See [`Commune::name`].
    Name(Arc<str>),
    /// See [`Commune::population`].
    Population(Option<u32>),
    /// See [`Commune::since`].
    MemberSince(Option<ReducedDate>),
    /// See [`Commune::until`].
    MemberUntil(Option<ReducedDate>),
}

impl ActionField {
    /// All editable fields of an action.
    #[must_use]
    pub fn all_of(action: &Action) -> [Self; 13] {
        [
            Self::Title(Arc::clone(&action.title)),
            Self::Domain(Arc::clone(&action.domain)),
            Self::Description(action.description.clone()),
            Self::Form(action.form.clone()),
            Self::Studied(action.studied),
            Self::Registered(action.registered),
            Self::Deployed(action.deployed),
            Self::Stopped(action.stopped),
            Self::ListIsComplete(action.list_is_complete),
            Self::Objective(action.report.objective.clone()),
            Self::Result(action.report.result.clone()),
            Self::Difficulty(action.report.difficulty.clone()),
            Self::Prospect(action.report.prospect.clone()),
        ]
    }

    /// The same field, with its value in an action.
    #[must_use]
    pub fn of(&self, action: &Action) -> Self {
        match self {
            Self::Title(_) => Self::Title(Arc::clone(&action.title)),
            Self::Domain(_) => Self::Domain(Arc::clone(&action.domain)),
            Self::Description(_) => Self::Description(action.description.clone()),
            Self::Form(_) => Self::Form(action.form.clone()),
            Self::Studied(_) => Self::Studied(action.studied),
            Self::Registered(_) => Self::Registered(action.registered),
            Self::Deployed(_) => Self::Deployed(action.deployed),
            Self::Stopped(_) => Self::Stopped(action.stopped),
            Self::ListIsComplete(_) => Self::ListIsComplete(action.list_is_complete),
            Self::Objective(_) => Self::Objective(action.report.objective.clone()),
            Self::Result(_) => Self::Result(action.report.result.clone()),
            Self::Difficulty(_) => Self::Difficulty(action.report.difficulty.clone()),
            Self::Prospect(_) => Self::Prospect(action.report.prospect.clone()),
        }
    }

    /// The value, if the field is a text that is not absent.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Title(text) | Self::Domain(text) => Some(text),
            Self::Description(text)
            | Self::Form(text)
            | Self::Objective(text)
            | Self::Result(text)
            | Self::Difficulty(text)
            | Self::Prospect(text) => text.as_deref(),
            _ => None,
        }
    }

    /// Whether it only says in words what the action is, and none of its facts.
    #[must_use]
    pub const fn is_description(&self) -> bool {
        matches!(
            self,
            Self::Description(_)
                | Self::Form(_)
                | Self::Objective(_)
                | Self::Result(_)
                | Self::Difficulty(_)
                | Self::Prospect(_)
        )
    }

    /// Sets the field of an action to this value.
    pub(crate) fn put(&self, action: &mut Action) {
        match self {
            Self::Title(title) => action.title = Arc::clone(title),
            Self::Domain(domain) => action.domain = Arc::clone(domain),
            Self::Description(description) => action.description.clone_from(description),
            Self::Form(form) => action.form.clone_from(form),
            Self::Studied(date) => action.studied = *date,
            Self::Registered(date) => action.registered = *date,
            Self::Deployed(date) => action.deployed = *date,
            Self::Stopped(date) => action.stopped = *date,
            Self::ListIsComplete(complete) => action.list_is_complete = *complete,
            Self::Objective(text) => action.report.objective.clone_from(text),
            Self::Result(text) => action.report.result.clone_from(text),
            Self::Difficulty(text) => action.report.difficulty.clone_from(text),
            Self::Prospect(text) => action.report.prospect.clone_from(text),
        }
    }
}

impl CommuneField {
    /// All editable fields of a commune.
    #[must_use]
    pub fn all_of(commune: &Commune) -> [Self; 4] {
        [
            Self::Name(Arc::clone(&commune.name)),
            Self::Population(commune.population),
            Self::MemberSince(commune.since),
            Self::MemberUntil(commune.until),
        ]
    }

    /// The same field, with its value in a commune.
    #[must_use]
    pub fn of(&self, commune: &Commune) -> Self {
        match self {
            Self::Name(_) => Self::Name(Arc::clone(&commune.name)),
            Self::Population(_) => Self::Population(commune.population),
            Self::MemberSince(_) => Self::MemberSince(commune.since),
            Self::MemberUntil(_) => Self::MemberUntil(commune.until),
        }
    }

    /// The value, if the field is a text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    /// Sets the field of a commune to this value.
    pub(crate) fn put(&self, commune: &mut Commune) {
        match self {
            Self::Name(name) => {
                // The article belongs to the old name.
                commune.article = commune.article.filter(|_| commune.name == *name);
                commune.name = Arc::clone(name);
            }
            Self::Population(population) => commune.population = *population,
            Self::MemberSince(date) => commune.since = *date,
            Self::MemberUntil(date) => commune.until = *date,
        }
    }
}
