//! What a value that the tables refuse should be: the accepted form of the same value, for the error. Nothing is read
//! from it, since a value is never guessed.

use crate::dates::{Day, ReducedDate};
use crate::folding::folded;
use crate::french_dates;
use crate::ids::{CommuneCode, PostalCode};
use crate::territory::{Indicator, ParticipationState, Provenance};

/// An INSEE code that lost its leading zero, got spaces or decimals: `01001` for `1001`, `59350` for `59350,00`.
pub(super) fn code(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|sign| sign.is_alphanumeric() || ",.".contains(*sign)).collect();
    let plain = without_decimals(&plain).to_ascii_uppercase();
    let padded = if plain.len() == 4 { ["0", &plain].concat() } else { plain };
    CommuneCode::parse(&padded).map(String::from)
}

/// Postal codes with another separator or without a leading zero: `01400|59000` for `1400, 59000`.
pub(super) fn postal_codes(text: &str) -> Option<String> {
    let codes = text.split(|sign: char| !sign.is_alphanumeric()).filter(|code| !code.is_empty());
    let padded = codes.map(|code| if code.len() == 4 { ["0", code].concat() } else { code.to_owned() });
    let codes: Vec<String> = padded.collect();
    let all_are_codes = codes.iter().all(|code| PostalCode::parse(code).is_some());
    (all_are_codes && !codes.is_empty()).then(|| codes.join("|"))
}

/// A whole number without the separators of its thousands: `1143572` for `1 143 572`.
pub(super) fn whole(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace() && !"'’".contains(*sign)).collect();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = without_decimals(&text);
    let groups: Vec<&str> = plain.split(['.', ',']).collect();
    // One group may be decimals: « 1.143 » is not said to be a number.
    let is_grouped = groups.len() > 2 && groups[1..].iter().all(|group| group.len() == 3);
    let digits = if is_grouped { groups.concat() } else { plain.to_owned() };
    let number: u32 = digits.parse().ok().filter(|_| is_number(&digits))?;
    Some(number.to_string())
}

fn without_decimals(text: &str) -> &str {
    let ends = text.rfind([',', '.']).filter(|at| {
        let decimals = &text[at + 1..];
        decimals.len() < 3 && decimals.bytes().all(|digit| digit == b'0')
    });
    ends.map_or(text, |at| &text[..at])
}

/// A date as it is written in French or by a spreadsheet: `2018-06-15` for `15/06/2018`.
pub(super) fn date(text: &str) -> Option<String> {
    let day = text.split_once('T').filter(|(day, _)| day.len() == 10).map_or(text, |(day, _)| day);
    let plain = without_decimals(day);
    let date = french_dates::parse(plain).or_else(|| date_of_digits(plain));
    date.as_ref().map(ReducedDate::to_string)
}

/// A date in digits alone: `20180615`, or the number of days by which a spreadsheet counts, `43266`.
fn date_of_digits(digits: &str) -> Option<ReducedDate> {
    let number: u32 = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    match digits.len() {
        5 if SERIAL_DAYS.contains(&number) => {
            // They count from the 30th of December 1899.
            let date = time::Date::from_julian_day(2_415_019 + i32::try_from(number).ok()?).ok()?;
            let day = Day::new(date.year().try_into().ok()?, date.month().into(), date.day());
            day.map(|day| day.reduced(true, true))
        }
        8 => ReducedDate::parse(&[&digits[..4], "-", &digits[4..6], "-", &digits[6..]].concat()),
        _ => None,
    }
}

/// The days from 1954 to 2119 as spreadsheets count them. Other numbers of five digits are rather something else.
const SERIAL_DAYS: std::ops::Range<u32> = 20_000..80_000;

