//! Names of communes: with « de », and matching what users type.

use std::sync::Arc;

pub use domain::folding::folded;
use domain::ids::PostalCode;
use domain::invisible_signs::{TextKind, made_visible};
use domain::territory::Commune;

/// « de Lille », « d’Anstaing », « du Maisnil », « de La Bassée ».
#[must_use]
pub fn of(commune: &Commune) -> String {
    let name = commune.display_name();
    match commune.article {
        Some(1) => format!("d’{name}"),
        Some(2) | None if name.starts_with("Le ") => format!("du {}", &name["Le ".len()..]),
        Some(4) | None if name.starts_with("Les ") => format!("des {}", &name["Les ".len()..]),
        None if folded(name).starts_with(['a', 'e', 'i', 'o', 'u', 'y']) => format!("d’{name}"),
        Some(_) | None => format!("de {name}"),
    }
}

/// A name that someone has typed, an author's or that of a state, without signs that nobody sees: they are marked.
#[must_use]
pub fn shown(name: &str) -> String {
    made_visible(name, TextKind::Line).into_owned()
}

/// A person: « d’Anne », « de Bruno ».
#[must_use]
pub fn of_person(name: &str) -> String {
    let is_elided = folded(name).starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h']);
    [if is_elided { "d’" } else { "de " }, &shown(name)].concat()
}

/// The words of a text, folded, with « st » and « ste » spelled out.
fn words(text: &str) -> Vec<String> {
    let spelled = |word: &str| match word {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        _ => word.to_owned(),
    };
    folded(text).split(' ').filter(|word| !word.is_empty()).map(spelled).collect()
}

/// What of a commune is matched by what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundBy {
    Name,
    /// The name of an associated commune.
    Associated(Arc<str>),
    InseeCode,
    PostalCode(PostalCode),
}

/// How well a commune matches what is typed, and by what: 0 is the best, `None` is no match.
///
/// Every typed word has to begin a word of the name, or of the name of an associated commune; or what is typed begins
/// the INSEE code or a postal code. An apostrophe may be left out (« dascq »), and so may all spaces. The whole name is
/// the best match, so that « Y » and « Eu » are found among all the names that begin with them.
#[must_use]
pub fn found_by(commune: &Commune, typed: &str) -> Option<(u8, FoundBy)> {
    let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return found_by_code(commune, &digits);
    }
    let typed = words(typed);
    let ranks = [&commune.name, commune.display_name()].into_iter().filter_map(|name| rank(name, &typed));
    if let Some(rank) = ranks.min() {
        return Some((rank, FoundBy::Name));
    }
    let associated = commune.associated.iter().filter_map(|name| Some((rank(name, &typed)?, name)));
    if let Some((rank, name)) = associated.min() {
        return Some((if rank == 0 { 1 } else { 3 }, FoundBy::Associated(Arc::clone(name))));
    }
    let code = typed.concat();
    (commune.code.as_str().to_lowercase().starts_with(&code)).then_some((3, FoundBy::InseeCode))
}

/// A code is found from its first digit on. A whole INSEE code comes before a whole postal code of the same digits.
fn found_by_code(commune: &Commune, digits: &str) -> Option<(u8, FoundBy)> {
    let rank = |code: &str, whole: u8| if code == digits { whole } else { 3 };
    if commune.code.as_str().starts_with(digits) {
        return Some((rank(commune.code.as_str(), 0), FoundBy::InseeCode));
    }
    let postal = commune.postal_codes.iter().find(|code| code.as_str().starts_with(digits))?;
    Some((rank(postal.as_str(), 1), FoundBy::PostalCode(*postal)))
}

/// How well a name matches the typed words: 0 if it is these words, 1 if it begins with one, else 2.
fn rank(name: &str, typed: &[String]) -> Option<u8> {
    let plain = words(name);
    let squeezed = typed.concat();
    if plain == typed || plain.concat() == squeezed {
        return Some(0);
    }
    let begins = |word: &str| {
        // « dascq » for « d’Ascq »: a letter before an apostrophe and the word after it.
        let elided = plain.windows(2).any(|pair| pair[0].len() == 1 && pair.concat().starts_with(word));
        elided || plain.iter().any(|own| own.starts_with(word))
    };
    if !typed.iter().all(|word| begins(word)) && !plain.concat().starts_with(&squeezed) {
        return None;
    }
    let is_first = typed.first().is_some_and(|word| plain.concat().starts_with(word.as_str()));
    Some(if is_first { 1 } else { 2 })
}

/// Whether a commune matches what is typed.
#[must_use]
pub fn matches(commune: &Commune, typed: &str) -> bool {
    found_by(commune, typed).is_some()
}

