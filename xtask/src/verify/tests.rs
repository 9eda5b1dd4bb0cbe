//! Files beside an original: a copy made by the function that the program uses, and files that were changed.

use domain::ids::EntryId;
use domain::journal::{Answer, CellName, Edit, Journal};
use domain::territory::ParticipationState;
use formats::page::{
    self as saved_page, BlockPlace, CopyKeys, DOCUMENT, FIGURES_END, FIGURES_START, PageBlock, PageNow,
};
use formats::page::{SKELETON, TextsAtStart};
use formats::{CopyKey, script_block};

use super::*;
use crate::{page, territory};

fn document() -> Document {
    Document::of(territory::package(&locations::bundled_territory()).unwrap()).unwrap()
}

/// A small single file with the bundled territory, put together as `cargo xtask dist` does.
fn original() -> String {
    let before = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<style id=\"fixe-1\">p{}</style>\n\
        </head>\n<body>\n<div id=\"sans-programme\">";
    let after = "<noscript>Éteint</noscript></div>\n\
        <script id=\"fixe-2\">start();</script>\n<script type=\"application/wasm\" id=\"programme\"></script>\n\
        <script type=\"application/json\" id=\"squelette\"></script>\n";
    let document = document();
    let figures = [FIGURES_START, &original_figures(&document.territory), FIGURES_END].concat();
    let page = [before, &figures, after, &script_block(&document.write()), "\n</body>\n</html>\n"].concat();
    dist::filled(&page, &[("programme".to_owned(), "H4sIAAAA".to_owned())]).unwrap()
}

/// The copy that the program saves from an open file.
fn copy_of(file: &str, journal: &Journal) -> String {
    let blocks = page::elements(file, "style, script").unwrap();
    let text_of = |name: &str| {
        let block = blocks.iter().find(|block| block.attribute("id") == Some(name)).unwrap();
        file[block.content.clone()].to_owned()
    };
    let start = TextsAtStart { skeleton: text_of(SKELETON), document: text_of(DOCUMENT), opened: None };
    let block = |place: &BlockPlace| PageBlock { place: place.clone(), text: text_of(&place.id) };
    let now = |places: &[BlockPlace]| PageNow { blocks: places.iter().map(block).collect(), policies: Vec::new() };
    saved_page::copy(&start, now, journal, &CopyKeys { drawn: CopyKey::of([7; 32]), of_file: None }).unwrap()
}

fn journal() -> Journal {
    let document = document();
    let (action, commune) = (&document.territory.actions()[0].id, &document.territory.communes()[0].code);
    let cell = CellName { action: action.clone(), commune: *commune };
    let mut journal = Journal::default();
    for (number, state) in [(1, ParticipationState::No), (2, ParticipationState::TakesPart)] {
        let note = Some("</script></noscript><script>alert(1)</script>".into());
        let answer = Edit::answer(Answer { note, ..Answer::since(cell.clone(), state, None) });
        journal.record(EntryId::from_random([number; 12]), 1, answer);
    }
    journal
}

fn compared(file: &str, original: &str) -> Result<FileComparison> {
    let named = |name: &str, text: &str| ComparedFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    FileComparison::of(&named("copie.html", file), &named("carnet.html", original))
}

/// The line about the first difference of a file whose program is another one.
fn difference_of(file: &str, original: &str) -> String {
    let comparison = compared(file, original).unwrap();
    assert!(!comparison.is_same_program);
    comparison.lines.into_iter().find(|line| line.starts_with("First difference")).unwrap()
}

/// What is said of a file that is no file that the program saves.
fn refusal_of(file: &str, original: &str) -> String {
    let error = compared(file, original).err().unwrap().to_string();
    let (_, wrong) = error.split_once("copie.html is not a file that the program saves: ").unwrap();
    wrong.to_owned()
}

#[test]
fn a_saved_copy_has_the_same_program_whatever_its_edits_and_a_copy_of_a_copy_too() {
    let original = original();
    assert_eq!(copy_of(&original, &Journal::default()), original);
    let comparison = compared(&original, &original).unwrap();
    assert!(comparison.is_same_program && comparison.lines[1].ends_with(", the same as the original"));
    let journal = journal();
    let copy = copy_of(&original, &journal);
    let copy_of_copy = copy_of(&copy_of(&original, &Journal::of(journal.entries().take(1).cloned())), &journal);
    assert_eq!(copy, copy_of_copy);
    let comparison = compared(&copy, &original).unwrap();
    assert!(comparison.is_same_program);
    let [from, file, program, about] = &comparison.lines[..] else { panic!("{:?}", comparison.lines) };
    assert_eq!(from, "Original: carnet.html");
    assert!(file.ends_with(", different from the original"), "{file}");
    let document = document();
    let emptied = original.replace(&document.write(), "").replace(&original_figures(&document.territory), "");
    let sum = Sha256::digest(emptied);
    assert_eq!(*program, format!("Program part: SHA-256 {sum:x}, the same as the original's"));
    let territory = document.territory;
    let (id, fingerprint) = (&territory.about().id, Fingerprint::of(&territory.after(&journal)));
    assert!(about.starts_with(&format!("Document: {id}, fingerprint {fingerprint}, with 2 ")), "{about}");
}

