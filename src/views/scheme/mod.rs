//! Editing the scheme: adding, changing, stopping and deleting its actions, adding and changing its communes.

mod action;
mod changes;
mod commune;
mod field;
mod form;
mod gone;
mod list;
mod perimeter;
mod subject;

pub use action::{EditAction, NewAction};
pub use changes::ActionChanges;
pub use commune::{EditCommune, NewCommune};
pub use gone::NoSuchAction;
pub use list::SchemePage;
pub use perimeter::PerimeterPage;
