//! The part of the browser's storage that belongs to one copy of the file.
//!
//! Chromium gives one storage to all pages that are opened from the disk. A copy of the file with a key of its own keeps
//! everything under keys of its own, encrypted: another page can delete it, but neither read nor forge it. What is in the
//! place of a value and was not written with the key is an unreadable text.
//!
//! The types here stand between the program and the browser: what goes through them is plain on one side, and as it is
//! stored on the other.

mod database;
mod mirror;
mod of_document;
mod storage;
mod tabs;

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use domain::fingerprint::ContentDigest;
use domain::ids::DocumentId;
use formats::{CopyKey, hexadecimal};
use sha2::{Digest, Sha256};

use crate::codec::draft_key_prefix;
use crate::local_storage::LocalStorage;
pub use database::PartitionDatabase;
pub use mirror::MirroredStorage;
pub(crate) use of_document::remember_tables;
pub use storage::PartitionStorage;
pub use tabs::{PartitionMemory, PartitionTabs};

/// What the keys of all copies with a key begin with; the digits of the copy follow.
const OF_COPIES: &str = "carnet-copie-";

/// What the keys begin with that belong to other tables of the same document; the digits of these tables follow.
const OF_TABLES: &str = "carnet-tables-";

/// What the keys of edits begin with.
const EDITS: &str = "carnet/";

/// The number of digits that name a copy or tables.
const DIGITS: usize = 16;

/// The number of bytes that encryption draws for each text.
const NONCE_LENGTH: usize = 24;

/// A part of the browser's storage: what its keys begin with, and how its texts are encrypted, if they are.
#[derive(Clone)]
pub struct Partition {
    prefix: String,
    cipher: Option<(XChaCha20Poly1305, DrawBytes)>,
}

/// Draws random bytes.
pub type DrawBytes = fn() -> [u8; NONCE_LENGTH];

impl Partition {
    /// What every copy without a key shares: its keys are as they are, and its texts are plain.
    #[must_use]
    pub const fn shared() -> Self {
        Self { prefix: String::new(), cipher: None }
    }

    /// What belongs to the copies with this key. `draw` gives random bytes.
    #[must_use]
    pub fn of_copy(key: &CopyKey, draw: DrawBytes) -> Self {
        // The name of the key says nothing of it: it is a hash of 256 random bits.
        let named = Sha256::new().chain_update("carnet-copie").chain_update(key.bytes()).finalize();
        let name = hexadecimal(&named[..DIGITS / 2]);
        let cipher = XChaCha20Poly1305::new(key.bytes().into());
        Self { prefix: [OF_COPIES, &name, "/"].concat(), cipher: Some((cipher, draw)) }
    }

    /// What belongs to a document with these tables, where the shared part has edits made on others.
    #[must_use]
    pub fn of_tables(tables: ContentDigest) -> Self {
        let name: String = tables.to_string().chars().take(DIGITS).collect();
        Self { prefix: [OF_TABLES, &name, "/"].concat(), cipher: None }
    }

    /// Whether its texts are encrypted.
    #[must_use]
    pub const fn is_encrypted(&self) -> bool {
        self.cipher.is_some()
    }

    /// Whether it is what every copy without a key shares.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.prefix.is_empty()
    }

    /// The key under which the browser keeps what has this key here.
    fn stored_key(&self, key: &str) -> String {
        [&self.prefix, key].concat()
    }

    /// The key here of what the browser keeps under this key; `None` if it belongs elsewhere.
    fn own_key<'a>(&self, stored: &'a str) -> Option<&'a str> {
        stored.strip_prefix(&self.prefix)
    }

    /// The text as it is stored in a place. The same text in another place is unreadable there.
    fn stored_text(&self, place: &str, text: &str) -> String {
        let Some((cipher, draw)) = &self.cipher else { return text.to_owned() };
        let nonce = draw();
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        // It only fails on texts of more than 256 GiB.
        let encrypted = cipher.encrypt(XNonce::from_slice(&nonce), payload).unwrap_or_default();
        STANDARD_NO_PAD.encode([nonce.as_slice(), &encrypted].concat())
    }

    /// The text that is stored in a place; `None` if it was not written there with the key of this copy.
    fn plain_text(&self, place: &str, stored: &str) -> Option<String> {
        let Some((cipher, _)) = &self.cipher else { return Some(stored.to_owned()) };
        let bytes = STANDARD_NO_PAD.decode(stored).ok()?;
        let (nonce, encrypted) = bytes.split_at_checked(NONCE_LENGTH)?;
        let payload = Payload { msg: encrypted, aad: place.as_bytes() };
        String::from_utf8(cipher.decrypt(XNonce::from_slice(nonce), payload).ok()?).ok()
    }
}

/// What is read in the place of a text that was not written with the key of this copy: a single line that no version of
/// the program reads, so that it is reported and set aside like any other damaged line.
fn unreadable(stored: &str) -> String {
    ["# ", &stored.replace('\n', " ")].concat()
}

/// Whether copies of a document with other keys than this partition's keep edits in this browser. They can be read in
/// these copies alone.
#[must_use]
pub fn other_copies_keep_edits(storage: &dyn LocalStorage, document: &DocumentId, own: &Partition) -> bool {
    let edits = ["/", &draft_key_prefix(document), "/"].concat();
    let is_other = |key: &String| {
        key.get(OF_COPIES.len() + DIGITS..).is_some_and(|rest| rest.starts_with(&edits))
            && (own.is_shared() || own.own_key(key).is_none())
    };
    storage.keys(OF_COPIES).is_some_and(|keys| keys.iter().any(is_other))
}

impl fmt::Debug for Partition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Partition").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(byte: u8) -> Partition {
        Partition::of_copy(&CopyKey::of([byte; 32]), || [7; NONCE_LENGTH])
    }

    #[test]
    fn a_text_is_read_in_its_place_with_its_key_and_nowhere_else() {
        let own = of(1);
        let stored = own.stored_text("ici", "Mairie de Lille");
        assert_eq!(own.plain_text("ici", &stored).as_deref(), Some("Mairie de Lille"));
        assert!(!stored.contains("Lille"));
        assert_eq!(own.plain_text("là", &stored), None);
        assert_eq!(of(2).plain_text("ici", &stored), None);
        let mut changed = stored.clone().into_bytes();
        let last = changed.len() - 2;
        changed[last] = if changed[last] == b'A' { b'B' } else { b'A' };
        assert_eq!(own.plain_text("ici", &String::from_utf8(changed).unwrap()), None);
        for other in ["", "Mairie de Lille", "é", &stored[..20], &stored[1..]] {
            assert_eq!(own.plain_text("ici", other), None, "{other:?}");
        }
    }

    #[test]
    fn each_key_has_keys_of_its_own_and_the_shared_part_has_them_as_they_are() {
        let (one, two) = (of(1), of(2));
        assert_ne!(one.stored_key("carnet/x"), two.stored_key("carnet/x"));
        assert_eq!(one.own_key(&one.stored_key("carnet/x")), Some("carnet/x"));
        assert_eq!(two.own_key(&one.stored_key("carnet/x")), None);
        assert_eq!(Partition::shared().stored_key("carnet/x"), "carnet/x");
        assert_eq!(Partition::shared().stored_text("ici", "texte"), "texte");
    }
}
