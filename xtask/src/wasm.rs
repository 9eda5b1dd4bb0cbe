//! The program made small: what only a debugger reads is left out, the rest is compressed and written as text.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zopfli::{Format, Options};

const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// A module without its custom sections: names, producers, features, none of which change what it does.
///
/// # Errors
/// The bytes are no WebAssembly module, or it is cut short.
pub fn without_custom_sections(module: &[u8]) -> Result<Vec<u8>> {
    let Some(mut rest) = module.strip_prefix(HEAD) else { bail!("The program is no WebAssembly module") };
    let mut out = HEAD.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (length, head) = number(after).context("The program's WebAssembly is cut short")?;
        let end = head.checked_add(length).filter(|end| *end <= after.len());
        let end = end.context("The program's WebAssembly is cut short")?;
        if *id != 0 {
            out.extend_from_slice(&rest[..=end]);
        }
        rest = &after[end..];
    }
    Ok(out)
}

/// The bytes compressed with gzip as far as it goes, the same every time.
///
/// # Errors
/// They cannot be compressed.
pub fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    zopfli::compress(Options::default(), Format::Gzip, bytes, &mut out).context("The program cannot be compressed")?;
    Ok(out)
}

/// The bytes as base64 text.
pub fn text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// How many bytes a base64 text of gzip holds, compressed and unpacked.
///
/// # Errors
/// The text is no base64, or too short for gzip.
pub fn sizes(text: &str) -> Result<(usize, usize)> {
    let bytes = STANDARD.decode(text.trim()).context("The program in the file is not base64")?;
    let Some(unpacked) = bytes.last_chunk::<4>() else { bail!("The program in the file is empty") };
    Ok((bytes.len(), usize::try_from(u32::from_le_bytes(*unpacked))?))
}

/// A LEB128 number and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_the_others_stay_in_order() {
        let module = [HEAD, &[0, 3, 1, b'a', 9], &[4, 4, 1, 111, 0, 0], &[0, 2, 1, b'b'], &[3, 1, 0]].concat();
        let expected = [HEAD, &[4, 4, 1, 111, 0, 0], &[3, 1, 0]].concat();
        assert_eq!(without_custom_sections(&module).unwrap(), expected);
    }

    #[test]
    fn what_is_no_module_or_cut_short_is_refused() {
        assert!(without_custom_sections(b"<html>").is_err());
        assert!(without_custom_sections(&[HEAD, &[4, 9, 1]].concat()).is_err());
    }

    #[test]
    fn compressing_says_the_same_twice_and_keeps_the_length() {
        let bytes = b"participe ".repeat(200);
        let packed = gzipped(&bytes).unwrap();
        assert_eq!(packed, gzipped(&bytes).unwrap());
        assert_eq!(sizes(&text(&packed)).unwrap(), (packed.len(), bytes.len()));
    }
}
