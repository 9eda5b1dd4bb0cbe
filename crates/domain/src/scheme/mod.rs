//! The forms of actions and communes. What is typed becomes the fields of an edit, or a list of errors, each with its
//! field and its reason.
//!
//! Only fields that were typed in are read, and only those that differ from the territory are recorded. So the edits
//! of two people who change different fields can be merged.

mod action;
mod commune;
mod fields;
mod id;

pub use action::{ActionForm, DeletionImpact, FormWarning};
pub use commune::CommuneForm;
pub use fields::{FieldError, FieldErrorKind, FormField, TypedFields};
pub use id::new_id;
