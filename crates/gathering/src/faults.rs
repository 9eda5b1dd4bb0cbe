//! What is wrong with a file, or worth knowing of it.

use domain::ids::{ActionId, CommuneCode};
use domain::return_code::CodeError;
use domain::spreadsheet::PasteError;
use formats::Unreadable;

/// What is wrong with a file, or worth knowing of what was taken from it.
#[derive(Clone, Debug, PartialEq)]
pub enum ReceivedFault {
    /// It cannot be read.
    Unreadable(Unreadable),
    /// It could not be unpacked; with a sentence for the user.
    Refused(String),
    /// It is none of the forms in which answers come.
    NotAnAnswer,
    /// It was made on another document; with that one's title.
    OtherDocument(String),
    /// It was made on other tables than those here: an earlier copy, or one that was changed elsewhere.
    OtherTables,
    /// It was made on a copy with edits that are not here.
    UnknownEdits,
    /// So many of its entries could not be read.
    DamagedEntries(usize),
    /// So many of its entries have the id of another one, with another content.
    Forged(usize),
    /// A code that does not hold, with its line, from 1.
    Code(usize, CodeError),
    /// A cell of a sheet that is not understood; with the name of the sheet, empty if there is one.
    Cell(String, PasteError),
    /// Nobody wrote which communes or actions the answers of a sheet are about; with the name of the sheet.
    Unnamed(String),
    /// So many rows of a sheet are hidden or filtered out in the spreadsheet. They are read like the others.
    HiddenRows(String, usize),
    /// A sheet without answers, which is left out.
    LeftOut(String),
    /// It changes actions or communes, too, which has to be reviewed on its own; with how many.
    ChangesTables(usize),
    /// It answers to an action that is not here; with how many answers.
    UnknownAction(ActionId, usize),
    /// It answers for a commune that is not here; with how many answers.
    UnknownCommune(CommuneCode, usize),
}

impl ReceivedFault {
    /// Whether nothing is taken from a file with this fault.
    #[must_use]
    pub const fn is_fatal(&self) -> bool {
        matches!(
            self,
            Self::Unreadable(_)
                | Self::Refused(_)
                | Self::NotAnAnswer
                | Self::OtherDocument(_)
                | Self::Forged(_)
                | Self::Code(..)
                | Self::Cell(..)
                | Self::Unnamed(_)
                | Self::ChangesTables(_)
        )
    }

    /// Whether the file belongs to another document.
    #[must_use]
    pub const fn is_foreign(&self) -> bool {
        matches!(self, Self::OtherDocument(_) | Self::Code(_, CodeError::Form(_) | CodeError::Commune(_)))
    }
}
