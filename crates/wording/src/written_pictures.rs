//! Pictures that stand in a text, as documents have them.

use documents::{PictureContent, WrittenPicture};
use domain::pictures::{EmbeddedPicture, PictureFormat};
use domain::territory::About;

use crate::pages::{self, LOGO_ROOM};

/// The picture that a text is; `None` if it is none. `shows` says what it shows.
#[must_use]
pub fn written_picture(text: &str, shows: String) -> Option<WrittenPicture> {
    let EmbeddedPicture { format, size, base64 } = EmbeddedPicture::parse(text)?;
    let content = match format {
        PictureFormat::Png => PictureContent::Png(base64.to_owned()),
        PictureFormat::Jpeg => PictureContent::Jpeg(base64.to_owned()),
    };
    Some(WrittenPicture { content, size, alternative: shows, ..WrittenPicture::default() })
}

/// The logo of a territory, as large as it is on a cover.
#[must_use]
pub fn written_logo(about: &About) -> Option<WrittenPicture> {
    let logo = about.logo.as_deref()?;
    let size = EmbeddedPicture::parse(logo)?.within(LOGO_ROOM);
    Some(WrittenPicture { size, ..written_picture(logo, pages::logo(&about.epci))? })
}
