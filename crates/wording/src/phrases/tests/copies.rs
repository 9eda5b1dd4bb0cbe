//! What is copied.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope};
use fixtures::mel::MEL;

use super::super::{PhraseKind, PhraseSubject, PhraseText, texts};
use super::super::{as_html, as_text, edited_as_html, edited_as_text, endings};

fn first(kind: PhraseKind) -> PhraseText {
    let snapshot = DaySnapshot::on(&Arc::new(MEL.clone()), Day::parse("2019-12-13").expect("a day"), Scope::Everything);
    texts(&snapshot, PhraseSubject::Territory, kind, 5).swap_remove(0)
}

#[test]
fn a_plain_copy_has_the_mark_in_words_the_notes_and_its_source() {
    let text = first(PhraseKind::Summary);
    let copied = as_text(&text, true, &endings(Some("Inventé.".to_owned()), "Schéma, au 13 décembre 2019.", false));
    let mut parts = copied.split("\n\n");
    let sentence =
        "Au 13 décembre 2019, 86\u{a0}communes sur\u{a0}90¹ participent à au moins 5\u{a0}actions (illustratif).";
    assert_eq!(parts.next(), Some(sentence));
    let note = parts.next().expect("a note");
    assert!(note.starts_with("¹ Communes membres qui participent à au moins 5\u{a0}actions en cours"), "{note}");
    assert_eq!(parts.next(), Some("Inventé."));
    assert_eq!(parts.next(), Some("Source\u{a0}: Schéma, au 13 décembre 2019."));
    assert_eq!(parts.next(), None);
    let without = as_text(&text, false, &[]);
    assert_eq!(without, sentence.replace('¹', ""));
    assert_eq!([documents::superscript(1), documents::superscript(20)], ["¹", "²⁰"]);
}

#[test]
fn a_formatted_copy_refers_to_each_note_once_with_an_anchor_and_escapes_what_it_says() {
    let html = as_html(&first(PhraseKind::Press), true, &["a < b & \"c\"".to_owned()]);
    for number in ["1", "2", "3"] {
        let anchor = format!("name=\"sdfootnote{number}anc\"");
        assert_eq!(html.matches(&anchor).count(), 1, "{anchor} in {html}");
        assert_eq!(html.matches(&format!("<div id=\"sdfootnote{number}\">")).count(), 1);
    }
    assert!(html.contains("<p><small>a &lt; b &amp; &quot;c&quot;</small></p>"), "{html}");
    assert!(html.contains("(illustratif)."), "{html}");
    let bare = as_html(&first(PhraseKind::Press), false, &[]);
    assert!(!bare.contains("sdfootnote"), "{bare}");
}

#[test]
fn a_list_is_a_list_and_an_edited_text_says_so() {
    let snapshot = DaySnapshot::on(&Arc::new(MEL.clone()), Day::parse("2019-12-13").expect("a day"), Scope::Everything);
    let decision = &texts(&snapshot, PhraseSubject::Territory, PhraseKind::Deliberation, 5)[1];
    let html = as_html(decision, false, &[]);
    assert_eq!((html.matches("<ul>").count(), html.matches("</ul>").count()), (1, 1), "{html}");
    let ends = endings(None, "Schéma.", true);
    assert_eq!(edited_as_text("Un.\n\nDeux.\n", &ends), "Un.\n\nDeux.\n\nTexte modifié, d’après\u{a0}: Schéma.");
    let html = edited_as_html("Un < deux.\n\nTrois.", &ends);
    let expected = "<p>Un &lt; deux.</p><p>Trois.</p><p><small>Texte modifié, d’après\u{a0}: Schéma.</small></p>";
    assert_eq!(html, expected);
}
