//! The encoding of a file that is not UTF-8, and texts that were read in a wrong encoding before they came here.

use std::borrow::Cow;

/// What a file is instead of text in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileEncoding {
    /// UTF-16, which spreadsheets call Unicode.
    Utf16,
    /// Probably Windows-1252, which spreadsheets save as CSV by default.
    Windows1252,
    /// A spreadsheet or another archive, and no text at all.
    Archive,
    /// Something else.
    Unknown,
}

/// The letters and signs beyond ASCII that French is written with.
#[cfg(feature = "package")]
const FRENCH: &str = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»‘’“”–—…•°²³€½¼¾×·\u{a0}§©®ñáíóúãõ";

/// The characters of the bytes 0x80 to 0x9F in Windows-1252; a byte without a character stands for itself.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The encoding of these bytes; `None` for text in UTF-8.
#[cfg(feature = "package")]
#[must_use]
pub fn other_encoding(bytes: &[u8]) -> Option<FileEncoding> {
    let zeros: usize = bytes.iter().map(|byte| usize::from(*byte == 0)).sum();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        Some(FileEncoding::Archive)
    } else if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || zeros * 3 > bytes.len() {
        Some(FileEncoding::Utf16)
    } else if str::from_utf8(bytes).is_ok() {
        None
    } else if bytes.iter().all(|&byte| byte < 0x80 || FRENCH.contains(in_windows_1252(byte))) {
        Some(FileEncoding::Windows1252)
    } else {
        Some(FileEncoding::Unknown)
    }
}

#[cfg(feature = "package")]
fn in_windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The byte of a character in Windows-1252.
fn byte_of(letter: char) -> Option<u8> {
    let high = HIGH.iter().position(|it| *it == letter).and_then(|at| u8::try_from(at).ok());
    high.map(|at| at + 0x80).or_else(|| u8::try_from(u32::from(letter)).ok())
}

/// A text that has letters that were lost or read in a wrong encoding before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misencoded {
    /// The text as it probably was; `None` if letters are lost.
    pub(super) probable: Option<String>,
}

/// Whether a text has letters that were lost or read in a wrong encoding before: U+FFFD, or `Ã©` for `é`.
pub(super) fn misencoded(text: &str) -> Option<Misencoded> {
    let mut repaired = Cow::Borrowed(text);
    // What went through it twice needs two steps.
    for _ in 0..3 {
        let Some(step) = decoded(&repaired) else { break };
        repaired = Cow::Owned(step);
    }
    if text.contains('\u{fffd}') {
        return Some(Misencoded { probable: None });
    }
    match repaired {
        Cow::Borrowed(_) => None,
        Cow::Owned(repaired) => Some(Misencoded { probable: Some(repaired) }),
    }
}

/// The text with every run of letters that is UTF-8 read as Windows-1252 read again; `None` if there is none.
fn decoded(text: &str) -> Option<String> {
    // « Ã », « Â », « Å », « Ä » and « â€ » begin all of them.
    if !text.contains(['Ã', 'Â', 'Å', 'Ä', 'â']) {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let (mut repaired, mut at, mut is_changed) = (String::with_capacity(text.len()), 0, false);
    while at < letters.len() {
        if let Some((letter, length)) = decoded_at(&letters[at..]) {
            repaired.push(letter);
            at += length;
            is_changed = true;
        } else {
            repaired.push(letters[at]);
            at += 1;
        }
    }
    is_changed.then_some(repaired)
}

/// The letter that the first letters are in UTF-8, if Windows-1252 has it, and their number.
fn decoded_at(letters: &[char]) -> Option<(char, usize)> {
    let length = match byte_of(*letters.first()?)? {
        0xc2..=0xc5 => 2,
        0xe2 => 3,
        _ => return None,
    };
    let bytes: Vec<u8> = letters.get(..length)?.iter().map(|letter| byte_of(*letter)).collect::<Option<_>>()?;
    let letter = str::from_utf8(&bytes).ok()?.chars().next()?;
    // In what went through it twice the first step gives letters that French does not have.
    byte_of(letter).filter(|byte| *byte >= 0x80)?;
    Some((letter, length))
}

#[cfg(all(test, feature = "package"))]
mod tests {
    use super::*;

    fn repaired(text: &str) -> Misencoded {
        Misencoded { probable: Some(text.to_owned()) }
    }

    /// The text read as Windows-1252 although it is UTF-8.
    fn misread(text: &str) -> String {
        text.bytes().map(in_windows_1252).collect()
    }

    #[test]
    fn the_encoding_of_a_file_is_recognised() {
        let of = |bytes: &[u8]| other_encoding(bytes);
        assert_eq!(of("nom\né".as_bytes()), None);
        assert_eq!(of("\u{feff}nom\né".as_bytes()), None);
        assert_eq!(of(b"nom\nSaint-Andr\xe9 \x96 l\x92\xe9t\xe9"), Some(FileEncoding::Windows1252));
        assert_eq!(of(b"nom\nSaint-Andr\x8e"), Some(FileEncoding::Unknown));
        assert_eq!(of(b"PK\x03\x04\x14"), Some(FileEncoding::Archive));
        let little: Vec<u8> = "nom,é".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "nom,é".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!([of(&little), of(&big)], [Some(FileEncoding::Utf16); 2]);
        assert_eq!(of(&[&[0xff, 0xfe][..], &little].concat()), Some(FileEncoding::Utf16));
    }

    #[test]
    fn what_was_read_in_a_wrong_encoding_is_repaired() {
        for name in [
            "Séclin",
            "L’Haÿ-les-Roses",
            "École",
            "Œuvre",
            "à",
            "« été »",
            "Marcq-en-Barœul",
            "Çà – là",
            "Où",
            "n°\u{a0}1",
        ] {
            assert_eq!(misencoded(&misread(name)), Some(repaired(name)), "{name}");
            assert_eq!(misencoded(&misread(&misread(name))), Some(repaired(name)), "{name} twice");
            assert_eq!(misencoded(name), None, "{name} as it is");
        }
        assert_eq!(misencoded("Saint-AndrÃ© and Lâ€™Ã‰tÃ©"), Some(repaired("Saint-André and L’Été")));
        assert_eq!(misencoded("Andr\u{fffd}"), Some(Misencoded { probable: None }));
    }

    #[test]
    fn names_that_have_such_letters_of_their_own_are_left_alone() {
        for name in
            ["Ålesund", "Ärzte", "l’âge", "« voilà\u{a0}»", "São Tomé", "IÂ", "Pâté", "BÂTIR", "GÂTEAU « Â »", "â"]
        {
            assert_eq!(misencoded(name), None, "{name}");
        }
    }
}
