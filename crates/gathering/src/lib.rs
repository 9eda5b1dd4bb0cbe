//! Gathering: the answers of many communes, in whatever form they come, merged at once into a territory.
//!
//! Each file becomes the entries that it says, which know what was sent out and nothing else. Merging the journals is then
//! a three-way merge of each cell: what only one side changed is taken, what all changed alike is one answer, and the rest
//! are contradictions, which a person or a [`SettleRule`] settles. The order of the files changes nothing, and the same
//! file twice changes nothing.

mod codes;
mod faults;
mod merge;
mod outcome;
mod reading;
mod received;
mod settling;
mod statements;
mod table_check;

use domain::dates::Day;
use domain::journal::Journal;
use domain::territory::Territory;

pub use codes::received_text;
pub use faults::ReceivedFault;
pub use merge::gather;
pub use outcome::Unsettled;
pub use outcome::{ChangedCell, ContestedCell, FileStatus, GatheredFile, Gathering, Origin};
pub use received::{ReceivedContent, ReceivedFile, ReceivedKind, TableSheet};
pub use settling::{SettleRule, Settlement, settle_all};
pub use table_check::lost_in_table;

/// What the answers are merged into: what was sent out, and what was edited here since.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The territory without edits.
    pub bundled: &'a Territory,
    /// The edits made here.
    pub journal: &'a Journal,
    /// The day on which cells are compared, and which answers without a date correct.
    pub day: Day,
    /// The current day.
    pub today: Day,
    /// The local day of a time in milliseconds since 1970.
    pub day_of: fn(u64) -> Day,
    /// The author of what the tables say, where an answer made on other tables contradicts them.
    pub tables_author: &'a str,
}
