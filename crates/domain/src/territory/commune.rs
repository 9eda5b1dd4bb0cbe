//! A commune, and the dates between which it is a member of the EPCI.

use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::ids::{CommuneCode, PostalCode};

/// One row of `communes.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Commune {
    /// The INSEE code.
    pub code: CommuneCode,
    /// The name, with its article. Another commune of the territory may have the same: what is shown is the
    /// [`display_name`](Self::display_name).
    pub name: Arc<str>,
    /// The name with the département or the code, if another commune of the territory has the same name. The territory
    /// sets it.
    pub distinct_name: Option<Arc<str>>,
    /// INSEE's code for the article (TNCC), from which the form after « de » follows (« du », « de la », « d’ »…).
    pub article: Option<u8>,
    /// The number of inhabitants; counted as 0 if `None`.
    pub population: Option<u32>,
    /// The first day of membership; `None` means since always.
    pub since: Option<ReducedDate>,
    /// The first day on which it is no longer a member; `None` means that it still is.
    pub until: Option<ReducedDate>,
    /// Its postal codes (`codes_postaux`), in the order of the table. Only a search reads them.
    pub postal_codes: Vec<PostalCode>,
    /// The names of its associated communes (`communes_associees.csv`), which have no answers of their own.
    pub associated: Vec<Arc<str>>,
}

impl Commune {
    /// The name that no other commune of the territory has: « Lille », « Seyssel (74) ».
    #[must_use]
    pub fn display_name(&self) -> &Arc<str> {
        self.distinct_name.as_ref().unwrap_or(&self.name)
    }

    /// Inhabitants as they are counted: 0 where the population is not known.
    #[must_use]
    pub fn inhabitants(&self) -> u64 {
        self.population.map_or(0, u64::from)
    }

    /// Whether it is a member on a day: since ≤ day < until.
    #[must_use]
    pub fn is_member_on(&self, day: Day) -> bool {
        self.since.is_none_or(|since| since.first_day() <= day)
            && self.until.is_none_or(|until| day < until.first_day())
    }
}
