//! Copies of the page: identical until there is a new edit, and none where something has changed the page.

use domain::journal::Journal;
use domain::territory::ParticipationState;
use fixtures::edits::{answer, cell, id};
use formats::page::{self, BlockPlace, CopyError, CopyKeys, DOCUMENT, PageBlock, PageError, PageNow, SKELETON};
use formats::page::{FIGURES, FIGURES_END, FIGURES_START, Skeleton, TextsAtStart, original_figures};
use formats::{CopyKey, Document, Unreadable, escape_for_script, script_block};

use crate::document::empty;

const POLICY: &str = "script-src 'sha256-a'";

/// What something does to the open page.
/// The key that a copy gets.
const KEY: CopyKey = CopyKey::of([7; 32]);
const KEYS: CopyKeys = CopyKeys { drawn: KEY, of_file: None };

type Change<'a> = &'a dyn Fn(&mut PageNow);

/// A page with a program, and a document with one entry in a spelling that the program never writes, so that a rewritten
/// block would differ.
struct OpenedFile {
    text: String,
    document: Document,
    start: TextsAtStart,
    skeleton: Skeleton,
}

fn opened() -> OpenedFile {
    let good = include_str!("journal_v2.jsonl").lines().next().expect("a line");
    let document = Document { journal: Journal::of([formats::read_entry(good).expect("an entry")]), ..empty() };
    let block = escape_for_script(&document.write()).replacen("{\"", "{ \"", 1);
    let head = format!("<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n</head>\n<body>\n");
    let program = "<script type=\"application/wasm\" id=\"programme\">H4sI</script>\n";
    let rest = "<script type=\"application/json\" id=\"squelette\"></script>\n";
    let figures = original_figures(&document.territory);
    let shown = [FIGURES_START, &figures, FIGURES_END, "\n"].concat();
    let page = [&head, &*shown, program, rest, &script_block(&block), "</body>\n</html>\n"].concat();
    let range = |name: &str, text: &str| {
        let from = page.find(&format!("id=\"{name}\">")).expect("a block") + name.len() + 6;
        from..from + text.len()
    };
    let placeholders = [
        (range(FIGURES, &figures), FIGURES),
        (range("programme", "H4sI"), "programme"),
        (range(SKELETON, ""), SKELETON),
        (range(DOCUMENT, &block), DOCUMENT),
    ];
    let skeleton = Skeleton::of(&page, &placeholders);
    let text = page.replacen("squelette\">", &format!("squelette\">{}", skeleton.block()), 1);
    OpenedFile {
        text,
        document,
        start: TextsAtStart { skeleton: skeleton.block(), document: block, opened: None },
        skeleton,
    }
}

impl OpenedFile {
    /// What the page has after the change.
    fn now(&self, change: impl FnOnce(&mut PageNow)) -> PageNow {
        let text_of = |place: &BlockPlace| match &*place.id {
            SKELETON => self.start.skeleton.clone(),
            DOCUMENT => self.start.document.clone(),
            _ => "H4sI".to_owned(),
        };
        let block = |place: BlockPlace| PageBlock { text: text_of(&place), place };
        let blocks = self.skeleton.places().into_iter().map(block).collect();
        let mut now = PageNow { blocks, policies: vec![POLICY.to_owned()] };
        change(&mut now);
        now
    }

    fn copy(&self, journal: &Journal, change: impl FnOnce(&mut PageNow)) -> Result<String, CopyError> {
        page::copy(&self.start, |_| self.now(change), journal, &KEYS)
    }
}

#[test]
fn a_copy_has_the_same_block_as_the_file_until_there_is_a_new_edit() {
    let file = opened();
    assert_eq!(file.copy(&file.document.journal, |_| {}), Ok(file.text.clone()));
    let mut edited = file.document.journal.clone();
    edited.record(id(9), 0, answer(cell("a", "59001"), ParticipationState::No, ("", "")));
    let copy = file.copy(&edited, |_| {}).expect("a copy");
    let read = page::document_in(&copy).expect("a block").expect("a document");
    assert_eq!((read.journal, read.package), (edited, file.document.package));
    assert_eq!((file.document.key, read.key), (None, Some(KEY)));
}

