//! The checker of claims reads every sentence as exact, now and for every way of filling in what is unknown.

use std::sync::Arc;

use claims::{Claim, Verdict, read, read_text};
use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope};
use domain::territory::Territory;
use fixtures::filled_territory::{filled, nearly_known_territories, territories, territories_with_any_dates};
use fixtures::mel::MEL;
use proptest::prelude::*;

use super::all_texts;
use crate::phrases::{PhraseSentence, PhraseSource, PhraseText, body};

/// Whether a sentence only names who has not answered.
fn is_about_missing(sentence: &PhraseSentence) -> bool {
    ["Il manque ", "Des réponses manquent"].iter().any(|opening| sentence.plain().starts_with(opening))
}

/// Whether it says what is known, which changes with what is filled in.
fn is_about_answers(sentence: &PhraseSentence) -> bool {
    sentence.pieces.iter().any(|piece| piece.source == Some(PhraseSource::Answers))
}

fn inexact(claims: &[Claim]) -> Vec<&Claim> {
    claims.iter().filter(|claim| claim.verdict != Verdict::Exact).collect()
}

/// What is wrong with the sentences of a text, read alone and all together.
fn faults(text: &PhraseText, territory: &Territory, day: Day, scope: Scope) -> Vec<String> {
    let mut faults = Vec::new();
    for sentence in text.lines.iter().flat_map(|line| &line.sentences) {
        let plain = sentence.plain();
        let claims = read(&plain, territory, day, scope);
        let states = sentence.pieces.iter().any(|piece| piece.source.is_some()) && !is_about_missing(sentence);
        if states && claims.is_empty() {
            faults.push(format!("no claim in {plain}"));
        }
        faults.extend(inexact(&claims).into_iter().map(|claim| format!("{plain}: {claim:?}")));
    }
    let whole = body(text, true);
    let claims = read_text(&whole, territory, day, scope);
    faults.extend(inexact(&claims).into_iter().map(|claim| format!("{whole}: {claim:?}")));
    faults
}

/// The first faults of the texts of a day.
fn of_day(territory: &Territory, day: Day, scope: Scope, thresholds: &[u32], step: usize) -> String {
    let snapshot = DaySnapshot::on(&Arc::new(territory.clone()), day, scope);
    let texts = all_texts(&snapshot, thresholds, step);
    let faults: Vec<String> = texts.iter().flat_map(|text| faults(text, territory, day, scope)).take(12).collect();
    faults.join("\n\n")
}

/// The sentences of a day that are not exact in a territory of which everything is known.
fn untrue(stated: &[String], truth: &Territory, day: Day) -> Vec<String> {
    let fault = |text: &String| {
        let claims = read(text, truth, day, Scope::Everything);
        (!inexact(&claims).is_empty()).then(|| format!("{text}: {claims:?}"))
    };
    stated.iter().filter_map(fault).collect()
}

const fn scope_of(published: bool) -> Scope {
    if published { Scope::PublishedOnly } else { Scope::Everything }
}

#[test]
fn every_text_of_the_bundled_territory_is_exact() {
    for (year, scope) in
        [(2019, Scope::Everything), (2019, Scope::PublishedOnly), (2016, Scope::Everything), (2020, Scope::Everything)]
    {
        let faults = of_day(&MEL, Day::end_of_year(year), scope, &[1, 2, 5, 13, 30], 11);
        assert!(faults.is_empty(), "{year} {scope:?}\n{faults}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_sentence_is_exact_for_any_values_of_the_unknown_cells(
        territory in prop_oneof![territories(), nearly_known_territories()], year in 2014u16..2021,
        published in any::<bool>(), fillings in prop::collection::vec(prop::collection::vec(any::<bool>(), 30), 2),
    ) {
        let (day, scope) = (Day::end_of_year(year), scope_of(published));
        let faults = of_day(&territory, day, scope, &[1, 3, 6], 1);
        prop_assert!(faults.is_empty(), "{}", faults);

        let snapshot = DaySnapshot::on(&Arc::new(territory.clone()), day, scope);
        let texts = all_texts(&snapshot, &[1, 3, 6], 1);
        let sentences = texts.iter().flat_map(|text| &text.lines).flat_map(|line| &line.sentences);
        let stated: Vec<String> =
            sentences.filter(|it| !is_about_answers(it) && !is_about_missing(it)).map(PhraseSentence::plain).collect();
        for answers in [vec![false; 30], vec![true; 30]].iter().chain(&fillings) {
            let truth = filled(&territory, day, scope, &|action, commune| answers[action.get() * 6 + commune.get()]);
            let untrue = untrue(&stated, &truth, day);
            prop_assert!(untrue.is_empty(), "{}", untrue.join("\n"));
        }
    }

    #[test]
    fn every_sentence_is_exact_whatever_the_dates_of_actions_and_where_they_come_from(
        territory in territories_with_any_dates(), year in 2014u16..2021, published in any::<bool>(),
    ) {
        let faults = of_day(&territory, Day::end_of_year(year), scope_of(published), &[1, 2], 1);
        prop_assert!(faults.is_empty(), "{}", faults);
    }
}
