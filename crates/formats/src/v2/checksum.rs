//! The checksum of an entry: FNV-1a in 128 bits, of which the upper half is written. It tells an entry that was cut
//! or changed by accident, not one that was changed on purpose.

use serde_json::{Map, Value};

/// The checksum of an entry's members, its own left out, in the order of their names: of each the name and the
/// shortest text of the value.
pub(super) fn of(members: &Map<String, Value>) -> String {
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let mut text = |text: &str| {
        // A byte that no UTF-8 text holds keeps "ab" + "c" apart from "a" + "bc".
        for byte in text.bytes().chain([0xff]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        }
    };
    for (name, value) in members.iter().filter(|(name, _)| *name != "sum") {
        text(name);
        text(&value.to_string());
    }
    format!("{:016x}", hash >> 64)
}
