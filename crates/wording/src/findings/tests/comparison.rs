//! The sentences about a commune beside others, certain and uncertain.

use domain::indicators::{ComparedWith, DaySnapshot, FigureFinding, Scope};
use domain::territory::{CommuneIndex, Territory};
use fixtures::small_territory::{day, with_outlines};

use crate::findings::sentence;

const COMMUNES: [&str; 4] = ["59001,,Un,900,,", "59002,,Deux,1000,,", "59003,,Trois,1500,,", "59004,,Quatre,,,"];
const ACTIONS: [&str; 2] = ["a,Achats,D,,,,2015,2015,,oui,,publie,s", "b,Bois,E,,,,2015,2016,,,,publie,s"];
const OUTLINES: [(&str, &str); 3] =
    [("59001", "M0 0h100v100h-100z"), ("59002", "M100 0h100v100h-100z"), ("59004", "M900 0h9v9z")];

fn territory() -> Territory {
    let rows = ["a,59002,participe,,,,saisi,", "a,59003,participe,,,,saisi,", "b,59001,participe,,,,saisi,"];
    with_outlines(&COMMUNES, &ACTIONS, &rows, &OUTLINES)
}

/// The sentence about a commune of the territory, with plain spaces.
fn text(name: &str, found: impl Fn(&DaySnapshot, CommuneIndex) -> FigureFinding) -> String {
    let snapshot = DaySnapshot::on(&territory().into(), day("2019-12-13"), Scope::Everything);
    let index = named(&snapshot, name);
    sentence(&found(&snapshot, index), &snapshot.territory, snapshot.day()).replace(['\u{a0}', '\u{202f}'], " ")
}

fn named(snapshot: &DaySnapshot, name: &str) -> CommuneIndex {
    snapshot.territory.indexed_communes().find(|(_, commune)| &*commune.name == name).map(|(index, _)| index).unwrap()
}

#[test]
fn a_place_is_given_among_named_communes_or_it_is_said_why_there_is_none() {
    let place = |name, with| text(name, |snapshot, index| FigureFinding::place(snapshot, index, with));
    assert_eq!(
        place("Un", ComparedWith::SameSize),
        "Un est entre la 1re et la 3e sur 3 pour le nombre d’actions, parmi les communes de moins de 2 000 habitants"
    );
    assert_eq!(
        place("Un", ComparedWith::Neighbours),
        "Un est entre la 1re et la 2e sur 2 pour le nombre d’actions, parmi ses voisines et elle"
    );
    assert_eq!(
        place("Quatre", ComparedWith::SameSize),
        "La population de Quatre n’est pas renseignée : ses communes de même taille ne sont pas connues"
    );
    assert_eq!(place("Quatre", ComparedWith::Neighbours), "Aucune commune voisine de Quatre n’est membre à cette date");
    assert_eq!(
        place("Trois", ComparedWith::Neighbours),
        "Ce carnet n’a pas le contour de Trois : ses voisines ne sont pas connues"
    );
}

#[test]
fn what_most_have_joined_is_said_with_what_may_be_more() {
    let missing = |name| text(name, FigureFinding::missing);
    assert_eq!(missing("Un"), "1 action réunit la plupart des voisines de Un ou des communes de sa taille sans elle");
    assert_eq!(
        missing("Deux"),
        "On ne sait pas si une action réunit la plupart des voisines de Deux ou des communes de sa taille sans elle"
    );
    assert_eq!(
        missing("Trois"),
        "On ne sait pas si une action réunit la plupart des communes de même taille que Trois sans elle"
    );
    assert_eq!(missing("Quatre"), "Quatre n’a ni voisine ni commune de sa taille à comparer");
}

#[test]
fn the_differences_of_two_communes_are_counted_both_ways() {
    let differences =
        |name, other| text(name, |snapshot, index| FigureFinding::differences(snapshot, index, named(snapshot, other)));
    assert_eq!(differences("Un", "Deux"), "Deux participe à 1 action sans Un, Un à entre 0 et 1 action sans Deux");
    assert_eq!(
        differences("Deux", "Quatre"),
        "Quatre participe à entre 0 et 1 action sans Deux, Deux à entre 1 et 2 actions sans Quatre"
    );
}
