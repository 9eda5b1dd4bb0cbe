//! Each figure of a text is that of its account, and has its definition as a note.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope, account, figure_backing};
use fixtures::filled_territory::territories;
use proptest::prelude::*;

use super::all_texts;
use crate::numbers::whole;
use crate::phrases::{PhrasePiece, PhraseSource, PhraseText};

/// The numbers in some words, but for those within quotation marks.
fn numbers(words: &str) -> Vec<String> {
    let outside: String = words.split('«').map(|part| part.rsplit('»').next().unwrap_or(part)).collect();
    let digits = outside.replace('\u{202f}', "");
    let runs = digits.split(|letter: char| !letter.is_ascii_digit()).filter(|run| !run.is_empty());
    runs.map(str::to_owned).collect()
}

fn pieces(text: &PhraseText) -> impl Iterator<Item = &PhrasePiece> {
    text.lines.iter().flat_map(|line| &line.sentences).flat_map(|sentence| &sentence.pieces)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_numbers_of_a_figure_are_those_of_its_account(
        territory in territories(), year in 2014u16..2021, published in any::<bool>(),
    ) {
        let scope = if published { Scope::PublishedOnly } else { Scope::Everything };
        let snapshot = DaySnapshot::on(&Arc::new(territory), Day::end_of_year(year), scope);
        for text in all_texts(&snapshot, &[1, 3], 1) {
            for piece in pieces(&text) {
                let Some(PhraseSource::Account(figure)) = &piece.source else { continue };
                let account = account(&snapshot.territory, &snapshot.tally, figure).expect("an account");
                let of = account.of.unwrap_or_default();
                let people = account.inhabitants.map(|(people, _)| people.min).unwrap_or_default();
                let bounds = [account.value.min, account.value.max, of];
                let opposite = bounds.map(|bound| of.saturating_sub(bound));
                let mut known: Vec<String> = bounds.iter().chain(&opposite).map(ToString::to_string).collect();
                known.push(people.to_string());
                let is_name = piece.words.contains("Commune") || piece.words.contains('«');
                let stray = numbers(&piece.words).into_iter().find(|number| !is_name && !known.contains(number));
                prop_assert_eq!(stray, None, "{:?} of {:?}", piece, known);
                prop_assert!(piece.note.is_some_and(|note| note <= text.notes.len()), "{:?}", piece);
                prop_assert!(piece.illustrative || figure_backing(&snapshot, figure).illustrative == 0 || is_name, "{:?}", piece);
            }
        }
    }
}

#[test]
fn a_number_outside_of_a_figure_is_a_threshold_a_year_or_a_part_of_a_name() {
    let day = Day::parse("2019-12-13").expect("a day");
    let snapshot = DaySnapshot::on(&Arc::new(fixtures::mel::MEL.clone()), day, Scope::Everything);
    let running = whole(snapshot.running().into());
    for text in all_texts(&snapshot, &[7], 7) {
        for piece in pieces(&text).filter(|piece| piece.source.is_none()) {
            let allowed = ["7", "13", "2", "5", "2019", "2015", "19", "5211", "39", "1", &*running];
            let is_size = piece.words.contains("habitants");
            let stray = numbers(&piece.words).into_iter().find(|it| !is_size && !allowed.contains(&&**it));
            assert_eq!(stray, None, "{:?}", piece.words);
        }
    }
}
