//! The id of a new action, made from its title so that it can be used in addresses and tables.

use crate::folding::folded;
use crate::ids::ActionId;
use crate::journal::{Edit, Journal};
use crate::territory::Territory;

/// The maximum length of an id made from a title, in bytes without the number; it keeps addresses readable.
const LONGEST: usize = 60;

/// The id made from a title that has neither letters nor digits.
const NAMELESS: &str = "action";

/// An id for an action of this title: `permis-de-louer` for « Permis de louer ». A number is added, as in
/// `permis-de-louer-2`, if the id is taken by another action, even a deleted one, or if answers refer to it.
#[must_use]
pub fn new_id(title: &str, bundled: &Territory, journal: &Journal) -> ActionId {
    let taken_ids = taken_ids(journal);
    let is_free = |id: &ActionId| bundled.find_action(id).is_none() && !taken_ids.contains(id);
    let slug = slug(title);
    let numbered = |number: u32| if number < 2 { slug.clone() } else { [&slug, "-", &number.to_string()].concat() };
    let mut candidates = (1..=u32::MAX).map(numbered).filter_map(|text| ActionId::parse(&text));
    candidates.find(is_free).unwrap_or_else(ActionId::none)
}

/// The ids of actions that edits in force refer to.
fn taken_ids(journal: &Journal) -> Vec<ActionId> {
    let mut taken_ids = Vec::new();
    for entry in journal.in_force() {
        match &entry.edit {
            Edit::Action { action, .. } | Edit::DeleteAction { action } => taken_ids.push(action.clone()),
            edit => taken_ids.extend(edit.cells().into_iter().map(|cell| cell.action.clone())),
        }
    }
    taken_ids
}

/// The folded words of a title, joined by hyphens, as many as fit.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for word in folded(title).split(' ').filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST));
    }
    if slug.is_empty() { NAMELESS.to_owned() } else { slug }
}
