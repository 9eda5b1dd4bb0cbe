//! Decks: composed, read back, and edited by two people.

use domain::dates::Day;
use domain::deck::{DeckField, DeckName, SlideDeck, SlideField, SlideName, SlideSubject};
use domain::ids::CommuneCode;
use domain::indicators::Figure;
use domain::journal::{Journal, Passage};
use fixtures::edits::id;

fn deck_name() -> DeckName {
    DeckName::parse("conseil").expect("there")
}

fn slide(text: &str) -> SlideName {
    SlideName::parse(text).expect("there")
}

fn write(journal: &mut Journal, byte: u8, passages: Vec<Passage>) {
    let edit = journal.composition().edit(passages).expect("there");
    journal.record(id(byte), 0, edit);
}

fn deck(journal: &Journal) -> SlideDeck {
    SlideDeck::read(&journal.composition(), deck_name()).expect("there")
}

fn names(journal: &Journal) -> Vec<String> {
    deck(journal).slides.iter().map(|slide| slide.name.to_string()).collect()
}

/// A deck with three slides, `a`, `b` and `c`.
fn composed() -> Journal {
    let mut journal = Journal::default();
    let slides = [("a", SlideSubject::Cover), ("b", SlideSubject::Map), ("c", SlideSubject::Words)];
    let slides = slides.map(|(name, subject)| (slide(name), subject));
    write(&mut journal, 1, SlideDeck::created(&deck_name(), "Conseil de décembre", &slides));
    journal
}

#[test]
fn a_deck_is_read_back_as_it_was_composed() {
    let mut journal = composed();
    let name = deck_name();
    write(&mut journal, 2, SlideDeck::field(&name, DeckField::Meeting, "2026-12-18"));
    write(&mut journal, 3, SlideDeck::field(&name, DeckField::Minutes, "20"));
    write(&mut journal, 4, SlideDeck::slide_field(&name, &slide("b"), SlideField::Note, " Montrer Fretin \n"));
    let read = deck(&journal);
    assert_eq!((&*read.title, read.meeting, read.minutes), ("Conseil de décembre", Day::parse("2026-12-18"), Some(20)));
    assert_eq!(read.slides[1].subject, SlideSubject::Map);
    assert_eq!(read.slides[1].note.as_deref(), Some("Montrer Fretin"));
    assert_eq!(SlideDeck::all(&journal.composition()), [read]);
}

#[test]
fn slides_are_added_moved_and_removed() {
    let mut journal = composed();
    let added = deck(&journal).with_slide(Some(0), &slide("d"), &SlideSubject::Next);
    write(&mut journal, 2, added);
    assert_eq!(names(&journal), ["a", "d", "b", "c"]);
    let moved = deck(&journal).with_moved(3, -5);
    write(&mut journal, 3, moved);
    assert_eq!(names(&journal), ["c", "a", "d", "b"]);
    let removed = deck(&journal).without_slide(1);
    write(&mut journal, 4, removed);
    assert_eq!(names(&journal), ["c", "d", "b"]);
    let removed = deck(&journal).removed();
    write(&mut journal, 5, removed);
    assert_eq!(SlideDeck::read(&journal.composition(), deck_name()), None);
    assert_eq!(journal.composition(), Journal::default().composition(), "nothing is left behind");
}

#[test]
fn slides_that_two_people_added_are_both_kept() {
    let base = composed();
    let (mut one, mut other) = (base.clone(), base);
    let added = deck(&one).with_slide(Some(2), &slide("d"), &SlideSubject::Next);
    write(&mut one, 2, added);
    let added = deck(&other).with_slide(None, &slide("e"), &SlideSubject::Sources);
    write(&mut other, 3, added);
    let [one, other] = [names(&one.merged_with(&other)), names(&other.merged_with(&one))];
    assert_eq!(one, other);
    assert!(one.len() == 5 && one.contains(&"d".to_owned()) && one.contains(&"e".to_owned()), "{one:?}");
}

#[test]
fn every_subject_is_read_back_and_what_is_not_known_is_kept_as_it_is() {
    let mut all = SlideSubject::USUAL.to_vec();
    all.extend([
        SlideSubject::Words,
        SlideSubject::Commune(CommuneCode::parse("59350")),
        SlideSubject::Figure(Figure::AtLeast(5)),
        SlideSubject::Figure(Figure::Communes),
        SlideSubject::Figure(Figure::parse("communes_participantes", "permis de louer").expect("there")),
        SlideSubject::Comparison(Day::end_of_year(2016), Day::end_of_year(2019)),
        SlideSubject::Unknown("film abc".into()),
    ]);
    for subject in all {
        assert_eq!(SlideSubject::parse(&subject.saved()), subject);
    }
    for damaged in ["commune 5935", "chiffre rien", "comparaison 2016-12-31", "comparaison a b", ""] {
        assert_eq!(SlideSubject::parse(damaged), SlideSubject::Unknown(damaged.into()));
    }
}
