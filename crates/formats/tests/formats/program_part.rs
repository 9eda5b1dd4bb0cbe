//! The program part of a file: all of it but its document.

use fixtures::mel::MEL;
use formats::page::{FIGURES_END, FIGURES_START, FileParts, FilePartsError, original_figures};
use formats::{DOCUMENT_BLOCK_END, DOCUMENT_BLOCK_START, escape_for_script, script_block};
use proptest::prelude::*;

const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"fr\">\n<body>\n<p id=\"n\">Été</p>\n";
const FOOT: &str = "\n</body>\n</html>\n";

/// A file with this text as its document.
fn file(document: &str) -> String {
    [HEAD, &script_block(document), FOOT].concat()
}

fn program() -> String {
    [HEAD, DOCUMENT_BLOCK_START, DOCUMENT_BLOCK_END, FOOT].concat()
}

#[test]
fn a_file_has_the_document_and_the_program_in_their_places() {
    let file = file("{}");
    let parts = FileParts::of(file.as_bytes()).expect("a file");
    assert_eq!((parts.document(), parts.program()), ("{}", program()));
    assert_eq!(parts.place_in_file(0), 0);
    let (foot, in_program) = (file.find(FOOT).expect("a foot"), program().find(FOOT).expect("a foot"));
    assert_eq!(parts.place_in_file(in_program), foot);
    assert_eq!(FileParts::of(program().as_bytes()).map(|empty| empty.program_sum()), Ok(parts.program_sum()));
}

#[test]
fn the_figures_of_the_tables_are_no_part_of_the_program_unless_there_is_anything_else_in_their_place() {
    let with = |figures: &str| [HEAD, FIGURES_START, figures, FIGURES_END, &script_block("{}"), FOOT].concat();
    let program = |file: &str| FileParts::of(file.as_bytes()).expect("a file").program();
    let (figures, none) = (original_figures(&MEL), program(&with("")));
    let file = with(&figures);
    let parts = FileParts::of(file.as_bytes()).expect("a file");
    assert_eq!((parts.figures(), parts.program()), (&*figures, none.clone()));
    for text in ["</body>", FIGURES_END, DOCUMENT_BLOCK_END, FIGURES_START] {
        assert_eq!(parts.place_in_file(none.find(text).expect("a place")), file.find(text).expect("a place"), "{text}");
    }
    for other in [
        "<script>f()</script>",
        "<p>",
        "text",
        &figures.replacen("<td>", "<td hidden>", 1),
        &[FIGURES_START, &figures].concat(),
    ] {
        assert_ne!(program(&with(other)), none, "{other}");
    }
    let twice = [FIGURES_START, &figures, FIGURES_END, &file].concat();
    assert_ne!(program(&twice), none, "several");
}

#[test]
fn the_sum_of_the_program_is_the_sha_256_of_the_file_without_its_document() {
    let empty = [DOCUMENT_BLOCK_START, DOCUMENT_BLOCK_END, "</html>"].concat();
    let parts = FileParts::of(empty.as_bytes()).expect("a file");
    // Printed by sha256sum for these bytes.
    assert_eq!(parts.program_sum(), "949ba37d712c1b41df15b4a8b93c566b481f8dd2fe69b186c22be137a038ee1f");
}

#[test]
fn a_file_without_an_end_or_with_more_than_one_is_refused() {
    let at = file("").find("</html>").expect("an end") + "</html>".len();
    let of = |text: String| FileParts::of(text.as_bytes()).err();
    assert_eq!(of(file("").replace("</html>", "")), Some(FilePartsError::OpenPage));
    for more in ["\n", " ", "<p>", "\n</html>"] {
        assert_eq!(of([&file(""), more].concat()), Some(FilePartsError::AfterPage { at }), "{more:?}");
    }
    assert_eq!(of(file("").trim_end().to_owned()), None);
}

proptest! {
    #[test]
    fn no_document_that_is_written_changes_the_program(
        json in proptest::collection::vec(prop_oneof![any::<String>(), Just("</script><!--<script>".to_owned())], 0..4),
    ) {
        let json = serde_json::Value::from(json).to_string();
        let file = file(&json);
        let parts = FileParts::of(file.as_bytes()).expect("a file");
        prop_assert_eq!(parts.program(), program());
        prop_assert_eq!(parts.document(), escape_for_script(&json));
    }

    #[test]
    fn a_byte_that_is_changed_added_or_removed_outside_of_the_document_is_noticed(
        place in any::<prop::sample::Index>(), bytes in proptest::collection::vec(any::<u8>(), 0..4), removed in 0_usize..3,
    ) {
        let mut changed = program().into_bytes();
        let start = place.index(changed.len());
        let end = (start + removed).min(changed.len());
        changed.splice(start..end, bytes.iter().copied());
        let same_program = FileParts::of(&changed).is_ok_and(|parts| parts.program() == program());
        // What was put into the document is no change of the program.
        let before = [HEAD, DOCUMENT_BLOCK_START].concat();
        let after = [DOCUMENT_BLOCK_END, FOOT].concat();
        let is_around_a_document = changed.starts_with(before.as_bytes()) && changed.ends_with(after.as_bytes());
        prop_assert!(!same_program || is_around_a_document);
    }
}
