//! Encodes values as bytes and hashes them with SHA-256, many bytes at a time.

use sha2::{Digest, Sha256};

/// The hash of the values encoded so far.
pub(crate) struct ContentHash {
    hash: Sha256,
    /// Bytes that are not hashed yet.
    buffer: Vec<u8>,
}

/// The number of bytes that are collected before they are hashed.
const CHUNK: usize = 8192;

impl ContentHash {
    pub(crate) fn new() -> Self {
        Self { hash: Sha256::new(), buffer: Vec::with_capacity(2 * CHUNK) }
    }

    pub(crate) fn byte(&mut self, byte: u8) {
        self.buffer.push(byte);
    }

    /// A number of variable length (LEB128): seven bits a byte, the last byte below 128. Fewer bytes are hashed faster.
    pub(crate) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte((number & 0x7f) as u8);
    }

    /// A text, followed by a byte that no UTF-8 text contains, so that "ab" + "c" and "a" + "bc" differ.
    pub(crate) fn text(&mut self, text: &str) {
        self.buffer.extend_from_slice(text.as_bytes());
        self.byte(0xff);
        self.flush_if_full();
    }

    /// A text, or for `None` another byte that no UTF-8 text contains, so that `None` and an empty text differ.
    pub(crate) fn optional_text(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.text(text);
        } else {
            self.byte(0xfe);
            self.flush_if_full();
        }
    }

    /// A number that may be beyond those of [`Self::number`].
    pub(crate) fn wide(&mut self, number: u64) {
        self.buffer.extend_from_slice(&number.to_be_bytes());
    }

    pub(crate) fn finish(mut self) -> [u8; 32] {
        self.hash.update(&self.buffer);
        self.hash.finalize().into()
    }

    /// Hashes the buffer once it is full. Called after every text; the values between two texts take only a few bytes.
    fn flush_if_full(&mut self) {
        if self.buffer.len() >= CHUNK {
            self.hash.update(&self.buffer);
            self.buffer.clear();
        }
    }
}
