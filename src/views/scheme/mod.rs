//! Editing the scheme: adding, changing, stopping and deleting its actions, adding and changing its communes.

mod action;
mod changes;
mod commune;
mod field;
mod form;
mod gone;
mod perimeter;
mod subject;

pub use action::{EditAction, NewAction};
pub use changes::ActionChanges;
pub use commune::{EditCommune, NewCommune};
pub use gone::NoSuchAction;
pub use perimeter::PerimeterPage;
