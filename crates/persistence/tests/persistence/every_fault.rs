//! Every fault at every single call of a visit: whatever fails, an edit that was said to be kept is there or is said to
//! be lost, and what could not be read is as it was.

use domain::journal::Journal;
use persistence::{Keeping, NotKept, Standing, Trouble, shelf_keys};

use crate::stores::{FAULTS, Fault, Safe, Shelf, newer_line};
use crate::{Page, document, entry, id, journal};

/// What the visits leave behind.
struct Visits {
    shelf: Shelf,
    safe: Safe,
    /// The numbers of the edits that were said to be kept, whatever happens to this page.
    acknowledged: Vec<u32>,
}

/// Two visits of a few edits each. The vault takes part, or refuses.
fn visits(shelf: Shelf, with_vault: bool) -> Visits {
    let mut safe = Safe { fault: (!with_vault).then_some(NotKept::Blocked), ..Safe::default() };
    let mut acknowledged = Vec::new();
    for (tab, numbers) in [("a", 1..=4), ("b", 5..=7)] {
        let mut page = Page::open_with(&shelf, &mut safe, tab);
        for number in numbers {
            page.edit(number);
            if !shelf.has_crashed() {
                page.vault(&mut safe);
            }
            let stands = matches!(page.keeping.standing(), Standing::Kept | Standing::KeptOnce { .. });
            if stands && !shelf.has_crashed() {
                acknowledged = page.journal.entries().map(|entry| u32::try_from(entry.rank).expect("small")).collect();
            }
        }
        if shelf.has_crashed() {
            break;
        }
    }
    shelf.mend();
    Visits { shelf, safe, acknowledged }
}

/// A shelf on which something lies already that cannot be read.
fn laid() -> Shelf {
    let shelf = Shelf::default();
    shelf.put(&format!("{}/y/1", shelf_keys(&document())), "{\"abîmé\n");
    shelf.put(&format!("{}/z/1", shelf_keys(&document())), &newer_line());
    shelf
}

fn missing(troubles: &[Trouble]) -> usize {
    let of = |trouble: &Trouble| match trouble {
        Trouble::Lost { missing } | Trouble::LeftAlone { missing, .. } => *missing,
        _ => 0,
    };
    troubles.iter().map(of).sum()
}

#[test]
fn at_every_single_call_every_fault_leaves_what_was_acknowledged_and_what_could_not_be_read() {
    for with_vault in [true, false] {
        let calls = visits(laid(), with_vault).shelf.calls();
        assert!(calls > 50, "{calls}");
        for fault in FAULTS {
            for call in 0..calls {
                let shelf = laid();
                shelf.once(call, fault);
                let Visits { shelf, mut safe, acknowledged } = visits(shelf, with_vault);
                let page = Page::open_with(&shelf, &mut safe, "c");
                let what = format!("{fault:?} at call {call}, vault: {with_vault}");
                assert!(page.journal.contains(&journal(acknowledged.clone())), "{what}: {acknowledged:?}");
                assert_eq!(shelf.texts()[&format!("{}/y/1", shelf_keys(&document()))], "{\"abîmé\n", "{what}");
                assert_eq!(shelf.texts()[&format!("{}/z/1", shelf_keys(&document()))], newer_line(), "{what}");
                assert_eq!(missing(&page.keeping.troubles()), 0, "{what}");
                if fault != Fault::Crash {
                    assert!(page.journal.contains(&journal(5..=6)), "{what}: one fault, and a later edit gone");
                }
            }
        }
    }
}

#[test]
fn a_fault_that_lasts_is_never_passed_over() {
    for fault in FAULTS {
        let shelf = laid();
        shelf.always(Some(fault));
        let mut safe = Safe { fault: Some(NotKept::Broken), ..Safe::default() };
        let mut page = Page::open_with(&shelf, &mut safe, "a");
        page.edit(1);
        page.vault(&mut safe);
        assert!(matches!(page.keeping.standing(), Standing::NotKept(_)), "{fault:?}: {:?}", page.keeping.standing());
        assert_eq!(page.journal, journal([1]));
    }
}

