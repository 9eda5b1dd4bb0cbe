//! Actions and communes as a form asks for them: what is typed becomes fields of an edit, or faults, each with its
//! place and its reason.
//!
//! Only what was typed is read, and only what differs from what the territory says becomes a field, so that two
//! people who change different things both have their way.

mod action;
mod commune;
mod fields;
mod id;

pub use action::{ActionForm, DeletionImpact, FormWarning};
pub use commune::CommuneForm;
pub use fields::{FieldError, FieldErrorKind, FormField, TypedFields};
pub use id::new_id;
