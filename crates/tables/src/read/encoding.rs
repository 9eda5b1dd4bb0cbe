//! The text of bytes in any usual encoding. An encoding that is not certain is a fault: a wrong one changes names.

use domain::territory::{FileEncoding, other_encoding};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::read::FileFault;

/// The text of bytes in UTF-8, UTF-16 or Windows-1252, without the mark of the byte order.
///
/// # Errors
/// The bytes are no text; they are of several encodings, or of one that is not known.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, FileFault> {
    let text = match Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| utf16_without_mark(bytes)) {
        Some(encoding) => in_encoding(encoding, bytes)?,
        None => match str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(error) => windows_1252(bytes, error.valid_up_to())?,
        },
    };
    match text.find('\0') {
        Some(at) => Err(FileFault::NotText { line: line_of(text.as_bytes(), at) }),
        None => Ok(text),
    }
}

/// UTF-16 whose letters are mostly Latin: every other byte is zero.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // Some letters beyond Latin-1 are usual: œ, ’, €.
    let is_most = |many: usize, few: usize| many * 4 >= bytes.len() && few * 10 <= many;
    if is_most(odd, even) {
        Some(UTF_16LE)
    } else if is_most(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn in_encoding(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, FileFault> {
    let (text, has_errors) = encoding.decode_with_bom_removal(bytes);
    if !has_errors {
        return Ok(text.into_owned());
    }
    if let Err(error) = str::from_utf8(bytes)
        && encoding == encoding_rs::UTF_8
    {
        return Err(FileFault::MixedEncoding { line: line_of(bytes, error.valid_up_to()) });
    }
    let at = text.find('\u{fffd}').unwrap_or_default();
    Err(FileFault::NotText { line: line_of(text.as_bytes(), at) })
}

/// The text of bytes that are not UTF-8 from a place on.
fn windows_1252(bytes: &[u8], wrong_at: usize) -> Result<String, FileFault> {
    if let Some(zero) = bytes.iter().position(|byte| *byte == 0) {
        return Err(FileFault::NotText { line: line_of(bytes, zero) });
    }
    let is_beyond_ascii = |line: &&[u8]| !line.is_ascii();
    let mut lines = bytes.split(|byte| *byte == b'\n').filter(is_beyond_ascii);
    if lines.any(|line| str::from_utf8(line).is_ok()) {
        return Err(FileFault::MixedEncoding { line: line_of(bytes, wrong_at) });
    }
    if other_encoding(bytes) != Some(FileEncoding::Windows1252) {
        let lines = bytes.split(|byte| *byte == b'\n').zip(1..);
        let mut odd = lines.filter(|(line, _)| other_encoding(line) == Some(FileEncoding::Unknown));
        return Err(FileFault::UnknownEncoding { line: odd.next().map_or(1, |(_, line)| line) });
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
}

/// The line (from 1) of a byte.
fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes.iter().take(at).map(|byte| usize::from(*byte == b'\n')).sum::<usize>() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &str = "nom;œuvre\nArmentières;« l’été »\n";

    #[test]
    fn all_usual_encodings_give_the_same_text() {
        let little: Vec<u8> = NAMES.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = NAMES.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let (western, _, _) = WINDOWS_1252.encode(NAMES);
        for bytes in [
            NAMES.as_bytes(),
            &["\u{feff}", NAMES].concat().into_bytes(),
            &little,
            &[&[0xff, 0xfe], &little[..]].concat(),
            &big,
            &[&[0xfe, 0xff], &big[..]].concat(),
            &western,
        ] {
            assert_eq!(decoded(bytes).as_deref(), Ok(NAMES), "{bytes:?}");
        }
    }

    #[test]
    fn mixed_encodings_are_a_fault_that_names_the_line() {
        let mixed = [NAMES.as_bytes(), b"Fr\xe9linghien;oui\n"].concat();
        assert_eq!(decoded(&mixed), Err(FileFault::MixedEncoding { line: 3 }));
        let marked = ["\u{feff}".as_bytes(), b"a\nFr\xe9linghien;oui\n"].concat();
        assert_eq!(decoded(&marked), Err(FileFault::MixedEncoding { line: 2 }));
    }

    #[test]
    fn what_is_no_text_or_in_an_old_encoding_names_the_line() {
        // « é » as MS-DOS and as an old Macintosh write it.
        assert_eq!(decoded(b"a\nArmenti\x8are"), Err(FileFault::UnknownEncoding { line: 2 }));
        assert_eq!(decoded(b"a\nFr\x8elinghien"), Err(FileFault::UnknownEncoding { line: 2 }));
        assert_eq!(decoded(b"a\nb\n\x00\xff\xfe\x01"), Err(FileFault::NotText { line: 3 }));
        // Half a letter of UTF-16 at the end.
        assert!(decoded(&[0xff, 0xfe, b'a', 0, b'b']).is_err());
    }
}
