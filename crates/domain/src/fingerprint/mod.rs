//! A short code for the content that a page was computed from, so that two people can check whether they look
//! at the same data.

mod content;
mod hash;

use std::fmt;

use crate::fingerprint::content::of_territory;
pub(crate) use crate::fingerprint::hash::ContentHash;
use crate::territory::Territory;

/// The first 40 bits of a [`ContentDigest`], shown as eight characters that are easy to read out: `K7Q2-9XPM`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

/// Crockford's base 32, which has no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The number of characters in a fingerprint, of five bits each.
const LENGTH: u32 = 8;
/// The number of bytes of the digest that these characters encode.
const BYTES: usize = 5;

/// The SHA-256 of a territory's content after its edits. It covers every field that is shown or counted, and does not
/// depend on the order of the rows or on the edits that led there. No one can make other content with the same digest.
///
/// The outlines of the map are left out: no figure and no text depends on them, so a file with other outlines, or
/// without any, still has the same content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentDigest([u8; 32]);

impl ContentDigest {
    /// The digest of a territory.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        Self(of_territory(territory))
    }

    /// Reads 64 hexadecimal digits, as [`Display`](fmt::Display) writes them; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The first 40 bits of the digest.
    #[must_use]
    pub fn fingerprint(self) -> Fingerprint {
        let first = self.0[..BYTES].iter();
        Fingerprint(first.fold(0, |value, byte| value << 8 | u64::from(*byte)))
    }
}

impl Fingerprint {
    /// The fingerprint of a territory. Two territories that differ share one by accident with a probability of 2⁻⁴⁰. A
    /// collision can be made on purpose; comparing the full [digests](ContentDigest) reveals it.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        ContentDigest::of(territory).fingerprint()
    }

    /// Reads a fingerprint as people type it: in upper or lower case, with or without its hyphen, O for 0, I or L for
    /// 1; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut value = 0;
        let mut count = 0;
        for character in text.bytes().filter(|character| !matches!(character, b'-' | b' ')) {
            let character = match character.to_ascii_uppercase() {
                b'O' => b'0',
                b'I' | b'L' => b'1',
                character => character,
            };
            value = value << 5 | (0..).zip(ALPHABET).find(|(_, known)| **known == character)?.0;
            count += 1;
            if count > LENGTH {
                return None;
            }
        }
        (count == LENGTH).then_some(Self(value))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for position in (0..LENGTH).rev() {
            let character = ALPHABET[(self.0 >> (5 * position) & 31) as usize];
            write!(out, "{}{}", char::from(character), if position == LENGTH / 2 { "-" } else { "" })?;
        }
        Ok(())
    }
}

/// 64 hexadecimal digits, as `sha256sum` writes them.
impl fmt::Display for ContentDigest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

macro_rules! debug_as_display {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, out)
            }
        }
    )+};
}
debug_as_display!(Fingerprint, ContentDigest);
