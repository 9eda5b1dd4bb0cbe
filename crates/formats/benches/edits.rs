//! The duration of edits: a paste of a whole territory, its undo, and a long journal.
//!
//! `cargo bench -p formats --bench edits`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up fails")]

use divan::{Bencher, black_box};
use domain::ids::EntryId;
use domain::indicators::{Figures, Scope};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::{ParticipationState, Territory};
use formats::{read_entry, write_entry};

use fixtures::generated::{TerritorySize, last_day};

fn main() {
    divan::main();
}

const MEL: TerritorySize = TerritorySize::ALL[0];

fn id(number: u32) -> EntryId {
    let [a, b, c, d] = number.to_be_bytes();
    EntryId::from_random([a, b, c, d, 7, 7, 7, 7, 7, 7, 7, 7])
}

fn cell(territory: &Territory, commune: usize, action: usize) -> CellName {
    let (communes, actions) = (territory.communes(), territory.actions());
    CellName { action: actions[action % actions.len()].id.clone(), commune: communes[commune % communes.len()].code }
}

/// Answers for 25 actions of 90 communes, as one edit.
fn paste(territory: &Territory) -> Edit {
    let cells = (0..90).flat_map(|commune| (0..25).map(move |action| (commune, action)));
    let answer = |(commune, action): (usize, usize)| {
        let state = ParticipationState::ALL[(commune + action) % 4];
        Answer::since(cell(territory, commune, action), state, None)
    };
    Edit::Answer { answers: cells.map(answer).collect() }
}

fn pasted(territory: &Territory) -> Journal {
    let mut journal = Journal::default();
    journal.record(id(0), 0, paste(territory));
    journal
}

/// Two thousand answers, one in ten of them undone.
fn long(territory: &Territory) -> Journal {
    let mut journal = Journal::default();
    for number in 0..2000_u32 {
        let index = number as usize;
        let answer = Answer::since(cell(territory, index, index / 90), ParticipationState::No, None);
        let edit = if number % 10 == 9 { Edit::Undo { entry: id(number - 1) } } else { Edit::answer(answer) };
        journal.record(id(number), 0, edit);
    }
    journal
}

#[divan::bench]
fn the_territory_after_a_paste(bencher: Bencher<'_, '_>) {
    let territory = MEL.territory();
    let journal = pasted(territory);
    bencher.bench(|| territory.after(black_box(&journal)));
}

#[divan::bench]
fn the_figures_after_a_paste(bencher: Bencher<'_, '_>) {
    let territory = MEL.territory().after(&pasted(MEL.territory()));
    bencher.bench(|| Figures::on(black_box(&territory), last_day(), Scope::Everything));
}

#[divan::bench]
fn the_territory_after_the_paste_is_undone(bencher: Bencher<'_, '_>) {
    let territory = MEL.territory();
    let mut journal = pasted(territory);
    journal.record(id(1), 0, journal.undo().expect("the paste"));
    bencher.bench(|| territory.after(black_box(&journal)));
}

#[divan::bench]
fn the_territory_after_two_thousand_entries(bencher: Bencher<'_, '_>) {
    let territory = MEL.territory();
    let journal = long(territory);
    bencher.bench(|| territory.after(black_box(&journal)));
}

#[divan::bench]
fn one_more_entry_after_two_thousand(bencher: Bencher<'_, '_>) {
    let territory = MEL.territory();
    let journal = long(territory);
    let edit = Edit::answer(Answer::since(cell(territory, 3, 3), ParticipationState::TakesPart, None));
    bencher.bench(|| {
        let mut journal = black_box(&journal).clone();
        journal.record(id(2000), 0, edit.clone());
        journal
    });
}

#[divan::bench]
fn a_paste_is_written_as_a_line(bencher: Bencher<'_, '_>) {
    let journal = pasted(MEL.territory());
    let entry = journal.entries().next().expect("the paste");
    bencher.bench(|| write_entry(black_box(entry)));
}

#[divan::bench]
fn two_thousand_entries_are_read_again(bencher: Bencher<'_, '_>) {
    let lines: Vec<String> = long(MEL.territory()).entries().map(write_entry).collect();
    bencher.bench(|| {
        let entries: Vec<Entry> = lines.iter().map(|line| read_entry(line).expect("an entry")).collect();
        Journal::of(entries)
    });
}
