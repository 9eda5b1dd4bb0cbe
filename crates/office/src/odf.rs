//! The package of an `OpenDocument` file: its kind, its manifest, and the starts of its parts.

use std::fmt::Write;

use crate::archive::{ArchivedFile, zipped};
use crate::pictures::Pictures;
use crate::xml::{DECLARATION, push_attribute, push_sign};

const NAMES: &str = "urn:oasis:names:tc:opendocument:xmlns";
/// The version that every office program of the last ten years reads.
const VERSION: &str = "1.2";

/// What a package holds.
#[derive(Debug)]
pub(crate) struct OfficeParts<'a> {
    /// Its media type.
    pub(crate) kind: &'static str,
    /// The title of the document.
    pub(crate) title: &'a str,
    /// Its language, as `fr-FR`.
    pub(crate) language: &'a str,
    /// The part `content.xml`.
    pub(crate) content: String,
    /// The part `styles.xml`.
    pub(crate) styles: String,
    /// The part `settings.xml`.
    pub(crate) settings: String,
    /// The pictures that it shows.
    pub(crate) pictures: Pictures,
}

/// The bytes of the package.
///
/// # Errors
/// The zip format cannot hold it.
pub(crate) fn packaged(parts: OfficeParts) -> Result<Vec<u8>, String> {
    let meta = meta(parts.title, parts.language);
    let pictures = parts.pictures.into_files();
    let mut manifest = DECLARATION.to_owned();
    let _ = write!(
        manifest,
        "<manifest:manifest xmlns:manifest=\"{NAMES}:manifest:1.0\" manifest:version=\"{VERSION}\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"{VERSION}\" manifest:media-type=\"{}\"/>",
        parts.kind
    );
    let mut entry = |path: &str, kind: &str| {
        let _ = write!(manifest, "<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>");
    };
    for part in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
        entry(part, "text/xml");
    }
    for (kind, file) in &pictures {
        entry(&file.path, kind);
    }
    manifest.push_str("</manifest:manifest>");
    // Programs know the kind of the file by its first bytes.
    let kind = ArchivedFile { path: "mimetype".to_owned(), bytes: parts.kind.into(), is_stored: true };
    let mut files = vec![
        kind,
        ArchivedFile::text("META-INF/manifest.xml", manifest),
        ArchivedFile::text("content.xml", parts.content),
        ArchivedFile::text("styles.xml", parts.styles),
        ArchivedFile::text("meta.xml", meta),
        ArchivedFile::text("settings.xml", parts.settings),
    ];
    files.extend(pictures.into_iter().map(|(_, file)| file));
    zipped(&files)
}

/// The start of a part's root element, with all names that the parts use.
pub(crate) fn root(name: &str) -> String {
    let mut out = format!("{DECLARATION}<office:{name}");
    for prefix in ["office", "style", "text", "table", "meta", "presentation", "config"] {
        let _ = write!(out, " xmlns:{prefix}=\"{NAMES}:{prefix}:1.0\"");
    }
    for (prefix, name) in
        [("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("number", "datastyle")]
    {
        let _ = write!(out, " xmlns:{prefix}=\"{NAMES}:{name}:1.0\"");
    }
    let _ = write!(
        out,
        " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\" \
         office:version=\"{VERSION}\">"
    );
    out
}

/// The attributes of a language and a country, from `fr-FR`.
pub(crate) fn language(tag: &str) -> String {
    let (language, country) = tag.split_once('-').unwrap_or((tag, "none"));
    let mut out = " fo:language=\"".to_owned();
    push_attribute(&mut out, if language.is_empty() { "none" } else { language });
    out.push_str("\" fo:country=\"");
    push_attribute(&mut out, country);
    out + "\""
}

fn meta(title: &str, language: &str) -> String {
    let mut out = root("document-meta") + "<office:meta><dc:title>";
    let shown = |sign: &char| !crate::xml::is_forbidden(*sign);
    title.chars().filter(shown).for_each(|sign| push_sign(&mut out, sign));
    out.push_str("</dc:title><dc:language>");
    language.chars().filter(shown).for_each(|sign| push_sign(&mut out, sign));
    out + "</dc:language></office:meta></office:document-meta>"
}

/// The font of all texts, for the parts that have styles.
pub(crate) fn fonts() -> String {
    let font = crate::theme::FONT;
    format!(
        "<office:font-face-decls><style:font-face style:name=\"{font}\" svg:font-family=\"{font}\" \
         style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/></office:font-face-decls>"
    )
}
