//! The identifiers of communes, actions, documents and journal entries.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// A commune's INSEE code: five characters, not a number (`01001`, `2A004`, `59350`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct CommuneCode([u8; 5]);

impl CommuneCode {
    /// Reads a code; `None` unless it is five digits, or `2A` or `2B` (Corsica) and three digits.
    ///
    /// The form is fixed: the saved formats and the tables use it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; 5] = text.as_bytes().try_into().ok()?;
        let corsican = code.starts_with(b"2A") || code.starts_with(b"2B");
        let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
        (digits(&code) || corsican && digits(&code[2..])).then_some(Self(code))
    }

    /// A placeholder that is not a valid code, so that no table contains it.
    pub(crate) const fn none() -> Self {
        Self(*b"-----")
    }

    /// The five characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The number of the département: two characters, three overseas.
    ///
    /// ```
    /// use domain::ids::CommuneCode;
    /// let department = |code| CommuneCode::parse(code).map(|code| code.department().to_owned());
    /// assert_eq!(department("2A004").as_deref(), Some("2A"));
    /// assert_eq!(department("97411").as_deref(), Some("974"));
    /// ```
    #[must_use]
    pub fn department(&self) -> &str {
        let code = self.as_str();
        let length = if code.starts_with("97") || code.starts_with("98") { 3 } else { 2 };
        code.get(..length).unwrap_or(code)
    }
}

/// A postal code: five digits, not a number (`01400`). Communes share some, and one may be another commune's INSEE code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode([u8; 5]);

impl PostalCode {
    /// Reads a code; `None` unless it is five digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; 5] = text.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_digit).then_some(Self(code))
    }

    /// The five digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// An action's identifier within its scheme: any text that is not blank (`permis-de-louer`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct ActionId(Arc<str>);

impl ActionId {
    /// Reads an identifier, without the spaces around it; `None` if it is blank.
    ///
    /// The form is fixed: the saved formats and the tables use it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// A placeholder that is not a valid identifier, so that no table contains it.
    pub(crate) fn none() -> Self {
        Self("".into())
    }

    /// The identifier as it is written in the tables.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A document's UUID. It identifies the data that an edit was made on, whatever the file is called.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(Arc<str>);

impl DocumentId {
    /// Reads a UUID in its usual form, in either case; `None` for anything else.
    ///
    /// The form is fixed: the saved formats and the tables use it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let is_well_formed = text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
        (text.len() == 36 && is_well_formed).then(|| Self(text.into()))
    }

    /// A UUID (version 8) computed from `content` alone: the same content always gives the same id.
    #[must_use]
    pub fn of_content<'a>(content: impl IntoIterator<Item = &'a str>) -> Self {
        let hash = fnv_1a(content);
        let hash = hash & !(0xf << 76) | 0x8 << 76;
        let hash = hash & !(0x3 << 62) | 0x2 << 62;
        let hex = format!("{hash:032x}");
        let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
        Self(parts.join("-").into())
    }

    /// The UUID in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The 128-bit FNV-1a hash of some texts. Each text is followed by a byte that no UTF-8 text contains, so that
/// "ab" + "c" and "a" + "bc" give different hashes. It guards against accidental collisions, not against deliberate
/// ones. It must never change: browsers save drafts under the ids made from it.
fn fnv_1a<'a>(texts: impl IntoIterator<Item = &'a str>) -> u128 {
    let bytes = texts.into_iter().flat_map(|text| text.bytes().chain([0xff]));
    bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b)
    })
}

/// A journal entry's identifier: the first 128 bits of a SHA-256 of its content, or 96 random bits in entries of earlier
/// versions of the program.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId([u8; 16]);

/// The number of random bytes of an identifier of an earlier version. The rest of its bytes are zero, which those of a
/// content never are.
const RANDOM_BYTES: usize = 12;

impl EntryId {
    /// An identifier from twelve random bytes, as earlier versions of the program made them.
    #[must_use]
    pub fn from_random(random: [u8; RANDOM_BYTES]) -> Self {
        let mut bytes = [0; 16];
        bytes[..RANDOM_BYTES].copy_from_slice(&random);
        Self(bytes)
    }

    /// The identifier of the content with this SHA-256.
    #[must_use]
    pub fn of_hash(hash: [u8; 32]) -> Self {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        let mut id = Self(bytes);
        if !id.is_of_content() {
            id.0[15] = 1;
        }
        id
    }

    /// Whether it is derived from a content, and not random.
    #[must_use]
    pub fn is_of_content(self) -> bool {
        self.0[RANDOM_BYTES..] != [0; 16 - RANDOM_BYTES]
    }

    /// Reads 32 hexadecimal digits, or 24 of an earlier version; `None` for anything else.
    ///
    /// The form is fixed: the saved formats use it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        if !matches!(text.len(), 24 | 32) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate().take(text.len() / 2) {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        let id = Self(bytes);
        (id.is_of_content() == (text.len() == 32)).then_some(id)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = if self.is_of_content() { self.0.len() } else { RANDOM_BYTES };
        self.0[..length].iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

macro_rules! display_as_string {
    ($($name:ident),+) => {$(
        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.to_string()
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, out)
            }
        }
    )+};
}
display_as_string!(CommuneCode, PostalCode, ActionId, DocumentId, EntryId);

macro_rules! display_as_str {
    ($($name:ident),+) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.as_str())
            }
        }
    )+};
}
display_as_str!(CommuneCode, PostalCode, ActionId, DocumentId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insee_code_has_five_characters_and_may_be_corsican() {
        for good in ["59350", "01001", "2A004", "2B033", "97411"] {
            assert_eq!(CommuneCode::parse(good).map(String::from).as_deref(), Some(good));
        }
        for bad in ["", "5935", "593500", "2C004", "59A50", " 5935", "é935"] {
            assert_eq!(CommuneCode::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_postal_code_is_five_digits() {
        assert_eq!(PostalCode::parse("01400").map(String::from).as_deref(), Some("01400"));
        for bad in ["", "1400", "2A004", "59 350", "593500"] {
            assert_eq!(PostalCode::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_document_id_depends_on_the_content_and_on_nothing_else() {
        let id = DocumentId::of_content(["ab", "c"]);
        assert_eq!(id, DocumentId::of_content(["ab", "c"]));
        assert_ne!(id, DocumentId::of_content(["a", "bc"]));
        assert_eq!(DocumentId::parse(id.as_str()), Some(id.clone()));
        assert_eq!(id.as_str(), "32763e66-4083-894f-b081-4487f805ad59");
    }

    #[test]
    fn an_entry_id_is_read_back_as_it_was_written() {
        let id = EntryId::from_random([0, 1, 2, 250, 251, 252, 253, 254, 255, 16, 17, 18]);
        assert_eq!(EntryId::parse(&id.to_string()), Some(id));
        assert_eq!(EntryId::parse("00"), None);
        assert_eq!(EntryId::parse("+1+1+1+1+1+1+1+1+1+1+1+1"), None);
        let id = EntryId::of_hash([7; 32]);
        assert_eq!((EntryId::parse(&id.to_string()), id.is_of_content()), (Some(id), true));
        assert_eq!(EntryId::parse(&["07".repeat(12), "0".repeat(8)].concat()), None, "a random one has 24 digits");
        assert!(EntryId::of_hash([0; 32]).is_of_content());
    }
}
