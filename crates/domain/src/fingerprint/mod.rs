//! A short name for the content that a page was computed from, so that two people can tell whether they look
//! at the same data.

mod content;
mod hash;

use std::fmt;

use crate::fingerprint::content::of_territory;
use crate::territory::Territory;

/// Eight signs that are easily said on the telephone: `K7Q2-9XPM`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

/// Crockford's base 32: no I, L, O or U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: u32 = 8;
/// How many bytes of a digest they spell, five bits each.
const BYTES: usize = 5;

/// The whole digest that a fingerprint is the beginning of: SHA-256 of what a territory says, edits included: of
/// every field that shows or counts, whatever the order of the rows and however the territory came to be what it is.
/// Nobody can make other content of the same one.
///
/// The outlines of the map are left out: no figure and no word depends on them, and whoever draws them anew
/// or leaves them out to make a lighter file has changed nothing of what is said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentDigest([u8; 32]);

impl ContentDigest {
    /// The digest of a territory.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        Self(of_territory(territory))
    }

    /// Its first 40 bits.
    #[must_use]
    pub fn fingerprint(self) -> Fingerprint {
        let first = self.0[..BYTES].iter();
        Fingerprint(first.fold(0, |value, byte| value << 8 | u64::from(*byte)))
    }
}

impl Fingerprint {
    /// The fingerprint of what a territory says. Two that differ have different ones but for one chance in a million
    /// million; whoever tries on purpose finds two that have the same, which the whole [digest](ContentDigest) tells
    /// apart.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        ContentDigest::of(territory).fingerprint()
    }

    /// Reads a fingerprint as people write it: in either case, with or without its hyphen, O for 0, I or L for
    /// 1; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut value = 0;
        let mut count = 0;
        for sign in text.bytes().filter(|sign| !matches!(sign, b'-' | b' ')) {
            let sign = match sign.to_ascii_uppercase() {
                b'O' => b'0',
                b'I' | b'L' => b'1',
                sign => sign,
            };
            value = value << 5 | (0..).zip(SIGNS).find(|(_, known)| **known == sign)?.0;
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
        for place in (0..LENGTH).rev() {
            let sign = SIGNS[(self.0 >> (5 * place) & 31) as usize];
            write!(out, "{}{}", char::from(sign), if place == LENGTH / 2 { "-" } else { "" })?;
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

macro_rules! debugged_as_shown {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, out)
            }
        }
    )+};
}
debugged_as_shown!(Fingerprint, ContentDigest);
