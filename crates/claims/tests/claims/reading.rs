//! Properties of the reader for any line: byte ranges, typography, days and scope.

use claims::{Claim, Obstacle, Verdict, When, read, read_text};
use domain::indicators::Scope;
use fixtures::small_territory::made;
use proptest::prelude::*;

use crate::{MEL, day};

fn claims(line: &str) -> Vec<Claim> {
    read(line, &MEL, MEL.about().reference, Scope::Everything)
}

fn texts(line: &str) -> Vec<&str> {
    claims(line).iter().map(|claim| &line[claim.text.clone()]).collect()
}

#[test]
fn a_claim_has_the_range_of_its_words_and_the_text_of_its_quantity() {
    let line = "Bilan : en mars 2017, 78\u{202f}% des communes participaient à plus de quatre actions.";
    assert_eq!(texts(line), ["en mars 2017, 78\u{202f}% des communes participaient à plus de quatre actions"]);
    assert_eq!(claims(line)[0].published, "78\u{202f}%");
    let line = "25 actions déployées, dont 5 en 2019 !";
    assert_eq!(texts(line), ["25 actions déployées", "5 en 2019"]);
    let quantity = |line: &str| claims(line)[0].published.clone();
    assert_eq!(
        quantity("Plus de neuf communes sur dix participent à au moins 5 actions"),
        "Plus de neuf communes sur dix"
    );
    assert_eq!(quantity("Une quinzaine d’actions au départ"), "Une quinzaine");
    assert_eq!(quantity("Toutes les communes participent à au moins 2 actions"), "Toutes les communes");
    assert_eq!(quantity("Fretin ne participe pas aux assurances"), "ne participe pas");
}

#[test]
fn claims_are_in_the_order_of_the_text() {
    let line = "La MEL compte 90 maires et 90 communes. Elle a 12 000 agents ; 25 actions sont déployées.";
    let starts: Vec<usize> = claims(line).iter().map(|claim| claim.text.start).collect();
    assert_eq!(starts.len(), 4);
    assert!(starts.is_sorted());
}

#[test]
fn typography_case_and_missing_accents_do_not_matter() {
    let read_as = |line: &str| claims(line).iter().map(|claim| (claim.reading, claim.verdict)).collect::<Vec<_>>();
    let plain = read_as("95 % des communes participent à au moins cinq actions depuis l'adoption");
    assert_eq!(plain.len(), 1);
    for other in [
        "95% des communes participent à au moins 5 actions depuis l’adoption",
        "«\u{a0}95\u{202f}% des communes participent à au moins cinq actions depuis l’adoption\u{a0}»",
        "95 % DES COMMUNES PARTICIPENT A AU MOINS CINQ ACTIONS DEPUIS L’ADOPTION",
        "95 % des communes participent a\u{300} au moins cinq actions depuis l’adoption.",
    ] {
        assert_eq!(read_as(other), plain, "{other}");
    }
}

#[test]
fn a_line_without_a_date_is_judged_on_the_given_day() {
    let on = |text, line: &str| read(line, &MEL, day(text), Scope::Everything)[0].clone();
    assert_eq!(on("2016-12-31", "la MEL compte 85 communes").verdict, Verdict::Exact);
    assert_eq!(on("2020-12-31", "la MEL compte 95 communes").verdict, Verdict::Exact);
    let since = on("2017-06-30", "toutes les communes participent à au moins 2 actions depuis 2016").reading;
    let days = since.map(|reading| reading.when.days());
    assert_eq!(days, Some(vec![day("2016-12-31"), day("2017-06-30")]));
}

#[test]
fn the_year_of_the_reference_day_ends_on_that_day() {
    let when = |line: &str| claims(line)[0].reading.map(|reading| reading.when);
    let (from, to) = (day("2019-01-01"), day("2019-12-13"));
    assert_eq!(when("5 actions ont été déployées en 2019"), Some(When::Within { from, to }));
    assert_eq!(when("la MEL comptait 90 communes en 2019"), Some(When::On(to)));
    assert_eq!(when("la MEL comptait 90 communes en 2018"), Some(When::On(day("2018-12-31"))));
    assert_eq!(when("la MEL comptait 95 communes en 2020"), Some(When::On(day("2020-12-31"))));
}

#[test]
fn with_published_data_only_a_claim_on_illustrative_data_is_compatible() {
    let verdict = |line: &str| read(line, &MEL, MEL.about().reference, Scope::PublishedOnly)[0].verdict;
    assert_eq!(verdict("95 % des communes participent à au moins 5 actions"), Verdict::Compatible);
    assert_eq!(verdict("plus de neuf communes sur dix participent à au moins 5 actions"), Verdict::Compatible);
    assert_eq!(verdict("22 communes participent au permis de louer"), Verdict::Exact);
    assert_eq!(verdict("25 actions déployées"), Verdict::Exact);
}

#[test]
fn a_claim_out_of_reach_has_its_obstacle() {
    let obstacle = |line: &str| claims(line)[0].obstacle;
    assert_eq!(obstacle("12 agents"), Some(Obstacle::OtherBodies));
    assert_eq!(obstacle("Toutes les communes participent à deux actions"), Some(Obstacle::Ambiguous));
    assert_eq!(obstacle("les communes participent à plusieurs actions"), Some(Obstacle::Vague));
    assert_eq!(obstacle("95 % des communes participent à au moins 5 actions ?"), Some(Obstacle::Question));
    assert_eq!(obstacle("5 actions ont été déployées cette année"), Some(Obstacle::Date));
    assert_eq!(obstacle("22 communes participent à la ludothèque"), Some(Obstacle::Name));
    assert_eq!(obstacle("Carnin participe à 5 actions"), Some(Obstacle::NotAMember));
}

