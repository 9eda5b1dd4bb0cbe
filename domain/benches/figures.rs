//! How long the figures take, on territories from the Métropole Européenne de Lille to all of France.
//!
//! `cargo bench -p domain`; the aims are 100 µs for 90 communes and 39 actions, 5 ms for all of France.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up fails")]

mod generated;

use divan::{Bencher, black_box};
use domain::dates::Day;
use domain::fingerprint::Fingerprint;
use domain::ids::EntryId;
use domain::indicators::{Figures, Scope};
use domain::journal::{CellName, Edit, Journal};
use domain::territory::{ParticipationState, Territory};

use crate::generated::{Size, YEARS, last_day};

fn main() {
    divan::main();
}

#[divan::bench(args = Size::ALL)]
fn all_the_figures_at_one_date(bencher: Bencher<'_, '_>, size: Size) {
    let territory = size.territory();
    bencher.bench(|| Figures::on(black_box(territory), last_day(), Scope::Everything));
}

#[divan::bench(args = Size::ALL)]
fn from_one_edit_to_new_figures(bencher: Bencher<'_, '_>, size: Size) {
    let territory = size.territory();
    let journal = one_edit(territory);
    bencher.bench(|| figures_after(black_box(territory), black_box(&journal)));
}

/// What an edit costs: the one function to change when there is a shorter way.
fn figures_after(territory: &Territory, journal: &Journal) -> Figures {
    Figures::on(&territory.after(journal), last_day(), Scope::Everything)
}

/// A journal of one answer, about a commune in the middle and an action in the middle.
fn one_edit(territory: &Territory) -> Journal {
    let action = territory.actions()[territory.actions().len() / 2].id.clone();
    let commune = territory.communes()[territory.communes().len() / 2].code;
    let cell = CellName { action, commune };
    let mut journal = Journal::default();
    let edit = Edit::Answer { cell, state: ParticipationState::Interested, since: None };
    journal.record(EntryId::from_random([7; 12]), 0, edit);
    journal
}

#[divan::bench(args = Size::ALL)]
fn ten_years_year_by_year(bencher: Bencher<'_, '_>, size: Size) {
    let territory = size.territory();
    bencher.bench(|| -> Vec<Figures> {
        YEARS.map(|year| Figures::on(black_box(territory), Day::end_of_year(year), Scope::Everything)).collect()
    });
}

#[divan::bench(args = Size::ALL)]
fn the_fingerprint(bencher: Bencher<'_, '_>, size: Size) {
    let territory = size.territory();
    bencher.bench(|| Fingerprint::of(black_box(territory)));
}
