//! The id of a new action: its title as a name that addresses and tables can bear.

use crate::folding::folded;
use crate::ids::ActionId;
use crate::journal::{Edit, Journal};
use crate::territory::Territory;

/// The longest id made of a title, in letters: addresses stay readable.
const LONGEST: usize = 60;

/// What a title that has neither letters nor digits gives.
const NAMELESS: &str = "action";

/// An id for an action of this title: « Permis de louer » is `permis-de-louer`, or `permis-de-louer-2` where that is
/// the id of another action, of one that was deleted, or of one that answers speak of.
#[must_use]
pub fn new_id(title: &str, bundled: &Territory, journal: &Journal) -> ActionId {
    let taken = taken(journal);
    let is_free = |id: &ActionId| bundled.find_action(id).is_none() && !taken.contains(id);
    let slug = slug(title);
    let numbered = |number: u32| if number < 2 { slug.clone() } else { [&slug, "-", &number.to_string()].concat() };
    let mut candidates = (1..=u32::MAX).map(numbered).filter_map(|text| ActionId::parse(&text));
    candidates.find(is_free).unwrap_or_else(ActionId::none)
}

/// The ids of actions that edits in force speak of.
fn taken(journal: &Journal) -> Vec<ActionId> {
    let mut taken = Vec::new();
    for entry in journal.in_force() {
        match &entry.edit {
            Edit::Action { action, .. } | Edit::DeleteAction { action } => taken.push(action.clone()),
            edit => taken.extend(edit.cells().into_iter().map(|cell| cell.action.clone())),
        }
    }
    taken
}

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
