//! Pieces that any page may use: they know neither the domain nor the session.
//!
//! They take values rather than markup wherever they can: what is drawn from values is compiled once,
//! and markup is compiled again wherever it stands, which weighs on the file.

mod bar;
mod button;
mod changed_items;
mod field;
mod heading;
mod links;
mod mark;
mod opens;
mod radio;
mod section;
mod select;
mod signed;
mod table;
mod tag;

pub use bar::Bar;
pub use button::Button;
pub use changed_items::{ChangedItem, ChangedItemList};
pub use field::Field;
pub use heading::PageHead;
pub use links::{LinkItem, Links};
pub use mark::{MarkKind, StateMark, Stated};
pub use opens::opens;
pub use radio::Radio;
pub use section::Section;
pub use select::Select;
pub use signed::signed;
pub use table::{Table, TableCell, TableColumn, TableOf, TableRow, TextRun, body, render_rows};
pub use tag::{Tag, Tagged};
