//! Pseudo-random numbers that depend on names only, so that every run gives the same ones.

/// A uniformly distributed number from 0 to 999 for this purpose, action and commune.
#[must_use]
pub fn draw(purpose: &str, action: &str, commune: &str) -> i64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for name in [purpose, action, commune] {
        // The byte 0xff, which no UTF-8 text contains, separates the names.
        for byte in name.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    // FNV mixes the high bits of short texts poorly; two rounds of xor and multiply correct that.
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^= hash >> 31;
    i64::try_from(hash % 1000).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_names_give_the_same_number_and_the_numbers_are_uniform() {
        assert_eq!(draw("a", "b", "c"), draw("a", "b", "c"));
        assert_ne!(draw("a", "b", "c"), draw("a", "bc", ""));
        let total: i64 = (0..2000).map(|number| draw("spread", "", &number.to_string())).sum();
        assert!((480..520).contains(&(total / 2000)), "{total}");
    }
}
