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

fn deck() -> DeckName {
    DeckName::parse("conseil").unwrap()
}

/// Pages of every kind. A new kind is added here, and to the site map.
fn every_page() -> Vec<Route> {
    let commune = CommuneCode::parse("59350").unwrap();
    let unusual = ActionId::parse("été 50 %/#?").unwrap();
    vec![
        Route::Overview,
        Route::Communes,
        Route::CommuneList,
        Route::Commune(commune),
        Route::Peers(commune),
        Route::Neighbours(commune),
        Route::Send(commune),
        Route::Actions,
        Route::Action(unusual.clone()),
        Route::Scheme,
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
        Route::Gather,
        Route::Exchange,
        Route::Paper,
        Route::Phrases,
        Route::Report,
        Route::Contradictions,
        Route::Decks,
        Route::EditDeck(deck()),
        Route::PresentDeck(deck(), SlideName::parse("1").unwrap(), None),
        Route::PresentDeck(deck(), SlideName::parse("1").unwrap(), Some(Figure::AtLeast(5))),
        Route::Present(Slide::Title, None),
        Route::Present(Slide::Map, Some(Figure::Participations(commune))),
        Route::Changes,
        Route::Journal,
        Route::Compared(EntryId::from_random([1; 12]), None),
        Route::Compared(EntryId::from_random([1; 12]), Some(EntryId::from_random([2; 12]))),
        Route::About,
        Route::Accessibility,
        Route::Help(HelpPage::Contents),
        Route::Help(HelpPage::Glossary),
        Route::HelpPart(HelpPage::Team, "grille".to_owned()),
        Route::Plan,
        Route::Unknown("là/bas".to_owned()),
    ]
}

#[test]
fn the_address_of_every_page_leads_back_to_it() {
    for page in every_page() {
        assert_eq!(Route::of_hash(&page.hash()), page);
    }
}

/// Where the site map has a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum PlanPlace {
    /// It is listed under its way, or after the ways if it belongs to none.
    Listed,
    /// This page, which is listed, leads to it.
    ReachedFrom(Route),
    /// It is none that anybody goes to.
    Nowhere,
}

/// Where the site map has the page. A new kind of page does not compile until it has a place.
fn plan_place(page: &Route) -> PlanPlace {
    match page {
        Route::Overview
        | Route::Communes
        | Route::CommuneList
        | Route::Actions
        | Route::Scheme
        | Route::NewAction
        | Route::Perimeter
        | Route::NewCommune
        | Route::Verify
        | Route::Between(None)
        | Route::Groups
        | Route::Grid
        | Route::Quality
        | Route::Gather
        | Route::Exchange
        | Route::Paper
        | Route::Phrases
        | Route::Report
        | Route::Contradictions
        | Route::Changes
        | Route::Journal
        | Route::About
        | Route::Accessibility
        | Route::Plan
        | Route::Help(_)
        | Route::Decks
        | Route::Present(Slide::Title, None) => PlanPlace::Listed,
        Route::Commune(_) => PlanPlace::ReachedFrom(Route::CommuneList),
        Route::Peers(_) | Route::Neighbours(_) | Route::Send(_) => PlanPlace::ReachedFrom(Route::Communes),
        Route::Action(_) => PlanPlace::ReachedFrom(Route::Actions),
        Route::EditAction(_) => PlanPlace::ReachedFrom(Route::Scheme),
        Route::EditCommune(_) => PlanPlace::ReachedFrom(Route::Perimeter),
        Route::Account(_) => PlanPlace::ReachedFrom(Route::Overview),
        Route::Between(Some(_)) => PlanPlace::ReachedFrom(Route::Between(None)),
        Route::Compared(..) => PlanPlace::ReachedFrom(Route::Journal),
        Route::Present(..) => PlanPlace::ReachedFrom(Route::Present(Slide::Title, None)),
        Route::EditDeck(_) | Route::PresentDeck(..) => PlanPlace::ReachedFrom(Route::Decks),
        Route::HelpPart(..) => PlanPlace::ReachedFrom(Route::Help(HelpPage::Contents)),
        Route::Unknown(_) => PlanPlace::Nowhere,
    }
}

#[test]
fn the_site_map_has_every_page_under_its_way() {
    for page in every_page() {
        let listed = match plan_place(&page) {
            PlanPlace::Listed => page,
            PlanPlace::ReachedFrom(other) => other,
            PlanPlace::Nowhere => continue,
        };
        let of_way = Route::listed(listed.way());
        assert_eq!(of_way.iter().filter(|it| **it == listed).count(), 1, "{listed:?}");
    }
    let ways = [Way::Results, Way::OwnCommune, Way::Workshop, Way::Present, Way::Help].map(Some);
    for way in ways.into_iter().chain([None]) {
        for page in Route::listed(way) {
            assert_eq!((page.way(), plan_place(&page)), (way, PlanPlace::Listed));
        }
    }
}

#[test]
fn a_page_below_another_belongs_to_the_same_way() {
    let commune = CommuneCode::parse("59350").unwrap();
    let action = || ActionId::parse("assurances").unwrap();
    for (page, way, above) in [
        (Route::Action(action()), Way::Results, Route::Actions),
        (Route::EditAction(action()), Way::Workshop, Route::Scheme),
        (Route::EditCommune(commune), Way::Workshop, Route::Perimeter),
        (Route::Compared(EntryId::from_random([1; 12]), None), Way::Workshop, Route::Journal),
        (Route::Account(Figure::Communes), Way::Results, Route::Account(Figure::Communes)),
        (Route::Send(commune), Way::OwnCommune, Route::Send(commune)),
    ] {
        assert_eq!((page.way(), page.stands_under()), (Some(way), above.clone()));
        assert_eq!(above.way(), Some(way));
    }
    assert_eq!(Route::About.way(), None);
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
        "#/commune/59350/vendre",
        "#/aide/personne",
    ] {
        assert!(matches!(Route::of_hash(unknown), Route::Unknown(_)), "{unknown}");
    }
}