#[test]
fn whatever_one_place_loses_at_whatever_moment_the_other_makes_good_or_it_is_said() {
    for emptied in [true, false] {
        for moment in 0..12 {
            let (shelf, mut safe) = (Shelf::default(), Safe::default());
            let mut page = Page::open_with(&shelf, &mut safe, "a");
            for number in 1..=4_u32 {
                page.edit(number);
                if moment == 3 * number - 3 {
                    empty(emptied, &shelf, &mut safe);
                }
                let batch = page.keeping.next_batch();
                if moment == 3 * number - 2 {
                    empty(emptied, &shelf, &mut safe);
                }
                if let Some(batch) = batch {
                    let count = safe.write(batch);
                    if moment == 3 * number - 1 {
                        empty(emptied, &shelf, &mut safe);
                    }
                    page.keeping.written(&shelf, Ok(count));
                }
                page.vault(&mut safe);
            }
            let page = Page::open_with(&shelf, &mut safe, "b");
            assert_eq!((page.journal, page.keeping.standing()), (journal(1..=4), Standing::Kept), "{emptied} {moment}");
        }
    }
}

fn empty(the_shelf: bool, shelf: &Shelf, safe: &mut Safe) {
    if the_shelf { shelf.empty() } else { safe.rows.clear() }
}

#[test]
fn every_row_that_is_flipped_in_either_place_is_made_good_by_the_other() {
    let (shelf, mut safe) = (Shelf::default(), Safe::default());
    let mut page = Page::open_with(&shelf, &mut safe, "a");
    (1..=3).for_each(|number| _ = page.edit(number));
    page.vault(&mut safe);
    for (key, text) in shelf.texts() {
        for at in (0..text.len()).step_by(7) {
            let flipped = flip(&text, at);
            let (shelf, mut safe) = (copy(&shelf), safe.clone());
            shelf.put(&key, &flipped);
            let page = Page::open_with(&shelf, &mut safe, "b");
            assert_eq!((page.journal, page.keeping.standing()), (journal(1..=3), Standing::Kept), "{key} {at}");
            if key.starts_with("carnet/") {
                assert_eq!(shelf.text(&key), Some(flipped));
            }
        }
    }
    for (key, text) in safe.rows.clone() {
        for at in (0..text.len()).step_by(7) {
            let (shelf, mut safe) = (copy(&shelf), safe.clone());
            let flipped = flip(&text, at);
            safe.rows.insert(key.clone(), flipped.clone());
            let page = Page::open_with(&shelf, &mut safe, "b");
            assert_eq!((page.journal, page.keeping.standing()), (journal(1..=3), Standing::Kept), "{key} {at}");
            if key != document().to_string() {
                assert_eq!(safe.rows[&key], flipped);
            }
        }
    }
}

/// The same text with one letter changed.
fn flip(text: &str, at: usize) -> String {
    let changed = text.char_indices().map(|(place, letter)| match letter {
        '"' if place >= at && place < at + 7 => '\u{27}',
        letter if place == at => char::from_u32(u32::from(letter) ^ 1).unwrap_or('?'),
        letter => letter,
    });
    changed.collect()
}

fn copy(shelf: &Shelf) -> Shelf {
    let copy = Shelf::default();
    shelf.texts().iter().for_each(|(key, text)| copy.put(key, text));
    copy
}

#[test]
fn a_vault_that_fails_in_whatever_way_is_named_and_read_again_before_it_is_written() {
    for why in [NotKept::Full, NotKept::Blocked, NotKept::Broken, NotKept::Silent, NotKept::Held] {
        let (shelf, mut safe) = (Shelf::default(), Safe::default());
        let mut page = Page::open_with(&shelf, &mut safe, "a");
        page.edit(1);
        page.vault(&mut safe);
        safe.fault = Some(why);
        page.edit(2);
        page.vault(&mut safe);
        assert!(matches!(page.keeping.standing(), Standing::KeptOnce { why: said, .. } if said == why));
        assert!(!page.keeping.asks_to_be_opened(), "nobody is asked without end");
        // Meanwhile another page has added one.
        safe.rows.insert(format!("{}/{}", document(), id(9)), formats::write_entry(&entry(9)));
        safe.fault = None;
        page.edit(3);
        page.vault(&mut safe);
        assert_eq!((page.journal, page.keeping.standing()), (journal([1, 2, 3, 9]), Standing::Kept));
    }
}

#[test]
fn a_page_that_opens_on_a_blocked_shelf_is_given_everything_once_it_can_be_read() {
    let (shelf, mut safe) = (Shelf::default(), Safe { fault: Some(NotKept::Blocked), ..Safe::default() });
    Page::open_with(&shelf, &mut safe, "a").edit(1);
    shelf.always(Some(Fault::Blocked));
    let (mut keeping, entries) = Keeping::open(&shelf, &document(), "b", None);
    assert_eq!(entries, []);
    shelf.always(None);
    let (_, others) = keeping.record(&shelf, &[entry(2)], true);
    assert_eq!(Journal::of(others), journal([1]));
    assert_eq!(Page::open(&shelf, "c").journal, journal([1, 2]));
}
