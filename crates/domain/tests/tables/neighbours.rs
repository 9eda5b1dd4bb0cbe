//! Communes are neighbours if their outlines share a border.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::territory::Territory;
use fixtures::filled_territory::{BORDERS, territories};
use fixtures::mel::MEL;
use fixtures::small_territory::{made, with_outlines};
use proptest::prelude::*;

/// The names of the neighbours of a commune; `None` without an outline.
fn neighbours_of<'a>(territory: &'a Territory, name: &str) -> Option<Vec<&'a str>> {
    let (index, _) = territory.indexed_communes().find(|(_, commune)| &*commune.name == name).expect("a commune");
    Some(territory.neighbours(index)?.iter().map(|it| &*territory.commune(*it).name).collect())
}

/// All pairs of neighbours.
fn pairs(territory: &Territory) -> BTreeSet<(usize, usize)> {
    let of = |(index, _): (domain::territory::CommuneIndex, _)| {
        territory.neighbours(index).unwrap_or_default().iter().map(move |other| (index.get(), other.get()))
    };
    territory.indexed_communes().flat_map(of).collect()
}

#[test]
fn the_neighbours_of_lille_are_those_on_the_map() {
    let expected = [
        "Villeneuve-d’Ascq",
        "Capinghem",
        "Englos",
        "Ennetières-en-Weppes",
        "Faches-Thumesnil",
        "Lambersart",
        "Lezennes",
        "Lompret",
        "Loos",
        "La Madeleine",
        "Marcq-en-Barœul",
        "Mons-en-Barœul",
        "Pérenchies",
        "Prémesques",
        "Ronchin",
        "Saint-André-lez-Lille",
        "Sequedin",
        "Wattignies",
    ];
    assert_eq!(neighbours_of(&MEL, "Lille").as_deref(), Some(&expected[..]));
    assert_eq!(
        neighbours_of(&MEL, "Mons-en-Barœul").as_deref(),
        Some(&["Villeneuve-d’Ascq", "Lille", "Marcq-en-Barœul"][..])
    );
    assert_eq!(neighbours_of(&MEL, "Lannoy").as_deref(), Some(&["Hem", "Lys-lez-Lannoy"][..]));
}

#[test]
fn communes_that_meet_at_a_point_or_leave_a_strip_between_them_are_no_neighbours() {
    let are_neighbours = |one: &str, other: &str| neighbours_of(&MEL, one).expect("an outline").contains(&other);
    for (one, other) in [
        ("Villeneuve-d’Ascq", "Chéreng"),
        ("Villeneuve-d’Ascq", "Lesquin"),
        ("Lezennes", "Sainghin-en-Mélantois"),
        ("Tressin", "Willems"),
        ("Forest-sur-Marque", "Tressin"),
        ("Emmerin", "Houplin-Ancoisne"),
    ] {
        assert!(!are_neighbours(one, other), "{one}, {other}");
    }
    // The shortest border of all.
    assert!(are_neighbours("Haubourdin", "Noyelles-lès-Seclin"));
}

#[test]
fn every_commune_of_the_mel_has_neighbours_and_is_theirs() {
    let pairs = pairs(&MEL);
    assert_eq!(pairs.len(), 2 * 235);
    for (index, commune) in MEL.indexed_communes() {
        assert!(MEL.neighbours(index).is_some_and(|it| !it.is_empty() && it.is_sorted()), "{}", commune.name);
    }
    assert!(pairs.iter().all(|&(one, other)| one != other && pairs.contains(&(other, one))));
}

#[test]
fn a_territory_without_outlines_has_no_neighbours_and_says_so() {
    let territory = made(&["59001,,Un,1,,", "59002,,Deux,1,,"], &[], &[]);
    assert_eq!(neighbours_of(&territory, "Un"), None);
}

/// Two communes with these outlines, and whether they are neighbours.
fn touch(one: &str, other: &str) -> bool {
    let communes = ["59001,,Un,1,,", "59002,,Deux,1,,"];
    let territory = with_outlines(&communes, &[], &[], &[("59001", one), ("59002", other)]);
    let [there, back] = ["Un", "Deux"].map(|name| !neighbours_of(&territory, name).expect("an outline").is_empty());
    assert_eq!(there, back);
    there
}

#[test]
fn outlines_that_do_not_share_their_points_are_neighbours_where_they_run_along_each_other() {
    let square = "M0 0h100v100h-100z";
    // Its side lies on a part of the other one.
    assert!(touch(square, "M100 20h50v30h-50z"));
    // Several sides of one lie on one side of the other.
    assert!(touch(square, "M100 -20v50v40v60h30v-150z"));
    // Rounded: its points are beside the line.
    assert!(touch(square, "M100.5 10l-1 20l.7 20l-.2 20h50v-60z"));
    // Written in other ways: absolute, the other way round, with decimals and commas.
    assert!(touch(square, "M 100,80 L 100,40 L 160,40 Z"));
    assert!(touch("M.1.1h9.9v9.9h-9.9z", "M10 .1v9.9h5z"));
    // In metres of a national grid.
    assert!(touch("M648000 7059000h900v800h-900z", "M648900 7059100h500v500h-500z"));
    assert!(!touch("M648000 7059000h900v800h-900z", "M658900 7059100h500v500h-500z"));
    // A second ring touches.
    assert!(touch(square, "M500 500h10v10zM100 40v30h9z"));
}

