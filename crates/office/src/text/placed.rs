//! Where a paragraph or a table begins a page.

use documents::PaperSheet;

use super::sheets;

/// How what comes next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum PageStart {
    /// At the top of a page of the same size.
    Page,
    /// At the top of a page of this size.
    Sheet(PaperSheet),
    /// On the cover.
    Cover,
}

impl PageStart {
    /// The attribute of a style that does so.
    pub(super) fn master(self) -> String {
        let name = match self {
            Self::Page => return String::new(),
            Self::Sheet(sheet) => sheets::name(sheet),
            Self::Cover => sheets::COVER,
        };
        format!(" style:master-page-name=\"{name}\"")
    }

    /// The property of a paragraph or a table that does so.
    pub(super) const fn property(self) -> &'static str {
        match self {
            Self::Page => " fo:break-before=\"page\"",
            Self::Sheet(_) | Self::Cover => "",
        }
    }

    /// The property of a paragraph at the top of a page: the space above it is the margin's, but on the cover.
    pub(super) const fn top(self) -> &'static str {
        match self {
            Self::Page | Self::Sheet(_) => " fo:margin-top=\"0mm\"",
            Self::Cover => "",
        }
    }
}
