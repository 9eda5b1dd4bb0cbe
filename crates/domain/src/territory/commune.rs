//! A commune and the time it belongs to the EPCI.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::ids::CommuneCode;

/// One row of `communes.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Commune {
    /// INSEE code.
    pub code: CommuneCode,
    /// Name, with its article.
    pub name: Arc<str>,
    /// INSEE's code for the article (TNCC), which says how « de » joins the name.
    pub article: Option<u8>,
    /// Inhabitants; counts as 0 when absent.
    pub population: Option<u32>,
    /// First day of membership; since before any date asked about when absent.
    pub since: Option<ReducedDate>,
    /// First day on which it is no longer a member.
    pub until: Option<ReducedDate>,
    /// Names of the associated communes (`communes_associees.csv`), whose answers are its own.
    pub associated: Vec<Arc<str>>,
}

impl Commune {
    /// Whether it is a member on a day: since ≤ day < until.
    #[must_use]
    pub fn is_member_on(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since.first_day() <= day)
            && self.until.is_none_or(|until| day < until.first_day())
    }
}
