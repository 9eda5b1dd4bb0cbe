//! Tests that every page has its own address, and that any text gives a page.

use super::*;
use domain::indicators::ActionSet;

#[test]
fn an_address_keeps_its_day_and_its_scope() {
    for hash in ["#/chiffre/communes_au_moins/5?le=2016-12-31&publie", "#/actions?le=2019-12-13", "#/groupes"] {
        assert_eq!(Address::of_hash(hash).hash(), hash);
    }
    let unusual = Address::of_hash("#/?le=hier&publie");
    assert_eq!((unusual.route, unusual.moment), (Route::Overview, None));
}

#[test]
fn the_address_of_every_page_leads_back_to_it() {
    let commune = CommuneCode::parse("59350").unwrap();
    let unusual = ActionId::parse("été 50 %/#?").unwrap();
    let pages = [
        Route::Overview,
        Route::Communes,
        Route::Commune(commune),
        Route::Actions,
        Route::Action(unusual.clone()),
        Route::NewAction,
        Route::EditAction(unusual.clone()),
        Route::Perimeter,
        Route::NewCommune,
        Route::EditCommune(commune),
        Route::Account(Figure::Communes),
        Route::Account(Figure::AtLeast(5)),
        Route::Account(Figure::Participants(unusual)),
        Route::Account(Figure::Reach(ActionSet::Domain("Culture et patrimoine".into()))),
        Route::Verify,
        Route::Between(None),
        Route::Between(Some((Day::end_of_year(2016), Day::end_of_year(2019)))),
        Route::Grid,
        Route::Groups,
        Route::Quality,
        Route::Contradictions,
        Route::Present(Slide::Title, None),
        Route::Present(Slide::Map, Some(Figure::Participations(commune))),
        Route::Changes,
        Route::Journal,
        Route::Compared(EntryId::from_random([1; 12]), None),
        Route::Compared(EntryId::from_random([1; 12]), Some(EntryId::from_random([2; 12]))),
        Route::About,
        Route::Accessibility,
        Route::Unknown("là/bas".to_owned()),
    ];
    for page in pages {
        assert_eq!(Route::of_hash(&page.hash()), page);
    }
}

#[test]
fn any_text_gives_a_page() {
    assert_eq!(Route::of_hash(""), Route::Overview);
    assert_eq!(Route::of_hash("#/actions/"), Route::Actions);
    for unknown in [
        "#/commune/Lille",
        "#/%",
        "#/%zz",
        "#/%+1",
        "#/a-propos/x",
        "#/é",
        "#/chiffre",
        "#/chiffre/rien",
        "#/evolution/2019",
        "#/presenter/loin",
        "#/journal/comparer/1/maintenant",
    ] {
        assert!(matches!(Route::of_hash(unknown), Route::Unknown(_)), "{unknown}");
    }
}
