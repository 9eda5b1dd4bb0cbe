//! What was kept is lost, damaged or newer: it is given back, or said, and left as it is.

use persistence::{Keeping, Place, Standing, Trouble, shelf_keys};

use crate::stores::{self, Safe, Shelf};
use crate::{Page, document, entry, id, journal};

#[test]
fn what_one_place_has_lost_the_other_gives_back_and_it_is_said() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    (1..=40).for_each(|number| _ = page.edit(number));
    page.vault(&mut safe);
    shelf.empty();
    let page = Page::open_with(&shelf, &mut safe, "b");
    assert_eq!(page.keeping.troubles(), [Trouble::Restored { place: Place::Shelf, edits: 40 }]);
    assert_eq!(Page::open(&shelf, "c").journal, journal(1..=40));
    safe.rows.clear();
    let page = Page::open_with(&shelf, &mut safe, "d");
    assert_eq!(page.keeping.troubles(), [Trouble::Restored { place: Place::Vault, edits: 40 }]);
    assert_eq!(page.keeping.standing(), Standing::Kept);
    assert_eq!(safe.rows.len(), 41);
}

#[test]
fn what_is_emptied_under_an_open_page_is_written_again_with_the_next_edit() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    page.edit(1);
    page.vault(&mut safe);
    shelf.empty();
    safe.rows.clear();
    page.edit(2);
    assert_eq!(page.keeping.troubles(), [Trouble::Restored { place: Place::Shelf, edits: 1 }]);
    page.vault(&mut safe);
    assert_eq!(page.keeping.standing(), Standing::Kept);
    assert_eq!(Page::open(&shelf, "b").journal, journal([1, 2]));
    assert_eq!(Page::open_with(&Shelf::default(), &mut safe, "c").journal, journal([1, 2]));
}

#[test]
fn edits_that_are_nowhere_any_more_are_said_to_be_lost_until_they_come_back_or_are_given_up() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    (1..=3).for_each(|number| _ = page.edit(number));
    page.vault(&mut safe);
    safe.rows.clear();
    shelf.empty_of(&shelf_keys(&document()));
    let mut page = Page::open(&shelf, "b");
    assert_eq!(page.troubles(), Vec::<&str>::new(), "the vault has not answered");
    page.vault(&mut safe);
    assert_eq!(page.keeping.troubles(), [Trouble::Lost { missing: 3 }]);
    page.edit(4);
    page.vault(&mut safe);
    assert_eq!(page.keeping.troubles(), [Trouble::Lost { missing: 3 }]);
    let page = &mut Page::open_with(&shelf, &mut safe, "c");
    assert_eq!(page.keeping.troubles(), [Trouble::Lost { missing: 3 }]);
    page.keeping.record(&shelf, &[entry(1), entry(2)], false);
    assert_eq!(page.keeping.troubles(), [Trouble::Lost { missing: 1 }]);
    page.keeping.give_up(&shelf);
    page.vault(&mut safe);
    assert_eq!(Page::open_with(&shelf, &mut safe, "d").keeping.troubles(), []);
}

#[test]
fn a_tab_that_saw_edits_says_they_are_lost_though_both_places_were_emptied() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    page.edit(1);
    page.vault(&mut safe);
    let remembered = page.keeping.witness();
    let (empty, mut safe) = (Shelf::default(), Safe::default());
    let (mut keeping, _) = Keeping::open(&empty, &document(), "b", Some(&remembered));
    safe.serve(&mut keeping, &empty);
    assert_eq!(keeping.troubles(), [Trouble::Lost { missing: 1 }]);
}

#[test]
fn a_damaged_line_is_left_as_it_is_and_the_edits_around_it_are_read() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open(&shelf, "a");
    (1..=3).for_each(|number| _ = page.edit(number));
    shelf.keep_only_last();
    let (key, damaged) = shelf.damage("\"rank\":2");
    let mut page = Page::open_with(&shelf, &mut safe, "b");
    assert_eq!(page.journal, journal([1, 3]));
    assert!(
        matches!(&page.keeping.troubles()[..], [Trouble::LeftAlone { texts: 1, missing: 1, kept }] if damaged.contains(kept.as_str()))
    );
    page.edit(4);
    page.vault(&mut safe);
    assert_eq!(page.keeping.standing(), Standing::Kept);
    assert_eq!(shelf.text(&key).as_deref(), Some(damaged.as_str()));
    page.keeping.set_aside(&shelf, 5);
    page.vault(&mut safe);
    assert_eq!(page.keeping.troubles(), []);
    assert_eq!(shelf.text(&key), None);
    assert!(shelf.has_text(&damaged), "what was set aside is still there");
    let empty = Shelf::default();
    let page = Page::open_with(&empty, &mut safe, "c");
    assert_eq!((page.journal, page.keeping.troubles().len()), (journal([1, 3, 4]), 1));
    assert_eq!(Page::open(&shelf, "d").journal, journal([1, 3, 4]));
}

#[test]
fn a_damaged_row_of_the_vault_is_left_as_it_is_and_its_edit_kept_beside_it() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    page.edit(1);
    page.vault(&mut safe);
    let key = format!("{}/{}", document(), id(1));
    safe.rows.insert(key.clone(), "{\"abîmé".to_owned());
    let mut page = Page::open_with(&shelf, &mut safe, "b");
    assert_eq!(page.keeping.standing(), Standing::Kept);
    assert!(matches!(
        &page.keeping.troubles()[..],
        [Trouble::LeftAlone { texts: 1, missing: 0, .. }, Trouble::Restored { .. }]
    ));
    assert_eq!(safe.rows[&key], "{\"abîmé");
    assert_eq!(Page::open_with(&Shelf::default(), &mut safe, "c").journal, journal([1]));
    page.keeping.set_aside(&shelf, 5);
    page.vault(&mut safe);
    assert!(!safe.rows.contains_key(&key) && safe.rows.values().any(|text| text == "{\"abîmé"));
    assert_eq!(Page::open_with(&Shelf::default(), &mut safe, "d").journal, journal([1]));
}

#[test]
fn what_a_newer_version_wrote_is_named_and_left_alone_and_never_set_aside() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let newer = stores::newer_line();
    let key = format!("{}/z/1", shelf_keys(&document()));
    shelf.put(&key, &newer);
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    assert!(matches!(&page.keeping.troubles()[..], [Trouble::Newer { texts: 1, version: 99, .. }]));
    page.edit(1);
    page.vault(&mut safe);
    page.keeping.set_aside(&shelf, 5);
    page.vault(&mut safe);
    assert_eq!((page.keeping.standing(), page.troubles()), (Standing::Kept, vec!["newer"]));
    assert_eq!(shelf.text(&key), Some(newer));
}
