//! The keeping of edits, in stores that fill up, shut, fail, are emptied or come back damaged: nothing is lost without
//! being said, and nothing that could not be read is written over.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod every_fault;
mod file;
mod stores;
mod together;
mod troubles;

use domain::ids::{ActionId, CommuneCode, DocumentId, EntryId};
use domain::journal::{Answer, CellName, Edit, Entry, Journal};
use domain::territory::ParticipationState;
use formats::Answers;
use persistence::{Keeping, NotKept, Place, Standing, Trouble, shelf_keys, vault_keys};

use stores::{Fault, Safe, Shelf};

fn document() -> DocumentId {
    DocumentId::of_content(["essai"])
}

/// A made-up edit, the same for the same number.
fn entry(number: u32) -> Entry {
    let commune = CommuneCode::parse("59001").expect("a code");
    let cell = CellName { action: ActionId::parse("a").expect("an id"), commune };
    let edit = Edit::answer(Answer::since(cell, ParticipationState::No, None));
    Entry { id: id(number), rank: number.into(), at: 0, author: None, edit }
}

fn id(number: u32) -> EntryId {
    let mut bytes = [7; 12];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    EntryId::from_random(bytes)
}

fn journal(numbers: impl IntoIterator<Item = u32>) -> Journal {
    Journal::of(numbers.into_iter().map(entry))
}

/// One open page.
struct Page<'a> {
    shelf: &'a Shelf,
    keeping: Keeping,
    journal: Journal,
}

impl<'a> Page<'a> {
    fn open(shelf: &'a Shelf, tab: &str) -> Self {
        let (keeping, entries) = Keeping::open(shelf, &document(), tab, None);
        Self { shelf, keeping, journal: Journal::of(entries) }
    }

    /// Opens it and lets the vault answer.
    fn open_with(shelf: &'a Shelf, safe: &mut Safe, tab: &str) -> Self {
        let mut page = Self::open(shelf, tab);
        page.vault(safe);
        page
    }

    fn edit(&mut self, number: u32) -> String {
        let (lines, others) = self.keeping.record(self.shelf, &[entry(number)], true);
        self.journal = self.journal.merged_with(&Journal::of(others)).merged_with(&journal([number]));
        lines
    }

    /// Lets the vault do all that is asked of it.
    fn vault(&mut self, safe: &mut Safe) {
        let new = safe.serve(&mut self.keeping, self.shelf);
        self.journal = self.journal.merged_with(&Journal::of(new));
    }

    fn troubles(&self) -> Vec<&'static str> {
        self.keeping.troubles().iter().map(Trouble::word).collect()
    }
}

#[test]
fn a_first_visit_has_nothing_and_what_is_recorded_is_found_again_in_either_place() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    assert_eq!((page.keeping.standing(), page.troubles()), (Standing::Nothing, vec![]));
    page.edit(1);
    assert_eq!(page.keeping.standing(), Standing::Keeping);
    page.vault(&mut safe);
    assert_eq!((page.keeping.standing(), page.keeping.in_vault()), (Standing::Kept, 1));
    assert_eq!(Page::open(&shelf, "b").journal, journal([1]));
    let empty = Shelf::default();
    assert_eq!(Page::open_with(&empty, &mut safe, "c").journal, journal([1]));
}

#[test]
fn an_edit_is_on_the_shelf_before_it_is_in_the_vault_and_said_to_be_kept_only_then() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    page.edit(1);
    assert_eq!(Page::open(&shelf, "b").journal, journal([1]));
    let batch = page.keeping.next_batch().expect("the edit");
    assert_eq!((page.keeping.standing(), page.keeping.next_batch()), (Standing::Keeping, None));
    page.edit(2);
    let count = safe.write(batch);
    page.keeping.written(&shelf, Ok(count));
    assert_eq!((page.keeping.standing(), page.keeping.in_vault()), (Standing::Keeping, 1));
    page.vault(&mut safe);
    assert_eq!(page.keeping.standing(), Standing::Kept);
}

#[test]
fn the_draft_of_the_first_version_is_read_and_never_written() {
    let text = |numbers| {
        Answers { document: document(), title: String::new(), journal: journal(numbers), damaged: Vec::new() }.write()
    };
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    shelf.put(&shelf_keys(&document()), &text(vec![1, 2]));
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    assert_eq!((page.journal.clone(), page.troubles()), (journal([1, 2]), vec![]));
    page.edit(3);
    page.vault(&mut safe);
    assert_eq!(shelf.text(&shelf_keys(&document())), Some(text(vec![1, 2])));
    assert_eq!(Page::open(&shelf, "b").journal, journal([1, 2, 3]));
    for damaged in ["", "{", "null"] {
        let shelf = Shelf::default();
        shelf.put(&shelf_keys(&document()), damaged);
        let mut page = Page::open_with(&shelf, &mut Safe::default(), "a");
        assert_eq!(page.troubles(), ["left-alone"]);
        page.edit(1);
        assert_eq!(shelf.text(&shelf_keys(&document())).as_deref(), Some(damaged));
    }
}

