//! Measures the time to compute figures, on territories from the Métropole Européenne de Lille to all of France.
//!
//! Run with `cargo bench -p domain`. The targets for all figures of one date are 100 µs for 90 communes and 39 actions,
//! and 5 ms for all of France.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up fails")]

use divan::{Bencher, black_box};
use domain::dates::Day;
use domain::fingerprint::Fingerprint;
use domain::ids::EntryId;
use domain::indicators::{Figures, Scope, Tally, series};
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::{ParticipationState, Territory};

use fixtures::generated::{TerritorySize, YEARS, last_day};

fn main() {
    divan::main();
}

#[divan::bench(args = TerritorySize::ALL)]
fn all_the_figures_at_one_date(bencher: Bencher<'_, '_>, size: TerritorySize) {
    let territory = size.territory();
    bencher.bench(|| Figures::on(black_box(territory), last_day(), Scope::Everything));
}

#[divan::bench(args = TerritorySize::ALL)]
fn from_one_edit_to_new_figures(bencher: Bencher<'_, '_>, size: TerritorySize) {
    let territory = size.territory();
    let answers =
        [ParticipationState::Interested, ParticipationState::TakesPart].map(|state| one_answer(territory, state));
    let mut current = territory.clone();
    let mut tally = Tally::on(territory, last_day(), Scope::Everything);
    // The two answers alternate, so that each of them changes the cell.
    let mut alternating = answers.iter().cycle();
    bencher.bench_local(|| {
        let (journal, cells) = alternating.next().expect("an endless iterator");
        current = apply(&current, &mut tally, journal, cells);
    });
}

/// Updates the territory and the tally after an edit has been recorded, as the app does.
fn apply(territory: &Territory, tally: &mut Tally, journal: &Journal, cells: &[CellName]) -> Territory {
    let after = territory.revised(black_box(journal), cells);
    for (action, commune) in cells.iter().filter_map(|cell| after.find_cell(cell)) {
        tally.update(&after, action, commune);
    }
    after
}

/// A journal with one answer, for the commune and the action in the middle of the tables, and the cells it changes.
fn one_answer(territory: &Territory, state: ParticipationState) -> (Journal, Vec<CellName>) {
    let action = territory.actions()[territory.actions().len() / 2].id.clone();
    let commune = territory.communes()[territory.communes().len() / 2].code;
    let edit = Edit::answer(Answer::since(CellName { action, commune }, state, None));
    let mut journal = Journal::default();
    journal.record(EntryId::from_random([7; 12]), 0, edit.clone());
    let cells = journal.cells_of(&edit).unwrap_or_default();
    (journal, cells)
}

#[divan::bench(args = TerritorySize::ALL)]
fn ten_years_year_by_year(bencher: Bencher<'_, '_>, size: TerritorySize) {
    let territory = size.territory();
    bencher.bench(|| -> Vec<Figures> {
        YEARS.map(|year| Figures::on(black_box(territory), Day::end_of_year(year), Scope::Everything)).collect()
    });
}

#[divan::bench(args = TerritorySize::ALL)]
fn ten_years_at_once(bencher: Bencher<'_, '_>, size: TerritorySize) {
    let territory = size.territory();
    let days: Vec<Day> = YEARS.map(Day::end_of_year).collect();
    bencher.bench(|| series(black_box(territory), &days, Scope::Everything));
}

#[divan::bench(args = TerritorySize::ALL)]
fn the_fingerprint(bencher: Bencher<'_, '_>, size: TerritorySize) {
    let territory = size.territory();
    bencher.bench(|| Fingerprint::of(black_box(territory)));
}
