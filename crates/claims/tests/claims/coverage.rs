//! No quantity of a line is passed over: each lies in the text of a claim.

use claims::read;
use domain::indicators::Scope;
use proptest::prelude::*;

use crate::MEL;
use crate::corpus::sentences;

/// Number words, but « un » and « une », which are articles.
const NUMBERS: [&str; 12] =
    ["deux", "trois", "quatre", "cinq", "dix", "onze", "douze", "vingt", "quarante", "quinzaine", "moitié", "tiers"];

/// Words after which digits are a part of a date, of a name or of a document.
const NOT_COUNTED: [&str; 9] = ["n°", "page", "article", "le", "du", "au", "art.", "l.", "[1]"];

/// The quantities of a line that no claim has in its text.
fn passed_over(line: &str) -> Vec<String> {
    let claims = read(line, &MEL, MEL.about().reference, Scope::Everything);
    let mut left = Vec::new();
    let mut at = 0;
    for word in line.split([' ', '\u{a0}', '’']) {
        let start = at + line[at..].find(word).unwrap_or_default();
        at = start + word.len();
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_digits = !bare.is_empty() && bare.chars().all(|letter| letter.is_ascii_digit());
        let is_year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
        let before = line[..start].split_whitespace().next_back().unwrap_or_default();
        // « 2. » at the beginning is the number of an item.
        let is_item = before.is_empty() && bare.len() <= 2 && word.ends_with(['.', ')']);
        let is_named = is_item || NOT_COUNTED.contains(&before.to_lowercase().as_str()) || NOT_COUNTED.contains(&word);
        let is_quantity = is_digits && !is_year && !is_named || NUMBERS.contains(&bare.to_lowercase().as_str());
        // A bracket before the digits is not a part of the claim.
        let start = start + word.find(bare).unwrap_or_default();
        let is_covered = claims.iter().any(|claim| claim.text.start <= start && start < claim.text.end);
        if is_quantity && !is_covered {
            left.push(word.to_owned());
        }
    }
    left
}

#[test]
fn every_quantity_of_the_corpus_is_in_a_claim() {
    let wrong: Vec<String> = sentences()
        .into_iter()
        .filter(|(_, expected)| !expected.is_empty())
        .filter_map(|(sentence, _)| {
            let left = passed_over(&sentence);
            (!left.is_empty()).then(|| format!("{sentence}: {}", left.join(", ")))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Words that random lines are made of.
const WORDS: [&str; 40] = [
    "12",
    "quarante",
    "deux",
    "une quinzaine d’",
    "la moitié des",
    "un tiers des",
    "5 %",
    "communes",
    "agents",
    "actions",
    "habitants",
    "participent",
    "à",
    "au moins",
    "plus de",
    "le bilan",
    "dont",
    "soit",
    ",",
    ";",
    "(",
    ")",
    "–",
    "et",
    "en 2019",
    "depuis 2016",
    "Lille",
    "au permis de louer",
    "le schéma",
    "compte",
    "vont",
    "sans",
    "sauf",
    "avant",
    "une première",
    "du conseil",
    "bravo",
    "de plus",
    "entre",
    "selon",
];

proptest! {
    #[test]
    fn every_quantity_of_a_line_is_in_a_claim(words in prop::collection::vec(0..WORDS.len(), 1..12)) {
        let words: Vec<&str> = words.into_iter().map(|word| WORDS[word]).collect();
        let line = words.join(" ");
        prop_assert_eq!(passed_over(&line), Vec::<String>::new(), "{}", line);
    }
}
