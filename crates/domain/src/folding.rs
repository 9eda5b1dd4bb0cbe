//! Words as they are compared: small letters without accents, whatever the spelling of a name.

/// Letters and digits alone, small and without accents: what two spellings of a name share.
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
    fn spellings_of_one_name_share_what_is_left_of_them() {
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
