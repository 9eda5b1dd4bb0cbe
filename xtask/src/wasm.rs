//! The program made small: what only a debugger reads is left out, the rest is packed and written as text.

mod streams;

use std::io::Write;
use std::ops::Range;

use anyhow::{Context, Result, bail};
use lzma_rust2::{DICT_SIZE_MIN, EncodeMode, LzmaOptions, LzmaWriter, MfType};

pub use streams::sorted;

/// The program, sorted, and the texts that go with it take 294,719 bytes so; with one bit more or less of context, 250
/// to 550 more. Places count for nothing in them. The depth is more than any chain of matches needs.
const LITERAL_CONTEXT: u32 = 2;
const LITERAL_PLACE: u32 = 0;
const PLACE: u32 = 0;
const DEPTH: i32 = 1000;

/// Where what is packed says how long it is unpacked: after the CRC-32, a byte of settings and the dictionary's size.
const SIZE: Range<usize> = 9..17;

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

/// The bytes packed with LZMA as far as it goes, the same every time: their CRC-32, which LZMA does not keep, then
/// a `.lzma` file of known size. boot/unpack.js unpacks it.
///
/// # Errors
/// They cannot be packed.
pub fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    // Everything that came before can be pointed back to.
    let dictionary = u32::try_from(bytes.len()).context("The program is too long")?.next_power_of_two();
    let options = LzmaOptions::new(
        dictionary.max(DICT_SIZE_MIN),
        LITERAL_CONTEXT,
        LITERAL_PLACE,
        PLACE,
        EncodeMode::Normal,
        LzmaOptions::NICE_LEN_MAX,
        MfType::Bt4,
        DEPTH,
    );
    let out = crc32fast::hash(bytes).to_le_bytes().to_vec();
    let mut packing = LzmaWriter::new_use_header(out, &options, Some(u64::try_from(bytes.len())?))?;
    packing.write_all(bytes)?;
    packing.finish().context("The program cannot be packed")
}

/// The script, the style and the program as one: each text's length in four bytes before it, then the program.
///
/// # Errors
/// A text is longer than four bytes can say.
pub fn together(texts: [&str; 2], program: &[u8]) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    for text in texts {
        let length = u32::try_from(text.len()).context("A text of the program is too long")?;
        all.extend(length.to_le_bytes());
        all.extend(text.as_bytes());
    }
    all.extend(program);
    Ok(all)
}

/// The bytes as text, 13 or 14 bits in two of 91 signs (basE91, as Joachim Henke laid it down), which is a
/// twelfth shorter than base64. The signs are those of ASCII from `#` to `~` without `<`.
pub fn text(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 5 / 4);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in bytes {
        bits |= u32::from(*byte) << count;
        count += 8;
        if count > 13 {
            let low = bits & 0x1fff;
            let (pair, taken) = if low > 88 { (low, 13) } else { (bits & 0x3fff, 14) };
            bits >>= taken;
            count -= taken;
            out.extend([sign(pair % 91), sign(pair / 91)]);
        }
    }
    if count > 0 {
        out.push(sign(bits % 91));
        if count > 7 || bits > 90 {
            out.push(sign(bits / 91));
        }
    }
    out
}

fn sign(value: u32) -> char {
    let code = value + u32::from(b'#');
    char::from_u32(if code < u32::from(b'<') { code } else { code + 1 }).unwrap_or('#')
}

/// How many bytes a text holds, packed and unpacked.
///
/// # Errors
/// The text has other signs, or is too short.
pub fn sizes(text: &str) -> Result<(usize, usize)> {
    let bytes = bytes(text.trim()).context("The program in the file is not in the 91 signs")?;
    let unpacked =
        bytes.get(SIZE).and_then(<[u8]>::first_chunk::<8>).context("The program in the file is cut short")?;
    Ok((bytes.len(), usize::try_from(u64::from_le_bytes(*unpacked))?))
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    let value = |sign: u8| match sign {
        b'<' => None,
        b'#'..=b'~' => Some(u32::from(sign - b'#') - u32::from(sign > b'<')),
        _ => None,
    };
    let mut out = Vec::with_capacity(text.len());
    let (mut bits, mut count) = (0_u32, 0);
    for signs in text.as_bytes().chunks(2) {
        let low = value(signs[0])?;
        let Some(high) = signs.get(1) else {
            out.push((bits | low << count).to_le_bytes()[0]);
            break;
        };
        let pair = low + 91 * value(*high)?;
        bits |= pair << count;
        count += if pair & 0x1fff > 88 { 13 } else { 14 };
        while count > 7 {
            out.push(bits.to_le_bytes()[0]);
            bits >>= 8;
            count -= 8;
        }
    }
    Some(out)
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
    fn what_is_written_as_text_is_read_back_and_cannot_end_its_block() {
        let mut state = 1_u32;
        for length in 0..600 {
            let next = |_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                // Runs of zeros and of ones try the places where 14 bits are taken.
                [0, 0xff, state.to_be_bytes()[0]][(state >> 20) as usize % 3]
            };
            let some: Vec<u8> = (0..length).map(next).collect();
            let written = text(&some);
            assert_eq!(bytes(&written).as_deref(), Some(&some[..]), "{length} bytes");
            assert!(!written.contains(['<', ' ', '"']));
        }
    }

    #[test]
    fn what_is_packed_is_unpacked_by_another_decoder() {
        let mut state = 1_u32;
        for length in [0, 1, 2, 3, 17, 300, 4096, 70_000] {
            let mut next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            };
            let noise: Vec<u8> = (0..length).map(|_| next()).collect();
            // Runs of one byte, words that come back far apart, and what cannot be packed.
            let words: Vec<u8> = (0..length).map(|at| b"participe adhere"[at % 16] ^ (noise[at / 64] & 4)).collect();
            for bytes in [vec![7; length], words, noise] {
                let packed = packed(&bytes).unwrap();
                assert_eq!(sizes(&text(&packed)).unwrap(), (packed.len(), bytes.len()));
                let (sum, mut stream) = packed.split_first_chunk().unwrap();
                assert_eq!(u32::from_le_bytes(*sum), crc32fast::hash(&bytes));
                let mut unpacked = Vec::new();
                lzma_rs::lzma_decompress(&mut stream, &mut unpacked).unwrap();
                assert_eq!(unpacked, bytes, "{length} bytes");
                assert!(stream.is_empty());
            }
        }
    }

    #[test]
    fn packing_says_the_same_twice_and_finds_what_comes_back() {
        let far = [&b"participe"[..], &[0].repeat(60_000), b"participe"].concat();
        let once = packed(&far).unwrap();
        assert_eq!(once, packed(&far).unwrap());
        assert!(once.len() < 100, "{} bytes", once.len());
    }

    #[test]
    fn the_checksum_is_that_of_everybody() {
        // What the catalogues of such sums give for these digits, and boot/unpack.js reckons too.
        assert_eq!(packed(b"123456789").unwrap()[..4], 0xcbf4_3926_u32.to_le_bytes());
    }

    #[test]
    fn a_text_that_is_cut_short_has_no_sizes() {
        let whole = text(&packed(b"participe").unwrap());
        assert!(sizes(&whole).is_ok());
        assert!(sizes(&whole[..16]).is_err());
        assert!(sizes("").is_err());
    }
}
