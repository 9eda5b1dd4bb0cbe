//! A picture on a slide, as the text that its passage holds.

/// What the text of a picture begins with.
pub const PICTURE_START: &str = "data:image/";

/// The signs of the text of a picture: about 110 kB of it.
pub const MAX_PICTURE_SIGNS: usize = 150_000;

/// The longest side that is read, in pixels.
const MAX_SIDE: u32 = 10_000;

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// A picture on a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlidePicture<'a> {
    /// Its format.
    pub format: PictureFormat,
    /// Its width and its height, in pixels.
    pub size: (u32, u32),
    /// Its bytes, in base 64.
    pub base64: &'a str,
}

impl<'a> SlidePicture<'a> {
    /// Reads a text; `None` unless it is a picture, alone, with its size: `data:image/png;w=640;h=360;base64,…`.
    ///
    /// The form is fixed: saved files use it. It is an address that browsers show as it is.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let (format, rest) = text.strip_prefix(PICTURE_START)?.split_once(";w=")?;
        let format = match format {
            "png" => PictureFormat::Png,
            "jpeg" => PictureFormat::Jpeg,
            _ => return None,
        };
        let (width, rest) = rest.split_once(";h=")?;
        let (height, base64) = rest.split_once(";base64,")?;
        let side = |text: &str| text.parse().ok().filter(|side| (1..=MAX_SIDE).contains(side));
        let is_base64 = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/' | b'=');
        let is_whole = !base64.is_empty() && base64.bytes().all(is_base64) && text.len() <= MAX_PICTURE_SIGNS;
        Some(Self { format, size: (side(width)?, side(height)?), base64 }).filter(|_| is_whole)
    }

    /// The text as [`parse`](Self::parse) reads it.
    #[must_use]
    pub fn saved(&self) -> String {
        let format = match self.format {
            PictureFormat::Png => "png",
            PictureFormat::Jpeg => "jpeg",
        };
        format!("{PICTURE_START}{format};w={};h={};base64,{}", self.size.0, self.size.1, self.base64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_read_as_it_was_saved_and_nothing_else_is() {
        let picture = SlidePicture { format: PictureFormat::Jpeg, size: (1280, 720), base64: "/9j/4AAQ+w==" };
        assert_eq!(SlidePicture::parse(&picture.saved()), Some(picture));
        for text in [
            "",
            "https://example.org/a.png",
            "data:image/svg+xml;w=1;h=1;base64,AAAA",
            "data:image/png;base64,AAAA",
            "data:image/png;w=0;h=1;base64,AAAA",
            "data:image/png;w=1;h=99999;base64,AAAA",
            "data:image/png;w=1;h=1;base64,",
            "data:image/png;w=1;h=1;base64,AA\" onerror=\"x",
        ] {
            assert_eq!(SlidePicture::parse(text), None, "{text}");
        }
        assert_eq!(
            SlidePicture::parse(&format!("data:image/png;w=1;h=1;base64,{}", "A".repeat(MAX_PICTURE_SIGNS))),
            None
        );
    }
}
