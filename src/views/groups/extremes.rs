//! Who has the lowest or the highest count: three by name, the others by number.

use domain::indicators::{DaySnapshot, Extreme};
use domain::sorting::sorted;
use domain::territory::CommuneIndex;

use crate::components::TextRun;
use crate::route::Route;
use crate::wording::{groups, names};

/// How many are named.
const NAMED: usize = 3;

/// The communes that have it, by name, each leading to its page; `members` are those that its places are of.
pub fn who(snapshot: &DaySnapshot, members: &[CommuneIndex], extreme: &Extreme) -> Vec<TextRun> {
    let communes = extreme.possible.iter().filter_map(|&place| members.get(place));
    let communes = communes.map(|&commune| snapshot.territory.commune(commune));
    let communes = sorted(communes.collect(), |one, other| names::folded(&one.name).cmp(&names::folded(&other.name)));
    let named = communes.len().min(NAMED);
    let plain = |text: String| TextRun { text, to: None, made_up: false };
    let mut words = Vec::new();
    if extreme.certain.len() < extreme.possible.len() {
        words.push(plain(groups::PERHAPS.to_owned()));
    }
    for (at, commune) in communes.iter().take(named).enumerate() {
        words.push(plain(groups::before_name(at, named, communes.len() - named).to_owned()));
        words.push(TextRun {
            text: commune.name.to_string(),
            to: Some(Route::Commune(commune.code).hash()),
            made_up: false,
        });
    }
    words.push(plain(groups::and_others(communes.len() - named)));
    words
}
