//! Random numbers, for ids that are unique among all copies of the file.

use leptos::prelude::window;

/// Twelve random bytes.
#[must_use]
pub fn twelve_bytes() -> [u8; 12] {
    let mut bytes = [0; 12];
    let drawn = window().crypto().is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !drawn {
        // Only reached in a browser without `crypto`. These numbers are less random, but still differ between copies.
        for byte in &mut bytes {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number from 0 to 255")]
            {
                *byte = (js_sys::Math::random() * 256.0) as u8;
            }
        }
    }
    bytes
}
