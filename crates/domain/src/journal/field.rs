//! What can be said of an action or a commune, one field at a time: two people who change different
//! fields both have their way.

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::territory::{Action, Commune};

/// A field of an action and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionField {
    /// Its title.
    Title(Arc<str>),
    /// Its domain.
    Domain(Arc<str>),
    /// What it is, in a sentence.
    Description(Option<Arc<str>>),
    /// The form of sharing.
    Form(Option<Arc<str>>),
    /// First under study.
    Studied(Option<ReducedDate>),
    /// Registered in the scheme.
    Registered(Option<ReducedDate>),
    /// Deployed.
    Deployed(Option<ReducedDate>),
    /// First day on which it no longer runs.
    Stopped(Option<ReducedDate>),
    /// Whether its list of participants is complete.
    ListIsComplete(bool),
}

/// A field of a commune and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommuneField {
    /// Its name.
    Name(Arc<str>),
    /// Inhabitants.
    Population(Option<u32>),
    /// First day of membership.
    MemberSince(Option<ReducedDate>),
    /// First day on which it is no longer a member.
    MemberUntil(Option<ReducedDate>),
}

impl ActionField {
    /// Every field of an action.
    #[must_use]
    pub fn all_of(action: &Action) -> [Self; 9] {
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
        ]
    }

    /// What the same field of an action says.
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
        }
    }

    /// What it says, where that is a text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Title(text) | Self::Domain(text) => Some(text),
            Self::Description(text) | Self::Form(text) => text.as_deref(),
            _ => None,
        }
    }

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
        }
    }
}

impl CommuneField {
    /// Every field of a commune.
    #[must_use]
    pub fn all_of(commune: &Commune) -> [Self; 4] {
        [
            Self::Name(Arc::clone(&commune.name)),
            Self::Population(commune.population),
            Self::MemberSince(commune.since),
            Self::MemberUntil(commune.until),
        ]
    }

    /// What the same field of a commune says.
    #[must_use]
    pub fn of(&self, commune: &Commune) -> Self {
        match self {
            Self::Name(_) => Self::Name(Arc::clone(&commune.name)),
            Self::Population(_) => Self::Population(commune.population),
            Self::MemberSince(_) => Self::MemberSince(commune.since),
            Self::MemberUntil(_) => Self::MemberUntil(commune.until),
        }
    }

    /// What it says, where that is a text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(crate) fn put(&self, commune: &mut Commune) {
        match self {
            Self::Name(name) => {
                // The article was that of the other name.
                commune.article = commune.article.filter(|_| commune.name == *name);
                commune.name = Arc::clone(name);
            }
            Self::Population(population) => commune.population = *population,
            Self::MemberSince(date) => commune.since = *date,
            Self::MemberUntil(date) => commune.until = *date,
        }
    }
}
