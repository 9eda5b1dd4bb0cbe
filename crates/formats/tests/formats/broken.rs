//! Damaged texts: they are refused, or read as what they were.

use crate::document::empty;
use formats::{Document, Unreadable, read_entry, write_entry};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn an_error_in_json_is_reported_with_line_and_column() {
    let message = |text| match Document::read(text) {
        Err(Unreadable::Damaged(message)) => message,
        other => format!("{other:?}"),
    };
    assert_eq!(message("{\n \"a\": x}"), "expected value at line 2 column 7");
    assert_eq!(message("[1"), "EOF while parsing a list at line 1 column 2");
    assert_eq!(message("{} {}"), "trailing characters at line 1 column 4");
    assert_eq!(message(&"[".repeat(200_000)), "recursion limit exceeded at line 1 column 128");
}

#[test]
fn values_may_be_nested_up_to_a_limit() {
    let with = |depth: usize| {
        let nest = ["[".repeat(depth), "]".repeat(depth)].concat();
        empty().write().replacen("{\"", &format!("{{\"deep\":{nest},\""), 1)
    };
    assert_eq!(Document::read(&with(126)), Ok(empty()));
    assert!(matches!(Document::read(&with(127)), Err(Unreadable::Damaged(_))));
}

#[test]
fn numbers_of_a_package_are_written_unchanged() {
    let mut document = empty();
    let numbers =
        "[1.50,-0,1e+5,-2.5e-300,0.10000000000000000000000000000000001,1e+400,123456789012345678901234567890]";
    document.package.descriptor["more"] = serde_json::from_str(numbers).expect("numbers");
    let text = document.write();
    assert!(text.contains(&format!("\"more\":{numbers}")), "{text}");
    assert_eq!(Document::read(&text).map(|it| it.write()), Ok(text));
}

#[test]
fn of_two_members_with_the_same_name_the_last_counts() {
    let text = empty().write().replacen("\"kind\":", "\"kind\":\"answers\",\"kind\":", 1);
    assert_eq!(Document::read(&text), Ok(empty()));
}

#[test]
fn unknown_members_are_ignored() {
    let mut saved: Value = serde_json::from_str(&empty().write()).expect("JSON");
    saved["more"] = json!({"a": 1.5});
    saved["tables"][0]["more"] = json!(-1);
    saved["tables"][0]["columns"][0]["more"] = json!([null]);
    assert_eq!(Document::read(&saved.to_string()), Ok(empty()));
}

/// Lines written by released versions of the program.
const REAL: &str = include_str!("journal_v5.jsonl");

/// Texts that JSON parsers have handled wrongly.
const SURPRISES: [&str; 24] = [
    "\\ud83d",
    "\\ude00",
    "\\ud83d\\ude00",
    "\\u",
    "\\u00",
    "\\",
    "\"",
    "\\\"",
    "1e999999999",
    "-1E-99999999999",
    "0.",
    "-",
    "00",
    "\0",
    "\u{7f}",
    "\u{feff}",
    "\u{2028}",
    "é",
    "[[[[",
    "{\"\":",
    "}",
    "],",
    ":",
    "//",
];

/// A released line, and the same line with up to three byte ranges replaced at random.
fn broken() -> impl Strategy<Value = (&'static str, String)> {
    let replacement = prop_oneof![
        prop::sample::select(&SURPRISES[..]).prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..4),
    ];
    let change = (any::<prop::sample::Index>(), 0..12_usize, replacement);
    let lines: Vec<&str> = REAL.lines().collect();
    (prop::sample::select(lines), prop::collection::vec(change, 0..4)).prop_map(|(line, changes)| {
        let mut bytes = line.as_bytes().to_vec();
        for (at, length, replacement) in changes {
            let at = at.index(bytes.len() + 1);
            let end = bytes.len().min(at + length);
            bytes.splice(at..end, replacement);
        }
        (line, String::from_utf8_lossy(&bytes).into_owned())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn a_damaged_line_is_refused_or_read_as_the_original((line, broken) in broken()) {
        match read_entry(&broken) {
            Ok(entry) => prop_assert_eq!(write_entry(&entry), line, "{}", broken),
            Err(Unreadable::Damaged(message)) => prop_assert!(!message.is_empty() && message.len() < 200, "{}", message),
            Err(other) => prop_assert!(matches!(other, Unreadable::Newer(_)), "{:?}", other),
        }
    }
}
