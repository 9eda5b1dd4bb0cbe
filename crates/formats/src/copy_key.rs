//! The key of the copies of a file: a secret that the file has and that other pages of the same browser cannot read.

use std::fmt;

/// The number of bytes of a key.
const LENGTH: usize = 32;

/// A random key of 256 bits. It enters the file with the first copy that has edits, and every copy of that copy has the
/// same. What the browser keeps for such a copy is encrypted with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CopyKey([u8; LENGTH]);

impl CopyKey {
    /// The key of these random bytes.
    #[must_use]
    pub const fn of(bytes: [u8; LENGTH]) -> Self {
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits in lower case, as [`CopyKey::to_hex`] writes them; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; LENGTH];
        let is_digit = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
        if text.len() != 2 * LENGTH || !text.bytes().all(is_digit) {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The key as 64 hexadecimal digits.
    #[must_use]
    pub fn to_hex(&self) -> String {
        hexadecimal(&self.0)
    }

    /// The bytes of the key.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }
}

/// Bytes as hexadecimal digits, two each.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Does not show the secret.
impl fmt::Debug for CopyKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("CopyKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written_and_is_not_shown() {
        let key = CopyKey::of(std::array::from_fn(|at| u8::try_from(7 * at).unwrap_or_default()));
        assert_eq!(CopyKey::parse(&key.to_hex()), Some(key));
        assert_eq!(format!("{key:?}"), "CopyKey(…)");
        let hex = key.to_hex();
        for other in ["", &hex[1..], &[&hex, "0"].concat(), &hex.to_uppercase(), &"é".repeat(32)] {
            assert_eq!(CopyKey::parse(other), None, "{other:?}");
        }
    }
}
