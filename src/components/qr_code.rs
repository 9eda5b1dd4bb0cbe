//! A QR code: dark on white in every theme and on paper, with the margin that readers need.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The margin of four modules that the standard asks for (ISO/IEC 18004).
const MARGIN: i32 = 4;

/// The drawing of a text. The text stands beside it: the drawing is named, and says nothing more.
pub fn qr_code(text: &str, label: &'static str) -> AnyView {
    // Only a text of thousands of signs has no code.
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return ().into_any() };
    let size = code.size() + 2 * MARGIN;
    view! {
        <svg class="qr-code" role="img" aria-label=label viewBox=format!("0 0 {size} {size}")>
            <rect class="qr-code-ground" width=size height=size></rect>
            <path d=outline(&code)></path>
        </svg>
    }
    .into_any()
}

/// A path of the dark modules, one rectangle for each run of them in a row.
fn outline(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let length = i32::try_from(run).unwrap_or_default();
            if length > 0 {
                // Writing to a `String` cannot fail.
                _ = write!(path, "M{} {}h{length}v1h-{length}z", x + MARGIN, y + MARGIN);
            }
            x += length.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once_within_the_margin() {
        let code = QrCode::encode_text("C75KH04GH0NAQPV3DBE7N5", QrCodeEcc::Medium).unwrap();
        let path = outline(&code);
        let drawn: i32 = path
            .split('M')
            .skip(1)
            .map(|run| run.split_once('h').unwrap().1.split_once('v').unwrap().0.parse::<i32>().unwrap())
            .sum();
        let size = code.size();
        let dark = (0..size * size).filter(|at| code.get_module(at % size, at / size)).count();
        assert_eq!(usize::try_from(drawn).unwrap(), dark);
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
    }
}