/// A text with its first letter in lower case, for use within a sentence.
#[must_use]
pub fn uncapitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::CommuneCode;

    fn commune(name: &str, article: Option<u8>) -> Commune {
        let code = CommuneCode::parse("59350").unwrap();
        Commune {
            code,
            name: name.into(),
            distinct_name: None,
            article,
            population: None,
            since: None,
            until: None,
            postal_codes: Vec::new(),
            associated: Vec::new(),
        }
    }

    #[test]
    fn de_is_joined_with_the_article_of_the_name() {
        let text = |name, article| of(&commune(name, article));
        assert_eq!(text("Anstaing", Some(1)), "d’Anstaing");
        assert_eq!(text("Le Maisnil", Some(2)), "du Maisnil");
        assert_eq!(text("La Bassée", Some(3)), "de La Bassée");
        assert_eq!(text("Lille", Some(0)), "de Lille");
        assert_eq!(text("Yvetot", None), "d’Yvetot");
    }

    #[test]
    fn accents_hyphens_and_abbreviations_do_not_matter_when_a_commune_is_searched() {
        let finds = |typed: &str, name: &str| {
            let mut commune = commune(name, None);
            if name == "Lille" {
                commune.associated = vec!["Lomme".into(), "Hellemmes".into()];
            }
            matches(&commune, typed)
        };
        for (typed, name) in [
            ("st andre", "Saint-André-lez-Lille"),
            ("Saint-Andr", "Saint-André-lez-Lille"),
            ("marcq en baroeul", "Marcq-en-Barœul"),
            ("ascq", "Villeneuve-d’Ascq"),
            ("lomme", "Lille"),
            ("hellem", "Lille"),
            ("5935", "Lille"),
            ("bassee", "La Bassée"),
            ("la madeleine", "La Madeleine"),
            ("lamadeleine", "La Madeleine"),
            ("villeneuve dascq", "Villeneuve-d’Ascq"),
            ("ascq ville", "Villeneuve-d’Ascq"),
            ("villeneuvedascq", "Villeneuve-d’Ascq"),
            ("quesnoy deule", "Quesnoy-sur-Deûle"),
            ("st-andre", "Saint-André-lez-Lille"),
        ] {
            assert!(finds(typed, name), "{typed} → {name}");
        }
        assert!(!finds("lomme", "Lompret"));
    }

    #[test]
    fn a_whole_name_is_a_better_match_than_the_beginning_of_one_however_short_it_is() {
        let rank = |typed: &str, name: &str| found_by(&commune(name, None), typed).map(|(rank, _)| rank);
        for (typed, name, longer) in [
            ("eu", "Eu", "Eurville"),
            ("Y", "Y", "Yvetot"),
            ("ry", "Ry", "Rye"),
            ("Ô", "Ô", "Oô"),
            ("lille", "Lille", "Lillers"),
        ] {
            assert_eq!(rank(typed, name), Some(0), "{name}");
            assert!(rank(typed, longer).is_none_or(|rank| rank > 0), "{longer}");
        }
        assert!(rank("le", "Le Maisnil") < rank("le", "Saint-Léger"));
        let mut namesake = commune("Seyssel", None);
        namesake.distinct_name = Some("Seyssel (74)".into());
        for typed in ["seyssel", "seyssel 74"] {
            assert_eq!(found_by(&namesake, typed), Some((0, FoundBy::Name)), "{typed}");
        }
        assert!(!matches(&namesake, "seyssel 01"));
    }

    #[test]
    fn a_code_that_is_one_commune_s_insee_code_and_another_one_s_postal_code_finds_both_and_says_which_it_is() {
        let postal = |code: &str| PostalCode::parse(code).unwrap();
        let mut lille = commune("Lille", None);
        lille.postal_codes = vec![postal("59000"), postal("59160")];
        let mut saint_andre = commune("Saint-André-lez-Lille", None);
        saint_andre.code = CommuneCode::parse("59527").unwrap();
        saint_andre.postal_codes = vec![postal("59350")];
        for (commune, typed, expected) in [
            (&lille, "59350", Some((0, FoundBy::InseeCode))),
            (&saint_andre, "59350", Some((1, FoundBy::PostalCode(postal("59350"))))),
            (&saint_andre, "59 350", Some((1, FoundBy::PostalCode(postal("59350"))))),
            (&lille, "591", Some((3, FoundBy::PostalCode(postal("59160"))))),
            (&lille, "593501", None),
            (&saint_andre, "59000", None),
        ] {
            assert_eq!(found_by(commune, typed), expected, "{typed} → {}", commune.name);
        }
    }

    #[test]
    fn only_what_is_typed_is_found() {
        let finds = |typed: &str, name: &str| matches(&commune(name, None), typed);
        assert!(!finds("roubaix", "Lille"));
    }
}
