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
