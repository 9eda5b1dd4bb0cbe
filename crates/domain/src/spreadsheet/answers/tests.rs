//! Which texts are answers, and which are not.

use super::*;
use ParticipationState::{Interested, No, NotConcerned, TakesPart, Unknown};
use proptest::prelude::*;

fn read(text: &str) -> Option<(ParticipationState, String, String)> {
    let date = |date: Option<ReducedDate>| date.map(|date| date.to_string()).unwrap_or_default();
    parse_answer(text).unwrap().map(|it| (it.state, date(it.since), date(it.until)))
}

#[test]
fn a_state_is_read_in_all_its_spellings() {
    for (state, texts) in [
        (TakesPart, &["oui", "OUI", " Oui ", "o", "x", "X", "1", "vrai", "VRAI", "TRUE", "Participe", "✓", "☑"][..]),
        (TakesPart, &["Oui (1)", "Oui*", "oui²", "x (2)", "«\u{a0}oui\u{a0}»", "Oui\u{202f}!", "✔\u{fe0f}", "✅"]),
        (No, &["non", "Non.", "n", "0", "faux", "FALSE", "Ne participe pas", "pas intéressée", "✗", "☐"]),
        (Interested, &["intéressée", "Interesse", "i", "non, mais intéressée", "Non, mais elle est intéressée"]),
        (NotConcerned, &["non concernée", "NON CONCERNE", "sans objet", "s.o.", "n/a", "Pas concernée"]),
        (Unknown, &["?", "inconnue", "Inconnu", "NSP", "non renseigné", "Inconnue\u{a0}: aucune réponse"]),
    ] {
        for text in texts {
            assert_eq!(read(text), Some((state, String::new(), String::new())), "{text:?}");
        }
    }
    assert_eq!(read("  "), None);
}

#[test]
fn a_state_may_have_a_date_and_a_date_alone_is_a_participation() {
    for (text, state, since) in [
        ("oui depuis 2017", TakesPart, "2017"),
        ("Oui (avril 2017)", TakesPart, "2017-04"),
        ("oui, le 01/04/2017", TakesPart, "2017-04-01"),
        ("x 2017-04", TakesPart, "2017-04"),
        ("oui à partir du 1er avril 2017", TakesPart, "2017-04-01"),
        ("Participe depuis avril 2019", TakesPart, "2019-04"),
        ("Ne participe plus depuis 2018", No, "2018"),
        ("non depuis 2018", No, "2018"),
        ("intéressée depuis le 13/12/2019", Interested, "2019-12-13"),
        ("2017", TakesPart, "2017"),
        ("1/4/2017", TakesPart, "2017-04-01"),
        ("1 avril 2017", TakesPart, "2017-04-01"),
        ("depuis avril 2017", TakesPart, "2017-04"),
        ("avr-17", TakesPart, "2017-04"),
    ] {
        assert_eq!(read(text), Some((state, since.to_owned(), String::new())), "{text:?}");
    }
    assert_eq!(read("oui depuis 04/2017, plus depuis 2019"), Some((TakesPart, "2017-04".into(), "2019".into())));
    assert_eq!(read("non, plus depuis 2019"), Some((No, String::new(), "2019".into())));
}

#[test]
fn any_other_text_is_an_error_and_is_not_guessed() {
    for text in [
        "peut-être",
        "oui et non",
        "non intéressée",
        "nc",
        "-",
        "12",
        "42826",
        "oui depuis longtemps",
        "1200",
        "oui plus depuis",
        "oui\u{202f}?",
        "oui/non",
        "o/n",
        "#1",
        "#N/A",
        "#N/D",
        "#REF!",
        "#VALEUR!",
        "#DIV/0!",
        "#NOM?",
        "#NULL!",
        "#NOMBRE!",
        "Err:502",
        "+1",
        "-1",
        "1%",
        "1\u{a0}%",
        "=o",
        "(1)",
        "1.",
        "n/",
        "í",
        "ñ",
        "ó",
        "-2017",
        "#2017",
        "~2017",
        "2017\u{a0}€",
        "☒",
        "●",
    ] {
        assert_eq!(parse_answer(text), Err(NotAnAnswer), "{text:?}");
    }
}

/// The signs that people and spreadsheets put in cells, beyond ASCII.
const SIGNS: &str = "àâäáãéèêëíìîïóòôöõúùûüÿýçñœæÀÉÈÊÎÔÙÇŒÆßøåΩµªº¹²³¼½¾×÷±¬°§¶·•–—‘’‚“”„«»‹›…‰€£¥¢©®™†‡←↑→↓↔⇒∅∈∉∑−√∞≈≠≤≥\
    ■□▪▫▲△▼▽◆◇○●◐◑◯★☆☐☑☒✓✔✕✖✗✘✚✛✓❌✅❎❓❔❗➕➖➡①②⓪㊀Ⅰⅰ０１ｏｎｘｉОоХхıİ\u{a0}\u{ad}\u{200b}\u{202f}\u{feff}\u{301}👍👎🗹";

#[test]
fn of_all_signs_alone_or_doubled_only_those_that_are_meant_answer() {
    let ascii = (' '..='~').collect::<String>();
    for sign in ascii.chars().chain(SIGNS.chars()) {
        let expected = match sign {
            'o' | 'O' | 'x' | 'X' | '1' | '✓' | '✔' | '☑' | '✅' | '🗹' => Some(TakesPart),
            'n' | 'N' | '0' | '✗' | '✘' | '☐' | '❌' => Some(No),
            'i' | 'I' => Some(Interested),
            '?' => Some(Unknown),
            _ => None,
        };
        let alone = parse_answer(&sign.to_string()).ok().flatten();
        assert_eq!(alone, expected.map(CellAnswer::plain), "{sign:?}");
        let doubled = parse_answer(&[sign, sign].iter().collect::<String>()).ok().flatten();
        assert_eq!(doubled, None, "{sign:?} twice");
        for word in ["o", "n", "1", "0", "x", "i"] {
            let beside = [format!("{sign}{word}"), format!("{word}{sign}")];
            for text in beside.iter().filter(|_| !sign.is_whitespace() && sign.is_ascii_punctuation() && sign != '*') {
                assert_eq!(parse_answer(text), Err(NotAnAnswer), "{text:?}");
            }
        }
    }
}

fn any_date() -> impl Strategy<Value = Option<ReducedDate>> {
    let iso = (1900u16..=2100, 1u8..=12, 1u8..=28, 0usize..3);
    prop::option::of(iso.prop_map(|(year, month, day, length)| {
        let full = format!("{year}-{month:02}-{day:02}");
        ReducedDate::parse(&full[..[4, 7, 10][length]]).expect("a date")
    }))
}

proptest! {
    #[test]
    fn an_answer_is_read_back_from_its_text(
        state in prop::sample::select(ParticipationState::ALL.to_vec()), since in any_date(), until in any_date(),
    ) {
        let answer = CellAnswer { state, since, until };
        prop_assert_eq!(parse_answer(&answer_text(answer)), Ok(Some(answer)));
    }

    #[test]
    fn no_text_makes_parsing_panic(text in "\\PC*") {
        let _ = parse_answer(&text);
    }
}
