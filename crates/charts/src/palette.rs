//! The colours of the light theme, read from the style when the program is built.

/// A colour as the style spells it: `#` and six digits.
pub type Colour = [u8; 7];

const TOKENS: &str = include_str!("../../../style/tokens.css");

/// The colour that a token has in the first block of `tokens.css`. A name that stands for no colour
/// there stops the build where the colour is a constant.
///
/// # Panics
/// The block has no such colour.
#[must_use]
pub const fn light(token: &str) -> Colour {
    let css = TOKENS.as_bytes();
    let mut at = 0;
    while css[at] != b'}' {
        if starts(css, at, token.as_bytes()) && starts(css, at + token.len(), b": #") {
            let (mut colour, mut digit) = ([0; 7], 0);
            while digit < 7 {
                colour[digit] = css[at + token.len() + 2 + digit];
                digit += 1;
            }
            return colour;
        }
        at += 1;
    }
    panic!("the first block of tokens.css has no such colour")
}

const fn starts(text: &[u8], at: usize, with: &[u8]) -> bool {
    let mut rank = 0;
    while rank < with.len() {
        if at + rank >= text.len() || text[at + rank] != with[rank] {
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
    fn a_token_has_its_colour_of_the_light_theme() {
        let first = TOKENS.split('}').next().unwrap();
        for token in ["--ink", "--ink-soft", "--paper", "--accent-paper", "--class-4"] {
            let spelled = String::from_utf8(light(token).to_vec()).unwrap();
            assert!(first.contains(&[token, ": ", &spelled, ";"].concat()), "{token}: {spelled}");
        }
        assert_ne!(light("--ink"), light("--accent-ink"));
    }

    #[test]
    #[should_panic(expected = "no such colour")]
    fn a_token_that_is_no_colour_is_refused() {
        _ = light("--space-1");
    }
}
