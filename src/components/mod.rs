//! The components that any page may use. They know neither the domain nor the session.
//!
//! They take values rather than markup where they can: code that renders values is compiled once, but markup is
//! compiled again at every place where it is used, which makes the file larger.

mod bar;
mod button;
mod changed_items;
mod checkbox;
mod field;
mod figure;
mod fresh_id;
mod heading;
mod links;
mod mark;
mod qr_code;
mod radio;
mod section;
mod select;
mod signed;
mod status;
mod table;
mod tag;
mod while_shown;
mod written;

pub use bar::Bar;
pub use button::Button;
pub use changed_items::{ChangedItem, ChangedItemList};
pub use checkbox::checkbox;
pub use field::{LONGEST_TEXT, TextField};
pub use figure::{FigureMark, figure};
pub use heading::PageHead;
pub use links::{LinkItem, Links};
pub use mark::{MarkKind, StateMark, Stated};
pub use qr_code::qr_code;
pub use radio::Radio;
pub use section::Section;
pub use select::Select;
pub use signed::signed;
pub use status::{Alert, StatusLine, StatusMessage};
pub use table::{
    DataTable, LONG, SortKey, SortedHead, TabStops, TableCell, TableColumn, TableOf, TableRow, TextRun, body,
    render_rows,
};
pub use tag::{ILLUSTRATIVE_WORD, Tag, Tagged};
pub use while_shown::while_shown;
pub use written::{WRITTEN_ID, WrittenTarget, written_html};
