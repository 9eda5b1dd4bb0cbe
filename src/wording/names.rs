//! Names of communes: with « de », and matching what users type.

pub use domain::folding::folded;
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

/// How well a commune matches what is typed: 0 is the best, `None` is no match.
///
/// Every typed word has to begin a word of the name, of the name of an associated commune, or of the code. The whole
/// name is the best match, so that « Y » and « Eu » are found among all the names that begin with them.
#[must_use]
pub fn matches(commune: &Commune, typed: &str) -> Option<u8> {
    let typed = words(typed);
    let match_rank = |name: &str| {
        let name = words(name);
        let all_match = typed.iter().all(|word| name.iter().any(|own| own.starts_with(word.as_str())));
        let is_first = typed.first().zip(name.first()).is_some_and(|(word, own)| own.starts_with(word.as_str()));
        all_match.then_some(u8::from(!is_first))
    };
    let is_whole = |name: &str| words(name) == typed;
    if is_whole(&commune.name) || is_whole(commune.display_name()) || is_whole(commune.code.as_str()) {
        return Some(0);
    }
    if let Some(rank) = match_rank(commune.display_name()) {
        return Some(1 + rank);
    }
    if commune.associated.iter().any(|name| is_whole(name)) {
        return Some(1);
    }
    let associated = || commune.associated.iter().any(|name| match_rank(name).is_some());
    (match_rank(commune.code.as_str()).is_some() || associated()).then_some(3)
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
            matches(&commune, typed).is_some()
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
        ] {
            assert!(finds(typed, name), "{typed} → {name}");
        }
        assert!(!finds("lomme", "Lompret"));
    }

    #[test]
    fn a_whole_name_is_a_better_match_than_the_beginning_of_one_however_short_it_is() {
        let rank = |typed: &str, name: &str| matches(&commune(name, None), typed);
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
        assert_eq!([matches(&namesake, "seyssel"), matches(&namesake, "seyssel 74")], [Some(0), Some(0)]);
        assert_eq!(matches(&namesake, "seyssel 01"), None);
    }

    #[test]
    fn only_what_is_typed_is_found() {
        let finds = |typed: &str, name: &str| matches(&commune(name, None), typed).is_some();
        assert!(!finds("roubaix", "Lille"));
    }
}
