//! Compresses the program: removes custom sections, then applies gzip and base64.

use std::io::{Read, Write};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

/// A module without its custom sections (names, producers, features), which do not affect execution.
///
/// # Errors
/// The bytes are not a complete WebAssembly module.
pub fn without_custom_sections(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("The program is not a complete WebAssembly module")?;
        if matches!(payload, Payload::CustomSection(_)) {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            kept.section(&RawSection { id, data: &module[range] });
        }
    }
    Ok(kept.finish())
}

/// The bytes compressed with gzip, in base64. The same bytes always give the same text. boot/start.js unpacks it.
///
/// # Errors
/// They cannot be compressed.
pub fn pack(bytes: &[u8]) -> Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(STANDARD.encode(encoder.finish().context("The program cannot be compressed")?))
}

/// The compressed and the uncompressed size of a packed text, in bytes.
///
/// # Errors
/// The text is not one that [`pack`] returned, or it is cut short.
pub fn sizes(text: &str) -> Result<(usize, usize)> {
    let compressed = STANDARD.decode(text).context("The program in the file is not base64")?;
    let mut bytes = Vec::new();
    GzDecoder::new(&compressed[..]).read_to_end(&mut bytes).context("The program in the file is cut short")?;
    Ok((compressed.len(), bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn custom_sections_are_removed_and_the_others_keep_their_order() {
        let module = [HEAD, &[0, 3, 1, b'a', 9], &[4, 4, 1, 111, 0, 0], &[0, 2, 1, b'b'], &[5, 3, 1, 0, 1]].concat();
        let expected = [HEAD, &[4, 4, 1, 111, 0, 0], &[5, 3, 1, 0, 1]].concat();
        assert_eq!(without_custom_sections(&module).unwrap(), expected);
    }

    #[test]
    fn bytes_that_are_not_a_complete_module_are_refused() {
        assert!(without_custom_sections(b"<html>").is_err());
        assert!(without_custom_sections(&[HEAD, &[4, 9, 1]].concat()).is_err());
    }

    #[test]
    fn packing_is_deterministic_and_has_the_right_sizes() {
        let bytes = b"participe".repeat(1000);
        let text = pack(&bytes).unwrap();
        assert_eq!(text, pack(&bytes).unwrap());
        let (compressed, unpacked) = sizes(&text).unwrap();
        assert_eq!(unpacked, 9000);
        assert!(compressed < 100, "{compressed} bytes");
    }

    #[test]
    fn a_text_that_is_cut_short_or_changed_is_refused() {
        let text = pack(b"participe").unwrap();
        assert!(sizes(&text[..16]).is_err());
        let changed = |char| format!("{}{char}{}", &text[..20], &text[21..]);
        assert!(["a", "b"].map(|char| sizes(&changed(char))).iter().any(Result::is_err));
        assert!(sizes("").is_err());
    }
}
