//! The communes with the lowest or the highest count: a few by name, the others by their number.

use domain::indicators::{DaySnapshot, Extreme};
use domain::sorting::{collation_key, sorted};
use domain::territory::CommuneIndex;

use crate::components::TextRun;
use crate::route::Route;
use crate::views::shared::marks;
use wording::groups;

/// How many communes are named at most.
const NAMED: usize = 3;

/// The communes that have the extreme count, then those that may have it, with links to their pages. `members` is the
/// list that the indices of `extreme` refer to.
pub fn communes_with(snapshot: &DaySnapshot, members: &[CommuneIndex], extreme: &Extreme) -> Vec<TextRun> {
    let is_certain = |index: &&usize| extreme.certain.contains(index);
    let (certain, perhaps): (Vec<&usize>, Vec<&usize>) = extreme.possible.iter().partition(is_certain);
    let mut words = named(snapshot, members, &certain);
    if !perhaps.is_empty() {
        words.push(plain([if certain.is_empty() { "" } else { groups::THEN }, groups::PERHAPS].concat()));
        words.extend(named(snapshot, members, &perhaps));
    }
    words
}

const fn plain(text: String) -> TextRun {
    TextRun { text, to: None, illustrative: false }
}

fn named(snapshot: &DaySnapshot, members: &[CommuneIndex], indices: &[&usize]) -> Vec<TextRun> {
    let communes = indices.iter().filter_map(|index| members.get(**index));
    let communes = communes.map(|&index| (snapshot.territory.commune(index), index));
    let communes = sorted(communes.collect(), |(one, _), (other, _)| {
        collation_key(one.display_name()).cmp(&collation_key(other.display_name()))
    });
    let named = communes.len().min(NAMED);
    let mut words = Vec::new();
    for (rank, (commune, index)) in communes.iter().take(named).enumerate() {
        words.push(plain(groups::before_name(rank, named, communes.len() - named).to_owned()));
        words.push(TextRun {
            text: commune.display_name().to_string(),
            to: Some(Route::Commune(commune.code).hash()),
            illustrative: marks::communes_mark(snapshot, &[*index]).illustrative,
        });
    }
    words.push(plain(groups::and_others(communes.len() - named)));
    words
}
