//! The form in which names and words are compared: lower case, without accents or punctuation.

/// The letters and digits of a text, in lower case and without accents; anything else becomes a single space between
/// words. Two spellings of a name have the same folded form.
///
/// ```
/// use domain::folding::folded;
/// assert_eq!(folded("Marcq-en-Barœul"), "marcq en baroeul");
/// assert_eq!(folded("  « Énergie », l’été "), "energie l ete");
/// ```
#[must_use]
pub fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'â' | 'ä' | 'á' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'î' | 'ï' | 'í' => plain.push('i'),
            'ô' | 'ö' | 'ó' => plain.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => plain.push('u'),
            'ÿ' => plain.push('y'),
            'ç' => plain.push('c'),
            'ñ' => plain.push('n'),
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            _ if letter.is_alphanumeric() => plain.push(letter),
            _ if plain.ends_with(' ') || plain.is_empty() => {}
            _ => plain.push(' '),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_the_same_folded_form() {
        for (one, other) in [
            ("Saint-André-lez-Lille", "saint andre lez lille"),
            ("Villeneuve-d’Ascq", "VILLENEUVE D'ASCQ"),
            ("Ennetières-en-Weppes", "Ennetieres  en\u{a0}Weppes"),
            ("Deûlémont", "deulemont"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        for letter in ('à'..='ÿ').chain(['œ']).filter(|letter| *letter != '÷') {
            assert_eq!(folded(&letter.to_uppercase().to_string()), folded(&letter.to_string()));
        }
        assert_ne!(folded("Lomme"), folded("Lompret"));
        assert_eq!(folded(" — "), "");
    }
}
