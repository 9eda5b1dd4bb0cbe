//! An address: a page, with the day and the scope that it shows.

use std::fmt::Write;

use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope};

use super::Route;

const DAY: &str = "le=";
const PUBLISHED_ONLY: &str = "publie";

/// An address: the page, and optionally the day and the scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub route: Route,
    /// The day and the scope; `None` to keep those chosen last.
    pub moment: Option<ShownMoment>,
}

/// The day and the scope that figures are shown for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownMoment {
    pub day: Day,
    pub scope: Scope,
}

impl ShownMoment {
    /// The day and the scope of a snapshot.
    #[must_use]
    pub fn of(snapshot: &DaySnapshot) -> Self {
        Self { day: snapshot.day(), scope: snapshot.scope() }
    }
}

impl Address {
    /// Parses a hash, with or without its `#`. Any text gives a page.
    #[must_use]
    pub fn of_hash(hash: &str) -> Self {
        let (path, rest) = hash.split_once('?').unwrap_or((hash, ""));
        let day = rest.split('&').find_map(|part| Day::parse(part.strip_prefix(DAY)?));
        let published_only = rest.split('&').any(|part| part == PUBLISHED_ONLY);
        let scope = if published_only { Scope::PublishedOnly } else { Scope::Everything };
        Self { route: Route::of_hash(path), moment: day.map(|day| ShownMoment { day, scope }) }
    }

    /// The hash, with its `#`.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut hash = self.route.hash();
        if let Some(moment) = self.moment {
            // Writing to a `String` cannot fail.
            _ = write!(hash, "?{DAY}{}", moment.day);
            if moment.scope == Scope::PublishedOnly {
                _ = write!(hash, "&{PUBLISHED_ONLY}");
            }
        }
        hash
    }
}
