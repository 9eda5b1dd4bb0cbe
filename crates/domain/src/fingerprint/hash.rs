//! The bytes that a fingerprint is made of, fed to SHA-256 in large pieces.

use sha2::{Digest, Sha256};

/// What has been said so far.
pub(super) struct ContentHash {
    hash: Sha256,
    /// What the hash has not been fed yet.
    waiting: Vec<u8>,
}

/// How many bytes wait until the hash is fed.
const PIECE: usize = 8192;

impl ContentHash {
    pub(super) fn new() -> Self {
        Self { hash: Sha256::new(), waiting: Vec::with_capacity(2 * PIECE) }
    }

    pub(super) fn byte(&mut self, byte: u8) {
        self.waiting.push(byte);
    }

    /// A number in as few bytes as it takes, seven bits each, the last one below 128: what is hashed takes its time.
    pub(super) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte((number & 0x7f) as u8);
    }

    /// A text and a byte that no UTF-8 text holds, which keeps "ab" + "c" apart from "a" + "bc".
    pub(super) fn text(&mut self, text: &str) {
        self.waiting.extend_from_slice(text.as_bytes());
        self.byte(0xff);
        self.feed();
    }

    /// A text, or another byte that no text holds, so that none is not the same as an empty one.
    pub(super) fn optional_text(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.text(text);
        } else {
            self.byte(0xfe);
            self.feed();
        }
    }

    pub(super) fn finish(mut self) -> [u8; 32] {
        self.hash.update(&self.waiting);
        self.hash.finalize().into()
    }

    /// After every text, told or not: between two of them stand a few bytes.
    fn feed(&mut self) {
        if self.waiting.len() >= PIECE {
            self.hash.update(&self.waiting);
            self.waiting.clear();
        }
    }
}
