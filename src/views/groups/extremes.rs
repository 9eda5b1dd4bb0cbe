//! The communes with the lowest or the highest count: a few by name, the others by their number.

use domain::indicators::{DaySnapshot, Extreme};
use domain::sorting::{collation_key, sorted};
use domain::territory::CommuneIndex;

use crate::components::TextRun;
use crate::route::Route;
use crate::wording::groups;

/// How many communes are named at most.
const NAMED: usize = 3;

/// The communes that have or may have the extreme count, with links to their pages. `members` is the list that the
/// indices of `extreme` refer to.
pub fn communes_with(snapshot: &DaySnapshot, members: &[CommuneIndex], extreme: &Extreme) -> Vec<TextRun> {
    let communes = extreme.possible.iter().filter_map(|&index| members.get(index));
    let communes = communes.map(|&commune| snapshot.territory.commune(commune));
    let communes = sorted(communes.collect(), |one, other| {
        collation_key(one.display_name()).cmp(&collation_key(other.display_name()))
    });
    let named = communes.len().min(NAMED);
    let plain = |text: String| TextRun { text, to: None, illustrative: false };
    let mut words = Vec::new();
    if extreme.certain.len() < extreme.possible.len() {
        words.push(plain(groups::PERHAPS.to_owned()));
    }
    for (rank, commune) in communes.iter().take(named).enumerate() {
        words.push(plain(groups::before_name(rank, named, communes.len() - named).to_owned()));
        words.push(TextRun {
            text: commune.display_name().to_string(),
            to: Some(Route::Commune(commune.code).hash()),
            illustrative: false,
        });
    }
    words.push(plain(groups::and_others(communes.len() - named)));
    words
}