#[test]
fn outlines_that_meet_at_a_point_or_are_apart_are_no_neighbours() {
    let square = "M0 0h100v100h-100z";
    assert!(!touch(square, "M100 100h50v50h-50z"));
    // A corner on the middle of a side, blunt and sharp.
    assert!(!touch(square, "M100 50l40 -40v80z"));
    assert!(!touch(square, "M100 50l4 -40v80z"));
    // Two points of contact with something between.
    assert!(!touch(square, "M100 10l20 20l-20 30h60v-50z"));
    assert!(!touch(square, "M101 0h50v100h-50z"));
}

#[test]
fn an_outline_with_curves_or_without_sides_is_none() {
    let territory = with_outlines(
        &["59001,,Un,1,,", "59002,,Deux,1,,", "59003,,Trois,1,,"],
        &[],
        &[],
        &[("59001", "M0 0c1 1 2 2 3 3z"), ("59002", "l4 4"), ("59003", "M0 0h99999999999999v1z")],
    );
    assert_eq!(["Un", "Deux"].map(|name| neighbours_of(&territory, name)), [None, None]);
    assert_eq!(neighbours_of(&territory, "Trois"), Some(vec![]));
}

/// A path in which each ring begins elsewhere, each point is moved, and points are left out that are nearly on a line.
fn redrawn(path: &str, begin: usize, moved: &[(i8, i8)]) -> String {
    let numbers = path.replace(['M', 'l', 'z'], " ").replace('-', " -");
    let numbers: Vec<i64> = numbers.split_whitespace().map(|it| it.parse().expect("a number")).collect();
    let mut at = (0, 0);
    let mut points = Vec::new();
    for step in numbers.chunks_exact(2) {
        at = (at.0 + step[0], at.1 + step[1]);
        points.push(at);
    }
    let start = begin % points.len();
    points.rotate_left(start);
    let tenths = |at: usize, (x, y): (i64, i64)| {
        let (right, down) = moved[(at + begin) % moved.len()];
        format!("{} {}", tenth(x * 10 + i64::from(right)), tenth(y * 10 + i64::from(down)))
    };
    let points: Vec<String> = points.iter().enumerate().map(|(at, point)| tenths(at, *point)).collect();
    format!("M{}Z", points.join("L"))
}

fn tenth(tenths: i64) -> String {
    format!("{}{}.{}", if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// The shortest borders and the narrowest strip, which such a move may close or open, are left out.
    #[test]
    fn outlines_that_were_rounded_one_by_one_have_the_same_neighbours(
        begin in 0usize..1000, moved in prop::collection::vec((-2i8..=2, -2i8..=2), 97),
    ) {
        let communes: Vec<String> =
            MEL.communes().iter().map(|commune| format!("{},,{},1,,", commune.code, commune.name)).collect();
        let paths = &MEL.about().contours.as_ref().expect("outlines").paths;
        let path = |(at, path): (usize, &Arc<str>)| {
            (MEL.communes()[at].code.to_string(), redrawn(path, begin + 13 * at, &moved))
        };
        let paths: Vec<(String, String)> = paths.iter().enumerate().map(path).collect();
        let paths: Vec<(&str, &str)> = paths.iter().map(|(code, path)| (&**code, &**path)).collect();
        let redrawn = with_outlines(&communes, &[], &[], &paths);
        let (truth, found) = (pairs(&MEL), pairs(&redrawn));
        let name = |at: usize| MEL.communes()[at].code;
        let short = ["59286,59437", "59527,59636", "59316,59653", "59009,59522", "59146,59660", "59275,59523", "59193,59316"];
        let is_short = |pair: &&(usize, usize)| {
            let codes: [CommuneCode; 2] = [name(pair.0.min(pair.1)), name(pair.0.max(pair.1))];
            short.contains(&&*format!("{},{}", codes[0], codes[1]))
        };
        let differ: Vec<_> = truth.symmetric_difference(&found).filter(|pair| !is_short(pair)).collect();
        let named: Vec<String> = differ.iter().map(|it| format!("{},{}", name(it.0), name(it.1))).collect();
        prop_assert!(differ.is_empty(), "{named:?}");
    }

    #[test]
    fn the_squares_of_the_fixtures_have_the_borders_that_are_drawn(territory in territories()) {
        let drawn: BTreeSet<(usize, usize)> =
            BORDERS.iter().flat_map(|&(one, other)| [(one, other), (other, one)]).collect();
        prop_assert_eq!(pairs(&territory), drawn);
    }
}
