//! The texts of the pages that compare a commune with its neighbours and with the communes of its size.

use domain::dates::ReducedDate;
use domain::indicators::{CommunesJoined, Interval};
use domain::territory::ParticipationState;

use super::numbers::{FIXED, counted, range, ranged, rank, whole};
use super::{dates, states};

/// The title of the page « Comparer » in the browser’s tab.
#[must_use]
pub fn peers_tab(name: &str) -> String {
    [name, "\u{a0}: comparer"].concat()
}

/// The title of the page « Voisines » in the browser’s tab.
#[must_use]
pub fn neighbours_tab(name: &str) -> String {
    [name, "\u{a0}: voisines"].concat()
}

/// The tag of the row of the commune that the page is about.
pub const THIS_COMMUNE: &str = "cette commune";

/// The names of the tables, for screen readers.
pub const PEERS_TABLE: &str = "Les communes de même taille";
pub const NEIGHBOURS_TABLE: &str = "Les communes voisines";

/// The heads of columns.
pub const PLACE: &str = "Place";
pub const THEIRS_COLUMN: &str = "Elle a, pas nous";
pub const OURS_COLUMN: &str = "Nous, pas elle";

/// The headings of the tables.
pub const PEERS: &str = "Les communes de sa taille";
pub const NEIGHBOURS: &str = "Ses voisines";
/// The heading of what each neighbour has.
pub const EACH: &str = "Ce que chacune a, et nous non";

/// The captions of the tables.
pub const PEERS_CAPTION: &str = "Les communes de même taille, de la plus grande participation à la plus petite. À égalité, elles partagent la meilleure place.";
pub const NEIGHBOURS_CAPTION: &str = "Les communes voisines, qui ont une limite en commun avec celle de cette page, de la plus grande participation à la plus petite.";

/// A place in a table: « 5e », « 3e à 7e ».
#[must_use]
pub fn place(place: Interval) -> String {
    if place.is_certain() { rank(place.min) } else { [&*rank(place.min), "\u{a0}à\u{a0}", &rank(place.max)].concat() }
}

/// A number of actions in a table: « 12 », « 11 à 12 ».
#[must_use]
pub fn count(count: Interval) -> String {
    let [least, most] = [count.min, count.max].map(|bound| whole(bound.into()));
    if count.is_certain() { least } else { [&*least, "\u{a0}à\u{a0}", &most].concat() }
}

/// The heading of what is missing.
pub const MISSING: &str = "Ce qui nous manque";
/// What is listed under it: only what most have joined.
pub const MISSING_RULE: &str =
    "Les actions où plus de la moitié des communes voisines, ou des autres communes de sa taille, participent.";
/// The heading of what may be missing too.
pub const PERHAPS: &str = "Peut-être aussi, faute de réponses";

/// How many neighbours take part: « 6 voisines sur 9 ».
#[must_use]
pub fn neighbours_joined(joined: CommunesJoined) -> String {
    [&*ranged(joined.communes, "voisine"), " sur\u{a0}", &whole(joined.of.into())].concat()
}

/// How many other communes of its size take part: « 9 de même taille sur 14 ».
#[must_use]
pub fn peers_joined(joined: CommunesJoined) -> String {
    [&*range(joined.communes), "\u{a0}de même taille sur\u{a0}", &*whole(joined.of.into())].concat()
}

/// Since when an action runs: « en cours depuis avril 2019 ».
#[must_use]
pub fn running_since(date: ReducedDate) -> String {
    ["en cours ", &*dates::since(date)].concat()
}

/// The heading of the other actions that communes of the same size have joined.
pub const OTHERS: &str = "Ce que d’autres communes de sa taille ont rejoint";
/// What the list under it leaves out.
pub const OTHERS_RULE: &str = "Sans celles de la liste précédente.";

/// The labels of the lists of a neighbour.
pub const THEIRS: &str = "Ce qu’elle a et que nous n’avons pas";
pub const OURS: &str = "Ce que nous avons et qu’elle n’a pas";
/// What stands in an empty list.
pub const NOTHING: &str = "Rien.";
pub const NOTHING_CERTAIN: &str = "Rien de certain.";

/// What a list may have more: « Peut-être 5 autres, faute de réponses ».
#[must_use]
pub fn perhaps(count: usize, is_more: bool) -> String {
    let count = count as u64;
    let what = if is_more { counted(count, "autre") } else { counted(count, "action") };
    ["Peut-être ", &*what, ", faute de réponses"].concat()
}

/// A neighbour’s number of actions: « 15 actions sur 25 ».
#[must_use]
pub fn actions_of(count: Interval, running: u32) -> String {
    format!("{} sur{FIXED}{}", ranged(count, "action"), whole(running.into()))
}

/// The note beside an action: since when the one takes part, and that the other one is interested.
#[must_use]
pub fn note(since: Option<ReducedDate>, other: ParticipationState, other_name: &str) -> String {
    let interested = (other == ParticipationState::Interested)
        .then(|| [other_name, " s’y dit ", &*states::within(ParticipationState::Interested)].concat());
    since.map(dates::since).into_iter().chain(interested).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_others_are_written_with_their_total() {
        let joined = |min, max| CommunesJoined { communes: Interval { min, max }, of: 9 };
        assert_eq!(neighbours_joined(joined(6, 6)), "6\u{a0}voisines sur\u{a0}9");
        assert_eq!(neighbours_joined(joined(0, 1)), "entre\u{a0}0\u{a0}et\u{a0}1 voisine sur\u{a0}9");
        assert_eq!(peers_joined(joined(6, 7)), "entre\u{a0}6\u{a0}et\u{a0}7\u{a0}de même taille sur\u{a0}9");
        assert_eq!([count(Interval { min: 7, max: 7 }), count(Interval { min: 3, max: 7 })], ["7", "3\u{a0}à\u{a0}7"]);
        assert_eq!(
            [place(Interval { min: 1, max: 1 }), place(Interval { min: 3, max: 7 })],
            ["1re", "3e\u{a0}à\u{a0}7e"]
        );
    }

    #[test]
    fn a_note_says_since_when_and_who_is_interested() {
        let since = ReducedDate::parse("2019-04");
        assert_eq!(note(since, ParticipationState::Interested, "Lille"), "depuis avril 2019, Lille s’y dit intéressée");
        assert_eq!(note(None, ParticipationState::No, "Lille"), "");
    }
}
