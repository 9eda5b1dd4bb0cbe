//! The kept corpus of each fuzz target, replayed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use formats::{AnswersFile, Document, EditsFile};
use readers::TARGETS;

/// Longer than any file of the corpus takes here, unoptimised and beside other work.
const AT_MOST: Duration = Duration::from_secs(10);

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

#[test]
fn no_file_of_the_corpus_makes_its_reader_panic_or_hang() {
    for target in TARGETS {
        let folder = fuzz().join("corpus").join(target.name);
        let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(files.len() > 3, "{}: {} files", folder.display(), files.len());
        for file in files {
            let start = Instant::now();
            println!("{}", file.display());
            (target.read)(&fs::read(&file).unwrap());
            assert!(start.elapsed() < AT_MOST, "{}: {:?}", file.display(), start.elapsed());
        }
    }
}

#[test]
fn every_reader_has_a_fuzz_target_of_its_name() {
    let manifest = fs::read_to_string(fuzz().join("Cargo.toml")).unwrap();
    for target in TARGETS {
        let source = fs::read_to_string(fuzz().join("targets").join(format!("{}.rs", target.name))).unwrap();
        assert!(source.contains(&format!("readers::{}(bytes)", target.name)), "{}", target.name);
        assert!(manifest.contains(&format!("name = \"{}\"", target.name)), "{}", target.name);
    }
}

#[test]
fn nothing_at_all_and_any_single_byte_is_read_or_refused() {
    for target in TARGETS {
        (target.read)(&[]);
        (0..=u8::MAX).for_each(|byte| (target.read)(&[byte]));
    }
}

#[test]
fn the_saved_files_of_the_corpus_are_still_read_so_that_what_follows_is_reached() {
    let text = |name: &str| fs::read_to_string(fuzz().join("corpus").join(name)).unwrap();
    assert!(AnswersFile::read(&text("answer/v4.json")).is_ok());
    for name in ["answer/edits-v1.json", "answer/edits-v2-lines.json", "answer/edits-v3-lines.json"] {
        assert!(EditsFile::read(&text(name)).is_ok_and(|file| file.damaged.is_empty()), "{name}");
    }
    assert!(EditsFile::read(&text("answer/edits-v4-lines.json")).is_ok_and(|file| file.damaged.is_empty()));
    assert!(Document::read(&text("document/edits.json")).is_ok_and(|document| document.journal.entries().len() == 3));
}
