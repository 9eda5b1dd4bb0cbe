//! How the communes and the actions of a comparison are named, marked and sorted.

use std::cmp::Reverse;

use domain::indicators::DaySnapshot;
use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, CommuneIndex};

use crate::components::{TableCell, TableRow, Tagged};
use crate::route::Route;
use crate::views::shared::marks::{ILLUSTRATIVE, illustrative_tag};
use wording::comparison;

/// Members with the most actions first, then by name.
pub fn by_count(snapshot: &DaySnapshot, communes: Vec<CommuneIndex>) -> Vec<CommuneIndex> {
    let key = |&index: &CommuneIndex| {
        let count = snapshot.count_of(index).unwrap_or_default();
        (Reverse((count.min, count.max)), collation_key(&snapshot.territory.commune(index).name))
    };
    sorted(communes, |one, other| key(one).cmp(&key(other)))
}

/// The row of a commune: its name, then these cells. The one that the page is about is marked by a word.
pub fn commune_row(
    snapshot: &DaySnapshot,
    (index, own): (CommuneIndex, CommuneIndex),
    cells: impl IntoIterator<Item = TableCell>,
) -> TableRow {
    let commune = snapshot.territory.commune(index);
    let is_own = index == own;
    let tag = is_own.then_some(Tagged { word: comparison::THIS_COMMUNE, illustrative: false });
    let to = Some(Route::Commune(commune.code).hash());
    let name = TableCell::Name { text: commune.display_name().to_string(), to, tag };
    TableRow { cells: [name].into_iter().chain(cells).collect(), class: if is_own { "chosen" } else { "" } }
}

/// The tag of an action whose title, or the answer of one of these communes, is illustrative.
pub fn tag_of(snapshot: &DaySnapshot, action: ActionIndex, communes: &[CommuneIndex]) -> Option<Tagged> {
    let answers = communes.iter().any(|&commune| snapshot.view().cell(action, commune).is_illustrative());
    illustrative_tag(snapshot.territory.action(action)).or(answers.then_some(ILLUSTRATIVE))
}