/// A state in other words: `participe` for `Participe` or `oui`.
pub(super) fn state(text: &str) -> Option<String> {
    // « participe ? » is not said to be « participe ».
    if text.contains('?') && text.chars().any(char::is_alphanumeric) {
        return None;
    }
    let state = match words(text).as_str() {
        "oui" | "o" | "x" | "vrai" | "true" | "1" | "participante" | "participant" | "adhere" => {
            ParticipationState::TakesPart
        }
        "n" | "0" | "faux" | "false" | "ne participe pas" | "aucune" => ParticipationState::No,
        "interesse" | "interesses" | "interessees" => ParticipationState::Interested,
        "non concerne" | "non concernes" | "non concernees" | "pas concernee" | "sans objet" => {
            ParticipationState::NotConcerned
        }
        "inconnu" | "inconnus" | "inconnues" | "ne sait pas" | "nsp" => ParticipationState::Unknown,
        "" if text.contains('?') => ParticipationState::Unknown,
        word => ParticipationState::ALL.into_iter().find(|state| words(state.as_str()) == word)?,
    };
    Some(state.as_str().to_owned())
}

/// A provenance in another gender, number or spelling: `publie` for `Publiée`.
pub(super) fn provenance(text: &str) -> Option<String> {
    let words = words(text);
    let word = words.strip_suffix('s').unwrap_or(&words);
    let word = match word {
        "publiee" => "publie",
        "saisie" => "saisi",
        "illustrative" => "illustratif",
        word => word,
    };
    Provenance::parse(word).map(|_| word.to_owned())
}

/// `oui` or nothing, for another word that says so.
pub(super) fn yes_or_empty(text: &str) -> Option<String> {
    let accepted = match words(text).as_str() {
        "oui" | "o" | "x" | "vrai" | "true" | "1" | "complete" => "oui",
        "non" | "n" | "faux" | "false" | "0" | "" => "",
        _ => return None,
    };
    Some(accepted.to_owned())
}

/// `=` or `~`, for another sign or word of the same meaning.
pub(super) fn relation(text: &str) -> Option<String> {
    let accepted = match (text, words(text).as_str()) {
        ("==", _) | (_, "egal" | "egale" | "exact" | "exacte") => "=",
        ("≈" | "≃" | "∼" | "≅" | "~~" | "=~" | "~=", _) | (_, "environ" | "env" | "pres de" | "approche") => {
            "~"
        }
        _ => return None,
    };
    Some(accepted.to_owned())
}

/// An indicator with capitals, accents or other separators: `actions_inscrites` for `Actions inscrites`.
pub(super) fn indicator(text: &str) -> Option<String> {
    let (name, of) = text.split_once(':').map_or((text, None), |(name, of)| (name, Some(of.trim())));
    let name = words(name).replace(' ', "_");
    let accepted = of.map_or_else(|| name.clone(), |of| [&name, ":", of].concat());
    Indicator::parse(&accepted).map(|_| accepted)
}

/// The list of thresholds, for numbers written as texts or as one text: `[2, 5]` for `"2; 5"`.
pub(super) fn thresholds(text: &str) -> Option<String> {
    let is_list = text.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "[]\",;|".contains(sign));
    let numbers = text.split(|sign: char| !sign.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let numbers: Vec<u32> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
    (is_list && !numbers.is_empty() && !numbers.contains(&0)).then(|| format!("{numbers:?}"))
}

/// The only one of some names that has the same letters and digits as the text.
pub(super) fn one_of<'a>(text: &str, known: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let wanted = words(text);
    let mut same = known.filter(|(name, _)| !wanted.is_empty() && words(name) == wanted).map(|(_, key)| key);
    let first = same.next()?;
    same.all(|other| other == first).then(|| first.to_owned())
}

