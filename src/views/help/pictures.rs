//! The pictures of the help. `cargo xtask help-pictures` takes them from the running program, and the file carries them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use charts::escape;

use wording::help::HelpPicture;

/// A picture, as a PNG.
pub const fn file_of(picture: HelpPicture) -> &'static [u8] {
    match picture {
        HelpPicture::Answering => include_bytes!("../../../docs/help/answering.png"),
        HelpPicture::Account => include_bytes!("../../../docs/help/account.png"),
        HelpPicture::Grid => include_bytes!("../../../docs/help/grid.png"),
        HelpPicture::Slide => include_bytes!("../../../docs/help/slide.png"),
    }
}

/// The width and the height of a PNG in pixels, which stand at the same place of each.
pub fn size_of(png: &[u8]) -> Option<[u32; 2]> {
    let number = |from: usize| Some(u32::from_be_bytes(png.get(from..from + 4)?.try_into().ok()?));
    Some([number(16)?, number(20)?])
}

/// The picture, with its description and its caption.
pub fn write(out: &mut String, picture: HelpPicture) {
    let png = file_of(picture);
    let [width, height] = size_of(png).unwrap_or_default();
    out.push_str("<figure class=\"help-picture\"><img alt=\"");
    escape(out, picture.description());
    out.push_str("\" width=\"");
    out.push_str(&width.to_string());
    out.push_str("\" height=\"");
    out.push_str(&height.to_string());
    // The policy of the page allows no images but those that it carries.
    out.push_str("\" src=\"data:image/png;base64,");
    STANDARD.encode_string(png, out);
    out.push_str("\"><figcaption>");
    escape(out, picture.caption());
    out.push_str("</figcaption></figure>");
}
