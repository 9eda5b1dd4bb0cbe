//! JSON read and written by hand says what the reader and the writer of `serde_json` say.

use domain::json::{read, written};
use proptest::prelude::*;
use serde_json::{Map, Value};

fn values() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        prop::num::f64::NORMAL.prop_map(Value::from),
    ];
    let plain = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        any::<String>().prop_map(Value::from)
    ];
    plain.prop_recursive(4, 40, 6, |inner| {
        let members = prop::collection::vec((any::<String>(), inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::from),
            members.prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// What was read, if anything; the power of ten of a number may be spelled in several ways.
fn spelled<Wrong>(value: Result<Value, Wrong>) -> Option<String> {
    value.ok().map(|value| value.to_string().replace('E', "e").replace("e+", "e"))
}

#[test]
fn a_text_is_refused_where_serde_json_refuses_it_and_says_the_same_where_not() {
    let texts = [
        "",
        " ",
        "nul",
        "null",
        "nullx",
        "tru",
        " true ",
        "false,",
        "0",
        "-0",
        "01",
        "-",
        "1.",
        "1.5",
        ".5",
        "1e5",
        "1E+05",
        "1e",
        "1.e1",
        "-1.25e-3",
        "18446744073709551616",
        "-9223372036854775809",
        "+1",
        "[",
        "[]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,2] ",
        "]",
        "{",
        "{}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{1:2}",
        "{\"a\":1,\"a\":2}",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u00e9\\/\\b\\f\\n\\r\\t\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u12\"",
        "\"\\u12é4\"",
        "\"a\tb\"",
        "\"é\u{2028}\"",
        "\"\u{7f}\"",
        "\u{feff}1",
        "1\u{a0}",
        "/**/1",
        "NaN",
        "'a'",
    ];
    for text in texts {
        assert_eq!(spelled(read(text)), spelled(serde_json::from_str(text)), "{text}");
    }
    for depth in [127, 128, 100_000] {
        let text = ["[".repeat(depth), "]".repeat(depth)].concat();
        assert_eq!(spelled(read(&text)), spelled(serde_json::from_str(&text)), "{depth} deep");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    assert_eq!(read("{\n \"a\": x}"), Err("expected value at line 2 column 6".to_owned()));
    assert_eq!(read("[1"), Err("EOF while parsing at line 1 column 2".to_owned()));
}

/// Texts that programs of this project have written.
const REAL: [&str; 2] = [include_str!("journal_v2.jsonl"), include_str!("../../../data/mel/datapackage.json")];

/// What has surprised readers of JSON.
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

/// A real text with a few stretches taken out and other ones put in, wherever they fall.
fn broken() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(&SURPRISES[..]).prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..4),
    ];
    let change = (any::<prop::sample::Index>(), 0..12_usize, piece);
    (prop::sample::select(&REAL[..]), any::<prop::sample::Index>(), prop::collection::vec(change, 0..4)).prop_map(
        |(real, line, changes)| {
            let lines: Vec<&str> = if real.starts_with("{\n") { vec![real] } else { real.lines().collect() };
            let mut bytes = lines[line.index(lines.len())].as_bytes().to_vec();
            for (at, length, piece) in changes {
                let at = at.index(bytes.len() + 1);
                let end = bytes.len().min(at + length);
                bytes.splice(at..end, piece);
            }
            String::from_utf8_lossy(&bytes).into_owned()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_real_text_that_was_broken_is_taken_for_what_serde_json_takes_it(text in broken()) {
        prop_assert_eq!(spelled(read(&text)), spelled(serde_json::from_str(&text)), "{}", text);
    }

    #[test]
    fn how_deep_values_may_lie_is_what_serde_json_allows(opened in prop::collection::vec(any::<bool>(), 100..150)) {
        let opening: String = opened.iter().map(|list| if *list { "[" } else { "{\"a\":" }).collect();
        let closing: String = opened.iter().rev().map(|list| if *list { "]" } else { "}" }).collect();
        let text = [&opening, "0", &closing].concat();
        prop_assert_eq!(spelled(read(&text)), spelled(serde_json::from_str(&text)));
    }
}

proptest! {
    #[test]
    fn any_value_is_written_as_serde_json_writes_it_and_read_back(value in values()) {
        prop_assert_eq!(written(&value), value.to_string());
        prop_assert_eq!(read(&written(&value)), Ok(value.clone()));
        let spaced = serde_json::to_string_pretty(&value).expect("a text");
        prop_assert_eq!(read(&spaced), Ok(value));
    }

    #[test]
    fn a_text_that_was_cut_or_changed_is_taken_for_what_serde_json_takes_it(
        value in values(), at in any::<prop::sample::Index>(), sign in "[ -~é]?"
    ) {
        let mut letters: Vec<char> = written(&value).chars().collect();
        let at = at.index(letters.len());
        letters.splice(at..=at, sign.chars());
        let text: String = letters.into_iter().collect();
        prop_assert_eq!(spelled(read(&text)), spelled(serde_json::from_str(&text)), "{}", text);
    }
}
