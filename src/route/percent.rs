//! Percent-encoding of the parts of an address.

use std::fmt::Write;

/// Encodes a part of an address.
pub(super) fn percent_encode(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => address.push(char::from(byte)),
            // Writing to a `String` cannot fail.
            _ => _ = write!(address, "%{byte:02X}"),
        }
    }
    address
}

/// Decodes a part of an address. An invalid escape is kept as it is.
pub(super) fn percent_decode(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escape = (first == b'%').then(|| after.get(..2)).flatten();
        let digits = escape.and_then(|digits| str::from_utf8(digits).ok()).filter(|digits| !digits.starts_with('+'));
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
