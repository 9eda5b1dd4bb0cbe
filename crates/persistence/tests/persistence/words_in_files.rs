//! Words of decks and of the report, and answers that have come: whether a file has them.

use domain::dates::Day;
use domain::journal::{Composition, Edit, Journal, Passage, PassageName};
use persistence::file::{CopySide, FileEntries, FileSaveState};

use crate::file::{and, answer, compare, id, nothing_seen};

#[test]
fn words_of_a_deck_and_answers_that_have_come_are_in_a_file_or_missing_there() {
    let save_state = |now: &Journal, file: &Journal| FileEntries::of(file.clone()).save_state(now);
    let passage = Passage { name: PassageName::parse("bilan/titre").expect("a name"), text: Some("Bilan".into()) };
    let composed = Composition::default().edit([passage]).expect("an edit");
    let received = Edit::Receive { communes: Vec::new(), on: Day::parse("2026-01-01").expect("a day") };
    let none = Journal::default();
    for edit in [composed.clone(), received] {
        let one = and(&none, 1, edit);
        assert_eq!(save_state(&one, &none), FileSaveState::MissingInFile(1));
        assert_eq!(save_state(&one, &one), FileSaveState::AllInFile);
        assert_eq!(save_state(&and(&one, 2, Edit::Undo { entry: id(1) }), &none), FileSaveState::AllInFile);
    }
    // Who keeps the file alone has no words of the draft.
    let (file, draft) = (and(&none, 1, answer("59001")), and(&none, 2, composed));
    let mut now = file.merged_with(&draft);
    for (rank, edit) in (3..).zip(compare(&file, &draft, &nothing_seen()).keep_only(CopySide::File, &now)) {
        now = and(&now, rank, edit);
    }
    assert_eq!(now.composition(), Composition::default());
}