#[test]
fn a_name_that_several_communes_have_is_ambiguous_and_one_with_its_departement_is_not() {
    let actions = ["a,Archives,D,,,,2015,2015,,oui,,publie,s"];
    let communes =
        ["01407,,Seyssel,1,,", "74269,,Seyssel,1,,", "61408,,Sérac,1,,", "61409,,Serac,1,,", "59350,,Lille,1,,"];
    let rows = ["a,74269,participe,,,,publie,s", "a,61409,participe,,,,publie,s"];
    let territory = made(&communes, &actions, &rows);
    let judged = |line: &str| {
        let claims = read(line, &territory, day("2019-12-13"), Scope::Everything);
        (claims[0].verdict, claims[0].obstacle)
    };
    for line in [
        "Seyssel participe aux archives",
        "Seyssel participe à 1 action",
        "Sérac ne participe pas aux archives",
        "La commune de Seyssel participe à au moins 1 action",
    ] {
        assert_eq!(judged(line), (Verdict::OutOfReach, Some(Obstacle::Ambiguous)), "{line}");
    }
    assert_eq!(judged("Lille et Seyssel participent aux archives").0, Verdict::OutOfReach);
    for line in [
        "Seyssel (74) participe aux archives",
        "Seyssel (01) ne participe pas aux archives",
        "Serac (61409) participe aux archives",
        "Sérac (61408) ne participe pas aux archives",
        "Lille ne participe pas aux archives",
    ] {
        assert_eq!(judged(line), (Verdict::Exact, None), "{line}");
    }
}

#[test]
fn a_claim_says_which_word_stopped_the_reading() {
    let stops = |line: &'static str| -> Vec<Option<&str>> {
        claims(line).iter().map(|claim| claim.stopped_at.clone().map(|range| &line[range])).collect()
    };
    assert_eq!(stops("22 communes mutualisent leurs achats"), [Some("mutualisent")]);
    assert_eq!(stops("Dans les Weppes, 95 % des communes participent à au moins 5 actions"), [Some("Weppes")]);
    assert_eq!(stops("La 85e commune participe à 12 actions"), [Some("85e")]);
    assert_eq!(stops("22 communes participent au permis de louer"), [None]);
    assert_eq!(stops("12 agents"), [None]);
    let text = "La MEL compte 90 communes.\n\n22 communes mutualisent\nleurs achats";
    let claims = read_text(text, &MEL, MEL.about().reference, Scope::Everything);
    assert_eq!(claims[1].stopped_at.clone().map(|range| &text[range]), Some("mutualisent"));
}

#[test]
fn every_obstacle_has_a_name_of_its_own() {
    let names = [
        Obstacle::Question,
        Obstacle::Denied,
        Obstacle::Forecast,
        Obstacle::Goal,
        Obstacle::Exception,
        Obstacle::Change,
        Obstacle::Money,
        Obstacle::OtherBodies,
        Obstacle::Part,
        Obstacle::UnknownWords,
        Obstacle::NotComputed,
        Obstacle::Ambiguous,
        Obstacle::Vague,
        Obstacle::Digits,
        Obstacle::Date,
        Obstacle::Name,
        Obstacle::NotAMember,
        Obstacle::NoWhole,
        Obstacle::NoIndicator,
        Obstacle::NoValue,
    ]
    .map(Obstacle::as_str);
    let distinct: std::collections::BTreeSet<&str> = names.into_iter().collect();
    assert_eq!(distinct.len(), names.len());
    assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')));
}

/// Phrases that random sentences are built from, so that they reach deep into the grammar.
const PHRASES: [&str; 60] = [
    "95 %",
    "86",
    "25",
    "5",
    "2019",
    "un",
    "deux",
    "quatre-vingt-dix",
    "une quinzaine d’",
    "des",
    "les",
    "communes",
    "commune",
    "actions",
    "habitants",
    "participent",
    "ne",
    "pas",
    "à",
    "au",
    "au moins",
    "plus de",
    "exactement",
    "ou plus",
    "environ",
    "toutes les",
    "aucune",
    "chaque",
    "la moitié des",
    "sur",
    "entre",
    "et",
    ",",
    "dont",
    "soit",
    "(",
    ")",
    ":",
    ";",
    ".",
    "?",
    "déployées",
    "sont",
    "ont été",
    "inscrites",
    "à l’étude",
    "du schéma",
    "le schéma",
    "la MEL",
    "compte",
    "il y a",
    "Lille",
    "permis de louer",
    "en 2019",
    "depuis 2016",
    "fin 2016",
    "au départ",
    "en moyenne",
    "l’an dernier",
    "que",
];

fn check_invariants(line: &str) -> Result<(), TestCaseError> {
    for claim in claims(line) {
        prop_assert!(line.get(claim.text.clone()).is_some_and(|text| !text.is_empty()), "{:?}", claim);
        prop_assert!(line.contains(&claim.published) && !claim.published.is_empty(), "{:?}", claim);
        let is_read = claim.verdict != Verdict::OutOfReach;
        prop_assert_eq!(claim.reading.is_some(), is_read);
        prop_assert_eq!(claim.obstacle.is_none(), is_read);
        prop_assert_eq!(claim.computed.is_empty(), !is_read);
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_fail(line in "(\\PC|[ \\n0-9%,.’])*") {
        check_invariants(&line)?;
    }

    #[test]
    fn no_sentence_makes_the_reader_fail(picks in prop::collection::vec(0..PHRASES.len(), 0..14)) {
        let line: Vec<&str> = picks.into_iter().map(|pick| PHRASES[pick]).collect();
        check_invariants(&line.join(" "))?;
    }
}
