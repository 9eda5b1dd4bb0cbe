//! The answers that have come, whether they changed anything or not.

use std::collections::BTreeMap;

use crate::dates::Day;
use crate::ids::CommuneCode;
use crate::journal::{Edit, Journal};

impl Journal {
    /// The last day on which an answer of each commune was noted as received.
    #[must_use]
    pub fn received_answers(&self) -> BTreeMap<CommuneCode, Day> {
        let taken_back = self.taken_back();
        let mut received: BTreeMap<CommuneCode, Day> = BTreeMap::new();
        for entry in self.entries().filter(|entry| !taken_back.contains(entry.id)) {
            if let Edit::Receive { communes, on } = &entry.edit {
                for commune in communes {
                    let last = received.entry(*commune).or_insert(*on);
                    *last = (*last).max(*on);
                }
            }
        }
        received
    }
}
