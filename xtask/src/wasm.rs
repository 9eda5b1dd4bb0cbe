//! Makes the program small: removes custom sections, puts similar functions together, applies gzip and base64.

use std::io::Read;
use std::num::NonZeroU64;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use zopfli::{Format, Options};

pub mod order;
mod similarity;

/// How often Zopfli compresses each block again to make it smaller: after five times, almost nothing is gained.
const ITERATIONS: NonZeroU64 = NonZeroU64::MIN.saturating_add(4);

/// The bytes compressed with gzip, by Zopfli, in base64. The same bytes always give the same text. boot/start.js
/// unpacks it.
///
/// # Errors
/// They cannot be compressed.
pub fn pack(bytes: &[u8]) -> Result<String> {
    let options = Options { iteration_count: ITERATIONS, ..Options::default() };
    let mut compressed = Vec::new();
    zopfli::compress(options, Format::Gzip, bytes, &mut compressed).context("The program cannot be compressed")?;
    Ok(STANDARD.encode(compressed))
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
