//! Components that several pages share and that use the session or the domain.

pub mod marks;
pub mod plots;

mod account;
mod answer_form;
mod app_actions;
mod changed;
mod charted;
mod day_and_scope;
mod deferred;
mod finder;
mod form_end;
mod prose;
mod recorded;
mod save_indicator;
mod sections;
mod source_link;
pub mod undoing;

pub use account::{AccountBody, title as account_title};
pub use answer_form::{AnswerForm, RecordedNotice};
pub use app_actions::{AppActions, OfferedImage};
pub use changed::{changed_item, plain_run};
pub use charted::{Charted, DrawChart, DrawTable, WIDE, export_buttons};
pub use day_and_scope::{DayChoice, Moment, ScopeChoice};
pub use deferred::{deferred, deferred_bodies, deferred_of};
pub use finder::Finder;
pub use form_end::FormEnd;
pub use prose::Prose;
pub use recorded::Recorded;
pub use save_indicator::SaveIndicator;
pub use sections::{TableValues, link_list, paragraph, scrolled_table, side_by_side, subsection, titled_section};
pub use source_link::SourceLink;
