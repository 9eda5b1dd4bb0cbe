//! Drawings as enhanced metafiles (EMF), for office programs that show no SVG in an `OpenDocument` file.
//!
//! What is read is the plain SVG that `charts` writes for files: straight lines, discs, texts, moved and scaled groups.
//! Of anything else there is no metafile.

mod drawn;
mod path;
mod records;
mod widths;

use self::drawn::shapes;
use self::records::Metafile;

/// A drawing as a metafile; `None` where its SVG has something else than `charts` writes.
pub(crate) fn metafile(svg: &str) -> Option<Vec<u8>> {
    let (size, shapes) = shapes(svg)?;
    let mut file = Metafile::of(size);
    for shape in &shapes {
        file.push(shape);
    }
    Some(file.finished())
}

#[cfg(test)]
mod tests;