#[test]
fn a_file_without_edits_gets_no_key_and_a_copy_of_a_copy_keeps_its_own() {
    let block = empty().write();
    assert_eq!(page::block_with(&block, &Journal::default(), &KEYS), Ok(block.clone()));
    let mut journal = Journal::default();
    journal.record(id(9), 0, answer(cell("a", "59001"), ParticipationState::No, ("", "")));
    let first = page::block_with(&block, &journal, &KEYS).expect("a block");
    let other = CopyKeys { drawn: CopyKey::of([8; 32]), of_file: None };
    assert_eq!(page::block_with(&first, &journal, &other), Ok(first.clone()));
    journal.record(id(10), 0, answer(cell("a", "59001"), ParticipationState::TakesPart, ("", "")));
    let second = page::block_with(&first, &journal, &other).expect("a block");
    let key_of = |block: &str| Document::read(block).expect("a document").key;
    assert_eq!(key_of(&second), Some(KEY));
    // A file that is written over keeps the key that it has.
    let over = CopyKeys { of_file: Some(CopyKey::of([9; 32])), ..other };
    for opened in [&block, &second] {
        let written = page::block_with(opened, &journal, &over).expect("a block");
        assert_eq!(key_of(&written), over.of_file);
    }
    let damaged = second.replace(&KEY.to_hex(), "07");
    assert!(matches!(Document::read(&damaged), Err(Unreadable::Damaged(why)) if why.starts_with("key")));
}

#[test]
fn a_document_that_was_damaged_when_the_page_was_opened_is_not_copied() {
    let mut file = opened();
    "{".clone_into(&mut file.start.document);
    let refused = file.copy(&Journal::default(), |_| {});
    assert!(matches!(refused, Err(CopyError::Document(Unreadable::Damaged(_)))), "{refused:?}");
}

#[test]
fn whatever_was_changed_in_the_page_since_stops_the_copy() {
    let file = opened();
    let changes: [(&str, Change<'_>); 12] = [
        ("another program", &|now| now.blocks[0].text.push('A')),
        ("another skeleton", &|now| now.blocks[1].text = now.blocks[1].text.replace("/head", "/head\\u003e\\u003cimg")),
        ("another document", &|now| now.blocks[2].text = now.blocks[2].text.replacen("{ ", "{", 1)),
        ("an element is missing", &|now| drop(now.blocks.remove(0))),
        ("one before with the same id", &|now| now.blocks.insert(0, now.blocks[0].clone())),
        ("one after with the same id", &|now| now.blocks.push(now.blocks[1].clone())),
        ("another order", &|now| now.blocks.swap(0, 2)),
        ("another element", &|now| "TEMPLATE".clone_into(&mut now.blocks[0].place.tag)),
        ("another type", &|now| "module".clone_into(&mut now.blocks[0].place.kind)),
        ("another place", &|now| "DIV".clone_into(&mut now.blocks[2].place.parent)),
        ("no policy", &|now| now.policies.clear()),
        ("another policy", &|now| now.policies.push("script-src *".to_owned())),
    ];
    for (what, change) in changes {
        let refused = file.copy(&Journal::default(), change);
        assert_eq!(refused, Err(CopyError::Page(PageError::Changed)), "{what}");
    }
}

#[test]
fn what_was_changed_before_the_page_was_opened_stops_the_copy_too() {
    for (from, to) in
        [("/head", "/head\\u003e\\u003cimg"), ("sha256-a", "sha256-b"), ("\\u0001programme", "\\u0001program")]
    {
        let mut file = opened();
        file.start.skeleton = file.start.skeleton.replacen(from, to, 1);
        file.skeleton = Skeleton::read(&file.start.skeleton).expect("a skeleton");
        let policy = from.replace("sha256-a", "script-src 'sha256-b'");
        let refused = file.copy(&Journal::default(), |now| {
            if from == "sha256-a" {
                now.policies = vec![policy];
            }
        });
        assert_eq!(refused, Err(CopyError::Page(PageError::Changed)), "{from}");
    }
    let mut file = opened();
    file.start.skeleton.clear();
    assert_eq!(file.copy(&Journal::default(), |_| {}), Err(CopyError::Page(PageError::NoSkeleton)));
}
