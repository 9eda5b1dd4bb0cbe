//! Random numbers, for names that are unique among all copies of the file, and for encryption.

use leptos::prelude::window;

/// Random bytes.
#[must_use]
pub fn bytes<const COUNT: usize>() -> [u8; COUNT] {
    let mut bytes = [0; COUNT];
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
