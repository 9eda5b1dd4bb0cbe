//! Pictures that stand in a text: the passage of a slide, the logo of a territory.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

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

/// A picture that stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmbeddedPicture<'a> {
    /// Its format.
    pub format: PictureFormat,
    /// Its width and its height, in pixels.
    pub size: (u32, u32),
    /// Its bytes, in base 64.
    pub base64: &'a str,
}

impl<'a> EmbeddedPicture<'a> {
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

    /// The text as [`parse`](Self::parse) reads it, of the address that other programs write:
    /// `data:image/png;base64,…`. `None` unless its bytes are a picture of this format, small enough.
    #[must_use]
    pub fn of_address(address: &str) -> Option<String> {
        let (kind, base64) = address.trim().strip_prefix(PICTURE_START)?.split_once(";base64,")?;
        let base64: String = base64.split_ascii_whitespace().collect();
        if base64.len() > MAX_PICTURE_SIGNS {
            return None;
        }
        let bytes = BASE64_STANDARD.decode(&base64).ok()?;
        let format = match (kind, imagesize::image_type(&bytes).ok()?) {
            ("png", imagesize::ImageType::Png) => PictureFormat::Png,
            ("jpeg" | "jpg", imagesize::ImageType::Jpeg) => PictureFormat::Jpeg,
            _ => return None,
        };
        let size = imagesize::blob_size(&bytes).ok()?;
        let pixels = |length: usize| u32::try_from(length).ok();
        let saved =
            EmbeddedPicture { format, size: (pixels(size.width)?, pixels(size.height)?), base64: &base64 }.saved();
        EmbeddedPicture::parse(&saved).is_some().then_some(saved)
    }

    /// The width and height within a room, in the same proportion: its own, or less.
    #[must_use]
    pub fn within(&self, (wide, high): (u32, u32)) -> (u32, u32) {
        let [width, height, wide, high] = [self.size.0, self.size.1, wide, high].map(u64::from);
        let part = |length: u64, of: u64, whole: u64| u32::try_from(length * of / whole).unwrap_or(u32::MAX).max(1);
        if width <= wide && height <= high {
            self.size
        } else if width * high > height * wide {
            (part(width, wide, width), part(height, wide, width))
        } else {
            (part(width, high, height), part(height, high, height))
        }
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

    /// A picture of 3 by 2 pixels, as PNG.
    const PNG: &str =
        "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AAQQxwFgBB0gX7h/C5SAAAAABJRU5ErkJggg==";

    #[test]
    fn the_size_of_a_picture_of_another_program_is_read_from_its_bytes() {
        let read = EmbeddedPicture::of_address(&format!(" data:image/png;base64,{}\n{}", &PNG[..40], &PNG[40..]));
        assert_eq!(read.as_deref(), Some(&*format!("data:image/png;w=3;h=2;base64,{PNG}")));
        for address in [
            format!("data:image/jpeg;base64,{PNG}"),
            format!("data:image/svg+xml;base64,{PNG}"),
            format!("data:image/png,{PNG}"),
            "data:image/png;base64,AAAA".to_owned(),
            "data:image/png;base64,~".to_owned(),
            format!("data:image/png;base64,{PNG}{}", "AAAA".repeat(MAX_PICTURE_SIGNS / 4)),
            "logo.png".to_owned(),
        ] {
            assert_eq!(EmbeddedPicture::of_address(&address), None, "{address:.60}");
        }
    }

    #[test]
    fn a_picture_stays_within_its_room_in_its_proportion() {
        let within = |size, room| EmbeddedPicture { format: PictureFormat::Png, size, base64: "" }.within(room);
        assert_eq!(within((200, 100), (240, 90)), (180, 90));
        assert_eq!(within((2000, 100), (240, 90)), (240, 12));
        assert_eq!(within((20, 10), (240, 90)), (20, 10));
        assert_eq!(within((1, 10_000), (240, 90)), (1, 90));
    }

    #[test]
    fn a_picture_is_read_as_it_was_saved_and_nothing_else_is() {
        let picture = EmbeddedPicture { format: PictureFormat::Jpeg, size: (1280, 720), base64: "/9j/4AAQ+w==" };
        assert_eq!(EmbeddedPicture::parse(&picture.saved()), Some(picture));
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
            assert_eq!(EmbeddedPicture::parse(text), None, "{text}");
        }
        assert_eq!(
            EmbeddedPicture::parse(&format!("data:image/png;w=1;h=1;base64,{}", "A".repeat(MAX_PICTURE_SIGNS))),
            None
        );
    }
}