#[test]
fn a_place_that_fails_is_named_with_the_reason_and_served_again_once_it_works() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    page.edit(1);
    page.vault(&mut safe);
    shelf.always(Some(Fault::Full));
    page.edit(2);
    page.vault(&mut safe);
    assert_eq!(page.keeping.standing(), Standing::KeptOnce { without: Place::Shelf, why: NotKept::Full });
    safe.fault = Some(NotKept::Full);
    page.edit(3);
    page.vault(&mut safe);
    assert_eq!(page.keeping.standing(), Standing::NotKept(NotKept::Full));
    shelf.always(None);
    page.edit(4);
    page.vault(&mut safe);
    assert_eq!(page.keeping.standing(), Standing::KeptOnce { without: Place::Vault, why: NotKept::Full });
    safe.fault = None;
    page.keeping.try_again(&shelf);
    page.vault(&mut safe);
    assert_eq!(page.keeping.standing(), Standing::Kept);
    assert_eq!(Page::open(&shelf, "b").journal, journal(1..=4));
}

#[test]
fn a_browser_that_keeps_nothing_says_so_before_there_is_anything_to_keep() {
    let (shelf, mut safe) = (Shelf::default(), Safe { fault: Some(NotKept::Blocked), ..Safe::default() });
    shelf.always(Some(Fault::Blocked));
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    assert_eq!(page.keeping.standing(), Standing::NotKept(NotKept::Blocked));
    page.edit(1);
    assert_eq!((page.keeping.standing(), page.journal), (Standing::NotKept(NotKept::Blocked), journal([1])));
}

#[test]
fn a_chunk_that_grows_leaves_the_one_before_it_until_the_next_and_no_more() {
    let shelf = Shelf::default();
    let mut page = Page::open(&shelf, "a");
    for number in 1..=200 {
        page.edit(number);
        let grown: Vec<String> =
            shelf.texts().into_iter().filter(|(key, _)| key.contains("/a/")).map(|it| it.1).collect();
        let distinct: usize = grown.iter().map(|text| text.lines().count()).sum();
        assert!(
            number % 20 != 10 || distinct > number as usize,
            "the generation before is there: {distinct} for {number}"
        );
        assert!(distinct < number as usize + 40, "and none before that: {distinct} for {number}");
    }
    assert_eq!(Page::open(&shelf, "b").journal, journal(1..=200));
}

#[test]
fn two_tabs_follow_each_other_whichever_way_they_hear() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut one = Page::open_with(&shelf, &mut safe, "a");
    let mut two = Page::open_with(&shelf, &mut safe, "b");
    let lines = one.edit(1);
    assert_eq!(two.keeping.hear(&shelf, &lines, true, true), [entry(1)]);
    assert_eq!(two.keeping.hear(&shelf, &lines, true, true), []);
    two.edit(2);
    let key = shelf.texts().into_iter().map(|it| it.0).find(|key| key.contains("/b/")).expect("a chunk");
    assert_eq!(one.keeping.hear_of(&shelf, &key), [entry(2)]);
    one.vault(&mut safe);
    two.vault(&mut safe);
    assert_eq!((one.keeping.standing(), two.keeping.standing()), (Standing::Kept, Standing::Kept));
    assert_eq!((one.troubles(), two.troubles()), (vec![], vec![]));
    assert_eq!(vault_keys(&document()).0, document().to_string());
}

#[test]
fn news_that_the_shelf_does_not_show_yet_is_no_loss() {
    let (shelf, behind, mut safe) = (Shelf::default(), Shelf::default(), Safe::default());
    let lines = Page::open(&shelf, "a").edit(1);
    let mut page = Page::open_with(&behind, &mut safe, "b");
    assert_eq!(page.keeping.hear(&behind, &lines, true, true), [entry(1)]);
    page.edit(2);
    page.vault(&mut safe);
    assert_eq!((page.keeping.standing(), page.troubles()), (Standing::Kept, vec![]));
    assert_eq!(Page::open(&behind, "c").journal, journal([1, 2]), "it is written all the same");
}
