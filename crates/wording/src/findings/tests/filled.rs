//! A sentence without a word of doubt says the same when everything is known.

use std::sync::Arc;

use claims::{Verdict, read};
use domain::dates::Day;
use domain::indicators::{Cell, ComparedWith, DaySnapshot, FigureFinding, Scope, SizeClass, between, peers_of};
use domain::territory::Territory;
use fixtures::filled_territory::{filled, filled_twice, territories};
use proptest::prelude::*;

use crate::commune::rank_in_class;
use crate::findings::{between as headline, change, sentence};

/// The words by which a sentence leaves something open.
const DOUBT: [&str; 8] =
    ["ntre\u{a0}", "entre la", "compris", "ne sait pas", "ne connaît", "Au moins", "peut-être", "bornes"];

/// All sentences about a day that state something. Which number half of the communes reach, and what the answers rest
/// on, changes with what is known.
fn sentences(snapshot: &DaySnapshot) -> Vec<String> {
    let mut found = FigureFinding::all(snapshot);
    for &commune in snapshot.tally.cells.members() {
        found.extend([
            FigureFinding::commune(snapshot, commune),
            FigureFinding::rank(snapshot, commune, snapshot.tally.cells.members()),
            FigureFinding::peers(snapshot, commune),
            FigureFinding::place(snapshot, commune, ComparedWith::SameSize),
            FigureFinding::place(snapshot, commune, ComparedWith::Neighbours),
            FigureFinding::missing(snapshot, commune),
        ]);
        let others = snapshot.tally.cells.members().iter().filter(|it| **it != commune);
        found.extend(others.map(|other| FigureFinding::differences(snapshot, commune, *other)));
    }
    found.retain(|finding| !matches!(finding, FigureFinding::Half { .. } | FigureFinding::Sources(_)));
    found.iter().map(|finding| sentence(finding, &snapshot.territory, snapshot.day())).collect()
}

/// All sentences of a day about what is, rather than about what is known of it.
fn of_what_is(snapshot: &DaySnapshot) -> Vec<String> {
    let mut found = FigureFinding::all(snapshot);
    found.retain(|finding| !matches!(finding, FigureFinding::Sources(_)));
    for &commune in snapshot.tally.cells.members() {
        found.extend([FigureFinding::commune(snapshot, commune), FigureFinding::peers(snapshot, commune)]);
    }
    let write = |finding: &FigureFinding| sentence(finding, &snapshot.territory, snapshot.day());
    let ranks = snapshot.tally.cells.members().iter().filter_map(|&member| {
        let (territory, cells) = (&snapshot.territory, &snapshot.tally.cells);
        let rank = write(&FigureFinding::rank(snapshot, member, &peers_of(territory, cells, member)));
        let commune = territory.commune(member);
        Some(rank_in_class(commune.display_name(), &rank, SizeClass::of(commune)?))
    });
    let said = found.iter().map(write).chain(ranks);
    // « ; celui de 4 communes n’est connu qu’entre deux bornes »
    said.map(|text| text.split("\u{202f}; celui de").next().unwrap_or_default().to_owned()).collect()
}

/// The checker contradicts none of the sentences on a territory without unknown cells, and judges some of them.
fn none_is_contradicted(stated: &[String], truth: &Territory, day: Day) -> Result<(), TestCaseError> {
    let mut judged = 0;
    for text in stated {
        for claim in read(text, truth, day, Scope::Everything) {
            prop_assert!(claim.verdict != Verdict::Contradicted, "{}: {:?}", text, claim);
            judged += usize::from(claim.verdict < Verdict::Contradicted);
        }
    }
    prop_assert!(judged >= 4, "{} are judged of {:?}", judged, stated);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_checker_contradicts_no_sentence_for_any_values_of_the_unknown_cells(
        territory in territories(), year in 2014u16..2021, published in any::<bool>(),
        fillings in prop::collection::vec(prop::collection::vec(any::<bool>(), 30), 4),
    ) {
        let scope = if published { Scope::PublishedOnly } else { Scope::Everything };
        let day = Day::end_of_year(year);
        let stated = of_what_is(&DaySnapshot::on(&Arc::new(territory.clone()), day, scope));
        for answers in [vec![false; 30], vec![true; 30]].iter().chain(&fillings) {
            let truth = filled(&territory, day, scope, &|action, commune| answers[action.get() * 6 + commune.get()]);
            none_is_contradicted(&stated, &truth, day)?;
        }
    }

    #[test]
    fn the_checker_contradicts_no_sentence_about_changes_for_any_values_of_the_unknown_cells(
        territory in territories(), years in (2014u16..2020, 1u16..4), published in any::<bool>(),
    ) {
        let scope = if published { Scope::PublishedOnly } else { Scope::Everything };
        let [before, after] = [years.0, years.0 + years.1].map(Day::end_of_year);
        let changes = between(&territory, before, after, scope);
        let found = FigureFinding::all_changes(&territory, &changes, scope);
        let mut stated: Vec<String> = found.iter().map(|finding| change(finding, &territory, changes.days)).collect();
        stated.push(headline(&territory, &changes, scope));
        for (first, last) in [(false, false), (false, true), (true, false), (true, true)] {
            let truth = filled_twice(&territory, [before, after], scope, first, last);
            none_is_contradicted(&stated, &truth, after)?;
        }
    }

    #[test]
    fn a_sentence_without_doubt_is_the_same_for_any_values_of_the_unknown_cells(
        territory in territories(), year in 2014u16..2021, published in any::<bool>(),
        fillings in prop::collection::vec(prop::collection::vec(any::<bool>(), 30), 6),
    ) {
        let scope = if published { Scope::PublishedOnly } else { Scope::Everything };
        let day = Day::end_of_year(year);
        let stated = DaySnapshot::on(&Arc::new(territory.clone()), day, scope);
        let stated_sentences = sentences(&stated);
        let is_open = |text: &String| DOUBT.iter().any(|word| text.contains(word));
        for answers in [vec![false; 30], vec![true; 30]].iter().chain(&fillings) {
            let truth = filled(&territory, day, scope, &|action, commune| answers[action.get() * 6 + commune.get()]);
            let truth = DaySnapshot::on(&Arc::new(truth), day, Scope::Everything);
            prop_assert!(truth.tally.cells.all().iter().all(|cell| *cell != Cell::Unknown));
            let truth = sentences(&truth);
            prop_assert_eq!(stated_sentences.len(), truth.len());
            for (stated, truth) in stated_sentences.iter().zip(&truth) {
                prop_assert!(is_open(stated) || stated == truth, "{} but {}", stated, truth);
                prop_assert!(!is_open(truth), "{}", truth);
            }
        }
    }
}
