//! Components that several pages share and that use the session or the domain.

pub mod marks;
pub mod plots;
pub mod slides;

mod account;
mod announced;
mod answer_form;
mod app_actions;
mod changed;
mod charted;
mod day_and_scope;
mod day_field;
mod deferred;
mod finder;
mod first_question;
mod folded;
mod form_end;
mod history_view;
mod idle_job;
mod linked;
mod mark_legend;
mod module_answer;
mod prose;
mod recorded;
mod save_indicator;
mod sections;
mod sortable;
mod state_keys;
pub mod supposed;
pub mod undoing;

pub use account::{AccountBody, supposed_notice, title as account_title};
pub use announced::Announced;
pub use answer_form::{AnswerForm, RecordedNotice};
pub use app_actions::{AppActions, ImageOutcome, OfferedImage, Placed};
pub use changed::{changed_item, plain_run};
pub use charted::{ChartImage, ChartRoom, Charted, DrawChart, DrawTable, WIDE, credits_of, export_buttons};
pub use day_and_scope::{DayAndScope, DayChoice, ScopeChoice};
pub use day_field::DayField;
pub use deferred::{deferred, deferred_of};
pub use finder::Finder;
pub use first_question::FirstQuestion;
pub use folded::{FoldedList, folded_list};
pub use form_end::FormEnd;
pub use history_view::HistoryView;
pub use idle_job::{IdleJob, JobLabels};
pub use linked::Linked;
pub use mark_legend::{MarkLegend, explained};
pub use module_answer::made_by_module;
pub use prose::Prose;
pub use recorded::Recorded;
pub use save_indicator::SaveIndicator;
pub use sections::{
    TableValues, link_list, marked_section, paragraph, scrolled_table, side_by_side, sortable_table, subsection,
    titled_section,
};
pub use sortable::{SortableTable, TableOrder};
pub use state_keys::{LETTERS, state_of_key};
pub use supposed::supposed_list;
