//! What stands where on the pages of a PDF, as pdftotext reads it. Lengths are points.

use std::fs;
use std::process::Command;

use crate::environment::path;
use crate::{Failure, Outcome};

/// A printed page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrintedPage {
    /// Its width and height.
    pub size: (f64, f64),
    /// Its lines, from above.
    pub lines: Vec<PrintedLine>,
}

/// A line of a printed page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrintedLine {
    /// Its left, upper, right and lower edge.
    pub place: [f64; 4],
    /// Its words, with plain spaces between them.
    pub text: String,
}

impl PrintedPage {
    /// The texts of its lines.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.iter().map(|line| &*line.text).collect::<Vec<_>>().join("\n")
    }

    /// The lines that do not stand within the page.
    #[must_use]
    pub fn outside(&self) -> Vec<&PrintedLine> {
        let (width, height) = self.size;
        let is_out = |[left, top, right, bottom]: [f64; 4]| left < 0.0 || top < 0.0 || right > width || bottom > height;
        self.lines.iter().filter(|line| is_out(line.place)).collect()
    }

    /// The texts of lines that cover each other, more than letters of neighbouring lines do.
    #[must_use]
    pub fn on_each_other(&self) -> Vec<(&str, &str)> {
        let overlap = |one: &PrintedLine, other: &PrintedLine| {
            let ([left, top, right, bottom], [x, y, end, low]) = (one.place, other.place);
            let (across, down) = (right.min(end) - left.max(x), bottom.min(low) - top.max(y));
            across > 3.0 && down > one.height().min(other.height()) / 2.0
        };
        let after = |(at, one)| self.lines[at + 1..].iter().map(move |other| (one, other));
        let pairs = self.lines.iter().enumerate().flat_map(after).filter(|(one, other)| overlap(one, other));
        pairs.map(|(one, other)| (&*one.text, &*other.text)).collect()
    }

    /// The lowest line above this distance from the lower edge of the page.
    #[must_use]
    pub fn last_above(&self, foot: f64) -> Option<&PrintedLine> {
        let within = self.lines.iter().filter(|line| line.place[3] < self.size.1 - foot);
        within.max_by(|one, other| one.place[3].total_cmp(&other.place[3]))
    }
}

impl PrintedLine {
    /// Its height.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.place[3] - self.place[1]
    }
}

/// The pages of a PDF.
///
/// # Errors
/// The tests are not run by `cargo xtask test`, or pdftotext cannot read it.
pub fn printed_pages(pdf: &[u8]) -> Outcome<Vec<PrintedPage>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("page.pdf");
    fs::write(&file, pdf)?;
    let read = Command::new(path("CARNET_PDFTOTEXT")?).arg("-bbox-layout").arg(&file).arg("-").output()?;
    if !read.status.success() {
        return Err(Failure::new(String::from_utf8_lossy(&read.stderr)));
    }
    let text = String::from_utf8_lossy(&read.stdout);
    let mut pages: Vec<PrintedPage> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(PrintedPage { size: (number(line, "width"), number(line, "height")), lines: Vec::new() });
        } else if line.starts_with("<line ") {
            let place = ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name));
            let line = PrintedLine { place, text: String::new() };
            pages.iter_mut().last().into_iter().for_each(|page| page.lines.push(line.clone()));
        } else if line.starts_with("<word ")
            && let Some(word) = line.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</word>"))
            && let Some(of) = pages.iter_mut().last().and_then(|page| page.lines.iter_mut().last())
        {
            let space = if of.text.is_empty() { "" } else { " " };
            of.text.push_str(space);
            of.text.push_str(&word.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
    }
    Ok(pages)
}

/// The value of an attribute.
fn number(line: &str, name: &str) -> f64 {
    let value = line.split_once(&[" ", name, "=\""].concat()).and_then(|(_, rest)| rest.split_once('"'));
    value.and_then(|(value, _)| value.parse().ok()).unwrap_or_default()
}

/// The pages of a document or a deck as `LibreOffice` makes a PDF of it; `None` if there is no `soffice` on the `PATH`.
///
/// # Errors
/// `LibreOffice` does not open the file, or `pdftotext` does not read the PDF.
pub fn pages_by_libreoffice(name: &str, file: &[u8]) -> Outcome<Option<Vec<PrintedPage>>> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let Some(soffice) = std::env::split_paths(&folders).map(|it| it.join("soffice")).find(|it| it.is_file()) else {
        return Ok(None);
    };
    let folder = tempfile::tempdir()?;
    let original = folder.path().join(name);
    fs::write(&original, file)?;
    let done = Command::new(soffice)
        .arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder.path(), &original])
        .output()?;
    let pdf = fs::read(original.with_extension("pdf"))
        .map_err(|why| Failure::new(format!("{name}: {why}: {}", String::from_utf8_lossy(&done.stderr))))?;
    Ok(Some(printed_pages(&pdf)?))
}