/// The folded words of a text; accents that stand as signs of their own are left out.
pub(super) fn words(text: &str) -> String {
    let composed: String = text.chars().filter(|sign| !('\u{300}'..='\u{36f}').contains(sign)).collect();
    folded(&composed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_accepted_form_of_a_value_is_found() {
        type Accepted = fn(&str) -> Option<String>;
        let cases: [(Accepted, &[(&str, &str)]); 10] = [
            (postal_codes, &[("59000, 59160", "59000|59160"), ("1400", "01400"), ("59000 ; 59800 ", "59000|59800")]),
            (
                code,
                &[
                    ("1001", "01001"),
                    ("59350,00", "59350"),
                    ("59350.0", "59350"),
                    ("2a004", "2A004"),
                    ("59 350", "59350"),
                    ("'01001", "01001"),
                ],
            ),
            (
                whole,
                &[
                    ("1 143 572", "1143572"),
                    ("1\u{202f}143\u{202f}572", "1143572"),
                    ("1\u{a0}143\u{a0}572", "1143572"),
                    ("1.143.572", "1143572"),
                    ("1,143,572", "1143572"),
                    ("236 234,00", "236234"),
                    ("236234.0", "236234"),
                    ("1’234", "1234"),
                ],
            ),
            (
                date,
                &[
                    ("15/06/2018", "2018-06-15"),
                    ("15.06.2018", "2018-06-15"),
                    ("1er avril 2017", "2017-04-01"),
                    ("06/2018", "2018-06"),
                    ("avr-19", "2019-04"),
                    ("2018/06/15", "2018-06-15"),
                    ("2018-6-5", "2018-06-05"),
                    ("2018-06-15 00:00:00", "2018-06-15"),
                    ("2018-06-15T00:00:00Z", "2018-06-15"),
                    ("43266", "2018-06-15"),
                    ("43266,00", "2018-06-15"),
                    ("43101", "2018-01-01"),
                    ("20180615", "2018-06-15"),
                    ("2018.0", "2018"),
                ],
            ),
            (
                state,
                &[
                    ("Participe", "participe"),
                    ("PARTICIPE", "participe"),
                    ("oui", "participe"),
                    ("Non", "non"),
                    ("Intéressée", "interessee"),
                    ("interesse\u{301}e", "interessee"),
                    ("non concernée", "non_concernee"),
                    ("Non-concernée", "non_concernee"),
                    ("Inconnu", "inconnue"),
                    ("?", "inconnue"),
                ],
            ),
            (
                provenance,
                &[("Publié", "publie"), ("PUBLIÉE", "publie"), ("Saisie", "saisi"), ("illustratives", "illustratif")],
            ),
            (yes_or_empty, &[("Oui", "oui"), ("x", "oui"), ("non", "")]),
            (relation, &[("≈", "~"), ("environ", "~"), ("==", "=")]),
            (thresholds, &[("[\"2\",\"5\"]", "[2, 5]"), ("\"2; 5\"", "[2, 5]"), ("2", "[2]")]),
            (
                indicator,
                &[
                    ("Actions inscrites", "actions_inscrites"),
                    ("Part communes au moins 5", "part_communes_au_moins_5"),
                    ("Communes_participantes: a", "communes_participantes:a"),
                ],
            ),
        ];
        for (accepted, values) in cases {
            for (value, expected) in values {
                assert_eq!(accepted(value).as_deref(), Some(*expected), "{value}");
            }
        }
    }

    #[test]
    fn nothing_is_said_of_a_value_that_may_mean_several_things_or_nothing() {
        assert_eq!(code("593"), None);
        assert_eq!(code("Lille"), None);
        assert_eq!(postal_codes("Lille"), None);
        assert_eq!(postal_codes("5900|59000"), Some("05900|59000".to_owned()));
        assert_eq!(postal_codes("590000"), None);
        for text in ["1.143", "12,5", "-5", "", "environ 12", "99999999999"] {
            assert_eq!(whole(text), None, "{text}");
        }
        for text in [
            "30/02/2018",
            "bientôt",
            "06/15/2018",
            "04/17",
            "20181301",
            "201806",
            "12345",
            "99999",
            "2018,5",
            "43266,5",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
        for text in ["peut-être", "participe ?", "oui?", "NC", "oui/non"] {
            assert_eq!(state(text), None, "{text}");
        }
        assert_eq!(provenance("autre"), None);
        assert_eq!(one_of("a", [("A", "1"), ("a", "2")].into_iter()), None);
        assert_eq!(one_of("Permis de louer", [("permis-de-louer", "p")].into_iter()).as_deref(), Some("p"));
    }
}