#[test]
fn another_program_is_reported_with_its_place() {
    let original = original();
    for (from, to, element) in [
        ("start();", "steal();", "fixe-2"),
        ("H4sIAAAA", "H4sIAAAB", "programme"),
        ("p{}", "p{display:none}", "fixe-1"),
        ("</body>", "<script>alert(1)</script></body>", "carnet"),
        ("\"kind\":", "</script><script>alert(1)</script>\"kind\":", "carnet"),
        ("</body>", "<p id=\"carnet\"></p></body>", "carnet"),
        (
            "<noscript>Éteint</noscript>",
            "<noscript></noscript><img src=x onerror=alert(1)></noscript>",
            "chiffres-d-origine",
        ),
        ("<h2>", "<h2 onclick=\"f()\">", "chiffres-d-origine"),
        ("</table>", "</table></div><img src=x>", "chiffres-d-origine"),
    ] {
        let changed = original.replacen(from, to, 1);
        let difference = difference_of(&changed, &original);
        assert!(difference.contains(&format!("in or after `{element}`")), "{difference}");
    }
    let redirect = "<meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">";
    let difference = difference_of(&original.replace("<meta charset=\"utf-8\">", redirect), &original);
    assert!(difference.contains("before every element with an id: \"<meta http-equiv"), "{difference}");
}

#[test]
fn figures_without_scripts_that_are_not_those_of_the_tables_are_reported() {
    let original = original();
    let comparison = compared(&original.replacen("<td>90</td>", "<td>91</td>", 1), &original).unwrap();
    assert!(!comparison.is_same_program);
    assert!(comparison.lines[2].ends_with(", the same as the original's"), "{}", comparison.lines[2]);
    assert_eq!(comparison.lines[3], "What it shows without scripts is not made from its tables");
}

#[test]
fn a_changed_copy_is_reported_at_its_own_byte_and_its_text_cannot_command_a_terminal() {
    let original = original();
    let copy = copy_of(&original, &journal()).replace("</body>", "\u{1b}[2J</body>");
    let difference = difference_of(&copy, &original);
    let at = copy.find('\u{1b}').unwrap();
    assert!(difference.starts_with(&format!("First difference: byte {at}, ")), "{difference}");
    assert!(difference.contains("\\u{1b}[2J") && !difference.contains('\u{1b}'), "{difference}");
}

#[test]
fn a_file_that_the_program_does_not_save_is_refused_in_a_sentence() {
    let original = original();
    let block = script_block("{}");
    for (from, to, wrong) in [
        ("</body>", [&block, "</body>"].concat(), "it has 2 document blocks instead of one"),
        (" id=\"carnet\"", " id='carnet'".to_owned(), "it has no document block"),
        ("\"kind\":", "<!--<script>\"kind\":".to_owned(), "its document has a tag at byte "),
        ("\"kind\":", "</noscript><img>\"kind\":".to_owned(), "its document has a tag at byte "),
        ("\"kind\":", "\u{1b}$B\"kind\":".to_owned(), "its document has a control character at byte "),
        ("</html>", "</html><script>alert(1)</script>".to_owned(), "something follows the end of its page, at byte "),
        ("</html>", String::new(), "its page does not end: "),
    ] {
        let refusal = refusal_of(&original.replacen(from, &to, 1), &original);
        assert!(refusal.starts_with(wrong), "{refusal}");
    }
    let (until_document, _) = original.split_once("\"kind\":").unwrap();
    assert!(refusal_of(until_document, &original).starts_with("its document block does not end"));
    assert_eq!(
        parts_of("a", b"<p>\xff").unwrap_err().to_string(),
        "a is not a file that the program saves: it is not UTF-8 from byte 3 on"
    );
}

#[test]
fn a_document_that_cannot_be_read_is_said_so_and_changes_no_program() {
    let original = original();
    let comparison = compared(&original.replace(&document().write(), "{}"), &original).unwrap();
    assert!(comparison.is_same_program);
    assert_eq!(comparison.lines[3], "Document: it cannot be read by this version of the program");
}

#[test]
fn the_exit_code_says_whether_the_program_is_the_same() {
    let folder = std::env::temp_dir().join(format!("carnet-verify-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let [ours, copy, other, cut] = ["a", "b", "c", "d"].map(|name| folder.join(name));
    let original = original();
    fs::write(&ours, &original).unwrap();
    fs::write(&copy, copy_of(&original, &journal())).unwrap();
    fs::write(&other, original.replace("start();", "steal();")).unwrap();
    fs::write(&cut, &original[..40]).unwrap();
    let codes = [&copy, &other, &cut, &folder.join("e")].map(|file| run(file, Some(&ours)));
    let against_cut = run(&copy, Some(&cut));
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(codes, [ExitCode::SUCCESS, ExitCode::from(1), ExitCode::from(2), ExitCode::from(2)]);
    assert_eq!(against_cut, ExitCode::from(2));
}

#[cfg(target_os = "linux")]
#[test]
fn the_command_of_the_guide_for_who_has_no_sources_gives_the_sum_of_the_program() {
    let guide = fs::read_to_string(locations::project().join("docs/verifier.md")).unwrap();
    let command = guide.lines().find(|line| line.starts_with("sed ")).unwrap();
    let folder = std::env::temp_dir().join(format!("carnet-guide-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let copy = copy_of(&original(), &journal());
    fs::write(folder.join("copie.html"), &copy).unwrap();
    let output = std::process::Command::new("sh").args(["-c", command]).current_dir(&folder).output();
    fs::remove_dir_all(&folder).unwrap();
    let sum = parts_of("copie.html", copy.as_bytes()).unwrap().program_sum();
    assert_eq!(String::from_utf8_lossy(&output.unwrap().stdout), format!("{sum}  -\n"));
}
