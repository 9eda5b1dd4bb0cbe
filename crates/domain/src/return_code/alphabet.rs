//! The signs of a code, and what people write for them.

/// The 32 signs in the order of their values. No I, L and O, which look like digits, and no 6: its key without Shift is
/// the dash on an AZERTY keyboard.
const SIGNS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q',
    'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z',
];

/// A sign that no code has, and its place among the signs, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSign {
    /// The sign.
    pub sign: char,
    /// Its place, from 1; spaces and dashes do not count.
    pub place: usize,
}

/// The sign of a digit.
pub(super) fn sign(digit: u8) -> char {
    SIGNS[usize::from(digit % 32)]
}

/// The digit of one of the signs.
pub(super) fn digit_of(sign: char) -> u8 {
    SIGNS.iter().position(|known| *known == sign).and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
}

/// The digits of a text.
pub(super) fn digits(text: &str) -> Result<Vec<u8>, UnknownSign> {
    let mut digits = Vec::new();
    for written in text.chars().filter(|sign| !is_ignored(*sign)) {
        let meant = meant(written);
        if !SIGNS.contains(&meant) {
            return Err(UnknownSign { sign: written, place: digits.len() + 1 });
        }
        digits.push(digit_of(meant));
    }
    Ok(digits)
}

/// Whether a sign only separates others.
pub(super) fn is_ignored(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '-' | '.' | ',' | ';' | ':' | '·' | '\u{ad}' | '\u{2010}'
                ..='\u{2015}' | '\u{2212}' | '\u{feff}' | '\u{200b}'
        )
}

/// The sign that is meant by one that was written.
fn meant(written: char) -> char {
    match written {
        'o' | 'O' | 'à' | 'À' => '0',
        'i' | 'I' | 'l' | 'L' | '&' | '|' => '1',
        'é' | 'É' => '2',
        '"' | '“' | '”' | '«' | '»' => '3',
        '\'' | '‘' | '’' => '4',
        '(' => '5',
        '6' => 'G',
        'è' | 'È' => '7',
        '_' => '8',
        'ç' | 'Ç' => '9',
        other => other.to_ascii_uppercase(),
    }
}
