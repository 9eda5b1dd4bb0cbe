//! The colours of both themes, read from the style sheet at compile time.

/// A colour as in CSS: `#` and six hexadecimal digits.
pub type Colour = [u8; 7];

const TOKENS: &str = include_str!("../../../style/tokens.css");

/// The colour of a token in the first block of `tokens.css`. In a constant, a token without a colour stops the
/// build.
///
/// # Panics
/// The block has no such colour.
#[must_use]
pub const fn light(token: &str) -> Colour {
    in_block(token, 0)
}

/// The colour of a token in the dark theme: the first block of `tokens.css` after this condition.
///
/// # Panics
/// The block has no such colour.
#[must_use]
pub const fn dark(token: &str) -> Colour {
    let css = TOKENS.as_bytes();
    let mut at = 0;
    while !starts_with(css, at, b"prefers-color-scheme: dark") {
        at += 1;
    }
    in_block(token, at)
}

const fn in_block(token: &str, mut at: usize) -> Colour {
    let css = TOKENS.as_bytes();
    while css[at] != b'}' {
        if starts_with(css, at, token.as_bytes()) && starts_with(css, at + token.len(), b": #") {
            let (mut colour, mut digit) = ([0; 7], 0);
            while digit < 7 {
                colour[digit] = css[at + token.len() + 2 + digit];
                digit += 1;
            }
            return colour;
        }
        at += 1;
    }
    panic!("the block of tokens.css has no such colour")
}

const fn starts_with(text: &[u8], at: usize, prefix: &[u8]) -> bool {
    let mut rank = 0;
    while rank < prefix.len() {
        if at + rank >= text.len() || text[at + rank] != prefix[rank] {
            return false;
        }
        rank += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_has_its_colour_in_the_light_theme() {
        let first = TOKENS.split('}').next().unwrap();
        for token in ["--ink", "--ink-soft", "--paper", "--accent-paper", "--class-4"] {
            let spelled = String::from_utf8(light(token).to_vec()).unwrap();
            assert!(first.contains(&[token, ": ", &spelled, ";"].concat()), "{token}: {spelled}");
        }
        assert_ne!(light("--ink"), light("--accent-ink"));
    }

    #[test]
    fn a_token_has_another_colour_in_the_dark_theme() {
        let block = TOKENS.split("dark) {").nth(1).unwrap().split('}').next().unwrap();
        for token in ["--ink", "--paper", "--outside"] {
            let spelled = String::from_utf8(dark(token).to_vec()).unwrap();
            assert!(block.contains(&[token, ": ", &spelled, ";"].concat()), "{token}: {spelled}");
            assert_ne!(light(token), dark(token));
        }
    }

    #[test]
    #[should_panic(expected = "no such colour")]
    fn a_token_that_is_not_a_colour_panics() {
        _ = light("--space-1");
    }
}
