//! Reads an answer from a spreadsheet cell: a word for the state, dates, or both.

use crate::answering::CellAnswer;
use crate::dates::ReducedDate;
use crate::folding::folded;
use crate::french_dates::{parse_words, typable};
use crate::territory::ParticipationState;

/// The folded words that are read as each state. If one word begins with another, the longer one comes first.
const WORDS: [(ParticipationState, &[&str]); 5] = [
    (
        ParticipationState::Interested,
        &["interessee", "interesse", "non mais elle est interessee", "non mais interessee", "souhaite participer", "i"],
    ),
    (
        ParticipationState::NotConcerned,
        &["non concernee", "non concerne", "pas concernee", "pas concerne", "sans objet", "s o", "so", "n a", "na"],
    ),
    (
        ParticipationState::Unknown,
        &[
            "inconnue aucune reponse",
            "inconnue",
            "inconnu",
            "ne sait pas",
            "nsp",
            "non renseignee",
            "non renseigne",
            "non communique",
        ],
    ),
    (
        ParticipationState::No,
        &[
            "non participante",
            "non",
            "ne participe pas absente de la liste complete",
            "ne participe pas",
            "ne participe plus",
            "n adhere pas",
            "pas interessee",
            "jamais",
            "faux",
            "false",
            "n",
            "0",
        ],
    ),
    (
        ParticipationState::TakesPart,
        &["oui", "participe", "participante", "adhere", "adherente", "vrai", "true", "ok", "o", "x", "1"],
    ),
];

/// The word that is written for a state, when a cell is copied or shown.
#[must_use]
pub const fn state_word(state: ParticipationState) -> &'static str {
    match state {
        ParticipationState::TakesPart => "oui",
        ParticipationState::No => "non",
        ParticipationState::Interested => "intéressée",
        ParticipationState::NotConcerned => "non concernée",
        ParticipationState::Unknown => "inconnue",
    }
}

/// Symbols that are read as a state.
const SYMBOLS: [(&str, ParticipationState); 5] = [
    ("?", ParticipationState::Unknown),
    ("✓", ParticipationState::TakesPart),
    ("✔", ParticipationState::TakesPart),
    ("✗", ParticipationState::No),
    ("✘", ParticipationState::No),
];

/// Folded words before a date that are ignored.
const BEFORE_A_DATE: [&str; 9] = ["depuis", "le", "l", "annee", "a", "partir", "compter", "de", "du"];

/// The mark of an answer that rests on illustrative data, in a copied text.
pub const ILLUSTRATIVE: &str = "illustratif";

/// The years that are accepted in a date. A date of another year is not an answer.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// The error for a text that is not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAnswer;

/// Reads the text of a cell; `None` if it is empty.
///
/// # Errors
/// The text is not a state, a date, or a state with dates.
pub fn parse_answer(text: &str) -> Result<Option<CellAnswer>, NotAnAnswer> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Some((_, state)) = SYMBOLS.iter().find(|(symbol, _)| *symbol == text) {
        return Ok(Some(CellAnswer { state: *state, since: None, until: None }));
    }
    let folded = folded(text);
    let folded = without_mark(&folded);
    // Dates are tried first, so that « 1/4/2017 » is not read as the state « 1 ».
    let stated = if date(&words(folded)).is_some() { None } else { leading_state(folded) };
    let (state, rest) = stated.unwrap_or((ParticipationState::TakesPart, folded));
    let words = words(rest);
    let end = words.windows(2).position(|pair| pair == ["plus", "depuis"]).unwrap_or(words.len());
    let (since, until) = words.split_at(end);
    let since = if since.is_empty() && stated.is_some() { None } else { Some(date(since).ok_or(NotAnAnswer)?) };
    let until = if until.is_empty() { None } else { Some(date(&until[1..]).ok_or(NotAnAnswer)?) };
    Ok(Some(CellAnswer { state, since, until }))
}

/// A folded text without the [`ILLUSTRATIVE`] mark after it. The mark alone is not an answer.
fn without_mark(folded: &str) -> &str {
    let before = folded.strip_suffix(ILLUSTRATIVE).and_then(|before| before.strip_suffix(' '));
    before.unwrap_or(folded)
}

fn words(folded: &str) -> Vec<&str> {
    folded.split(' ').filter(|word| !word.is_empty()).collect()
}

/// The state at the start of a folded text, and the rest of the text.
fn leading_state(folded: &str) -> Option<(ParticipationState, &str)> {
    WORDS.iter().find_map(|(state, words)| {
        words.iter().find_map(|word| {
            let rest = folded.strip_prefix(word)?;
            (rest.is_empty() || rest.starts_with(' ')).then_some((*state, rest))
        })
    })
}

/// Reads a date, after any of the [`BEFORE_A_DATE`] words.
fn date(words: &[&str]) -> Option<ReducedDate> {
    let start = words.iter().position(|word| !BEFORE_A_DATE.contains(word))?;
    parse_words(&words[start..]).filter(|date| YEARS.contains(&date.year()))
}

/// An answer as a text that [`parse_answer`] reads back: « oui depuis 04/2019 ».
#[must_use]
pub fn answer_text(answer: CellAnswer) -> String {
    let mut text = state_word(answer.state).to_owned();
    if let Some(since) = answer.since {
        text.push_str(" depuis ");
        text.push_str(&typable(since));
    }
    if let Some(until) = answer.until {
        text.push_str(", plus depuis ");
        text.push_str(&typable(until));
    }
    text
}

/// The text of an answer that is copied. An answer that rests on illustrative data says so, so that it is not taken for
/// a fact where it is pasted: « oui depuis 04/2019 (illustratif) ».
#[must_use]
pub fn copied_text(answer: CellAnswer, is_illustrative: bool) -> String {
    let text = answer_text(answer);
    if is_illustrative { [&*text, " (", ILLUSTRATIVE, ")"].concat() } else { text }
}

#[cfg(test)]
mod tests {
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
            (TakesPart, &["oui", "OUI", " Oui ", "o", "x", "X", "1", "vrai", "VRAI", "TRUE", "Participe", "✓"][..]),
            (No, &["non", "Non.", "n", "0", "faux", "FALSE", "Ne participe pas", "pas intéressée"]),
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
        ] {
            assert_eq!(parse_answer(text), Err(NotAnAnswer), "{text:?}");
        }
    }

    #[test]
    fn an_illustrative_answer_says_so_in_its_copy_and_is_read_without_the_mark() {
        let answer = CellAnswer { since: ReducedDate::parse("2019-04"), ..CellAnswer::plain(TakesPart) };
        assert_eq!(copied_text(answer, true), "oui depuis 04/2019 (illustratif)");
        assert_eq!(copied_text(answer, false), "oui depuis 04/2019");
        for text in ["oui (illustratif)", "Oui, illustratif", "non illustratif", "2017 (illustratif)"] {
            assert!(parse_answer(text).is_ok_and(|read| read.is_some()), "{text:?}");
        }
        for text in ["illustratif", "(illustratif)", "oui illustratif depuis 2017", "ouillustratif"] {
            assert_eq!(parse_answer(text), Err(NotAnAnswer), "{text:?}");
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
            prop_assert_eq!(parse_answer(&copied_text(answer, true)), Ok(Some(answer)));
        }

        #[test]
        fn no_text_makes_parsing_panic(text in "\\PC*") {
            let _ = parse_answer(&text);
        }
    }
}
