//! What the single file is put together from.

use formats::page::{FIGURES_END, FIGURES_START, FileParts};
use formats::script_block;

use super::*;

#[test]
fn the_policy_of_the_static_folder_is_replaced_by_that_of_the_file() {
    let page = "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\
                <link rel=\"stylesheet\" href=\"a.css\"><script src=\"b.js\"></script>";
    let parts = Parts { style: "a{}".into(), scripts: ["b()".to_owned()].into(), modules: Vec::new() };
    let policy = policy::of_file(&["b()".to_owned()], "a{}");
    assert_eq!(
        assemble(page, parts).unwrap(),
        format!(
            "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             <style id=\"{FIXED}1\">a{{}}</style><script id=\"{FIXED}2\">b()</script>"
        )
    );
    let parts = Parts { style: String::new(), scripts: VecDeque::new(), modules: Vec::new() };
    assert!(assemble("<meta charset=\"utf-8\">", parts).is_err(), "a file without a policy");
}

#[test]
fn a_skeleton_filled_with_the_texts_of_its_page_gives_the_page() {
    let page = "<style id=\"fixe-1\">a{}</style><div id=\"n\">\n<p>&lt;</div><script id=\"s\">1</script>";
    let blocks = blocks(page).unwrap();
    assert_eq!(blocks.len(), 2);
    let text_of = |name: &str| {
        let block = blocks.iter().find(|block| block.attribute("id") == Some(name))?;
        Some(&page[block.content.clone()])
    };
    assert_eq!(skeleton(page, &blocks).fill(text_of).as_deref(), Ok(page));
    assert!(super::blocks("<script>1</script>").is_err());
    assert!(super::blocks("<script id=\"s\">1\r\n</script>").is_err());
}

#[test]
fn the_script_that_watches_the_opening_comes_first_and_is_the_same_in_every_encoding() {
    let source = |name: &str| fs::read_to_string(locations::project().join(name)).unwrap();
    let page = source("index.html");
    let (_, head) = page.split_once("<meta charset=\"utf-8\">\n").unwrap();
    assert!(head.starts_with("<link data-trunk rel=\"inline\" type=\"js\" href=\"boot/watch.js\">"), "{head}");
    let watch = source("boot/watch.js");
    assert!(watch.is_ascii());
    // A file that was re-encoded is recognised by the text that the script compares.
    let (_, opening) = page.split_once("<p id=\"ouverture\" data-texte=\"").unwrap();
    let (opening, _) = opening.split_once('"').unwrap();
    let escaped =
        |letter: char| if letter.is_ascii() { letter.to_string() } else { format!("\\u{:04x}", letter as u32) };
    assert!(!opening.is_ascii());
    assert!(watch.contains(&format!("'{}'", opening.chars().map(escaped).collect::<String>())), "{opening}");
    assert_eq!(page::minified(&watch).lines().next(), Some("(function () {"));
}

#[test]
fn a_file_of_another_territory_has_another_document_and_other_figures_and_the_same_program() {
    let document = |name: &str| territory::document(&locations::project().join(name)).unwrap();
    let (bundled, other) = (document("data/mel"), document("data/exemples/grand-chambery"));
    let empty = ["<!DOCTYPE html>\n<html>\n", FIGURES_START, FIGURES_END, "\n", &script_block(""), "\n</html>\n"];
    let page = with_territory(&empty.concat(), &bundled).unwrap();
    let changed = with_territory(&page, &other).unwrap();
    assert_eq!(with_territory(&changed, &bundled).unwrap(), page);
    let parts = |text: &str| FileParts::of(text.as_bytes()).map(|parts| (parts.program(), parts.figures().to_owned()));
    let ((program, figures), (same, others)) = (parts(&page).unwrap(), parts(&changed).unwrap());
    assert_eq!((&program, &program), (&same, &empty.concat()));
    assert!(figures.contains("Lille") && others.contains("Chambéry"), "{others}");
    assert!(!changed.contains("Lille") && !changed.contains("MEL") && !changed.contains("étropole"), "{others}");
    assert!(with_territory("<p>", &other).is_err());
}

#[test]
fn a_script_that_would_end_early_is_refused() {
    assert!(checked("let a = '</script>'".into(), "</script").is_err());
    assert!(checked("let a = 1".into(), "</script").is_ok());
}
