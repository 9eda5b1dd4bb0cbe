//! The pictures of a document, each once, as files of its package.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::{PictureContent, WrittenPicture};

use crate::archive::ArchivedFile;
use crate::lengths::mm;
use crate::xml::push_attribute;

/// The pictures so far, with their media types.
#[derive(Debug, Default)]
pub(crate) struct Pictures(Vec<(&'static str, ArchivedFile)>);

impl Pictures {
    /// Adds the content of a picture; gives its path, or `None` where it is no picture.
    fn add(&mut self, content: &PictureContent) -> Option<String> {
        let (kind, ending, bytes) = match content {
            PictureContent::Svg(text) if text.is_empty() => return None,
            PictureContent::Svg(text) => ("image/svg+xml", "svg", text.clone().into_bytes()),
            PictureContent::Png(text) => ("image/png", "png", decoded(text)?),
            PictureContent::Jpeg(text) => ("image/jpeg", "jpg", decoded(text)?),
        };
        let known = self.0.iter().find(|(of, file)| *of == kind && file.bytes == bytes);
        if let Some((_, file)) = known {
            return Some(file.path.clone());
        }
        let path = format!("Pictures/{}.{ending}", self.0.len() + 1);
        self.0.push((kind, ArchivedFile { path: path.clone(), bytes, is_stored: false }));
        Some(path)
    }

    /// Adds a picture's frame to a part: `place` has its attributes but for the size. `false` where there is none.
    pub(crate) fn push_frame(
        &mut self,
        out: &mut String,
        picture: &WrittenPicture,
        size: (i32, i32),
        place: &str,
    ) -> bool {
        let Some(path) = self.add(&picture.content) else { return false };
        let _ = write!(out, "<draw:frame {place} svg:width=\"{}\" svg:height=\"{}\">", mm(size.0), mm(size.1));
        let _ = write!(
            out,
            "<draw:image xlink:href=\"{path}\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
        );
        for (element, text) in [("svg:title", &picture.title), ("svg:desc", &picture.alternative)] {
            if !text.is_empty() {
                let _ = write!(out, "<{element}>");
                push_attribute(out, text);
                let _ = write!(out, "</{element}>");
            }
        }
        out.push_str("</draw:frame>");
        true
    }

    /// The files, with their media types.
    pub(crate) fn into_files(self) -> Vec<(&'static str, ArchivedFile)> {
        self.0
    }
}

/// The bytes of a text in base 64, in which white space does not count.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let text: String = text.split_ascii_whitespace().collect();
    STANDARD.decode(text).ok().filter(|bytes| !bytes.is_empty())
}
