//! The checksum of an entry: the upper half of a 128-bit FNV-1a hash. It detects accidental changes, not deliberate
//! ones.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// The checksum of an entry's members except `sum`, in the order of their names. Of each member, it covers the name
/// and the JSON of the value without spaces.
pub(super) fn of(members: &Map<String, Value>) -> String {
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let mut add = |text: &str| {
        // The byte 0xff, which no UTF-8 text contains, makes "ab" + "c" differ from "a" + "bc".
        for byte in text.bytes().chain([0xff]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        }
    };
    // A map keeps the order of insertion where another crate of the build asks for that.
    let in_order: BTreeMap<&String, &Value> = members.iter().filter(|(name, _)| *name != "sum").collect();
    for (name, value) in in_order {
        add(name);
        add(&value.to_string());
    }
    format!("{:016x}", hash >> 64)
}
